//! What moves on the page of an indicator: the levels of its areas, the chart and the table of one of them.

use std::collections::BTreeMap;

use indicators::definition::Definition;
use indicators::judge::Version;
use indicators::level::{Step, Why};
use indicators::read::{self, IndicatorRow, LevelRow, ValueRow};
use indicators::value::ValueStatus;
use indicators::{Facts, period::Period};
use kernel::{Text, Timestamp};
use serde::Serialize;
use store::{Read, StoreError};
use web::chart::{Bar, Bars, Break, Frame, Limit, Line, LineChart, Mark, bars, line};
use web::{Args, Page};

use crate::goal::GoalShow;
use crate::speak::{LevelShow, Speak, tone};
use desk::Names;

/// Values that a chart and its table show.
const MOST: i64 = 120;
/// Values that a small chart shows.
const FEW: i64 = 60;

/// Values of an area, newest first.
pub(crate) type Values = Vec<ValueRow>;

/// Where every area stands.
#[derive(Debug, Serialize)]
pub(crate) struct NowPart {
    id: String,
    expected_since: Option<Timestamp>,
    /// How many periods have no value, and the first of them.
    silent: Option<(i64, String)>,
    goal: GoalShow,
    levels: Vec<StandsShow>,
    bars: Option<Bars>,
    small: Vec<SmallShow>,
}

/// An area at a level, and what follows from it.
#[derive(Debug, Serialize)]
struct StandsShow {
    area: String,
    level: LevelShow,
    since: String,
    seq: i64,
    responsible: Option<Text>,
    action: Option<Text>,
    ground: Option<Text>,
    verified: bool,
}

#[derive(Debug, Serialize)]
struct SmallShow {
    code: String,
    name: String,
    chart: LineChart,
}

/// Chart and table of one area.
#[derive(Debug, Serialize)]
pub(crate) struct SeriesPart {
    id: String,
    area: String,
    name: String,
    chart: Option<LineChart>,
    values: Vec<ValueShow>,
}

#[derive(Debug, Serialize)]
struct ValueShow {
    area: String,
    start: i64,
    period: String,
    value: String,
    standing: bool,
    status: &'static str,
    how: &'static str,
    level: Option<LevelShow>,
    why: Option<String>,
    source: Option<String>,
    note: Option<Text>,
    struck_because: Option<Text>,
    recorded_at: Timestamp,
    function: Text,
    seq: i64,
    corrected_seq: Option<i64>,
    /// Whether another version of the indicator begins above this row.
    breaks: bool,
}

/// Draws from the rows for one reader.
pub(crate) struct Picture<'a> {
    pub(crate) read: &'a dyn Read,
    pub(crate) row: &'a IndicatorRow,
    pub(crate) facts: &'a Facts,
    pub(crate) speak: &'a Speak<'a>,
    pub(crate) now: Timestamp,
}

