//! What is done with the file of an event: steps, checks, conflicts, resources, risks, its opening.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use kernel::{Id, Refusal, Text, Words, kind};
use planned::command::{
    AnswerCarried, AnswerCheck, AnswerConflict, AskSupply, BeginDay, CloseRisk, PromiseSupply, SetOpening,
    TakeStep, WithdrawSupply, WriteRisk,
};
use planned::planned::{Answer as Reply, Outcome, Span, State as Stands, Step};
use planned::read::EventRow;
use planned::resource::Supply;
use planned::risk::Risk;
use planned::sheet::Discipline;
use serde::Deserialize;
use web::{Answer, CommandForm, CommandMeta, Fault, Path, Reader, Shell, Who, fields};

use crate::at::{Act, At};
use crate::desk::Desk;
use crate::one;

const fn act(name: &'static str, done: &'static str) -> Act {
    Act { name, done, page: "" }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct StepForm {
    step: String,
    words: String,
}

pub(crate) async fn step(
    shell: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<StepForm>,
) -> Answer {
    let at = At { shell: &shell.0, desk: &desk.0, reader: &reader };
    at.take(&who, id, act("step", "planned-done-step"), one::again, form, |value, _, meta| {
        let step = fields::code("step", &value.step, Step::of)?.ok_or_else(|| Refusal::missing("step"))?;
        let words = fields::words(&value.words, reader.lang);
        Ok(TakeStep { event: id, step, words, based_on: meta.based_on })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct CheckForm {
    answer: String,
    name: String,
    words: String,
}

pub(crate) async fn check(
    shell: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path((id, code)): Path<(Id<kind::Matter>, String)>,
    form: CommandForm<CheckForm>,
) -> Answer {
    let at = At { shell: &shell.0, desk: &desk.0, reader: &reader };
    at.take(&who, id, act("check", "planned-done-check"), one::again, form, |value, _, _| {
        let answer =
            fields::code("answer", &value.answer, Reply::of)?.ok_or_else(|| Refusal::missing("answer"))?;
        let (name, words) = (fields::some(&value.name), fields::words(&value.words, reader.lang));
        Ok(AnswerCheck { event: id, code, answer, name, words })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct WordsForm {
    words: String,
}

pub(crate) async fn conflict(
    shell: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path((id, with)): Path<(Id<kind::Matter>, Id<kind::Matter>)>,
    form: CommandForm<WordsForm>,
) -> Answer {
    let at = At { shell: &shell.0, desk: &desk.0, reader: &reader };
    at.take(&who, id, act("conflict", "planned-done-conflict"), one::again, form, |value, _, _| {
        Ok(AnswerConflict { event: id, with, words: Words::new(reader.lang, value.words.trim()) })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct SupplyForm {
    kind: String,
    count: String,
    discipline: String,
    organisation: String,
    unit: String,
    from: String,
    until: String,
    words: String,
}

impl SupplyForm {
    /// What is asked for; without times of its own, as long as the event takes up its place.
    fn supply(&self, at: &At<'_>, row: &EventRow) -> Result<Supply, Refusal> {
        let zone = at.shell.zone();
        let busy = row.description.busy();
        Ok(Supply {
            kind: fields::some(&self.kind).ok_or_else(|| Refusal::missing("kind"))?,
            count: fields::whole("count", &self.count)?.ok_or_else(|| Refusal::missing("count"))?,
            discipline: fields::code("discipline", &self.discipline, Discipline::of)?,
            organisation: fields::some(&self.organisation),
            unit: fields::some(&self.unit),
            span: Span {
                from: fields::calendar("from", &self.from, zone)?.unwrap_or(busy.from),
                until: fields::calendar("until", &self.until, zone)?.unwrap_or(busy.until),
            },
            words: fields::words(&self.words, at.reader.lang),
        })
    }
}

pub(crate) async fn supply(
    shell: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<SupplyForm>,
) -> Answer {
    let at = At { shell: &shell.0, desk: &desk.0, reader: &reader };
    at.take(&who, id, act("supply", "planned-done-supply"), one::again, form, |value, row, _| {
        Ok(AskSupply { event: id, n: None, supply: value.supply(&at, row)? })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct PromiseForm {
    count: String,
    name: String,
    words: String,
}

pub(crate) async fn promise(
    shell: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path((id, n)): Path<(Id<kind::Matter>, i64)>,
    form: CommandForm<PromiseForm>,
) -> Answer {
    let at = At { shell: &shell.0, desk: &desk.0, reader: &reader };
    at.take(&who, id, act("promise", "planned-done-promise"), one::again, form, |value, _, _| {
        let count = fields::whole("count", &value.count)?.ok_or_else(|| Refusal::missing("count"))?;
        let (name, words) = (fields::some(&value.name), fields::words(&value.words, reader.lang));
        Ok(PromiseSupply { event: id, n, count, name, words })
    })
    .await
}

#[derive(Debug, Deserialize)]
pub(crate) struct Nothing {}

pub(crate) async fn withdraw(
    shell: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path((id, n)): Path<(Id<kind::Matter>, i64)>,
    form: CommandForm<Nothing>,
) -> Answer {
    let at = At { shell: &shell.0, desk: &desk.0, reader: &reader };
    at.take(&who, id, act("promise", "planned-done-withdrawn"), one::again, form, |_, _, _| {
        Ok(WithdrawSupply { event: id, n })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct RiskForm {
    words_fr: String,
    words_nl: String,
    likelihood: String,
    impact: String,
    measures_fr: String,
    measures_nl: String,
    owner: String,
    plan: String,
}

impl RiskForm {
    fn risk(&self, at: &At<'_>, who: &Who) -> Result<Risk, Fault> {
        let rank =
            |field: &str, text: &str| fields::whole(field, text)?.ok_or_else(|| Refusal::missing(field));
        let plan = match self.plan.trim() {
            "" => None,
            text => {
                let id = text.parse::<Id<kind::Matter>>().map_err(|_| Refusal::unknown_code("plan", text))?;
                let named = at.shell.live().read(|read| at.named(read, who, id))?;
                let (name, _) = named.ok_or_else(|| Refusal::unknown_code("plan", text))?;
                Some((id, name))
            }
        };
        let none = Text::default();
        let measures = fields::both(&self.measures_fr, &self.measures_nl);
        Ok(Risk {
            words: fields::both(&self.words_fr, &self.words_nl),
            likelihood: rank("likelihood", &self.likelihood)?,
            impact: rank("impact", &self.impact)?,
            measures: if measures == none { none } else { measures },
            owner: fields::some(&self.owner),
            plan: plan.as_ref().map(|(id, _)| *id),
            plan_label: plan.map(|(_, name)| name),
        })
    }
}

pub(crate) async fn risk(
    shell: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<RiskForm>,
) -> Answer {
    let at = At { shell: &shell.0, desk: &desk.0, reader: &reader };
    at.take(&who, id, act("risk", "planned-done-risk"), one::again, form, |value, _, _| {
        Ok(WriteRisk { event: id, n: None, risk: value.risk(&at, &who)? })
    })
    .await
}

pub(crate) async fn close_risk(
    shell: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path((id, n)): Path<(Id<kind::Matter>, i64)>,
    form: CommandForm<WordsForm>,
) -> Answer {
    let at = At { shell: &shell.0, desk: &desk.0, reader: &reader };
    at.take(&who, id, act("close-risk", "planned-done-risk-closed"), one::again, form, |value, _, _| {
        Ok(CloseRisk { event: id, n, why: Words::new(reader.lang, value.words.trim()) })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct CarriedForm {
    outcome: String,
    words: String,
}

pub(crate) async fn carried(
    shell: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path((id, n)): Path<(Id<kind::Matter>, i64)>,
    form: CommandForm<CarriedForm>,
) -> Answer {
    let at = At { shell: &shell.0, desk: &desk.0, reader: &reader };
    at.take(&who, id, act("carried", "planned-done-carried"), one::again, form, |value, _, _| {
        let outcome = fields::code("outcome", &value.outcome, Outcome::of)?
            .ok_or_else(|| Refusal::missing("outcome"))?;
        Ok(AnswerCarried { event: id, n, outcome, words: fields::words(&value.words, reader.lang) })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct OpeningForm {
    opening: String,
}

/// `POST /events/{id}/opening`: at which time it opens by itself, or that it does not.
pub(crate) async fn opening(
    shell: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<OpeningForm>,
) -> Answer {
    let at = At { shell: &shell.0, desk: &desk.0, reader: &reader };
    at.take(&who, id, act("opening", "planned-done-opening"), one::again, form, |value, _, _| {
        let zone = at.shell.zone();
        Ok(SetOpening { event: id, at: fields::calendar("opening", &value.opening, zone)? })
    })
    .await
}

/// `POST /events/{id}/open`: the day begins, and its incident with it.
pub(crate) async fn open(
    shell: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<Nothing>,
) -> Answer {
    let at = At { shell: &shell.0, desk: &desk.0, reader: &reader };
    let row = at.event(&who, id)?;
    let outcome = async {
        form.value.as_ref().map_err(Clone::clone)?;
        fields::present(&reader)?;
        begun(&at, &who, &form.meta, &row).await
    };
    match outcome.await {
        Ok(done) => Ok(shell.0.done(&reader, &done)),
        Err(fault) => one::again(&at, &who, id, "open", fault, form.typed),
    }
}

async fn begun(at: &At<'_>, who: &Who, meta: &CommandMeta, row: &EventRow) -> Result<web::Done, Fault> {
    // Looked at before the incident is opened: one that is not ready must leave nothing behind.
    let resource = at.shell.live().read(|r| Ok::<_, Fault>(planned::read::resource(r, row.id)?))?;
    at.shell.permit(who, "incident.open", &resource.ok_or_else(Fault::not_found)?)?;
    if row.state != Stands::Ready && row.state != Stands::Running {
        let refusal = planned::error::wrong_state(&row.number, row.state);
        return Err(at.explained(refusal.into()));
    }
    let number = at.desk.elsewhere.open(at.shell, who, meta, row).await?;
    let receipt = at.ask(who, meta, BeginDay { event: row.id, number: number.clone() }).await?;
    let path = format!("incidents/{}", planned::planned::incident_of(row.id));
    Ok(at.done("planned-done-open", &number, &path, receipt))
}
