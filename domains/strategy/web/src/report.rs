//! Control reports: those of a year, one with what it says and what has changed since the one before, and as a document in both
//! languages.

mod print;

use std::collections::BTreeMap;

use kernel::{Id, Lang, Text, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};
use store::Read;
use strategy::Facts;
use strategy::axis::{Axis, Trend};
use strategy::command::DrawReport;
use strategy::control::{Change, Line, What, changes};
use strategy::project::State;
use strategy::read::{self, PlanRow, ReportRow};
use web::{Answer, Fault, Page, Posted, Query, Typed, Visit, fields};

use crate::at::{At, Of, take};
use crate::desk::{Desk, Lens};
use crate::plan::{PlanShow, year_of};
use crate::show::{Day, NOON, Said, code, tone};

pub(crate) use print::pdf;

/// A report in a list.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ReportShow {
    n: i64,
    day: Day,
    at: Timestamp,
    function: Text,
    words: Option<Said>,
    withheld: i64,
    seq: i64,
}

impl ReportShow {
    fn of(row: &ReportRow, desk: &Desk, facts: &Facts) -> Self {
        Self {
            n: row.n,
            day: Day::of(row.day, facts),
            at: row.at,
            function: desk.names().function(&row.function),
            words: row.words.as_ref().map(Said::of),
            withheld: row.withheld,
            seq: row.seq,
        }
    }
    fn sample(n: i64) -> Self {
        Self {
            n,
            day: Day::sample(),
            at: NOON,
            function: Text::both("Chef", "Hoofd"),
            words: (n > 1).then(|| Said::sample("kwartaal <b>")),
            withheld: n - 1,
            seq: 9,
        }
    }
}

#[derive(Debug, Serialize)]
pub(crate) struct ListPage {
    year: String,
    years: Vec<String>,
    plan: Option<PlanShow>,
    reports: Vec<ReportShow>,
    may_draw: bool,
    form: Typed,
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "strategy/reports.html";
    const ROOM: &'static str = "strategy";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let page = |plan: Option<PlanShow>, reports, form| Self {
            year: "2026".into(),
            years: vec!["2026".into(), "2025".into()],
            may_draw: plan.is_some(),
            plan,
            reports,
            form,
        };
        let plan = || Some(PlanShow::sample(strategy::plan::State::Validated));
        let mut wrong = Typed::default();
        wrong.put_error(None, "…".into());
        vec![
            page(None, Vec::new(), Typed::default()),
            page(plan(), Vec::new(), wrong),
            page(plan(), vec![ReportShow::sample(2), ReportShow::sample(1)], Typed::default()),
        ]
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    year: String,
}

pub(crate) async fn list(visit: Visit<Desk, ()>, Query(asked): Query<Asked>) -> Answer {
    let at = At::visit(&visit);
    at.somewhere("matter.read")?;
    let page = at.shell.read(at.reader, |read| listed(&at, read, &asked.year, Typed::default()))?;
    at.shell.draw(at.reader, &page).answer()
}

fn listed(at: &At<'_>, read: &dyn Read, year: &str, form: Typed) -> Result<ListPage, Fault> {
    let (desk, facts) = (at.desk, at.desk.facts());
    let plans = read::plans(read, &at.eye())?;
    let year = year_of(at, &plans, year);
    let plan = plans.iter().find(|p| p.year == year);
    let reports = plan.map(|p| read::reports(read, p.id)).transpose()?.unwrap_or_default();
    let on = plan.map(|p| read::resource(read, p.id)).transpose()?.flatten();
    Ok(ListPage {
        year: year.to_string(),
        years: plans.iter().map(|p| p.year.to_string()).collect(),
        plan: plan.map(|p| PlanShow::of(p, desk)),
        reports: reports.iter().map(|r| ReportShow::of(r, desk, &facts)).collect(),
        may_draw: on.is_some_and(|on| at.may("project.keep", &on)),
        form,
    })
}

/// What the form of the list is about.
const OF: Of = Of { label, again };

