//! Writing into the session's own log, and correcting it.

use bodies::command::{CorrectNote, WriteNote};
use bodies::session::NoteSort;
use kernel::{Id, Words, kind};
use serde::Deserialize;
use web::{Answer, Posted};

use crate::desk::Desk;
use crate::late::when;
use crate::session::take;
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

pub(crate) async fn write(sent: Posted<Desk, NoteForm>) -> Answer {
    let id = sent.id;
    // What this place took away has a form of its own once the session is over.
    let away = sent.value().is_ok_and(|value| NoteSort::of(&value.sort) == Some(NoteSort::TakenAway));
    take(sent, id, (if away { "away" } else { "note" }, "body-note-written"), |at, sent| {
        let value = sent.value()?;
        Ok(WriteNote {
            session: id,
            sort: fields::code("sort", &value.sort, NoteSort::of)?.unwrap_or(NoteSort::Said),
            item: fields::code("item", &value.item, |t| t.parse().ok())?,
            words: Words::new(value.lang.parse().unwrap_or(at.reader.lang), value.words.trim()),
            stated: when(at, sent, id, &value.stated)?,
        })
    })
    .await
}

pub(crate) async fn correct(sent: Posted<Desk, NoteForm, (Id<kind::Matter>, i64)>) -> Answer {
    let (id, no) = sent.id;
    take(sent, id, ("correct", "body-note-corrected"), |at, sent| {
        let value = sent.value()?;
        let words = Words::new(value.lang.parse().unwrap_or(at.reader.lang), value.words.trim());
        Ok(CorrectNote { session: id, no, words })
    })
    .await
}
