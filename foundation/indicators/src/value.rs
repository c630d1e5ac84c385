//! Values: what was measured or told for one period, how far it may be relied on, and how it came.

use kernel::{Timestamp, Words};
use serde::{Deserialize, Serialize};

kernel::coded! {
    /// How far a value may be relied on.
    ValueStatus {
        /// Told, not checked.
        Unconfirmed = "unconfirmed",
        /// Checked by somebody who may.
        Confirmed = "confirmed",
        /// Released to the public.
        Public = "public",
    }
}

impl ValueStatus {
    /// The power that giving this status takes besides recording; none for what is unconfirmed.
    #[must_use]
    pub const fn power(self) -> Option<kernel::Power> {
        match self {
            Self::Unconfirmed => None,
            Self::Confirmed => Some("figure.confirm"),
            Self::Public => Some("figure.publish"),
        }
    }
}

kernel::coded! {
    /// How a value came.
    How {
        /// Typed into the form.
        Typed = "typed",
        /// Instead of one that was wrong.
        Corrected = "corrected",
        /// In a file.
        Imported = "imported",
    }
}

/// What a value is about: a period, and an area where the indicator has several.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Slot {
    /// Code of the area; none for the whole.
    #[serde(default)]
    pub area: Option<String>,
    /// Where the period begins.
    pub start: Timestamp,
}

/// A value to be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// For which period and area.
    pub slot: Slot,
    /// The value, in the unit's smallest step.
    pub value: i64,
    /// A remark.
    pub note: Option<Words>,
}
