//! To whom something is given, and to whom it is passed on when nothing comes of it.

use kernel::{Id, Timestamp, kind};
use serde::{Deserialize, Serialize};

/// In place of a function, in a step of escalation: whoever stands in for the addressee when the step is due. No function of a profile has
/// such a code.
pub const DEPUTY: &str = "@deputy";

/// In place of a function, in an [`Escalation`]: whoever gives it. The journal names their office.
pub const GIVER: &str = "@giver";

/// The office that is meant: whoever acts under it may answer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Office {
    /// Code of the function.
    pub function: String,
    /// Code of the organisation, where the function alone does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// Code of the area, where there is one such function per area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
}

impl Office {
    /// The function, of whatever organisation and area.
    #[must_use]
    pub fn of(function: impl Into<String>) -> Self {
        Self { function: function.into(), organisation: None, area: None }
    }
    /// Whether whoever stands in for the addressee is meant.
    #[must_use]
    pub fn is_deputy(&self) -> bool {
        self.function == DEPUTY
    }
    /// Whether whoever gives it is meant.
    #[must_use]
    pub fn is_giver(&self) -> bool {
        self.function == GIVER
    }
}

/// A person who is meant though they have no account here, and where they are reached. Personal data: journalled in an entry
/// of their own, which can be erased alone.
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

/// An office, and perhaps the person in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addressee {
    /// The office.
    pub office: Office,
    /// The person.
    pub contact: Contact,
}

impl Addressee {
    /// Whoever holds this function.
    #[must_use]
    pub fn of(function: impl Into<String>) -> Self {
        Self { office: Office::of(function), contact: Contact::default() }
    }
}

/// Who stands in for an addressee, as found when a step of escalation was due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandIn {
    /// The office under which they act.
    pub office: Office,
    /// The person, where there is one with an account.
    pub person: Option<Id<kind::Person>>,
    /// The person otherwise, and where they are reached.
    pub contact: Contact,
}

impl StandIn {
    /// Whoever holds this office.
    #[must_use]
    pub fn of(office: Office) -> Self {
        Self { office, person: None, contact: Contact::default() }
    }
}

kernel::coded! {
    /// How somebody is to be told.
    Means {
        /// By telephone.
        Phone = "phone",
        /// By text message.
        Message = "message",
        /// By mail.
        Mail = "mail",
        /// By radio.
        Radio = "radio",
        /// Face to face.
        Person = "person",
    }
}

impl Means {
    /// This one, or the first of the others where it was used already: who did not answer on one way is not sought on it again.
    #[must_use]
    pub fn other_than(self, used: Option<Self>) -> Self {
        if used != Some(self) {
            return self;
        }
        Self::ALL.iter().copied().find(|means| *means != self).unwrap_or(self)
    }
}

kernel::coded! {
    /// What was missed when something is passed on.
    Missed {
        /// Nobody acknowledged in time.
        NotAcknowledged = "not-acknowledged",
        /// It was not done in time.
        NotExecuted = "not-executed",
    }
}

/// What happens when something is missed: after so many minutes somebody else is in it too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Escalation {
    /// What has to be missed.
    pub after: Missed,
    /// Minutes after the moment that was missed.
    pub minutes: u32,
    /// To whom.
    pub to: Addressee,
    /// How they are to be told.
    pub means: Means,
}

/// An [`Escalation`] as it stands in the journal: without the person, who has an entry of their own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// What has to be missed.
    pub after: Missed,
    /// Minutes after the moment that was missed.
    pub minutes: u32,
    /// To whom.
    pub to: Office,
    /// How they are to be told.
    pub means: Means,
}

/// When a step is due, should the moment before it be missed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timer {
    /// Which step, counted from 0.
    pub step: u32,
    /// When it is looked at.
    pub at: Timestamp,
}

/// The timers of these steps, for the moments that count now.
#[must_use]
pub fn timers(steps: &[Step], acknowledge_by: Option<Timestamp>, due: Option<Timestamp>) -> Vec<Timer> {
    let timer = |(step, of): (u32, &Step)| {
        let from = match of.after {
            Missed::NotAcknowledged => acknowledge_by,
            Missed::NotExecuted => due,
        };
        Some(Timer { step, at: from?.plus_seconds(i64::from(of.minutes).saturating_mul(60)) })
    };
    (0..).zip(steps).filter_map(timer).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_did_not_answer_on_one_way_is_not_sought_on_it_again() {
        assert_eq!(Means::Phone.other_than(None), Means::Phone);
        assert_eq!(Means::Phone.other_than(Some(Means::Mail)), Means::Phone);
        assert_eq!(Means::Phone.other_than(Some(Means::Phone)), Means::Message);
        assert_eq!(Means::Mail.other_than(Some(Means::Mail)), Means::Phone);
    }
}
