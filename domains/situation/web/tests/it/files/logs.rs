//! Writing, correcting, answering, filtering, finding the way to one entry.

use kernel::Lang;
use situation::incident::Severity;
use situation::log::{Discipline, EntryKind, FigureStatus, Register};

use web::testing::{Browser, unproved};

use super::log;
use crate::town::{MAYOR, OFFICER, Town};

#[tokio::test]
async fn an_entry_with_everything_said() {
    let town = Town::open();
    let incident = town.incident("gas-leak", Severity::Minor);
    let form = "kind=figure&discipline=D2&register=strategic&words=7+gewonden,+2+ernstig&source=Dir-Med&stated=03:31\
                &figure-name=injured&figure=7&about=1&status=confirmed";
    let reply = town.browser(OFFICER).post(&format!("/fr/incidents/{incident}/entries"), form).await;
    assert_eq!(reply.header("location"), format!("/fr/incidents/{incident}"), "{}", reply.text);
    let e = log(&town, Some(incident)).remove(0);
    assert_eq!(
        (e.entry_kind, e.discipline, e.register),
        (EntryKind::Figure, Some(Discipline::D2), Register::Strategic)
    );
    assert_eq!(
        (e.words.lang, e.source.as_deref(), e.series.as_str()),
        (Lang::Nl, Some("Dir-Med"), "26-0001-S")
    );
    let figure = e.figure.unwrap();
    assert_eq!((figure.value, figure.about, figure.status), (7, true, FigureStatus::Confirmed));
    assert_eq!(e.stated.unwrap().at.rfc3339(), "2026-11-24T02:31:00Z");
    let page = town.browser(OFFICER).get(&format!("/fr/incidents/{incident}")).await.text;
    assert!(page.contains("lang=\"nl\">7 gewonden, 2 ernstig <span class=\"lng\">nl"));
    assert!(page.contains("<time datetime=\"2026-11-24T02:31:00Z\">03:31</time>"));
    assert!(page.contains("consigné 03:40:00") && page.contains("selon Dir-Med"));
}

/// A form and what is wrong with it, with what must still stand in the page.
#[tokio::test]
async fn what_makes_no_sense_comes_back_with_everything_typed() {
    let town = Town::open();
    let incident = town.incident("gas-leak", Severity::Minor);
    let long = "x".repeat(4001);
    let table = [
        ("words=+".to_owned(), "Ce champ est nécessaire.", "id=\"write\""),
        (format!("words={long}&source=Dir"), "caractères au plus", "value=\"Dir\""),
        ("words=garde&stated=25:99".into(), "« 25:99 » n’est pas une heure", "garde</textarea>"),
        ("words=garde&stated=25/11/2026+10:00".into(), "n’est pas encore passée", "garde</textarea>"),
        ("words=garde&kind=figure".into(), "Ce champ est nécessaire.", "garde</textarea>"),
        (
            "words=garde&figure-name=injured&figure=beaucoup".into(),
            "Donnez un nombre entier",
            "value=\"beaucoup\"",
        ),
        (
            "words=garde&figure-name=injured&figure=9999999999".into(),
            "Donnez un nombre entre 0",
            "garde</textarea>",
        ),
        ("words=garde&figure=7".into(), "Ce champ est nécessaire.", "value=\"7\""),
        ("words=garde&discipline=D9".into(), "« D9 »", "garde</textarea>"),
        (
            "words=garde&answers=0197f2c0-0000-7000-8000-000000000001".into(),
            "Ce champ est nécessaire.",
            "garde</textarea>",
        ),
    ];
    let officer = town.browser(OFFICER);
    for page in [format!("/fr/incidents/{incident}/entries"), "/fr/log".to_owned()] {
        for (form, words, kept) in &table {
            let head = town.journal.head();
            let reply = officer.post(&page, form).await;
            assert!(reply.status.is_client_error(), "{page} {form}");
            let said = super::plain(&reply.text);
            assert!(
                said.contains(words) && said.contains(kept),
                "{page} {form}: {}",
                super::between(&reply.text, "error-summary", "</ul>")
            );
            assert_eq!(town.journal.head(), head);
        }
    }
    let json = officer.post_json("/fr/log", "words=+").await;
    assert_eq!(json.json()["fields"]["words"], "Ce champ est nécessaire.");
}

