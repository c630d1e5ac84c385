//! The key that signs warnings is exchanged on the machine, with the server stopped; the journal says so.

use kernel::{Handling, Refusal};
use store::{Deciding, Draft, Failure, Rule};

use super::RELEASE;
use crate::Facts;
use crate::event::{Event, KeyChanged};

/// Notes that a new key signs from now on. Asked by the program alone, whose operator ordered it.
#[derive(Debug, Clone)]
pub struct NoteKey {
    /// The certificate until now (PEM).
    pub before: String,
    /// The certificate from now on (PEM).
    pub certificate: String,
}

impl Rule for NoteKey {
    type Facts = Facts;
    const NAME: &'static str = "warning.note-key";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        if !cx.actor.is_system() {
            return Err(Refusal::forbidden(RELEASE).into());
        }
        let changed = KeyChanged { before: self.before.clone(), certificate: self.certificate.clone() };
        Ok(vec![changed.draft(None, Handling::Service)?])
    }
}
