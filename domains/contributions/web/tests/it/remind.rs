//! Whoever follows a request sees who has not answered, and reminds one or all of them now.

use std::sync::atomic::Ordering;

use contributions::campaign::{Telling, link_of};
use contributions::command::Tell;
use contributions::read::{Eye, SheetRow, campaigns};
use contributions::{Letter, MAIL_QUEUE};
use contributions_web::Letters;
use jiff::tz::TimeZone;
use kernel::{Actor, Id, Lang, Text, kind};
use stage::proved;
use web::testing::Browser;

use crate::town::{MANAGER, PARTNER, Town, hidden, id_in, measure};

/// How many reminders were asked for.
fn asked_for(town: &Town) -> usize {
    let entries = town.journal.entries(0, town.journal.head(), 10_000).unwrap();
    entries.iter().filter(|e| e.kind() == "contributions.reminder-asked").count()
}

fn path(campaign: Id<kind::Matter>) -> String {
    format!("/fr/contributions/{campaign}/remind")
}

#[tokio::test]
async fn all_who_have_not_answered_are_shown_and_reminded_by_one_act() {
    let town = Town::open();
    let campaign = town.asked().await;
    let (path, manager, sheet) = (path(campaign), town.browser(MANAGER), town.sheet("hautrive").id);
    let own = manager.get(&format!("/fr/contributions/{campaign}")).await.text;
    assert!(own.contains(&format!("/fr/contributions/{campaign}/remind")), "{own}");
    let shown = manager.get(&path).await;
    let page = &shown.text;
    assert!(
        page.contains("a@hautrive.example") && page.contains("data-label=\"Langue\">Nederlands<"),
        "{page}"
    );
    assert_eq!(page.matches("data-letter=\"leaves\"").count(), 1, "{page}");
    assert_eq!(page.matches("data-letter=\"no-address\"").count(), 1, "Valcourt, and why: {page}");
    assert!(page.contains("Un partenaire ne peut pas être joint"), "{page}");
    let (seen, command) = (hidden(&shown, "seen"), hidden(&shown, "command_id"));
    let other = manager.post(&path, "step=remind&seen=else").await;
    assert!(other.status == 409 && other.text.contains("n’est plus ce qui a été montré"), "{}", other.text);
    assert_eq!(asked_for(&town), 0);
    let form = format!("step=remind&seen={seen}&command_id={command}");
    let done = manager.post(&path, &form).await;
    assert_eq!((done.status.as_u16(), asked_for(&town)), (303, 1), "{}", done.text);
    // A second click says that it was done, and does nothing.
    let twice = manager.post(&path, &form).await;
    assert_eq!((twice.status.as_u16(), asked_for(&town)), (303, 1), "{}", twice.text);
    let jobs = town.journal.take_jobs(MAIL_QUEUE, testkit::NIGHT.plus_seconds(60), 50).unwrap();
    let letters = jobs.into_iter().map(|job| serde_json::from_value::<Letter>(job.payload).unwrap());
    let mine: Vec<_> = letters.filter(|letter| letter.what == Telling::RemindedNow).collect();
    assert!(mine.len() == 1 && mine.iter().all(|letter| letter.sheet == sheet), "{mine:?}");
    let history = manager.get(&format!("/fr/contributions/sheets/{sheet}")).await.text;
    assert!(history.contains("Rappel demandé") && history.contains("Programme"), "{history}");
    let own = manager.get(&format!("/fr/contributions/{campaign}")).await.text;
    assert!(own.contains("rappel demandé, pas encore écrit"), "{own}");
    // A letter that waits for its release has reminded nobody yet.
    for Letter { sheet, what, contact, planned } in mine {
        let rule = Tell { sheet, what, contact, planned, mail: true };
        assert_eq!(town.submit(&Actor::system(), rule, &town.desk.facts()).unwrap().entries.len(), 1);
    }
    let own = manager.get(&format!("/fr/contributions/{campaign}")).await.text;
    assert!(own.contains("dernier rappel le"), "{own}");
    town.letters.store(1, Ordering::Relaxed);
    for path in [&path, &format!("/fr/contributions/{campaign}")] {
        let page = manager.get(path).await.text;
        assert!(page.contains("le rappel attend d’être libéré"), "{page}");
    }
}

