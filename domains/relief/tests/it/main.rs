//! Tests of capacities and needs: rules, rows, links, files, rights, on both databases.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests stop where something is wrong")]

mod days;
mod figures;
mod files;
mod links;
mod lock;
mod machine;
mod needs;
mod rights;
mod sites;
mod town;
