//! What became of a message on one route, as the program reports after it tried, or as the channel brings back.

use kernel::{Id, Precision, Refusal, Stated, Timestamp, kind};
use store::{Deciding, Draft, Failure, Row, Rule};

use crate::Facts;
use crate::event::{Delivered, Event, Failed, Opened, Sent};
use crate::message::{Channel, Delivery};
use crate::state::Now;

/// Most characters that are kept of what a channel says: a relay may answer with pages.
const REASON: usize = 300;

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The channel took it.
    Sent {
        /// Its own reference.
        reference: Option<String>,
    },
    /// It arrived.
    Delivered {
        /// When, as the channel says.
        at: Option<Timestamp>,
    },
    /// Somebody opened it from the device on which it was shown.
    Opened,
    /// It did not and will not.
    Failed {
        /// What the channel said.
        reason: String,
    },
}

/// Reports what became of a route. Asked by the program alone; what is known already is not journalled again.
#[derive(Debug, Clone)]
pub struct Report {
    /// The message.
    pub message: Id<kind::Matter>,
    /// Which recipient.
    pub recipient: i64,
    /// Which of their routes.
    pub route: i64,
    /// What became of it.
    pub outcome: Outcome,
}

impl Rule for Report {
    type Facts = Facts;
    const NAME: &'static str = "outbox.report";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        if !cx.actor.is_system() {
            return Err(Refusal::forbidden("message.send").into());
        }
        let now = Now::get(cx.read, self.message)?;
        let sql = "SELECT state, channel, address, opened_at FROM message_route WHERE message = $1 AND recipient = $2 AND route = $3";
        let row: Option<Row> =
            cx.read.one(sql, &[now.id.into(), self.recipient.into(), self.route.into()])?;
        let row = row.ok_or_else(Refusal::not_found)?;
        let state = Delivery::of(row.text(0)?).unwrap_or(Delivery::Failed);
        let channel = Channel::of(row.text(1)?).unwrap_or(Channel::Mail);
        // What a relay says often repeats the address; the address stands in an entry that can be erased, the reason stays.
        let (address, opened) = (row.text(2)?, !row.is_null(3));
        let outcome = match self.outcome.clone() {
            Outcome::Failed { reason } => Outcome::Failed { reason: reason.replace(address, "…") },
            other => other,
        };
        let report = Self { outcome, ..self.clone() };
        if report.outcome == Outcome::Opened {
            return report.opened(&now, state, opened);
        }
        Ok(report.draft(&now, state, channel, cx.now)?.into_iter().collect())
    }
}

impl Report {
    /// What was opened had arrived, whether or not the device said so.
    fn opened(&self, now: &Now, state: Delivery, before: bool) -> Result<Vec<Draft>, Failure> {
        let (matter, recipient, route) = (Some(now.id), self.recipient, self.route);
        let mut drafts = Vec::new();
        if state != Delivery::Delivered {
            drafts.push(Delivered { recipient, route }.draft(matter, now.handling)?);
        }
        if !before {
            drafts.push(Opened { recipient, route }.draft(matter, now.handling)?);
        }
        Ok(drafts)
    }

    /// The event, where it says something new.
    fn draft(
        &self,
        now: &Now,
        state: Delivery,
        channel: Channel,
        at: Timestamp,
    ) -> Result<Option<Draft>, Failure> {
        let (matter, recipient, route) = (Some(now.id), self.recipient, self.route);
        Ok(match &self.outcome {
            Outcome::Sent { reference } if state == Delivery::Waiting => {
                let reference = reference.as_deref().map(shortened);
                Some(Sent { recipient, route, channel, reference }.draft(matter, now.handling)?)
            }
            Outcome::Delivered { at: said } if state != Delivery::Delivered => {
                let mut draft = Delivered { recipient, route }.draft(matter, now.handling)?;
                // What a channel says of a time to come is not believed.
                draft.stated =
                    said.filter(|s| *s <= at).map(|at| Stated { at, precision: Precision::Second });
                Some(draft)
            }
            Outcome::Failed { reason } if matches!(state, Delivery::Waiting | Delivery::Sent) => {
                let reason = shortened(reason);
                Some(Failed { recipient, route, reason, about: now.about }.draft(matter, now.handling)?)
            }
            _ => None,
        })
    }
}

/// On one line, within the limit.
fn shortened(text: &str) -> String {
    let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(REASON).collect();
    line.trim().to_owned()
}
