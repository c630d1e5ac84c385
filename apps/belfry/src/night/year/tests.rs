//! The year before the visitor's coming is lived through without a refusal, day by day, and again without a second entry; what the
//! visitor is to find is there.

use std::collections::BTreeSet;
use std::sync::Arc;

use bodies::read::{Eye, SessionFilter, items, open_decisions, sessions, to_approve};
use bodies::session::{ItemState, SessionState};
use commitments::commitment::State;
use jiff::civil::Date;
use kernel::{Id, Timestamp, kind};
use registers::instrument::Progress;
use registers::test::{Effect, Stage};
use store::Read;
use strategy::axis::Axis;
use strategy::control::{What, changes};

use super::super::clock::NightClock;
use super::super::{doors, offered, settle};
use super::{local, until};
use crate::wiring::{Front, FrontSettings, Live, World, figure_facts, front};

struct Place {
    world: Live,
    clock: Arc<NightClock>,
    front: Front,
    _folder: tempfile::TempDir,
}

impl Place {
    fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut config = doors::config(folder.path());
        config.messages = crate::outbox::MessageSettings::into_folders(&folder.path().join("outbox"));
        let zone = web::zone(&crate::wiring::profile_in_use(&config).unwrap().head.time_zone).unwrap();
        let clock = Arc::new(NightClock::of_day(&config.data, &zone, demo::FIRST_DAY).unwrap());
        let world = Live::of(World::open_with(&config, clock.clone()).unwrap());
        settle(&world, demo::year_people()).unwrap();
        let roles = offered(demo::year_roles(), demo::year_people());
        let front = front(&world, FrontSettings { roles, ..FrontSettings::default() }).unwrap();
        Self { world, clock, front, _folder: folder }
    }
    /// Up to half past nine of a day.
    fn until(&self, day: Date) -> Timestamp {
        let end = local(&self.world, day.at(9, 30, 0, 0)).unwrap();
        until(&self.world, &self.front.post, &self.clock, end).unwrap();
        end
    }
    fn read<T>(&self, f: impl FnOnce(&dyn Read) -> Result<T, store::StoreError>) -> T {
        self.world.live.read(f).unwrap()
    }
    /// Months in which something was written down.
    fn months(&self) -> BTreeSet<String> {
        let month = |seq| {
            let entry = self.world.live.entry(seq).unwrap()?;
            Some(entry.header.recorded.at.rfc3339().chars().take(7).collect())
        };
        (1..=self.world.live.head()).filter_map(month).collect()
    }
}

