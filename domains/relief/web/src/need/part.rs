//! What becomes of a part of a need: on its way, delivered, given back.

use kernel::{Id, Refusal, Words, kind};
use relief::command::{Deliver, Release, Start};
use serde::Deserialize;
use web::{Answer, CommandMeta, Posted, fields};

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

/// A form about one of the parts of a need.
type Sent = Posted<Desk, PartForm, (Id<kind::Matter>, i64)>;

pub(crate) async fn start(sent: Sent) -> Answer {
    let (need, part) = sent.id;
    take(sent, need, ("part", "relief-done-started"), |at, value, meta| {
        Ok(Start { need, part, stated: value.stated(at, meta)? })
    })
    .await
}

pub(crate) async fn deliver(sent: Sent) -> Answer {
    let (need, part) = sent.id;
    take(sent, need, ("part", "relief-done-delivered"), |at, value, meta| {
        let words = fields::words(&value.words, at.reader.lang);
        Ok(Deliver { need, part, count: value.count()?, words, stated: value.stated(at, meta)? })
    })
    .await
}

pub(crate) async fn release(sent: Sent) -> Answer {
    let (need, part) = sent.id;
    take(sent, need, ("part", "relief-done-released"), |at, value, _| {
        let why = Words::new(at.reader.lang, value.words.trim());
        Ok(Release { need, part, count: value.count()?, why })
    })
    .await
}
