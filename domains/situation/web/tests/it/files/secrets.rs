//! Need-to-know: who may not read sees that something is withheld, and nothing of it; a look is written down.

use std::sync::{Arc, Mutex};

use kernel::{Actor, Handling, Id, Lang, Text, kind};
use situation::command::WriteEntry;
use situation::handover::ItemKind;
use situation::incident::Severity;
use situation::log::EntryKind;
use situation::text::Words;
use situation::upcast::{HandoverStarted1, Item1};
use store::{Command, Deciding, Draft, Failure, Stamp, Submission};
use testkit::command_id;
use web::Trail;

use super::log;
use crate::console::Console;
use crate::town::{MAYOR, OFFICER, RELIEF, Town, actor, matter};

type Look = (Id<kind::Person>, Option<Id<kind::Matter>>, &'static str);

#[derive(Default)]
struct Noted(Mutex<Vec<Look>>);

impl Trail for Noted {
    fn looked(&self, actor: &Actor, matter: Option<Id<kind::Matter>>, _: Option<i64>, purpose: &'static str) {
        self.0.lock().unwrap().push((actor.person, matter, purpose));
    }
    fn refused(&self, _: &Actor, _: &str, _: Option<Id<kind::Matter>>) {}
}

const SECRET: &str = "Sonnambule";

/// A town with a guarded incident, its entry, its person to be told, and the looks that were noted.
fn town() -> (Town, Id<kind::Matter>, Arc<Noted>) {
    let noted = Arc::new(Noted::default());
    let trail = Arc::clone(&noted);
    let town = Town::with(|setup| setup.trail = trail);
    let incident = town.incident_at("fire", Severity::Disaster, Handling::NeedToKnow, "rue du Moulin");
    town.message(Some(incident), SECRET);
    (town, incident, noted)
}

#[tokio::test]
async fn withheld_everywhere_and_leaking_nowhere() {
    let (town, incident, _) = town();
    let entry = log(&town, Some(incident))[0].clone();
    let notification =
        town.read(|r| situation::read::informs(r, &situation::read::Eye::all(), incident))[0].id;
    let mayor = town.browser(MAYOR);
    let table = [
        (format!("incidents/{incident}"), 200, "Incident réservé"),
        ("incidents".to_owned(), 200, "Incident réservé"),
        ("log?scope=all".into(), 200, "Entrée réservée"),
        ("search?q=sonnam".into(), 200, "Rien trouvé"),
        ("search?q=incendie".into(), 200, "Rien trouvé"),
        ("incidents?severity=4".into(), 200, "Aucun incident ne répond"),
        ("incidents?type=fire".into(), 200, "Aucun incident ne répond"),
        ("incidents?text=moulin".into(), 200, "Aucun incident ne répond"),
        ("log?scope=all&text=sonnam".into(), 200, "Aucune entrée ne répond"),
        (format!("incidents/{incident}/print"), 404, ""),
        (format!("entries/{}", entry.id), 404, ""),
        (format!("entries/{}/correct", entry.id), 404, ""),
        (format!("entries/{}/files/1", entry.id), 404, ""),
        (format!("log/{}/{}", entry.series, entry.no), 404, ""),
        (format!("tell/{notification}"), 404, ""),
    ];
    for (path, status, wanted) in table {
        let reply = mayor.get(&format!("/fr/{path}")).await;
        assert_eq!(reply.status, status, "{path}");
        assert!(reply.text.contains(wanted), "{path}: «{wanted}» is missing");
        for secret in [SECRET, "Incendie</b>", "Catastrophe</span>", "rue du Moulin</b>"] {
            assert!(!reply.text.contains(secret), "{path} tells «{secret}»");
        }
    }
    for path in [
        format!("incidents/{incident}/entries"),
        format!("incidents/{incident}/step"),
        format!("entries/{}/figure", entry.id),
    ] {
        let reply = mayor.post_json(&format!("/fr/{path}"), "words=x&step=confirm&to=confirmed").await;
        assert!(matches!(reply.status.as_u16(), 403 | 404), "{path}: {}", reply.status);
        assert!(!reply.text.contains(SECRET));
    }
}

/// Writes an entry as an earlier version of the program did.
struct Before(Draft);

impl Command for Before {
    fn name(&self) -> &'static str {
        "tests.before"
    }
    fn decide(&self, _: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        Ok(vec![self.0.clone()])
    }
}

