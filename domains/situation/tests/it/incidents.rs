//! Incidents: states, logs, corrections, figures, who must be told, closing.

use kernel::{Handling, Id, Lang, kind};
use situation::attachment::{Attachment, FileName};
use situation::command::{
    ChangeIncident, CorrectEntry, DropInform, LinkIncidents, MarkNotReached, MarkTold, MergeIncident,
    OpenIncident, SetFigureStatus, TakeStep, WriteEntry,
};
use situation::incident::{IncidentState, Opening, Outcome, Relation, Severity, Step};
use situation::inform::{InformState, Means, Recipient};
use situation::log::{EntryKind, Figure, FigureStatus};
use situation::places::Place;
use situation::read::{
    LogFilter, LogPage, due, due_count, entry_by_number, figures, incident, informs, links, log, timeline,
};
use situation::text::Words;
use testkit::on_both;

use crate::town::{Town, all, matter, on_the_border};

pub(crate) fn open(town: &Town, code: &str) -> Id<kind::Matter> {
    let id = matter();
    let opening = Opening { place: Some(on_the_border()), ..Opening::new(code, Severity::Serious) };
    town.ask(OpenIncident { incident: id, opening });
    id
}

pub(crate) fn step(id: Id<kind::Matter>, step: Step) -> TakeStep {
    TakeStep { incident: id, step, outcome: None, words: None, with_open_requests: false, based_on: None }
}

pub(crate) fn injured(value: i64) -> Figure {
    Figure {
        name: "injured".into(),
        value,
        unit: String::new(),
        about: false,
        status: FigureStatus::Unconfirmed,
    }
}

pub(crate) fn figure_entry(id: Id<kind::Matter>, value: i64) -> WriteEntry {
    WriteEntry {
        entry_kind: EntryKind::Figure,
        figure: Some(injured(value)),
        ..WriteEntry::message(Some(id), Words::new(Lang::Nl, format!("{value} gewonden")))
    }
}

#[test]
fn both_mayors_are_proposed_for_a_place_on_the_border() {
    on_both(|place| {
        let town = Town::on(place);
        let id = open(&town, "gas");
        let rows = town.read(|r| informs(r, &all(), id));
        let who: Vec<_> =
            rows.iter().map(|r| (r.recipient.function.as_str(), r.recipient.area.as_deref())).collect();
        assert_eq!(who, [("mayor", Some("90001")), ("mayor", Some("90002")), ("head", None)]);
        assert!(
            rows[0].is_overdue(testkit::NIGHT.plus_seconds(16 * 60))
                && !rows[0].is_overdue(testkit::NIGHT.plus_seconds(16 * 60 - 1)),
            "late after fifteen minutes and one of grace"
        );
        let told = MarkTold {
            notification: rows[0].id,
            means: Means::Phone,
            whom: Some("cabinet".into()),
            words: None,
            stated: None,
        };
        town.ask(told.clone());
        assert_eq!(town.refused(told).key, "refusal-inform-state");
        let deputy =
            Recipient { function: "deputy-mayor".into(), organisation: None, area: Some("90002".into()) };
        town.ask(MarkNotReached {
            notification: rows[1].id,
            means: Means::Phone,
            words: None,
            deputy: Some(deputy),
            stated: None,
        });
        let rows = town.read(|r| informs(r, &all(), id));
        assert_eq!(rows.len(), 4);
        assert_eq!(rows.last().map(|r| r.state), Some(InformState::Told), "those still due stand first");
        let first = rows.iter().find(|r| r.tries == 1).unwrap();
        let deputy = rows.iter().find(|r| r.deputy_for == Some(first.id)).unwrap();
        assert!(first.passed_on && !deputy.passed_on);
        assert_eq!(deputy.stands_in_for, Some(("mayor".to_owned(), 1)));
        let open = town.read(|r| due(r, &all(), 10));
        assert!(open.len() == 2 && open.iter().all(|r| r.id != first.id), "the deputy in place of the first");
        assert_eq!(town.read(|r| due_count(r, &all(), testkit::NIGHT)), (2, 0));
        assert_eq!(rows.iter().filter(|r| r.state == InformState::Told).count(), 1);
        assert!(rows.iter().any(|r| r.tries == 1) && rows.iter().any(|r| r.deputy_for.is_some()));
    });
}

