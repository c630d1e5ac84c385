//! Situation reports: drawn from entries, one text per language, numbered, versioned; and the handover.

use kernel::{Lang, Text};
use situation::command::{
    AcceptItem, CloseHandover, DiscardReport, DraftReport, IssueReport, MarkNotReached, ReadyReport,
    RemoveReportLine, StartHandover, WriteEntry, WriteReportLine,
};
use situation::handover::{Elsewhere, ItemKind, Left, MOST_OF_A_KIND};
use situation::inform::{Means, Recipient};
use situation::log::EntryKind;
use situation::read::{handover, handover_items, informs, report, report_lines, reports, running_handover};
use situation::report::{ReportState, Section};
use situation::text::Words;
use situation::{DUTY_QUEUE, DutyChange, SituationEffects};
use store::Effects;
use testkit::{NIGHT, on_both};

use crate::incidents::{figure_entry, open};
use crate::town::{Town, all, matter};

#[test]
fn lines_come_from_entries_and_gaps_stay_visible() {
    on_both(|place| {
        let town = Town::on(place);
        let id = open(&town, "gas");
        town.ask(WriteEntry::message(Some(id), Words::new(Lang::Fr, "Périmètre installé")));
        town.ask(WriteEntry {
            entry_kind: EntryKind::Decision,
            ..WriteEntry::message(Some(id), Words::new(Lang::Nl, "Evacuatie"))
        });
        town.ask(figure_entry(id, 7));
        let first = matter();
        let draft = DraftReport {
            report: first,
            incident: Some(id),
            from: NIGHT,
            to: NIGHT.plus_seconds(3600),
            revises: None,
            frame: Default::default(),
            sources: None,
        };
        town.ask(draft.clone());
        let lines = town.read(|r| report_lines(r, first));
        assert_eq!(
            lines.iter().map(|l| l.section).collect::<Vec<_>>(),
            [Section::Situation, Section::Figures, Section::Measures]
        );
        assert_eq!(
            lines[0].text,
            Text::one(Lang::Fr, "Périmètre installé"),
            "nothing is translated silently"
        );
        assert_eq!(lines[1].text.get(Lang::Nl), Some("Gewonden: 7"));
        assert_eq!(lines[1].text.get(Lang::Fr), Some("Blessés\u{a0}: 7"));
        assert_eq!(lines[0].entries.len(), 1);
        let write = |line, lang, text: &str| WriteReportLine { report: first, line, lang, text: text.into() };
        town.ask(write(lines[0].id, Lang::Nl, "Perimeter ingesteld"));
        town.ask(IssueReport { report: first, based_on: None });
        let issued = town.read(|r| report(r, &all(), first)).unwrap();
        assert_eq!(
            (issued.number.as_deref(), issued.missing_fr, issued.missing_nl),
            (Some("R-26-0001/1"), 1, 0)
        );
        assert_eq!(town.refused(write(lines[0].id, Lang::Nl, "x")).key, "refusal-report-state");

        let second = matter();
        town.ask(WriteEntry::message(Some(id), Words::new(Lang::Fr, "Gaz coupé")));
        town.ask(DraftReport { report: second, revises: Some(first), ..draft });
        let lines = town.read(|r| report_lines(r, second));
        assert_eq!(lines.len(), 4, "what stood in the first version, and what is new");
        town.ask(RemoveReportLine { report: second, line: lines[0].id });
        town.ask(IssueReport { report: second, based_on: None });
        let all_reports = town.read(|r| reports(r, &all(), Some(id), 10));
        let numbers: Vec<_> = all_reports.iter().map(|r| (r.number.as_deref(), r.state)).collect();
        assert!(numbers.contains(&(Some("R-26-0001/1"), ReportState::Superseded)));
        assert!(numbers.contains(&(Some("R-26-0001/2"), ReportState::Issued)));
    });
}

#[test]
fn a_message_says_more_than_its_figure() {
    on_both(|place| {
        let town = Town::on(place);
        let id = open(&town, "gas");
        let entry = figure_entry(id, 7);
        let words = Words::new(Lang::Nl, "7 gewonden, 2 ernstig");
        town.ask(WriteEntry { entry_kind: EntryKind::Message, words, ..entry });
        let report = matter();
        let to = NIGHT.plus_seconds(3600);
        town.ask(DraftReport {
            report,
            incident: Some(id),
            from: NIGHT,
            to,
            revises: None,
            frame: Default::default(),
            sources: None,
        });
        let lines = town.read(|r| report_lines(r, report));
        let said: Vec<_> = lines.iter().map(|l| (l.section, l.text.get(Lang::Nl))).collect();
        assert_eq!(
            said,
            [(Section::Situation, Some("7 gewonden, 2 ernstig")), (Section::Figures, Some("Gewonden: 7"))]
        );
        assert_eq!(lines[0].entries, lines[1].entries);
    });
}