#[tokio::test]
async fn a_second_click_writes_nothing_more() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let form = "command_id=0197f2c0-0000-7000-8000-000000000002&words=une+fois";
    let (one, two) = (officer.post_json("/fr/log", form).await, officer.post_json("/fr/log", form).await);
    assert_eq!(one.json()["message"], "Consigné № 1");
    assert_eq!(one.json()["receipt"]["seq"], two.json()["receipt"]["seq"]);
    assert_eq!(two.json()["receipt"]["repeated"], true);
    assert_eq!(log(&town, None).len(), 1);
    assert!(one.json()["location"].is_null(), "a page that listens stays where it is");
    let far = officer.post_json("/fr/log", "words=plus+tard&reload=1").await;
    assert_eq!(far.json()["location"], "/fr/log", "one that does not is drawn again");
}

#[tokio::test]
async fn an_entry_typed_offline_says_when() {
    let town = Town::open();
    let form = "words=sans+ligne&captured_at=2026-11-24T02:20:00Z&stated=03:10";
    town.browser(OFFICER).post_json("/fr/log", form).await;
    let e = log(&town, None).remove(0);
    assert_eq!(e.offline_at.unwrap().rfc3339(), "2026-11-24T02:20:00Z");
    let page = town.browser(OFFICER).get("/fr/log").await.text;
    assert!(page.contains("saisi hors ligne 03:20"));
}

#[tokio::test]
async fn a_time_within_the_words_is_a_stated_time() {
    let town = Town::open();
    let incident = town.incident("gas-leak", Severity::Minor);
    let officer = town.browser(OFFICER);
    let paths = [format!("/fr/incidents/{incident}/entries"), "/fr/log".to_owned()];
    let table = [
        ("vanne+ferm%C3%A9e,+dit+%C3%A0+03:31", "vanne fermée, dit à 03:31", Some("2026-11-24T02:31:00Z")),
        ("gezegd+om+14.32+rook", "gezegd om 14.32 rook", Some("2026-11-23T13:32:00Z")),
        ("said+at+14:32,+smoke", "said at 14:32, smoke", Some("2026-11-23T13:32:00Z")),
        ("@03:31+quai+ferm%C3%A9", "@03:31 quai fermé", Some("2026-11-24T02:31:00Z")),
        ("@26:99+quai+ferm%C3%A9", "@26:99 quai fermé", None),
        ("r%C3%A9union+%C3%A0+14h32", "réunion à 14h32", None),
        ("@03:31+quai&stated=03:20", "@03:31 quai", Some("2026-11-24T02:20:00Z")),
    ];
    for (path, of) in paths.iter().zip([Some(incident), None]) {
        for (typed, words, stated) in &table {
            assert_eq!(officer.post(path, &format!("words={typed}")).await.status, 303, "{typed}");
            let e = log(&town, of).remove(0);
            assert_eq!(e.words.text, *words, "the words stay as they were typed");
            assert_eq!(e.stated.map(|s| s.at.rfc3339()).as_deref(), *stated, "{words}");
        }
    }
    let page = officer.get("/fr/log").await.text;
    let row = super::between(&page, "said at 14:32, smoke", "</li>");
    assert!(row.contains(">23/11/2026 14:32</time>"), "a time of yesterday has its day: {row}");
    let row = super::between(&page, "@03:31 quai fermé", "</li>");
    assert!(!row.contains("24/11/2026"), "a time of today has none: {row}");
}

#[tokio::test]
async fn the_words_follow_a_figure_that_is_corrected() {
    let town = Town::open();
    let incident = town.incident("gas-leak", Severity::Minor);
    let officer = town.browser(OFFICER);
    let table = [
        ("3+blesses,+13+valides", "3+blesses,+13+valides", "7 blesses, 13 valides"),
        ("3+blesses,+dont+3+graves", "3+blesses,+dont+3+graves", "3 blesses, dont 3 graves"),
        ("3+blesses", "3+blesses,+non+7", "3 blesses, non 7"),
    ];
    for (written, corrected, wanted) in table {
        let path = format!("/fr/incidents/{incident}/entries");
        officer.post(&path, &format!("words={written}&figure-name=injured&figure=3")).await;
        let wrong = log(&town, Some(incident)).remove(0);
        let path = format!("/fr/entries/{}/correct", wrong.id);
        let refused =
            officer.post(&path, &format!("words={corrected}&figure-name=injured&figure=7&stated=soon")).await;
        assert_eq!(refused.status, 422);
        assert!(refused.text.contains(&format!("\n{wanted}</textarea>")), "{}", refused.text);
        let form = format!("words={corrected}&figure-name=injured&figure=7");
        assert_eq!(officer.post(&path, &form).await.status, 303);
        let right = log(&town, Some(incident)).remove(0);
        assert_eq!((right.words.text.as_str(), right.figure.unwrap().value), (wanted, 7));
    }
}

