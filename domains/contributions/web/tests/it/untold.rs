//! Partners that no letter reaches stand in a list until somebody has told them.

use crate::town::{MANAGER, PARTNER, Town, id_in, measure};
use web::testing::filled;

#[tokio::test]
async fn whom_no_letter_reaches_is_told_by_hand_with_a_name_and_a_time() {
    let town = Town::open();
    let campaign = town.asked().await;
    let (sheet, manager) = (town.sheet("valcourt").id, town.browser(MANAGER));
    let own = format!("/fr/contributions/{campaign}");
    let page = manager.get(&own).await.text;
    assert_eq!(page.matches("data-untold=").count(), 1, "Hautrive has an address: {page}");
    assert!(page.contains(&format!("data-untold=\"{sheet}\"")) && page.contains("aucune adresse"), "{page}");
    let partner = town.browser(PARTNER).get(&own).await.text;
    assert!(!partner.contains("data-untold="), "whoever may not tell need not know: {partner}");
    let act = format!("/fr/contributions/sheets/{sheet}/told");
    let bare = manager.post(&act, &filled(&page, &act, &[])).await;
    assert!(bare.status == 422 && bare.text.contains(&format!("id=\"told-{sheet}-name\"")), "{}", bare.text);
    let ahead =
        manager.post(&act, &filled(&page, &act, &[("name", "B. Fictif"), ("at", "2030-01-01T10:00")])).await;
    assert!(ahead.status == 422 && ahead.text.contains("B. Fictif"), "nothing typed is lost: {}", ahead.text);
    let told = manager.post(&act, &filled(&page, &act, &[("name", "B. Fictif")])).await;
    assert_eq!(told.status, 303, "{}", told.text);
    assert!(!manager.get(&own).await.text.contains("data-untold="), "told");
    let twice = manager.post(&act, &filled(&page, &act, &[("name", "C. Fictif")])).await;
    assert!(twice.status == 409 && twice.text.contains("plus rien à dire"), "{}", twice.text);
    let history = manager.get(&format!("/fr/contributions/sheets/{sheet}")).await.text;
    assert!(history.contains("Partenaire averti de vive voix") && history.contains("B. Fictif"), "{history}");

    // What is taken back is news again.
    town.clock.set(testkit::NIGHT.plus_seconds(600));
    let back = format!("measures={}&words=Par+erreur", measure("1.1").id);
    let release = format!("/fr/contributions/sheets/{sheet}/release");
    assert_eq!(manager.post(&release, &back).await.status, 303);
    let page = manager.get(&own).await.text;
    assert!(page.contains(&format!("data-untold=\"{sheet}\"")) && page.contains("plus interrogé"), "{page}");
}

#[tokio::test]
async fn whoever_comes_second_reads_above_the_list_that_a_colleague_told_that_partner() {
    let (town, measure) = (Town::open(), measure("1.1").id);
    let manager = town.browser(MANAGER);
    let open =
        "year=2026&due=2026-12-31T18:00&names-fr=C&names-nl=B&letter-fr=Bonjour&letter-nl=Dag&questions=0";
    let campaign = id_in(&manager.post("/fr/contributions", open).await);
    let ask = format!("measures={measure}&partners=hautrive&partners=valcourt");
    assert_eq!(manager.post(&format!("/fr/contributions/{campaign}/ask"), &ask).await.status, 303);
    let own = format!("/fr/contributions/{campaign}");
    let page = manager.get(&own).await.text;
    assert_eq!(page.matches("data-untold=").count(), 2, "{page}");
    assert!(!page.contains("id=\"told-errors\""), "{page}");
    let sheet = town.sheet("valcourt").id;
    assert!(page.contains(&format!("data-outbox=\"contribution-told:{sheet}\"")), "sent once: {page}");
    let act = format!("/fr/contributions/sheets/{sheet}/told");
    assert_eq!(manager.post(&act, &filled(&page, &act, &[("name", "A. Fictif")])).await.status, 303);
    let late = manager.post(&act, &filled(&page, &act, &[("name", "B. Fictif")])).await;
    assert!(late.status == 409 && late.text.contains("id=\"told-errors\""), "{}", late.text);
    assert!(late.text.contains("plus rien à dire"), "{}", late.text);
    assert_eq!(late.text.matches("data-untold=").count(), 1, "the other one still waits: {}", late.text);

    // What is refused of one that still waits stands in its own form alone, with the day of what was to be told.
    let other = format!("/fr/contributions/sheets/{}/told", town.sheet("hautrive").id);
    let early = [("name", "C. Fictif"), ("at", "2026-11-01T10:00")];
    let early = manager.post(&other, &filled(&page, &other, &early)).await;
    assert!(early.status == 422 && !early.text.contains("id=\"told-errors\""), "{}", early.text);
    let plain = early.text.replace("&#x2f;", "/");
    assert!(plain.contains("C. Fictif") && plain.contains("à dire (24/11/2026"), "{plain}");
}
