//! Tests of the pages of capacities and needs: an invented town, browsers by role, links from outside.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

mod boards;
mod complete;
mod doors;
mod files;
mod live;
mod needs;
mod offers;
mod returns;
mod sites;
mod town;
mod two;
