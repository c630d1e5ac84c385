//! Which neighbourhood holds a point: our index beside a spatial join of GeoPandas over the same polygons and points. Then what
//! one answer over all kinds of areas costs, and one answer of the gazetteer.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "a benchmark stops on any error"
)]

use std::hint::black_box;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use benches::{line, quantile, timed};
use kernel::{FolderFiles, Lang, Point};
use territory::{Kind, Territory};

const POINTS: usize = 500_000;
/// Lines as they are typed, of every sort, right and wrong.
const TYPED: &str = "territory/expected-places.csv";

/// Points all over the region and somewhat beyond, the same in each run.
fn points(all: &Territory) -> Vec<Point> {
    let b = all.bounds();
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 11) as f64 / (1_u64 << 53) as f64
    };
    let at = |low: f64, high: f64, t: f64| low + t * (high - low);
    (0..POINTS)
        .map(|_| Point::from_degrees(at(b.west, b.east, next()), at(b.south, b.north, next())).unwrap())
        .collect()
}

/// Points per second of GeoPandas, and how many it found inside a polygon.
fn geopandas(root: &Path, points: &[Point]) -> (f64, usize) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("points.csv");
    let mut out = std::io::BufWriter::new(std::fs::File::create(&file).unwrap());
    writeln!(out, "lon,lat").unwrap();
    for p in points {
        writeln!(out, "{:.7},{:.7}", p.lon_degrees(), p.lat_degrees()).unwrap();
    }
    out.flush().unwrap();
    #[expect(clippy::disallowed_methods, reason = "tools/bench.sh says which Python has the yardsticks")]
    let python = std::env::var("BENCH_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let run = Command::new(python)
        .arg(root.join("tools/bench-points.py"))
        .arg(root.join("profiles/brussels/territory/neighbourhoods.geojson"))
        .arg(&file)
        .output()
        .expect("Python with GeoPandas: see tools/bench.sh");
    let text = String::from_utf8_lossy(&run.stdout).into_owned();
    let mut numbers = text.split_whitespace();
    let mut number = || numbers.next().unwrap_or_else(|| std::process::exit(fail(&run.stderr)));
    (number().parse().unwrap(), number().parse().unwrap())
}

fn fail(message: &[u8]) -> i32 {
    println!("bench-points.py: {}", String::from_utf8_lossy(message));
    1
}

fn main() {
    let root = PathBuf::from(".");
    let profile = FolderFiles(root.join("profiles/brussels"));
    let (all, loading) = timed(|| Territory::load(&profile).unwrap());
    let on = "2026-01-01".parse().unwrap();
    let (index, indexing) = timed(|| all.index_of(Kind::Neighbourhood, on));
    let points = points(&all);
    let inside = |found: &mut usize| {
        index.holders(&points, |_, _| *found += 1);
    };
    let (mut found, mut best) = (0, Duration::MAX);
    for _ in 0..3 {
        found = 0;
        best = best.min(timed(|| inside(&mut found)).1);
    }
    let (theirs, theirs_found) = geopandas(&root, &points);
    let ours = points.len() as f64 / best.as_secs_f64();
    line("points to 145 neighbourhoods", ours, "/s", "GeoPandas sjoin", theirs, "at least 25 x");
    println!("found inside: {found} and {theirs_found} of {}", points.len());
    let mut borders = 0;
    let near =
        timed(|| points.iter().for_each(|p| index.visit(*p, |_, holds| borders += usize::from(!holds)))).1;
    let near = near.as_secs_f64() / points.len() as f64 * 1e9;
    println!("one answer with the borders that pass near: {near:.0} ns, {borders} borders");
    let answers =
        timed(|| points.iter().map(|p| black_box(all.areas_at(*p, on)).areas.len()).sum::<usize>()).1;
    let each = answers.as_secs_f64() / points.len() as f64 * 1e9;
    println!(
        "one answer over all kinds of areas: {each:.0} ns; read in {loading:.1?}, indexed in {indexing:.1?}"
    );
    gazetteer(&root, &all);
}

fn gazetteer(root: &Path, all: &Territory) {
    let table = std::fs::read_to_string(root.join("profiles/brussels").join(TYPED)).unwrap();
    let typed: Vec<&str> = table.lines().skip(1).filter_map(|row| row.split(',').next()).collect();
    let mut times: Vec<Duration> = Vec::new();
    for _ in 0..50 {
        times.extend(typed.iter().map(|t| timed(|| black_box(all.resolve(t, Lang::Fr))).1));
    }
    let (median, p99, longest) =
        (quantile(&mut times, 0.5), quantile(&mut times, 0.99), quantile(&mut times, 1.0));
    println!(
        "gazetteer, {} typed lines: p50 {median:.1?}, p99 {p99:.1?}, longest {longest:.1?}",
        typed.len()
    );
}
