//! The list of activations.

use kernel::Resource;
use readiness::read::{self, RunFilter};
use readiness::run::Mode;
use serde::{Deserialize, Serialize};
use web::{Answer, Page, Pager, Query, Turn, Visit};

use crate::desk::Desk;
use crate::show::RunShow;

/// Activations on one page.
const PAGE: usize = 50;

/// What the address asks for.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(default)]
pub(crate) struct Asked {
    page: String,
}

#[derive(Serialize)]
pub(crate) struct RunsPage {
    rows: Vec<RunShow>,
    pager: Pager,
    may_activate: bool,
}

impl Page for RunsPage {
    const TEMPLATE: &'static str = "readiness/runs.html";
    const ROOM: &'static str = "plans";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let page = |rows, more: bool, may| Self { rows, pager: Pager::sample(more), may_activate: may };
        let rows = [true, false].map(|live| RunShow::sample(Mode::Activation, live)).into();
        vec![page(Vec::new(), false, false), page(rows, true, true)]
    }
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let turn = Turn::of(&asked.page, PAGE);
    let filter = RunFilter { mode: Some(Mode::Activation), skip: turn.skip(), ..RunFilter::default() };
    let eye = desk.post.eye(who.actor());
    let mut rows =
        shell.read(&reader, |read| Ok::<_, web::Fault>(read::runs(read, &eye, &filter, turn.most())?))?;
    let pager = turn.take(&mut rows, |n| format!("?page={n}"));
    let page = RunsPage {
        rows: rows.iter().map(|row| RunShow::of(row, &desk)).collect(),
        pager,
        may_activate: reader.as_of.is_none() && desk.post.may(who.actor(), "plan.activate"),
    };
    shell.draw(&reader, &page).topics("activations").answer()
}
