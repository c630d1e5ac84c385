//! The list of activations.

use kernel::Resource;
use readiness::read::{self, RunFilter};
use readiness::run::Mode;
use serde::{Deserialize, Serialize};
use web::{Answer, Page, Query, Visit};

use crate::desk::Desk;
use crate::show::RunShow;

/// Activations on one page.
const PAGE: i64 = 50;

/// What the address asks for.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(default)]
pub(crate) struct Asked {
    page: String,
}

#[derive(Serialize)]
pub(crate) struct RunsPage {
    rows: Vec<RunShow>,
    previous: Option<String>,
    next: Option<String>,
    first: i64,
    may_activate: bool,
}

impl Page for RunsPage {
    const TEMPLATE: &'static str = "readiness/runs.html";
    const ROOM: &'static str = "plans";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let page = |rows, more: bool, may| Self {
            rows,
            previous: more.then(|| "?page=1".into()),
            next: more.then(|| "?page=3".into()),
            first: 1,
            may_activate: may,
        };
        let rows = [true, false].map(|live| RunShow::sample(Mode::Activation, live)).into();
        vec![page(Vec::new(), false, false), page(rows, true, true)]
    }
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let number: i64 = asked.page.parse().unwrap_or(1).clamp(1, 100_000);
    let filter =
        RunFilter { mode: Some(Mode::Activation), skip: (number - 1) * PAGE, ..RunFilter::default() };
    let eye = desk.post.eye(who.actor());
    let mut rows =
        shell.read(&reader, |read| Ok::<_, web::Fault>(read::runs(read, &eye, &filter, PAGE + 1)?))?;
    let most = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let more = rows.len() > most;
    rows.truncate(most);
    let page = RunsPage {
        rows: rows.iter().map(|row| RunShow::of(row, &desk)).collect(),
        previous: (number > 1).then(|| format!("?page={}", number - 1)),
        next: more.then(|| format!("?page={}", number + 1)),
        first: filter.skip + 1,
        may_activate: reader.as_of.is_none() && desk.post.may(who.actor(), "plan.activate"),
    };
    shell.draw(&reader, &page).topics("activations").answer()
}
