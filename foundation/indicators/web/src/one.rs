//! One indicator: what it means, where it stands, its chart and its values.

use indicators::read::{self, IndicatorRow};
use kernel::{Text, Timestamp};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Query, Visit, Who};

use crate::desk::{Desk, NamedBy};
use crate::explain::At;
use crate::picture::{NowPart, Picture, SeriesPart, areas, organisation};
use crate::speak::{LevelShow, Speak};

#[derive(Debug, Serialize)]
pub(crate) struct OnePage {
    id: String,
    code: String,
    names: Text,
    facts: FactsShow,
    rungs: Vec<RungShow>,
    now_part: NowPart,
    series: SeriesPart,
    areas: Vec<(String, String)>,
    turns: Vec<TurnShow>,
    versions: Vec<VersionShow>,
    /// Since when it is no longer followed, who said so, and why.
    retired: Option<(Timestamp, Text, i64, Option<Text>)>,
    may_define: bool,
    may_record: bool,
    /// Whether the present is shown, so that values can be corrected.
    present: bool,
}

#[derive(Debug, Serialize)]
struct FactsShow {
    counts: Text,
    unit: Text,
    source: Text,
    organisation: Option<Text>,
    tier: &'static str,
    period: &'static str,
    direction: &'static str,
    expected_minutes: Option<u32>,
    plan: Option<Text>,
    handling: &'static str,
}

#[derive(Debug, Serialize)]
struct RungShow {
    level: LevelShow,
    compare: &'static str,
    value: String,
    clear: Option<String>,
    hold: u32,
    responsible: Text,
    action: Text,
    ground: Option<Text>,
    verified: bool,
    /// What names it elsewhere: title, what it is called there, path.
    named: Vec<(Text, Text, String)>,
}

#[derive(Debug, Serialize)]
struct TurnShow {
    at: Timestamp,
    seq: i64,
    area: String,
    from: Option<Text>,
    to: Option<Text>,
    period: String,
    value: Option<String>,
}

#[derive(Debug, Serialize)]
struct VersionShow {
    no: i64,
    since: Option<String>,
    counts: Text,
    unit: Text,
}

impl FactsShow {
    fn of(row: &IndicatorRow, speak: &Speak<'_>) -> Self {
        let d = &row.definition;
        Self {
            counts: d.counts.clone(),
            unit: d.unit.sign.clone(),
            source: speak.said(&d.source.words),
            organisation: organisation(row, speak),
            tier: d.tier.code(),
            period: d.period.code(),
            direction: d.direction.code(),
            expected_minutes: d.expected_minutes,
            plan: d.plan.as_ref().map(kernel::Words::as_text),
            handling: row.open.handling.code(),
        }
    }
}

fn rungs(row: &IndicatorRow, speak: &Speak<'_>, named: &[NamedBy]) -> Vec<RungShow> {
    let unit = &row.definition.unit;
    let one = |t: &indicators::threshold::Threshold| RungShow {
        level: LevelShow::of(row, &t.code),
        compare: t.compare.code(),
        value: speak.value(t.value, unit),
        clear: (t.clear != t.value).then(|| speak.value(t.clear, unit)),
        hold: t.hold,
        responsible: speak.function(&t.responsible),
        action: t.action.as_text(),
        ground: t.ground.as_ref().map(kernel::Words::as_text),
        verified: t.verified,
        named: named
            .iter()
            .filter(|by| by.threshold == t.code)
            .map(|by| (by.by.clone(), by.names.clone(), by.path.clone()))
            .collect(),
    };
    row.thresholds.iter().map(one).collect()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    area: String,
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, id }: Visit<Desk>,
    Query(asked): Query<Asked>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let eye = desk.eye(who.actor());
    let (page, area) = shell.read(&reader, |read| {
        let row = read::indicator(read, &eye, id)?.ok_or_else(Fault::not_found)?;
        at.looked(&who, &row);
        page(&at, &who, read, &row, &asked.area)
    })?;
    let topics = format!("indicator:{id} indicator:{id}:{area}");
    shell.draw(&reader, &page).topics(topics).answer()
}

