//! A recipient knows: in the program, by the link, by voice through an officer, or as the channel brings back.

use kernel::{Id, Refusal, Stated, Words, kind};
use store::{Deciding, Draft, Failure, Rule};

use super::{not_ahead, optional_short};
use crate::event::{Acknowledged, Event, Said};
use crate::message::{State, Way};
use crate::state::{Now, RecipientNow};
use crate::{Facts, error};

/// Who says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// The recipient, in the program.
    Program,
    /// Whoever opened the link, with the name that they gave.
    Link {
        /// The name as given.
        name: Option<String>,
    },
    /// Somebody on the telephone.
    Voice {
        /// Who spoke.
        name: String,
    },
    /// The channel.
    Receipt,
}

/// Acknowledges a message.
#[derive(Debug, Clone)]
pub struct Acknowledge {
    /// The message.
    pub message: Id<kind::Matter>,
    /// Which recipient; in the program, the one who asks when absent.
    pub recipient: Option<i64>,
    /// Who says so.
    pub by: By,
    /// What was said with it.
    pub words: Option<Words>,
    /// When it was said, if not now.
    pub stated: Option<Stated>,
}

impl Acknowledge {
    /// In the program, by whom it was written to.
    #[must_use]
    pub const fn mine(message: Id<kind::Matter>) -> Self {
        Self { message, recipient: None, by: By::Program, words: None, stated: None }
    }

    /// The recipient whom it is about, where this actor may say so.
    fn recipient(&self, cx: &Deciding<'_>, now: &Now, facts: &Facts) -> Result<RecipientNow, Failure> {
        let power = if matches!(self.by, By::Voice { .. }) { "message.send" } else { "matter.read" };
        if matches!(self.by, By::Link { .. } | By::Receipt) != cx.actor.is_system() {
            return Err(Refusal::forbidden("message.send").into());
        }
        if !cx.actor.is_system() {
            cx.guard.permit(cx.actor, power, &now.resource())?;
        }
        match (&self.by, self.recipient) {
            (By::Program, asked) => {
                let of = |n: i64| RecipientNow::get(cx.read, now.id, n);
                let mut ours = None;
                for n in asked.map_or(0..now.recipients, |n| n..n.saturating_add(1)) {
                    let one = of(n)?;
                    if one.is(cx.actor, facts) && (ours.is_none() || !one.known) {
                        ours = Some(one);
                    }
                }
                Ok(ours.ok_or_else(|| error::not_recipient(&now.number))?)
            }
            (_, Some(n)) => RecipientNow::get(cx.read, now.id, n),
            (_, None) => Err(Refusal::missing("recipient").into()),
        }
    }
}

impl Rule for Acknowledge {
    type Facts = Facts;
    const NAME: &'static str = "outbox.acknowledge";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.message)?;
        let recipient = self.recipient(cx, &now, facts)?;
        // Said twice is said: whoever opened two links, or clicked again, is not refused.
        if recipient.known && !matches!(self.by, By::Voice { .. }) {
            return Ok(Vec::new());
        }
        now.must_be(State::Released)?;
        if recipient.known {
            return Err(Refusal::conflict("refusal-message-known").into());
        }
        let (way, name) = match &self.by {
            By::Program => (Way::Program, None),
            By::Link { name } => (Way::Link, name.clone()),
            By::Voice { name } if name.trim().is_empty() => return Err(Refusal::missing("name").into()),
            By::Voice { name } => (Way::Voice, Some(name.trim().to_owned())),
            By::Receipt => (Way::Receipt, None),
        };
        optional_short("name", name.as_ref(), facts)?;
        if let Some(words) = &self.words {
            kernel::at_most("words", &words.text, facts.limits.text)?;
        }
        not_ahead(self.stated, cx.now, facts)?;
        let words = self.words.clone().filter(|w| !w.is_blank());
        let recipient = recipient.n;
        let mut draft =
            Acknowledged { recipient, way, about: now.about }.draft(Some(now.id), now.handling)?;
        draft.stated = self.stated;
        let mut drafts = vec![draft];
        if name.is_some() || words.is_some() {
            drafts.push(Said { recipient, name, words }.draft(Some(now.id), now.handling)?);
        }
        Ok(drafts)
    }
}
