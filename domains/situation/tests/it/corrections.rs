//! Corrections that change what an entry is filed under, and figures that are withdrawn.

use kernel::{Handling, Id, Lang, kind};
use situation::command::{
    CorrectEntry, DraftReport, Filed, IssueReport, OpenIncident, RetakeLine, SetFigureStatus, WriteEntry,
};
use situation::event::{Event, LogWritten};
use situation::incident::{Opening, Severity};
use situation::log::{Discipline, EntryKind, FigureStatus};
use situation::read::{
    LogFilter, entry, figures, incident, log, log_now, report_lines, report_traced_lines, search,
};
use situation::report::{Present, Section};
use situation::text::Words;
use testkit::{NIGHT, on_both};

use crate::incidents::{figure_entry, injured, open};
use crate::rights::reader;
use crate::town::{Town, all, matter};

fn said(text: &str) -> Words {
    Words::new(Lang::Fr, text)
}

/// Withdraws the figure of an entry, of which no words remain.
fn withdraw(entry: Id<kind::Entry>) -> CorrectEntry {
    CorrectEntry { withdrawn: Some(said("concerne 26-0003")), ..CorrectEntry::new(entry, said("")) }
}

fn value(town: &Town, id: Id<kind::Matter>) -> Vec<(i64, i64)> {
    town.read(|r| figures(r, &all(), &[id])).iter().map(|f| (f.value, f.no)).collect()
}

#[test]
fn a_correction_files_an_entry_under_another_kind_and_discipline() {
    on_both(|place| {
        let town = Town::on(place);
        let id = open(&town, "gas");
        let request = WriteEntry {
            entry_kind: EntryKind::Request,
            discipline: Some(Discipline::D1),
            ..WriteEntry::message(Some(id), said("Rue fermée"))
        };
        let wrong = town.ask(request).entries[0].id;
        let open_requests = || LogFilter { incident: Some(id), open_requests: true, ..LogFilter::default() };
        assert_eq!(town.read(|r| log(r, &all(), &open_requests(), 10)).rows.len(), 1);
        let filed = Filed { entry_kind: EntryKind::Measure, discipline: Some(Discipline::D3) };
        let right = CorrectEntry { filed: Some(filed), ..CorrectEntry::new(wrong, said("Rue fermée")) };
        let right = town.ask(right).entries[0].id;
        let row = town.read(|r| entry(r, &all(), right)).unwrap();
        assert_eq!((row.entry_kind, row.discipline), (EntryKind::Measure, Some(Discipline::D3)));
        assert!(town.read(|r| log(r, &all(), &open_requests(), 10)).rows.is_empty(), "nobody waits for it");
        // Nothing said: as it was.
        let again = town.ask(CorrectEntry::new(right, said("Rue du Moulin fermée"))).entries[0].id;
        let row = town.read(|r| entry(r, &all(), again)).unwrap();
        assert_eq!((row.entry_kind, row.discipline), (EntryKind::Measure, Some(Discipline::D3)));
        // What becomes a figure has one.
        let filed = Some(Filed { entry_kind: EntryKind::Figure, discipline: None });
        let bare = CorrectEntry { filed, ..CorrectEntry::new(again, said("7")) };
        assert_eq!(town.refused(bare.clone()).field.as_deref(), Some("figure"));
        town.ask(CorrectEntry { figure: Some(injured(7)), ..bare });
        assert_eq!(value(&town, id), [(7, 4)]);
    });
}