#[test]
fn a_corrected_figure_is_struck_and_the_new_one_counts() {
    on_both(|place| {
        let town = Town::on(place);
        let id = open(&town, "gas");
        let wrong = town.ask(figure_entry(id, 12)).entries[0].id;
        let right = CorrectEntry {
            figure: Some(injured(2)),
            ..CorrectEntry::new(wrong, Words::new(Lang::Nl, "2 gewonden"))
        };
        let right = town.ask(right).entries[0].id;
        let page = town.read(|r| log(r, &all(), &LogFilter { incident: Some(id), ..Default::default() }, 10));
        assert_eq!((page.rows[0].no, page.rows[0].corrects), (2, Some(1)));
        assert_eq!(page.rows[1].corrected, Some((right, 2)));
        let now = town.read(|r| figures(r, &all(), &[id]));
        assert_eq!((now.len(), now[0].value, now[0].no), (1, 2, 2));
        let again =
            CorrectEntry { figure: Some(injured(3)), ..CorrectEntry::new(wrong, Words::new(Lang::Nl, "3")) };
        assert_eq!(town.refused(again).key, "refusal-already-corrected");
        let bare = CorrectEntry::new(right, Words::new(Lang::Nl, "3"));
        assert_eq!(town.refused(bare).field.as_deref(), Some("figure"), "a figure is corrected by a figure");
    });
}

#[test]
fn attachments_keep_their_names_in_a_field_that_can_be_erased_alone() {
    on_both(|place| {
        let town = Town::on(place);
        let id = open(&town, "gas");
        let file =
            |chosen: &str| Attachment { blob: Id::new(testkit::unique()), name: FileName::cleaned(chosen) };
        let files = [file("../План.pdf"), file(""), file("plan.pdf")];
        let words = Words::new(Lang::Fr, "trois plans");
        let written = WriteEntry { attachments: files.to_vec(), ..WriteEntry::message(Some(id), words) };
        let seq = town.ask(written).entries[0].seq;
        town.ask(WriteEntry::message(Some(id), Words::new(Lang::Fr, "sans")));
        let page = town.read(|r| log(r, &all(), &LogFilter { incident: Some(id), ..Default::default() }, 10));
        assert_eq!(page.rows[1].attachments, files);
        assert_eq!(page.rows[0].attachments, []);
        let fields = town.journal.entry(seq).unwrap().unwrap().fields;
        assert_eq!(fields["attachment_names"], serde_json::json!(["План.pdf", null, "plan.pdf"]));
        assert_eq!(fields["attachments"].as_array().map(Vec::len), Some(3), "the files are named apart");
    });
}

#[test]
fn a_figure_is_confirmed_before_the_public_hears_it() {
    on_both(|place| {
        let town = Town::on(place);
        let id = open(&town, "gas");
        let entry = town.ask(figure_entry(id, 7)).entries[0].id;
        let early = SetFigureStatus { entry, to: FigureStatus::Public };
        assert_eq!(town.refused(early).key, "refusal-figure-not-confirmed");
        town.ask(SetFigureStatus { entry, to: FigureStatus::Confirmed });
        town.ask(SetFigureStatus { entry, to: FigureStatus::Public });
        assert_eq!(town.read(|r| figures(r, &all(), &[id]))[0].status, FigureStatus::Public);
    });
}

