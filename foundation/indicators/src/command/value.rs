//! Recording values, correcting them, and saying how far they may be relied on.

use kernel::{Id, Refusal, Words, at_most, kind};
use store::{Deciding, Draft, Event, Failure};

use super::crossing::{self, Change};
use crate::event::{ValueCorrected, ValueRecorded, ValueStatusSet};
use crate::file::LineFault;
use crate::judge::{self, Against, Verdict};
use crate::state::{self, IndicatorNow};
use crate::value::{Given, Slot, ValueStatus};
use crate::{Facts, Rule, number};

/// Values of one or several areas and periods are recorded: all of them or none.
#[derive(Debug, Clone)]
pub struct RecordValues {
    /// The indicator.
    pub indicator: Id<kind::Matter>,
    /// The values.
    pub values: Vec<Given>,
    /// How far they may be relied on.
    pub status: ValueStatus,
    /// Where they come from, if not from where the indicator says.
    pub source: Option<Words>,
}

impl Rule for RecordValues {
    type Facts = Facts;
    const NAME: &'static str = "indicators.record-values";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = IndicatorNow::get(cx.read, self.indicator)?;
        permit(cx, &now, self.status)?;
        now.followed()?;
        optional("source", self.source.as_ref(), facts.limits.short)?;
        if self.values.is_empty() {
            return Err(Refusal::missing("values").into());
        }
        if self.values.len() > facts.limits.values {
            let many = Refusal::invalid("values", "refusal-indicator-values-many");
            return Err(many.with("most", facts.limits.values).into());
        }
        let mut standing = state::standing(cx.read, now.id, self.values.iter().map(|v| v.slot.start))?;
        let (mut drafts, mut changes): (Vec<Draft>, Vec<Change>) = (Vec::new(), Vec::new());
        for given in &self.values {
            optional("note", given.note.as_ref(), facts.limits.short)?;
            let against = Against { versions: &now.versions, standing: &standing, facts, now: cx.now };
            let version = match judge::one(&given.slot, given.value, &against) {
                Ok(Verdict::New(version)) => version,
                Ok(Verdict::Known | Verdict::Differs { .. }) => {
                    return Err(taken(&given.slot, &now, facts).into());
                }
                Err(fault) => return Err(misplaced(&given.slot, fault, &now, facts).into()),
            };
            standing.insert(given.slot.clone(), given.value);
            changes.push((given.slot.clone(), Some((given.value, self.status))));
            let event = ValueRecorded {
                slot: given.slot.clone(),
                version,
                value: given.value,
                status: self.status,
                source: self.source.clone(),
                note: given.note.clone(),
            };
            drafts.push(event.draft(Some(now.id), now.open.handling)?);
        }
        drafts.extend(crossing::by(cx, &now, facts, &changes)?);
        Ok(drafts)
    }
}

/// A value was wrong.
#[derive(Debug, Clone)]
pub struct CorrectValue {
    /// The indicator.
    pub indicator: Id<kind::Matter>,
    /// Which period and area.
    pub slot: Slot,
    /// What stands there from now on; nothing where there never was a value.
    pub value: Option<i64>,
    /// How far it may be relied on.
    pub status: ValueStatus,
    /// Why.
    pub why: Words,
    /// The last entry that the page showed.
    pub based_on: Option<i64>,
}

impl Rule for CorrectValue {
    type Facts = Facts;
    const NAME: &'static str = "indicators.correct-value";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = IndicatorNow::get(cx.read, self.indicator)?;
        permit(cx, &now, self.status)?;
        let (was, status, version, seq) =
            state::stands(cx.read, now.id, &self.slot)?.ok_or_else(Refusal::not_found)?;
        // Whoever takes a released value back must be able to release one.
        permit(cx, &now, status)?;
        unchanged(seq, self.based_on)?;
        self.why.required("why", facts.limits.text)?;
        if self.value == Some(was) {
            return Err(Refusal::invalid("value", "refusal-indicator-same-value").into());
        }
        if self.value.is_some_and(|v| v.unsigned_abs() > number::MOST.unsigned_abs()) {
            return Err(Refusal::invalid("value", "refusal-indicator-value-range").into());
        }
        let event = ValueCorrected {
            slot: self.slot.clone(),
            version,
            was,
            value: self.value,
            status: self.status,
            why: self.why.clone(),
        };
        let mut drafts = vec![event.draft(Some(now.id), now.open.handling)?];
        let change = (self.slot.clone(), self.value.map(|v| (v, self.status)));
        drafts.extend(crossing::by(cx, &now, facts, &[change])?);
        Ok(drafts)
    }
}

