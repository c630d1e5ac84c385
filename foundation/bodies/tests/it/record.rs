//! Who is there, what is noted, what is decided.

use bodies::command::{
    CorrectNote, Decide, MarkAttendance, NewAssignment, TakeStep, WithdrawDecision, WordDecision, WriteNote,
};
use bodies::event::{Event, SessionClosed};
use bodies::read::{self, Eye};
use bodies::session::{How, NoteSort, Presence, Seat, Step, Votes};
use bodies::{Assigned, DECISION_QUEUE};
use kernel::{Id, Lang, Precision, Stated, Text, kind};
use testkit::{NIGHT, on_both};

use crate::house::{House, matter, said, words};

fn mark(session: Id<kind::Matter>, function: &str, presence: Presence) -> MarkAttendance {
    MarkAttendance {
        session,
        seat: Seat::of(function),
        presence,
        name: None,
        by: (presence == Presence::Represented).then(|| "capitaine de garde".into()),
        stated: None,
    }
}

pub(crate) fn decide(session: Id<kind::Matter>, text: Text) -> Decide {
    Decide {
        session,
        decision: matter(),
        item: None,
        text,
        how: How::Consensus,
        votes: None,
        assignment: None,
        stated: None,
    }
}

#[test]
fn who_came_who_left_and_whether_they_were_enough() {
    on_both(|place| {
        let house = House::on(place);
        let session = house.planned("committee");
        assert_eq!(
            house.refused(mark(session, "fire", Presence::Present)).key,
            "refusal-body-attendance",
            "nobody is at a session that has not begun"
        );
        house.ask(TakeStep::new(session, Step::Convene));
        house.ask(mark(session, "medical", Presence::Excused));
        house.ask(TakeStep::new(session, Step::Open));
        let at = Stated { at: NIGHT.plus_seconds(-60), precision: Precision::Minute };
        house.ask(MarkAttendance {
            name: Some("A. Bodart (fictif)".into()),
            stated: Some(at),
            ..mark(session, "head", Presence::Present)
        });
        house.ask(mark(session, "fire", Presence::Represented));
        house.ask(mark(session, "police", Presence::Remote));
        house.ask(mark(session, "guest", Presence::Present));
        assert_eq!(house.refused(mark(session, "medical", Presence::Left)).key, "refusal-body-not-there");
        let nobody = MarkAttendance { by: None, ..mark(session, "fire", Presence::Represented) };
        assert_eq!(house.refused(nobody).field.as_deref(), Some("by"));
        house.ask(mark(session, "head", Presence::Left));
        let rows = house.read(|r| read::attendance(r, session));
        let head = rows.iter().find(|r| r.seat.function == "head").unwrap();
        assert_eq!((head.came_at, head.left_at), (Some(at.at), Some(NIGHT)));
        assert_eq!(head.name.as_deref(), Some("A. Bodart (fictif)"), "the name stays");
        let closed = house.ask(TakeStep::new(session, Step::Close)).entries[0].seq;
        let closed = SessionClosed::of(&house.journal.entry(closed).unwrap().unwrap()).unwrap();
        let count = closed.count.unwrap();
        assert_eq!((count.there, count.needed, count.seats), (2, 3, 4), "the guest does not count");
        assert!(!count.met());
        assert_eq!(closed.left, 2);
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn two_mayors_have_two_seats() {
    on_both(|place| {
        let house = House::on(place);
        let session = house.open("committee");
        for area in ["90001", "90002"] {
            let seat = Seat { area: Some(area.into()), ..Seat::of("guest") };
            house.ask(MarkAttendance { seat, ..mark(session, "guest", Presence::Present) });
        }
        assert_eq!(house.read(|r| read::attendance(r, session)).len(), 2);
    });
}

#[test]
fn a_note_is_corrected_by_another_and_stays() {
    on_both(|place| {
        let house = House::on(place);
        let session = house.open("committee");
        house.ask(said(session, "le gaz est coupé"));
        house.clock.advance_seconds(60);
        house.ask(said(session, "deux rues fermées"));
        let correct = |no, text: &str| CorrectNote { session, no, words: words(text) };
        house.ask(correct(1, "le gaz est coupé depuis 02:30"));
        assert!(house.ask(correct(2, "deux rues fermées")).entries.is_empty());
        let again = house.refused(correct(1, "autre"));
        assert_eq!((again.key.as_str(), again.facts["by"].as_str()), ("refusal-body-corrected", "3"));
        let rows = house.read(|r| read::notes(r, session));
        let told: Vec<_> = rows.iter().map(|n| (n.no, n.corrected)).collect();
        assert_eq!(told, [(1, Some(3)), (3, None), (2, None)], "the correction stands with what it corrects");
        assert_eq!(house.refused(said(session, " ")).key, "refusal-missing");
        let stranger = WriteNote { item: Some(matter()), ..said(session, "x") };
        assert_eq!(house.refused(stranger).key, "refusal-not-found");
        let away = WriteNote { sort: NoteSort::TakenAway, ..said(session, "x") };
        assert_eq!(house.refused(away).key, "refusal-body-own");
        house.ask(TakeStep::new(session, Step::Close));
        assert_eq!(house.refused(said(session, "trop tard")).key, "refusal-body-late-when");
        house.ask(correct(2, "trois rues fermées"));
    });
}

#[test]
fn a_decision_says_how_it_was_taken_and_waits_for_its_other_language() {
    on_both(|place| {
        let house = House::on(place);
        let session = house.open("committee");
        let first = decide(session, Text::one(Lang::Fr, "Ouvrir la salle de sport"));
        house.ask(first.clone());
        for function in ["head", "fire", "police", "medical"] {
            house.ask(mark(session, function, Presence::Present));
        }
        let votes = |yes, no| Some(Votes { yes, no, abstained: 1 });
        let vote = |v| Decide { how: How::Vote, votes: v, ..decide(session, Text::both("a", "b")) };
        assert_eq!(house.refused(vote(None)).key, "refusal-missing");
        assert_eq!(house.refused(vote(votes(2, 2))).key, "refusal-body-not-carried");
        assert_eq!(house.refused(vote(votes(-1, -2))).key, "refusal-body-votes");
        house.ask(vote(votes(2, 1)));
        let odd = Decide { votes: votes(3, 1), ..decide(session, Text::both("a", "b")) };
        assert_eq!(house.refused(odd).key, "refusal-body-no-vote");
        assert_eq!(house.refused(decide(session, Text::default())).key, "refusal-missing");
        let rows = house.read(|r| read::decisions(r, session));
        assert_eq!(rows[0].label.show(Lang::Nl), "committee 26-01 / 1");
        assert_eq!((rows[0].text.nl.as_deref(), rows[1].votes), (None, votes(2, 1)));
        let decision = first.decision;
        let word = |lang, text: &str| WordDecision { session, decision, lang, text: text.into(), seen: None };
        let over =
            WordDecision { seen: Some("De hal openen".into()), ..word(Lang::Nl, "De sporthal openen") };
        assert_eq!(house.refused(over.clone()).key, "refusal-body-just-changed", "nothing stood there");
        house.ask(WordDecision { text: "De hal openen".into(), seen: Some(String::new()), ..over.clone() });
        house.ask(over);
        house.ask(word(Lang::Nl, "De sporthal"));
        house.ask(word(Lang::Nl, "De sporthal openen"));
        assert!(house.ask(word(Lang::Nl, "De sporthal openen ")).entries.is_empty());
        house.ask(WithdrawDecision { session, decision: first.decision, words: words("erreur") });
        assert_eq!(house.refused(word(Lang::Nl, "x")).key, "refusal-body-withdrawn");
        let row = house.read(|r| read::decision(r, &Eye::all(), first.decision)).unwrap();
        assert_eq!(row.text.nl.as_deref(), Some("De sporthal openen"));
        assert_eq!(row.withdrawn.unwrap().1, words("erreur"));
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn a_decision_that_asks_something_of_somebody_queues_one_job() {
    on_both(|place| {
        let house = House::on(place);
        let session = house.open("committee");
        house.ask(decide(session, Text::both("prendre acte", "akte nemen")));
        let assignment = |due: i64, acknowledge: i64| NewAssignment {
            to: Seat { area: Some("90001".into()), ..Seat::of("police") },
            acknowledge_by: Some(NIGHT.plus_seconds(acknowledge)),
            due: Some(NIGHT.plus_seconds(due)),
            ground: Some(words("art. 1 (fictif)")),
        };
        let asked = |a| Decide { assignment: Some(a), ..decide(session, Text::both("fermer", "sluiten")) };
        assert_eq!(house.refused(asked(assignment(-1, 60))).field.as_deref(), Some("due"));
        assert_eq!(house.refused(asked(assignment(60, 120))).key, "refusal-body-due-order");
        let nobody = NewAssignment { to: Seat::of("nobody"), ..assignment(600, 60) };
        assert_eq!(house.refused(asked(nobody)).field.as_deref(), Some("to-function"));
        let asked = asked(assignment(600, 60));
        let receipt = house.ask(asked.clone());
        let jobs = house.journal.take_jobs(DECISION_QUEUE, NIGHT, 10).unwrap();
        assert_eq!(jobs.len(), 1, "the first decision asks nothing of anybody");
        assert_eq!(jobs[0].key, asked.decision.to_string());
        let job: Assigned = serde_json::from_value(jobs[0].payload.clone()).unwrap();
        assert_eq!((job.entry, job.seq), (receipt.entries[0].id, receipt.entries[0].seq));
        let open = house.read(|r| read::open_decisions(r, &Eye::all(), "committee", 10));
        assert_eq!(open.iter().map(|d| d.id).collect::<Vec<_>>(), [asked.decision]);
        house.ask(WithdrawDecision { session, decision: asked.decision, words: words("erreur") });
        assert!(house.read(|r| read::open_decisions(r, &Eye::all(), "committee", 10)).is_empty());
    });
}
