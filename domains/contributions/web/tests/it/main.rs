//! The pages of contributions, as a browser sees them.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

mod amending;
mod answer;
mod asking;
mod complete;
mod coverage;
mod doors;
mod import;
mod judging;
mod many;
mod moving;
mod named;
mod proof;
mod questions;
mod remind;
mod town;
mod translating;
mod untold;
