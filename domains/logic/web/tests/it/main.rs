//! The pages of logic models, asked as a browser asks.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

use std::sync::Arc;

use kernel::{Actor, Id, Lang, kind};
use logic::library::{self, Codes, Shipped};
use logic::{Facts, LogicView};
use logic_web::{Desk, Elsewhere, Shown};
use stage::{Part, Stage, codes, id_in};
use store::{Read, StoreError};
use web::testing::{AtOneForm, Browser, Reply, filled};

const ANALYST: &str = "analyst";
const READER: &str = "reader";
const GUEST: &str = "guest";

/// One indicator, which nobody feeds.
struct Told;

fn figure() -> Id<kind::Matter> {
    Id::of_words(&["figure"])
}

impl Elsewhere for Told {
    fn indicators(&self, _: &dyn Read, _: &Actor, _: Lang) -> Result<Vec<(String, String)>, StoreError> {
        Ok(vec![(figure().to_string(), "Places occupées".into())])
    }
    fn indicator(
        &self,
        _: &dyn Read,
        _: &Actor,
        _: Lang,
        id: Id<kind::Matter>,
    ) -> Result<Option<Shown>, StoreError> {
        let shown = Shown {
            name: "Places occupées".into(),
            path: "indicators/x".into(),
            value: Some("8".into()),
            silent: true,
        };
        Ok((id == figure()).then_some(shown))
    }
}

/// Two models about the incident of the stage: one whose indicator is here, one whose indicator is not.
const SHIPPED: &str = r#"
    [[model]]
    code = "ready"
    names = { fr = "Prévention", nl = "Preventie" }
    about = { plan = "p", number = "1.1", label = "1.1" }
    [[model.element]]
    column = "outcome"
    words = { fr = "Moins de vols", nl = "Minder diefstal" }
    indicator = "figure"
    [[model]]
    code = "early"
    names = { fr = "Trop tôt", nl = "Te vroeg" }
    about = { plan = "p", number = "1.2", label = "1.2" }
    [[model.element]]
    column = "outcome"
    words = { fr = "Moins de vols", nl = "Minder diefstal" }
    indicator = "absent"
"#;

fn shipped() -> Vec<Shipped> {
    let files = kernel::MemoryFiles::default().with(library::FILE, SHIPPED.as_bytes());
    let measure = |_: &str, _: &str| stage::incident();
    let codes = Codes { profile: "town", measure: &measure, indicator: &|code| Id::of_words(&[code]) };
    library::read(&files, codes).unwrap()
}

struct Town {
    router: axum::Router,
    desk: Arc<Desk>,
    stage: Stage,
}

impl Town {
    fn open() -> Self {
        let parts = vec![
            Part::reader(ANALYST).powers(&["matter.read", "indicator.define"]).everywhere(),
            Part::reader(READER).everywhere(),
            Part::new(GUEST),
        ];
        let stage = Stage::open(parts, vec![Arc::new(LogicView)]);
        let facts = Arc::new(Facts { functions: codes(&[ANALYST, READER]), ..Facts::default() });
        let functions = [(ANALYST, "Analyste", "Analist"), (READER, "Lecteur", "Lezer")];
        let desk = Arc::new(Desk {
            post: Arc::new(stage.post(&functions)),
            facts: Arc::new(move || Arc::clone(&facts)),
            elsewhere: Arc::new(Told),
            shipped: Arc::new(shipped()),
        });
        let router = stage.router(vec![logic_web::contribution(&desk)]);
        Self { router, desk, stage }
    }
    fn browser(&self, function: &str) -> Browser {
        Browser::new(&self.router, function)
    }
}

fn went(reply: &Reply) {
    assert_eq!(reply.status, 303, "{}", reply.text);
}

#[test]
fn pages_and_texts_are_complete() {
    let found = web::check::contribution(&logic_web::contribution(&Town::open().desk), &[]).unwrap();
    // The first line of each says enough; the rest shows the template.
    let first: Vec<&str> = found.iter().map(|f| f.lines().next().unwrap_or(f)).collect();
    assert!(first.is_empty(), "{}", first.join("\n"));
    let texts = web::Texts::load(logic_web::TEXTS).unwrap();
    let mut keys: Vec<String> =
        logic::model::Column::ALL.iter().map(|c| format!("logic-column-{c}")).collect();
    for kind in logic::event::KINDS {
        keys.push(format!("kind-{}", kind.split('@').next().unwrap().replace('.', "-")));
    }
    for key in keys {
        assert!(Lang::ALL.into_iter().all(|lang| texts.has(lang, &key)), "{key}");
    }
}

