//! A place from nothing: `init`, `user add`, `serve`, one signal, a clean stop, a journal that verifies.

use crate::program::{Bed, PASSWORD, Running, Visitor, city, make_place, run, run_with, said};

#[test]
fn a_city_gets_an_empty_working_floor_and_keeps_what_was_noted() {
    Bed::on_both(|folder| {
        make_place(folder.path());
        let running = Running::start(folder.path(), &["serve", "--data", "place"]);
        let officer = Visitor::sign_in(&running.url, "jo");
        let (status, floor) = officer.get(&format!("{}/fr/watch", running.url)).unwrap();
        assert_eq!(status, 200);
        assert!(floor.contains("Hautrive"), "the place has its own name");
        let (status, map) = officer.get(&format!("{}/fr/map/municipalities.geojson", running.url)).unwrap();
        assert!(status == 200 && map.contains("Polygon"), "the area is on the map: {status} {map}");
        let form = [("text", "gas smell Mill street @02:41"), ("context", "")];
        let (status, receipt) = officer.post(&format!("{}/en/command", running.url), &form);
        assert_eq!(status, 200, "{receipt}");
        let (_, floor) = officer.get(&format!("{}/nl/watch", running.url)).unwrap();
        assert!(floor.contains("gas smell"), "it stands on the floor");
        assert!(running.stop().success());
        let out = run(folder.path(), &["journal", "verify", "--data", "place"]);
        assert!(out.status.success() && said(&out).contains("everything holds"), "{}", said(&out));
        let out = run(folder.path(), &["journal", "fsck", "--data", "place"]);
        assert!(out.status.success(), "{}", said(&out));
    });
}

#[test]
fn a_second_administrator_is_added_here_and_a_third_is_not() {
    let folder = tempfile::tempdir().unwrap();
    make_place(folder.path());
    let add =
        |login| ["user", "add", login, "--name", "Ad Min", "--function", "administrator", "--data", "place"];
    run_with(folder.path(), &add("second"), "another long password\n");
    let out = run(folder.path(), &add("third"));
    assert!(!out.status.success());
    assert!(said(&out).contains("needs a second person"), "{}", said(&out));
}

#[test]
fn whoever_gets_a_password_from_somebody_else_chooses_their_own_first() {
    let folder = tempfile::tempdir().unwrap();
    make_place(folder.path());
    let args = ["user", "add", "ria", "--name", "Ria", "--function", "watch-officer", "--data", "place"];
    let told = run_with(folder.path(), &args, &format!("{PASSWORD}\n"));
    assert!(told.contains("a password of their own"), "{told}");
    let running = Running::start(folder.path(), &["serve", "--data", "place"]);
    let ria = Visitor::sign_in(&running.url, "ria");
    let page = |path: &str| ria.get(&format!("{}/en/{path}", running.url)).unwrap();
    assert_eq!(page("watch").0, 303, "nothing is read before");
    let (status, form) = page("account/own-password");
    assert!(status == 200 && form.contains("Choose your own password"), "{status}");
    let (status, refused) = ria
        .post(&format!("{}/en/command", running.url), &[("text", "gas smell Mill street"), ("context", "")]);
    assert_eq!((status, refused["kind"].as_str()), (423, Some("owes")), "nothing is written before");
    let own = [("password", "a phrase of my own"), ("again", "a phrase of my own")];
    let (status, _) = ria.post(&format!("{}/en/account/own-password", running.url), &own);
    assert_eq!(status, 303);
    assert_eq!(page("watch").0, 200);
    assert!(running.stop().success());
}

#[test]
fn a_place_is_not_made_twice_and_not_half() {
    let folder = tempfile::tempdir().unwrap();
    let area = city(folder.path());
    let args = ["init", "--profile", "minimal", "--area", area.to_str().unwrap(), "--data", "place"];
    // Too short a password: nothing stays behind, and the next attempt succeeds.
    let out = run(folder.path(), &args);
    assert!(!out.status.success(), "an empty password was taken: {}", said(&out));
    run_with(folder.path(), &args, "a long enough password\n");
    let out = run(folder.path(), &args);
    assert!(said(&out).contains("there is a place"), "{}", said(&out));
}
