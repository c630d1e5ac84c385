//! `belfry journal verify`: recomputes every hash of an export or of what is stored, and names what is wrong.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;
use std::process::ExitCode;
use std::str::FromStr as _;

use super::{Failed, say};
use crate::config::Config;
use crate::{keys, places};
use journal::checkpoint::{Checkpoint, KeyRing, Note};
use journal::verify::{Report, Verifier};

/// Entries read at a time.
const PAGE: i64 = 5000;

pub(crate) fn run(
    config: &Config,
    export: Option<&Path>,
    checkpoints: Option<&Path>,
    key: Option<&Path>,
    journal: &str,
) -> Result<ExitCode, Failed> {
    let sound = match export {
        Some(file) => exported(file, checkpoints, key)?,
        None => stored(config, journal, checkpoints, key)?,
    };
    Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Verifies what is stored, with its own checkpoints and those of a file. True when everything holds.
pub(crate) fn stored(
    config: &Config,
    journal: &str,
    checkpoints: Option<&Path>,
    key: Option<&Path>,
) -> Result<bool, Failed> {
    let archive = places::archive(config, journal)?;
    let origin = keys::origin(&places::keys(config), &config.url, journal);
    let folder = places::keys(config);
    let ring = match key {
        Some(first) => Some(keys::ring(first, &folder.join(keys::ROTATIONS), &origin)?),
        None if folder.join("checkpoint.pub.pem").is_file() => Some(keys::own_ring(&folder, &origin)?),
        None => None,
    };
    let mut notes: Vec<String> = archive.checkpoints(i64::MAX)?.into_iter().map(|c| c.note).collect();
    if let Some(file) = checkpoints {
        let text = std::fs::read_to_string(file).map_err(|e| Failed::file(file, e))?;
        notes.extend(about(&keys::notes(&text), journal));
    }
    let (trusted, mut faults) = believe(&notes, ring.as_ref());
    let mut verifier = Verifier::new(Some(journal), &trusted);
    let mut at = 0;
    loop {
        let batch = archive.raw_entries(at, PAGE)?;
        let Some(last) = batch.last() else { break };
        at = last.seq;
        batch.iter().for_each(|e| verifier.push(&e.header, e.body.as_deref()));
    }
    let report = verifier.finish();
    faults.extend(report.faults.iter().map(ToString::to_string));
    Ok(tell(journal, &report, &faults))
}

/// The notes that are about this journal: those of all journals of a place are kept together.
fn about(notes: &[String], journal: &str) -> Vec<String> {
    let names_it = |origin: &str| origin.rsplit('/').next() == Some(journal);
    let (ours, others): (Vec<String>, Vec<String>) =
        notes.iter().cloned().partition(|note| note.lines().next().is_some_and(names_it));
    if !others.is_empty() {
        say(&format!("{} of the notes are about another journal than «{journal}»", others.len()));
    }
    ours
}

/// Verifies an export and, where they are given, checkpoints over it.
pub(crate) fn exported(file: &Path, checkpoints: Option<&Path>, key: Option<&Path>) -> Result<bool, Failed> {
    let beside = file.with_file_name("checkpoints.txt");
    let notes = match checkpoints.map(Path::to_owned).or_else(|| beside.is_file().then_some(beside)) {
        Some(path) => keys::notes(&std::fs::read_to_string(&path).map_err(|e| Failed::file(&path, e))?),
        None => Vec::new(),
    };
    let origin = notes.first().and_then(|n| n.lines().next()).unwrap_or_default().to_owned();
    let beside = [keys::FIRST, "checkpoint.pub.pem"]
        .map(|name| file.with_file_name(name))
        .into_iter()
        .find(|f| f.is_file());
    let ring = match key.map(Path::to_owned).or(beside) {
        Some(first) => Some(keys::ring(&first, &file.with_file_name(keys::ROTATIONS), &origin)?),
        None => None,
    };
    let (trusted, mut faults) = believe(&notes, ring.as_ref());
    let mut input = BufReader::new(File::open(file).map_err(|e| Failed::file(file, e))?);
    let (manifest, report) = journal::export::verify(&mut input, &trusted)
        .map_err(|e| Failed::Plain(format!("{}: {e}", file.display())))?;
    faults.extend(report.faults.iter().map(ToString::to_string));
    Ok(tell(&manifest.journal, &report, &faults))
}

/// The checkpoints whose signatures hold, and what is wrong with the others.
fn believe(notes: &[String], ring: Option<&KeyRing>) -> (Vec<Checkpoint>, Vec<String>) {
    let (mut trusted, mut faults) = (Vec::new(), Vec::new());
    let Some(ring) = ring else {
        if !notes.is_empty() {
            say("no public key: the checkpoints' signatures are not checked, their hashes are");
        }
        trusted.extend(notes.iter().filter_map(|n| Note::from_str(n).ok()?.text.parse::<Checkpoint>().ok()));
        return (trusted, faults);
    };
    for text in notes {
        match Note::from_str(text)
            .map_err(|e| e.to_string())
            .and_then(|n| ring.verify(&n).map_err(|e| e.to_string()))
        {
            Ok(checkpoint) => trusted.push(checkpoint),
            Err(e) => faults.push(format!("a checkpoint is not to be believed: {e}")),
        }
    }
    (trusted, faults)
}

fn tell(journal: &str, report: &Report, faults: &[String]) -> bool {
    say(&format!(
        "{journal}: {} entries, {} bodies match, {} destroyed or withheld, {} checkpoints match",
        report.entries, report.bodies, report.destroyed, report.checkpoints
    ));
    say(&format!("head {}\nroot {}", report.head, report.root));
    for fault in faults {
        say(&format!("WRONG: {fault}"));
    }
    say(if faults.is_empty() { "everything holds" } else { "this journal does not hold" });
    faults.is_empty()
}
