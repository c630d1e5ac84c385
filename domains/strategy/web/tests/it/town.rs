//! An invented town to test in: a programme manager, a department head, a member of the board, a reader.

use std::sync::{Arc, Mutex};

use kernel::{Actor, Handling, Id, Lang, Text, kind};
use press_types::{Account, Pack, Press, PressError, Report};
use stage::{Part, Stage};
use store::{Read, StoreError};
use strategy::objective::{Given, Level, Period, Wording};
use strategy::{Facts, StrategyView, ValueKind};
use strategy_web::{Desk, Indicator, Lists, Outside, SourceName};
use web::testing::{Browser, Reply};

pub(crate) use stage::id_in;

/// Keeps objectives and projects.
pub(crate) const MANAGER: &str = "programme-manager";
/// Keeps projects and reports on them.
pub(crate) const HEAD: &str = "department-head";
/// Validates.
pub(crate) const BOARD: &str = "board-member";
/// Reads.
pub(crate) const READER: &str = "cabinet";
/// May read nothing here.
pub(crate) const GUEST: &str = "guest";

pub(crate) const ABOVE: &str =
    "code=OS+1&level=strategic&titles-fr=Haut&titles-nl=Boven&from=2025&until=2030";

pub(crate) struct Town {
    pub(crate) router: axum::Router,
    pub(crate) desk: Arc<Desk>,
    pub(crate) printed: Arc<Printed>,
    stage: Stage,
}

impl std::ops::Deref for Town {
    type Target = Stage;
    fn deref(&self) -> &Stage {
        &self.stage
    }
}

/// What was handed to the press.
#[derive(Default)]
pub(crate) struct Printed(pub(crate) Mutex<Vec<Pack>>);

impl Press for Printed {
    fn render(&self, _: &Report) -> Result<Vec<u8>, PressError> {
        Err(PressError::Fonts)
    }
    fn account(&self, _: &Account) -> Result<Vec<u8>, PressError> {
        Err(PressError::Fonts)
    }
    fn pack(&self, pack: &Pack) -> Result<Vec<u8>, PressError> {
        self.0.lock().unwrap().push(pack.clone());
        Ok(b"%PDF".to_vec())
    }
}

/// What other packages tell in this town.
struct Told;

impl Outside for Told {
    fn indicators(&self, _: &dyn Read, _: &Actor, _: Lang) -> Result<Vec<(String, String)>, StoreError> {
        Ok(vec![(stage::incident().to_string(), "Satisfaction".into())])
    }
    fn indicator(
        &self,
        _: &dyn Read,
        _: &Actor,
        id: Id<kind::Matter>,
    ) -> Result<Option<Indicator>, StoreError> {
        Ok((id == stage::incident()).then(|| Indicator {
            code: "satisfaction".into(),
            names: Text::both("Satisfaction", "Tevredenheid"),
            path: "indicators/x".into(),
            last: Some((725, 1, Text::both("%", "%"), testkit::NIGHT)),
            level: None,
            expected_since: None,
        }))
    }
}

fn given(code: &str, parent: Option<&str>, title: &str) -> Given {
    Given {
        code: code.into(),
        level: if parent.is_some() { Level::Operational } else { Level::Strategic },
        parent: parent.map(str::to_owned),
        wording: Wording {
            titles: Text::both(title, title),
            description: Text::default(),
            desired: Text::default(),
            conditions: Text::default(),
            risks: Text::default(),
            deadline: Text::default(),
            period: Period { from: 2025, until: 2030 },
            sources: stage::codes(&["declaration"]),
            functions: stage::codes(&[HEAD]),
            indicators: [stage::incident()].into(),
            quoted: Some("Note de la ville, p. 3".into()),
        },
    }
}

