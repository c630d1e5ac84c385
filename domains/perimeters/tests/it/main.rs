//! Perimeters: what may be asked, what the rows say, who sees what, on both databases.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

mod erase;
mod life;
mod lock;
mod points;
mod rights;
mod town;
