//! Handing over a watch: what is open is listed, accepted one by one with what opens meanwhile, and then the watch is taken over.

use kernel::{Handling, Id, Refusal, Resource, kind};
use store::{Deciding, Draft, Failure, Row};

use super::{optional_words, require_words};
use crate::event::{
    Event, HandoverCancelled, HandoverClosed, HandoverItemAccepted, HandoverItemAdded, HandoverStarted,
};
use crate::handover::{Elsewhere, HandoverState, Item};
use crate::propose;
use crate::read::{self, HandoverItemRow};
use crate::text::Words;
use crate::{Facts, Rule, error};

/// Starts handing over: lists what is open.
#[derive(Debug, Clone)]
pub struct StartHandover {
    /// The handover to be.
    pub handover: Id<kind::Matter>,
    /// The function that takes over.
    pub to_function: String,
    /// The person, when known.
    pub to_person: Option<Id<kind::Person>>,
    /// Remarks.
    pub words: Option<Words>,
    /// What other packages hold open, whoever may read it: by package, the most pressing first.
    pub others: Vec<Elsewhere>,
}

impl Rule for StartHandover {
    type Facts = Facts;
    const NAME: &'static str = "situation.start-handover";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, "handover.give", &Resource::service())?;
        optional_words("words", self.words.as_ref(), facts)?;
        if self.to_function.trim().is_empty() {
            return Err(kernel::Refusal::missing("to-function").into());
        }
        if cx.read.one("SELECT id FROM handover WHERE state = 'started'", &[])?.is_some() {
            return Err(error::not_now("refusal-handover-running").into());
        }
        let (mut items, mut left) = propose::open_items(cx)?;
        propose::elsewhere(cx, &self.others, &mut items, &mut left);
        let event = HandoverStarted {
            handover: self.handover,
            to_function: self.to_function.clone(),
            to_person: self.to_person,
            items,
            left,
            words: self.words.clone(),
        };
        Ok(vec![event.draft(None, Handling::Service)?])
    }
}

/// Accepts one item.
#[derive(Debug, Clone)]
pub struct AcceptItem {
    /// The handover.
    pub handover: Id<kind::Matter>,
    /// The item.
    pub item: Id<kind::Matter>,
    /// A remark.
    pub words: Option<Words>,
}

impl Rule for AcceptItem {
    type Facts = Facts;
    const NAME: &'static str = "situation.accept-item";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        running(cx, self.handover, "handover.accept")?;
        not_the_giver(cx, self.handover)?;
        optional_words("words", self.words.as_ref(), facts)?;
        let sql = "SELECT accepted_at FROM handover_item WHERE id = $1 AND handover = $2";
        let row =
            cx.read.one(sql, &[self.item.into(), self.handover.into()])?.ok_or_else(Refusal::not_found)?;
        if !row.is_null(0) {
            return Ok(Vec::new());
        }
        let event =
            HandoverItemAccepted { handover: self.handover, item: self.item, words: self.words.clone() };
        Ok(vec![event.draft(None, Handling::Service)?])
    }
}

/// Accepts something that opened after the handover began: it comes to stand on the list, accepted.
#[derive(Debug, Clone)]
pub struct AcceptLate {
    /// The handover.
    pub handover: Id<kind::Matter>,
    /// What it is about.
    pub about: Id<kind::Matter>,
    /// A remark.
    pub words: Option<Words>,
    /// What other packages hold open now, whoever may read it.
    pub others: Vec<Elsewhere>,
}

impl Rule for AcceptLate {
    type Facts = Facts;
    const NAME: &'static str = "situation.accept-late";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        running(cx, self.handover, "handover.accept")?;
        not_the_giver(cx, self.handover)?;
        optional_words("words", self.words.as_ref(), facts)?;
        let late = late(cx, self.handover, &self.others)?;
        let Some(found) = late.into_iter().find(|l| l.about == self.about) else {
            let sql = "SELECT 1 FROM handover_item WHERE handover = $1 AND about = $2";
            let listed = cx.read.one(sql, &[self.handover.into(), self.about.into()])?.is_some();
            let gone = || error::not_now("refusal-handover-late-gone").into();
            return if listed { Ok(Vec::new()) } else { Err(gone()) };
        };
        let item = Item {
            id: cx.ids.next(),
            kind: found.kind,
            source: found.source,
            about: found.about,
            matter: found.matter,
            number: found.number,
        };
        let (handover, id) = (self.handover, item.id);
        let added = HandoverItemAdded { handover, item };
        let accepted = HandoverItemAccepted { handover, item: id, words: self.words.clone() };
        Ok(vec![added.draft(None, Handling::Service)?, accepted.draft(None, Handling::Service)?])
    }
}

