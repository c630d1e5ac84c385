//! The interface as another program meets it.
#![expect(clippy::indexing_slicing, reason = "tests stop where something is wrong")]

mod reading;
mod routes;
mod town;
mod writing;
