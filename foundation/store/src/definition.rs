//! What a journal is opened with: its views, its effects, and the outside world as arguments.

use std::path::PathBuf;
use std::sync::Arc;

use kernel::{Chance, Clock, Guard};

use crate::schema::KeepStep;
use crate::{Effects, View};

/// Where all journals of a process are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Backend {
    /// The embedded store: one folder per journal below this one.
    Sqlite(PathBuf),
    /// PostgreSQL at this address; two schemas per journal.
    Postgres(String),
}

/// The default legal basis and purpose of an entry kind (without its version).
pub type Grounds = dyn Fn(&str) -> (String, String) + Send + Sync;

/// Everything that a journal needs from the program.
#[derive(Clone)]
pub struct Definition {
    /// Short lower-case name: `live`, `access`, `exercise-3`.
    pub journal: String,
    /// The views, in the order in which each entry is applied.
    pub views: Vec<Arc<dyn View>>,
    /// The effects; an exercise has none that send, so that nothing can leave it.
    pub effects: Vec<Arc<dyn Effects>>,
    /// Tables outside the journal, by step (credentials, sessions).
    pub keeps: Vec<KeepStep>,
    /// Who may do what.
    pub guard: Arc<dyn Guard>,
    /// Now.
    pub clock: Arc<dyn Clock>,
    /// Salts and identifiers.
    pub chance: Arc<dyn Chance>,
    /// Legal basis and purpose where the event names none.
    pub grounds: Arc<Grounds>,
}

impl Definition {
    /// One line per view: a change of any of them asks for a rebuild.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        use sha2::{Digest, Sha256};
        let mut hash = Sha256::new();
        for view in &self.views {
            hash.update(format!("{}@{}\n", view.name(), view.version()));
            for table in view.tables() {
                hash.update(table.as_bytes());
            }
        }
        crate::schema::hex(&hash.finalize())
    }
}

/// Views' own bookkeeping and the search words, present in every generation.
pub(crate) const COMMON_TABLES: &[&str] = &[
    "CREATE TABLE view_state (id BIGINT PRIMARY KEY, applied BIGINT NOT NULL, fingerprint TEXT NOT NULL)",
    // By entry first: what is written next lies beside what was written last. A look into the past copies every page that changed.
    "CREATE TABLE word (scope TEXT NOT NULL, word TEXT NOT NULL, id BYTEA NOT NULL, seq BIGINT NOT NULL, \
     PRIMARY KEY (scope, seq, id, word)) /* clustered */",
    "CREATE INDEX word_of ON word (scope, word, seq)",
];
