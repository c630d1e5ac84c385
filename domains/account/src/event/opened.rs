//! An account is opened, and files are put beside it.

use std::collections::BTreeSet;

use kernel::{Id, Text, Words, kind};
use serde::{Deserialize, Serialize};

use crate::block::Origin;
use crate::section::{Section, Subject};

/// An account was opened: its structure is fixed with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    /// Code of its kind.
    pub kind: String,
    /// Its number.
    pub number: String,
    /// Of which year.
    pub year: i64,
    /// Its title.
    pub titles: Text,
    /// What it is about.
    #[serde(default)]
    pub subjects: Vec<Subject>,
    /// Its sections, in printing order.
    pub sections: Vec<Section>,
    /// The account of the year before, to be compared with.
    #[serde(default)]
    pub previous: Option<Id<kind::Matter>>,
    /// Functions that may read it, where it is need-to-know or secret.
    #[serde(default)]
    pub readers: BTreeSet<String>,
    /// The published document from which it was taken in; none where it is prepared here.
    #[serde(default)]
    pub document: Option<Origin>,
}

/// The structure of an account that is open was taken in anew, as it stands now: what came since is in it, what vanished is marked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StructureRenewed {
    /// What it is about.
    pub subjects: Vec<Subject>,
    /// All its sections, in printing order; a section that is there already keeps its text.
    pub sections: Vec<Section>,
}

/// Sections about what is no longer there were removed, with their texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionsRemoved {
    /// Their codes.
    pub codes: Vec<String>,
    /// Why.
    pub words: Words,
}

/// A file was put beside it: what came back from somebody who edited a copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileAttached {
    /// The file.
    pub file: Id<kind::Blob>,
    /// Its name.
    pub name: String,
}