#[test]
fn a_report_is_ready_until_a_line_changes() {
    on_both(|place| {
        let town = Town::on(place);
        let id = open(&town, "gas");
        town.ask(WriteEntry::message(Some(id), Words::new(Lang::Fr, "Périmètre installé")));
        let report_id = matter();
        let to = NIGHT.plus_seconds(3600);
        town.ask(DraftReport {
            report: report_id,
            incident: Some(id),
            from: NIGHT,
            to,
            revises: None,
            frame: Default::default(),
            sources: None,
        });
        let ready = ReadyReport { report: report_id, based_on: None };
        town.ask(ready.clone());
        assert!(town.ask(ready).entries.is_empty(), "it is ready already");
        assert!(town.read(|r| report(r, &all(), report_id)).unwrap().ready.is_some());
        let line = town.read(|r| report_lines(r, report_id))[0].id;
        town.ask(WriteReportLine { report: report_id, line, lang: Lang::Nl, text: "Perimeter".into() });
        assert!(town.read(|r| report(r, &all(), report_id)).unwrap().ready.is_none());
        let early = ReadyReport { report: report_id, based_on: Some(1) };
        assert_eq!(town.refused(early).key, "refusal-changed-meanwhile");
    });
}

#[test]
fn an_empty_report_is_not_issued_and_a_discarded_one_is_gone() {
    on_both(|place| {
        let town = Town::on(place);
        let id = matter();
        let draft = DraftReport {
            report: id,
            incident: None,
            from: NIGHT,
            to: NIGHT.plus_seconds(60),
            revises: None,
            frame: Default::default(),
            sources: None,
        };
        town.ask(draft.clone());
        assert_eq!(town.refused(IssueReport { report: id, based_on: None }).key, "refusal-report-empty");
        town.ask(DiscardReport { report: id });
        assert!(town.read(|r| reports(r, &all(), None, 10)).is_empty());
        let backwards = DraftReport { report: matter(), from: draft.to, to: draft.from, ..draft };
        assert_eq!(town.refused(backwards).field.as_deref(), Some("from"));
    });
}

#[test]
fn what_is_too_much_for_the_list_is_counted_and_nobody_stands_there_twice() {
    on_both(|place| {
        let town = Town::on(place);
        let incident = open(&town, "gas");
        let told = town.read(|r| informs(r, &all(), incident));
        town.ask(MarkNotReached {
            notification: told[0].id,
            means: Means::Phone,
            words: None,
            deputy: Some(Recipient { function: "alderman".into(), organisation: None, area: None }),
            stated: None,
        });
        let id = matter();
        let other = |n: i64| Elsewhere { source: "order".into(), about: matter(), number: format!("O-{n}") };
        town.ask(StartHandover {
            handover: id,
            to_function: "watch-officer".into(),
            to_person: None,
            words: None,
            others: (0..MOST_OF_A_KIND + 3).map(other).collect(),
        });
        let items = town.read(|r| handover_items(r, id));
        let of = |kind: ItemKind| items.iter().filter(move |i| i.kind == kind);
        assert_eq!(
            of(ItemKind::Inform).count(),
            told.len(),
            "the deputy stands in the place of whom they stand in for"
        );
        assert!(of(ItemKind::Inform).all(|i| i.about != told[0].id));
        let orders: Vec<_> = of(ItemKind::Other).collect();
        assert_eq!(i64::try_from(orders.len()).unwrap(), MOST_OF_A_KIND);
        assert_eq!((orders[0].number.as_str(), orders[0].source.as_deref()), ("O-0", Some("order")));
        let left = town.read(|r| handover(r, id)).unwrap().left;
        assert_eq!(left, [Left { kind: ItemKind::Other, source: Some("order".into()), more: 3 }]);
    });
}

#[test]
fn a_watch_is_taken_over_item_by_item_by_somebody_else() {
    on_both(|place| {
        let town = Town::on(place);
        crate::intake::call(&town, "odeur de gaz");
        open(&town, "gas");
        let id = matter();
        town.ask(StartHandover {
            handover: id,
            to_function: "watch-officer".into(),
            to_person: None,
            words: None,
            others: Vec::new(),
        });
        let items = town.read(|r| handover_items(r, id));
        let kinds: Vec<_> = items.iter().map(|i| i.kind).collect();
        assert_eq!(
            kinds,
            [ItemKind::Incident, ItemKind::Signal, ItemKind::Inform, ItemKind::Inform, ItemKind::Inform]
        );
        let close = CloseHandover { handover: id, words: None, others: Vec::new() };
        assert_eq!(
            town.refused(AcceptItem { handover: id, item: items[0].id, words: None }).key,
            "refusal-handover-self"
        );
        assert_eq!(town.refused_as(&town.relief, close.clone()).facts["open"], "5");
        for item in &items {
            town.ask_as(&town.relief, AcceptItem { handover: id, item: item.id, words: None }).unwrap();
        }
        let closed = town.ask_as(&town.relief, close).unwrap().entries[0].seq;
        assert!(town.read(running_handover).is_none());
        let entry = town.journal.entry(closed).unwrap().unwrap();
        let jobs = SituationEffects.effects(&entry);
        assert_eq!(
            jobs.iter().map(|j| (j.queue.as_str(), j.key.clone())).collect::<Vec<_>>(),
            [(DUTY_QUEUE, id.to_string())]
        );
        let change: DutyChange = serde_json::from_value(jobs[0].payload.clone()).unwrap();
        assert_eq!(change.taker, town.relief.mandate);
        assert_eq!(town.read(|r| change.giver(r)), Some(town.officer.mandate));
        let row = town.read(|r| handover(r, id)).unwrap();
        assert_eq!(row.taker(), Some(town.relief.person));
        let others = (1..closed).filter_map(|seq| town.journal.entry(seq).unwrap());
        assert_eq!(others.map(|e| SituationEffects.effects(&e).len()).sum::<usize>(), 0);
    });
}
