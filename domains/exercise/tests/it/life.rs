//! An exercise from its opening to its end: who may do what, and what becomes of it.

use exercise::clock::Pace;
use exercise::command::{
    Admit, AnswerInject, CloseExercise, DeliverInject, Dismiss, DrawLesson, EndExercise, NoteSeen,
    RemoveExercise, SetClock, SetInject, SetObjective, SkipInject,
};
use exercise::exercise::State;
use exercise::inject::{By, Sort, State as Stands};
use exercise::objective::{Discipline, Mark, Note, Weight};
use exercise::{LESSON_QUEUE, read};
use kernel::{Id, Lang, Words};
use store::WriteError;
use testkit::{NIGHT, on_both};

use crate::town::{Town, inject, leader, objective, observer, part, setting};

fn said(text: &str) -> Words {
    Words::new(Lang::Fr, text)
}

fn key(result: Result<store::Receipt, WriteError>) -> String {
    match result {
        Err(WriteError::Refused(refusal)) => refusal.key,
        other => unreachable!("not refused: {other:?}"),
    }
}

#[test]
fn one_more_is_opened_only_by_whoever_leads_and_while_there_is_room() {
    on_both(|place| {
        let town = Town::on(place);
        assert_eq!(key(town.live(&observer(), town.opening())), "refusal-power-missing");
        town.live(&leader(), town.opening()).unwrap();
        let row = town.stage.read(|r| read::by_number(r, 1)).unwrap();
        assert_eq!((row.id, row.taken, row.left, row.state), (town.id, 5, 2, State::Open));
        assert_eq!(row.origin.unwrap().seq, 7);
        assert_eq!(key(town.live(&leader(), town.opening())), "refusal-exercise-open");
    });
}

#[test]
fn people_play_under_functions_of_the_exercise() {
    on_both(|place| {
        let town = Town::opened(place);
        let admit = |part| Admit { exercise: town.id, part, name: "C. Delvaux".into() };
        let mayor = part("mayor");
        assert_eq!(town.no(&observer(), admit(mayor.clone())), "refusal-power-missing");
        town.play(&leader(), admit(mayor.clone())).unwrap();
        assert_eq!(town.no(&leader(), admit(mayor.clone())), "refusal-exercise-admitted");
        assert_eq!(town.no(&leader(), admit(part("king"))), "refusal-unknown-code");
        let nowhere = exercise::exercise::Part { areas: Vec::new(), ..part("mayor") };
        assert_eq!(town.no(&leader(), admit(nowhere)), "refusal-missing");
        let dismiss = Dismiss { exercise: town.id, mandate: mayor.mandate };
        town.play(&leader(), dismiss.clone()).unwrap();
        assert!(town.play(&leader(), dismiss).unwrap().entries.is_empty(), "once is enough");
        let rows = town.play.read(|r| read::parts(r, town.id)).unwrap();
        assert_eq!((rows.len(), rows[0].live, rows[0].name.as_str()), (1, false, "C. Delvaux"));
        // Nobody stands in the way of coming back.
        town.play(&leader(), admit(part("mayor"))).unwrap();
    });
}

