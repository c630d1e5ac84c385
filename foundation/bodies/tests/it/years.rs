//! A body that meets by a rule: sessions ahead, holidays, changes, and what one session leaves to the next.

use bodies::command::{EndSeries, MarkAttendance, PlanSession, SetSeries, SpawnSessions, TakeStep};
use bodies::read::{self, Eye, SessionFilter, SessionRow};
use bodies::series::{OnHoliday, Series};
use bodies::session::{ItemSort, ItemState, Plan, Presence, Seat, SessionState, Sight, Step};
use bodies::{SERIES_QUEUE, Spawning};
use kernel::{Handling, Id, Lang, Timestamp, kind};
use testkit::{NIGHT, Place, on_both};

use crate::house::{House, matter, plan, series, words};

pub(crate) fn set(content: Series) -> SetSeries {
    SetSeries { body: "committee".into(), content, words: None, based_on: None }
}

/// The sessions of the committee in order.
pub(crate) fn sessions(house: &House) -> Vec<SessionRow> {
    let filter = SessionFilter { body: Some("committee".into()), ..SessionFilter::default() };
    let mut all = house.read(|r| read::sessions(r, &Eye::all(), &filter, 100));
    all.reverse();
    all
}

fn days(house: &House) -> Vec<String> {
    sessions(house).iter().map(|s| s.at.rfc3339().chars().take(16).collect()).collect()
}