impl Picture<'_> {
    pub(crate) fn now(&self) -> Result<NowPart, StoreError> {
        let all = read::areas(self.read, self.row.id)?;
        let line = read::summary(self.read, self.row.clone(), self.facts, self.now)?;
        let levels = read::levels(self.read, self.row.id)?;
        let mut small = Vec::new();
        let mut beside = Vec::new();
        for area in all.iter().flatten() {
            let name = self.speak.area(Some(area));
            let values = read::series(self.read, self.row.id, Some(area), FEW)?;
            if let Some(last) = values.iter().find(|v| v.standing && v.version == self.row.version) {
                beside.push(self.bar(&name, last, levels.get(&Some(area.clone()))));
            }
            let chart = self.chart(Some(area), &values, Frame::SMALL)?;
            small.extend(chart.map(|chart| SmallShow { code: area.clone(), name, chart }));
        }
        let compare = (beside.len() > 1)
            .then(|| bars(format!("bars-{}", self.row.id), self.speak.plain("indicators-by-area"), &beside));
        Ok(NowPart {
            id: self.row.id.to_string(),
            expected_since: line.expected_since,
            silent: line.silent.map(|s| (s.periods, self.speak.period(self.row.definition.period, s.since))),
            goal: GoalShow::of(self.row, line.last().map(|v| v.value), self.now, self.speak),
            levels: levels.iter().map(|(area, level)| self.stands(area.as_deref(), level)).collect(),
            bars: compare,
            small: if small.len() > 1 { small } else { Vec::new() },
        })
    }

    fn bar(&self, name: &str, last: &ValueRow, level: Option<&LevelRow>) -> Bar {
        Bar {
            label: name.to_owned(),
            value: last.value,
            text: self.speak.number(last.value, &self.row.definition.unit),
            hollow: last.status == ValueStatus::Unconfirmed,
            tone: level.map_or("", |l| tone(self.row, &l.level)),
        }
    }

    fn stands(&self, area: Option<&str>, level: &LevelRow) -> StandsShow {
        let threshold = self.row.threshold(&level.level);
        StandsShow {
            area: self.speak.area(area),
            level: LevelShow::of(self.row, &level.level),
            since: self.speak.period(self.row.definition.period, level.start),
            seq: level.seq,
            responsible: threshold.map(|t| self.speak.function(&t.responsible)),
            action: threshold.map(|t| t.action.as_text()),
            ground: threshold.and_then(|t| t.ground.as_ref()).map(kernel::Words::as_text),
            verified: threshold.is_some_and(|t| t.verified),
        }
    }

    pub(crate) fn series(&self, area: Option<&str>) -> Result<SeriesPart, StoreError> {
        let values = read::series(self.read, self.row.id, area, MOST)?;
        let steps = read::steps(self.read, self.row, area, self.facts)?;
        let steps: BTreeMap<Timestamp, &Step> = steps.iter().map(|s| (s.start, s)).collect();
        let versions = read::versions(self.read, self.row.id)?;
        let mut rows = Vec::with_capacity(values.len());
        for (n, value) in values.iter().enumerate() {
            let above = n.checked_sub(1).and_then(|n| values.get(n)).map(|v| v.version);
            rows.push(ValueShow {
                breaks: above.is_some_and(|version| version != value.version),
                ..self.value(value, &versions, &steps)
            });
        }
        Ok(SeriesPart {
            id: self.row.id.to_string(),
            area: area.unwrap_or("").to_owned(),
            name: self.speak.area(area),
            chart: self.chart(area, &values, Frame::WIDE)?,
            values: rows,
        })
    }

    fn value(&self, v: &ValueRow, versions: &[Version], steps: &BTreeMap<Timestamp, &Step>) -> ValueShow {
        let definition =
            versions.iter().find(|is| is.no == v.version).map_or(&self.row.definition, |is| &is.definition);
        let counts = v.standing && v.version == self.row.version;
        let step = steps.get(&v.slot.start).filter(|_| counts);
        let level = step.and_then(|s| s.level).and_then(|n| self.row.thresholds.get(n));
        ValueShow {
            area: v.slot.area.clone().unwrap_or_default(),
            start: v.slot.start.0,
            period: self.speak.period(definition.period, v.slot.start),
            value: self.speak.value(v.value, &definition.unit),
            standing: v.standing,
            status: v.status.code(),
            how: v.how.code(),
            level: level.map(|t| LevelShow::of(self.row, &t.code)),
            why: step.and_then(|s| self.why(s)),
            source: v.source.as_deref().map(|s| self.speak.plainly(s)),
            note: v.note.as_ref().map(|n| self.speak.said(n)),
            struck_because: v.why.as_ref().map(kernel::Words::as_text),
            recorded_at: v.recorded_at,
            function: self.speak.function(&v.function),
            seq: v.seq,
            corrected_seq: v.corrected_seq,
            breaks: false,
        }
    }

    /// Why a period stands at its level, where that is not plain to see.
    fn why(&self, step: &Step) -> Option<String> {
        if let Some((next, run)) = step.nearing {
            let threshold = self.row.thresholds.get(next)?;
            let mut args = Args::new();
            args.set("level", threshold.names.show(self.speak.lang).to_owned());
            args.set("run", i64::from(run));
            args.set("hold", i64::from(threshold.hold));
            return Some(self.speak.texts.say(self.speak.lang, "indicators-nearing", &args));
        }
        (step.why == Why::Margin).then(|| self.speak.plain("indicators-margin"))
    }

    /// The values of one of several small charts.
    pub(crate) fn values(&self, area: Option<&str>) -> Result<Values, StoreError> {
        read::series(self.read, self.row.id, area, FEW)
    }

    /// One of several small charts of different figures; `range` is the scale that it shares with others.
    pub(crate) fn small(
        &self,
        area: Option<&str>,
        values: &[ValueRow],
        range: Option<(i64, i64)>,
    ) -> Result<Option<LineChart>, StoreError> {
        let chart = self.ranged(area, values, Frame::SMALL, range)?;
        Ok(chart.map(|chart| LineChart { id: format!("small-{}", self.row.id), ..chart }))
    }

    /// Period and value of what stands, newest first.
    pub(crate) fn table(&self, values: &[ValueRow]) -> Vec<(String, String)> {
        let unit = &self.row.definition.unit;
        let one = |v: &ValueRow| {
            (self.speak.period(self.row.definition.period, v.slot.start), self.speak.value(v.value, unit))
        };
        values.iter().filter(|v| v.standing && v.version == self.row.version).map(one).collect()
    }

    fn chart(
        &self,
        area: Option<&str>,
        values: &[ValueRow],
        frame: Frame,
    ) -> Result<Option<LineChart>, StoreError> {
        self.ranged(area, values, frame, None)
    }

    /// The line of the values that stand; nothing where there are none. `values` are newest first.
    fn ranged(
        &self,
        area: Option<&str>,
        values: &[ValueRow],
        frame: Frame,
        range: Option<(i64, i64)>,
    ) -> Result<Option<LineChart>, StoreError> {
        let standing: Vec<&ValueRow> = values.iter().rev().filter(|v| v.standing).collect();
        let Some(last) = standing.last() else { return Ok(None) };
        let versions = read::versions(self.read, self.row.id)?;
        let definition = &self.row.definition;
        // The ends of a shared scale go along as marks beside the first, and are taken out again once everything has its place.
        let mut marks = self.marks(&standing, &versions);
        let ends: Vec<Mark> = range
            .zip(marks.first())
            .map(|((low, high), first)| {
                [low, high].map(|value| Mark { value, joined: false, ..first.clone() })
            })
            .into_iter()
            .flatten()
            .collect();
        let ghosts = ends.len();
        marks.splice(0..0, ends);
        let lined = Line {
            marks,
            limits: self.limits(),
            breaks: versions.iter().filter_map(|v| self.broken(v)).collect(),
            stepped: false,
        };
        let mut chart = line(&lined, frame, &|at| self.axis(Timestamp(at)), &|value| {
            self.speak.number(value, &definition.unit)
        });
        chart.dots.drain(..ghosts.min(chart.dots.len()));
        let mut args = Args::new();
        args.set("n", i64::try_from(standing.len()).unwrap_or(i64::MAX));
        args.set("value", self.speak.value(last.value, &definition.unit));
        args.set("period", self.speak.period(definition.period, last.slot.start));
        let words = self.speak.texts.say(self.speak.lang, "indicators-chart-words", &args);
        let title = format!("{} · {}", definition.names.show(self.speak.lang), self.speak.area(area));
        let id = format!("chart-{}-{}", frame.width, area.unwrap_or("whole"));
        Ok(Some(chart.named(id, title, words)))
    }

    /// Shorter than in a sentence: the axis has little room.
    fn axis(&self, at: Timestamp) -> String {
        match self.row.definition.period {
            Period::Instant | Period::Hour => self.speak.formats().time(at),
            period => self.speak.period(period, at),
        }
    }

    fn marks(&self, standing: &[&ValueRow], versions: &[Version]) -> Vec<Mark> {
        let mut before: Option<&ValueRow> = None;
        let mut marks = Vec::with_capacity(standing.len());
        for value in standing {
            let of = |v: &&Version| v.no == value.version;
            let definition: &Definition =
                versions.iter().find(of).map_or(&self.row.definition, |v| &v.definition);
            let joined = before.is_some_and(|b| {
                let next = definition.period.next(b.slot.start, &self.facts.zone);
                b.version == value.version && next.is_none_or(|next| next == value.slot.start)
            });
            let status = self.speak.plain(&format!("indicators-status-{}", value.status));
            marks.push(Mark {
                at: value.slot.start.0,
                value: value.value,
                hollow: value.status == ValueStatus::Unconfirmed,
                joined,
                title: format!(
                    "{} · {} · {status}",
                    self.speak.period(definition.period, value.slot.start),
                    self.speak.value(value.value, &definition.unit)
                ),
            });
            before = Some(value);
        }
        marks
    }

    fn limits(&self) -> Vec<Limit> {
        let one = |t: &indicators::threshold::Threshold| Limit {
            value: t.value,
            label: t.names.show(self.speak.lang).to_owned(),
            tone: tone(self.row, &t.code),
        };
        self.row.thresholds.iter().map(one).collect()
    }

    fn broken(&self, version: &Version) -> Option<Break> {
        let mut args = Args::new();
        args.set("n", version.no);
        let label = self.speak.texts.say(self.speak.lang, "indicators-version", &args);
        Some(Break { at: version.since?.0, label })
    }
}

