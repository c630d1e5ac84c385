//! What the benchmarks share. Each program prints our figure beside a yardstick measured in the same run, and the ratio.
#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::panic,
    reason = "benchmarks print their figures, and stop on any error"
)]

pub mod boards;
pub mod fill;
pub mod plan;
pub mod program;

use std::time::{Duration, Instant};

/// Runs `f` and says how long it took.
#[expect(clippy::disallowed_methods, reason = "measuring time is what a benchmark is for")]
pub fn timed<T>(f: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let value = f();
    (value, start.elapsed())
}

/// The q-quantile (0 to 1) of durations, by nearest rank.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "an index"
)]
pub fn quantile(all: &mut [Duration], q: f64) -> Duration {
    all.sort_unstable();
    let rank = ((all.len() as f64 * q).ceil() as usize).clamp(1, all.len().max(1));
    all.get(rank - 1).copied().unwrap_or_default()
}

/// One line of the report: ours, the yardstick, the ratio, the bound.
pub fn line(what: &str, ours: f64, unit: &str, yardstick: &str, theirs: f64, bound: &str) {
    println!(
        "{what} | {ours:.1} {unit} | {yardstick}: {theirs:.1} {unit} | {:.2} x | {bound}",
        ours / theirs
    );
}
