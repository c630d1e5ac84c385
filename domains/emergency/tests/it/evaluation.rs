//! After the emergency: two debriefs, what was found, lessons, and the end.

use emergency::command::{CloseEvaluation, DrawLesson, HoldDebrief, NoteFinding};
use emergency::evaluation::{Debrief, Discipline, Sort, State};
use emergency::phase::{How, Level, Recipient};
use emergency::read::{EvaluationRow, Eye, debriefs, evaluation, findings, lessons};
use emergency::{Drawn, LESSON_QUEUE};
use kernel::{Id, kind};
use testkit::{NIGHT, on_both};

use crate::town::{Town, end, full, matter, minutes_ago, set, words};

fn opened(town: &Town) -> Id<kind::Matter> {
    let id = town.declare(&town.governor, full(Level::Provincial, matter()));
    let rule = end(id, How::Lift);
    let evaluation = rule.evaluation;
    town.ask(&town.governor, rule);
    evaluation
}

fn hold(evaluation: Id<kind::Matter>, debrief: Debrief) -> HoldDebrief {
    HoldDebrief {
        evaluation,
        debrief,
        held: minutes_ago(60),
        took_part: set(&["governor", "mayor"]),
        words: Some(words("dans la salle")),
    }
}

fn find(evaluation: Id<kind::Matter>, debrief: Debrief) -> NoteFinding {
    NoteFinding {
        evaluation,
        debrief,
        sort: Sort::Badly,
        discipline: Some(Discipline::D3),
        words: words("le périmètre a été fixé tard"),
    }
}

fn draw(evaluation: Id<kind::Matter>) -> DrawLesson {
    DrawLesson {
        evaluation,
        finding: Some(1),
        words: words("Préparer le périmètre"),
        to: Recipient::of("mayor"),
        due: Some(NIGHT.plus_seconds(86_400)),
        commitment: matter(),
    }
}

fn close(evaluation: Id<kind::Matter>) -> CloseEvaluation {
    CloseEvaluation { evaluation, words: Some(words("fait")), without: None, based_on: None }
}

fn row(town: &Town, id: Id<kind::Matter>) -> EvaluationRow {
    town.read(|r| evaluation(r, &Eye::all(), id)).unwrap()
}

#[test]
fn it_goes_from_the_lifting_to_its_end() {
    on_both(|place| {
        let town = Town::on(place);
        let id = opened(&town);
        assert_eq!((row(&town, id).number.as_str(), row(&town, id).state), ("EV-26-0001", State::Open));
        let keeper = &town.governor;
        town.ask(keeper, hold(id, Debrief::Hot));
        town.ask(keeper, find(id, Debrief::Hot));
        let general = NoteFinding { discipline: None, sort: Sort::Well, ..find(id, Debrief::Hot) };
        town.ask(keeper, general);
        let found = town.read(|r| findings(r, id));
        assert_eq!(
            found.iter().map(|f| (f.n, f.discipline)).collect::<Vec<_>>(),
            [(2, None), (1, Some(Discipline::D3))]
        );
        let lesson = draw(id);
        let commitment = lesson.commitment;
        let receipt = town.ask(keeper, lesson);
        let drawn = town.read(|r| lessons(r, id)).remove(0);
        assert_eq!((drawn.commitment, drawn.finding, drawn.n), (commitment, Some(1), 1));
        let jobs = town.journal.take_jobs(LESSON_QUEUE, NIGHT, 10).unwrap();
        let payload: Drawn = serde_json::from_value(jobs[0].payload.clone()).unwrap();
        assert_eq!((jobs.len(), payload.seq), (1, receipt.entries[0].seq));
        town.ask(keeper, hold(id, Debrief::Cold));
        let corrected = HoldDebrief { took_part: set(&["governor"]), ..hold(id, Debrief::Cold) };
        town.ask(keeper, corrected);
        let held = town.read(|r| debriefs(r, id));
        assert_eq!(
            held.iter().map(|d| d.took_part.len()).collect::<Vec<_>>(),
            [2, 1],
            "the later word counts"
        );
        town.ask(keeper, close(id));
        let row = row(&town, id);
        assert_eq!((row.state, row.closed_at, row.without), (State::Closed, Some(NIGHT), None));
        assert_eq!(town.refused(keeper, find(id, Debrief::Hot)).key, "refusal-phase-evaluation-closed");
    });
}

#[test]
fn it_is_not_closed_without_both_debriefs_or_a_reason() {
    on_both(|place| {
        let town = Town::on(place);
        let id = opened(&town);
        let keeper = &town.governor;
        assert_eq!(town.refused(keeper, find(id, Debrief::Hot)).key, "refusal-phase-not-debriefed");
        let refusal = town.refused(keeper, close(id));
        assert_eq!(
            (refusal.key.as_str(), refusal.field.as_deref()),
            ("refusal-phase-debriefs", Some("without"))
        );
        let nobody = HoldDebrief { took_part: set(&[]), ..hold(id, Debrief::Hot) };
        assert_eq!(town.refused(keeper, nobody).key, "refusal-missing");
        let pope = HoldDebrief { took_part: set(&["pope"]), ..hold(id, Debrief::Hot) };
        assert_eq!(town.refused(keeper, pope).key, "refusal-unknown-code");
        let due = DrawLesson { due: Some(NIGHT), finding: None, ..draw(id) };
        assert_eq!(town.refused(keeper, due).key, "refusal-phase-due");
        assert_eq!(town.refused(keeper, draw(id)).field.as_deref(), Some("finding"));
        let stale = CloseEvaluation { based_on: Some(0), ..close(id) };
        assert_eq!(town.refused(keeper, stale).key, "refusal-phase-changed");
        let reason = CloseEvaluation { without: Some(words("une heure, sans suite")), ..close(id) };
        town.ask(keeper, reason);
        assert_eq!(row(&town, id).without, Some(words("une heure, sans suite")));
    });
}
