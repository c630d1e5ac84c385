//! The page of the matrix: measures against partners, areas or years. No answer, nothing done and not asked are three different things in
//! it.

use std::collections::BTreeMap;

use contributions::campaign::Answer as Stands;
use kernel::{Lang, Resource, Text};
use serde::Serialize;
use web::{Answer, Args, Page, Query, Shell, Visit, encoded};

use crate::ask::title;
use crate::at::At;
use crate::desk::{Desk, Rule};
use crate::matrix::{Asked, By, Matrix, ONLY, Row};

/// A measure for the page; its cells are ready HTML of codes, numbers and our own words: there are thousands of them.
#[derive(Debug, Serialize)]
struct RowShow {
    id: String,
    number: String,
    titles: Option<Text>,
    path: Option<String>,
    partners: usize,
    areas: usize,
    actions: i64,
    asked: usize,
    silent: usize,
    gap: bool,
    thin: bool,
    /// Whether nobody knows the period of its plan.
    undated: bool,
    /// What the form of a project for it begins with, ready for an address.
    project: Option<String>,
    cells: String,
}

#[derive(Debug, Serialize)]
pub(crate) struct CoveragePage {
    asked: Asked,
    year: String,
    years: Vec<String>,
    themes: Vec<(String, Text)>,
    theme: String,
    by: &'static str,
    columns: Vec<Text>,
    rows: Vec<RowShow>,
    /// Without action: those that somebody was asked about, and those that nobody was asked about.
    gaps: usize,
    unasked: usize,
    thin: usize,
    /// What it can be narrowed to.
    filters: [&'static str; 4],
    rule: RuleShow,
    may_ask: bool,
    /// The form that begins a project, without language, where this person may use it.
    projects: Option<String>,
}

#[derive(Debug, Serialize)]
pub(crate) struct RuleShow {
    partners: usize,
    areas: usize,
    source: Text,
    verified: bool,
}

impl RuleShow {
    pub(crate) fn of(rule: &Rule) -> Self {
        Self {
            partners: rule.partners,
            areas: rule.areas,
            source: rule.source.clone(),
            verified: rule.verified,
        }
    }
    pub(crate) fn sample(verified: bool) -> Self {
        Self { partners: 2, areas: 3, source: Text::both("…", "…"), verified }
    }
}

impl Page for CoveragePage {
    const TEMPLATE: &'static str = "contributions/coverage.html";
    const ROOM: &'static str = "contributions";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let row = |gap: bool| RowShow {
            id: "m".into(),
            number: "8.8".into(),
            titles: (!gap).then(|| Text::both("Veiller <b>", "Zorgen")),
            path: (!gap).then(|| "plan/m".to_owned()),
            partners: usize::from(!gap) * 3,
            areas: 2,
            actions: 5,
            asked: usize::from(!gap) * 4,
            silent: 2,
            gap,
            thin: !gap,
            undated: gap,
            project: gap.then(|| "year=2027&titles-fr=Mesure".to_owned()),
            cells: "<td data-state=\"silent\"><a href=\"x\"><span aria-hidden=\"true\">?</span></a></td>"
                .into(),
        };
        let page = |by, rows: Vec<RowShow>, verified| Self {
            asked: Asked { only: "gaps".into(), ..Asked::default() },
            year: "2026".into(),
            years: vec!["2026".into(), "2025".into()],
            themes: vec![("8".into(), Text::both("Cyber <b>", "Cyber"))],
            theme: "8".into(),
            by,
            columns: vec![Text::both("Hautrive", "Hoogoever")],
            gaps: rows.len(),
            unasked: rows.len(),
            thin: rows.len(),
            filters: ONLY,
            rows,
            rule: RuleShow::sample(verified),
            may_ask: verified,
            projects: verified.then(|| "projects/new".to_owned()),
        };
        vec![
            page("partner", Vec::new(), true),
            page("area", vec![row(true), row(false)], false),
            page("year", vec![row(true)], true),
        ]
    }
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, "matter.read", &Resource::service())?;
    let mut matrix = shell.read(&reader, |read| Matrix::load(&at, &who, read, &asked))?;
    let rule = &desk.lists().rule;
    let count = |wanted: &dyn Fn(&Row) -> bool| matrix.rows.iter().filter(|row| wanted(row)).count();
    let (unasked, thin) = (count(&Row::unasked), count(&|row| row.thin(rule)));
    let gaps = count(&Row::gap) - unasked;
    matrix.narrow(&asked.only, rule);
    let words = Words::of(&shell, reader.lang, &matrix);
    let address = reader.url("contributions/coverage/cell");
    let projects = at.projects(&who);
    let rows = matrix.rows.iter().map(|row| RowShow {
        id: row.measure.id.to_string(),
        number: row.measure.number.clone(),
        titles: title(&row.measure),
        path: desk.measures.path(row.measure.id),
        partners: row.partners,
        areas: row.areas,
        actions: row.actions,
        asked: row.asked,
        silent: row.silent,
        gap: row.gap(),
        thin: row.thin(rule),
        undated: row.undated,
        project: projects
            .as_ref()
            .filter(|_| row.gap() || row.thin(rule))
            .map(|_| begun(&shell, &matrix, row)),
        cells: words.cells(row, &address),
    });
    let page = CoveragePage {
        rows: rows.collect(),
        year: matrix.year.to_string(),
        years: matrix.years.iter().map(ToString::to_string).collect(),
        themes: matrix.themes.clone(),
        theme: matrix.theme.clone().unwrap_or_else(|| "all".to_owned()),
        by: matrix.by.code(),
        columns: matrix.columns.iter().map(|(_, names)| names.clone()).collect(),
        gaps,
        unasked,
        thin,
        filters: ONLY,
        rule: RuleShow::of(rule),
        may_ask: reader.as_of.is_none() && desk.post.may(who.actor(), "contribution.ask"),
        projects: projects.clone(),
        asked,
    };
    shell.draw(&reader, &page).answer()
}

