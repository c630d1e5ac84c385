//! Erasing: bodies are destroyed, everything made from them is rebuilt, and the register remembers which, for restores.

use kernel::Timestamp;

use crate::journal_handle::Journal;
use crate::{Command, Deciding, Draft, Failure, Read, StoreError, Submission, WriteError};

/// The kind of the entry that says which bodies were destroyed, by whom and why.
pub const ERASED: &str = "journal.bodies-destroyed@1";

/// Decides that the bodies of these entries are to be destroyed. The power is checked by the guard.
pub struct Erase {
    /// Numbers of the entries.
    pub entries: Vec<i64>,
    /// Why: the legal basis or the decision, in words.
    pub reason: String,
    /// The power that the actor needs.
    pub power: kernel::Power,
}

impl Command for Erase {
    fn name(&self) -> &'static str {
        "erase"
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, self.power, &kernel::Resource::service())?;
        if self.reason.trim().is_empty() {
            return Err(kernel::Refusal::invalid("reason", "refusal-reason-missing").into());
        }
        for seq in &self.entries {
            let found = cx.read.one("SELECT 1 FROM entry WHERE seq = $1", &[(*seq).into()])?;
            if found.is_none() {
                return Err(kernel::Refusal::not_found().with("entry", seq).into());
            }
        }
        let body = serde_json::json!({ "entries": self.entries, "reason": self.reason });
        Ok(vec![Draft::new(ERASED, None, &body)?])
    }
}

/// What was erased, for the register that a restore applies again.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Erasure {
    /// The entry whose body is gone.
    pub seq: i64,
    /// The entry that orders it.
    pub by: i64,
    /// When.
    pub at: Timestamp,
}

impl Journal {
    /// Carries out an erasure: journals the act, destroys the bodies, forgets past states and rebuilds the views.
    /// Backups made before still hold them until they lapse.
    ///
    /// # Errors
    /// The refusal, or why it could not be stored. Calling it again with the same command id finishes what was begun.
    pub fn erase(&self, submission: Submission, entries: &[i64]) -> Result<Vec<Erasure>, WriteError> {
        let receipt = self.submit_blocking(submission)?;
        let by = receipt.entries.first().map_or(0, |e| e.seq);
        let (list, at) = (entries.to_vec(), receipt.recorded_at);
        let storage = |e: StoreError| WriteError::Storage(e.to_string());
        let done = self.keep(move |k| destroy(k, &list, by, at)).map_err(storage)?;
        if let Some(first) = entries.iter().min() {
            self.past().forget_from(*first).map_err(storage)?;
        }
        self.rebuild().map_err(storage)?;
        Ok(done)
    }

    /// The register of erasures.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn erasures(&self) -> Result<Vec<Erasure>, StoreError> {
        self.read(register)
    }
}

pub(crate) fn register(r: &dyn Read) -> Result<Vec<Erasure>, StoreError> {
    let rows = r.query("SELECT seq, by_seq, at FROM erasure ORDER BY seq", &[])?;
    rows.iter().map(|r| Ok(Erasure { seq: r.int(0)?, by: r.int(1)?, at: r.time(2)? })).collect()
}

/// Destroys bodies and writes the register.
pub(crate) fn destroy(
    k: &dyn crate::Keep,
    entries: &[i64],
    by: i64,
    at: Timestamp,
) -> Result<Vec<Erasure>, StoreError> {
    let mut out = Vec::with_capacity(entries.len());
    for seq in entries {
        k.execute("DELETE FROM body WHERE seq = $1", &[(*seq).into()])?;
        k.execute(
            "INSERT INTO erasure (seq, by_seq, at) VALUES ($1, $2, $3) ON CONFLICT (seq) DO NOTHING",
            &[(*seq).into(), by.into(), at.into()],
        )?;
        out.push(Erasure { seq: *seq, by, at });
    }
    Ok(out)
}
