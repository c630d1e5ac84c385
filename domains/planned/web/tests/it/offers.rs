//! What events offer to reports: to whom, within which time, and what becomes of a sentence that was taken.

use kernel::{Handling, Timestamp};
use planned::planned::incident_of;
use stage::{Became, Offers, became, window};
use web::{Offer, Part, Sureness};

use crate::town::{COORDINATOR, GUEST, OFFICER, OFFICIAL, RUN, Town, id_in, plain, went};

fn at(text: &str) -> Timestamp {
    Timestamp::from_jiff(text.parse().unwrap())
}

/// What is offered to a report on the eve, from six in the evening on; the run begins at ten in the morning.
fn eve(town: &Town, offers: &Offers, who: Option<&str>) -> Vec<Offer> {
    let (from, until) = (at("2027-05-29T16:00:00Z"), at("2027-05-29T20:00:00Z"));
    offers.to(&town.journal, who.map(stage::actor).as_ref(), until, &window(from, until, None))
}

#[tokio::test]
async fn an_event_is_announced_opened_and_closed_under_one_key() {
    let town = Town::open();
    let offers = Offers::of(&[planned_web::contribution(&town.desk)]);
    let (id, official) = (town.run().await, town.browser(OFFICIAL));
    let ahead = eve(&town, &offers, Some(OFFICER)).remove(0);
    assert_eq!((ahead.key.clone(), ahead.part), (format!("event:{id}"), Part::Next));
    assert_eq!(ahead.sure, Sureness::Unconfirmed, "it was only announced");
    assert!(eve(&town, &offers, Some(GUEST)).is_empty());
    let early = window(at("2027-05-01T00:00:00Z"), at("2027-05-02T00:00:00Z"), None);
    assert!(offers.to(&town.journal, None, early.until, &early).is_empty(), "it comes weeks later");
    town.ready(id).await;
    assert_eq!(became(&ahead, &eve(&town, &offers, None)), Became::Other);
    went(&official.post(&format!("/fr/events/{id}/sheet"), "time=T-30&what-fr=Postes&what-nl=Posten").await);
    went(&official.post(&format!("/fr/events/{id}/open"), "").await);
    let incident = Some(incident_of(id));
    let now = |moment: &str| {
        let span = window(at("2027-05-30T06:00:00Z"), at(moment), incident);
        offers.to(&town.journal, None, at(moment), &span)
    };
    let running = now("2027-05-30T07:00:00Z").remove(0);
    assert_eq!((running.key.clone(), running.part), (ahead.key, Part::What));
    let late = now("2027-05-30T07:45:00Z");
    assert_eq!(became(&running, &late), Became::Other, "a row is late without anybody doing anything");
    assert!(late[0].text.fr.as_deref().unwrap().contains("en retard"), "{late:?}");
    went(&official.post(&format!("/fr/events/{id}/step"), "step=end").await);
    assert_eq!(now("2027-05-30T15:00:00Z")[0].part, Part::Done);
}

#[tokio::test]
async fn a_conflict_is_counted_and_a_reserved_event_is_named_to_its_readers_alone() {
    let town = Town::open();
    let offers = Offers::of(&[planned_web::contribution(&town.desk)]);
    let (one, official) = (town.run().await, town.browser(OFFICIAL));
    let alone = eve(&town, &offers, None).remove(0);
    let form = RUN.replace("names-fr=Course", "names-fr=Gala").replace("T10", "T14").replace("T16", "T22");
    let two = id_in(&official.post("/fr/events", &format!("{form}&handling=need-to-know")).await);
    let (all, seen) = (eve(&town, &offers, Some(OFFICIAL)), eve(&town, &offers, Some(COORDINATOR)));
    assert_eq!(all.len(), 2);
    let reserved = all.iter().find(|o| o.key == format!("event:{two}")).unwrap();
    assert_eq!(reserved.handling, Handling::NeedToKnow);
    assert_eq!(seen.len(), 1);
    let text = plain(seen[0].text.fr.as_deref().unwrap());
    assert!(text.contains("un conflit") && !text.contains("Gala"), "{text}");
    assert_eq!(became(&alone, &all), Became::Other);
    went(&official.post(&format!("/fr/events/{one}/conflicts/{two}"), "words=deux+postes").await);
    assert_eq!(became(&alone, &eve(&town, &offers, None)), Became::Same, "the conflict was accepted");
    went(&official.post(&format!("/fr/events/{one}/step"), "step=cancel&words=tempete").await);
    assert_eq!(became(&alone, &eve(&town, &offers, None)), Became::Other, "it does not take place");
}
