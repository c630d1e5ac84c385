//! Recording a decision, writing it in its other language, withdrawing it.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use bodies::command::{Decide, NewAssignment, WithdrawDecision, WordDecision};
use bodies::session::{How, Seat, Votes};
use kernel::{Id, Lang, Refusal, Words, kind};
use serde::Deserialize;
use web::{Answer, CommandForm, Path, Reader, Shell, Who};

use crate::desk::Desk;
use crate::explain::{At, ask};
use crate::session::answered;
use web::fields;

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct DecisionForm {
    item: String,
    fr: String,
    nl: String,
    how: String,
    yes: String,
    no: String,
    abstained: String,
    to_function: String,
    to_organisation: String,
    to_area: String,
    acknowledge: String,
    due: String,
    ground: String,
    stated: String,
}

pub(crate) async fn decide(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<DecisionForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let outcome = async {
        crate::session::there(&at, &who, id)?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let rule = Decide {
            session: id,
            decision: shell.ids().next(),
            item: fields::code("item", &value.item, |t| t.parse().ok())?,
            text: fields::both(&value.fr, &value.nl),
            how: fields::code("how", &value.how, How::of)?.unwrap_or(How::Consensus),
            votes: value.votes()?,
            assignment: value.assignment(&at)?,
            stated: fields::stated("stated", &value.stated, shell.now(), shell.zone())?,
        };
        ask(&at, &who, &form.meta, rule).await
    };
    answered(&at, &who, id, outcome.await, ("decide", "body-decision-taken"), form.typed)
}

impl DecisionForm {
    fn votes(&self) -> Result<Option<Votes>, Refusal> {
        let number = |field: &str, text: &str| fields::whole(field, text);
        let (yes, no) = (number("yes", &self.yes)?, number("no", &self.no)?);
        let abstained = number("abstained", &self.abstained)?;
        if yes.is_none() && no.is_none() && abstained.is_none() {
            return Ok(None);
        }
        Ok(Some(Votes { yes: yes.unwrap_or(0), no: no.unwrap_or(0), abstained: abstained.unwrap_or(0) }))
    }

    /// What is asked of whom; nothing when nobody is named. A date without anybody is a slip, not a wish.
    fn assignment(&self, at: &At<'_>) -> Result<Option<NewAssignment>, Refusal> {
        let names = at.desk.names();
        let known = |field: &str, text: &str, list: &std::collections::BTreeMap<String, kernel::Text>| {
            fields::code(field, text, |code| list.contains_key(code).then(|| code.to_owned()))
        };
        let acknowledge_by = fields::calendar("acknowledge", &self.acknowledge, at.shell.zone())?;
        let due = fields::calendar("due", &self.due, at.shell.zone())?;
        let Some(function) = known("to-function", &self.to_function, &names.functions)? else {
            let nothing = acknowledge_by.is_none() && due.is_none() && self.ground.trim().is_empty();
            return if nothing { Ok(None) } else { Err(Refusal::missing("to-function")) };
        };
        Ok(Some(NewAssignment {
            to: Seat {
                function,
                organisation: known("to-organisation", &self.to_organisation, &names.organisations)?,
                area: known("to-area", &self.to_area, &names.areas)?,
            },
            acknowledge_by,
            due,
            ground: fields::words(&self.ground, at.reader.lang),
        }))
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct WordForm {
    lang: String,
    text: String,
    words: String,
}

pub(crate) async fn word(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path((id, decision)): Path<(Id<kind::Matter>, Id<kind::Matter>)>,
    form: CommandForm<WordForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let outcome = async {
        crate::session::there(&at, &who, id)?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let lang: Option<Lang> = fields::code("lang", &value.lang, |l| l.parse().ok())?;
        let lang = lang.ok_or_else(|| Refusal::missing("lang"))?;
        let rule = WordDecision { session: id, decision, lang, text: value.text.clone() };
        ask(&at, &who, &form.meta, rule).await
    };
    answered(&at, &who, id, outcome.await, ("word", "body-decision-worded"), form.typed)
}

pub(crate) async fn withdraw(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path((id, decision)): Path<(Id<kind::Matter>, Id<kind::Matter>)>,
    form: CommandForm<WordForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let outcome = async {
        crate::session::there(&at, &who, id)?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let words = Words::new(reader.lang, value.words.trim());
        ask(&at, &who, &form.meta, WithdrawDecision { session: id, decision, words }).await
    };
    answered(&at, &who, id, outcome.await, ("withdraw", "body-decision-withdrawn"), form.typed)
}
