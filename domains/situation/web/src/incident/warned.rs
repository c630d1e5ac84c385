//! What the warning that an incident was made of said since: its areas are taken over, or the incident stays as it is.

use kernel::{Id, kind};
use serde::{Deserialize, Serialize};
use situation::command::{LeaveWarned, TakeWarnedAreas};
use web::{Answer, Page, Posted};

use super::file::May;
use super::load::{again, done, now};
use crate::desk::Desk;
use crate::explain::{At, ask};
use crate::live::warned_topic;
use crate::show::{IncidentShow, WarnedShow};
use crate::typed;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct WarnedForm {
    /// The entry of the message that was looked at.
    message: String,
    words: String,
}

impl WarnedForm {
    /// No message has the number nought: whoever names none decides on nothing.
    fn message(&self) -> i64 {
        self.message.trim().parse().unwrap_or(0)
    }
}

pub(crate) async fn take_warned(
    Posted { shell, desk, reader, who, id, form }: Posted<Desk, WarnedForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: Some(id) };
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let rule = TakeWarnedAreas { incident: id, message: value.message(), based_on: form.meta.based_on };
        ask(&at, &who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let number = now(&at, &who, id)?.number;
            Ok(done(&at, id, receipt, "incident-warned-taken", &[("number", number)]))
        }
        Err(fault) => again(&at, &who, id, "warned-take", fault, form.typed),
    }
}

pub(crate) async fn leave_warned(
    Posted { shell, desk, reader, who, id, form }: Posted<Desk, WarnedForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: Some(id) };
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let rule = LeaveWarned {
            incident: id,
            message: value.message(),
            words: typed::some_words(&value.words, reader.lang),
            based_on: form.meta.based_on,
        };
        ask(&at, &who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let number = now(&at, &who, id)?.number;
            Ok(done(&at, id, receipt, "incident-warned-left", &[("number", number)]))
        }
        Err(fault) => again(&at, &who, id, "warned-leave", fault, form.typed),
    }
}

/// What stands on the page of an incident of it, alone, as it arrives live.
#[derive(Debug, Serialize)]
pub(crate) struct WarnedPart {
    i: IncidentShow,
    may: May,
}

impl WarnedPart {
    pub(crate) fn of(i: IncidentShow, update: bool) -> Self {
        Self { i, may: May { update, ..May::default() } }
    }
}

impl Page for WarnedPart {
    const TEMPLATE: &'static str = "situation/part-warned.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let of = |warned, update| Self::of(IncidentShow { warned, ..IncidentShow::sample("open") }, update);
        let each =
            WarnedShow::samples().into_iter().flat_map(|w| [of(Some(w.clone()), true), of(Some(w), false)]);
        each.chain([of(None, true)]).collect()
    }
}

/// Where an incident lies, as its page shows it in three places; one of them alone, as it arrives live.
#[derive(Debug, Serialize)]
pub(crate) struct WherePart {
    i: IncidentShow,
    part: &'static str,
}

impl WherePart {
    /// The places, each by its element and the name that the template gives it.
    pub(crate) const PARTS: [(&'static str, &'static str); 3] =
        [("incident-where", "lede"), ("here", "map"), ("incident-areas", "facts")];

    pub(crate) fn of(i: IncidentShow, part: &'static str) -> Self {
        Self { i, part }
    }
}

impl Page for WherePart {
    const TEMPLATE: &'static str = "situation/part-where.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let ground = IncidentShow {
            lon: None,
            lat: None,
            geometry: Some("{}".into()),
            warned: WarnedShow::samples().into_iter().next(),
            ..IncidentShow::sample("open")
        };
        let all = [IncidentShow::sample("open"), ground];
        all.iter().flat_map(|i| Self::PARTS.map(|(_, part)| Self::of(i.clone(), part))).collect()
    }
}

/// What the page of an incident listens to: itself, and the warning that it may have been made of.
pub(super) fn topics(id: Id<kind::Matter>, signal: Option<Id<kind::Matter>>) -> String {
    match signal {
        Some(signal) => format!("incident:{id} {}", warned_topic(signal)),
        None => format!("incident:{id}"),
    }
}
