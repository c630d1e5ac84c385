//! What is recorded once a session is over, a session that was closed by mistake, and what is public of it afterwards.

use bodies::DECISION_QUEUE;
use bodies::command::{
    AddItem, AdoptMinutes, ApproveMinutes, Decide, DraftMinutes, HoldVote, IssuePublicPart, MarkAttendance,
    NewAssignment, OpenItem, PlanSession, RemovePaper, ReopenItem, ReopenSession, SettleItem, TakeStep,
    WithdrawPublicPart, WriteMinutes, WriteNote,
};
use bodies::event::PublicFile;
use bodies::read;
use bodies::session::{Adoption, ItemSort, ItemState, Plan, Presence, Seat, SessionState, Step, Votes};
use kernel::{Handling, Id, Lang, Precision, Stated, Text, Timestamp, kind};
use testkit::{NIGHT, on_both};

use crate::adopted::held;
use crate::house::{House, item, matter, plan, said, series, words};
use crate::points::describe;
use crate::record::decide;
use crate::years::{hold, sessions, set};

fn at(at: Timestamp) -> Option<Stated> {
    Some(Stated { at, precision: Precision::Minute })
}

fn marked(session: Id<kind::Matter>, function: &str, presence: Presence, when: i64) -> MarkAttendance {
    let stated = at(NIGHT.plus_seconds(when));
    MarkAttendance { session, seat: Seat::of(function), presence, name: None, by: None, stated }
}

