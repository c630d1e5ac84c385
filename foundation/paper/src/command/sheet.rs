//! Entering a sheet that was written by hand: once, or once more for a reason.

use kernel::{Handling, Id, Refusal, Resource, Words, at_most, kind};
use store::{Deciding, Draft, Failure};

use crate::event::{Event, SheetEntered, SheetReopened, WriterNamed};
use crate::{Facts, Rule, error, state};

/// Takes a sheet in hand: its lines follow, each as an act of its own.
#[derive(Debug, Clone)]
pub struct EnterSheet {
    /// The sheet, as its code on the paper says. A sheet from a copy that nobody recorded counts as well.
    pub sheet: Id<kind::Matter>,
    /// What is printed on it.
    pub code: String,
    /// Who wrote on it.
    pub writer: Option<String>,
    /// How many lines are on it.
    pub lines: i64,
    /// The entering itself.
    pub batch: Id<kind::Command>,
}

impl Rule for EnterSheet {
    type Facts = Facts;
    const NAME: &'static str = "paper.enter-sheet";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, "log.write", &Resource::service())?;
        if let Some(e) = state::entering(cx.read, self.sheet)? {
            return Err(error::entered(&e.code, e.person, &e.function, e.at).into());
        }
        if self.code.trim().is_empty() {
            return Err(Refusal::missing("sheet").into());
        }
        at_most("sheet", &self.code, facts.limits.short)?;
        if let Some(writer) = &self.writer {
            at_most("writer", writer, facts.limits.short)?;
        }
        if !(1..=facts.limits.lines).contains(&self.lines) {
            return Err(error::too_many("lines", facts.limits.lines).into());
        }
        let Self { sheet, code, lines, batch, .. } = self.clone();
        let mut drafts = vec![SheetEntered { sheet, code, lines, batch }.draft(None, Handling::Service)?];
        if let Some(writer) = self.writer.clone().filter(|w| !w.trim().is_empty()) {
            drafts.push(WriterNamed { sheet, writer }.draft(None, Handling::Service)?);
        }
        Ok(drafts)
    }
}

/// Lets a sheet be entered once more.
#[derive(Debug, Clone)]
pub struct ReopenSheet {
    /// The sheet.
    pub sheet: Id<kind::Matter>,
    /// Why.
    pub reason: Words,
}

impl Rule for ReopenSheet {
    type Facts = Facts;
    const NAME: &'static str = "paper.reopen-sheet";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, "log.write", &Resource::service())?;
        self.reason.required("reason", facts.limits.text)?;
        if state::entering(cx.read, self.sheet)?.is_none() {
            return Err(error::not_entered(&self.sheet.to_string()).into());
        }
        let event = SheetReopened { sheet: self.sheet, reason: self.reason.clone() };
        Ok(vec![event.draft(None, Handling::Service)?])
    }
}
