//! Recording a decision, writing it in its other language, withdrawing it.

use bodies::command::{Decide, NewAssignment, WithdrawDecision, WordDecision};
use bodies::read;
use bodies::session::{How, Seat, Votes};
use kernel::{Id, Lang, Refusal, Words, kind};
use serde::Deserialize;
use store::Receipt;
use web::{Amended, Answer, Fault, Posted, Typed};

use crate::desk::Desk;
use crate::explain::{self, At};
use crate::late::when;
use crate::session::{answered, take, there, worded_again};
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

pub(crate) async fn decide(sent: Posted<Desk, DecisionForm>) -> Answer {
    let id = sent.id;
    take(sent, id, ("decide", "body-decision-taken"), |at, sent| {
        let value = sent.value()?;
        Ok(Decide {
            session: id,
            decision: at.shell.ids().next(),
            item: fields::code("item", &value.item, |t| t.parse().ok())?,
            text: fields::both(&value.fr, &value.nl),
            how: fields::code("how", &value.how, How::of)?.unwrap_or(How::Consensus),
            votes: value.votes()?,
            assignment: value.assignment(at)?,
            stated: when(at, sent, id, &value.stated)?,
        })
    })
    .await
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

/// A form about a decision of a session.
type OfDecision = Posted<Desk, WordForm, (Id<kind::Matter>, Id<kind::Matter>)>;

/// What somebody else wrote of it in this language meanwhile is not written over unseen.
pub(crate) async fn word(sent: OfDecision) -> Answer {
    let (at, of) = (At::of(&sent), sent.id);
    there(&at, &sent.who, of.0)?;
    let (mut amended, mut outcome) = laid_beside(&at, &sent).await?;
    // Somebody was quicker by an instant: once more, beside what stands there now.
    if outcome.as_ref().is_err_and(explain::just_changed) {
        (amended, outcome) = laid_beside(&at, &sent).await?;
    }
    match outcome {
        Err(fault) => {
            let again = |form| worded_again(&at, &sent.who, of, form);
            at.shell.refill_amended(at.reader, fault, amended, again)
        }
        done => {
            let act = ("word", "body-decision-worded");
            answered(&at, &sent.who, of.0, done, act, sent.form.typed.clone())
        }
    }
}

impl WordForm {
    fn word(
        &self,
        (session, decision): (Id<kind::Matter>, Id<kind::Matter>),
        seen: Option<String>,
    ) -> Result<WordDecision, Refusal> {
        let lang: Option<Lang> = fields::code("lang", &self.lang, |l| l.parse().ok())?;
        let lang = lang.ok_or_else(|| Refusal::missing("lang"))?;
        Ok(WordDecision { session, decision, lang, text: self.text.clone(), seen })
    }
}

/// The form beside what stands there now, and what came of asking.
async fn laid_beside(
    at: &At<'_>,
    sent: &OfDecision,
) -> Result<(Amended<WordForm>, Result<Receipt, Fault>), Fault> {
    let (of, form) = (sent.id, &sent.form);
    let found = stands(at, of, &form.typed)?;
    let seen = found.as_ref().map(|stands| stands.get("text").to_owned());
    let amended = form.amends(Some(of.0), found.unwrap_or_else(|| form.typed.clone()), 0);
    let outcome = async { explain::ask(at, &sent.who, &form.meta, amended.value()?.word(of, seen)?).await };
    let outcome = outcome.await;
    Ok((amended, outcome))
}

/// The text of a decision as its form shows it now, in the language of the form that was sent.
fn stands(
    at: &At<'_>,
    (session, decision): (Id<kind::Matter>, Id<kind::Matter>),
    sent: &Typed,
) -> Result<Option<Typed>, Fault> {
    let Ok(lang) = sent.get("lang").parse::<Lang>() else { return Ok(None) };
    let all = at.shell.live().read(|read| Ok::<_, Fault>(read::decisions(read, session)?))?;
    let found = all.into_iter().find(|d| d.id == decision);
    Ok(found.map(|d| Typed::default().with("text", d.text.get(lang).unwrap_or_default())))
}

pub(crate) async fn withdraw(sent: OfDecision) -> Answer {
    let (id, decision) = sent.id;
    take(sent, id, ("withdraw", "body-decision-withdrawn"), |at, sent| {
        let value = sent.value()?;
        let words = Words::new(at.reader.lang, value.words.trim());
        Ok(WithdrawDecision { session: id, decision, words })
    })
    .await
}
