//! What members want changed in drafted minutes.

use bodies::command::{AnswerCorrection, ProposeCorrection};
use kernel::{Id, Lang, Refusal, kind};
use serde::Deserialize;
use web::{Answer, Posted, fields};

use crate::desk::Desk;
use crate::explain::{At, ask};
use crate::minutes::told;
use crate::session::there;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ProposeForm {
    version: i64,
    part: i64,
    lang: String,
    text: String,
    words: String,
}

/// `POST /sessions/{id}/minutes/corrections`.
pub(crate) async fn propose(sent: Posted<Desk, ProposeForm>) -> Answer {
    let at = At::of(&sent);
    let outcome = async {
        there(&at, &sent.who, sent.id)?;
        let value = sent.value()?;
        let lang: Option<Lang> = fields::code("lang", &value.lang, |l| l.parse().ok())?;
        let rule = ProposeCorrection {
            session: sent.id,
            version: value.version,
            part: value.part,
            lang: lang.ok_or_else(|| Refusal::missing("lang"))?,
            text: value.text.clone(),
            words: fields::words(&value.words, at.reader.lang),
        };
        ask(&at, &sent.who, &sent.form.meta, rule).await
    };
    let outcome = outcome.await;
    told(&at, &sent.who, sent.id, outcome, "body-correction-proposed", sent.form.typed.clone())
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AnswerForm {
    /// `take` or `refuse`.
    how: String,
    words: String,
}

/// `POST /sessions/{id}/minutes/corrections/{no}`.
pub(crate) async fn answer(sent: Posted<Desk, AnswerForm, (Id<kind::Matter>, i64)>) -> Answer {
    let at = At::of(&sent);
    let (session, no) = sent.id;
    let outcome = async {
        there(&at, &sent.who, session)?;
        let value = sent.value()?;
        let words = fields::words(&value.words, at.reader.lang);
        let rule = AnswerCorrection { session, no, take: value.how == "take", words };
        ask(&at, &sent.who, &sent.form.meta, rule).await
    };
    let outcome = outcome.await;
    told(&at, &sent.who, session, outcome, "body-correction-answered", sent.form.typed.clone())
}
