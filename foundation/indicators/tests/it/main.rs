//! Tests of indicators: rules and rows, on both databases.
#![expect(clippy::unwrap_used, clippy::panic, reason = "tests stop where something is wrong")]

mod definitions;
mod goals;
mod imports;
mod levels;
mod loads;
mod lock;
mod rights;
mod town;
mod values;
