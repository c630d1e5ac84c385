//! Who acts, under which function, and what is asked of the guard.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{Handling, Id, Refusal, kind};

/// Who does something: a person, under one function, by one mandate; or the system itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Actor {
    /// The person; nil for the system.
    pub person: Id<kind::Person>,
    /// Code of the function acted under (`watch-officer`), from the profile.
    pub function: String,
    /// The mandate that gives the function.
    pub mandate: Id<kind::Mandate>,
    /// The organisation for which the function is held.
    pub organisation: Id<kind::Organisation>,
    /// Whom a deputy stands in for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_behalf_of: Option<Id<kind::Person>>,
}

impl Actor {
    /// The program itself: timers, imports, flows.
    #[must_use]
    pub fn system() -> Self {
        let nil = uuid::Uuid::nil();
        Self {
            person: Id::new(nil),
            function: "system".to_owned(),
            mandate: Id::new(nil),
            organisation: Id::new(nil),
            on_behalf_of: None,
        }
    }
    /// Whether this is the program itself.
    #[must_use]
    pub fn is_system(&self) -> bool {
        self.person.raw().is_nil() && self.function == "system"
    }
}

/// The code of a power (`incident.open`). Policies name powers; the profile maps functions to powers.
pub type Power = &'static str;

/// What a power is used on, as far as the policies look at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resource {
    /// The matter, when there is one already.
    pub matter: Option<Id<kind::Matter>>,
    /// How it is handled.
    pub handling: Handling,
    /// Area codes it lies in; empty when it has no place.
    pub areas: BTreeSet<String>,
    /// Function codes that a need-to-know or secret matter is open to.
    pub readers: BTreeSet<String>,
    /// The person who opened or owns it.
    pub owner: Option<Id<kind::Person>>,
}

impl Resource {
    /// Something of the service itself, without matter or place.
    #[must_use]
    pub fn service() -> Self {
        Self {
            matter: None,
            handling: Handling::Service,
            areas: BTreeSet::new(),
            readers: BTreeSet::new(),
            owner: None,
        }
    }
}

/// Answers whether an actor may use a power on a resource. Implemented by `access` with Cedar.
pub trait Guard: Send + Sync {
    /// Nothing when permitted, otherwise the refusal to show.
    ///
    /// # Errors
    /// The refusal, with the power that is missing.
    fn permit(&self, actor: &Actor, power: Power, resource: &Resource) -> Result<(), Refusal>;
}
