//! Planned events on real databases.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

mod calendars;
mod conflicts;
mod days;
mod editions;
mod files;
mod links;
mod lock;
mod rights;
mod sheets;
mod town;