#[test]
fn an_inject_waits_happens_and_is_answered() {
    on_both(|place| {
        let town = Town::opened(place);
        let (exercise, at) = (town.id, NIGHT.plus_seconds(180));
        town.play(&leader(), SetInject { exercise, n: None, inject: inject(3) }).unwrap();
        town.play(&leader(), SetInject { exercise, n: None, inject: inject(9) }).unwrap();
        assert_eq!(town.play.read(|r| read::due(r, exercise, at)).unwrap().len(), 1);
        assert!(town.play.read(|r| read::due(r, exercise, at.plus_seconds(-1))).unwrap().is_empty());
        let answer = AnswerInject { exercise, n: 1, at: None, entry: None, words: None };
        assert_eq!(town.no(&observer(), answer.clone()), "refusal-exercise-inject-to-come");
        let deliver = |n, by| DeliverInject { exercise, n, by };
        assert_eq!(town.no(&observer(), deliver(1, By::Hand)), "refusal-power-missing");
        town.play(&leader(), deliver(1, By::Clock)).unwrap();
        assert_eq!(town.no(&leader(), deliver(1, By::Clock)), "refusal-exercise-inject");
        town.play(&leader(), deliver(1, By::Hand)).unwrap();
        let late = town.play.read(|r| read::injects(r, exercise)).unwrap();
        assert_eq!(
            (late[0].times, late[0].late(NIGHT.plus_seconds(301)), late[0].late(NIGHT.plus_seconds(300))),
            (2, true, false)
        );
        assert_eq!(
            town.no(&leader(), SetInject { exercise, n: Some(1), inject: inject(5) }),
            "refusal-exercise-inject"
        );
        let future = AnswerInject { at: Some(NIGHT.plus_seconds(1)), ..answer.clone() };
        assert_eq!(town.no(&observer(), future), "refusal-in-the-future");
        let nothing = AnswerInject { entry: Some(999), ..answer.clone() };
        assert_eq!(town.no(&observer(), nothing), "refusal-exercise-none");
        town.play(&observer(), AnswerInject { entry: Some(1), words: Some(said("noté")), ..answer }).unwrap();
        town.play(&leader(), SkipInject { exercise, n: 2, words: None }).unwrap();
        let rows = town.play.read(|r| read::injects(r, exercise)).unwrap();
        assert_eq!((rows[0].state, rows[1].state), (Stands::Answered, Stands::Skipped));
        assert_eq!(rows[0].answer.as_ref().unwrap().entry, Some(1));
        assert_eq!(town.play.compare_with_rebuild().unwrap(), []);
    });
}

