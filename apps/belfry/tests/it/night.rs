//! The demonstration: in an empty folder, at once, and back again after a hard stop.

use std::time::{Duration, Instant};

use crate::program::{Running, child_of, get, run, said, signal};

#[test]
fn it_starts_in_an_empty_folder_within_five_seconds() {
    let folder = tempfile::tempdir().unwrap();
    let running = Running::start(folder.path(), &["demo", "--data", "night", "--quiet", "--paused"]);
    let (status, page) = get(&format!("{}/fr/sign-in", running.url)).unwrap();
    assert_eq!(status, 200);
    assert!(page.contains("officer.localhost"), "the roles have their own hosts");
    assert!(running.took < Duration::from_secs(5), "the first page took {:?}", running.took);
    assert!(running.stop().success());
}

#[test]
fn stopped_hard_it_comes_back_with_everything_it_had() {
    let folder = tempfile::tempdir().unwrap();
    let running = Running::start(folder.path(), &["demo", "--data", "night", "--quiet", "--paused"]);
    let head = || {
        let (_, text) = get(&format!("{}/readyz", running.url))?;
        serde_json::from_str::<serde_json::Value>(&text).ok()?["head"].as_i64()
    };
    let before = head().unwrap();
    let player = child_of(running.id()).expect("the place runs in a process of its own");
    signal("KILL", player);
    let begun = Instant::now();
    let after = loop {
        if let Some(now) = head()
            && child_of(running.id()).is_some_and(|now| now != player)
        {
            break now;
        }
        assert!(begun.elapsed() < Duration::from_secs(30), "it does not come back");
        std::thread::sleep(Duration::from_millis(50));
    };
    assert!(after >= before, "entry {before} was there, now the journal ends at {after}");
    assert!(running.stop().success());
    let out = run(folder.path(), &["journal", "fsck", "--data", "night"]);
    assert!(out.status.success(), "{}", said(&out));
}

/// Links on paper and in letters lead to the door where every role has a host, and from there on to the page that was asked for.
#[test]
fn its_links_lead_to_the_door_and_on_to_the_page() {
    let folder = tempfile::tempdir().unwrap();
    let running = Running::start(folder.path(), &["demo", "--data", "night", "--quiet", "--paused"]);
    let (_, described) = get(&format!("{}/api/openapi.json", running.digits())).unwrap();
    let described: serde_json::Value = serde_json::from_str(&described).unwrap();
    assert_eq!(described["servers"][0]["url"].as_str(), Some(running.url.as_str()));
    let asked = format!("{}/fr/entry/3", running.url);
    let answer = get(&asked).unwrap();
    assert_eq!(answer.0, 303, "nobody is in at the common address");
    let (_, door) = get(&format!("{}/fr/sign-in?next=%2Fentry%2F3", running.url)).unwrap();
    let door = door.replace("&#x2f;", "/").replace("%2F", "/");
    let host = running.url.replace("localhost", "officer.localhost");
    let on = format!("{host}/fr/sign-in/as?role=officer&amp;next=/entry/3\"");
    assert!(door.contains(&on), "no {on} in {door}");
    assert!(running.stop().success());
}
