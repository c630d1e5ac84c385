//! Webhooks: what may be asked, what the rows say, how far each has come, on both databases.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

mod life;
mod lock;
mod places;
mod town;
