//! Entries and their points: entered, found, followed.

use kernel::{Handling, Kind, Text};
use registers::asked;
use registers::command::{ChangeEntry, Enter, Link, TakeUp, Unlink, WithdrawAction, WritePoint};
use registers::entry::{Frame, LinkSort, Point, State, Status};
use registers::evidence::Evidence;
use registers::read::{
    EntryFilter, Eye, actions, counts, entries, followed, linked_to, links, owed, points_of, statuses, turns,
};
use registers::{Drawn, TAKEN_UP_QUEUE};
use stage::{matter, words};
use testkit::on_both;

use crate::town::{date, frame, point, status, today, town};

#[test]
fn a_question_finds_the_document_by_day_words_and_number() {
    on_both(|place| {
        let town = town(place);
        let june = town.entered();
        let other = Enter::new(
            matter(),
            Frame {
                names: Text::both("Cyberviolences", "Cybergeweld"),
                quote: Text::default(),
                day: None,
                reference: None,
                ..frame()
            },
        );
        let cyber = other.entry;
        town.ask(other);
        town.act(june, 1, "Répertoire des pharmaciens dressé", "2021-10-05");
        let found = |line: &str| -> Vec<_> {
            let filter = EntryFilter { asked: asked::read(line), ..EntryFilter::default() };
            town.read(|r| entries(r, &Eye::all(), &filter, today(), 50)).into_iter().map(|e| e.id).collect()
        };
        for line in [
            "5 juin 2020",
            "resolutie van 5 juni 2020",
            "What was done on the resolution of 5 June 2020?",
            "05/06/2020",
            "juin 2020",
            "2020",
            "RS-26-0001",
            "pharmacies",
            "pharmaciens 2020",
            "MELDING",
            "A-12/1",
        ] {
            assert_eq!(found(line), [june], "{line}");
        }
        assert_eq!(found("cyber"), [cyber]);
        assert!(found("6 juin 2020").is_empty() && found("prisons").is_empty());
        assert_eq!(found(""), [june, cyber], "those without a day come last");
    });
}

#[test]
fn a_point_goes_from_state_to_state_with_reason_and_evidence() {
    on_both(|place| {
        let town = town(place);
        let id = town.entered();
        assert_eq!((town.get(id).number.as_str(), town.get(id).open), ("RS-26-0001", 1));
        let refused = |status: Status| town.refused(town.turn(id, 1, status));
        assert_eq!(refused(status(State::NotFollowed, "")).key, "refusal-registers-reason");
        assert_eq!(refused(status(State::Done, "fini")).key, "refusal-registers-no-evidence");
        assert_eq!(
            refused(status(State::Open, "")).field.as_deref(),
            Some("words-fr"),
            "nothing is said by that"
        );
        let ahead = Status { on: "2027-01-01".into(), ..status(State::InProgress, "x") };
        assert_eq!(refused(ahead).key, "refusal-in-the-future");
        let vague = Status { on: "hier".into(), ..status(State::InProgress, "x") };
        assert_eq!(refused(vague).field.as_deref(), Some("on"));
        town.ask(town.turn(id, 1, status(State::InProgress, "groupe de travail")));
        // Whoever looked at the page before that is told.
        let stale = registers::command::TurnPoint {
            based_on: Some(1),
            ..town.turn(id, 1, status(State::Superseded, "x"))
        };
        assert_eq!(town.refused(stale).key, "refusal-registers-changed");
        town.act(id, 1, "Réunion", "2026-10");
        town.ask(town.turn(id, 1, status(State::Done, "fini")));
        let proven = Status { evidence: vec![Evidence::document("p. 1")], ..status(State::Done, "encore") };
        town.ask(town.turn(id, 1, proven));
        let states: Vec<State> = town.read(|r| statuses(r, id)).into_iter().map(|s| s.status.state).collect();
        assert_eq!(states, [State::InProgress, State::Done, State::Done], "all of it stays readable");
        assert_eq!((town.points(id)[0].state, town.get(id).open), (State::Done, 0));
        assert_eq!(town.refused(town.turn(id, 9, status(State::Done, "x"))).key, "refusal-registers-gone");
        let what: Vec<String> = town.read(|r| turns(r, id, 50)).into_iter().map(|t| t.what).collect();
        assert_eq!(
            (what.first().unwrap().as_str(), what.last().unwrap().as_str()),
            ("point-turned", "entered")
        );
    });
}

