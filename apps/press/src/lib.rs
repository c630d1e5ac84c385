//! Documents as PDF: models of `press-types` set by Typst with fonts and templates that are part of the program.
//!
//! Typesetting reads no file and opens no connection. What comes out is PDF/A-2a and PDF/UA-1: archivable, tagged,
//! with its language and title. A new document is one model in `press-types`, one template in `templates/` and one
//! `impl Printable` that turns the model into what the template shows.

mod account;
mod dates;
mod fonts;
mod labels;
mod pack;
mod printable;
mod qr;
mod report;
mod ruler;
mod safe;
mod words;
mod world;

use std::sync::Arc;

use press_types::{Account, Pack, Press, PressError, Report};
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::printable::Printable;
use crate::safe::{Care, Cleaner};
use crate::world::{Job, Shared};

/// For how many further documents the typesetter remembers the parts of one. Bounds memory and the cost of tidying; what
/// documents have in common stays because each of them uses it.
const REMEMBER: usize = 1;

/// The press behind which Typst stands. Make one and share it: fonts and templates are parsed once.
pub struct TypstPress {
    shared: Arc<Shared>,
    standards: PdfStandards,
    mark: Option<String>,
}

impl TypstPress {
    /// Reads the built-in fonts and templates.
    ///
    /// # Errors
    /// When the built-in fonts are unreadable: the build is broken.
    pub fn new() -> Result<Self, PressError> {
        let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
            .map_err(|e| PressError::Typesetting(e.message().to_string()))?;
        Ok(Self { shared: Arc::new(Shared::new()?), standards, mark: None })
    }

    /// The same press, which puts this mark on every page of every document, and behind it: for exercises.
    #[must_use]
    pub fn marked(self, mark: &str) -> Self {
        Self { mark: Some(mark.to_owned()), ..self }
    }

    /// Prints any document. When a text holds something that the archive format cannot take, it is printed again
    /// with every unusual character spelled out as its code: a report must never fail to appear.
    fn print(&self, document: &impl Printable) -> Result<Vec<u8>, PressError> {
        match self.attempt(document, Care::Usual) {
            Err(PressError::Typesetting(_)) => self.attempt(document, Care::Utmost),
            other => other,
        }
    }

    fn attempt<D: Printable>(&self, document: &D, care: Care) -> Result<Vec<u8>, PressError> {
        let clean = Cleaner::new(&self.shared.coverage, care);
        let view = document.view(&clean)?;
        let unfit = |e: serde_json::Error| PressError::Typesetting(e.to_string());
        let data = match &self.mark {
            None => serde_json::to_vec(&view),
            Some(mark) => serde_json::to_value(&view).and_then(|mut view| {
                put_mark(&mut view, mark);
                serde_json::to_vec(&view)
            }),
        };
        let data = data.map_err(unfit)?;
        let job = Job::new(&self.shared, D::TEMPLATE, data, clean.into_codes())?;
        let pdf = self.set(&job, &document.identity());
        typst::comemo::evict(REMEMBER);
        pdf
    }

    fn set(&self, job: &Job, identity: &str) -> Result<Vec<u8>, PressError> {
        let document = typst::compile::<PagedDocument>(job).output.map_err(|all| first(&all))?;
        let options = PdfOptions {
            ident: Smart::Custom(identity.to_owned()),
            creator: Smart::Custom(Some(kernel::brand::EN.to_owned())),
            standards: self.standards.clone(),
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&document, &options).map_err(|all| first(&all))
    }
}

impl Press for TypstPress {
    fn render(&self, report: &Report) -> Result<Vec<u8>, PressError> {
        let lines = report.line_count();
        if lines > Report::MAX_LINES {
            return Err(PressError::TooLong { lines, limit: Report::MAX_LINES });
        }
        self.print(report)
    }
    fn pack(&self, pack: &Pack) -> Result<Vec<u8>, PressError> {
        let (lines, limit) = (pack.rows(), Pack::MAX_ROWS);
        if lines > limit { Err(PressError::TooLong { lines, limit }) } else { self.print(pack) }
    }
    fn account(&self, account: &Account) -> Result<Vec<u8>, PressError> {
        let (lines, limit) = (account.pieces(), Account::MAX_PIECES);
        if lines > limit { Err(PressError::TooLong { lines, limit }) } else { self.print(account) }
    }
}

/// Puts a mark before those that a document has: in the frame of a report, or in that of a pack.
fn put_mark(view: &mut serde_json::Value, mark: &str) {
    if let Some(frame) = view.get_mut("frame").and_then(serde_json::Value::as_object_mut) {
        if let Some(marks) = frame.get_mut("marks").and_then(serde_json::Value::as_array_mut) {
            marks.insert(0, serde_json::json!([mark]));
        }
        // Behind the page there is room for two words.
        let words: Vec<&str> = mark.split(" – ").take(2).collect();
        frame.insert("behind".to_owned(), words.join(" · ").into());
    } else if let Some(marks) = view.get_mut("marks").and_then(serde_json::Value::as_array_mut) {
        marks.insert(0, mark.into());
    }
}

/// The first complaint; the others mostly follow from it.
fn first(all: &[SourceDiagnostic]) -> PressError {
    PressError::Typesetting(
        all.first().map_or_else(|| "no reason given".to_owned(), |d| d.message.to_string()),
    )
}
