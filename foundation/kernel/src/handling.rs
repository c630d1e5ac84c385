//! Handling levels: who may read what, from everybody to a few named people.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// How a matter or an entry is handled. Ordered: a higher level is read by fewer people.
///
/// Content classified under the law of 11 December 1998 has no level here: it is refused with a hand-over hint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Handling {
    /// Anyone may read it.
    Public,
    /// For everyone on duty.
    Service,
    /// For the functions and persons named on the matter; others see that something is withheld.
    NeedToKnow,
    /// Professional secrecy (art. 458 of the Criminal Code): only those bound by the same secret.
    ProfessionalSecrecy,
}

impl Handling {
    /// All levels, from the most open.
    pub const ALL: [Self; 4] = [Self::Public, Self::Service, Self::NeedToKnow, Self::ProfessionalSecrecy];

    /// The code used in the journal, in policies and in text keys.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Service => "service",
            Self::NeedToKnow => "need-to-know",
            Self::ProfessionalSecrecy => "professional-secrecy",
        }
    }
    /// The rank used in SQL scopes and policies, 0 (public) to 3.
    #[must_use]
    pub const fn rank(self) -> i64 {
        match self {
            Self::Public => 0,
            Self::Service => 1,
            Self::NeedToKnow => 2,
            Self::ProfessionalSecrecy => 3,
        }
    }
    /// The level of a stored rank.
    #[must_use]
    pub fn from_rank(rank: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|h| h.rank() == rank)
    }
}

impl fmt::Display for Handling {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The text is not the code of a handling level.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("«{0}» is not a handling level")]
pub struct UnknownHandling(String);

impl FromStr for Handling {
    type Err = UnknownHandling;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|h| h.code() == text).ok_or_else(|| UnknownHandling(text.to_owned()))
    }
}
