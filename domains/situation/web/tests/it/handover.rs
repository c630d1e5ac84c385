//! The handover of the watch, from beginning to end, and what stays open.

use situation::command::WriteEntry;
use situation::incident::Severity;
use situation::log::EntryKind;
use situation::read::{handover_items, handovers, running_handover};
use situation::text::Words;

use crate::town::{MAYOR, OFFICER, RELIEF, Town};

fn busy(town: &Town) {
    town.call("fumée <b>", "quai Neuf");
    let id = town.incident("gas-leak", Severity::Serious);
    let request = WriteEntry {
        entry_kind: EntryKind::Request,
        ..WriteEntry::message(Some(id), Words::new(kernel::Lang::Nl, "Twee bussen gevraagd"))
    };
    town.ask(request);
}

#[tokio::test]
async fn one_page_shows_what_is_open_before_anything_is_handed_over() {
    let town = Town::open();
    busy(&town);
    let page = town.browser(OFFICER).get("/fr/handover").await.text;
    for wanted in [
        "Fuite de gaz",
        "fumée &lt;b&gt;",
        "Twee bussen gevraagd",
        "Bourgmestre",
        "Remettre la veille",
        "C. Delvaux",
    ] {
        assert!(page.contains(wanted), "{wanted}");
    }
    assert!(!page.contains(">Accepter<"), "nothing can be accepted yet");
}

#[tokio::test]
async fn item_by_item_the_relief_takes_over_and_the_giver_cannot() {
    let town = Town::open();
    busy(&town);
    let (officer, relief) = (town.browser(OFFICER), town.browser(RELIEF));
    let begun =
        officer.post("/fr/handover", "to-function=relief-officer&words=Vigilance+renforc%C3%A9e").await;
    assert_eq!((begun.status.as_u16(), begun.header("location")), (303, "/fr/handover"));
    let again = officer.post("/fr/handover", "to-function=relief-officer&words=").await;
    assert!(again.status == 409 && again.text.contains("déjà en cours"), "{}", again.text);

    let id = town.read(running_handover).unwrap().id;
    let items = town.read(|r| handover_items(r, id));
    let own = officer.post(&format!("/fr/handovers/{id}/items/{}", items[0].id), "words=").await;
    assert!(own.status == 409 && own.text.contains("une autre personne doit"), "{}", own.text);
    assert!(officer.get("/fr/handover").await.text.contains("c’est la personne qui la reprend"));

    let page = relief.get("/nl/handover").await.text;
    assert!(
        page.contains("Vigilance renforcée") && page.contains("class=\"lng\">fr"),
        "the notes, marked as French"
    );
    assert_eq!(page.matches("class=\"accept ").count(), items.len(), "each item has its button");
    let early = relief.post(&format!("/nl/handovers/{id}/close"), "words=").await;
    assert!(
        early.status == 409 && early.text.contains(&format!("{} punten zijn nog niet aanvaard", items.len())),
        "{}",
        early.text
    );

    for item in &items {
        let reply = relief.post_json(&format!("/nl/handovers/{id}/items/{}", item.id), "words=gezien").await;
        assert_eq!(reply.json()["message"], "Punt aanvaard.");
        assert!(reply.json()["location"].is_null(), "the page stays where it is");
    }
    assert_eq!(relief.post(&format!("/nl/handovers/{id}/close"), "words=rustig").await.status, 303);
    assert!(town.read(running_handover).is_none());
    let past = relief.get(&format!("/nl/handovers/{id}")).await.text;
    assert!(past.contains("<q>gezien</q>") && past.contains("rustig") && past.contains("aanvaard door"));
    let history = relief.get("/nl/handovers").await.text;
    assert!(history.contains("Wachtofficier") && history.contains("<small>M. Janssens</small>"));
    assert!(
        past.contains("(C. Delvaux) →") && past.contains("(M. Janssens)"),
        "who gave and who took: {past}"
    );
}

#[tokio::test]
async fn what_is_accepted_offline_says_so_and_keeps_its_language() {
    let town = Town::open();
    busy(&town);
    let relief = town.browser(RELIEF);
    town.browser(OFFICER).post("/fr/handover", "to-function=relief-officer&words=").await;
    let id = town.read(running_handover).unwrap().id;
    for item in town.read(|r| handover_items(r, id)) {
        let form = "words=gezien+en+overgenomen&captured_at=2026-11-24T02:20:00Z";
        relief.post_json(&format!("/nl/handovers/{id}/items/{}", item.id), form).await;
    }
    let form = "words=alles+is+rustig&captured_at=2026-11-24T02:25:00Z";
    relief.post_json(&format!("/nl/handovers/{id}/close"), form).await;
    let page = relief.get(&format!("/fr/handovers/{id}")).await.text;
    for wanted in [
        "saisi hors ligne 03:20",
        "saisi hors ligne 03:25",
        "<span lang=\"nl\">gezien en overgenomen <span class=\"lng\">nl</span></span>",
        "<span lang=\"nl\">alles is rustig <span class=\"lng\">nl</span></span>",
    ] {
        assert!(page.contains(wanted), "{wanted}: {page}");
    }
}

