//! The SQL scope returns exactly the rows that Cedar permits, on both databases.

use std::collections::BTreeSet;
use std::sync::Arc;

use access::{Holding, Scope};
use kernel::{Handling, Id, Resource, kind};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use store::{
    Backend, Command, Deciding, Draft, Entry, Failure, Journal, Stamp, StoreError, Submission, Tx, View,
};

const AREAS: [&str; 3] = ["A", "B", "C"];
const FUNCTIONS: [&str; 3] = ["watch-officer", "mayor", "auditor"];
/// Those who read nothing; who read; who also read strategy; who write it, and so read it.
const POWERS: [&[&str]; 4] = [
    &["log.write"],
    &["matter.read"],
    &["matter.read", "log.read-strategic"],
    &["matter.read", "log.write-strategic"],
];

#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
struct Row {
    id: Id<kind::Matter>,
    handling: i64,
    areas: BTreeSet<String>,
    readers: BTreeSet<String>,
    owner: Option<Id<kind::Person>>,
    /// Whether it stands in the log of strategy.
    strategic: bool,
}

impl Row {
    fn resource(&self) -> Resource {
        Resource {
            matter: Some(self.id),
            handling: Handling::from_rank(self.handling).unwrap(),
            areas: self.areas.clone(),
            readers: self.readers.clone(),
            owner: self.owner,
        }
    }
}

struct Rows;

impl View for Rows {
    fn name(&self) -> &'static str {
        "rows"
    }
    fn version(&self) -> u32 {
        1
    }
    fn tables(&self) -> &'static [&'static str] {
        &[
            "CREATE TABLE thing (id BYTEA NOT NULL PRIMARY KEY, no BIGINT NOT NULL, handling BIGINT NOT NULL, owner BYTEA, strategic \
             BOOLEAN NOT NULL)",
        ]
    }
    fn apply(&self, tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
        let (Some(row), Some(id)) = (entry.event::<Row>(), entry.header.matter) else { return Ok(()) };
        tx.execute(
            "INSERT INTO thing (id, no, handling, owner, strategic) VALUES ($1, $2, $3, $4, $5)",
            &[
                id.into(),
                entry.header.seq.into(),
                row.handling.into(),
                row.owner.into(),
                row.strategic.into(),
            ],
        )?;
        access::set_readers(tx, id, row.readers.iter().map(String::as_str))?;
        access::set_areas(tx, id, row.areas.iter().map(String::as_str))
    }
}

struct Put(Vec<Row>);

impl Command for Put {
    fn name(&self) -> &'static str {
        "put"
    }
    fn decide(&self, _: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        let drafts = self.0.iter().map(|row| Draft::new("row.put@1", Some(row.id), row));
        Ok(drafts.collect::<Result<_, _>>()?)
    }
}

fn subset(of: &'static [&'static str]) -> impl Strategy<Value = BTreeSet<String>> {
    prop::collection::btree_set(prop::sample::select(of), 0..=of.len())
        .prop_map(|s| s.into_iter().map(str::to_owned).collect())
}

fn person() -> impl Strategy<Value = Id<kind::Person>> {
    (1u128..4).prop_map(|n| Id::new(uuid::Uuid::from_u128(n)))
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let row = (0i64..4, subset(&AREAS), subset(&FUNCTIONS), prop::option::of(person()), any::<bool>())
        .prop_map(|(handling, areas, readers, owner, strategic)| Row {
            id: Id::new(uuid::Uuid::nil()),
            handling,
            areas,
            readers,
            owner,
            strategic,
        });
    prop::collection::vec(row, 40)
}

fn holder() -> impl Strategy<Value = Holding> {
    let (function, powers) = (prop::sample::select(&FUNCTIONS[..]), prop::sample::select(&POWERS[..]));
    (0i64..4, function, person(), any::<bool>(), subset(&AREAS), powers).prop_map(
        |(clearance, function, person, everywhere, areas, powers)| Holding {
            person,
            clearance: Handling::from_rank(clearance).unwrap(),
            everywhere,
            areas,
            ..crate::holding(function, powers)
        },
    )
}

