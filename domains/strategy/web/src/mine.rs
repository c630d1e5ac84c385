//! What falls on a department: its projects, what is due soon, and of what nothing was said for a quarter.

use jiff::ToSpan as _;
use kernel::Text;
use serde::{Deserialize, Serialize};
use store::Read;
use strategy::project::{ItemSort, State};
use strategy::read::{self, ProjectFilter};
use web::{Answer, Fault, Page, Query, Visit, fields};

use crate::at::At;
use crate::desk::Desk;
use crate::objective::codes;
use crate::plan::shown_rows;
use crate::show::{ItemShow, ProjectShow};

/// Rows of this page.
const ROWS: i64 = 100;
/// How many days ahead what is due is named.
const AHEAD: i32 = 60;

#[derive(Debug, Serialize)]
pub(crate) struct MinePage {
    function: Text,
    code: String,
    owners: Vec<(String, String)>,
    rows: Vec<ProjectShow>,
    /// How many of them have an axis of which nothing was said for a quarter.
    silent: usize,
    more: bool,
    /// What is due: number and address of the project, and what.
    due: Vec<(String, String, ItemShow)>,
}

impl Page for MinePage {
    const TEMPLATE: &'static str = "strategy/mine.html";
    const ROOM: &'static str = "strategy";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let due = |done| {
            ("P-26-001".to_owned(), "projects/x".to_owned(), ItemShow::sample(ItemSort::Deliverable, done))
        };
        let page = |rows: Vec<ProjectShow>, due| Self {
            function: Text::both("Chef <b>", "Hoofd"),
            code: "chief".into(),
            owners: vec![("chief".into(), "Chef <b>".into())],
            silent: rows.len(),
            rows,
            more: true,
            due,
        };
        vec![page(ProjectShow::samples(), vec![due(true), due(false)]), page(Vec::new(), Vec::new())]
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// Code of a function; the reader's own when empty.
    owner: String,
}

pub(crate) async fn show(visit: Visit<Desk, ()>, Query(asked): Query<Asked>) -> Answer {
    let at = At::visit(&visit);
    at.somewhere("matter.read")?;
    let owner = fields::some(&asked.owner).unwrap_or_else(|| at.who.actor().function.clone());
    let page = at.shell.read(at.reader, |read| loaded(&at, read, owner))?;
    at.shell.draw(at.reader, &page).answer()
}

fn loaded(at: &At<'_>, read: &dyn Read, owner: String) -> Result<MinePage, Fault> {
    let (desk, facts, today) = (at.desk, at.desk.facts(), at.today());
    let filter = ProjectFilter { function: Some(owner.clone()), open: true, ..ProjectFilter::default() };
    let mut rows = read::projects(read, &at.eye(), &filter, (ROWS + 1, 0))?;
    let most = usize::try_from(ROWS).unwrap_or(usize::MAX);
    let more = rows.len() > most;
    rows.truncate(most);
    rows.retain(|p| p.state == State::Open);
    let objectives = codes(&read::objectives(read, &at.eye())?);
    let rows = shown_rows(at, read, &rows, &objectives)?;
    let until = today.checked_add(AHEAD.days()).unwrap_or(today);
    let due = read::due(read, &at.eye(), &owner, until)?;
    Ok(MinePage {
        function: desk.names().function(&owner),
        owners: desk.names().askable(at.reader.lang),
        silent: rows.iter().filter(|p| p.axes.iter().any(|a| a.silent)).count(),
        rows,
        more,
        due: due
            .into_iter()
            .map(|(number, i)| (number, format!("projects/{}", i.project), ItemShow::of(&i, &facts, today)))
            .collect(),
        code: owner,
    })
}
