//! One project or action: how it stands on each axis, what is due, what it waits for; and the acts, in place.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kernel::{Id, Lang, Refusal, Text, Timestamp, kind};
use serde::{Deserialize, Serialize};
use store::Read;
use strategy::command::{DropItem, ReachItem, ReportAxes, TurnProject, WriteItem};
use strategy::project::{Facet, Item, ItemSort, Sort, State};
use strategy::read::{self, ProjectRow, Waiting};
use web::{Answer, Fault, Page, Posted, Typed, Visit, fields};

use crate::at::{At, Of, take};
use crate::desk::{Desk, choices};
use crate::objective::{HistoryShow, StatusForm, codes, turns};
use crate::objective_form::guard;
use crate::plan::shown_rows;
use crate::project_form::day;
use crate::show::{Day, ItemShow, NOON, ProjectShow, Said, TurnShow, code, item_again};

/// What it waits for, or what waits for it.
#[derive(Debug, Serialize)]
struct WaitShow {
    /// Number, title and address; nothing where the reader may not see it.
    other: Option<(String, Text, String)>,
    ends: Option<String>,
    conflict: bool,
}

impl WaitShow {
    fn of(w: Waiting) -> Self {
        let ends = w.content.as_ref().map(|c| c.ends.to_string());
        let other = w.content.map(|c| (w.number, c.titles, format!("projects/{}", w.id)));
        Self { other, ends, conflict: w.conflict }
    }
    fn sample(seen: bool) -> Self {
        Self {
            other: seen.then(|| ("P-26-002".into(), Text::both("Avant <b>", "Eerst"), "projects/y".into())),
            ends: seen.then(|| "2026-03-31".into()),
            conflict: seen,
        }
    }
}

/// Where it stands now: what changes most on an open page.
#[derive(Debug, Serialize)]
pub(crate) struct StatePart {
    p: ProjectShow,
    items: Vec<ItemShow>,
}

impl StatePart {
    /// The part of the page that stays fresh, as the reader of `at` sees it.
    pub(crate) fn of(
        desk: &Desk,
        read: &dyn Read,
        p: ProjectShow,
        now: Timestamp,
        id: Id<kind::Matter>,
    ) -> Result<Self, Fault> {
        let facts = desk.facts();
        let today = facts.day(now);
        let items = read::items(read, &[id])?.remove(&id).unwrap_or_default();
        Ok(Self { p, items: items.iter().map(|i| ItemShow::of(i, &facts, today)).collect() })
    }
    fn samples_of(p: ProjectShow) -> Self {
        let each = |sort: &ItemSort| [true, false].map(|done| ItemShow::sample(*sort, done));
        Self { p, items: ItemSort::ALL.iter().flat_map(each).collect() }
    }
}

impl Page for StatePart {
    const TEMPLATE: &'static str = "strategy/part-project-state.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let mut all: Vec<Self> = ProjectShow::samples().into_iter().map(Self::samples_of).collect();
        all.push(Self { p: ProjectShow::sample(State::Open, Sort::Project), items: Vec::new() });
        all
    }
}

#[derive(Debug, Clone, Copy, Default, Serialize)]
struct May {
    keep: bool,
    report: bool,
}

#[derive(Debug, Serialize)]
pub(crate) struct ProjectPage {
    id: Id<kind::Matter>,
    first: Timestamp,
    state: StatePart,
    description: Option<Text>,
    /// Budget references with cents.
    budget: Vec<(String, i64)>,
    /// Why its money moved last.
    money_why: Option<Said>,
    /// Why another side of it changed last, by the code of that side.
    whys: BTreeMap<&'static str, Said>,
    /// The objective by code, title and address.
    objective: Option<(Text, Text, String)>,
    after: Vec<WaitShow>,
    before: Vec<WaitShow>,
    history: Vec<HistoryShow>,
    turns: Vec<TurnShow>,
    /// What is not due any more.
    dropped: Vec<ItemShow>,
    sorts: Vec<&'static str>,
    turnable: Vec<&'static str>,
    values: Vec<(String, String)>,
    today: String,
    may: May,
    act: &'static str,
    form: Typed,
    blank: Typed,
}

