//! Equal-opportunity tests: filled in, handed in, sent back, accepted.

use std::collections::BTreeSet;

use kernel::{Id, Words, kind};
use serde::{Deserialize, Serialize};

use crate::test::Test;

/// A test was filled in, or filled in anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TestWritten {
    /// Of what.
    pub about: Id<kind::Matter>,
    /// What that is called, as shown when it was written.
    pub label: String,
    /// The areas in which that lies.
    #[serde(default)]
    pub areas: BTreeSet<String>,
    /// Functions that may read it, where it is need-to-know or secret.
    #[serde(default)]
    pub readers: BTreeSet<String>,
    /// What is found.
    pub test: Test,
}

/// It waits for somebody else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TestHandedIn {
    /// Of what.
    pub about: Id<kind::Matter>,
}

/// It goes back to whoever filled it in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TestReturned {
    /// Of what.
    pub about: Id<kind::Matter>,
    /// Why.
    pub words: Words,
}

/// Somebody else accepts it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TestReviewed {
    /// Of what.
    pub about: Id<kind::Matter>,
    /// What there is to say.
    #[serde(default)]
    pub words: Option<Words>,
}
