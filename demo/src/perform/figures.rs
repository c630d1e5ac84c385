//! Figures that are followed: what they mean, from which value somebody acts, their values.

use std::sync::Arc;

use indicators::Facts;
use indicators::command::{DefineIndicator, RecordValues, SetThresholds};
use indicators::definition::{Definition, Open, Source, Unit};
use indicators::read::{self, Eye};
use indicators::threshold::{Compare, Threshold};
use indicators::value::{Given, Slot, ValueStatus};
use kernel::{Id, kind};
use store::StoreError;

use super::{Asks, Cx, NOTHING, one, part};
use crate::script::{Define, Figure, Level, Record, words};

pub(super) fn asks(cx: &Cx<'_>, act: &Figure) -> Result<Asks, StoreError> {
    let facts = cx.rooms.figures();
    match act {
        Figure::Define(d) => define(cx, d, &facts),
        Figure::Record(r) => record(cx, r, &facts),
    }
}

/// The figure of this code, whoever defined it.
fn figure(cx: &Cx<'_>, code: &str) -> Result<Option<read::IndicatorRow>, StoreError> {
    read::by_code(cx.scene.read, &Eye::all(), code)
}

fn define(cx: &Cx<'_>, define: &Define, facts: &Arc<Facts>) -> Result<Asks, StoreError> {
    if figure(cx, &define.figure)?.is_some() {
        return NOTHING;
    }
    let indicator: Id<kind::Matter> = cx.scene.own(&define.figure);
    let definition = Definition {
        names: define.names.clone(),
        counts: define.counts.clone(),
        unit: Unit { sign: define.unit.clone(), decimals: define.decimals },
        source: Source { words: words(&define.source), organisation: None },
        tier: define.tier,
        by: std::collections::BTreeSet::new(),
        period: define.period,
        expected_minutes: None,
        direction: define.direction,
        plan: None,
    };
    let rule = DefineIndicator { indicator, code: define.figure.clone(), definition, open: Open::default() };
    let mut asks = one(rule, facts);
    if !define.levels.is_empty() {
        let thresholds = define.levels.iter().map(threshold).collect();
        let rule = SetThresholds { indicator, thresholds, why: None, based_on: None };
        asks.push(part("thresholds", rule, facts));
    }
    Ok(asks)
}

fn threshold(level: &Level) -> Threshold {
    Threshold {
        code: level.level.clone(),
        names: level.names.clone(),
        compare: Compare::AtLeast,
        value: level.from,
        clear: level.clear,
        hold: 1,
        responsible: level.responsible.clone(),
        action: words(&level.text),
        ground: None,
        verified: false,
    }
}

fn record(cx: &Cx<'_>, record: &Record, facts: &Arc<Facts>) -> Result<Asks, StoreError> {
    let Some(row) = figure(cx, &record.figure)? else { return NOTHING };
    let Some(start) = row.definition.period.start_of(cx.scene.now, &facts.zone) else { return NOTHING };
    let slot = Slot { area: record.area.clone(), start };
    if read::value(cx.scene.read, row.id, &slot)?.is_some() {
        return NOTHING;
    }
    let status = if record.confirmed { ValueStatus::Confirmed } else { ValueStatus::Unconfirmed };
    let values = vec![Given { slot, value: record.value, note: None }];
    Ok(one(RecordValues { indicator: row.id, values, status, source: None }, facts))
}