impl Page for ProjectPage {
    const TEMPLATE: &'static str = "strategy/project.html";
    const ROOM: &'static str = "strategy";
    const LOOKS_BACK: bool = true;
    fn since(&self) -> Option<Timestamp> {
        Some(self.first)
    }
    fn matter(&self) -> Option<Id<kind::Matter>> {
        Some(self.id)
    }
    fn samples() -> Vec<Self> {
        let page = |p: ProjectShow, act: &'static str| {
            let full = p.open;
            Self {
                id: Id::of_words(&["sample"]),
                first: NOON,
                state: StatePart::samples_of(p),
                description: full.then(|| Text::both("Décrit <b>", "Beschreven")),
                budget: if full { vec![("AB 01 <b>".into(), 1_250_000)] } else { Vec::new() },
                money_why: full.then(|| Said::sample("duurder <b>")),
                whys: Facet::ALL
                    .iter()
                    .filter(|_| full)
                    .map(|f| (f.code(), Said::sample("reden <b>")))
                    .collect(),
                objective: full
                    .then(|| (code("OO 1.1"), Text::both("But <b>", "Doel"), "objectives/x".into())),
                after: if full { vec![WaitShow::sample(true), WaitShow::sample(false)] } else { Vec::new() },
                before: if full { vec![WaitShow::sample(true)] } else { Vec::new() },
                history: HistoryShow::samples(),
                turns: TurnShow::samples(),
                dropped: if full { vec![ItemShow::sample(ItemSort::Milestone, false)] } else { Vec::new() },
                sorts: ItemSort::ALL.iter().map(|s| s.code()).collect(),
                turnable: if full { vec!["done", "dropped"] } else { vec!["open"] },
                values: vec![("on-track".into(), "on track <b>".into())],
                today: "2026-11-24".into(),
                may: May { keep: true, report: true },
                act,
                form: Typed::default().with("words", "<b>"),
                blank: Typed::default(),
            }
        };
        let mut all: Vec<Self> = ProjectShow::samples().into_iter().map(|p| page(p, "")).collect();
        let mut one = page(ProjectShow::sample(State::Open, Sort::Project), "move");
        one.form = Typed::default().with("item", "1").with("names-fr", "<b>");
        one.form.put_error(Some("names-fr"), "…".into());
        all.push(one);
        for act in ["status", "item", "move", "reach", "drop", "correct", "reopen", "state"] {
            let mut wrong = page(ProjectShow::sample(State::Open, Sort::Project), act);
            wrong.form.put_error(Some("words"), "…".into());
            wrong.form.put_error(None, "…".into());
            all.push(wrong);
        }
        let mut reader = page(ProjectShow::sample(State::Open, Sort::Action), "");
        reader.may = May::default();
        all.push(reader);
        all
    }
}

pub(crate) async fn show(visit: Visit<Desk>) -> Answer {
    let at = At::visit(&visit);
    let page = page(&at, visit.id, "", Typed::default())?;
    at.shell.draw(at.reader, &page).topics(format!("project:{}", visit.id)).answer()
}

/// What the forms of this page are about.
pub(crate) const OF: Of = Of { label, again };

fn label(at: &At<'_>, id: Id<kind::Matter>) -> Result<(String, String), Fault> {
    let row = at.live(|read| at.project(read, id))?;
    Ok((row.number, format!("projects/{id}")))
}

fn again(at: &At<'_>, id: Id<kind::Matter>, act: &'static str, fault: Fault, typed: Typed) -> Answer {
    at.shell.refill(at.reader, fault, typed, |form| page(at, id, act, form))
}

