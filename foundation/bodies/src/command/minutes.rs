//! Minutes: drafting them from the record, writing them, sending them back, approving them.

use kernel::{Id, Lang, Refusal, Text, Words, at_most, kind};
use store::{Deciding, Draft, Failure, Row};

use super::{late, reason};
use crate::body::Role;
use crate::event::{
    CorrectionProposed, Event, MinutesApproved, MinutesDrafted, MinutesReturned, MinutesWritten,
};
use crate::minutes::{self, Noted, Part};
use crate::session::SessionState;
use crate::state::{self, SessionNow, json};
use crate::{Facts, Rule, error};

/// Drafts the minutes from what is noted so far: while people talk, once the session is over, and again where something was noted
/// since. What was written in them meanwhile stays.
#[derive(Debug, Clone)]
pub struct DraftMinutes {
    /// The session.
    pub session: Id<kind::Matter>,
}

impl Rule for DraftMinutes {
    type Facts = Facts;
    const NAME: &'static str = "bodies.draft-minutes";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SessionNow::get(cx.read, self.session)?;
        now.permit(cx, &["body.record", now.pen()])?;
        if now.role == Some(Role::Attended) {
            return Err(error::not_now("refusal-body-their-minutes").into());
        }
        now.must("refusal-body-minutes-when", SessionState::on_record)?;
        let items = items(cx, now.id)?;
        let fresh = minutes::draft(&items, &notes(cx, now.id, i64::MAX)?);
        let parts = if now.minutes_version == 0 {
            fresh
        } else {
            let seq = drafted(cx, now.id)?;
            let stands = parts(cx, &now)?;
            let again = minutes::again(&minutes::draft(&items, &notes(cx, now.id, seq)?), &fresh, &stands);
            // Once the session is over drafting them again says that they wait for approval, whether something was noted or not.
            // So does what was decided and recorded since: whoever approves reads it in a version of its own.
            let more = crate::read::late_since(cx.read, now.id)? > 0;
            if again == stands && now.state != SessionState::Closed && !more {
                return Ok(Vec::new());
            }
            again
        };
        let version = now.minutes_version.saturating_add(1);
        Ok(vec![MinutesDrafted { version, parts }.draft(Some(now.id), now.handling)?])
    }
}

/// The journal number of the last draft.
fn drafted(cx: &Deciding<'_>, session: Id<kind::Matter>) -> Result<i64, Failure> {
    let sql = "SELECT COALESCE(MAX(seq), 0) FROM body_turn WHERE session = $1 AND what = 'minutes-drafted'";
    Ok(cx.read.one(sql, &[session.into()])?.map_or(Ok(0), |r| r.int(0))?)
}

fn items(cx: &Deciding<'_>, session: Id<kind::Matter>) -> Result<Vec<(Id<kind::Matter>, Text)>, Failure> {
    let sql = "SELECT id, title FROM body_item WHERE session = $1 ORDER BY position, id";
    let rows = cx.read.query(sql, &[session.into()])?;
    rows.iter().map(|r| Ok((r.id(0)?, json(r, 1).unwrap_or_default()))).collect()
}

/// What was noted up to an entry, as it stood then: what was corrected later is still in it.
fn notes(cx: &Deciding<'_>, session: Id<kind::Matter>, until: i64) -> Result<Vec<Noted>, Failure> {
    let sql = "SELECT n.item, n.lang, n.words FROM body_note n WHERE n.session = $1 AND n.sort = 'said' AND n.seq <= $2 AND NOT EXISTS \
               (SELECT 1 FROM body_note c WHERE c.session = n.session AND c.no = n.corrected_no AND c.seq <= $2) ORDER BY n.said_at, n.no";
    let rows = cx.read.query(sql, &[session.into(), until.into()])?;
    let one = |r: &Row| {
        Ok(Noted {
            item: r.opt(0, Row::id)?,
            lang: r.text(1)?.parse().unwrap_or(Lang::En),
            text: r.text(2)?.to_owned(),
        })
    };
    rows.iter().map(one).collect()
}

/// Writes the minutes anew, also while people still talk: each part's text, in the order of the draft. Where somebody wrote
/// meanwhile, each passage that only one of the two changed is taken as it was changed; of one that both changed, the other text
/// stands and this one is kept as a proposal: nothing that was typed is lost.
#[derive(Debug, Clone)]
pub struct WriteMinutes {
    /// The session.
    pub session: Id<kind::Matter>,
    /// The version that the page showed.
    pub version: i64,
    /// The text of every part.
    pub texts: Vec<Text>,
}

