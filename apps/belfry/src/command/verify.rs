//! `belfry journal verify`: recomputes every hash of an export or of what is stored, and names what is wrong.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;
use std::process::ExitCode;
use std::str::FromStr as _;

use journal::checkpoint::{Checkpoint, KeyRing, Note};
use journal::verify::{Report, Verifier};
use store::Archive;

use super::{Failed, say};
use crate::config::Config;
use crate::{keys, places};

/// Entries read at a time.
const PAGE: i64 = 5000;

pub fn run(
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
pub fn stored(
    config: &Config,
    journal: &str,
    checkpoints: Option<&Path>,
    key: Option<&Path>,
) -> Result<bool, Failed> {
    let archive = Archive::open(&places::backend(config), journal)?;
    let origin = keys::origin(&config.url, journal);
    let own = places::keys(config).join("checkpoint.pub.pem");
    let key = key.map(Path::to_owned).or_else(|| own.is_file().then_some(own));
    let mut notes: Vec<String> = archive.checkpoints(i64::MAX)?.into_iter().map(|c| c.note).collect();
    if let Some(file) = checkpoints {
        notes.extend(split(&std::fs::read_to_string(file).map_err(|e| Failed::file(file, e))?));
    }
    let (trusted, mut faults) = believe(&notes, key.as_deref(), &origin)?;
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

/// Verifies an export and, where they are given, checkpoints over it.
pub fn exported(file: &Path, checkpoints: Option<&Path>, key: Option<&Path>) -> Result<bool, Failed> {
    let beside = file.with_file_name("checkpoints.txt");
    let notes = match checkpoints.map(Path::to_owned).or_else(|| beside.is_file().then_some(beside)) {
        Some(path) => split(&std::fs::read_to_string(&path).map_err(|e| Failed::file(&path, e))?),
        None => Vec::new(),
    };
    let origin = notes.first().and_then(|n| n.lines().next()).unwrap_or_default().to_owned();
    let beside = file.with_file_name("checkpoint.pub.pem");
    let key = key.map(Path::to_owned).or_else(|| beside.is_file().then_some(beside));
    let (trusted, mut faults) = believe(&notes, key.as_deref(), &origin)?;
    let mut verifier = Verifier::new(None, &trusted);
    let mut input = BufReader::new(File::open(file).map_err(|e| Failed::file(file, e))?);
    let manifest = journal::export::read(&mut input, &mut |header, body| verifier.push(header, body))
        .map_err(|e| Failed::Plain(format!("{}: {e}", file.display())))?;
    let report = verifier.finish();
    faults.extend(report.faults.iter().map(ToString::to_string));
    if report.entries != manifest.entries || report.root != manifest.root || report.head != manifest.head {
        faults.push(format!("the first line speaks of {} entries with root {}", manifest.entries, manifest.root));
    }
    Ok(tell(&manifest.journal, &report, &faults))
}

/// The checkpoints whose signatures hold, and what is wrong with the others.
fn believe(notes: &[String], key: Option<&Path>, origin: &str) -> Result<(Vec<Checkpoint>, Vec<String>), Failed> {
    let (mut trusted, mut faults) = (Vec::new(), Vec::new());
    let Some(key) = key else {
        if !notes.is_empty() {
            say("no public key: the checkpoints' signatures are not checked, their hashes are");
        }
        trusted.extend(notes.iter().filter_map(|n| Note::from_str(n).ok()?.text.parse::<Checkpoint>().ok()));
        return Ok((trusted, faults));
    };
    let ring = KeyRing::new(origin, keys::public(key, origin)?);
    for text in notes {
        match Note::from_str(text).map_err(|e| e.to_string()).and_then(|n| ring.verify(&n).map_err(|e| e.to_string())) {
            Ok(checkpoint) => trusted.push(checkpoint),
            Err(e) => faults.push(format!("a checkpoint is not to be believed: {e}")),
        }
    }
    Ok((trusted, faults))
}

/// Notes stand one after another; each ends with its signature lines.
fn split(text: &str) -> Vec<String> {
    let mut notes = Vec::new();
    let (mut note, mut signed) = (String::new(), false);
    for line in text.lines() {
        if signed && !line.starts_with('\u{2014}') {
            notes.push(std::mem::take(&mut note));
            signed = false;
            if line.is_empty() {
                continue;
            }
        }
        signed |= line.starts_with('\u{2014}');
        note.push_str(line);
        note.push('\n');
    }
    if signed {
        notes.push(note);
    }
    notes
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
