//! Minutes: drafted from the record, written, sent back, approved by another person; then nothing changes any more.

use bodies::command::{
    ApproveMinutes, CorrectNote, DraftMinutes, MarkAttendance, ReturnMinutes, WithdrawDecision, WriteMinutes,
    WriteNote,
};
use bodies::read;
use bodies::session::{Presence, Seat, SessionState};
use kernel::{Id, Text, kind};
use testkit::on_both;

use crate::house::{House, actor, words};
use crate::record::decide;

fn texts(house: &House, session: Id<kind::Matter>, first: &str) -> Vec<Text> {
    let parts = house.read(|r| read::minutes(r, session, None)).unwrap().parts;
    let mut texts: Vec<Text> = parts.into_iter().map(|p| p.text).collect();
    texts[0] = Text::both(first, first);
    texts
}

#[test]
fn minutes_are_drafted_written_and_approved_by_another() {
    on_both(|place| {
        let house = House::on(place);
        let session = house.closed("committee");
        house.ask(DraftMinutes { session });
        let draft = house.read(|r| read::minutes(r, session, None)).unwrap();
        assert_eq!((draft.version, draft.parts.len()), (1, 3), "two items, and what belongs to none");
        assert_eq!(draft.parts[2].text.fr.as_deref(), Some("le gaz est coupé"));
        let write =
            |version, first: &str| WriteMinutes { session, version, texts: texts(&house, session, first) };
        let other = actor("secretary");
        house.ask_as(&other, write(1, "Le gaz.")).unwrap();
        // Who wrote at the same time loses nothing: what stands stays, the other text is kept beside it.
        house.ask(write(1, "Autre."));
        assert_eq!(house.session(session).minutes_version, 2);
        let kept = house.read(|r| read::corrections(r, session));
        assert!(kept.iter().all(|c| c.conflict && c.text == "Autre." && c.answer.is_none()), "{kept:?}");
        assert_eq!(kept.len(), 2, "in each language");
        let fewer = WriteMinutes { texts: Vec::new(), ..write(2, "x") };
        assert_eq!(house.refused(fewer).key, "refusal-body-changed");
        let approve = |version| ApproveMinutes { session, version };
        for writer in [&house.secretary, &other] {
            assert_eq!(house.refused_as(writer, approve(2)).key, "refusal-body-own-minutes");
        }
        let back = ReturnMinutes { session, version: 2, words: words("le point 2 manque") };
        house.ask_as(&house.head, back).unwrap();
        assert_eq!(house.session(session).returned, Some(words("le point 2 manque")));
        house.ask(write(2, "Le gaz, en entier."));
        assert_eq!(house.session(session).returned, None);
        assert_eq!(house.refused_as(&house.head, approve(2)).key, "refusal-body-changed");
        house.ask_as(&house.head, approve(3)).unwrap();
        let row = house.session(session);
        assert_eq!((row.state, row.minutes_version), (SessionState::Approved, 3));
        assert_eq!(row.approved.unwrap().1, "head");
        let versions: Vec<i64> =
            house.read(|r| read::minutes_versions(r, session)).iter().map(|m| m.version).collect();
        assert_eq!(versions, [3, 2, 1], "every version stays readable");
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn nothing_changes_once_they_are_approved() {
    on_both(|place| {
        let house = House::on(place);
        let session = house.open("committee");
        let decision = decide(session, Text::both("a", "b"));
        house.ask(decision.clone());
        house.ask(crate::house::said(session, "un"));
        house.ask(bodies::command::TakeStep::new(session, bodies::session::Step::Close));
        house.ask(DraftMinutes { session });
        house.ask_as(&house.head, ApproveMinutes { session, version: 1 }).unwrap();
        let correct = CorrectNote { session, no: 1, words: words("deux") };
        assert_eq!(house.refused(correct).key, "refusal-body-approved");
        let withdraw = WithdrawDecision { session, decision: decision.decision, words: words("x") };
        assert_eq!(house.refused(withdraw).key, "refusal-body-approved");
        let late = MarkAttendance {
            session,
            seat: Seat::of("fire"),
            presence: Presence::Present,
            name: None,
            by: None,
            stated: None,
        };
        assert_eq!(house.refused(late).key, "refusal-body-attendance");
        let again = WriteMinutes { session, version: 1, texts: texts(&house, session, "x") };
        assert_eq!(house.refused(again).key, "refusal-body-no-draft");
    });
}

#[test]
fn the_minutes_of_others_are_not_drafted_here() {
    on_both(|place| {
        let house = House::on(place);
        let session = house.closed("council");
        assert_eq!(house.refused(DraftMinutes { session }).key, "refusal-body-their-minutes");
        let ahead = house.planned("committee");
        assert_eq!(house.refused(DraftMinutes { session: ahead }).key, "refusal-body-minutes-when");
    });
}

#[test]
fn minutes_are_drafted_while_people_talk_and_take_in_what_is_noted_since() {
    on_both(|place| {
        let house = House::on(place);
        let session = house.open("committee");
        let item = house.items(session)[0].id;
        let note = |text: &str| WriteNote { item: Some(item), ..crate::house::said(session, text) };
        let first = || house.read(|r| read::minutes(r, session, None)).unwrap().parts[0].text.clone();
        house.ask(note("le gaz est coupé"));
        house.ask(DraftMinutes { session });
        let row = house.session(session);
        assert_eq!((row.state, row.minutes_version), (SessionState::Open, 1), "the session goes on");
        let mut texts = texts(&house, session, "x");
        texts[0] = Text::one(kernel::Lang::Fr, "Le gaz a été coupé.");
        house.ask(WriteMinutes { session, version: 1, texts: texts.clone() });
        assert!(house.ask(DraftMinutes { session }).entries.is_empty(), "nothing was noted since");
        house.ask(note("deux rues sont fermées"));
        house.ask(bodies::command::AddItem { session, item: crate::house::item("Divers") });
        assert_eq!(house.read(|r| read::noted_since(r, session)), 1);
        assert_eq!(
            house.refused_as(&house.head, ApproveMinutes { session, version: 2 }).key,
            "refusal-body-no-draft",
            "nobody approves the minutes of a session that goes on"
        );
        house.ask(DraftMinutes { session });
        assert_eq!(first().fr.as_deref(), Some("Le gaz a été coupé.\ndeux rues sont fermées"));
        assert_eq!(house.read(|r| read::noted_since(r, session)), 0);
        // Somebody still writes on the version before: the new part and what was noted stand.
        texts[1] = Text::one(kernel::Lang::Fr, "Les écoles restent ouvertes.");
        house.ask(WriteMinutes { session, version: 2, texts });
        assert_eq!(first().fr.as_deref(), Some("Le gaz a été coupé.\ndeux rues sont fermées"));
        let parts = house.read(|r| read::minutes(r, session, None)).unwrap().parts;
        assert_eq!(parts[1].text.fr.as_deref(), Some("Les écoles restent ouvertes."));
        assert_eq!(parts.last().unwrap().title.show(kernel::Lang::Fr), "Divers");
        house.ask(bodies::command::TakeStep::new(session, bodies::session::Step::Close));
        house.ask(DraftMinutes { session });
        let row = house.session(session);
        assert_eq!(row.state, SessionState::Drafted);
        house.ask_as(&house.head, ApproveMinutes { session, version: row.minutes_version }).unwrap();
        assert_eq!(house.refused(DraftMinutes { session }).key, "refusal-body-minutes-when");
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}
