//! Who must be informed of what, and within how long.

use std::collections::BTreeSet;

use kernel::Text;
use serde::{Deserialize, Serialize};

use crate::Status;

/// A rule of `inform.toml`. All conditions that are given must hold; an empty list is no condition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Code, kept in the journal beside each proposal.
    pub code: String,
    /// Incident types it applies to.
    #[serde(default)]
    pub types: Vec<String>,
    /// Categories of incident types it applies to.
    #[serde(default)]
    pub categories: Vec<String>,
    /// The lowest severity rank it applies to.
    pub severity_from: u8,
    /// Applies only when the incident touches at least so many municipalities.
    #[serde(default)]
    pub municipalities_from: usize,
    /// Functions to inform; one with `per` is informed for each area of that kind that is touched.
    #[serde(default)]
    pub inform: Vec<String>,
    /// Organisations to inform, each through its duty desk: function [`DUTY_CONTACT`].
    #[serde(default)]
    pub organisations: Vec<String>,
    /// Minutes after the incident was opened; 0 is at once.
    pub within_minutes: u32,
    /// Why, as the floor shows it.
    pub note: Text,
    /// Law, plan or agreement it rests on.
    #[serde(deserialize_with = "crate::source::read")]
    pub basis: Text,
    /// Where it was read.
    #[serde(default, deserialize_with = "crate::source::read")]
    pub source: Text,
    /// Whether somebody competent confirmed it.
    pub status: Status,
}

/// What the rules look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occasion<'a> {
    /// Code of the incident type.
    pub incident_type: &'a str,
    /// Code of its category.
    pub category: &'a str,
    /// Rank of the severity, from 1.
    pub severity: u8,
    /// Number of municipalities touched.
    pub municipalities: usize,
}

impl Rule {
    /// Whether it applies.
    #[must_use]
    pub fn applies(&self, to: Occasion<'_>) -> bool {
        let named = self.types.iter().any(|code| code == to.incident_type)
            || self.categories.iter().any(|code| code == to.category);
        let any = self.types.is_empty() && self.categories.is_empty();
        (any || named) && to.severity >= self.severity_from && to.municipalities >= self.municipalities_from
    }
}

/// One recipient with the rule that says so. When several rules name it the tightest one stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Informing<'a> {
    /// Code of the function; [`DUTY_CONTACT`] for an organisation.
    pub function: &'a str,
    /// Code of the organisation, where a partner is told.
    pub organisation: Option<&'a str>,
    /// The rule.
    pub rule: &'a Rule,
}

/// Code of the function through which an organisation is told that has nobody on the floor.
pub const DUTY_CONTACT: &str = "duty-contact";

/// Whom to call for a function or an organisation, and who stands in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Code of the function; [`DUTY_CONTACT`] when only an organisation is named.
    #[serde(default = "duty_contact")]
    pub function: String,
    /// Code of the organisation, where the function alone does not say.
    #[serde(default)]
    pub organisation: Option<String>,
    /// Code of the area, where there is one such function per area.
    #[serde(default)]
    pub area: Option<String>,
    /// Telephone number as one dials it, with spaces.
    pub phone: String,
    /// Function that stands in when nobody answers.
    #[serde(default)]
    pub deputy: Option<String>,
    /// Number of the deputy or of a second line.
    #[serde(default)]
    pub deputy_phone: Option<String>,
    /// Whether the numbers are invented; pages say so beside them.
    #[serde(default)]
    pub fictitious: bool,
}

fn duty_contact() -> String {
    DUTY_CONTACT.to_owned()
}

impl Contact {
    /// How well it answers to a wish, higher is better; nothing when it does not.
    fn fits(&self, function: &str, organisation: Option<&str>, area: Option<&str>) -> Option<u8> {
        let rank = |mine: &Option<String>, wished: Option<&str>| match (mine.as_deref(), wished) {
            (None, _) => Some(0),
            (Some(mine), Some(wished)) if mine == wished => Some(1),
            _ => None,
        };
        let organisation = rank(&self.organisation, organisation)?;
        let area = rank(&self.area, area)?;
        (self.function == function).then_some(organisation + area)
    }
}

/// The most precise contact.
pub(crate) fn contact<'a>(
    contacts: &'a [Contact],
    function: &str,
    organisation: Option<&str>,
    area: Option<&str>,
) -> Option<&'a Contact> {
    let fitting = contacts.iter().filter_map(|one| Some((one.fits(function, organisation, area)?, one)));
    fitting.max_by_key(|(rank, _)| *rank).map(|(_, one)| one)
}

/// Whom to inform, each recipient once, most urgent first.
pub(crate) fn propose<'a>(rules: &'a [Rule], to: Occasion<'_>) -> Vec<Informing<'a>> {
    let mut all: Vec<Informing<'a>> =
        rules.iter().filter(|rule| rule.applies(to)).flat_map(recipients).collect();
    all.sort_by_key(|one| one.rule.within_minutes);
    let mut seen = BTreeSet::new();
    all.retain(|one| seen.insert((one.function, one.organisation)));
    all
}

fn recipients(rule: &Rule) -> impl Iterator<Item = Informing<'_>> {
    let functions = rule.inform.iter().map(move |function| Informing { function, organisation: None, rule });
    let partners = rule.organisations.iter();
    functions.chain(partners.map(move |organisation| Informing {
        function: DUTY_CONTACT,
        organisation: Some(organisation),
        rule,
    }))
}
