//! What became of putting it on the public site.

use kernel::{Id, kind};
use serde::{Deserialize, Serialize};

/// The site stands there with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pushed {
    /// What it is about.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
    /// How many pages and files the site has.
    pub pages: i64,
    /// How many bytes.
    pub bytes: i64,
}

/// It could not be put there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PushFailed {
    /// What it is about.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
    /// What the system said.
    pub reason: String,
}

/// Somebody asks for another attempt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PushAsked {
    /// What it is about.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
}
