//! How ready the centre stands: its posture, who is there, and the states that others decide and that are received.

use serde::{Deserialize, Serialize};

use crate::inform::Means;

kernel::coded! {
    /// The posture of the centre.
    Posture {
        /// The ordinary watch, day and night.
        Normal = "normal",
        /// The watch is reinforced: more people, or more often.
        Reinforced = "reinforced",
        /// Part of the crisis centre is activated.
        Partial = "partial",
        /// The whole crisis centre is activated.
        Full = "full",
        /// The activation ends: people leave, accounts are closed.
        StandDown = "stand-down",
    }
}

impl Posture {
    /// Whether `next` may follow. Up at any time; from an activation down to a smaller one or to the stand-down, which leads to the
    /// normal watch; the same again changes who is needed. An activation never ends without its stand-down.
    #[must_use]
    pub fn may_become(self, next: Self) -> bool {
        !matches!(
            (self, next),
            (Self::Normal | Self::Reinforced, Self::StandDown)
                | (Self::Partial | Self::Full, Self::Normal | Self::Reinforced)
        )
    }
    /// Whether the crisis centre is activated, in part or as a whole.
    #[must_use]
    pub const fn is_activation(self) -> bool {
        matches!(self, Self::Partial | Self::Full)
    }
    /// What may follow, in the order of the list.
    pub fn next(self) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |next| self.may_become(*next))
    }
}

kernel::coded! {
    /// How a posture that was recorded stands.
    Standing {
        /// Whoever may set it set it.
        Own = "own",
        /// Somebody recorded that it was ordered; nobody who may set it has said so yet.
        Unconfirmed = "unconfirmed",
        /// Somebody who may set it said: so it was.
        Confirmed = "confirmed",
        /// Somebody who may set it said: it was not so. It does not count.
        Contested = "contested",
    }
}

/// By whom a posture was ordered that somebody else recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ordered {
    /// Code of the function that ordered it.
    pub function: String,
    /// How it was said.
    pub means: Means,
}

/// How many people of a function are needed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Need {
    /// Code of the function.
    pub function: String,
    /// How many, at least one.
    pub count: u32,
}

#[cfg(test)]
mod tests {
    use super::Posture::{self, Full, Normal, Partial, Reinforced, StandDown};

    #[test]
    fn an_activation_ends_with_its_stand_down() {
        for active in [Partial, Full] {
            assert!(
                !active.may_become(Normal) && !active.may_become(Reinforced) && active.may_become(StandDown)
            );
        }
        assert!(!Normal.may_become(StandDown) && !Reinforced.may_become(StandDown));
        assert_eq!(StandDown.next().collect::<Vec<_>>(), Posture::ALL);
    }

    #[test]
    fn a_night_may_go_straight_to_full_activation() {
        assert!(Normal.may_become(Full) && Full.may_become(Partial) && Reinforced.may_become(Normal));
    }
}
