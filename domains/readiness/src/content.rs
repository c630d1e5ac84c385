//! What a version of a plan holds: its frame, levels, reflex cards, contacts, perimeters.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kernel::{Id, Text, Words, kind};
use serde::{Deserialize, Serialize};

use crate::plan::{Sort, Standing};

/// What stands on the first page of a version.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    /// Title.
    pub titles: Text,
    /// The risk that it is about; the general plan has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub risk: Option<Text>,
    /// First day on which it holds; from its approval where none is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<Date>,
    /// Day by which it has to be revised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revise_by: Option<Date>,
    /// Codes of the bodies to convene, in this order.
    #[serde(default)]
    pub bodies: Vec<String>,
    /// Perimeters to set out.
    #[serde(default)]
    pub perimeters: Vec<Perimeter>,
    /// Figures or signs at which something has to be done, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thresholds: Option<Text>,
}

kernel::coded! {
    /// The perimeters of an intervention, from the inside.
    Colour {
        /// Exclusion.
        Red = "red",
        /// Isolation.
        Orange = "orange",
        /// Dissuasion.
        Yellow = "yellow",
    }
}

/// A perimeter that the plan proposes: around the incident, or a named area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Perimeter {
    /// Its colour.
    pub colour: Colour,
    /// Radius around the incident in metres.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub radius: Option<u32>,
    /// A named area instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Text>,
}

/// For whom a card is: a function, or everybody of a discipline.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Holder {
    /// Whoever acts under this function.
    Function(String),
    /// Whoever acts for this discipline (`D1` to `D5`).
    Discipline(String),
}

impl Holder {
    /// The code behind it.
    #[must_use]
    pub fn code(&self) -> &str {
        match self {
            Self::Function(code) | Self::Discipline(code) => code,
        }
    }
    /// Whether somebody of this function and these disciplines is meant.
    #[must_use]
    pub fn is(&self, function: &str, disciplines: Option<&BTreeSet<String>>) -> bool {
        match self {
            Self::Function(code) => code == function,
            Self::Discipline(code) => disciplines.is_some_and(|all| all.contains(code)),
        }
    }
}

/// A reflex card: what one function or discipline does, in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Its number within the plan; the same in later versions.
    pub key: u32,
    /// For whom.
    pub holder: Holder,
    /// What it is called.
    pub title: Text,
    /// Types of incident that open it. None: it opens with the plan only.
    #[serde(default)]
    pub types: BTreeSet<String>,
    /// Rank of the severity from which it opens.
    #[serde(default = "first")]
    pub severity_from: i64,
    /// What to do, in this order.
    pub steps: Vec<Step>,
}

const fn first() -> i64 {
    1
}

impl Card {
    /// Whether an incident of this type and severity opens it.
    #[must_use]
    pub fn opens(&self, incident_type: &str, severity: i64) -> bool {
        self.types.contains(incident_type) && severity >= self.severity_from
    }
}

/// A step of a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Its number within the card; the same wherever it moves.
    pub key: u32,
    /// What to do. A language may be missing; pages say so.
    pub text: Text,
    /// Minutes after the beginning by which it should be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// Whether leaving it out needs a reason.
    #[serde(default)]
    pub needs_reason: bool,
}

/// Who answers for something: whoever acts under a function, perhaps for one organisation or in one area.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Office {
    /// Code of the function.
    pub function: String,
    /// Code of the organisation, where the function alone does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// Code of the area, where there is one such function per area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
}

impl Office {
    /// The function, of whatever organisation and area.
    #[must_use]
    pub fn of(function: impl Into<String>) -> Self {
        Self { function: function.into(), organisation: None, area: None }
    }
}

/// An action of a level: who does what, within how long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelAct {
    /// Who.
    pub to: Office,
    /// What, in one line.
    pub text: Text,
    /// Minutes after the activation by which it is to be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
}

/// A level of a plan: a threshold of a figure that is followed, by the name that the plan gives it, who answers for it and what is done
/// then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Level {
    /// Its number within the plan; the same in later versions.
    pub key: u32,
    /// What the plan calls it.
    pub names: Text,
    /// Code of the indicator.
    pub indicator: String,
    /// Code of the indicator's threshold.
    pub threshold: String,
    /// What is done when it is reached.
    pub action: Text,
    /// Numbers of the cards that begin then: who does it.
    #[serde(default)]
    pub cards: BTreeSet<u32>,
    /// Who answers for it: they are told when it is reached.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub responsible: Vec<Office>,
    /// Its actions: each becomes a commitment when the plan is activated from this level.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub acts: Vec<LevelAct>,
}

impl Level {
    /// Whether it names this threshold of this indicator.
    #[must_use]
    pub fn is(&self, indicator: &str, threshold: &str) -> bool {
        self.indicator == indicator && self.threshold == threshold
    }
}

kernel::coded! {
    /// How a contact is reached.
    Means {
        /// By telephone.
        Phone = "phone",
        /// By text message.
        Message = "message",
        /// By mail.
        Mail = "mail",
        /// By radio.
        Radio = "radio",
    }
}

/// Somebody to be reached when the plan is used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// Its number within the plan; the same in later versions.
    pub key: u32,
    /// Code of a function.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub function: Option<String>,
    /// Code of an organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// What it is called, where neither says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Text>,
    /// Name of a person, only where the number is theirs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// Number or address.
    pub number: String,
    /// How.
    pub means: Means,
    /// When to use it, what to know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Words>,
    /// Day on which somebody last made sure that it is right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked: Option<Date>,
}

/// A plan as a profile ships it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shipped {
    /// The plan's id, made of the codes of profile and plan.
    pub plan: Id<kind::Matter>,
    /// Its code in the profile.
    pub code: String,
    /// What sort.
    pub sort: Sort,
    /// A title, or a fictitious set.
    pub standing: Standing,
    /// Code of the organisation whose plan it is.
    #[serde(default)]
    pub organisation: Option<String>,
    /// Where the title was read, or that all of it is invented.
    pub source: String,
    /// Title, and the rest of the first page.
    pub frame: Frame,
    /// Cards; none where there is only a title.
    #[serde(default)]
    pub cards: Vec<Card>,
    /// Contacts; none where there is only a title.
    #[serde(default)]
    pub contacts: Vec<Contact>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_opens_by_type_and_severity_and_only_where_it_names_one() {
        let card = |types: &[&str], severity_from| Card {
            key: 1,
            holder: Holder::Function("watch-officer".into()),
            title: Text::default(),
            types: types.iter().map(|t| (*t).to_owned()).collect(),
            severity_from,
            steps: Vec::new(),
        };
        let table = [
            (card(&["explosion"], 1), "explosion", 1, true),
            (card(&["explosion"], 3), "explosion", 2, false),
            (card(&["explosion"], 3), "explosion", 4, true),
            (card(&["explosion"], 1), "flood", 4, false),
            (card(&[], 1), "explosion", 4, false),
        ];
        for (card, kind, severity, opens) in table {
            assert_eq!(card.opens(kind, severity), opens, "{:?} {kind} {severity}", card.types);
        }
    }

    #[test]
    fn a_card_is_for_a_function_or_for_everybody_of_a_discipline() {
        let d1 = BTreeSet::from(["D1".to_owned()]);
        let (function, discipline) = (Holder::Function("mayor".into()), Holder::Discipline("D1".into()));
        assert!(function.is("mayor", None) && !function.is("D1", Some(&d1)));
        assert!(discipline.is("representative-d1", Some(&d1)) && !discipline.is("D1", None));
    }
}
