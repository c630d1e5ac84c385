//! One plan: where it stands, its objectives and themes, its measures, what it serves.

use std::collections::BTreeSet;

use axum::http::header;
use axum::response::IntoResponse;
use desk::Names;
use exchange::table;
use kernel::{Id, Lang, Refusal, Timestamp, kind};
use programme::command::{CorrectAdoption, TurnPlan};
use programme::plan::{Part, Sort, State, Step, after};
use programme::point::PointState;
use programme::read::{self, PlanRow, PointFilter, PointRow};
use serde::{Deserialize, Serialize};
use store::Read;
use web::{Answer, Fault, Page, Posted, Query, Typed, Visit, fields};

use crate::at::{At, day};
use crate::desk::{Desk, Speak, choices};
use crate::measure::Binding;
use crate::show::{HeadingShow, LineShow, NOON, PlanShow, noon};

/// What the address asks for.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    q: String,
    theme: String,
    state: String,
    objective: String,
    function: String,
    group: String,
    area: String,
    organisation: String,
}

impl Asked {
    fn filter(&self) -> PointFilter {
        PointFilter {
            words: self.q.clone(),
            theme: fields::some(&self.theme),
            state: PointState::of(self.state.trim()),
            objective: fields::some(&self.objective),
            function: fields::some(&self.function),
            group: fields::some(&self.group),
            area: fields::some(&self.area),
            organisation: fields::some(&self.organisation),
        }
    }
}

/// The points under one theme; those without a theme have no heading.
#[derive(Debug, Serialize)]
struct Group {
    heading: Option<HeadingShow>,
    lines: Vec<LineShow>,
}

/// What the narrowing offers.
#[derive(Debug, Default, Serialize)]
struct Offered {
    functions: Vec<(String, String)>,
    groups: Vec<(String, String)>,
    areas: Vec<(String, String)>,
    organisations: Vec<(String, String)>,
}

#[derive(Debug, Default, Serialize)]
struct May {
    keep: bool,
    adopt: bool,
}

#[derive(Debug, Serialize)]
pub(crate) struct PlanPage {
    plan: PlanShow,
    first: Timestamp,
    headings: Vec<HeadingShow>,
    themes: Vec<(String, String)>,
    groups: Vec<Group>,
    shown: usize,
    narrowed: bool,
    asked: Asked,
    states: Vec<&'static str>,
    offered: Offered,
    /// Name and page.
    predecessor: Option<(String, String)>,
    successor: Option<(String, String)>,
    postponed: Vec<LineShow>,
    binding: Binding,
    steps: Vec<&'static str>,
    /// Day and organisation of the adoption, as the form that corrects them takes them back.
    adoption: Typed,
    may: May,
    act: &'static str,
    form: Typed,
    blank: Typed,
}

impl Page for PlanPage {
    const TEMPLATE: &'static str = "programme/plan.html";
    const ROOM: &'static str = "plan";
    const LOOKS_BACK: bool = true;
    fn since(&self) -> Option<Timestamp> {
        Some(self.first)
    }
    fn matter(&self) -> Option<Id<kind::Matter>> {
        Some(self.plan.id)
    }
    fn samples() -> Vec<Self> {
        let page = |sort: Sort, state: State, full: bool, act: &'static str| Self {
            plan: PlanShow::sample(sort, state, full),
            first: NOON,
            headings: if full {
                Part::ALL.iter().map(|p| HeadingShow::sample(*p)).collect()
            } else {
                Vec::new()
            },
            themes: if full { vec![("8".into(), "8 · <b>".into())] } else { Vec::new() },
            groups: if full {
                let heading = Some(HeadingShow::sample(Part::Theme));
                let bare = Group { heading: None, lines: LineShow::samples() };
                vec![Group { heading, lines: LineShow::samples() }, bare]
            } else {
                Vec::new()
            },
            shown: if full { 8 } else { 0 },
            narrowed: !full,
            asked: Asked { q: "<b>".into(), ..Asked::default() },
            states: PointState::ALL.iter().map(|s| s.code()).collect(),
            offered: Offered { functions: vec![("head".into(), "Head <b>".into())], ..Offered::default() },
            predecessor: full.then(|| ("P 17 <b>".into(), "plan/x".into())),
            successor: full.then(|| ("P 25 <b>".into(), "plan/y".into())),
            postponed: if full { vec![LineShow::sample(PointState::Open)] } else { Vec::new() },
            binding: Binding::sample(full),
            steps: Step::ALL.iter().filter(|s| after(state, **s).is_some()).map(|s| s.code()).collect(),
            adoption: Typed::default().with("on", "2025-01-14"),
            may: May { keep: full, adopt: full },
            act,
            form: Typed::default(),
            blank: Typed::default(),
        };
        let mut all: Vec<Self> = State::ALL.iter().map(|s| page(Sort::Regional, *s, true, "")).collect();
        all.extend(Sort::ALL.iter().map(|sort| page(*sort, State::Preparing, false, "")));
        for (act, state) in [
            ("step", State::Preparing),
            ("step", State::Closed),
            ("link", State::Preparing),
            ("adoption", State::Preparing),
            ("adoption", State::Running),
        ] {
            let mut wrong = page(Sort::Action, state, true, act);
            wrong.form.put_error(Some("words"), "…".into());
            wrong.form.put_error(None, "…".into());
            all.push(wrong);
        }
        all
    }
}