impl NowPart {
    pub(crate) fn sample(full: bool) -> Self {
        let bar = |label: &str, value| Bar {
            label: label.into(),
            value,
            text: value.to_string(),
            hollow: value > 1,
            tone: "",
        };
        let stands = StandsShow {
            area: "Hautrive".into(),
            level: LevelShow::sample(),
            since: "24/11/2026".into(),
            seq: 7,
            responsible: Some(Text::both("Chef", "Hoofd")),
            action: Some(Text::one(kernel::Lang::Fr, "ouvrir <b>")),
            ground: Some(Text::one(kernel::Lang::Fr, "plan")),
            verified: false,
        };
        let small = SmallShow { code: "90001".into(), name: "Hautrive".into(), chart: sample_chart() };
        Self {
            id: "x".into(),
            expected_since: full.then_some(Timestamp(1_795_488_000_000_000)),
            silent: full.then(|| (3, "24/11/2026".into())),
            goal: GoalShow::sample(full),
            levels: if full { vec![stands] } else { Vec::new() },
            bars: full.then(|| bars("b", "t <b>", &[bar("<i>", 1), bar("b", 2)])),
            small: if full { vec![small] } else { Vec::new() },
        }
    }
}

pub(crate) fn sample_chart() -> LineChart {
    let mark = |at, hollow| Mark { at, value: at, hollow, joined: at > 0, title: "<b>".into() };
    let of = Line {
        marks: vec![mark(0, false), mark(1, true)],
        limits: vec![Limit { value: 1, label: "<i>".into(), tone: "warn" }],
        breaks: vec![Break { at: 1, label: "<u>".into() }],
        stepped: false,
    };
    line(&of, Frame::WIDE, &|at| at.to_string(), &|v| v.to_string()).named("c", "t <b>", "w <b>")
}

