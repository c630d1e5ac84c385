//! The living report on its pages: a first report with its gaps, amber, order, the other language, readers, what changed.

use kernel::{Handling, Id, Lang, kind};
use situation::command::{CorrectEntry, RestrictMatter, SetFigureStatus, WriteEntry};
use situation::incident::Severity;
use situation::log::{EntryKind, Figure, FigureStatus};
use situation::read::{Eye, incidents, report_lines, report_looks, report_traced_lines};
use situation::report::{Line, Section};
use situation::text::Words;
use web::testing::{Browser, Reply};

use crate::console::Console;
use crate::town::{MAYOR, OFFICER, RELIEF, Town};

fn injured(value: i64) -> Option<Figure> {
    let status = FigureStatus::Unconfirmed;
    Some(Figure { name: "injured".into(), value, unit: String::new(), about: false, status })
}

/// An incident with a message and a figure, and the entry of the figure.
fn night(town: &Town) -> (Id<kind::Matter>, Id<kind::Entry>) {
    let id = town.incident("gas-leak", Severity::Serious);
    town.message(Some(id), "Immeuble <effondré>");
    let figure = WriteEntry {
        entry_kind: EntryKind::Figure,
        figure: injured(3),
        ..WriteEntry::message(Some(id), Words::new(Lang::Nl, ""))
    };
    let entry = town.ask(figure).entries[0].id;
    town.clock.advance_seconds(60);
    (id, entry)
}

fn correct(town: &Town, entry: Id<kind::Entry>, value: i64) -> Id<kind::Entry> {
    let words = Words::new(Lang::Nl, "");
    town.ask(CorrectEntry { figure: injured(value), ..CorrectEntry::new(entry, words) }).entries[0].id
}

fn id_in(reply: &Reply) -> Id<kind::Matter> {
    assert_eq!(reply.status, 303, "{}", reply.text);
    let location = reply.header("location").trim_end_matches("/edit").to_owned();
    location.rsplit('/').next().unwrap().parse().unwrap()
}

async fn first(town: &Town, officer: &Browser) -> Id<kind::Matter> {
    let number = town.read(|r| incidents(r, &Eye::all(), &Default::default(), 1))[0].number.clone();
    id_in(&officer.post("/fr/reports", &format!("incident={number}&kind=first")).await)
}

fn lines(town: &Town, id: Id<kind::Matter>) -> Vec<Line> {
    town.read(|r| report_lines(r, id))
}

fn has(page: &str, words: &[&str]) {
    for one in words {
        assert!(page.contains(one), "«{one}» is missing in {page}");
    }
}

#[tokio::test]
async fn a_first_report_is_prefilled_and_says_what_is_not_known_yet() {
    let town = Town::open();
    let (incident, _) = night(&town);
    let officer = town.browser(OFFICER);
    let panel = officer.get(&format!("/fr/incidents/{incident}")).await.text;
    has(
        &panel,
        &["id=\"reports-panel\"", "Premier rapport attendu", "data-due", "name=\"kind\" value=\"first\""],
    );
    let id = first(&town, &officer).await;
    let sections: Vec<_> = lines(&town, id).iter().map(|l| l.section).collect();
    let expected = [Section::What, Section::What, Section::Where, Section::Since, Section::Victims];
    assert_eq!(sections, expected, "the incident itself, its message, its figure");
    let page = officer.get(&format!("/fr/reports/{id}")).await.text;
    has(&page, &["Fuite de gaz", "Depuis le", "Dangers", "lang=\"nl\">Nog niet bekend.", "Premier rapport"]);
    assert_eq!(officer.post(&format!("/fr/reports/{id}/issue"), "").await.status, 303, "with its gaps");
    let panel = officer.get(&format!("/nl/incidents/{incident}")).await.text;
    assert!(!panel.contains("Eerste rapport verwacht") && panel.contains("R-26-0001"), "{panel}");
}

