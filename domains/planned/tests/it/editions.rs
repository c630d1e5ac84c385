//! What is learnt, and the edition that begins with it.

use kernel::{Id, kind};
use planned::command::{Announce, AnswerCarried, Carried, DrawLesson, NoteFinding, Plan, TellAttendance};
use planned::edition::{Mover, What, differences, next_start};
use planned::event::{Event, LessonDrawn};
use planned::planned::{Estimate, Finding, Office, Outcome, State, Step};
use planned::read::{Eye, carried, editions_after, findings, lessons, size};
use planned::{Drawn, LESSON_QUEUE};
use stage::{matter, words};
use testkit::on_both;

use crate::town::{START, Town, at, facts, get, rows, run, running, step, town, write_row};

fn lesson(event: Id<kind::Matter>) -> DrawLesson {
    DrawLesson {
        event,
        finding: Some(1),
        words: words("Plus de barrières"),
        to: Office { function: "watch-officer".into(), organisation: None },
        due: Some(at("2027-09-01T08:00:00Z")),
        commitment: matter(),
        label: "EP-26-0001 Course".into(),
    }
}

fn over(town: &Town) -> Id<kind::Matter> {
    let id = run(town, START);
    write_row(town, id, -60);
    running(town, id);
    town.ask(step(id, Step::End));
    id
}

#[test]
fn what_is_learnt_becomes_a_job_for_somebody() {
    on_both(|place| {
        let town = town(place);
        let id = over(&town);
        let note = NoteFinding {
            event: id,
            finding: Finding::Badly,
            words: words("foule"),
            row: Some(1),
            supply: None,
        };
        assert_eq!(town.refused(NoteFinding { row: Some(9), ..note.clone() }).field.as_deref(), Some("row"));
        assert_eq!(town.refused(lesson(id)).field.as_deref(), Some("finding"));
        town.ask(note.clone());
        assert_eq!(town.read(|r| findings(r, id))[0].row, Some(1));
        let rule = lesson(id);
        let (commitment, receipt) = (rule.commitment, town.ask(rule));
        let jobs = town.journal.take_jobs(LESSON_QUEUE, town.now(), 9).unwrap();
        let drawn: Drawn = serde_json::from_value(jobs[0].payload.clone()).unwrap();
        assert_eq!(drawn.seq, receipt.entries[0].seq);
        let entry = town.journal.entry(drawn.seq).unwrap().unwrap();
        assert_eq!(LessonDrawn::of(&entry).unwrap().commitment, commitment);
        assert_eq!(
            town.refused(DrawLesson { due: Some(at("2020-01-01T00:00:00Z")), ..lesson(id) }).field.as_deref(),
            Some("due")
        );
        let attendance = Estimate { n: 6_200, source: words("comptage") };
        town.ask(TellAttendance { event: id, attendance: attendance.clone() });
        town.ask(step(id, Step::Evaluate));
        assert_eq!((get(&town, id).state, get(&town, id).attendance), (State::Evaluated, Some(attendance)));
        assert_eq!(town.refused(note).key, "refusal-planned-state");
    });
}

#[test]
fn the_next_edition_begins_with_what_was_learnt() {
    on_both(|place| {
        let town = town(place);
        let id = over(&town);
        town.ask(NoteFinding {
            event: id,
            finding: Finding::Badly,
            words: words("foule"),
            row: None,
            supply: None,
        });
        town.ask(lesson(id));
        town.ask(TellAttendance { event: id, attendance: Estimate { n: 6_200, source: words("comptage") } });
        let (last, facts) = (get(&town, id), facts());
        let start = next_start(last.description.span.from, &facts.zone);
        assert_eq!(start, at("2028-05-28T08:00:00Z"), "the same Sunday, at the same hour");
        let mover = Mover::new(last.description.span.from, start, &facts.zone);
        let lesson = town.read(|r| lessons(r, id)).remove(0);
        let plan = Plan {
            rows: rows(&town, id).iter().map(|r| mover.row(&r.row)).collect(),
            lessons: vec![Carried { words: lesson.words, from: id, commitment: Some(lesson.commitment) }],
            ..Plan::default()
        };
        let next = matter();
        let rule = Announce::new(next, mover.description(&last.description), last.areas.clone());
        town.ask(Announce { previous: Some(id), plan, ..rule });
        let now = get(&town, next);
        assert_eq!((now.previous, now.state), (Some(id), State::Announced));
        assert_eq!(town.read(|r| editions_after(r, &Eye::all(), id))[0].id, next);
        assert_eq!(rows(&town, next)[0].planned, at("2028-05-28T07:00:00Z"));
        let waiting = town.read(|r| carried(r, next)).remove(0);
        assert!(waiting.answer.is_none() && waiting.words.text == "Plus de barrières");
        let answer = |outcome| AnswerCarried { event: next, n: 1, outcome, words: None };
        assert_eq!(town.refused(answer(Outcome::Dropped)).field.as_deref(), Some("words"));
        town.ask(answer(Outcome::Taken));
        assert_eq!(town.read(|r| carried(r, next))[0].answer.as_ref().unwrap().0, Outcome::Taken);
        let (before, now) = (town.read(|r| size(r, &last, &facts)), town.read(|r| size(r, &now, &facts)));
        let changed: Vec<What> = differences(&before, &now).into_iter().map(|d| d.what).collect();
        assert_eq!(changed, [What::Attendance], "5 000 expected, 6 200 came");
    });
}
