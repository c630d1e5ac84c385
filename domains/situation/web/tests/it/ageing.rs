//! Lines of reports that are no longer right although nobody wrote anything: told to the pages that are open.

use kernel::{Id, Lang, kind};
use situation::command::WriteEntry;
use situation::incident::Severity;
use situation::log::{EntryKind, Figure, FigureStatus};
use situation::read::{Eye, incidents, report_lines};
use situation::report::Section;
use situation::text::Words;
use situation_web::Ageing;

use crate::console::Console;
use crate::town::{GUEST, OFFICER, RELIEF, Town};

/// Three injured, not confirmed: in the log of an incident, or in that of the watch.
fn injured(incident: Option<Id<kind::Matter>>) -> WriteEntry {
    let (name, status) = ("injured".to_owned(), FigureStatus::Unconfirmed);
    let figure = Figure { name, value: 3, unit: String::new(), about: false, status };
    WriteEntry {
        entry_kind: EntryKind::Figure,
        figure: Some(figure),
        ..WriteEntry::message(incident, Words::new(Lang::Nl, ""))
    }
}

/// A first report, about the incident of this number or about the watch, and its line with the number of injured.
async fn drafted(town: &Town, number: &str) -> (Id<kind::Matter>, Id<kind::Matter>) {
    let form = format!("incident={number}&kind=first");
    let reply = town.browser(OFFICER).post("/fr/reports", &form).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    let id = reply.header("location").trim_end_matches("/edit").rsplit('/').next().unwrap().parse().unwrap();
    let lines = town.read(|r| report_lines(r, id));
    let line = lines.iter().find(|l| l.section.usual() == Section::Figures).unwrap().id;
    (id, line)
}

#[tokio::test]
async fn a_number_that_nobody_confirms_turns_amber_on_the_open_pages() {
    let town = Town::open();
    let incident = town.incident("gas-leak", Severity::Serious);
    town.ask(injured(Some(incident)));
    town.clock.advance_seconds(60);
    let number = town.read(|r| incidents(r, &Eye::all(), &Default::default(), 1))[0].number.clone();
    let (id, line) = drafted(&town, &number).await;
    let ageing = Ageing::new(&town.desk);
    assert_eq!(ageing.turn(&town.shell).unwrap(), 0, "nobody listens");
    let mut page = Console::open(&town, RELIEF, "nl", &format!("report-beside:{incident}")).await;
    let mut edit = Console::open(&town, OFFICER, "fr", &format!("report-edit-beside:{incident}")).await;
    let mut list = Console::open(&town, OFFICER, "fr", "report-sources").await;
    let _deaf = Console::open(&town, GUEST, "fr", "report-sources").await;
    let head = town.journal.head();
    assert_eq!(ageing.turn(&town.shell).unwrap(), 0, "it is as right as it was drawn");
    // The kind of report says: an hour.
    town.clock.advance_seconds(59 * 60);
    assert_eq!(ageing.turn(&town.shell).unwrap(), 0, "not yet");
    town.clock.advance_seconds(1);
    assert_eq!(ageing.turn(&town.shell).unwrap(), 1);
    let amber = page.fragment(&format!("line-{line}")).await.html;
    assert!(amber.contains("data-amber=\"aged\"") && !amber.contains("<textarea"), "{amber}");
    let amber = edit.fragment(&format!("line-{line}")).await.html;
    assert!(amber.contains("data-amber=\"aged\"") && amber.contains("<textarea"), "{amber}");
    assert!(list.fragment(&format!("report-{id}")).await.html.contains("1 ligne n’est plus exacte"));
    assert_eq!(ageing.turn(&town.shell).unwrap(), 0, "told once");
    assert_eq!(town.journal.head(), head, "nothing was written");
}

#[tokio::test]
async fn an_issued_report_grows_old_on_the_open_pages_too() {
    let town = Town::open();
    let incident = town.incident("gas-leak", Severity::Serious);
    town.ask(injured(Some(incident)));
    town.clock.advance_seconds(60);
    let number = town.read(|r| incidents(r, &Eye::all(), &Default::default(), 1))[0].number.clone();
    let (id, line) = drafted(&town, &number).await;
    assert_eq!(town.browser(OFFICER).post(&format!("/fr/reports/{id}/issue"), "").await.status, 303);
    let ageing = Ageing::new(&town.desk);
    let mut page = Console::open(&town, RELIEF, "nl", &format!("report-beside:{incident}")).await;
    let mut list = Console::open(&town, OFFICER, "fr", "report-sources").await;
    assert_eq!(ageing.turn(&town.shell).unwrap(), 0);
    let head = town.journal.head();
    town.clock.advance_seconds(60 * 60);
    assert_eq!(ageing.turn(&town.shell).unwrap(), 1);
    let amber = page.fragment(&format!("line-{line}")).await.html;
    assert!(amber.contains("data-amber=\"aged\"") && amber.contains("Ouder dan 1 uur"), "{amber}");
    let row = list.fragment(&format!("report-{id}")).await.html;
    assert!(row.contains("1 ligne date de plus de 1 heure") && !row.contains("plus exacte"), "{row}");
    assert_eq!(ageing.turn(&town.shell).unwrap(), 0, "told once");
    assert_eq!(town.journal.head(), head, "nothing was written");
}

#[tokio::test]
async fn a_draft_on_the_whole_watch_follows_too_by_the_clock_and_by_what_others_write() {
    let town = Town::open();
    town.ask(injured(None));
    town.clock.advance_seconds(60);
    let (id, line) = drafted(&town, "").await;
    let officer = town.browser(OFFICER);
    let page = officer.get(&format!("/fr/reports/{id}/edit")).await.text;
    assert!(page.contains("report-edit-sources"), "the page listens");
    let mut edit = Console::open(&town, OFFICER, "fr", "report-edit-sources").await;
    let ageing = Ageing::new(&town.desk);
    assert_eq!(ageing.turn(&town.shell).unwrap(), 0);
    town.clock.advance_seconds(60 * 60);
    assert_eq!(ageing.turn(&town.shell).unwrap(), 1);
    let amber = edit.fragment(&format!("line-{line}")).await.html;
    assert!(amber.contains("data-amber=\"aged\"") && amber.contains("<textarea"), "{amber}");
    let figure = injured(None);
    let more = figure.figure.clone().map(|f| Figure { value: 9, ..f });
    town.ask(WriteEntry { figure: more, ..figure });
    let amber = edit.fragment(&format!("line-{line}")).await.html;
    assert!(amber.contains("data-amber=\"changed\""), "{amber}");
}

#[tokio::test]
async fn what_only_another_package_knows_to_be_about_an_incident_reaches_its_reports_at_once() {
    let town = Town::open();
    let incident = town.incident("gas-leak", Severity::Serious);
    town.ask(injured(Some(incident)));
    town.clock.advance_seconds(60);
    let number = town.read(|r| incidents(r, &Eye::all(), &Default::default(), 1))[0].number.clone();
    let (id, _) = drafted(&town, &number).await;
    let mut page = Console::open(&town, RELIEF, "nl", &format!("report-beside:{incident}")).await;
    // An entry of the watch log names no incident; somebody else knows that it is about this one.
    town.also.set(incident).unwrap();
    town.ask(injured(None));
    let told = page.fragment(&format!("report-ambers-{id}")).await;
    assert!(told.html.contains(&format!("report-ambers-{id}")), "{}", told.html);
}
