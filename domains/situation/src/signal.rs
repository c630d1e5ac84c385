//! A signal: something that reached the watch and that somebody must qualify.

use kernel::{Stated, Timestamp};
use serde::{Deserialize, Serialize};

use crate::places::Place;
use crate::text::Words;

kernel::coded! {
    /// How a signal came in.
    Channel {
        /// A telephone call.
        Call = "call",
        /// Radio traffic.
        Radio = "radio",
        /// A mail.
        Mail = "mail",
        /// A partner organisation.
        Partner = "partner",
        /// Social or other media.
        Social = "social",
        /// Somebody of the service on the ground.
        Field = "field",
        /// A public warning in the Common Alerting Protocol.
        Cap = "cap",
        /// A followed figure that reached a level.
        Indicator = "indicator",
        /// A notice of a transport operator, from its feed.
        Transit = "transit",
    }
}

kernel::coded! {
    /// How sure the source is.
    Certainty {
        /// Seen or measured by somebody who can know.
        Sure = "sure",
        /// Likely.
        Likely = "likely",
        /// Hearsay, or the source hesitates.
        Unsure = "unsure",
    }
}

kernel::coded! {
    /// Where a signal stands in its qualification.
    SignalState {
        /// A number and a time were given; what is told is still being typed.
        Intake = "intake",
        /// Waits for qualification.
        New = "new",
        /// Belongs to an incident that stood already.
        Attached = "attached",
        /// Became an incident.
        Promoted = "promoted",
        /// Needs nothing more, with a reason; reversible.
        SetAside = "set-aside",
        /// The intake ended without anything told.
        Abandoned = "abandoned",
        /// It tells of the same as another signal, which stands for both; reversible.
        Merged = "merged",
        /// It had been split from another signal and was put back.
        Rejoined = "rejoined",
    }
}

kernel::coded! {
    /// A part of what is told that may be missing, as whoever takes it back names it.
    ToldPart {
        /// Where.
        Place = "place",
        /// How sure.
        Certainty = "certainty",
        /// Name of the caller.
        Caller = "caller",
        /// Number to call back.
        CallBack = "call_back",
        /// The organisation that told it.
        Source = "source",
        /// When it happened or was said.
        Stated = "stated",
    }
}

impl Channel {
    /// Whether somebody told it to somebody of the watch, who may have chosen the wrong one.
    #[must_use]
    pub const fn is_by_hand(self) -> bool {
        !self.is_feed() && !matches!(self, Self::Indicator)
    }
    /// Whether it comes from a feed and follows its sender: it is not told by anybody to the watch.
    #[must_use]
    pub const fn is_feed(self) -> bool {
        matches!(self, Self::Cap | Self::Transit)
    }
}

impl SignalState {
    /// Whether somebody has said what becomes of it.
    #[must_use]
    pub const fn is_qualified(self) -> bool {
        matches!(self, Self::Attached | Self::Promoted | Self::SetAside | Self::Merged)
    }
    /// Whether others may be merged into it, or split from it: something was told, and it stands for itself.
    #[must_use]
    pub const fn stands(self) -> bool {
        matches!(self, Self::New | Self::Attached | Self::Promoted | Self::SetAside)
    }
}

kernel::coded! {
    /// Why a signal is set aside.
    AsideReason {
        /// Nothing has to follow.
        NoFollowUp = "no-follow-up",
        /// The same was told before.
        Duplicate = "duplicate",
        /// Another service handles it and knows.
        Elsewhere = "elsewhere",
        /// It lies outside the territory.
        OutsideArea = "outside-area",
        /// Checked and not so.
        FalseAlarm = "false-alarm",
        /// A test.
        Test = "test",
        /// Another reason, said in words.
        Other = "other",
    }
}

/// What is told in a signal. One line is enough; everything but the words may be missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// What, in the language it was told in.
    #[serde(default = "Words::erased")]
    pub words: Words,
    /// Where.
    #[serde(default)]
    pub place: Option<Place>,
    /// How sure.
    #[serde(default)]
    pub certainty: Option<Certainty>,
    /// Name of the caller: personal data, a body field of its own.
    #[serde(default)]
    pub caller: Option<String>,
    /// Number to call back: personal data, a body field of its own.
    #[serde(default)]
    pub call_back: Option<String>,
    /// The organisation that told it, a code of the directory or free words.
    #[serde(default)]
    pub source: Option<String>,
    /// Marked urgent by whoever took it.
    #[serde(default)]
    pub urgent: bool,
    /// When it happened or was said. It stands in the entry's header, not in the body.
    #[serde(skip)]
    pub stated: Option<Stated>,
    /// When it was typed, if the console was offline then.
    #[serde(default)]
    pub offline_at: Option<Timestamp>,
}

impl Told {
    /// These words and nothing else yet.
    #[must_use]
    pub fn new(words: Words) -> Self {
        Self {
            words,
            place: None,
            certainty: None,
            caller: None,
            call_back: None,
            source: None,
            urgent: false,
            stated: None,
            offline_at: None,
        }
    }
}

/// The number of a signal as people say it: `S-26-0012`.
#[must_use]
pub fn number(year: i64, no: i64) -> String {
    format!("S-{year:02}-{no:04}")
}

/// A call-back number for a list: only the first four and the last two digits show.
#[must_use]
pub fn masked(call_back: &str) -> String {
    let digits = call_back.chars().filter(char::is_ascii_digit).count();
    let mut seen = 0;
    call_back
        .chars()
        .map(|c| {
            if !c.is_ascii_digit() {
                return c;
            }
            seen += 1;
            if seen <= 4 || seen + 2 > digits { c } else { '*' }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_in_a_list_hides_its_middle() {
        assert_eq!(masked("0470 12 34 56"), "0470 ** ** 56");
        assert_eq!(masked("+32470123456"), "+3247*****56");
        assert_eq!(masked("112"), "112");
    }

    #[test]
    fn numbers_are_written_as_people_say_them() {
        assert_eq!(number(26, 12), "S-26-0012");
        assert_eq!(number(26, 12345), "S-26-12345");
    }
}
