//! The agenda: adding an item, ordering, dealing with it, carrying it over or dropping it, and this place's position.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Refusal, Text, Words, kind};
use store::{Deciding, Draft, Failure, Row};

use super::{late, optional_short, optional_words, reason};
use crate::body::Role;
use crate::event::{Event, ItemAdded, ItemDescribed, ItemSettled, ItemsOrdered, PositionSet};
use crate::session::{Item, ItemSort, ItemState, SessionState, some_text};
use crate::state::{SessionNow, json};
use crate::{Facts, Rule, error};

/// Whether an item's parts make sense.
pub(super) fn sound(item: &Item, field: &str, facts: &Facts) -> Result<(), Refusal> {
    super::plan::title(item, field, facts)?;
    if let Some(owner) = &item.owner {
        facts.function("owner", owner)?;
    }
    if item.minutes.is_some_and(|m| m == 0 || m > 24 * 60) {
        return Err(Refusal::invalid("minutes", "refusal-body-minutes"));
    }
    if item.documents.len() > facts.limits.documents {
        return Err(error::too_many("documents", facts.limits.documents));
    }
    item.documents.iter().try_for_each(|d| optional_short("documents", Some(&d.name), facts))
}

/// The session, where its agenda may still be worked on by this actor.
pub(super) fn agenda(cx: &Deciding<'_>, id: Id<kind::Matter>) -> Result<SessionNow, Failure> {
    let now = SessionNow::get(cx.read, id)?;
    now.permit(cx, &["body.convene", now.pen(), "body.record"])?;
    now.must("refusal-body-agenda-closed", |s| s.ahead() || s == SessionState::Open)?;
    Ok(now)
}

/// Adds an item at the end.
#[derive(Debug, Clone)]
pub struct AddItem {
    /// The session.
    pub session: Id<kind::Matter>,
    /// The item.
    pub item: Item,
}

impl Rule for AddItem {
    type Facts = Facts;
    const NAME: &'static str = "bodies.add-item";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = agenda(cx, self.session)?;
        sound(&self.item, "title", facts)?;
        Ok(vec![added(cx, facts, &now, self.item.clone())?])
    }
}

fn added(cx: &Deciding<'_>, facts: &Facts, now: &SessionNow, item: Item) -> Result<Draft, Failure> {
    Places::of(cx, now.id)?.add(facts, To::of(now), item)
}

/// The session whose agenda something comes onto; it need not be there yet.
#[derive(Clone, Copy)]
pub(super) struct To {
    pub(super) session: Id<kind::Matter>,
    pub(super) handling: Handling,
}

impl To {
    pub(super) const fn of(now: &SessionNow) -> Self {
        Self { session: now.id, handling: now.handling }
    }
}

/// The places at the end of an agenda, for several items that come at once.
pub(super) struct Places {
    count: usize,
    last: i64,
}

