//! What is told in a signal, followed entry by entry: what an amendment put in place of what.
//!
//! What stood there before is read from the entries that said it and is kept nowhere else, so that it is gone when they are erased.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use kernel::Lang;
use serde::Serialize;
use serde_json::Value;
use situation::places::Place;
use store::Entry;
use web::{Shell, Texts};

use crate::desk::Names;
use crate::show::place_name;
use crate::typed::stated_again;

/// Fields of what is told, as the journal calls them, in the order in which they are shown. The stated time stands in the header.
const FIELDS: [&str; 10] =
    ["words", LANG, "place", "channel", "certainty", "caller", "call_back", "source", "urgent", STATED];
/// The language of the words, which stands with them.
const LANG: &str = "lang";
const STATED: &str = "stated";

/// One field that is other than before, in words of the reader.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Change {
    /// `call-back`.
    field: String,
    from: String,
    to: String,
}

impl Change {
    pub(super) fn samples() -> Vec<Self> {
        let one = |field: &&str| Self {
            field: field.replace('_', "-"),
            from: "rue <du> Moulin".into(),
            to: "quai Neuf".into(),
        };
        FIELDS.iter().map(one).collect()
    }
}

/// What is known of a field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
enum Known {
    #[default]
    Nothing,
    Said(String),
    /// It was said; the entry was erased.
    Erased,
}

/// What is told, as it stands after the entries that were taken.
pub(super) struct Following<'a> {
    texts: &'a Texts,
    zone: &'a TimeZone,
    names: &'a Names,
    lang: Lang,
    known: BTreeMap<&'static str, Known>,
}

impl<'a> Following<'a> {
    pub(super) fn new(shell: &'a Shell, names: &'a Names, lang: Lang) -> Self {
        Self { texts: shell.texts(), zone: shell.zone(), names, lang, known: BTreeMap::new() }
    }

    /// Takes the next entry of the signal; what it changed, where it told it better.
    pub(super) fn take(&mut self, entry: &Entry) -> Vec<Change> {
        match entry.kind() {
            "situation.signal-received" | "situation.signal-split" => {
                for field in FIELDS {
                    let told = self.told(entry, field).unwrap_or(Known::Erased);
                    self.known.insert(field, told);
                }
                Vec::new()
            }
            "situation.signal-amended" => {
                FIELDS.into_iter().filter_map(|field| self.amended(entry, field)).collect()
            }
            _ => Vec::new(),
        }
    }

    fn amended(&mut self, entry: &Entry, field: &'static str) -> Option<Change> {
        let emptied = entry.fields.get("emptied").and_then(Value::as_array);
        let gone = emptied.is_some_and(|all| all.iter().any(|part| part.as_str() == Some(field)));
        let given = || match entry.fields.get(field) {
            // Not urgent any more is something that was said.
            Some(Value::Bool(false)) => Some(Known::Nothing),
            _ => self.told(entry, field).filter(|told| *told != Known::Nothing),
        };
        let now = if gone { Known::Nothing } else { given()? };
        let before = self.known.get(field).cloned().unwrap_or_default();
        if now == before {
            return None;
        }
        let change =
            Change { field: field.replace('_', "-"), from: self.shown(&before), to: self.shown(&now) };
        self.known.insert(field, now);
        Some(change)
    }

    /// What an entry says of a field; nothing where its body says nothing of it any more.
    fn told(&self, entry: &Entry, field: &str) -> Option<Known> {
        if field == STATED {
            let stated = entry.header.stated.map(|s| Known::Said(stated_again(s, self.zone)));
            return Some(stated.unwrap_or_default());
        }
        let value = entry.fields.get(if field == LANG { "words" } else { field })?;
        let code =
            |prefix: &str| value.as_str().map(|code| self.texts.plain(self.lang, &format!("{prefix}{code}")));
        let words = match field {
            "words" => value.get("text").and_then(Value::as_str).map(str::to_owned),
            LANG => {
                let lang = value.get("lang").and_then(Value::as_str);
                lang.map(|code| self.texts.plain(self.lang, &format!("log-lang-{code}")))
            }
            "place" => serde_json::from_value::<Option<Place>>(value.clone())
                .ok()
                .flatten()
                .map(|place| place_name(&place, self.names, self.lang)),
            "channel" => code("channel-"),
            "certainty" => code("certainty-"),
            "urgent" => (value.as_bool() == Some(true)).then(|| self.texts.plain(self.lang, "signal-urgent")),
            _ => value.as_str().map(str::to_owned),
        };
        Some(words.filter(|w| !w.is_empty()).map_or(Known::Nothing, Known::Said))
    }

    fn shown(&self, known: &Known) -> String {
        match known {
            Known::Nothing => self.texts.plain(self.lang, "turn-none"),
            Known::Said(words) => words.clone(),
            Known::Erased => self.texts.plain(self.lang, "turn-erased"),
        }
    }
}
