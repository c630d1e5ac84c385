//! Where something is written: a document as it names itself, the same for every reader, or words about it in every language.

use std::fmt;

use kernel::Text;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

struct Source;

impl<'de> Visitor<'de> for Source {
    type Value = Text;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a document, or words about it in each language")
    }
    fn visit_str<E: Error>(self, name: &str) -> Result<Text, E> {
        Ok(Text::three(name, name, name))
    }
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Text, A::Error> {
        Text::deserialize(MapAccessDeserializer::new(map))
    }
}

/// Reads one string for every reader, or a table of languages.
pub(crate) fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Text, D::Error> {
    from.deserialize_any(Source)
}