#[tokio::test]
async fn somebody_to_be_told_is_named_with_organisation_and_area() {
    let town = Town::open();
    let incident = town.incident("outage", Severity::Minor);
    let form = "function=head&organisation=town&area=90001&within=15";
    let path = format!("/fr/incidents/{incident}/tell");
    assert_eq!(town.browser(OFFICER).post(&path, form).await.status, 303);
    for _ in 0..2 {
        let page = town.browser(OFFICER).get("/fr/handover").await.text;
        assert!(page.contains("Haut fonctionnaire, Ville, Hautrive"), "{page}");
        town.browser(OFFICER).post("/fr/handover", "to-function=relief-officer&words=").await;
    }
    let floor = town.browser(OFFICER).get("/fr/watch").await.text;
    assert!(floor.contains("Officier de veille (C. Delvaux) → Officier de relève"), "{floor}");
}

#[tokio::test]
async fn what_was_not_accepted_stays_in_sight() {
    let town = Town::open();
    busy(&town);
    let (officer, relief) = (town.browser(OFFICER), town.browser(RELIEF));
    officer.post("/fr/handover", "to-function=relief-officer&words=").await;
    let id = town.read(running_handover).unwrap().id;
    let items = town.read(|r| handover_items(r, id));
    relief.post(&format!("/fr/handovers/{id}/items/{}", items[0].id), "words=").await;
    let why = officer.post(&format!("/fr/handovers/{id}/cancel"), "words=").await;
    assert!(why.status == 422 && why.text.contains("Ce champ est nécessaire"), "{}", why.text);
    assert_eq!(officer.post(&format!("/fr/handovers/{id}/cancel"), "words=alerte").await.status, 303);
    let page = officer.get(&format!("/fr/handovers/{id}")).await.text;
    assert!(page.contains(&format!("{} points n’ont pas été acceptés", items.len() - 1)), "{page}");
    officer.post("/fr/handover", "to-function=relief-officer&words=").await;
    let next = town.read(running_handover).unwrap();
    assert_eq!(next.items, i64::try_from(items.len()).unwrap(), "they are all in the next one");
}

#[tokio::test]
async fn an_item_that_may_not_be_read_shows_its_number_alone() {
    let town = Town::open();
    town.incident_at(
        "gas-leak",
        Severity::Serious,
        kernel::Handling::NeedToKnow,
        "rue du Moulin x quai Neuf",
    );
    town.browser(OFFICER).post("/fr/handover", "to-function=relief-officer&words=").await;
    let page = town.browser(MAYOR).get("/fr/handover").await.text;
    assert!(page.contains("Réservé") && !page.contains("Fuite de gaz"), "{page}");
    assert!(!page.contains("class=\"accept "), "and nothing to accept");
    let id = town.read(running_handover).unwrap().id;
    let item = town.read(|r| handover_items(r, id))[0].id;
    let refused = town.browser(MAYOR).post(&format!("/fr/handovers/{id}/items/{item}"), "words=").await;
    assert!(refused.status == 403 || refused.text.contains("handover.accept"), "{}", refused.text);
}

#[tokio::test]
async fn an_unknown_function_is_refused_and_duty_without_a_roster_is_not_there() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let reply = officer.post("/fr/handover", "to-function=nobody&words=gardez-moi").await;
    assert!(reply.status == 422 && reply.text.contains("gardez-moi"), "what was typed is kept");
    assert!(town.read(|r| handovers(r, 5)).is_empty());
    assert_eq!(officer.post("/fr/handover/duty", "on=1").await.status, 404);
}

/// What opened since the handover began.
fn since(page: &str) -> &str {
    let rest = page.split_once("id=\"handover-late-").map_or("", |(_, rest)| rest);
    rest.split_once("</section>").map_or("", |(part, _)| part)
}

#[tokio::test]
async fn what_opens_meanwhile_stands_on_the_page_and_is_accepted_too() {
    let town = Town::open();
    let (officer, relief) = (town.browser(OFFICER), town.browser(RELIEF));
    officer.post("/fr/handover", "to-function=relief-officer&words=").await;
    let id = town.read(running_handover).unwrap().id;
    let call = town.call("fumée <b>", "quai Neuf");
    let page = relief.get("/nl/handover").await.text;
    let late = since(&page);
    assert!(late.contains("Geopend sinds het begin") && late.contains("fumée &lt;b&gt;"), "{late}");
    assert!(late.contains(&format!("/nl/handovers/{id}/late/{call}")) && !late.contains("hidden>"), "{late}");
    let own = officer.get("/fr/handover").await.text;
    assert!(
        own.contains("fumée &lt;b&gt;") && !own.contains("/late/"),
        "the giver sees it and accepts nothing"
    );
    let early = relief.post(&format!("/nl/handovers/{id}/close"), "words=").await;
    assert!(early.status == 409 && early.text.contains("is één punt geopend"), "{}", early.text);
    let accepted = relief.post(&format!("/nl/handovers/{id}/late/{call}"), "words=gezien").await;
    assert_eq!(accepted.status, 303, "{}", accepted.text);
    assert_eq!(relief.post(&format!("/nl/handovers/{id}/close"), "words=").await.status, 303);
    let past = relief.get(&format!("/nl/handovers/{id}")).await.text;
    let late = since(&past);
    assert!(late.contains("<q>gezien</q>") && !late.contains("<form"), "{late}");
}