impl SeriesPart {
    pub(crate) fn sample(full: bool) -> Self {
        let value = |standing, breaks| ValueShow {
            area: String::new(),
            start: 1_795_488_000_000_000,
            period: "24/11/2026".into(),
            value: "12 <b>".into(),
            standing,
            status: if standing { "public" } else { "unconfirmed" },
            how: if standing { "imported" } else { "typed" },
            level: standing.then(LevelShow::sample),
            why: standing.then(|| "<i>".into()),
            source: standing.then(|| "a<b>.csv".into()),
            note: standing.then(|| Text::one(kernel::Lang::Fr, "<b>")),
            struck_because: (!standing).then(|| Text::one(kernel::Lang::Fr, "<b>")),
            recorded_at: Timestamp(1_795_488_000_000_000),
            function: Text::both("Veille", "Wacht"),
            seq: 7,
            corrected_seq: (!standing).then_some(8),
            breaks,
        };
        Self {
            id: "x".into(),
            area: String::new(),
            name: "Tout".into(),
            chart: full.then(sample_chart),
            values: if full { vec![value(true, false), value(false, true)] } else { Vec::new() },
        }
    }
}

impl Page for NowPart {
    const TEMPLATE: &'static str = "indicators/part-now.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        vec![Self::sample(false), Self::sample(true)]
    }
}

impl Page for SeriesPart {
    const TEMPLATE: &'static str = "indicators/part-series.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        vec![Self::sample(false), Self::sample(true)]
    }
}

/// The areas of an indicator that have values, with their names; an empty code is the whole.
pub(crate) fn areas(
    read: &dyn Read,
    row: &IndicatorRow,
    speak: &Speak<'_>,
) -> Result<Vec<(String, String)>, StoreError> {
    let name = |area: Option<String>| (area.clone().unwrap_or_default(), speak.area(area.as_deref()));
    Ok(read::areas(read, row.id)?.into_iter().map(name).collect())
}

/// The name of an organisation, where the source is one, besides the words.
pub(crate) fn organisation(row: &IndicatorRow, speak: &Speak<'_>) -> Option<Text> {
    let code = row.definition.source.organisation.as_deref()?;
    Some(Names::of(&speak.names.organisations, code))
}
