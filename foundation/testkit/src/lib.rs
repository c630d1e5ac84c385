//! What tests share: a store on both backends, a clock and identifiers that do not surprise, a guard that permits all.
//!
//! Only tests and benches depend on this package; it may stop a test with a panic, that is its purpose.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot be set up must stop")]

mod authority;
mod calendars;
mod outlook;
mod server;
mod shapes;

pub use authority::{Authority, Issued};
pub use calendars::{calendars, thunderbird};
pub use outlook::outlook;
pub use server::Server;
pub use shapes::{pinned, shapes};

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use kernel::{Actor, FixedClock, Guard, Id, Power, Refusal, Resource, SeededChance, SystemChance, Timestamp};
use store::{Backend, Definition};

/// 2026-11-24 02:40:00 UTC: the night in which most tests play.
pub const NIGHT: Timestamp = Timestamp(1_795_488_000_000_000);

/// A store for one test, gone afterwards.
pub struct Place {
    /// Where journals are kept.
    pub backend: Backend,
    _dir: tempfile::TempDir,
    database: Option<String>,
}

impl Place {
    /// An embedded store in a fresh folder.
    #[must_use]
    pub fn sqlite() -> Self {
        let dir = tempfile::tempdir().unwrap();
        Self { backend: Backend::Sqlite(dir.path().to_owned()), _dir: dir, database: None }
    }

    /// A fresh database on a real PostgreSQL server, started by `tools/pg.sh` when none runs.
    #[must_use]
    pub fn postgres() -> Self {
        let base = server();
        let name = format!("t_{}", unique().simple());
        let mut admin = postgres::Client::connect(&base, postgres::NoTls).expect("the test server answers");
        admin.batch_execute(&format!("CREATE DATABASE {name}")).unwrap();
        let url = base.replace("dbname=postgres", &format!("dbname={name}"));
        Self { backend: Backend::Postgres(url), _dir: tempfile::tempdir().unwrap(), database: Some(name) }
    }

    /// A folder of this test's own.
    #[must_use]
    pub fn dir(&self) -> &Path {
        self._dir.path()
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if let Some(name) = &self.database
            && let Ok(mut admin) = postgres::Client::connect(&server(), postgres::NoTls)
        {
            drop(admin.batch_execute(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")));
        }
    }
}

/// Runs a test on both backends, naming the one that fails.
pub fn on_both(test: impl Fn(&Place)) {
    for (name, place) in [("SQLite", Place::sqlite()), ("PostgreSQL", Place::postgres())] {
        let run = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| test(&place)));
        if let Err(cause) = run {
            eprintln!("on {name}:");
            std::panic::resume_unwind(cause);
        }
    }
}

/// The folder of the clone that the test runs in, found upwards from the package's own, where a test is started. Not asked of the compiler:
/// a second clone may use what a first one built, after that one is gone.
#[must_use]
pub fn root() -> PathBuf {
    let here = std::fs::canonicalize(".").expect("a current folder");
    let root = here.ancestors().find(|folder| folder.join("tools/pg.sh").is_file());
    root.expect("a clone of the project around the current folder").to_owned()
}

fn server() -> String {
    let out = server::script("start").output().expect("tools/pg.sh runs");
    assert!(out.status.success(), "PostgreSQL does not start: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap().trim().to_owned()
}

/// An identifier that no other test has.
#[must_use]
pub fn unique() -> uuid::Uuid {
    let (clock, chance) = (kernel::SystemClock, SystemChance);
    kernel::Ids::new(&clock, &chance).uuid()
}

/// A command id, as a client makes it.
#[must_use]
pub fn command_id() -> Id<kernel::kind::Command> {
    Id::new(unique())
}

/// Permits everything: for tests that are not about access.
#[derive(Debug)]
pub struct PermitAll;

impl Guard for PermitAll {
    fn permit(&self, _: &Actor, _: Power, _: &Resource) -> Result<(), Refusal> {
        Ok(())
    }
}

/// Each definition of a process gets its own repeatable chance: a journal opened twice must not repeat its ids.
static SEED: AtomicU64 = AtomicU64::new(7);

/// A definition without views, with a clock that stands at [`NIGHT`] and repeatable chance.
#[must_use]
pub fn definition(journal: &str) -> (Definition, Arc<FixedClock>) {
    let clock = Arc::new(FixedClock::at(NIGHT));
    let definition = Definition {
        journal: journal.to_owned(),
        views: Vec::new(),
        effects: Vec::new(),
        keeps: Vec::new(),
        guard: Arc::new(PermitAll),
        clock: clock.clone(),
        chance: Arc::new(SeededChance::new(SEED.fetch_add(1, Ordering::Relaxed))),
        grounds: Arc::new(|_| ("test".to_owned(), "test".to_owned())),
    };
    (definition, clock)
}

/// The folder of real data beside the project; nothing, with one line said, where it is absent (an error in CI).
#[must_use]
pub fn shared_data() -> Option<std::path::PathBuf> {
    let dir = root().join("../shared/data");
    if dir.is_dir() {
        return Some(dir);
    }
    #[expect(clippy::disallowed_methods, reason = "CI=true turns an absent folder into a failure")]
    let ci = std::env::var("CI").is_ok_and(|v| v == "true");
    assert!(!ci, "the folder of real data is absent");
    eprintln!("skipped: the folder of real data (../shared/data) is absent");
    None
}