#[test]
fn a_series_makes_its_sessions_ahead() {
    on_both(|place| {
        let house = House::on(place);
        house.ask(set(series()));
        // Fourteen o'clock stays fourteen o'clock when the clock changes.
        assert_eq!(days(&house), ["2027-01-12T13:00", "2027-04-13T12:00"]);
        let first = &sessions(&house)[0];
        assert_eq!((first.number.as_str(), first.state), ("27-01", SessionState::Planned));
        assert_eq!(first.turn, Some(("2027-01-12".into(), 120)));
        assert_eq!(first.seats, ["head", "fire", "police", "medical"]);
        let items = house.items(first.id);
        assert_eq!(items[0].title.get(Lang::Nl), Some("Varia"));
        assert!(house.ask(SpawnSessions { body: "committee".into() }).entries.is_empty(), "nothing twice");
        house.later(120 * 86_400);
        house.ask(SpawnSessions { body: "committee".into() });
        assert_eq!(days(&house).len(), 3, "the horizon moves with the clock");
        let jobs = house.journal.take_jobs(SERIES_QUEUE, Timestamp(i64::MAX), 20).unwrap();
        let body = |j: &store::Job| serde_json::from_value::<Spawning>(j.payload.clone()).unwrap().body;
        assert!(jobs.len() == 4 && jobs.iter().all(|j| body(j) == "committee"), "one now, one a session");
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn a_meeting_on_a_day_off_is_moved_or_left_out() {
    let place = Place::sqlite();
    let house = House::on(&place);
    let mondays = |on_holiday| Series {
        rule: "FREQ=WEEKLY;BYDAY=MO".into(),
        from: Timestamp::from_jiff("2027-03-22T13:00:00Z".parse().unwrap()),
        on_holiday,
        ..series()
    };
    let day = |at: Timestamp| at.rfc3339().chars().take(10).collect::<String>();
    let turns = |s: &Series| s.turns(&house.facts, "2027-04-06T00:00:00".parse().unwrap()).unwrap();
    let moved = turns(&mondays(OnHoliday::Move));
    let days: Vec<_> = moved.iter().map(|t| t.at.map(day)).collect();
    assert_eq!(days, [Some("2027-03-22".into()), Some("2027-03-30".into()), Some("2027-04-05".into())]);
    assert_eq!(moved[1].holiday.as_ref().and_then(|h| h.get(Lang::Fr)), Some("pâques"));
    let skipped = turns(&mondays(OnHoliday::Skip));
    assert_eq!((skipped[1].at, skipped[1].shifted, skipped[0].shifted), (None, true, false));
    for (rule, key) in [
        ("FREQ=HOURLY", "refusal-body-rule"),
        ("every quarter", "refusal-body-rule"),
        ("FREQ=DAILY;COUNT=1", "refusal-body-rule-once"),
        ("FREQ=DAILY;COUNT=5;UNTIL=20280101", "refusal-body-rule-doubled"),
        ("FREQ=DAILY;INTERVAL=2;interval=3", "refusal-body-rule-doubled"),
    ] {
        let wrong = Series { rule: rule.into(), ..series() };
        assert_eq!(house.refused(set(wrong)).key, key, "{rule}");
    }
    // What was entered before that was refused goes on.
    let old = Series { rule: "FREQ=DAILY;UNTIL=20280101;COUNT=5".into(), ..series() };
    assert_eq!(turns(&old).len(), 5);
    let told = SetSeries { body: "post".into(), ..set(series()) };
    assert_eq!(house.refused(told).key, "refusal-body-told-only");
}

#[test]
fn a_changed_series_moves_what_is_still_to_come() {
    on_both(|place| {
        let house = House::on(place);
        house.ask(set(series()));
        let first = sessions(&house)[0].id;
        house.ask(TakeStep::new(first, Step::Convene));
        let fridays = Series { rule: "FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR".into(), ..series() };
        let from = Timestamp::from_jiff("2027-01-29T13:00:00Z".parse().unwrap());
        let fridays = Series { place: Some("salle 9".into()), from, ..fridays };
        let seq = house.read(|r| read::series(r, "committee")).unwrap().changed_seq;
        let now = house.now();
        let shifts =
            house.read(|r| Ok(bodies::command::shifts(r, &house.facts, "committee", &fridays, now).unwrap()));
        assert!(shifts[0].convened && !shifts[1].convened);
        let change = SetSeries { based_on: Some(seq), ..set(fridays) };
        assert_eq!(house.refused(change.clone()).key, "refusal-reason-missing", "somebody was called");
        let stale = SetSeries { based_on: Some(0), words: Some(words("x")), ..change.clone() };
        assert_eq!(house.refused(stale).key, "refusal-body-changed");
        house.ask(SetSeries { words: Some(words("les mardis ne vont plus")), ..change });
        let all = sessions(&house);
        for shift in &shifts {
            let row = all.iter().find(|s| s.id == shift.session).unwrap();
            assert_eq!(Some(row.at), shift.to.map(|(_, at)| at), "what was shown is what happened");
            assert_eq!(row.place.as_deref(), Some("salle 9"));
        }
        assert_eq!(days(&house)[0], "2027-01-29T13:00");
        house.ask(EndSeries { body: "committee".into(), words: words("fin"), based_on: None });
        assert!(house.ask(SpawnSessions { body: "committee".into() }).entries.is_empty());
        assert_eq!(sessions(&house).len(), all.len(), "those that are planned stay");
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

/// Opens and closes a session of the series on its day.
pub(crate) fn hold(house: &House, session: Id<kind::Matter>, between: impl FnOnce(&House)) {
    let row = house.session(session);
    house.clock.set(row.at);
    if row.state == SessionState::Planned {
        house.ask(TakeStep::new(session, Step::Convene));
    }
    house.ask(TakeStep::new(session, Step::Open));
    for function in ["head", "fire", "police"] {
        house.ask(MarkAttendance {
            session,
            seat: Seat::of(function),
            presence: Presence::Present,
            name: None,
            by: None,
            stated: None,
        });
    }
    between(house);
    house.ask(TakeStep::new(session, Step::Close));
}

#[test]
fn what_is_not_decided_carries_itself_on_with_its_papers_and_history() {
    on_both(|place| {
        let house = House::on(place);
        house.ask(set(series()));
        let all = sessions(&house);
        let (first, second) = (all[0].id, all[1].id);
        let item = house.items(first)[0].id;
        house.ask(crate::papers::paper(first, item));
        hold(&house, first, |_| {});
        assert_eq!(house.items(first)[0].state, ItemState::Carried);
        let there = house.items(second);
        let carried = there.iter().find(|i| i.carried_from == Some(item)).unwrap();
        assert_eq!(house.read(|r| read::papers(r, &Eye::all(), second))[0].item, carried.id);
        let before = house.read(|r| read::before(r, &Eye::all(), carried.id));
        assert_eq!(before[0].1, "27-01");
        // Without a next session it waits, and the next that is made takes it up.
        hold(&house, second, |_| {});
        assert!(house.items(second).iter().all(|i| i.state == ItemState::Open));
        house.ask(SpawnSessions { body: "committee".into() });
        let third = sessions(&house)[2].id;
        let items = house.items(third);
        let again = items.iter().find(|i| i.carried_from == Some(carried.id)).unwrap();
        let before = house.read(|r| read::before(r, &Eye::all(), again.id));
        assert_eq!(before.iter().map(|b| b.1.as_str()).collect::<Vec<_>>(), ["27-02", "27-01"]);
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn without_a_series_only_what_was_to_be_decided_moves_by_itself() {
    on_both(|place| {
        let house = House::on(place);
        // Another session is planned: what was not decided goes there when the first ends.
        let first = house.open("committee");
        let item = house.items(first)[0].id;
        house.ask(crate::points::describe(first, item, ItemSort::Decision));
        let later = Plan { at: NIGHT.plus_seconds(7200), ..plan() };
        let second = matter();
        house.ask(PlanSession { session: second, body: "committee".into(), plan: later, convene: false });
        house.ask(TakeStep::new(first, Step::Close));
        let states: Vec<_> = house.items(first).iter().map(|i| i.state).collect();
        assert_eq!(states, [ItemState::Carried, ItemState::Open], "of the rest a person decides");
        let carried = house.items(second).into_iter().find(|i| i.carried_from == Some(item)).unwrap();
        // None is planned: it waits for the next one that is, if as few people see that.
        for step in [Step::Convene, Step::Open, Step::Close] {
            house.ask(TakeStep::new(second, step));
        }
        let of = |id| house.items(second).into_iter().find(|i| i.id == id).unwrap().state;
        assert_eq!(of(carried.id), ItemState::Open);
        let open = Sight { handling: Handling::Public, ..Sight::default() };
        let wider = Plan { at: NIGHT.plus_seconds(10_800), sight: open, ..plan() };
        house.ask(PlanSession { session: matter(), body: "committee".into(), plan: wider, convene: false });
        assert_eq!(of(carried.id), ItemState::Open, "more people would see it there");
        let narrow = Sight { areas: ["90001".to_owned()].into(), ..Sight::default() };
        let narrower = Plan { at: NIGHT.plus_seconds(12_600), sight: narrow, ..plan() };
        house.ask(PlanSession {
            session: matter(),
            body: "committee".into(),
            plan: narrower,
            convene: false,
        });
        assert_eq!(of(carried.id), ItemState::Open, "the others would look for it in vain");
        let third = matter();
        let next = Plan { at: NIGHT.plus_seconds(14_400), ..plan() };
        house.ask(PlanSession { session: third, body: "committee".into(), plan: next, convene: false });
        assert_eq!(of(carried.id), ItemState::Carried);
        assert!(house.items(third).iter().any(|i| i.carried_from == Some(carried.id)));
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}