#[tokio::test]
async fn nobody_is_reminded_twice_within_a_day_unless_that_is_ticked_and_shown() {
    let town = Town::open();
    let campaign = town.asked().await;
    let (path, manager, sheet) = (path(campaign), town.browser(MANAGER), town.sheet("hautrive").id);
    let one = manager.get(&format!("{path}?sheet={sheet}")).await;
    assert!(!one.text.contains("no-address"), "the others are not spoken of: {}", one.text);
    let form = format!("sheet={sheet}&step=remind&seen={}", hidden(&one, "seen"));
    assert_eq!(manager.post(&path, &form).await.status, 303);
    let again = manager.get(&format!("{path}?sheet={sheet}")).await;
    assert!(again.text.contains("data-letter=\"recent\""), "{}", again.text);
    assert!(!again.text.contains("value=\"remind\""), "nothing leaves as it is: {}", again.text);
    let form = format!("sheet={sheet}&again=1&step=");
    let early = manager.post(&path, &format!("{form}remind&seen={}", hidden(&again, "seen"))).await;
    assert_eq!((early.status.as_u16(), asked_for(&town)), (409, 1), "that was not shown: {}", early.text);
    let shown = manager.post(&path, &format!("{form}look")).await;
    assert!(shown.text.contains("data-letter=\"leaves\""), "{}", shown.text);
    let done = manager.post(&path, &format!("{form}remind&seen={}", hidden(&shown, "seen"))).await;
    assert_eq!((done.status.as_u16(), asked_for(&town)), (303, 2), "{}", done.text);
}

#[tokio::test]
async fn whoever_has_answered_is_not_reminded_and_a_link_that_opens_nothing_is_not_sent() {
    let town = Town::open();
    let campaign = town.asked().await;
    let (path, manager, sheet) = (path(campaign), town.browser(MANAGER), town.sheet("hautrive").id);
    let address = town.link("valcourt", "fr").await;
    let stranger = Browser::new(&town.router, "");
    for number in ["1.1", "8.8"] {
        let form = format!("measure={}&reason=Rien", measure(number).id);
        assert_eq!(stranger.post(&format!("{address}/nothing"), &form).await.status, 303);
    }
    assert_eq!(stranger.post(&format!("{address}/send"), "").await.status, 303);
    let end = format!("/fr/contributions/sheets/{sheet}/links/{}/end", link_of(sheet, 0));
    assert_eq!(manager.post(&end, "").await.status, 303);
    let page = manager.get(&path).await.text;
    assert!(!page.contains("Valcourt"), "answered: {page}");
    assert!(page.contains("data-letter=\"link-ended\"") && !page.contains("value=\"remind\""), "{page}");
}

#[tokio::test]
async fn whoever_reminds_proves_it_and_of_a_restricted_request_nobody_is_reminded() {
    let town = Town::open();
    let campaign = town.asked().await;
    let path = path(campaign);
    let manager = town.browser(MANAGER);
    let shown = manager.get(&path).await;
    let form =
        format!("step=remind&seen={}&command_id={}", hidden(&shown, "seen"), hidden(&shown, "command_id"));
    assert!([403, 404].contains(&town.browser(PARTNER).post(&path, &form).await.status.as_u16()));
    proved(&town.journal, &town.router, MANAGER, &path, &form).await;
    assert_eq!(asked_for(&town), 1);
    let open = "year=2027&due=2027-12-31T18:00&names-fr=X&names-nl=X&letter-fr=A&letter-nl=A&guarded=on";
    let id = id_in(&manager.post("/fr/contributions", open).await);
    let ask = format!("measures={}&partners=valcourt", measure("1.1").id);
    assert_eq!(manager.post(&format!("/fr/contributions/{id}/ask"), &ask).await.status, 303);
    let page = manager.get(&format!("/fr/contributions/{id}")).await.text;
    assert!(!page.contains(&format!("{id}/remind")), "{page}");
    assert_eq!(manager.get(&format!("/fr/contributions/{id}/remind")).await.status, 409);
}

#[tokio::test]
async fn letters_say_what_came_back_and_is_owed_and_what_is_saved_and_not_sent() {
    let town = Town::open();
    town.asked().await;
    let campaign = town.read(|r| campaigns(r, &Eye::all())).remove(0);
    let letters = Letters::new(TimeZone::UTC).unwrap();
    let write = |what, returned, drafts| {
        let sheet = SheetRow { open: 0, returned, ..town.sheet("hautrive") };
        letters.letter(what, &campaign, (&sheet, drafts), |_| "http://town.test".into()).1
    };
    let said = |text: &Text, fr: &str, nl: &str| {
        assert!(text.show(Lang::Fr).contains(fr) && text.show(Lang::Nl).contains(nl), "{text:?}");
    };
    said(&write(Telling::Released, 0, 0), "plus rien à répondre", "niets meer te antwoorden");
    let owed = write(Telling::Released, 1, 0);
    said(&owed, "revenu avec des questions attend", "met vragen terugkwam, moet u nog");
    assert!(!owed.show(Lang::Fr).contains("plus rien"), "{owed:?}");
    said(&write(Telling::RemindedNow, 1, 0), "Lisez-les et répondez", "Lees ze en antwoord");
    said(&write(Telling::RemindedNow, 1, 2), "des brouillons sont enregistrés", "staan ontwerpen");
}
