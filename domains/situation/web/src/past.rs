//! Pages that look back: who may read a matter is decided as of now, whatever it was then. Its handling and its readers the past state
//! knows as they are now; where it lay is what it was, so whoever reads only what lies in their area is asked for again.
//!
//! Why the past state is not given the areas of now as well ([`store::View::as_now`]): they are more than a right. Filters by area and
//! the shading of the map ask the same rows where something lay then, and each table repeats them for the page and for the guard,
//! so that one without the other would let lists and pages disagree. And everything lies somewhere: the areas of all matters would
//! have to be compared whenever the journal has moved on, not only of those that are kept from somebody. What moved is rare; so it
//! is asked for where matters are listed. Whoever reads only the new area reads the past from the move on, as it was told there.

use std::collections::BTreeSet;

use kernel::{Id, kind};
use situation::read::{self, Eye};
use web::{Fault, Reader, Shell};

/// Which of these matters have been closed to this reader since the moment that the page shows; none on a page of the present.
pub(crate) fn closed_since(
    shell: &Shell,
    reader: &Reader,
    eye: &Eye,
    matters: impl IntoIterator<Item = Id<kind::Matter>>,
) -> Result<BTreeSet<Id<kind::Matter>>, Fault> {
    if reader.as_of.is_none() || eye.sees_all() {
        return Ok(BTreeSet::new());
    }
    shell.live().read(|now| {
        let mut closed = BTreeSet::new();
        for matter in matters {
            if read::resource(now, matter)?.is_some_and(|on| !eye.reads(&on)) {
                closed.insert(matter);
            }
        }
        Ok(closed)
    })
}