pub(crate) async fn show(visit: Visit<Desk>, Query(asked): Query<Asked>) -> Answer {
    let at = At::visit(&visit);
    let page = page(&at, visit.id, asked, "", Typed::default())?;
    at.shell.draw(at.reader, &page).answer()
}

/// The page again, with the form that was refused.
pub(crate) fn again(
    at: &At<'_>,
    id: Id<kind::Matter>,
    act: &'static str,
    fault: Fault,
    typed: Typed,
) -> Answer {
    at.shell.refill(at.reader, fault, typed, |form| page(at, id, Asked::default(), act, form))
}

fn page(
    at: &At<'_>,
    id: Id<kind::Matter>,
    asked: Asked,
    act: &'static str,
    form: Typed,
) -> Result<PlanPage, Fault> {
    let page = at.shell.read(at.reader, |read| loaded(at, read, id, asked, act, form))?;
    if page.plan.guarded {
        at.shell.trail().looked(at.who.actor(), Some(id), None, "plan");
    }
    Ok(page)
}

fn loaded(
    at: &At<'_>,
    read: &dyn Read,
    id: Id<kind::Matter>,
    asked: Asked,
    act: &'static str,
    form: Typed,
) -> Result<PlanPage, Fault> {
    let (speak, today, eye) = (Speak::of(at.desk), (at.desk.today)(), at.desk.eye(at.who.actor()));
    let row = at.plan(read, id)?;
    let filter = asked.filter();
    let points = read::points(read, &eye, id, &filter)?;
    let keeps = at.may(read, "programme.keep", id)?;
    let may = May { keep: keeps && row.state != State::Closed, adopt: at.may(read, "programme.adopt", id)? };
    let named = |plan: Option<PlanRow>| {
        plan.map(|plan| (crate::matters::called(&plan, at.reader.lang), format!("plan/{}", plan.id)))
    };
    let postponed = read::postponed(read, &eye, id)?;
    Ok(PlanPage {
        plan: PlanShow::of(&row, &speak, today),
        first: row.opened_at,
        headings: row.headings.iter().filter(|h| h.part != Part::Theme).map(HeadingShow::of).collect(),
        themes: themes(&row, at.reader.lang),
        groups: grouped(&row, &points, &filter, &speak),
        shown: points.len(),
        narrowed: !filter.is_empty(),
        asked,
        states: PointState::ALL.iter().map(|s| s.code()).collect(),
        offered: offered(at),
        predecessor: named(read::predecessor(read, &eye, &row)?),
        successor: named(read::successor(read, &eye, id)?),
        postponed: postponed.iter().map(|p| LineShow::of(p, &speak)).collect(),
        binding: Binding::of(at, read, id, row.sort, may.keep)?,
        steps: steps(&row, &may),
        adoption: adopted_again(&row).as_shown(),
        may,
        act,
        form,
        blank: Typed::default(),
    })
}

/// The themes by code and name.
fn themes(row: &PlanRow, lang: Lang) -> Vec<(String, String)> {
    let all = row.headings.iter().filter(|h| h.part == Part::Theme);
    all.map(|h| (h.code.clone(), format!("{} · {}", h.code, h.words.text.show(lang)))).collect()
}

/// Theme by theme in the order of the plan, then what has none. A theme without a point stands there too, unless the reader looks for
/// something.
fn grouped(row: &PlanRow, points: &[PointRow], filter: &PointFilter, speak: &Speak) -> Vec<Group> {
    let themes = row.headings.iter().filter(|h| h.part == Part::Theme);
    let of = |code: &str| -> Vec<LineShow> {
        let mine = points.iter().filter(|p| p.point.theme.as_deref() == Some(code));
        mine.map(|p| LineShow::of(p, speak)).collect()
    };
    let mut all: Vec<Group> =
        themes.clone().map(|h| Group { heading: Some(HeadingShow::of(h)), lines: of(&h.code) }).collect();
    let known: Vec<&str> = themes.map(|h| h.code.as_str()).collect();
    let bare = points.iter().filter(|p| p.point.theme.as_deref().is_none_or(|theme| !known.contains(&theme)));
    all.push(Group { heading: None, lines: bare.map(|p| LineShow::of(p, speak)).collect() });
    all.retain(|group| !group.lines.is_empty() || (group.heading.is_some() && filter.is_empty()));
    all
}

fn offered(at: &At<'_>) -> Offered {
    let (lang, names) = (at.reader.lang, at.desk.names());
    Offered {
        functions: names.askable(lang),
        groups: choices(&at.desk.library().groups, lang),
        areas: at.desk.area_choices(&[], lang),
        organisations: Names::choices(&names.organisations, lang),
    }
}