#[tokio::test]
async fn a_corrected_figure_turns_its_line_amber_everywhere_and_the_next_version_is_right() {
    let town = Town::open();
    let (incident, entry) = night(&town);
    let officer = town.browser(OFFICER);
    let id = first(&town, &officer).await;
    officer.post(&format!("/fr/reports/{id}/issue"), "").await;
    let line = lines(&town, id).iter().find(|l| l.section == Section::Victims).unwrap().id;
    let mut second = Console::open(&town, RELIEF, "nl", &format!("report-beside:{incident}")).await;
    town.clock.advance_seconds(60);
    let right = correct(&town, entry, 7);
    let amber = second.fragment(&format!("line-{line}")).await.html;
    has(&amber, &["data-amber=\"changed\"", "Gewonden: 3", "Gewonden: 7"]);
    let page = officer.get(&format!("/fr/reports/{id}")).await.text;
    has(&page, &["1 ligne n’est plus exacte", "Nouvelle version avec les changements"]);
    has(&officer.get("/fr/reports").await.text, &["1 ligne n’est plus exacte"]);
    has(&officer.get(&format!("/nl/incidents/{incident}")).await.text, &["1 regel klopt niet meer"]);

    let next = id_in(&officer.post(&format!("/fr/reports/{id}/revise"), "").await);
    let texts: Vec<_> =
        lines(&town, next).iter().filter_map(|l| l.text.get(Lang::Nl).map(str::to_owned)).collect();
    assert!(texts.contains(&"Gewonden: 7".to_owned()), "{texts:?}");
    assert!(!officer.get(&format!("/fr/reports/{next}/edit")).await.text.contains("data-amber"));

    // The draft is compared, too: taken over, or kept knowingly.
    town.clock.advance_seconds(60);
    town.ask(SetFigureStatus { entry: right, to: FigureStatus::Confirmed });
    let edit = officer.get(&format!("/fr/reports/{next}/edit")).await.text;
    has(&edit, &["data-amber=\"changed\"", "Reprendre le nouveau texte", "Garder ce texte"]);
    let line = lines(&town, next).iter().find(|l| l.section == Section::Victims).unwrap().id;
    let kept = officer.post(&format!("/fr/reports/{next}/lines/{line}/retake"), "keep=yes").await;
    assert_eq!(kept.status, 303, "{}", kept.text);
    assert!(!officer.get(&format!("/fr/reports/{next}/edit")).await.text.contains("data-amber"));
}

#[tokio::test]
async fn a_withdrawn_figure_turns_its_line_amber_and_stands_there_struck_through() {
    let town = Town::open();
    let (incident, entry) = night(&town);
    let officer = town.browser(OFFICER);
    let id = first(&town, &officer).await;
    officer.post(&format!("/fr/reports/{id}/issue"), "").await;
    let line = lines(&town, id).iter().find(|l| l.section == Section::Victims).unwrap().id;
    let mut second = Console::open(&town, RELIEF, "nl", &format!("report-beside:{incident}")).await;
    town.clock.advance_seconds(60);
    let why = "withdraw=1&withdraw-why=concerne+26-0003&words=";
    assert_eq!(officer.post(&format!("/fr/entries/{entry}/correct"), why).await.status, 303);
    let amber = second.fragment(&format!("line-{line}")).await.html;
    has(
        &amber,
        &["data-amber=\"gone\"", "<s><b class=\"num\">3</b></s>", "cijfer sindsdien ingetrokken door № 3"],
    );
    has(&officer.get(&format!("/fr/reports/{id}")).await.text, &["1 ligne n’est plus exacte"]);
    let next = id_in(&officer.post(&format!("/fr/reports/{id}/revise"), "").await);
    assert!(lines(&town, next).iter().all(|l| l.section != Section::Victims), "the next version has none");
}

#[tokio::test]
async fn a_newer_figure_turns_a_draft_amber_and_leaves_an_issued_report_as_it_is() {
    let town = Town::open();
    let (incident, _) = night(&town);
    let officer = town.browser(OFFICER);
    let id = first(&town, &officer).await;
    town.clock.advance_seconds(60);
    town.ask(WriteEntry {
        entry_kind: EntryKind::Figure,
        figure: injured(7),
        ..WriteEntry::message(Some(incident), Words::new(Lang::Nl, ""))
    });
    let edit = officer.get(&format!("/fr/reports/{id}/edit")).await.text;
    has(&edit, &["data-amber=\"changed\"", "Gewonden: 7"]);
    assert_eq!(officer.post(&format!("/fr/reports/{id}/issue"), "").await.status, 303);
    let page = officer.get(&format!("/fr/reports/{id}")).await.text;
    assert!(page.contains("Gewonden: 3") && !page.contains("data-amber"), "{page}");
    assert!(!officer.get("/fr/reports").await.text.contains("plus exacte"));
}

