//! Those to whom an account goes: whom the profile names, and how a message reaches them.

use std::sync::Arc;

use account::addressee::{Addressee, Way};
use account::template::Template;
use account_web::Reach;
use desk::letter::Stands;
use kernel::{Id, kind};
use outbox::message::Channel;
use outbox::whom::{Found, Office, Target, routes};
use profile::Profile;
use store::{Read, StoreError};

use crate::outbox::found;
use crate::wiring::World;

/// Under this function the book of addresses keeps where an organisation is reached that has nobody here.
const DESK: &str = "duty-contact";

/// How addressees are reached in this place.
pub(super) struct Told(pub(super) Arc<World>);

impl Reach for Told {
    fn way(&self, read: &dyn Read, to: &Addressee) -> Result<Way, StoreError> {
        Ok(way(&self.0, to, &found(&self.0, read, &target(to))?))
    }

    fn stands(&self, read: &dyn Read, message: Id<kind::Matter>) -> Result<Option<Stands>, StoreError> {
        let row = outbox::read::message(read, &outbox::read::Eye::all(), message)?;
        Ok(row.as_ref().map(crate::outbox::stood))
    }
}

/// What becomes of a message to somebody for whom these were found. What goes to an organisation outside is released by hand: a mail
/// carries the document itself, which nobody takes back.
pub(crate) fn way(world: &World, to: &Addressee, found: &[Found]) -> Way {
    let open = channels(world);
    if open.is_empty() {
        return Way::Shut;
    }
    // Somebody of whom no address is known is nobody who could be told.
    let reached = |f: &Found| !routes(&open, &f.contact, 1, world.clock.now()).is_empty();
    if !found.iter().any(reached) {
        return Way::Nobody;
    }
    let automatic = world.profile.outgoing.automatic.accounts && matches!(to, Addressee::Function(_));
    if automatic { Way::Leaves } else { Way::Waits }
}

/// The channels on which a text can leave.
pub(crate) fn channels(world: &World) -> Vec<Channel> {
    world.config.messages.open().into_iter().filter(|c| *c != Channel::Voice).collect()
}

/// Whom a message is for.
pub(crate) fn target(to: &Addressee) -> Target {
    Target::Office(match to {
        Addressee::Function(code) => Office::of(code.clone()),
        Addressee::Organisation(code) => Office { organisation: Some(code.clone()), ..Office::of(DESK) },
    })
}

/// Whether the profile has everybody whom a kind of account names.
///
/// # Errors
/// Whom it has not, for whoever keeps the profile.
pub(crate) fn known(kind: &Template, profile: &Profile) -> Result<(), String> {
    let there = |to: &&Addressee| match to {
        Addressee::Function(code) => profile.functions.iter().any(|f| f.code == *code),
        Addressee::Organisation(code) => profile.organisations.iter().any(|o| o.code == *code),
    };
    match kind.addressees.iter().find(|to| !there(to)) {
        Some(unknown) => Err(format!("account «{}»: the profile has no {}", kind.code, unknown.key())),
        None => Ok(()),
    }
}
