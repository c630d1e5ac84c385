//! Looking back: what a past state holds is read under the rights of now.

use std::collections::BTreeSet;
use std::sync::Arc;

use access::Eye;
use kernel::{Handling, Id, kind};
use store::{
    Backend, Command, Deciding, Draft, Entry, Failure, Journal, Stamp, StoreError, Submission, Tx, View,
};

#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
struct Guarded {
    id: Id<kind::Matter>,
    handling: i64,
    readers: BTreeSet<String>,
}

struct Files;

impl View for Files {
    fn name(&self) -> &'static str {
        "files"
    }
    fn version(&self) -> u32 {
        1
    }
    fn tables(&self) -> &'static [&'static str] {
        &[
            "CREATE TABLE case_file (id BYTEA NOT NULL PRIMARY KEY, handling BIGINT NOT NULL, readers TEXT NOT NULL, owner BYTEA, told \
             BIGINT NOT NULL)",
        ]
    }
    fn apply(&self, tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
        let Some(file) = entry.event::<Guarded>() else { return Ok(()) };
        let readers = file.readers.iter().map(String::as_str).collect::<Vec<_>>().join(",");
        tx.execute(
            "INSERT INTO case_file (id, handling, readers, told) VALUES ($1, $2, $3, 1) ON CONFLICT (id) DO UPDATE SET handling = \
             excluded.handling, readers = excluded.readers, told = case_file.told + 1",
            &[file.id.into(), file.handling.into(), readers.into()],
        )?;
        access::set_readers(tx, file.id, file.readers.iter().map(String::as_str))
    }
}

struct Guard(Guarded);

impl Command for Guard {
    fn name(&self) -> &'static str {
        "guard"
    }
    fn decide(&self, _: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        Ok(vec![Draft::new("file.guarded@1", Some(self.0.id), &self.0)?])
    }
}

fn open(backend: &Backend) -> Journal {
    let (mut definition, _) = testkit::definition("live");
    definition.views = vec![Arc::new(access::MatterView), Arc::new(Files)];
    Journal::open(backend, definition).unwrap()
}

fn guard(journal: &Journal, id: Id<kind::Matter>, handling: Handling, readers: &[&str]) {
    let file = Guarded { id, handling: handling.rank(), readers: crate::set(readers) };
    let submission = Submission {
        command_id: testkit::command_id(),
        actor: kernel::Actor::system(),
        command: Box::new(Guard(file)),
        stamp: Arc::new(Stamp::default()),
    };
    journal.submit_blocking(submission).unwrap();
}

/// How many files this reader reads, and how many they know of, after an entry.
fn seen(journal: &Journal, eye: &Eye, seq: i64) -> (i64, i64) {
    let sees = eye.on("f", 1);
    let count = |condition: &str, params: &[store::Value]| {
        let sql = format!("SELECT COUNT(*) FROM case_file f WHERE {condition}");
        journal.as_of(seq).unwrap().read(|read| read.one(&sql, params)).unwrap().unwrap().int(0).unwrap()
    };
    (count(&sees.full, &sees.full_params()), count(&sees.shown, &sees.params))
}

#[test]
fn a_past_state_is_counted_under_the_rights_of_now() {
    testkit::on_both(|place| {
        let journal = open(&place.backend);
        let (one, other) = (Id::new(testkit::unique()), Id::new(testkit::unique()));
        guard(&journal, one, Handling::Service, &[]);
        guard(&journal, other, Handling::Service, &[]);
        let of = |function: &str| Eye::of(crate::holding(function, &["matter.read"]));
        let (officer, mayor) = (of("watch-officer"), of("mayor"));
        assert_eq!(seen(&journal, &mayor, 1), (1, 1));
        assert_eq!(seen(&journal, &mayor, 2), (2, 2));
        // An open state is made anew when somebody is shut out, and left alone by what does not touch it.
        guard(&journal, one, Handling::NeedToKnow, &["watch-officer"]);
        assert_eq!((seen(&journal, &mayor, 1), seen(&journal, &officer, 1)), ((0, 1), (1, 1)));
        assert_eq!((seen(&journal, &mayor, 2), seen(&journal, &officer, 2)), ((1, 2), (2, 2)));
        guard(&journal, one, Handling::ProfessionalSecrecy, &["watch-officer"]);
        assert_eq!((seen(&journal, &mayor, 2), seen(&journal, &officer, 2)), ((1, 1), (1, 1)));
        guard(&journal, one, Handling::NeedToKnow, &["mayor"]);
        assert_eq!((seen(&journal, &mayor, 2), seen(&journal, &officer, 2)), ((2, 2), (1, 2)));
        // What was opened again is open in its past, too; what came later is not there.
        guard(&journal, Id::new(testkit::unique()), Handling::NeedToKnow, &["mayor"]);
        guard(&journal, one, Handling::Service, &[]);
        for eye in [&mayor, &officer] {
            assert_eq!((seen(&journal, eye, 1), seen(&journal, eye, 3)), ((1, 1), (2, 2)));
        }
        // Only the rights are of now.
        let told = "SELECT told FROM case_file WHERE id = $1";
        let told = journal.as_of(3).unwrap().read(|read| read.one(told, &[one.into()])).unwrap();
        assert_eq!(told.unwrap().int(0).unwrap(), 2);
    });
}
