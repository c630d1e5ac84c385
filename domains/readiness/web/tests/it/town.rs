//! An invented town to test in: its journal and pages, people with real mandates, an incident of another package.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use desk::Names;
use kernel::{Actor, Id, Text, kind};
use readiness::command::{FollowIncident, ShipPlans};
use readiness::content::{Card, Colour, Contact, Frame, Holder, Means, Perimeter, Shipped, Step};
use readiness::plan::{Sort, Standing};
use readiness::read::{CardRow, Eye, RunFilter, RunRow, cards, run, runs};
use readiness::run::reflex_of;
use readiness::{Facts, ReadinessView};
use readiness_web::{Age, Desk, Figure, Incident, Known, Lists, Owed, Told};
use stage::{Part, Stage, codes, named_in_three};
use store::{Receipt, Rule};
use testkit::NIGHT;
use web::testing::{Browser, Reply};

pub(crate) use stage::incident;

/// Works on cards and activates plans.
pub(crate) const OFFICER: &str = "watch-officer";
/// Writes plans.
pub(crate) const COORDINATOR: &str = "coordinator";
/// Approves plans; one municipality (90001).
pub(crate) const MAYOR: &str = "mayor";
/// Works on cards of discipline 1.
pub(crate) const FIRE: &str = "fire";
/// May read nothing here.
pub(crate) const GUEST: &str = "guest";

pub(crate) struct Town {
    pub(crate) router: axum::Router,
    pub(crate) desk: Arc<Desk>,
    stage: Stage,
}

impl std::ops::Deref for Town {
    type Target = Stage;
    fn deref(&self) -> &Stage {
        &self.stage
    }
}

fn parts() -> Vec<Part> {
    let officer = ["matter.read", "card.work", "plan.activate", "body.convene", "perimeter.set"];
    vec![
        Part::new(OFFICER).powers(&officer).everywhere(),
        Part::new(COORDINATOR).powers(&["matter.read", "plan.write"]).everywhere(),
        Part::new(MAYOR)
            .powers(&["matter.read", "plan.approve", "card.work", "body.convene"])
            .areas(&["90001"]),
        Part::new(FIRE).powers(&["matter.read", "card.work"]).everywhere(),
        Part::new(GUEST).everywhere(),
    ]
}

impl Town {
    pub(crate) fn open() -> Self {
        let stage = Stage::open(parts(), vec![Arc::new(ReadinessView)]);
        let desk = Arc::new(desk_of(&stage));
        let router = stage.router(vec![readiness_web::contribution(&desk)]);
        Self { router, desk, stage }
    }
    pub(crate) fn browser(&self, function: &str) -> Browser {
        Browser::new(&self.router, function)
    }
    /// As the program itself.
    pub(crate) fn system<R: Rule<Facts = Facts> + 'static>(&self, rule: R) -> Receipt {
        self.submit(&Actor::system(), rule, &(self.desk.facts)()).unwrap()
    }
    /// An invented set and a title come with the profile.
    pub(crate) fn ship(&self) -> (Id<kind::Matter>, Id<kind::Matter>) {
        let (set, title) = (set(), title());
        let ids = (set.plan, title.plan);
        self.system(ShipPlans { plans: vec![set, title], levels: BTreeMap::new() });
        ids
    }
    /// The incident opens its cards.
    pub(crate) fn explode(&self) -> Id<kind::Matter> {
        self.system(FollowIncident {
            incident: incident(),
            label: "26-0417".into(),
            incident_type: "explosion".into(),
            severity: 3,
            resource: self.incident.clone(),
            live: true,
            from: NIGHT,
        });
        reflex_of(incident())
    }
    pub(crate) fn cards(&self, run: Id<kind::Matter>) -> Vec<CardRow> {
        self.read(|r| cards(r, run))
    }
    pub(crate) fn run(&self, id: Id<kind::Matter>) -> RunRow {
        self.read(|r| run(r, &Eye::all(), id)).unwrap()
    }
    pub(crate) fn runs(&self) -> Vec<RunRow> {
        self.read(|r| runs(r, &Eye::all(), &RunFilter::default(), 10))
    }
    /// A plan through the forms, approved: a card for the officer. Its id.
    pub(crate) async fn approved(&self) -> String {
        let coordinator = self.browser(COORDINATOR);
        let reply = coordinator.post("/fr/plans", "sort=special&title-fr=Gaz&title-nl=Gas&areas=90001").await;
        let id = plan_in(&reply);
        let version = format!("/fr/plans/{id}/versions/1");
        let card = "holder=f:watch-officer&title-fr=Veille&title-nl=Wacht&types=explosion&severity=2&step=&text-fr=Appeler&\
                    text-nl=Bellen&text-en=&minutes=10&act=save";
        assert_eq!(coordinator.post(&format!("{version}/cards/0"), card).await.status, 303);
        assert_eq!(coordinator.post(&format!("{version}/submit"), "words=").await.status, 303);
        let reply = self.browser(MAYOR).post(&format!("{version}/judge"), "verdict=approve&words=").await;
        assert_eq!(reply.status, 303, "{}", reply.text);
        id
    }
}

/// The plan to which a form led.
pub(crate) fn plan_in(reply: &Reply) -> String {
    assert_eq!(reply.status, 303, "{}", reply.text);
    reply.header("location").split('/').nth(3).unwrap().to_owned()
}

fn step(key: u32, fr: &str, nl: Option<&str>, minutes: u32) -> Step {
    let text = Text { fr: Some(fr.to_owned()), nl: nl.map(str::to_owned), en: None };
    Step { key, text, minutes: Some(minutes), needs_reason: key == 2 }
}

