//! The night plays the crisis rooms too: what it comes to when nobody takes a role.

use commitments::commitment::{Sort, State};
use emergency::phase::{Level, Standing};
use exchange::cap::Status;
use outbox::read::recipients;
use perimeters::outline::Outline;
use readiness::read::{RunFilter, runs};
use readiness::run::Mode;
use relief::need::State as Need;
use relief::read::{Eye, NeedFilter, needs};
use situation::posture::Posture;
use warning::read::Stand;

use super::doors::House;

#[test]
fn colleagues_do_what_the_rooms_are_for() {
    let house = House::whole();
    let (live, now) = (&house.world.live, house.world.clock.now());
    let phases = live.read(|r| emergency::read::standing(r, &Eye::all())).unwrap();
    let found: Vec<_> = phases.iter().map(|p| (p.level, p.declared_as, p.to_tell)).collect();
    assert_eq!(found, [(Level::Communal, Standing::Confirmed, 0)]);
    assert!(phases[0].since < phases[0].recorded_at, "it counts from when the mayor said so");

    let filter = commitments::read::Filter { all: true, ended: true, ..Default::default() };
    let orders = live.read(|r| commitments::read::board(r, &Eye::all(), &filter, now, 50)).unwrap();
    let state =
        |to: &str| orders.iter().find(|o| o.to.function == to && o.sort == Sort::Order).unwrap().state;
    assert_eq!(state("transport-liaison"), State::Settled);
    assert_eq!((state("zone-liaison"), state("representative-d1")), (State::Executed, State::Executed));

    let filter = perimeters::read::Filter::default();
    let set = live.read(|r| perimeters::read::list(r, &Eye::all(), &filter, 10)).unwrap();
    assert_eq!((set.len(), set[0].version), (1, 2));
    assert!(matches!(set[0].says.outline, Outline::Circle { metres: 400, .. }));
    assert!(set[0].says.inside.people.is_some_and(|n| n > 0), "the territory says who lives there");

    let asked =
        live.read(|r| needs(r, &Eye::all(), &NeedFilter { ended: true, ..NeedFilter::default() }, 10));
    let asked = asked.unwrap();
    assert_eq!((asked.len(), asked[0].state, asked[0].progress.delivered), (1, Need::Confirmed, 340));

    let filter = bodies::read::SessionFilter::default();
    let sessions = live.read(|r| bodies::read::sessions(r, &Eye::all(), &filter, 10)).unwrap();
    let mut held: Vec<_> = sessions.iter().map(|s| (s.body.as_str(), s.state.code())).collect();
    held.sort_unstable();
    assert_eq!(held, [("cc-com", "noted"), ("cc-prov", "approved"), ("pc-ops", "ended")]);

    let filter = outbox::read::Filter { all: true, ended: true, ..Default::default() };
    let sent = live.read(|r| outbox::read::board(r, &Eye::all(), &filter, now, 10)).unwrap();
    let call = sent.iter().find(|m| m.subject.fr.as_ref().is_some_and(|s| s.starts_with("CC-Prov"))).unwrap();
    let to = live.read(|r| recipients(r, call.id)).unwrap();
    let known = to.iter().filter(|r| r.acknowledged.is_some()).count();
    assert_eq!((to.len(), known), (5, 4), "discipline 2 has not answered");

    let filter = RunFilter { mode: Some(Mode::Activation), ..RunFilter::default() };
    let active = live.read(|r| runs(r, &Eye::all(), &filter, 10)).unwrap();
    assert_eq!((active.len(), active[0].settled), (1, 5), "two ticks of discipline 3, three of the watch");
    assert_eq!(live.read(|r| situation::read::posture_now(r)).unwrap().unwrap().posture, Posture::Partial);
    house.world.close();
}

#[test]
fn the_public_is_warned_by_two_persons_and_told_when_it_is_over() {
    let house = House::whole();
    let (live, now) = (&house.world.live, house.world.clock.now());
    let filter = warning::read::Filter::default();
    let mut all = live.read(|r| warning::read::warnings(r, &Eye::all(), &filter, 10)).unwrap();
    all.sort_by_key(|w| w.set_seq);
    let stand: Vec<_> = all.iter().map(|w| (w.number.as_str(), w.stand(now))).collect();
    assert_eq!(
        stand,
        [("W-26-0001", Stand::Replaced), ("W-26-0002", Stand::Cancelled), ("W-26-0003", Stand::Withdrawal)]
    );
    let first = &all[0];
    assert_eq!(first.version, 2, "the first version said a figure that was not public, and was refused");
    let alert = first.alert.as_ref().unwrap();
    assert_eq!((alert.status, alert.infos.len()), (Status::Exercise, 4));
    assert!(alert.infos.iter().all(|i| !i.description.as_ref().unwrap().contains("34")), "{alert:?}");
    assert!(
        first.reach.as_ref().unwrap().people > all[1].reach.as_ref().unwrap().people,
        "the area was narrowed"
    );
    let turns = live.read(|r| warning::read::turns(r, first.id)).unwrap();
    let hands: Vec<_> = turns.iter().map(|t| (t.what.as_str(), t.function.as_str())).collect();
    assert_eq!(
        hands[..3],
        [
            ("written", "representative-d5"),
            ("changed", "representative-d5"),
            ("submitted", "representative-d5")
        ]
    );
    assert_eq!(hands[3], ("released", "high-official"));
    let items = live.read(|r| warning::read::public_items(r, 10)).unwrap();
    assert_eq!((items.len(), items[0].published_version), (1, Some(2)));
    let said = &items[0].published_texts.as_ref().unwrap()["fr"].body;
    assert!(said.contains("7 personnes ont été blessées"), "the public figure: {said}");
    house.world.close();
}
