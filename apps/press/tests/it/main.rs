//! What a reader of a printed report can rely on.
#![expect(clippy::unwrap_used, clippy::panic, reason = "tests stop where something is wrong")]

mod account;
mod archive;
mod charts;
mod hostile;
mod layout;
mod pack;
mod support;
