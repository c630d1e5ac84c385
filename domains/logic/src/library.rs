//! The models that a profile ships: why measures should work. What each is about and the indicators in it are named by code; whoever reads the
//! file knows which matters those are.

use std::collections::BTreeSet;

use kernel::{Files, Id, Text, kind};
use serde::Deserialize;

use crate::model::{About, Column, Element};

/// The file of a profile.
pub const FILE: &str = "indicators/models.toml";

/// A model as a profile ships it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shipped {
    /// The matter it becomes: the same for ever.
    pub model: Id<kind::Matter>,
    /// Its code in the profile.
    pub code: String,
    /// What it is called.
    pub names: Text,
    /// What it is about.
    pub about: About,
    /// What it is made of, numbered from 1 in their order.
    pub elements: Vec<Element>,
}

impl Shipped {
    /// Its elements by number.
    pub fn numbered(&self) -> impl Iterator<Item = (i64, &Element)> {
        (1_i64..).zip(&self.elements)
    }
    /// The indicators that it names.
    #[must_use]
    pub fn indicators(&self) -> BTreeSet<Id<kind::Matter>> {
        self.elements.iter().filter_map(|e| e.indicator).collect()
    }
}

/// Which matters the codes of a file mean.
#[derive(Clone, Copy)]
pub struct Codes<'a> {
    /// Code of the profile.
    pub profile: &'a str,
    /// The measure of a plan, by the code of the plan and its number.
    pub measure: &'a dyn Fn(&str, &str) -> Id<kind::Matter>,
    /// The indicator of the profile with this code.
    pub indicator: &'a dyn Fn(&str) -> Id<kind::Matter>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct ModelsFile {
    model: Vec<ModelPart>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ModelPart {
    code: String,
    names: Text,
    about: AboutPart,
    #[serde(default)]
    element: Vec<ElementPart>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AboutPart {
    plan: String,
    number: String,
    label: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ElementPart {
    column: Column,
    words: Text,
    #[serde(default)]
    to: BTreeSet<i64>,
    #[serde(default)]
    indicator: Option<String>,
}

/// Reads what a profile ships.
///
/// # Errors
/// One sentence for each mistake.
pub fn read(files: &dyn Files, codes: Codes<'_>) -> Result<Vec<Shipped>, Vec<String>> {
    let file: ModelsFile = exchange::written::toml(files, FILE).map_err(|e| vec![e])?.unwrap_or_default();
    let mut seen = BTreeSet::new();
    let twice = file.model.iter().filter(|part| !seen.insert(part.code.as_str()));
    let mistakes: Vec<String> =
        twice.map(|part| format!("{FILE}: the code «{}» stands twice", part.code)).collect();
    if !mistakes.is_empty() {
        return Err(mistakes);
    }
    Ok(file.model.into_iter().map(|part| part.shipped(codes)).collect())
}

impl ModelPart {
    fn shipped(self, codes: Codes<'_>) -> Shipped {
        let element = |e: ElementPart| Element {
            column: e.column,
            words: e.words,
            indicator: e.indicator.as_deref().map(codes.indicator),
            to: e.to,
        };
        Shipped {
            model: Id::of_words(&["logic-model-of-profile", codes.profile, &self.code]),
            about: About {
                matter: (codes.measure)(&self.about.plan, &self.about.number),
                label: self.about.label,
            },
            names: self.names,
            elements: self.element.into_iter().map(element).collect(),
            code: self.code,
        }
    }
}
