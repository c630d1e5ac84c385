//! Who pilots what: by organisation, across all plans.

use std::collections::BTreeMap;

use kernel::{Id, Resource, Text, kind};
use programme::plan::{Sort, State};
use programme::point::PointState;
use programme::read::{self, PlanFilter, PlanRow};
use serde::{Deserialize, Serialize};
use store::Read;
use web::{Answer, Fault, Page, Query, Visit};

use crate::at::At;
use crate::desk::{Desk, Speak};
use crate::show::{LineShow, PlanShow};

#[derive(Debug, Serialize)]
pub(crate) struct PilotsPage {
    organisations: Vec<OrganisationShow>,
    /// The organisation that was asked for.
    chosen: Option<ChosenShow>,
}

#[derive(Debug, Serialize)]
struct OrganisationShow {
    code: String,
    name: Text,
    plans: i64,
    pilots: i64,
    takes_part: i64,
}

/// What one organisation has a part in.
#[derive(Debug, Serialize)]
struct ChosenShow {
    code: String,
    name: Text,
    /// Plans that it pilots as a whole.
    plans: Vec<PlanShow>,
    pilots: Vec<OfPlan>,
    takes_part: Vec<OfPlan>,
}

/// Points of one plan.
#[derive(Debug, Serialize)]
struct OfPlan {
    plan: PlanShow,
    lines: Vec<LineShow>,
}

impl Page for PilotsPage {
    const TEMPLATE: &'static str = "programme/pilots.html";
    const ROOM: &'static str = "plan";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let plan = || PlanShow::sample(Sort::Action, State::Running, true);
        let of = || vec![OfPlan { plan: plan(), lines: vec![LineShow::sample(PointState::Running)] }];
        let organisation = |n| OrganisationShow {
            code: "tram".into(),
            name: Text::both("Trams <b>", "Trams"),
            plans: n,
            pilots: n,
            takes_part: n,
        };
        let chosen = |full: bool| ChosenShow {
            code: "tram".into(),
            name: Text::both("Trams <b>", "Trams"),
            plans: if full { vec![plan()] } else { Vec::new() },
            pilots: if full { of() } else { Vec::new() },
            takes_part: if full { of() } else { Vec::new() },
        };
        vec![
            Self { organisations: Vec::new(), chosen: None },
            Self { organisations: vec![organisation(0), organisation(2)], chosen: None },
            Self { organisations: vec![organisation(2)], chosen: Some(chosen(true)) },
            Self { organisations: vec![organisation(2)], chosen: Some(chosen(false)) },
        ]
    }
}

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    organisation: String,
}

pub(crate) async fn show(visit: Visit<Desk, ()>, Query(asked): Query<Asked>) -> Answer {
    let at = At::visit(&visit);
    at.shell.permit(at.who, "matter.read", &Resource::service())?;
    let page = at.shell.read(at.reader, |read| loaded(&at, read, asked.organisation.trim()))?;
    at.shell.draw(at.reader, &page).answer()
}

fn loaded(at: &At<'_>, read: &dyn Read, asked: &str) -> Result<PilotsPage, Fault> {
    let (speak, eye) = (Speak::of(at.desk), at.desk.eye(at.who.actor()));
    let plans = read::plans(read, &eye, &PlanFilter::default())?;
    let mut all: BTreeMap<String, (i64, i64, i64)> = BTreeMap::new();
    for (code, (pilots, takes_part)) in read::pilots(read, &eye)? {
        all.insert(code, (0, pilots, takes_part));
    }
    for code in plans.iter().filter_map(|plan| plan.frame.pilot.clone()) {
        all.entry(code).or_default().0 += 1;
    }
    let shown = |(code, (plans, pilots, takes_part)): (String, (i64, i64, i64))| OrganisationShow {
        name: speak.organisation(&code),
        code,
        plans,
        pilots,
        takes_part,
    };
    let mut organisations: Vec<OrganisationShow> = all.into_iter().map(shown).collect();
    organisations.sort_by_key(|o| store::fold(o.name.show(at.reader.lang)));
    let chosen = if asked.is_empty() { None } else { Some(chosen(at, read, asked, &plans)?) };
    Ok(PilotsPage { organisations, chosen })
}

fn chosen(at: &At<'_>, read: &dyn Read, code: &str, plans: &[PlanRow]) -> Result<ChosenShow, Fault> {
    let (speak, today, eye) = (Speak::of(at.desk), (at.desk.today)(), at.desk.eye(at.who.actor()));
    let mut lines: BTreeMap<(bool, Id<kind::Matter>), Vec<LineShow>> = BTreeMap::new();
    for part in read::parts(read, &eye, code)? {
        if let Some(point) = read::point(read, &eye, part.point)? {
            lines.entry((part.pilots, part.plan)).or_default().push(LineShow::of(&point, &speak));
        }
    }
    let mut of = |pilots: bool| -> Vec<OfPlan> {
        let mine = plans.iter().filter_map(|plan| Some((plan, lines.remove(&(pilots, plan.id))?)));
        mine.map(|(plan, lines)| OfPlan { plan: PlanShow::of(plan, &speak, today), lines }).collect()
    };
    let (pilots, takes_part) = (of(true), of(false));
    let whole = plans.iter().filter(|plan| plan.frame.pilot.as_deref() == Some(code));
    Ok(ChosenShow {
        code: code.to_owned(),
        name: speak.organisation(code),
        plans: whole.map(|plan| PlanShow::of(plan, &speak, today)).collect(),
        pilots,
        takes_part,
    })
}
