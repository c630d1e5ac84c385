//! What is done with an account and its sections.

use account::account::Step;
use account::command::{
    AcceptSection, AskSection, HandIn, RemindSection, ReturnSection, TakeStep, WriteSection,
};
use account::{Facts, Rule};
use kernel::{Id, Refusal, Text, Words, kind};
use serde::Deserialize;
use web::{Answer, Fault, Posted, fields};

use crate::ask::At;
use crate::desk::Desk;
use crate::{one, section};

type Of = (Id<kind::Matter>, String);

/// Takes one of the forms of a section: its name, what is said when it is done, what it asks for.
async fn take<F, R: Rule<Facts = Facts> + 'static>(
    sent: Posted<Desk, F, Of>,
    (act, done): (&'static str, &str),
    rule: impl FnOnce(&Posted<Desk, F, Of>) -> Result<R, Fault>,
) -> Answer {
    let at = At::of(&sent);
    let (id, code) = (sent.id.0, sent.id.1.clone());
    at.account(&sent.who, id)?;
    let outcome = async { at.ask(&sent.who, &sent.form.meta, rule(&sent)?).await };
    match outcome.await {
        Ok(receipt) => {
            let done = at.done(receipt, done, &format!("accounts/{id}/sections/{code}"));
            Ok(at.shell.done(at.reader, &done))
        }
        Err(fault) => at.shell.refill(at.reader, at.explained(fault), sent.form.typed.clone(), |form| {
            section::page(&at, &sent.who, (id, &code), act, form)
        }),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct TextForm {
    text_fr: String,
    text_nl: String,
}

impl TextForm {
    fn text(&self) -> Text {
        fields::both(&self.text_fr, &self.text_nl)
    }
}

/// Takes the text of a section. What somebody else wrote there meanwhile is not written over unseen.
async fn take_text<R: Rule<Facts = Facts> + 'static>(
    sent: Posted<Desk, TextForm, Of>,
    done: &str,
    rule: impl FnOnce(Of, Text, Option<i64>) -> R,
) -> Answer {
    let at = At::of(&sent);
    let (id, code) = &sent.id;
    let row = at.account(&sent.who, *id)?;
    // A section that is not there has nothing to say beside: the rule says so.
    let stands = section::stands(&at, (*id, code))?.unwrap_or_else(|| sent.form.typed.clone());
    let amended = sent.form.amends(Some(*id), stands, row.changed.seq);
    let outcome = async {
        let text = amended.value()?.text();
        at.ask(&sent.who, &sent.form.meta, rule(sent.id.clone(), text, sent.form.meta.based_on)).await
    };
    match outcome.await {
        Ok(receipt) => {
            let done = at.done(receipt, done, &format!("accounts/{id}/sections/{code}"));
            Ok(at.shell.done(at.reader, &done))
        }
        Err(fault) => at.shell.refill_amended(at.reader, at.explained(fault), amended, |form| {
            section::page(&at, &sent.who, (*id, code), "write", form)
        }),
    }
}

pub(crate) async fn write(sent: Posted<Desk, TextForm, Of>) -> Answer {
    let rule = |(account, section): Of, text, based_on| WriteSection { account, section, text, based_on };
    take_text(sent, "account-done-written", rule).await
}

pub(crate) async fn hand_in(sent: Posted<Desk, TextForm, Of>) -> Answer {
    let rule = |(account, section): Of, text, based_on| HandIn { account, section, text, based_on };
    take_text(sent, "account-done-handed-in", rule).await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AskForm {
    function: String,
    due: String,
}

pub(crate) async fn ask(sent: Posted<Desk, AskForm, Of>) -> Answer {
    take(sent, ("ask", "account-done-asked"), |sent| {
        let value = sent.value()?;
        let due = value.due.trim();
        let due = due.parse().map_err(|_| Refusal::invalid("due", "refusal-account-due"))?;
        let function = value.function.trim().to_owned();
        Ok(AskSection { account: sent.id.0, section: sent.id.1.clone(), function, due })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct WordsForm {
    words: String,
    step: String,
}

pub(crate) async fn remind(sent: Posted<Desk, WordsForm, Of>) -> Answer {
    take(sent, ("ask", "account-done-reminded"), |sent| {
        Ok(RemindSection { account: sent.id.0, section: sent.id.1.clone() })
    })
    .await
}

pub(crate) async fn send_back(sent: Posted<Desk, WordsForm, Of>) -> Answer {
    take(sent, ("judge", "account-done-returned"), |sent| {
        let words = Words::new(sent.reader.lang, sent.value()?.words.trim());
        Ok(ReturnSection { account: sent.id.0, section: sent.id.1.clone(), words })
    })
    .await
}

pub(crate) async fn accept(sent: Posted<Desk, WordsForm, Of>) -> Answer {
    take(sent, ("judge", "account-done-accepted"), |sent| {
        Ok(AcceptSection { account: sent.id.0, section: sent.id.1.clone() })
    })
    .await
}

/// `POST /accounts/{id}/step`: to the review, back, given up.
pub(crate) async fn step(sent: Posted<Desk, WordsForm>) -> Answer {
    let (at, id) = (At::of(&sent), sent.id);
    at.account(&sent.who, id)?;
    let outcome = async {
        let value = sent.value()?;
        let step = fields::code("step", &value.step, Step::of)?.ok_or_else(|| Refusal::missing("step"))?;
        let words = fields::words(&value.words, sent.reader.lang);
        let based_on = sent.form.meta.based_on;
        at.ask(&sent.who, &sent.form.meta, TakeStep { account: id, step, words, based_on }).await
    };
    match outcome.await {
        Ok(receipt) => {
            let done = at.done(receipt, "account-done-step", &format!("accounts/{id}"));
            Ok(at.shell.done(at.reader, &done))
        }
        Err(fault) => at.shell.refill(at.reader, fault, sent.form.typed.clone(), |form| {
            one::page(&at, &sent.who, id, "step", form)
        }),
    }
}
