//! Writing into the session's own log, and correcting it.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use bodies::command::{CorrectNote, WriteNote};
use bodies::session::NoteSort;
use kernel::{Id, Words, kind};
use serde::Deserialize;
use web::{Answer, CommandForm, Path, Reader, Shell, Who};

use crate::desk::Desk;
use crate::explain::{At, ask};
use crate::session::answered;
use web::fields;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct NoteForm {
    item: String,
    words: String,
    lang: String,
    sort: String,
    stated: String,
}

pub(crate) async fn write(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<NoteForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let outcome = async {
        crate::session::there(&at, &who, id)?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let now = form.meta.captured_at.unwrap_or_else(|| shell.now());
        let rule = WriteNote {
            session: id,
            sort: fields::code("sort", &value.sort, NoteSort::of)?.unwrap_or(NoteSort::Said),
            item: fields::code("item", &value.item, |t| t.parse().ok())?,
            words: Words::new(value.lang.parse().unwrap_or(reader.lang), value.words.trim()),
            stated: fields::stated("stated", &value.stated, now, shell.zone())?,
        };
        ask(&at, &who, &form.meta, rule).await
    };
    answered(&at, &who, id, outcome.await, ("note", "body-note-written"), form.typed)
}

pub(crate) async fn correct(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path((id, no)): Path<(Id<kind::Matter>, i64)>,
    form: CommandForm<NoteForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let outcome = async {
        crate::session::there(&at, &who, id)?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let words = Words::new(value.lang.parse().unwrap_or(reader.lang), value.words.trim());
        ask(&at, &who, &form.meta, CorrectNote { session: id, no, words }).await
    };
    answered(&at, &who, id, outcome.await, ("correct", "body-note-corrected"), form.typed)
}
