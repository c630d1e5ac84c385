//! Logistic points: where those who come go first, where the wounded are seen, where ambulances wait.

use kernel::{Point, Timestamp, Words};
use serde::{Deserialize, Serialize};

kernel::coded! {
    /// What a point is for.
    Sort {
        /// Where those who come report first.
        FirstDestination = "first-destination",
        /// Advanced medical post.
        MedicalPost = "medical-post",
        /// Where ambulances wait.
        AmbulancePark = "ambulance-park",
        /// Where evacuated people gather.
        EvacueePark = "evacuee-park",
        /// Operational command post.
        CommandPost = "command-post",
        /// Where helicopters land.
        Helicopter = "helicopter",
        /// Something else, said by its name.
        Other = "other",
    }
}

/// Where a point stands and from when to when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stand {
    /// Where.
    pub at: Point,
    /// What the place is called.
    #[serde(default)]
    pub place: Option<Words>,
    /// From when it stands there.
    pub from: Timestamp,
    /// Until when it is to stand there.
    #[serde(default)]
    pub until: Option<Timestamp>,
}
