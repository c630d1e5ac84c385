//! Taking in a public warning: first, again, updated, cancelled, or noted without becoming a signal.

use kernel::{Handling, Id, Resource, kind};
use store::{Deciding, Draft, Failure, Row};

use crate::cap::{AlertKey, Doing, Incoming, Standing};
use crate::event::{AlertNoted, AlertReceived, AlertUpdated, AlertWithdrawn, Event, NotedWhy};
use crate::signal::SignalState;
use crate::state;
use crate::text::Words;
use crate::{Facts, Rule};

/// Takes in one message. A message that is known already changes nothing.
#[derive(Debug, Clone)]
pub struct IngestAlert {
    /// The signal to be, if it makes one.
    pub signal: Id<kind::Matter>,
    /// The message.
    pub incoming: Incoming,
}

impl Rule for IngestAlert {
    type Facts = Facts;
    const NAME: &'static str = "situation.ingest-alert";
    // Feeds bring hundreds of messages at once; a watch officer's line goes before them.
    const URGENT: bool = false;
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, "signal.record", &Resource::service())?;
        let message = &self.incoming;
        if Known::find(cx, &message.key)?.is_some() {
            return Ok(Vec::new());
        }
        if let Some(why) = not_in_earnest(message, facts) {
            return self.noted(why);
        }
        match message.doing {
            Doing::Alert => self.received(cx, facts),
            Doing::Update => self.updated(cx, facts),
            Doing::Cancel => self.cancelled(cx),
            Doing::Acknowledge => self.noted(NotedWhy::Acknowledgement),
            Doing::Reject => self.noted(NotedWhy::Error),
        }
    }
}

fn not_in_earnest(message: &Incoming, facts: &Facts) -> Option<NotedWhy> {
    match message.standing {
        Standing::Actual if facts.exercise => Some(NotedWhy::NotExercise),
        Standing::Exercise if !facts.exercise => Some(NotedWhy::Exercise),
        Standing::Actual | Standing::Exercise => None,
        Standing::System => Some(NotedWhy::System),
        Standing::Test => Some(NotedWhy::Test),
        Standing::Draft => Some(NotedWhy::Draft),
    }
}

impl IngestAlert {
    fn noted(&self, why: NotedWhy) -> Result<Vec<Draft>, Failure> {
        let event = AlertNoted {
            key: self.incoming.key.clone(),
            why,
            references: self.incoming.references.clone(),
            headline: self.incoming.headline(),
            expires: self.incoming.warning.expires,
            file: self.incoming.warning.file,
        };
        Ok(vec![event.draft(None, Handling::Service)?])
    }

    fn received(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        // A cancellation or update that overtook this message has named it already.
        if superseded(cx, &self.incoming.key)? {
            return self.noted(NotedWhy::Late);
        }
        let year = facts.year(cx.now);
        let event = AlertReceived {
            year,
            no: state::next(cx.read, &format!("signal:{year:02}"))?,
            key: self.incoming.key.clone(),
            references: self.incoming.references.clone(),
            warning: self.incoming.warning.clone(),
        };
        Ok(vec![event.draft(Some(self.signal), Handling::Service)?])
    }

    fn updated(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let known = self.known_references(cx)?;
        let Some(signal) = known.iter().find_map(|k| k.signal) else {
            // An update of something we never had is the first we hear of it: it becomes a signal of its own.
            return self.received(cx, facts);
        };
        let now = state::SignalNow::get(cx.read, signal)?;
        let latest = cx.read.one("SELECT alert_sent FROM warning WHERE signal = $1", &[signal.into()])?;
        if latest.is_some_and(|r| r.time(0).is_ok_and(|t| t > self.incoming.key.sent)) {
            return self.noted(NotedWhy::Late);
        }
        let event = AlertUpdated {
            key: self.incoming.key.clone(),
            replaces: known.into_iter().map(|k| k.key).collect(),
            returns: now.state == SignalState::SetAside,
            warning: self.incoming.warning.clone(),
        };
        Ok(vec![event.draft(Some(signal), now.handling)?])
    }

    fn cancelled(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        let known = self.known_references(cx)?;
        let Some(signal) = known.iter().find_map(|k| k.signal) else {
            return self.noted(NotedWhy::UnknownReference);
        };
        let now = state::SignalNow::get(cx.read, signal)?;
        let words = self.incoming.note.clone().filter(|n| !n.trim().is_empty());
        let event = AlertWithdrawn {
            key: self.incoming.key.clone(),
            cancels: known.into_iter().map(|k| k.key).collect(),
            words: words.map(|n| Words::new(crate::text::guess_lang(&n, kernel::Lang::En), n)),
            file: self.incoming.warning.file,
        };
        Ok(vec![event.draft(Some(signal), now.handling)?])
    }

    fn known_references(&self, cx: &Deciding<'_>) -> Result<Vec<Known>, Failure> {
        let mut found = Vec::new();
        for key in &self.incoming.references {
            found.extend(Known::find(cx, key)?);
        }
        Ok(found)
    }
}

/// A message that we have, with the signal it stands for, if any.
struct Known {
    key: AlertKey,
    signal: Option<Id<kind::Matter>>,
}

impl Known {
    fn find(cx: &Deciding<'_>, key: &AlertKey) -> Result<Option<Self>, Failure> {
        let sql = "SELECT signal FROM alert WHERE sender = $1 AND identifier = $2 AND sent = $3";
        let row = cx
            .read
            .one(sql, &[key.sender.as_str().into(), key.identifier.as_str().into(), key.sent.into()])?;
        let Some(row) = row else { return Ok(None) };
        Ok(Some(Self { key: key.clone(), signal: row.opt(0, Row::id)? }))
    }
}

/// Whether an earlier arrival referred to this message as replaced or cancelled.
fn superseded(cx: &Deciding<'_>, key: &AlertKey) -> Result<bool, Failure> {
    let sql = "SELECT 1 FROM alert_reference WHERE sender = $1 AND identifier = $2 AND sent = $3";
    let row =
        cx.read.one(sql, &[key.sender.as_str().into(), key.identifier.as_str().into(), key.sent.into()])?;
    Ok(row.is_some())
}
