//! What others do appears by itself: rows, totals, the page of a need, the panel of an incident.

use stage::Console;

use crate::town::{MAYOR, OFFICER, Town, incident, plain};

async fn listens(town: &Town, function: &str, lang: &str, topics: &str) -> Console {
    Console::open(&town.browser(function), &town.journal, lang, topics).await
}

/// The next fragment for this element.
async fn html(console: &mut Console, target: &str) -> String {
    plain(&console.fragment(target).await.1)
}

/// Waits until the fragment for this element says that.
async fn until(console: &mut Console, target: &str, said: &str) {
    while !html(console, target).await.contains(said) {}
}

#[tokio::test]
async fn a_return_changes_the_row_and_the_totals_on_another_console() {
    let town = Town::open();
    let hall = town.hall("hall", "90001", 100).await;
    let mut board = listens(&town, OFFICER, "nl", "capacities+capacities-totals").await;
    let told = "places-used=130&places-used-sure=1";
    town.browser(MAYOR).post(&format!("/fr/capacities/{hall}/report"), told).await;
    let row = html(&mut board, &format!("site-{hall}")).await;
    assert!(row.contains("Zaal hall") && row.contains("30 te veel"), "{row}");
    let totals = html(&mut board, "relief-totals").await;
    assert!(totals.contains("30 te veel") && totals.contains("id=\"relief-totals\""));
}

#[tokio::test]
async fn a_reservation_changes_the_page_of_the_need_the_site_and_the_incident() {
    let town = Town::open();
    let hall = town.hall("hall", "90002", 100).await;
    let officer = town.browser(OFFICER);
    let form = format!("wanted=140&kind=places&about={}", incident());
    let need = crate::town::id_in(&officer.post("/fr/needs", &form).await);
    let mut page = listens(&town, OFFICER, "fr", &format!("need:{need}")).await;
    let mut beside = listens(&town, OFFICER, "fr", &format!("beside:{}", incident())).await;
    let mut site = listens(&town, OFFICER, "fr", &format!("site:{hall}")).await;
    officer.post(&format!("/fr/needs/{need}/accept"), "words=oui").await;
    assert!(html(&mut page, "need-gap").await.contains("il manque 40"));
    assert!(html(&mut beside, "relief-beside").await.contains("il manque 40"));
    officer.post(&format!("/fr/needs/{need}/parts"), &format!("site={hall}&n=100")).await;
    until(&mut page, "need-parts", "Salle hall").await;
    until(&mut beside, "relief-beside", "140 demandés, 40 à trouver").await;
    until(&mut site, "site-state", "100 encore attendus").await;
}

#[tokio::test]
async fn a_new_need_stands_on_the_board_of_whoever_may_see_it() {
    let town = Town::open();
    let mut board = listens(&town, OFFICER, "en", "needs").await;
    town.asked(12, "").await;
    let row = html(&mut board, "needs-list").await;
    assert!(row.contains("B-26-0001") && row.contains("Mayor"), "{row}");
    assert_eq!(html(&mut board, "n-needs-open").await, "1");
    assert!(html(&mut board, "badge-capacities").await.contains("waits or is late"));
}
