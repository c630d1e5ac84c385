//! The operational plan of a year on one page: every project with its owner, its four axes and what is due next.

use std::collections::BTreeMap;

use kernel::{Id, Refusal, Resource, Timestamp, kind};
use serde::{Deserialize, Serialize};
use store::Read;
use strategy::command::{OpenPlan, TakeStep};
use strategy::objective::Open;
use strategy::plan::{State as Stands, Step, after};
use strategy::project::State;
use strategy::read::{self, Eye, LateRow, PlanRow, ProjectFilter, ProjectRow};
use web::{Answer, Fault, Page, Posted, Query, Typed, Visit, fields};

use crate::asked::{Asked, Filters, Pages};
use crate::at::{At, Of, take};
use crate::desk::{Desk, Lens};
use crate::late::{LateShow, StepShow};
use crate::objective::codes;
use crate::overview::Overview;
use crate::show::{NOON, ProjectShow, Said, With};

/// Rows of one page of the plan.
const ROWS: i64 = 100;

/// The plan of a year.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PlanShow {
    pub(crate) id: String,
    pub(crate) year: String,
    pub(crate) state: &'static str,
    tone: &'static str,
    at: Timestamp,
    words: Option<Said>,
    function: kernel::Text,
    validated_at: Option<Timestamp>,
    seq: i64,
}

impl PlanShow {
    pub(crate) fn of(row: &PlanRow, desk: &Desk) -> Self {
        Self {
            id: row.id.to_string(),
            year: row.year.to_string(),
            state: row.state.code(),
            tone: tone(row.state),
            at: row.state_at,
            words: row.state_words.as_ref().map(Said::of),
            function: desk.names().function(&row.state_function),
            validated_at: row.validated_at,
            seq: row.changed_seq,
        }
    }
    pub(crate) fn sample(state: Stands) -> Self {
        Self {
            id: "x".into(),
            year: "2026".into(),
            state: state.code(),
            tone: tone(state),
            at: NOON,
            words: (state == Stands::Draft).then(|| Said::sample("reden <b>")),
            function: kernel::Text::both("Chef", "Hoofd"),
            validated_at: (state == Stands::Validated).then_some(NOON),
            seq: 4,
        }
    }
}

const fn tone(state: Stands) -> &'static str {
    match state {
        Stands::Draft => "",
        Stands::HandedIn => "info",
        Stands::Validated => "ok",
    }
}

/// What the reader may do here.
#[derive(Debug, Clone, Copy, Default, Serialize)]
struct May {
    keep: bool,
}

#[derive(Debug, Serialize)]
pub(crate) struct PlanPage {
    year: String,
    plan: Option<PlanShow>,
    rows: Vec<ProjectShow>,
    /// The whole in numbers; on the first page.
    overview: Option<Overview>,
    first: bool,
    /// Whether nothing is filtered: the counts on top are those of all.
    whole: bool,
    /// How many there are in each state, with these filters, and where they are listed.
    counts: Counts,
    filters: Filters,
    asked: Asked,
    query: String,
    pages: Pages,
    /// What has changed since the last validation.
    late: Vec<LateShow>,
    /// The steps that were taken.
    taken: Vec<StepShow>,
    /// The last entry that this page shows of the plan and of what has changed since its validation.
    seen: i64,
    steps: Vec<&'static str>,
    may: May,
    act: &'static str,
    form: Typed,
    blank: Typed,
}