/// The steps that this reader may take; closing has a page of its own.
fn steps(row: &PlanRow, may: &May) -> Vec<&'static str> {
    let allowed = |step: &Step| match step {
        Step::Start => may.keep,
        Step::Adopt | Step::Close | Step::Reopen => may.adopt,
    };
    let all = Step::ALL.iter().filter(|s| after(row.state, **s).is_some() && allowed(s));
    all.map(|s| s.code()).collect()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct StepForm {
    step: String,
    on: String,
    by: String,
    words: String,
}

pub(crate) async fn step(sent: Posted<Desk, StepForm>) -> Answer {
    let (at, id) = (At::posted(&sent), sent.id);
    let row = at.plan_now(id)?;
    let outcome = async {
        let value = sent.value()?;
        let step = fields::code("step", &value.step, Step::of)?.ok_or_else(|| Refusal::missing("step"))?;
        let rule = TurnPlan {
            plan: id,
            step,
            on: day("on", &value.on)?,
            by: fields::some(&value.by),
            words: fields::words(&value.words, at.reader.lang),
            based_on: sent.form.meta.based_on,
        };
        at.ask(&sent.form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let name = crate::matters::called(&row, at.reader.lang);
            Ok(at
                .shell
                .done(at.reader, &at.done("programme-done-step", &name, &format!("plan/{id}"), receipt)))
        }
        Err(fault) => again(&at, id, "step", fault, sent.form.typed.clone()),
    }
}

/// Day and organisation of the adoption, back in the fields of the form that corrects them.
fn adopted_again(row: &PlanRow) -> Typed {
    Typed::default()
        .with("on", row.adopted_on.map_or_else(String::new, |day| day.to_string()))
        .with("by", row.adopted_by.clone().unwrap_or_default())
}

/// What a day or a code in that form means.
fn adoption_word(at: &At<'_>, field: &str, value: &str) -> Option<String> {
    let lang = at.reader.lang;
    match field {
        "on" => Some(at.shell.formats(lang).date(noon(value.parse().ok()?))),
        "by" => {
            let all = Names::choices(&at.desk.names().organisations, lang);
            all.into_iter().find(|(code, _)| code == value).map(|(_, name)| name)
        }
        _ => None,
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AdoptionForm {
    on: String,
    by: String,
    why: String,
}

/// `POST /plan/{id}/adoption`.
pub(crate) async fn adoption(sent: Posted<Desk, AdoptionForm>) -> Answer {
    let (at, id) = (At::posted(&sent), sent.id);
    let row = at.plan_now(id)?;
    let amended = sent.form.amends(Some(id), adopted_again(&row), row.changed_seq);
    let amended = amended.saying(|field, value| adoption_word(&at, field, value));
    let outcome = async {
        let value = amended.value()?;
        let rule = CorrectAdoption {
            plan: id,
            on: day("on", &value.on)?,
            by: fields::some(&value.by),
            why: fields::words(&value.why, at.reader.lang),
            based_on: sent.form.meta.based_on,
        };
        at.ask(&sent.form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let (name, path) = (crate::matters::called(&row, at.reader.lang), format!("plan/{id}"));
            Ok(at.shell.done(at.reader, &at.done("programme-done-adoption", &name, &path, receipt)))
        }
        Err(fault) => {
            let drawn = |form| page(&at, id, Asked::default(), "adoption", form);
            at.shell.refill_amended(at.reader, fault, amended, drawn)
        }
    }
}

/// The measures of a plan as a table that spreadsheets open.
pub(crate) async fn csv(visit: Visit<Desk>) -> Answer {
    let at = At::visit(&visit);
    let eye = at.desk.eye(at.who.actor());
    let rows = at.shell.read(at.reader, |read| {
        at.plan(read, visit.id)?;
        Ok(read::points(read, &eye, visit.id, &PointFilter::default())?)
    })?;
    let head = [
        "number",
        "theme",
        "fr",
        "nl",
        "en",
        "standing",
        "source",
        "state",
        "pilot",
        "partners",
        "functions",
        "groups",
        "areas",
        "objectives",
        "resolutions",
        "keywords",
        "version",
    ];
    let body = table::write(&head, &rows.iter().map(record).collect::<Vec<_>>());
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"measures.csv\""),
    ];
    Ok((headers, body).into_response())
}

fn record(row: &PointRow) -> Vec<String> {
    let point = &row.point;
    let text = |lang: Lang| point.words.text.get(lang).unwrap_or_default().to_owned();
    let many = |codes: &BTreeSet<String>| codes.iter().cloned().collect::<Vec<_>>().join(" ");
    let some = |text: &Option<String>| text.clone().unwrap_or_default();
    vec![
        point.number.clone(),
        some(&point.theme),
        text(Lang::Fr),
        text(Lang::Nl),
        text(Lang::En),
        point.words.standing.code().to_owned(),
        some(&point.words.source),
        row.state.code().to_owned(),
        some(&point.pilot),
        many(&point.partners),
        many(&point.functions),
        many(&point.groups),
        many(&point.areas),
        many(&point.objectives),
        many(&point.resolutions),
        point.keywords.iter().cloned().collect::<Vec<_>>().join("|"),
        row.version.to_string(),
    ]
}