#[test]
fn closing_names_what_is_open() {
    on_both(|place| {
        let town = Town::on(place);
        let id = open(&town, "gas");
        let request = WriteEntry {
            entry_kind: EntryKind::Request,
            ..WriteEntry::message(Some(id), Words::new(Lang::Fr, "Couper le gaz ?"))
        };
        let request = town.ask(request).entries[0].id;
        let close = TakeStep { outcome: Some(Outcome::DealtWith), ..step(id, Step::Close) };
        let refusal = town.refused(close.clone());
        assert_eq!((refusal.facts["requests"].as_str(), refusal.facts["informs"].as_str()), ("1", "3"));
        for row in town.read(|r| informs(r, &all(), id)) {
            let words = Some(Words::new(Lang::Fr, "exercice de table"));
            town.ask(DropInform { notification: row.id, words });
        }
        town.ask(WriteEntry {
            answers: Some(request),
            ..WriteEntry::message(Some(id), Words::new(Lang::Fr, "Coupé."))
        });
        town.ask(close);
        let now = town.read(|r| incident(r, &all(), id)).unwrap();
        assert_eq!((now.state, now.outcome), (IncidentState::Closed, Some(Outcome::DealtWith)));
        let answered = town.read(|r| entry_by_number(r, &all(), "26-0001", 1)).unwrap();
        assert_eq!(answered.answered, Some(2));
        assert_eq!(town.refused(step(id, Step::Contain)).key, "refusal-incident-state");
        assert_eq!(town.refused(step(id, Step::Reopen)).field.as_deref(), Some("words"));
    });
}

#[test]
fn a_worse_severity_asks_for_those_who_were_not_on_the_list() {
    on_both(|place| {
        let town = Town::on(place);
        let id = matter();
        town.ask(OpenIncident {
            incident: id,
            opening: Opening { place: Some(on_the_border()), ..Opening::new("fire", Severity::Minor) },
        });
        assert!(town.read(|r| informs(r, &all(), id)).is_empty());
        let worse =
            ChangeIncident { incident: Some(id), severity: Some(Severity::Major), ..Default::default() };
        town.ask(worse.clone());
        assert_eq!(town.read(|r| informs(r, &all(), id)).len(), 3);
        assert!(town.ask(worse).entries.is_empty(), "the same again changes nothing");
    });
}

