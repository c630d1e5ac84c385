//! The list of plans, with what wants attention: revision due, contacts not checked, only a title.

use kernel::Resource;
use readiness::plan::{Sort, Standing};
use readiness::read::{self, PlanFilter};
use serde::{Deserialize, Serialize};
use web::{Answer, Page, Pager, Query, Turn, Visit, encoded};

use crate::at::At;
use crate::desk::{Age, Desk};
use crate::show::PlanShow;

/// Plans on one page.
const PAGE: usize = 50;

/// What the address asks for.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(default)]
pub(crate) struct Asked {
    q: String,
    sort: String,
    /// Empty for those that are not withdrawn, `withdrawn`.
    show: String,
    page: String,
}

#[derive(Serialize)]
pub(crate) struct PlansPage {
    rows: Vec<PlanShow>,
    asked: Asked,
    sorts: Vec<&'static str>,
    age: Option<Age>,
    /// How many activations go on.
    active: i64,
    may_write: bool,
    may_activate: bool,
    pager: Pager,
}

impl Page for PlansPage {
    const TEMPLATE: &'static str = "readiness/plans.html";
    const ROOM: &'static str = "plans";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let page = |rows, may, active, age| Self {
            rows,
            asked: Asked { q: "<b>".into(), sort: "special".into(), ..Asked::default() },
            sorts: sorts(),
            age,
            active,
            may_write: may,
            may_activate: may,
            pager: Pager::sample(may),
        };
        let rows = Standing::ALL.iter().map(|s| PlanShow::sample(*s)).collect();
        let age = Age { months: 6, verified: false };
        vec![page(Vec::new(), false, 0, None), page(rows, true, 2, Some(age))]
    }
}

pub(crate) fn sorts() -> Vec<&'static str> {
    Sort::ALL.iter().map(|s| s.code()).collect()
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let eye = desk.post.eye(who.actor());
    let filter = PlanFilter {
        words: asked.q.clone(),
        sort: Sort::of(&asked.sort),
        withdrawn: asked.show == "withdrawn",
        checked_before: at.checked_before(),
        usable: false,
    };
    let may = |power| reader.as_of.is_none() && desk.post.may(who.actor(), power);
    let page = shell.read(&reader, |read| {
        let rows = read::plans(read, &eye, &filter)?;
        let turn = Turn::of(&asked.page, PAGE);
        let (q, sort) = (encoded(&asked.q), encoded(&asked.sort));
        let to = |n| format!("?q={q}&sort={sort}&show={}&page={n}", encoded(&asked.show));
        Ok::<_, web::Fault>(PlansPage {
            rows: turn.cut(&rows).iter().map(|row| PlanShow::of(row, &at)).collect(),
            pager: turn.pager(&rows, to),
            asked,
            sorts: sorts(),
            age: (desk.lists)().contact_age,
            active: read::active(read, &eye)?,
            may_write: may("plan.write"),
            may_activate: may("plan.activate"),
        })
    })?;
    shell.draw(&reader, &page).answer()
}
