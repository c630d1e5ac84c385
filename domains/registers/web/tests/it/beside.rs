//! Beside a measure stand the points that hang on it; what others do arrives.

use stage::Console;

use crate::town::{CABINET, RESOLUTION, SECRETARY, Town, id_in, plain, went};

#[tokio::test]
async fn a_measure_shows_which_points_hang_on_it() {
    let town = Town::open();
    let id = town.resolution().await;
    let secretary = town.browser(SECRETARY);
    went(
        &secretary
            .post(&format!("/fr/registers/{id}/points/1/link"), &format!("measure={}", stage::incident()))
            .await,
    );
    let page = plain(&town.browser(CABINET).get(&format!("/nl/incidents/{}", stage::incident())).await.text);
    for wanted in ["registers-beside", "RS-26-0001", "Melding via de apotheken", "doen"] {
        assert!(page.contains(wanted), "{wanted}: {page}");
    }
    let secret =
        id_in(&secretary.post("/fr/registers", &format!("{RESOLUTION}&handling=need-to-know")).await);
    went(&secretary.post(&format!("/fr/registers/{secret}/points"), "words-fr=secret&words-nl=geheim").await);
    went(&secretary.post(&format!("/fr/registers/{secret}/points/1/link"), "number=26-0417").await);
    let page = town.browser(CABINET).get(&format!("/nl/incidents/{}", stage::incident())).await.text;
    assert!(!page.contains("geheim") && page.contains("RS-26-0001"), "{page}");
}

#[tokio::test]
async fn a_change_arrives_at_the_open_page_and_at_the_room() {
    let town = Town::open();
    let id = town.resolution().await;
    let topics = format!("register:{id},follow-up-badge");
    let mut console = Console::open(&town.browser(SECRETARY), &town.journal, "fr", &topics).await;
    went(
        &town
            .browser(SECRETARY)
            .post(
                &format!("/fr/registers/{id}/points"),
                "words-fr=autre&words-nl=ander&owner=policy-secretary",
            )
            .await,
    );
    let (mode, now) = console.fragment("register-now").await;
    assert!(mode == "morph" && plain(&now).contains("points ouverts"), "{now}");
    let (_, badge) = console.fragment("badge-follow-up").await;
    assert!(badge.contains('2'), "{badge}");
}
