//! What is asked of whom, and where an answer stands.

use jiff::civil::Date;
use kernel::{Id, Lang, Text, Timestamp, kind};
use serde::{Deserialize, Serialize};

use crate::facts::Rhythm;

/// A measure of a plan as it was when it was asked about. The package that keeps the plan has the measure itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// The measure in its plan.
    pub id: Id<kind::Matter>,
    /// The number people say: `8.8`.
    pub number: String,
    /// Code of its theme.
    pub theme: String,
    /// Its text; empty where it is not available.
    pub titles: Text,
}

/// Somebody at a partner: personal data, in an entry that can be erased alone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contact {
    /// Name.
    pub name: Option<String>,
    /// Mail address.
    pub mail: Option<String>,
    /// The language in which they are written to.
    pub lang: Option<Lang>,
}

impl Contact {
    /// Whether nothing is known.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.name.is_none() && self.mail.is_none()
    }
}

/// The first person of a partner; the second one is told when the first does not answer, and written to in place of one without an address.
pub const FIRST: i64 = 0;
/// The second person.
pub const SECOND: i64 = 1;

/// The sheet of a partner in a campaign: the same partner always has the same one.
#[must_use]
pub fn sheet_of(campaign: Id<kind::Matter>, partner: &str) -> Id<kind::Matter> {
    Id::of_words(&["contribution-sheet", &campaign.to_string(), partner])
}

/// The link that goes to a person of a partner by mail. Each letter has a secret of its own; all of them open this.
#[must_use]
pub fn link_of(sheet: Id<kind::Matter>, contact: i64) -> Id<kind::Session> {
    Id::of_words(&["contribution-link", &sheet.to_string(), &contact.to_string()])
}

kernel::coded! {
    /// Where the answer to a measure stands. Only the fourth says that nothing was done, and only because somebody said so.
    Answer {
        /// Nobody was asked.
        NotAsked = "not-asked",
        /// Asked; there is time still.
        Waiting = "waiting",
        /// Asked, and the time is over without an answer.
        Silent = "silent",
        /// The partner says that there is nothing to report, and why.
        Nothing = "nothing",
        /// There are actions.
        Answered = "answered",
    }
}

kernel::coded! {
    /// What stands on a sheet for a measure, whatever the day.
    Stand {
        /// No answer.
        Open = "open",
        /// The partner says that there is nothing to report.
        Nothing = "nothing",
        /// There are actions.
        Answered = "answered",
    }
}

impl Answer {
    /// How what stands on a sheet reads. `over`: the day has passed, or the campaign was closed before it.
    #[must_use]
    pub const fn to(stand: Stand, over: bool) -> Self {
        match stand {
            Stand::Answered => Self::Answered,
            Stand::Nothing => Self::Nothing,
            Stand::Open if over => Self::Silent,
            Stand::Open => Self::Waiting,
        }
    }
}

kernel::coded! {
    /// Where an action that was given stands.
    Standing {
        /// Given; nobody has judged it.
        Given = "given",
        /// Accepted.
        Accepted = "accepted",
        /// Sent back with questions.
        Returned = "returned",
        /// Refused, with reasons.
        Refused = "refused",
        /// Accepted once, and taken out again by a counter-entry.
        Withdrawn = "withdrawn",
    }
}

impl Standing {
    /// Whether the partner may still change it.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Given | Self::Returned)
    }
    /// Whether it was refused or taken out, which can be put right: it is accepted after all, for a reason.
    #[must_use]
    pub const fn is_out(self) -> bool {
        matches!(self, Self::Refused | Self::Withdrawn)
    }
    /// The standing after a verdict, or nothing where the verdict makes no sense.
    #[must_use]
    pub const fn after(self, verdict: Verdict) -> Option<Self> {
        match (self, verdict) {
            (Self::Given | Self::Returned | Self::Refused | Self::Withdrawn, Verdict::Accept) => {
                Some(Self::Accepted)
            }
            (Self::Given, Verdict::Return) => Some(Self::Returned),
            (Self::Given | Self::Returned, Verdict::Refuse) => Some(Self::Refused),
            _ => None,
        }
    }
}

kernel::coded! {
    /// What is decided about an action.
    Verdict {
        /// It counts.
        Accept = "accept",
        /// Back to the partner, with questions.
        Return = "return",
        /// It does not count, for a reason.
        Refuse = "refuse",
    }
}

kernel::coded! {
    /// Why somebody at a partner is written to.
    Telling {
        /// The partner is asked.
        Asked = "asked",
        /// The day is near, or over.
        Reminded = "reminded",
        /// The first person does not answer: the second one, and whoever keeps the programme.
        Escalated = "escalated",
        /// Something came back with questions or was refused.
        Returned = "returned",
        /// The day on which the answer is due was moved.
        Moved = "moved",
        /// What was asked by mistake is taken back.
        Released = "released",
        /// Whoever follows the campaign reminds, whatever the day.
        RemindedNow = "reminded-now",
    }
}

/// When somebody is written to again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timer {
    /// Why.
    pub what: Telling,
    /// When.
    pub at: Timestamp,
}

/// The timers of a sheet that is due then, as far as they still lie ahead.
#[must_use]
pub fn timers(rhythm: &Rhythm, due: Timestamp, now: Timestamp) -> Vec<Timer> {
    const DAY: i64 = 86_400;
    let before = rhythm.remind_before.iter().map(|days| (Telling::Reminded, -days));
    let after = rhythm.remind_after.iter().map(|days| (Telling::Reminded, *days));
    let escalated = rhythm.escalate_after.map(|days| (Telling::Escalated, days));
    let mut all: Vec<Timer> = before
        .chain(after)
        .chain(escalated)
        .map(|(what, days)| Timer { what, at: due.plus_seconds(days * DAY) })
        .filter(|timer| timer.at > now)
        .collect();
    all.sort_by_key(|timer| timer.at);
    // A day that is said twice is one.
    all.dedup();
    all
}

/// The first and the last day of a year.
#[must_use]
pub fn year(of: i64) -> Option<(Date, Date)> {
    let year = i16::try_from(of).ok()?;
    Some((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_follow_what() {
        use Standing::{Accepted, Given, Refused, Returned, Withdrawn};
        let table = [
            (Given, [Some(Accepted), Some(Returned), Some(Refused)]),
            (Returned, [Some(Accepted), None, Some(Refused)]),
            (Accepted, [None; 3]),
            (Refused, [Some(Accepted), None, None]),
            (Withdrawn, [Some(Accepted), None, None]),
        ];
        for (standing, row) in table {
            for (verdict, wanted) in Verdict::ALL.iter().zip(row) {
                assert_eq!(standing.after(*verdict), wanted, "{standing} {verdict}");
            }
        }
    }

    #[test]
    fn timers_lie_ahead_and_in_order() {
        let rhythm = Rhythm {
            remind_before: vec![14, 3],
            remind_after: vec![3],
            escalate_after: Some(10),
            ..Rhythm::default()
        };
        let day = |n: i64| Timestamp(n * 86_400 * 1_000_000);
        let at: Vec<(Telling, i64)> = timers(&rhythm, day(100), day(90))
            .into_iter()
            .map(|t| (t.what, t.at.0 / 86_400_000_000))
            .collect();
        assert_eq!(at, [(Telling::Reminded, 97), (Telling::Reminded, 103), (Telling::Escalated, 110)]);
    }
}
