//! A phase: its levels, where it stands, how sure its acts are, what may follow what, and the number people say.

use kernel::{Text, Timestamp, Words};
use serde::{Deserialize, Serialize};
use signing::Copies;

/// The copies of phases that were given out to be signed.
pub const COPIES: Copies = Copies { table: "phase_copy", of: "phase" };

kernel::coded! {
    /// The level of a phase, from the nearest; a later one is higher.
    Level {
        /// One municipality, under its mayor.
        Communal = "communal",
        /// The province, or what takes its place.
        Provincial = "provincial",
        /// The country.
        Federal = "federal",
    }
}

kernel::coded! {
    /// Where a phase stands. It is in exactly one of these.
    State {
        /// In force: its authority leads.
        InForce = "in-force",
        /// A higher phase has taken over; its bodies stay alive in support.
        Supporting = "supporting",
        /// Given back to a lower phase.
        ScaledDown = "scaled-down",
        /// Lifted.
        Lifted = "lifted",
        /// The authority says that it never declared it.
        Contested = "contested",
    }
}

impl State {
    /// Whether it counts still.
    #[must_use]
    pub const fn is_live(self) -> bool {
        matches!(self, Self::InForce | Self::Supporting)
    }
}

kernel::coded! {
    /// The two acts of an authority about a phase that can be confirmed or contested.
    Act {
        /// That it was declared.
        Declaration = "declaration",
        /// That it was lifted or scaled down.
        Ending = "ending",
    }
}

kernel::coded! {
    /// What somebody is told of a phase.
    ToldOf {
        /// That it was declared.
        Declaration = "declaration",
        /// That it was lifted or scaled down.
        Ending = "ending",
        /// That its end was contested: it goes on.
        EndingContested = "ending-contested",
        /// That its declaration was contested: it never counted.
        DeclarationContested = "declaration-contested",
    }
}

impl ToldOf {
    /// That this act was contested.
    #[must_use]
    pub const fn contested(act: Act) -> Self {
        match act {
            Act::Declaration => Self::DeclarationContested,
            Act::Ending => Self::EndingContested,
        }
    }
    /// Whether somebody still has to hear it of a phase that stands there.
    #[must_use]
    pub const fn presses(self, state: State) -> bool {
        match self {
            Self::Declaration | Self::EndingContested => state.is_live(),
            Self::Ending => matches!(state, State::Lifted | State::ScaledDown),
            Self::DeclarationContested => matches!(state, State::Contested),
        }
    }
}

impl From<Act> for ToldOf {
    fn from(act: Act) -> Self {
        match act {
            Act::Declaration => Self::Declaration,
            Act::Ending => Self::Ending,
        }
    }
}

kernel::coded! {
    /// How sure an act is.
    Standing {
        /// Done in the program by the competent function.
        Own = "own",
        /// Recorded from what was said; the competent function has not confirmed it.
        Unconfirmed = "unconfirmed",
        /// Recorded, then confirmed.
        Confirmed = "confirmed",
        /// Recorded, then contested.
        Contested = "contested",
        /// Decided by others and noted with its source: nobody here confirms it.
        Received = "received",
    }
}

impl Standing {
    /// Whether somebody still has to say whether it is so.
    #[must_use]
    pub const fn waits(self) -> bool {
        matches!(self, Self::Unconfirmed)
    }
}

kernel::coded! {
    /// How something was said, or came here.
    Means {
        /// By telephone.
        Phone = "phone",
        /// By radio.
        Radio = "radio",
        /// Face to face.
        Person = "person",
        /// By text message.
        Message = "message",
        /// By e-mail.
        Mail = "mail",
        /// On paper, or as a signed document.
        Document = "document",
    }
}

impl Means {
    /// Whether it leaves something that can be shown later.
    #[must_use]
    pub const fn is_written(self) -> bool {
        matches!(self, Self::Message | Self::Mail | Self::Document)
    }
}

kernel::coded! {
    /// Something that the journal knows and that can speak for a criterion. Whether it is met the authority says.
    Fact {
        /// The emergency lies in one area of the kind of which the nearest level makes its territory.
        OneArea = "one-area",
        /// It lies in several of them.
        SeveralAreas = "several-areas",
        /// It lies in several zones, or areas of another wider kind.
        SeveralZones = "several-zones",
        /// Several disciplines have written about it.
        SeveralDisciplines = "several-disciplines",
        /// More is asked for than is there.
        NeedsShort = "needs-short",
        /// A phase of another level counts already.
        PhaseDeclared = "phase-declared",
    }
}

kernel::coded! {
    /// How a phase ends.
    How {
        /// The emergency is over at this level.
        Lift = "lift",
        /// A lower phase, still alive in support, goes on.
        ScaleDown = "scale-down",
    }
}

/// Whom an officer heard, and how. The person's name stands in an entry of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heard {
    /// How it was said.
    pub means: Means,
    /// Whether the officer repeated it to the speaker.
    pub read_back: bool,
    /// Where it is written: number and date of a message, a document.
    #[serde(default)]
    pub source: Option<Words>,
    /// The day that this message or document bears.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dated: Option<Timestamp>,
}

/// What an officer heard, with the person who said it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// Whom and how.
    pub heard: Heard,
    /// Name of who spoke.
    pub name: Option<String>,
    /// Number at which they spoke.
    pub number: Option<String>,
}

/// Somebody who must be told of a phase.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Recipient {
    /// Code of the function.
    pub function: String,
    /// Code of the organisation, where the function alone does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// Code of the area, where there is one such function per area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
}

impl Recipient {
    /// Whoever holds this function.
    #[must_use]
    pub fn of(function: impl Into<String>) -> Self {
        Self { function: function.into(), organisation: None, area: None }
    }
}

/// A criterion that the authority holds to be met, as it read then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ticked {
    /// Its code in the regime.
    pub code: String,
    /// What it says.
    pub text: Text,
    /// Whether its wording was verified.
    pub verified: bool,
}

/// The legal regime that applied at the stated time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cited {
    /// Its version (`communal-2019`).
    pub version: String,
    /// The act.
    pub act: Text,
    /// The article, where it was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
    /// Whether it was verified.
    pub verified: bool,
}

/// The number of a phase as people say it: `PH-26-0001`.
#[must_use]
pub fn number(year: i64, no: i64) -> String {
    format!("PH-{year:02}-{no:04}")
}
