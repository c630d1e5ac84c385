//! Versions of a report: one next version at a time, and never two of one number.

use kernel::{Handling, Id, Lang, Text, kind};
use situation::command::{DiscardReport, DraftReport, IssueReport, RebaseReport, WriteEntry};
use situation::event::{Event, ReportDrafted, ReportIssued};
use situation::read::{report, report_lines, report_next, reports};
use situation::report::{Line, ReportState, Section};
use situation::text::Words;
use testkit::{NIGHT, on_both};

use crate::incidents::open;
use crate::lock::write_old;
use crate::town::{Town, all, matter};

fn draft(incident: Id<kind::Matter>, revises: Option<Id<kind::Matter>>) -> DraftReport {
    DraftReport {
        report: matter(),
        incident: Some(incident),
        from: NIGHT,
        to: NIGHT.plus_seconds(3_600),
        revises,
        frame: Default::default(),
        sources: None,
    }
}

fn issue(report: Id<kind::Matter>) -> IssueReport {
    IssueReport { report, based_on: None }
}

/// An incident with a report that was issued.
fn issued(town: &Town) -> (Id<kind::Matter>, Id<kind::Matter>) {
    let id = open(town, "gas");
    town.ask(WriteEntry::message(Some(id), Words::new(Lang::Fr, "Périmètre installé")));
    let first = draft(id, None);
    town.ask(first.clone());
    town.ask(issue(first.report));
    (id, first.report)
}

/// A second draft of the next version, as a program of before let it be drawn up.
fn drafted_before(town: &Town, id: Id<kind::Matter>, first: Id<kind::Matter>) -> (Id<kind::Matter>, Line) {
    let text = Text::both("Gaz coupé", "Gas afgesloten");
    let line = Line { id: matter(), section: Section::Situation, text, entries: Vec::new() };
    let report = matter();
    let event = ReportDrafted {
        report,
        from: NIGHT,
        to: NIGHT.plus_seconds(3_600),
        lines: vec![line.clone()],
        revises: Some(first),
    };
    write_old(town, event.draft(Some(id), Handling::Service).unwrap());
    (report, line)
}

fn number(town: &Town, id: Id<kind::Matter>) -> (Option<String>, ReportState, Option<String>) {
    let row = town.read(|r| report(r, &all(), id)).unwrap();
    (row.number, row.state, row.superseded_number)
}

#[test]
fn one_next_version_at_a_time() {
    on_both(|place| {
        let town = Town::on(place);
        let (id, first) = issued(&town);
        let (next, other) = (draft(id, Some(first)), draft(id, Some(first)));
        town.ask(next.clone());
        assert_eq!(town.refused(other.clone()).key, "refusal-report-next-open");
        assert_eq!(town.read(|r| report_next(r, &all(), first)).map(|r| r.id), Some(next.report));
        town.ask(DiscardReport { report: next.report });
        town.ask(other.clone());
        town.ask(issue(other.report));
        assert!(town.read(|r| report_next(r, &all(), first)).is_none());
        let versions = town.read(|r| reports(r, &all(), Some(id), 10));
        assert!(versions.iter().any(|r| r.number.as_deref() == Some("R-26-0001/2")));
    });
}

#[test]
fn a_draft_that_was_overtaken_replaces_the_latest_and_keeps_its_lines() {
    on_both(|place| {
        let town = Town::on(place);
        let (id, first) = issued(&town);
        let second = draft(id, Some(first));
        town.ask(second.clone());
        let (third, line) = drafted_before(&town, id, first);
        let rebase = RebaseReport { report: third, based_on: None };
        assert_eq!(town.refused(rebase.clone()).key, "refusal-report-is-latest");
        town.ask(issue(second.report));
        let refused = town.refused(issue(third));
        assert_eq!(
            (refused.key.as_str(), refused.facts["number"].as_str()),
            ("refusal-report-overtaken", "R-26-0001/2")
        );
        town.ask(rebase);
        let row = town.read(|r| report(r, &all(), third)).unwrap();
        assert_eq!((row.revises, row.state), (Some(second.report), ReportState::Draft));
        assert_eq!(town.read(|r| report_lines(r, third)), [line], "nothing that was written is lost");
        town.ask(issue(third));
        assert_eq!(number(&town, third).0.as_deref(), Some("R-26-0001/3"));
        let after = number(&town, second.report);
        assert_eq!(after, (Some("R-26-0001/2".into()), ReportState::Superseded, Some("R-26-0001/3".into())));
    });
}

#[test]
fn two_of_one_number_in_an_old_journal_are_not_called_alike() {
    on_both(|place| {
        let town = Town::on(place);
        let (id, first) = issued(&town);
        let second = draft(id, Some(first));
        town.ask(second.clone());
        let (third, line) = drafted_before(&town, id, first);
        town.ask(issue(second.report));
        let again = ReportIssued {
            report: third,
            year: 26,
            no: 1,
            version: 2,
            missing_fr: 0,
            missing_nl: 0,
            lines: vec![line],
        };
        write_old(&town, again.draft(Some(id), Handling::Service).unwrap());
        assert_eq!(number(&town, third), (Some("R-26-0001/3".into()), ReportState::Issued, None));
        let before = number(&town, second.report);
        assert_eq!(before, (Some("R-26-0001/2".into()), ReportState::Superseded, Some("R-26-0001/3".into())));
        let next = draft(id, Some(third));
        town.ask(next.clone());
        town.ask(issue(next.report));
        assert_eq!(number(&town, next.report).0.as_deref(), Some("R-26-0001/4"));
    });
}
