//! Tests of contributions: rules, rows, counts, letters, links, files, on both databases.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests stop where something is wrong")]

mod amended;
mod coverage;
mod drafts;
mod files;
mod letters;
mod life;
mod links;
mod lock;
mod many;
mod moved;
mod named;
mod nothing;
mod odd_files;
mod questions;
mod released;
mod reminded;
mod rights;
mod town;
mod translated;
mod untold;
