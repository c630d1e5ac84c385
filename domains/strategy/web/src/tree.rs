//! The objectives as a tree: each strategic one with those beneath it.

use kernel::Resource;
use serde::Serialize;
use store::Read;
use strategy::objective::{Level, Phase};
use strategy::read::{self, ObjectiveRow};
use web::{Answer, Fault, Page, Visit};

use crate::at::At;
use crate::desk::{Desk, Lens};
use crate::show::ObjectiveShow;

#[derive(Debug, Serialize)]
pub(crate) struct TreePage {
    branches: Vec<Branch>,
    may_keep: bool,
    /// Whether the profile has objectives to load.
    loadable: bool,
}

/// A strategic objective with those beneath it. Without the one above where the reader may not see that.
#[derive(Debug, Serialize)]
struct Branch {
    above: Option<ObjectiveShow>,
    below: Vec<ObjectiveShow>,
}

impl Page for TreePage {
    const TEMPLATE: &'static str = "strategy/objectives.html";
    const ROOM: &'static str = "strategy";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let phases = Phase::ALL.iter().map(|p| Some(*p)).chain([None]);
        let below = phases.map(|p| ObjectiveShow::sample(Level::Operational, p)).collect();
        let above = Some(ObjectiveShow::sample(Level::Strategic, Some(Phase::Execution)));
        vec![
            Self { branches: Vec::new(), may_keep: true, loadable: true },
            Self { branches: vec![Branch { above, below }], may_keep: true, loadable: true },
            Self {
                branches: vec![Branch {
                    above: None,
                    below: vec![ObjectiveShow::sample(Level::Operational, None)],
                }],
                may_keep: false,
                loadable: false,
            },
        ]
    }
}

/// A row of the tree, as it arrives at an open page.
#[derive(Debug, Serialize)]
pub(crate) struct RowPart {
    pub(crate) o: ObjectiveShow,
}

impl Page for RowPart {
    const TEMPLATE: &'static str = "strategy/part-objective.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let one = |level: &Level| Self { o: ObjectiveShow::sample(*level, Some(Phase::FollowUp)) };
        Level::ALL.iter().map(one).collect()
    }
}

pub(crate) async fn show(visit: Visit<Desk, ()>) -> Answer {
    let at = At::visit(&visit);
    at.somewhere("matter.read")?;
    let page = at.shell.read(at.reader, |read| page(&at, read))?;
    at.shell.draw(at.reader, &page).topics("objectives").answer()
}

fn page(at: &At<'_>, read: &dyn Read) -> Result<TreePage, Fault> {
    let (desk, now) = (Lens::of(at.desk), at.now());
    let all = read::objectives(read, &at.eye())?;
    let ids: Vec<_> = all.iter().map(|o| o.id).collect();
    let stands = read::stands(read, &desk.facts(), &ids)?;
    let show = |row: &ObjectiveRow| ObjectiveShow::of(row, stands.get(&row.id), &desk, now);
    let mut branches: Vec<Branch> = Vec::new();
    for above in all.iter().filter(|o| o.level == Level::Strategic) {
        let below = all.iter().filter(|o| o.parent == Some(above.id)).map(show).collect();
        branches.push(Branch { above: Some(show(above)), below });
    }
    let seen = |o: &&ObjectiveRow| o.parent.is_none_or(|parent| !ids.contains(&parent));
    let alone: Vec<_> = all.iter().filter(|o| o.level == Level::Operational).filter(seen).map(show).collect();
    if !alone.is_empty() {
        branches.push(Branch { above: None, below: alone });
    }
    Ok(TreePage {
        branches,
        may_keep: at.may("objective.keep", &Resource::service()),
        loadable: !desk.lists().given.is_empty(),
    })
}
