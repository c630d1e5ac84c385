//! What the program asks before it sends, and before it passes something on: whether that is still to be done.

use kernel::Timestamp;
use store::{Read, StoreError};

use super::one::{RecipientRow, RouteRow, recipients};
use super::{Eye, Row, message};
use crate::effects::{Dispatch, Missed};
use crate::message::{Delivery, Reach, State};

/// What is to leave now.
#[derive(Debug, Clone)]
pub struct Leaving {
    /// The message.
    pub message: Row,
    /// To whom.
    pub recipient: RecipientRow,
    /// On which route.
    pub route: RouteRow,
}

/// What a job asks to be sent, where it still has to be: not taken back, not known already, not sent on this route, and, where nobody
/// has to answer, not on one before that suffices.
///
/// # Errors
/// When the rows cannot be read.
pub fn leaving(read: &dyn Read, job: &Dispatch) -> Result<Option<Leaving>, StoreError> {
    let Some(message) = message(read, &Eye::all(), job.message)? else { return Ok(None) };
    let Some(recipient) = recipients(read, job.message)?.into_iter().find(|r| r.n == job.recipient) else {
        return Ok(None);
    };
    let Some(route) = recipient.routes.iter().find(|r| r.route == job.route).cloned() else {
        return Ok(None);
    };
    let known = matches!(recipient.reach, Reach::Acknowledged | Reach::Covered);
    let left = |r: &RouteRow| r.channel.suffices() && matches!(r.state, Delivery::Sent | Delivery::Delivered);
    let before = recipient.acknowledge_by.is_none() && recipient.routes.iter().any(left);
    let due = message.state == State::Released && !known && !before && route.state == Delivery::Waiting;
    Ok(due.then_some(Leaving { message, recipient, route }))
}

/// Whom an acknowledgement is missed of, where it still is; with the message.
///
/// # Errors
/// When the rows cannot be read.
pub fn missed(
    read: &dyn Read,
    job: &Missed,
    now: Timestamp,
) -> Result<Option<(Row, RecipientRow)>, StoreError> {
    let Some(message) = message(read, &Eye::all(), job.message)? else { return Ok(None) };
    let found = recipients(read, job.message)?.into_iter().find(|r| r.n == job.recipient);
    let due = |r: &RecipientRow| {
        let known = matches!(r.reach, Reach::Acknowledged | Reach::Covered);
        !known && r.escalated_at.is_none() && r.acknowledge_by == Some(job.planned) && job.planned <= now
    };
    Ok(found.filter(|r| message.state == State::Released && due(r)).map(|r| (message, r)))
}

/// The recipient of a job who has to acknowledge and whom no route reaches any more; nobody where it was passed on already.
///
/// # Errors
/// When the rows cannot be read.
pub fn exhausted(read: &dyn Read, job: &Dispatch) -> Result<Option<RecipientRow>, StoreError> {
    let Some(message) = message(read, &Eye::all(), job.message)? else { return Ok(None) };
    let found = recipients(read, job.message)?.into_iter().find(|r| r.n == job.recipient);
    let due =
        |r: &RecipientRow| r.reach == Reach::Failed && r.acknowledge_by.is_some() && r.escalated_at.is_none();
    Ok(found.filter(|r| message.state == State::Released && due(r)))
}
