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
    /// The line to PostgreSQL is not as its address wants it, or the address wants what cannot be.
    #[error("PostgreSQL: {0}")]
    Line(String),
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
    /// Another process became the writer of this journal.
    #[error("another writer has taken this journal over; this one may not write any more")]
    Superseded,
    /// The journal's own rules were broken by stored bytes.
    #[error("journal: {0}")]
    Journal(String),
}

impl StoreError {
    /// Whether nothing more can be written after it: a full or failing disk, a lost connection, a lost epoch.
    #[must_use]
    pub fn is_fatal(&self) -> bool {
        use rusqlite::ErrorCode as C;
        match self {
            Self::Sqlite(e) => matches!(
                e.sqlite_error_code(),
                Some(C::DiskFull | C::SystemIoFailure | C::ReadOnly | C::DatabaseCorrupt | C::NotADatabase)
            ),
            Self::Postgres(e) => e.is_closed() || e.code().is_none(),
            Self::Superseded | Self::Io { .. } | Self::Line(_) => true,
            Self::Type { .. } | Self::Corrupt(_) | Self::Journal(_) => false,
        }
    }
    /// An I/O failure while doing `what`.
    pub fn io(what: impl Into<String>, source: std::io::Error) -> Self {
        Self::Io { what: what.into(), source }
    }
}
