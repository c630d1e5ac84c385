//! Objectives and the operational plan on real databases.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

mod lock;
mod objectives;
mod plans;
mod projects;
mod reports;
mod rights;
mod town;