fn own(name: &str) -> Id<kind::Matter> {
    Id::of_words(&["year", "matter", name])
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_year_is_lived_through_day_by_day_and_a_restart_repeats_nothing() {
    let place = Place::open();
    place.until(Date::constant(2023, 6, 7));
    let half = place.world.live.head();
    place.until(demo::DAY);
    let head = place.world.live.head();
    assert!(head > half && half > 200, "{half} entries up to June, {head} in all");
    let wanted: BTreeSet<String> = (1..=9).map(|month| format!("2023-{month:02}")).collect();
    assert_eq!(place.months(), wanted, "entries are spread over the months");
    // Once more from the beginning, as after a stop on the last day: nothing is done twice, and no time comes again.
    let before = kernel::Clock::now(&*place.clock);
    let later = local(&place.world, demo::DAY.at(9, 45, 0, 0)).unwrap();
    until(&place.world, &place.front.post, &place.clock, later).unwrap();
    assert_eq!(place.world.live.head(), head, "a restart repeats nothing");
    assert!(kernel::Clock::now(&*place.clock) > before);
    // A visitor who has come finds everything as it was left.
    place.until(demo::DAY);
    assert_eq!(place.world.live.head(), head);
    let troubled: Vec<_> = place.world.live.count_jobs().unwrap();
    assert!(troubled.iter().all(|j| j.state != "failed"), "{troubled:?}");
    place.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_visitor_is_to_find_is_there() {
    let place = Place::open();
    let now = place.until(demo::DAY);
    reported(&place);
    met(&place, now);
    tested(&place);
    let facts = figure_facts(&place.world).unwrap();
    let silent = |code: &str| {
        let row = place.read(|r| indicators::read::indicator(r, &Eye::all(), own(code))).unwrap();
        place.read(|r| indicators::read::summary(r, row, &facts, now)).silent.is_some()
    };
    assert_eq!((silent("theft-advisers"), silent("cyber-visits")), (false, true));
    place.world.close();
}

/// What changed between the two control reports.
fn reported(place: &Place) {
    let report = |n| place.read(|r| strategy::read::report(r, own("operational-plan"), n)).unwrap();
    let all: Vec<What> = changes(&report(1).lines, &report(2).lines).into_iter().map(|c| c.what).collect();
    let worse = |w: &What| matches!(w, What::Axis { axis: Axis::Timing, to, .. } if to == "off-track");
    assert!(all.iter().any(worse), "{all:?}");
    assert!(all.iter().any(|w| matches!(w, What::Moved { days: 29, .. })), "{all:?}");
    let given_back = |w: &What| matches!(w, What::Budget { from: 24_000_000, to: 21_600_000, why: Some(_) });
    assert!(all.iter().any(given_back), "{all:?}");
    let lines = report(2).lines;
    let cyber = lines.iter().find(|l| l.project == own("cyber")).unwrap();
    let words = |axis: Axis| cyber.axes.get(&axis).and_then(|said| said.words.clone());
    assert!(words(Axis::Quality).is_none() && words(Axis::Timing) != words(Axis::Budget));
}

/// An instrument of the agenda has its equal-opportunity test: every criterion answered by one and accepted by another, and only then
/// its first reading.
fn tested(place: &Place) {
    let all = place.read(|r| registers::read::agenda(r, &Eye::all(), 2023));
    let line = all.iter().find(|l| l.row.id == own("desks-order")).unwrap();
    let test = line.test.as_ref().unwrap();
    assert_eq!((test.stage, test.authors.len()), (Stage::Reviewed, 1));
    assert!(test.words.as_ref().is_some_and(|w| w.text.contains("(fictif)")), "{test:?}");
    let asked = crate::wiring::registers::catalogue(&place.world).unwrap().criteria;
    let answered: BTreeSet<&str> = test.test.findings.iter().map(|f| f.criterion.as_str()).collect();
    let asked: BTreeSet<&str> = asked.iter().map(|c| c.code.as_str()).collect();
    assert_eq!(answered, asked);
    assert!(test.test.findings.iter().any(|f| f.effect == Effect::Negative), "a harm has its answer");
    let read = line.steps.iter().find(|s| s.code == "first-reading").unwrap();
    assert_eq!(read.done, Some(Date::constant(2023, 6, 22)));
    assert_eq!(line.row.progress, Progress::InProgress);
}

/// The council has met twice; the session that comes has something to take up.
fn met(place: &Place, now: Timestamp) {
    let filter = SessionFilter { body: Some("cores".into()), ..SessionFilter::default() };
    let mut all = place.read(|r| sessions(r, &Eye::all(), &filter, 20));
    all.reverse();
    let states: Vec<SessionState> = all.iter().map(|s| s.state).collect();
    use SessionState::{Approved, Drafted, Planned};
    assert_eq!(states.get(..4), Some(&[Approved, Drafted, Planned, Planned][..]), "{states:?}");
    let (june, next) = (&all[1], &all[2]);
    let carried = place.read(|r| items(r, june.id)).into_iter().find(|i| i.id == own("calls")).unwrap();
    assert_eq!((carried.state, carried.carried_into), (ItemState::Carried, Some(next.id)));
    let waits = place.read(|r| to_approve(r, &Eye::all(), "cores"));
    assert_eq!(waits.iter().map(|s| s.id).collect::<Vec<_>>(), [june.id]);
    let asked: Vec<_> = place
        .read(|r| open_decisions(r, &Eye::all(), "cores", 10))
        .into_iter()
        .filter_map(|d| d.assignment)
        .collect();
    let of = |id| place.read(|r| commitments::read::commitment(r, &Eye::all(), id)).unwrap();
    let all: Vec<_> = asked.iter().map(|a| of(a.commitment)).collect();
    assert_eq!(all.iter().filter(|c| c.state == State::Settled).count(), 1, "one is done");
    assert_eq!(all.iter().filter(|c| c.is_overdue(now)).count(), 1, "one is overdue");
    assert_eq!(all.iter().filter(|c| c.state.is_live() && !c.is_overdue(now)).count(), 1, "one runs");
    assert_eq!(place.read(|r| bodies::read::asked(r, next.id)).len(), 1, "a member asks for a point");
}
