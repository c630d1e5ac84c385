//! Answer sheets: written, handed in, approved by somebody else or sent back.

use kernel::{Id, Refusal, Words, kind};
use store::{Deciding, Draft, Failure, StoreError};

use super::{limited, optional};
use crate::event::{Event, SheetApproved, SheetHandedIn, SheetReturned, SheetWritten};
use crate::read::proofs;
use crate::sheet::{Sheet, Stage, fingerprint};
use crate::state::{APPROVE, EntryNow, PointNow, SheetNow, last};
use crate::{Facts, Rule, error};

/// Writes a sheet, or writes one anew.
#[derive(Debug, Clone)]
pub struct WriteSheet {
    /// The entry.
    pub entry: Id<kind::Matter>,
    /// The sheet that is written anew; a new one where absent.
    pub n: Option<i64>,
    /// What stands on it.
    pub sheet: Sheet,
    /// The last entry of the journal that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for WriteSheet {
    type Facts = Facts;
    const NAME: &'static str = "registers.write-sheet";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = EntryNow::kept(cx.read, cx.guard, cx.actor, self.entry)?;
        let most = facts.limits.text;
        let sheet = Sheet {
            point: self.sheet.point,
            asked: limited("asked", &self.sheet.asked, most)?,
            done: limited("done", &self.sheet.done, most)?,
            remains: limited("remains", &self.sheet.remains, most)?,
            figures: limited("figures", &self.sheet.figures, most)?,
        };
        if let Some(point) = sheet.point {
            PointNow::get(cx.read, self.entry, point)?;
        }
        let n = match self.n {
            Some(n) => {
                let before = SheetNow::get(cx.read, self.entry, n)?;
                before.at(Stage::Draft)?;
                before.changed.seen(self.based_on, error::changed_meanwhile)?;
                if before.sheet == sheet {
                    return Ok(Vec::new());
                }
                n
            }
            None => last(cx.read, "registers_sheet", self.entry)? + 1,
        };
        Ok(vec![SheetWritten { n, sheet }.draft(Some(self.entry), now.on.handling)?])
    }
}

/// Hands a sheet in: it waits for somebody else.
#[derive(Debug, Clone)]
pub struct HandInSheet {
    /// The entry.
    pub entry: Id<kind::Matter>,
    /// The sheet.
    pub n: i64,
}

impl Rule for HandInSheet {
    type Facts = Facts;
    const NAME: &'static str = "registers.hand-in-sheet";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = EntryNow::kept(cx.read, cx.guard, cx.actor, self.entry)?;
        let sheet = SheetNow::get(cx.read, self.entry, self.n)?;
        sheet.at(Stage::Draft)?;
        // At least one language is whole; the other may be shown as missing.
        if let [first, _] = sheet.sheet.missing().as_slice() {
            let field = sheet
                .sheet
                .required()
                .into_iter()
                .find(|(_, text)| crate::entry::missing(text).contains(first));
            let name = field.map_or("asked", |(name, _)| name);
            return Err(Refusal::missing(&format!("{name}-{first}")).into());
        }
        Ok(vec![SheetHandedIn { n: self.n }.draft(Some(self.entry), now.on.handling)?])
    }
}

/// What somebody else decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It holds.
    Approve,
    /// It goes back, with a reason.
    Return,
}

/// Approves what somebody else handed in, or sends it back.
#[derive(Debug, Clone)]
pub struct JudgeSheet {
    /// The entry.
    pub entry: Id<kind::Matter>,
    /// The sheet.
    pub n: i64,
    /// What is decided.
    pub verdict: Verdict,
    /// Why: always where it is sent back, and where it is approved with a language missing.
    pub words: Option<Words>,
    /// The last entry of the journal that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for JudgeSheet {
    type Facts = Facts;
    const NAME: &'static str = "registers.judge-sheet";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = EntryNow::find(cx.read, self.entry)?.ok_or_else(Refusal::not_found)?;
        cx.guard.permit(cx.actor, APPROVE, &now.on)?;
        let sheet = SheetNow::get(cx.read, self.entry, self.n)?;
        sheet.at(Stage::HandedIn)?;
        sheet.changed.seen(self.based_on, error::changed_meanwhile)?;
        if sheet.authors.contains(&cx.actor.person) {
            return Err(error::own_work().into());
        }
        let words = optional("words", self.words.as_ref(), facts.limits.text)?;
        let (matter, handling) = (Some(self.entry), now.on.handling);
        if self.verdict == Verdict::Return {
            let words = words.ok_or_else(|| Refusal::missing("words"))?;
            return Ok(vec![SheetReturned { n: self.n, words }.draft(matter, handling)?]);
        }
        if let (Some(lang), None) = (sheet.sheet.missing().first(), &words) {
            return Err(error::language_missing(*lang).into());
        }
        let proofs = proofs(cx.read, self.entry, sheet.sheet.point)?;
        let fingerprint =
            fingerprint(&sheet.sheet, &proofs).map_err(|e| StoreError::Journal(e.to_string()))?;
        let event = SheetApproved { n: self.n, sheet: sheet.sheet, proofs, fingerprint, words };
        Ok(vec![event.draft(matter, handling)?])
    }
}
