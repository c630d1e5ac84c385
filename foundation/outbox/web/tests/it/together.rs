//! Messages about a matter, and about what belongs to it, are looked at and released in one act.

use outbox::message::State;
use web::testing::unproved;

use crate::town::{LIAISON, MAYOR, OFFICER, Town, form, id_in, incident, secret};

/// What stands in the hidden field that says how far the page was read.
fn until(page: &str) -> String {
    page.split("name=\"until\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn what_waits_is_looked_at_and_leaves_in_one_act() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let keep = |more: String| {
        let officer = town.browser(OFFICER);
        async move { id_in(&officer.post("/en/messages", &form("keep", &more)).await) }
    };
    let outside = "&free=A.+Fictief,+a@town.example";
    let first = keep(format!("{outside}&about={}", incident())).await;
    let second = keep(format!("&notice=1&about={}", secret())).await;
    let nobody = format!(
        "do=keep&subject-fr=Gaz&words-fr=Partez.&to=desk:tram&area=&channels=mail&next-minutes=5&about={}",
        incident()
    );
    let alone = id_in(&officer.post("/en/messages", &nobody).await);
    let beside = officer.get(&format!("/en/incidents/{}", incident())).await.text;
    assert!(beside.contains("2 wait for release: look and send"), "{beside}");

    let path = format!("/en/messages/about/{}", incident());
    let page = officer.get(&path).await;
    assert_eq!(page.status, 200, "{}", page.text);
    assert!(page.text.contains("a@town.example") && page.text.contains("Send all 2 now"), "{}", page.text);
    assert!(page.text.contains("id=\"sample\"") && page.text.contains("Verlaat de straat."), "{}", page.text);
    assert!(page.text.contains("does not leave with the others"), "nobody is found for one: {}", page.text);
    let seen = format!("until={}", until(&page.text));
    let later = keep(format!("&about={}", incident())).await;

    let release = format!("{path}/release");
    for function in [MAYOR, LIAISON] {
        assert_eq!(town.browser(function).get(&path).await.status, 403);
        let refused = town.browser(function).post(&release, &seen).await;
        assert_eq!(refused.status, 403, "{}", refused.text);
    }
    let asked = town.browser(&unproved(OFFICER)).post(&release, &seen).await;
    assert_ne!(asked.status, 303, "whoever sends out of the house proves themselves first");
    assert_eq!(town.row(first).state, State::Prepared);

    let done = officer.post(&release, &seen).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let states = [first, second, alone, later].map(|id| town.row(id).state);
    let waits = State::Prepared;
    assert_eq!(states, [State::Released, State::Released, waits, waits], "what was not seen goes on waiting");
    let again = officer.post(&release, &seen).await;
    assert_eq!(again.status, 409);
    assert!(again.text.contains("None of these messages waits any more"), "{}", again.text);
    let page = officer.get(&path).await.text;
    assert!(page.contains("Send it now"), "the later one: {page}");
}
