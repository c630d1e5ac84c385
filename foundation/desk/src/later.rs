//! What was written down elsewhere, on paper, and is entered afterwards: each package says which of its acts can be entered so.

use kernel::{Lang, Power, Stated};
use web::{CommandMeta, Done, Fault, Line, Pending};

/// A kind of line that can be entered afterwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LaterKind {
    /// Its code.
    pub code: &'static str,
    /// Key of its name.
    pub text: &'static str,
    /// Words that a line may begin with to be of this kind, folded, in each language: `ordre`.
    pub words: &'static [(Lang, &'static str)],
    /// What it takes to enter it somewhere.
    pub power: Power,
}

/// A line as it stands on the sheet.
#[derive(Clone)]
pub struct Noted {
    /// Its words, with who enters them and where.
    pub line: Line,
    /// When it happened or was said. Always there: a sheet without times says nothing.
    pub stated: Stated,
    /// Who wrote it down, and on which sheet, in the words of the page.
    pub source: Option<String>,
    /// The identity of the command.
    pub meta: CommandMeta,
}

/// Enters lines of one package's kinds.
pub trait Later: Send + Sync {
    /// The kinds.
    fn kinds(&self) -> &'static [LaterKind];
    /// Enters a line of one of them: one act, with its own receipt or refusal.
    fn enter<'a>(&'a self, kind: &'a str, noted: Noted) -> Pending<'a, Result<Done, Fault>>;
}
