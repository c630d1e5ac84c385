//! An event file: its states, what may follow what, what it says of the event, and the number people say.

use std::collections::BTreeSet;

use kernel::{Id, Text, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};

kernel::coded! {
    /// Where an event stands. It is in exactly one of these.
    State {
        /// Somebody said that it will be.
        Announced = "announced",
        /// It is being prepared.
        Preparing = "preparing",
        /// Those concerned have agreed on it.
        Coordinated = "coordinated",
        /// Every check and every conflict is answered.
        Ready = "ready",
        /// It goes on, with its incident.
        Running = "running",
        /// It is over; nobody has looked back yet.
        Over = "over",
        /// It was looked back at.
        Evaluated = "evaluated",
        /// It comes later, without a day or on another.
        Postponed = "postponed",
        /// It does not take place.
        Cancelled = "cancelled",
        /// It was not allowed.
        Refused = "refused",
    }
}

impl State {
    /// Whether its plan can still be changed.
    #[must_use]
    pub const fn is_ahead(self) -> bool {
        matches!(self, Self::Announced | Self::Preparing | Self::Coordinated | Self::Ready | Self::Postponed)
    }
    /// Whether it takes up its time, its place and its resources.
    #[must_use]
    pub const fn occupies(self) -> bool {
        matches!(self, Self::Announced | Self::Preparing | Self::Coordinated | Self::Ready | Self::Running)
    }
    /// Whether it took place or goes on: what really was can be told.
    #[must_use]
    pub const fn has_begun(self) -> bool {
        matches!(self, Self::Running | Self::Over | Self::Evaluated)
    }
}

kernel::coded! {
    /// What can be done to the state of an event; it begins by another command.
    Step {
        /// Work on it.
        Prepare = "prepare",
        /// Those concerned have agreed.
        Coordinate = "coordinate",
        /// It is ready.
        Ready = "ready",
        /// It is over.
        End = "end",
        /// It was looked back at.
        Evaluate = "evaluate",
        /// It comes later.
        Postpone = "postpone",
        /// It does not take place.
        Cancel = "cancel",
        /// It is not allowed.
        Refuse = "refuse",
    }
}

impl Step {
    /// Whether a reason must be given.
    #[must_use]
    pub const fn needs_reason(self) -> bool {
        matches!(self, Self::Postpone | Self::Cancel | Self::Refuse)
    }
}

/// The state after a step, or nothing where the step makes no sense.
#[must_use]
pub const fn after(state: State, step: Step) -> Option<State> {
    use State::{Announced, Coordinated, Evaluated, Over, Postponed, Preparing, Ready, Running};
    match (state, step) {
        (Announced | Coordinated | Ready | Postponed, Step::Prepare) => Some(Preparing),
        (Preparing, Step::Coordinate) => Some(Coordinated),
        (Coordinated, Step::Ready) => Some(Ready),
        (Running, Step::End) => Some(Over),
        (Over, Step::Evaluate) => Some(Evaluated),
        (Announced | Preparing | Coordinated | Ready, Step::Postpone) => Some(Postponed),
        (Announced | Preparing | Coordinated | Ready | Postponed, Step::Cancel) => Some(State::Cancelled),
        (Announced | Preparing | Coordinated, Step::Refuse) => Some(State::Refused),
        _ => None,
    }
}

/// From when to when, the end not included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// The first instant.
    pub from: Timestamp,
    /// The first instant after it.
    pub until: Timestamp,
}

impl Span {
    /// From one instant to another.
    #[must_use]
    pub const fn new(from: Timestamp, until: Timestamp) -> Self {
        Self { from, until }
    }
    /// What both have in common, if anything.
    #[must_use]
    pub fn common(self, other: Self) -> Option<Self> {
        let both = Self { from: self.from.max(other.from), until: self.until.min(other.until) };
        (both.from < both.until).then_some(both)
    }
    /// Whether all of the other lies in it.
    #[must_use]
    pub fn holds(self, other: Self) -> bool {
        self.from <= other.from && other.until <= self.until
    }
}

/// How many people are expected, and who says so. An estimate, never a count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Estimate {
    /// How many.
    pub n: i64,
    /// Who says so.
    pub source: Words,
}

/// What a file says of its event. A change is journalled as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Description {
    /// Its name.
    pub names: Text,
    /// Code of its kind.
    pub kind: String,
    /// Code of the organisation that organises it.
    #[serde(default)]
    pub organisation: Option<String>,
    /// Who organises it, where that is no organisation of the profile.
    #[serde(default)]
    pub organiser: Option<Words>,
    /// When it is.
    pub span: Span,
    /// From when it is built up, before it.
    #[serde(default)]
    pub build_up: Option<Timestamp>,
    /// Until when it is dismantled, after it.
    #[serde(default)]
    pub dismantled: Option<Timestamp>,
    /// Where, in words.
    #[serde(default)]
    pub place: Option<Words>,
    /// Codes of the municipalities that somebody named; those that its lines touch come on top.
    #[serde(default)]
    pub municipalities: BTreeSet<String>,
    /// How many people are expected.
    #[serde(default)]
    pub attendance: Option<Estimate>,
    /// Code of the function that is responsible for it here.
    pub function: String,
    /// What more there is to say.
    #[serde(default)]
    pub words: Option<Words>,
    /// Where its name was read, or that all of it is invented.
    #[serde(default)]
    pub source: Option<String>,
    /// Whether all of it is invented.
    #[serde(default)]
    pub invented: bool,
}

