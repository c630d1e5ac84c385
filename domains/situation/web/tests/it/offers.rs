//! What the situation offers to reports besides its logs: to whom, up to which level, and what becomes of a sentence that was taken.

use kernel::Handling;
use situation::incident::Severity;
use stage::{Became, Offers, became, window};
use testkit::NIGHT;
use web::{Offer, Part};

use crate::town::{GUEST, MAYOR, OFFICER, Town, actor};

fn offered(town: &Town, who: Option<&str>, matter: Option<kernel::Id<kernel::kind::Matter>>) -> Vec<Offer> {
    let offers = Offers::of(&situation_web::contributions(&town.desk));
    let now = kernel::Clock::now(&*town.clock);
    let window = window(NIGHT.plus_seconds(-3600), now.plus_seconds(1), matter);
    offers.to(&town.journal, who.map(actor).as_ref(), now, &window)
}

#[tokio::test]
async fn an_incident_is_offered_to_those_who_see_it_up_to_the_level_of_the_report() {
    let town = Town::open();
    let near = town.incident("gas-leak", Severity::Serious);
    let far = town.incident_at("fire", Severity::Serious, Handling::Service, "quai Neuf");
    let reserved =
        town.incident_at("fire", Severity::Serious, Handling::NeedToKnow, "rue du Moulin x quai Neuf");
    let holds = |list: &[Offer], id| list.iter().any(|o| o.key == format!("incidents:{id}"));
    let (all, seen) = (offered(&town, Some(OFFICER), None), offered(&town, Some(MAYOR), None));
    assert!(holds(&all, near) && holds(&all, far) && holds(&all, reserved));
    assert!(holds(&seen, near) && !holds(&seen, reserved), "{seen:?}");
    assert!(offered(&town, Some(GUEST), Some(near)).is_empty());
    assert!(offered(&town, Some(MAYOR), Some(reserved)).is_empty());
    let level = |id| all.iter().find(|o| o.key == format!("incidents:{id}")).unwrap().handling;
    assert_eq!((level(near), level(reserved)), (Handling::Service, Handling::NeedToKnow));
    // A report on the watch is for the service: what is reserved is not offered to it, not even to an author who may see it.
    let reply = town.browser(OFFICER).post("/fr/reports", "incident=&kind=").await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    let page = town.browser(OFFICER).get(reply.header("location")).await.text;
    assert!(page.contains(&format!("incidents:{near}")), "{page}");
    assert!(!page.contains(&format!("incidents:{reserved}")));
}

#[tokio::test]
async fn what_is_said_of_an_incident_stands_until_it_changes() {
    let town = Town::open();
    let id = town.incident("gas-leak", Severity::Serious);
    let all = offered(&town, Some(OFFICER), Some(id));
    let of = |what: &str| all.iter().find(|o| o.key == format!("incident:{id}:{what}")).unwrap();
    assert_eq!((of("what").part, of("since").part, of("where").part), (Part::What, Part::Since, Part::Where));
    town.clock.advance_seconds(3600);
    for what in ["what", "since", "where"] {
        assert_eq!(became(of(what), &offered(&town, None, Some(id))), Became::Same, "{what}");
    }
}

#[tokio::test]
async fn the_posture_and_what_was_received_are_offered_to_every_report() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let form = "posture=partial&reason=Gaz&function=watch-officer&count=2&rooms=control&based_on=0";
    assert_eq!(officer.post("/fr/centre/posture", form).await.status, 303);
    assert_eq!(officer.post("/fr/centre/states", "level=threat+4&source=mail&scope=").await.status, 303);
    let all = offered(&town, Some(MAYOR), None);
    let of = |key: &str| all.iter().find(|o| o.key == key).unwrap();
    let (posture, state) = (of("posture:now"), of("state:threat:"));
    assert!(posture.text.nl.as_deref().unwrap().contains("gedeeltelijk"), "{posture:?}");
    town.clock.advance_seconds(60);
    assert_eq!(officer.post("/fr/centre/states", "level=threat+1&source=mail&scope=").await.status, 303);
    let now = offered(&town, None, None);
    assert_eq!((became(posture, &now), became(state, &now)), (Became::Same, Became::Other));
}
