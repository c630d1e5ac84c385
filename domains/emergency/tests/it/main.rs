//! Tests of phases and evaluations: rules, rows and rights, on both databases.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests stop where something is wrong")]

mod amend;
mod copies;
mod ends;
mod erase;
mod evaluation;
mod levels;
mod life;
mod lock;
mod machine;
mod refused;
mod rights;
mod town;
