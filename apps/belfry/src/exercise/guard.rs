//! Who may do what in an exercise.

use std::sync::Arc;

use access::CedarGuard;
use exercise::command::{LEAD, OBSERVE};
use kernel::{Actor, Guard, Power, Refusal, Resource};

/// Players have the powers of the functions they play; whoever leads or observes has those of the accountable place, as they are
/// there now.
pub(crate) struct StaffGuard {
    pub(crate) own: Arc<CedarGuard>,
    pub(crate) live: Arc<CedarGuard>,
}

impl Guard for StaffGuard {
    fn permit(&self, actor: &Actor, power: Power, resource: &Resource) -> Result<(), Refusal> {
        let of = if [LEAD, OBSERVE].contains(&power) { &self.live } else { &self.own };
        of.permit(actor, power, resource)
    }
}

/// Nobody may do anything: the journal of a closed exercise is only read.
pub(crate) struct Shut;

impl Guard for Shut {
    fn permit(&self, _: &Actor, power: Power, _: &Resource) -> Result<(), Refusal> {
        Err(Refusal::forbidden(power))
    }
}
