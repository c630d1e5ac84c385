//! The day: opened by whoever may open incidents, ticked beside the incident, rows moved and late.

use planned::planned::{State, incident_of};
use testkit::NIGHT;

use crate::town::{COORDINATOR, OFFICER, OFFICIAL, Town, plain, went};

#[tokio::test]
async fn it_opens_as_an_incident_and_is_ticked_there() {
    let town = Town::open();
    let (id, officer, coordinator) = (town.run().await, town.browser(OFFICER), town.browser(COORDINATOR));
    for (time, what) in
        [("T-60", "Postes"), ("T%2B0", "D%C3%A9part"), ("T%2B60", "Mi-parcours"), ("T%2B90", "Arriv%C3%A9e")]
    {
        let form = format!("time={time}&what-fr={what}&what-nl={what}&discipline=D2");
        went(&coordinator.post(&format!("/nl/events/{id}/sheet"), &form).await);
    }
    let early = officer.post(&format!("/fr/events/{id}/open"), "").await;
    assert_eq!(early.status, 409, "{}", early.text);
    assert!(town.told.opened.lock().unwrap().is_empty(), "nothing is left behind");
    town.ready(id).await;
    let incident = incident_of(id);
    assert_eq!(
        coordinator.post(&format!("/nl/events/{id}/open"), "").await.status,
        403,
        "that opens an incident"
    );
    let opened = officer.post(&format!("/fr/events/{id}/open"), "").await;
    went(&opened);
    assert_eq!(opened.header("location"), format!("/fr/incidents/{incident}"));
    assert_eq!((town.event(id).state, town.told.opened.lock().unwrap().len()), (State::Running, 1));
    // Beside the incident: three rows to come, the late ones first and red.
    town.clock.set(kernel::Timestamp::from_jiff("2027-05-30T07:30:00Z".parse().unwrap()));
    let page = plain(&officer.get(&format!("/fr/incidents/{incident}")).await.text);
    assert!(page.contains("id=\"planned-beside\"") && page.contains("<li data-tone=\"crit\">"), "{page}");
    assert!(page.contains("Postes") && page.contains("Arrivée") && page.contains("0/4"), "{page}");
    let ticked = officer.post(&format!("/fr/events/{id}/sheet/1/mark"), "mark=done&back=incident").await;
    went(&ticked);
    assert_eq!(ticked.header("location"), format!("/fr/incidents/{incident}"));
    let moved = officer.post(&format!("/fr/events/{id}/sheet/2/move"), "to=10:20&words=vent").await;
    went(&moved);
    let page = plain(&officer.get(&format!("/fr/events/{id}/sheet")).await.text);
    assert!(page.contains("<s>10:00</s>") && page.contains("10:20") && page.contains("vent"), "{page}");
    let skipped = officer.post(&format!("/fr/events/{id}/sheet/3/mark"), "mark=skipped&words=").await;
    assert_eq!(skipped.status, 422);
    went(&officer.post(&format!("/fr/events/{id}/step"), "step=end").await);
    assert_eq!(town.event(id).state, State::Over);
}

#[tokio::test]
async fn it_can_be_set_to_open_by_itself() {
    let town = Town::open();
    let (id, official) = (town.run().await, town.browser(OFFICIAL));
    let path = format!("/fr/events/{id}/opening");
    let past = official.post(&path, "opening=2020-01-01T00:00").await;
    assert_eq!(past.status, 422);
    went(&official.post(&path, "opening=2027-05-30T07:00").await);
    assert_eq!(town.event(id).opening_at.unwrap().rfc3339(), "2027-05-30T05:00:00Z");
    went(&official.post(&path, "opening=").await);
    assert_eq!(town.event(id).opening_at, None);
    assert_eq!(town.browser(COORDINATOR).post(&path, "opening=2027-05-30T07:00").await.status, 403);
    assert!(town.event(id).announced_at >= NIGHT);
}
