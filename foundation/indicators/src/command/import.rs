//! Taking in a file, piece by piece: each piece is one entry, whole or not at all.

use kernel::{Id, Kind, Refusal, kind};
use store::{Deciding, Draft, Event, Failure, blob_id};

use super::crossing::{self, Change};
use super::value::permit;
use crate::event::{Imported, RefusedLine, ValuesImported};
use crate::judge::{self, Against, Verdict};
use crate::state::{self, IndicatorNow};
use crate::value::{Given, ValueStatus};
use crate::{Facts, Rule};

/// What becomes of a value where another stands already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Differing {
    /// The line is not taken in.
    Refuse,
    /// It corrects what stands: the source knows better.
    Correct,
}

/// Which piece of which file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilePart {
    /// SHA-256 of the file as it came, hex.
    pub digest: String,
    /// The name it had, or its address.
    pub name: String,
    /// Which piece this is, from 1.
    pub part: i64,
    /// Of how many.
    pub parts: i64,
}

/// A line to be taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileLine {
    /// Its number in the file, from 1.
    pub line: i64,
    /// What it says.
    pub given: Given,
}

/// A piece of a file is taken in.
#[derive(Debug, Clone)]
pub struct ImportValues {
    /// The indicator.
    pub indicator: Id<kind::Matter>,
    /// Which piece of which file.
    pub file: FilePart,
    /// Its lines, at most as many as an entry takes.
    pub lines: Vec<FileLine>,
    /// Lines of the file that are not taken in; said with its first piece.
    pub refused: Vec<RefusedLine>,
    /// How far the values may be relied on.
    pub status: ValueStatus,
    /// What becomes of values where others stand.
    pub differing: Differing,
}

impl Rule for ImportValues {
    type Facts = Facts;
    const NAME: &'static str = "indicators.import-values";
    const URGENT: bool = false;
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = IndicatorNow::get(cx.read, self.indicator)?;
        permit(cx, &now, self.status)?;
        now.followed()?;
        if self.lines.len() > facts.limits.values || self.refused.len() > crate::file::MOST_LINES {
            let many = Refusal::new(Kind::Limit, "refusal-indicator-values-many");
            return Err(many.with("most", facts.limits.values).into());
        }
        let values = self.values(cx, &now, facts)?;
        let refused = if self.file.part == 1 { self.refused.clone() } else { Vec::new() };
        // The same file once more brings nothing new, and no entry.
        if values.is_empty() {
            return Ok(Vec::new());
        }
        let changes: Vec<Change> =
            values.iter().map(|v| (v.slot.clone(), Some((v.value, self.status)))).collect();
        let event = ValuesImported {
            file: blob_id(&self.file.digest),
            digest: self.file.digest.clone(),
            name: self.file.name.chars().take(facts.limits.short).collect(),
            part: self.file.part,
            parts: self.file.parts,
            status: self.status,
            values,
            refused,
        };
        let mut drafts = vec![event.draft(Some(now.id), now.open.handling)?];
        drafts.extend(crossing::by(cx, &now, facts, &changes)?);
        Ok(drafts)
    }
}

impl ImportValues {
    /// The values that are new or correct others. One line that no longer fits refuses the piece: nothing half.
    fn values(&self, cx: &Deciding<'_>, now: &IndicatorNow, facts: &Facts) -> Result<Vec<Imported>, Failure> {
        let mut standing = state::standing(cx.read, now.id, self.lines.iter().map(|l| l.given.slot.start))?;
        let mut values = Vec::with_capacity(self.lines.len());
        for FileLine { line, given } in &self.lines {
            let against = Against { versions: &now.versions, standing: &standing, facts, now: cx.now };
            let (version, was) = match judge::one(&given.slot, given.value, &against) {
                Ok(Verdict::Known) => continue,
                Ok(Verdict::New(version)) => (version, None),
                Ok(Verdict::Differs { version, was }) if self.differing == Differing::Correct => {
                    self.may_correct(cx, now, given)?;
                    (version, Some(was))
                }
                Ok(Verdict::Differs { .. }) | Err(_) => {
                    return Err(Refusal::conflict("refusal-indicator-line").with("line", line).into());
                }
            };
            standing.insert(given.slot.clone(), given.value);
            values.push(Imported {
                line: *line,
                slot: given.slot.clone(),
                version,
                value: given.value,
                was,
                note: given.note.clone(),
            });
        }
        Ok(values)
    }

    fn may_correct(&self, cx: &Deciding<'_>, now: &IndicatorNow, given: &Given) -> Result<(), Failure> {
        let status = state::stands(cx.read, now.id, &given.slot)?.map(|(_, status, ..)| status);
        Ok(permit(cx, now, status.unwrap_or(self.status))?)
    }
}
