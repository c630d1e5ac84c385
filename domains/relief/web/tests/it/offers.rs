//! What sites and needs offer to reports: to whom, and what becomes of a sentence that was taken.

use stage::{Became, Offers, became, id_in};
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
    let told = town.read(|r| relief::read::reports(r, near, 1));
    assert_eq!((places.seq, places.as_of), (Some(told[0].seq), told[0].at), "the entry that told the places");
    let asked = all.iter().find(|o| o.part == Part::Asked).unwrap();
    town.clock.advance_seconds(60);
    assert_eq!(became(places, &now(None)), Became::Same);
    town.browser(MAYOR).post(&format!("/fr/capacities/{near}/report"), "places-used=150").await;
    assert_eq!(became(places, &now(None)), Became::Other, "fewer are free");
    assert_eq!(became(asked, &now(None)), Became::Same);
    town.browser(OFFICER).post(&format!("/fr/needs/{need}/withdraw"), "why=reloges").await;
    assert_eq!(became(asked, &now(None)), Became::Gone);
}

#[tokio::test]
async fn what_is_said_of_a_site_names_no_entry_of_a_need_that_the_reader_may_not_see() {
    let town = Town::open();
    let offers = Offers::of(&[relief_web::contribution(&town.desk)]);
    let near = town.hall("near", "90001", 200).await;
    let officer = town.browser(OFFICER);
    let asked = "wanted=5&kind=places&municipality=90002&priority=normal";
    let need = id_in(&officer.post("/fr/needs", asked).await);
    officer.post(&format!("/fr/needs/{need}/accept"), "").await;
    town.clock.advance_seconds(60);
    let reserved = officer.post(&format!("/fr/needs/{need}/parts"), &format!("site={near}&n=5")).await;
    assert_eq!(reserved.status, 303, "{}", reserved.text);
    let told = town.read(|r| relief::read::reports(r, near, 1)).first().map(|report| report.seq);
    let says = |who: &str| {
        let all = offers.now(&town, Some(who), None);
        all.iter().find(|o| o.key == format!("site:{near}:places")).unwrap().seq
    };
    assert_eq!(says(MAYOR), told, "the need lies where the mayor is not");
    assert!(says(OFFICER) > told);
}
