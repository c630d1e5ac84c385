//! Plans and their points on real databases.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

mod carries;
mod links;
mod loads;
mod lock;
mod plans;
mod points;
mod rights;
mod town;
