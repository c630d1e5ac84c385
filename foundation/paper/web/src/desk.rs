//! What the pages know besides the journal: rights and names, the packages that print, the press, the keys of what is not sent.

use std::collections::BTreeSet;
use std::sync::Arc;

use access::Eye;
use desk::later::{Later, LaterKind};
use desk::paper::{PaperSource, attended};
use desk::{Names, Post};
use kernel::{Actor, Id, Text, kind};
use paper::Facts;
use press_types::Press;
use web::Session;

/// Makes the key under which a browser keeps what this person has not sent. The same person has the same key for ever.
pub type Seal = Arc<dyn Fn(Id<kind::Person>) -> [u8; 32] + Send + Sync>;

/// What the binary hands to the pages. Everything may change while running, so it is asked each time.
pub struct Desk {
    /// Rights and names.
    pub post: Arc<Post>,
    /// What rules may look up.
    pub facts: Arc<dyn Fn() -> Arc<Facts> + Send + Sync>,
    /// The packages that print.
    pub sources: Vec<Arc<dyn PaperSource>>,
    /// The packages whose acts can be entered afterwards.
    pub later: Vec<Arc<dyn Later>>,
    /// Prints documents.
    pub press: Arc<dyn Press>,
    /// Address under which people reach this place, for the codes on forms.
    pub address: String,
    /// Keys of what is not sent.
    pub seal: Seal,
}

impl Desk {
    /// Facts for a command.
    #[must_use]
    pub fn facts(&self) -> Arc<Facts> {
        (self.facts)()
    }
    /// What this person may see now.
    #[must_use]
    pub fn eye(&self, actor: &Actor) -> Eye {
        self.post.eye(actor)
    }
    /// What this person may have on paper now. Without a mandate that counts: nothing. `only` are the powers of a machine's token.
    #[must_use]
    pub fn on_paper(&self, actor: &Actor, only: Option<&BTreeSet<String>>) -> Eye {
        ::desk::narrowed((self.post.holding)(actor).map_or_else(Eye::nothing, attended), only)
    }
    /// A person's name; the beginning of their id where nobody knows it any more.
    #[must_use]
    pub fn name(&self, person: Id<kind::Person>) -> String {
        (self.post.person)(person).unwrap_or_else(|| person.to_string().chars().take(8).collect())
    }
    /// The name of a function.
    #[must_use]
    pub fn function(&self, code: &str) -> Text {
        let names = self.post.names();
        Names::of(&names.functions, code)
    }
    /// The kinds of lines that somebody with this session can enter afterwards.
    pub(crate) fn kinds(&self, session: &Session) -> Vec<LaterKind> {
        let all = self.later.iter().flat_map(|later| later.kinds());
        all.filter(|kind| session.may(kind.power)).copied().collect()
    }
    /// The package of a kind.
    pub(crate) fn of_kind(&self, code: &str) -> Option<&Arc<dyn Later>> {
        self.later.iter().find(|later| later.kinds().iter().any(|kind| kind.code == code))
    }
}