#[tokio::test]
async fn corrected_entries_stay_struck_through_with_a_link() {
    let town = Town::open();
    let incident = town.incident("gas-leak", Severity::Minor);
    let officer = town.browser(OFFICER);
    let write = format!("/fr/incidents/{incident}/entries");
    officer.post(&write, "words=3+blesses&figure-name=injured&figure=3").await;
    let wrong = log(&town, Some(incident)).remove(0);
    let form = officer.get(&format!("/fr/entries/{}/correct", wrong.id)).await.text;
    assert!(form.contains("3 blesses</textarea>") && form.contains("value=\"injured\" selected"));
    let reply = officer
        .post(&format!("/fr/entries/{}/correct", wrong.id), "words=7+blesses&figure-name=injured&figure=7")
        .await;
    assert_eq!(reply.header("location"), "/fr/log/26-0001/2");
    let target = officer.get("/fr/log/26-0001/2").await;
    let right = log(&town, Some(incident)).remove(0);
    assert_eq!(target.header("location"), format!("/fr/incidents/{incident}#entry-{}", right.seq));
    let page = officer.get(&format!("/fr/incidents/{incident}")).await.text;
    let old = super::between(&page, &format!("id=\"entry-{}\"", wrong.seq), "</li>");
    assert!(
        old.contains("data-corrected")
            && old.contains("<s>")
            && old.contains("href=\"/fr/log/26-0001/2\">corrigé par № 2")
    );
    let new = super::between(&page, &format!("id=\"entry-{}\"", right.seq), "</li>");
    assert!(new.contains("href=\"/fr/log/26-0001/1\">corrige № 1"));
    let facts = super::between(&page, "id=\"facts\"", "</dl>");
    assert!(facts.contains("<b class=\"num\">7</b>") && !facts.contains(">3<"));

    let again = officer
        .post(&format!("/fr/entries/{}/correct", wrong.id), "words=8+blesses&figure-name=injured&figure=8")
        .await;
    assert_eq!(again.status, 409);
    assert!(
        again.text.contains("№ 1 est déjà corrigé par № 2") && again.text.contains("8 blesses</textarea>")
    );
}

#[tokio::test]
async fn a_correction_changes_kind_and_discipline_and_begins_with_those_of_the_entry() {
    let town = Town::open();
    let incident = town.incident("gas-leak", Severity::Minor);
    let officer = town.browser(OFFICER);
    let write = format!("/fr/incidents/{incident}/entries");
    officer.post(&write, "kind=request&discipline=D1&words=Rue+barree").await;
    let path = format!("/fr/entries/{}/correct", log(&town, Some(incident)).remove(0).id);
    let form = officer.get(&path).await.text;
    for chosen in ["value=\"request\" selected", "value=\"D1\" selected"] {
        assert!(form.contains(chosen), "{chosen} in {form}");
    }
    let refused = officer.post(&path, "kind=measure&discipline=multi&words=+").await;
    assert_eq!(refused.status, 422);
    assert!(
        refused.text.contains("value=\"measure\" selected")
            && refused.text.contains("value=\"multi\" selected")
    );
    assert_eq!(officer.post(&path, "kind=opinion&words=x").await.status, 422);
    assert_eq!(officer.post(&path, "kind=measure&discipline=multi&words=Rue+barree").await.status, 303);
    let right = log(&town, Some(incident)).remove(0);
    assert_eq!((right.entry_kind, right.discipline), (EntryKind::Measure, None));
    let page = officer.get(&format!("/fr/incidents/{incident}")).await.text;
    assert!(!page.contains("sans réponse</span>"), "it asks for nothing any more");
}

