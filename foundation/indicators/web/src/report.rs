//! What indicators say in a report on everything, or over days: the last value with its status, and the values before it for a chart.

use std::sync::Arc;

use indicators::read::{self, Eye, IndicatorRow, ValueRow};
use indicators::value::ValueStatus;
use kernel::Lang;
use web::{Args, Fault, Offer, OfferCx, Part, ReportSource, Series, Sureness, Window};

use crate::desk::Desk;
use crate::speak::Speak;

/// Indicators, for reports.
pub(crate) struct Source(pub(crate) Arc<Desk>);

/// A report on one matter that covers less than this has no use for what is followed over weeks.
const A_DAY: i64 = 24 * 3600;
/// Indicators in one report, and values in one chart.
const MOST: i64 = 40;
const VALUES: i64 = 26;

impl ReportSource for Source {
    fn lines(&self, cx: &OfferCx<'_>, window: &Window) -> Result<Vec<Offer>, Fault> {
        if window.matter.is_some() && window.until < window.from.plus_seconds(A_DAY) {
            return Ok(Vec::new());
        }
        let eye = cx.actor.map_or_else(Eye::all, |actor| self.0.eye(actor));
        let (facts, names) = (self.0.facts(), self.0.names());
        let mut all = Vec::new();
        for line in read::summaries(cx.read, &eye, &facts, cx.now, MOST)? {
            // What is no longer followed says nothing of today.
            if line.row.retired.is_some() {
                continue;
            }
            let values = read::latest(cx.read, line.row.id, line.area.as_deref(), VALUES)?;
            let speak = |lang| Speak {
                lang,
                texts: cx.texts,
                names: Arc::clone(&names),
                zone: cx.zone.clone(),
                said: Arc::clone(&self.0.said),
            };
            let silent = line.silent.is_some();
            all.extend(offer(cx, &line.row, (line.area.as_deref(), silent), values, &speak));
        }
        Ok(all)
    }
}

/// Nothing for an indicator without a value.
fn offer<'a>(
    cx: &OfferCx<'_>,
    row: &IndicatorRow,
    (area, silent): (Option<&str>, bool),
    values: Vec<ValueRow>,
    speak: &dyn Fn(Lang) -> Speak<'a>,
) -> Option<Offer> {
    let definition = &row.definition;
    let in_force: Vec<ValueRow> = values.into_iter().filter(|v| v.version == row.version).collect();
    let last = in_force.iter().max_by_key(|v| v.slot.start)?;
    let args = |lang: Lang| {
        let speak = speak(lang);
        let mut args = Args::new();
        args.set("name", definition.names.show(lang).to_owned());
        args.set("area", area.map(|a| speak.area(Some(a))).unwrap_or_default());
        args.set("value", speak.value(last.value, &definition.unit));
        args.set("period", speak.period(definition.period, last.slot.start));
        args
    };
    let mut points: Vec<_> =
        in_force.iter().map(|v| (v.slot.start, v.value, v.status != ValueStatus::Unconfirmed)).collect();
    points.sort();
    let series = Series {
        name: definition.names.clone(),
        unit: definition.unit.sign.clone(),
        source: speak(Lang::Fr).source(definition),
        decimals: definition.unit.decimals,
        points,
    };
    Some(Offer {
        key: format!("indicator:{}:{}", row.id, area.unwrap_or("")),
        part: Part::Figures,
        // That nobody fed it for two periods is said once: how many they are by now would change the line each time.
        text: cx.both(
            match (area.is_some(), silent) {
                (true, false) => "indicators-offer-area",
                (false, false) => "indicators-offer",
                (true, true) => "indicators-offer-area-silent",
                (false, true) => "indicators-offer-silent",
            },
            args,
        ),
        sure: match last.status {
            ValueStatus::Unconfirmed => Sureness::Unconfirmed,
            ValueStatus::Confirmed => Sureness::Confirmed,
            ValueStatus::Public => Sureness::Public,
        },
        handling: row.open.handling,
        as_of: last.recorded_at,
        by: last.function.clone(),
        seq: Some(last.seq),
        page: format!("indicators/{}", row.id),
        series: Some(series),
    })
}
