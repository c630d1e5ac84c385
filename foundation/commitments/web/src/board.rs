//! The board: which orders there are, the most urgent first.

use commitments::commitment::{Sort, State as Stands};
use commitments::read::{self, Counts, Filter};
use kernel::{Id, Resource, kind};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Pager, Query, Reader, Shell, Turn, Visit, Who, encoded};

use crate::desk::Desk;
use crate::show::OrderShow;
use web::fields;

/// Orders on one page.
const PAGE: usize = 50;

/// What the address asks for.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// Empty for what is open, `waiting`, `mine`, `given`, `late`, `ended`.
    show: String,
    sort: String,
    about: String,
    page: String,
}

#[derive(Serialize)]
pub(crate) struct BoardPage {
    rows: Vec<OrderShow>,
    counts: Counts,
    asked: Asked,
    sorts: Vec<&'static str>,
    /// The name of what they are about, with its address.
    about: Option<(String, String)>,
    pager: Pager,
    may_give: bool,
}

impl Page for BoardPage {
    const TEMPLATE: &'static str = "commitments/board.html";
    const ROOM: &'static str = "orders";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let full = Self {
            rows: Stands::ALL.iter().map(|s| OrderShow::sample(*s)).collect(),
            counts: Counts { open: 4, waiting: 3, overdue: 1, mine: 2, given: 3 },
            asked: Asked { show: "late".into(), sort: "order".into(), about: "x".into(), page: "2".into() },
            about: Some(("26-0417".into(), "incidents/x".into())),
            pager: Pager::sample(true),
            may_give: true,
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
            asked: Asked::default(),
            sorts: sorts(),
            about: None,
            pager: Pager::sample(false),
            may_give: false,
        }
    }
}

fn sorts() -> Vec<&'static str> {
    Sort::ALL.iter().map(|s| s.code()).collect()
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let page = page(&shell, &desk, &reader, &who, asked)?;
    // A list with a filter changes the rows that it has; one without takes new ones in.
    let topic = if page.asked.plain() { "orders" } else { "orders-rows" };
    let context = page.asked.about.parse::<Id<kind::Matter>>().ok().map(|id| format!("incident:{id}"));
    shell.draw(&reader, &page).topics(topic).about(context.unwrap_or_default()).answer()
}

fn page(shell: &Shell, desk: &Desk, reader: &Reader, who: &Who, asked: Asked) -> Result<BoardPage, Fault> {
    let (eye, actor, now) = (desk.eye(who.actor()), who.actor(), shell.seen_at(reader));
    let mine = desk.mine(actor);
    let turn = Turn::of(&asked.page, PAGE);
    let about = asked.about.parse().ok();
    let filter = Filter {
        mine: (asked.show == "mine").then(|| mine.clone()),
        given_by: (asked.show == "given").then(|| (actor.function.clone(), actor.organisation)),
        waiting: (asked.show == "waiting").then(|| (mine.clone(), actor.organisation)),
        overdue: asked.show == "late",
        ended: asked.show == "ended",
        sort: fields::code("sort", &asked.sort, Sort::of).unwrap_or(None),
        about,
        skip: turn.skip(),
        ..Filter::default()
    };
    shell.read(reader, |read| {
        let mut rows = read::board(read, &eye, &filter, now, turn.most())?;
        let pager = turn.take(&mut rows, |n| asked.page(n));
        let mut shown = Vec::with_capacity(rows.len());
        let answers = reader.as_of.is_none() && desk.may(actor, "commitment.answer");
        for row in &rows {
            let offices = if answers { read::offices(read, row.id)? } else { Vec::new() };
            let ours = offices.iter().any(|o| mine.seat.is(&actor.function, o));
            shown.push(OrderShow::of(row, desk, now, ours));
        }
        let about = match about {
            Some(id) => named(shell, desk, read, reader, who, id)?,
            None => None,
        };
        Ok(BoardPage {
            rows: shown,
            counts: read::counts(read, &eye, &mine, actor.organisation, now)?,
            sorts: sorts(),
            about,
            pager,
            may_give: reader.as_of.is_none() && desk.may(actor, "commitment.give"),
            asked,
        })
    })
}

/// Name and address of a matter of another package, for whoever may read it.
pub(crate) fn named(
    shell: &Shell,
    desk: &Desk,
    read: &dyn store::Read,
    reader: &Reader,
    who: &Who,
    id: Id<kind::Matter>,
) -> Result<Option<(String, String)>, Fault> {
    let Some(on) = desk.post.guarded(read, id)? else { return Ok(None) };
    let guard = &shell.live().definition().guard;
    let readable = guard.permit(who.actor(), "matter.read", &on).is_ok();
    Ok(if readable { desk.post.about(read, reader.lang, id)? } else { None })
}

impl Asked {
    /// Whether this is the whole list of what is open.
    fn plain(&self) -> bool {
        let other = [&self.show, &self.sort, &self.about].iter().any(|v| !v.is_empty());
        !other && Turn::of(&self.page, PAGE).number() == 1
    }
    /// The address of another page of the same list.
    fn page(&self, n: usize) -> String {
        let [show, sort, about] = [&self.show, &self.sort, &self.about].map(|v| encoded(v));
        format!("?show={show}&sort={sort}&about={about}&page={n}")
    }
}
