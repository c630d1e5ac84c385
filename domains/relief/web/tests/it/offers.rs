//! What sites and needs offer to reports: to whom, and what becomes of a sentence that was taken.

use stage::{Became, Offers, became};
use web::Part;

use crate::town::{GUEST, LIAISON, MAYOR, OFFICER, Town};

#[tokio::test]
async fn figures_and_needs_are_offered_where_they_may_be_seen_and_follow_what_is_told() {
    let town = Town::open();
    let offers = Offers::of(&[relief_web::contribution(&town.desk)]);
    let now = |who: Option<&str>| offers.now(&town, who, None);
    let near = town.hall("near", "90001", 200).await;
    let far = town.hall("far", "90002", 80).await;
    let need = town.wanted(340, "").await;
    let (seen, all) = (now(Some(MAYOR)), now(Some(OFFICER)));
    let holds = |list: &[web::Offer], key: &str| list.iter().any(|o| o.key.starts_with(key));
    assert!(holds(&seen, &format!("site:{near}:")) && !holds(&seen, &format!("site:{far}:")), "{seen:?}");
    assert!(holds(&all, &format!("site:{far}:")) && holds(&all, &format!("need:{need}")));
    assert_eq!(now(Some(LIAISON)).len(), all.len(), "reads everywhere");
    assert!(now(Some(GUEST)).is_empty());
    assert!(offers.now(&town, None, Some(stage::incident())).is_empty(), "they are about no incident");
    let places = seen.iter().find(|o| o.key == format!("site:{near}:places")).unwrap();
    assert_eq!(places.part, Part::Figures);
    let asked = all.iter().find(|o| o.part == Part::Asked).unwrap();
    town.clock.advance_seconds(60);
    assert_eq!(became(places, &now(None)), Became::Same);
    town.browser(MAYOR).post(&format!("/fr/capacities/{near}/report"), "places-used=150").await;
    assert_eq!(became(places, &now(None)), Became::Other, "fewer are free");
    assert_eq!(became(asked, &now(None)), Became::Same);
    town.browser(OFFICER).post(&format!("/fr/needs/{need}/withdraw"), "why=reloges").await;
    assert_eq!(became(asked, &now(None)), Became::Gone);
}
