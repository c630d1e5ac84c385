//! Tests of the rules and rows of accounts, on both databases.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

mod copies;
mod house;
mod issue;
mod lock;
mod opened;
mod renewed;
mod rights;
mod texts;
mod told;
