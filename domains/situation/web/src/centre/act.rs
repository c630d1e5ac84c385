//! What is done at the centre: the posture set, recorded as ordered, confirmed or contested, a state noted, somebody comes in or leaves.

use kernel::{Refusal, Resource, Words};
use serde::Deserialize;
use situation::command::{AnswerPosture, EnterSite, LeaveSite, NoteState, PostureVerdict, SetPosture};
use situation::inform::Means;
use situation::posture::{Need, Ordered, Posture};
use situation::{Facts, Rule};
use web::{Answer, Done, Fault, Posted, Reader, Shell};

use super::page::page;
use crate::desk::{Desk, Names};
use crate::explain::{At, ask};
use crate::typed;

/// Functions that one form can ask for.
const MOST_NEEDS: usize = 12;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct PostureForm {
    posture: String,
    reason: String,
    function: Vec<String>,
    count: Vec<String>,
    rooms: Vec<String>,
    stated: String,
    /// Code of the function that ordered it, where it is recorded.
    #[serde(rename = "ordered-by")]
    ordered_by: String,
    speaker: String,
    means: String,
}

impl PostureForm {
    /// By whom it was ordered; nothing where whoever sends the form sets it. Whoever may not set it must say so, and whoever names the
    /// person who ordered it too: it is not their own act then. Whoever may do neither hears of that, and not of a field.
    fn ordered(&self, may_set: bool, may_note: bool) -> Result<Option<Ordered>, Refusal> {
        if self.ordered_by.is_empty() {
            let own = if may_set { self.speaker.trim().is_empty() } else { !may_note };
            return if own { Ok(None) } else { Err(Refusal::missing("ordered-by")) };
        }
        let means = typed::code("means", &self.means, Means::of)?.unwrap_or(Means::Phone);
        Ok(Some(Ordered { function: self.ordered_by.clone(), means }))
    }

    /// Pairs of function and number; a pair without a function is left out, one without a number means one.
    fn needs(&self, names: &Names) -> Result<Vec<Need>, Refusal> {
        let counts = self.count.iter().map(String::as_str).chain(std::iter::repeat(""));
        let mut all: Vec<Need> = Vec::new();
        for (function, count) in self.function.iter().zip(counts).take(MOST_NEEDS) {
            if function.is_empty() {
                continue;
            }
            if !names.functions.contains_key(function) {
                return Err(Refusal::unknown_code("function", function));
            }
            let count = if count.trim().is_empty() { 1 } else { typed::whole("count", count)? };
            let count = u32::try_from(count)
                .map_err(|_| Refusal::invalid("count", "refusal-number").with("value", count))?;
            match all.iter_mut().find(|n| n.function == *function) {
                Some(same) => same.count = same.count.saturating_add(count),
                None => all.push(Need { function: function.clone(), count }),
            }
        }
        Ok(all)
    }
}

/// Takes one of the forms of this page: its name with what is said when it is done, and what it asks for.
async fn take<F, P, R: Rule<Facts = Facts> + 'static>(
    sent: Posted<Desk, F, P>,
    (act, done): (&str, &str),
    rule: impl FnOnce(&At<'_>, &Posted<Desk, F, P>) -> Result<R, Fault>,
) -> Answer {
    let at = At::of(&sent);
    let (shell, reader) = (at.shell, at.reader);
    let outcome = async { ask(&at, &sent.who, &sent.form.meta, rule(&at, &sent)?).await };
    match outcome.await {
        Ok(receipt) => {
            let message = shell.texts().plain(reader.lang, done);
            let location = Some(reader.url("centre"));
            Ok(shell.done(reader, &Done { receipt: Some(receipt), number: None, message, location }))
        }
        Err(fault) => {
            shell.refill(reader, explained(shell, reader, fault), sent.form.typed.clone(), |form| {
                page(shell, at.desk, reader, &sent.who, (act, form))
            })
        }
    }
}