#[test]
fn terms_and_owners_are_counted() {
    on_both(|place| {
        let town = town(place);
        let id = town.entered();
        let due = Point { due: Some(date("2026-11-20")), ..point("tard", "laat") };
        town.ask(WritePoint { entry: id, n: None, point: due.clone(), based_on: None });
        town.ask(WritePoint {
            entry: id,
            n: None,
            point: Point { owner: None, ..due.clone() },
            based_on: None,
        });
        let count = town.read(|r| counts(r, &Eye::all(), today())).remove(0);
        assert_eq!((count.entries, count.points, count.open, count.late), (1, 3, 3, 2));
        let mine = town.read(|r| points_of(r, &Eye::all(), "secretary", 50));
        assert_eq!(mine.iter().map(|(.., p)| p.n).collect::<Vec<_>>(), [2, 1], "the earliest term first");
        assert!(town.read(|r| points_of(r, &Eye::all(), "board", 50)).is_empty());
        town.ask(town.turn(id, 2, status(State::NotFollowed, "sans objet")));
        assert_eq!(town.get(id).late, 1);
        let same = town.ask(WritePoint { entry: id, n: Some(2), point: due, based_on: None });
        assert!(same.entries.is_empty(), "nothing changed, nothing is written");
        let open = EntryFilter { open: true, ..EntryFilter::default() };
        assert_eq!(town.read(|r| entries(r, &Eye::all(), &open, today(), 9)).len(), 1);
        let other = EntryFilter { owner: Some("board".into()), ..EntryFilter::default() };
        assert!(town.read(|r| entries(r, &Eye::all(), &other, today(), 9)).is_empty());
    });
}

#[test]
fn what_is_taken_up_is_handed_to_the_commitments_once() {
    on_both(|place| {
        let town = town(place);
        let id = town.entered();
        let rule = TakeUp {
            entry: id,
            point: 1,
            words: words("dresser la liste"),
            to: "board".into(),
            due: Some(date("2026-12-24")),
            commitment: matter(),
        };
        town.ask(rule.clone());
        let row = town.read(|r| owed(r, id)).remove(0);
        assert_eq!((row.commitment, row.due, row.to.as_str()), (rule.commitment, rule.due, "board"));
        let jobs = town.journal.take_jobs(TAKEN_UP_QUEUE, town.now(), 9).unwrap();
        assert_eq!(jobs.len(), 1);
        let drawn: Drawn = serde_json::from_value(jobs[0].payload.clone()).unwrap();
        assert_eq!(drawn.seq, town.journal.head());
        let late = TakeUp { due: Some(date("2026-01-01")), commitment: matter(), ..rule.clone() };
        assert_eq!(town.refused(late).key, "refusal-registers-past");
        let nobody = TakeUp { to: "pilot".into(), commitment: matter(), ..rule };
        assert_eq!(town.refused(nobody).field.as_deref(), Some("to"));
    });
}

