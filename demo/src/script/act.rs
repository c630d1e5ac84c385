//! What can happen in a script. Codes are those of the situation domain; names (`on`, `signal`) are the script's own.

use kernel::{Handling, Lang, Text};
use serde::Deserialize;
use situation::incident::{Outcome, Severity, Step as Turn};
use situation::inform::Means;
use situation::log::{Discipline, EntryKind, FigureStatus, Register};
use situation::signal::{AsideReason, Certainty, Channel};
use situation::text::Words;

use super::public::Public;
use super::rooms::{Centre, Figure, Message, Order, Perimeter, Phase, Plan, Relief, Session};

/// What somebody does.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// Writes in a log.
    Write(Write),
    /// Corrects an entry of an earlier step.
    Correct(Correct),
    /// Says how far a figure may be relied on.
    Status(Status),
    /// Takes a signal in.
    Call(Call),
    /// A public warning arrives.
    Warn(Warn),
    /// Sets a signal aside.
    Aside(Aside),
    /// Joins a signal to an incident.
    Attach(Attach),
    /// Makes an incident of a signal.
    Promote(Promote),
    /// Opens an incident without a signal.
    Open(Open),
    /// Changes type, severity or place.
    Change(Change),
    /// Moves an incident to another state.
    Turn(TurnTo),
    /// Marks that people were told.
    Told(Told),
    /// Marks that somebody was not reached.
    Missed(Missed),
    /// Draws up a situation report.
    Draft(Draft),
    /// Writes the other language of a report's line.
    Translate(Translate),
    /// Issues a report.
    Issue(Issue),
    /// Starts handing the watch over.
    HandOver(HandOver),
    /// Accepts everything that is handed over, item by item.
    Accept(Accept),
    /// Takes the watch over.
    TakeOver(TakeOver),
    /// Joins what the thresholds of indicators reported to an incident.
    Gather(Gather),
    /// Posture of the centre, states received.
    Centre(Centre),
    /// Capacities and needs.
    Relief(Relief),
    /// Sessions of bodies.
    Session(Session),
    /// Orders and decisions that somebody carries out.
    Order(Order),
    /// Messages and who knows; the rota.
    Message(Message),
    /// Figures that are followed.
    Figure(Figure),
    /// Phases and their evaluation.
    Phase(Phase),
    /// Plans and their cards.
    Plan(Plan),
    /// Perimeters.
    Perimeter(Perimeter),
    /// Warnings to everybody, items of the public site.
    Public(Public),
}

