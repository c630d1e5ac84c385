//! One thing told twice, two things told at once: merging and splitting, and taking that back.

use axum::Extension;
use axum::extract::State;
use kernel::{Id, Refusal, kind};
use situation::command::{MergeSignal, RejoinSignal, SplitSignal, UnmergeSignal};
use situation::read;
use web::{Answer, CommandForm, Fault, Path, Reader, Shell, Wants, Who};

use super::answer::{done, number_of};
use super::forms::{MergeForm, SplitForm, WhyForm};
use super::one;
use super::qualify::{Act, DeskOf, Signal};
use crate::desk::Desk;

pub(crate) async fn merge(
    State(shell): State<Shell>,
    Extension(desk): DeskOf,
    reader: Reader,
    who: Who,
    Path(id): Signal,
    form: CommandForm<MergeForm>,
) -> Answer {
    let act = Act { shell: &shell, desk: &desk, reader: &reader, who: &who, id, name: "merge" };
    let stays = form.value.as_ref().is_ok_and(|v| !v.stay.is_empty());
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let number = value.number(desk.facts().year(shell.now()))?;
        let into = by_number(&shell, &desk, &who, ("into", &number))?;
        act.ask(&form.meta, MergeSignal { signal: id, into, based_on: form.meta.based_on }).await
    }
    .await;
    // From a card on the floor: the floor stays, both cards change by themselves.
    let location = match reader.wants {
        Wants::Json if stays => None,
        Wants::Page if stays => Some(reader.url("watch")),
        _ => act.here(),
    };
    act.answer(outcome, form.typed, "signal-done-merged", location)
}

pub(crate) async fn unmerge(
    State(shell): State<Shell>,
    Extension(desk): DeskOf,
    reader: Reader,
    who: Who,
    Path(id): Signal,
    form: CommandForm<WhyForm>,
) -> Answer {
    let act = Act { shell: &shell, desk: &desk, reader: &reader, who: &who, id, name: "unmerge" };
    let outcome = async {
        let words = form.value.as_ref().map_err(Clone::clone)?.words(reader.lang);
        act.ask(&form.meta, UnmergeSignal { signal: id, words, based_on: form.meta.based_on }).await
    }
    .await;
    act.answer(outcome, form.typed, "signal-done-unmerged", act.here())
}

pub(crate) async fn split(
    State(shell): State<Shell>,
    Extension(desk): DeskOf,
    reader: Reader,
    who: Who,
    Path(id): Signal,
    form: CommandForm<SplitForm>,
) -> Answer {
    let act = Act { shell: &shell, desk: &desk, reader: &reader, who: &who, id, name: "split" };
    let outcome = async {
        let origin = one::row(&shell, &desk, &reader, &who, id)?;
        if origin.withheld {
            return Err(Fault::not_found());
        }
        let told = form.value.as_ref().map_err(Clone::clone)?.told(&desk, reader.lang, &origin)?;
        let rule = SplitSignal { signal: id, part: shell.ids().next(), told, based_on: form.meta.based_on };
        act.ask(&form.meta, rule).await
    }
    .await;
    let Ok(receipt) = outcome else { return act.answer(outcome, form.typed, "", None) };
    // The work goes on with the part.
    let part = super::answer::matter_of(&shell, &receipt)?;
    let number = number_of(&shell, &desk, &who, part)?;
    let location = part.map(|part| reader.url(&format!("signals/{part}")));
    let answer = done((&shell, &reader), receipt, "signal-done-split", number, location);
    Ok(shell.done(&reader, &answer))
}

pub(crate) async fn rejoin(
    State(shell): State<Shell>,
    Extension(desk): DeskOf,
    reader: Reader,
    who: Who,
    Path(id): Signal,
    form: CommandForm<WhyForm>,
) -> Answer {
    let act = Act { shell: &shell, desk: &desk, reader: &reader, who: &who, id, name: "rejoin" };
    let outcome = async {
        let words = form.value.as_ref().map_err(Clone::clone)?.words(reader.lang);
        act.ask(&form.meta, RejoinSignal { signal: id, words, based_on: form.meta.based_on }).await
    }
    .await;
    act.answer(outcome, form.typed, "signal-done-rejoined", act.here())
}

/// The signal with this number, if this person may read it.
pub(super) fn by_number(
    shell: &Shell,
    desk: &Desk,
    who: &Who,
    (field, number): (&str, &str),
) -> Result<Id<kind::Matter>, Fault> {
    let eye = desk.eye(who.actor());
    let row = shell.live().read(|r| read::signal_by_number(r, &eye, number))?;
    let unknown = || Refusal::invalid(field, "refusal-signal-unknown").with("number", number);
    Ok(row.filter(|r| !r.withheld).ok_or_else(unknown)?.id)
}
