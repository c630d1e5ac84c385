//! When something was that is recorded after the session; and a session that was closed by mistake goes on.

use bodies::command::ReopenSession;
use kernel::{Id, Precision, Stated, Words, kind};
use serde::Deserialize;
use web::{Answer, Fault, Posted, fields};

use crate::desk::Desk;
use crate::explain::At;
use crate::session::{seen, take};

/// When something was, as it was typed: while the session goes on the last such time before it was typed, once it is over the last one
/// before its end. What had to wait for a connection since then was when it was typed.
pub(crate) fn when<F, P>(
    at: &At<'_>,
    sent: &Posted<Desk, F, P>,
    session: Id<kind::Matter>,
    text: &str,
) -> Result<Option<Stated>, Fault> {
    let (row, typed) = (seen(at, &sent.who, session)?, sent.typed_at());
    let over = row.closed_at.filter(|_| row.state.over());
    let stated = fields::stated("stated", text, over.unwrap_or(typed), at.shell.zone())?;
    let waited = over.filter(|end| typed <= *end).map(|_| Stated { at: typed, precision: Precision::Second });
    Ok(stated.or(waited))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ReopenForm {
    words: String,
}

/// `POST /sessions/{id}/reopen`.
pub(crate) async fn reopen(sent: Posted<Desk, ReopenForm>) -> Answer {
    let id = sent.id;
    take(sent, id, ("reopen", "body-reopened-done"), |at, sent| {
        let words = Words::new(at.reader.lang, sent.value()?.words.trim());
        Ok(ReopenSession { session: id, words, based_on: sent.form.meta.based_on })
    })
    .await
}
