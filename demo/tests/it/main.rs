//! The night against the profile, played at once, in time, interrupted, beside a visitor, and on pages; the weeks as data.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod alert;
mod ground;
mod map;
mod night;
mod pages;
mod reception;
mod resume;
mod script;
mod visitor;
mod watch;
mod year;