#[test]
fn an_inject_is_whole_before_it_is_taken() {
    on_both(|place| {
        let town = Town::opened(place);
        let exercise = town.id;
        let with = |change: &dyn Fn(&mut exercise::inject::Inject)| {
            let mut one = inject(3);
            change(&mut one);
            SetInject { exercise, n: None, inject: one }
        };
        let figure = |name: &str| exercise::inject::Count { name: name.into(), value: 7 };
        type Spoil<'a> = &'a dyn Fn(&mut exercise::inject::Inject);
        let table: [(Spoil<'_>, &str); 8] = [
            (&|i| i.words.text.clear(), "refusal-missing"),
            (&|i| i.sort = Sort::Figure, "refusal-missing"),
            (&|i| i.sort = Sort::Warning, "refusal-missing"),
            (&|i| (i.sort, i.to) = (Sort::Phone, None), "refusal-missing"),
            (&|i| i.to = Some("king".into()), "refusal-unknown-code"),
            (&|i| i.figure = Some(figure("wounded")), "refusal-unknown-code"),
            (&|i| i.minutes = Some(0), "refusal-exercise-minutes"),
            (&|i| i.objective = Some(3), "refusal-exercise-none"),
        ];
        for (change, refusal) in table {
            assert_eq!(town.no(&leader(), with(change)), refusal);
        }
        town.play(&leader(), with(&|i| (i.sort, i.figure) = (Sort::Figure, Some(figure("injured")))))
            .unwrap();
    });
}

#[test]
fn objectives_and_notes_belong_together() {
    on_both(|place| {
        let town = Town::opened(place);
        let exercise = town.id;
        town.play(&leader(), SetObjective { exercise, n: None, objective: Some(objective()) }).unwrap();
        let note = Note {
            objective: Some(1),
            mark: Mark::Badly,
            weight: Weight::Serious,
            discipline: Some(Discipline::D5),
            words: said("La phase a tardé"),
        };
        town.play(&observer(), NoteSeen { exercise, at: None, note: note.clone() }).unwrap();
        let lost = Note { objective: Some(2), ..note.clone() };
        assert_eq!(
            town.no(&observer(), NoteSeen { exercise, at: None, note: lost }),
            "refusal-exercise-none"
        );
        let ahead = NoteSeen { exercise, at: Some(NIGHT.plus_seconds(1)), note: note.clone() };
        assert_eq!(town.no(&observer(), ahead), "refusal-in-the-future");
        assert_eq!(
            town.no(&stage::actor("mayor"), NoteSeen { exercise, at: None, note: note.clone() }),
            "refusal-power-missing"
        );
        let rows = town.play.read(|r| read::notes(r, exercise)).unwrap();
        assert_eq!((rows[0].n, rows[0].at, &rows[0].says), (1, NIGHT, &note));
        town.play(&leader(), SetObjective { exercise, n: Some(1), objective: None }).unwrap();
        assert!(town.play.read(|r| read::objectives(r, exercise)).unwrap().is_empty());
        assert_eq!(town.play.read(|r| read::notes(r, exercise)).unwrap().len(), 1, "what was seen stays");
    });
}

#[test]
fn the_clock_is_set_by_whoever_leads_and_each_time_is_an_entry() {
    on_both(|place| {
        let town = Town::opened(place);
        let set = |setting| SetClock { exercise: town.id, setting };
        assert_eq!(town.no(&observer(), set(setting(Pace::Ten))), "refusal-power-missing");
        let early = exercise::clock::Setting { shown: NIGHT.plus_seconds(-1), ..setting(Pace::One) };
        assert_eq!(town.no(&leader(), set(early)), "refusal-exercise-clock");
        for pace in [Pace::One, Pace::Ten, Pace::Paused] {
            town.play(&leader(), set(setting(pace))).unwrap();
        }
        assert_eq!(town.play.read(|r| read::setting(r, town.id)).unwrap(), Some(setting(Pace::Paused)));
        assert_eq!(town.play.head(), 4, "the first entry and three settings");
    });
}

#[test]
fn it_ends_is_closed_and_one_day_removed_and_a_lesson_leaves_it() {
    on_both(|place| {
        let town = Town::opened(place);
        let exercise = town.id;
        let end = EndExercise { exercise, words: Some(said("bien joué")) };
        assert_eq!(town.no(&observer(), end.clone()), "refusal-power-missing");
        let head = town.stage.journal.head();
        town.play(&leader(), end.clone()).unwrap();
        assert_eq!(town.stage.journal.head(), head, "playing leaves the accountable journal as it was");
        assert_eq!(town.no(&leader(), end), "refusal-exercise-over");
        assert_eq!(
            town.no(&leader(), SetInject { exercise, n: None, inject: inject(3) }),
            "refusal-exercise-over"
        );
        let remove = RemoveExercise { exercise, reason: said("conservation échue") };
        assert_eq!(key(town.live(&leader(), remove.clone())), "refusal-exercise-still");
        let close = CloseExercise { exercise, entries: 2, root: "ab".into(), words: None };
        assert_eq!(key(town.live(&observer(), close.clone())), "refusal-power-missing");
        town.live(&leader(), close).unwrap();
        let lesson = DrawLesson {
            exercise,
            objective: Some(1),
            words: said("Revoir la liste d’appel"),
            to: "watch-officer".into(),
            due: Some(NIGHT.plus_seconds(60)),
            commitment: Id::new(testkit::unique()),
        };
        assert_eq!(key(town.live(&observer(), lesson.clone())), "refusal-power-missing");
        assert_eq!(
            key(town.live(&leader(), DrawLesson { due: Some(NIGHT), ..lesson.clone() })),
            "refusal-exercise-due"
        );
        assert_eq!(
            key(town.live(&leader(), DrawLesson { to: "king".into(), ..lesson.clone() })),
            "refusal-unknown-code"
        );
        town.live(&leader(), lesson.clone()).unwrap();
        let jobs = town.stage.journal.take_jobs(LESSON_QUEUE, NIGHT, 9).unwrap();
        assert_eq!((jobs.len(), jobs[0].key.as_str()), (1, lesson.commitment.to_string().as_str()));
        let drawn = town.stage.read(|r| read::lessons(r, exercise));
        assert_eq!((drawn[0].n, &drawn[0].words), (1, &lesson.words));
        assert_eq!(
            key(town.live(&leader(), RemoveExercise { exercise, reason: said(" ") })),
            "refusal-missing"
        );
        town.live(&leader(), remove.clone()).unwrap();
        assert_eq!(key(town.live(&leader(), remove)), "refusal-exercise-over");
        let row = town.stage.read(|r| read::exercise(r, exercise)).unwrap();
        assert_eq!((row.state, row.entries, row.root.as_deref()), (State::Removed, Some(2), Some("ab")));
        assert_eq!(town.stage.journal.compare_with_rebuild().unwrap(), []);
    });
}
