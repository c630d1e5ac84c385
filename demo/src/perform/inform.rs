//! Who was told, and who was not reached.

use std::sync::Arc;

use situation::Ask;
use situation::command::{MarkNotReached, MarkTold};
use situation::inform::InformState;
use situation::read::{self, Eye, InformRow};
use store::StoreError;

use super::{Asks, one};
use crate::scene::Scene;
use crate::script::{Missed, Step, Told, words};

/// Everybody who fits and is still to be told, one command each: the rows depend on the place and on the visitor.
pub(super) fn told(scene: &Scene<'_>, step: &Step, told: &Told) -> Result<Asks, StoreError> {
    let rows = due(scene, &told.on)?;
    let fits = |row: &InformRow| {
        let r = &row.recipient;
        told.function.as_ref().is_none_or(|f| *f == r.function)
            && told.organisation.as_ref().is_none_or(|o| r.organisation.as_ref() == Some(o))
            && told.area.as_ref().is_none_or(|a| r.area.as_ref() == Some(a))
    };
    let ask = |row: InformRow| {
        let rule = MarkTold {
            notification: row.id,
            means: told.means,
            whom: told.whom.clone(),
            words: None,
            stated: scene.stated(step),
        };
        (row.id.to_string(), Ask::boxed(rule, Arc::clone(&scene.facts)))
    };
    Ok(rows.into_iter().filter(fits).map(ask).collect())
}

pub(super) fn missed(scene: &Scene<'_>, step: &Step, missed: &Missed) -> Result<Asks, StoreError> {
    let row = due(scene, &missed.on)?.into_iter().find(|row| {
        row.recipient.function == missed.function
            && missed.area.as_ref().is_none_or(|a| row.recipient.area.as_ref() == Some(a))
            && row.tries == 0
    });
    let Some(row) = row else { return Ok(Vec::new()) };
    let rule = MarkNotReached {
        notification: row.id,
        means: missed.means,
        words: Some(words(&missed.text)),
        deputy: None,
        stated: scene.stated(step),
    };
    Ok(one(rule, &scene.facts))
}

fn due(scene: &Scene<'_>, incident: &str) -> Result<Vec<InformRow>, StoreError> {
    let Some(incident) = scene.live(incident)? else { return Ok(Vec::new()) };
    let rows = read::informs(scene.read, &Eye::all(), incident.id)?;
    Ok(rows.into_iter().filter(|r| r.state == InformState::Due).collect())
}
