//! The cascade: from the national framework note down to the plans of zones and municipalities, what serves what, and what is missing.

use std::collections::BTreeMap;

use kernel::{Resource, Text};
use programme::plan::{Sort, State};
use programme::read::{self, Gaps, LinkRow, PlanFilter, PlanRow};
use serde::Serialize;
use store::{Read, StoreError};
use web::{Answer, Page, Visit};

use crate::at::At;
use crate::desk::{Desk, Speak};
use crate::matters::called;
use crate::show::PlanShow;

#[derive(Debug, Serialize)]
pub(crate) struct CascadePage {
    steps: Vec<StepShow>,
    gaps: Vec<GapShow>,
}

/// The plans of one sort.
#[derive(Debug, Serialize)]
struct StepShow {
    sort: &'static str,
    plans: Vec<BoundShow>,
}

/// A plan with the plans above and beneath it: name, page.
#[derive(Debug, Serialize)]
struct BoundShow {
    plan: PlanShow,
    up: Vec<(String, String)>,
    down: Vec<(String, String)>,
}

/// What is missing around a regional plan.
#[derive(Debug, Serialize)]
struct GapShow {
    plan: PlanShow,
    unbound: i64,
    without: Vec<(&'static str, Vec<Text>)>,
}

impl Page for CascadePage {
    const TEMPLATE: &'static str = "programme/cascade.html";
    const ROOM: &'static str = "plan";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let link = || vec![("P <b>".to_owned(), "plan/x".to_owned())];
        let step = |sort: &Sort| StepShow {
            sort: sort.code(),
            plans: vec![BoundShow {
                plan: PlanShow::sample(*sort, State::Running, true),
                up: link(),
                down: link(),
            }],
        };
        let gap = |unbound: i64| GapShow {
            plan: PlanShow::sample(Sort::Regional, State::Running, true),
            unbound,
            without: vec![
                (
                    Sort::Zonal.code(),
                    if unbound > 0 { vec![Text::both("Zone <b>", "Zone")] } else { Vec::new() },
                ),
                (Sort::Prevention.code(), Vec::new()),
            ],
        };
        let empty = |sort: &Sort| StepShow { sort: sort.code(), plans: Vec::new() };
        vec![
            Self { steps: Sort::ALL.iter().map(empty).collect(), gaps: Vec::new() },
            Self { steps: Sort::ALL.iter().map(step).collect(), gaps: vec![gap(3), gap(0)] },
        ]
    }
}

pub(crate) async fn show(visit: Visit<Desk, ()>) -> Answer {
    let at = At::visit(&visit);
    at.shell.permit(at.who, "matter.read", &Resource::service())?;
    let page = at.shell.read(at.reader, |read| Ok(loaded(&at, read)?))?;
    at.shell.draw(at.reader, &page).answer()
}

fn loaded(at: &At<'_>, read: &dyn Read) -> Result<CascadePage, StoreError> {
    let (speak, today, eye) = (Speak::of(at.desk), (at.desk.today)(), at.desk.eye(at.who.actor()));
    let plans = read::plans(read, &eye, &PlanFilter::default())?;
    let by_id: BTreeMap<_, &PlanRow> = plans.iter().map(|plan| (plan.id, plan)).collect();
    let shown = |rows: Vec<LinkRow>| -> Vec<(String, String)> {
        let found = rows.iter().filter_map(|link| by_id.get(&link.other));
        found.map(|plan| (called(plan, at.reader.lang), format!("plan/{}", plan.id))).collect()
    };
    let mut steps = Vec::new();
    for sort in Sort::ALL {
        let mut bound = Vec::new();
        for plan in plans.iter().filter(|plan| plan.sort == *sort) {
            bound.push(BoundShow {
                plan: PlanShow::of(plan, &speak, today),
                up: shown(read::up(read, plan.id)?),
                down: shown(read::down(read, plan.id)?),
            });
        }
        steps.push(StepShow { sort: sort.code(), plans: bound });
    }
    let areas = at.desk.facts();
    let mut gaps = Vec::new();
    for plan in plans.iter().filter(|plan| plan.sort == Sort::Regional && plan.state.is_in_force()) {
        let Gaps { unbound, without } = read::gaps(read, plan, &plans, &areas.areas)?;
        let named = |(sort, codes): (Sort, Vec<String>)| {
            (sort.code(), codes.iter().map(|code| speak.area(code)).collect())
        };
        gaps.push(GapShow {
            plan: PlanShow::of(plan, &speak, today),
            unbound,
            without: without.into_iter().map(named).collect(),
        });
    }
    Ok(CascadePage { steps, gaps })
}
