//! Who comes; and addresses at which sessions stand as a calendar.

use kernel::{Handling, Id, Refusal, Resource, Timestamp, kind};
use store::{Deciding, Draft, Failure, Row};

use super::optional_short;
use crate::event::{Event, FeedEnded, FeedMade, InvitationAnswered};
use crate::session::{Reply, Seat, SessionState};
use crate::state::{self, SessionNow};
use crate::{Facts, Rule, error};

/// On which way an answer came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// By the link of a letter: whoever holds it answers for the seat, and for no other.
    Link,
    /// Somebody wrote down what they were told.
    Told,
}

/// Says whether somebody who was invited comes. The last answer counts.
#[derive(Debug, Clone)]
pub struct AnswerInvitation {
    /// The session.
    pub session: Id<kind::Matter>,
    /// Whose seat.
    pub seat: Seat,
    /// The answer.
    pub reply: Reply,
    /// Their name.
    pub name: Option<String>,
    /// Who comes in their place; needed where somebody does.
    pub deputy: Option<String>,
    /// On which way it came.
    pub by: By,
    /// The date that whoever answered saw. A session that was moved meanwhile has another.
    pub for_at: Option<Timestamp>,
}

impl Rule for AnswerInvitation {
    type Facts = Facts;
    const NAME: &'static str = "bodies.answer-invitation";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SessionNow::get(cx.read, self.session)?;
        // Nobody but the program answers by a link; which seat it is made for is looked up before.
        let by_link = self.by == By::Link && cx.actor.is_system();
        if !by_link && !now.is_own(cx, &self.seat) {
            now.permit(cx, &["body.convene", "body.record", now.pen()])?;
        }
        now.must("refusal-body-answer", |s| s == SessionState::Convened)?;
        if self.for_at.is_some_and(|at| at != now.at) {
            return Err(error::not_now("refusal-body-answer-moved").into());
        }
        super::withdraw::still_called(cx, &now, &self.seat)?;
        now.known(facts, &self.seat)?;
        optional_short("name", self.name.as_deref(), facts)?;
        optional_short("deputy", self.deputy.as_deref(), facts)?;
        let some = |t: &Option<String>| t.clone().map(|t| t.trim().to_owned()).filter(|t| !t.is_empty());
        let deputy = some(&self.deputy).filter(|_| self.reply == Reply::Deputy);
        if self.reply == Reply::Deputy && deputy.is_none() {
            return Err(Refusal::missing("deputy").into());
        }
        let event = InvitationAnswered {
            seat: self.seat.clone(),
            reply: self.reply,
            name: some(&self.name),
            deputy,
            by_link: self.by == By::Link,
        };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// Longest time that the address of a calendar opens, in days.
const MOST_DAYS: i64 = 800;

/// Makes an address at which sessions stand as a calendar: those of a body, or those to which one's own function is called.
#[derive(Debug, Clone)]
pub struct MakeFeed {
    /// Id of the link to be.
    pub link: Id<kind::Session>,
    /// The body; one's own function where it is absent.
    pub body: Option<String>,
    /// For whom.
    pub whom: Option<String>,
    /// Until when it opens.
    pub expires: Timestamp,
}

impl Rule for MakeFeed {
    type Facts = Facts;
    const NAME: &'static str = "bodies.make-feed";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        if cx.actor.is_system() {
            return Err(Refusal::forbidden("matter.read").into());
        }
        match &self.body {
            Some(body) => {
                cx.guard.permit(cx.actor, "body.convene", &Resource::service())?;
                state::body(cx.read, facts, body)?.ok_or_else(Refusal::not_found)?;
            }
            None => cx.guard.permit(cx.actor, "matter.read", &Resource::service())?,
        }
        optional_short("whom", self.whom.as_deref(), facts)?;
        if self.expires <= cx.now || self.expires > cx.now.plus_seconds(MOST_DAYS * 86_400) {
            return Err(Refusal::invalid("days", "refusal-body-feed-days").with("most", MOST_DAYS).into());
        }
        let function = self.body.is_none().then(|| cx.actor.function.clone());
        let made = FeedMade {
            link: self.link,
            body: self.body.clone(),
            function,
            whom: self.whom.clone(),
            expires: self.expires,
        };
        Ok(vec![made.draft(None, Handling::Service)?])
    }
}

/// Ends one: one's own, or that of a body.
#[derive(Debug, Clone)]
pub struct EndFeed {
    /// The link.
    pub link: Id<kind::Session>,
}

impl Rule for EndFeed {
    type Facts = Facts;
    const NAME: &'static str = "bodies.end-feed";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let sql = "SELECT person, body FROM body_feed WHERE link = $1 AND ended_at IS NULL";
        let row = cx.read.one(sql, &[self.link.into()])?.ok_or_else(Refusal::not_found)?;
        let own = row.id::<kind::Person>(0)? == cx.actor.person;
        if !own {
            // Whose it is is nobody's business, unless it is that of a body.
            row.opt(1, Row::text)?.ok_or_else(Refusal::not_found)?;
            cx.guard.permit(cx.actor, "body.convene", &Resource::service())?;
        }
        Ok(vec![FeedEnded { link: self.link }.draft(None, Handling::Service)?])
    }
}
