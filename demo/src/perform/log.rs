//! Writing, correcting, confirming.

use situation::command::{CorrectEntry, SetFigureStatus, WriteEntry};
use situation::log::{Figure, FigureStatus};
use situation::read::{self, Eye};
use store::StoreError;

use super::{Asks, one};
use crate::scene::Scene;
use crate::script::{Correct, Count, Status, Step, Write, words};

pub(super) fn write(scene: &Scene<'_>, step: &Step, write: &Write) -> Result<Asks, StoreError> {
    let mut incident = None;
    if let Some(name) = &write.on {
        let Some(found) = scene.live(name)? else { return Ok(Vec::new()) };
        incident = Some(found.id);
    }
    let mut answers = None;
    if let Some(request) = &write.answers {
        // A request that the visitor has answered, corrected or never saw needs no answer of ours.
        let open = scene.entry(request)?.filter(|e| e.answered.is_none() && e.corrected.is_none());
        let Some(open) = open else { return Ok(Vec::new()) };
        answers = Some(open.id);
    }
    let rule = WriteEntry {
        register: write.register,
        entry_kind: write.kind,
        discipline: write.discipline,
        source: write.source.clone(),
        figure: write.figure.as_ref().map(figure),
        answers,
        stated: scene.stated(step),
        ..WriteEntry::message(incident, words(&write.text))
    };
    Ok(one(rule, &scene.facts))
}

pub(super) fn correct(scene: &Scene<'_>, step: &Step, correct: &Correct) -> Result<Asks, StoreError> {
    let Some(wrong) = scene.entry(&correct.entry)?.filter(|e| e.corrected.is_none()) else {
        return Ok(Vec::new());
    };
    let rule = CorrectEntry {
        source: wrong.source.clone(),
        figure: correct.figure.as_ref().map(figure),
        stated: scene.stated(step),
        ..CorrectEntry::new(wrong.id, words(&correct.text))
    };
    Ok(one(rule, &scene.facts))
}

pub(super) fn status(scene: &Scene<'_>, status: &Status) -> Result<Asks, StoreError> {
    let Some(incident) = scene.live(&status.on)? else { return Ok(Vec::new()) };
    let figures = read::figures(scene.read, &Eye::all(), &[incident.id])?;
    let Some(now) = figures.into_iter().find(|f| f.name == status.figure) else { return Ok(Vec::new()) };
    // The public hears only what was confirmed; what is public already is not taken back.
    let fits = match status.to {
        FigureStatus::Confirmed => now.status == FigureStatus::Unconfirmed,
        FigureStatus::Public => now.status == FigureStatus::Confirmed,
        FigureStatus::Unconfirmed => now.status != FigureStatus::Unconfirmed,
    };
    let rule = SetFigureStatus { entry: now.entry, to: status.to };
    Ok(if fits { one(rule, &scene.facts) } else { Vec::new() })
}

fn figure(count: &Count) -> Figure {
    Figure {
        name: count.name.clone(),
        value: count.value,
        unit: String::new(),
        about: count.about,
        status: FigureStatus::Unconfirmed,
    }
}
