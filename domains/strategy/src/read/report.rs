//! Control reports: those of a plan, one with what it says; and what the next one would say.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kernel::{Handling, Id, Timestamp, Words, kind};
use store::{Read, Row, StoreError};

use super::{Eye, ProjectFilter, ProjectRow, among, items, objectives, projects, stands};
use crate::Facts;
use crate::control::{AxisSaid, ItemSaid, Line};
use crate::objective::Open;
use crate::state::{guarded, json, some_day};

/// A control report.
#[derive(Debug, Clone)]
pub struct ReportRow {
    /// Its number within the plan.
    pub n: i64,
    /// The day of what it says.
    pub day: Date,
    /// What it says. Left out of lists.
    pub lines: Vec<Line>,
    /// How many projects are handled otherwise, and not in it.
    pub withheld: i64,
    /// What was said of it.
    pub words: Option<Words>,
    /// Its journal number.
    pub seq: i64,
    /// When it was drawn.
    pub at: Timestamp,
    /// By which function.
    pub function: String,
}

fn row(row: &Row) -> Result<ReportRow, StoreError> {
    Ok(ReportRow {
        n: row.int(0)?,
        day: some_day(row, 1)?.unwrap_or_default(),
        withheld: row.int(2)?,
        words: json(row, 3),
        seq: row.int(4)?,
        at: row.time(5)?,
        function: row.text(6)?.to_owned(),
        lines: Vec::new(),
    })
}

/// The reports of a plan, without what they say, the latest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn reports(read: &dyn Read, plan: Id<kind::Matter>) -> Result<Vec<ReportRow>, StoreError> {
    let sql = "SELECT n, day, withheld, words, seq, at, function_code FROM strategy_report WHERE plan = $1 ORDER BY n DESC";
    read.query(sql, &[plan.into()])?.iter().map(row).collect()
}

/// A report with what it says.
///
/// # Errors
/// When the rows cannot be read.
pub fn report(read: &dyn Read, plan: Id<kind::Matter>, n: i64) -> Result<Option<ReportRow>, StoreError> {
    let sql = "SELECT n, day, withheld, words, seq, at, function_code, lines FROM strategy_report WHERE plan = $1 AND n = $2";
    let found = read.one(sql, &[plan.into(), n.into()])?;
    found
        .map(|found| Ok(ReportRow { lines: json(&found, 7).unwrap_or_default(), ..row(&found)? }))
        .transpose()
}

/// The number of the last report of a plan; nought where there is none.
pub(crate) fn last_report(read: &dyn Read, plan: Id<kind::Matter>) -> Result<i64, StoreError> {
    let sql = "SELECT CAST(COALESCE(MAX(n), 0) AS BIGINT) FROM strategy_report WHERE plan = $1";
    read.one(sql, &[plan.into()])?.map_or(Ok(0), |row| row.int(0))
}

/// What a report would say now, of the projects that are open to everybody to whom the plan is, and how many are not.
pub(crate) fn lines(
    read: &dyn Read,
    facts: &Facts,
    plan: Id<kind::Matter>,
    open: &Open,
) -> Result<(Vec<Line>, i64), StoreError> {
    let year = read.one("SELECT year FROM strategy_plan WHERE id = $1", &[plan.into()])?;
    let year = year.map_or(Ok(0), |row| row.int(0))?;
    let filter = ProjectFilter { year: Some(year), ..ProjectFilter::default() };
    let all = projects(read, &Eye::all(), &filter, (100_000, 0))?;
    let before = all.len();
    // Who may read a report is decided once, by the plan: what is guarded otherwise is not in it.
    let shown: Vec<_> = all.into_iter().filter(|p| reads_all(open, &p.open)).collect();
    let withheld = i64::try_from(before - shown.len()).unwrap_or(0);
    let ids: Vec<_> = shown.iter().map(|p| p.id).collect();
    let codes: BTreeMap<_, _> =
        objectives(read, &Eye::all())?.into_iter().map(|o| (o.id, (o.code, o.open))).collect();
    let (mut stands, mut items) = (stands(read, facts, &ids)?, items(read, &ids)?);
    let numbers = numbers(read, open, &shown)?;
    let line = |p: ProjectRow| {
        let axes =
            stands.remove(&p.id).unwrap_or_default().into_iter().map(|(axis, s)| {
                (axis, AxisSaid { value: s.value, trend: s.trend, words: s.words, at: s.at })
            });
        let due = items.remove(&p.id).unwrap_or_default().into_iter().map(|i| ItemSaid {
            n: i.n,
            sort: i.item.sort,
            names: i.item.names,
            due: i.item.due,
            why: i.why,
            done: i.done,
        });
        let objective = codes.get(&p.content.objective).filter(|(_, of)| reads_all(open, of));
        Line {
            project: p.id,
            objective: objective.map_or_else(String::new, |(code, _)| code.clone()),
            axes: axes.collect(),
            items: due.collect(),
            cents: p.content.cents(),
            cents_why: p.money_why,
            effort: p.content.effort,
            after: Some(p.content.after.iter().filter_map(|id| numbers.get(id).cloned()).collect()),
            whys: p.whys,
            late: p.late,
            number: p.number,
            sort: p.sort,
            state: p.state,
            titles: p.content.titles,
            function: p.content.function,
            starts: p.content.starts,
            ends: p.content.ends,
        }
    };
    Ok((shown.into_iter().map(line).collect(), withheld))
}

/// The numbers of what these projects wait for, of what whoever may read the plan may read as well.
fn numbers(
    read: &dyn Read,
    open: &Open,
    of: &[ProjectRow],
) -> Result<BTreeMap<Id<kind::Matter>, String>, StoreError> {
    let ids: BTreeSet<_> = of.iter().flat_map(|p| p.content.after.iter().copied()).collect();
    let ids: Vec<_> = ids.into_iter().collect();
    let rows = among(read, &ids, |places| {
        format!(
            "SELECT id, number, handling, areas, readers, owner FROM strategy_project WHERE id IN ({places})"
        )
    })?;
    let mut all = BTreeMap::new();
    for row in rows {
        if reads_all(open, &guarded(&row, 2)?.0) {
            all.insert(row.id(0)?, row.text(1)?.to_owned());
        }
    }
    Ok(all)
}

/// Whether whoever may read the one may read the other as well.
fn reads_all(one: &Open, other: &Open) -> bool {
    let areas = other.areas.is_empty() || other.areas == one.areas;
    let readers = other.handling < Handling::NeedToKnow || one.readers.is_subset(&other.readers);
    other.handling <= one.handling && areas && readers
}
