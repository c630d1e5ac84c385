//! An entry as views and pages see it: the header and what its body still says.

use std::collections::BTreeMap;

use journal::Header;
use serde::de::DeserializeOwned;

/// One journal entry. `fields` is empty when the body was destroyed (retention, erasure).
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The chained header.
    pub header: Header,
    /// The body's values by field name.
    pub fields: BTreeMap<String, serde_json::Value>,
    /// Whether the body was destroyed.
    pub destroyed: bool,
}

impl Entry {
    /// The kind without its version: `situation.signal-received`.
    #[must_use]
    pub fn kind(&self) -> &str {
        self.header.kind.split_once('@').map_or(self.header.kind.as_str(), |(k, _)| k)
    }
    /// The version of the kind.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.header.kind.split_once('@').and_then(|(_, v)| v.parse().ok()).unwrap_or(0)
    }
    /// The body as the event type of this kind and version; nothing when destroyed or not of that shape.
    #[must_use]
    pub fn event<T: DeserializeOwned>(&self) -> Option<T> {
        if self.destroyed {
            return None;
        }
        let object = self.fields.iter().map(|(k, v)| (k.clone(), v.clone())).collect();
        serde_json::from_value(serde_json::Value::Object(object)).ok()
    }
}
