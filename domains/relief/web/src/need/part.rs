//! What becomes of a part of a need: on its way, delivered, given back.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use kernel::{Id, Refusal, Words, kind};
use relief::command::{Deliver, Release, Start};
use serde::Deserialize;
use web::{Answer, CommandForm, CommandMeta, Path, Reader, Shell, Who, fields};

use super::act::take;
use crate::at::At;
use crate::desk::Desk;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct PartForm {
    n: String,
    words: String,
    stated: String,
}

impl PartForm {
    fn count(&self) -> Result<i64, Refusal> {
        fields::whole("n", &self.n)?.ok_or_else(|| Refusal::missing("n"))
    }
    fn stated(&self, at: &At<'_>, meta: &CommandMeta) -> Result<Option<kernel::Stated>, Refusal> {
        let now = meta.captured_at.unwrap_or_else(|| at.shell.now());
        fields::stated("stated", &self.stated, now, at.shell.zone())
    }
}

pub(crate) async fn start(
    shell: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path((id, part)): Path<(Id<kind::Matter>, i64)>,
    form: CommandForm<PartForm>,
) -> Answer {
    let at = At { shell: &shell.0, desk: &desk.0, reader: &reader };
    take(&at, &who, id, ("part", "relief-done-started"), form, |value, meta| {
        Ok(Start { need: id, part, stated: value.stated(&at, meta)? })
    })
    .await
}

pub(crate) async fn deliver(
    shell: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path((id, part)): Path<(Id<kind::Matter>, i64)>,
    form: CommandForm<PartForm>,
) -> Answer {
    let at = At { shell: &shell.0, desk: &desk.0, reader: &reader };
    take(&at, &who, id, ("part", "relief-done-delivered"), form, |value, meta| {
        let words = fields::words(&value.words, reader.lang);
        Ok(Deliver { need: id, part, count: value.count()?, words, stated: value.stated(&at, meta)? })
    })
    .await
}

pub(crate) async fn release(
    shell: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path((id, part)): Path<(Id<kind::Matter>, i64)>,
    form: CommandForm<PartForm>,
) -> Answer {
    let at = At { shell: &shell.0, desk: &desk.0, reader: &reader };
    take(&at, &who, id, ("part", "relief-done-released"), form, |value, _| {
        let why = Words::new(reader.lang, value.words.trim());
        Ok(Release { need: id, part, count: value.count()?, why })
    })
    .await
}
