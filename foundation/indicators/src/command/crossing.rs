//! Which levels are reached or left by what is being recorded.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Handling, Timestamp};
use store::{Deciding, Draft, Event, Failure, Read};

use crate::Facts;
use crate::definition::Definition;
use crate::event::{LevelLeft, LevelReached};
use crate::level::{Sample, Step, Why, levels};
use crate::period::Period;
use crate::state::{self, IndicatorNow};
use crate::value::{Slot, ValueStatus};

/// A value that stands from now on in a slot, or none any more.
pub(super) type Change = (Slot, Option<(i64, ValueStatus)>);

type History = BTreeMap<Timestamp, (i64, ValueStatus)>;

/// The crossings that these changes bring, one at most per area. Changes to periods before the present version bring none.
pub(super) fn by(
    cx: &Deciding<'_>,
    now: &IndicatorNow,
    facts: &Facts,
    changes: &[Change],
) -> Result<Vec<Draft>, Failure> {
    let since = now.latest()?.since;
    let counts = |(slot, _): &&Change| since.is_none_or(|since| since <= slot.start);
    let areas: BTreeSet<&Option<String>> = changes.iter().filter(counts).map(|(s, _)| &s.area).collect();
    let before = state::levels_now(cx.read, now.id)?;
    let mut drafts = Vec::new();
    for area in areas {
        let mine = changes.iter().filter(counts).filter(|(slot, _)| &slot.area == area);
        drafts.extend(of_area(cx, now, facts, area, before.get(area).map(String::as_str), mine)?);
    }
    Ok(drafts)
}

/// The crossings that other thresholds bring, in every area with values or with a level.
pub(super) fn everywhere(
    cx: &Deciding<'_>,
    now: &IndicatorNow,
    facts: &Facts,
) -> Result<Vec<Draft>, Failure> {
    let before = state::levels_now(cx.read, now.id)?;
    let mut areas = state::areas_with_values(cx.read, now.id, now.latest()?.no)?;
    areas.extend(before.keys().cloned());
    let mut drafts = Vec::new();
    for area in &areas {
        let level = before.get(area).map(String::as_str);
        drafts.extend(of_area(cx, now, facts, area, level, std::iter::empty())?);
    }
    Ok(drafts)
}

/// A new meaning begins without any level.
pub(super) fn all_left(
    read: &dyn Read,
    now: &IndicatorNow,
    handling: Handling,
) -> Result<Vec<Draft>, Failure> {
    let latest = now.latest()?.no;
    let mut drafts = Vec::new();
    for (area, from) in state::levels_now(read, now.id)? {
        let history = state::history(read, now.id, area.as_deref(), latest)?;
        let (start, value) =
            history.last_key_value().map_or((Timestamp(0), None), |(s, (v, _))| (*s, Some(*v)));
        let event = LevelLeft { slot: Slot { area, start }, value, from, to: None };
        drafts.push(event.draft(Some(now.id), handling)?);
    }
    Ok(drafts)
}

fn of_area<'a>(
    cx: &Deciding<'_>,
    now: &IndicatorNow,
    facts: &Facts,
    area: &Option<String>,
    before: Option<&str>,
    changes: impl Iterator<Item = &'a Change>,
) -> Result<Option<Draft>, Failure> {
    let latest = now.latest()?;
    let mut history = state::history(cx.read, now.id, area.as_deref(), latest.no)?;
    for (slot, value) in changes {
        match value {
            Some(value) => drop(history.insert(slot.start, *value)),
            None => drop(history.remove(&slot.start)),
        }
    }
    let steps = levels(&samples(&history, latest.definition.period, facts), &now.thresholds);
    let last = steps.last().copied().zip(history.last_key_value().map(|(_, v)| *v));
    let level = last.and_then(|(step, _)| step.level);
    let rank = |code: &str| now.thresholds.iter().position(|t| t.code == code);
    let old = before.and_then(rank);
    if level == old && (before.is_some() == level.is_some()) {
        return Ok(None);
    }
    let slot = |start| Slot { area: area.clone(), start };
    let threshold = level.and_then(|n| now.thresholds.get(n));
    let event = match (threshold, last) {
        (Some(threshold), Some((step, present))) if level > old => {
            let (rise, (value, status)) = risen(&steps, &history).unwrap_or((step, present));
            LevelReached {
                slot: slot(rise.start),
                value,
                status,
                from: before.map(str::to_owned),
                threshold: threshold.clone(),
                run: run(&rise),
                current: is_current(&latest.definition, step.start, cx.now, facts),
            }
            .draft(Some(now.id), now.open.handling)?
        }
        _ => LevelLeft {
            slot: slot(last.map_or(Timestamp(0), |(step, _)| step.start)),
            value: last.map(|(_, (value, _))| value),
            from: before.unwrap_or_default().to_owned(),
            to: threshold.map(|t| t.code.clone()),
        }
        .draft(Some(now.id), now.open.handling)?,
    };
    Ok(Some(event))
}

/// The period in which the present level was reached, with its value: several may have come in at once, and the latest only
/// keeps the level.
fn risen(steps: &[Step], history: &History) -> Option<(Step, (i64, ValueStatus))> {
    let level = steps.last()?.level;
    let kept = steps.iter().rev().take_while(|s| s.level == level);
    let rise = kept.last()?;
    Some((*rise, *history.get(&rise.start)?))
}

const fn run(step: &Step) -> u32 {
    match step.why {
        Why::Met { run } => run,
        Why::Calm | Why::Margin => 0,
    }
}

/// A history with what follows on what.
pub(crate) fn samples(history: &History, period: Period, facts: &Facts) -> Vec<Sample> {
    let mut next: Option<Timestamp> = None;
    let mut first = true;
    history
        .iter()
        .map(|(start, (value, _))| {
            let follows = !first && (period == Period::Instant || next == Some(*start));
            first = false;
            next = period.next(*start, &facts.zone);
            Sample { start: *start, value: *value, follows }
        })
        .collect()
}

/// Whether a period is the present one or the one before it, with the delay that the indicator allows. Of instants: no older
/// than twice that delay, or than a day.
fn is_current(definition: &Definition, start: Timestamp, now: Timestamp, facts: &Facts) -> bool {
    let delay = definition.expected_minutes.map_or(0, |m| i64::from(m) * 60);
    let end = match definition.period {
        Period::Instant => start.plus_seconds(if delay > 0 { delay } else { 24 * 3600 }),
        period => {
            let next = |at: Option<Timestamp>| at.and_then(|at| period.next(at, &facts.zone));
            next(next(Some(start))).unwrap_or(start)
        }
    };
    now <= end.plus_seconds(delay)
}
