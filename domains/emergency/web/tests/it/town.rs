//! An invented town to test in: its journal and pages, five people with real mandates, an emergency on its border.

use std::sync::Arc;

use desk::Names;
use emergency::phase::{Fact, Level};
use emergency::read::{Eye, PhaseRow, about, phase};
use emergency::{Criterion, EmergencyEffects, EmergencyView, Facts, Informed, Regime, Seat};
use emergency_web::{Desk, Sign};
use kernel::{Handling, Id, Text, kind};
use stage::{Part, Stage, codes, named_in_three};
use web::testing::Browser;

pub(crate) use stage::{id_in, incident, secret};

pub(crate) const OFFICER: &str = "watch-officer";
/// Mayor of 90001.
pub(crate) const MAYOR: &str = "mayor";
/// The high official: everywhere.
pub(crate) const OFFICIAL: &str = "high-official";
/// Coordinator of a municipality that the emergency does not touch.
pub(crate) const ELSEWHERE: &str = "coordinator";
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
    let decides = ["matter.read", "phase.declare", "phase.note", "evaluation.keep"];
    let all = [
        Part::new(OFFICER).powers(&["matter.read", "phase.note"]).everywhere(),
        Part::new(MAYOR).powers(&decides).areas(&["90001"]),
        Part::new(OFFICIAL).powers(&decides).everywhere(),
        Part::new(ELSEWHERE).powers(&["matter.read", "phase.note", "evaluation.keep"]).areas(&["90009"]),
        Part::new(GUEST).everywhere(),
    ];
    all.map(|part| part.clearance(Handling::NeedToKnow)).into()
}

impl Town {
    /// The emergency lies in 90001 and 90002; another is for the officer and the official alone.
    pub(crate) fn open() -> Self {
        let mut stage = Stage::open_with(parts(), |definition| {
            definition.views.push(Arc::new(EmergencyView));
            definition.effects = vec![Arc::new(EmergencyEffects)];
        });
        stage.incident.areas = codes(&["90001", "90002"]);
        stage.secret.areas = stage.incident.areas.clone();
        stage.secret.readers = codes(&[OFFICER, OFFICIAL]);
        let desk = Arc::new(desk(&stage));
        let router = stage.router(vec![emergency_web::contribution(&desk)]);
        Self { router, desk, stage }
    }
    pub(crate) fn browser(&self, function: &str) -> Browser {
        Browser::new(&self.router, function)
    }
    pub(crate) fn row(&self, id: Id<kind::Matter>) -> PhaseRow {
        self.read(|r| phase(r, &Eye::all(), id)).unwrap()
    }
    /// The highest phase about the emergency.
    pub(crate) fn highest(&self) -> PhaseRow {
        self.read(|r| about(r, &Eye::all(), incident())).remove(0)
    }
    /// The mayor telephoned at 03:33, the officer writes it down at 03:40.
    pub(crate) async fn phoned(&self) -> Id<kind::Matter> {
        let form = format!(
            "about={}&level=communal&way=heard&stated=03:33&territory=90001&heard-means=phone&read-back=1&name=A.+Fictif&\
             number=0490",
            incident()
        );
        id_in(&self.browser(OFFICER).post("/fr/phases", &form).await)
    }
    /// The official declares the provincial phase.
    pub(crate) async fn provincial(&self) -> Id<kind::Matter> {
        let form = format!(
            "about={}&level=provincial&way=own&criteria=several&reasons=deux+communes&text-fr=La+phase&text-nl=De+fase",
            incident()
        );
        id_in(&self.browser(OFFICIAL).post("/nl/phases", &form).await)
    }
}

fn regime(level: Level, names: Text, functions: &[&str], criteria: &[&str]) -> Regime {
    Regime {
        code: format!("{level}-1"),
        level,
        names,
        authority: Text::three("l’autorité", "de overheid", "the authority"),
        functions: functions.iter().map(|f| (*f).to_owned()).collect(),
        area: None,
        criteria: criteria
            .iter()
            .map(|c| Criterion {
                code: (*c).to_owned(),
                text: Text::three(*c, *c, *c),
                verified: false,
                speaks: speaks(c),
            })
            .collect(),
        every_criterion: false,
        inform: vec![Informed { function: OFFICIAL.to_owned(), organisation: None, per: None }],
        inform_seconds: 300,
        inform_verified: true,
        bodies: vec!["committee".to_owned()],
        freezes: false,
        act: Text::three("une loi", "een wet", "an act"),
        article: None,
        verified: false,
        from: "2020-01-01".parse().unwrap(),
        until: None,
    }
}

