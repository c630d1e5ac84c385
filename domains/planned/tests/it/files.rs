//! Event files: announced, described, moved from state to state.

use kernel::{Handling, Kind};
use planned::command::{Announce, AnswerCheck, Describe};
use planned::planned::{Answer, Contact, Description, State, Step};
use planned::read::{EventFilter, Eye, contact, events, turns};
use stage::{matter, words};
use testkit::on_both;

use crate::town::{START, announced, at, get, race, ready, run, span, step, town, yes};

#[test]
fn a_file_from_announcement_to_ready() {
    on_both(|place| {
        let town = town(place);
        let id = run(&town, START);
        assert_eq!((get(&town, id).number.as_str(), get(&town, id).state), ("EP-26-0001", State::Announced));
        // Neither agreed on nor checked: not ready, and nothing is skipped.
        assert_eq!(town.refused(step(id, Step::Ready)).key, "refusal-planned-step");
        town.ask(step(id, Step::Prepare));
        town.ask(step(id, Step::Coordinate));
        let refusal = town.refused(step(id, Step::Ready));
        assert_eq!(
            (refusal.key.as_str(), refusal.facts["checks"].as_str()),
            ("refusal-planned-not-ready", "2")
        );
        town.ask(yes(id, "permit"));
        let no = AnswerCheck { answer: Answer::No, ..yes(id, "medical-post") };
        town.ask(no.clone());
        assert_eq!(town.refused(step(id, Step::Ready)).facts["checks"], "1");
        let bare = AnswerCheck { answer: Answer::NotApplicable, ..no.clone() };
        assert_eq!(town.refused(bare.clone()).field.as_deref(), Some("words"));
        town.ask(AnswerCheck { words: Some(words("pas ici")), ..bare });
        town.ask(step(id, Step::Ready));
        assert_eq!(get(&town, id).state, State::Ready);
        // A no after all sends it back.
        town.ask(no);
        assert_eq!(get(&town, id).state, State::Preparing);
        assert_eq!(town.refused(yes(id, "parking")).kind, Kind::NotFound);
        let what: Vec<String> = town.read(|r| turns(r, id, 50)).into_iter().map(|t| t.what).collect();
        assert_eq!((what[0].as_str(), what.last().unwrap().as_str()), ("turned", "announced"));
    });
}

#[test]
fn what_is_described_anew_is_prepared_anew() {
    on_both(|place| {
        let town = town(place);
        let id = run(&town, START);
        ready(&town, id);
        let rule = |description: Description| Describe {
            event: id,
            description,
            areas: stage::codes(&["90001", "z1"]),
            contact: Contact::default(),
            based_on: None,
        };
        let same = town.ask(rule(race(START)));
        assert!(same.entries.is_empty(), "nothing changed, nothing is written");
        let later = Description { span: span("2027-05-31T08:00:00Z", "2027-05-31T10:00:00Z"), ..race(START) };
        let seen = get(&town, id).changed_seq;
        town.ask(rule(later.clone()));
        assert_eq!((get(&town, id).state, get(&town, id).description), (State::Preparing, later));
        let stale = Describe { based_on: Some(seen), ..rule(race(START)) };
        assert_eq!(town.refused(stale).key, "refusal-planned-changed");
        let named = Describe {
            contact: Contact { name: Some("A. Dubois".into()), ..Contact::default() },
            ..rule(race(START))
        };
        town.ask(named);
        assert_eq!(town.read(|r| contact(r, id)).unwrap().name.as_deref(), Some("A. Dubois"));
        town.ask(step(id, Step::Cancel));
        assert_eq!(town.refused(rule(race(START))).key, "refusal-planned-state");
    });
}

#[test]
fn a_description_that_makes_no_sense_names_its_field() {
    on_both(|place| {
        let town = town(place);
        type Spoil = fn(&mut Description);
        let table: [(&str, Spoil); 9] = [
            ("names-fr", |d| d.names = kernel::Text::default()),
            ("kind", |d| d.kind = "regatta".into()),
            ("function", |d| d.function = "pilot".into()),
            ("organisation", |d| d.organisation = Some("guild".into())),
            ("municipalities", |d| d.municipalities = stage::codes(&["z1"])),
            ("until", |d| d.span.until = d.span.from),
            ("until", |d| d.span.until = d.span.from.plus_seconds(200 * 86_400)),
            ("build-up", |d| d.build_up = Some(d.span.from.plus_seconds(1))),
            ("attendance", |d| d.attendance.as_mut().unwrap().n = -1),
        ];
        for (field, spoil) in table {
            let mut description = race(START);
            spoil(&mut description);
            let refusal = town.refused(Announce::new(matter(), description, stage::codes(&["90001"])));
            assert_eq!(refusal.field.as_deref(), Some(field));
        }
        let elsewhere = Announce::new(matter(), race(START), stage::codes(&["80000"]));
        assert_eq!(town.refused(elsewhere).key, "refusal-unknown-code");
    });
}

#[test]
fn lists_by_day_place_and_kind() {
    on_both(|place| {
        let town = town(place);
        let may = run(&town, START);
        let june = announced(
            &town,
            Description {
                kind: "festival".into(),
                build_up: Some(at("2027-06-01T06:00:00Z")),
                ..race("2027-06-05T16:00:00Z")
            },
            &["90002"],
        );
        let gone = run(&town, START);
        town.ask(step(gone, Step::Cancel));
        let listed = |filter: EventFilter| -> Vec<_> {
            town.read(|r| events(r, &Eye::all(), &filter, 50)).into_iter().map(|e| e.id).collect()
        };
        let all = EventFilter::default;
        assert_eq!(listed(all()), [may, june]);
        assert_eq!(listed(EventFilter { dropped: true, ..all() }).len(), 3);
        // Build-up counts, the end does not.
        let within = |from, until| EventFilter { within: Some(span(from, until)), ..all() };
        assert_eq!(listed(within("2027-06-02T00:00:00Z", "2027-06-03T00:00:00Z")), [june]);
        assert!(listed(within("2027-05-30T14:00:00Z", "2027-06-01T06:00:00Z")).is_empty());
        assert_eq!(listed(EventFilter { area: Some("90002".into()), ..all() }), [june]);
        assert_eq!(listed(EventFilter { kind: Some("race".into()), ..all() }), [may]);
        let mut secret = Announce::new(matter(), race(START), stage::codes(&["90001"]));
        secret.handling = Handling::NeedToKnow;
        town.ask(secret);
        assert_eq!(listed(EventFilter { open: true, ..all() }).len(), 2);
    });
}
