//! What can be told to everybody: warnings under four eyes, items of the public site. Templates and languages are the profile's.

use std::collections::BTreeMap;

use serde::Deserialize;
use warning::item::{Sort, Texts};
use warning::statement::Act as Effect;

/// Warnings and items of the site.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Public {
    /// Begins a warning from a template.
    Warn(Box<Warning>),
    /// Changes its words.
    Reword(Reword),
    /// Hands it to the second person.
    Submit(Submit),
    /// The second person releases it.
    Release(WarningName),
    /// Begins the one that takes its place, or withdraws it.
    Follow(Box<Follow>),
    /// Begins an item.
    Item(Box<NewItem>),
    /// Writes an item anew.
    Retell(Retell),
    /// Puts the latest words of an item onto the site.
    Publish(ItemName),
}

/// The words of a warning by language tag. Of a change, a part that is empty stays as it was.
pub(crate) type Spoken = BTreeMap<String, Parts>;

act! {
    /// The words of a warning in one language.
    Parts {
        /// The event.
        #[serde(default)] event: String,
        /// One line.
        #[serde(default)] headline: String,
        /// What happened.
        #[serde(default)] description: String,
        /// What to do.
        #[serde(default)] instruction: String,
        /// The place.
        #[serde(default)] place: String,
    }
}
act! {
    /// A warning to be.
    Warning {
        /// Its name in the script.
        warning: String,
        /// Code of the template.
        template: String,
        /// The incident, around which it holds.
        about: String,
        /// How far.
        metres: i64,
        /// For how many minutes.
        minutes: i64,
        /// Its words.
        texts: Spoken,
    }
}
act! {
    /// Other words.
    Reword {
        /// The warning.
        warning: String,
        /// What changes.
        texts: Spoken,
    }
}
act! {
    /// Handing over.
    Submit {
        /// The warning.
        warning: String,
        /// The refusal that this comes to, if it does: the script goes on.
        refused: Option<String>,
    }
}
act! {
    /// A warning by its name.
    WarningName {
        /// The warning.
        warning: String,
    }
}
act! {
    /// The one after.
    Follow {
        /// Its name in the script.
        warning: String,
        /// The one before.
        follows: String,
        /// What it does to it.
        act: Effect,
        /// How far; as far as the one before when absent.
        metres: Option<i64>,
        /// For how many minutes.
        minutes: i64,
        /// What changes of the words.
        texts: Spoken,
    }
}
act! {
    /// An item to be.
    NewItem {
        /// Its name in the script.
        item: String,
        /// What it is.
        sort: Sort,
        /// The incident.
        about: String,
        /// Its words by language tag.
        texts: Texts,
    }
}
act! {
    /// An item in other words.
    Retell {
        /// The item.
        item: String,
        /// Its words by language tag.
        texts: Texts,
    }
}
act! {
    /// An item by its name.
    ItemName {
        /// The item.
        item: String,
    }
}

impl Public {
    pub(crate) fn makes(&self) -> Option<&str> {
        match self {
            Self::Warn(w) => Some(&w.warning),
            Self::Follow(f) => Some(&f.warning),
            Self::Item(i) => Some(&i.item),
            _ => None,
        }
    }

    pub(crate) fn names(&self) -> Vec<&String> {
        match self {
            Self::Warn(w) => vec![&w.about],
            Self::Reword(r) => vec![&r.warning],
            Self::Submit(s) => vec![&s.warning],
            Self::Release(n) => vec![&n.warning],
            Self::Follow(f) => vec![&f.follows],
            Self::Item(i) => vec![&i.about],
            Self::Retell(r) => vec![&r.item],
            Self::Publish(n) => vec![&n.item],
        }
    }

    /// Tags of the languages in which it says something.
    pub(crate) fn tags(&self) -> Vec<&String> {
        match self {
            Self::Warn(w) => w.texts.keys().collect(),
            Self::Reword(r) => r.texts.keys().collect(),
            Self::Follow(f) => f.texts.keys().collect(),
            Self::Item(i) => i.texts.keys().collect(),
            Self::Retell(r) => r.texts.keys().collect(),
            Self::Submit(_) | Self::Release(_) | Self::Publish(_) => Vec::new(),
        }
    }
}
