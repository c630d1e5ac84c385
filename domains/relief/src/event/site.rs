//! What a site is.

use std::collections::BTreeSet;

use kernel::{Id, Words, kind};
use serde::{Deserialize, Serialize};

use crate::site::{Description, SiteState};

/// A site is there and takes people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteOpened {
    /// Its code, for ever: files name it by this.
    pub code: String,
    /// What it is.
    pub description: Description,
    /// The matter that it was opened for, where there is one.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
    /// What that is called, as shown when it was opened.
    #[serde(default)]
    pub about_label: Option<String>,
    /// Functions that may read it, where it is need-to-know or secret.
    #[serde(default)]
    pub readers: BTreeSet<String>,
}

/// A site was described anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteChanged {
    /// What it is now.
    pub description: Description,
}

/// A site was paused, closed or opened again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteTurned {
    /// Its state from now on.
    pub to: SiteState,
    /// Why.
    pub why: Words,
}

/// The person at a site, or behind a need: personal data, in an entry of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactNamed {
    /// Name.
    #[serde(default)]
    pub name: Option<String>,
    /// Telephone number.
    #[serde(default)]
    pub phone: Option<String>,
    /// Mail address.
    #[serde(default)]
    pub mail: Option<String>,
}
