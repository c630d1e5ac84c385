//! Public warnings of the script are read as those that really come in.

use exchange::Limits;
use situation::cap::Incoming;

use crate::wiring::World;

/// The first message of a file, with its areas found.
///
/// # Errors
/// Why it is refused, in words.
pub(crate) fn read(world: &World, bytes: &[u8]) -> Result<Incoming, String> {
    let alerts = exchange::cap::parse(bytes, &Limits::default()).map_err(|e| e.to_string())?;
    let first = alerts.first().ok_or_else(|| "there is no message in it".to_owned())?;
    Ok(situation_web::incoming(first, world.ground.as_ref()))
}
