//! What a document must offer to be printed.

use press_types::PressError;
use serde::Serialize;

use crate::safe::Cleaner;

/// A model of `press-types` that has a template.
pub(crate) trait Printable {
    /// File name of its template in `templates/`.
    const TEMPLATE: &'static str;
    /// What the template shows: finished texts, in the order of the document's languages.
    type View: Serialize;

    /// Puts words, dates and numbers into their final form. Every text of a user passes through `clean`.
    fn view(&self, clean: &Cleaner<'_>) -> Result<Self::View, PressError>;
    /// A stable identity for the PDF's own identifier: the same document printed again has the same one.
    fn identity(&self) -> String;
}
