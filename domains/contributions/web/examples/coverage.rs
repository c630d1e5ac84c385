//! How long the pages of the matrix take with five years, a hundred partners and five hundred actions of each in a year:
//! `cargo run --release -p contributions-web --example coverage -- [partners] [measures] [actions of a measure]`.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    clippy::disallowed_methods,
    reason = "a benchmark stops on any error"
)]

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Instant;

use contributions::action::Action;
use contributions::campaign::{Measure, sheet_of};
use contributions::command::{AskPartners, By, Give, OpenCampaign, Partner};
use contributions::draft::{Drafts, STEPS};
use contributions::{ContributionView, Facts};
use contributions_web::{Desk, Ground, Lists, Measures, Plan, PlanMeasure};
use kernel::{Actor, Handling, Id, Lang, MemoryFiles, Text, Words, kind};
use stage::{Part, Stage};
use store::{Read, StoreError};
use territory::Territory;

const YEARS: std::ops::RangeInclusive<i64> = 2022..=2026;
const THEMES: usize = 9;

struct Planned(usize);

fn measure(n: usize) -> Measure {
    let theme = n % THEMES + 1;
    let number = format!("{theme}.{}", n / THEMES + 1);
    Measure {
        id: Id::of_words(&["measure", &number]),
        theme: theme.to_string(),
        titles: Text::both("Mesure", "Maatregel"),
        number,
    }
}

impl Measures for Planned {
    fn plans(&self, _: &dyn Read, _: &Actor) -> Result<Vec<Plan>, StoreError> {
        let themes =
            (1..=THEMES).map(|t| (t.to_string(), Text::both(format!("Thème {t}"), format!("Thema {t}"))));
        Ok(vec![Plan {
            id: Id::of_words(&["plan"]),
            names: Text::both("Plan", "Plan"),
            themes: themes.collect(),
        }])
    }
    fn measures(&self, _: &dyn Read, _: &Actor, _: i64) -> Result<Vec<PlanMeasure>, StoreError> {
        let plan = Id::of_words(&["plan"]);
        Ok((0..self.0)
            .map(|n| PlanMeasure {
                measure: measure(n),
                plan,
                named: BTreeSet::new(),
                years: Some((2022, 2026)),
            })
            .collect())
    }
    fn path(&self, _: Id<kind::Matter>) -> Option<String> {
        None
    }
}

fn fill(stage: &Stage, facts: &Arc<Facts>, partners: usize, measures: usize, each: usize) {
    let who = stage::actor("programme-manager");
    for year in YEARS {
        let campaign = Id::new(testkit::unique());
        let open = OpenCampaign {
            campaign,
            year,
            names: Text::both("x", "x"),
            letter: Text::both("x", "x"),
            questions: Vec::new(),
            due: testkit::NIGHT.plus_seconds(1000),
            handling: Handling::Service,
            areas: BTreeSet::new(),
            readers: BTreeSet::new(),
            reminders: None,
        };
        stage.submit(&who, open, facts).unwrap();
        let partner = |n: usize| Partner {
            code: format!("partner-{n}"),
            names: Text::both(format!("Partenaire {n}"), format!("Partner {n}")),
            kind: None,
            areas: BTreeSet::new(),
            contacts: Vec::new(),
        };
        let asked = (0..measures).map(measure).collect();
        let ask = AskPartners { campaign, partners: (0..partners).map(partner).collect(), measures: asked };
        stage.submit(&who, ask, facts).unwrap();
        for n in 0..partners {
            let sheet = sheet_of(campaign, &format!("partner-{n}"));
            // One measure in ten has no answer.
            let answered = (0..measures).filter(|m| (m + n) % 10 != 0);
            let actions = answered.flat_map(|m| {
                (0..each).map(move |a| {
                    let what = Words::new(Lang::Fr, format!("Action {a}"));
                    (
                        None,
                        Action {
                            areas: [format!("9000{}", (n + a) % 9)].into(),
                            // One in fifty names for whom it is, so that some of them meet.
                            groups: (m + n + a)
                                .is_multiple_of(50)
                                .then(|| "young".to_owned())
                                .into_iter()
                                .collect(),
                            ..Action::new(measure(m).id, what)
                        },
                    )
                })
            });
            let give = Give { actions: actions.collect(), ..Give::new(sheet, By::Program) };
            stage.submit(&who, give, facts).unwrap();
        }
        println!("{year} is filled");
    }
}

#[tokio::main]
async fn main() {
    let given: Vec<usize> = std::env::args().skip(1).filter_map(|a| a.parse().ok()).collect();
    let at = |n: usize, or: usize| given.get(n).copied().unwrap_or(or);
    let (partners, measures, each) = (at(0, 100), at(1, 100), at(2, 5));
    let part = Part::new("programme-manager").all_powers().everywhere().clearance(Handling::NeedToKnow);
    let stage = Stage::open_with(vec![part], |definition| {
        definition.views.push(Arc::new(ContributionView));
        definition.keeps = [desk::links::STEPS, STEPS].concat();
    });
    let mut facts = Facts::bare(stage::zone());
    facts.areas = (0..9).map(|n| format!("9000{n}")).collect();
    facts.groups = ["young".to_owned()].into();
    facts.limits.actions = 10_000;
    let facts = Arc::new(facts);
    fill(&stage, &facts, partners, measures, each);
    let lists = Arc::new(Lists::default());
    let territory = MemoryFiles::default().with("territory/territory.toml", "".as_bytes());
    let desk = Arc::new(Desk {
        post: Arc::new(stage.post(&[])),
        facts: Arc::new(move || Arc::clone(&facts)),
        lists: Arc::new(move || Arc::clone(&lists)),
        measures: Arc::new(Planned(measures)),
        ground: Ground {
            territory: Arc::new(Territory::load(&territory).unwrap()),
            today: Arc::new(|| jiff::civil::date(2026, 11, 24)),
            base_map: None,
        },
        links: stage.links(),
        drafts: Drafts::new(stage.journal.clone()),
        blobs: stage.blobs(1000),
        address: "http://town.test".into(),
        leaves: false,
        mail: false,
        waiting: Arc::new(|_, _, _| Ok(0)),
        written: Arc::new(|_, _| Ok(None)),
    });
    let router = stage.router(vec![contributions_web::contribution(&desk)]);
    let browser = stage::browser(&router, "programme-manager");
    for path in [
        "contributions",
        "contributions/coverage?year=2026",
        "contributions/coverage?year=2026&theme=all&only=gaps",
        "contributions/coverage?year=2026&theme=all&only=thin",
        "contributions/coverage?year=2026&theme=1",
        "contributions/coverage?year=2026&theme=all",
        "contributions/coverage?year=2026&theme=all&by=year",
        "contributions/coverage?year=2026&theme=all&by=area",
        "contributions/coverage/cell?measure=1.1&year=2026",
        "contributions/coverage/overlaps?year=2026&theme=1",
        "contributions/coverage/map?year=2026",
    ] {
        let mut times: Vec<u128> = Vec::new();
        let mut size = 0;
        for _ in 0..21 {
            let begun = Instant::now();
            let reply = browser.get(&format!("/fr/{path}")).await;
            times.push(begun.elapsed().as_micros());
            assert_eq!(reply.status, 200, "{path}");
            size = reply.text.len();
        }
        times.sort_unstable();
        println!(
            "{:>7.1} ms (slowest {:>6.1}) {size:>8} bytes  {path}",
            times[10] as f64 / 1e3,
            times[20] as f64 / 1e3
        );
    }
}
