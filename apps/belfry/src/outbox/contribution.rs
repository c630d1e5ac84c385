//! A letter to a partner that leaves: each copy gets a secret of its own in place of the marker of its link. Only what the program wrote
//! itself about that sheet has markers that count: nobody gets a secret by writing one.

use contributions::read;
use desk::links::{Link, Links};
use kernel::{Id, kind};
use outbox::read::Leaving;
use outbox::sender::Letter;

use crate::wiring::{World, WorldError};

/// Puts secrets in place of markers.
///
/// # Errors
/// When the rows cannot be read, or a secret cannot be kept.
pub(super) fn add(
    world: &World,
    links: &Links,
    leaving: &Leaving,
    letter: &mut Letter,
) -> Result<(), WorldError> {
    let message = &leaving.message;
    let Some((sheet, _)) = message.about.as_ref().filter(|_| message.owner.is_none()) else { return Ok(()) };
    for (_, text) in &mut letter.parts {
        *text = contributions_web::opened(text, |link| secret(world, links, *sheet, link))?;
    }
    Ok(())
}

fn secret(
    world: &World,
    links: &Links,
    sheet: Id<kind::Matter>,
    link: Id<kind::Session>,
) -> Result<Option<String>, WorldError> {
    let now = world.clock.now();
    let row = world.live.read(|read| read::link(read, link))?;
    let open = row.filter(|l| l.sheet == sheet && l.ended_at.is_none() && l.expires > now);
    match open {
        Some(row) => Ok(Some(links.make(Link { link, matter: sheet, expires: row.expires })?)),
        None => Ok(None),
    }
}
