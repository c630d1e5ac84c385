//! Pages that look back: who may read a matter is decided as of now, whatever it was then. Its handling and its readers the past state
//! knows as they are now; where it lay is what it was, so whoever reads only what lies in their area is asked for again.

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
