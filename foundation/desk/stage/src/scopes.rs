//! Lists hold exactly what the guard permits: the property that every package with matters must have.

use std::collections::{BTreeMap, BTreeSet};

use access::{CedarGuard, Eye, Holding};
use kernel::{Actor, Handling, Id, Resource, Timestamp, kind};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

const AREAS: [&str; 3] = ["90001", "90002", "90003"];
const FUNCTIONS: [&str; 3] = ["watch-officer", "mayor", "governor"];

/// How a matter is guarded, and to whom it goes where it goes to somebody.
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
    /// A function that it is addressed to, which may come to see it.
    pub to: &'static str,
    /// One area that it touches, or where that function holds it.
    pub area: Option<String>,
}

impl Seen {
    /// As the policies look at it.
    #[must_use]
    pub fn resource(self, matter: Id<kind::Matter>) -> Resource {
        let Self { handling, areas, readers, owner, .. } = self;
        Resource { matter: Some(matter), handling, areas, readers, owner }
    }

    /// Who makes it, for packages in which a matter belongs to whoever wrote it down: this one, as its owner where it has one.
    #[must_use]
    pub fn writer(&self, actor: &Actor) -> Actor {
        Actor { person: self.owner.unwrap_or(actor.person), ..actor.clone() }
    }
}

fn subset(of: &'static [&'static str]) -> impl Strategy<Value = BTreeSet<String>> {
    prop::collection::btree_set(prop::sample::select(of), 0..=of.len())
        .prop_map(|s| s.into_iter().map(str::to_owned).collect())
}

fn person(n: u128) -> Id<kind::Person> {
    Id::new(uuid::Uuid::from_u128(n))
}

fn handling() -> impl Strategy<Value = Handling> {
    prop::sample::select(Handling::ALL.to_vec())
}

/// Any way in which a matter can be guarded.
pub fn seen() -> impl Strategy<Value = Seen> {
    let to = prop::sample::select(&FUNCTIONS[..]);
    let area = prop::option::of(prop::sample::select(&AREAS[..]));
    (handling(), subset(&AREAS), subset(&FUNCTIONS), prop::option::of(1u128..4), to, area).prop_map(
        |(handling, areas, readers, owner, to, area)| Seen {
            handling,
            areas,
            readers,
            owner: owner.map(person),
            to,
            area: area.map(str::to_owned),
        },
    )
}

/// Anybody; most may read somewhere.
pub fn holder() -> impl Strategy<Value = Holding> {
    let function = prop::sample::select(&FUNCTIONS[..]);
    let reads = prop::bool::weighted(0.9);
    (function, 1u128..4, handling(), prop::option::of(subset(&AREAS)), reads).prop_map(
        |(function, who, clearance, areas, reads)| Holding {
            person: person(who),
            function: function.to_owned(),
            powers: reads.then(|| "matter.read".to_owned()).into_iter().collect(),
            clearance,
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
    listed: impl Fn(&Eye) -> BTreeSet<Id<kind::Matter>>,
    resource: impl Fn(Id<kind::Matter>) -> Resource,
) {
    every_way_shows_what_the_guard_permits(cases, guard, make, |eye, _| vec![listed(eye)], resource);
}

/// The same for packages that show a matter in several ways: in lists, and each by itself. `shown` gives for each way what shows of
/// the matters that it is handed; more may show than these.
///
/// # Panics
/// When one of them shows more or less.
pub fn every_way_shows_what_the_guard_permits(
    cases: u32,
    guard: &CedarGuard,
    make: impl Fn(Seen, bool) -> Vec<Id<kind::Matter>>,
    shown: impl Fn(&Eye, &BTreeSet<Id<kind::Matter>>) -> Vec<BTreeSet<Id<kind::Matter>>>,
    resource: impl Fn(Id<kind::Matter>) -> Resource,
) {
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) };
    let all = prop::collection::vec((seen(), any::<bool>()), 12);
    TestRunner::new(config)
        .run(&(all, prop::collection::vec(holder(), 8)), |(all, holders)| {
            let ids: BTreeSet<_> = all.into_iter().flat_map(|(one, other)| make(one, other)).collect();
            for held in &holders {
                let permitted: BTreeSet<_> = ids
                    .iter()
                    .copied()
                    .filter(|id| guard.allows(held, "matter.read", &resource(*id)))
                    .collect();
                for mut way in shown(&Eye::of(held.clone()), &ids) {
                    way.retain(|id| ids.contains(id));
                    prop_assert_eq!(&way, &permitted, "{:?}", held);
                }
            }
            Ok(())
        })
        .unwrap();
}
