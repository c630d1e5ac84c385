//! What sessions offer to reports: to whom, and what becomes of a sentence that was taken.

use bodies::command::{Decide, TakeStep, WithdrawDecision};
use bodies::session::{How, Sight, Step};
use kernel::{Handling, Id, Lang, Text, Words};
use stage::{Became, Offers, became};
use testkit::unique;
use web::Part;

use crate::house::{GUEST, HEAD, House, MAYOR, PLANNER};

#[test]
fn a_session_to_come_is_offered_then_goes_on_then_is_over() {
    let house = House::open();
    let offers = Offers::of(&[bodies_web::contribution(&house.desk)]);
    let now = |who: Option<&str>| offers.now(&house, who, None);
    let id = house.planned("crise", Sight::default());
    let ahead = now(Some(HEAD)).remove(0);
    assert_eq!((ahead.key.as_str(), ahead.part), (format!("session:{id}").as_str(), Part::Next));
    assert!(now(Some(GUEST)).is_empty());
    assert!(offers.now(&house, None, Some(stage::incident())).is_empty(), "it is about no incident");
    assert_eq!(became(&ahead, &now(None)), Became::Same);
    house.ask_as(PLANNER, TakeStep::new(id, Step::Open));
    assert_eq!(became(&ahead, &now(None)), Became::Other);
    let going = now(None).remove(0);
    house.ask_as(PLANNER, TakeStep::new(id, Step::Close));
    assert_eq!(became(&going, &now(None)), Became::Gone);
}

#[test]
fn a_reserved_session_is_offered_to_its_readers_alone_with_its_level() {
    let house = House::open();
    let offers = Offers::of(&[bodies_web::contribution(&house.desk)]);
    let readers = [PLANNER.to_owned()].into();
    house.planned("crise", Sight { handling: Handling::NeedToKnow, readers, ..Sight::default() });
    let seen = offers.now(&house, Some(PLANNER), None);
    assert_eq!(seen.iter().map(|o| o.handling).collect::<Vec<_>>(), [Handling::NeedToKnow]);
    assert!(offers.now(&house, Some(MAYOR), None).is_empty());
}

#[test]
fn what_a_session_decided_is_offered_with_its_entry_until_it_is_withdrawn() {
    let house = House::open();
    let offers = Offers::of(&[bodies_web::contribution(&house.desk)]);
    let session = house.planned("crise", Sight::default());
    house.ask_as(PLANNER, TakeStep::new(session, Step::Open));
    let decision = Id::new(unique());
    let taken = house.ask_as(
        PLANNER,
        Decide {
            session,
            decision,
            item: None,
            text: Text::both("Fermer deux écoles", "Twee scholen sluiten"),
            how: How::Consensus,
            votes: None,
            assignment: None,
            stated: None,
        },
    );
    let key = format!("decision:{decision}");
    let now = |who: Option<&str>| offers.now(&house, who, None).into_iter().find(|o| o.key == key);
    let said = now(Some(HEAD)).unwrap();
    assert_eq!((said.part, said.seq), (Part::Done, Some(taken.entries[0].seq)));
    assert!(said.text.show(Lang::Fr).ends_with(": Fermer deux écoles"), "{:?}", said.text);
    assert!(said.text.show(Lang::Nl).ends_with(": Twee scholen sluiten"), "{:?}", said.text);
    assert!(now(Some(GUEST)).is_none());
    let words = Words::new(Lang::Fr, "erreur");
    house.ask_as(PLANNER, WithdrawDecision { session, decision, words });
    assert!(now(None).is_none());
}
