//! Duties on both databases: rules of the profile, times that fall due, the clock, who sees what, the shape of every event.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

mod clock;
mod each;
mod feeds;
mod lock;
mod own;
mod rights;
mod rules;
mod shipped;
mod times;
mod town;
