//! What is journalled about accounts at providers: whose, at which one. The account itself is a body field of its own.

use kernel::{Id, kind};
use serde::{Deserialize, Serialize};

/// A person is expected to come with this account the first time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkExpected {
    /// Who.
    pub person: Id<kind::Person>,
    /// The provider's issuer.
    pub issuer: String,
    /// The value of the claim by which they will be known: personal.
    #[serde(default)]
    pub value: String,
}

/// An account at a provider is a person's from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountLinked {
    /// Whose.
    pub person: Id<kind::Person>,
    /// The provider's issuer.
    pub issuer: String,
    /// The account as the provider calls it for us: personal.
    #[serde(default)]
    pub subject: String,
}

/// It no longer is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountUnlinked {
    /// Whose it was.
    pub person: Id<kind::Person>,
    /// The provider's issuer.
    pub issuer: String,
}
