//! What the pages know besides the journal and the desk of every package: files.

use std::sync::Arc;

use access::Eye;
use desk::{Names, Post};
use indicators::Facts;
use indicators::library::{Said, Shipped};
use kernel::{Actor, Text};
use store::{Blobs, Read, StoreError};

/// Something else that gives a threshold a name and says what is done at it: a level of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedBy {
    /// Code of the threshold.
    pub threshold: String,
    /// What names it: the title of the plan.
    pub by: Text,
    /// What it is called there.
    pub names: Text,
    /// The path of the page that says so, without language.
    pub path: String,
}

/// What names the thresholds of the indicator with this code, as far as this actor may see it.
pub type Named = Arc<dyn Fn(&dyn Read, &Actor, &str) -> Result<Vec<NamedBy>, StoreError> + Send + Sync>;

/// What the binary hands to the pages. Everything may change while running, so it is asked each time.
pub struct Desk {
    /// Rights and names.
    pub post: Arc<Post>,
    /// What rules may look up.
    pub facts: Arc<dyn Fn() -> Arc<Facts> + Send + Sync>,
    /// Files as they came.
    pub blobs: Blobs,
    /// What names the thresholds elsewhere.
    pub named: Named,
    /// What the profile ships.
    pub shipped: Arc<Vec<Shipped>>,
    /// What of it is said in more languages than the journal keeps.
    pub said: Arc<Said>,
}

impl Desk {
    /// What this person may see now. Without a mandate that counts: nothing.
    #[must_use]
    pub fn eye(&self, actor: &Actor) -> Eye {
        self.post.eye(actor)
    }
    /// Facts for a command.
    #[must_use]
    pub fn facts(&self) -> Arc<Facts> {
        (self.facts)()
    }
    /// Names for a page.
    #[must_use]
    pub fn names(&self) -> Arc<Names> {
        self.post.names()
    }
}
