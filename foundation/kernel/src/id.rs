//! Typed identifiers: a UUID (version 7 where we make it) that remembers at compile time what it names.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};
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
    /// Something that a person proves themselves with besides the password: a passkey, an application for codes.
    #[derive(Debug)]
    pub enum Factor {}
}

/// A UUID that names a `K`.
pub struct Id<K>(Uuid, PhantomData<fn() -> K>);

impl<K> Id<K> {
    /// Wraps a UUID that is known to name a `K`.
    #[must_use]
    pub const fn new(raw: Uuid) -> Self {
        Self(raw, PhantomData)
    }
    /// The id that these words stand for, the same on every machine and for ever: [`Id::of_hash`] of the SHA-256 over the
    /// words, a zero byte between each two.
    ///
    /// Begin with a word that says what is named, so that ids of different things never meet. Ids made this way stand in
    /// journals: the construction does not change.
    #[must_use]
    pub fn of_words(words: &[&str]) -> Self {
        let mut hash = Sha256::new();
        for (n, word) in words.iter().enumerate() {
            if n > 0 {
                hash.update([0]);
            }
            hash.update(word);
        }
        let mut bytes = [0; 16];
        bytes.iter_mut().zip(hash.finalize()).for_each(|(to, from)| *to = from);
        Self::of_hash(bytes)
    }
    /// The id of a content by the first 16 bytes of its hash: a UUID of version 8 (RFC 9562, 5.8), that is, these bytes with
    /// the six bits of version and variant set over them.
    #[must_use]
    pub const fn of_hash(first: [u8; 16]) -> Self {
        Self::new(uuid::Builder::from_custom_bytes(first).into_uuid())
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Worked out by another program (SHA-256 and RFC 9562 alone): ids in journals and directories rest on it.
    #[test]
    fn the_same_words_are_the_same_id_for_ever() {
        for (words, id) in [
            (&["organisation", "town", "fire"][..], "7255ab3b-8015-8c8a-975c-664eb5cd644f"),
            (&["queue", "key", "part", ""], "e782b5ab-0a9b-82e5-b657-f6617597bd22"),
            (&["demonstration", "night", "gas", ""], "36882bb6-f1bf-85f1-83a7-9ba49184e7f5"),
        ] {
            assert_eq!(Id::<kind::Matter>::of_words(words).to_string(), id, "{words:?}");
        }
        let of = Id::<kind::Matter>::of_words;
        assert_ne!(of(&["night", "gas"]), of(&["nightgas"]));
        assert_ne!(of(&["night", "gas"]), of(&["night", "gas", ""]));
    }

    #[test]
    fn a_hash_keeps_all_but_the_six_bits_of_its_form() {
        let id = Id::<kind::Blob>::of_hash([0xff; 16]);
        assert_eq!(id.to_string(), "ffffffff-ffff-8fff-bfff-ffffffffffff");
    }
}
