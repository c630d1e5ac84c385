//! Public warnings of the script are read as those that really come in.

use exchange::Limits;
use kernel::{Id, kind};
use situation::cap::Incoming;

use crate::places;
use crate::wiring::World;

/// The first message of a file, with its areas found; the file is kept as it came.
///
/// # Errors
/// Why it is refused, in words.
pub(crate) fn read(world: &World, bytes: &[u8]) -> Result<Incoming, String> {
    let alerts = exchange::cap::parse(bytes, &Limits::default()).map_err(|e| e.to_string())?;
    let first = alerts.first().ok_or_else(|| "there is no message in it".to_owned())?;
    let mut incoming = situation_web::incoming(first, world.ground.as_ref());
    let part: Id<kind::Blob> = world.ids().next();
    let blobs = places::blobs(&world.config).map_err(|e| e.to_string())?;
    let blob = blobs.keep(&part.to_string(), &mut &*bytes, u64::MAX).map_err(|e| e.to_string())?;
    incoming.warning.file = Some(blob.id());
    Ok(incoming)
}
