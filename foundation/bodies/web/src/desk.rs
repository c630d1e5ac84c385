//! What the pages know besides the journal: names of the profile, mandates, what other packages tell.

use std::collections::BTreeMap;
use std::sync::Arc;

use access::Holding;
use bodies::Facts;
use bodies::read::Eye;
use kernel::{Actor, Text};

use crate::briefing::Briefing;

/// Names of the profile, by code.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// Functions.
    pub functions: BTreeMap<String, Text>,
    /// Organisations.
    pub organisations: BTreeMap<String, Text>,
    /// Areas to which a session may be limited.
    pub areas: BTreeMap<String, Text>,
}

impl Names {
    /// The name in a list, or the code where the profile no longer knows it.
    #[must_use]
    pub fn or_code(list: &BTreeMap<String, Text>, code: &str) -> Text {
        list.get(code).cloned().unwrap_or_else(|| Text::three(code, code, code))
    }
    /// The name of a function.
    #[must_use]
    pub fn function(&self, code: &str) -> Text {
        Self::or_code(&self.functions, code)
    }
}

/// Finds the mandate that somebody acts under, as it is now.
pub type Holder = Arc<dyn Fn(&Actor) -> Option<Holding> + Send + Sync>;

/// What the binary hands to the pages. Everything may change while running, so it is asked each time.
pub struct Desk {
    /// What rules may look up.
    pub facts: Arc<dyn Fn() -> Arc<Facts> + Send + Sync>,
    /// Names of the profile.
    pub names: Arc<dyn Fn() -> Arc<Names> + Send + Sync>,
    /// The mandate that somebody acts under, as it is now.
    pub holding: Holder,
    /// What other packages tell a session.
    pub briefing: Arc<dyn Briefing>,
}

impl Desk {
    /// What this person may see now. Without a mandate that counts: nothing.
    #[must_use]
    pub fn eye(&self, actor: &Actor) -> Eye {
        (self.holding)(actor).map_or_else(Eye::nothing, Eye::of)
    }
    /// Whether their function gives this power somewhere: to show or hide what can be done. The rules decide.
    #[must_use]
    pub fn may(&self, actor: &Actor, power: &str) -> bool {
        (self.holding)(actor).is_some_and(|held| held.powers.contains(power))
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
