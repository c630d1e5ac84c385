//! Papers of an item: filing one, where needed more closed than its session, taking it away, and what a carried item takes along.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Lang, Refusal, Resource, at_most, kind};
use store::{Deciding, Draft, Failure, Row};

use super::agenda::To;
use crate::event::{Event, PaperFiled, PaperRemoved};
use crate::state::{self, ClosedPaper, SessionNow, json};
use crate::{Facts, Rule, error};

/// The session, where this actor may still file papers: until its minutes are approved.
fn files(cx: &Deciding<'_>, id: Id<kind::Matter>) -> Result<SessionNow, Failure> {
    let now = SessionNow::get(cx.read, id)?;
    now.permit(cx, &["body.convene", now.pen(), "body.record"])?;
    now.must("refusal-body-papers-closed", |s| s.ahead() || s.on_record())?;
    Ok(now)
}

/// Files a paper for an item. The content is stored before.
#[derive(Debug, Clone)]
pub struct FilePaper {
    /// The session.
    pub session: Id<kind::Matter>,
    /// The item.
    pub item: Id<kind::Matter>,
    /// The stored content.
    pub blob: Id<kind::Blob>,
    /// Its name.
    pub name: String,
    /// The language in which it is written; nothing where it is in both.
    pub lang: Option<Lang>,
    /// How it is handled, where it is more closed than its session.
    pub handling: Option<Handling>,
    /// Functions among those called that read such a one, from need-to-know on; whoever presides and whoever files it always do.
    pub readers: BTreeSet<String>,
}

impl Rule for FilePaper {
    type Facts = Facts;
    const NAME: &'static str = "bodies.file-paper";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = files(cx, self.session)?;
        now.item(cx.read, self.item)?;
        let handling = self.level(&now)?;
        self.filed_anew(cx, handling > now.handling)?;
        at_most("name", &self.name, facts.limits.short)?;
        let sql = "SELECT COUNT(*) FROM body_paper WHERE item = $1";
        let many = cx.read.one(sql, &[self.item.into()])?.map_or(Ok(0), |r| r.int(0))?;
        if usize::try_from(many).unwrap_or(usize::MAX) >= facts.limits.documents {
            return Err(error::too_many("paper", facts.limits.documents).into());
        }
        let mut event = PaperFiled {
            item: self.item,
            blob: self.blob,
            name: self.name.trim().to_owned(),
            lang: self.lang,
            session: None,
            readers: BTreeSet::new(),
            by: None,
        };
        if handling == now.handling {
            return Ok(vec![event.draft(Some(now.id), now.handling)?]);
        }
        event.session = Some(now.id);
        event.readers = self.readers(cx, &now, handling)?;
        let on = Resource {
            matter: Some(cx.ids.next()),
            handling,
            areas: now.areas.clone(),
            readers: event.readers.clone(),
            owner: Some(cx.actor.person),
        };
        // Nobody files what they could not read afterwards.
        state::any(cx, &["body.convene", now.pen(), "body.record"], &on)?;
        Ok(vec![event.draft(on.matter, handling)?])
    }
}

impl FilePaper {
    /// How it is handled: as its session, or more closed.
    fn level(&self, now: &SessionNow) -> Result<Handling, Refusal> {
        let handling = self.handling.unwrap_or(now.handling);
        // Everybody at the table would see a paper that is more open, and its content outside: that is a session of its own.
        if handling < now.handling {
            return Err(Refusal::invalid("handling", "refusal-body-paper-handling"));
        }
        // Whoever chooses readers means a paper for these alone: at a level where they do not count it would be filed open.
        let counts = handling >= Handling::NeedToKnow && handling > now.handling;
        if !self.readers.is_empty() && !counts {
            return Err(Refusal::missing("handling"));
        }
        Ok(handling)
    }
    /// Refuses the same content again where one of the two is more closed than its session: it would open the other or close it,
    /// also for somebody who may not take it away.
    fn filed_anew(&self, cx: &Deciding<'_>, closed: bool) -> Result<(), Failure> {
        let sql = "SELECT closed FROM body_paper WHERE item = $1 AND blob = $2";
        let Some(row) = cx.read.one(sql, &[self.item.into(), self.blob.into()])? else { return Ok(()) };
        if closed || !row.is_null(0) {
            return Err(error::not_now("refusal-body-paper-there").into());
        }
        Ok(())
    }
    /// Those who read it besides whoever files it.
    fn readers(
        &self,
        cx: &Deciding<'_>,
        now: &SessionNow,
        handling: Handling,
    ) -> Result<BTreeSet<String>, Failure> {
        if handling < Handling::NeedToKnow {
            return Ok(BTreeSet::new());
        }
        let called = |f: &&String| {
            (now.seats.contains(f) || now.invited.contains(*f))
                && (now.handling < Handling::NeedToKnow || now.readers.contains(*f))
        };
        if let Some(other) = self.readers.iter().find(|f| !called(f)) {
            let refusal = Refusal::invalid("reader", "refusal-body-paper-reader");
            return Err(refusal.with("function", other).into());
        }
        let row = cx.read.one("SELECT chair FROM body_session WHERE id = $1", &[now.id.into()])?;
        let chair = row.map_or(Ok(None), |r| r.opt(0, Row::text).map(|c| c.map(str::to_owned)))?;
        Ok(self.readers.iter().cloned().chain(chair).collect())
    }
}

