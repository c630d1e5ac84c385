//! A machine's token uses some of the powers of its mandate: the guard is asked through this.

use std::collections::BTreeSet;

use kernel::{Actor, Guard, Power, Refusal, Resource};
use store::{Command, Deciding, Draft, Failure};

/// A guard that refuses what is not in the list before it asks the real one.
struct Narrow<'a> {
    only: &'a BTreeSet<String>,
    guard: &'a dyn Guard,
}

impl Guard for Narrow<'_> {
    fn permit(&self, actor: &Actor, power: Power, resource: &Resource) -> Result<(), Refusal> {
        if self.only.contains(power) {
            self.guard.permit(actor, power, resource)
        } else {
            Err(Refusal::forbidden(power))
        }
    }
}

/// Asks the guard, for a session that may be narrowed.
pub(crate) fn permit(
    guard: &dyn Guard,
    session: &crate::Session,
    power: Power,
    on: &Resource,
) -> Result<(), Refusal> {
    match &session.only {
        Some(only) => Narrow { only, guard }.permit(&session.actor, power, on),
        None => guard.permit(&session.actor, power, on),
    }
}

/// A command that a narrowed session asks for: it decides with the narrowed guard.
pub(crate) struct Narrowed {
    pub(crate) only: BTreeSet<String>,
    pub(crate) command: Box<dyn Command>,
}

impl Command for Narrowed {
    fn name(&self) -> &'static str {
        self.command.name()
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        let guard = Narrow { only: &self.only, guard: cx.guard };
        let cx = Deciding { read: cx.read, now: cx.now, ids: cx.ids, actor: cx.actor, guard: &guard };
        self.command.decide(&cx)
    }
    fn urgent(&self) -> bool {
        self.command.urgent()
    }
}
