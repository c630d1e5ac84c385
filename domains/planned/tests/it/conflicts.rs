//! Conflicts: computed from what two events share, accepted by name, open again once they share more.

use kernel::{Id, kind};
use planned::command::{AnswerConflict, Describe};
use planned::conflict::Sort;
use planned::planned::{Contact, Description, State, Step};
use planned::read::{ConflictRow, conflicts, open_conflicts};
use stage::words;
use testkit::on_both;

use crate::town::{START, Town, announced, ask, facts, get, posts, race, run, span, step, town, yes};

fn found(town: &Town, id: Id<kind::Matter>) -> Vec<ConflictRow> {
    let facts = facts();
    town.read(|r| conflicts(r, &facts, id))
}

fn accept(event: Id<kind::Matter>, with: Id<kind::Matter>) -> AnswerConflict {
    AnswerConflict { event, with, words: words("deux postes de commandement") }
}

fn prepared(town: &Town, id: Id<kind::Matter>) {
    town.ask(step(id, Step::Prepare));
    town.ask(step(id, Step::Coordinate));
    for code in ["permit", "medical-post"] {
        town.ask(yes(id, code));
    }
}

#[test]
fn no_event_is_ready_over_an_open_conflict() {
    on_both(|place| {
        let town = town(place);
        let (one, other) = (run(&town, START), run(&town, "2027-05-30T12:00:00Z"));
        prepared(&town, one);
        let refusal = town.refused(step(one, Step::Ready));
        assert_eq!((refusal.facts["checks"].as_str(), refusal.facts["conflicts"].as_str()), ("0", "1"));
        // Both see it; accepted in one file, it is accepted in both.
        assert_eq!(found(&town, other)[0].with, one);
        assert_eq!(
            town.refused(AnswerConflict { words: words(" "), ..accept(other, one) }).field.as_deref(),
            Some("words")
        );
        town.ask(accept(other, one));
        assert!(found(&town, one)[0].answered);
        town.ask(step(one, Step::Ready));
        // The other is moved to begin earlier: they share more hours than was accepted.
        let earlier =
            Description { span: span("2027-05-30T11:00:00Z", "2027-05-30T18:00:00Z"), ..race(START) };
        let areas = stage::codes(&["90001", "z1"]);
        town.ask(Describe {
            event: other,
            description: earlier,
            areas,
            contact: Contact::default(),
            based_on: None,
        });
        let again = &found(&town, one)[0];
        assert!(!again.answered && again.answer.is_some(), "what was said stays readable");
        // One that is cancelled is in nobody's way.
        town.ask(step(other, Step::Cancel));
        assert!(found(&town, one).is_empty() && found(&town, other).is_empty());
        assert_eq!(town.refused(accept(one, other)).key, "refusal-planned-no-conflict");
    });
}

#[test]
fn a_supplier_asked_twice_is_a_conflict_wherever_the_events_are() {
    on_both(|place| {
        let town = town(place);
        let one = run(&town, START);
        let far = announced(&town, race("2027-05-30T20:00:00Z"), &["90003"]);
        assert!(found(&town, one).is_empty());
        town.ask(ask(one, posts("cross", span("2027-05-30T06:00:00Z", "2027-05-30T16:00:00Z"))));
        town.ask(ask(far, posts("cross", span("2027-05-30T15:00:00Z", "2027-05-31T02:00:00Z"))));
        let shared = &found(&town, one)[0].shared;
        assert_eq!(shared.sorts(), [Sort::Resource]);
        assert_eq!(shared.span, span("2027-05-30T15:00:00Z", "2027-05-30T16:00:00Z"));
        town.ask(accept(one, far));
        assert!(found(&town, far)[0].answered);
        // Another supplier is no conflict; the zone alone is one of its own sort.
        let near = announced(&town, race("2027-05-30T12:00:00Z"), &["90002", "z1"]);
        town.ask(ask(near, posts("fire-service", span("2027-05-30T06:00:00Z", "2027-05-30T18:00:00Z"))));
        let with_near = found(&town, one).into_iter().find(|c| c.with == near).unwrap();
        assert_eq!(with_near.shared.sorts(), [Sort::Zone]);
    });
}

#[test]
fn asking_for_more_sends_a_ready_event_back() {
    on_both(|place| {
        let town = town(place);
        let one = run(&town, START);
        prepared(&town, one);
        town.ask(step(one, Step::Ready));
        town.ask(ask(one, posts("cross", span(START, "2027-05-30T16:00:00Z"))));
        assert_eq!(get(&town, one).state, State::Preparing);
    });
}

#[test]
fn the_calendar_counts_what_each_file_shows() {
    on_both(|place| {
        let town = town(place);
        let one = run(&town, START);
        let other = run(&town, "2027-05-30T12:00:00Z");
        let third = announced(&town, race("2027-05-30T13:00:00Z"), &["90001"]);
        let far = announced(&town, race("2027-06-20T13:00:00Z"), &["90001"]);
        town.ask(accept(one, other));
        let (facts, days) = (facts(), span("2027-05-30T00:00:00Z", "2027-05-31T00:00:00Z"));
        let counted = town.read(|r| open_conflicts(r, &facts, days));
        for id in [one, other, third, far] {
            let open = found(&town, id).iter().filter(|c| !c.answered).count();
            assert_eq!(counted.get(&id).copied().unwrap_or(0), open);
        }
        assert_eq!(counted.get(&third), Some(&2));
    });
}