#[test]
fn a_place_that_was_wrong_is_taken_back_and_the_turn_says_what_it_was() {
    on_both(|place| {
        let town = Town::on(place);
        let id = open(&town, "gas");
        let nowhere = ChangeIncident { incident: Some(id), place_removed: true, ..Default::default() };
        town.ask(nowhere.clone());
        let row = town.read(|r| incident(r, &all(), id)).unwrap();
        assert_eq!((row.place, row.areas.len()), (None, 0));
        assert!(town.ask(nowhere).entries.is_empty(), "it lies nowhere already");
        let words = Place::words(Lang::Fr, "au bord de l’eau");
        town.ask(ChangeIncident { incident: Some(id), place: Some(words.clone()), ..Default::default() });
        town.ask(ChangeIncident { incident: Some(id), place: Some(on_the_border()), ..Default::default() });
        let turns = town.read(|r| timeline(r, &all(), id));
        let changes = turns.iter().filter(|t| t.what == "incident-changed").map(|t| &t.detail);
        let was = |detail: &serde_json::Value| {
            (detail["place_before"]["typed"].as_str().map(str::to_owned), detail["place_removed"].clone())
        };
        assert_eq!(
            changes.map(was).collect::<Vec<_>>(),
            [
                (Some(on_the_border().typed), true.into()),
                (None, serde_json::Value::Null),
                (Some(words.typed), serde_json::Value::Null)
            ]
        );
        assert_eq!(town.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn merging_moves_what_hangs_on_it() {
    on_both(|place| {
        let town = Town::on(place);
        let (one, other) = (open(&town, "gas"), open(&town, "fire"));
        town.ask(LinkIncidents { incident: other, other: one, relation: Relation::CausedBy });
        assert_eq!(town.read(|r| links(r, &all(), one))[0].relation, "cause-of");
        town.ask(MergeIncident { incident: other, into: one, based_on: None });
        let gone = town.read(|r| incident(r, &all(), other)).unwrap();
        assert_eq!((gone.state, gone.merged_into.unwrap().1.as_str()), (IncidentState::Merged, "26-0001"));
        let write = WriteEntry::message(Some(one), Words::new(Lang::Fr, "suite"));
        town.ask(write);
        assert_eq!(
            town.refused(MergeIncident { incident: one, into: one, based_on: None }).key,
            "refusal-same-incident"
        );
    });
}

#[test]
fn unknown_types_and_times_to_come_are_refused() {
    on_both(|place| {
        let town = Town::on(place);
        let unknown = OpenIncident { incident: matter(), opening: Opening::new("meteor", Severity::Minor) };
        assert_eq!(town.refused(unknown).key, "refusal-unknown-code");
        let stated = Some(kernel::Stated {
            at: testkit::NIGHT.plus_seconds(3600),
            precision: kernel::Precision::Minute,
        });
        let early = WriteEntry { stated, ..WriteEntry::message(None, Words::new(Lang::Fr, "demain")) };
        assert_eq!(town.refused(early).key, "refusal-in-the-future");
    });
}

#[test]
fn whoever_restricts_goes_on_reading() {
    on_both(|place| {
        let town = Town::on(place);
        let id = open(&town, "gas");
        town.ask(situation::command::RestrictMatter {
            incident: id,
            handling: Handling::NeedToKnow,
            readers: ["judicial".to_owned()].into(),
            words: Words::new(Lang::Fr, "enquête"),
            based_on: None,
        });
        let now = town.read(|r| incident(r, &all(), id)).unwrap();
        assert_eq!(now.readers.into_iter().collect::<Vec<_>>(), ["judicial", "watch-officer"]);
    });
}

#[test]
fn in_the_order_of_what_happened_a_log_goes_on_and_is_asked_by_its_days() {
    on_both(|place| {
        let town = Town::on(place);
        for (minutes, words) in [(20_i64, "b"), (40, "d"), (10, "a"), (30, "c"), (50, "e")] {
            let at = testkit::NIGHT.plus_seconds(-60 * minutes);
            let stated = Some(kernel::Stated { at, precision: kernel::Precision::Minute });
            let words = Words::new(Lang::Fr, words);
            town.ask(WriteEntry { stated, ..WriteEntry::message(None, words) });
        }
        let mut filter = LogFilter { by_stated: true, ..LogFilter::default() };
        let (mut told, mut pages) = (Vec::new(), 0);
        loop {
            let page = town.read(|r| log(r, &all(), &filter, 2));
            told.extend(page.rows.iter().map(|row| row.words.text.clone()));
            assert_eq!(page.next, None);
            pages += 1;
            filter.before_stated = page.next_stated;
            if filter.before_stated.is_none() {
                break;
            }
        }
        assert_eq!((told.join(""), pages), ("abcde".to_owned(), 3));
        let ago = |minutes: i64| Some(testkit::NIGHT.plus_seconds(-60 * minutes));
        let within = LogFilter { from: ago(30), to: ago(10), by_stated: true, ..LogFilter::default() };
        let rows = town.read(|r| log(r, &all(), &within, 9)).rows;
        assert_eq!(rows.iter().map(|row| row.words.text.as_str()).collect::<Vec<_>>(), ["b", "c"]);
        let written = LogFilter { by_stated: false, ..within };
        assert!(town.read(|r| log(r, &all(), &written, 9)).rows.is_empty(), "all of them were written later");
        // Taken out of a longer read, the first page is the one that would have been read.
        let numbers = |page: &LogPage| (page.rows.iter().map(|row| row.seq).collect::<Vec<_>>(), page.next);
        let asked = |limit| town.read(|r| log(r, &all(), &LogFilter::default(), limit));
        for limit in [2, 5, 9] {
            assert_eq!(numbers(&asked(9).first(limit)), numbers(&asked(limit)), "{limit}");
        }
    });
}