#[tokio::test]
async fn a_figure_on_the_wrong_incident_is_withdrawn_with_a_reason() {
    let town = Town::open();
    let incident = town.incident("gas-leak", Severity::Minor);
    let officer = town.browser(OFFICER);
    let write = format!("/fr/incidents/{incident}/entries");
    officer.post(&write, "words=3+blesses&figure-name=injured&figure=3").await;
    officer.post(&write, "words=12+blesses&figure-name=injured&figure=12").await;
    let wrong = log(&town, Some(incident)).remove(0);
    let path = format!("/fr/entries/{}/correct", wrong.id);
    let form = officer.get(&path).await.text;
    assert!(form.contains("Retirer le chiffre") && form.contains("name=\"withdraw-why\""), "{form}");
    let typed = "figure-name=injured&figure=12&withdraw=1";
    for (more, said) in [
        ("words=", "Ce champ est nécessaire."),
        ("words=12+blesses&withdraw-why=concerne+26-0003", "Le message dit encore 12"),
    ] {
        let refused = officer.post(&path, &format!("{typed}&{more}")).await;
        assert_eq!(refused.status, 422, "{more}");
        assert!(
            refused.text.contains(said) && refused.text.contains("value=\"1\" checked"),
            "{}",
            refused.text
        );
    }
    let done = officer.post_json(&path, &format!("{typed}&words=&withdraw-why=concerne+26-0003")).await;
    assert_eq!(done.json()["message"], "Le chiffre de № 2 est retiré par № 3");
    let page = officer.get(&format!("/fr/incidents/{incident}")).await.text;
    let old = super::between(&page, &format!("id=\"entry-{}\"", wrong.seq), "</li>");
    assert!(old.contains("<s>") && old.contains("chiffre retiré par № 3"), "{old}");
    let by = log(&town, Some(incident)).remove(0);
    let new = super::between(&page, &format!("id=\"entry-{}\"", by.seq), "</li>");
    assert!(new.contains("Chiffre retiré") && new.contains("concerne 26-0003"), "{new}");
    assert!(
        page.contains("№ 3 · Chiffre retiré\u{a0}: concerne 26-0003"),
        "so does the mark of the picture: {page}"
    );
    let facts = super::between(&page, "id=\"facts\"", "</dl>");
    assert!(facts.contains("<b class=\"num\">3</b>") && !facts.contains(">12<"), "{facts}");
    let past = super::between(&page, "id=\"figures-past\"", "</table>");
    assert!(past.contains("<s>12</s>") && past.contains("chiffre retiré par № 3"), "{past}");
    // Whoever withdrew too much puts the withdrawal right.
    let again = officer.get(&format!("/fr/entries/{}/correct", by.id)).await.text;
    assert!(
        again.contains("name=\"withdraw\" value=\"1\" checked")
            && again.contains("value=\"concerne 26-0003\"")
    );
}

#[tokio::test]
async fn a_figure_is_confirmed_then_made_public() {
    let town = Town::open();
    let incident = town.incident("gas-leak", Severity::Minor);
    let officer = town.browser(OFFICER);
    officer
        .post(&format!("/fr/incidents/{incident}/entries"), "figure-name=injured&figure=7&kind=figure")
        .await;
    let entry = log(&town, Some(incident)).remove(0).id;
    let path = format!("/fr/entries/{entry}/figure");
    let status = || log(&town, Some(incident)).remove(0).figure.unwrap().status;
    assert_eq!(officer.post_json(&path, "to=public").await.status, 409);
    assert_eq!(status(), FigureStatus::Unconfirmed);
    let reply = officer.post_json(&path, "to=confirmed").await;
    assert_eq!(reply.json()["message"], "Blessés\u{a0}: confirmé");
    assert_eq!(
        officer.post(&path, "to=public").await.header("location"),
        format!("/fr/incidents/{incident}")
    );
    assert_eq!(status(), FigureStatus::Public);
    assert_eq!(officer.post_json(&path, "to=sure").await.status, 422);
    let mayor = town.browser(MAYOR).post_json(&path, "to=confirmed").await;
    assert_eq!(mayor.status, 403);
}

#[tokio::test]
async fn a_figure_cannot_be_written_as_confirmed_by_who_may_not_confirm() {
    let town = Town::open();
    let incident = town.incident("gas-leak", Severity::Minor);
    let mayor = town.browser(MAYOR);
    let path = format!("/fr/incidents/{incident}/entries");
    for status in ["confirmed", "public"] {
        let reply =
            mayor.post_json(&path, &format!("words=x&figure-name=injured&figure=7&status={status}")).await;
        assert_eq!(reply.status, 403, "{status}");
    }
    assert_eq!(mayor.post_json(&path, "words=x&figure-name=injured&figure=7").await.status, 200);
}

