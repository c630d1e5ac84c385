//! The pages of webhooks as a browser sees them.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

mod pages;