impl Rule for WriteMinutes {
    type Facts = Facts;
    const NAME: &'static str = "bodies.write-minutes";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SessionNow::get(cx.read, self.session)?;
        now.permit(cx, &["body.record", now.pen()])?;
        now.must("refusal-body-no-draft", |s| now.minutes_version > 0 && s.on_record())?;
        if self.version > now.minutes_version {
            return Err(error::changed_meanwhile(&now.changed).into());
        }
        let theirs = parts(cx, &now)?;
        let base = if self.version == now.minutes_version {
            theirs.clone()
        } else {
            version(cx, &now, self.version)?
        };
        // A draft made meanwhile may have more parts, at the end: they stand as they are.
        if base.len() != self.texts.len() || theirs.len() < base.len() {
            return Err(error::changed_meanwhile(&now.changed).into());
        }
        for words in self.texts.iter().flat_map(|t| Lang::ALL.into_iter().filter_map(|l| t.get(l))) {
            at_most("text", words, MOST_OF_A_PART.max(facts.limits.text))?;
        }
        let merged = minutes::merge(&base, &self.texts, &theirs);
        let mut drafts = Vec::new();
        if merged.parts != theirs {
            let event =
                MinutesWritten { version: now.minutes_version.saturating_add(1), parts: merged.parts };
            drafts.push(event.draft(Some(now.id), now.handling)?);
        }
        let first = state::next(cx.read, &format!("correction:{}", now.id))?;
        for (no, kept) in (first..).zip(merged.kept) {
            let event = CorrectionProposed {
                no,
                version: self.version,
                part: kept.part,
                lang: kept.lang,
                text: kept.text,
                words: None,
                conflict: true,
            };
            drafts.push(event.draft(Some(now.id), now.handling)?);
        }
        Ok(drafts)
    }
}

/// Most characters of one part in one language: many notes make one text.
pub(super) const MOST_OF_A_PART: usize = 20_000;

/// The parts as they stand now.
pub(super) fn parts(cx: &Deciding<'_>, now: &SessionNow) -> Result<Vec<Part>, Failure> {
    version(cx, now, now.minutes_version)
}

fn version(cx: &Deciding<'_>, now: &SessionNow, version: i64) -> Result<Vec<Part>, Failure> {
    let sql = "SELECT parts FROM body_minutes WHERE session = $1 AND version = $2";
    let row = cx.read.one(sql, &[now.id.into(), version.into()])?;
    Ok(row.and_then(|r| json(&r, 0)).ok_or_else(Refusal::not_found)?)
}

/// Sends the minutes back: they are to be changed before they can be approved.
#[derive(Debug, Clone)]
pub struct ReturnMinutes {
    /// The session.
    pub session: Id<kind::Matter>,
    /// The version that was read.
    pub version: i64,
    /// What is to change.
    pub words: Words,
}

impl Rule for ReturnMinutes {
    type Facts = Facts;
    const NAME: &'static str = "bodies.return-minutes";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = read_by(cx, self.session, self.version)?;
        reason(&self.words, facts)?;
        let event = MinutesReturned { version: self.version, words: self.words.clone() };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// Approves the minutes. Whoever drafted or wrote them does not.
#[derive(Debug, Clone)]
pub struct ApproveMinutes {
    /// The session.
    pub session: Id<kind::Matter>,
    /// The version that was read.
    pub version: i64,
}

impl Rule for ApproveMinutes {
    type Facts = Facts;
    const NAME: &'static str = "bodies.approve-minutes";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = read_by(cx, self.session, self.version)?;
        late::all_read(cx, &now)?;
        let sql = "SELECT version FROM body_minutes WHERE session = $1 AND person = $2";
        if cx.read.one(sql, &[now.id.into(), cx.actor.person.into()])?.is_some() {
            return Err(Refusal::new(kernel::Kind::Forbidden, "refusal-body-own-minutes").into());
        }
        let sql = "SELECT COUNT(*) FROM body_decision WHERE session = $1 AND withdrawn_at IS NULL";
        let decisions = cx.read.one(sql, &[now.id.into()])?.map_or(Ok(0), |r| r.int(0))?;
        let event = MinutesApproved { version: self.version, decisions };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// The session whose minutes this actor may approve, at the version that they read.
fn read_by(cx: &Deciding<'_>, session: Id<kind::Matter>, version: i64) -> Result<SessionNow, Failure> {
    let now = SessionNow::get(cx.read, session)?;
    now.permit(cx, &["body.approve"])?;
    now.must("refusal-body-no-draft", |s| s == SessionState::Drafted)?;
    if version != now.minutes_version {
        return Err(error::changed_meanwhile(&now.changed).into());
    }
    Ok(now)
}
