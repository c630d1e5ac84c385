//! What perimeters offer to reports: to whom, and what becomes of a sentence that was taken.

use stage::{Became, Offers, became, secret};
use web::{Part, Sureness};

use crate::town::{DIRECTOR, GUEST, MAYOR, OFFICER, Town, form, incident};

#[tokio::test]
async fn a_perimeter_is_offered_to_those_who_see_it_until_it_is_lifted() {
    let town = Town::open();
    let (id, officer) = (town.set().await, town.browser(OFFICER));
    let offers = Offers::of(&[perimeters_web::contribution(&town.desk)]);
    let now = |who: Option<&str>| offers.now(&town, who, Some(incident()));
    let first = now(Some(OFFICER)).remove(0);
    assert_eq!((first.key.as_str(), first.part), (format!("perimeter:{id}").as_str(), Part::Hazards));
    assert_eq!(first.sure, Sureness::Estimate, "the number of people inside is computed");
    assert_eq!(now(Some(MAYOR)), now(None), "it lies in the mayor's quarter");
    for who in [DIRECTOR, GUEST] {
        assert!(now(Some(who)).is_empty(), "{who}");
    }
    assert!(offers.now(&town, None, Some(secret())).is_empty(), "about another matter");
    town.clock.advance_seconds(60);
    assert_eq!(became(&first, &now(None)), Became::Same);
    let seen = town.row(id).changed_seq;
    let wider = format!(
        "{}&lon=4.395000&lat=50.805000&access-fr=x&access-nl=y&based_on={seen}",
        form("metres=400&colour=orange&reason=vent")
    );
    assert_eq!(officer.post(&format!("/fr/perimeters/{id}/change"), &wider).await.status, 303);
    assert_eq!(became(&first, &now(None)), Became::Other, "more people live inside");
    assert_eq!(now(Some(DIRECTOR)), now(None), "it reaches the director's quarter now");
    let lift = format!("reason=fini&decided-by={DIRECTOR}");
    assert_eq!(officer.post(&format!("/fr/perimeters/{id}/lift"), &lift).await.status, 303);
    assert_eq!(became(&first, &now(None)), Became::Gone);
}
