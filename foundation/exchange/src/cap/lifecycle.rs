//! What a message does to earlier ones (CAP 1.2, 3.2.1 `msgType` and `references`), in whatever order they arrive.
//!
//! A message is recognised by sender, identifier and sending time together. An `Update` replaces and a `Cancel` withdraws
//! exactly the messages that it references; the standard ties neither to the same sender, so nor does this; reading
//! notes it (`reference-other-sender`). Messages of different status never touch each other: a test cannot withdraw a
//! real warning.

use std::collections::{BTreeMap, BTreeSet};

use super::model::{Alert, Ref};
use super::values::{MsgType, Status};

/// What a message did on arrival.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Nothing: the same message came before.
    Repeat,
    /// Nothing: a later message that arrived earlier has replaced or withdrawn it already.
    Overtaken,
    /// It holds from now on: the first on its event, or an update of messages that never came.
    Begins,
    /// It holds instead of these messages.
    Replaces(Vec<Ref>),
    /// These messages no longer hold. The list may be empty: what it withdraws may still arrive, and will not hold.
    Withdraws(Vec<Ref>),
    /// The sender has received and accepted these messages.
    Acknowledges(Vec<Ref>),
    /// The sender rejects these messages.
    Rejects(Vec<Ref>),
}

/// The messages seen so far and which of them hold.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    known: BTreeMap<Ref, Status>,
    holding: BTreeSet<(Status, Ref)>,
    /// What was replaced or withdrawn, arrived or not.
    ended: BTreeSet<(Status, Ref)>,
}

impl Ledger {
    /// Takes in a message.
    pub fn take(&mut self, alert: &Alert) -> Effect {
        let own = alert.reference();
        if self.known.contains_key(&own) {
            return Effect::Repeat;
        }
        self.known.insert(own.clone(), alert.status);
        match alert.msg_type {
            MsgType::Ack => Effect::Acknowledges(alert.references.clone()),
            MsgType::Error => Effect::Rejects(alert.references.clone()),
            MsgType::Cancel => Effect::Withdraws(self.end(alert)),
            // A first message may not replace anything, whatever it references.
            MsgType::Alert => self.begin(alert.status, own, Effect::Begins),
            MsgType::Update => {
                let replaced = self.end(alert);
                let effect = if replaced.is_empty() { Effect::Begins } else { Effect::Replaces(replaced) };
                self.begin(alert.status, own, effect)
            }
        }
    }

    /// The messages that hold, expired ones included: whether a time has passed is the caller's question.
    pub fn holding(&self, status: Status) -> impl Iterator<Item = &Ref> {
        self.holding.iter().filter(move |(s, _)| *s == status).map(|(_, r)| r)
    }

    fn begin(&mut self, status: Status, own: Ref, effect: Effect) -> Effect {
        let key = (status, own);
        if self.ended.contains(&key) {
            return Effect::Overtaken;
        }
        self.holding.insert(key);
        effect
    }

    /// Ends what a message references; answers with those that held.
    fn end(&mut self, alert: &Alert) -> Vec<Ref> {
        let mut held = Vec::new();
        for reference in &alert.references {
            let key = (alert.status, reference.clone());
            if self.holding.remove(&key) {
                held.push(key.1.clone());
            }
            self.ended.insert(key);
        }
        held
    }
}

/// The alerts of one file as they should be taken in: each once, the earliest sent first.
#[must_use]
pub fn in_order(mut alerts: Vec<Alert>) -> Vec<Alert> {
    let mut seen = BTreeSet::new();
    alerts.retain(|alert| seen.insert(alert.reference()));
    alerts.sort_by_key(|alert| alert.sent);
    alerts
}