#[tokio::test]
async fn a_handover_copies_nothing_and_what_older_ones_copied_is_read_by_nobody() {
    let (town, incident, _) = town();
    let request = WriteEntry {
        entry_kind: EntryKind::Request,
        ..WriteEntry::message(Some(incident), Words::new(Lang::Fr, SECRET))
    };
    town.ask(request);
    let officer = town.browser(OFFICER);
    assert_eq!(officer.post("/fr/handover", "to-function=relief-officer&words=").await.status, 303);
    let last = || town.journal.entry(town.journal.head()).unwrap().unwrap();
    let begun = last();
    assert_eq!(begun.header.kind, "situation.handover-started@2");
    let body = serde_json::to_string(&begun.fields).unwrap();
    assert!(body.contains("26-0001") && !body.contains(SECRET) && !body.contains("fire"), "{body}");

    let item = Item1 {
        id: matter(),
        kind: ItemKind::Request,
        about: matter(),
        matter: Some(incident),
        number: "26-0001".into(),
        label: Text::one(Lang::Fr, SECRET),
    };
    let (to_function, words) = ("relief-officer".to_owned(), Some(Words::new(Lang::Fr, "Nuit calme")));
    let old = HandoverStarted1 { handover: matter(), to_function, to_person: None, items: vec![item], words };
    town.journal
        .submit_blocking(Submission {
            command_id: command_id(),
            actor: actor(OFFICER),
            command: Box::new(Before(Draft::new(HandoverStarted1::KIND, None, &old).unwrap())),
            stamp: Arc::new(Stamp::default()),
        })
        .unwrap();
    let path = format!("/fr/entry/{}", last().header.seq);
    for function in [MAYOR, OFFICER] {
        let page = town.browser(function).get(&path).await;
        assert_eq!(page.status, 200);
        assert!(!page.text.contains(SECRET), "{function}");
        assert!(
            page.text.contains("Nuit calme") && page.text.contains("mots d’autres dossiers"),
            "the rest is read"
        );
    }
}

#[tokio::test]
async fn its_place_in_an_order_tells_nothing() {
    let (town, _, _) = town();
    town.incident("outage", Severity::Minor);
    let table = [(MAYOR, ["26-0002", "26-0001"]), (OFFICER, ["26-0001", "26-0002"])];
    for (function, wanted) in table {
        let page = town.browser(function).get("/fr/incidents?sort=-severity").await.text;
        let at = wanted.map(|number| page.find(&format!(">{number}<")).unwrap());
        assert!(at[0] < at[1], "the worst first, and what {function} may not read as if it were nothing");
    }
}

#[tokio::test]
async fn looks_are_written_down() {
    let (town, incident, noted) = town();
    let officer = town.browser(OFFICER);
    let me = actor(OFFICER).person;
    let table = [
        (format!("incidents/{incident}"), Some("incident")),
        (format!("incidents/{incident}/print"), Some("print")),
        ("search?q=sonnam".to_owned(), Some("log")),
        ("search?q=moulin".to_owned(), Some("search")),
        ("log?scope=all".into(), Some("log")),
        ("log".into(), None),
        ("incidents".into(), None),
    ];
    for (path, purpose) in table {
        noted.0.lock().unwrap().clear();
        assert_eq!(officer.get(&format!("/fr/{path}")).await.status, 200, "{path}");
        let looks = noted.0.lock().unwrap().clone();
        assert_eq!(looks, purpose.map(|p| (me, Some(incident), p)).into_iter().collect::<Vec<_>>(), "{path}");
    }
    noted.0.lock().unwrap().clear();
    town.browser(MAYOR).get(&format!("/fr/incidents/{incident}")).await;
    assert_eq!(*noted.0.lock().unwrap(), Vec::new(), "what is withheld was not looked at");
}

/// The levels that a form offers.
fn offered(page: &str) -> Vec<&str> {
    let list = super::between(page, "name=\"handling\"", "</select>");
    list.split("<option value=\"").skip(1).filter_map(|o| o.split_once('"')).map(|o| o.0).collect()
}

#[tokio::test]
async fn the_levels_are_those_that_the_function_reads() {
    let town = Town::open();
    let incident = town.incident("fire", Severity::Minor);
    let call = town.call("fumée", "rue du Moulin");
    let (officer, mayor) = (town.browser(OFFICER), town.browser(MAYOR));
    let path = format!("/fr/incidents/{incident}");
    for page in [path.clone(), "/fr/incidents".to_owned(), format!("/fr/signals/{call}")] {
        let text = officer.get(&page).await.text;
        assert_eq!(offered(&text), ["public", "service", "need-to-know"], "{page}");
        assert!(text.contains("les autres voient seulement qu’un incident réservé existe"), "{page}");
        let text = mayor.get(&page).await.text;
        assert_eq!(offered(&text), [""; 0], "{page}: who may not restrict is offered nothing");
    }
    let above = officer.post(&format!("{path}/restrict"), "handling=professional-secrecy&words=x").await;
    assert_eq!(above.status, 422);
    assert!(above.text.contains("Votre fonction ne lit pas à ce niveau"), "{}", above.text);
    let above =
        officer.post("/fr/incidents", "incident-type=fire&severity=1&handling=professional-secrecy").await;
    assert_eq!(above.status, 422);
    assert_eq!(officer.post(&format!("{path}/restrict"), "handling=public&words=avis").await.status, 303);
    let page = officer.get(&path).await.text;
    assert!(
        page.contains("quelle que soit sa fonction") && page.contains("<span class=\"soft\">public</span>")
    );
    assert_eq!(
        mayor.post_json("/fr/incidents", "incident-type=fire&severity=1&handling=public").await.status,
        403
    );
}

