//! A million chained headers through the verifier, beside a Python loop that only hashes as many records of that size.
#![expect(
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::cast_precision_loss,
    reason = "it measures, and says what it measured"
)]

use std::collections::BTreeMap;
use std::error::Error;
use std::process::Command;
use std::time::Instant;

use journal::verify::Verifier;
use journal::{Hash, Header, HeaderActor, Recorded, VERSION};
use kernel::{ClockQuality, Handling, Id, Timestamp};
use uuid::Uuid;

const HEADERS: i64 = 1_000_000;

fn main() -> Result<(), Box<dyn Error>> {
    let (bytes, ends) = build()?;
    let size = bytes.len() / ends.len();
    println!("{HEADERS} headers of {size} bytes each");

    let start = Instant::now();
    let mut verifier = Verifier::new(Some("live"), &[]);
    let mut rest = bytes.as_slice();
    for length in ends {
        let (header, after) = rest.split_at(length);
        verifier.push(header, None);
        rest = after;
    }
    let report = verifier.finish();
    let ours = start.elapsed().as_secs_f64();
    if report.entries != HEADERS || !report.faults.is_empty() {
        return Err(format!("{report:?}").into());
    }
    println!("verified (strict parse, chain, Merkle tree) in {ours:.2} s, {:.0}/s", HEADERS as f64 / ours);

    let script = format!(
        "import hashlib,time\nr=[b'x'*{size} for _ in range(1000)]\nt=time.perf_counter()\nfor _ in range({}):\n \
         for x in r: hashlib.sha256(x).digest()\nprint(time.perf_counter()-t)",
        HEADERS / 1000
    );
    let out = Command::new("python3").args(["-c", &script]).output()?;
    let theirs: f64 = String::from_utf8(out.stdout)?.trim().parse()?;
    println!("yardstick, hashlib.sha256 once per record: {theirs:.2} s; ratio {:.2}", ours / theirs);
    Ok(())
}

/// The headers one after another, and the length of each.
fn build() -> Result<(Vec<u8>, Vec<usize>), Box<dyn Error>> {
    let (mut bytes, mut lengths, mut prev) = (Vec::new(), Vec::new(), Hash::ZERO);
    for seq in 1..=HEADERS {
        let header = header(seq, prev);
        header.check()?;
        let next = header.to_bytes();
        prev = Header::hash(&next);
        lengths.push(next.len());
        bytes.extend_from_slice(&next);
    }
    Ok((bytes, lengths))
}

fn header(seq: i64, prev: Hash) -> Header {
    let fields = ["discipline", "entry", "lang", "place", "text"];
    Header {
        v: VERSION,
        journal: "live".to_owned(),
        seq,
        prev,
        id: id(seq),
        command: id(seq + 1),
        kind: "situation.entry-logged@1".to_owned(),
        recorded: Recorded { at: Timestamp(1_795_488_000_000_000 + seq), clock: ClockQuality::Synchronised },
        stated: None,
        actor: HeaderActor {
            person: id(3),
            function: "duty-officer".to_owned(),
            mandate: id(4),
            on_behalf_of: None,
        },
        organisation: id(5),
        matter: Some(id(6)),
        handling: Handling::Service,
        basis: "coordination".to_owned(),
        purpose: "crisis-management".to_owned(),
        cause: None,
        policies: "5f".repeat(32),
        profile: "a0".repeat(32),
        territory: "quaysea-2026".to_owned(),
        program: "0.1.0".to_owned(),
        fields: fields.map(|name| (name.to_owned(), prev)).into_iter().collect::<BTreeMap<_, _>>(),
    }
}

fn id<K>(number: i64) -> Id<K> {
    Id::new(Uuid::from_u128(0x0193_5b1e_0000_7000_8000_0000_0000_0000 + u128::from(number.unsigned_abs())))
}