fn label(at: &At<'_>, id: Id<kind::Matter>) -> Result<(String, String), Fault> {
    let row = at.live(|read| at.plan(read, id))?;
    Ok((row.year.to_string(), format!("projects/reports?year={}", row.year)))
}

fn again(at: &At<'_>, id: Id<kind::Matter>, _: &'static str, fault: Fault, typed: Typed) -> Answer {
    at.shell.refill(at.reader, fault, typed, |form| {
        at.live(|read| {
            let year = at.plan(read, id)?.year.to_string();
            listed(at, read, &year, form)
        })
    })
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct DrawForm {
    words: String,
}

pub(crate) async fn draw(posted: Posted<Desk, DrawForm>) -> Answer {
    let id = posted.id;
    take(posted, (OF, ("draw", "strategy-done-report")), id, |at, form, _, _| {
        Ok(DrawReport { plan: id, words: fields::words(&form.words, at.reader.lang) })
    })
    .await
}

/// An axis as it was frozen.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FrozenAxis {
    axis: &'static str,
    names: Option<Text>,
    tone: &'static str,
    trend: Option<&'static str>,
    words: Option<Said>,
}

/// A project as it was frozen.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FrozenLine {
    id: String,
    number: String,
    titles: Text,
    objective: String,
    /// The code of the objective as each language writes it.
    code: Text,
    function: Text,
    starts: Day,
    ends: Day,
    state: &'static str,
    axes: Vec<FrozenAxis>,
    /// What was due: name, the day, and `done`, `late` or `open` by then.
    items: Vec<(Text, Day, &'static str)>,
    cents: i64,
    /// Tenths of a full-time post.
    effort: i64,
    /// Numbers of what it waited for.
    after: Vec<String>,
    late: i64,
}

impl FrozenLine {
    fn of(line: &Line, desk: &Lens<'_>, facts: &Facts, day: jiff::civil::Date) -> Self {
        let axis = |axis: &Axis| {
            let said = line.axes.get(axis);
            FrozenAxis {
                axis: axis.code(),
                names: said.map(|s| desk.value(&s.value)),
                tone: said.map_or("off", |s| tone(facts, &s.value)),
                trend: said.and_then(|s| s.trend).map(Trend::code),
                words: said.and_then(|s| s.words.as_ref()).map(Said::of),
            }
        };
        let item = |i: &strategy::control::ItemSaid| {
            let state = match i.done {
                Some(_) => "done",
                None if i.due < day => "late",
                None => "open",
            };
            (i.names.clone(), Day::of(i.done.unwrap_or(i.due), facts), state)
        };
        Self {
            id: line.project.to_string(),
            number: line.number.clone(),
            titles: line.titles.clone(),
            objective: line.objective.clone(),
            code: code(&line.objective),
            function: desk.names().function(&line.function),
            starts: Day::of(line.starts, facts),
            ends: Day::of(line.ends, facts),
            state: line.state.code(),
            axes: Axis::ALL.iter().map(axis).collect(),
            items: line.items.iter().map(item).collect(),
            cents: line.cents,
            effort: line.effort,
            after: line.after.iter().flatten().cloned().collect(),
            late: line.late,
        }
    }
    fn sample(state: State) -> Self {
        let axis = |axis: &Axis| FrozenAxis {
            axis: axis.code(),
            names: (*axis != Axis::Result).then(|| Text::both("attention <b>", "aandacht")),
            tone: "warn",
            trend: (*axis == Axis::Budget).then_some("worse"),
            words: (*axis == Axis::Budget).then(|| Said::sample("reden <b>")),
        };
        let item = |state| (Text::both("Rapport <b>", "Verslag"), Day::sample(), state);
        Self {
            id: "x".into(),
            number: "P-26-001".into(),
            titles: if state == State::Done {
                Text::one(Lang::Nl, "Camera's <b>")
            } else {
                Text::both("Caméras <b>", "Camera's")
            },
            objective: "OO 1.1".into(),
            code: code("OO 1.1"),
            function: Text::both("Chef", "Hoofd"),
            starts: Day::sample(),
            ends: Day::sample(),
            state: state.code(),
            axes: Axis::ALL.iter().map(axis).collect(),
            items: ["done", "late", "open"].map(item).into(),
            cents: 1_250_000,
            effort: 15,
            after: if state == State::Open { vec!["P-26-002".into(), "P-26-003".into()] } else { Vec::new() },
            late: i64::from(state == State::Open),
        }
    }
}

