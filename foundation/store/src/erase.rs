//! Erasing: bodies are destroyed with the files that they name, everything made from them is rebuilt, and the register
//! remembers which, for restores.

use std::sync::Arc;

use kernel::{Id, Refusal, Timestamp, kind};
use serde::{Deserialize, Serialize};

use crate::journal_handle::Journal;
use crate::{
    Blobs, Command, Deciding, Draft, Entry, Failure, Keep, Read, Row, StoreError, Submission, View,
    WriteError, files, replay,
};

/// The kind of the entry that says which bodies were destroyed, by whom and why.
pub const ERASED: &str = "journal.bodies-destroyed@1";
/// The command's name; its receipts lead to the orders.
const NAME: &str = "erase";
/// Most entries of one order.
pub const MOST_ERASED: usize = 500;
/// Most characters of the reason.
const LONGEST_REASON: usize = 2_000;
/// Orders whose bodies are gone while rows and files made from them may still be there.
const UNFINISHED: &str = "erasing:";

const ONE: &str = "SELECT e.header, b.body FROM entry e LEFT JOIN body b ON b.seq = e.seq WHERE e.seq = $1";

/// Decides that the bodies of these entries are to be destroyed. The power is checked by the guard.
pub struct Erase {
    /// Numbers of the entries.
    pub entries: Vec<i64>,
    /// Why: the legal basis or the decision, in words.
    pub reason: String,
    /// The power that the actor needs.
    pub power: kernel::Power,
    /// The journal's views: they know which bodies have to stay.
    pub views: Vec<Arc<dyn View>>,
}

/// What an erasing entry says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErasureOrder {
    /// The entries whose bodies are to be destroyed.
    pub entries: Vec<i64>,
    /// Why.
    pub reason: String,
}

impl Command for Erase {
    fn name(&self) -> &'static str {
        NAME
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, self.power, &kernel::Resource::service())?;
        let reason = self.reason.trim();
        if reason.is_empty() {
            return Err(Refusal::invalid("reason", "refusal-reason-missing").into());
        }
        if reason.chars().count() > LONGEST_REASON {
            return Err(Refusal::invalid("reason", "refusal-too-long").with("most", LONGEST_REASON).into());
        }
        let mut entries = self.entries.clone();
        entries.sort_unstable();
        entries.dedup();
        if entries.is_empty() {
            return Err(Refusal::invalid("entries", "refusal-erase-none").into());
        }
        if entries.len() > MOST_ERASED {
            return Err(Refusal::invalid("entries", "refusal-erase-many").with("most", MOST_ERASED).into());
        }
        for seq in &entries {
            let refusal = match Candidate::of(cx.read, &self.views, *seq)? {
                Candidate { entry: None, .. } => Refusal::invalid("entries", "refusal-erase-unknown"),
                Candidate { stays: Some(key), .. } => Refusal::conflict(key),
                Candidate { entry: Some(e), .. } if e.destroyed => Refusal::conflict("refusal-erase-gone"),
                Candidate { .. } => continue,
            };
            return Err(refusal.with("entry", seq).into());
        }
        Ok(vec![Draft::new(ERASED, None, &ErasureOrder { entries, reason: reason.to_owned() })?])
    }
}

/// An entry that somebody thinks of erasing.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Its number.
    pub seq: i64,
    /// The entry; none of that number when absent.
    pub entry: Option<Entry>,
    /// The files that its body names.
    pub files: Vec<Id<kind::Blob>>,
    /// Why its body has to stay, as the key of a sentence.
    pub stays: Option<&'static str>,
}

impl Candidate {
    fn of(read: &dyn Read, views: &[Arc<dyn View>], seq: i64) -> Result<Self, StoreError> {
        let Some(row) = read.one(ONE, &[seq.into()])? else {
            return Ok(Self { seq, entry: None, files: Vec::new(), stays: None });
        };
        let entry = replay::entry(&row)?;
        let mut stays = ours(&entry);
        for view in views {
            stays = match stays {
                None => view.stays(read, &entry)?,
                known => known,
            };
        }
        Ok(Self { seq, files: files::named(views, &entry), entry: Some(entry), stays })
    }
}

/// Our own entries stay: an order is the proof of what it destroyed and why; a step of the clock says how to read the
/// times around it and tells nothing about anybody.
fn ours(entry: &Entry) -> Option<&'static str> {
    match entry.kind() {
        "journal.bodies-destroyed" => Some("refusal-erase-order"),
        "clock.stepped" => Some("refusal-erase-clock"),
        _ => None,
    }
}

/// What was erased, for the register that a restore applies again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erasure {
    /// The entry whose body is gone.
    pub seq: i64,
    /// The entry that orders it.
    pub by: i64,
    /// When.
    pub at: Timestamp,
    /// The files that its body named, which are gone too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<Id<kind::Blob>>,
}

impl Journal {
    /// Carries out an erasure from the order to the last row. Backups made before still hold what was erased until they
    /// lapse.
    ///
    /// # Errors
    /// The refusal, or why it could not be stored. Calling it again with the same command id finishes what was begun.
    pub fn erase(&self, submission: Submission, blobs: &Blobs) -> Result<Vec<Erasure>, WriteError> {
        let receipt = self.submit_blocking(submission)?;
        let by = receipt.entries.first().map_or(0, |e| e.seq);
        self.carry_out(by, Some(blobs)).map_err(|e| WriteError::Storage(e.to_string()))
    }