#[test]
fn what_hangs_on_a_measure_is_found_from_there() {
    on_both(|place| {
        let town = town(place);
        let (id, measure) = (town.entered(), matter());
        let link = |sort| Link { entry: id, point: 1, sort, target: measure, label: "8.8 Victimes".into() };
        town.ask(link(LinkSort::Measure));
        assert!(town.ask(link(LinkSort::Measure)).entries.is_empty(), "once is enough");
        let row = town.read(|r| linked_to(r, &Eye::all(), measure)).remove(0);
        assert_eq!((row.entry, row.n, row.state), (id, 1, State::Open));
        assert!(town.read(|r| linked_to(r, &Eye::nothing(), measure)).is_empty());
        let itself = Link { target: id, ..link(LinkSort::Matter) };
        assert_eq!(town.refused(itself).key, "refusal-registers-itself");
        town.ask(Unlink { entry: id, point: 1, target: measure });
        assert!(town.read(|r| links(r, id)).is_empty());
        assert_eq!(town.refused(Unlink { entry: id, point: 1, target: measure }).kind, Kind::NotFound);
    });
}

#[test]
fn an_action_that_does_not_hold_is_taken_back_and_stays_readable() {
    on_both(|place| {
        let town = town(place);
        let id = town.entered();
        town.act(id, 1, "Réunion", "2021-09");
        town.act(id, 1, "Plus tôt", "2021");
        let rule = |n, text: &str| WithdrawAction { entry: id, n, words: words(text) };
        assert_eq!(town.refused(rule(1, " ")).field.as_deref(), Some("words"));
        town.ask(rule(1, "autre réunion"));
        assert_eq!(town.refused(rule(1, "encore")).key, "refusal-registers-gone");
        let rows = town.read(|r| actions(r, id));
        assert_eq!(
            rows.iter().map(|a| (a.n, a.withdrawn.is_some())).collect::<Vec<_>>(),
            [(2, false), (1, true)]
        );
        assert_eq!(
            town.read(|r| registers::read::proofs(r, id, None)).len(),
            1,
            "what was taken back proves nothing"
        );
    });
}

#[test]
fn a_year_is_told_as_it_stood() {
    on_both(|place| {
        let town = town(place);
        let id = town.entered();
        for (on, state, said) in
            [("2022-10-28", State::Open, "attend"), ("2024", State::InProgress, "commencé")]
        {
            town.ask(town.turn(id, 1, Status { on: on.into(), ..status(state, said) }));
        }
        let told = |until: &str| {
            let row = town.read(|r| followed(r, &Eye::all(), "council", date(until))).remove(0);
            row.status.map(|s| s.state)
        };
        assert_eq!(told("2021-12-31"), None, "nothing was said by then");
        assert_eq!(told("2022-12-31"), Some(State::Open));
        assert_eq!(told("2025-12-31"), Some(State::InProgress));
        assert!(town.read(|r| followed(r, &Eye::all(), "audit", date("2025-12-31"))).is_empty());
    });
}

#[test]
fn a_document_that_makes_no_sense_names_its_field() {
    on_both(|place| {
        let town = town(place);
        type Spoil = fn(&mut Frame);
        let table: [(&str, Spoil); 5] = [
            ("register", |f| f.register = "prisons".into()),
            ("register", |f| f.register = String::new()),
            ("names-fr", |f| f.names = Text::default()),
            ("body-fr", |f| f.body = Text::both(" ", "")),
            ("quote-nl", |f| f.quote.nl = Some("x".repeat(9000))),
        ];
        for (field, spoil) in table {
            let mut frame = frame();
            spoil(&mut frame);
            assert_eq!(town.refused(Enter::new(matter(), frame)).field.as_deref(), Some(field));
        }
        let id = town.entered();
        let seen = town.get(id).changed_seq;
        let other = Frame { reference: None, ..frame() };
        town.ask(ChangeEntry { entry: id, frame: other.clone(), based_on: Some(seen) });
        assert_eq!(town.get(id).frame, other);
        let stale = ChangeEntry { entry: id, frame: frame(), based_on: Some(seen) };
        assert_eq!(town.refused(stale).key, "refusal-registers-changed");
        let mut secret = Enter::new(matter(), frame());
        secret.handling = Handling::NeedToKnow;
        town.ask(secret.clone());
        assert_eq!(town.get(secret.entry).readers, stage::codes(&["secretary"]));
    });
}
