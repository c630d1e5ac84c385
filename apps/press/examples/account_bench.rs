//! Measures an account of some sixty pages in two languages side by side, tagged, again and again with other texts:
//! `account_bench [ROUNDS [OBJECTIVES [FILE]]]`. The last one is written to the file, where one is named, and its data beside it as JSON: what
//! the yardstick sets (`tools/press/weasyprint_account.py`).
#![expect(clippy::disallowed_methods, clippy::print_stdout, reason = "a measurement measures and prints")]

use std::error::Error;
use std::time::{Duration, Instant};

use press::TypstPress;
use press_types::{Press, sample_account};

const ROUNDS: u64 = 20;
/// Objectives that fill some sixty pages.
const OBJECTIVES: u32 = 60;

/// The program's own allocator, so that the figure is the program's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let rounds = words.next().map_or(Ok(ROUNDS), |n| n.parse())?;
    let objectives = words.next().map_or(Ok(OBJECTIVES), |n| n.parse())?;
    let press = TypstPress::new()?;
    let mut times = Vec::new();
    let mut last = Vec::new();
    for variant in 0..=rounds {
        let account = sample_account::account(objectives, variant);
        let start = Instant::now();
        last = press.account(&account)?;
        times.push(start.elapsed());
    }
    let cold = times.remove(0);
    times.sort_unstable();
    let at = |percent: usize| times.get(times.len() * percent / 100).copied().unwrap_or_default();
    println!("cold {:.0} ms, {} bytes", ms(cold), last.len());
    println!("{rounds} different accounts: p50 {:.0} ms, p99 {:.0} ms", ms(at(50)), ms(at(99)));
    if let Some(file) = words.next() {
        let data = serde_json::to_vec(&sample_account::account(objectives, rounds))?;
        std::fs::write(format!("{file}.json"), data)?;
        std::fs::write(file, last)?;
    }
    Ok(())
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}
