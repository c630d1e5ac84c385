//! What these pages know besides the journal.

use std::collections::BTreeMap;
use std::sync::Arc;

use continuity::Facts;
use kernel::Text;

/// What the binary hands to the pages. Everything may change while running, so it is asked each time.
pub struct Desk {
    /// Who may see and do what, names.
    pub post: Arc<desk::Post>,
    /// What rules may look up.
    pub facts: Arc<dyn Fn() -> Arc<Facts> + Send + Sync>,
    /// Names of the rooms, by code.
    pub rooms: BTreeMap<String, Text>,
}