impl Town {
    pub(crate) fn open() -> Self {
        let reads = ["matter.read"];
        let parts = vec![
            Part::new(MANAGER).all_powers().everywhere().clearance(Handling::NeedToKnow),
            Part::new(HEAD)
                .powers(&["matter.read", "project.keep", "project.report", "account.write"])
                .everywhere(),
            Part::new(BOARD).powers(&["matter.read", "project.validate"]).everywhere(),
            Part::new(READER).powers(&reads).everywhere(),
            Part::new(GUEST).everywhere(),
        ];
        let stage = Stage::open(parts, vec![Arc::new(StrategyView)]);
        let printed = Arc::new(Printed::default());
        let desk = Arc::new(desk(&stage, &printed));
        let router = stage.router(vec![strategy_web::contribution(&desk)]);
        Self { router, desk, printed, stage }
    }
    pub(crate) fn browser(&self, function: &str) -> Browser {
        Browser::new(&self.router, function)
    }
    /// A strategic objective and one beneath it, through the forms.
    pub(crate) async fn objectives(&self) -> (Id<kind::Matter>, Id<kind::Matter>) {
        let manager = self.browser(MANAGER);
        let above = id_in(&manager.post("/fr/objectives", ABOVE).await);
        let form = format!(
            "code=OO+1.1&level=operational&parent={above}&titles-fr=Coordonner&titles-nl=Co%C3%B6rdineren&from=2025&until=2030&\
             sources=declaration&functions={HEAD}&indicators={}",
            stage::incident()
        );
        (above, id_in(&manager.post("/fr/objectives", &form).await))
    }
    /// The plan of 2026 with so many projects under this objective, through the forms; the plan and the projects.
    pub(crate) async fn plan(
        &self,
        objective: Id<kind::Matter>,
        many: usize,
    ) -> (Id<kind::Matter>, Vec<Id<kind::Matter>>) {
        let head = self.browser(HEAD);
        went(&head.post("/fr/projects/plan", "year=2026").await);
        let plan =
            self.read(|r| strategy::read::plan_of_year(r, &strategy::read::Eye::all(), 2026)).unwrap().id;
        let mut all = Vec::new();
        for n in 1..=many {
            let form = format!(
                "plan={plan}&sort=project&titles-fr=Projet+{n}&titles-nl=Project+{n}&objective={objective}&function={HEAD}&starts=2026-01-01&ends=2026-0{n}-28"
            );
            all.push(id_in(&head.post("/fr/projects", &form).await));
        }
        (plan, all)
    }
}

/// A form that was carried out.
pub(crate) fn went(reply: &Reply) {
    assert_eq!(reply.status, 303, "{}", reply.text);
}

/// A page with its unbreakable spaces as ordinary ones.
pub(crate) fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

fn desk(stage: &Stage, printed: &Arc<Printed>) -> Desk {
    let post = stage.post(&[
        (MANAGER, "Gestionnaire du plan", "Planbeheerder"),
        (HEAD, "Chef de direction", "Directiehoofd"),
        (BOARD, "Membre du conseil", "Raadslid"),
    ]);
    let mut facts = Facts::bare(stage::zone());
    let kind = |(code, rank): (&str, Option<i64>)| ValueKind { code: code.to_owned(), rank };
    facts.values = [("on-track", Some(0)), ("attention", Some(1)), ("off-track", Some(2)), ("done", None)]
        .map(kind)
        .into();
    facts.functions = post.names().functions.keys().cloned().collect();
    facts.sources = stage::codes(&["declaration"]);
    facts.areas = stage::codes(&["90001", "90002"]);
    let value = |code: &str, fr: &str, nl: &str| (code.to_owned(), Text::three(fr, nl, fr));
    let lists = Lists {
        values: vec![
            value("on-track", "selon le plan", "volgens plan"),
            value("attention", "attention", "aandacht"),
            value("off-track", "hors plan", "niet volgens plan"),
            value("done", "achevé", "afgerond"),
        ],
        sources: vec![SourceName {
            code: "declaration".into(),
            names: Text::both("Déclaration", "Verklaring"),
            reference: Text::three("p. 12", "blz. 12", "p. 12"),
            verified: false,
        }],
        given: vec![given("OS 7", None, "Profil haut"), given("OO 7.1", Some("OS 7"), "Profil bas")],
    };
    let (facts, lists) = (Arc::new(facts), Arc::new(lists));
    Desk {
        post: Arc::new(post),
        facts: Arc::new(move || Arc::clone(&facts)),
        lists: Arc::new(move || Arc::clone(&lists)),
        outside: Arc::new(Told),
        blobs: stage.blobs(5_000_000),
        press: Arc::clone(printed) as Arc<dyn Press>,
    }
}
