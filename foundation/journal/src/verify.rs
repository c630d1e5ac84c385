//! The verifier: recomputes everything from bytes, entry by entry, and says what is wrong where.

use std::fmt;

use crate::checkpoint::Checkpoint;
use crate::merkle::Frontier;
use crate::{Body, FormatError, Hash, Header, check_body, merkle};

/// Something that does not hold.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// The entry it was seen at; nothing when it concerns the journal as a whole.
    pub seq: Option<i64>,
    /// What does not hold.
    pub what: What,
}

/// What can be wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// The header's bytes are not a header.
    Header(FormatError),
    /// The body's bytes are not a body, or a value in it has no canonical form.
    Body(FormatError),
    /// The header belongs to another journal.
    Journal(String),
    /// An entry is missing before it, or it stands twice: the expected number.
    Sequence(i64),
    /// It does not link to the entry before it: this entry or the one before was altered.
    Link,
    /// A field's value is not the one that was committed to.
    FieldAltered(String),
    /// The body holds a field that the header does not know.
    FieldUnknown(String),
    /// Time went back.
    Time,
    /// A checkpoint was signed over other entries than these: its size.
    Checkpoint(u64),
    /// A checkpoint covers more entries than there are: first and last missing number.
    Missing(i64, i64),
    /// A checkpoint's signature or form is not to be believed.
    Note(String),
    /// The first line of an export says something else than its entries: which member.
    Manifest(&'static str),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(seq) = self.seq {
            write!(f, "entry {seq}: ")?;
        }
        match &self.what {
            What::Header(e) => write!(f, "the header cannot be read: {e}"),
            What::Body(e) => write!(f, "the body cannot be read: {e}"),
            What::Journal(j) => write!(f, "it belongs to the journal «{j}»"),
            What::Sequence(expected) => write!(f, "entry {expected} was expected here"),
            What::Link => match self.seq {
                Some(seq) if seq > 1 => {
                    write!(f, "it does not follow entry {}; one of the two was altered", seq - 1)
                }
                _ => f.write_str("it does not begin a journal"),
            },
            What::FieldAltered(name) => write!(f, "the field «{name}» was altered"),
            What::FieldUnknown(name) => write!(f, "the field «{name}» was added"),
            What::Time => f.write_str("it was recorded before the entry before it"),
            What::Checkpoint(size) => {
                write!(f, "the checkpoint over {size} entries was signed over other entries")
            }
            What::Missing(first, last) => {
                write!(f, "entries {first} to {last} are missing: a checkpoint covers them")
            }
            What::Note(why) => write!(f, "a checkpoint is not to be believed: {why}"),
            What::Manifest(member) => write!(f, "the first line of the export gives another «{member}»"),
        }
    }
}

impl std::error::Error for Fault {}

/// Verifies one journal, entry by entry.
pub struct Verifier {
    journal: Option<String>,
    seq: i64,
    previous: Hash,
    recorded: i64,
    frontier: Frontier,
    wanted: Vec<Checkpoint>,
    kept: u64,
    destroyed: u64,
    checked: u64,
    faults: Vec<Fault>,
}

/// What a verification found.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Name of the journal; nothing when there was no entry to name it.
    pub journal: Option<String>,
    /// How many entries there are.
    pub entries: i64,
    /// Hash of the last header.
    pub head: Hash,
    /// Merkle root over all headers.
    pub root: Hash,
    /// Entries whose body is there and matches.
    pub bodies: u64,
    /// Entries whose body was destroyed or withheld.
    pub destroyed: u64,
    /// Checkpoints that match.
    pub checkpoints: u64,
    /// Everything that does not hold, first to last.
    pub faults: Vec<Fault>,
}

/// After so many faults the rest is noise.
const MOST_FAULTS: usize = 50;

impl Verifier {
    /// A verifier for this journal (any, when no name is given), that also compares with these checkpoints, whose
    /// signatures the caller has checked.
    #[must_use]
    pub fn new(journal: Option<&str>, checkpoints: &[Checkpoint]) -> Self {
        let mut wanted = checkpoints.to_vec();
        wanted.sort_by_key(|c| std::cmp::Reverse(c.size));
        Self {
            journal: journal.map(str::to_owned),
            seq: 0,
            previous: Hash::ZERO,
            recorded: i64::MIN,
            frontier: Frontier::new(),
            wanted,
            kept: 0,
            destroyed: 0,
            checked: 0,
            faults: Vec::new(),
        }
    }

    /// Takes the next entry: its header's bytes and, where it is there, its body's.
    pub fn push(&mut self, header: &[u8], body: Option<&[u8]>) {
        self.compare();
        let expected = self.seq + 1;
        match Header::from_bytes(header) {
            Err(e) => {
                self.fault(expected, What::Header(e));
                self.seq = expected;
            }
            Ok(parsed) => self.entry(expected, &parsed, body),
        }
        self.previous = Hash::of(header);
        self.frontier.append(merkle::leaf_hash(header));
    }

    fn entry(&mut self, expected: i64, header: &Header, body: Option<&[u8]>) {
        match &self.journal {
            Some(name) if *name != header.journal => {
                self.fault(expected, What::Journal(header.journal.clone()))
            }
            Some(_) => {}
            None => self.journal = Some(header.journal.clone()),
        }
        if header.seq != expected {
            self.fault(header.seq, What::Sequence(expected));
        }
        if header.prev != self.previous {
            self.fault(header.seq, What::Link);
        }
        if header.recorded.at.0 < self.recorded {
            self.fault(header.seq, What::Time);
        }
        self.recorded = header.recorded.at.0;
        self.seq = header.seq;
        match body {
            None => self.destroyed += 1,
            Some(bytes) => match Body::from_bytes(bytes).map_err(What::Body) {
                Err(what) => self.fault(header.seq, what),
                Ok(body) => match check_body(header, &body) {
                    Ok(()) => self.kept += 1,
                    Err(fault) => self.fault(header.seq, fault.what),
                },
            },
        }
    }

    /// Compares with every checkpoint of the present size.
    fn compare(&mut self) {
        while self.wanted.last().is_some_and(|c| c.size <= self.frontier.size()) {
            let Some(checkpoint) = self.wanted.pop() else { return };
            if checkpoint.size == self.frontier.size() && checkpoint.root == self.frontier.root() {
                self.checked += 1;
            } else {
                self.faults.push(Fault { seq: None, what: What::Checkpoint(checkpoint.size) });
            }
        }
    }

    fn fault(&mut self, seq: i64, what: What) {
        if self.faults.len() < MOST_FAULTS {
            self.faults.push(Fault { seq: Some(seq), what });
        }
    }

    /// What was found. Checkpoints over more entries than came say exactly which are missing.
    #[must_use]
    pub fn finish(mut self) -> Report {
        self.compare();
        if let Some(largest) = self.wanted.first() {
            let last = i64::try_from(largest.size).unwrap_or(i64::MAX);
            // When the numbers reach as far, the gap lies within and was named there.
            let what = if self.seq < last {
                What::Missing(self.seq + 1, last)
            } else {
                What::Checkpoint(largest.size)
            };
            self.faults.push(Fault { seq: None, what });
        }
        Report {
            journal: self.journal,
            entries: self.seq,
            head: self.previous,
            root: self.frontier.root(),
            bodies: self.kept,
            destroyed: self.destroyed,
            checkpoints: self.checked,
            faults: self.faults,
        }
    }
}
