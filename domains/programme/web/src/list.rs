//! All plans, from the highest to the nearest.

use kernel::Resource;
use programme::command::differences;
use programme::plan::{Sort, State};
use programme::read::{self, PlanFilter};
use serde::Serialize;
use web::{Answer, Page, Visit};

use crate::at::At;
use crate::desk::{Desk, Speak};
use crate::show::PlanShow;

#[derive(Debug, Serialize)]
pub(crate) struct ListPage {
    groups: Vec<Group>,
    may_keep: bool,
    /// Plans of the profile that are not here, or say something else than here.
    to_load: usize,
}

#[derive(Debug, Serialize)]
struct Group {
    sort: &'static str,
    plans: Vec<PlanShow>,
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "programme/list.html";
    const ROOM: &'static str = "plan";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let group = |sort: &Sort| Group {
            sort: sort.code(),
            plans: State::ALL.iter().map(|s| PlanShow::sample(*sort, *s, *s != State::Preparing)).collect(),
        };
        vec![
            Self { groups: Vec::new(), may_keep: false, to_load: 0 },
            Self { groups: Vec::new(), may_keep: true, to_load: 3 },
            Self { groups: Sort::ALL.iter().map(group).collect(), may_keep: true, to_load: 1 },
        ]
    }
}

pub(crate) async fn show(visit: Visit<Desk, ()>) -> Answer {
    let at = At::visit(&visit);
    at.shell.permit(at.who, "matter.read", &Resource::service())?;
    let (eye, may_keep) = (at.desk.eye(at.who.actor()), at.may_somewhere("programme.keep"));
    let (library, speak, today) = (at.desk.library(), Speak::of(at.desk), (at.desk.today)());
    let (plans, to_load) = at.shell.read(at.reader, |read| {
        let mut to_load = 0;
        for shipped in library.plans.iter().filter(|_| may_keep) {
            to_load += usize::from(!differences(read, shipped)?.is_none());
        }
        Ok((read::plans(read, &eye, &PlanFilter::default())?, to_load))
    })?;
    let group = |sort: &Sort| {
        let of = plans.iter().filter(|plan| plan.sort == *sort);
        Group { sort: sort.code(), plans: of.map(|plan| PlanShow::of(plan, &speak, today)).collect() }
    };
    let groups = Sort::ALL.iter().map(group).filter(|group| !group.plans.is_empty()).collect();
    at.shell.draw(at.reader, &ListPage { groups, may_keep, to_load }).answer()
}
