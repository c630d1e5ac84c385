//! The log of strategy at every door: whoever does not read it sees that something was written there, and nothing of it.

use kernel::{Handling, Id, Lang, kind};
use situation::attachment::{Attachment, FileName};
use situation::command::{DraftReport, SetFigureStatus, WriteEntry};
use situation::incident::Severity;
use situation::log::{EntryKind, Figure, FigureStatus, Register};
use situation::report::Frame;
use situation::text::Words;

use super::log;
use crate::console::Console;
use crate::town::{MAYOR, OFFICER, RECORDER, Town, matter};

const SECRET: &str = "Sonnambule";
/// A figure as the page shows it.
const NUMBER: &str = ">987</b>";
const FILE: &str = "plan-confidentiel.txt";

/// A town with an incident on which strategy was written: words with a file, a request, a figure.
fn town() -> (Town, Id<kind::Matter>) {
    let town = Town::open();
    let incident = town.incident("fire", Severity::Major);
    town.message(Some(incident), "périmètre posé");
    let blob = town.desk.blobs.put("part", &mut &b"texte du plan"[..]).unwrap().id();
    let strategic = || WriteEntry {
        register: Register::Strategic,
        ..WriteEntry::message(Some(incident), Words::new(Lang::Fr, SECRET))
    };
    town.ask(WriteEntry {
        attachments: vec![Attachment { blob, name: FileName::cleaned(FILE) }],
        source: Some("gouverneur masqué".into()),
        ..strategic()
    });
    town.ask(WriteEntry { entry_kind: EntryKind::Request, ..strategic() });
    (town, incident)
}

fn evacuated(incident: Id<kind::Matter>, value: i64) -> WriteEntry {
    let figure = Figure {
        name: "evacuated".into(),
        value,
        unit: String::new(),
        about: false,
        status: FigureStatus::Unconfirmed,
    };
    WriteEntry {
        register: Register::Strategic,
        entry_kind: EntryKind::Figure,
        figure: Some(figure),
        ..WriteEntry::message(Some(incident), Words::new(Lang::Fr, ""))
    }
}

#[tokio::test]
async fn withheld_at_every_door() {
    let (town, incident) = town();
    let written = log(&town, Some(incident)).into_iter().find(|e| !e.attachments.is_empty()).unwrap();
    let kept = "Entrée du journal stratégique, réservée";
    let table = [
        (format!("incidents/{incident}"), 200, kept),
        (format!("incidents/{incident}/print"), 200, kept),
        ("log?scope=all".to_owned(), 200, kept),
        ("watch".to_owned(), 200, kept),
        ("log?scope=all&text=sonnam".into(), 200, "Aucune entrée ne répond"),
        ("log?scope=all&kind=request".into(), 200, "Aucune entrée ne répond"),
        ("search?q=sonnam".into(), 200, "Rien trouvé"),
        ("handover".into(), 200, "26-0001-S № 2"),
        (format!("log/{}/{}", written.series, written.no), 404, ""),
        (format!("entries/{}", written.id), 404, ""),
        (format!("entries/{}/answer", written.id), 404, ""),
        (format!("entries/{}/files/1", written.id), 404, ""),
        (format!("entry/{}", written.seq), 404, ""),
    ];
    let recorder = town.browser(RECORDER);
    for (path, status, wanted) in &table {
        let reply = recorder.get(&format!("/fr/{path}")).await;
        assert_eq!(reply.status, *status, "{path}");
        assert!(super::plain(&reply.text).contains(wanted), "{path}: «{wanted}» is missing");
        for secret in [SECRET, FILE, "gouverneur masqué", "texte du plan"] {
            assert!(!reply.text.contains(secret), "{path} tells «{secret}»");
        }
    }
    // Whoever reads it reads it at each of them.
    let officer = town.browser(OFFICER);
    for path in [format!("incidents/{incident}"), "log?scope=all".into(), "search?q=sonnam".into()] {
        assert!(officer.get(&format!("/fr/{path}")).await.text.contains(SECRET), "{path}");
    }
    assert_eq!(officer.get(&format!("/fr/entries/{}/files/1", written.id)).await.status, 200);
    assert!(officer.get(&format!("/fr/entry/{}", written.seq)).await.text.contains(SECRET));
}

#[tokio::test]
async fn what_arrives_by_itself_shows_no_more_than_the_page() {
    let (town, incident) = town();
    let topics = format!("floor,incident:{incident}");
    let mut reads = Console::open(&town, OFFICER, "fr", &topics).await;
    let mut others = Console::open(&town, RECORDER, "fr", &topics).await;
    let strategic = WriteEntry {
        register: Register::Strategic,
        ..WriteEntry::message(Some(incident), Words::new(Lang::Fr, "Ultimatum"))
    };
    town.ask(strategic);
    assert!(reads.fragment(&format!("log-{incident}")).await.html.contains("Ultimatum"));
    for target in ["log-watch".to_owned(), format!("log-{incident}"), "timeline".to_owned()] {
        let piece = others.fragment(&target).await;
        assert!(!piece.html.contains("Ultimatum"), "{target}: {piece:?}");
        assert!(!target.starts_with("log-") || piece.html.contains("data-withheld"), "{target}: {piece:?}");
    }
    // A figure comes to the others once it is public.
    let entry = town.ask(evacuated(incident, 987)).entries[0].id;
    assert!(reads.fragment("facts").await.html.contains(NUMBER));
    assert!(!others.fragment("facts").await.html.contains(NUMBER));
    town.ask(SetFigureStatus { entry, to: FigureStatus::Confirmed });
    assert!(!others.fragment("facts").await.html.contains(NUMBER));
    town.ask(SetFigureStatus { entry, to: FigureStatus::Public });
    assert!(others.fragment("facts").await.html.contains(NUMBER));
}

#[tokio::test]
async fn nobody_says_of_a_figure_that_it_holds_who_may_not_read_it() {
    let (town, incident) = town();
    let entry = town.ask(evacuated(incident, 987)).entries[0].id;
    let reply = town.browser(RECORDER).post(&format!("/fr/entries/{entry}/figure"), "to=confirmed").await;
    assert!(matches!(reply.status.as_u16(), 403 | 404), "{}", reply.status);
    assert!(!reply.text.contains(NUMBER));
    // Nor does anybody answer what they may not read.
    let request =
        log(&town, Some(incident)).into_iter().find(|e| e.entry_kind == EntryKind::Request).unwrap();
    let form = format!("words=oui&answers={}", request.id);
    let reply = town.browser(RECORDER).post(&format!("/fr/incidents/{incident}/entries"), &form).await;
    assert_eq!(reply.status, 403);
    assert_eq!(log(&town, Some(incident)).into_iter().find(|e| e.id == request.id).unwrap().answered, None);
}

#[tokio::test]
async fn a_report_of_the_service_has_no_line_of_strategy() {
    let (town, incident) = town();
    let report = matter();
    town.ask(DraftReport {
        report,
        incident: Some(incident),
        from: testkit::NIGHT.plus_seconds(-60),
        to: testkit::NIGHT.plus_seconds(3600),
        revises: None,
        frame: Frame {
            handling: Some(Handling::Service),
            functions: vec![MAYOR.to_owned()],
            ..Frame::default()
        },
        sources: None,
    });
    for function in [OFFICER, RECORDER] {
        let page = town.browser(function).get(&format!("/fr/reports/{report}")).await;
        assert_eq!(page.status, 200, "{function}");
        assert!(page.text.contains("périmètre posé") && !page.text.contains(SECRET), "{function}");
    }
}