#[tokio::test]
async fn a_model_is_opened_filled_and_fixed() {
    let town = Town::open();
    let analyst = town.browser(ANALYST);
    let opening =
        format!("names-fr=Prévention&names-nl=Preventie&about=https://x/fr/incidents/{}", stage::incident());
    assert_eq!(
        analyst.post("/fr/logic", &opening.replace("names-nl=Preventie", "names-nl=")).await.status,
        422
    );
    assert_eq!(analyst.post("/fr/logic", "names-fr=a&names-nl=b&about=nulle-part").await.status, 422);
    let id = id_in(&analyst.post("/fr/logic", &opening).await);
    let page = format!("/fr/logic/{id}");
    let add = format!("{page}/elements");
    went(&analyst.post(&add, "column=outcome&words-fr=Moins+de+vols&words-nl=Minder+diefstal").await);
    let shown = format!("column=output&words-fr=Places&words-nl=Plaatsen&to=1&indicator={}", figure());
    went(&analyst.post(&add, &shown).await);
    went(
        &analyst
            .post(&add, "column=assumption&words-fr=Les+gens+viennent&words-nl=Mensen+komen&to=1&to=2")
            .await,
    );
    let refused = analyst.post(&add, "column=outcome&words-fr=Retour&words-nl=Terug&to=2").await;
    assert_eq!(refused.status, 422);
    assert!(
        refused.text.contains("value=\"Retour\"") && refused.text.contains("une flèche va vers la droite")
    );
    let text = analyst.get(&page).await.text;
    assert_eq!(text.matches("<rect").count(), 2, "what stands beneath is no box");
    for wanted in [
        "Hypothèses sans indicateur",
        "Places occupées",
        "personne ne l’alimente",
        "Porte sur",
        "<path class=\"path\"",
    ] {
        assert!(text.contains(wanted), "{wanted}: {text}");
    }
    went(&analyst.post(&format!("{page}/fix"), "why=adopté").await);
    went(&analyst.post(&format!("{page}/elements/3/remove"), "why=vérifiée").await);
    let now = town.browser(READER).get(&page).await.text;
    assert!(
        !now.contains("Hypothèses sans indicateur")
            && now.contains("modifié depuis")
            && !now.contains("logic-add")
    );
    let before = town.browser(READER).get(&format!("{page}?version=1")).await.text;
    assert!(
        before.contains("Les gens viennent") && before.contains("Vous voyez une version arrêtée"),
        "{before}"
    );
    // Beside what it is about.
    let beside = town.browser(READER).get(&format!("/fr/incidents/{}", stage::incident())).await;
    assert!(beside.status != 200 || beside.text.contains("logic-beside"), "{}", beside.text);
}

#[tokio::test]
async fn a_name_is_corrected_and_nobody_overwrites_it_unseen() {
    let town = Town::open();
    let analyst = town.browser(ANALYST);
    let opening = format!("names-fr=Prévension&names-nl=Preventie&about=/fr/incidents/{}", stage::incident());
    let id = id_in(&analyst.post("/fr/logic", &opening).await);
    let (page, act) = (format!("/fr/logic/{id}"), format!("/fr/logic/{id}/describe"));
    let form = AtOneForm {
        page: &page,
        act: &act,
        both: ("names-fr", "Le quai", ["Le pont", "Le bois"]),
        alone: ("names-nl", ["De kaai", "De brug"]),
        with: &[],
    };
    let row = || town.stage.read(|r| logic::read::model(r, &logic::read::Eye::all(), id)).unwrap();
    let now = || {
        let names = row().names;
        (names.fr.unwrap_or_default(), names.nl.unwrap_or_default())
    };
    form.meet(&analyst, &town.browser(ANALYST), now).await;
    assert_eq!(row().about.unwrap().matter, stage::incident(), "what was not touched stays");
    let drawn = analyst.get(&page).await.text;
    let wrong = analyst.post(&act, &filled(&drawn, &act, &[("about", "nulle-part")])).await;
    assert!(wrong.status == 422 && wrong.text.contains("value=\"nulle-part\""), "{}", wrong.text);
    went(&analyst.post(&act, &filled(&drawn, &act, &[("about", "")])).await);
    assert!(row().about.is_none());
}