/// Something that has changed since the report before.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ChangeShow {
    number: String,
    titles: Text,
    /// `new`, `ended`, `again`, `absent`, `titles`, `objective`, `owner`, `axis`, `days`, `after`, `moved`, `added`, `reached`, `undone`,
    /// `redated`, `gone`, `budget`, `effort`.
    what: &'static str,
    state: Option<&'static str>,
    axis: Option<&'static str>,
    from: Option<Text>,
    to: Option<Text>,
    trend: Option<&'static str>,
    names: Option<Text>,
    day: Option<Day>,
    /// The day that was said before.
    day_before: Option<Day>,
    days: Option<i64>,
    start: Option<i64>,
    cents: Option<(i64, i64)>,
    /// Tenths of a full-time post.
    effort: Option<(i64, i64)>,
    /// Numbers of what it waits for since then.
    waits: Vec<String>,
    /// Numbers of what it waits for no more.
    waited: Vec<String>,
    why: Option<Said>,
}

impl ChangeShow {
    fn blank(number: &str, titles: &Text, what: &'static str) -> Self {
        Self {
            number: number.to_owned(),
            titles: titles.clone(),
            what,
            state: None,
            axis: None,
            from: None,
            to: None,
            trend: None,
            names: None,
            day: None,
            day_before: None,
            days: None,
            start: None,
            cents: None,
            effort: None,
            waits: Vec::new(),
            waited: Vec::new(),
            why: None,
        }
    }
    fn of(change: &Change, desk: &Lens<'_>, facts: &Facts) -> Self {
        let new = |what| Self::blank(&change.number, &change.titles, what);
        let said = |why: &Option<Words>| why.as_ref().map(Said::of);
        match &change.what {
            What::New => new("new"),
            What::Ended(state) => Self { state: Some(state.code()), ..new("ended") },
            What::Again => new("again"),
            What::Absent => new("absent"),
            What::Axis { axis, from, to, trend, why } => Self {
                axis: Some(axis.code()),
                from: from.as_deref().map(|code| desk.value(code)),
                to: Some(desk.value(to)),
                trend: trend.map(Trend::code),
                why: said(why),
                ..new("axis")
            },
            What::Days { start, end, why } => {
                Self { start: Some(*start), days: Some(*end), why: said(why), ..new("days") }
            }
            What::Titles { from, to, why } => {
                let (from, to) = told_apart(from, to);
                Self { from: Some(from), to: Some(to), why: said(why), ..new("titles") }
            }
            What::Objective { from, to, why } => {
                let open = |is: &String| Some(is).filter(|is| !is.is_empty()).map(|is| code(is));
                Self { from: open(from), to: open(to), why: said(why), ..new("objective") }
            }
            What::Owner { from, to, why } => {
                let name = |function: &str| Some(desk.names().function(function));
                Self { from: name(from), to: name(to), why: said(why), ..new("owner") }
            }
            What::After { added, gone, why } => {
                Self { waits: added.clone(), waited: gone.clone(), why: said(why), ..new("after") }
            }
            What::Moved { names, days, why } => {
                Self { names: Some(names.clone()), days: Some(*days), why: said(why), ..new("moved") }
            }
            What::Added { names } => Self { names: Some(names.clone()), ..new("added") },
            What::Reached { names, on } => {
                Self { names: Some(names.clone()), day: Some(Day::of(*on, facts)), ..new("reached") }
            }
            What::Undone { names } => Self { names: Some(names.clone()), ..new("undone") },
            What::Redated { names, from, to } => Self {
                names: Some(names.clone()),
                day_before: Some(Day::of(*from, facts)),
                day: Some(Day::of(*to, facts)),
                ..new("redated")
            },
            What::Gone { names } => Self { names: Some(names.clone()), ..new("gone") },
            What::Budget { from, to, why } => {
                Self { cents: Some((*from, *to)), why: said(why), ..new("budget") }
            }
            What::Effort { from, to, why } => {
                Self { effort: Some((*from, *to)), why: said(why), ..new("effort") }
            }
        }
    }
    fn samples() -> Vec<Self> {
        let text = || Some(Text::both("selon le plan <b>", "volgens plan"));
        let titles = Text::both("Caméras <b>", "Camera's");
        let new = |what| Self::blank("P-26-001", &titles, what);
        let mut all: Vec<Self> = ["new", "again", "absent"].map(new).into();
        all.extend(["titles", "objective", "owner"].map(|what| Self {
            from: text(),
            to: text(),
            ..new(what)
        }));
        all.push(Self { to: text(), why: Some(Said::sample("raison <b>")), ..new("objective") });
        let numbers = |some: bool| if some { vec!["P-26-002".into(), "P-26-003".into()] } else { Vec::new() };
        all.extend([(true, true), (true, false), (false, true)].map(|(waits, waited)| Self {
            waits: numbers(waits),
            waited: numbers(waited),
            ..new("after")
        }));
        all.extend([State::Done, State::Dropped].map(|s| Self { state: Some(s.code()), ..new("ended") }));
        let axis = |from, trend| Self { axis: Some("timing"), from, to: text(), trend, ..new("axis") };
        all.extend([axis(None, None), axis(text(), Some("worse"))]);
        let why = |days| (days > 0).then(|| Said::sample("raison <b>"));
        all.extend([12, -12].map(|n| Self { start: Some(0), days: Some(n), why: why(n), ..new("days") }));
        all.extend([3, -3].map(|days| Self {
            names: text(),
            days: Some(days),
            why: why(days),
            ..new("moved")
        }));
        all.extend(["added", "undone", "gone"].map(|what| Self { names: text(), ..new(what) }));
        all.push(Self { names: text(), day: Some(Day::sample()), ..new("reached") });
        let day = || Some(Day::sample());
        all.push(Self { names: text(), day: day(), day_before: day(), ..new("redated") });
        all.extend([0, 1].map(|n| Self { cents: Some((100, 200)), why: why(n), ..new("budget") }));
        all.extend([0, 1].map(|n| Self { effort: Some((5, 15)), why: why(n), ..new("effort") }));
        all
    }
}

