//! What may have to do with a signal, and what is not the same although it looks so.

use kernel::{Id, Refusal, kind};
use situation::command::{AlikeAgain, RelateSignal, TellApart, UnrelateSignal};
use web::{Answer, Fault, Posted};

use super::forms::{OtherForm, whole_number, whole_signal};
use super::merge::by_number;
use super::qualify::{Act, incident, take};
use crate::desk::Desk;

pub(crate) async fn relate(sent: Posted<Desk, OtherForm>) -> Answer {
    take(sent, ("relate", "signal-done-related"), |act, sent| {
        let value = sent.value()?;
        let other = other(act, &value.other)?;
        Ok(RelateSignal { signal: act.id, other, words: value.words(act.reader.lang)? })
    })
    .await
}

pub(crate) async fn unrelate(sent: Posted<Desk, OtherForm>) -> Answer {
    take(sent, ("unrelate", "signal-done-unrelated"), |act, sent| {
        let other = other(act, &sent.value()?.other)?;
        Ok(UnrelateSignal { signal: act.id, other })
    })
    .await
}

pub(crate) async fn apart(sent: Posted<Desk, OtherForm>) -> Answer {
    take(sent, ("apart", "signal-done-apart"), |act, sent| {
        let other = other(act, &sent.value()?.other)?;
        Ok(TellApart { signal: act.id, other })
    })
    .await
}

pub(crate) async fn alike(sent: Posted<Desk, OtherForm>) -> Answer {
    take(sent, ("alike", "signal-done-alike"), |act, sent| {
        let other = other(act, &sent.value()?.other)?;
        Ok(AlikeAgain { signal: act.id, other })
    })
    .await
}

/// A signal (`S-26-0912`) or an incident (`26-0417`, or `417` for this year's), if this person may read it.
fn other(act: &Act<'_>, typed: &str) -> Result<Id<kind::Matter>, Fault> {
    let year = act.desk.facts().year(act.shell.now());
    if typed.trim().starts_with(['s', 'S']) {
        let which = || Refusal::invalid("other", "refusal-signal-which");
        let number = whole_signal(typed, year).ok_or_else(which)?;
        return by_number(act, ("other", &number));
    }
    let which = || Refusal::invalid("other", "refusal-other-which");
    let number = whole_number(typed, year).ok_or_else(which)?;
    incident(act, ("other", &number))
}
