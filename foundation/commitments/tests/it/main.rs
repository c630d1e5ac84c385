//! Tests of commitments: rules, rows, links and erasing, on both databases.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests stop where something is wrong")]

mod erase;
mod escalation;
mod life;
mod links;
mod lock;
mod machine;
mod rights;
mod town;
