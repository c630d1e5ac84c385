//! Lists, features and the document, from a collection invented here, on both databases.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

mod described;
mod listed;
mod things;
