//! What messages offer to reports: to whom, about what, and what becomes of a sentence that was taken.

use kernel::Handling;
use stage::{Became, Offers, became};
use web::Part;

use crate::town::{GUEST, LIAISON, MAYOR, OFFICER, Town, form, id_in, incident, secret};

#[tokio::test]
async fn how_many_know_is_offered_to_those_who_see_the_messages() {
    let town = Town::open();
    let offers = Offers::of(&[outbox_web::contribution(&town.desk)]);
    let now = |who: Option<&str>| offers.now(&town, who, Some(incident()));
    assert!(now(None).is_empty(), "nothing left");
    let about = format!("&about={}", incident());
    let id = id_in(&town.browser(OFFICER).post("/fr/messages", &form("send", &about)).await);
    let sent = now(Some(OFFICER)).remove(0);
    assert_eq!((sent.key.as_str(), sent.part), (format!("messages:{}", incident()).as_str(), Part::Done));
    assert_eq!(now(Some(LIAISON)), now(None));
    assert!(now(Some(GUEST)).is_empty());
    assert!(offers.now(&town, None, None).is_empty(), "of the whole house nobody wants every message");
    assert_eq!(became(&sent, &now(None)), Became::Same);
    town.browser(MAYOR).post(&format!("/nl/messages/{id}/acknowledge"), "").await;
    assert_eq!(became(&sent, &now(None)), Became::Other, "one more knows");
}

#[tokio::test]
async fn what_only_some_may_read_is_offered_to_them_alone_with_its_level() {
    let town = Town::open();
    let offers = Offers::of(&[outbox_web::contribution(&town.desk)]);
    let about = format!("&about={}&notice=1", secret());
    id_in(&town.browser(OFFICER).post("/en/messages", &form("send", &about)).await);
    let sent = offers.now(&town, Some(OFFICER), Some(secret()));
    assert_eq!(sent.iter().map(|o| o.handling).collect::<Vec<_>>(), [Handling::NeedToKnow]);
    assert!(offers.now(&town, Some(LIAISON), Some(secret())).is_empty());
}
