//! The log: who said, saw, measured, decided or asked what, and when.

use serde::{Deserialize, Serialize};

kernel::coded! {
    /// What an entry is.
    EntryKind {
        /// Something that was told.
        Message = "message",
        /// Something that was seen.
        Observation = "observation",
        /// Something that was done.
        Measure = "measure",
        /// Something that was decided.
        Decision = "decision",
        /// Something that was asked, and that wants an answer.
        Request = "request",
        /// A number.
        Figure = "figure",
    }
}

kernel::coded! {
    /// The discipline an entry belongs to; entries without one are multidisciplinary.
    Discipline {
        /// Relief operations.
        D1 = "D1",
        /// Medical, sanitary and psychosocial relief.
        D2 = "D2",
        /// Police.
        D3 = "D3",
        /// Logistic support.
        D4 = "D4",
        /// Information.
        D5 = "D5",
    }
}

kernel::coded! {
    /// Which of the two logs: the authority chooses strategy, the command post chooses operations.
    Register {
        /// The operational log.
        Operational = "operational",
        /// The strategic log.
        Strategic = "strategic",
    }
}

kernel::coded! {
    /// How far a figure may be relied on and told.
    FigureStatus {
        /// Somebody said so.
        Unconfirmed = "unconfirmed",
        /// Checked.
        Confirmed = "confirmed",
        /// May be told to the public.
        Public = "public",
    }
}

/// A number with what it counts and how far it can be relied on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// What it counts: a code of the catalogue (`injured`) or free words.
    pub name: String,
    /// The number, in whole units.
    pub value: i64,
    /// The unit, empty for a plain count.
    #[serde(default)]
    pub unit: String,
    /// Whether it is an estimate ("about 350").
    #[serde(default)]
    pub about: bool,
    /// How far it can be relied on.
    pub status: FigureStatus,
}

/// Largest figure that is believed; beyond it somebody typed a telephone number.
pub const LARGEST_FIGURE: i64 = 1_000_000_000;

/// The code of a log: `26-0417`, `26-0417-S` for the strategic one, `W26` for the watch log of a year.
#[must_use]
pub fn series(incident_number: Option<&str>, register: Register, year: i64) -> String {
    let base = incident_number.map_or_else(|| format!("W{year:02}"), str::to_owned);
    match register {
        Register::Operational => base,
        Register::Strategic => format!("{base}-S"),
    }
}
