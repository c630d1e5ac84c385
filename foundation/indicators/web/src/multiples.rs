//! Many figures beside each other, small: each on its own scale, or those of one unit on the same.

use std::collections::BTreeMap;

use indicators::read::{self, Summary};
use kernel::{Lang, Resource, Text};
use serde::{Deserialize, Serialize};
use web::chart::LineChart;
use web::{Answer, Fault, Page, Query, Visit};

use crate::desk::Desk;
use crate::explain::At;
use crate::goal::GoalShow;
use crate::picture::{Picture, Values, sample_chart};

/// What is counted in: the sign, and how many decimals.
type Unit = (String, u8);

/// Figures that a page shows.
const MOST: i64 = 120;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// `same`: figures of one unit share a scale.
    scale: String,
}

/// One figure.
#[derive(Debug, Serialize)]
struct SmallShow {
    id: String,
    names: Text,
    area: Option<String>,
    chart: Option<LineChart>,
    /// Period and value, newest first: the table beside the chart.
    table: Vec<(String, String)>,
    last: Option<String>,
    goal: GoalShow,
    /// How many periods have no value.
    silent: Option<i64>,
}

#[derive(Debug, Serialize)]
pub(crate) struct MultiplesPage {
    same: bool,
    small: Vec<SmallShow>,
}

impl Page for MultiplesPage {
    const TEMPLATE: &'static str = "indicators/multiples.html";
    const ROOM: &'static str = "indicators";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let one = |full: bool| SmallShow {
            id: "x".into(),
            names: Text::both("Places <b>", "Plaatsen"),
            area: full.then(|| "Hautrive <b>".into()),
            chart: full.then(sample_chart),
            table: if full { vec![("24/11/2026".into(), "8 <b>".into())] } else { Vec::new() },
            last: full.then(|| "8 places".into()),
            goal: GoalShow::sample(full),
            silent: (!full).then_some(3),
        };
        vec![Self { same: false, small: Vec::new() }, Self { same: true, small: vec![one(true), one(false)] }]
    }
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let (eye, facts, now) = (desk.eye(who.actor()), desk.facts(), shell.seen_at(&reader));
    let (speak, same) = (at.speak(), asked.scale == "same");
    let small = shell.read(&reader, |read| {
        let lines = read::summaries(read, &eye, &facts, now, MOST)?;
        let lines: Vec<Summary> = lines.into_iter().filter(|line| line.row.retired.is_none()).collect();
        let mut drawn = Vec::with_capacity(lines.len());
        for line in &lines {
            let picture = Picture { read, row: &line.row, facts: &facts, speak: &speak, now };
            drawn.push(picture.values(line.area.as_deref())?);
        }
        let ranges = if same { ranges(&lines, &drawn) } else { BTreeMap::new() };
        let each = lines.iter().zip(&drawn).map(|(line, values)| {
            let picture = Picture { read, row: &line.row, facts: &facts, speak: &speak, now };
            let range = ranges.get(&unit(line)).copied();
            let unit = &line.row.definition.unit;
            let last = line.last().map(|v| v.value);
            Ok(SmallShow {
                id: line.row.id.to_string(),
                names: line.row.definition.names.clone(),
                area: line.area.as_deref().map(|area| speak.area(Some(area))),
                chart: picture.small(line.area.as_deref(), values, range)?,
                table: picture.table(values),
                last: last.map(|v| speak.value(v, unit)),
                goal: GoalShow::of(&line.row, last, now, &speak),
                silent: line.silent.map(|s| s.periods),
            })
        });
        each.collect::<Result<Vec<_>, Fault>>()
    })?;
    shell.draw(&reader, &MultiplesPage { same, small }).topics("indicators").answer()
}

/// What is counted in: figures of one unit can be compared.
fn unit(line: &Summary) -> Unit {
    let unit = &line.row.definition.unit;
    (unit.sign.show(Lang::Fr).to_owned(), unit.decimals)
}

/// The least and the most of all figures of a unit.
fn ranges(lines: &[Summary], drawn: &[Values]) -> BTreeMap<Unit, (i64, i64)> {
    let mut all: BTreeMap<Unit, (i64, i64)> = BTreeMap::new();
    for (line, values) in lines.iter().zip(drawn) {
        for value in values.iter().filter(|v| v.standing).map(|v| v.value) {
            let range = all.entry(unit(line)).or_insert((value, value));
            *range = (range.0.min(value), range.1.max(value));
        }
    }
    all
}