#[tokio::test]
async fn a_call_becomes_a_restricted_incident_in_one_step() {
    let town = Town::open();
    let call = town.call(SECRET, "rue du Moulin");
    let (officer, mayor) = (town.browser(OFFICER), town.browser(MAYOR));
    let path = format!("/fr/signals/{call}");
    let mut open = Console::open(&town, MAYOR, "fr", &format!("signal:{call}")).await;
    let form = "incident-type=fire&severity=serious&handling=need-to-know";
    let refused = officer.post(&format!("{path}/promote"), &format!("{form}&readers=nobody")).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text.contains("value=\"need-to-know\" selected"), "the choice is kept");
    let done = officer.post(&format!("{path}/promote"), &format!("{form}&readers=relief-officer")).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let all = situation::read::Eye::all();
    let row = town.read(|r| situation::read::incidents(r, &all, &Default::default(), 5)).remove(0);
    assert_eq!(row.handling, Handling::NeedToKnow);
    assert_eq!(row.readers.iter().map(String::as_str).collect::<Vec<_>>(), ["relief-officer", OFFICER]);
    for page in [format!("/fr/incidents/{}", row.id), path.clone(), "/fr/watch".into()] {
        assert!(!mayor.get(&page).await.text.contains(SECRET), "{page}");
    }
    let closed = open.fragment("main").await;
    assert!(closed.html.contains("Ce signalement vient d’être réservé"), "{closed:?}");
    // Whoever is named on it reads it, and works on the call as well.
    let relief = town.browser(RELIEF);
    assert!(relief.get(&path).await.text.contains(SECRET));
    let related = town.incident("outage", Severity::Minor);
    let number = town.read(|r| situation::read::incident(r, &all, related)).unwrap().number;
    let tie = relief.post(&format!("{path}/relate"), &format!("other={number}&why=m%C3%AAme+rue")).await;
    assert_eq!(tie.status, 303, "{}", tie.text);
}

#[tokio::test]
async fn an_incident_is_opened_with_its_readers() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let form = "incident-type=fire&severity=2&handling=need-to-know&readers=head&title-fr=x";
    let done = officer.post("/fr/incidents", form).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let there = done.header("location").to_owned();
    let page = officer.get(&there).await.text;
    assert!(page.contains("Lu par") && page.contains("Haut fonctionnaire"), "{page}");
    assert!(town.browser(MAYOR).get(&there).await.text.contains("Incident réservé"));
}

#[tokio::test]
async fn restricted_afterwards_and_opened_again() {
    let town = Town::open();
    let incident = town.incident("fire", Severity::Minor);
    let (officer, mayor) = (town.browser(OFFICER), town.browser(MAYOR));
    let path = format!("/fr/incidents/{incident}/restrict");
    let reply = officer.post(&path, "handling=need-to-know&readers=head").await;
    assert_eq!(reply.status, 422);
    assert!(reply.text.contains("value=\"head\" checked"), "the choice is kept");
    assert_eq!(officer.post(&path, "handling=secret&words=x").await.status, 422);
    assert_eq!(officer.post(&path, "handling=need-to-know&readers=nobody&words=x").await.status, 422);
    assert_eq!(
        officer.post(&path, "handling=need-to-know&readers=head&words=enqu%C3%AAte").await.status,
        303
    );
    let page = officer.get(&format!("/fr/incidents/{incident}")).await.text;
    assert!(
        page.contains("Lu par")
            && page.contains("Haut fonctionnaire")
            && page.contains("besoin d’en connaître")
    );
    assert!(mayor.get(&format!("/fr/incidents/{incident}")).await.text.contains("Incident réservé"));
    assert_eq!(mayor.post_json(&path, "handling=service&words=x").await.status, 403);
    assert_eq!(officer.post(&path, "handling=service&words=fini").await.status, 303);
    assert!(mayor.get(&format!("/fr/incidents/{incident}")).await.text.contains("Incendie"));
}

#[tokio::test]
async fn a_restricted_call_begins_as_an_incident_on_its_level_and_with_its_readers() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let form = "incident-type=fire&severity=2&handling=need-to-know&readers=relief-officer";
    assert_eq!(officer.post("/fr/incidents", form).await.status, 303);
    let path = format!("/fr/signals/{}", town.call(SECRET, "rue du Moulin"));
    assert_eq!(officer.post(&format!("{path}/attach"), "incident=1").await.status, 303);
    assert_eq!(officer.post(&format!("{path}/return"), "words=erreur").await.status, 303);
    // The same in a form beside one that was refused.
    let refused = officer.post(&format!("{path}/attach"), "incident=99").await;
    assert_eq!(refused.status, 422);
    for page in [officer.get(&path).await.text, refused.text] {
        for wanted in ["value=\"need-to-know\" selected", "value=\"relief-officer\" checked"] {
            assert!(page.contains(wanted), "{wanted}: {page}");
        }
    }
}
