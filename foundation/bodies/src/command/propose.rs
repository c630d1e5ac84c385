//! An agenda in minutes of work: what the record proposes is taken on, and members ask for points.

use std::collections::BTreeSet;

use kernel::{Id, Refusal, Text, Words, kind};
use store::{Deciding, Draft, Failure, Row};

use super::agenda::{Places, To, agenda};
use super::{optional_words, reason};
use crate::event::{Event, ItemDescribed, PointAnswered, PointAsked};
use crate::session::{Item, ItemSort, ItemState, SessionState, some_text};
use crate::state::SessionNow;
use crate::{Facts, Rule, error};

/// Where a proposed point comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// An earlier session left it open.
    Left {
        /// That session.
        session: Id<kind::Matter>,
        /// The item there.
        item: Id<kind::Matter>,
    },
    /// The minutes of this session wait for approval.
    Minutes {
        /// That session.
        session: Id<kind::Matter>,
    },
    /// What this decision asked for is not done.
    Decision {
        /// The decision.
        decision: Id<kind::Matter>,
    },
    /// A member asks for it.
    Asked {
        /// The point.
        point: Id<kind::Matter>,
    },
}

/// A point that the record proposes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposed {
    /// What it is about; what is left open keeps its own title.
    pub title: Text,
    /// What is expected.
    pub sort: ItemSort,
    /// Minutes foreseen.
    pub minutes: Option<u32>,
    /// Where it comes from.
    pub from: Origin,
}

/// Takes proposed points onto the agenda. What is there already, or was settled meanwhile, is left out.
#[derive(Debug, Clone)]
pub struct TakeProposals {
    /// The session.
    pub session: Id<kind::Matter>,
    /// The points, in order.
    pub points: Vec<Proposed>,
}

impl Rule for TakeProposals {
    type Facts = Facts;
    const NAME: &'static str = "bodies.take-proposals";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = agenda(cx, self.session)?;
        // Said here and not before: a click that comes twice is answered with its first receipt, when nothing is proposed any more.
        if self.points.is_empty() {
            return Err(error::not_now("refusal-body-nothing-proposed").into());
        }
        let mut places = Places::of(cx, now.id)?;
        let there = There::of(cx, &now)?;
        let mut drafts = Vec::new();
        for point in &self.points {
            match point.from {
                Origin::Left { session, item } => {
                    drafts.extend(left(cx, facts, &mut places, &now, (session, item))?);
                }
                Origin::Minutes { session } if !there.minutes.contains(&session) => {
                    known(cx, &now, session)?;
                    drafts.extend(added(cx, facts, &mut places, &now, point)?);
                }
                Origin::Decision { decision } if !there.follows.contains(&decision) => {
                    decided(cx, &now, decision)?;
                    drafts.extend(added(cx, facts, &mut places, &now, point)?);
                }
                Origin::Asked { point: asked } if waits(cx, &now, asked)? => {
                    drafts.extend(added(cx, facts, &mut places, &now, point)?);
                }
                _ => {}
            }
        }
        Ok(drafts)
    }
}

/// What the agenda has already.
struct There {
    minutes: BTreeSet<Id<kind::Matter>>,
    follows: BTreeSet<Id<kind::Matter>>,
}

impl There {
    fn of(cx: &Deciding<'_>, now: &SessionNow) -> Result<Self, Failure> {
        let sql = "SELECT minutes_of, follows FROM body_item WHERE session = $1 AND state <> 'dropped'";
        let (mut minutes, mut follows) = (BTreeSet::new(), BTreeSet::new());
        for row in cx.read.query(sql, &[now.id.into()])? {
            minutes.extend(row.opt(0, Row::id)?);
            follows.extend(row.opt(1, Row::id)?);
        }
        Ok(Self { minutes, follows })
    }
}

/// A session of the same body whose minutes are drafted.
fn known(cx: &Deciding<'_>, now: &SessionNow, session: Id<kind::Matter>) -> Result<(), Failure> {
    let other = SessionNow::get(cx.read, session)?;
    other.permit(cx, &["matter.read"])?;
    if other.body != now.body || other.state != SessionState::Drafted {
        return Err(Refusal::not_found().into());
    }
    Ok(())
}