pub(crate) fn page(
    at: &At<'_>,
    id: Id<kind::Matter>,
    act: &'static str,
    form: Typed,
) -> Result<ProjectPage, Fault> {
    let page = at.shell.read(at.reader, |read| loaded(at, read, id, act, form))?;
    if page.state.p.guarded {
        at.shell.trail().looked(at.who.actor(), Some(id), None, "project");
    }
    Ok(page)
}

fn loaded(
    at: &At<'_>,
    read: &dyn Read,
    id: Id<kind::Matter>,
    act: &'static str,
    form: Typed,
) -> Result<ProjectPage, Fault> {
    let row = at.project(read, id)?;
    let objective = read::objective(read, &at.eye(), row.content.objective)?;
    let (codes, history) = (codes(objective.as_slice()), HistoryShow::all(at, read, id)?);
    let shown =
        shown_rows(at, read, std::slice::from_ref(&row), &codes)?.pop().ok_or_else(Fault::not_found)?;
    let on = read::resource(read, id)?.ok_or_else(Fault::not_found)?;
    let may = May { keep: at.may("project.keep", &on), report: at.may("project.report", &on) };
    let waits = |all: Vec<Waiting>| all.into_iter().map(WaitShow::of).collect();
    let (facts, dropped) = (at.desk.facts(), read::dropped(read, &[id])?.remove(&id).unwrap_or_default());
    Ok(ProjectPage {
        id,
        first: row.set_at,
        state: StatePart::of(at.desk, read, shown, at.now(), id)?,
        description: Some(row.content.description.clone()).filter(|d| *d != Text::default()),
        budget: row.content.budget.iter().map(|b| (b.reference.clone(), b.cents)).collect(),
        money_why: row.money_why.as_ref().map(Said::of),
        whys: row.whys.iter().map(|(side, why)| (side.code(), Said::of(why))).collect(),
        objective: objective.map(|o| (code(&o.code), o.wording.titles, format!("objectives/{}", o.id))),
        after: waits(read::waiting(read, &at.eye(), &row)?),
        before: waits(read::waited_for(read, &at.eye(), &row)?),
        turns: turns(at, read, id, &history)?,
        history,
        dropped: dropped.iter().map(|i| ItemShow::of(i, &facts, at.today())).collect(),
        sorts: ItemSort::ALL.iter().map(|s| s.code()).collect(),
        turnable: turnable(&row),
        values: choices(&at.desk.lists().values, at.reader.lang),
        today: at.today().to_string(),
        may,
        act,
        form,
        blank: Typed::default(),
    })
}

fn turnable(row: &ProjectRow) -> Vec<&'static str> {
    let all = if row.state == State::Open { &[State::Done, State::Dropped][..] } else { &[State::Open][..] };
    all.iter().map(|s| s.code()).collect()
}

pub(crate) async fn status(posted: Posted<Desk, StatusForm>) -> Answer {
    let id = posted.id;
    let act = ("status", "strategy-done-status");
    take(posted, (OF, act), id, |at, form, _, _| Ok(ReportAxes { matter: id, said: form.said(at) })).await
}

/// A deliverable or milestone as it was typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct ItemForm {
    sort: String,
    names_fr: String,
    names_nl: String,
    due: String,
    why: String,
}

impl ItemForm {
    fn item(&self) -> Result<Item, Refusal> {
        Ok(Item {
            sort: fields::code("sort", &self.sort, ItemSort::of)?.ok_or_else(|| Refusal::missing("sort"))?,
            names: fields::both(&self.names_fr, &self.names_nl),
            due: day("due", &self.due)?.ok_or_else(|| Refusal::missing("due"))?,
        })
    }
}

pub(crate) async fn item(posted: Posted<Desk, ItemForm>) -> Answer {
    let id = posted.id;
    take(posted, (OF, ("item", "strategy-done-item")), id, |at, form, _, _| {
        let why = fields::words(&form.why, at.reader.lang);
        Ok(WriteItem { project: id, n: None, item: form.item()?, why, shown: None })
    })
    .await
}

