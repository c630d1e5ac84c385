//! Acts of continuity on both databases: who takes them, who confirms them, how they end.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

mod life;
