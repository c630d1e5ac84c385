//! The journal's format and its proofs, seen from outside.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "tests stop where something is wrong"
)]

mod canonical;
mod entries;
mod exports;
mod golden;
mod mutations;
mod notes;
mod outsider;
mod proofs;
mod sample;
mod tree;
