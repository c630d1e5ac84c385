//! Emergency plans that a profile ships: titles with their source, and invented sets to show what a plan does.

use kernel::Text;
use serde::{Deserialize, Serialize};

/// A plan as the profile ships it. Nothing here is a real plan's content: either only the title is there, or all of it is invented.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Code.
    pub code: String,
    /// What sort.
    pub sort: PlanSort,
    /// What of it is there.
    pub content: PlanContent,
    /// Title.
    pub titles: Text,
    /// The risk that it is about.
    #[serde(default)]
    pub risk: Option<Text>,
    /// Code of the organisation whose plan it is.
    #[serde(default)]
    pub organisation: Option<String>,
    /// Where the title was read: a document as it names itself; or that all of it is invented.
    pub source: String,
    /// What was read there and what not.
    #[serde(default)]
    pub remark: Option<Text>,
    /// Codes of the bodies to convene.
    #[serde(default)]
    pub bodies: Vec<String>,
    /// Figures or signs at which something has to be done.
    #[serde(default)]
    pub thresholds: Option<Text>,
    /// Perimeters to set out.
    #[serde(default)]
    pub perimeter: Vec<PlanPerimeter>,
    /// Levels that name the thresholds of figures.
    #[serde(default)]
    pub level: Vec<PlanLevel>,
    /// Reflex cards.
    #[serde(default)]
    pub card: Vec<PlanCard>,
    /// Whom to reach.
    #[serde(default)]
    pub contact: Vec<PlanContact>,
}

kernel::coded! {
    /// What sort of plan.
    PlanSort {
        /// The general plan of a territory.
        General = "general",
        /// A special plan for one risk.
        Special = "special",
        /// The plan of one discipline.
        Monodisciplinary = "monodisciplinary",
        /// The internal plan of a site.
        Internal = "internal",
    }
}

kernel::coded! {
    /// What of a plan a profile ships.
    PlanContent {
        /// Its title.
        TitleOnly = "title-only",
        /// An invented set of cards and contacts.
        Fictitious = "fictitious",
    }
}

/// A perimeter to set out: a circle around the incident, or a named area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanPerimeter {
    /// `red`, `orange` or `yellow`.
    pub colour: String,
    /// Radius in metres.
    #[serde(default)]
    pub radius: Option<u32>,
    /// A named area instead.
    #[serde(default)]
    pub area: Option<Text>,
}

/// A level: what the plan calls a threshold of a figure that is followed, and what is done at it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanLevel {
    /// What it is called.
    pub names: Text,
    /// Code of the indicator. It need not be followed yet.
    pub indicator: String,
    /// Code of its threshold.
    pub threshold: String,
    /// What is done then.
    pub action: Text,
    /// Cards that begin then, by their place in the plan, from 1.
    #[serde(default)]
    pub cards: Vec<u32>,
    /// Who answers for it: they are told when it is reached.
    #[serde(default)]
    pub responsible: Vec<PlanOffice>,
    /// Its actions, which become commitments when the plan is activated from it.
    #[serde(default)]
    pub act: Vec<PlanAct>,
}

/// Who answers for a level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanOffice {
    /// Code of the function.
    pub function: String,
    /// Code of the organisation, where the function alone does not say.
    #[serde(default)]
    pub organisation: Option<String>,
}

/// An action of a level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanAct {
    /// Code of the function that does it.
    pub function: String,
    /// Code of the organisation, where the function alone does not say.
    #[serde(default)]
    pub organisation: Option<String>,
    /// What, in one line.
    pub text: Text,
    /// Minutes after the activation by which it is to be done.
    #[serde(default)]
    pub minutes: Option<u32>,
}

/// A reflex card, for one function or one discipline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanCard {
    /// Code of the function.
    #[serde(default)]
    pub function: Option<String>,
    /// Or the discipline, `D1` to `D5`.
    #[serde(default)]
    pub discipline: Option<String>,
    /// What it is called.
    pub title: Text,
    /// Types of incident that open it; none: it opens with the plan only.
    #[serde(default)]
    pub types: Vec<String>,
    /// Rank of the severity from which it opens.
    #[serde(default = "first")]
    pub severity_from: u8,
    /// What to do, in this order.
    pub step: Vec<PlanStep>,
}

const fn first() -> u8 {
    1
}

/// A step of a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanStep {
    /// What to do.
    pub text: Text,
    /// Minutes after the beginning by which it should be done.
    #[serde(default)]
    pub minutes: Option<u32>,
    /// Whether leaving it out needs a reason.
    #[serde(default)]
    pub needs_reason: bool,
}

/// Whom to reach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanContact {
    /// Code of a function.
    #[serde(default)]
    pub function: Option<String>,
    /// Code of an organisation.
    #[serde(default)]
    pub organisation: Option<String>,
    /// What it is called, where neither says it.
    #[serde(default)]
    pub label: Option<Text>,
    /// An invented number.
    pub number: String,
}
