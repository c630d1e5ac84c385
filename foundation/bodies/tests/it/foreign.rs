//! Sessions that others hold: what this place was told, by whom, of when.

use bodies::command::{EndForeignSession, Heard, NoteForeignSession, WriteNote};
use bodies::read;
use bodies::session::{About, NoteSort, SessionState, Sight};
use kernel::{Id, Precision, Stated, kind};
use testkit::{NIGHT, on_both};

use crate::house::{House, matter, said, words};

fn told(session: Id<kind::Matter>, source: &str) -> NoteForeignSession {
    let heard = Heard {
        source: source.into(),
        told_by: Some("T. Maes (fictif)".into()),
        place: Some("rue du Moulin".into()),
        director: Some("commandant (fictif)".into()),
        contact: Some("0490 00 00 11".into()),
        words: Some(words("installé")),
    };
    NoteForeignSession {
        session,
        body: "post".into(),
        heard,
        about: Some(About { matter: matter(), label: "26-0417".into() }),
        sight: Sight::default(),
        stated: Some(Stated { at: NIGHT.plus_seconds(-600), precision: Precision::Minute }),
    }
}

#[test]
fn news_of_a_command_post_is_kept_with_its_source() {
    on_both(|place| {
        let house = House::on(place);
        let session = matter();
        let first = told(session, "pompiers");
        house.ask(first.clone());
        let row = house.session(session);
        assert_eq!((row.state, row.number.as_str()), (SessionState::Noted, "26-01"));
        assert_eq!((row.at, row.about), (NIGHT.plus_seconds(-600), first.about.clone()));
        let moved = Heard { place: Some("quai Neuf".into()), words: None, ..first.heard.clone() };
        house.ask(NoteForeignSession { heard: moved, about: None, stated: None, ..first.clone() });
        let row = house.session(session);
        assert_eq!(row.place.as_deref(), Some("quai Neuf"));
        assert_eq!(row.about, first.about, "what it is about stays");
        let heard = house.read(|r| read::foreign(r, session));
        assert_eq!(heard.len(), 2);
        assert_eq!(heard[1].place.as_deref(), Some("rue du Moulin"), "what was told first stays");
        let end = EndForeignSession { session, source: "pompiers".into(), words: None, stated: None };
        assert_eq!(
            house.refused(EndForeignSession { source: " ".into(), ..end.clone() }).key,
            "refusal-missing"
        );
        house.ask(end.clone());
        assert_eq!(house.session(session).state, SessionState::Ended);
        assert_eq!(house.refused(end).key, "refusal-body-ended");
        assert_eq!(house.refused(told(session, "pompiers")).key, "refusal-body-ended");
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn only_a_body_that_others_hold_is_noted_like_that() {
    on_both(|place| {
        let house = House::on(place);
        let wrong = NoteForeignSession { body: "cell".into(), ..told(matter(), "x") };
        assert_eq!(house.refused(wrong).key, "refusal-body-not-foreign");
        let ahead = Stated { at: NIGHT.plus_seconds(600), precision: Precision::Minute };
        let ahead = NoteForeignSession { stated: Some(ahead), ..told(matter(), "x") };
        assert_eq!(house.refused(ahead).key, "refusal-in-the-future");
        assert_eq!(house.refused(told(matter(), " ")).field.as_deref(), Some("source"));
    });
}

#[test]
fn what_was_taken_away_is_noted_during_and_after() {
    on_both(|place| {
        let house = House::on(place);
        let session = house.planned("council");
        let away = |text: &str| WriteNote { sort: NoteSort::TakenAway, ..said(session, text) };
        assert_eq!(house.refused(away("x")).key, "refusal-body-not-begun");
        use bodies::command::TakeStep;
        use bodies::session::Step;
        for step in [Step::Convene, Step::Open] {
            house.ask(TakeStep::new(session, step));
        }
        house.ask(away("les écoles ferment"));
        house.ask(TakeStep::new(session, Step::Close));
        house.ask(away("nous demandons des lits"));
        let notes = house.read(|r| read::notes(r, session));
        assert!(notes.iter().all(|n| n.sort == NoteSort::TakenAway) && notes.len() == 2);
    });
}
