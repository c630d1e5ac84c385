//! The lines of the page of erasures: what an order would destroy, and what earlier ones have.

use std::collections::BTreeMap;

use kernel::{Handling, Lang, Refusal, Timestamp};
use serde::Serialize;
use store::{Candidate, ErasureOrder};

use super::numbers;
use crate::{Fault, Reader, Shell, Who};

/// Days have this many seconds, also when a clock is put forward: the backup is not older for it.
const DAY: i64 = 86_400;

/// One entry that somebody thinks of erasing.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct Line {
    pub(super) seq: i64,
    /// `goes`, `gone`, `stays` or `unknown`.
    pub(super) state: &'static str,
    /// Why it stays or cannot go, as a sentence.
    pub(super) why: Option<String>,
    pub(super) at: i64,
    pub(super) kind: String,
    pub(super) words: Option<String>,
    pub(super) function: String,
    pub(super) handling: &'static str,
    /// Name and address of its matter; nothing where the reader may not read the entry.
    pub(super) matter: Option<(String, String)>,
    /// Whether the matter is kept from the reader.
    pub(super) withheld: bool,
    pub(super) files: usize,
    /// The files by the beginning of their content's hash; none where the reader may not read the entry.
    pub(super) names: Vec<String>,
}

/// What an order would do.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct Preview {
    pub(super) lines: Vec<Line>,
    /// The numbers that would be destroyed: without those that are gone already.
    pub(super) numbers: String,
    pub(super) bodies: usize,
    pub(super) files: usize,
    /// Whether it can be ordered: everything is known and may go, and something is left to destroy.
    pub(super) possible: bool,
}

impl Preview {
    pub(super) fn of(shell: &Shell, reader: &Reader, who: &Who, entries: &[i64]) -> Result<Self, Fault> {
        let candidates = shell.live().candidates(entries)?;
        let lines: Vec<Line> =
            candidates.iter().map(|c| line(shell, reader, who, c)).collect::<Result<_, Fault>>()?;
        let going: Vec<&Line> = lines.iter().filter(|l| l.state == "goes").collect();
        let seqs: Vec<i64> = going.iter().map(|l| l.seq).collect();
        let mut files: Vec<_> =
            candidates.iter().filter(|c| seqs.contains(&c.seq)).flat_map(|c| &c.files).collect();
        files.sort_unstable();
        files.dedup();
        Ok(Self {
            numbers: numbers::shown(&seqs),
            bodies: going.len(),
            files: files.len(),
            possible: !seqs.is_empty() && lines.iter().all(|l| matches!(l.state, "goes" | "gone")),
            lines,
        })
    }
}

fn line(shell: &Shell, reader: &Reader, who: &Who, candidate: &Candidate) -> Result<Line, Fault> {
    let seq = candidate.seq;
    let sentence = |key: &str| shell.sentence(reader.lang, &Refusal::conflict(key).with("entry", seq));
    let Some(entry) = &candidate.entry else {
        let why = Some(sentence("refusal-erase-unknown"));
        return Ok(Line { seq, state: "unknown", why, ..Line::default() });
    };
    let (state, why) = match candidate.stays {
        _ if entry.destroyed => ("gone", None),
        Some(key) => ("stays", Some(sentence(key))),
        None => ("goes", None),
    };
    let (full, matter) = shell.live().read(|read| {
        let full = shell.may_read(who, read, entry)?;
        let matter = if full { super::super::entry::name(shell, reader, read, entry)? } else { None };
        Ok::<_, Fault>((full, matter))
    })?;
    let header = &entry.header;
    if full && header.handling >= Handling::NeedToKnow {
        shell.trail().looked(who.actor(), header.matter, Some(seq), "erasure");
    }
    let short =
        |id: &kernel::Id<kernel::kind::Blob>| id.raw().simple().to_string().chars().take(12).collect();
    Ok(Line {
        seq,
        state,
        why,
        at: header.recorded.at.0,
        kind: header.kind.clone(),
        words: super::super::journal::words(shell, reader, entry),
        function: shell.site().function(reader.lang, &header.actor.function).to_owned(),
        handling: header.handling.code(),
        matter,
        withheld: !full,
        files: candidate.files.len(),
        names: candidate.files.iter().filter(|_| full).map(short).collect(),
    })
}

/// One order of the register.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct Order {
    /// Number of the entry that orders it.
    pub(super) seq: i64,
    pub(super) at: i64,
    /// Under which function; nothing when the ordering entry is not in this journal (a restored backup).
    pub(super) function: Option<String>,
    pub(super) reason: Option<String>,
    pub(super) numbers: String,
    pub(super) bodies: usize,
    pub(super) files: usize,
    /// What was made from the bodies is still being rebuilt.
    pub(super) unfinished: bool,
    /// When the last backup that holds it lapses.
    pub(super) lapses: Option<i64>,
    pub(super) lapsed: bool,
}

/// The register, latest first.
pub(super) fn register(shell: &Shell, lang: Lang) -> Result<Vec<Order>, Fault> {
    let journal = shell.live();
    let unfinished = journal.unfinished_erasures()?;
    let mut by_order: BTreeMap<i64, Vec<store::Erasure>> = BTreeMap::new();
    for erasure in journal.erasures()? {
        by_order.entry(erasure.by).or_default().push(erasure);
    }
    let one = |(seq, all): (i64, Vec<store::Erasure>)| {
        let at = all.first().map_or(Timestamp(0), |e| e.at);
        let entry = journal.entry(seq)?.filter(|e| e.header.kind == store::ERASED);
        let seqs: Vec<i64> = all.iter().map(|e| e.seq).collect();
        let mut files: Vec<_> = all.iter().flat_map(|e| &e.files).collect();
        files.sort_unstable();
        files.dedup();
        let days = shell.0.erasures.lapse_days.map(i64::from);
        let lapses = days.map(|days| at.plus_seconds(days * DAY));
        Ok(Order {
            seq,
            at: at.0,
            function: entry
                .as_ref()
                .map(|e| shell.site().function(lang, &e.header.actor.function).to_owned()),
            reason: entry.as_ref().and_then(store::Entry::event::<ErasureOrder>).map(|o| o.reason),
            numbers: numbers::shown(&seqs),
            bodies: seqs.len(),
            files: files.len(),
            unfinished: unfinished.contains(&seq),
            lapses: lapses.map(|at| at.0),
            lapsed: lapses.is_some_and(|at| at <= shell.now()),
        })
    };
    by_order.into_iter().rev().map(one).collect()
}
