//! People and mandates as rows of a page.

use directory::{Held, MandateState, Person};
use kernel::{Text, Timestamp};
use serde::Serialize;

use crate::desk::{Book, last_day};
use crate::sessions::{principal, standing};

/// A mandate on a row.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct MandateShow {
    pub(crate) id: String,
    pub(crate) person: String,
    pub(crate) name: String,
    pub(crate) function: Text,
    pub(crate) organisation: Text,
    pub(crate) areas: Vec<Text>,
    pub(crate) from: Timestamp,
    pub(crate) until: Option<Timestamp>,
    /// An instant of the last day, where it ends at midnight.
    pub(crate) last_day: Option<Timestamp>,
    /// `proposed`, `coming`, `held`, `past`, `ended`; `idle` while the holder's account is deactivated.
    pub(crate) standing: &'static str,
    pub(crate) tone: &'static str,
    pub(crate) deputy_of: Option<String>,
    pub(crate) ground: String,
    pub(crate) proposed_by: String,
    /// Whether it needs a second person.
    pub(crate) powerful: bool,
    pub(crate) on_duty: bool,
}

impl MandateShow {
    pub(crate) fn of(book: &Book, held: &Held) -> Self {
        let name = |id| book.roster.name(id).unwrap_or("").to_owned();
        let standing = match standing(held, book.at) {
            "held" if !book.roster.counts(held, book.at) => "idle",
            other => other,
        };
        Self {
            id: held.id.to_string(),
            person: held.person.to_string(),
            name: name(held.person),
            function: book.function_name(&held.function),
            organisation: book.organisation_name(held.organisation),
            areas: held.areas.iter().map(|a| book.area_name(a)).collect(),
            from: held.from,
            until: held.until,
            last_day: held.until.and_then(|until| last_day(&book.zone, until)),
            standing,
            tone: match standing {
                "proposed" => "warn",
                "held" => "ok",
                "coming" => "info",
                _ => "off",
            },
            deputy_of: principal(&book.roster, held).map(|m| name(m.person)),
            ground: held.ground.clone(),
            // The program itself has no name: the template says so.
            proposed_by: name(held.proposed_by),
            powerful: book.function(&held.function).is_none_or(profile::Function::needs_second_person),
            on_duty: book.roster.duties.iter().any(|d| d.mandate == held.id),
        }
    }

    pub(crate) fn sample(standing: &'static str) -> Self {
        let at = Timestamp::from_seconds(1_790_000_000);
        Self {
            id: uuid_like(1),
            person: uuid_like(2),
            name: "Jo O'Neill <b> (fictif)".to_owned(),
            function: Text::three("Bourgmestre", "Burgemeester", "Mayor"),
            organisation: Text::both("Hautrive", "Hoogoever"),
            areas: vec![Text::three("Hautrive", "Hoogoever", "Hautrive")],
            from: at,
            until: Some(at.plus_seconds(86_400)),
            last_day: (standing == "held").then_some(at),
            standing,
            tone: "warn",
            deputy_of: (standing == "held").then(|| "A. Peeters (fictif)".to_owned()),
            ground: "ordre du jour <1>".to_owned(),
            proposed_by: if standing == "ended" { String::new() } else { "B. Claes (fictif)".to_owned() },
            powerful: true,
            on_duty: standing == "held",
        }
    }

    pub(crate) fn samples() -> Vec<Self> {
        ["held", "idle", "proposed", "coming", "past", "ended"].map(Self::sample).to_vec()
    }
}

/// A person on a row: with what they hold now.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PersonShow {
    pub(crate) id: String,
    /// Empty when it was erased.
    pub(crate) name: String,
    pub(crate) login: String,
    pub(crate) lang: &'static str,
    pub(crate) phone: Option<String>,
    pub(crate) machine: bool,
    /// Whether the account may be used.
    pub(crate) active: bool,
    pub(crate) holds: Vec<MandateShow>,
    pub(crate) waiting: usize,
}

impl PersonShow {
    pub(crate) fn of(book: &Book, person: &Person) -> Self {
        let theirs = || book.roster.mandates.iter().filter(|m| m.person == person.id);
        Self {
            id: person.id.to_string(),
            name: person.name.clone(),
            login: person.login.clone(),
            lang: person.lang.code(),
            phone: person.phone.clone(),
            machine: person.machine,
            active: person.active,
            holds: theirs()
                .filter(|m| book.roster.counts(m, book.at))
                .map(|m| MandateShow::of(book, m))
                .collect(),
            waiting: theirs().filter(|m| m.state == MandateState::Proposed).count(),
        }
    }

    pub(crate) fn sample(machine: bool) -> Self {
        Self {
            id: uuid_like(2),
            name: if machine { String::new() } else { "Jo O'Neill <b> (fictif)".to_owned() },
            login: "oneill".to_owned(),
            lang: "nl",
            phone: (!machine).then(|| "+32 2 000 00 00".to_owned()),
            machine,
            active: !machine,
            holds: if machine { Vec::new() } else { vec![MandateShow::sample("held")] },
            waiting: usize::from(!machine),
        }
    }
}

/// An identifier for samples.
pub(crate) fn uuid_like(n: u8) -> String {
    format!("00000000-0000-7000-8000-0000000000{n:02x}")
}
