//! What the pages know besides the journal and the desk of every package: kinds of account, what others tell, files, the press.

use std::sync::Arc;

use access::Eye;
use account::Facts;
use account::addressee::{Addressee, Way};
use desk::letter::Stands;
use desk::{Names, Post};
use exchange::pades::Anchors;
use jiff::civil::Date;
use kernel::{Actor, Id, Text, kind};
use press_types::Press;
use store::{Read, StoreError};
use web::Shell;

use crate::assemble::Teller;
use crate::source::AccountSource;

/// How those are told to whom an account goes; the binary knows.
pub trait Reach: Send + Sync {
    /// What would become of a message to them now.
    ///
    /// # Errors
    /// When the storage fails.
    fn way(&self, read: &dyn Read, to: &Addressee) -> Result<Way, StoreError>;
    /// Where a message stands that was written; nothing where there is none.
    ///
    /// # Errors
    /// When the storage fails.
    fn stands(&self, read: &dyn Read, message: Id<kind::Matter>) -> Result<Option<Stands>, StoreError>;
}

/// What the binary hands to the pages. Everything may change while running, so it is asked each time.
pub struct Desk {
    /// Rights, names and the matters of other packages.
    pub post: Arc<Post>,
    /// What rules may look up.
    pub facts: Arc<dyn Fn() -> Arc<Facts> + Send + Sync>,
    /// What other packages tell.
    pub sources: Vec<Arc<dyn AccountSource>>,
    /// How addressees are told.
    pub reach: Arc<dyn Reach>,
    /// Files.
    pub blobs: store::Blobs,
    /// The press.
    pub press: Arc<dyn Press>,
    /// The authorities that the operator trusts behind those who sign copies.
    pub authorities: Arc<Anchors>,
    /// Address under which people reach this place, for references on paper.
    pub address: String,
}

impl Desk {
    /// What this person may see now. Without a mandate that counts: nothing.
    #[must_use]
    pub fn eye(&self, actor: &Actor) -> Eye {
        self.post.eye(actor)
    }
    /// Whether their function gives this power somewhere: to show or hide what can be done. The rules decide.
    #[must_use]
    pub fn may(&self, actor: &Actor, power: &str) -> bool {
        self.post.may(actor, power)
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
    /// What a kind of account is called.
    pub(crate) fn kind(&self, code: &str) -> Text {
        self.facts().template(code).map_or_else(|| Text::three(code, code, code), |t| t.names.clone())
    }
    /// What an addressee is called.
    pub(crate) fn addressee(&self, to: &Addressee) -> Text {
        let names = self.names();
        match to {
            Addressee::Function(code) => names.function(code),
            Addressee::Organisation(code) => Names::of(&names.organisations, code),
        }
    }
    /// Who tells what.
    pub(crate) fn teller<'a>(&'a self, shell: &'a Shell) -> Teller<'a> {
        Teller { sources: &self.sources, journal: shell.live(), zone: shell.zone(), now: shell.now() }
    }
}

/// The local day.
pub(crate) fn today(shell: &Shell) -> Date {
    let now = shell.now().to_jiff().unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    now.to_zoned_datetime(shell.zone().clone()).date()
}
