//! What others do appears by itself: rows, the page of a message, the panel beside what it is about, the number in the rail.

use stage::Console;

use crate::town::{LIAISON, MAYOR, OFFICER, Town, form, incident};

async fn listens(town: &Town, function: &str, lang: &str, topics: &str) -> Console {
    Console::open(&town.browser(function), &town.journal, lang, topics).await
}

#[tokio::test]
async fn a_new_message_stands_on_the_board_and_in_the_rail_of_whom_it_is_for() {
    let town = Town::open();
    let mut mayor = listens(&town, MAYOR, "nl", "messages").await;
    let mut officer = listens(&town, OFFICER, "fr", "messages-rows").await;
    let id = town.send().await;
    let (mode, row) = mayor.fragment("messages-list").await;
    assert_eq!(mode, "upsert");
    assert!(row.contains(&format!("id=\"message-{id}\"")) && row.contains("Ontruiming"), "{row}");
    let (_, badge) = mayor.fragment("badge-messages").await;
    assert!(badge.contains("vraagt aandacht"), "{badge}");
    let (mode, row) = officer.fragment(&format!("message-{id}")).await;
    assert!(mode == "morph" && row.contains("Évacuation"));
    assert_eq!(officer.fragment("n-messages-open").await, ("count".to_owned(), "1".to_owned()));
}

#[tokio::test]
async fn the_page_of_a_message_and_the_panel_beside_follow_an_acknowledgement() {
    let town = Town::open();
    let about = format!("&about={}", incident());
    let reply = town.browser(OFFICER).post("/fr/messages", &form("send", &about)).await;
    let id = crate::town::id_in(&reply);
    let mut page = listens(&town, OFFICER, "fr", &format!("message:{id}")).await;
    let mut beside = listens(&town, LIAISON, "nl", &format!("beside:{}", incident())).await;
    town.browser(MAYOR).post(&format!("/nl/messages/{id}/acknowledge"), "").await;
    let (_, recipients) = page.fragment("message-recipients").await;
    assert!(recipients.contains("dans le programme"), "{recipients}");
    let (_, turns) = page.fragment("message-turns").await;
    assert!(turns.contains("Lecture confirmée"));
    let (_, state) = page.fragment("message-state").await;
    assert!(state.contains("1 sur 2 ont confirmé"), "{state}");
    assert!(!state.contains("Au sujet de"), "what each reader calls it stays as their page has it: {state}");
    let (mode, panel) = beside.fragment("beside-messages").await;
    assert!(mode == "morph" && panel.contains("1 van 2 bevestigd"), "{panel}");
    assert!(!panel.contains("messages/new"), "who sends nothing has no button");
}

#[tokio::test]
async fn the_button_of_a_platform_turns_amber_beside_the_open_incident() {
    let town = Town::open();
    let mut console = listens(&town, OFFICER, "en", &format!("beside:{}", incident())).await;
    let typed = format!("about={}&was-title=Ancien+titre&was-place=%3Dquai", incident());
    assert_eq!(town.browser(OFFICER).post("/en/handover-to/national", &typed).await.status, 303);
    let (_, beside) = console.fragment("beside-messages").await;
    assert!(beside.contains("changed since"), "{beside}");
    let (_, word) = console.fragment("handing-news").await;
    assert!(word.contains("Our text has changed"), "{word}");
}

#[tokio::test]
async fn who_was_typed_by_hand_is_named_live_to_those_who_send_alone() {
    let town = Town::open();
    let more = format!("&about={}&free=A.+Fictief,+a@town.example", incident());
    let id = crate::town::id_in(&town.browser(OFFICER).post("/fr/messages", &form("send", &more)).await);
    let topic = format!("message:{id}");
    let mut officer = listens(&town, OFFICER, "fr", &topic).await;
    let mut liaison = listens(&town, LIAISON, "nl", &topic).await;
    town.browser(MAYOR).post(&format!("/nl/messages/{id}/acknowledge"), "").await;
    for part in ["message-recipients", "message-turns"] {
        let (_, html) = officer.fragment(part).await;
        assert!(html.contains("A. Fictief"), "{html}");
        let (_, html) = liaison.fragment(part).await;
        assert!(html.contains("№ 3") && !html.contains("Fictief") && !html.contains("a@town"), "{html}");
    }
}