/// Takes a paper away from an item.
#[derive(Debug, Clone)]
pub struct RemovePaper {
    /// The session.
    pub session: Id<kind::Matter>,
    /// The item.
    pub item: Id<kind::Matter>,
    /// The stored content.
    pub blob: Id<kind::Blob>,
}

impl Rule for RemovePaper {
    type Facts = Facts;
    const NAME: &'static str = "bodies.remove-paper";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = files(cx, self.session)?;
        let sql = "SELECT closed FROM body_paper WHERE session = $1 AND item = $2 AND blob = $3";
        let row = cx.read.one(sql, &[now.id.into(), self.item.into(), self.blob.into()])?;
        let closed = row.ok_or_else(Refusal::not_found)?.opt(0, Row::id)?;
        let mut event = PaperRemoved { item: self.item, blob: self.blob, session: None };
        let Some(id) = closed else { return Ok(vec![event.draft(Some(now.id), now.handling)?]) };
        let on = ClosedPaper::find(cx.read, id)?.ok_or_else(Refusal::not_found)?.resource();
        // Whoever may not read it is not told which one it is.
        if cx.guard.permit(cx.actor, "matter.read", &on).is_err() {
            return Err(Refusal::not_found().into());
        }
        event.session = Some(now.id);
        Ok(vec![event.draft(Some(id), on.handling)?])
    }
}

/// The papers of an item, filed for the item that takes it up again: one that is more closed than its session stays so there, for
/// the same people, unless that one is as closed for everybody.
pub(super) fn carried(
    cx: &Deciding<'_>,
    item: Id<kind::Matter>,
    (into, as_item): (To, Id<kind::Matter>),
) -> Result<Vec<Draft>, Failure> {
    let sql = "SELECT p.blob, p.name, p.lang, c.handling, c.readers, c.owner FROM body_paper p LEFT JOIN body_paper_closed c ON c.id = \
               p.closed WHERE p.item = $1 ORDER BY p.seq";
    let one = |row: &Row| {
        let closed = row
            .opt(3, Row::int)?
            .map(|rank| Handling::from_rank(rank).unwrap_or(Handling::ProfessionalSecrecy))
            // In a session that is as closed it is a paper like the others, unless it has readers of its own: it would be left to
            // whoever filed it.
            .filter(|h| *h >= Handling::NeedToKnow || *h > into.handling);
        let filed = PaperFiled {
            item: as_item,
            blob: row.id(0)?,
            name: row.text(1)?.to_owned(),
            lang: row.opt(2, Row::text)?.and_then(|l| l.parse().ok()),
            session: closed.map(|_| into.session),
            readers: closed.and_then(|_| json(row, 4)).unwrap_or_default(),
            by: closed.map_or(Ok(None), |_| row.opt(5, Row::id))?,
        };
        let (matter, handling) = match closed {
            Some(handling) => (cx.ids.next(), handling.max(into.handling)),
            None => (into.session, into.handling),
        };
        Ok::<_, Failure>(filed.draft(Some(matter), handling)?)
    };
    cx.read.query(sql, &[item.into()])?.iter().map(one).collect()
}