fn page(
    at: &At<'_>,
    who: &Who,
    read: &dyn store::Read,
    row: &IndicatorRow,
    wanted: &str,
) -> Result<(OnePage, String), Fault> {
    let (speak, facts) = (at.speak(), at.desk.facts());
    let now = at.shell.seen_at(at.reader);
    let picture = Picture { read, row, facts: &facts, speak: &speak, now };
    let areas = areas(read, row, &speak)?;
    // The whole where it has values, otherwise the first area, unless another was asked for.
    let known = |code: &str| areas.iter().any(|(area, _)| area == code);
    let first = areas.first().map_or("", |(area, _)| area.as_str());
    let area = if !wanted.is_empty() && known(wanted) { wanted } else { first }.to_owned();
    let turns = read::turns(read, row.id, 30)?;
    let names = |code: String| row.level_names(&code);
    let (unit, period) = (&row.definition.unit, row.definition.period);
    let page = OnePage {
        id: row.id.to_string(),
        code: row.code.clone(),
        names: row.definition.names.clone(),
        facts: FactsShow::of(row, &speak),
        rungs: rungs(row, &speak, &(at.desk.named)(read, who.actor(), &row.code)?),
        now_part: picture.now()?,
        series: picture.series(Some(area.as_str()).filter(|a| !a.is_empty()))?,
        areas: if areas.len() > 1 { areas.clone() } else { Vec::new() },
        turns: turns
            .into_iter()
            .map(|t| TurnShow {
                at: t.at,
                seq: t.seq,
                area: speak.area(t.area.as_deref()),
                from: t.from.map(names),
                to: t.to.map(names),
                period: speak.period(period, t.start),
                value: t.value.map(|v| speak.value(v, unit)),
            })
            .collect(),
        versions: versions(read, row, &speak)?,
        may_define: at.may(who, row.id, "indicator.define")?,
        may_record: row.retired.is_none() && at.may(who, row.id, "indicator.record")?,
        retired: row
            .retired
            .as_ref()
            .map(|r| (r.at, speak.function(&r.function), r.seq, r.why.as_ref().map(kernel::Words::as_text))),
        present: at.reader.as_of.is_none(),
    };
    Ok((page, area))
}

/// The versions, newest first, where there are several.
fn versions(
    read: &dyn store::Read,
    row: &IndicatorRow,
    speak: &Speak<'_>,
) -> Result<Vec<VersionShow>, Fault> {
    let all = read::versions(read, row.id)?;
    if all.len() < 2 {
        return Ok(Vec::new());
    }
    let one = |v: indicators::judge::Version| VersionShow {
        no: v.no,
        since: v.since.map(|since| speak.period(v.definition.period, since)),
        counts: v.definition.counts,
        unit: v.definition.unit.sign,
    };
    Ok(all.into_iter().rev().map(one).collect())
}

impl RungShow {
    fn samples() -> Vec<Self> {
        let text = || Text::both("fr <b>", "nl");
        let rung = Self {
            level: LevelShow::sample(),
            compare: "at-least",
            value: "80 places".into(),
            clear: Some("70 places".into()),
            hold: 2,
            responsible: text(),
            action: text(),
            ground: Some(text()),
            verified: false,
            named: vec![(text(), text(), "plans/x".into())],
        };
        let plain = Self {
            compare: "below",
            clear: None,
            hold: 1,
            ground: None,
            responsible: text(),
            action: text(),
            value: "1".into(),
            level: LevelShow::sample(),
            verified: true,
            named: Vec::new(),
        };
        vec![rung, plain]
    }
}

impl OnePage {
    fn sample(full: bool) -> Self {
        let text = || Text::both("fr <b>", "nl");
        let at = Timestamp(1_795_488_000_000_000);
        let turn = |from, to| TurnShow {
            at,
            seq: 8,
            area: "Hautrive".into(),
            from,
            to,
            period: "24/11/2026".into(),
            value: Some("81".into()),
        };
        let version = |no: i64| VersionShow {
            no,
            since: (no > 1).then(|| "24/11/2026".into()),
            counts: text(),
            unit: text(),
        };
        Self {
            id: "x".into(),
            code: "places".into(),
            names: text(),
            facts: FactsShow {
                counts: text(),
                unit: text(),
                source: text(),
                organisation: full.then(text),
                tier: "regional",
                period: "day",
                direction: "up-is-bad",
                expected_minutes: full.then_some(120),
                plan: full.then(text),
                handling: if full { "need-to-know" } else { "service" },
            },
            rungs: if full { RungShow::samples() } else { Vec::new() },
            now_part: NowPart::sample(full),
            series: SeriesPart::sample(full),
            areas: if full {
                vec![(String::new(), "Tout".into()), ("90001".into(), "H".into())]
            } else {
                Vec::new()
            },
            turns: if full { vec![turn(None, Some(text())), turn(Some(text()), None)] } else { Vec::new() },
            versions: if full { vec![version(2), version(1)] } else { Vec::new() },
            retired: full.then(|| (at, text(), 9, Some(text()))),
            may_define: full,
            may_record: full,
            present: full,
        }
    }
}

impl Page for OnePage {
    const TEMPLATE: &'static str = "indicators/one.html";
    const ROOM: &'static str = "indicators";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        vec![Self::sample(false), Self::sample(true)]
    }
}
