//! Whether content makes sense: what is there, how long it is, whether codes are known.

use std::collections::BTreeSet;

use kernel::{Lang, Refusal, Text, at_most};

use crate::content::{Card, Contact, Frame, Holder, Level, LevelAct, Office, Step};
use crate::{Facts, error};

/// A text in at least one language, none of them too long.
fn text(field: &str, text: &Text, most: usize) -> Result<(), Refusal> {
    let mut any = false;
    for said in Lang::ALL.iter().filter_map(|lang| text.get(*lang)) {
        any |= !said.trim().is_empty();
        at_most(field, said, most)?;
    }
    if any { Ok(()) } else { Err(Refusal::missing(field)) }
}

fn known<'a>(field: &str, code: &str, mut all: impl Iterator<Item = &'a String>) -> Result<(), Refusal> {
    if all.any(|one| one == code) { Ok(()) } else { Err(Refusal::unknown_code(field, code)) }
}

pub(super) fn frame(frame: &Frame, facts: &Facts) -> Result<(), Refusal> {
    let limits = &facts.limits;
    text("titles", &frame.titles, limits.short)?;
    frame.risk.as_ref().map_or(Ok(()), |risk| text("risk", risk, limits.short))?;
    frame.thresholds.as_ref().map_or(Ok(()), |words| text("thresholds", words, limits.text))?;
    if let (Some(from), Some(by)) = (frame.valid_from, frame.revise_by)
        && by < from
    {
        return Err(Refusal::invalid("revise-by", "refusal-readiness-revise-first"));
    }
    if frame.bodies.len() > limits.few {
        return Err(error::too_many("bodies", limits.few));
    }
    if frame.perimeters.len() > limits.few {
        return Err(error::too_many("perimeters", limits.few));
    }
    frame.bodies.iter().try_for_each(|code| known("bodies", code, facts.bodies.iter()))?;
    for one in &frame.perimeters {
        match (&one.radius, &one.area) {
            (Some(radius), None) if (1..=50_000).contains(radius) => {}
            (None, Some(area)) => text("perimeters", area, limits.short)?,
            _ => return Err(Refusal::invalid("perimeters", "refusal-readiness-perimeter")),
        }
    }
    Ok(())
}

pub(super) fn card(card: &Card, facts: &Facts) -> Result<(), Refusal> {
    let limits = &facts.limits;
    match &card.holder {
        Holder::Function(code) => known("holder", code, facts.functions.keys())?,
        Holder::Discipline(code) => {
            known("holder", code, facts.functions.values().flatten())?;
        }
    }
    text("title", &card.title, limits.short)?;
    card.types.iter().try_for_each(|code| known("types", code, facts.types.iter()))?;
    if !(1..=facts.severities).contains(&card.severity_from) {
        return Err(Refusal::unknown_code("severity", &card.severity_from.to_string()));
    }
    if card.steps.is_empty() {
        return Err(Refusal::missing("steps"));
    }
    if card.steps.len() > limits.steps {
        return Err(error::too_many("steps", limits.steps));
    }
    let keys: BTreeSet<u32> = card.steps.iter().map(|s| s.key).collect();
    if keys.len() != card.steps.len() {
        return Err(Refusal::invalid("steps", "refusal-readiness-step-twice"));
    }
    card.steps.iter().try_for_each(|one| step(one, facts))
}

fn step(step: &Step, facts: &Facts) -> Result<(), Refusal> {
    text("steps", &step.text, facts.limits.short)?;
    match step.minutes {
        Some(minutes) if minutes > facts.limits.minutes => {
            Err(Refusal::invalid("steps", "refusal-readiness-minutes").with("most", facts.limits.minutes))
        }
        _ => Ok(()),
    }
}

/// Whether the indicator has such a threshold is asked before: indicators belong to another package.
pub(super) fn level(level: &Level, cards: &[Card], facts: &Facts) -> Result<(), Refusal> {
    let limits = &facts.limits;
    text("names", &level.names, limits.short)?;
    for code in [&level.indicator, &level.threshold] {
        if code.trim().is_empty() {
            return Err(Refusal::missing("threshold"));
        }
        at_most("threshold", code, limits.short)?;
    }
    text("action", &level.action, limits.text)?;
    for (field, many) in [("responsible", level.responsible.len()), ("acts", level.acts.len())] {
        if many > limits.few {
            return Err(error::too_many(field, limits.few));
        }
    }
    level.responsible.iter().try_for_each(|one| office("responsible", one, facts))?;
    level.acts.iter().try_for_each(|one| act(one, facts))?;
    match level.cards.iter().find(|key| !cards.iter().any(|card| card.key == **key)) {
        Some(key) => Err(Refusal::unknown_code("cards", &key.to_string())),
        None => Ok(()),
    }
}

/// A function that is known, of an organisation and an area that are.
fn office(field: &str, office: &Office, facts: &Facts) -> Result<(), Refusal> {
    if office.function.trim().is_empty() {
        return Err(Refusal::invalid(field, "refusal-readiness-office"));
    }
    known(field, &office.function, facts.functions.keys())?;
    if let Some(code) = &office.organisation {
        known(field, code, facts.organisations.iter())?;
    }
    office.area.as_ref().map_or(Ok(()), |code| known(field, code, facts.areas.iter()))
}

/// Who, what, and a term that can be kept.
fn act(act: &LevelAct, facts: &Facts) -> Result<(), Refusal> {
    office("acts", &act.to, facts)?;
    text("acts", &act.text, facts.limits.short)?;
    match act.minutes {
        Some(minutes) if minutes == 0 || minutes > facts.limits.minutes => {
            Err(Refusal::invalid("acts", "refusal-readiness-minutes").with("most", facts.limits.minutes))
        }
        _ => Ok(()),
    }
}

pub(super) fn contact(contact: &Contact, facts: &Facts) -> Result<(), Refusal> {
    let limits = &facts.limits;
    if let Some(code) = &contact.function {
        known("function", code, facts.functions.keys())?;
    }
    if let Some(code) = &contact.organisation {
        known("organisation", code, facts.organisations.iter())?;
    }
    match &contact.label {
        Some(label) => text("label", label, limits.short)?,
        None if contact.function.is_none() && contact.organisation.is_none() => {
            return Err(Refusal::missing("label"));
        }
        None => {}
    }
    if contact.number.trim().is_empty() {
        return Err(Refusal::missing("number"));
    }
    at_most("number", &contact.number, limits.short)?;
    contact.person.as_ref().map_or(Ok(()), |name| at_most("person", name, limits.short))?;
    contact.note.as_ref().map_or(Ok(()), |note| at_most("note", &note.text, limits.text))
}
