//! Events on bodies that persons create. The matter is the body.

use serde::{Deserialize, Serialize};

use crate::body::Body;

/// A person created a body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BodyCreated {
    /// What it is.
    pub content: Body,
}

/// It is otherwise from now on. Earlier versions stay readable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BodyChanged {
    /// Its version, from 2.
    pub version: i64,
    /// What it is now.
    pub content: Body,
}
