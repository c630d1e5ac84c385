//! Signals and warnings: taking in, setting aside, joining.

use kernel::Lang;
use situation::command::{AttachSignal, IngestAlert, ReceiveSignal, SetAside};
use situation::places::locate;
use situation::read::{self, Eye, SignalFilter};
use situation::signal::{Channel, SignalState, Told};
use store::StoreError;

use super::{Asks, one, part};
use crate::scene::Scene;
use crate::script::{Aside, Attach, Call, Gather, Step, Warn, file, words};

/// How long after its arrival the warning ceases to hold, in seconds: in the evening.
const HOLDS: i64 = 17 * 3600;
/// How long before its arrival it was sent, and how long after it begins: in the morning.
const SENT_BEFORE: i64 = 60;
const BEGINS_AFTER: i64 = 7 * 3600;

pub(super) fn call(scene: &Scene<'_>, step: &Step, call: &Call) -> Result<Asks, StoreError> {
    if scene.signal(&call.signal)?.is_some() {
        return Ok(Vec::new());
    }
    let told = words(&call.text);
    let place = call.place.as_ref().map(|typed| locate(scene.world.places.as_ref(), typed, told.lang));
    let told = Told {
        place,
        certainty: call.certainty,
        caller: call.caller.clone(),
        call_back: call.call_back.clone(),
        source: call.source.clone(),
        stated: scene.stated(step),
        ..Told::new(told)
    };
    let rule = ReceiveSignal { signal: scene.own(&call.signal), channel: call.channel, told };
    Ok(one(rule, &scene.facts))
}

pub(super) fn warn(scene: &Scene<'_>, warn: &Warn) -> Result<Asks, StoreError> {
    if scene.signal(&warn.signal)?.is_some() {
        return Ok(Vec::new());
    }
    let Some(text) = file(&warn.file) else { return Ok(Vec::new()) };
    let at = |seconds| {
        let at = scene.now.plus_seconds(seconds).to_jiff();
        let local = at.map(|t| t.to_zoned_datetime(scene.facts.zone.clone()));
        local.map_or_else(String::new, |z| z.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string())
    };
    let text = text
        .replace("{sent}", &at(-SENT_BEFORE))
        .replace("{onset}", &at(BEGINS_AFTER))
        .replace("{expires}", &at(HOLDS));
    match (scene.world.alert)(text.as_bytes()) {
        Ok(incoming) => Ok(one(IngestAlert { signal: scene.own(&warn.signal), incoming }, &scene.facts)),
        Err(problem) => {
            tracing::warn!(file = warn.file, problem, "the script's warning was not understood: left out");
            Ok(Vec::new())
        }
    }
}

pub(super) fn aside(scene: &Scene<'_>, aside: &Aside) -> Result<Asks, StoreError> {
    let waiting = scene.signal(&aside.signal)?.filter(|s| s.state == SignalState::New);
    let Some(signal) = waiting else { return Ok(Vec::new()) };
    let rule = SetAside {
        signal: signal.id,
        reason: aside.reason,
        words: aside.text.as_ref().filter(|t| t.best(Lang::Fr).is_some()).map(words),
        based_on: Some(signal.changed_seq),
    };
    Ok(one(rule, &scene.facts))
}

pub(super) fn attach(scene: &Scene<'_>, attach: &Attach) -> Result<Asks, StoreError> {
    let waiting = scene.signal(&attach.signal)?.filter(|s| s.state == SignalState::New);
    let (Some(signal), Some(incident)) = (waiting, scene.live(&attach.to)?) else { return Ok(Vec::new()) };
    let rule = AttachSignal { signal: signal.id, incident: incident.id, based_on: Some(signal.changed_seq) };
    Ok(one(rule, &scene.facts))
}

/// Most signals of thresholds that are joined at a time.
const MOST: i64 = 50;

/// What thresholds reported since, to the incident that it is about.
pub(super) fn gather(scene: &Scene<'_>, gather: &Gather) -> Result<Asks, StoreError> {
    let Some(incident) = scene.live(&gather.to)? else { return Ok(Vec::new()) };
    let all = read::signals(scene.read, &Eye::all(), &SignalFilter::default(), MOST)?;
    let waiting = all.into_iter().filter(|s| s.channel == Channel::Indicator && s.state == SignalState::New);
    let join = |s: read::SignalRow| {
        let rule = AttachSignal { signal: s.id, incident: incident.id, based_on: Some(s.changed_seq) };
        part(&s.id.to_string(), rule, &scene.facts)
    };
    Ok(waiting.map(join).collect())
}
