//! Incidents: from a signal, without one, another type, another state.

use kernel::{Lang, Point};
use situation::command::{ChangeIncident, OpenIncident, PromoteSignal, TakeStep};
use situation::incident::{Opening, Step as Turn, after};
use situation::places::{Place, clicked, locate};
use situation::read;
use situation::signal::SignalState;
use store::StoreError;

use super::{Asks, one};
use crate::scene::Scene;
use crate::script::{Change, Open, Promote, Spot, Step, TurnTo, words};

pub(super) fn promote(scene: &Scene<'_>, promote: &Promote) -> Result<Asks, StoreError> {
    if scene.incident(&promote.incident)?.is_some() {
        return Ok(Vec::new());
    }
    let Some(signal) = scene.signal(&promote.signal)? else { return Ok(Vec::new()) };
    let incident = scene.own(&promote.incident);
    let opening =
        Opening { title: promote.title.clone(), ..Opening::new(promote.r#type.as_str(), promote.severity) };
    if signal.state == SignalState::New {
        let based_on = Some(signal.changed_seq);
        return Ok(one(PromoteSignal { signal: signal.id, incident, opening, based_on }, &scene.facts));
    }
    // The visitor set it aside. The incident happens all the same.
    let opening = Opening { place: signal.place, ..opening };
    Ok(one(OpenIncident { incident, opening }, &scene.facts))
}

pub(super) fn open(scene: &Scene<'_>, step: &Step, open: &Open) -> Result<Asks, StoreError> {
    if scene.incident(&open.incident)?.is_some() {
        return Ok(Vec::new());
    }
    let lang = step.who.as_ref().and_then(|w| scene.script.person(w)).map(|p| p.lang);
    let place = |typed: &String| locate(scene.world.places.as_ref(), typed, lang.unwrap_or(Lang::Fr));
    let opening = Opening {
        title: open.title.clone(),
        place: open.place.as_ref().map(place),
        handling: open.handling,
        readers: open.readers.iter().cloned().collect(),
        ..Opening::new(open.r#type.as_str(), open.severity)
    };
    Ok(one(OpenIncident { incident: scene.own(&open.incident), opening }, &scene.facts))
}

pub(super) fn change(scene: &Scene<'_>, change: &Change) -> Result<Asks, StoreError> {
    let Some(now) = scene.live(&change.on)? else { return Ok(Vec::new()) };
    let incident_type = change.r#type.clone().filter(|t| *t != now.incident_type);
    // A visitor who has called it worse knows better.
    let severity = change.severity.filter(|s| s.rank() > now.severity.rank());
    let place = change.spot.as_ref().map(|s| shown(scene, s)).filter(|p| p.areas != now.areas);
    if incident_type.is_none() && severity.is_none() && place.is_none() {
        return Ok(Vec::new());
    }
    let rule = ChangeIncident {
        incident: Some(now.id),
        incident_type,
        severity,
        place,
        words: Some(words(&change.text)),
        based_on: Some(now.changed_seq),
        ..ChangeIncident::default()
    };
    Ok(one(rule, &scene.facts))
}

/// A point shown on the map, with the areas there.
fn shown(scene: &Scene<'_>, spot: &Spot) -> Place {
    let point = Point { lon: spot.lon, lat: spot.lat };
    let typed = words(&spot.name);
    let place = clicked(scene.world.places.as_ref(), point, &typed.text, typed.lang);
    Place { name: Some(spot.name.clone()), ..place }
}

pub(super) fn turn(scene: &Scene<'_>, turn: &TurnTo) -> Result<Asks, StoreError> {
    let Some(now) = scene.incident(&turn.on)?.filter(|i| after(i.state, turn.take).is_some()) else {
        return Ok(Vec::new());
    };
    if turn.take == Turn::Close {
        // Nothing is closed over people who are still to be told.
        let due = read::informs(scene.read, &read::Eye::all(), now.id)?;
        if due.iter().any(|n| n.state == situation::inform::InformState::Due) {
            return Ok(Vec::new());
        }
    }
    let rule = TakeStep {
        incident: now.id,
        step: turn.take,
        outcome: turn.outcome,
        words: turn.text.as_ref().map(words),
        with_open_requests: true,
        based_on: Some(now.changed_seq),
    };
    Ok(one(rule, &scene.facts))
}
