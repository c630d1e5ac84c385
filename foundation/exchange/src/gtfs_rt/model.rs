//! What a feed says, as types.

use kernel::Timestamp;

kernel::coded! {
    /// Why something happens, in the format's own list.
    Cause {
        /// Not known to the operator, or not to us.
        Unknown = "unknown-cause",
        /// Something that is not in the list.
        Other = "other-cause",
        /// Technical.
        TechnicalProblem = "technical-problem",
        /// Industrial action of the operator's staff.
        Strike = "strike",
        /// A demonstration.
        Demonstration = "demonstration",
        /// An accident.
        Accident = "accident",
        /// A holiday.
        Holiday = "holiday",
        /// Weather.
        Weather = "weather",
        /// Maintenance.
        Maintenance = "maintenance",
        /// Construction.
        Construction = "construction",
        /// Police.
        PoliceActivity = "police-activity",
        /// A medical emergency.
        MedicalEmergency = "medical-emergency",
    }
}

kernel::coded! {
    /// What it does to travellers, in the format's own list.
    Effect {
        /// Nothing runs.
        NoService = "no-service",
        /// Less runs.
        ReducedService = "reduced-service",
        /// Delays that matter.
        SignificantDelays = "significant-delays",
        /// Another way.
        Detour = "detour",
        /// More runs.
        AdditionalService = "additional-service",
        /// It runs otherwise than usual.
        ModifiedService = "modified-service",
        /// Something that is not in the list.
        Other = "other-effect",
        /// Not known to the operator, or not to us.
        Unknown = "unknown-effect",
        /// A stop is elsewhere.
        StopMoved = "stop-moved",
        /// Nothing for travellers.
        NoEffect = "no-effect",
        /// A lift or a ramp.
        Accessibility = "accessibility-issue",
    }
}

impl Cause {
    /// The number of the format; one that a later version added counts as unknown.
    #[must_use]
    pub fn of_number(n: u64) -> Self {
        let known = [
            Self::Unknown,
            Self::Other,
            Self::TechnicalProblem,
            Self::Strike,
            Self::Demonstration,
            Self::Accident,
            Self::Holiday,
            Self::Weather,
            Self::Maintenance,
            Self::Construction,
            Self::PoliceActivity,
            Self::MedicalEmergency,
        ];
        nth(&known, n).unwrap_or(Self::Unknown)
    }
}

impl Effect {
    /// The number of the format; one that a later version added counts as unknown.
    #[must_use]
    pub fn of_number(n: u64) -> Self {
        let known = [
            Self::NoService,
            Self::ReducedService,
            Self::SignificantDelays,
            Self::Detour,
            Self::AdditionalService,
            Self::ModifiedService,
            Self::Other,
            Self::Unknown,
            Self::StopMoved,
            Self::NoEffect,
            Self::Accessibility,
        ];
        nth(&known, n).unwrap_or(Self::Unknown)
    }
}

/// The format numbers its lists from 1.
fn nth<T: Copy>(known: &[T], n: u64) -> Option<T> {
    known.get(usize::try_from(n.checked_sub(1)?).ok()?).copied()
}

/// Whether a feed is everything, or what changed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Incrementality {
    /// Everything: what is not in it holds no longer.
    #[default]
    Full,
    /// What changed since the feed before: what is not in it stays, what is deleted says so. The format calls this
    /// experimental; it is read as it is written.
    Differential,
}

/// A feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// The version that the feed states.
    pub version: String,
    /// Whether it is everything.
    pub incrementality: Incrementality,
    /// The moment that the feed states for itself.
    pub timestamp: Option<Timestamp>,
    /// Entities with an alert, and deleted ones, in the order of the feed.
    pub entities: Vec<Entity>,
    /// Entities of other kinds (trip updates, vehicle positions, …), which are not read.
    pub others: usize,
}

/// An entity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// Its id within the feed.
    pub id: String,
    /// The alert; none where it was deleted.
    pub alert: Option<Alert>,
}

/// An alert.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alert {
    /// When it holds; always where empty.
    pub periods: Vec<Period>,
    /// What it touches.
    pub informed: Vec<Informed>,
    /// Why.
    pub cause: Cause,
    /// What it does to travellers.
    pub effect: Effect,
    /// A page with more, per language.
    pub url: Vec<Translated>,
    /// One line, per language.
    pub header: Vec<Translated>,
    /// The rest, per language.
    pub description: Vec<Translated>,
}

/// A stretch of time; open on either side where nothing stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Period {
    /// From.
    pub start: Option<Timestamp>,
    /// Until.
    pub end: Option<Timestamp>,
}

/// What an alert touches: ids of the operator's timetable, all of which hold together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Informed {
    /// The operator.
    pub agency: Option<String>,
    /// A line.
    pub route: Option<String>,
    /// A stop.
    pub stop: Option<String>,
    /// A journey.
    pub trip: Option<String>,
}

/// A text in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translated {
    /// The language tag, where the feed gives one.
    pub language: Option<String>,
    /// The text.
    pub text: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_the_format_and_those_of_tomorrow() {
        assert_eq!(
            [1, 4, 12].map(Cause::of_number),
            [Cause::Unknown, Cause::Strike, Cause::MedicalEmergency]
        );
        assert_eq!(
            [1, 8, 11].map(Effect::of_number),
            [Effect::NoService, Effect::Unknown, Effect::Accessibility]
        );
        assert_eq!((Cause::of_number(0), Effect::of_number(99)), (Cause::Unknown, Effect::Unknown));
        assert_eq!(Cause::of_number(u64::MAX), Cause::Unknown);
    }
}
