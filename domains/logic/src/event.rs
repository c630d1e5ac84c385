//! What is journalled. The matter of each event is its model. `events.lock` pins every shape.

use kernel::{Text, Words};
use serde::{Deserialize, Serialize};

use crate::model::{About, Element, Open};

pub use store::Event;

/// A model was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    /// What it is called.
    pub names: Text,
    /// What it is about.
    #[serde(default)]
    pub about: Option<About>,
    /// Who may see it.
    pub open: Open,
}

/// What a model is called or what it is about was written anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Described {
    /// What it is called.
    pub names: Text,
    /// What it is about.
    #[serde(default)]
    pub about: Option<About>,
}

/// An element was written, or written anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ElementSet {
    /// Its number within the model.
    pub n: i64,
    /// What it is.
    pub element: Element,
}

/// An element was taken out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ElementRemoved {
    /// Its number.
    pub n: i64,
    /// Why.
    pub why: Words,
}

/// What stands is a version from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VersionFixed {
    /// Its number, from 1.
    pub no: i64,
    /// Why it was fixed.
    pub why: Words,
}

store::events! {
    Opened = "logic.opened@1",
    Described = "logic.described@1",
    ElementSet = "logic.element-set@1",
    ElementRemoved = "logic.element-removed@1",
    VersionFixed = "logic.version-fixed@1",
}
