//! Lessons that are taken over: one act, once, never more open than the lesson, with all that entries have.

use kernel::{Handling, Id, Kind, Resource, Text, kind};
use registers::command::{EnterLesson, Lesson, NoteAction};
use registers::entry::{Frame, Point, State, Status};
use registers::evidence::Sort;
use registers::read::{Eye, entry, is_entered, lessons, linked_to, statuses};
use stage::matter;
use testkit::on_both;

use crate::town::{action, date, frame, status, today, town};

fn lesson(commitment: Id<kind::Matter>) -> EnterLesson {
    EnterLesson {
        entry: matter(),
        lesson: Lesson {
            commitment,
            number: "L-26-0001".into(),
            on: Resource { matter: Some(commitment), ..Resource::service() },
            stands: true,
            done: None,
        },
        frame: Frame {
            register: "lessons".into(),
            names: Text::both("Ouvrir plus tôt", "Vroeger openen"),
            ..frame()
        },
        point: Point {
            words: Text::one(kernel::Lang::Fr, "Ouvrir la salle plus tôt"),
            owner: Some("board".into()),
            due: Some(date("2026-12-24")),
            ..Point::default()
        },
        handling: Handling::Service,
    }
}

#[test]
fn a_lesson_becomes_an_entry_once_and_is_followed_as_any_other() {
    on_both(|place| {
        let town = town(place);
        let commitment = matter();
        let rule = lesson(commitment);
        let id = rule.entry;
        town.ask(rule.clone());
        let row = town.get(id);
        assert_eq!((row.number.as_str(), row.lesson, row.open), ("RS-26-0001", Some(commitment), 1));
        let point = town.points(id).remove(0);
        assert_eq!(
            (point.point.owner.as_deref(), point.point.due),
            (Some("board"), Some(date("2026-12-24")))
        );
        assert_eq!(town.read(|r| lessons(r, &Eye::all())).get(&commitment), Some(&id));
        assert!(town.read(|r| lessons(r, &Eye::nothing())).is_empty());
        assert!(town.read(|r| is_entered(r, commitment)), "also where the entry is not seen");
        // From the commitment one finds the entry, also what is added to it later.
        town.point(id, "former", "opleiden");
        let found = town.read(|r| linked_to(r, &Eye::all(), commitment));
        assert_eq!(found.iter().map(|l| (l.entry, l.n)).collect::<Vec<_>>(), [(id, 1), (id, 2)]);
        assert!(town.read(|r| linked_to(r, &Eye::nothing(), commitment)).is_empty());
        let twice = EnterLesson { entry: matter(), ..rule };
        let refusal = town.refused(twice);
        assert_eq!((refusal.kind, refusal.key.as_str()), (Kind::Conflict, "refusal-registers-lesson"));
        town.ask(NoteAction { entry: id, point: 1, action: action("Horaire changé", "2026-10") });
        town.ask(town.turn(id, 1, status(State::Done, "fait")));
        assert_eq!(town.points(id)[0].state, State::Done);
        assert_eq!(town.get(id).late, 0, "{:?}", today());
    });
}

#[test]
fn what_was_done_already_comes_as_done_with_the_commitment_as_its_proof() {
    on_both(|place| {
        let town = town(place);
        let mut rule = lesson(matter());
        rule.lesson.done = Some(date("2026-10-01"));
        let (id, commitment) = (rule.entry, rule.lesson.commitment);
        town.ask(rule);
        assert_eq!(town.points(id)[0].state, State::Done);
        let Status { on, evidence, .. } = town.read(|r| statuses(r, id)).remove(0).status;
        assert_eq!((on.as_str(), evidence.len()), ("2026-10-01", 1));
        assert_eq!((evidence[0].sort, &evidence[0].value), (Sort::Matter, &commitment.to_string()));
    });
}

#[test]
fn an_entry_is_never_more_open_than_its_lesson() {
    on_both(|place| {
        let town = town(place);
        let mut rule = lesson(matter());
        rule.lesson.on.handling = Handling::NeedToKnow;
        rule.lesson.on.readers = stage::codes(&["night"]);
        rule.lesson.on.areas = stage::codes(&["90002"]);
        let id = rule.entry;
        town.ask(rule);
        let row = town.get(id);
        assert_eq!(row.handling, Handling::NeedToKnow);
        // Whoever answers for the point reads it, also where the lesson was somebody else's.
        assert_eq!(row.readers, stage::codes(&["board", "night", "secretary"]));
        assert_eq!(row.areas, stage::codes(&["90002"]));
        let unnamed = EnterLesson { frame: Frame { names: Text::default(), ..frame() }, ..lesson(matter()) };
        assert_eq!(town.refused(unnamed).field.as_deref(), Some("names-fr"));
    });
}

#[test]
fn what_was_withdrawn_or_declined_does_not_become_an_open_point() {
    on_both(|place| {
        let town = town(place);
        let mut rule = lesson(matter());
        rule.lesson.stands = false;
        let (id, commitment) = (rule.entry, rule.lesson.commitment);
        let refusal = town.refused(rule);
        assert_eq!((refusal.kind, refusal.key.as_str()), (Kind::Conflict, "refusal-registers-lesson-void"));
        assert!(!town.read(|r| is_entered(r, commitment)));
        assert!(town.read(|r| entry(r, &Eye::all(), id, today())).is_none());
    });
}
