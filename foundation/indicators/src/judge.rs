//! Whether a value may stand where it is meant to: the same answer for a form, a line of a file and its preview.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Lang, Timestamp, Words};

use crate::Facts;
use crate::definition::Definition;
use crate::file::{Line, LineFault};
use crate::number::{self, NotANumber};
use crate::value::{Given, Slot};

/// One meaning of an indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its number, from 1.
    pub no: i64,
    /// From which period on it holds; none for the first.
    pub since: Option<Timestamp>,
    /// What it means.
    pub definition: Definition,
}

/// What stands in a slot now: the value.
pub type Standing = BTreeMap<Slot, i64>;

/// What an indicator says about where values may stand.
#[derive(Debug, Clone, Copy)]
pub struct Against<'a> {
    /// Its versions, oldest first.
    pub versions: &'a [Version],
    /// The values that stand in the slots in question.
    pub standing: &'a Standing,
    /// Zone and limits.
    pub facts: &'a Facts,
    /// Now.
    pub now: Timestamp,
}

/// What becomes of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It stands from now on, in this version.
    New(i64),
    /// The same stands there already.
    Known,
    /// Another stands there.
    Differs {
        /// The version it belongs to.
        version: i64,
        /// What stands there.
        was: i64,
    },
}

/// A line of a file with what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// Its number in the file, from 1.
    pub line: i64,
    /// What it says and what becomes of that, or why nothing does.
    pub outcome: Result<(Given, Verdict), LineFault>,
}

/// What becomes of each line of a file; notes count as written in `lang`.
#[must_use]
pub fn lines(lines: &[Line], against: &Against<'_>, lang: Lang) -> Vec<Judged> {
    let mut seen = BTreeSet::new();
    lines
        .iter()
        .map(|line| {
            let outcome = given(line, against, lang).and_then(|given| {
                let verdict = one(&given.slot, given.value, against)?;
                if seen.insert(given.slot.clone()) { Ok((given, verdict)) } else { Err(LineFault::Twice) }
            });
            Judged { line: line.line, outcome }
        })
        .collect()
}

/// What becomes of one value.
///
/// # Errors
/// Why it may not stand there at all.
pub fn one(slot: &Slot, value: i64, against: &Against<'_>) -> Result<Verdict, LineFault> {
    let version = version_at(against.versions, slot.start).ok_or(LineFault::Period)?;
    let definition = &version.definition;
    if !definition.period.begins(slot.start, &against.facts.zone) {
        return Err(LineFault::Period);
    }
    if slot.start > against.now.plus_seconds(against.facts.limits.ahead_seconds) {
        return Err(LineFault::Future);
    }
    if slot.area.as_ref().is_some_and(|area| !definition.by.contains(area)) {
        return Err(LineFault::Area);
    }
    if value.unsigned_abs() > number::MOST.unsigned_abs() {
        return Err(LineFault::Range);
    }
    Ok(match against.standing.get(slot) {
        None => Verdict::New(version.no),
        Some(stands) if *stands == value => Verdict::Known,
        Some(stands) => Verdict::Differs { version: version.no, was: *stands },
    })
}

/// The version that holds for a period which begins then.
#[must_use]
pub fn version_at(versions: &[Version], start: Timestamp) -> Option<&Version> {
    versions.iter().rev().find(|v| v.since.is_none_or(|since| since <= start))
}

/// What a line says. A version may have another length of period: the latest that understands the period counts.
fn given(line: &Line, against: &Against<'_>, lang: Lang) -> Result<Given, LineFault> {
    let fields = line.fields.as_ref().map_err(|fault| *fault)?;
    let zone = &against.facts.zone;
    let mut understood = against.versions.iter().rev().filter_map(|v| {
        let start = v.definition.period.parse(&fields.period, zone)?;
        let holds = version_at(against.versions, start).is_some_and(|at| at.no == v.no);
        holds.then_some((start, v))
    });
    let (start, version) = understood.next().ok_or(LineFault::Period)?;
    let value = number::parse(&fields.value, version.definition.unit.decimals).map_err(|why| match why {
        NotANumber::Words => LineFault::Value,
        NotANumber::Decimals => LineFault::Decimals,
        NotANumber::Range => LineFault::Range,
    })?;
    if fields.note.chars().count() > against.facts.limits.short {
        return Err(LineFault::Long);
    }
    let area = Some(fields.area.clone()).filter(|a| !a.is_empty());
    let note = Some(Words::new(lang, fields.note.clone())).filter(|n| !n.is_blank());
    Ok(Given { slot: Slot { area, start }, value, note })
}