#[tokio::test]
async fn an_issued_report_says_what_has_grown_old_and_stays_what_it_was() {
    let town = Town::open();
    let (incident, _) = night(&town);
    let officer = town.browser(OFFICER);
    let id = first(&town, &officer).await;
    let (page, pdf) = (format!("/fr/reports/{id}"), format!("/fr/reports/{id}/report.pdf"));
    assert_eq!(officer.post(&format!("{page}/issue"), "").await.status, 303);
    town.clock.advance_seconds(60);
    let issued = town.journal.definition().clock.now();
    let paper = officer.get(&pdf).await.text;
    assert!(!officer.get(&page).await.text.contains("data-amber"));
    town.clock.advance_seconds(7200);
    let old = officer.get(&page).await.text;
    has(&old, &["Gewonden: 3", "data-amber=\"aged\"", "Date de plus de 1 heure", "information de"]);
    assert!(!old.contains("plus exacte") && !old.contains("Nouvelle version avec les changements"), "{old}");
    has(&officer.get("/nl/reports").await.text, &["1 regel ouder dan 1 uur"]);
    has(&officer.get(&format!("/nl/incidents/{incident}")).await.text, &["1 regel ouder dan 1 uur"]);
    assert_eq!(officer.get(&pdf).await.text, paper, "the paper is what was issued");
    let looked = format!("?as_of={}", issued.rfc3339());
    for path in [&page, "/fr/reports"] {
        let then = officer.get(&format!("{path}{looked}")).await;
        assert_eq!(then.status, 200, "{}", then.text);
        assert!(!then.text.contains("date de plus de") && !then.text.contains("data-amber"), "not yet then");
    }
    // A newer number does not make the old one young; the version that takes it over takes its place.
    town.ask(WriteEntry {
        entry_kind: EntryKind::Figure,
        figure: injured(7),
        ..WriteEntry::message(Some(incident), Words::new(Lang::Nl, ""))
    });
    has(&officer.get(&page).await.text, &["data-amber=\"aged\""]);
    let next = id_in(&officer.post(&format!("{page}/revise"), "").await);
    assert_eq!(officer.post(&format!("/fr/reports/{next}/issue"), "").await.status, 303);
    town.clock.advance_seconds(7200);
    assert!(!officer.get(&page).await.text.contains("data-amber"), "what was replaced is left as it was");
    has(&officer.get(&format!("/fr/reports/{next}")).await.text, &["data-amber=\"aged\""]);
}

#[tokio::test]
async fn lines_are_moved_by_buttons_and_what_is_reworded_keeps_its_original_beside_it() {
    let town = Town::open();
    night(&town);
    let officer = town.browser(OFFICER);
    let id = first(&town, &officer).await;
    let before = lines(&town, id);
    let moved = officer.post(&format!("/fr/reports/{id}/lines/{}/move", before[1].id), "to=up").await;
    assert_eq!(moved.status, 303, "{}", moved.text);
    let after = lines(&town, id);
    assert_eq!((after[0].id, after[1].id), (before[1].id, before[0].id));
    let wrote =
        officer.post(&format!("/fr/reports/{id}/lines/{}", after[0].id), "fr=Autrement&nl=Anders").await;
    assert_eq!(wrote.status, 303, "{}", wrote.text);
    has(&officer.get(&format!("/nl/reports/{id}")).await.text, &["herschreven", "Autrement"]);
    // What was dropped is offered again, and taken back.
    let place = after.iter().find(|l| l.section == Section::Where).unwrap().id;
    officer.post(&format!("/fr/reports/{id}/lines/{place}/remove"), "").await;
    let edit = officer.get(&format!("/fr/reports/{id}/edit")).await.text;
    let key =
        edit.split("name=\"take\" value=\"").nth(1).and_then(|s| s.split('"').next()).unwrap().to_owned();
    let nothing = officer.post(&format!("/fr/reports/{id}/offers"), "").await;
    assert!(nothing.status.is_client_error() && nothing.text.contains("Cochez au moins une ligne"));
    let took = officer.post(&format!("/fr/reports/{id}/offers"), &format!("take={key}")).await;
    assert_eq!(took.status, 303, "{}", took.text);
    assert!(lines(&town, id).iter().any(|l| l.section == Section::Where));
}