/// Confirms a value, releases it to the public, or takes that back.
#[derive(Debug, Clone)]
pub struct SetValueStatus {
    /// The indicator.
    pub indicator: Id<kind::Matter>,
    /// Which period and area.
    pub slot: Slot,
    /// Its status from now on.
    pub to: ValueStatus,
    /// The last entry that the page showed.
    pub based_on: Option<i64>,
}

impl Rule for SetValueStatus {
    type Facts = Facts;
    const NAME: &'static str = "indicators.set-value-status";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = IndicatorNow::get(cx.read, self.indicator)?;
        let (value, from, _, seq) =
            state::stands(cx.read, now.id, &self.slot)?.ok_or_else(Refusal::not_found)?;
        let public = self.to == ValueStatus::Public || from == ValueStatus::Public;
        let power = if public { "figure.publish" } else { "figure.confirm" };
        cx.guard.permit(cx.actor, power, &now.resource())?;
        unchanged(seq, self.based_on)?;
        if from == self.to {
            return Ok(Vec::new());
        }
        if from == ValueStatus::Unconfirmed && self.to == ValueStatus::Public {
            return Err(Refusal::conflict("refusal-indicator-not-confirmed").into());
        }
        let event = ValueStatusSet { slot: self.slot.clone(), value, from, to: self.to };
        Ok(vec![event.draft(Some(now.id), now.open.handling)?])
    }
}

/// Recording, and whatever the status takes besides: a public value is a confirmed one as well.
pub(super) fn permit(cx: &Deciding<'_>, now: &IndicatorNow, status: ValueStatus) -> Result<(), Refusal> {
    let resource = now.resource();
    cx.guard.permit(cx.actor, "indicator.record", &resource)?;
    let up_to = ValueStatus::ALL.iter().filter(|s| **s <= status).filter_map(|s| s.power());
    up_to.into_iter().try_for_each(|power| cx.guard.permit(cx.actor, power, &resource))
}

fn unchanged(seq: i64, based_on: Option<i64>) -> Result<(), Refusal> {
    match based_on {
        Some(seen) if seen < seq => {
            Err(Refusal::conflict("refusal-indicator-value-changed").with("seq", seq))
        }
        _ => Ok(()),
    }
}

fn optional(field: &str, words: Option<&Words>, most: usize) -> Result<(), Refusal> {
    words.map_or(Ok(()), |w| at_most(field, &w.text, most))
}

/// The field of the form for a value of this area.
#[must_use]
pub(crate) fn field(slot: &Slot) -> String {
    slot.area.as_ref().map_or_else(|| "value".to_owned(), |area| format!("value-{area}"))
}

fn taken(slot: &Slot, now: &IndicatorNow, facts: &Facts) -> Refusal {
    Refusal::invalid(&field(slot), "refusal-indicator-value-stands").with("period", period(slot, now, facts))
}

fn misplaced(slot: &Slot, fault: LineFault, now: &IndicatorNow, facts: &Facts) -> Refusal {
    let (field, key) = match fault {
        LineFault::Future => ("period".to_owned(), "refusal-indicator-future"),
        LineFault::Area => (field(slot), "refusal-indicator-area"),
        LineFault::Range => (field(slot), "refusal-indicator-value-range"),
        _ => ("period".to_owned(), "refusal-indicator-period"),
    };
    Refusal::invalid(&field, key).with("period", period(slot, now, facts))
}

fn period(slot: &Slot, now: &IndicatorNow, facts: &Facts) -> String {
    let version = judge::version_at(&now.versions, slot.start);
    version.map_or_else(|| slot.start.rfc3339(), |v| v.definition.period.write(slot.start, &facts.zone))
}