/// An invented set for the officer and discipline 1.
fn set() -> Shipped {
    let card = |key, holder, steps| Card {
        key,
        holder,
        title: Text::three("Fiche", "Kaart", "Card"),
        types: BTreeSet::from(["explosion".to_owned()]),
        severity_from: 2,
        steps,
    };
    let officer = vec![step(1, "Appeler", Some("Bellen"), 5), step(2, "Couper le gaz", None, 10)];
    Shipped {
        plan: Id::of_words(&["set"]),
        code: "gas".into(),
        sort: Sort::Special,
        standing: Standing::Fictitious,
        organisation: None,
        source: "invented".into(),
        frame: Frame {
            titles: Text::three("Gaz (fictif)", "Gas (fictief)", "Gas (fictitious)"),
            bodies: vec!["committee".into(), "post".into()],
            perimeters: vec![
                Perimeter { colour: Colour::Red, radius: Some(100), area: None },
                Perimeter {
                    colour: Colour::Yellow,
                    radius: None,
                    area: Some(Text::both("Quai Est", "Oostkaai")),
                },
            ],
            ..Frame::default()
        },
        cards: vec![
            card(1, Holder::Function(OFFICER.into()), officer),
            card(2, Holder::Discipline("D1".into()), vec![step(1, "Mesurer", Some("Meten"), 15)]),
        ],
        contacts: vec![Contact {
            key: 1,
            function: None,
            organisation: Some("gas-network".into()),
            label: None,
            person: None,
            number: "+00 000 00 01".into(),
            means: Means::Phone,
            note: None,
            checked: None,
        }],
    }
}

/// A title without content.
fn title() -> Shipped {
    Shipped {
        plan: Id::of_words(&["title"]),
        code: "general".into(),
        sort: Sort::General,
        standing: Standing::TitleOnly,
        source: "a note, page 3".into(),
        frame: Frame {
            titles: Text::three("Plan général", "Algemeen plan", "General plan"),
            ..Frame::default()
        },
        cards: Vec::new(),
        contacts: Vec::new(),
        ..set()
    }
}

fn facts() -> Facts {
    let mut facts = Facts::bare(stage::zone());
    facts.functions = [OFFICER, COORDINATOR, MAYOR].map(|f| (f.to_owned(), BTreeSet::new())).into();
    facts.functions.insert(FIRE.to_owned(), codes(&["D1"]));
    facts.organisations = codes(&["gas-network"]);
    facts.areas = codes(&["90001", "90002"]);
    facts.types = codes(&["explosion"]);
    facts.bodies = codes(&["committee", "post"]);
    facts
}

fn desk_of(stage: &Stage) -> Desk {
    let functions = named_in_three(&[
        (OFFICER, "Officier de veille", "Wachtofficier", "Watch officer"),
        (COORDINATOR, "Coordinateur", "Coördinator", "Coordinator"),
        (MAYOR, "Bourgmestre", "Burgemeester", "Mayor"),
        (FIRE, "Pompiers", "Brandweer", "Fire service"),
    ]);
    let organisations = named_in_three(&[("gas-network", "Réseau de gaz", "Gasnet", "Gas network")]);
    let lists = Arc::new(Lists {
        types: named_in_three(&[("explosion", "Explosion", "Ontploffing", "Explosion")]),
        severities: [(2, Text::three("Sérieux", "Ernstig", "Serious"))].into(),
        bodies: named_in_three(&[
            ("committee", "Comité", "Comité", "Committee"),
            ("post", "Poste", "Post", "Command post"),
        ]),
        told: [("post".to_owned(), codes(&[MAYOR]))].into(),
        remarks: BTreeMap::new(),
        contact_age: Some(Age { months: 6, verified: false }),
    });
    let (facts, areas) = (Arc::new(facts()), stage.incident.areas.clone());
    Desk {
        post: Arc::new(stage.post_of(Names { organisations, ..stage::names(functions) })),
        facts: Arc::new(move || Arc::clone(&facts)),
        lists: Arc::new(move || Arc::clone(&lists)),
        incidents: Arc::new(move |_, _, id| {
            let (incident_type, areas) = ("explosion".to_owned(), areas.clone());
            Ok((id == incident()).then_some(Incident { incident_type, severity: 3, areas }))
        }),
        figures: Arc::new(|_, actor| {
            let names = |name: &str| Text::three(format!("{name} fr"), format!("{name} nl"), name);
            let figure = Figure {
                code: "occupancy".into(),
                names: names("Occupancy"),
                path: "indicators/occupancy".into(),
                thresholds: vec![("tension".into(), names("tension")), ("full".into(), names("full"))],
                now: vec![("full".into(), Some(names("Hautrive")), NIGHT)],
            };
            // Discipline 1 sees no figures here.
            Ok(if actor.function.as_str() == FIRE { Vec::new() } else { vec![figure] })
        }),
        // Every level has its message here, and every action its commitment; discipline 1 sees neither.
        told: Arc::new(|_, actor, _| {
            let fire = Text::three("Pompiers", "Brandweer", "Fire service");
            let people = vec![(Some(fire), Known::Acknowledged, Some(NIGHT)), (None, Known::Failed, None)];
            let told = Told { path: "messages/told".to_owned(), waits: false, people };
            Ok((actor.function.as_str() != FIRE).then_some(told))
        }),
        owed: Arc::new(|_, actor, _| {
            let (number, path) = ("M-26-0007".to_owned(), "orders/owed".to_owned());
            Ok((actor.function.as_str() != FIRE).then_some(Owed { number, path, open: true, late: true }))
        }),
        address: "http://town.test".to_owned(),
    }
}
