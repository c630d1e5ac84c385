//! What these pages know besides the journal.

use std::collections::BTreeMap;
use std::sync::Arc;

use kernel::{Id, Point, Text, kind};
use perimeters::Facts;
use perimeters::perimeter::Colour;
use store::{Read, StoreError};

use crate::ground::Ground;

/// Finds where a matter of another package is, and what that place is called.
pub type Spot =
    Arc<dyn Fn(&dyn Read, Id<kind::Matter>) -> Result<Option<(Point, Text)>, StoreError> + Send + Sync>;

/// The rule of access that the profile proposes for a colour.
#[derive(Debug, Clone)]
pub struct AccessRule {
    /// Who may be inside.
    pub access: Text,
    /// Where that was read.
    pub source: String,
    /// Whether somebody competent confirmed it.
    pub verified: bool,
}

/// What the binary hands to the pages. Everything may change while running, so it is asked each time.
pub struct Desk {
    /// Who may see and do what, names, the matters of others.
    pub post: Arc<desk::Post>,
    /// What rules may look up.
    pub facts: Arc<dyn Fn() -> Arc<Facts> + Send + Sync>,
    /// The territory.
    pub ground: Ground,
    /// The profile's rules of access.
    pub rules: Arc<dyn Fn() -> Arc<BTreeMap<Colour, AccessRule>> + Send + Sync>,
    /// Where an incident is.
    pub spot: Spot,
}
