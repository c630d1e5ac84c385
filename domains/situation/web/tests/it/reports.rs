//! Situation reports: drawn up, written in two languages, issued, printed, revised.

use kernel::{Handling, Id, Lang, kind};
use situation::command::{CorrectEntry, SetFigureStatus, WriteEntry};
use situation::incident::Severity;
use situation::log::{EntryKind, Figure, FigureStatus};
use situation::read::{Eye, report, report_lines, reports};
use situation::text::Words;
use web::testing::{Browser, Reply};

use crate::town::{MAYOR, OFFICER, Town};

fn figure(incident: Id<kind::Matter>, value: i64) -> WriteEntry {
    let figure = Figure {
        name: "injured".into(),
        value,
        unit: String::new(),
        about: false,
        status: FigureStatus::Unconfirmed,
    };
    WriteEntry {
        entry_kind: EntryKind::Figure,
        figure: Some(figure),
        ..WriteEntry::message(Some(incident), Words::new(Lang::Nl, ""))
    }
}

/// An incident with a French message, a Dutch decision and a confirmed figure; and the watch officer's browser.
pub(crate) fn night(town: &Town) -> (Id<kind::Matter>, Browser) {
    let id = town.incident("gas-leak", Severity::Serious);
    town.message(Some(id), "Périmètre <installé>");
    let decision = WriteEntry {
        entry_kind: EntryKind::Decision,
        ..WriteEntry::message(Some(id), Words::new(Lang::Nl, "Evacuatie van huizenblok 4"))
    };
    town.ask(decision);
    let entry = town.ask(figure(id, 7)).entries[0].id;
    town.ask(SetFigureStatus { entry, to: FigureStatus::Confirmed });
    town.clock.advance_seconds(600);
    (id, town.browser(OFFICER))
}

pub(crate) async fn drafted(town: &Town, officer: &Browser) -> Id<kind::Matter> {
    let number =
        town.read(|r| situation::read::incidents(r, &Eye::all(), &Default::default(), 1))[0].number.clone();
    let reply = officer.post("/fr/reports", &format!("incident={number}&from=&to=")).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    let id = reply.header("location").strip_prefix("/fr/reports/").unwrap().strip_suffix("/edit").unwrap();
    id.parse().unwrap()
}

pub(crate) fn lines(town: &Town, id: Id<kind::Matter>) -> Vec<situation::report::Line> {
    town.read(|r| report_lines(r, id))
}

fn refused(reply: &Reply, words: &str) {
    assert!(reply.status.is_client_error() && reply.text.contains(words), "{} {}", reply.status, reply.text);
}

#[tokio::test]
async fn from_entries_to_an_issued_paper_in_two_languages() {
    let town = Town::open();
    let (_, officer) = night(&town);
    let id = drafted(&town, &officer).await;
    let edit = officer.get(&format!("/fr/reports/{id}/edit")).await;
    assert!(edit.text.contains("Périmètre &lt;installé&gt;</textarea>"), "the words, and escaped");
    assert!(
        edit.text.contains("2 lignes") || edit.text.contains("Une ligne n’a pas de texte"),
        "gaps are counted"
    );
    assert!(edit.text.contains("data-status=\"confirmed\">confirmé"), "a figure has its status");

    let first = lines(&town, id)[0].id;
    let wrote = officer
        .post(
            &format!("/fr/reports/{id}/lines/{first}"),
            "fr=P%C3%A9rim%C3%A8tre+%3Cinstall%C3%A9%3E&nl=Perimeter",
        )
        .await;
    assert_eq!(wrote.status, 303, "{}", wrote.text);
    assert_eq!(lines(&town, id)[0].text.get(Lang::Nl), Some("Perimeter"));

    assert_eq!(officer.post(&format!("/fr/reports/{id}/ready"), "").await.status, 303);
    assert!(officer.get("/nl/reports").await.text.contains("klaar voor uitgifte"));
    let done = officer.post_json(&format!("/fr/reports/{id}/issue"), "").await;
    assert_eq!(done.json()["message"], "Rapport R-26-0001/1 émis.", "{}", done.text);

    let page = officer.get(&format!("/nl/reports/{id}")).await.text;
    assert!(
        page.contains("Geen Franse tekst") && page.contains("data-missing"),
        "a gap is shown, not filled in"
    );
    assert!(page.contains("R-26-0001") && page.contains("uitgegeven"));
    let found = officer.get("/nl/search?q=r-26-0001").await.text;
    assert!(found.contains(&format!("href=\"/nl/reports/{id}\"")), "found by its number: {found}");
    let source = town.read(|r| situation::read::log(r, &Eye::all(), &Default::default(), 10)).rows;
    let seq = source.iter().map(|e| e.seq).min().unwrap();
    assert!(page.contains(&format!("href=\"/nl/entry/{seq}\"")), "a line leads back to its entry");
}