/// A decision of the same body that holds.
fn decided(cx: &Deciding<'_>, now: &SessionNow, decision: Id<kind::Matter>) -> Result<(), Failure> {
    let sql = "SELECT s.handling FROM body_decision d JOIN body_session s ON s.id = d.session WHERE d.id = $1 AND s.body = $2 AND \
               d.withdrawn_at IS NULL";
    let row =
        cx.read.one(sql, &[decision.into(), now.body.as_str().into()])?.ok_or_else(Refusal::not_found)?;
    if row.int(0)? > now.handling.rank() {
        return Err(error::not_now("refusal-body-carry-handling").into());
    }
    Ok(())
}

fn waits(cx: &Deciding<'_>, now: &SessionNow, point: Id<kind::Matter>) -> Result<bool, Failure> {
    let sql = "SELECT answered_at FROM body_asked WHERE point = $1 AND session = $2";
    let row = cx.read.one(sql, &[point.into(), now.id.into()])?.ok_or_else(Refusal::not_found)?;
    Ok(row.is_null(0))
}

fn left(
    cx: &Deciding<'_>,
    facts: &Facts,
    places: &mut Places,
    now: &SessionNow,
    (session, item): (Id<kind::Matter>, Id<kind::Matter>),
) -> Result<Vec<Draft>, Failure> {
    let from = SessionNow::get(cx.read, session)?;
    from.permit(cx, &["body.convene", from.pen(), "body.record"])?;
    if from.body != now.body || from.id == now.id || now.handling < from.handling {
        return Err(error::not_now("refusal-body-carry-handling").into());
    }
    if from.item(cx.read, item)? != ItemState::Open {
        return Ok(Vec::new());
    }
    places.carry(cx, facts, (To::of(&from), item), (To::of(now), cx.ids.next()))
}

fn added(
    cx: &Deciding<'_>,
    facts: &Facts,
    places: &mut Places,
    now: &SessionNow,
    point: &Proposed,
) -> Result<Vec<Draft>, Failure> {
    some_text("title", &point.title, facts.limits.text)?;
    let item = Item {
        id: cx.ids.next(),
        title: point.title.clone(),
        owner: None,
        minutes: point.minutes,
        documents: Vec::new(),
        carried_from: None,
    };
    let (minutes_of, follows, asked) = match point.from {
        Origin::Minutes { session } => (Some(session), None, None),
        Origin::Decision { decision } => (None, Some(decision), None),
        Origin::Asked { point } => (None, None, Some(point)),
        Origin::Left { .. } => (None, None, None),
    };
    let described = ItemDescribed {
        item: item.id,
        title: item.title.clone(),
        sort: point.sort,
        presenter: None,
        minutes: item.minutes,
        handling: None,
        minutes_of,
        follows,
    };
    let id = item.id;
    let mut drafts =
        vec![places.add(facts, To::of(now), item)?, described.draft(Some(now.id), now.handling)?];
    if let Some(point) = asked {
        drafts.push(PointAnswered { point, item: Some(id), words: None }.draft(Some(now.id), now.handling)?);
    }
    Ok(drafts)
}

/// A member asks for a point on the agenda of a session that has not begun.
#[derive(Debug, Clone)]
pub struct AskPoint {
    /// The session.
    pub session: Id<kind::Matter>,
    /// The point to be.
    pub point: Id<kind::Matter>,
    /// What it is about.
    pub title: Text,
    /// Why.
    pub words: Option<Words>,
}

impl Rule for AskPoint {
    type Facts = Facts;
    const NAME: &'static str = "bodies.ask-point";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SessionNow::get(cx.read, self.session)?;
        now.permit_member(cx)?;
        now.must("refusal-body-agenda-closed", SessionState::ahead)?;
        some_text("title", &self.title, facts.limits.short)?;
        optional_words("words", self.words.as_ref(), facts)?;
        let words = self.words.clone().filter(|w| !w.is_blank());
        let event = PointAsked { point: self.point, title: self.title.clone(), words };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// Says why a point that was asked for does not come onto the agenda.
#[derive(Debug, Clone)]
pub struct AnswerPoint {
    /// The session.
    pub session: Id<kind::Matter>,
    /// The point.
    pub point: Id<kind::Matter>,
    /// Why not.
    pub words: Words,
}

impl Rule for AnswerPoint {
    type Facts = Facts;
    const NAME: &'static str = "bodies.answer-point";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = agenda(cx, self.session)?;
        if !waits(cx, &now, self.point)? {
            return Err(error::not_now("refusal-body-point-answered").into());
        }
        reason(&self.words, facts)?;
        let event = PointAnswered { point: self.point, item: None, words: Some(self.words.clone()) };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}
