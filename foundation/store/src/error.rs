//! What can go wrong in storage. A storage error is never the user's fault; a refusal is another type.

/// A failure of the storage beneath, or data that is not what the program wrote.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// SQLite said no.
    #[error("SQLite: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// PostgreSQL said no.
    #[error("PostgreSQL: {0}")]
    Postgres(#[from] postgres::Error),
    /// A file could not be read or written.
    #[error("{what}: {source}")]
    Io {
        /// What was being done, with the file's name.
        what: String,
        /// The system's answer.
        #[source]
        source: std::io::Error,
    },
    /// A stored value is not of the type that its reader expects.
    #[error("column {column}: expected {expected}")]
    Type {
        /// Position in the row, from 0.
        column: usize,
        /// The expected type.
        expected: &'static str,
    },
    /// Stored data contradict themselves (chain, checksum, version).
    #[error("{0}")]
    Corrupt(String),
    /// The journal's own rules were broken by stored bytes.
    #[error("journal: {0}")]
    Journal(String),
}

impl StoreError {
    /// An I/O failure while doing `what`.
    pub fn io(what: impl Into<String>, source: std::io::Error) -> Self {
        Self::Io { what: what.into(), source }
    }
}
