//! Who is to be called: to one session, and to all those of a series that are still to be called.

use kernel::{Handling, Id, Refusal, kind};
use store::{Deciding, Draft, Failure, Row};

use super::series::keeps;
use crate::called::{Called, Table};
use crate::event::{Event, SeriesInvited, SessionInvited};
use crate::series;
use crate::session::{Seat, SessionState};
use crate::state::{SeriesNow, SessionNow};
use crate::{Facts, Rule, error};

/// Says who is called to a session. Once it is convened others are added, and nobody is left out by
/// this: they have their letter, and are taken off one by one, with a reason.
#[derive(Debug, Clone)]
pub struct CallToSession {
    /// The session.
    pub session: Id<kind::Matter>,
    /// Who.
    pub called: Called,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for CallToSession {
    type Facts = Facts;
    const NAME: &'static str = "bodies.call-to-session";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SessionNow::get(cx.read, self.session)?;
        now.permit(cx, &["body.convene"])?;
        now.must("refusal-body-called-already", SessionState::ahead)?;
        now.changed.seen(self.based_on, error::changed_meanwhile)?;
        let called = self.called.tidied();
        called.check(facts)?;
        if called.is_empty() {
            return Err(Refusal::missing("seat").into());
        }
        open_to_guests(&called, now.handling)?;
        if called == now.called {
            return Ok(Vec::new());
        }
        let mut event = invited(&called, now.handling);
        if now.state == SessionState::Convened {
            let functions = called.functions();
            let (before, table) = (now.table().called(facts), now.table());
            let after = Table { called: &called, invited: &functions, ..table }.called(facts);
            if before.iter().any(|seat| !after.contains(seat)) {
                return Err(error::not_now("refusal-body-called-stay").into());
            }
            event.added = after.into_iter().filter(|seat| !before.contains(seat)).collect();
        }
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// Says who is called to the sessions of a series: those that are made from now on, and those that are planned and for which nobody
/// chose otherwise. Nobody at all: whoever sits in the body.
#[derive(Debug, Clone)]
pub struct CallToSeries {
    /// Code of the body.
    pub body: String,
    /// Who.
    pub called: Called,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for CallToSeries {
    type Facts = Facts;
    const NAME: &'static str = "bodies.call-to-series";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let body = keeps(cx, facts, &self.body)?;
        let now = SeriesNow::live(cx.read, &self.body)?.ok_or_else(Refusal::not_found)?;
        now.changed.seen(self.based_on, error::changed_meanwhile)?;
        let called = self.called.tidied();
        called.check(facts)?;
        open_to_guests(&called, now.content.handling)?;
        let before = now.called.unwrap_or_default();
        if called == before {
            return Ok(Vec::new());
        }
        let set = SeriesInvited {
            body: body.code.clone(),
            seats: called.seats.clone(),
            guests: called.guests.clone(),
        };
        let mut drafts = vec![set.draft(Some(series::id(&body.code)), Handling::Service)?];
        let of_body = Called { seats: body.seats().map(Seat::of).collect(), guests: Vec::new() };
        let follows = if called.is_empty() { of_body.clone() } else { called };
        let sql = "SELECT s.id FROM body_session s JOIN body_of_series o ON o.session = s.id WHERE o.body = $1 AND s.state = 'planned' \
                   AND s.meets_at > $2 ORDER BY s.meets_at, s.id";
        for row in cx.read.query(sql, &[body.code.as_str().into(), cx.now.into()])? {
            let session = SessionNow::get(cx.read, id(&row)?)?;
            let by_default = session.called == before || (before.is_empty() && session.called == of_body);
            let fits = open_to_guests(&follows, session.handling).is_ok() && !follows.is_empty();
            if by_default && fits && session.called != follows {
                drafts.push(invited(&follows, session.handling).draft(Some(session.id), session.handling)?);
            }
        }
        Ok(drafts)
    }
}

fn id(row: &Row) -> Result<Id<kind::Matter>, Failure> {
    Ok(row.id(0)?)
}

/// What is kept from most has no guests: a letter to somebody without account could say nothing.
fn open_to_guests(called: &Called, handling: Handling) -> Result<(), Refusal> {
    if handling >= Handling::NeedToKnow && !called.guests.is_empty() {
        return Err(Refusal::invalid("guest-name", "refusal-body-guest-guarded"));
    }
    Ok(())
}

/// Those who are called to a session that is handled like this. A series that became reserved leaves its guests out.
pub(super) fn invited(called: &Called, handling: Handling) -> SessionInvited {
    let guarded = open_to_guests(called, handling).is_err();
    let guests = if guarded { Vec::new() } else { called.guests.clone() };
    SessionInvited { seats: called.seats.clone(), guests, added: Vec::new() }
}
