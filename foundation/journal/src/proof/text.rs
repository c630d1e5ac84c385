//! The text of a proof: a word and a value on each line, then the checkpoints as they were signed.

use std::fmt;
use std::str::FromStr;

use super::{Claim, Proof, ProofError, Stamped};
use crate::merkle::leaf_hash;

/// Begins the line before a checkpoint; the time follows, and a colon.
const NOTE: &str = "checkpoint, signed ";

impl fmt::Display for Proof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.claim {
            Claim::Inclusion { header, index, size } => {
                writeln!(f, "header  {}", String::from_utf8_lossy(header))?;
                writeln!(f, "leaf    {} (SHA-256 of a zero byte and the header)", leaf_hash(header))?;
                writeln!(f, "index   {index} of {size}")?;
            }
            Claim::Consistency { old, new } => writeln!(f, "first   {old} of {new}")?,
        }
        self.path.iter().try_for_each(|hash| writeln!(f, "path    {hash}"))?;
        self.notes.iter().try_for_each(|one| write!(f, "{NOTE}{}:\n{}", one.at, one.note))
    }
}

impl FromStr for Proof {
    type Err = ProofError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (mut header, mut claim, mut path) = (None, None, Vec::new());
        let mut notes: Vec<(String, String)> = Vec::new();
        for line in text.lines() {
            if let Some(at) = line.strip_prefix(NOTE).and_then(|rest| rest.strip_suffix(':')) {
                notes.push((at.to_owned(), String::new()));
                continue;
            }
            if let Some((_, note)) = notes.last_mut() {
                note.push_str(line);
                note.push('\n');
                continue;
            }
            let (word, value) = line.split_once(' ').unwrap_or((line, ""));
            let value = value.trim_start();
            match word {
                "header" => header = Some(value.as_bytes().to_vec()),
                // Whoever reads makes it from the header.
                "leaf" => {}
                "index" | "first" => claim = Some((word, numbers(value)?)),
                "path" => path.push(value.parse()?),
                "" => {}
                _ => return Err(ProofError::Form("a line begins with a word that none has")),
            }
        }
        let claim = match (claim, header) {
            (Some(("index", (index, size))), Some(header)) => Claim::Inclusion { header, index, size },
            (Some(("first", (old, new))), None) => Claim::Consistency { old, new },
            _ => return Err(ProofError::Form("it does not say what it claims")),
        };
        let notes = notes.into_iter().map(|(at, note)| {
            let note = format!("{}\n", note.trim_end_matches('\n')).parse()?;
            Ok(Stamped { at, note })
        });
        Ok(Self { claim, path, notes: notes.collect::<Result<_, ProofError>>()? })
    }
}

/// `4 of 12`
fn numbers(text: &str) -> Result<(u64, u64), ProofError> {
    let pair = text.split_once(" of ").and_then(|(a, b)| Some((a.parse().ok()?, b.parse().ok()?)));
    pair.ok_or(ProofError::Form("two numbers were expected"))
}
