//! What the pages know besides the journal and the desk of every package: files.

use std::sync::Arc;

use access::Eye;
use desk::{Names, Post};
use indicators::Facts;
use kernel::Actor;
use store::Blobs;

/// What the binary hands to the pages. Everything may change while running, so it is asked each time.
pub struct Desk {
    /// Rights and names.
    pub post: Arc<Post>,
    /// What rules may look up.
    pub facts: Arc<dyn Fn() -> Arc<Facts> + Send + Sync>,
    /// Files as they came.
    pub blobs: Blobs,
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
