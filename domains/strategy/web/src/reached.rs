//! What was recorded by mistake of a deliverable or milestone: the forms that correct it, or that make it due again.

use kernel::{Id, Lang, Refusal, Text, kind};
use serde::Deserialize;
use strategy::command::{CorrectItem, ReopenItem};
use strategy::read;
use web::{Answer, Posted, fields};

use crate::at::{At, take};
use crate::desk::Desk;
use crate::project::{OF, WhyForm, local, page};
use crate::project_form::day;
use crate::show::reached_again;

/// What is said of something that was reached, as it was typed. Whoever may not name it has no fields to change its name.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct CorrectForm {
    names_fr: Option<String>,
    names_nl: Option<String>,
    on: String,
    words: String,
    proof: String,
    why: String,
}

impl CorrectForm {
    /// Its name as typed; what has no field stays.
    fn names(&self, before: &Text) -> Text {
        let mut names = before.clone();
        for (lang, typed) in [(Lang::Fr, &self.names_fr), (Lang::Nl, &self.names_nl)] {
            if let Some(typed) = typed {
                names.set(lang, fields::some(typed));
            }
        }
        names
    }
}

/// `POST /projects/{id}/items/{n}/correct`.
pub(crate) async fn correct(posted: Posted<Desk, CorrectForm, (Id<kind::Matter>, i64)>) -> Answer {
    let at = At::posted(&posted);
    let ((id, n), form) = (posted.id, &posted.form);
    let (name, path) = (OF.label)(&at, id)?;
    let (row, all) = at.live(|read| Ok((at.project(read, id)?, read::items(read, &[id])?.remove(&id))))?;
    let before = all.unwrap_or_default().into_iter().find(|item| item.n == n);
    // What is due again by now is no longer what the form shows: the rule says so.
    let reached = before.as_ref().filter(|item| item.done.is_some());
    let stands = reached.map_or_else(|| form.typed.clone(), reached_again);
    let amended = form.amends(Some(id), stands, row.changed_seq).saying(|f, v| local(&at, f, v));
    let outcome = async {
        let value = amended.value()?;
        // Words that stay keep the language in which they were written.
        let said = fields::words(&value.words, at.reader.lang);
        let kept = before.as_ref().and_then(|row| row.words.clone());
        let kept = kept.filter(|kept| said.as_ref().is_some_and(|s| s.text == kept.text));
        let rule = CorrectItem {
            project: id,
            n,
            names: before.as_ref().map(|row| value.names(&row.item.names)),
            on: day("on", &value.on)?.ok_or_else(|| Refusal::missing("on"))?,
            words: kept.or(said),
            proof: fields::some(&value.proof),
            why: fields::words(&value.why, at.reader.lang),
            based_on: form.meta.based_on,
        };
        at.ask(&form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            Ok(at.shell.done(at.reader, &at.done("strategy-done-corrected", &name, &path, receipt)))
        }
        Err(fault) => {
            at.shell.refill_amended(at.reader, fault, amended, |form| page(&at, id, "correct", form))
        }
    }
}

/// `POST /projects/{id}/items/{n}/reopen`.
pub(crate) async fn reopen(posted: Posted<Desk, WhyForm, (Id<kind::Matter>, i64)>) -> Answer {
    let id = posted.id.0;
    take(posted, (OF, ("reopen", "strategy-done-reopened")), id, |at, form, (_, n), based_on| {
        Ok(ReopenItem { project: id, n: *n, why: fields::words(&form.why, at.reader.lang), based_on })
    })
    .await
}
