//! Whoever runs a campaign moves its day: the reason stands on its page, the partner's page shows the day, letters that are out still open.

use std::sync::atomic::Ordering;

use contributions::campaign::{FIRST, Telling, link_of};
use contributions::command::Tell;
use desk::links::Link;
use kernel::{Actor, Timestamp};
use testkit::NIGHT;
use web::testing::Browser;

use crate::town::{MANAGER, PARTNER, Town};

/// A slash as people read it.
fn plain(page: &str) -> String {
    page.replace("&#x2f;", "/")
}

#[tokio::test]
async fn a_day_is_moved_with_a_reason_and_shown_to_whoever_answers() {
    let town = Town::open();
    let campaign = town.asked().await;
    let sheet = town.sheet("hautrive").id;
    let address = town.link("hautrive", "fr").await;
    let stranger = Browser::new(&town.router, "");
    let before = plain(&stranger.get(&address).await.text);
    assert!(before.contains("31/12/2026") && !before.contains("au lieu du"), "{before}");
    let expires = town.read(|r| contributions::read::link(r, link_of(sheet, 0))).unwrap().expires;
    let secret = town.desk.links.make(Link { link: link_of(sheet, 0), matter: sheet, expires }).unwrap();

    let (path, manager) = (format!("/fr/contributions/{campaign}/due"), town.browser(MANAGER));
    let wrong = manager.post(&path, "due=2027-01-31T18:00").await;
    assert!(
        wrong.status == 422 && wrong.text.contains("id=\"move-words\""),
        "without a reason: {}",
        wrong.text
    );
    let past = manager.post(&path, "due=2020-01-01T18:00&words=x").await;
    assert!(past.status == 422 && past.text.contains("déjà passée"), "{}", past.text);
    let moved = manager.post(&path, "due=2027-01-31T18:00&words=Trop+court+pour+les+communes").await;
    assert_eq!(moved.status, 303, "{}", moved.text);
    let page = plain(&manager.get(&format!("/fr/contributions/{campaign}")).await.text);
    let own = page.split("id=\"moves\"").nth(1).unwrap();
    assert!(own.contains("Trop court pour les communes"), "{own}");
    assert!(own.contains("31/12/2026") && own.contains("31/01/2027"), "{own}");
    let history = manager.get(&format!("/fr/contributions/sheets/{sheet}")).await.text;
    assert!(history.contains("Date de réponse modifiée") && history.contains("Trop court"), "{history}");
    let home = plain(&stranger.get(&address).await.text);
    assert!(home.contains("31/01/2027") && home.contains("au lieu du"), "{home}");
    assert!(!home.contains("Trop court"), "the reason stands in the letter");
    assert_eq!(town.browser(PARTNER).post(&path, "due=2027-02-01T18:00&words=x").await.status, 403);

    // A letter that left before opens for as long as the new day asks for.
    town.clock.set(Timestamp(expires.0 + 1_000_000));
    assert_eq!(stranger.get(&format!("/fr/contribute/{secret}")).await.status, 200);
}

#[tokio::test]
async fn the_page_of_a_campaign_says_who_was_told_and_how_many_letters_wait() {
    let town = Town::open();
    let campaign = town.asked().await;
    let (sheet, manager) = (town.sheet("hautrive").id, town.browser(MANAGER));
    let own = format!("/fr/contributions/{campaign}");
    let tell = |what, mail| {
        let rule = Tell { sheet, what, contact: FIRST, planned: NIGHT, mail };
        town.submit(&Actor::system(), rule, &town.desk.facts()).unwrap().entries.len()
    };
    assert_eq!(tell(Telling::Asked, true), 1);
    assert_eq!(tell(Telling::Moved, true), 0, "no other day is known than the one that holds");
    let due = "due=2027-01-31T18:00&words=Trop+court";
    assert_eq!(manager.post(&format!("{own}/due"), due).await.status, 303);
    let page = manager.get(&own).await.text;
    assert!(!page.contains("averti de la nouvelle date le"), "nobody yet: {page}");
    assert!(!page.contains("id=\"letters-wait\""), "{page}");
    assert_eq!(tell(Telling::Moved, true), 1);
    let page = manager.get(&own).await.text;
    assert_eq!(page.matches("averti de la nouvelle date le").count(), 1, "one of two partners: {page}");
    town.letters.store(2, Ordering::Relaxed);
    let page = manager.get(&own).await.text;
    assert!(!page.contains("averti de la nouvelle date le"), "what waits has told nobody: {page}");
    assert_eq!(page.matches("la lettre sur la nouvelle date attend").count(), 1, "{page}");
    assert!(
        page.contains("2 lettres attendent") && page.contains(&format!("messages/about/{campaign}")),
        "{page}"
    );
    let history = manager.get(&format!("/fr/contributions/sheets/{sheet}")).await.text;
    assert!(
        history.contains("Lettre au partenaire") && history.contains("attend d’être libérée"),
        "{history}"
    );
}
