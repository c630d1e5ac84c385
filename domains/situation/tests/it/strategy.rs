//! The log of strategy: read by those who may, there for the others, and never told by a figure, a search, a turn or a report.

use std::collections::BTreeSet;
use std::sync::Arc;

use access::{Eye, Holding};
use kernel::{Handling, Id, Lang, kind};
use situation::command::{DraftReport, RestrictMatter, RetakeLine, SetFigureStatus, WriteEntry};
use situation::log::{Discipline, EntryKind, FigureStatus, Register};
use situation::read::{
    self, LogFilter, TracedLine, entry, figures, log, of_strategy, public_figures, report_traced_lines,
    search, timeline,
};
use situation::report::Frame;
use situation::text::Words;
use testkit::{NIGHT, on_both, unique};

use crate::incidents::{figure_entry, open};
use crate::rights::reader;
use crate::town::{Town, actor, all, matter};

/// The same entry in the log of strategy.
fn strategic(entry: WriteEntry) -> WriteEntry {
    WriteEntry { register: Register::Strategic, ..entry }
}

fn said(id: Id<kind::Matter>, words: &str) -> WriteEntry {
    WriteEntry::message(Some(id), Words::new(Lang::Fr, words))
}

/// Somebody who reads matters and has this power as well.
fn with(power: &str) -> Eye {
    Eye::of(Holding {
        person: Id::new(unique()),
        function: "cell".into(),
        powers: ["matter.read".to_owned(), power.to_owned()].into_iter().collect(),
        clearance: Handling::Service,
        everywhere: true,
        areas: BTreeSet::new(),
        from: NIGHT,
        until: None,
        opened: std::collections::BTreeMap::new(),
    })
}

#[test]
fn an_entry_of_strategy_is_there_for_everybody_and_read_by_those_who_may() {
    on_both(|place| {
        let town = Town::on(place);
        let id = open(&town, "gas");
        town.ask(said(id, "périmètre posé"));
        let written = strategic(WriteEntry {
            entry_kind: EntryKind::Request,
            discipline: Some(Discipline::D4),
            source: Some("gouverneur".into()),
            ..said(id, "évacuer le quartier")
        });
        let receipt = town.ask(written).entries.remove(0);
        let of = LogFilter { incident: Some(id), ..LogFilter::default() };
        let officer = reader("watch-officer", Handling::NeedToKnow, None);
        let rows = town.read(|r| log(r, &officer, &of, 10)).rows;
        assert_eq!(rows.len(), 2, "no number is missing");
        let kept = &rows[0];
        assert!(kept.withheld && kept.register == Register::Strategic && kept.no == 1, "{kept:?}");
        assert!(kept.words.text.is_empty() && kept.source.is_none() && kept.discipline.is_none());
        assert!(!rows[1].withheld);
        for eye in [with("log.read-strategic"), with("log.write-strategic"), all()] {
            let row = town.read(|r| entry(r, &eye, receipt.id)).unwrap();
            assert!(!row.withheld && row.words.text == "évacuer le quartier", "{eye:?}");
        }
        // Neither words nor kind nor discipline are asked out of it.
        assert!(town.read(|r| search(r, &officer, "évacuer", 5)).log.is_empty());
        assert_eq!(town.read(|r| search(r, &with("log.read-strategic"), "évacuer", 5)).log.len(), 1);
        let asked = [
            LogFilter { kinds: vec![EntryKind::Request], ..of.clone() },
            LogFilter { disciplines: vec![Discipline::D4], ..of.clone() },
        ];
        for filter in asked {
            assert!(town.read(|r| log(r, &officer, &filter, 10)).rows.is_empty(), "{filter:?}");
            assert_eq!(town.read(|r| log(r, &all(), &filter, 10)).rows.len(), 1, "{filter:?}");
        }
        // That something waits for an answer is told, so that an incident is not closed over it.
        let waits = LogFilter { open_requests: true, ..of };
        assert!(town.read(|r| log(r, &officer, &waits, 10)).rows.iter().all(|row| row.withheld));
        assert_eq!(town.read(|r| log(r, &officer, &waits, 10)).rows.len(), 1);
    });
}

