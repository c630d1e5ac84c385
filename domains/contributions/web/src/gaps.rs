//! What the filter of the matrix leaves as measures without action or not sufficiently taken up: the list from which next year's plan is
//! made. A measure whose text is not available cannot be planned before somebody has found it, and stands apart.

use axum::response::Response;
use kernel::{Lang, Resource, Text};
use serde::Serialize;
use web::{Answer, Fault, Page, Query, Visit};

use crate::ask::title;
use crate::at::At;
use crate::coverage::{RuleShow, begun};
use crate::desk::Desk;
use crate::export::{bilingual, both};
use crate::files::attached;
use crate::matrix::{Asked, Matrix, ONLY, Row};

/// A measure on the list.
#[derive(Debug, Clone, Serialize)]
struct GapShow {
    number: String,
    titles: Option<Text>,
    path: Option<String>,
    plan: Text,
    /// Whether nobody knows the period of its plan.
    undated: bool,
    gap: bool,
    /// Whether nobody was asked, so that nothing is known.
    unasked: bool,
    partners: usize,
    areas: usize,
    asked: usize,
    silent: usize,
    /// What the form of a project for it begins with, ready for an address.
    project: String,
}

impl GapShow {
    fn of(at: &At<'_>, matrix: &Matrix, row: &Row) -> Self {
        Self {
            number: row.measure.number.clone(),
            titles: title(&row.measure),
            path: at.desk.measures.path(row.measure.id),
            plan: matrix.plans.get(&row.plan).cloned().unwrap_or_default(),
            undated: row.undated,
            gap: row.gap(),
            unasked: row.unasked(),
            partners: row.partners,
            areas: row.areas,
            asked: row.asked,
            silent: row.silent,
            project: begun(at.shell, matrix, row),
        }
    }
    fn sample(full: bool) -> Self {
        Self {
            number: "8.8".into(),
            titles: full.then(|| Text::both("Veiller <b>", "Zorgen")),
            path: full.then(|| "plan/m".to_owned()),
            plan: Text::both("Plan <b>", "Plan"),
            undated: !full,
            gap: full,
            unasked: false,
            partners: 1,
            areas: 2,
            asked: 4,
            silent: 3,
            project: "year=2027&titles-fr=Mesure".into(),
        }
    }
}

#[derive(Debug, Serialize)]
pub(crate) struct GapsPage {
    year: String,
    /// The year for which one plans.
    next: String,
    theme: String,
    theme_names: Option<Text>,
    /// Empty or one of [`ONLY`].
    only: &'static str,
    /// Those that somebody was asked about.
    known: Vec<GapShow>,
    /// Those that nobody was asked about.
    unasked: Vec<GapShow>,
    /// Those without a text, whether asked about or not.
    missing: Vec<GapShow>,
    rule: RuleShow,
    /// The form that begins a project, without language, where this person may use it.
    projects: Option<String>,
}

impl Page for GapsPage {
    const TEMPLATE: &'static str = "contributions/gaps.html";
    const ROOM: &'static str = "contributions";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let page = |only, full: bool| Self {
            year: "2026".into(),
            next: "2027".into(),
            theme: if full { "8".into() } else { "all".into() },
            theme_names: full.then(|| Text::both("Cyber <b>", "Cyber")),
            only,
            known: if full { vec![GapShow::sample(true)] } else { Vec::new() },
            unasked: if full {
                vec![GapShow { unasked: true, asked: 0, ..GapShow::sample(true) }]
            } else {
                Vec::new()
            },
            missing: if full { vec![GapShow::sample(false)] } else { Vec::new() },
            rule: RuleShow::sample(full),
            projects: full.then(|| "projects/new".to_owned()),
        };
        vec![page("", true), page("gaps", false), page("thin", true)]
    }
}

/// The matrix of what the address asks for, cut to what the list holds; all themes where none is named.
fn listed(at: &At<'_>, who: &web::Who, asked: Asked) -> Result<(Matrix, &'static str), Fault> {
    at.shell.permit(who, "matter.read", &Resource::service())?;
    let theme = if asked.theme.is_empty() { "all".to_owned() } else { asked.theme.clone() };
    let asked = Asked { theme, by: String::new(), ..asked };
    let mut matrix = at.shell.read(at.reader, |read| Matrix::load(at, who, read, &asked))?;
    let lists = at.desk.lists();
    let only = ONLY.into_iter().find(|o| *o == asked.only).unwrap_or_default();
    matrix.narrow(only, &lists.rule);
    matrix.rows.retain(|row| row.gap() || row.thin(&lists.rule));
    Ok((matrix, only))
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let (matrix, only) = listed(&at, &who, asked)?;
    let all = matrix.rows.iter().map(|row| GapShow::of(&at, &matrix, row));
    let (known, mut missing): (Vec<GapShow>, Vec<GapShow>) = all.partition(|gap| gap.titles.is_some());
    let (unasked, known) = known.into_iter().partition(|gap| gap.unasked);
    // What somebody was asked about comes first.
    missing.sort_by_key(|gap| gap.unasked);
    let theme = matrix.theme.as_ref();
    let page = GapsPage {
        year: matrix.year.to_string(),
        next: (matrix.year + 1).to_string(),
        theme: theme.cloned().unwrap_or_else(|| "all".to_owned()),
        theme_names: theme
            .and_then(|t| matrix.themes.iter().find(|(code, _)| code == t).map(|(_, names)| names.clone())),
        only,
        known,
        unasked,
        missing,
        rule: RuleShow::of(&desk.lists().rule),
        projects: at.projects(&who),
    };
    shell.draw(&reader, &page).answer()
}

/// The same list as a file, in both languages at once; what nobody was asked about after the rest, what has no text last, and says so.
pub(crate) async fn csv(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let (matrix, _) = listed(&at, &who, asked)?;
    let say = |key: &str| bilingual(&shell, key);
    let heads = [
        "contribution-measure",
        "contribution-text-fr",
        "contribution-text-nl",
        "contribution-plan",
        "contribution-why",
        "contribution-partners",
        "contribution-areas",
        "contribution-asked-partners",
        "contribution-silent",
    ]
    .map(say);
    let missing = say("contribution-text-not-available");
    let line = |row: &&Row| {
        let own = |lang| {
            let text = row.measure.titles.get(lang).map(str::to_owned);
            text.or_else(|| title(&row.measure).is_none().then(|| missing.clone())).unwrap_or_default()
        };
        let why = match (row.unasked(), row.gap()) {
            (true, _) => "contribution-unasked",
            (false, true) => "contribution-gap",
            (false, false) => "contribution-thin-one",
        };
        vec![
            row.measure.number.clone(),
            own(Lang::Fr),
            own(Lang::Nl),
            matrix.plans.get(&row.plan).map(both).unwrap_or_default(),
            say(why),
            row.partners.to_string(),
            row.areas.to_string(),
            row.asked.to_string(),
            row.silent.to_string(),
        ]
    };
    let mut all: Vec<&Row> = matrix.rows.iter().collect();
    all.sort_by_key(|row| (title(&row.measure).is_none(), row.unasked()));
    let rows: Vec<Vec<String>> = all.iter().map(line).collect();
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let bytes = exchange::table::write(&heads, &rows);
    let name = format!("plan-{}-measures.csv", matrix.year + 1);
    Ok::<Response, Fault>(attached("text/csv; charset=utf-8", "attachment", &name, bytes))
}
