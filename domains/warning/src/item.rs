//! Information on the public site.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

kernel::coded! {
    /// What an item is.
    Sort {
        /// News.
        News = "news",
        /// A question with its answer.
        Question = "question",
    }
}

kernel::coded! {
    /// Where an item stands.
    Standing {
        /// Being written, or written anew since it was published.
        Draft = "draft",
        /// Waits for the second person.
        Submitted = "submitted",
        /// Came back from the second person with a reason.
        Returned = "returned",
        /// Its latest version is on the site.
        Published = "published",
        /// It is on the site no more; where it was, that is said there.
        Withdrawn = "withdrawn",
    }
}

/// Title and text in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemText {
    /// The title, or the question.
    pub title: String,
    /// The text, or the answer.
    pub body: String,
}

/// Texts by language tag.
pub type Texts = BTreeMap<String, ItemText>;

/// Its public name in addresses: `n-26-0003`.
#[must_use]
pub fn key(year: i64, no: i64) -> String {
    format!("n-{year:02}-{no:04}")
}
