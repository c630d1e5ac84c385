//! A journal in which acts are asked for, for tests of rules: the guard permits everything unless told otherwise.

use std::sync::Arc;

use kernel::{Actor, Clock, FixedClock, Refusal, Timestamp};
use store::{
    Ask, Blobs, Definition, Erase, Journal, Read, Receipt, Rule, Stamp, StoreError, Submission, WriteError,
};
use testkit::{NIGHT, Place, command_id, definition};

/// Facts for whoever acts under this function.
type FactsOf<F> = Box<dyn Fn(&str) -> Arc<F> + Send + Sync>;

/// The journal, what the rules know, and who asks.
pub struct Play<F> {
    /// Where acts are written.
    pub journal: Journal,
    /// Stands at [`NIGHT`] until it is moved.
    pub clock: Arc<FixedClock>,
    /// Who asks where nobody is named.
    pub lead: Actor,
    facts: FactsOf<F>,
}

impl<F: 'static> Play<F> {
    /// In this store, with what a package defines besides the view of who may see what.
    #[must_use]
    pub fn on(
        place: &Place,
        lead: &Actor,
        facts: impl Fn(&str) -> Arc<F> + Send + Sync + 'static,
        more: impl FnOnce(&mut Definition),
    ) -> Self {
        let (mut definition, clock) = definition("live");
        definition.views = vec![Arc::new(access::MatterView)];
        more(&mut definition);
        let journal = Journal::open(&place.backend, definition).unwrap();
        Self { journal, clock, lead: lead.clone(), facts: Box::new(facts) }
    }

    /// Asks as somebody.
    ///
    /// # Errors
    /// What was refused.
    pub fn ask_as<R>(&self, actor: &Actor, rule: R) -> Result<Receipt, WriteError>
    where
        R: Rule<Facts = F> + 'static,
    {
        submit(&self.journal, actor, rule, &(self.facts)(&actor.function))
    }

    /// Asks as the lead; must succeed.
    pub fn ask<R: Rule<Facts = F> + 'static>(&self, rule: R) -> Receipt {
        self.ask_as(&self.lead, rule).unwrap()
    }

    /// Asks as the program; must succeed.
    pub fn system<R: Rule<Facts = F> + 'static>(&self, rule: R) -> Receipt {
        self.ask_as(&Actor::system(), rule).unwrap()
    }

    /// Asks as somebody for what must be refused.
    ///
    /// # Panics
    /// When it is not.
    pub fn refused_as<R: Rule<Facts = F> + 'static>(&self, actor: &Actor, rule: R) -> Refusal {
        match self.ask_as(actor, rule) {
            Err(WriteError::Refused(refusal)) => refusal,
            other => unreachable!("not refused: {other:?}"),
        }
    }

    /// Asks as the lead for what must be refused.
    pub fn refused<R: Rule<Facts = F> + 'static>(&self, rule: R) -> Refusal {
        self.refused_as(&self.lead, rule)
    }

    /// Erases an entry, as the lead, with the files that only it names.
    ///
    /// # Errors
    /// What was refused.
    pub fn erase(&self, blobs: &Blobs, seq: i64) -> Result<(), WriteError> {
        let command = Erase {
            entries: vec![seq],
            reason: "demande (fictive)".into(),
            power: "journal.erase",
            views: self.journal.definition().views.clone(),
        };
        let submission = Submission {
            command_id: command_id(),
            actor: self.lead.clone(),
            command: Box::new(command),
            stamp: Arc::new(Stamp::default()),
        };
        self.journal.erase(submission, blobs).map(drop)
    }

    /// Reads the views.
    pub fn read<T>(&self, f: impl FnOnce(&dyn Read) -> Result<T, StoreError>) -> T {
        self.journal.read(f).unwrap()
    }

    /// What the clock shows.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Sets the clock to so many seconds after the beginning of the night.
    pub fn later(&self, seconds: i64) {
        self.clock.set(NIGHT.plus_seconds(seconds));
    }
}

/// Asks for an act in a journal.
pub(crate) fn submit<R: Rule + 'static>(
    journal: &Journal,
    actor: &Actor,
    rule: R,
    facts: &Arc<R::Facts>,
) -> Result<Receipt, WriteError> {
    journal.submit_blocking(Submission {
        command_id: command_id(),
        actor: actor.clone(),
        command: Ask::boxed(rule, Arc::clone(facts)),
        stamp: Arc::new(Stamp::default()),
    })
}
