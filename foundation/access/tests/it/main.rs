//! Policies, guard, scopes and the recorder.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

mod back;
mod guard;
mod matrix;
mod recorder;
mod scope;

use std::collections::BTreeSet;
use std::sync::Arc;

use access::{CedarGuard, Holding, Policies};
use kernel::{FixedClock, FolderFiles, Handling, Id, Timestamp};

pub(crate) fn guard() -> CedarGuard {
    let folder = testkit::root().join("policies");
    let policies = Policies::load(&FolderFiles(folder)).unwrap();
    CedarGuard::new(policies, Arc::new(FixedClock::at(testkit::NIGHT))).unwrap()
}

pub(crate) fn set(list: &[&str]) -> BTreeSet<String> {
    list.iter().map(|s| (*s).to_owned()).collect()
}

pub(crate) fn holding(function: &str, powers: &[&str]) -> Holding {
    Holding {
        person: Id::new(uuid::Uuid::from_u128(7)),
        function: function.to_owned(),
        powers: set(powers).into(),
        clearance: Handling::NeedToKnow,
        everywhere: true,
        areas: BTreeSet::new(),
        from: Timestamp(0),
        until: None,
        opened: std::collections::BTreeMap::new(),
    }
}
