//! What orders offer to reports: to whom, about what, and what becomes of a sentence that was taken.

use stage::{Became, Offers, became, secret};
use web::{Part, Sureness};

use crate::town::{GUEST, MAYOR, OFFICER, TRAM, Town, incident};

#[tokio::test]
async fn an_order_is_asked_then_late_then_done() {
    let town = Town::open();
    let offers = Offers::of(&[commitments_web::contribution(&town.desk)]);
    let now = |who: Option<&str>| offers.now(&town, who, Some(incident()));
    let id = town.give_with(&format!("&about={}", incident())).await;
    let given = now(Some(OFFICER)).remove(0);
    assert_eq!((given.key.as_str(), given.part), (format!("order:{id}").as_str(), Part::Asked));
    assert_eq!(given.text.nl, None, "its words are French: nothing is translated by itself");
    assert_eq!(now(Some(TRAM)), now(None), "whoever has it sees it");
    for who in [MAYOR, GUEST] {
        assert!(now(Some(who)).is_empty(), "{who}");
    }
    assert!(offers.now(&town, None, None).is_empty(), "of the whole house nobody wants every order");
    assert!(offers.now(&town, None, Some(secret())).is_empty());
    assert_eq!(became(&given, &now(None)), Became::Same);
    // Nobody does anything, and time passes.
    town.clock.advance_seconds(12 * 60);
    assert_eq!(became(&given, &now(None)), Became::Other);
    let late = now(None).remove(0);
    assert!(late.text.fr.unwrap().contains("retard"));
    town.browser(TRAM).post(&format!("/nl/orders/{id}/answer"), "turn=execute&words=klaar&place=depot").await;
    let done = now(None).remove(0);
    assert_eq!(
        (done.part, done.sure),
        (Part::Done, Sureness::Unconfirmed),
        "so far only its addressee says so"
    );
    assert!(given.as_of < late.as_of && late.as_of < done.as_of, "each came after what was said before");
    town.clock.advance_seconds(60);
    town.browser(OFFICER).post(&format!("/fr/orders/{id}/judge"), "verdict=settle&words=").await;
    assert_eq!(became(&done, &now(None)), Became::Other, "it was checked");
    assert!(done.as_of < now(None).remove(0).as_of);
}

#[tokio::test]
async fn sending_back_puts_right_what_was_said() {
    let town = Town::open();
    let offers = Offers::of(&[commitments_web::contribution(&town.desk)]);
    let now = || offers.now(&town, None, Some(incident())).remove(0);
    let id = town.give_with(&format!("&about={}", incident())).await;
    town.clock.advance_seconds(60);
    town.browser(TRAM).post(&format!("/nl/orders/{id}/answer"), "turn=execute&words=klaar&place=depot").await;
    let done = now();
    town.clock.advance_seconds(60);
    let judge = format!("/fr/orders/{id}/judge");
    assert_eq!(town.browser(OFFICER).post(&judge, "verdict=return&words=pas+fait&due=15").await.status, 303);
    let back = now();
    assert!(back.part == Part::Asked && back.as_of < done.as_of, "it was not done after all: {back:?}");
}