impl Page for PlanPage {
    const TEMPLATE: &'static str = "strategy/plan.html";
    const ROOM: &'static str = "strategy";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let page = |state: Option<Stands>, rows: Vec<ProjectShow>, act: &'static str| Self {
            year: "2026".into(),
            plan: state.map(PlanShow::sample),
            pages: Pages::sample(rows.len(), state == Some(Stands::Validated)),
            overview: (!rows.is_empty()).then(Overview::sample),
            first: state != Some(Stands::Validated),
            whole: state.is_none(),
            rows,
            counts: State::ALL.iter().map(|s| (s.code(), 3, "year=2026&state=open".to_owned())).collect(),
            filters: Filters::sample(),
            asked: Asked { axis: "budget".into(), value: "on-track".into(), ..Asked::default() },
            query: "year=2026&axis=budget".into(),
            late: if state == Some(Stands::Validated) { LateShow::samples() } else { Vec::new() },
            taken: if state.is_some() { StepShow::samples() } else { Vec::new() },
            seen: 7,
            steps: state.map_or_else(Vec::new, |s| {
                Step::ALL.iter().filter(|step| after(s, **step).is_some()).map(|step| step.code()).collect()
            }),
            may: May { keep: true },
            act,
            form: Typed::default(),
            blank: Typed::default(),
        };
        let mut refused = page(Some(Stands::Validated), Vec::new(), "");
        refused.taken.reverse();
        let mut all: Vec<Self> =
            Stands::ALL.iter().map(|s| page(Some(*s), ProjectShow::samples(), "")).collect();
        all.push(refused);
        all.push(page(None, Vec::new(), ""));
        all.push(page(Some(Stands::Draft), Vec::new(), ""));
        for (state, act) in [(None, "open"), (Some(Stands::HandedIn), "step")] {
            let mut wrong = page(state, Vec::new(), act);
            wrong.form.put_error(Some("words"), "…".into());
            all.push(wrong);
        }
        all
    }
}

/// A row of the plan, as it arrives at an open page.
#[derive(Debug, Serialize)]
pub(crate) struct RowPart {
    pub(crate) p: ProjectShow,
}

impl Page for RowPart {
    const TEMPLATE: &'static str = "strategy/part-project.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        ProjectShow::samples().into_iter().map(|p| Self { p }).collect()
    }
}

pub(crate) async fn show(visit: Visit<Desk, ()>, Query(asked): Query<Asked>) -> Answer {
    let at = At::visit(&visit);
    at.somewhere("matter.read")?;
    let page = at.shell.read(at.reader, |read| loaded(&at, read, asked, "", Typed::default()))?;
    // Counts of a part are not those of the whole: a page with a filter is told that something moved, and fetches its own.
    let topics = if page.whole { "projects projects-counts" } else { "projects projects-moved" };
    at.shell.draw(at.reader, &page).topics(topics).answer()
}

/// The year that is asked for, or that of the latest plan that has begun, or this one.
pub(crate) fn year_of(at: &At<'_>, plans: &[PlanRow], asked: &str) -> i64 {
    let this = i64::from(at.today().year());
    let begun = plans.iter().map(|p| p.year).filter(|year| *year <= this).max();
    let asked = asked.trim().parse().ok().filter(|year| (1900..=2200).contains(year));
    asked.or(begun).or_else(|| plans.iter().map(|p| p.year).min()).unwrap_or(this)
}

