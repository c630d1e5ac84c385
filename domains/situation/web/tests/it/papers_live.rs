//! What others do to reports, the handover and warnings appears by itself, and only to those who may see it.

use kernel::{Handling, Id, Lang, kind};
use situation::cap::{AlertKey, Doing, Incoming, Standing, Warning, WarningText};
use situation::command::{
    AcceptItem, AddReportLine, DiscardReport, DraftReport, HoldWarning, IngestAlert, RemoveReportLine,
    StartHandover, WriteReportLine,
};
use situation::incident::Severity;
use situation::quarantine::{HeldFault, Way};
use situation::read::{handover_items, report_lines};
use situation::report::Section;

use crate::console::Console;
use crate::town::{MAYOR, OFFICER, RELIEF, Town, matter};

fn drafted(town: &Town, incident: Option<Id<kind::Matter>>) -> Id<kind::Matter> {
    let report = matter();
    town.clock.advance_seconds(60);
    let (from, to) = (testkit::NIGHT, testkit::NIGHT.plus_seconds(3600));
    town.ask(DraftReport {
        report,
        incident,
        from,
        to,
        revises: None,
        frame: Default::default(),
        sources: None,
    });
    report
}

#[tokio::test]
async fn a_line_written_elsewhere_appears_in_both_pages_of_the_report() {
    let town = Town::open();
    town.message(None, "Ronde sans incident");
    let report = drafted(&town, None);
    let mut view = Console::open(&town, OFFICER, "fr", &format!("report:{report}")).await;
    let mut edit = Console::open(&town, RELIEF, "nl", &format!("report-edit:{report}")).await;
    let line = town.read(|r| report_lines(r, report))[0].id;
    town.ask(WriteReportLine { report, line, lang: Lang::Nl, text: "Ronde <rustig>".into() });
    let seen = view.fragment("lines-situation").await;
    assert!(
        seen.mode == "upsert"
            && seen.html.contains("Ronde &lt;rustig&gt;")
            && !seen.html.contains("<textarea"),
        "{seen:?}"
    );
    assert!(edit.fragment("lines-situation").await.html.contains("<textarea"));
    let text = kernel::Text::one(Lang::Fr, "Suite");
    town.ask(AddReportLine { report, line: matter(), section: Section::Outlook, text, entries: Vec::new() });
    assert!(view.fragment("lines-outlook").await.html.contains("Suite"));
    town.ask(RemoveReportLine { report, line });
    assert_eq!(edit.fragment(&format!("line-{line}")).await.mode, "remove");
}

#[tokio::test]
async fn the_list_of_reports_moves_and_keeps_the_reserved_ones_from_others() {
    let town = Town::open();
    let secret =
        town.incident_at("gas-leak", Severity::Serious, Handling::NeedToKnow, "rue du Moulin x quai Neuf");
    let mut officer = Console::open(&town, OFFICER, "fr", "reports").await;
    let mut mayor = Console::open(&town, MAYOR, "nl", "reports").await;
    let hidden = drafted(&town, Some(secret));
    let open = drafted(&town, None);
    assert!(officer.fragment("reports-rows").await.html.contains(&format!("report-{hidden}")));
    let first = mayor.fragment("reports-rows").await.html;
    assert!(
        first.contains(&format!("report-{open}")) && first.contains("ontwerp"),
        "the first that a mayor hears of: {first}"
    );
    town.ask(DiscardReport { report: open });
    assert_eq!(officer.fragment(&format!("report-{open}")).await.mode, "remove");
}

#[tokio::test]
async fn an_item_is_ticked_off_on_the_other_console() {
    let town = Town::open();
    town.call("odeur de gaz", "quai Neuf");
    let mut giver = Console::open(&town, OFFICER, "fr", "handover").await;
    let handover = matter();
    town.ask(StartHandover {
        handover,
        to_function: RELIEF.into(),
        to_person: None,
        words: None,
        others: Vec::new(),
    });
    assert!(giver.fragment("handover-news").await.say.contains("vient de commencer"));
    let item = town.read(|r| handover_items(r, handover))[0].id;
    town.ask_as(RELIEF, AcceptItem { handover, item, words: None }).unwrap();
    assert_eq!(giver.fragment(&format!("n-open-{handover}")).await.html, "0");
    let row = giver.fragment(&format!("item-{item}")).await;
    assert!(row.mode == "morph" && row.html.contains("data-state=\"accepted\""), "{row:?}");
    assert!(giver.fragment("handover-news").await.html.contains("peut être reprise"));
}

#[tokio::test]
async fn what_opens_during_a_handover_comes_by_itself_with_buttons_for_the_taker_alone() {
    let town = Town::open();
    let handover = matter();
    town.ask(StartHandover {
        handover,
        to_function: RELIEF.into(),
        to_person: None,
        words: None,
        others: Vec::new(),
    });
    let mut giver = Console::open(&town, OFFICER, "fr", "handover-see").await;
    let mut taker = Console::open(&town, RELIEF, "nl", "handover-take").await;
    let mut mayor = Console::open(&town, MAYOR, "fr", "handover-take").await;
    let call = town.call("fumée", "quai Neuf");
    let path = format!("/handovers/{handover}/late/{call}");
    let target = format!("handover-late-{handover}");
    let seen = giver.fragment(&target).await.html;
    assert!(seen.contains("fumée") && !seen.contains(&path), "{seen}");
    let list = taker.fragment(&target).await.html;
    assert!(list.contains("fumée") && list.contains(&path), "{list}");
    assert_eq!(taker.fragment(&format!("n-open-{handover}")).await.html, "1");
    assert!(!mayor.fragment(&target).await.html.contains(&path), "whoever may not accept gets no button");
}

#[tokio::test]
async fn a_warning_appears_in_each_language_and_the_quarantine_counts_for_those_who_look_after_it() {
    let town = Town::open();
    let mut french = Console::open(&town, MAYOR, "fr", "warnings").await;
    let mut dutch = Console::open(&town, OFFICER, "nl", "warnings").await;
    let fault = HeldFault { code: "doctype".into(), detail: String::new(), line: 1 };
    let (name, digest) = ("a.xml".to_owned(), "ab".repeat(32));
    town.ask(HoldWarning { held: matter(), name, digest, size: 9, way: Way::Inbox, faults: vec![fault] });
    let text = |tag: &str, event: &str| WarningText {
        tag: tag.into(),
        event: event.into(),
        ..WarningText::default()
    };
    let incoming = Incoming {
        key: AlertKey { sender: "s".into(), identifier: "1".into(), sent: testkit::NIGHT },
        standing: Standing::Actual,
        doing: Doing::Alert,
        references: Vec::new(),
        note: None,
        warning: Warning { texts: vec![text("fr", "Orage"), text("nl", "Onweer")], ..Warning::default() },
    };
    town.ask(IngestAlert { signal: matter(), incoming });
    assert_eq!(dutch.fragment("n-held").await.html, "1");
    assert!(dutch.fragment("warnings-rows").await.html.contains("Onweer"));
    let row = french.fragment("warnings-rows").await;
    assert!(row.html.contains("Orage") && row.mode == "upsert", "{row:?}");
}
