//! Injects: what the exercise's leader lets happen, to whom, and what is expected then.

use kernel::{Timestamp, Words, at_most};
use serde::{Deserialize, Serialize};

use crate::Limits;
use kernel::Refusal;

kernel::coded! {
    /// What comes in.
    Sort {
        /// A call or a message from outside: a signal on the floor.
        Call = "call",
        /// A line in the log.
        Line = "line",
        /// A public warning as a file (CAP).
        Warning = "warning",
        /// A figure.
        Figure = "figure",
        /// Somebody of the exercise's staff rings up and reads it out.
        Phone = "phone",
        /// Somebody of the exercise's staff plays a colleague.
        Colleague = "colleague",
    }
}

impl Sort {
    /// Whether the program brings it in by itself. The others are played by people.
    #[must_use]
    pub const fn by_itself(self) -> bool {
        !matches!(self, Self::Phone | Self::Colleague)
    }
}

kernel::coded! {
    /// Where an inject stands.
    State {
        /// Still to come.
        Waiting = "waiting",
        /// It happened; an answer is awaited where one is expected.
        Delivered = "delivered",
        /// Somebody did what was expected.
        Answered = "answered",
        /// Left out.
        Skipped = "skipped",
    }
}

kernel::coded! {
    /// What let an inject happen.
    By {
        /// Its time had come.
        Clock = "clock",
        /// The leader.
        Hand = "hand",
    }
}

/// A figure that comes in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// Code of the figure, from the profile.
    pub name: String,
    /// How many.
    pub value: i64,
}

/// What is to happen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inject {
    /// When, on the clock of the exercise.
    pub at: Timestamp,
    /// What comes in.
    pub sort: Sort,
    /// The function that it reaches, where it is one.
    #[serde(default)]
    pub to: Option<String>,
    /// What is said.
    pub words: Words,
    /// Where, as somebody would say it.
    #[serde(default)]
    pub place: Option<String>,
    /// The figure.
    #[serde(default)]
    pub figure: Option<Count>,
    /// The warning's file.
    #[serde(default)]
    pub file: Option<String>,
    /// What is expected then.
    #[serde(default)]
    pub expected: Option<Words>,
    /// Within so many minutes.
    #[serde(default)]
    pub minutes: Option<i64>,
    /// The objective that it serves.
    #[serde(default)]
    pub objective: Option<i64>,
    /// The entry of the real night that it repeats.
    #[serde(default)]
    pub repeats: Option<i64>,
}

impl Inject {
    /// Whether everything is there that its kind needs.
    ///
    /// # Errors
    /// The refusal for a field of the form.
    pub fn check(&self, limits: &Limits) -> Result<(), Refusal> {
        self.words.required("words", limits.text)?;
        for (field, text, most) in [
            ("place", self.place.as_deref(), limits.short),
            ("expected", self.expected.as_ref().map(|w| w.text.as_str()), limits.text),
            ("file", self.file.as_deref(), limits.file),
        ] {
            at_most(field, text.unwrap_or(""), most)?;
        }
        if self.minutes.is_some_and(|m| !(1..=limits.minutes).contains(&m)) {
            return Err(Refusal::invalid("minutes", "refusal-exercise-minutes").with("most", limits.minutes));
        }
        match self.sort {
            Sort::Figure if self.figure.is_none() => Err(Refusal::missing("figure")),
            Sort::Warning if self.file.is_none() => Err(Refusal::missing("file")),
            Sort::Phone | Sort::Colleague if self.to.is_none() => Err(Refusal::missing("to")),
            _ => Ok(()),
        }
    }
    /// Until when an answer is awaited after it happened; none where nothing is expected.
    #[must_use]
    pub fn due(&self, delivered: Timestamp) -> Option<Timestamp> {
        self.expected.as_ref().and(self.minutes).map(|m| delivered.plus_seconds(m * 60))
    }
}
