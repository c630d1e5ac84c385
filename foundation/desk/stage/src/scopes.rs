//! Lists hold exactly what the guard permits: the property that every package with matters must have.

use std::collections::{BTreeMap, BTreeSet};

use access::{CedarGuard, Holding};
use kernel::{Handling, Id, Resource, Timestamp, kind};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

const AREAS: [&str; 3] = ["90001", "90002", "zone-1"];
const FUNCTIONS: [&str; 3] = ["watch-officer", "mayor", "governor"];

/// How a matter is guarded.
#[derive(Debug, Clone)]
pub struct Seen {
    /// Its handling.
    pub handling: Handling,
    /// Where it lies.
    pub areas: BTreeSet<String>,
    /// Functions that need to know.
    pub readers: BTreeSet<String>,
    /// Whose it is.
    pub owner: Option<Id<kind::Person>>,
}

impl Seen {
    /// As the policies look at it.
    #[must_use]
    pub fn resource(self, matter: Id<kind::Matter>) -> Resource {
        let Self { handling, areas, readers, owner } = self;
        Resource { matter: Some(matter), handling, areas, readers, owner }
    }
}

fn subset(of: &'static [&'static str]) -> impl Strategy<Value = BTreeSet<String>> {
    prop::collection::btree_set(prop::sample::select(of), 0..=of.len())
        .prop_map(|s| s.into_iter().map(str::to_owned).collect())
}

fn person(n: u128) -> Id<kind::Person> {
    Id::new(uuid::Uuid::from_u128(n))
}

fn handling(rank: i64) -> Handling {
    Handling::from_rank(rank).unwrap()
}

/// Any way in which a matter can be guarded.
pub fn seen() -> impl Strategy<Value = Seen> {
    (0i64..4, subset(&AREAS), subset(&FUNCTIONS), prop::option::of(1u128..4)).prop_map(
        |(rank, areas, readers, owner)| Seen {
            handling: handling(rank),
            areas,
            readers,
            owner: owner.map(person),
        },
    )
}

/// Anybody who may read somewhere.
pub fn holder() -> impl Strategy<Value = Holding> {
    (prop::sample::select(&FUNCTIONS[..]), 1u128..4, 0i64..4, prop::option::of(subset(&AREAS))).prop_map(
        |(function, who, rank, areas)| Holding {
            person: person(who),
            function: function.to_owned(),
            powers: BTreeSet::from(["matter.read".to_owned()]),
            clearance: handling(rank),
            everywhere: areas.is_none(),
            areas: areas.unwrap_or_default(),
            from: Timestamp(0),
            until: None,
            opened: BTreeMap::new(),
        },
    )
}

/// Makes matters of every sort with `make`, and compares for several people what `listed` shows with what the guard permits on what
/// `resource` says. `make` returns the matters that came of it.
///
/// # Panics
/// When a list shows more or less.
pub fn the_lists_hold_what_the_guard_permits(
    cases: u32,
    guard: &CedarGuard,
    make: impl Fn(Seen, bool) -> Vec<Id<kind::Matter>>,
    listed: impl Fn(&access::Eye) -> BTreeSet<Id<kind::Matter>>,
    resource: impl Fn(Id<kind::Matter>) -> Resource,
) {
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) };
    let all = prop::collection::vec((seen(), any::<bool>()), 10);
    TestRunner::new(config)
        .run(&(all, prop::collection::vec(holder(), 6)), |(all, holders)| {
            let ids: BTreeSet<_> = all.into_iter().flat_map(|(one, other)| make(one, other)).collect();
            for held in &holders {
                let mut shown = listed(&access::Eye::of(held.clone()));
                shown.retain(|id| ids.contains(id));
                let permitted: BTreeSet<_> = ids
                    .iter()
                    .copied()
                    .filter(|id| guard.allows(held, "matter.read", &resource(*id)))
                    .collect();
                prop_assert_eq!(shown, permitted, "{:?}", held);
            }
            Ok(())
        })
        .unwrap();
}