#[tokio::test]
async fn a_translation_is_asked_from_somebody_who_gives_it_and_changes_nothing_else() {
    let town = Town::open();
    night(&town);
    let (officer, mayor) = (town.browser(OFFICER), town.browser(MAYOR));
    let id = first(&town, &officer).await;
    let all = lines(&town, id);
    let french = all.iter().find(|l| l.text.get(Lang::Nl).is_none()).unwrap().id;
    let other = all.iter().find(|l| l.text.get(Lang::Nl).is_some()).unwrap().id;
    let write = |line| format!("/nl/reports/{id}/lines/{line}");
    let words = "fr=Immeuble+%3Ceffondr%C3%A9%3E&nl=Ingestort+gebouw";
    assert!(mayor.post(&write(french), words).await.status.is_client_error(), "not asked, not allowed");
    let form = format!("lang=nl&function={MAYOR}");
    assert_eq!(officer.post(&format!("/fr/reports/{id}/translation"), &form).await.status, 303);
    has(&officer.get(&format!("/fr/reports/{id}")).await.text, &["néerlandais demandé à"]);
    let page = mayor.get(&format!("/nl/reports/{id}/edit")).await.text;
    has(&page, &["Deze teksten worden aan u gevraagd", &format!("line-{french}")]);
    assert!(!page.contains(&format!("line-{other}")) && !page.contains("id=\"report-offers\""), "{page}");
    let given = mayor.post(&write(french), words).await;
    assert_eq!(given.status, 303, "{}", given.text);
    assert!(mayor.post(&write(other), "fr=x&nl=y").await.status.is_client_error());

    let changed = "fr=Immeuble+en+ruine&nl=Ingestort+gebouw";
    assert_eq!(officer.post(&format!("/fr/reports/{id}/lines/{french}"), changed).await.status, 303);
    has(&officer.get(&format!("/nl/reports/{id}")).await.text, &["het Nederlands is niet gevolgd"]);
    let matched = officer.post(&format!("/fr/reports/{id}/lines/{french}/match"), "lang=nl").await;
    assert_eq!(matched.status, 303, "{}", matched.text);
    assert!(!officer.get(&format!("/nl/reports/{id}")).await.text.contains("niet gevolgd"));
}

#[tokio::test]
async fn addressees_see_what_changed_since_they_looked_and_say_that_they_have_read_it() {
    let town = Town::open();
    let (_, entry) = night(&town);
    let (officer, mayor) = (town.browser(OFFICER), town.browser(MAYOR));
    let id = first(&town, &officer).await;
    officer.post(&format!("/fr/reports/{id}/issue"), "").await;
    let path = format!("/nl/reports/{id}");
    let note = |town: &Town| {
        let rule = town.desk.looks.take().unwrap();
        town.journal
            .submit_blocking(store::Submission {
                command_id: testkit::command_id(),
                actor: kernel::Actor::system(),
                command: situation::Ask::boxed(rule, town.desk.facts()),
                stamp: Default::default(),
            })
            .unwrap();
    };
    let page = mayor.get(&path).await.text;
    assert!(page.contains("Ik heb dit rapport gelezen") && !page.contains("id=\"report-since\""), "{page}");
    note(&town);
    town.clock.advance_seconds(1200);
    has(
        &officer.get(&format!("/fr/reports/{id}")).await.text,
        &["L. Peeters", "pas lu à temps", "messages/new"],
    );
    correct(&town, entry, 7);
    let page = mayor.get(&path).await.text;
    has(&page, &["id=\"report-since\"", "Sinds uw laatste bezoek", "<s>Gewonden: 3</s>", "Gewonden: 7"]);
    let next = id_in(&officer.post(&format!("/fr/reports/{id}/revise"), "").await);
    officer.post(&format!("/fr/reports/{next}/issue"), "").await;
    let since = mayor.get(&format!("/nl/reports/{next}")).await.text;
    has(&since, &["id=\"report-since\"", "R-26-0001/1", "<s>Gewonden: 3</s>"]);
    has(&mayor.get("/nl/reports/since").await.text, &["Wat veranderd is sinds", "Gewonden: 7"]);
    let wrong = mayor.get("/nl/reports/since?since=25:00").await;
    assert!(wrong.text.contains("value=\"25:00\"") && wrong.text.contains("error"), "{}", wrong.text);

    assert!(officer.post(&format!("/fr/reports/{next}/read"), "").await.status.is_client_error());
    assert_eq!(mayor.post(&format!("/nl/reports/{next}/read"), "").await.status, 303);
    let looks = town.read(|r| report_looks(r, next));
    assert!(looks.iter().any(|l| l.function == MAYOR && l.read.is_some()), "{looks:?}");
    has(&officer.get(&format!("/fr/reports/{next}")).await.text, &["lu à"]);
}

