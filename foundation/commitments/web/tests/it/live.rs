//! What others do appears by itself: rows, the page of an order, the number in the rail.

use stage::Console;

use crate::town::{MAYOR, OFFICER, TRAM, Town};

async fn listens(town: &Town, function: &str, lang: &str, topics: &str) -> Console {
    Console::open(&town.browser(function), &town.journal, lang, topics).await
}

#[tokio::test]
async fn a_new_order_stands_on_the_board_of_its_addressee_with_the_button_and_the_number() {
    let town = Town::open();
    let mut tram = listens(&town, TRAM, "nl", "orders").await;
    let mut mayor = listens(&town, MAYOR, "fr", "orders").await;
    let id = town.give().await;
    let (_, badge) = tram.fragment("badge-orders").await;
    assert!(badge.contains("wacht op u") && badge.contains('1'), "{badge}");
    let (mode, row) = tram.fragment("orders-list").await;
    assert_eq!(mode, "upsert");
    assert!(row.contains(&format!("id=\"order-{id}\"")) && row.contains("Ontvangst bevestigen"));
    assert_eq!(tram.fragment("n-orders-mine").await, ("count".to_owned(), "1".to_owned()));
    let (_, badge) = mayor.fragment("badge-orders").await;
    assert!(!badge.contains("class=\"badge\""), "nothing waits for the mayor: {badge}");
    let (_, row) = mayor.fragment("orders-list").await;
    assert!(row.contains("O-26-0001") && !row.contains("<button"), "who is not meant has no button");
    assert_eq!(mayor.fragment("n-orders-mine").await.1, "0");
}

#[tokio::test]
async fn the_page_of_an_order_and_a_filtered_board_follow_an_answer() {
    let town = Town::open();
    let id = town.give().await;
    let mut page = listens(&town, OFFICER, "fr", &format!("order:{id}")).await;
    let mut late = listens(&town, OFFICER, "fr", "orders-rows").await;
    town.browser(TRAM).post(&format!("/nl/orders/{id}/answer"), "turn=execute&words=klaar").await;
    let (_, turns) = page.fragment("order-turns").await;
    assert!(turns.contains("klaar") && turns.contains("Déclaré exécuté"));
    let (_, state) = page.fragment("order-state").await;
    assert!(state.contains("déclaré exécuté"));
    let (_, badge) = late.fragment("badge-orders").await;
    assert!(badge.contains("vous attend"), "the giver has to look: {badge}");
    let (mode, row) = late.fragment(&format!("order-{id}")).await;
    assert!(mode == "morph" && row.contains("data-state=\"executed\""));
}
