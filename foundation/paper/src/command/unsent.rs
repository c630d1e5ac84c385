//! What a person has not sent: opened, released or taken away by somebody who may, each with a reason; and known to its author.

use kernel::{Actor, Handling, Id, Refusal, Resource, Timestamp, Words, kind};
use store::{Deciding, Draft, Failure, Row};

use crate::event::{Event, ReleaseSeen, UnsentExported, UnsentOpened, UnsentReleased};
use crate::pack::is_fingerprint;
use crate::{Facts, Rule, error};

/// Opens what another person has not sent, to read it.
#[derive(Debug, Clone)]
pub struct OpenUnsent {
    /// Whose it is.
    pub author: Id<kind::Person>,
    /// How many things.
    pub count: i64,
    /// When the first was typed.
    pub from: Timestamp,
    /// When the last was typed.
    pub until: Timestamp,
    /// Why.
    pub reason: Words,
}

impl Rule for OpenUnsent {
    type Facts = Facts;
    const NAME: &'static str = "paper.open-unsent";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        by_name(cx, self.author, &self.reason, facts)?;
        counted(self.count, facts)?;
        let Self { author, count, from, until, reason } = self.clone();
        Ok(vec![UnsentOpened { author, count, from, until, reason }.draft(None, Handling::Service)?])
    }
}

/// Releases one thing: from now on whoever releases it may send it in the author's name.
#[derive(Debug, Clone)]
pub struct ReleaseUnsent {
    /// The command.
    pub command: Id<kind::Command>,
    /// Who typed it.
    pub author: Id<kind::Person>,
    /// When.
    pub captured_at: Timestamp,
    /// Under which mandate.
    pub mandate: Option<Id<kind::Mandate>>,
    /// Why.
    pub reason: Words,
}

impl Rule for ReleaseUnsent {
    type Facts = Facts;
    const NAME: &'static str = "paper.release-unsent";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        by_name(cx, self.author, &self.reason, facts)?;
        if self.captured_at > cx.now.plus_seconds(facts.limits.ahead_seconds) {
            return Err(Refusal::in_the_future("captured_at").into());
        }
        let sql = "SELECT by_person, at FROM paper_release WHERE command = $1";
        if let Some(row) = cx.read.one(sql, &[self.command.into()])? {
            let (by, at): (Id<kind::Person>, Timestamp) = (row.id(0)?, row.time(1)?);
            return Err(error::released(by, at).into());
        }
        let Self { command, author, captured_at, mandate, reason } = self.clone();
        let event = UnsentReleased { command, author, captured_at, mandate, reason };
        Ok(vec![event.draft(None, Handling::Service)?])
    }
}

/// Notes that what a person has not sent is taken away as a sealed file.
#[derive(Debug, Clone)]
pub struct ExportUnsent {
    /// Whose it is.
    pub author: Id<kind::Person>,
    /// How many things.
    pub count: i64,
    /// The fingerprint of the file.
    pub hash: String,
    /// Why.
    pub reason: Words,
}

impl Rule for ExportUnsent {
    type Facts = Facts;
    const NAME: &'static str = "paper.export-unsent";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        by_name(cx, self.author, &self.reason, facts)?;
        counted(self.count, facts)?;
        if !is_fingerprint(&self.hash) {
            return Err(Refusal::unknown_code("hash", &self.hash).into());
        }
        let Self { author, count, hash, reason } = self.clone();
        Ok(vec![UnsentExported { author, count, hash, reason }.draft(None, Handling::Service)?])
    }
}

/// The author says that they know what was released in their name.
#[derive(Debug, Clone, Copy)]
pub struct SeeReleases {
    /// Up to which entry.
    pub until: i64,
}

impl Rule for SeeReleases {
    type Facts = Facts;
    const NAME: &'static str = "paper.see-releases";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        if unseen(cx, cx.actor, self.until)? == 0 {
            return Err(Refusal::not_found().into());
        }
        Ok(vec![ReleaseSeen { until: self.until }.draft(None, Handling::Service)?])
    }
}

fn unseen(cx: &Deciding<'_>, actor: &Actor, until: i64) -> Result<i64, Failure> {
    let sql = "SELECT COUNT(*) FROM paper_release WHERE author = $1 AND seen = 0 AND seq <= $2";
    let row: Option<Row> = cx.read.one(sql, &[actor.person.into(), until.into()])?;
    Ok(row.map_or(Ok(0), |r| r.int(0))?)
}

/// What all of these ask: the power, another person's things, and a reason.
fn by_name(
    cx: &Deciding<'_>,
    author: Id<kind::Person>,
    reason: &Words,
    facts: &Facts,
) -> Result<(), Failure> {
    cx.guard.permit(cx.actor, "unsent.release", &Resource::service())?;
    if author == cx.actor.person {
        return Err(error::own().into());
    }
    Ok(reason.required("reason", facts.limits.text)?)
}

fn counted(count: i64, facts: &Facts) -> Result<(), Refusal> {
    let most = facts.limits.lines;
    if (1..=most).contains(&count) { Ok(()) } else { Err(error::too_many("count", most)) }
}
