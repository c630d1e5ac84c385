//! What others do appears by itself: the list, the page, the panel, the chip, the number in the rail.

use stage::Console;

use crate::town::{ELSEWHERE, MAYOR, OFFICER, OFFICIAL, Town, incident};

async fn listens(town: &Town, function: &str, lang: &str, topics: &str) -> Console {
    Console::open(&town.browser(function), &town.journal, lang, topics).await
}

#[tokio::test]
async fn a_phase_appears_by_itself_where_its_emergency_is_seen() {
    let town = Town::open();
    let topics = format!("phases,phase-chip,beside:{}", incident());
    let mut officer = listens(&town, OFFICER, "fr", &topics).await;
    let mut elsewhere = listens(&town, ELSEWHERE, "fr", "phases,phase-chip").await;
    let id = town.phoned().await;
    let (_, panel) = officer.fragment("phase-panel").await;
    assert!(panel.contains("Phase communale") && panel.contains("à confirmer"), "{panel}");
    let (_, badge) = officer.fragment("badge-phases").await;
    assert!(badge.contains("doit encore être informé"), "{badge}");
    let (_, list) = officer.fragment("phases-present").await;
    assert!(list.contains(&format!("phase-row-{id}")), "{list}");
    let (mode, chip) = officer.fragment("chips").await;
    assert!(mode == "upsert" && chip.contains("depuis 03:33"), "{chip}");
    let (_, badge) = elsewhere.fragment("badge-phases").await;
    assert!(!badge.contains("class=\"badge\""), "nothing of it elsewhere: {badge}");
    let (mode, _) = elsewhere.fragment("chip-phase").await;
    assert_eq!(mode, "remove");
}

#[tokio::test]
async fn the_page_of_a_phase_follows_its_acts() {
    let town = Town::open();
    let id = town.phoned().await;
    let mut page = listens(&town, OFFICER, "nl", &format!("phase:{id}")).await;
    town.browser(MAYOR)
        .post(&format!("/fr/phases/{id}/answer"), "act=declaration&verdict=contest&words=non")
        .await;
    let (_, acts) = page.fragment("phase-acts").await;
    assert!(acts.contains("<s>Fase genoteerd</s>") && acts.contains("non"), "{acts}");
    let (_, state) = page.fragment("phase-state").await;
    assert!(state.contains("betwist"), "{state}");
}

#[tokio::test]
async fn an_evaluation_appears_on_the_list_and_its_page_follows() {
    let town = Town::open();
    let phase = town.provincial().await;
    let mut list = listens(&town, OFFICER, "fr", "evaluations").await;
    let mut elsewhere = listens(&town, ELSEWHERE, "fr", "evaluations,phase-chip").await;
    town.browser(OFFICIAL)
        .post(&format!("/fr/phases/{phase}/end"), "how=lift&way=own&reasons=fini&text-fr=x")
        .await;
    let (mode, row) = list.fragment("evaluations-list").await;
    assert!(mode == "upsert" && row.contains("EV-26-0001"), "{row}");
    let id = town.row(phase).evaluation.unwrap();
    let mut page = listens(&town, MAYOR, "nl", &format!("evaluation:{id}")).await;
    town.browser(OFFICIAL)
        .post(&format!("/fr/evaluations/{id}/debrief"), "debrief=hot&took-part=mayor")
        .await;
    let (_, body) = page.fragment("evaluation-body").await;
    assert!(body.contains("Hot debriefing"), "{body}");
    // Whatever comes between two acts that concern every page: nothing of the evaluation.
    town.provincial().await;
    let mut seen = Vec::new();
    while seen.iter().filter(|target| *target == "chip-phase").count() < 2 {
        let (name, data) = elsewhere.event().await;
        if name == "fragment" {
            seen.push(data["target"].as_str().unwrap().to_owned());
        }
    }
    assert!(!seen.contains(&"evaluations-list".to_owned()), "{seen:?}");
}
