//! Tests of messages, of the rota and of what is handed over by hand, on both databases.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

mod devices;
mod erase;
mod jobs;
mod life;
mod lock;
mod machine;
mod rights;
mod rota;
mod together;
mod town;
