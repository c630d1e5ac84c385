//! What proves something: a file that is kept here, an entry of the journal, a matter with a page, an address, a place in a document.

use kernel::Refusal;
use serde::{Deserialize, Serialize};

kernel::coded! {
    /// What sort of evidence.
    Sort {
        /// A file that is kept here; its value is the file's id.
        File = "file",
        /// An entry of the journal; its value is its number.
        Entry = "entry",
        /// A matter that has a page here; its value is the matter's id.
        Matter = "matter",
        /// An address on the web.
        Address = "address",
        /// A place in a document: what it is called, page or lines.
        Document = "document",
    }
}

/// One piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// What sort.
    pub sort: Sort,
    /// Where it is.
    pub value: String,
    /// What it is called.
    #[serde(default)]
    pub label: Option<String>,
}

impl Evidence {
    /// A place in a document.
    #[must_use]
    pub fn document(value: impl Into<String>) -> Self {
        Self { sort: Sort::Document, value: value.into(), label: None }
    }
    /// What somebody typed: an address, № and a number of the journal, the id of a matter, or the words for a document.
    #[must_use]
    pub fn typed(text: &str) -> Option<Self> {
        let text = text.trim();
        let number = text.strip_prefix('№').or_else(|| text.strip_prefix('#')).map(str::trim);
        let (sort, value) = if text.is_empty() {
            return None;
        } else if text.starts_with("https://") || text.starts_with("http://") {
            (Sort::Address, text)
        } else if let Some(seq) = number.filter(|n| n.parse::<i64>().is_ok()) {
            (Sort::Entry, seq)
        } else if text.parse::<kernel::Id<kernel::kind::Matter>>().is_ok() {
            (Sort::Matter, text)
        } else {
            (Sort::Document, text)
        };
        Some(Self { sort, value: value.to_owned(), label: None })
    }
    /// Whether it can be what it says, within the limit.
    ///
    /// # Errors
    /// A refusal at this field.
    pub fn check(&self, field: &str, most: usize) -> Result<(), Refusal> {
        kernel::at_most(field, &self.value, most)?;
        self.label.as_ref().map_or(Ok(()), |l| kernel::at_most(field, l, most))?;
        let fits = match self.sort {
            Sort::File | Sort::Matter => self.value.parse::<kernel::Id<kernel::kind::Matter>>().is_ok(),
            Sort::Entry => self.value.parse::<i64>().is_ok_and(|seq| seq > 0),
            Sort::Address => self.value.starts_with("https://") || self.value.starts_with("http://"),
            Sort::Document => !self.value.trim().is_empty(),
        };
        if fits {
            Ok(())
        } else {
            Err(Refusal::invalid(field, "refusal-registers-evidence").with("value", &self.value))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_says_what_it_is() {
        for (text, sort) in [
            ("https://parlement.example/doc", Some(Sort::Address)),
            ("№ 412", Some(Sort::Entry)),
            ("#412", Some(Sort::Entry)),
            ("39fc167f-4f6b-8edf-9da3-3acb3d1fc481", Some(Sort::Matter)),
            ("rapport annuel, p. 12", Some(Sort::Document)),
            ("  ", None),
        ] {
            let read = Evidence::typed(text);
            assert_eq!(read.as_ref().map(|e| e.sort), sort, "{text}");
            assert!(read.is_none_or(|e| e.check("evidence", 300).is_ok()), "{text}");
        }
        let wrong = Evidence { sort: Sort::Entry, value: "x".into(), label: None };
        assert_eq!(wrong.check("evidence", 300).unwrap_err().field.as_deref(), Some("evidence"));
        let script = Evidence { sort: Sort::Address, value: "javascript:x".into(), label: None };
        assert!(script.check("evidence", 300).is_err());
    }
}