#[tokio::test]
async fn a_request_is_answered() {
    let town = Town::open();
    let incident = town.incident("gas-leak", Severity::Minor);
    let officer = town.browser(OFFICER);
    let write = format!("/fr/incidents/{incident}/entries");
    officer.post(&write, "kind=request&words=Qui+coupe+le+gaz").await;
    let request = log(&town, Some(incident)).remove(0);
    let to = officer.get(&format!("/fr/entries/{}/answer", request.id)).await;
    assert_eq!(to.header("location"), format!("/fr/incidents/{incident}?answers={}#write", request.id));
    let page = officer.get(&format!("/fr/incidents/{incident}?answers={}", request.id)).await.text;
    assert!(page.contains("Répond à № 1") && page.contains("<q>Qui coupe le gaz</q>"));
    officer.post(&write, &format!("words=Le+distributeur&answers={}", request.id)).await;
    let page = officer.get(&format!("/fr/incidents/{incident}")).await.text;
    assert!(
        page.contains("réponse № 2")
            && page.contains("répond à № 1")
            && !page.contains("sans réponse</span>")
    );
}

#[tokio::test]
async fn filters_of_the_watch_log() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    for form in
        ["words=alpha", "words=beta&kind=measure&discipline=D1", "words=gamma&kind=request&discipline=D3"]
    {
        assert_eq!(officer.post("/fr/log", form).await.status, 303);
    }
    let incident = town.incident("gas-leak", Severity::Minor);
    town.message(Some(incident), "delta");
    let table: &[(&str, &[&str])] = &[
        ("", &["gamma", "beta", "alpha"]),
        ("?kind=measure", &["beta"]),
        ("?discipline=D3", &["gamma"]),
        ("?discipline=multi", &["alpha"]),
        ("?requests=1", &["gamma"]),
        ("?text=ALPH", &["alpha"]),
        ("?scope=all", &["delta", "gamma", "beta", "alpha"]),
        ("?scope=all&text=delt", &["delta"]),
        ("?register=strategic", &[]),
        ("?to=2026-11-23", &[]),
        ("?before=2", &["alpha"]),
    ];
    for (query, wanted) in table {
        let page = officer.get(&format!("/fr/log{query}")).await.text;
        let found: Vec<&str> = page
            .split("<span class=\"words\">")
            .skip(1)
            .filter_map(|r| r.split_once('<'))
            .map(|r| r.0)
            .collect();
        assert_eq!(found, *wanted, "{query}");
    }
}

#[tokio::test]
async fn older_entries_are_a_page_back_and_links_lead_among_their_neighbours() {
    let town = Town::open();
    for n in 0..140 {
        town.message(None, &format!("mot {n}."));
    }
    let officer = town.browser(OFFICER);
    let page = officer.get("/fr/log").await.text;
    assert!(page.contains("mot 139.") && page.contains("mot 40.") && !page.contains("mot 39."));
    let older = super::between(&page, "rel=\"next\" href=\"", "\"").to_owned();
    let older = officer.get(&format!("/fr/log{older}")).await.text;
    assert!(older.contains("mot 39.") && older.contains("mot 0.") && !older.contains("mot 40."));
    assert!(!older.contains("data-topics=\"log"), "a page of the past does not listen");
    let link = officer.get("/fr/log/W26/11").await;
    let to = link.header("location").to_owned();
    let page = officer.get(to.split('#').next().unwrap()).await.text;
    assert!(page.contains("mot 10.") && page.contains("mot 35."), "{to}");
}

#[tokio::test]
async fn whoever_makes_a_figure_public_proves_it() {
    let town = Town::open();
    let incident = town.incident("gas-leak", Severity::Minor);
    let (journal, router) = (&town.journal, &town.router);
    let path = format!("/fr/incidents/{incident}/entries");
    let form = |status: &str| format!("kind=figure&words=sept&figure-name=injured&figure=7&status={status}");
    let officer = Browser::new(router, &unproved(OFFICER));
    assert_eq!(officer.post(&path, &form("confirmed")).await.status, 303, "inside nothing is asked");
    let entry = log(&town, Some(incident)).remove(0).id;
    stage::proved(journal, router, OFFICER, &format!("/fr/entries/{entry}/figure"), "to=public").await;
    assert_eq!(log(&town, Some(incident)).remove(0).figure.unwrap().status, FigureStatus::Public);
    stage::proved(journal, router, OFFICER, &path, &form("public")).await;
}
