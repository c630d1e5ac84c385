//! What others do arrives at open pages: the run-sheet, the panel beside the incident, the row of the calendar.

use planned::planned::incident_of;
use stage::Console;

use crate::town::{OFFICER, OFFICIAL, Town, went};

#[tokio::test]
async fn a_tick_arrives_at_the_sheet_the_incident_and_the_calendar() {
    let town = Town::open();
    let (id, official) = (town.run().await, town.browser(OFFICIAL));
    went(&official.post(&format!("/fr/events/{id}/sheet"), "time=T-30&what-fr=Postes&what-nl=Posten").await);
    town.ready(id).await;
    went(&official.post(&format!("/fr/events/{id}/open"), "").await);
    let topics = format!("events,event:{id},beside:{}", incident_of(id));
    let mut console = Console::open(&town.browser(OFFICER), &town.journal, "nl", &topics).await;
    went(&official.post(&format!("/fr/events/{id}/sheet/1/mark"), "mark=done").await);
    let (mode, row) = console.fragment(&format!("event-{id}")).await;
    assert!(mode == "morph" && row.contains("Loop"), "{row}");
    assert!(console.fragment("event-sheet").await.1.contains("gedaan"));
    assert!(console.fragment("planned-beside").await.1.contains("1/1"));
}

#[tokio::test]
async fn the_map_of_the_floor_fetches_its_layer_again() {
    let town = Town::open();
    let id = town.run().await;
    let mut floor = Console::open(&town.browser(OFFICER), &town.journal, "nl", "floor").await;
    town.ready(id).await;
    assert_eq!(floor.fragment("events-seen").await.0, "inner");
}
