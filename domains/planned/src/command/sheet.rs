//! Taking in a file of rows: every line was judged on its own, what is good is taken.

use std::collections::BTreeMap;

use kernel::{Id, Refusal, kind};
use store::{Deciding, Draft, Failure, blob_id};

use super::row::{checked, waits};
use crate::event::{Event, RefusedLine, RowWritten, SheetTaken};
use crate::sheet::Row;
use crate::sheet_file::{Line, LineFault};
use crate::state::{EventNow, Numbered};
use crate::{Facts, Rule, error};

/// The file that is taken in.
#[derive(Debug, Clone)]
pub struct SheetFile {
    /// Its SHA-256, hex.
    pub digest: String,
    /// The name it had.
    pub name: String,
}

/// Adds the good lines of a file to the run-sheet.
#[derive(Debug, Clone)]
pub struct TakeSheet {
    /// The event.
    pub event: Id<kind::Matter>,
    /// The file.
    pub file: SheetFile,
    /// Its lines.
    pub lines: Vec<Line>,
}

impl Rule for TakeSheet {
    type Facts = Facts;
    const NAME: &'static str = "planned.take-sheet";
    const URGENT: bool = false;
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = EventNow::plannable(cx.read, cx.guard, cx.actor, self.event)?;
        let mut n = Numbered::Row.last(cx.read, now.id)?;
        let most = facts.limits.rows;
        let (mut drafts, mut refused) = (Vec::new(), Vec::new());
        // The rows by the line from which they come.
        let mut taken: BTreeMap<i64, i64> = BTreeMap::new();
        for line in &self.lines {
            let row = match &line.row {
                Ok(row) => row,
                Err(fault) => {
                    refused.push(RefusedLine { line: line.line, fault: *fault });
                    continue;
                }
            };
            // A line that waits for one that was not taken in is not taken in either.
            let after = match row.after {
                Some(of) if !taken.contains_key(&of) => {
                    refused.push(RefusedLine { line: line.line, fault: LineFault::After });
                    continue;
                }
                Some(of) => taken.get(&of).copied(),
                None => None,
            };
            n += 1;
            taken.insert(line.line, n);
            let row = checked(&Row { after, ..row.clone() }, facts)?;
            drafts.push(RowWritten { n, row }.draft(Some(now.id), now.handling)?);
        }
        if drafts.is_empty() {
            return Err(Refusal::invalid("files", "refusal-planned-no-line").into());
        }
        if waits(cx.read, now.id)?.len() + drafts.len() > most {
            return Err(error::too_many("files", most).into());
        }
        let event = SheetTaken {
            file: blob_id(&self.file.digest),
            digest: self.file.digest.clone(),
            name: self.file.name.clone(),
            lines: i64::try_from(drafts.len()).unwrap_or(i64::MAX),
            refused,
        };
        drafts.push(event.draft(Some(now.id), now.handling)?);
        Ok(drafts)
    }
}