#[test]
fn a_withdrawn_figure_goes_and_the_one_before_counts_again() {
    on_both(|place| {
        let town = Town::on(place);
        let id = open(&town, "gas");
        let right = town.ask(figure_entry(id, 3)).entries[0].id;
        town.ask(SetFigureStatus { entry: right, to: FigureStatus::Confirmed });
        let wrong = town.ask(figure_entry(id, 12)).entries[0].id;
        assert_eq!(value(&town, id), [(12, 2)]);

        let silent = CorrectEntry { withdrawn: Some(said(" ")), ..withdraw(wrong) };
        assert_eq!(town.refused(silent).field.as_deref(), Some("withdraw-why"), "it says why");
        let receipt = town.ask(withdraw(wrong));
        let now = town.read(|r| figures(r, &all(), &[id])).remove(0);
        assert_eq!((now.value, now.no, now.status), (3, 1, FigureStatus::Confirmed));
        let struck = town.read(|r| entry(r, &all(), wrong)).unwrap();
        assert!(struck.withdrawn && struck.corrected.map(|(_, no)| no) == Some(3), "{struck:?}");
        let by = town.read(|r| entry(r, &all(), receipt.entries[0].id)).unwrap();
        assert_eq!(by.withdraws, Some(said("concerne 26-0003")));
        assert_eq!((by.figure, by.corrects, by.entry_kind), (None, Some(2), EntryKind::Figure));
        assert_eq!(town.read(|r| search(r, &all(), "concerne", 5)).log.len(), 1, "the reason is found");
        let event = town.journal.entry(receipt.entries[0].seq).unwrap().unwrap();
        let written = LogWritten::of(&event).unwrap();
        assert_eq!(written.withdraws.map(|w| w.status), Some(FigureStatus::Unconfirmed));

        // With the last of them nothing is known any more.
        town.ask(withdraw(right));
        assert_eq!(value(&town, id), []);
        assert_eq!(town.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn a_withdrawal_is_put_right_in_its_turn() {
    on_both(|place| {
        let town = Town::on(place);
        let id = open(&town, "gas");
        let message = town.ask(WriteEntry::message(Some(id), said("Périmètre installé"))).entries[0].id;
        assert_eq!(town.refused(withdraw(message)).key, "refusal-figure-none");
        let figure = town.ask(figure_entry(id, 7)).entries[0].id;
        let first = town.ask(withdraw(figure)).entries[0].id;
        assert_eq!(town.refused(withdraw(figure)).key, "refusal-already-corrected");
        let why = CorrectEntry { withdrawn: Some(said("concerne 26-0004")), ..withdraw(first) };
        let second = town.ask(why).entries[0].id;
        assert_eq!(value(&town, id), []);
        // It was right after all.
        town.ask(CorrectEntry { figure: Some(injured(7)), ..CorrectEntry::new(second, said("")) });
        assert_eq!(value(&town, id), [(7, 5)]);
    });
}

/// What a line of a report says now: nothing any more, or this in French.
fn now(town: &Town, report: Id<kind::Matter>, id: Id<kind::Matter>, section: Section) -> Option<String> {
    let lines = town.read(|r| report_traced_lines(r, report));
    let said = lines.iter().find(|l| l.line.section == section).and_then(|l| l.said.clone()).unwrap();
    match town.read(|r| log_now(r, &town.facts, (Some(id), false), &said)).unwrap() {
        Present::Says(says) => Some(says.text.fr.unwrap_or_default()),
        Present::Gone => None,
    }
}

#[test]
fn a_report_learns_that_its_figure_was_withdrawn_and_the_next_one_has_none() {
    on_both(|place| {
        let town = Town::on(place);
        let id = open(&town, "gas");
        let both = WriteEntry {
            entry_kind: EntryKind::Message,
            words: said("7 blessés au carrefour"),
            ..figure_entry(id, 7)
        };
        let wrong = town.ask(both).entries[0].id;
        let draft = DraftReport {
            report: matter(),
            incident: Some(id),
            from: NIGHT,
            to: NIGHT.plus_seconds(3_600),
            revises: None,
            frame: Default::default(),
            sources: None,
        };
        town.ask(draft.clone());
        town.ask(IssueReport { report: draft.report, based_on: None });
        let next = DraftReport { report: matter(), revises: Some(draft.report), ..draft.clone() };
        town.ask(next.clone());
        town.ask(withdraw(wrong));
        for report in [draft.report, next.report] {
            assert_eq!(now(&town, report, id, Section::Figures), None, "the figure");
            assert_eq!(now(&town, report, id, Section::Situation), None, "and the words that told it");
        }
        // Taken over into the draft, both lines go.
        for line in town.read(|r| report_lines(r, next.report)) {
            town.ask(RetakeLine { report: next.report, line: line.id, offer: None, keep: false });
        }
        assert!(town.read(|r| report_lines(r, next.report)).is_empty());
        let fresh = DraftReport { report: matter(), revises: None, ..draft };
        let bare = WriteEntry::message(Some(id), said("Gaz coupé"));
        town.ask(bare);
        town.ask(fresh.clone());
        let texts: Vec<_> =
            town.read(|r| report_lines(r, fresh.report)).into_iter().filter_map(|l| l.text.fr).collect();
        assert_eq!(texts, ["Gaz coupé"], "neither the figure nor its withdrawal");
    });
}

#[test]
fn an_incident_under_professional_secrecy_does_not_even_show() {
    on_both(|place| {
        let town = Town::on(place);
        let id = matter();
        let opening = Opening {
            handling: Handling::ProfessionalSecrecy,
            readers: ["medical".to_owned()].into(),
            ..Opening::new("gas", Severity::Serious)
        };
        town.ask(OpenIncident { incident: id, opening });
        let seen = |function, clearance| {
            town.read(|r| incident(r, &reader(function, clearance, None), id)).map(|i| i.withheld)
        };
        assert_eq!(seen("medical", Handling::ProfessionalSecrecy), Some(false));
        assert_eq!(seen("medical", Handling::NeedToKnow), None, "named, but not bound by that secret");
        assert_eq!(seen("mayor", Handling::ProfessionalSecrecy), None, "bound, but not named");
    });
}