act! {
    /// An entry of a log.
    Write {
        /// The incident; none for the watch log.
        on: Option<String>,
        /// What it is.
        #[serde(default = "message")] kind: EntryKind,
        /// The discipline.
        discipline: Option<Discipline>,
        /// Which of the two logs.
        #[serde(default = "operational")] register: Register,
        /// The words, in the one language they are written in.
        text: Text,
        /// Who said so.
        source: Option<String>,
        /// The figure.
        figure: Option<Count>,
        /// The step whose request it answers.
        answers: Option<String>,
    }
}
act! {
    /// A number.
    Count {
        /// Code of the catalogue.
        name: String,
        /// The number.
        value: i64,
        /// Whether it is an estimate.
        #[serde(default)] about: bool,
    }
}
act! {
    /// A correction.
    Correct {
        /// The step whose entry was wrong.
        entry: String,
        /// What is right.
        text: Text,
        /// The right number.
        figure: Option<Count>,
    }
}
act! {
    /// A figure's new status.
    Status {
        /// The incident.
        on: String,
        /// Code of the figure.
        figure: String,
        /// The status.
        to: FigureStatus,
    }
}
act! {
    /// A signal.
    Call {
        /// Its name in the script.
        signal: String,
        /// How it comes in.
        channel: Channel,
        /// What is told.
        text: Text,
        /// Where, as typed.
        place: Option<String>,
        /// Name of the caller.
        caller: Option<String>,
        /// Number to call back.
        call_back: Option<String>,
        /// Who told it.
        source: Option<String>,
        /// How sure.
        certainty: Option<Certainty>,
        /// Words, folded, by which a visitor's own signal is recognised as this one.
        #[serde(default)] like: Vec<String>,
    }
}
act! {
    /// A warning.
    Warn {
        /// Its name in the script.
        signal: String,
        /// The file.
        file: String,
    }
}
act! {
    /// Setting aside.
    Aside {
        /// The signal.
        signal: String,
        /// Why.
        reason: AsideReason,
        /// Why, in words.
        text: Option<Text>,
    }
}
act! {
    /// Joining.
    Attach {
        /// The signal.
        signal: String,
        /// The incident.
        to: String,
    }
}
act! {
    /// Promotion.
    Promote {
        /// The signal.
        signal: String,
        /// The incident's name in the script.
        incident: String,
        /// Code of its type.
        r#type: String,
        /// How bad.
        severity: Severity,
        /// A short name.
        #[serde(default)] title: Text,
    }
}
act! {
    /// An incident without a signal.
    Open {
        /// The incident's name in the script.
        incident: String,
        /// Code of its type.
        r#type: String,
        /// How bad.
        severity: Severity,
        /// A short name.
        #[serde(default)] title: Text,
        /// Where, as typed.
        place: Option<String>,
        /// How it is handled.
        #[serde(default = "service")] handling: Handling,
        /// Functions that may read it.
        #[serde(default)] readers: Vec<String>,
    }
}
act! {
    /// A point that somebody shows on the map.
    Spot {
        /// What it is called there.
        name: Text,
        /// Longitude, in units of 1e-7 degree.
        lon: i64,
        /// Latitude, in units of 1e-7 degree.
        lat: i64,
    }
}
act! {
    /// Another type, severity or place.
    Change {
        /// The incident.
        on: String,
        /// Code of the new type.
        r#type: Option<String>,
        /// The new severity.
        severity: Option<Severity>,
        /// Where it really is.
        spot: Option<Spot>,
        /// Why.
        text: Text,
    }
}
act! {
    /// Another state.
    TurnTo {
        /// The incident.
        on: String,
        /// What is done to its state.
        take: Turn,
        /// How it ended.
        outcome: Option<Outcome>,
        /// By what.
        text: Option<Text>,
    }
}
act! {
    /// People who were told.
    Told {
        /// The incident.
        on: String,
        /// The function; everybody still to be told when absent.
        function: Option<String>,
        /// The organisation.
        organisation: Option<String>,
        /// The area.
        area: Option<String>,
        /// How.
        means: Means,
        /// Who took the message.
        whom: Option<String>,
    }
}
act! {
    /// Somebody who was not reached.
    Missed {
        /// The incident.
        on: String,
        /// The function.
        function: String,
        /// The area.
        area: Option<String>,
        /// How it was tried.
        means: Means,
        /// What came of it.
        text: Text,
    }
}
act! {
    /// A report.
    Draft {
        /// Its name in the script.
        report: String,
        /// The incident.
        on: String,
        /// Over how many days back; since the incident opened when absent.
        days: Option<u32>,
    }
}
act! {
    /// A line's other language.
    Translate {
        /// The report.
        report: String,
        /// The step whose entry the line leads back to.
        entry: String,
        /// The text in that language.
        text: Text,
    }
}
act! {
    /// Issuing a report.
    Issue {
        /// The report.
        report: String,
    }
}
act! {
    /// A handover.
    HandOver {
        /// Login of who takes over.
        to: String,
        /// Remarks.
        text: Text,
    }
}
act! {
    /// Accepting.
    Accept {
        /// Login of who accepts when the one named hands over himself.
        or: String,
    }
}
act! {
    /// Taking over.
    TakeOver {
        /// Login of who takes over when the one named hands over himself.
        or: String,
        /// Remarks.
        text: Text,
    }
}

act! {
    /// Joining what thresholds reported.
    Gather {
        /// The incident.
        to: String,
    }
}

const fn message() -> EntryKind {
    EntryKind::Message
}
const fn operational() -> Register {
    Register::Operational
}
const fn service() -> Handling {
    Handling::Service
}

impl Act {
    /// The name of the matter that it brings about.
    pub(crate) fn makes(&self) -> Option<&str> {
        match self {
            Self::Call(c) => Some(&c.signal),
            Self::Warn(w) => Some(&w.signal),
            Self::Promote(p) => Some(&p.incident),
            Self::Open(o) => Some(&o.incident),
            Self::Draft(d) => Some(&d.report),
            Self::Relief(r) => r.makes(),
            Self::Session(s) => s.makes(),
            Self::Order(o) => o.makes(),
            Self::Message(m) => m.makes(),
            Self::Figure(f) => f.makes(),
            Self::Phase(p) => p.makes(),
            Self::Plan(p) => p.makes(),
            Self::Perimeter(p) => p.makes(),
            Self::Public(p) => p.makes(),
            _ => None,
        }
    }

    /// The refusal that it comes to, where the script means it to.
    pub(crate) fn refused(&self) -> Option<&str> {
        match self {
            Self::Public(Public::Submit(s)) => s.refused.as_deref(),
            _ => None,
        }
    }
}

/// The words in the one language they are written in.
pub(crate) fn words(text: &Text) -> Words {
    let (lang, said) = text.best(Lang::Fr).unwrap_or((Lang::Fr, ""));
    Words::new(lang, said)
}
