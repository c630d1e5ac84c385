//! What the pages know besides the journal: names of the profile and the territory, rights, files.

use std::collections::BTreeMap;
use std::sync::Arc;

use access::{Eye, Holding};
use indicators::Facts;
use kernel::{Actor, Text};
use store::Blobs;

/// Names of what is shown by code.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// Areas of every kind.
    pub areas: BTreeMap<String, Text>,
    /// Functions.
    pub functions: BTreeMap<String, Text>,
    /// Organisations.
    pub organisations: BTreeMap<String, Text>,
}

impl Names {
    /// The name in a list, or the code where the profile no longer knows it.
    #[must_use]
    pub fn or_code(list: &BTreeMap<String, Text>, code: &str) -> Text {
        list.get(code).cloned().unwrap_or_else(|| Text::three(code, code, code))
    }
}

/// Finds the mandate that somebody acts under, as it is now.
pub type Holder = Arc<dyn Fn(&Actor) -> Option<Holding> + Send + Sync>;

/// What the binary hands to the pages. Everything may change while running, so it is asked each time.
pub struct Desk {
    /// What rules may look up.
    pub facts: Arc<dyn Fn() -> Arc<Facts> + Send + Sync>,
    /// Names of what is shown by code.
    pub names: Arc<dyn Fn() -> Arc<Names> + Send + Sync>,
    /// The mandate that somebody acts under, as it is now.
    pub holding: Holder,
    /// Files as they came.
    pub blobs: Blobs,
}

impl Desk {
    /// What this person may see now. Without a mandate that counts: nothing.
    #[must_use]
    pub fn eye(&self, actor: &Actor) -> Eye {
        (self.holding)(actor).map_or_else(Eye::nothing, Eye::of)
    }
    /// Facts for a command.
    #[must_use]
    pub fn facts(&self) -> Arc<Facts> {
        (self.facts)()
    }
    /// Names for a page.
    #[must_use]
    pub fn names(&self) -> Arc<Names> {
        (self.names)()
    }
}
