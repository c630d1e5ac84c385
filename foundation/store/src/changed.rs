//! What the rows of packages have in common: the last change of something, and columns that hold JSON.

use kernel::{Refusal, Timestamp};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{Row, StoreError};

/// The last change of something: what a page drawn before it collides with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The journal number of the change.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// By which function.
    pub function: String,
}

impl Changed {
    /// Number, time and function, in three columns side by side.
    ///
    /// # Errors
    /// When the columns hold something else.
    pub fn of(row: &Row, first: usize) -> Result<Self, StoreError> {
        let function = row.text(first + 2)?.to_owned();
        Ok(Self { seq: row.int(first)?, at: row.time(first + 1)?, function })
    }

    /// Refuses what is based on a page that was drawn before the change, in the words of the package.
    ///
    /// # Errors
    /// That refusal.
    pub fn seen(&self, based_on: Option<i64>, why: impl FnOnce(&Self) -> Refusal) -> Result<(), Refusal> {
        match based_on {
            Some(seen) if seen < self.seq => Err(why(self)),
            _ => Ok(()),
        }
    }

    /// The refusal with this text key, which says who changed it when.
    #[must_use]
    pub fn refusal(&self, key: &str) -> Refusal {
        Refusal::conflict(key)
            .with("function", &self.function)
            .with("at", self.at.rfc3339())
            .with("seq", self.seq)
    }
}

/// Reads a JSON column; what cannot be read counts as absent.
#[must_use]
pub fn json<T: DeserializeOwned>(row: &Row, column: usize) -> Option<T> {
    row.text(column).ok().and_then(|t| serde_json::from_str(t).ok())
}

/// A value as text for a row.
///
/// # Errors
/// When it cannot be serialised, which would be a defect of its type.
pub fn to_json<T: Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|e| StoreError::Journal(e.to_string()))
}
