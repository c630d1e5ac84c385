//! Measures one report of forty bilingual rows, tagged, again and again with other numbers and texts:
//! `report_bench [ROUNDS]`. Few rounds are for counting instructions, which takes fifty times as long.
#![expect(clippy::disallowed_methods, clippy::print_stdout, reason = "a measurement measures and prints")]

use std::error::Error;
use std::time::{Duration, Instant};

use press::TypstPress;
use press_types::{Press, sample};

const ROWS: usize = 40;
/// Rounds when the command line does not say how many.
const ROUNDS: u64 = 200;

/// The program's own allocator, so that the figure is the program's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> Result<(), Box<dyn Error>> {
    let rounds = std::env::args().nth(1).map_or(Ok(ROUNDS), |rounds| rounds.parse())?;
    let start = Instant::now();
    let press = TypstPress::new()?;
    println!("press made in {:.1} ms", ms(start.elapsed()));
    let start = Instant::now();
    let bytes = press.render(&sample::report(ROWS, 0))?.len();
    println!("first document (cold): {:.1} ms, {bytes} bytes", ms(start.elapsed()));
    let mut times = Vec::new();
    for variant in 1..=rounds {
        let report = sample::report(ROWS, variant);
        let start = Instant::now();
        press.render(&report)?;
        times.push(start.elapsed());
    }
    times.sort_unstable();
    let at = |percent: usize| times.get(times.len() * percent / 100).copied().unwrap_or_default();
    println!(
        "{ROWS} rows, {rounds} different documents: p50 {:.1} ms, p90 {:.1} ms, p99 {:.1} ms",
        ms(at(50)),
        ms(at(90)),
        ms(at(99))
    );
    Ok(())
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}
