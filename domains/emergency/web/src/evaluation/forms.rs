//! What whoever keeps an evaluation writes: debriefs, findings, lessons, the end.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use emergency::command::{CloseEvaluation, DrawLesson, HoldDebrief, NoteFinding};
use emergency::evaluation::{Debrief, Discipline, Sort};
use emergency::phase::Recipient;
use emergency::{Facts, Rule};
use kernel::{Id, Refusal, Words, kind};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use web::{Answer, CommandForm, CommandMeta, Path, Reader, Shell, Who, fields};

use super::load;
use crate::ask::At;
use crate::desk::Desk;

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct DebriefForm {
    debrief: String,
    held: String,
    took_part: Vec<String>,
    words: String,
}

pub(crate) async fn debrief(
    state: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<DebriefForm>,
) -> Answer {
    let at = At { shell: &state.0, desk: &desk.0, reader: &reader };
    take(&at, &who, id, "debrief", form, |value, meta| {
        let now = meta.captured_at.unwrap_or_else(|| at.shell.now());
        Ok(HoldDebrief {
            evaluation: id,
            debrief: which(&value.debrief)?,
            held: fields::stated("held", &value.held, now, at.shell.zone())?,
            took_part: value.took_part.iter().filter_map(|f| fields::some(f)).collect(),
            words: fields::words(&value.words, at.reader.lang),
        })
    })
    .await
}

fn which(typed: &str) -> Result<Debrief, Refusal> {
    fields::code("debrief", typed, Debrief::of)?.ok_or_else(|| Refusal::missing("debrief"))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct FindingForm {
    debrief: String,
    sort: String,
    discipline: String,
    words: String,
}

pub(crate) async fn finding(
    state: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<FindingForm>,
) -> Answer {
    let at = At { shell: &state.0, desk: &desk.0, reader: &reader };
    take(&at, &who, id, "finding", form, |value, _| {
        Ok(NoteFinding {
            evaluation: id,
            debrief: which(&value.debrief)?,
            sort: fields::code("sort", &value.sort, Sort::of)?.ok_or_else(|| Refusal::missing("sort"))?,
            discipline: fields::code("discipline", &value.discipline, Discipline::of)?,
            words: Words::new(at.reader.lang, value.words.trim()),
        })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct LessonForm {
    finding: String,
    words: String,
    function: String,
    organisation: String,
    area: String,
    due: String,
}

pub(crate) async fn lesson(
    state: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<LessonForm>,
) -> Answer {
    let at = At { shell: &state.0, desk: &desk.0, reader: &reader };
    take(&at, &who, id, "lesson", form, |value, meta| {
        let now = meta.captured_at.unwrap_or_else(|| at.shell.now());
        let names = at.desk.names();
        let known = |field: &str, code: &str, list: &std::collections::BTreeMap<String, kernel::Text>| {
            fields::code(field, code, |c| list.contains_key(c).then(|| c.to_owned()))
        };
        let to = Recipient {
            function: value.function.trim().to_owned(),
            organisation: known("organisation", &value.organisation, &names.organisations)?,
            area: known("area", &value.area, &names.areas)?,
        };
        Ok(DrawLesson {
            evaluation: id,
            finding: fields::whole("finding", &value.finding)?,
            words: Words::new(at.reader.lang, value.words.trim()),
            to,
            due: fields::moment("due", &value.due, now, at.shell.zone())?,
            commitment: at.shell.ids().next(),
        })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct CloseForm {
    words: String,
    without: String,
}

pub(crate) async fn close(
    state: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<CloseForm>,
) -> Answer {
    let at = At { shell: &state.0, desk: &desk.0, reader: &reader };
    take(&at, &who, id, "close", form, |value, meta| {
        Ok(CloseEvaluation {
            evaluation: id,
            words: fields::words(&value.words, at.reader.lang),
            without: fields::words(&value.without, at.reader.lang),
            based_on: meta.based_on,
        })
    })
    .await
}

/// Takes one of the forms of the page.
async fn take<F: DeserializeOwned, R: Rule<Facts = Facts> + 'static>(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    act: &'static str,
    form: CommandForm<F>,
    rule: impl FnOnce(&F, &CommandMeta) -> Result<R, Refusal>,
) -> Answer {
    let row = at.evaluation(who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        at.ask(who, &form.meta, rule(value, &form.meta)?).await
    };
    match outcome.await {
        Ok(receipt) => {
            let done = at.done(&format!("evaluations/{id}"), &row.number, "phase-done-evaluation", receipt);
            Ok(at.shell.done(at.reader, &done))
        }
        Err(fault) => at.shell.refill(at.reader, fault, form.typed, |form| load(at, who, id, act, form)),
    }
}
