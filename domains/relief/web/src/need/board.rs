//! The board of needs: what presses first, by state, with what is missing.

use kernel::Resource;
use relief::need::State as Stands;
use relief::read::{self, Counts, NeedFilter};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Pager, Query, Turn, Visit, Who, encoded, fields};

use crate::at::At;
use crate::board::totals;
use crate::desk::Desk;
use crate::show::{NeedShow, TotalShow};

/// Needs on one page.
const PAGE: usize = 50;

/// What the address asks for.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// Empty for what is open, `late`, `ended`.
    show: String,
    state: String,
    kind: String,
    about: String,
    page: String,
}

#[derive(Serialize)]
pub(crate) struct BoardPage {
    rows: Vec<NeedShow>,
    counts: Counts,
    totals: Vec<TotalShow>,
    asked: Asked,
    kinds: Vec<(String, String)>,
    states: Vec<&'static str>,
    /// The name of what they are about, with its address.
    about: Option<(String, String)>,
    pager: Pager,
    may_ask: bool,
}

/// The row of a need, as it arrives live.
#[derive(Serialize)]
pub(crate) struct RowPart {
    pub(crate) d: NeedShow,
}

impl Page for RowPart {
    const TEMPLATE: &'static str = "relief/part-need.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        Stands::ALL.iter().map(|s| Self { d: NeedShow::sample(*s) }).collect()
    }
}

impl Page for BoardPage {
    const TEMPLATE: &'static str = "relief/needs.html";
    const ROOM: &'static str = "capacities";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let full = Self {
            rows: Stands::ALL.iter().map(|s| NeedShow::sample(*s)).collect(),
            counts: Counts { open: 4, late: 1, asked: 2 },
            totals: vec![TotalShow::sample(140), TotalShow::sample(0)],
            asked: Asked { show: "late".into(), state: "asked".into(), page: "2".into(), ..Asked::default() },
            about: Some(("26-0417".into(), "incidents/x".into())),
            pager: Pager::sample(true),
            may_ask: true,
            ..Self::empty()
        };
        vec![Self::empty(), full]
    }
}

impl BoardPage {
    fn empty() -> Self {
        Self {
            rows: Vec::new(),
            counts: Counts::default(),
            totals: Vec::new(),
            asked: Asked::default(),
            kinds: vec![("places".into(), "Places <b>".into())],
            states: Stands::ALL.iter().filter(|s| s.is_live()).map(|s| s.code()).collect(),
            about: None,
            pager: Pager::sample(false),
            may_ask: false,
        }
    }
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = page(&at, &who, asked)?;
    // A list with a filter changes the rows that it has; one without takes new ones in.
    let topic = if page.asked.plain() { "needs" } else { "needs-rows" };
    shell.draw(&reader, &page).topics(topic).answer()
}

fn page(at: &At<'_>, who: &Who, asked: Asked) -> Result<BoardPage, Fault> {
    let (desk, reader) = (at.desk, at.reader);
    let (eye, now, facts) = (desk.eye(who.actor()), at.now(), desk.facts());
    let turn = Turn::of(&asked.page, PAGE);
    let about = asked.about.parse().ok();
    let filter = NeedFilter {
        about,
        kind: fields::some(&asked.kind),
        state: fields::code("state", &asked.state, Stands::of).unwrap_or(None),
        ended: asked.show == "ended",
        late: (asked.show == "late").then_some(now),
        skip: turn.skip(),
    };
    at.shell.read(reader, |read| {
        let mut rows = read::needs(read, &eye, &filter, turn.most())?;
        let pager = turn.take(&mut rows, |n| asked.page(n));
        let sites = read::sites(read, &eye, &read::SiteFilter::default())?;
        let missing = read::missing(read, &eye, about)?;
        let named = match about {
            Some(id) => at.named(read, who, id)?,
            None => None,
        };
        let all = totals(&sites, &missing, desk, &facts, now);
        Ok(BoardPage {
            rows: rows.iter().map(|d| NeedShow::of(d, desk, now)).collect(),
            counts: read::counts(read, &eye, about, now)?,
            totals: all.into_iter().filter(|t| t.missing > 0).collect(),
            kinds: desk.lists().kind_choices(reader.lang),
            about: named,
            pager,
            may_ask: reader.as_of.is_none() && desk.may(who.actor(), "need.ask"),
            asked,
            ..BoardPage::empty()
        })
    })
}

impl Asked {
    /// Whether this is the whole list of what is open.
    fn plain(&self) -> bool {
        let other = [&self.show, &self.state, &self.kind, &self.about].iter().any(|v| !v.is_empty());
        !other && Turn::of(&self.page, PAGE).number() == 1
    }
    /// The address of another page of the same list.
    fn page(&self, n: usize) -> String {
        let [show, state, kind, about] =
            [&self.show, &self.state, &self.kind, &self.about].map(|v| encoded(v));
        format!("?show={show}&state={state}&kind={kind}&about={about}&page={n}")
    }
}
