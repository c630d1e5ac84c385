//! What the address of the plan of a year, or of its picture over time, asks for; what can be chosen there; and its pages.

use kernel::Lang;
use serde::{Deserialize, Serialize};
use strategy::axis::Axis;
use strategy::project::State;
use strategy::read::{ObjectiveRow, PlanRow, ProjectFilter};
use web::{encoded, fields};

use crate::desk::{Desk, choices};
use crate::show::code;

/// More rows than a plan can have.
const WHOLE: i64 = 100_000;

/// What the address asks for.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// The year; the latest plan's when empty.
    pub(crate) year: String,
    /// Id of an objective.
    pub(crate) objective: String,
    /// Code of a function.
    pub(crate) owner: String,
    /// Where a project stands as a whole.
    pub(crate) state: String,
    /// An axis.
    pub(crate) axis: String,
    /// A value of it; `-`: nothing was said yet.
    pub(crate) value: String,
    /// Page, from 1.
    pub(crate) page: String,
    /// Everything on one page, for paper, where this says anything.
    pub(crate) whole: String,
}

impl Asked {
    pub(crate) fn filter(&self, year: i64) -> ProjectFilter {
        let value = fields::some(&self.value);
        let axis = Axis::of(self.axis.trim()).zip(value);
        ProjectFilter {
            year: Some(year),
            objective: self.objective.trim().parse().ok(),
            function: fields::some(&self.owner),
            state: State::of(self.state.trim()),
            axis: axis.map(|(axis, value)| (axis, Some(value).filter(|v| v != "-"))),
            ..ProjectFilter::default()
        }
    }
    fn page(&self) -> i64 {
        if self.is_whole() {
            return 1;
        }
        self.page.trim().parse().ok().filter(|n| (1..=10_000).contains(n)).unwrap_or(1)
    }
    /// Whether it asks for the first page.
    pub(crate) fn is_first(&self) -> bool {
        self.page() == 1
    }
    /// Whether it asks for everything at once.
    pub(crate) fn is_whole(&self) -> bool {
        !self.whole.trim().is_empty()
    }
    /// At most so many rows, after so many, where a page has `rows`.
    pub(crate) fn window(&self, rows: i64) -> (i64, i64) {
        if self.is_whole() { (WHOLE, 0) } else { (rows, (self.page() - 1) * rows) }
    }
    /// Whether it asks for all projects of its year.
    pub(crate) fn is_unfiltered(&self) -> bool {
        [&self.objective, &self.owner, &self.state, &self.axis, &self.value]
            .iter()
            .all(|v| v.trim().is_empty())
    }
    /// The same for every value of every axis.
    pub(crate) fn of_all_axes(&self) -> Self {
        Self { axis: String::new(), value: String::new(), ..self.clone() }
    }
    /// The address without the page.
    pub(crate) fn query(&self, year: &str) -> String {
        let pairs = [
            ("year", year),
            ("objective", &self.objective),
            ("owner", &self.owner),
            ("state", &self.state),
            ("axis", &self.axis),
            ("value", &self.value),
        ];
        let each = pairs.iter().filter(|(_, v)| !v.is_empty()).map(|(k, v)| format!("{k}={}", encoded(v)));
        each.collect::<Vec<_>>().join("&")
    }
}

/// What can be chosen.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Filters {
    years: Vec<String>,
    objectives: Vec<(String, String)>,
    owners: Vec<(String, String)>,
    states: Vec<&'static str>,
    axes: Vec<&'static str>,
    values: Vec<(String, String)>,
}

impl Filters {
    pub(crate) fn of(desk: &Desk, lang: Lang, plans: &[PlanRow], objectives: &[ObjectiveRow]) -> Self {
        let objective = |o: &ObjectiveRow| (o.id.to_string(), code(&o.code).show(lang).to_owned());
        Self {
            years: plans.iter().map(|p| p.year.to_string()).collect(),
            objectives: objectives.iter().map(objective).collect(),
            owners: desk.names().askable(lang),
            states: State::ALL.iter().map(|s| s.code()).collect(),
            axes: Axis::ALL.iter().map(|a| a.code()).collect(),
            values: choices(&desk.lists().values, lang),
        }
    }
    pub(crate) fn sample() -> Self {
        let one = |code: &str| vec![(code.to_owned(), format!("{code} <b>"))];
        Self {
            years: vec!["2026".into(), "2025".into()],
            objectives: one("x"),
            owners: one("chief"),
            states: State::ALL.iter().map(|s| s.code()).collect(),
            axes: Axis::ALL.iter().map(|a| a.code()).collect(),
            values: one("on-track"),
        }
    }
}

/// Which part of a list a page shows, and where the others are.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Pages {
    previous: Option<String>,
    next: Option<String>,
    /// The first and the last that are shown, and how many there are.
    shown: (i64, i64, i64),
    /// Where all of them stand on one page, if this one has not all.
    whole: Option<String>,
    /// Where they stand in pages, if this one has all of more than a page.
    paged: Option<String>,
}

impl Pages {
    /// Of `all` rows this page shows `shown`, where a page has `rows`; `query`: the address without the page.
    pub(crate) fn of(asked: &Asked, query: &str, rows: i64, (shown, all): (usize, i64)) -> Self {
        let shown = i64::try_from(shown).unwrap_or(0);
        let (_, skip) = asked.window(rows);
        let to = |page: i64| format!("?{query}&page={page}");
        let many = all > rows;
        Self {
            previous: (skip > 0).then(|| to(asked.page() - 1)),
            next: (skip + shown < all).then(|| to(asked.page() + 1)),
            shown: (skip + i64::from(shown > 0), skip + shown, all),
            whole: (many && !asked.is_whole()).then(|| format!("?{query}&whole=1")),
            paged: (many && asked.is_whole()).then(|| format!("?{query}")),
        }
    }
    pub(crate) fn sample(shown: usize, whole: bool) -> Self {
        Self {
            previous: Some("?page=1".into()),
            next: Some("?page=3".into()),
            shown: (1, i64::try_from(shown).unwrap_or(0), 120),
            whole: (!whole).then(|| "?whole=1".into()),
            paged: whole.then(|| "?year=2026".into()),
        }
    }
}