impl Places {
    pub(super) fn of(cx: &Deciding<'_>, session: Id<kind::Matter>) -> Result<Self, Failure> {
        let sql = "SELECT COUNT(*), COALESCE(MAX(position), 0) FROM body_item WHERE session = $1";
        let row = cx.read.one(sql, &[session.into()])?.ok_or_else(Refusal::not_found)?;
        Ok(Self { count: usize::try_from(row.int(0)?).unwrap_or(usize::MAX), last: row.int(1)? })
    }
    /// Those of an agenda that is made with so many items.
    pub(super) fn after(items: usize) -> Self {
        Self { count: items, last: i64::try_from(items).unwrap_or(i64::MAX) }
    }
    /// Whether nothing more fits.
    pub(super) const fn full(&self, facts: &Facts) -> bool {
        self.count >= facts.limits.items
    }
    /// The item at the end.
    pub(super) fn add(&mut self, facts: &Facts, to: To, item: Item) -> Result<Draft, Failure> {
        if self.full(facts) {
            return Err(error::too_many("title", facts.limits.items).into());
        }
        self.count += 1;
        self.last = self.last.saturating_add(1);
        Ok(ItemAdded { item, position: self.last }.draft(Some(to.session), to.handling)?)
    }
    /// An item that an earlier session left open, at the end of this one; there it is settled.
    pub(super) fn carry(
        &mut self,
        cx: &Deciding<'_>,
        facts: &Facts,
        (from, item): (To, Id<kind::Matter>),
        (into, as_item): (To, Id<kind::Matter>),
    ) -> Result<Vec<Draft>, Failure> {
        let sql = "SELECT title, owner_function, minutes, documents, sort, presenter, own_handling, minutes_of, follows FROM \
                   body_item WHERE id = $1";
        let row = cx.read.one(sql, &[item.into()])?.ok_or_else(Refusal::not_found)?;
        let new = Item {
            id: as_item,
            title: json(&row, 0).unwrap_or_default(),
            owner: row.opt(1, Row::text)?.map(str::to_owned),
            minutes: row.opt(2, Row::int)?.and_then(|m| u32::try_from(m).ok()),
            documents: json(&row, 3).unwrap_or_default(),
            carried_from: Some(item),
        };
        let described = row.opt(4, Row::text)?.and_then(ItemSort::of).map(|sort| {
            Ok::<_, Failure>(ItemDescribed {
                item: as_item,
                title: new.title.clone(),
                sort,
                presenter: row.opt(5, Row::text)?.map(str::to_owned),
                minutes: new.minutes,
                handling: row.opt(6, Row::int)?.and_then(Handling::from_rank),
                minutes_of: row.opt(7, Row::id)?,
                follows: row.opt(8, Row::id)?,
            })
        });
        let mut drafts = vec![self.add(facts, into, new)?];
        if let Some(described) = described {
            drafts.push(described?.draft(Some(into.session), into.handling)?);
        }
        drafts.extend(super::paper::carried(cx, item, (into, as_item))?);
        let settled = ItemSettled { item, state: ItemState::Carried, into: Some(into.session), words: None };
        drafts.push(settled.draft(Some(from.session), from.handling)?);
        Ok(drafts)
    }
}

/// Puts the items in another order.
#[derive(Debug, Clone)]
pub struct OrderItems {
    /// The session.
    pub session: Id<kind::Matter>,
    /// Every item, in the new order.
    pub order: Vec<Id<kind::Matter>>,
}

impl Rule for OrderItems {
    type Facts = Facts;
    const NAME: &'static str = "bodies.order-items";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = agenda(cx, self.session)?;
        let sql = "SELECT id FROM body_item WHERE session = $1 ORDER BY position, id";
        let rows = cx.read.query(sql, &[now.id.into()])?;
        let is: Vec<Id<kind::Matter>> = rows.iter().map(|r| r.id(0)).collect::<Result<_, _>>()?;
        if is == self.order {
            return Ok(Vec::new());
        }
        // Somebody added an item meanwhile: an order without it would hide it.
        let same = is.iter().collect::<BTreeSet<_>>() == self.order.iter().collect::<BTreeSet<_>>();
        if !same || is.len() != self.order.len() {
            return Err(error::not_now("refusal-body-order").into());
        }
        Ok(vec![ItemsOrdered { order: self.order.clone() }.draft(Some(now.id), now.handling)?])
    }
}

/// Says that an item was dealt with, or takes it off with a reason.
#[derive(Debug, Clone)]
pub struct SettleItem {
    /// The session.
    pub session: Id<kind::Matter>,
    /// The item.
    pub item: Id<kind::Matter>,
    /// `true`: it is dropped; `false`: it was dealt with, also where that is said after the session.
    pub drop: bool,
    /// Why; needed to drop it.
    pub words: Option<Words>,
}

impl Rule for SettleItem {
    type Facts = Facts;
    const NAME: &'static str = "bodies.settle-item";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SessionNow::get(cx.read, self.session)?;
        now.permit(cx, &[now.pen(), "body.record", "body.convene"])?;
        let item = now.item(cx.read, self.item)?;
        optional_words("words", self.words.as_ref(), facts)?;
        if item != ItemState::Open && (self.drop || item != ItemState::Carried) {
            return Err(error::item_settled(item).into());
        }
        let mut drafts = Vec::new();
        if self.drop {
            // What a session left open may be dropped long after it: nothing else is.
            now.must("refusal-body-cancelled", |s| s != SessionState::Cancelled && !s.foreign())?;
            reason(&self.words.clone().unwrap_or_else(Words::erased), facts)?;
        } else {
            // Also once it is over, where it was forgotten; what its end carried away comes back for it.
            now.must("refusal-body-not-open", SessionState::on_record)?;
            decided(cx, self.item)?;
            drafts.extend(late::at_hand(cx, &now, self.item)?);
        }
        let state = if self.drop { ItemState::Dropped } else { ItemState::Dealt };
        let words = self.words.clone().filter(|w| !w.is_blank());
        let event = ItemSettled { item: self.item, state, into: None, words };
        drafts.push(event.draft(Some(now.id), now.handling)?);
        Ok(drafts)
    }
}

