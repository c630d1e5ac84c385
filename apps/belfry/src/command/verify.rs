//! `belfry journal verify`: recomputes every hash of an export or of what is stored, and names what is wrong; or checks a proof.

use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::str::FromStr as _;

use super::{Failed, say};
use crate::config::Config;
use crate::{keys, places};
use journal::Header;
use journal::checkpoint::{Checkpoint, KeyRing, Note};
use journal::proof::{Claim, Proof};
use journal::verify::{Report, Verifier};

/// Entries read at a time.
const PAGE: i64 = 5000;

/// What the one who verifies brings along.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Trusted<'a> {
    /// Checkpoints.
    pub checkpoints: Option<&'a Path>,
    /// The public key to begin with.
    pub key: Option<&'a Path>,
}

pub(crate) fn run(
    config: &Config,
    (export, proof): (Option<&Path>, Option<&Path>),
    trusted: Trusted<'_>,
    journal: &str,
) -> Result<ExitCode, Failed> {
    let Trusted { checkpoints, key } = trusted;
    let sound = match (export, proof) {
        (_, Some(file)) => proved(config, file, trusted)?,
        (Some(file), None) => exported(file, checkpoints, key)?,
        (None, None) => stored(config, journal, checkpoints, key)?,
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
    let ring = match key.map(Path::to_owned).or_else(|| key_beside(file)) {
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

/// The key that lies beside a file, the first one before the present one.
fn key_beside(file: &Path) -> Option<PathBuf> {
    [keys::FIRST, "checkpoint.pub.pem"]
        .map(|name| file.with_file_name(name))
        .into_iter()
        .find(|f| f.is_file())
}

/// Checks what `journal prove` wrote. Without a key given or beside the file, that of the place is believed, where there is one.
fn proved(config: &Config, file: &Path, trusted: Trusted<'_>) -> Result<bool, Failed> {
    let wrong = |e: &dyn std::fmt::Display| Failed::Plain(format!("{}: {e}", file.display()));
    let text = std::fs::read_to_string(file).map_err(|e| Failed::file(file, e))?;
    let proof: Proof = text.parse().map_err(|e| wrong(&e))?;
    let checkpoint = proof.checkpoint().map_err(|e| wrong(&e))?;
    let (origin, own) = (&checkpoint.origin, places::keys(config));
    let ring = match trusted.key.map(Path::to_owned).or_else(|| key_beside(file)) {
        Some(first) => Some(keys::ring(&first, &file.with_file_name(keys::ROTATIONS), origin)?),
        None if own.join("checkpoint.pub.pem").is_file() => Some(keys::own_ring(&own, origin)?),
        None => None,
    };
    let notes: Vec<String> = proof.notes.iter().map(|one| one.note.to_string()).collect();
    let (_, mut faults) = believe(&notes, ring.as_ref());
    let mut held = Vec::new();
    if let Some(mine) = trusted.checkpoints {
        let text = std::fs::read_to_string(mine).map_err(|e| Failed::file(mine, e))?;
        let journal = origin.rsplit('/').next().unwrap_or_default();
        let (believed, more) = believe(&about(&keys::notes(&text), journal), ring.as_ref());
        held = believed;
        faults.extend(more);
    }
    faults.extend(proof.holds(&held).err().map(|e| e.to_string()));
    claimed(&proof, &checkpoint);
    // Of a consistency the earlier one decides: it is what the reader brings along.
    let (size, which) = match &proof.claim {
        Claim::Consistency { old, .. } => (*old, "the earlier checkpoint"),
        Claim::Inclusion { .. } => (checkpoint.size, "this checkpoint"),
    };
    let has = held.iter().any(|one| one.size == size && one.origin == checkpoint.origin);
    say(&if has { format!("you hold {which}") } else { format!("{which} stands in the proof alone") });
    faults.iter().for_each(|fault| say(&format!("WRONG: {fault}")));
    say(if faults.is_empty() { "this proof holds" } else { "this proof does not hold" });
    Ok(faults.is_empty())
}

/// Which proof it is, of what, against which checkpoint.
fn claimed(proof: &Proof, over: &Checkpoint) {
    let against = format!("the checkpoint of {} over {} entries, root {}", over.origin, over.size, over.root);
    match &proof.claim {
        Claim::Inclusion { header, index, .. } => {
            let what = Header::from_bytes(header).map_or_else(
                |e| e.to_string(),
                |h| format!("{}, recorded {}", h.kind, h.recorded.at.rfc3339()),
            );
            say(&format!("inclusion of entry {} ({what}) in {against}", index.saturating_add(1)));
        }
        Claim::Consistency { old, .. } => {
            say(&format!("consistency of the first {old} entries with {against}"));
        }
    }
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
