//! What is journalled about people. Names and numbers are body fields of their own and can be destroyed alone.

mod factors;

use kernel::{Id, Lang, Text, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};

mod link;

pub use factors::{FactorAdded, FactorRemoved, FactorsReset, RecoveryMade, SteppedUp};
pub use link::{AccountLinked, AccountUnlinked, LinkExpected};

/// Somebody can hold functions from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonRegistered {
    /// Their id.
    pub person: Id<kind::Person>,
    /// Their name.
    #[serde(default)]
    pub name: String,
    /// The name of their account, folded.
    #[serde(default)]
    pub login: String,
    /// Their language.
    pub lang: Lang,
    /// Number at which they are reached on duty.
    #[serde(default)]
    pub phone: Option<String>,
    /// Whether it is a machine.
    #[serde(default)]
    pub machine: bool,
}

/// Name, language or number changed, or the account was closed or opened again. What is absent stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonChanged {
    /// The person.
    pub person: Id<kind::Person>,
    /// The new name.
    #[serde(default)]
    pub name: Option<String>,
    /// The new language.
    #[serde(default)]
    pub lang: Option<Lang>,
    /// The new number; an empty one takes the old one away.
    #[serde(default)]
    pub phone: Option<String>,
    /// Whether the account may be used from now on. Mandates stay in the record and count for nothing without it.
    #[serde(default)]
    pub active: Option<bool>,
}

/// An organisation exists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationRegistered {
    /// Its id.
    pub organisation: Id<kind::Organisation>,
    /// Its code in the profile, or one chosen.
    pub code: String,
    /// Its names.
    pub names: Text,
    /// What it is (`municipality`, `police-zone`, …).
    pub sort: String,
    /// The areas it is there for.
    #[serde(default)]
    pub areas: Vec<String>,
}

/// A function is to be given to somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MandateProposed {
    /// Its id.
    pub mandate: Id<kind::Mandate>,
    /// Who holds it.
    pub person: Id<kind::Person>,
    /// Code of the function.
    pub function: String,
    /// For which organisation.
    pub organisation: Id<kind::Organisation>,
    /// The areas it reaches, for functions that reach areas.
    #[serde(default)]
    pub areas: Vec<String>,
    /// From when.
    pub from: Timestamp,
    /// Until when, if known.
    #[serde(default)]
    pub until: Option<Timestamp>,
    /// The mandate it stands in for.
    #[serde(default)]
    pub deputy_of: Option<Id<kind::Mandate>>,
    /// The decision that gives it, in words (order of the day, letter).
    #[serde(default)]
    pub ground: String,
    /// Whether a second person has to confirm it before it counts.
    pub second_person: bool,
}

/// A second person confirmed it: it counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MandateConfirmed {
    /// The mandate.
    pub mandate: Id<kind::Mandate>,
}

/// It ended, or was refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MandateEnded {
    /// The mandate.
    pub mandate: Id<kind::Mandate>,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

/// Somebody acts under this mandate from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FunctionAssumed {
    /// The mandate.
    pub mandate: Id<kind::Mandate>,
}

/// Somebody is on duty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DutyStarted {
    /// Under this mandate.
    pub mandate: Id<kind::Mandate>,
}

/// Somebody is no longer on duty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DutyEnded {
    /// The mandate.
    pub mandate: Id<kind::Mandate>,
}

/// Somebody was given a password by another person. Never the password.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasswordGiven {
    /// To whom.
    pub person: Id<kind::Person>,
}

/// A machine was given a token. Never its secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenMade {
    /// Its id.
    pub token: Id<kind::Session>,
    /// The mandate it acts under.
    pub mandate: Id<kind::Mandate>,
    /// The powers it may use.
    pub scopes: Vec<String>,
    /// What it is for.
    #[serde(default)]
    pub label: String,
    /// Until when.
    pub until: Timestamp,
}

/// A machine's token ended before its time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenEnded {
    /// Its id.
    pub token: Id<kind::Session>,
}

/// Somebody opened in an emergency what is closed to their function.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GlassBroken {
    /// Id of the opening.
    pub glass: Id<kind::Matter>,
    /// What was opened.
    pub matter: Id<kind::Matter>,
    /// Why it could not wait.
    pub reason: Words,
    /// Until when at most.
    pub until: Timestamp,
}

/// An opening ended before its time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GlassClosed {
    /// The opening.
    pub glass: Id<kind::Matter>,
}

/// Somebody else said whether it was justified.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GlassReviewed {
    /// The opening.
    pub glass: Id<kind::Matter>,
    /// Whether it was justified.
    pub verdict: crate::glass::Verdict,
    /// What was found.
    pub words: Words,
}

store::events! {
    PersonRegistered = "directory.person-registered@1",
    PersonChanged = "directory.person-changed@1",
    OrganisationRegistered = "directory.organisation-registered@1",
    MandateProposed = "directory.mandate-proposed@1",
    MandateConfirmed = "directory.mandate-confirmed@1",
    MandateEnded = "directory.mandate-ended@1",
    FunctionAssumed = "directory.function-assumed@1",
    DutyStarted = "directory.duty-started@1",
    DutyEnded = "directory.duty-ended@1",
    PasswordGiven = "directory.password-given@1",
    TokenMade = "directory.token-made@1",
    TokenEnded = "directory.token-ended@1",
    LinkExpected = "directory.link-expected@1",
    AccountLinked = "directory.account-linked@1",
    AccountUnlinked = "directory.account-unlinked@1",
    GlassBroken = "directory.glass-broken@1",
    GlassClosed = "directory.glass-closed@1",
    GlassReviewed = "directory.glass-reviewed@1",
}
