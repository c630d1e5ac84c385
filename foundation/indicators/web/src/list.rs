//! All indicators in one table.

use indicators::read::{self, IndicatorRow, Summary};
use kernel::{Handling, Resource, Text, Timestamp};
use serde::{Deserialize, Serialize};
use web::chart::{Spark, spark};
use web::{Answer, Fault, Page, Pager, Query, Turn, Visit};

use crate::desk::Desk;
use crate::explain::At;
use crate::goal::GoalShow;
use crate::load::to_load;
use crate::speak::{LevelShow, Speak};
use desk::Names;

/// Indicators on one page.
const PAGE: usize = 50;
/// More than there are.
const MOST: i64 = 2_000;

#[derive(Debug, Serialize)]
pub(crate) struct ListPage {
    rows: Vec<RowShow>,
    may_define: bool,
    /// How many indicators of the profile have something to take in, and whether it ships any.
    to_load: usize,
    ships: bool,
    /// How many are no longer followed, and whether they are shown.
    retired: usize,
    shows_retired: bool,
    pager: Pager,
}

/// One row, for the live stream.
#[derive(Debug, Serialize)]
pub(crate) struct RowPart {
    pub(crate) i: RowShow,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct RowShow {
    id: String,
    code: String,
    names: Text,
    value: Option<String>,
    status: Option<&'static str>,
    trend: Option<&'static str>,
    spark: Option<Spark>,
    period: Option<String>,
    recorded_at: Option<Timestamp>,
    level: Option<LevelShow>,
    /// The area at that level, where it is not the whole.
    level_area: Option<Text>,
    area: Option<Text>,
    areas: usize,
    source: Text,
    tier: &'static str,
    expected_since: Option<Timestamp>,
    /// How many periods have no value.
    silent: Option<i64>,
    retired: bool,
    goal: GoalShow,
    reserved: bool,
}

impl RowShow {
    pub(crate) fn of(line: &Summary, now: Timestamp, speak: &Speak<'_>) -> Self {
        let (row, definition) = (&line.row, &line.row.definition);
        let last = line.last();
        let values: Vec<i64> = line.recent.iter().map(|v| v.value).collect();
        let unsure = last.is_some_and(|v| v.status.code() == "unconfirmed");
        let name = |code: &String| Names::of(&speak.names.areas, code);
        Self {
            id: row.id.to_string(),
            code: row.code.clone(),
            names: definition.names.clone(),
            value: last.map(|v| speak.value(v.value, &definition.unit)),
            status: last.map(|v| v.status.code()),
            trend: line.trend().map(read::Trend::code),
            spark: spark(&values, unsure),
            period: last.map(|v| speak.period(definition.period, v.slot.start)),
            recorded_at: last.map(|v| v.recorded_at),
            level: line.level.as_ref().map(|(_, level)| LevelShow::of(row, &level.level)),
            level_area: line.level.as_ref().and_then(|(area, _)| area.as_ref()).map(name),
            area: line.area.as_ref().map(name),
            areas: line.areas,
            source: speak.source(definition),
            tier: definition.tier.code(),
            expected_since: line.expected_since,
            silent: line.silent.map(|s| s.periods),
            retired: row.retired.is_some(),
            goal: GoalShow::of(row, last.map(|v| v.value), now, speak),
            reserved: row.open.handling >= Handling::NeedToKnow,
        }
    }

    fn sample(full: bool) -> Self {
        let at = Timestamp(1_795_488_000_000_000);
        Self {
            id: "x".into(),
            code: "places".into(),
            names: Text::both("Places <b>", "Plaatsen"),
            value: full.then(|| "1\u{a0}234 places".into()),
            status: full.then_some("unconfirmed"),
            trend: full.then_some("up"),
            spark: full.then(|| spark(&[1, 2], true)).flatten(),
            period: full.then(|| "24/11/2026".into()),
            recorded_at: full.then_some(at),
            level: full.then(LevelShow::sample),
            level_area: full.then(|| Text::both("Hautrive", "Hoogoever")),
            area: full.then(|| Text::both("Hautrive", "Hoogoever")),
            areas: if full { 2 } else { 0 },
            source: Text::one(kernel::Lang::Fr, "comptage"),
            tier: "regional",
            expected_since: (!full).then_some(at),
            silent: (!full).then_some(3),
            retired: !full,
            goal: GoalShow::sample(full),
            reserved: full,
        }
    }
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "indicators/list.html";
    const ROOM: &'static str = "indicators";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let empty = |may_define, retired| Self {
            rows: Vec::new(),
            may_define,
            to_load: 0,
            ships: false,
            retired,
            shows_retired: false,
            pager: Pager::sample(false),
        };
        vec![
            empty(true, 0),
            empty(false, 2),
            Self {
                rows: vec![RowShow::sample(true), RowShow::sample(false)],
                may_define: true,
                to_load: 2,
                ships: true,
                retired: 1,
                shows_retired: true,
                pager: Pager::sample(true),
            },
        ]
    }
}

impl Page for RowPart {
    const TEMPLATE: &'static str = "indicators/part-row.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        vec![Self { i: RowShow::sample(true) }, Self { i: RowShow::sample(false) }]
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// Also those that are no longer followed, when not empty.
    retired: String,
    page: String,
}

pub(crate) async fn list(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let (eye, facts, now) = (desk.eye(who.actor()), desk.facts(), shell.seen_at(&reader));
    let (shows_retired, turn) = (!asked.retired.is_empty(), Turn::of(&asked.page, PAGE));
    let (lines, retired, pager) = shell.read(&reader, |read| {
        let mut all = read::indicators(read, &eye, MOST)?;
        let retired = all.iter().filter(|row| row.retired.is_some()).count();
        all.retain(|row| shows_retired || row.retired.is_none());
        let to = |n| format!("?retired={}&page={n}", if shows_retired { "1" } else { "" });
        let line = |row: &IndicatorRow| read::summary(read, row.clone(), &facts, now);
        let lines: Vec<Summary> = turn.cut(&all).iter().map(line).collect::<Result<_, _>>()?;
        Ok::<_, Fault>((lines, retired, turn.pager(&all, to)))
    })?;
    let speak = at.speak();
    let may_define = reader.as_of.is_none() && shell.permits(&who, "indicator.define", &Resource::service());
    let page = ListPage {
        to_load: if may_define { to_load(&at)? } else { 0 },
        ships: !desk.shipped.is_empty(),
        may_define,
        rows: lines.iter().map(|line| RowShow::of(line, now, &speak)).collect(),
        retired,
        shows_retired,
        pager,
    };
    shell.draw(&reader, &page).topics("indicators").answer()
}
