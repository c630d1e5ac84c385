//! Somebody who was called to a session by mistake is taken off; those who have not answered are asked once more.

use std::collections::BTreeSet;

use kernel::{Id, Words, kind};
use store::{Deciding, Draft, Failure, Value};

use super::reason;
use crate::called::guest_of;
use crate::event::{Event, InvitationReminded, InvitationWithdrawn};
use crate::read::{REMIND_AGAIN, reminded};
use crate::session::{Seat, SessionState};
use crate::state::SessionNow;
use crate::{Facts, Rule, error};

/// Takes somebody off a session that is convened and has not begun. Their letter is followed by another that says so, the others are
/// called as before, and they may be called again. A quorum does not count the seat of an area that is taken off; a function that is taken
/// off entirely it still counts: who sits in the body is not said by its invitations. Whoever takes part already stays: what they declared would hang on nobody.
#[derive(Debug, Clone)]
pub struct WithdrawInvitation {
    /// The session.
    pub session: Id<kind::Matter>,
    /// Whose seat.
    pub seat: Seat,
    /// Why.
    pub words: Words,
}

impl Rule for WithdrawInvitation {
    type Facts = Facts;
    const NAME: &'static str = "bodies.withdraw-invitation";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SessionNow::get(cx.read, self.session)?;
        now.permit(cx, &["body.convene"])?;
        now.must("refusal-body-withdraw-state", |s| s == SessionState::Convened)?;
        let table = now.table();
        let called = table.called(facts);
        if !called.contains(&self.seat) {
            return Err(error::not_now("refusal-body-withdraw-gone").into());
        }
        reason(&self.words, facts)?;
        if called.len() == 1 {
            return Err(error::not_now("refusal-body-withdraw-last").into());
        }
        takes_part(cx, &now, &self.seat)?;
        let guest = guest_of(&self.seat);
        let event = InvitationWithdrawn {
            seat: self.seat.clone(),
            seats: table.without(facts, &self.seat),
            guest: now.called.guests.iter().find(|g| Some(g.id) == guest).cloned(),
            words: self.words.clone(),
        };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// Refuses where whoever sits on a seat declared an interest, voted or was there.
fn takes_part(cx: &Deciding<'_>, now: &SessionNow, seat: &Seat) -> Result<(), Failure> {
    let params: [Value; 2] = [now.id.into(), seat.key().into()];
    let interest = "SELECT seq FROM body_interest WHERE session = $1 AND seat = $2";
    if cx.read.one(interest, &params)?.is_some() {
        return Err(error::not_now("refusal-body-withdraw-interest").into());
    }
    let there = "SELECT seq FROM body_attendance WHERE session = $1 AND seat = $2 AND presence <> 'excused'";
    if cx.read.one(there, &params)?.is_some() {
        return Err(error::not_now("refusal-body-withdraw-there").into());
    }
    Ok(())
}

/// Asks those once more who were called and have not answered for the date that holds: exactly those of whom it was shown who gets the
/// letter.
#[derive(Debug, Clone)]
pub struct RemindInvited {
    /// The session.
    pub session: Id<kind::Matter>,
    /// Whose seats.
    pub seats: Vec<Seat>,
    /// Also those who were reminded less than a day ago.
    pub again: bool,
}

impl Rule for RemindInvited {
    type Facts = Facts;
    const NAME: &'static str = "bodies.remind-invited";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SessionNow::get(cx.read, self.session)?;
        now.permit(cx, &["body.convene"])?;
        now.must("refusal-body-remind-state", |s| s == SessionState::Convened)?;
        if now.at <= cx.now {
            return Err(error::not_now("refusal-body-remind-past").into());
        }
        if self.seats.is_empty() {
            return Err(error::not_now("refusal-body-remind-preview").into());
        }
        let (called, answered) = (now.table().called(facts), answered(cx, &now)?);
        let (before, since) = (reminded(cx.read, now.id)?, cx.now.plus_seconds(-REMIND_AGAIN));
        for seat in &self.seats {
            if !called.contains(seat) || answered.contains(&seat.key()) {
                return Err(error::not_now("refusal-body-remind-preview").into());
            }
            let recent = before.iter().any(|r| r.seat == *seat && r.at > since);
            if recent && !self.again {
                return Err(error::not_now("refusal-body-remind-again").into());
            }
        }
        let event = InvitationReminded { seats: self.seats.clone() };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// The keys of the seats that answered for the date that holds now.
fn answered(cx: &Deciding<'_>, now: &SessionNow) -> Result<BTreeSet<String>, Failure> {
    let sql = "SELECT seat FROM body_reply WHERE session = $1 AND for_at = $2";
    let rows = cx.read.query(sql, &[now.id.into(), now.at.into()])?;
    Ok(rows.iter().map(|r| r.text(0).map(str::to_owned)).collect::<Result<_, _>>()?)
}

/// Refuses an answer for a seat that was taken off.
///
/// # Errors
/// That refusal, or when the rows cannot be read.
pub(super) fn still_called(cx: &Deciding<'_>, now: &SessionNow, seat: &Seat) -> Result<(), Failure> {
    let sql = "SELECT seq FROM body_withdrawn WHERE session = $1 AND seat = $2";
    match cx.read.one(sql, &[now.id.into(), seat.key().into()])? {
        Some(_) => Err(error::not_now("refusal-body-answer-withdrawn").into()),
        None => Ok(()),
    }
}