    /// Carries out what this entry orders: destroys the bodies and the files that they name (also where another entry names
    /// the same content), forgets past states and rebuilds the views. What it destroys is read from the journalled order,
    /// whoever calls. Doing it twice is harmless.
    ///
    /// # Errors
    /// When the storage fails: the order stands, and [`Journal::finish_erasures`] goes on with it.
    pub fn carry_out(&self, by: i64, blobs: Option<&Blobs>) -> Result<Vec<Erasure>, StoreError> {
        self.destroy_ordered(by)?;
        self.finish_erasures(blobs)?;
        let mut done = self.erasures()?;
        done.retain(|e| e.by == by);
        Ok(done)
    }

    fn destroy_ordered(&self, by: i64) -> Result<(), StoreError> {
        let ordering = self.entry(by)?.filter(|e| e.header.kind == ERASED);
        let Some((order, at)) =
            ordering.and_then(|e| e.event::<ErasureOrder>().map(|o| (o, e.header.recorded.at)))
        else {
            return Err(StoreError::Journal(format!("entry {by} orders no erasure")));
        };
        let mut list = Vec::with_capacity(order.entries.len());
        for seq in order.entries {
            let entry = self.entry(seq)?;
            let files = entry.map_or_else(Vec::new, |e| files::named(&self.definition().views, &e));
            list.push(Erasure { seq, by, at, files });
        }
        self.keep(move |k| {
            if destroy(k, &list)? > 0 {
                let sql = "INSERT INTO meta (name, value) VALUES ($1, '') ON CONFLICT (name) DO NOTHING";
                k.execute(sql, &[format!("{UNFINISHED}{by}").into()])?;
            }
            Ok(())
        })
    }

    /// Goes on with every erasure that was ordered and not finished, because the program stopped in between. Whether there
    /// was any.
    ///
    /// # Errors
    /// When the storage fails; the next call tries again.
    pub fn finish_erasures(&self, blobs: Option<&Blobs>) -> Result<bool, StoreError> {
        // One at a time: each makes the next generation of the views.
        let _turn = self.turn();
        for by in self.read(ordered_only)? {
            self.destroy_ordered(by)?;
        }
        let begun = self.unfinished_erasures()?;
        let mut mine = self.erasures()?;
        mine.retain(|e| begun.contains(&e.by));
        let Some(first) = mine.iter().map(|e| e.seq).min() else { return Ok(false) };
        for id in mine.iter().flat_map(|e| &e.files) {
            if let Some(blobs) = blobs {
                blobs.erase(*id)?;
            }
        }
        self.forget_from(first)?;
        self.rebuild_in_turn()?;
        self.scrub()?;
        self.keep(move |k| {
            for by in &begun {
                k.execute("DELETE FROM meta WHERE name = $1", &[format!("{UNFINISHED}{by}").into()])?;
            }
            Ok(())
        })?;
        Ok(true)
    }

    /// The orders whose bodies are gone while what was made from them is still being rebuilt.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn unfinished_erasures(&self) -> Result<Vec<i64>, StoreError> {
        let rows = self.read(|r| r.query("SELECT name FROM meta", &[]))?;
        let mut out = Vec::new();
        for row in &rows {
            out.extend(row.text(0)?.strip_prefix(UNFINISHED).and_then(|by| by.parse::<i64>().ok()));
        }
        Ok(out)
    }

    /// What these entries are, for somebody who thinks of erasing them.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn candidates(&self, entries: &[i64]) -> Result<Vec<Candidate>, StoreError> {
        let views = &self.definition().views;
        self.read(|r| entries.iter().map(|seq| Candidate::of(r, views, *seq)).collect())
    }

    /// The register of erasures.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn erasures(&self) -> Result<Vec<Erasure>, StoreError> {
        self.read(register)
    }
}

/// Orders of which nothing was carried out yet.
fn ordered_only(read: &dyn Read) -> Result<Vec<i64>, StoreError> {
    let sql = "SELECT r.first_seq FROM receipt r WHERE r.command = $1 AND r.entries > 0 AND NOT EXISTS \
               (SELECT 1 FROM erasure e WHERE e.by_seq = r.first_seq) ORDER BY r.first_seq";
    read.query(sql, &[NAME.into()])?.iter().map(|row| row.int(0)).collect()
}

pub(crate) fn register(r: &dyn Read) -> Result<Vec<Erasure>, StoreError> {
    let rows = r.query("SELECT seq, by_seq, at, files FROM erasure ORDER BY seq", &[])?;
    let one = |row: &Row| {
        let files = match row.opt(3, Row::text)? {
            Some(text) => serde_json::from_str(text).map_err(|e| StoreError::Corrupt(e.to_string()))?,
            None => Vec::new(),
        };
        Ok(Erasure { seq: row.int(0)?, by: row.int(1)?, at: row.time(2)?, files })
    };
    rows.iter().map(one).collect()
}

/// Destroys bodies and writes the register. Returns how many bodies were still there.
pub(crate) fn destroy(k: &dyn Keep, erasures: &[Erasure]) -> Result<u64, StoreError> {
    let mut gone = 0;
    for e in erasures {
        let files = serde_json::to_string(&e.files).map_err(|e| StoreError::Corrupt(e.to_string()))?;
        gone += k.execute("DELETE FROM body WHERE seq = $1", &[e.seq.into()])?;
        k.execute(
            "INSERT INTO erasure (seq, by_seq, at, files) VALUES ($1, $2, $3, $4) ON CONFLICT (seq) DO NOTHING",
            &[e.seq.into(), e.by.into(), e.at.into(), files.into()],
        )?;
    }
    Ok(gone)
}
