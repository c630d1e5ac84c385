//! The public site as a whole is closed and opened again.

use kernel::Words;
use serde::{Deserialize, Serialize};

use crate::site::SiteFigure;

/// Somebody asks that the site be closed; a second person closes it, or keeps it open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteCloseAsked {
    /// Why it may be closed.
    pub reason: Words,
}

/// It stays open although somebody asked that it be closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteKept {
    /// Why.
    pub reason: Words,
}

/// It is closed: its pages stay as an archive and change no more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteClosed {
    /// Why.
    pub reason: Words,
    /// The figures as the site shows them from now on, whatever becomes of them elsewhere.
    #[serde(default)]
    pub figures: Vec<SiteFigure>,
}

/// It is open again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteReopened {
    /// Why, where a person opened it.
    #[serde(default)]
    pub reason: Option<Words>,
    /// The number of the warning that opened it by being released: a closed site keeps nobody from being warned.
    #[serde(default)]
    pub warning: Option<String>,
    /// What was published before it was closed belongs to the past; otherwise it goes on where it stopped.
    #[serde(default)]
    pub anew: bool,
}
