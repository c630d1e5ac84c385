//! What the pages know besides the journal: regimes, names, where somebody is reached.

use std::collections::BTreeMap;
use std::sync::Arc;

use access::Eye;
use desk::{Names, Post};
use emergency::phase::{Fact, Level, Recipient};
use emergency::{Facts, Regime};
use exchange::pades::Anchors;
use kernel::{Actor, Id, Text, Timestamp, kind};
use press_types::Press;
use store::{Blobs, Read, StoreError};
use web::Fault;

/// What rules may look up, for whoever asks from their seat.
pub type Seated = Arc<dyn Fn(&Actor) -> Arc<Facts> + Send + Sync>;

/// Finds the number at which somebody is reached.
pub type Reach = Arc<dyn Fn(&Recipient) -> Option<String> + Send + Sync>;

/// Something that other packages know of an emergency and that can speak for a criterion.
#[derive(Debug, Clone)]
pub struct Sign {
    /// What it is.
    pub fact: Fact,
    /// Of what, by name: the disciplines, the kinds of capacity.
    pub what: Vec<Text>,
    /// Where it is read, without language.
    pub path: String,
}

/// Finds those that this person may see.
pub type Signs =
    Arc<dyn Fn(&dyn Read, &Eye, Id<kind::Matter>) -> Result<Vec<Sign>, StoreError> + Send + Sync>;

/// What the binary hands to the pages. Everything may change while running, so it is asked each time.
pub struct Desk {
    /// Who may see and do what, names, the matters of other packages.
    pub post: Arc<Post>,
    /// What rules may look up, for whoever asks from their seat.
    pub facts: Seated,
    /// Names of bodies, by code.
    pub bodies: Arc<dyn Fn() -> Arc<BTreeMap<String, Text>> + Send + Sync>,
    /// Number at which somebody is reached.
    pub reached: Reach,
    /// What other packages know of an emergency and can speak for a criterion.
    pub signs: Signs,
    /// What prints a phase and keeps its copies; none where nothing is printed.
    pub paper: Option<Printing>,
}

/// What prints a phase, keeps the copies that are given out to be signed, and knows whose signatures count.
pub struct Printing {
    /// The typesetter.
    pub press: Arc<dyn Press>,
    /// Where copies are kept.
    pub blobs: Blobs,
    /// The authorities that the operator trusts.
    pub authorities: Arc<Anchors>,
}

impl Desk {
    /// What prints and keeps copies.
    pub(crate) fn printing(&self) -> Result<&Printing, Fault> {
        self.paper.as_ref().ok_or_else(Fault::not_found)
    }
    /// What this person may see now.
    pub(crate) fn eye(&self, actor: &Actor) -> Eye {
        self.post.eye(actor)
    }
    /// Whether their function gives this power somewhere.
    pub(crate) fn may(&self, actor: &Actor, power: &str) -> bool {
        self.post.may(actor, power)
    }
    /// Facts for whoever asks.
    pub(crate) fn facts(&self, actor: &Actor) -> Arc<Facts> {
        (self.facts)(actor)
    }
    /// Names for a page.
    pub(crate) fn names(&self) -> Arc<Names> {
        self.post.names()
    }
    /// The name of a body, or its code where the profile no longer knows it.
    pub(crate) fn body(&self, code: &str) -> Text {
        Names::of(&(self.bodies)(), code)
    }
    /// Whether somebody may declare a phase or write down what was said of one.
    pub(crate) fn may_begin(&self, actor: &Actor) -> bool {
        self.may(actor, "phase.declare") || self.may(actor, "phase.note")
    }
}

/// The regime that an entry names, or the one of its level at that time, or any of that level: for names alone.
pub(crate) fn regime<'a>(facts: &'a Facts, version: &str, level: Level, at: Timestamp) -> Option<&'a Regime> {
    let by_code = facts.regimes.iter().find(|r| r.code == version);
    by_code.or_else(|| facts.regime(level, at)).or_else(|| facts.regimes.iter().find(|r| r.level == level))
}

/// The name of a phase of this level, or the code where no regime names it.
pub(crate) fn level_name(facts: &Facts, version: &str, level: Level, at: Timestamp) -> Text {
    let code = level.code();
    regime(facts, version, level, at).map_or_else(|| Text::three(code, code, code), |r| r.names.clone())
}