/// A holder, and which of the rows are open to them in an emergency.
fn holder_with_openings() -> impl Strategy<Value = (Holding, BTreeSet<usize>)> {
    (holder(), prop::collection::btree_set(0usize..40, 0..4))
}

fn compare(backend: &Backend, cases: u32) {
    let (mut definition, _) = testkit::definition("live");
    definition.views = vec![Arc::new(access::MatterView), Arc::new(Rows)];
    let journal = Journal::open(backend, definition).unwrap();
    let guard = crate::guard();
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) };
    TestRunner::new(config)
        .run(&(rows(), prop::collection::vec(holder_with_openings(), 10)), |(mut rows, holders)| {
            rows.iter_mut().for_each(|row| row.id = Id::new(testkit::unique()));
            let from = journal.head();
            let submission = Submission {
                command_id: testkit::command_id(),
                actor: kernel::Actor::system(),
                command: Box::new(Put(rows.clone())),
                stamp: Arc::new(Stamp::default()),
            };
            journal.submit_blocking(submission).unwrap();
            for (held, opened) in &holders {
                let opened = opened.iter().map(|at| (rows.get(*at).unwrap().id, testkit::NIGHT)).collect();
                let held = &Holding { opened, ..held.clone() };
                let scope = Scope::reading(held, "t", 2);
                let mut params = vec![store::Value::Int(from)];
                params.extend_from_slice(scope.params());
                let sql = format!("SELECT no FROM thing t WHERE t.no > $1 AND {} ORDER BY no", scope.sql());
                let listed = journal.read(|r| r.query(&sql, &params)).unwrap();
                let listed: Vec<i64> = listed.iter().map(|r| r.int(0).unwrap() - from).collect();
                let permitted: Vec<i64> = (1i64..)
                    .zip(&rows)
                    .filter(|(_, row)| guard.allows(held, "matter.read", &row.resource()))
                    .map(|(n, _)| n)
                    .collect();
                let eye = access::Eye::of(held.clone());
                let read: Vec<i64> = (1i64..)
                    .zip(&rows)
                    .filter(|(_, row)| eye.reads(&row.resource()))
                    .map(|(n, _)| n)
                    .collect();
                prop_assert_eq!(&listed, &permitted, "{:?}", held);
                prop_assert_eq!(read, permitted, "{:?}", held);
                // The same rows as entries of two logs.
                let sees = eye.on_log(("t", "t.id"), "t.strategic = TRUE", 2);
                let mut params = vec![store::Value::Int(from)];
                params.extend(sees.full_params());
                let sql = format!("SELECT no FROM thing t WHERE t.no > $1 AND {} ORDER BY no", sees.full);
                let listed = journal.read(|r| r.query(&sql, &params)).unwrap();
                let listed: Vec<i64> = listed.iter().map(|r| r.int(0).unwrap() - from).collect();
                let both = |row: &Row| {
                    let may = |power| guard.allows(held, power, &row.resource());
                    may("matter.read") && (!row.strategic || may("log.read-strategic"))
                };
                let of = |reads: &dyn Fn(&Row) -> bool| {
                    (1i64..).zip(&rows).filter(|(_, row)| reads(row)).map(|(n, _)| n).collect::<Vec<_>>()
                };
                prop_assert_eq!(&listed, &of(&both), "{:?}", held);
                let seen = of(&|row| eye.reads_entry(&row.resource(), row.strategic));
                prop_assert_eq!(listed, seen, "{:?}", held);
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_list_holds_what_cedar_permits_on_sqlite() {
    compare(&testkit::Place::sqlite().backend, 60);
}

#[test]
fn a_list_holds_what_cedar_permits_on_postgresql() {
    compare(&testkit::Place::postgres().backend, 15);
}