#[test]
fn what_was_forgotten_is_recorded_with_its_time_and_says_so() {
    on_both(|place| {
        let house = House::on(place);
        let session = house.closed("committee");
        house.later(86_400);
        let late = |stated| Decide { stated, ..decide(session, Text::both("Fermer", "Sluiten")) };
        assert_eq!(house.refused(late(None)).key, "refusal-body-late-when");
        for wrong in [-3600, 7200] {
            let refusal = house.refused(late(at(NIGHT.plus_seconds(wrong))));
            assert_eq!(refusal.key, "refusal-body-late-outside", "{wrong}");
        }
        let asked = NewAssignment {
            to: Seat::of("fire"),
            acknowledge_by: None,
            due: Some(house.now().plus_seconds(3600)),
            ground: None,
        };
        house.ask(Decide { assignment: Some(asked), ..late(at(NIGHT)) });
        let decision = house.read(|r| read::decisions(r, session)).pop().unwrap();
        assert_eq!((decision.at, decision.late), (NIGHT, Some(house.now())));
        let jobs = house.journal.take_jobs(DECISION_QUEUE, house.now(), 10).unwrap();
        assert_eq!(jobs.len(), 1, "it becomes a commitment like any other");
        house.ask(WriteNote { stated: at(NIGHT), ..said(session, "oublié") });
        let notes: Vec<bool> =
            house.read(|r| read::notes(r, session)).iter().map(|n| n.late.is_some()).collect();
        assert_eq!(notes, [false, true]);
        let point = house.items(session)[0].id;
        house.ask(SettleItem { session, item: point, drop: false, words: None });
        let settled = house.items(session)[0].clone();
        assert_eq!((settled.state, settled.late), (ItemState::Dealt, Some(house.now())));
        house.ask(ReopenItem { session, item: point });
        assert_eq!(house.items(session)[0].state, ItemState::Open, "a wrong click is put right here as well");
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn a_forgotten_vote_counts_those_who_were_there_when_it_was_held() {
    on_both(|place| {
        let house = House::on(place);
        let session = house.closed("committee");
        house.later(3600);
        let point = house.items(session)[0].id;
        let of = |session, item, when| HoldVote {
            session,
            vote: matter(),
            item,
            question: None,
            ballots: Vec::new(),
            votes: Some(Votes { yes: 2, no: 1, abstained: 0 }),
            stated: at(when),
        };
        let vote = || of(session, point, NIGHT);
        for function in ["head", "fire", "police"] {
            house.ask(marked(session, function, Presence::Present, 0));
        }
        house.ask(marked(session, "head", Presence::Left, -60));
        assert_eq!(house.refused(vote()).key, "refusal-body-no-quorum", "the head had left by then");
        house.ask(marked(session, "head", Presence::Present, 0));
        house.ask(marked(session, "head", Presence::Left, 60));
        house.ask(vote());
        let row = house.read(|r| read::votes(r, session)).pop().unwrap();
        assert_eq!((row.at, row.late), (NIGHT, Some(house.now())));
        // Whoever came later was not there either.
        let (session, begun) = (house.open("committee"), house.now());
        let point = house.items(session)[0].id;
        house.later(5400);
        house.ask(TakeStep::new(session, Step::Close));
        for (function, after) in [("head", 0), ("fire", 0), ("police", 1200)] {
            let stated = at(begun.plus_seconds(after));
            house.ask(MarkAttendance { stated, ..marked(session, function, Presence::Present, 0) });
        }
        let early = house.refused(of(session, point, begun));
        assert_eq!(early.key, "refusal-body-no-quorum", "the police came twenty minutes later");
        house.ask(of(session, point, begun.plus_seconds(1260)));
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn nobody_approves_minutes_that_do_not_know_what_was_recorded_since() {
    on_both(|place| {
        let house = House::on(place);
        let session = house.closed("committee");
        house.ask(DraftMinutes { session });
        house.ask(Decide { stated: at(NIGHT), ..decide(session, Text::both("Fermer", "Sluiten")) });
        let approve = |version| ApproveMinutes { session, version };
        assert_eq!(house.refused_as(&house.head, approve(1)).key, "refusal-body-late-since");
        house.ask(DraftMinutes { session });
        assert_eq!(house.read(|r| read::late_since(r, session)), 0);
        assert_eq!(house.refused_as(&house.head, approve(1)).key, "refusal-body-changed");
        house.ask_as(&house.head, approve(2)).unwrap();
        let late = Decide { stated: at(NIGHT), ..decide(session, Text::both("x", "y")) };
        assert_eq!(house.refused(late).key, "refusal-body-not-open");
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn a_session_closed_by_mistake_goes_on_with_what_it_had_carried_away() {
    on_both(|place| {
        let house = House::on(place);
        house.ask(set(series()));
        let all = sessions(&house);
        let (first, second) = (all[0].id, all[1].id);
        house.ask(AddItem { session: first, item: item("Gaz") });
        hold(&house, first, |_| {});
        let items = house.items(first);
        assert!(items.iter().all(|i| i.state == ItemState::Carried));
        let there = |of: Id<kind::Matter>| {
            let all = house.items(second);
            all.into_iter().filter(|i| i.carried_from == Some(of)).collect::<Vec<_>>()
        };
        // Somebody works on the second point where it went to.
        let taken_up = there(items[1].id)[0].id;
        house.ask(describe(second, taken_up, ItemSort::Discussion));
        let reopen = |text: &str| ReopenSession { session: first, words: words(text), based_on: None };
        assert_eq!(house.refused(reopen(" ")).key, "refusal-reason-missing");
        let stale = ReopenSession { based_on: Some(1), ..reopen("x") };
        assert_eq!(house.refused(stale).key, "refusal-body-changed");
        house.ask(reopen("close par erreur"));
        let row = house.session(first);
        let told = row.reopened.clone().unwrap();
        assert_eq!((row.state, row.closed_at), (SessionState::Open, None));
        assert_eq!((told.back, told.stay, told.words), (1, 1, words("close par erreur")));
        let states: Vec<ItemState> = house.items(first).iter().map(|i| i.state).collect();
        assert_eq!(states, [ItemState::Open, ItemState::Carried]);
        let gone = there(items[0].id).pop().unwrap();
        assert_eq!((gone.state, gone.carried_into), (ItemState::Dropped, Some(first)));
        let again = ReopenItem { session: second, item: gone.id };
        assert_eq!(house.refused(again).key, "refusal-body-item-stays");
        house.ask(decide(first, Text::both("Ouvrir", "Openen")));
        assert_eq!(house.read(|r| read::decisions(r, first))[0].late, None, "the session goes on");
        house.ask(TakeStep::new(first, Step::Close));
        let carried = there(items[0].id);
        assert_eq!(carried.iter().filter(|i| i.state == ItemState::Open).count(), 1, "once more");
        house.ask(DraftMinutes { session: first });
        assert_eq!(house.refused(reopen("x")).key, "refusal-body-reopen");
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn what_is_changed_here_late_keeps_no_item_where_it_was_carried_to() {
    on_both(|place| {
        let house = House::on(place);
        house.ask(set(series()));
        let all = sessions(&house);
        let (first, second) = (all[0].id, all[1].id);
        house.ask(AddItem { session: first, item: item("Gaz") });
        hold(&house, first, |_| {});
        let items = house.items(first);
        house.ask(crate::papers::paper(first, items[0].id));
        house.ask(OpenItem { session: first, item: items[1].id, public: true });
        // Nor does a session that is called off keep anything.
        house.ask(TakeStep { words: Some(words("annulée")), ..TakeStep::new(second, Step::Cancel) });
        house.ask(ReopenSession { session: first, words: words("close par erreur"), based_on: None });
        let told = house.session(first).reopened.unwrap();
        assert_eq!((told.back, told.stay), (2, 0));
        assert!(house.items(first).iter().all(|i| i.state == ItemState::Open));
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn minutes_that_the_body_approved_are_noted_after_it_met() {
    on_both(|place| {
        let house = House::on(place);
        let (first, second) = held(&house);
        let point = house.items(second).iter().find(|i| i.minutes_of == Some(first)).unwrap().id;
        let (third, when) = (matter(), house.session(second).at);
        let plan = Plan { at: when.plus_seconds(30 * 86_400), ..plan() };
        house.ask(PlanSession { session: third, body: "committee".into(), plan, convene: false });
        hold(&house, second, |_| {});
        let state = |session| house.items(session).into_iter().find(|i| i.id == point).unwrap().state;
        assert_eq!(state(second), ItemState::Carried, "the end carried the point away");
        house.clock.advance_seconds(86_400);
        let adopt = |stated| AdoptMinutes { session: second, item: point, how: Adoption::Tacit, stated };
        assert_eq!(house.refused(adopt(None)).key, "refusal-body-late-when");
        house.ask(adopt(at(when)));
        assert_eq!((house.session(first).state, state(second)), (SessionState::Approved, ItemState::Dealt));
        let there = house.items(third).into_iter().find(|i| i.carried_from == Some(point)).unwrap();
        assert_eq!((there.state, there.carried_into), (ItemState::Dropped, Some(second)));
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn a_point_is_public_or_not_until_it_is_published_and_that_is_withdrawn() {
    on_both(|place| {
        let house = House::on(place);
        let session = house.open("committee");
        let items: Vec<_> = house.items(session).iter().map(|i| i.id).collect();
        for id in &items {
            house.ask(describe(session, *id, ItemSort::Discussion));
        }
        let open = |item, public| OpenItem { session, item, public };
        assert_eq!(house.refused(open(items[0], true)).key, "refusal-body-public-when");
        house.ask(TakeStep::new(session, Step::Close));
        let paper = crate::papers::paper(session, items[0]);
        let blob = paper.blob;
        house.ask(paper);
        house.ask(RemovePaper { session, item: items[0], blob });
        house.ask_as(&house.head, open(items[0], true)).unwrap();
        assert!(house.ask(open(items[0], true)).entries.is_empty(), "once");
        house.ask(DraftMinutes { session });
        let parts = house.read(|r| read::minutes(r, session, None)).unwrap().parts.len();
        house.ask(WriteMinutes { session, version: 1, texts: vec![Text::both("a", "b"); parts] });
        house.ask_as(&house.head, ApproveMinutes { session, version: 2 }).unwrap();
        let filed = crate::papers::paper(session, items[0]);
        assert_eq!(house.refused(filed).key, "refusal-body-papers-closed");
        let issue = || {
            let file = |lang| PublicFile { lang, blob: Id::new(testkit::unique()), hash: "ab".into() };
            let based_on = Some(house.session(session).changed_seq);
            IssuePublicPart { session, version: 2, files: vec![file(Lang::Fr), file(Lang::Nl)], based_on }
        };
        let made_before = issue();
        house.ask(open(items[1], true));
        assert_eq!(house.refused(made_before).key, "refusal-body-changed", "its documents do not have it");
        house.ask(issue());
        let issued = || house.read(|r| read::issued(r, session)).unwrap().1;
        assert_eq!((issued().parts.len(), issued().withdrawn), (2, None));
        assert_eq!(house.refused(open(items[1], false)).key, "refusal-body-public-issued");
        let withdraw = |text: &str| WithdrawPublicPart { session, words: words(text) };
        assert_eq!(house.refused(withdraw("")).key, "refusal-reason-missing");
        house.ask(withdraw("un nom y figurait"));
        assert_eq!(issued().withdrawn.unwrap().1, words("un nom y figurait"));
        assert_eq!(house.refused(withdraw("x")).key, "refusal-body-public-none");
        house.ask(open(items[1], false));
        assert_eq!(house.items(session)[1].handling, None);
        assert_eq!(house.items(session)[0].handling, Some(Handling::Public));
        house.ask(issue());
        assert_eq!((issued().parts.len(), issued().withdrawn), (1, None));
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}
