//! What is public now. Everything in these types may be read by anybody: whoever fills them has asked whether it may.

use std::collections::BTreeMap;

use exchange::cap::Alert;
use jiff::tz::TimeZone;
use kernel::{Text, Timestamp};

/// The whole site.
#[derive(Debug, Clone, PartialEq)]
pub struct Content {
    /// Whose site it is.
    pub place: Place,
    /// Warnings, the latest first.
    pub warnings: Vec<Warning>,
    /// Information written for the site, the latest first.
    pub items: Vec<Item>,
    /// Public figures.
    pub figures: Vec<Figure>,
    /// Since when the site is closed, where it is: what stands on it is an archive, and nothing of it changes.
    pub closed: Option<Timestamp>,
    /// When any of this last changed.
    pub changed_at: Timestamp,
    /// When it was last looked whether that is still so.
    pub checked_at: Timestamp,
}

/// Whose site it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Name of the authority.
    pub name: Text,
    /// The same in other languages, by language tag.
    pub others: BTreeMap<String, String>,
    /// Address under which people reach the site, without a slash at its end.
    pub address: String,
    /// Time zone of the place.
    pub zone: TimeZone,
    /// Everything on the site is invented.
    pub fictitious: bool,
    /// Telephone numbers.
    pub phones: Vec<Phone>,
    /// Languages that a text may be in besides French, Dutch, English and German.
    pub languages: Vec<Language>,
}

/// A telephone number for everybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone {
    /// The number.
    pub number: String,
    /// What it is for.
    pub names: Text,
    /// The same in other languages, by language tag.
    pub others: BTreeMap<String, String>,
    /// Whether somebody competent confirmed it.
    pub verified: bool,
}

/// A language of a crisis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language {
    /// Its tag: `uk`.
    pub tag: String,
    /// Its name in itself.
    pub name: String,
    /// Written from right to left.
    pub rtl: bool,
}

/// Whether a warning still holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It holds.
    Active,
    /// Another one says more: its identifier.
    Replaced(String),
    /// Another one withdrew it: its identifier.
    Cancelled(String),
    /// Its time is over.
    Expired,
    /// It withdrew another one, and says nothing more.
    Withdrawal,
}

/// A warning as it was released.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// What was released.
    pub alert: Alert,
    /// Whether it still holds.
    pub standing: Standing,
}

impl Warning {
    /// Whether it holds.
    #[must_use]
    pub fn active(&self) -> bool {
        self.standing == Standing::Active
    }
    /// Its identifier, under which its pages stand.
    #[must_use]
    pub fn identifier(&self) -> &str {
        &self.alert.identifier
    }
}

/// What a piece of information is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemSort {
    /// News.
    News,
    /// A question with its answer.
    Question,
}

/// Information written for the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its public name in addresses: letters, digits, hyphens.
    pub key: String,
    /// What it is.
    pub sort: ItemSort,
    /// What it says, by language tag; nothing once it was withdrawn.
    pub texts: BTreeMap<String, ItemText>,
    /// When it was first published.
    pub first_at: Timestamp,
    /// When this version was published, or it was withdrawn.
    pub at: Timestamp,
    /// Which version this is, from 1.
    pub version: i64,
    /// Why it was withdrawn, by language tag, where it was.
    pub withdrawn: Option<BTreeMap<String, String>>,
    /// It belongs to an earlier crisis: the site was closed since, and begun anew.
    pub earlier: bool,
}

/// One version of an item as it stood on the site, or its withdrawal: what an archive tells of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// The public name of the item.
    pub key: String,
    /// What it is.
    pub sort: ItemSort,
    /// The version that was published; none where the item was withdrawn.
    pub version: Option<i64>,
    /// When.
    pub at: Timestamp,
    /// Number and id of the journal's entry that did so.
    pub entry: (i64, String),
    /// Whether its words were erased since.
    pub erased: bool,
    /// What it said, by language tag.
    pub texts: BTreeMap<String, ItemText>,
    /// Why it was withdrawn, by language tag.
    pub reasons: BTreeMap<String, String>,
}

/// Title and text in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemText {
    /// The title, or the question.
    pub title: String,
    /// The text, or the answer; paragraphs stand apart by an empty line.
    pub body: String,
}

/// A public figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// What it counts.
    pub names: Text,
    /// How many.
    pub value: i64,
    /// Of what, where that is not in the name.
    pub unit: String,
    /// Not an exact count.
    pub about: bool,
    /// As of when.
    pub at: Timestamp,
    /// Who says so.
    pub source: Text,
}

impl Content {
    /// The tags of the languages in which there are pages: the three of the place, then those that somebody wrote in.
    #[must_use]
    pub fn tags(&self) -> Vec<String> {
        let mut all: Vec<String> = ["fr", "nl", "en"].map(str::to_owned).into();
        let others = std::iter::once("de").chain(self.place.languages.iter().map(|l| l.tag.as_str()));
        for tag in others {
            if !all.iter().any(|t| t == tag) && self.speaks(tag) {
                all.push(tag.to_owned());
            }
        }
        all
    }

    /// Whether anything that holds was written in this language; of a site that is closed, whether anything was.
    fn speaks(&self, tag: &str) -> bool {
        let holds = |w: &&Warning| w.active() || self.closed.is_some();
        let warned = self.warnings.iter().filter(holds).flat_map(|w| &w.alert.infos);
        let mut said = warned.map(|i| i.language()).chain(
            self.items
                .iter()
                .filter(|i| i.withdrawn.is_none())
                .flat_map(|i| i.texts.keys().map(String::as_str)),
        );
        said.any(|spoken| primary(spoken) == tag)
    }
}

/// The language of a tag, without its region.
pub(crate) fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}
