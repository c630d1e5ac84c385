//! Taking in what a transport operator announces: new notices become signals, changed ones change theirs, and what is no
//! longer announced is marked so.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Resource, Timestamp, kind};
use store::{Deciding, Draft, Failure};

use super::optional_short;
use crate::event::{Event, TransitEnded, TransitReceived, TransitUpdated};
use crate::signal::SignalState;
use crate::state::{self, SignalNow, json};
use crate::transit::{Announced, Notice, NoticeKey};
use crate::{Facts, Rule};

/// Most notices in one command: a turn of the writer stays short.
pub const MOST_NOTICES: usize = 100;

/// Takes in notices of one feed. What is known and says the same changes nothing.
#[derive(Debug, Clone)]
pub struct TakeNotices {
    /// The feed.
    pub feed: String,
    /// The notices, at most [`MOST_NOTICES`].
    pub notices: Vec<Announced>,
}

impl Rule for TakeNotices {
    type Facts = Facts;
    const NAME: &'static str = "situation.take-notices";
    // A feed brings many at once; a watch officer's line goes before them.
    const URGENT: bool = false;
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, "signal.record", &Resource::service())?;
        optional_short("feed", Some(&self.feed), facts)?;
        if self.notices.len() > MOST_NOTICES {
            return Err(crate::error::too_many("notices", MOST_NOTICES).into());
        }
        let year = facts.year(cx.now);
        let mut no = state::next(cx.read, &format!("signal:{year:02}"))?;
        let (mut drafts, mut seen) = (Vec::new(), BTreeSet::new());
        for one in &self.notices {
            // The same id twice in one file: the first counts.
            if !seen.insert(one.id.as_str()) {
                continue;
            }
            let key = NoticeKey { feed: self.feed.clone(), id: one.id.clone() };
            match Known::find(cx, &key)? {
                None => {
                    let event = TransitReceived { year, no, key, notice: one.notice.clone() };
                    drafts.push(event.draft(Some(one.signal), Handling::Service)?);
                    no = no.saturating_add(1);
                }
                Some(known) if !known.ended && known.notice.says_the_same(&one.notice) => {}
                Some(known) => {
                    let now = SignalNow::get(cx.read, known.signal)?;
                    let returns = known.ended || now.state == SignalState::SetAside;
                    let returns = returns && matches!(now.state, SignalState::SetAside | SignalState::New);
                    let event = TransitUpdated { key, returns, notice: one.notice.clone() };
                    drafts.push(event.draft(Some(known.signal), now.handling)?);
                }
            }
        }
        Ok(drafts)
    }
}

/// Marks notices of one feed that it announces no more.
#[derive(Debug, Clone)]
pub struct EndNotices {
    /// The feed.
    pub feed: String,
    /// Which of them end.
    pub what: Ending,
    /// The moment the feed states for itself.
    pub announced: Option<Timestamp>,
}

/// Which notices end.
#[derive(Debug, Clone)]
pub enum Ending {
    /// All but these ids: the feed gave its whole state.
    AllBut(BTreeSet<String>),
    /// These ids: the feed took them back one by one.
    These(BTreeSet<String>),
}

impl Rule for EndNotices {
    type Facts = Facts;
    const NAME: &'static str = "situation.end-notices";
    const URGENT: bool = false;
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, "signal.record", &Resource::service())?;
        let rows = cx.read.query(
            "SELECT t.id, t.signal, s.handling FROM transit t JOIN signal s ON s.id = t.signal WHERE t.feed = $1 AND t.ended_at \
             IS NULL ORDER BY t.id",
            &[self.feed.as_str().into()],
        )?;
        let mut drafts = Vec::new();
        for row in rows {
            let id = row.text(0)?;
            let ends = match &self.what {
                Ending::AllBut(still) => !still.contains(id),
                Ending::These(gone) => gone.contains(id),
            };
            // The rest follows with the feed's next turn.
            if !ends || drafts.len() >= MOST_NOTICES {
                continue;
            }
            let key = NoticeKey { feed: self.feed.clone(), id: id.to_owned() };
            let handling = Handling::from_rank(row.int(2)?).unwrap_or(Handling::ProfessionalSecrecy);
            let event = TransitEnded { key, announced: self.announced };
            drafts.push(event.draft(Some(row.id(1)?), handling)?);
        }
        Ok(drafts)
    }
}

/// A notice that we have.
struct Known {
    signal: Id<kind::Matter>,
    notice: Notice,
    ended: bool,
}

impl Known {
    fn find(cx: &Deciding<'_>, key: &NoticeKey) -> Result<Option<Self>, Failure> {
        let sql = "SELECT signal, body, ended_at FROM transit WHERE feed = $1 AND id = $2";
        let Some(row) = cx.read.one(sql, &[key.feed.as_str().into(), key.id.as_str().into()])? else {
            return Ok(None);
        };
        let notice = json(&row, 1).unwrap_or_default();
        Ok(Some(Self { signal: row.id(0)?, notice, ended: !row.is_null(2) }))
    }
}