#[tokio::test]
async fn the_paper_says_what_is_missing_in_each_language() {
    let town = Town::open();
    let (_, officer) = night(&town);
    let id = drafted(&town, &officer).await;
    assert_eq!(officer.post(&format!("/fr/reports/{id}/issue"), "").await.status, 303);
    let both = officer.get(&format!("/nl/reports/{id}/report.pdf")).await;
    assert_eq!((both.status.as_u16(), both.header("content-type")), (200, "application/pdf"));
    assert_eq!(both.header("content-disposition"), "attachment; filename=\"R-26-0001-1-nl-fr.pdf\"");
    assert!(both.text.starts_with("%PDF-"));
    for wanted in [
        "% fr Périmètre <installé>",
        "% nl -",
        "% nl Evacuatie van huizenblok 4",
        "% nl Gewonden\n",
        "% fr Blessés\n",
    ] {
        assert!(both.text.contains(wanted), "{wanted} in {}", both.text);
    }
    let french = officer.get(&format!("/nl/reports/{id}/report.pdf?in=fr")).await;
    assert!(french.text.contains("% fr -") && !french.text.contains("% nl"), "one language alone");
    assert!(french.header("content-disposition").contains("R-26-0001-1-fr.pdf"));
}

#[tokio::test]
async fn an_issued_paper_never_changes_and_a_new_version_names_what_changed() {
    let town = Town::open();
    let (incident, officer) = night(&town);
    let id = drafted(&town, &officer).await;
    officer.post(&format!("/fr/reports/{id}/issue"), "").await;
    let before = officer.get(&format!("/fr/reports/{id}/report.pdf")).await.text;

    town.clock.advance_seconds(60);
    let first =
        town.read(|r| situation::read::log(r, &Eye::all(), &Default::default(), 10)).rows.pop().unwrap();
    let words = Words::new(Lang::Fr, "Périmètre levé");
    town.ask(CorrectEntry::new(first.id, words));
    town.message(Some(incident), "Gaz coupé");
    town.clock.advance_seconds(60);
    assert_eq!(
        officer.get(&format!("/fr/reports/{id}/report.pdf")).await.text,
        before,
        "the same number, the same paper"
    );
    assert!(
        officer.get(&format!("/fr/reports/{id}")).await.text.contains("corrigé depuis par"),
        "the page says so"
    );

    let line = lines(&town, id)[0].id;
    refused(
        &officer.post(&format!("/fr/reports/{id}/lines/{line}"), "fr=x&nl=y").await,
        "Faites une nouvelle version",
    );
    let reply = officer.post(&format!("/fr/reports/{id}/revise"), "").await;
    let second = reply
        .header("location")
        .strip_prefix("/fr/reports/")
        .unwrap()
        .strip_suffix("/edit")
        .unwrap()
        .to_owned();
    let second: Id<kind::Matter> = second.parse().unwrap();
    let taken_over = &lines(&town, second)[0];
    assert_eq!(taken_over.text.get(Lang::Fr), Some("Périmètre levé"), "what the correction says");
    let gone = lines(&town, second)[2].id;
    assert_eq!(officer.post(&format!("/fr/reports/{second}/lines/{gone}/remove"), "").await.status, 303);
    officer.post(&format!("/fr/reports/{second}/issue"), "").await;
    let page = officer.get(&format!("/fr/reports/{second}")).await.text;
    assert!(page.contains("une ligne ajoutée, une modifiée, une retirée."), "{page}");
    let paper = officer.get(&format!("/fr/reports/{second}/report.pdf")).await;
    assert!(paper.text.contains("% nl Tegenover R-26-0001/1: één regel toegevoegd"), "{}", paper.text);
    let old = town.read(|r| report(r, &Eye::all(), id)).unwrap();
    assert_eq!(old.superseded_number.as_deref(), Some("R-26-0001/2"));
}

#[tokio::test]
async fn a_second_click_makes_no_second_report() {
    let town = Town::open();
    let (_, officer) = night(&town);
    let form = format!("incident=&from=&to=&command_id={}", testkit::command_id());
    let one = officer.post_json("/fr/reports", &form).await.json();
    let two = officer.post_json("/fr/reports", &form).await.json();
    assert_eq!(one["location"], two["location"]);
    assert_eq!(town.read(|r| reports(r, &Eye::all(), None, 10)).len(), 1);
}

