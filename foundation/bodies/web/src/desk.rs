//! What the pages know besides the journal and the desk of every package: what other packages tell.

use std::sync::Arc;

use bodies::Facts;
use bodies::read::Eye;
use desk::links::Links;
use desk::{Names, Post};
use exchange::pades::Anchors;
use kernel::Actor;
use store::Blobs;
use web::Who;
use web::live::FragmentCx;

use crate::briefing::Briefing;
use crate::pdf::Printer;

/// What the binary hands to the pages. Everything may change while running, so it is asked each time.
pub struct Desk {
    /// Rights and names.
    pub post: Arc<Post>,
    /// What rules may look up.
    pub facts: Arc<dyn Fn() -> Arc<Facts> + Send + Sync>,
    /// What other packages tell a session.
    pub briefing: Arc<dyn Briefing>,
    /// Whether letters to those who are called leave by themselves: then whoever calls them proves themselves, and otherwise whoever
    /// releases the letters.
    pub leaves: bool,
    /// Secrets of links without account: answers to invitations, calendars.
    pub links: Links,
    /// Papers, documents of public parts, and copies of minutes that are signed.
    pub blobs: Blobs,
    /// Prints minutes; absent where nothing is printed.
    pub press: Option<Arc<dyn Printer>>,
    /// The authorities that the operator trusts: whose signatures count.
    pub authorities: Arc<Anchors>,
    /// Address under which people reach this place.
    pub address: String,
}

/// Who looks at a session.
#[derive(Clone, Copy)]
pub(crate) struct Onlooker<'a> {
    /// Under which mandate.
    pub(crate) actor: &'a Actor,
    /// Whether they read the log of strategy.
    pub(crate) strategy: bool,
    /// Whether it is a machine, which reads no more than its token gives.
    pub(crate) token: bool,
}

impl Desk {
    /// What this person may see now. Without a mandate that counts: nothing.
    #[must_use]
    pub fn eye(&self, actor: &Actor) -> Eye {
        self.post.eye(actor)
    }
    /// Who asks for a page.
    pub(crate) fn onlooker<'a>(&self, who: &'a Who) -> Onlooker<'a> {
        Onlooker { actor: who.actor(), strategy: self.post.sees(who).strategy(), token: who.0.only.is_some() }
    }
    /// Who gets what arrives by itself.
    pub(crate) fn onlooker_live<'a>(&self, cx: &FragmentCx<'a>) -> Onlooker<'a> {
        Onlooker { actor: cx.actor, strategy: self.post.sees_live(cx).strategy(), token: cx.only.is_some() }
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
}
