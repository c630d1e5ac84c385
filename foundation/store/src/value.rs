//! Values and rows in the common subset of both databases: TEXT, BIGINT, DOUBLE, BOOLEAN, bytes.

use kernel::{Id, Timestamp};
use uuid::Uuid;

use crate::StoreError;

/// One value that goes in or comes out. Times are UTC microseconds, ids 16 bytes, money cents.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// SQL NULL.
    Null,
    /// BIGINT.
    Int(i64),
    /// DOUBLE PRECISION.
    Real(f64),
    /// BOOLEAN (0 and 1 on SQLite).
    Bool(bool),
    /// TEXT.
    Text(String),
    /// BYTEA / BLOB.
    Bytes(Vec<u8>),
}

macro_rules! from {
    ($($t:ty => |$v:ident| $e:expr),* $(,)?) => {
        $(impl From<$t> for Value { fn from($v: $t) -> Self { $e } })*
    };
}
from! {
    i64 => |v| Self::Int(v),
    u32 => |v| Self::Int(i64::from(v)),
    i32 => |v| Self::Int(i64::from(v)),
    f64 => |v| Self::Real(v),
    bool => |v| Self::Bool(v),
    String => |v| Self::Text(v),
    &str => |v| Self::Text(v.to_owned()),
    &String => |v| Self::Text(v.clone()),
    Vec<u8> => |v| Self::Bytes(v),
    &[u8] => |v| Self::Bytes(v.to_vec()),
    Uuid => |v| Self::Bytes(v.as_bytes().to_vec()),
    Timestamp => |v| Self::Int(v.0),
}
impl<K> From<Id<K>> for Value {
    fn from(v: Id<K>) -> Self {
        v.raw().into()
    }
}
impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(v: Option<T>) -> Self {
        v.map_or(Self::Null, Into::into)
    }
}

/// A row that a query returned.
#[derive(Debug, Clone, PartialEq)]
pub struct Row(pub Vec<Value>);

impl Row {
    fn at(&self, column: usize, expected: &'static str) -> Result<&Value, StoreError> {
        self.0.get(column).ok_or(StoreError::Type { column, expected })
    }
    /// Whether the column is NULL.
    #[must_use]
    pub fn is_null(&self, column: usize) -> bool {
        matches!(self.0.get(column), None | Some(Value::Null))
    }
    /// A BIGINT.
    ///
    /// # Errors
    /// When it is something else.
    pub fn int(&self, column: usize) -> Result<i64, StoreError> {
        match self.at(column, "integer")? {
            Value::Int(v) => Ok(*v),
            Value::Bool(v) => Ok(i64::from(*v)),
            _ => Err(StoreError::Type { column, expected: "integer" }),
        }
    }
    /// A DOUBLE.
    ///
    /// # Errors
    /// When it is something else.
    #[expect(clippy::cast_precision_loss, reason = "SQLite may hand a whole number back as an integer")]
    pub fn real(&self, column: usize) -> Result<f64, StoreError> {
        match self.at(column, "real")? {
            Value::Real(v) => Ok(*v),
            Value::Int(v) => Ok(*v as f64),
            _ => Err(StoreError::Type { column, expected: "real" }),
        }
    }
    /// A BOOLEAN.
    ///
    /// # Errors
    /// When it is something else.
    pub fn bool(&self, column: usize) -> Result<bool, StoreError> {
        match self.at(column, "boolean")? {
            Value::Bool(v) => Ok(*v),
            Value::Int(v) => Ok(*v != 0),
            _ => Err(StoreError::Type { column, expected: "boolean" }),
        }
    }
    /// A TEXT.
    ///
    /// # Errors
    /// When it is something else.
    pub fn text(&self, column: usize) -> Result<&str, StoreError> {
        match self.at(column, "text")? {
            Value::Text(v) => Ok(v),
            _ => Err(StoreError::Type { column, expected: "text" }),
        }
    }
    /// Bytes.
    ///
    /// # Errors
    /// When it is something else.
    pub fn bytes(&self, column: usize) -> Result<&[u8], StoreError> {
        match self.at(column, "bytes")? {
            Value::Bytes(v) => Ok(v),
            _ => Err(StoreError::Type { column, expected: "bytes" }),
        }
    }
    /// An instant.
    ///
    /// # Errors
    /// When it is something else.
    pub fn time(&self, column: usize) -> Result<Timestamp, StoreError> {
        self.int(column).map(Timestamp)
    }
    /// An id.
    ///
    /// # Errors
    /// When it is not 16 bytes.
    pub fn id<K>(&self, column: usize) -> Result<Id<K>, StoreError> {
        let raw = Uuid::from_slice(self.bytes(column)?)
            .map_err(|_| StoreError::Type { column, expected: "16 bytes" })?;
        Ok(Id::new(raw))
    }
    /// `read` unless the column is NULL: `row.opt(3, Row::text)`.
    ///
    /// # Errors
    /// As `read`.
    pub fn opt<'a, T>(
        &'a self,
        column: usize,
        read: impl FnOnce(&'a Self, usize) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        if self.is_null(column) { Ok(None) } else { read(self, column).map(Some) }
    }
}
