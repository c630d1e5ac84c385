//! What members want changed in the minutes, and what whoever writes them makes of it.

use kernel::{Id, Lang, Refusal, Words, at_most, kind};
use store::{Deciding, Draft, Failure, Row};

use super::minutes::{MOST_OF_A_PART, parts};
use super::{optional_words, reason};
use crate::event::{CorrectionAnswered, CorrectionProposed, Event, MinutesWritten};
use crate::session::SessionState;
use crate::state::{self, SessionNow};
use crate::{Facts, Rule, error};

/// Proposes a text for a passage of drafted minutes.
#[derive(Debug, Clone)]
pub struct ProposeCorrection {
    /// The session.
    pub session: Id<kind::Matter>,
    /// The version that was read.
    pub version: i64,
    /// Which part, from 0.
    pub part: i64,
    /// In which language.
    pub lang: Lang,
    /// The text as it should be.
    pub text: String,
    /// Why.
    pub words: Option<Words>,
}

impl Rule for ProposeCorrection {
    type Facts = Facts;
    const NAME: &'static str = "bodies.propose-correction";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SessionNow::get(cx.read, self.session)?;
        now.permit_member(cx)?;
        now.must("refusal-body-no-draft", |s| s == SessionState::Drafted)?;
        let text = self.text.trim();
        if text.is_empty() {
            return Err(Refusal::missing("text").into());
        }
        at_most("text", text, MOST_OF_A_PART)?;
        optional_words("words", self.words.as_ref(), facts)?;
        let all = parts(cx, &now)?;
        let part = usize::try_from(self.part).ok().and_then(|n| all.get(n)).ok_or_else(Refusal::not_found)?;
        if part.text.get(self.lang) == Some(text) {
            return Ok(Vec::new());
        }
        let event = CorrectionProposed {
            no: state::next(cx.read, &format!("correction:{}", now.id))?,
            version: self.version,
            part: self.part,
            lang: self.lang,
            text: text.to_owned(),
            words: self.words.clone().filter(|w| !w.is_blank()),
            conflict: false,
        };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// Takes a proposal into the minutes, or refuses it with a reason.
#[derive(Debug, Clone)]
pub struct AnswerCorrection {
    /// The session.
    pub session: Id<kind::Matter>,
    /// Which proposal.
    pub no: i64,
    /// Whether it is taken.
    pub take: bool,
    /// Why not.
    pub words: Option<Words>,
}

impl Rule for AnswerCorrection {
    type Facts = Facts;
    const NAME: &'static str = "bodies.answer-correction";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SessionNow::get(cx.read, self.session)?;
        now.permit(cx, &["body.record", now.pen()])?;
        now.must("refusal-body-no-draft", |s| s == SessionState::Drafted)?;
        let sql = "SELECT part, lang, text, taken FROM body_correction WHERE session = $1 AND no = $2";
        let row = cx.read.one(sql, &[now.id.into(), self.no.into()])?.ok_or_else(Refusal::not_found)?;
        if let Some(taken) = row.opt(3, Row::bool)? {
            let key = if taken { "refusal-body-correction-taken" } else { "refusal-body-correction-refused" };
            return Err(error::not_now(key).into());
        }
        let mut drafts = Vec::new();
        if self.take {
            let mut all = parts(cx, &now)?;
            let n = usize::try_from(row.int(0)?).ok();
            let part = n.and_then(|n| all.get_mut(n)).ok_or_else(Refusal::not_found)?;
            let lang: Lang = row.text(1)?.parse().map_err(|_| Refusal::not_found())?;
            part.text.set(lang, Some(row.text(2)?.to_owned()));
            let event = MinutesWritten { version: now.minutes_version.saturating_add(1), parts: all };
            drafts.push(event.draft(Some(now.id), now.handling)?);
        } else {
            reason(&self.words.clone().unwrap_or_else(Words::erased), facts)?;
        }
        let words = self.words.clone().filter(|w| !self.take && !w.is_blank());
        let answered = CorrectionAnswered { no: self.no, taken: self.take, words };
        drafts.push(answered.draft(Some(now.id), now.handling)?);
        Ok(drafts)
    }
}
