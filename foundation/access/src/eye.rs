//! Whose eyes: the reader's mandate as conditions on rows.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Handling, Resource};
use store::Value;

use crate::powers::STRATEGY;
use crate::{Holding, Scope};

/// What one reader may see. Made from the mandate they act under, as it is now, also for past states.
#[derive(Debug, Clone)]
pub struct Eye(Option<Holding>);

impl Eye {
    /// The holder of a mandate.
    #[must_use]
    pub fn of(held: Holding) -> Self {
        Self(Some(held))
    }
    /// Everything: for the system, exports and tests.
    #[must_use]
    pub fn all() -> Self {
        Self(None)
    }
    /// Nothing: for somebody whose mandate no longer counts.
    #[must_use]
    pub fn nothing() -> Self {
        Self::of(Holding {
            person: kernel::Id::new(Default::default()),
            function: String::new(),
            powers: crate::Powers::default(),
            clearance: kernel::Handling::Public,
            everywhere: false,
            areas: BTreeSet::new(),
            from: kernel::Timestamp(0),
            until: Some(kernel::Timestamp(0)),
            opened: BTreeMap::new(),
        })
    }
    /// Whether nothing is ever kept from this reader, so that conditions can be left out.
    #[must_use]
    pub fn sees_all(&self) -> bool {
        self.0.is_none()
    }
    /// Whether a matter may be read as it is guarded now: the same as [`Scope::reading`], for a single one.
    #[must_use]
    pub fn reads(&self, on: &Resource) -> bool {
        let Some(held) = &self.0 else { return true };
        let opened =
            on.handling == Handling::NeedToKnow && on.matter.is_some_and(|m| held.opened.contains_key(&m));
        let named = on.handling < Handling::NeedToKnow
            || on.owner == Some(held.person)
            || on.readers.contains(&held.function)
            || opened;
        let reached = held.everywhere || on.areas.is_empty() || !held.areas.is_disjoint(&on.areas);
        held.powers.contains("matter.read") && on.handling <= held.clearance && named && reached
    }
    /// Whether the log of strategy may be read, where its matter may be.
    #[must_use]
    pub fn strategy(&self) -> bool {
        self.0.as_ref().is_none_or(|held| held.powers.contains(STRATEGY.1))
    }
    /// Whether an entry on such a matter may be read; `strategic` says whether it stands in the log of strategy.
    #[must_use]
    pub fn reads_entry(&self, on: &Resource, strategic: bool) -> bool {
        self.reads(on) && (!strategic || self.strategy())
    }
    /// The same reader without the log of strategy: a machine whose token does not give it.
    #[must_use]
    pub fn without_strategy(self) -> Self {
        Self(self.0.map(|held| Holding {
            powers: held.powers.iter().filter(|p| **p != STRATEGY.0 && **p != STRATEGY.1).cloned().collect(),
            ..held
        }))
    }
    /// As [`Eye::on_optional`], for entries of the logs: `strategic` is the condition under which a row is of the log of strategy. Of
    /// such a row whoever does not read strategy sees that it is there.
    pub fn on_log(&self, (alias, column): (&str, &str), strategic: &str, first: usize) -> Sees {
        let sees = self.on_optional(alias, column, first);
        if self.strategy() {
            return sees;
        }
        Sees { full: format!("({} AND NOT ({strategic}))", sees.full), ..sees }
    }
    /// Two conditions on the table `alias`: what may be read, and what shows at all (withheld or read), with their
    /// parameters, counted from `first`.
    pub fn on(&self, alias: &str, first: usize) -> Sees {
        let Some(held) = &self.0 else {
            return Sees { full: "1 = 1".into(), shown: "1 = 1".into(), params: Vec::new(), full_params: 0 };
        };
        let full = Scope::reading(held, alias, first);
        let near = Scope::within_reach(held, alias, first + full.params().len());
        let shown = format!("({} OR ({alias}.handling = 2 AND {}))", full.sql(), near.sql());
        let mut params = full.params().to_vec();
        let full_params = params.len();
        params.extend_from_slice(near.params());
        Sees { full: full.sql().to_owned(), shown, params, full_params }
    }
    /// As [`Eye::on`], for rows whose matter may be absent (the watch log): those show to everybody who reads here.
    pub fn on_optional(&self, alias: &str, column: &str, first: usize) -> Sees {
        let sees = self.on(alias, first);
        if self.sees_all() {
            return sees;
        }
        Sees {
            full: format!("({column} IS NULL OR {})", sees.full),
            shown: format!("({column} IS NULL OR {})", sees.shown),
            ..sees
        }
    }
}

/// Conditions and their parameters.
pub struct Sees {
    /// What may be read.
    pub full: String,
    /// What shows at all, read or withheld.
    pub shown: String,
    /// The parameters of both.
    pub params: Vec<Value>,
    full_params: usize,
}

impl Sees {
    /// The parameters of `full` alone, for statements that use no other condition.
    pub fn full_params(&self) -> Vec<Value> {
        self.params.iter().take(self.full_params).cloned().collect()
    }
}