/// What opened after the handover began and nobody has accepted.
fn late(
    cx: &Deciding<'_>,
    id: Id<kind::Matter>,
    others: &[Elsewhere],
) -> Result<Vec<HandoverItemRow>, Failure> {
    let row = read::handover(cx.read, id)?.ok_or_else(Refusal::not_found)?;
    Ok(read::handover_late(cx.read, &row, others)?)
}

/// Takes the watch over, when everything was accepted.
#[derive(Debug, Clone)]
pub struct CloseHandover {
    /// The handover.
    pub handover: Id<kind::Matter>,
    /// Remarks.
    pub words: Option<Words>,
    /// What other packages hold open now, whoever may read it.
    pub others: Vec<Elsewhere>,
}

impl Rule for CloseHandover {
    type Facts = Facts;
    const NAME: &'static str = "situation.close-handover";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        running(cx, self.handover, "handover.accept")?;
        not_the_giver(cx, self.handover)?;
        optional_words("words", self.words.as_ref(), facts)?;
        let sql = "SELECT COUNT(*) FROM handover_item WHERE handover = $1 AND accepted_at IS NULL";
        let open = cx.read.one(sql, &[self.handover.into()])?.map_or(Ok(0), |r| r.int(0))?;
        if open > 0 {
            return Err(Refusal::conflict("refusal-handover-items").with("open", open).into());
        }
        // Nobody takes over a watch in which something opened that they have not seen.
        let late = late(cx, self.handover, &self.others)?.len();
        if late > 0 {
            return Err(Refusal::conflict("refusal-handover-late").with("open", late).into());
        }
        let event = HandoverClosed { handover: self.handover, words: self.words.clone() };
        Ok(vec![event.draft(None, Handling::Service)?])
    }
}

/// Calls it off: the watch stays where it is.
#[derive(Debug, Clone)]
pub struct CancelHandover {
    /// The handover.
    pub handover: Id<kind::Matter>,
    /// Why.
    pub words: Words,
}

impl Rule for CancelHandover {
    type Facts = Facts;
    const NAME: &'static str = "situation.cancel-handover";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        running(cx, self.handover, "handover.give")?;
        require_words("words", &self.words, facts)?;
        let event = HandoverCancelled { handover: self.handover, words: self.words.clone() };
        Ok(vec![event.draft(None, Handling::Service)?])
    }
}

fn running(cx: &Deciding<'_>, id: Id<kind::Matter>, power: kernel::Power) -> Result<(), Failure> {
    cx.guard.permit(cx.actor, power, &Resource::service())?;
    let row = cx.read.one("SELECT state FROM handover WHERE id = $1", &[id.into()])?;
    let row = row.ok_or_else(Refusal::not_found)?;
    match HandoverState::of(row.text(0)?) {
        Some(HandoverState::Started) => Ok(()),
        Some(other) => Err(Refusal::conflict("refusal-handover-state").with("state", other).into()),
        None => Err(Refusal::not_found().into()),
    }
}

/// Whoever hands over does not accept it as well.
fn not_the_giver(cx: &Deciding<'_>, id: Id<kind::Matter>) -> Result<(), Failure> {
    let row = cx.read.one("SELECT from_person FROM handover WHERE id = $1", &[id.into()])?;
    let giver: Option<Id<kind::Person>> = row.and_then(|r| r.opt(0, Row::id).ok().flatten());
    if giver == Some(cx.actor.person) {
        return Err(error::not_now("refusal-handover-self").into());
    }
    Ok(())
}
