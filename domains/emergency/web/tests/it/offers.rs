//! What phases offer to reports: to whom, within which time, and what becomes of a sentence that was taken.

use kernel::Handling;
use stage::{Became, Offers, became, window};
use testkit::NIGHT;
use web::{Part, Sureness};

use crate::town::{ELSEWHERE, GUEST, MAYOR, OFFICER, OFFICIAL, Town, id_in, incident, secret};

#[tokio::test]
async fn a_phase_is_offered_as_heard_then_as_confirmed_then_as_lifted() {
    let town = Town::open();
    let offers = Offers::of(&[emergency_web::contribution(&town.desk)]);
    let now = |who: Option<&str>| offers.now(&town, who, Some(incident()));
    let id = town.phoned().await;
    let heard = now(Some(OFFICER)).remove(0);
    assert_eq!((heard.part, heard.sure), (Part::Done, Sureness::Unconfirmed));
    assert_eq!(heard.key, format!("phase:{id}"));
    for who in [ELSEWHERE, GUEST] {
        assert!(now(Some(who)).is_empty(), "{who}");
    }
    town.browser(MAYOR).post(&format!("/fr/phases/{id}/answer"), "act=declaration&verdict=confirm").await;
    assert_eq!(became(&heard, &now(None)), Became::Other);
    let confirmed = now(Some(MAYOR)).remove(0);
    assert_eq!(confirmed.sure, Sureness::Confirmed);
    let end = "how=lift&way=own&reasons=fini&text-fr=x";
    assert_eq!(town.browser(MAYOR).post(&format!("/fr/phases/{id}/end"), end).await.status, 303);
    assert_eq!(became(&confirmed, &now(None)), Became::Other, "it is over");
    let tomorrow = NIGHT.plus_seconds(24 * 3600);
    let later = |matter| window(tomorrow, tomorrow.plus_seconds(3600), matter);
    for matter in [None, Some(incident())] {
        let next = offers.to(&town.journal, None, tomorrow, &later(matter));
        assert!(next.is_empty(), "what ended before the window is not told again: {next:?}");
    }
}

#[tokio::test]
async fn a_reserved_phase_says_so_and_is_offered_to_its_readers_alone() {
    let town = Town::open();
    let offers = Offers::of(&[emergency_web::contribution(&town.desk)]);
    let form = format!("about={}&level=provincial&way=own&criteria=several&reasons=x&text-fr=y", secret());
    let id = id_in(&town.browser(OFFICIAL).post("/fr/phases", &form).await);
    let all = offers.now(&town, Some(OFFICER), None);
    assert_eq!(all.iter().map(|o| o.handling).collect::<Vec<_>>(), [Handling::NeedToKnow]);
    assert_eq!(all[0].key, format!("phase:{id}"));
    assert!(offers.now(&town, Some(MAYOR), None).is_empty());
    assert!(offers.now(&town, None, Some(incident())).is_empty(), "it is about another matter");
}
