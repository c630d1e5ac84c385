//! Typed identifiers: a UUID (version 7 where we make it) that remembers at compile time what it names.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::Uuid;

/// What an [`Id`] can name. Markers only; they have no values.
pub mod kind {
    /// A person in the directory.
    #[derive(Debug)]
    pub enum Person {}
    /// An organisation in the directory.
    #[derive(Debug)]
    pub enum Organisation {}
    /// A function held by a person for a period.
    #[derive(Debug)]
    pub enum Mandate {}
    /// A journal entry.
    #[derive(Debug)]
    pub enum Entry {}
    /// A command, made by the client, unique for ever.
    #[derive(Debug)]
    pub enum Command {}
    /// What an entry is about: an incident, a signal, a file. The unit of access.
    #[derive(Debug)]
    pub enum Matter {}
    /// A stored blob (attachment).
    #[derive(Debug)]
    pub enum Blob {}
    /// A browser session or machine token.
    #[derive(Debug)]
    pub enum Session {}
}

/// A UUID that names a `K`.
pub struct Id<K>(Uuid, PhantomData<fn() -> K>);

impl<K> Id<K> {
    /// Wraps a UUID that is known to name a `K`.
    #[must_use]
    pub const fn new(raw: Uuid) -> Self {
        Self(raw, PhantomData)
    }
    /// The bare UUID, for storage.
    #[must_use]
    pub const fn raw(&self) -> Uuid {
        self.0
    }
    /// The same identifier seen as naming something else (an entry that opens a matter names it).
    #[must_use]
    pub const fn cast<L>(&self) -> Id<L> {
        Id(self.0, PhantomData)
    }
}

impl<K> Clone for Id<K> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<K> Copy for Id<K> {}
impl<K> PartialEq for Id<K> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<K> Eq for Id<K> {}
impl<K> PartialOrd for Id<K> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<K> Ord for Id<K> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}
impl<K> Hash for Id<K> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<K> fmt::Debug for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl<K> fmt::Display for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl<K> From<Uuid> for Id<K> {
    fn from(raw: Uuid) -> Self {
        Self::new(raw)
    }
}
impl<K> FromStr for Id<K> {
    type Err = uuid::Error;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Uuid::parse_str(text).map(Self::new)
    }
}
impl<K> Serialize for Id<K> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(&self.0)
    }
}
impl<'de, K> Deserialize<'de> for Id<K> {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(input)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