fn loaded(
    at: &At<'_>,
    read: &dyn Read,
    asked: Asked,
    act: &'static str,
    form: Typed,
) -> Result<PlanPage, Fault> {
    let (desk, eye) = (at.desk, at.eye());
    let plans = read::plans(read, &eye)?;
    let year = year_of(at, &plans, &asked.year);
    let plan = plans.iter().find(|p| p.year == year);
    let filter = asked.filter(year);
    let rows = read::projects(read, &eye, &filter, asked.window(ROWS))?;
    let (counts, all) = states(&eye, read, &asked, &filter)?;
    let objectives = read::objectives(read, &eye)?;
    let query = asked.query(&year.to_string());
    let (late, taken) = match plan {
        Some(plan) if plan.state == Stands::Validated => {
            (read::late(read, &eye, plan.id)?, read::steps(read, plan.id)?)
        }
        Some(plan) => (Vec::new(), read::steps(read, plan.id)?),
        None => (Vec::new(), Vec::new()),
    };
    let counted = plan.is_some_and(|plan| counts_changes(at, read, plan));
    Ok(PlanPage {
        late: late.iter().map(|row| LateShow::of(row, desk)).collect(),
        taken: taken.iter().map(|row| StepShow::of(row, desk, counted)).collect(),
        seen: late.first().map(|row| row.seq).max(plan.map(|p| p.changed_seq)).unwrap_or_default(),
        overview: if asked.is_first() {
            Overview::of((desk, &eye, at.reader.lang), read, &asked, year, &objectives)?
        } else {
            None
        },
        first: asked.is_first(),
        whole: asked.is_unfiltered(),
        pages: Pages::of(&asked, &query, ROWS, (rows.len(), all)),
        plan: plan.map(|p| PlanShow::of(p, desk)),
        rows: shown_rows(at, read, &rows, &codes(&objectives))?,
        counts,
        filters: Filters::of(desk, at.reader.lang, &plans, &objectives),
        steps: plan.map_or_else(Vec::new, |p| steps(at, read, p, &late)),
        may: May { keep: at.reader.as_of.is_none() && desk.post.may(at.who.actor(), "project.keep") },
        year: year.to_string(),
        query,
        asked,
        act,
        form,
        blank: Typed::default().with("year", if plan.is_none() { year } else { year + 1 }.to_string()),
    })
}

pub(crate) type Counts = Vec<(&'static str, i64, String)>;

/// How many projects of a year stand where, as it arrives at an open page.
#[derive(Debug, Serialize)]
pub(crate) struct CountsPart {
    pub(crate) year: String,
    pub(crate) counts: Counts,
}

impl CountsPart {
    /// Those of the whole year.
    pub(crate) fn of(eye: &Eye, read: &dyn Read, year: i64) -> Result<Self, Fault> {
        let asked = Asked { year: year.to_string(), ..Asked::default() };
        let (counts, _) = states(eye, read, &asked, &asked.filter(year))?;
        Ok(Self { year: asked.year, counts })
    }
}

impl Page for CountsPart {
    const TEMPLATE: &'static str = "strategy/part-counts.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let count = |s: &State| (s.code(), i64::from(*s == State::Open), "year=2026&state=open".to_owned());
        vec![Self { year: "2026".into(), counts: State::ALL.iter().map(count).collect() }]
    }
}

/// How many stand where as a whole, whatever state is asked for, and how many are asked for.
fn states(eye: &Eye, read: &dyn Read, asked: &Asked, filter: &ProjectFilter) -> Result<(Counts, i64), Fault> {
    let counts = read::counts(read, eye, &ProjectFilter { state: None, ..filter.clone() })?;
    let year = filter.year.unwrap_or_default().to_string();
    let one = |state: &State| {
        let asked = Asked { state: state.code().to_owned(), ..asked.clone() };
        (state.code(), counts.get(state).copied().unwrap_or(0), asked.query(&year))
    };
    let wanted = |state: &State| filter.state.is_none_or(|wanted| wanted == *state);
    let all = counts.iter().filter(|(state, _)| wanted(state)).map(|(_, n)| n).sum();
    Ok((State::ALL.iter().map(one).collect(), all))
}

/// Rows as they are shown.
pub(crate) fn shown_rows(
    at: &At<'_>,
    read: &dyn Read,
    rows: &[ProjectRow],
    objectives: &BTreeMap<Id<kind::Matter>, (kernel::Text, String)>,
) -> Result<Vec<ProjectShow>, Fault> {
    let facts = at.desk.facts();
    let ids: Vec<_> = rows.iter().map(|p| p.id).collect();
    let (stands, items) = (read::stands(read, &facts, &ids)?, read::items(read, &ids)?);
    let conflicts = read::conflicted(read, &ids)?;
    let (desk, now) = (&Lens::of(at.desk), at.now());
    let one = |p: &ProjectRow| {
        let conflict = conflicts.contains(&p.id);
        ProjectShow::of(p, With { desk, now, objectives, stands: &stands, items: &items, conflict })
    };
    Ok(rows.iter().map(one).collect())
}

