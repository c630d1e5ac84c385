//! Who keeps hooks, what a form refuses, when a secret shows.

use std::collections::BTreeSet;
use std::sync::Arc;

use kernel::{Id, kind};
use stage::{Part, Stage};
use web::testing::Browser;
use webhooks::address::Rules;
use webhooks::message::PING;
use webhooks::signature::secret;
use webhooks::{Facts, Group, KEEP, Outcome, Place, Places, STEPS, WebhookView, Wish};
use webhooks_web::{Desk, contribution};

const KEY: [u8; 32] = [7; 32];

struct Town {
    stage: Stage,
    router: axum::Router,
    places: Places,
}

fn machine() -> Id<kind::Mandate> {
    Id::of_words(&["machine"])
}

impl Town {
    fn open() -> Self {
        let parts = vec![
            Part::new("administrator").powers(&[KEEP]).everywhere(),
            Part::new("mayor").powers(&["matter.read", "person.manage"]).everywhere(),
        ];
        let stage = Stage::open_with(parts, |definition| {
            definition.views.push(Arc::new(WebhookView));
            definition.keeps = STEPS.to_vec();
        });
        let places = Places::new(stage.journal.clone());
        let facts = Arc::new(Facts {
            groups: vec![Group { code: "incidents".into(), begins: vec!["situation.incident".into()] }],
            areas: BTreeSet::from(["90001".to_owned()]),
            machines: BTreeSet::from([machine()]),
            addresses: Rules::default(),
            ..Facts::default()
        });
        let desk = Arc::new(Desk {
            post: Arc::new(stage.post(&[("administrator", "Gestionnaire", "Beheerder")])),
            facts: Arc::new(move || Arc::clone(&facts)),
            machines: Arc::new(|_| vec![(machine(), "Feed <b>".to_owned())]),
            places: places.clone(),
            secret: Arc::new(|hook, n| secret(&KEY, hook, n)),
        });
        let router = stage.router(vec![contribution(&desk)]);
        Self { stage, router, places }
    }
    fn administrator(&self) -> Browser {
        Browser::new(&self.router, "administrator")
    }
    /// Sets one up; its id, which the page leads to.
    async fn kept(&self) -> Id<kind::Matter> {
        let reply = self.administrator().post("/fr/webhooks", &form("https://partner.example/in")).await;
        assert_eq!(reply.status, 200, "{}", reply.text);
        let entry = self.stage.journal.entry(self.stage.journal.head()).unwrap().unwrap();
        let id = entry.header.matter.unwrap();
        assert!(reply.text.contains("whsec_"), "the page that answers shows the secret");
        id
    }
}

fn form(address: &str) -> String {
    format!("label=Partenaire&address={address}&groups=incidents&areas=90001&mandate={}", machine())
}

#[tokio::test]
async fn only_whoever_keeps_them_sees_them() {
    let town = Town::open();
    let id = town.kept().await;
    for path in ["/fr/webhooks".to_owned(), format!("/fr/webhooks/{id}")] {
        assert_eq!(Browser::new(&town.router, "mayor").get(&path).await.status, 403, "{path}");
        let stranger = Browser::new(&town.router, "").get(&path).await;
        assert!(stranger.header("location").contains("/sign-in"), "{path}");
        for lang in ["fr", "nl", "en"] {
            let page = town.administrator().get(&path.replacen("fr", lang, 1)).await;
            assert!(page.status == 200 && page.text.contains("partner.example"), "{lang} {path}");
        }
    }
    let head = town.stage.journal.head();
    for (path, body) in [
        ("", form("https://a.example/")),
        ("/turn", "turn=end".into()),
        ("/secret", String::new()),
        ("/again", String::new()),
    ] {
        let path =
            if path.is_empty() { "/fr/webhooks".to_owned() } else { format!("/fr/webhooks/{id}{path}") };
        assert_eq!(Browser::new(&town.router, "mayor").post(&path, &body).await.status, 403, "{path}");
    }
    assert_eq!((town.stage.journal.head(), town.places.wishes(id).unwrap()), (head, vec![]));
}

#[tokio::test]
async fn a_secret_shows_once_and_once_more_when_it_is_renewed() {
    let town = Town::open();
    let id = town.kept().await;
    let path = format!("/fr/webhooks/{id}");
    assert!(!town.administrator().get(&path).await.text.contains("whsec_"));
    let renewed = town.administrator().post(&format!("{path}/secret"), "").await;
    assert!(renewed.status == 200 && renewed.text.contains("whsec_"), "{}", renewed.text);
    let page = town.administrator().get(&path).await;
    assert!(
        !page.text.contains("whsec_") && page.text.contains("ancien secret"),
        "the old one holds for a while"
    );
}

#[tokio::test]
async fn a_form_says_what_is_wrong_and_keeps_what_was_typed() {
    let town = Town::open();
    for (address, said) in [
        ("http://partner.example/", "En clair (http)"),
        ("https://192.168.0.7/", "réseau privé"),
        ("nonsense", "adresse utilisable"),
    ] {
        let reply = town.administrator().post("/fr/webhooks", &form(address)).await;
        assert_eq!(reply.status, 422, "{address}");
        assert!(reply.text.contains(said) && reply.text.contains("Partenaire"), "{address}: {}", reply.text);
    }
    assert_eq!(town.stage.journal.head(), 0);
}

#[tokio::test]
async fn acts_lead_back_to_the_page_and_it_shows_what_came_of_them() {
    let town = Town::open();
    let id = town.kept().await;
    let path = format!("/fr/webhooks/{id}");
    let officer = town.administrator();
    assert_eq!(officer.post(&format!("{path}/again"), "").await.status, 303);
    assert_eq!(town.places.wishes(id).unwrap(), [Wish { n: 1, seq: PING }]);
    let unknown = officer.post(&format!("{path}/again"), "seq=99").await;
    assert_eq!(unknown.status, 422);
    let now = testkit::NIGHT;
    let none = Outcome { status: None, why: "connection refused".into(), millis: 2 };
    let vain = Place::begin(1).in_vain(now);
    town.places.put(id, vain, Some((PING, now, none)), None).unwrap();
    let page = officer.get(&path).await;
    for said in ["connection refused", "Sans réponse depuis", "Relancer"] {
        assert!(page.text.contains(said), "{said}");
    }
    assert_eq!(officer.post(&format!("{path}/turn"), "turn=resume").await.status, 303);
    assert_eq!(town.places.of(id).unwrap().unwrap().attempts, 0, "at once");
    assert_eq!(officer.post(&format!("{path}/turn"), "turn=dance").await.status, 422);
    assert_eq!(officer.post(&format!("{path}/turn"), "turn=end").await.status, 303);
    let over = officer.get(&path).await;
    assert!(over.text.contains("terminé") && !over.text.contains("/turn"));
    assert_eq!(officer.post(&format!("{path}/again"), "").await.status, 409);
}