#[tokio::test]
async fn what_is_typed_wrongly_comes_back_with_a_sentence() {
    let town = Town::open();
    let (_, officer) = night(&town);
    let reply = officer.post("/fr/reports", "incident=&from=demain&to=").await;
    refused(&reply, "n’est pas une heure");
    assert!(reply.text.contains("value=\"demain\"") && reply.text.contains("id=\"f-from-error\""));
    refused(&officer.post("/nl/reports", "incident=26-9999&from=&to=").await, "26-9999");
    refused(&officer.post("/nl/reports", "incident=&from=02:00&to=01:00").await, "De periode is leeg");
    let id = drafted(&town, &officer).await;
    refused(
        &officer.post(&format!("/fr/reports/{id}/lines"), "section=figures&fr=x").await,
        "Choisissez dans la liste",
    );
    let empty = officer.post(&format!("/fr/reports/{id}/lines"), "section=outlook&fr=&nl=").await;
    refused(&empty, "nécessaire");
    assert_eq!(
        officer.post(&format!("/fr/reports/{id}/lines"), "section=outlook&fr=&nl=Volgt").await.status,
        303
    );
    assert!(officer.get(&format!("/fr/reports/{id}")).await.text.contains("ligne propre au rapport"));
    assert_eq!(officer.post(&format!("/fr/reports/{id}/discard"), "").await.status, 303);
    assert_eq!(officer.get(&format!("/fr/reports/{id}")).await.status, 404);
}

#[tokio::test]
async fn a_reserved_report_does_not_exist_for_others_and_nobody_issues_without_power() {
    let town = Town::open();
    let secret =
        town.incident_at("gas-leak", Severity::Serious, Handling::NeedToKnow, "rue du Moulin x quai Neuf");
    town.message(Some(secret), "témoin protégé");
    town.clock.advance_seconds(60);
    let officer = town.browser(OFFICER);
    let id = drafted(&town, &officer).await;
    officer.post(&format!("/fr/reports/{id}/issue"), "").await;
    let mayor = town.browser(MAYOR);
    for path in [
        format!("/fr/reports/{id}"),
        format!("/fr/reports/{id}/report.pdf"),
        format!("/fr/reports/{id}/edit"),
    ] {
        let reply = mayor.get(&path).await;
        assert_eq!(reply.status, 404, "{path}");
        assert!(!reply.text.contains("témoin"));
    }
    assert!(!mayor.get("/fr/reports").await.text.contains("R-26-0001"));
    let found = mayor.get("/fr/search?q=R-26-0001").await.text;
    assert!(!found.contains(&format!("/fr/reports/{id}")), "nobody finds what they may not read: {found}");
    refused(&mayor.post(&format!("/fr/reports/{id}/revise"), "").await, "Il n’y a rien");
    refused(&mayor.post("/fr/reports", "incident=&from=&to=").await, "Votre fonction ne permet pas cela");
}

#[tokio::test]
async fn as_known_at_shows_the_report_as_it_was_and_offers_nothing() {
    let town = Town::open();
    let (_, officer) = night(&town);
    let id = drafted(&town, &officer).await;
    let then = town.journal.definition().clock.now().rfc3339();
    town.clock.advance_seconds(120);
    officer.post(&format!("/fr/reports/{id}/issue"), "").await;
    let page = officer.get(&format!("/fr/reports/{id}?as_of={then}")).await.text;
    assert!(page.contains("projet") && !page.contains("R-26-0001") && !page.contains("/issue\""), "{page}");
    let refused = officer.post(&format!("/fr/reports/{id}/revise?as_of={then}"), "").await;
    assert_eq!(refused.status, 409);
}

#[tokio::test]
async fn words_of_a_message_with_a_figure_are_printed_beside_the_figure() {
    let town = Town::open();
    let id = town.incident("gas-leak", Severity::Serious);
    let words = Words::new(Lang::Nl, "7 gewonden, 2 ernstig");
    town.ask(WriteEntry { entry_kind: EntryKind::Message, words, ..figure(id, 7) });
    town.clock.advance_seconds(60);
    let officer = town.browser(OFFICER);
    let report = drafted(&town, &officer).await;
    let paper = officer.get(&format!("/fr/reports/{report}/report.pdf")).await.text;
    for wanted in ["% nl 7 gewonden, 2 ernstig\n", "% fr -\n", "% nl Gewonden\n", "% fr Blessés\n"] {
        assert!(paper.contains(wanted), "{wanted} in {paper}");
    }
    assert_eq!(paper.matches("% nl Gewonden").count(), 1, "the figure stands once: {paper}");
}

#[tokio::test]
async fn a_second_new_version_leads_to_the_draft_that_is_open() {
    let town = Town::open();
    let (_, officer) = night(&town);
    let id = drafted(&town, &officer).await;
    officer.post(&format!("/fr/reports/{id}/issue"), "").await;
    let one = officer.post(&format!("/fr/reports/{id}/revise"), "").await;
    let two = officer.post(&format!("/fr/reports/{id}/revise"), "").await;
    assert_eq!((two.status.as_u16(), two.header("location")), (303, one.header("location")));
    let page = officer.get(&format!("/fr/reports/{id}")).await.text;
    assert!(
        page.contains("Vers le projet de la version suivante") && page.contains(one.header("location")),
        "{page}"
    );
}