/// What a project of next year's plan begins with that starts from this measure: its title, and why it is there.
pub(crate) fn begun(shell: &Shell, matrix: &Matrix, row: &Row) -> String {
    let plan = matrix.plans.get(&row.plan).cloned().unwrap_or_default();
    let why = match (row.unasked(), row.gap()) {
        (true, _) => "contribution-project-unasked",
        (false, true) => "contribution-project-gap",
        (false, false) => "contribution-project-thin",
    };
    let mut query = format!("year={}", matrix.year + 1);
    for lang in [Lang::Fr, Lang::Nl] {
        let mut facts = Args::new();
        facts.set("number", row.measure.number.clone());
        facts.set("plan", plan.show(lang).to_owned());
        // As text: a year has no thousands.
        facts.set("year", matrix.year.to_string());
        let say = |key: &str| shell.texts().say(lang, key, &facts);
        let title =
            row.measure.titles.get(lang).map_or_else(|| say("contribution-project-title"), str::to_owned);
        query.push_str(&format!(
            "&titles-{lang}={}&description-{lang}={}",
            encoded(&title),
            encoded(&say(why))
        ));
    }
    query
}

/// What the cells say in one language, and what the address behind a cell of each column ends with: worked out once, for there are
/// thousands of cells.
struct Words {
    stands: BTreeMap<Stands, String>,
    ends: Vec<String>,
}

impl Words {
    fn of(shell: &Shell, lang: Lang, matrix: &Matrix) -> Self {
        let word = |stands: &Stands| {
            let text = shell.texts().plain(lang, &format!("contribution-answer-{stands}"));
            (*stands, escaped(&text))
        };
        let year = matrix.year;
        let end = |(code, _): &(String, Text)| match matrix.by {
            By::Partner => format!("&amp;partner={}&amp;year={year}", encoded(code)),
            By::Area => format!("&amp;area={}&amp;year={year}", encoded(code)),
            By::Year => format!("&amp;year={}", encoded(code)),
        };
        Self {
            stands: Stands::ALL.iter().map(word).collect(),
            ends: matrix.columns.iter().map(end).collect(),
        }
    }

    fn cells(&self, row: &Row, address: &str) -> String {
        let mut html = String::with_capacity(row.cells.len() * 200);
        let begin = format!("\"><a href=\"{address}?measure={}", encoded(&row.measure.number));
        for (cell, end) in row.cells.iter().zip(&self.ends) {
            let count = cell.counts.standing().to_string();
            let word = self.stands.get(&cell.stands).map_or("", String::as_str);
            let (state, mark) = match cell.stands {
                Stands::Answered => ("answered", count.as_str()),
                Stands::Nothing => ("nothing", "0"),
                Stands::Silent => ("silent", "?"),
                Stands::Waiting => ("waiting", "…"),
                Stands::NotAsked => {
                    html.push_str("<td data-state=\"not-asked\"></td>");
                    continue;
                }
            };
            let parts = [
                "<td data-state=\"",
                state,
                &begin,
                end,
                "\" title=\"",
                word,
                "\"><span aria-hidden=\"true\">",
                mark,
                "</span><span class=\"visually-hidden\">",
                &count,
                " ",
                word,
                "</span></a></td>",
            ];
            html.extend(parts);
        }
        html
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
