//! The stage with a package that prints two sheets and takes one kind of line.

use std::sync::{Arc, Mutex};

use desk::later::{Later, LaterKind, Noted};
use desk::paper::{PaperCx, PaperSource};
use jiff::tz::TimeZone;
use kernel::{Handling, Id, Lang, Refusal};
use paper::{Facts, PaperView};
use paper_web::{Desk, contribution};
use press_types::StubPress;
use sheets::{Part, Said, Section};
use stage::{Part as Player, Stage};
use web::testing::Browser;
use web::{Done, Fault, Pending};

pub(crate) const OFFICER: &str = "watch-officer";
pub(crate) const SUPERVISOR: &str = "supervisor";
pub(crate) const READER: &str = "mayor";
pub(crate) const STRANGER: &str = "guest";

/// What the sheets say; a test changes it as the night goes on.
#[derive(Debug, Clone)]
pub(crate) struct World {
    pub(crate) incidents: Vec<(&'static str, Handling)>,
    pub(crate) orders: Option<&'static str>,
}

/// A package as the pack knows it.
pub(crate) struct Source(pub(crate) Arc<Mutex<World>>);

impl PaperSource for Source {
    fn sheets(&self, cx: &PaperCx<'_>) -> Result<Vec<Section>, Fault> {
        let world = self.0.lock().unwrap().clone();
        let heading = if cx.lang == Lang::Nl { "Incidenten" } else { "Incidents" };
        let mut incidents = Section::new("incidents", 10, heading);
        for (words, handling) in world.incidents {
            incidents.shows(handling, stage::secret());
            incidents.push(handling, Part::text(Said::typed(words, Lang::Fr, cx.lang)));
        }
        let mut all = vec![incidents];
        if let Some(words) = world.orders {
            let mut orders =
                Section::new("orders", 30, if cx.lang == Lang::Nl { "Bevelen" } else { "Ordres" });
            orders.push(Handling::Service, Part::text(words));
            all.push(orders);
        }
        Ok(all)
    }
}

/// What was entered afterwards: kind, words, when, and who wrote it.
pub(crate) type Entered = Arc<Mutex<Vec<(String, String, String, Option<String>)>>>;

struct Lines(Entered);

const KINDS: &[LaterKind] = &[LaterKind {
    code: "log",
    text: "paper-form-log",
    words: &[(Lang::Fr, "journal"), (Lang::Nl, "logboek"), (Lang::En, "log")],
    power: "log.write",
}];

impl Later for Lines {
    fn kinds(&self) -> &'static [LaterKind] {
        KINDS
    }
    fn enter<'a>(&'a self, kind: &'a str, noted: Noted) -> Pending<'a, Result<Done, Fault>> {
        Box::pin(async move {
            if noted.line.text.contains("nulle part") {
                return Err(Refusal::invalid("text", "refusal-command-unknown").into());
            }
            let said = (
                kind.to_owned(),
                noted.line.text.clone(),
                format!("{} {:?}", noted.stated.at.rfc3339(), noted.stated.precision),
                noted.source,
            );
            self.0.lock().unwrap().push(said);
            Ok(Done { receipt: None, number: Some("№ 1".into()), message: "ok".into(), location: None })
        })
    }
}

pub(crate) struct Town {
    pub(crate) stage: Stage,
    pub(crate) router: axum::Router,
    pub(crate) world: Arc<Mutex<World>>,
    pub(crate) entered: Entered,
}

impl Town {
    pub(crate) fn open() -> Self {
        Self::open_with(|_| {})
    }
    pub(crate) fn open_with(more: impl FnOnce(&mut web::Setup)) -> Self {
        let writes = ["matter.read", "log.write"];
        let parts = vec![
            Player::new(OFFICER).powers(&writes).everywhere().clearance(Handling::NeedToKnow),
            Player::new(SUPERVISOR).powers(&["matter.read", "log.write", "unsent.release"]).everywhere(),
            Player::new(READER).powers(&["matter.read"]).areas(&["90001"]),
            Player::new(STRANGER),
        ];
        let stage = Stage::open(parts, vec![Arc::new(PaperView)]);
        let world = Arc::new(Mutex::new(World {
            incidents: vec![("26-0417 Odeur de gaz", Handling::Service)],
            orders: Some("O-26-0001 Arrêter les trams"),
        }));
        let entered = Entered::default();
        let zone = TimeZone::get("Europe/Brussels").unwrap();
        let facts = Facts::bare(zone.clone());
        let names = [
            (OFFICER, "Officier de veille", "Wachtofficier"),
            (SUPERVISOR, "Superviseur", "Supervisor"),
            (READER, "Bourgmestre", "Burgemeester"),
        ];
        let desk = Arc::new(Desk {
            post: Arc::new(stage.post(&names)),
            facts: Arc::new(move || Arc::new(facts.clone())),
            sources: vec![Arc::new(Source(Arc::clone(&world)))],
            later: vec![Arc::new(Lines(Arc::clone(&entered)))],
            press: Arc::new(StubPress),
            address: "https://town.example".into(),
            seal: Arc::new(|person| {
                let mut key = [7; 32];
                key[..16].copy_from_slice(person.raw().as_bytes());
                key
            }),
        });
        let (_, router) = stage.shell_with(vec![contribution(&desk, &zone)], more);
        Self { stage, router, world, entered }
    }
    pub(crate) fn browser(&self, function: &str) -> Browser {
        stage::browser(&self.router, function)
    }
    /// The pack to which an answer leads.
    pub(crate) fn pack(reply: &web::testing::Reply) -> String {
        let place = reply.header("location");
        place
            .split("/paper/")
            .nth(1)
            .unwrap_or_else(|| panic!("{} {}", reply.status, reply.text))
            .split('/')
            .next()
            .unwrap()
            .to_owned()
    }
}

/// A sheet's id, as its code says it.
pub(crate) fn sheet(n: u128) -> String {
    Id::<kernel::kind::Matter>::new(uuid::Uuid::from_u128(n)).to_string()
}