/// What speaks for a criterion here.
fn speaks(criterion: &str) -> Vec<Fact> {
    match criterion {
        "small" => vec![Fact::OneArea],
        "several" => vec![Fact::SeveralAreas, Fact::PhaseDeclared],
        "growing" => vec![Fact::NeedsShort, Fact::SeveralDisciplines],
        _ => Vec::new(),
    }
}

fn regimes() -> Vec<Regime> {
    let name = |fr: &str, nl: &str, en: &str| Text::three(fr, nl, en);
    let communal = name("Phase communale", "Gemeentelijke fase", "Communal phase");
    let provincial = name("Phase provinciale", "Provinciale fase", "Provincial phase");
    let federal = name("Phase fédérale", "Federale fase", "Federal phase");
    let mayors =
        Informed { function: MAYOR.to_owned(), organisation: None, per: Some("municipality".to_owned()) };
    vec![
        Regime {
            area: Some("municipality".to_owned()),
            every_criterion: true,
            ..regime(Level::Communal, communal, &[MAYOR], &["small", "able"])
        },
        Regime {
            inform: vec![mayors],
            ..regime(Level::Provincial, provincial, &[OFFICIAL], &["several", "growing"])
        },
        Regime { freezes: true, ..regime(Level::Federal, federal, &[], &["wide"]) },
    ]
}

/// The authority of the samples of signed documents.
fn anchors() -> exchange::pades::Anchors {
    let file = testkit::root().join("foundation/exchange/tests/pades/anchor.pem");
    exchange::pades::Anchors::from_pem([std::fs::read_to_string(file).unwrap().as_str()]).unwrap()
}

fn desk(stage: &Stage) -> Desk {
    let functions = named_in_three(&[
        (OFFICER, "Officier de veille", "Wachtofficier", "Watch officer"),
        (MAYOR, "Bourgmestre", "Burgemeester", "Mayor"),
        (OFFICIAL, "Haut fonctionnaire", "Hoge ambtenaar", "High official"),
        ("duty-contact", "Permanence", "Permanentie", "Duty desk"),
    ]);
    let Names { functions, organisations, areas, .. } = stage::names(functions);
    let known: (Vec<_>, Vec<_>) = (functions.keys().cloned().collect(), areas.keys().cloned().collect());
    let (regimes, guard) = (Arc::new(regimes()), Arc::clone(&stage.guard));
    Desk {
        post: Arc::new(stage.post_of(Names { functions, organisations, areas, ..Names::default() })),
        facts: Arc::new(move |actor| {
            let mut facts = Facts::bare(stage::zone());
            facts.regimes = Arc::clone(&regimes);
            facts.functions = known.0.iter().cloned().collect();
            facts.organisations = codes(&["tram"]);
            facts.areas = known.1.iter().map(|c| (c.clone(), "municipality".to_owned())).collect();
            // The program itself, which looks at everything that is offered, holds nothing.
            if let Some(held) = guard.holding(actor) {
                facts.seat = Seat { everywhere: held.everywhere, areas: held.areas };
            }
            Arc::new(facts)
        }),
        // Of the emergency that all may see, more is asked for than is there.
        signs: Arc::new(|_, _, about| {
            let sign = Sign {
                fact: Fact::NeedsShort,
                what: vec![Text::three("Lits (40)", "Bedden (40)", "Beds (40)")],
                path: format!("needs?about={about}"),
            };
            Ok(if about == incident() { vec![sign] } else { Vec::new() })
        }),
        paper: Some(emergency_web::Printing {
            press: Arc::new(press_types::StubPress),
            blobs: stage.blobs(10_000_000),
            authorities: Arc::new(anchors()),
        }),
        bodies: Arc::new(|| Arc::new(named_in_three(&[("committee", "Comité", "Comité", "Committee")]))),
        reached: Arc::new(|to| (to.function == OFFICIAL).then(|| "0490 00 00 10".to_owned())),
    }
}
