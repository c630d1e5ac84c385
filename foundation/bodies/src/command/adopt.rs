//! Minutes that the body itself approves, at a later session; and their public part.

use kernel::{Handling, Id, Lang, Refusal, Stated, Text, kind};
use store::{Deciding, Draft, Failure, Row};

use super::late;
use super::meeting::carried;
use super::minutes::parts;
use crate::event::{
    Event, ItemSettled, MinutesAdopted, MinutesApproved, PublicDecision, PublicFile, PublicPartIssued,
};
use crate::minutes::Part;
use crate::session::{Adoption, ItemState, SessionState};
use crate::state::{SessionNow, json};
use crate::{Facts, Rule, error};

/// The body approves the minutes of an earlier session, at the item of its agenda that is there for it. Whoever notes that only notes
/// it: the body decides, so that the writer of the minutes may.
#[derive(Debug, Clone)]
pub struct AdoptMinutes {
    /// The session at which they approve.
    pub session: Id<kind::Matter>,
    /// The item at which it happens.
    pub item: Id<kind::Matter>,
    /// How.
    pub how: Adoption,
    /// When, if not now; needed once the session is over.
    pub stated: Option<Stated>,
}

impl Rule for AdoptMinutes {
    type Facts = Facts;
    const NAME: &'static str = "bodies.adopt-minutes";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SessionNow::get(cx.read, self.session)?;
        now.permit(cx, &["body.record", now.pen()])?;
        late::recording(cx, facts, &now, self.stated)?;
        let back = late::at_hand(cx, &now, self.item)?;
        let sql = "SELECT minutes_of FROM body_item WHERE id = $1";
        let row = cx.read.one(sql, &[self.item.into()])?.ok_or_else(Refusal::not_found)?;
        let of = row.opt(0, Row::id)?.ok_or_else(|| error::not_now("refusal-body-no-minutes-item"))?;
        let held = SessionNow::get(cx.read, of)?;
        held.must("refusal-body-no-draft", |s| s == SessionState::Drafted)?;
        if self.how == Adoption::Vote && !carried(cx, now.id, self.item)? {
            return Err(error::not_now("refusal-body-not-carried").into());
        }
        late::all_read(cx, &held)?;
        // Nobody approves what is still disputed.
        let sql = "SELECT COUNT(*) FROM body_correction WHERE session = $1 AND taken IS NULL";
        let open = cx.read.one(sql, &[held.id.into()])?.map_or(Ok(0), |r| r.int(0))?;
        if open > 0 {
            return Err(Refusal::conflict("refusal-body-corrections-open").with("n", open).into());
        }
        let sql = "SELECT COUNT(*) FROM body_decision WHERE session = $1 AND withdrawn_at IS NULL";
        let decisions = cx.read.one(sql, &[held.id.into()])?.map_or(Ok(0), |r| r.int(0))?;
        let version = held.minutes_version;
        let adopted = MinutesAdopted { version, at: now.id, number: now.number.clone(), how: self.how };
        let settled = ItemSettled { item: self.item, state: ItemState::Dealt, into: None, words: None };
        let mut adopted = adopted.draft(Some(held.id), held.handling)?;
        adopted.stated = self.stated;
        let approved = MinutesApproved { version, decisions }.draft(Some(held.id), held.handling)?;
        let all = [approved, adopted, settled.draft(Some(now.id), now.handling)?];
        Ok(back.into_iter().chain(all).collect())
    }
}

/// Publishes the public part of approved minutes: what was said and decided at items that are public. The documents are made and
/// stored before, from what [`crate::read::public_part`] says; where that has changed since, nothing is published.
#[derive(Debug, Clone)]
pub struct IssuePublicPart {
    /// The session.
    pub session: Id<kind::Matter>,
    /// The version that the documents were made from.
    pub version: i64,
    /// The documents.
    pub files: Vec<PublicFile>,
    /// The last entry of the session when they were made.
    pub based_on: Option<i64>,
}

impl Rule for IssuePublicPart {
    type Facts = Facts;
    const NAME: &'static str = "bodies.issue-public-part";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SessionNow::get(cx.read, self.session)?;
        now.permit(cx, &["body.approve", "body.convene"])?;
        now.must("refusal-body-not-approved", |s| s == SessionState::Approved)?;
        if self.version != now.minutes_version || self.files.is_empty() {
            return Err(error::changed_meanwhile(&now.changed).into());
        }
        // Which points are public may have changed while the documents were made.
        now.changed.seen(self.based_on, error::changed_meanwhile)?;
        let (parts, decisions) = public(cx, &now)?;
        let whole = |t: &Text| t.get(Lang::Fr).is_some() && t.get(Lang::Nl).is_some();
        if let Some(part) = parts.iter().find(|p| !whole(&p.title) || !whole(&p.text)) {
            return Err(missing(part.title.show(Lang::Fr)).into());
        }
        if let Some(decision) = decisions.iter().find(|d| !whole(&d.text)) {
            return Err(missing(decision.label.show(Lang::Fr)).into());
        }
        let event = PublicPartIssued { version: self.version, parts, decisions, files: self.files.clone() };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

fn missing(what: &str) -> Refusal {
    Refusal::conflict("refusal-body-public-language").with("what", what)
}

/// The parts of public items that say something, and the decisions at public items.
fn public(cx: &Deciding<'_>, now: &SessionNow) -> Result<(Vec<Part>, Vec<PublicDecision>), Failure> {
    let sql = "SELECT id, own_handling FROM body_item WHERE session = $1 ORDER BY position, id";
    let rows = cx.read.query(sql, &[now.id.into()])?;
    let mut open = Vec::new();
    for row in &rows {
        let own = row.opt(1, Row::int)?.and_then(Handling::from_rank);
        if own.unwrap_or(now.handling) == Handling::Public {
            open.push(row.id::<kind::Matter>(0)?);
        }
    }
    if open.is_empty() {
        return Err(error::not_now("refusal-body-nothing-public").into());
    }
    let is_open = |item: Option<Id<kind::Matter>>| item.is_some_and(|i| open.contains(&i));
    let all = parts(cx, now)?.into_iter().filter(|p| is_open(p.item)).collect();
    let sql = "SELECT label, item, fr, nl, en FROM body_decision WHERE session = $1 AND withdrawn_at IS NULL ORDER BY no";
    let mut decisions = Vec::new();
    for row in cx.read.query(sql, &[now.id.into()])? {
        let Some(item) = row.opt(1, Row::id)?.filter(|i| open.contains(i)) else { continue };
        let text = |c| row.opt(c, Row::text).map(|t| t.map(str::to_owned));
        let text = Text { fr: text(2)?, nl: text(3)?, en: text(4)? };
        decisions.push(PublicDecision { label: json(&row, 0).unwrap_or_default(), item, text });
    }
    Ok((all, decisions))
}