#[test]
fn a_figure_of_strategy_counts_for_those_who_read_it_until_it_is_public() {
    on_both(|place| {
        let town = Town::on(place);
        let id = open(&town, "gas");
        let officer = reader("watch-officer", Handling::NeedToKnow, None);
        let value = |eye: &Eye| {
            let rows = town.read(|r| figures(r, eye, &[id]));
            rows.iter().map(|f| (f.value, f.status)).collect::<Vec<_>>()
        };
        town.ask(figure_entry(id, 3));
        let secret = town.ask(strategic(figure_entry(id, 40))).entries.remove(0);
        assert_eq!(value(&all()), [(40, FigureStatus::Unconfirmed)]);
        assert_eq!(value(&officer), [(3, FigureStatus::Unconfirmed)]);
        let given = town.read(|r| log(r, &officer, &LogFilter::figures(id), 10)).rows;
        let values: Vec<_> = given.iter().filter_map(|row| row.figure.as_ref()).map(|f| f.value).collect();
        assert_eq!(values, [3]);

        let confirmed = town.ask(SetFigureStatus { entry: secret.id, to: FigureStatus::Confirmed });
        let turns = |eye: &Eye| {
            let all = town.read(|r| timeline(r, eye, id));
            all.iter().filter(|turn| turn.what == "figure-status-set").count()
        };
        assert_eq!((turns(&all()), turns(&officer)), (1, 0), "the turn names the number");
        let reserved = |seq: i64| {
            let found = town.journal.entry(seq).unwrap().unwrap();
            town.read(|r| of_strategy(r, &found))
        };
        assert!(reserved(secret.seq) && reserved(confirmed.entries[0].seq));
        assert_eq!(value(&officer), [(3, FigureStatus::Unconfirmed)]);

        let public = town.ask(SetFigureStatus { entry: secret.id, to: FigureStatus::Public });
        assert_eq!(value(&officer), [(40, FigureStatus::Public)], "what is public is public");
        assert_eq!(turns(&officer), 1);
        assert!(reserved(secret.seq) && !reserved(public.entries[0].seq));
        // What strategy counts after it takes its place for those alone who read strategy.
        town.ask(strategic(figure_entry(id, 55)));
        assert_eq!(value(&officer), [(40, FigureStatus::Public)]);
        assert_eq!(value(&all()), [(55, FigureStatus::Unconfirmed)]);
        let told = town.read(|r| public_figures(r, &[id]));
        assert_eq!(
            told.iter().map(|f| f.value).collect::<Vec<_>>(),
            [40],
            "and what was told goes on being told"
        );
        assert_eq!(town.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn a_report_takes_strategy_only_for_those_who_read_it() {
    on_both(|place| {
        let mut town = Town::on(place);
        let id = open(&town, "gas");
        town.ask(figure_entry(id, 3));
        town.ask(strategic(said(id, "évacuer le quartier")));
        town.ask(strategic(figure_entry(id, 40)));
        let draft = |handling, organisations: &[&str]| {
            let of = closed(id, &["head"]);
            let organisations = organisations.iter().map(|o| (*o).to_owned()).collect();
            DraftReport { frame: Frame { handling: Some(handling), organisations, ..of.frame }, ..of }
        };
        let told = |town: &Town, of: DraftReport| {
            let report = of.report;
            town.ask(of);
            let lines = town.read(|r| report_traced_lines(r, report));
            let says = |l: &TracedLine, words: &str| {
                Lang::ALL.iter().any(|lang| l.line.text.get(*lang).is_some_and(|text| text.contains(words)))
            };
            let has = |words: &str| lines.iter().any(|line| says(line, words));
            (has("évacuer"), has("40"))
        };
        let none = (false, false);
        assert_eq!(told(&town, closed(id, &["head"])), none, "nobody is known to read strategy");
        let mut facts = (*town.facts).clone();
        facts.strategy = ["head", "watch-officer"].map(str::to_owned).into();
        town.facts = Arc::new(facts);
        assert_eq!(told(&town, closed(id, &["head"])), (true, true), "all whom it is for read it");
        for of in [
            draft(Handling::Service, &[]),
            closed(id, &["head", "mayor"]),
            draft(Handling::NeedToKnow, &["town"]),
        ] {
            assert_eq!(told(&town, of.clone()), none, "{:?}", of.frame);
        }
    });
}

/// A report for those alone whom it names.
fn closed(id: Id<kind::Matter>, functions: &[&str]) -> DraftReport {
    DraftReport {
        report: matter(),
        incident: Some(id),
        from: NIGHT.plus_seconds(-60),
        to: NIGHT.plus_seconds(3600),
        revises: None,
        frame: Frame {
            handling: Some(Handling::NeedToKnow),
            functions: functions.iter().map(|f| (*f).to_owned()).collect(),
            ..Frame::default()
        },
        sources: None,
    }
}

fn restrict(town: &Town, incident: Id<kind::Matter>, readers: &[&str]) {
    town.ask(RestrictMatter {
        incident,
        handling: Handling::NeedToKnow,
        readers: readers.iter().map(|f| (*f).to_owned()).collect(),
        words: Words::new(Lang::Fr, "enquête"),
        based_on: None,
    });
}

/// A town in which the head alone is known to read strategy.
fn town_of_the_head(place: &testkit::Place) -> Town {
    let mut town = Town::on(place);
    let mut facts = (*town.facts).clone();
    facts.strategy = ["head".to_owned()].into();
    town.facts = Arc::new(facts);
    town
}

fn texts(town: &Town, report: Id<kind::Matter>) -> String {
    let lines = town.read(|r| report_traced_lines(r, report));
    lines.iter().filter_map(|l| l.line.text.fr.clone()).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_report_with_strategy_stays_with_its_readers_whoever_reads_the_incident_later() {
    on_both(|place| {
        let town = town_of_the_head(place);
        let (id, head) = (open(&town, "gas"), actor("head"));
        town.ask(strategic(said(id, "évacuer le quartier")));
        let kept = closed(id, &[]);
        town.ask_as(&head, kept.clone()).unwrap();
        assert!(texts(&town, kept.report).contains("évacuer"));
        assert!(town.read(|r| read::tells_strategy(r, kept.report)));
        // The officer who opened the incident restricts it, and names the mayor.
        restrict(&town, id, &["mayor", "head"]);
        let guarded = town.read(|r| read::report_resource(r, kept.report)).unwrap();
        let readers: Vec<&str> = guarded.readers.iter().map(String::as_str).collect();
        assert_eq!((readers, guarded.owner), (vec!["head"], Some(head.person)));
        for (function, reads) in [("head", true), ("mayor", false), ("watch-officer", false)] {
            let eye = reader(function, Handling::NeedToKnow, None);
            assert!(town.read(|r| read::incident(r, &eye, id)).is_some_and(|i| !i.withheld), "{function}");
            let listed = town.read(|r| read::report(r, &eye, kept.report)).is_some();
            assert_eq!((listed, eye.reads(&guarded)), (reads, reads), "{function}");
        }
        // Of an incident whose readers are those of the report nothing of strategy is drawn: others may be named tomorrow.
        let later = closed(id, &[]);
        town.ask_as(&head, later.clone()).unwrap();
        assert!(!texts(&town, later.report).contains("évacuer"));
        // Whoever may read the incident no more reads no report on it.
        restrict(&town, id, &["mayor"]);
        let guarded = town.read(|r| read::report_resource(r, kept.report)).unwrap();
        assert!(guarded.readers.is_empty() && guarded.owner.is_none(), "{guarded:?}");
        assert_eq!(town.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn comparing_a_line_again_writes_nothing_of_strategy_into_an_open_line() {
    on_both(|place| {
        let town = town_of_the_head(place);
        let (id, head) = (open(&town, "gas"), actor("head"));
        town.ask(figure_entry(id, 3));
        let kept = closed(id, &[]);
        town.ask_as(&head, kept.clone()).unwrap();
        town.ask(strategic(figure_entry(id, 40)));
        let line = town.read(|r| report_traced_lines(r, kept.report)).remove(0).line.id;
        let again = RetakeLine { report: kept.report, line, offer: None, keep: false };
        town.ask_as(&head, again).unwrap();
        assert!(texts(&town, kept.report).contains(": 3") && !texts(&town, kept.report).contains("40"));
    });
}
