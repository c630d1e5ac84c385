//! Follow-up registers on real databases.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

mod agenda;
mod answers;
mod apart;
mod follow;
mod lessons;
mod load;
mod lock;
mod quotes;
mod rights;
mod town;