/// Whether the reader keeps this plan or decides on it, and so is told how many changes a step was about.
fn counts_changes(at: &At<'_>, read: &dyn Read, plan: &PlanRow) -> bool {
    let Ok(Some(on)) = read::resource(read, plan.id) else { return false };
    ["project.validate", "project.keep"].into_iter().any(|power| at.shell.permits(at.who, power, &on))
}

/// The steps that the reader may take with this plan.
fn steps(at: &At<'_>, read: &dyn Read, plan: &PlanRow, late: &[LateRow]) -> Vec<&'static str> {
    let Ok(Some(on)) = read::resource(read, plan.id) else { return Vec::new() };
    let allowed = |step: &&Step| match step {
        Step::HandIn => at.may("project.keep", &on),
        // Whoever laid it before the board does not decide for the board.
        Step::Validate => at.may("project.validate", &on) && plan.handed_by != Some(at.who.actor().person),
        Step::Refuse | Step::RefuseChanges => at.may("project.validate", &on),
        // Neither does whoever made a change.
        Step::ValidateChanges => {
            at.may("project.validate", &on) && !late.iter().any(|row| row.person == at.who.actor().person)
        }
    };
    let allowed = |step: &&Step| allowed(step) && (!step.is_of_changes() || !late.is_empty());
    let all = Step::ALL.iter().filter(|step| after(plan.state, **step).is_some()).filter(allowed);
    all.map(|step| step.code()).collect()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct OpenForm {
    year: String,
}

pub(crate) async fn open(posted: Posted<Desk, OpenForm, ()>) -> Answer {
    let at = At::posted(&posted);
    at.somewhere("project.keep")?;
    let outcome = async {
        let year = fields::whole("year", &posted.value()?.year)?.ok_or_else(|| Refusal::missing("year"))?;
        let rule = OpenPlan { plan: at.shell.ids().next(), year, open: Open::default() };
        Ok((year, at.ask(&posted.form.meta, rule).await?))
    };
    match outcome.await {
        Ok((year, receipt)) => {
            let (of, path) = (year.to_string(), format!("projects?year={year}"));
            Ok(at.shell.done(at.reader, &at.done("strategy-done-plan", &of, &path, receipt)))
        }
        Err(fault) => at.shell.refill(at.reader, fault, posted.form.typed.clone(), |form| {
            at.live(|read| loaded(&at, read, Asked::default(), "open", form))
        }),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct StepForm {
    step: String,
    words: String,
}

/// What the forms of this page are about.
const OF: Of = Of { label, again };

fn label(at: &At<'_>, id: Id<kind::Matter>) -> Result<(String, String), Fault> {
    let row = at.live(|read| at.plan(read, id))?;
    Ok((row.year.to_string(), format!("projects?year={}", row.year)))
}

fn again(at: &At<'_>, id: Id<kind::Matter>, act: &'static str, fault: Fault, typed: Typed) -> Answer {
    at.shell.refill(at.reader, fault, typed, |form| {
        at.live(|read| {
            let year = at.plan(read, id)?.year.to_string();
            loaded(at, read, Asked { year, ..Asked::default() }, act, form)
        })
    })
}

pub(crate) async fn step(posted: Posted<Desk, StepForm>) -> Answer {
    let id = posted.id;
    take(posted, (OF, ("step", "strategy-done-step")), id, |at, form, _, based_on| {
        let step = fields::code("step", &form.step, Step::of)?.ok_or_else(|| Refusal::missing("step"))?;
        Ok(TakeStep { plan: id, step, words: fields::words(&form.words, at.reader.lang), based_on })
    })
    .await
}

/// Refuses whoever may not keep projects anywhere.
pub(crate) fn keepers(at: &At<'_>) -> Result<(), Fault> {
    if at.desk.post.may(at.who.actor(), "project.keep") {
        return Ok(());
    }
    at.shell.permit(at.who, "project.keep", &Resource::service())
}
