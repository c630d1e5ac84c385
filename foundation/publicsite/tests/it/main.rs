//! The public site from outside: what is drawn, how it is put in place, what is answered.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests stop where something is wrong")]

mod answer;
mod closed;
mod drawn;
mod pushed;
mod sample;
