//! What others do appears by itself: on the incident's page, in lists, on the page of a perimeter, on the maps.

use stage::Console;

use crate::town::{MAYOR, OFFICER, Town, form, incident};

async fn listens(town: &Town, function: &str, lang: &str, topics: &str) -> Console {
    Console::open(&town.browser(function), &town.journal, lang, topics).await
}

#[tokio::test]
async fn a_perimeter_appears_beside_its_incident_in_the_list_and_on_the_map() {
    let town = Town::open();
    let mut beside = listens(&town, MAYOR, "nl", &format!("beside:{}", incident())).await;
    let mut list = listens(&town, MAYOR, "fr", "perimeters").await;
    let mut near = listens(&town, MAYOR, "fr", &format!("perimeters:{}", incident())).await;
    let mut floor = listens(&town, OFFICER, "fr", "floor").await;
    let id = town.set().await;
    let (mode, panel) = beside.fragment("perimeters-beside").await;
    assert!(mode == "morph" && panel.contains("Oranje (isolatie)") && panel.contains("1 school"), "{panel}");
    assert!(!panel.contains("Perimeter instellen"), "who only reads has no button");
    let (mode, row) = list.fragment("perimeters-list").await;
    assert!(mode == "upsert" && row.contains(&format!("id=\"perimeter-{id}\"")) && row.contains("P-26-0001"));
    assert!(near.fragment("perimeters-list").await.1.contains("P-26-0001"));
    assert_eq!(floor.fragment("perimeters-seen").await.0, "inner");
}

#[tokio::test]
async fn a_change_shows_before_and_after_on_the_second_console() {
    let town = Town::open();
    let id = town.set().await;
    let mut page = listens(&town, MAYOR, "nl", &format!("perimeter:{id}")).await;
    let mut list = listens(&town, MAYOR, "fr", "perimeters").await;
    let wide = form("metres=400&colour=orange&lon=4.395&lat=50.805");
    town.browser(OFFICER).post(&format!("/fr/perimeters/{id}/change"), &wide).await;
    let (_, versions) = page.fragment("perimeter-versions").await;
    for part in ["cirkel van 150 m", "cirkel van 400 m", "personen meer", "komt erin:"] {
        assert!(versions.contains(part), "{part}: {versions}");
    }
    let (_, state) = page.fragment("perimeter-state").await;
    assert!(state.contains("versie 2"));
    let (mode, row) = list.fragment(&format!("perimeter-{id}")).await;
    assert!(mode == "morph" && row.contains("cercle de 400 m"));
    town.browser(OFFICER)
        .post(&format!("/fr/perimeters/{id}/points"), "sort=medical-post&lon=4.396&lat=50.805")
        .await;
    let (_, points) = page.fragment("perimeter-points").await;
    assert!(points.contains("Vooruitgeschoven medische post"));
}