#[tokio::test]
async fn a_model_of_the_profile_waits_for_what_it_names() {
    let town = Town::open();
    let analyst = town.browser(ANALYST);
    let list = analyst.get("/fr/logic").await.text;
    assert!(list.contains("Modèles du profil") && list.contains("/fr/logic/load"), "{list}");
    let page = analyst.get("/fr/logic/load").await.text;
    for wanted in ["Prévention", "Trop tôt", "Un indicateur qu’il nomme n’est pas encore repris."] {
        assert!(page.contains(wanted), "{wanted}: {page}");
    }
    assert_eq!(page.matches("data-outbox=\"logic-load:").count(), 1, "{page}");
    let head = town.stage.journal.head();
    assert_eq!(analyst.post("/fr/logic/load", "code=early").await.status, 409);
    assert_eq!(analyst.post("/fr/logic/load", "code=nowhere").await.status, 422);
    assert_eq!(town.stage.journal.head(), head, "nothing was written");
    went(&analyst.post("/fr/logic/load", "code=ready").await);
    let head = town.stage.journal.head();
    went(&analyst.post("/fr/logic/load", "code=ready").await);
    assert_eq!(town.stage.journal.head(), head, "twice is once");
    let page = analyst.get("/nl/logic/load").await.text;
    assert!(page.contains("<b>overgenomen</b>"), "{page}");
    let model = town.desk.shipped[0].model;
    assert!(town.browser(READER).get(&format!("/fr/logic/{model}")).await.text.contains("Moins de vols"));
    for (function, status) in [(READER, 403), (GUEST, 403)] {
        let browser = town.browser(function);
        assert_eq!(browser.get("/fr/logic/load").await.status, status, "{function}");
        assert_eq!(browser.post("/fr/logic/load", "code=early").await.status, status, "{function}");
    }
}

#[tokio::test]
async fn nobody_changes_what_they_may_not() {
    let town = Town::open();
    let id = id_in(&town.browser(ANALYST).post("/fr/logic", "names-fr=a&names-nl=b").await);
    let head = town.stage.journal.head();
    for path in ["describe", "elements", "elements/1", "elements/1/remove", "fix"] {
        let path = format!("/en/logic/{id}/{path}");
        assert_eq!(town.browser("").post(&path, "").await.status, 401);
        assert_eq!(town.browser(GUEST).post(&path, "").await.status, 404);
        assert_eq!(town.browser(READER).post(&path, "").await.status, 403);
    }
    assert_eq!(town.browser(READER).post("/en/logic", "names-fr=a&names-nl=b").await.status, 403);
    assert_eq!(town.browser(GUEST).get("/en/logic").await.status, 403);
    assert_eq!(town.stage.journal.head(), head);
}

#[tokio::test]
async fn nobody_overwrites_unseen_how_a_colleague_worded_an_element() {
    let town = Town::open();
    let (analyst, colleague) = (town.browser(ANALYST), town.browser(ANALYST));
    let id = id_in(&analyst.post("/fr/logic", "names-fr=a&names-nl=b").await);
    let page = format!("/fr/logic/{id}");
    let hidden = Id::<kind::Matter>::of_words(&["hidden"]);
    let new = format!("column=outcome&words-fr=Moins&words-nl=Minder&indicator={hidden}");
    went(&analyst.post(&format!("{page}/elements"), &new).await);
    let act = format!("{page}/elements/1");
    let form = AtOneForm {
        page: &page,
        act: &act,
        both: ("words-fr", "Le quai", ["Le pont", "Le bois"]),
        alone: ("words-nl", ["De kaai", "De brug"]),
        with: &[],
    };
    let element = || {
        let row = town.stage.read(|r| logic::read::model(r, &logic::read::Eye::all(), id)).unwrap();
        row.elements.into_iter().next().unwrap().1
    };
    let now = || {
        let words = element().words;
        (words.fr.unwrap_or_default(), words.nl.unwrap_or_default())
    };
    form.meet(&analyst, &colleague, now).await;
    // An indicator that cannot be chosen here is neither told nor taken out.
    let drawn = analyst.get(&page).await.text;
    assert!(!drawn.contains(&hidden.to_string()), "{drawn}");
    assert_eq!(element().indicator, Some(hidden));
    // What both changed is told by its name.
    went(&colleague.post(&act, &filled(&drawn, &act, &[("column", "assumption")])).await);
    let back = analyst.post(&act, &filled(&drawn, &act, &[("column", "external")])).await;
    let said = back.text.replace(['\u{a0}', '\u{202f}'], " ");
    assert!(back.status == 409 && said.contains("Maintenant : « hypothèse »"), "{said}");
    // Taken out meanwhile: what was typed is still on the page.
    went(&colleague.post(&format!("{act}/remove"), "why=en+double").await);
    let gone = analyst.post(&act, &filled(&drawn, &act, &[("words-fr", "Le port")])).await;
    assert!(
        gone.status == 409 && gone.text.contains("Le port") && gone.text.contains("n’est plus là"),
        "{}",
        gone.text
    );
}
