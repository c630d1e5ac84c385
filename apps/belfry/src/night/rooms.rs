//! The night plays the crisis rooms too: what it comes to when nobody takes a role.

use commitments::commitment::{Sort, State};
use emergency::phase::{Level, Standing};
use outbox::read::recipients;
use perimeters::outline::Outline;
use readiness::read::{RunFilter, runs};
use readiness::run::Mode;
use relief::need::State as Need;
use relief::read::{Eye, NeedFilter, needs};
use situation::posture::Posture;

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

    let filter = perimeters::read::Filter { about: None, lifted: false };
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
