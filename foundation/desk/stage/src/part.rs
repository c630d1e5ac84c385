//! Who plays: a function with its powers, areas and clearance. The same name is the same person everywhere.

use std::collections::{BTreeMap, BTreeSet};

use access::{Eye, Holding};
use kernel::{Actor, Handling, Id, Timestamp, kind};
use web::Session;

/// One of them. At first: no power, no area, cleared for *service*.
#[derive(Debug, Clone)]
pub struct Part {
    /// The function's code, which is also the name of the person and of the session.
    pub function: &'static str,
    /// What the function may do.
    pub powers: BTreeSet<String>,
    /// Whether that holds for every area.
    pub everywhere: bool,
    /// Otherwise for these.
    pub areas: BTreeSet<String>,
    /// Up to which handling.
    pub clearance: Handling,
}

impl Part {
    /// Somebody who holds nothing.
    #[must_use]
    pub const fn new(function: &'static str) -> Self {
        Self {
            function,
            powers: BTreeSet::new(),
            everywhere: false,
            areas: BTreeSet::new(),
            clearance: Handling::Service,
        }
    }

    /// Somebody who may read, wherever a following call says.
    #[must_use]
    pub fn reader(function: &'static str) -> Self {
        Self::new(function).powers(&["matter.read"])
    }

    /// With these powers.
    #[must_use]
    pub fn powers(self, powers: &[&str]) -> Self {
        Self { powers: powers.iter().map(|p| (*p).to_owned()).collect(), ..self }
    }

    /// With every power there is.
    #[must_use]
    pub fn all_powers(self) -> Self {
        self.powers(access::POWERS)
    }

    /// In every area.
    #[must_use]
    pub fn everywhere(self) -> Self {
        Self { everywhere: true, ..self }
    }

    /// In these areas.
    #[must_use]
    pub fn areas(self, areas: &[&str]) -> Self {
        Self { areas: areas.iter().map(|a| (*a).to_owned()).collect(), ..self }
    }

    /// Up to this handling.
    #[must_use]
    pub fn clearance(self, clearance: Handling) -> Self {
        Self { clearance, ..self }
    }

    /// Their mandate as the guard knows it.
    #[must_use]
    pub fn held(&self) -> (Id<kind::Mandate>, Holding) {
        self.held_by(&actor(self.function))
    }

    /// The same, held by this one.
    #[must_use]
    pub fn held_by(&self, actor: &Actor) -> (Id<kind::Mandate>, Holding) {
        let holding = Holding {
            person: actor.person,
            function: self.function.to_owned(),
            powers: self.powers.clone().into(),
            clearance: self.clearance,
            everywhere: self.everywhere,
            areas: self.areas.clone(),
            from: Timestamp(0),
            until: None,
            opened: BTreeMap::new(),
        };
        (actor.mandate, holding)
    }

    /// What the function sees in the hands of somebody who wrote nothing themselves.
    #[must_use]
    pub fn eye(&self) -> Eye {
        let (_, held) = self.held();
        Eye::of(Holding { person: Id::of_words(&["nobody's author", self.function]), ..held })
    }

    /// Their session in a browser.
    #[must_use]
    pub fn session(&self) -> Session {
        let mut session = web::testing::session(self.function);
        session.powers = self.powers.iter().cloned().collect();
        session
    }
}

/// The person who acts under this function.
#[must_use]
pub fn actor(function: &str) -> Actor {
    web::testing::session(function).actor
}
