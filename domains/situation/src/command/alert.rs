//! Taking in a public warning: first, again, updated, cancelled, or noted without becoming a signal.

use kernel::{Handling, Id, Resource, kind};
use store::{Deciding, Draft, Failure};

use crate::cap::{AlertKey, Doing, Incoming, Standing};
use crate::event::{AlertNoted, AlertReceived, AlertUpdated, AlertWithdrawn, Event, NotedWhy};
use crate::signal::SignalState;
use crate::state;
use crate::text::Words;
use crate::{Facts, Rule, read};

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
        if read::alert_is_known(cx.read, &message.key)? {
            return Ok(Vec::new());
        }
        if let Some(why) = not_in_earnest(message, facts) {
            return self.noted(why);
        }
        match message.doing {
            Doing::Alert => self.begins(cx, facts),
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
            // What a first message names it does not replace; those that change nothing are only shown.
            references: if why == NotedWhy::Late { self.ends() } else { self.incoming.references.clone() },
            headline: self.incoming.headline(),
            expires: self.incoming.warning.expires,
            file: self.incoming.warning.file,
        };
        Ok(vec![event.draft(None, Handling::Service)?])
    }

    /// The messages that no longer hold because of this one, arrived or not.
    fn ends(&self) -> Vec<AlertKey> {
        match self.incoming.doing {
            Doing::Update | Doing::Cancel => self.incoming.references.clone(),
            Doing::Alert | Doing::Acknowledge | Doing::Reject => Vec::new(),
        }
    }

    /// A signal of its own: a first message, or an update of what we never had.
    fn begins(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        // A cancellation or update that overtook this message has named it already.
        if self.is_superseded(cx)? {
            return self.noted(NotedWhy::Late);
        }
        let year = facts.year(cx.now);
        let event = AlertReceived {
            year,
            no: state::next(cx.read, &format!("signal:{year:02}"))?,
            key: self.incoming.key.clone(),
            references: self.ends(),
            warning: self.incoming.warning.clone(),
        };
        Ok(vec![event.draft(Some(self.signal), Handling::Service)?])
    }

    /// Every signal whose last message it names says what it says now.
    fn updated(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let named = self.named(cx)?;
        let holding: Vec<&Named> = named.iter().filter(|n| !n.withdrawn).collect();
        if self.is_superseded(cx)? {
            // It says nothing any more, but what it replaces does not hold either.
            return if holding.is_empty() {
                self.noted(NotedWhy::Late)
            } else {
                self.ended(cx, &holding, true)
            };
        }
        let said = if holding.is_empty() { named.iter().collect() } else { holding };
        if said.is_empty() {
            return self.begins(cx, facts);
        }
        let draft = |one: &Named| -> Result<Draft, Failure> {
            let now = state::SignalNow::get(cx.read, one.signal)?;
            let event = AlertUpdated {
                key: self.incoming.key.clone(),
                replaces: self.ends(),
                returns: now.state == SignalState::SetAside,
                warning: self.incoming.warning.clone(),
            };
            Ok(event.draft(Some(one.signal), now.handling)?)
        };
        said.into_iter().map(draft).collect()
    }

    /// Every signal whose last message it names is withdrawn.
    fn cancelled(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        let named = self.named(cx)?;
        let holding: Vec<&Named> = named.iter().filter(|n| !n.withdrawn).collect();
        if !holding.is_empty() {
            return self.ended(cx, &holding, false);
        }
        for key in &self.incoming.references {
            if read::alert_is_known(cx.read, key)? {
                // It came: something later has replaced or withdrawn it.
                return self.noted(NotedWhy::Late);
            }
        }
        self.noted(NotedWhy::UnknownReference)
    }

    fn ended(&self, cx: &Deciding<'_>, signals: &[&Named], overtaken: bool) -> Result<Vec<Draft>, Failure> {
        let words = self.incoming.note.clone().filter(|n| !n.trim().is_empty());
        let words = words.map(|n| Words::new(crate::text::guess_lang(&n, kernel::Lang::En), n));
        let draft = |one: &&Named| -> Result<Draft, Failure> {
            let now = state::SignalNow::get(cx.read, one.signal)?;
            let event = AlertWithdrawn {
                key: self.incoming.key.clone(),
                cancels: self.ends(),
                words: words.clone(),
                overtaken: overtaken.then_some(true),
                file: self.incoming.warning.file,
            };
            Ok(event.draft(Some(one.signal), now.handling)?)
        };
        signals.iter().map(draft).collect()
    }

    /// Whether a message that counts has replaced or cancelled this one before it came, or it names itself.
    fn is_superseded(&self, cx: &Deciding<'_>) -> Result<bool, Failure> {
        let key = &self.incoming.key;
        let sql = "SELECT 1 FROM alert_reference WHERE sender = $1 AND identifier = $2 AND sent = $3";
        let params = [key.sender.as_str().into(), key.identifier.as_str().into(), key.sent.into()];
        Ok(self.ends().contains(key) || cx.read.one(sql, &params)?.is_some())
    }

    /// The signals that say what a named message said: exactly those, not what came of it later.
    fn named(&self, cx: &Deciding<'_>) -> Result<Vec<Named>, Failure> {
        let sql = "SELECT signal, withdrawn FROM warning WHERE alert_sender = $1 AND alert_identifier = $2 AND alert_sent = $3 \
                   ORDER BY signal";
        let mut found: Vec<Named> = Vec::new();
        for key in &self.incoming.references {
            let params = [key.sender.as_str().into(), key.identifier.as_str().into(), key.sent.into()];
            for row in cx.read.query(sql, &params)? {
                let one = Named { signal: row.id(0)?, withdrawn: row.bool(1)? };
                if found.iter().all(|n| n.signal != one.signal) {
                    found.push(one);
                }
            }
        }
        Ok(found)
    }
}

/// A signal that a message speaks of.
struct Named {
    signal: Id<kind::Matter>,
    withdrawn: bool,
}
