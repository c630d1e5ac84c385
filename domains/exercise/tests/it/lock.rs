//! The shape of every event is pinned.

use exercise::clock::Pace;
use exercise::command::{
    Admit, AnswerInject, CloseExercise, DeliverInject, Dismiss, DrawLesson, EndExercise, NoteSeen,
    RemoveExercise, SetClock, SetInject, SetObjective, SkipInject,
};
use exercise::event::KINDS;
use exercise::inject::{By, Count};
use exercise::objective::{Discipline, Mark, Note, Weight};
use kernel::{Id, Lang, Words};
use testkit::{NIGHT, Place, pinned, root, shapes};

use crate::town::{Town, inject, leader, objective, part, setting};

#[test]
fn shapes_are_those_that_were_pinned() {
    let place = Place::sqlite();
    let town = Town::opened(&place);
    let (exercise, words) = (town.id, Words::new(Lang::Nl, "woorden"));
    let said = Some(words.clone());
    let mayor = part("mayor");
    town.play(&leader(), Admit { exercise, part: mayor.clone(), name: "A".into() }).unwrap();
    town.play(&leader(), Dismiss { exercise, mandate: mayor.mandate }).unwrap();
    town.play(&leader(), SetClock { exercise, setting: setting(Pace::Ten) }).unwrap();
    town.play(&leader(), SetObjective { exercise, n: None, objective: Some(objective()) }).unwrap();
    let mut full = inject(3);
    full.figure = Some(Count { name: "injured".into(), value: 7 });
    full.file = Some("<alert/>".into());
    full.objective = Some(1);
    for _ in 0..2 {
        town.play(&leader(), SetInject { exercise, n: None, inject: full.clone() }).unwrap();
    }
    town.play(&leader(), DeliverInject { exercise, n: 1, by: By::Hand }).unwrap();
    town.play(&leader(), SkipInject { exercise, n: 2, words: said.clone() }).unwrap();
    let answer = AnswerInject { exercise, n: 1, at: None, entry: Some(1), words: said.clone() };
    town.play(&leader(), answer).unwrap();
    let note = Note {
        objective: Some(1),
        mark: Mark::Badly,
        weight: Weight::Grave,
        discipline: Some(Discipline::D1),
        words: words.clone(),
    };
    town.play(&leader(), NoteSeen { exercise, at: None, note }).unwrap();
    town.play(&leader(), EndExercise { exercise, words: said.clone() }).unwrap();
    let lesson = DrawLesson {
        exercise,
        objective: Some(1),
        words: words.clone(),
        to: "mayor".into(),
        due: Some(NIGHT.plus_seconds(60)),
        commitment: Id::new(testkit::unique()),
    };
    town.live(&leader(), lesson).unwrap();
    let close = CloseExercise { exercise, entries: 9, root: "ab".into(), words: said };
    town.live(&leader(), close).unwrap();
    town.live(&leader(), RemoveExercise { exercise, reason: words }).unwrap();
    let mut all = shapes(&town.stage.journal);
    all.extend(shapes(&town.play));
    let written: Vec<&str> = all.keys().map(String::as_str).collect();
    let mut known = KINDS.to_vec();
    known.sort_unstable();
    assert_eq!(written, known, "every kind is written by a command above");
    pinned(&root().join("domains/exercise/events.lock"), &all);
}
