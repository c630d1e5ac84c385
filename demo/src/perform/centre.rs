//! The posture of the centre, and the states that others decide.

use situation::command::{NoteState, SetPosture};
use situation::posture::{Need, Posture};
use situation::read::{posture_now, states_now};
use store::StoreError;

use super::{Asks, Cx, NOTHING, one};
use crate::script::{self, Centre, words};

pub(super) fn asks(cx: &Cx<'_>, act: &Centre) -> Result<Asks, StoreError> {
    match act {
        Centre::Posture(p) => posture(cx, p),
        Centre::State(s) => state(cx, s),
    }
}

fn posture(cx: &Cx<'_>, set: &script::SetPosture) -> Result<Asks, StoreError> {
    let now = posture_now(cx.scene.read)?;
    let (stands, seq) = now.map_or((Posture::Normal, 0), |row| (row.posture, row.seq));
    if stands == set.to || !stands.may_become(set.to) {
        return NOTHING;
    }
    let rule = SetPosture {
        posture: set.to,
        needs: set.needs.iter().map(|(f, n)| Need { function: f.clone(), count: *n }).collect(),
        rooms: set.rooms.clone(),
        reason: words(&set.text),
        stated: cx.scene.stated(cx.step),
        ordered: None,
        speaker: None,
        based_on: Some(seq),
    };
    Ok(one(rule, &cx.scene.facts))
}

fn state(cx: &Cx<'_>, note: &script::NoteState) -> Result<Asks, StoreError> {
    let known = states_now(cx.scene.read)?;
    if known.iter().any(|s| s.state == note.state && s.level == note.level) {
        return NOTHING;
    }
    let rule = NoteState {
        note: cx.scene.own(&cx.step.id),
        state: note.state.clone(),
        level: note.level.clone(),
        scope: None,
        source: words(&note.text),
        stated: cx.scene.stated(cx.step),
        until: None,
    };
    Ok(one(rule, &cx.scene.facts))
}