/// Opens an item again that was said to be dealt with, or was dropped, by mistake: until the minutes of its session are approved.
#[derive(Debug, Clone)]
pub struct ReopenItem {
    /// The session.
    pub session: Id<kind::Matter>,
    /// The item.
    pub item: Id<kind::Matter>,
}

impl Rule for ReopenItem {
    type Facts = Facts;
    const NAME: &'static str = "bodies.reopen-item";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SessionNow::get(cx.read, self.session)?;
        now.permit(cx, &[now.pen(), "body.record", "body.convene"])?;
        now.must("refusal-body-agenda-over", |s| s.ahead() || s.on_record())?;
        let item = now.item(cx.read, self.item)?;
        // Minutes that were adopted at an item are adopted; what went back to the session that had left it is there.
        let sql = "SELECT 1 FROM body_item WHERE id = $1 AND ((minutes_of IS NOT NULL AND state = 'dealt') OR (carried_into IS NOT NULL AND \
                   state = 'dropped'))";
        let stays = cx.read.one(sql, &[self.item.into()])?.is_some();
        if stays || !matches!(item, ItemState::Dealt | ItemState::Dropped) {
            return Err(error::not_now("refusal-body-item-stays").into());
        }
        let event = ItemSettled { item: self.item, state: ItemState::Open, into: None, words: None };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// Something to be decided is dealt with once it is: until then it comes back on the next agenda.
fn decided(cx: &Deciding<'_>, item: Id<kind::Matter>) -> Result<(), Failure> {
    let sql = "SELECT i.position FROM body_item i WHERE i.id = $1 AND i.sort = 'decision' AND i.minutes_of IS NULL AND NOT EXISTS (SELECT 1 \
               FROM body_decision d WHERE d.item = i.id AND d.withdrawn_at IS NULL) AND NOT EXISTS (SELECT 1 FROM body_vote v WHERE \
               v.item = i.id AND v.outcome = 'lost')";
    match cx.read.one(sql, &[item.into()])? {
        Some(_) => Err(error::not_now("refusal-body-not-decided").into()),
        None => Ok(()),
    }
}

/// Carries an item that a session left open over to a later session of the same body.
#[derive(Debug, Clone)]
pub struct CarryItem {
    /// The session that left it.
    pub session: Id<kind::Matter>,
    /// The item.
    pub item: Id<kind::Matter>,
    /// The session that takes it up.
    pub into: Id<kind::Matter>,
    /// Id of the item there.
    pub as_item: Id<kind::Matter>,
}

impl Rule for CarryItem {
    type Facts = Facts;
    const NAME: &'static str = "bodies.carry-item";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let from = SessionNow::get(cx.read, self.session)?;
        from.permit(cx, &["body.convene", from.pen(), "body.record"])?;
        let into = agenda(cx, self.into)?;
        if into.body != from.body || into.id == from.id {
            return Err(error::not_now("refusal-body-carry-where").into());
        }
        // The agenda of the later session would show it to more people than the one that left it.
        if into.handling < from.handling {
            return Err(error::not_now("refusal-body-carry-handling").into());
        }
        let state = from.item(cx.read, self.item)?;
        if state != ItemState::Open {
            return Err(error::item_settled(state).into());
        }
        let (from, into) = (To::of(&from), To::of(&into));
        Places::of(cx, into.session)?.carry(cx, facts, (from, self.item), (into, self.as_item))
    }
}

/// Says how this place sees an item of a session that it attends.
#[derive(Debug, Clone)]
pub struct SetPosition {
    /// The session.
    pub session: Id<kind::Matter>,
    /// The item.
    pub item: Id<kind::Matter>,
    /// The position.
    pub position: Text,
}

impl Rule for SetPosition {
    type Facts = Facts;
    const NAME: &'static str = "bodies.set-position";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SessionNow::get(cx.read, self.session)?;
        now.permit(cx, &[now.pen()])?;
        if now.role != Some(Role::Attended) {
            return Err(error::not_now("refusal-body-own").into());
        }
        now.must("refusal-body-agenda-closed", |s| s.ahead() || s == SessionState::Open)?;
        now.item(cx.read, self.item)?;
        some_text("position", &self.position, facts.limits.text)?;
        let event = PositionSet { item: self.item, position: self.position.clone() };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}
