//! One thing told twice, two things told at once: merging and splitting, and taking that back.

use kernel::{Id, Refusal, kind};
use situation::command::{MergeSignal, RejoinSignal, SplitSignal, UnmergeSignal};
use situation::read;
use web::{Answer, Fault, Posted, Wants};

use super::answer::{done, number_of};
use super::forms::{MergeForm, SplitForm, WhyForm};
use super::one;
use super::qualify::{Act, take};
use crate::desk::Desk;

pub(crate) async fn merge(sent: Posted<Desk, MergeForm>) -> Answer {
    let act = Act::of(&sent, "merge");
    let stays = sent.form.value.as_ref().is_ok_and(|v| !v.stay.is_empty());
    let outcome = async {
        let value = sent.value()?;
        let number = value.number(act.desk.facts().year(act.shell.now()))?;
        let into = by_number(&act, ("into", &number))?;
        act.ask(&sent.form.meta, MergeSignal { signal: act.id, into, based_on: sent.form.meta.based_on })
            .await
    }
    .await;
    // From a card on the floor: the floor stays, both cards change by themselves.
    let location = match act.reader.wants {
        Wants::Json if stays => None,
        Wants::Page if stays => Some(act.reader.url("watch")),
        _ => act.here(),
    };
    act.answer(outcome, sent.form.typed.clone(), "signal-done-merged", location)
}

pub(crate) async fn unmerge(sent: Posted<Desk, WhyForm>) -> Answer {
    take(sent, ("unmerge", "signal-done-unmerged"), |act, sent| {
        let words = sent.value()?.words(act.reader.lang);
        Ok(UnmergeSignal { signal: act.id, words, based_on: sent.form.meta.based_on })
    })
    .await
}

pub(crate) async fn split(sent: Posted<Desk, SplitForm>) -> Answer {
    let act = Act::of(&sent, "split");
    let outcome = async {
        let origin = one::row(act.shell, act.desk, act.reader, act.who, act.id)?;
        if origin.withheld {
            return Err(Fault::not_found());
        }
        let told = sent.value()?.told(act.desk, act.reader.lang, &origin)?;
        let rule = SplitSignal {
            signal: act.id,
            part: act.shell.ids().next(),
            told,
            based_on: sent.form.meta.based_on,
        };
        act.ask(&sent.form.meta, rule).await
    }
    .await;
    let Ok(receipt) = outcome else { return act.answer(outcome, sent.form.typed.clone(), "", None) };
    // The work goes on with the part.
    let part = super::answer::matter_of(act.shell, &receipt)?;
    let number = number_of(act.shell, act.desk, act.who, part)?;
    let location = part.map(|part| act.reader.url(&format!("signals/{part}")));
    let answer = done((act.shell, act.reader), receipt, "signal-done-split", number, location);
    Ok(act.shell.done(act.reader, &answer))
}

pub(crate) async fn rejoin(sent: Posted<Desk, WhyForm>) -> Answer {
    take(sent, ("rejoin", "signal-done-rejoined"), |act, sent| {
        let words = sent.value()?.words(act.reader.lang);
        Ok(RejoinSignal { signal: act.id, words, based_on: sent.form.meta.based_on })
    })
    .await
}

/// The signal with this number, if this person may read it.
pub(super) fn by_number(act: &Act<'_>, (field, number): (&str, &str)) -> Result<Id<kind::Matter>, Fault> {
    let eye = act.desk.eye(act.who.actor());
    let row = act.shell.live().read(|r| read::signal_by_number(r, &eye, number))?;
    let unknown = || Refusal::invalid(field, "refusal-signal-unknown").with("number", number);
    Ok(row.filter(|r| !r.withheld).ok_or_else(unknown)?.id)
}
