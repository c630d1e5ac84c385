//! An invented town to test in: its journal and pages, four people with real mandates, an incident of another package.

use std::sync::Arc;

use desk::Names;
use kernel::{Handling, Id, Text, kind};
use relief::read::{Eye, NeedFilter, NeedRow, SiteFilter, SiteRow, need, needs, site, sites};
use relief::{Facts, ReliefEffects, ReliefView};
use relief_web::{Desk, KindName, Lists, ProfileName};
use stage::{Part, Stage, codes, named_in_three};
use web::testing::Browser;

pub(crate) use stage::{id_in, incident};

pub(crate) const OFFICER: &str = "watch-officer";
/// A mayor of one municipality (90001), who asks and tells.
pub(crate) const MAYOR: &str = "mayor";
/// Tells numbers everywhere, and nothing else.
pub(crate) const LIAISON: &str = "liaison";
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
    vec![
        Part::new(OFFICER).all_powers().everywhere().clearance(Handling::NeedToKnow),
        Part::new(MAYOR).powers(&["matter.read", "need.ask", "capacity.report"]).areas(&["90001"]),
        Part::new(LIAISON).powers(&["matter.read", "capacity.report"]).everywhere(),
        Part::new(GUEST).everywhere(),
    ]
}

impl Town {
    /// The incident lies in 90002, where the mayor is not.
    pub(crate) fn open() -> Self {
        let mut stage = Stage::open_with(parts(), |definition| {
            definition.views.push(Arc::new(ReliefView));
            definition.effects = vec![Arc::new(ReliefEffects)];
            definition.keeps = desk::links::STEPS.to_vec();
        });
        stage.incident.areas = codes(&["90002"]);
        let desk = Arc::new(desk_of(&stage));
        let router = stage.router(vec![relief_web::contribution(&desk)]);
        Self { router, desk, stage }
    }
    pub(crate) fn browser(&self, function: &str) -> Browser {
        Browser::new(&self.router, function)
    }
    pub(crate) fn site(&self, id: Id<kind::Matter>) -> SiteRow {
        self.read(|r| site(r, &Eye::all(), id)).unwrap()
    }
    pub(crate) fn sites(&self) -> Vec<SiteRow> {
        self.read(|r| sites(r, &Eye::all(), &SiteFilter::default()))
    }
    pub(crate) fn need(&self, id: Id<kind::Matter>) -> NeedRow {
        self.read(|r| need(r, &Eye::all(), id)).unwrap()
    }
    pub(crate) fn needs(&self) -> Vec<NeedRow> {
        self.read(|r| needs(r, &Eye::all(), &NeedFilter::default(), 50))
    }
    /// A hall in this municipality with so many places, through the forms.
    pub(crate) async fn hall(&self, code: &str, municipality: &str, offered: i64) -> Id<kind::Matter> {
        let officer = self.browser(OFFICER);
        let form = format!(
            "code={code}&name-fr=Salle+{code}&name-nl=Zaal+{code}&municipality={municipality}&kinds=places&kinds=beds"
        );
        let id = id_in(&officer.post("/fr/capacities", &form).await);
        let told =
            officer.post(&format!("/fr/capacities/{id}/report"), &format!("places-offered={offered}")).await;
        assert_eq!(told.status, 303, "{}", told.text);
        id
    }
    /// So many places are asked for by the mayor and accepted by the officer, through the forms.
    pub(crate) async fn wanted(&self, n: i64, more: &str) -> Id<kind::Matter> {
        let id = self.asked(n, more).await;
        let reply = self.browser(OFFICER).post(&format!("/fr/needs/{id}/accept"), "").await;
        assert_eq!(reply.status, 303, "{}", reply.text);
        id
    }
    pub(crate) async fn asked(&self, n: i64, more: &str) -> Id<kind::Matter> {
        let form = format!("wanted={n}&kind=places&municipality=90001&priority=normal{more}");
        id_in(&self.browser(MAYOR).post("/fr/needs", &form).await)
    }
}

/// A page with its unbreakable spaces as ordinary ones.
pub(crate) fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

fn facts(names: &Names) -> Facts {
    let mut facts = Facts::bare(stage::zone());
    facts.kinds = [("places".to_owned(), 6 * 3600), ("beds".to_owned(), 24 * 3600)].into();
    facts.groups = ["families".to_owned()].into();
    facts.profiles = [("age-0-17", "age"), ("age-18", "age")].map(|(c, q)| (c.into(), q.into())).into();
    facts.functions = names.functions.keys().cloned().collect();
    facts.organisations = names.organisations.keys().cloned().collect();
    facts.municipalities = names.areas.keys().cloned().collect();
    facts
}

fn lists() -> Lists {
    let kind = |code: &str, fr: &str, nl: &str, en: &str| KindName {
        code: code.to_owned(),
        names: Text::three(fr, nl, en),
    };
    let profile = |code: &str, fr: &str, nl: &str| ProfileName {
        code: code.to_owned(),
        question: "age".to_owned(),
        names: Text::three(fr, nl, fr),
    };
    Lists {
        kinds: vec![kind("places", "places", "plaatsen", "places"), kind("beds", "lits", "bedden", "beds")],
        groups: vec![("families".to_owned(), Text::three("familles", "gezinnen", "families"))],
        profiles: vec![
            profile("age-0-17", "0 à 17 ans", "0 tot 17 jaar"),
            profile("age-18", "18 et plus", "18 en ouder"),
        ],
        questions: vec![("age".to_owned(), Text::three("Âge", "Leeftijd", "Age"))],
    }
}

fn desk_of(stage: &Stage) -> Desk {
    let functions = named_in_three(&[
        (OFFICER, "Officier de veille", "Wachtofficier", "Watch officer"),
        (MAYOR, "Bourgmestre", "Burgemeester", "Mayor"),
    ]);
    let organisations = named_in_three(&[("cross", "Croix", "Kruis", "Cross")]);
    let names = Names { organisations, ..stage::names(functions) };
    let (facts, lists) = (Arc::new(facts(&names)), Arc::new(lists()));
    Desk {
        post: Arc::new(stage.post_of(names)),
        facts: Arc::new(move || Arc::clone(&facts)),
        lists: Arc::new(move || Arc::clone(&lists)),
        links: stage.links(),
        blobs: stage.blobs(1_000_000),
        address: "http://town.test".to_owned(),
    }
}
