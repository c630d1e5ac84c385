//! Tests of bodies: rules and rows, on both databases.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests stop where something is wrong")]

mod adopted;
mod agenda;
mod called;
mod copies;
mod erase;
mod foreign;
mod golden;
mod house;
mod late;
mod lock;
mod machine;
mod minutes;
mod papers;
mod points;
mod record;
mod rights;
mod sessions;
mod votes;
mod withdrawn;
mod years;
