//! What makes one region that region: functions and their powers, bodies, organisations, catalogues, legal numbers, texts.
//!
//! A profile is a folder of TOML files. [`Profile::load`] reads it, [`Profile::check`] says in words what is wrong with
//! it, [`Profile::hash`] names it, and [`InstallProfile`] journals that it is now in force. Another region is another
//! folder, not another program.

mod bodies;
mod capacities;
mod catalogue;
mod check;
mod duties;
mod events;
mod files;
mod finding;
mod functions;
mod inform;
mod install;
mod legal;
mod number;
mod objectives;
mod organisations;
mod outgoing;
mod perimeters;
mod phases;
mod plans;
mod reports;
mod source;
mod suggest;
mod warnings;

pub use bodies::{Body, BodyLog, BodyRole, Holiday, Quorum, Rhythm};
pub use capacities::{Capacities, CapacityKind, NamedGroup, PresentProfile};
pub use catalogue::{
    Catalogues, Category, CentreRoom, Channel, EntryKind, Figure, IncidentType, Purpose, ServiceText,
    Severity, State, StateLevel, Words,
};
pub use check::{CHANNELS, ENTRY_KINDS, Known, NUMBERS};
pub use duties::{Duty, DutyDay, DutyEach, DutyLead, DutyRhythm};
pub use events::{
    EventCheck, EventExample, EventKind, EventTitle, Events, ExampleResource, ExampleRisk, ExampleRow,
    RiskScale,
};
pub use files::Profile;
pub use finding::{Finding, Grade};
pub use functions::{Function, Level, Reach};
pub use inform::{Contact, DUTY_CONTACT, Informing, Occasion, Rule};
pub use install::{InstallProfile, Installed, InstalledProfile, ProfileView, installed};
pub use legal::{LegalNumber, Status, Unit};
pub use number::NumberFormat;
pub use objectives::{AxisValue, Objective, ObjectiveSource, Objectives};
pub use organisations::{FormerName, Organisation, organisation_id};
pub use outgoing::{Automatic, MessageTemplate, NextFunction, Outgoing, Platform, PlatformField, Tariff};
pub use perimeters::AccessRule;
pub use phases::{PhaseCriterion, PhaseFact, PhaseLevel, PhaseRegime};
pub use plans::{
    Plan, PlanAct, PlanCard, PlanContact, PlanContent, PlanLevel, PlanOffice, PlanPerimeter, PlanSort,
    PlanStep,
};
pub use reports::{ReportKind, ReportSince};
pub use warnings::{
    CrisisLanguage, NewsTemplate, NewsText, PublicPhone, TemplateText, WarningTemplate, Warnings,
};

use kernel::{Lang, Text};
use serde::{Deserialize, Serialize};

/// The profile's own page: `profile.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// Short code of the profile.
    pub code: String,
    /// Version as its keepers count it.
    pub version: String,
    /// Name of the region or city.
    pub names: Text,
    /// Name of the watch that keeps the floor.
    pub watch: Text,
    /// Name of the crisis centre, with the abbreviations by which people know it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub centre: Option<Text>,
    /// Languages in which every name must exist.
    pub languages: Vec<Lang>,
    /// Languages in which a document has legal value; organisations need a name in these.
    pub official: Vec<Lang>,
    /// IANA time zone of the region (`Europe/Brussels`).
    pub time_zone: String,
    /// When a day of the watch begins, for the report of it (`06:00`); midnight where nothing is said.
    #[serde(default)]
    pub day_begins: jiff::civil::Time,
    /// How running numbers are written.
    pub numbers: Numbers,
}

/// How running numbers are written; see [`NumberFormat`]. The patterns are the program's ([`NUMBERS`]): the profile states them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Numbers {
    /// Signals.
    pub signal: NumberFormat,
    /// Incidents.
    pub incident: NumberFormat,
    /// Situation reports.
    pub report: NumberFormat,
}