/// Two texts that differ, told apart in every language: one in which both say the same is left out of both, so that the words of another
/// stand there, marked as such.
fn told_apart(from: &Text, to: &Text) -> (Text, Text) {
    let differ = |lang: &Lang| from.show(*lang) != to.show(*lang);
    let each = |text: &Text| {
        let mut kept = Text::default();
        for lang in Lang::ALL.into_iter().filter(differ) {
            kept.set(lang, text.get(lang).map(str::to_owned));
        }
        if kept == Text::default() { text.clone() } else { kept }
    };
    (each(from), each(to))
}

#[derive(Debug, Serialize)]
pub(crate) struct ReportPage {
    plan: PlanShow,
    report: ReportShow,
    /// The report that it is held against.
    before: Option<ReportShow>,
    changes: Vec<ChangeShow>,
    lines: Vec<FrozenLine>,
    previous: Option<String>,
    next: Option<String>,
    /// The first and the last line that are shown, and how many there are.
    shown: (usize, usize, usize),
}

impl Page for ReportPage {
    const TEMPLATE: &'static str = "strategy/report.html";
    const ROOM: &'static str = "strategy";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let page = |before: Option<ReportShow>, changes| Self {
            plan: PlanShow::sample(strategy::plan::State::Validated),
            report: ReportShow::sample(2),
            before,
            changes,
            lines: State::ALL.iter().map(|s| FrozenLine::sample(*s)).collect(),
            previous: Some("?page=1".into()),
            next: Some("?page=3".into()),
            shown: (101, 200, 250),
        };
        vec![
            page(None, Vec::new()),
            page(Some(ReportShow::sample(1)), ChangeShow::samples()),
            page(Some(ReportShow::sample(1)), Vec::new()),
        ]
    }
}

