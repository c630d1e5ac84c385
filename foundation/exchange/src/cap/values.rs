//! The closed lists of CAP. Their serialised form is the standard's own word.

use serde::{Deserialize, Serialize};

/// Declares a closed list with the words of the standard.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])+ $variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name { $($(#[$doc])+ #[serde(rename = $word)] $variant,)+ }

        impl $name {
            /// All values, in the order of the standard.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];
            /// The standard's word.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }
            /// From the standard's word, exactly as written there.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

words! {
    /// A version of the standard, oldest first.
    Version {
        /// CAP 1.0 (2004).
        V1_0 = "1.0",
        /// CAP 1.1 (2005).
        V1_1 = "1.1",
        /// CAP 1.2 (2010).
        V1_2 = "1.2",
    }
}

words! {
    /// Whether this is meant in earnest.
    Status {
        /// Act on it.
        Actual = "Actual",
        /// Only for the participants of an exercise, named in `note`.
        Exercise = "Exercise",
        /// For the alerting network itself.
        System = "System",
        /// Technical test; disregard.
        Test = "Test",
        /// Not for use in its present form.
        Draft = "Draft",
    }
}

words! {
    /// What the message does.
    MsgType {
        /// First information.
        Alert = "Alert",
        /// Replaces the messages it references.
        Update = "Update",
        /// Withdraws the messages it references.
        Cancel = "Cancel",
        /// Acknowledges the messages it references.
        Ack = "Ack",
        /// Rejects the messages it references; `note` says why.
        Error = "Error",
    }
}

words! {
    /// For whom it is.
    Scope {
        /// Everyone.
        Public = "Public",
        /// Those with an operational need, see `restriction`.
        Restricted = "Restricted",
        /// Only the `addresses`.
        Private = "Private",
    }
}

words! {
    /// What kind of event.
    Category {
        /// Geophysical.
        Geo = "Geo",
        /// Meteorological, floods included.
        Met = "Met",
        /// General emergency and public safety.
        Safety = "Safety",
        /// Law enforcement, military, private security.
        Security = "Security",
        /// Rescue and recovery.
        Rescue = "Rescue",
        /// Fire suppression and rescue.
        Fire = "Fire",
        /// Medical and public health.
        Health = "Health",
        /// Pollution and environment.
        Env = "Env",
        /// Public and private transport.
        Transport = "Transport",
        /// Utilities, telecommunication.
        Infra = "Infra",
        /// Chemical, biological, radiological, nuclear, explosive.
        Cbrne = "CBRNE",
        /// Anything else.
        Other = "Other",
    }
}

words! {
    /// What the audience should do.
    ResponseType {
        /// Take shelter in place.
        Shelter = "Shelter",
        /// Leave.
        Evacuate = "Evacuate",
        /// Make preparations.
        Prepare = "Prepare",
        /// Carry out a planned activity.
        Execute = "Execute",
        /// Avoid the hazard.
        Avoid = "Avoid",
        /// Attend to information sources.
        Monitor = "Monitor",
        /// Evaluate the information; not for the public.
        Assess = "Assess",
        /// The threat is over.
        AllClear = "AllClear",
        /// Nothing is recommended.
        None = "None",
    }
}

words! {
    /// When to act, most urgent first.
    Urgency {
        /// Now.
        Immediate = "Immediate",
        /// Within the hour.
        Expected = "Expected",
        /// In the near future.
        Future = "Future",
        /// No longer.
        Past = "Past",
        /// Not known.
        Unknown = "Unknown",
    }
}

words! {
    /// How bad, worst first.
    Severity {
        /// Extraordinary threat to life or property.
        Extreme = "Extreme",
        /// Significant threat.
        Severe = "Severe",
        /// Possible threat.
        Moderate = "Moderate",
        /// Minimal to no known threat.
        Minor = "Minor",
        /// Not known.
        Unknown = "Unknown",
    }
}

words! {
    /// How sure, surest first.
    Certainty {
        /// Has happened or is under way.
        Observed = "Observed",
        /// More than an even chance.
        Likely = "Likely",
        /// Possible but not likely.
        Possible = "Possible",
        /// Not expected.
        Unlikely = "Unlikely",
        /// Not known.
        Unknown = "Unknown",
    }
}
