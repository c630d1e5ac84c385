//! What other packages hold open, as a handover lists it.

use std::sync::Arc;

use situation::handover::Elsewhere;
use web::{Fault, OfferCx, OpenWork};

/// Most things of one package that are looked at when a handover begins: the most pressing are listed, the others counted.
const MOST_LOOKED_AT: i64 = 1_000;

/// What these packages hold open as far as the reader may see it; all of it where nobody reads, for the handover lists it whoever begins
/// it, and shows each reader what they may see.
///
/// # Errors
/// When the storage fails.
pub fn held_open(sources: &[Arc<dyn OpenWork>], cx: &OfferCx<'_>) -> Result<Vec<Elsewhere>, Fault> {
    let mut all = Vec::new();
    for source in sources {
        for thing in source.open(cx, MOST_LOOKED_AT)? {
            all.push(Elsewhere { source: source.code().to_owned(), about: thing.id, number: thing.number });
        }
    }
    Ok(all)
}
