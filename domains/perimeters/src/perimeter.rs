//! A perimeter: its colour, what a version of it says, and the number people say.

use kernel::{Text, Timestamp, Words};
use serde::{Deserialize, Serialize};

use crate::inside::Inside;
use crate::outline::Outline;

kernel::coded! {
    /// What a perimeter asks of people, the strictest first.
    Colour {
        /// Exclusion: intervention services only.
        Red = "red",
        /// Isolation: services, and residents or workers with explicit agreement.
        Orange = "orange",
        /// Dissuasion: whoever does not live or work there is asked to stay away; through traffic goes round.
        Yellow = "yellow",
    }
}

/// Everything that one version of a perimeter says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// Its colour.
    pub colour: Colour,
    /// Where it runs.
    pub outline: Outline,
    /// What its middle is called, where somebody named it.
    #[serde(default)]
    pub place: Option<Words>,
    /// From when it holds.
    pub from: Timestamp,
    /// Until when it holds; until it is lifted when absent.
    #[serde(default)]
    pub until: Option<Timestamp>,
    /// Who may be inside, in the official languages.
    pub access: Text,
    /// Where that text comes from, when it is the profile's own for this colour.
    #[serde(default)]
    pub access_source: Option<String>,
    /// Whether that source was checked; a text that somebody wrote is theirs, and counts as checked.
    #[serde(default)]
    pub access_verified: bool,
    /// Code of the function that decided it.
    pub decided_by: String,
    /// What lay inside, as computed when it was asked for.
    pub inside: Inside,
}

/// The number as people say it: `P-26-0012`.
#[must_use]
pub fn number(year: i64, no: i64) -> String {
    format!("P-{year:02}-{no:04}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_people_say_them() {
        assert_eq!(number(26, 7), "P-26-0007");
        assert_eq!(number(9, 12345), "P-09-12345");
    }
}