impl Description {
    /// With build-up and dismantling: as long as it takes up its place.
    #[must_use]
    pub fn busy(&self) -> Span {
        Span {
            from: self.build_up.unwrap_or(self.span.from),
            until: self.dismantled.unwrap_or(self.span.until),
        }
    }
}

/// The person at the organiser. Personal data: journalled in an entry of its own, which can be erased alone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contact {
    /// Name.
    pub name: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Mail address.
    pub mail: Option<String>,
}

impl Contact {
    /// Whether nothing is said.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.name.is_none() && self.phone.is_none() && self.mail.is_none()
    }
}

kernel::coded! {
    /// An answer to a check.
    Answer {
        /// It is so.
        Yes = "yes",
        /// It is not, or not yet.
        No = "no",
        /// It does not matter here.
        NotApplicable = "not-applicable",
    }
}

impl Answer {
    /// Whether nothing stands in the way.
    #[must_use]
    pub const fn is_settled(self) -> bool {
        !matches!(self, Self::No)
    }
}

kernel::coded! {
    /// What a finding says.
    Finding {
        /// It went well.
        Well = "well",
        /// It did not.
        Badly = "badly",
    }
}

kernel::coded! {
    /// What became of a lesson of the last edition.
    Outcome {
        /// It was done.
        Done = "done",
        /// It is done this time.
        Taken = "taken",
        /// It is not done, with a reason.
        Dropped = "dropped",
    }
}

/// Whom something is asked of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Office {
    /// Code of the function.
    pub function: String,
    /// Code of the organisation, where the function alone does not say.
    #[serde(default)]
    pub organisation: Option<String>,
}

/// The number as people say it: `EP-26-0003` (événement planifié).
#[must_use]
pub fn number(year: i64, no: i64) -> String {
    format!("EP-{year:02}-{no:04}")
}

/// The incident as which an event opens: one for each event, the same for ever, so that opening it twice is opening it once.
#[must_use]
pub fn incident_of(event: Id<kind::Matter>) -> Id<kind::Matter> {
    Id::of_words(&["planned-event-incident", &event.to_string()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_follow_what() {
        use State::{
            Announced, Cancelled, Coordinated, Evaluated, Over, Postponed, Preparing, Ready, Refused, Running,
        };
        // prepare, coordinate, ready, end, evaluate, postpone, cancel, refuse
        let table = [
            (
                Announced,
                [Some(Preparing), None, None, None, None, Some(Postponed), Some(Cancelled), Some(Refused)],
            ),
            (
                Preparing,
                [None, Some(Coordinated), None, None, None, Some(Postponed), Some(Cancelled), Some(Refused)],
            ),
            (
                Coordinated,
                [
                    Some(Preparing),
                    None,
                    Some(Ready),
                    None,
                    None,
                    Some(Postponed),
                    Some(Cancelled),
                    Some(Refused),
                ],
            ),
            (Ready, [Some(Preparing), None, None, None, None, Some(Postponed), Some(Cancelled), None]),
            (Running, [None, None, None, Some(Over), None, None, None, None]),
            (Over, [None, None, None, None, Some(Evaluated), None, None, None]),
            (Evaluated, [None; 8]),
            (Postponed, [Some(Preparing), None, None, None, None, None, Some(Cancelled), None]),
            (Cancelled, [None; 8]),
            (Refused, [None; 8]),
        ];
        assert_eq!(table.len(), State::ALL.len());
        for (state, row) in table {
            for (step, wanted) in Step::ALL.iter().zip(row) {
                assert_eq!(after(state, *step), wanted, "{state} {step}");
            }
        }
    }

    #[test]
    fn what_two_spans_have_in_common() {
        let span = |from, until| Span::new(Timestamp(from), Timestamp(until));
        let table = [
            ((0, 10), (5, 15), Some((5, 10))),
            ((0, 10), (10, 15), None),
            ((0, 10), (2, 4), Some((2, 4))),
            ((5, 6), (0, 3), None),
        ];
        for ((a, b), (c, d), wanted) in table {
            let wanted = wanted.map(|(from, until)| span(from, until));
            assert_eq!(span(a, b).common(span(c, d)), wanted);
            assert_eq!(span(c, d).common(span(a, b)), wanted);
        }
        assert!(span(0, 10).holds(span(0, 10)) && !span(0, 10).holds(span(5, 11)));
    }
}