/// What something due is called, and the day on which it is due now.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct MoveForm {
    names_fr: Option<String>,
    names_nl: Option<String>,
    due: String,
    why: String,
}

impl MoveForm {
    fn item(&self, before: &Item) -> Result<Item, Refusal> {
        let due = day("due", &self.due)?.ok_or_else(|| Refusal::missing("due"))?;
        let mut names = before.names.clone();
        for (lang, typed) in [(Lang::Fr, &self.names_fr), (Lang::Nl, &self.names_nl)] {
            if let Some(typed) = typed {
                names.set(lang, fields::some(typed));
            }
        }
        Ok(Item { sort: before.sort, names, due })
    }
}

pub(crate) async fn shift(posted: Posted<Desk, MoveForm, (Id<kind::Matter>, i64)>) -> Answer {
    let at = At::posted(&posted);
    let ((id, n), form) = (posted.id, &posted.form);
    let (name, path) = label(&at, id)?;
    at.shell.permit(at.who, "project.keep", &guard(&at, id)?)?;
    let (row, all) = at.live(|read| Ok((at.project(read, id)?, read::items(read, &[id])?.remove(&id))))?;
    let before = all.unwrap_or_default().into_iter().find(|i| i.n == n).map(|i| i.item);
    let stands = before.as_ref().map_or_else(|| form.typed.clone(), item_again);
    let amended = form.amends(Some(id), stands, row.changed_seq).saying(|f, v| local(&at, f, v));
    let outcome = async {
        let value = amended.value()?;
        let shown = before.clone().ok_or_else(|| strategy::error::gone(n))?;
        let (item, why) = (value.item(&shown)?, fields::words(&value.why, at.reader.lang));
        let rule = WriteItem { project: id, n: Some(n), item, why, shown: Some(shown) };
        at.ask(&form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => Ok(at.shell.done(at.reader, &at.done("strategy-done-moved", &name, &path, receipt))),
        Err(fault) => at.shell.refill_amended(at.reader, fault, amended, |form| page(&at, id, "move", form)),
    }
}

/// A day as people write it.
pub(crate) fn local(at: &At<'_>, field: &str, value: &str) -> Option<String> {
    let day: Date = value.parse().ok().filter(|_| field == "due" || field == "on")?;
    Some(at.shell.formats(at.reader.lang).date(Day::of(day, &at.desk.facts()).at))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ReachForm {
    on: String,
    words: String,
    proof: String,
}

pub(crate) async fn reach(posted: Posted<Desk, ReachForm, (Id<kind::Matter>, i64)>) -> Answer {
    let id = posted.id.0;
    take(posted, (OF, ("reach", "strategy-done-reached")), id, |at, form, (_, n), _| {
        let words = fields::words(&form.words, at.reader.lang);
        let (on, proof) = (day("on", &form.on)?, fields::some(&form.proof));
        Ok(ReachItem { project: id, n: *n, on, words, proof })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct WhyForm {
    pub(crate) why: String,
}

pub(crate) async fn give_up(posted: Posted<Desk, WhyForm, (Id<kind::Matter>, i64)>) -> Answer {
    let id = posted.id.0;
    take(posted, (OF, ("drop", "strategy-done-dropped")), id, |at, form, (_, n), _| {
        Ok(DropItem { project: id, n: *n, why: fields::words(&form.why, at.reader.lang) })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct StateForm {
    state: String,
    words: String,
}

pub(crate) async fn state(posted: Posted<Desk, StateForm>) -> Answer {
    let id = posted.id;
    take(posted, (OF, ("state", "strategy-done-state")), id, |at, form, _, based_on| {
        let to = fields::code("state", &form.state, State::of)?.ok_or_else(|| Refusal::missing("state"))?;
        Ok(TurnProject { project: id, to, words: fields::words(&form.words, at.reader.lang), based_on })
    })
    .await
}