pub(crate) async fn set(sent: Posted<Desk, PostureForm, ()>) -> Answer {
    let recorded = sent.value().is_ok_and(|value| !value.ordered_by.is_empty());
    let done = if recorded { "centre-record-done" } else { "centre-posture-done" };
    take(sent, ("posture", done), |at, sent| {
        let value = sent.value()?;
        let may = |power| at.desk.may(sent.who.actor(), power);
        let posture = typed::code("posture", &value.posture, Posture::of)?;
        Ok(SetPosture {
            posture: posture.ok_or_else(|| Refusal::missing("posture"))?,
            needs: value.needs(&at.desk.names())?,
            rooms: value.rooms.clone(),
            reason: Words::new(at.reader.lang, value.reason.trim()),
            stated: typed::stated(&value.stated, at.shell.now(), at.shell.zone())?,
            ordered: value.ordered(may("posture.set"), may("state.note"))?,
            speaker: typed::some(&value.speaker),
            based_on: sent.form.meta.based_on,
        })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AnswerForm {
    /// The entry of the posture.
    of: String,
    /// `confirm` or `contest`.
    verdict: String,
    words: String,
}

/// Whoever may set the posture says whether it was so.
pub(crate) async fn answer(sent: Posted<Desk, AnswerForm, ()>) -> Answer {
    let act = sent.value().map_or_else(|_| String::new(), |value| format!("answer-{}", value.of));
    take(sent, (&act, "centre-answer-done"), |at, sent| {
        at.shell.permit(&sent.who, "posture.set", &Resource::service())?;
        let value = sent.value()?;
        let verdict = match value.verdict.as_str() {
            "confirm" => PostureVerdict::Confirm,
            "contest" => PostureVerdict::Contest,
            _ => return Err(Refusal::missing("verdict").into()),
        };
        let of = value.of.parse().map_err(|_| Refusal::not_found())?;
        Ok(AnswerPosture { of, verdict, words: typed::some_words(&value.words, at.reader.lang) })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct StateForm {
    /// `state level`.
    level: String,
    scope: String,
    source: String,
    stated: String,
    until: String,
}

pub(crate) async fn note(sent: Posted<Desk, StateForm, ()>) -> Answer {
    take(sent, ("state", "centre-state-done"), |at, sent| {
        let value = sent.value()?;
        let (state, level) = value.level.split_once(' ').ok_or_else(|| Refusal::missing("level"))?;
        let until = typed::day("until", &value.until, at.shell.zone(), true)?;
        Ok(NoteState {
            note: at.shell.ids().next(),
            state: state.to_owned(),
            level: level.to_owned(),
            scope: typed::some_words(&value.scope, at.reader.lang),
            source: Words::new(at.reader.lang, value.source.trim()),
            stated: typed::stated(&value.stated, at.shell.now(), at.shell.zone())?,
            until,
        })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct StayForm {
    name: String,
    /// `yes` when it is the reader who comes in.
    me: String,
    function: String,
    house: String,
    room: String,
    stated: String,
}

pub(crate) async fn enter(sent: Posted<Desk, StayForm, ()>) -> Answer {
    take(sent, ("stay", "centre-stay-done"), |at, sent| {
        let value = sent.value()?;
        let me = value.me == "yes";
        let function = if me { sent.who.actor().function.clone() } else { value.function.clone() };
        if !function.is_empty() && !at.desk.names().functions.contains_key(&function) {
            return Err(Refusal::unknown_code("function", &function).into());
        }
        Ok(EnterSite {
            stay: at.shell.ids().next(),
            person: me.then(|| sent.who.actor().person),
            name: typed::some(&value.name),
            function,
            house: typed::some(&value.house),
            room: typed::some(&value.room),
            stated: typed::stated(&value.stated, at.shell.now(), at.shell.zone())?,
        })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Nothing {}

pub(crate) async fn leave(sent: Posted<Desk, Nothing>) -> Answer {
    let stay = sent.id;
    take(sent, ("", "centre-left-done"), |_, _| Ok(LeaveSite { stay, stated: None })).await
}

/// Postures by their names.
fn explained(shell: &Shell, reader: &Reader, fault: Fault) -> Fault {
    let Fault::Refused(mut refusal) = fault else { return fault };
    if refusal.key == "refusal-posture-step" {
        for code in refusal.facts.values_mut() {
            *code = shell.texts().plain(reader.lang, &format!("posture-{code}"));
        }
    }
    Fault::Refused(refusal)
}
