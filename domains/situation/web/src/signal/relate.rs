//! What may have to do with a signal, and what is not the same although it looks so.

use axum::Extension;
use axum::extract::State;
use kernel::{Id, Refusal, kind};
use situation::command::{AlikeAgain, RelateSignal, TellApart, UnrelateSignal};
use situation::read;
use web::{Answer, CommandForm, Fault, Path, Reader, Shell, Who};

use super::forms::{OtherForm, whole_number, whole_signal};
use super::merge::by_number;
use super::qualify::{Act, DeskOf, Signal};

pub(crate) async fn relate(
    State(shell): State<Shell>,
    Extension(desk): DeskOf,
    reader: Reader,
    who: Who,
    Path(id): Signal,
    form: CommandForm<OtherForm>,
) -> Answer {
    let act = Act { shell: &shell, desk: &desk, reader: &reader, who: &who, id, name: "relate" };
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let other = other(&act, &value.other)?;
        act.ask(&form.meta, RelateSignal { signal: id, other, words: value.words(reader.lang)? }).await
    }
    .await;
    act.answer(outcome, form.typed, "signal-done-related", act.here())
}

pub(crate) async fn unrelate(
    State(shell): State<Shell>,
    Extension(desk): DeskOf,
    reader: Reader,
    who: Who,
    Path(id): Signal,
    form: CommandForm<OtherForm>,
) -> Answer {
    let act = Act { shell: &shell, desk: &desk, reader: &reader, who: &who, id, name: "unrelate" };
    let outcome = async {
        let other = other(&act, &form.value.as_ref().map_err(Clone::clone)?.other)?;
        act.ask(&form.meta, UnrelateSignal { signal: id, other }).await
    }
    .await;
    act.answer(outcome, form.typed, "signal-done-unrelated", act.here())
}

pub(crate) async fn apart(
    State(shell): State<Shell>,
    Extension(desk): DeskOf,
    reader: Reader,
    who: Who,
    Path(id): Signal,
    form: CommandForm<OtherForm>,
) -> Answer {
    let act = Act { shell: &shell, desk: &desk, reader: &reader, who: &who, id, name: "apart" };
    let outcome = async {
        let other = other(&act, &form.value.as_ref().map_err(Clone::clone)?.other)?;
        act.ask(&form.meta, TellApart { signal: id, other }).await
    }
    .await;
    act.answer(outcome, form.typed, "signal-done-apart", act.here())
}

pub(crate) async fn alike(
    State(shell): State<Shell>,
    Extension(desk): DeskOf,
    reader: Reader,
    who: Who,
    Path(id): Signal,
    form: CommandForm<OtherForm>,
) -> Answer {
    let act = Act { shell: &shell, desk: &desk, reader: &reader, who: &who, id, name: "alike" };
    let outcome = async {
        let other = other(&act, &form.value.as_ref().map_err(Clone::clone)?.other)?;
        act.ask(&form.meta, AlikeAgain { signal: id, other }).await
    }
    .await;
    act.answer(outcome, form.typed, "signal-done-alike", act.here())
}

/// A signal (`S-26-0912`) or an incident (`26-0417`, or `417` for this year's), if this person may read it.
fn other(act: &Act<'_>, typed: &str) -> Result<Id<kind::Matter>, Fault> {
    let year = act.desk.facts().year(act.shell.now());
    if typed.trim().starts_with(['s', 'S']) {
        let which = || Refusal::invalid("other", "refusal-signal-which");
        let number = whole_signal(typed, year).ok_or_else(which)?;
        return by_number(act.shell, act.desk, act.who, ("other", &number));
    }
    let which = || Refusal::invalid("other", "refusal-other-which");
    let number = whole_number(typed, year).ok_or_else(which)?;
    let eye = act.desk.eye(act.who.actor());
    let row = act.shell.live().read(|r| read::incident_by_number(r, &eye, &number))?;
    let unknown = || Refusal::invalid("other", "refusal-incident-unknown").with("number", &number);
    Ok(row.filter(|r| !r.withheld).ok_or_else(unknown)?.id)
}
