//! Who may be inside a perimeter of each colour, as this place words it.

use kernel::Text;
use serde::{Deserialize, Serialize};

use crate::Status;

/// The rule of access of one colour: what a form proposes, and people may change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccessRule {
    /// `red`, `orange` or `yellow`.
    pub colour: String,
    /// Who may be inside.
    pub access: Text,
    /// Where it was read.
    pub source: String,
    /// Whether somebody competent confirmed the wording.
    pub status: Status,
}