#[tokio::test]
async fn a_report_kept_from_some_shows_in_none_of_their_lists() {
    let town = Town::open();
    let (incident, _) = night(&town);
    let (officer, mayor) = (town.browser(OFFICER), town.browser(MAYOR));
    let number = town.read(|r| incidents(r, &Eye::all(), &Default::default(), 1))[0].number.clone();
    let form = format!("incident={number}&handling=need-to-know&functions={RELIEF}");
    let id = id_in(&officer.post("/fr/reports", &form).await);
    officer.post(&format!("/fr/reports/{id}/issue"), "").await;
    assert_eq!(mayor.get(&format!("/nl/reports/{id}")).await.status, 404);
    assert!(!mayor.get("/nl/reports").await.text.contains("R-26-0001"));
    assert!(!mayor.get(&format!("/nl/incidents/{incident}")).await.text.contains("R-26-0001"));
    assert!(!mayor.get("/nl/reports/since?since=00:01").await.text.contains("R-26-0001"));
    let entries = town.journal.head();
    let of_report: Vec<_> = (1..=entries)
        .filter_map(|seq| town.journal.entry(seq).unwrap())
        .filter(|e| e.kind().starts_with("situation.report-"))
        .collect();
    assert!(!of_report.is_empty() && of_report.iter().all(|e| e.header.handling == Handling::NeedToKnow));
    for entry in of_report {
        let page = mayor.get(&format!("/nl/entry/{}", entry.header.seq)).await;
        assert_eq!(page.status, 404, "entry {} tells of it", entry.header.seq);
    }
    let below = officer.post("/fr/reports", "incident=&handling=public").await;
    assert!(below.status.is_client_error() && below.text.contains("plus ouvert"), "{}", below.text);
}

#[tokio::test]
async fn what_was_reserved_while_a_version_was_drawn_comes_back_once_it_is_opened() {
    let town = Town::open();
    let (incident, _) = night(&town);
    let officer = town.browser(OFFICER);
    town.message(None, "relève faite");
    town.clock.advance_seconds(60);
    let key = format!("incidents:{incident}");
    let stands = |id| {
        let lines = town.read(|r| report_traced_lines(r, id));
        lines.iter().any(|l| l.said.as_ref().is_some_and(|s| s.key == key))
    };
    let mut last = id_in(&officer.post("/fr/reports", "incident=&kind=").await);
    officer.post(&format!("/fr/reports/{last}/offers"), &format!("take={key}")).await;
    assert!(stands(last), "taken by hand");
    for (handling, there) in [(Handling::NeedToKnow, false), (Handling::Service, true)] {
        assert_eq!(officer.post(&format!("/fr/reports/{last}/issue"), "").await.status, 303);
        town.clock.advance_seconds(60);
        let (readers, words) = (Default::default(), Words::new(Lang::Fr, "enquête"));
        town.ask(RestrictMatter { incident, handling, readers, words, based_on: None });
        let page = officer.get(&format!("/fr/reports/{last}")).await.text;
        assert!(!page.contains("data-amber"), "nothing that was said is wrong: {page}");
        town.clock.advance_seconds(60);
        last = id_in(&officer.post(&format!("/fr/reports/{last}/revise"), "").await);
        assert_eq!(stands(last), there, "{handling:?}");
    }
}