/// Lines of one page of a report.
const LINES: usize = 100;

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Leaf {
    /// Page, from 1.
    page: String,
}

impl ReportPage {
    /// With the lines of one page alone.
    fn cut(mut self, leaf: &Leaf) -> Self {
        let page = leaf.page.trim().parse::<usize>().ok().filter(|n| (1..=1_000).contains(n)).unwrap_or(1);
        let (skip, all) = ((page - 1) * LINES, self.lines.len());
        self.lines = self.lines.into_iter().skip(skip).take(LINES).collect();
        let last = (skip + self.lines.len()).min(all);
        self.previous = (page > 1).then(|| format!("?page={}", page - 1));
        self.next = (last < all).then(|| format!("?page={}", page + 1));
        self.shown = ((skip + 1).min(all), last, all);
        self
    }
}

pub(crate) async fn show(visit: Visit<Desk, (Id<kind::Matter>, i64)>, Query(leaf): Query<Leaf>) -> Answer {
    let at = At::visit(&visit);
    let (plan, n) = visit.id;
    let page = at.shell.read(at.reader, |read| {
        let row = at.plan(read, plan)?;
        loaded(&at, read, &row, n).map(|(page, _)| page.cut(&leaf))
    })?;
    at.shell.draw(at.reader, &page).answer()
}

/// The report as a page, and as it was frozen.
fn loaded(at: &At<'_>, read: &dyn Read, plan: &PlanRow, n: i64) -> Result<(ReportPage, ReportRow), Fault> {
    let (desk, facts) = (&Lens::of(at.desk), at.desk.facts());
    let row = read::report(read, plan.id, n)?.ok_or_else(Fault::not_found)?;
    let before = if n > 1 { read::report(read, plan.id, n - 1)? } else { None };
    let changed = before.as_ref().map_or_else(Vec::new, |b| changes(&b.lines, &row.lines));
    let page = ReportPage {
        plan: PlanShow::of(plan, desk),
        report: ReportShow::of(&row, desk, &facts),
        before: before.as_ref().map(|b| ReportShow::of(b, desk, &facts)),
        changes: changed.iter().map(|c| ChangeShow::of(c, desk, &facts)).collect(),
        lines: row.lines.iter().map(|l| FrozenLine::of(l, desk, &facts, row.day)).collect(),
        previous: None,
        next: None,
        shown: (1, row.lines.len(), row.lines.len()),
    };
    Ok((page, row))
}

/// Lines by their objective, in the order in which they stand.
fn by_objective(lines: &[FrozenLine]) -> Vec<(String, Vec<&FrozenLine>)> {
    let mut order: Vec<String> = Vec::new();
    let mut all: BTreeMap<&str, Vec<&FrozenLine>> = BTreeMap::new();
    for line in lines {
        if !all.contains_key(line.objective.as_str()) {
            order.push(line.objective.clone());
        }
        all.entry(&line.objective).or_default().push(line);
    }
    order.into_iter().map(|code| (code.clone(), all.remove(code.as_str()).unwrap_or_default())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_titles_are_told_apart_in_the_language_in_which_they_differ() {
        let both = |fr: &str, nl: &str| Text::both(fr, nl);
        let dutch = |nl: &str| Text::one(Lang::Nl, nl);
        let french = |fr: &str| Text::one(Lang::Fr, fr);
        for (from, to, wanted) in [
            (both("a", "b"), both("c", "d"), (both("a", "b"), both("c", "d"))),
            (both("a", "b"), both("a", "d"), (dutch("b"), dutch("d"))),
            (french("a"), both("a", "b"), (french("a"), dutch("b"))),
            (both("a", "b"), french("a"), (dutch("b"), french("a"))),
        ] {
            assert_eq!(told_apart(&from, &to), wanted);
        }
    }
}
