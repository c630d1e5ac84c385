//! The directory as one snapshot in memory: small enough for any authority, asked on every page.

use std::collections::HashMap;

use access::{Holding, Holdings};
use kernel::{Actor, Id, Lang, Text, Timestamp, kind};
use profile::{Profile, Reach};
use store::{Read, Row, StoreError};

use crate::glass::{Glass, glasses};

/// Openings last an hour; so many within one are beyond anything that people do.
const MOST_GLASSES: i64 = 200;

/// A person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Their id.
    pub id: Id<kind::Person>,
    /// Their name.
    pub name: String,
    /// Their account.
    pub login: String,
    /// Their language.
    pub lang: Lang,
    /// Number at which they are reached on duty.
    pub phone: Option<String>,
    /// Whether it is a machine.
    pub machine: bool,
    /// Whether the account may be used. What a person holds counts only then.
    pub active: bool,
    /// Number of the last entry about them.
    pub changed_seq: i64,
}

/// An organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Its id.
    pub id: Id<kind::Organisation>,
    /// Its code.
    pub code: String,
    /// Its names.
    pub names: Text,
    /// What it is.
    pub sort: String,
    /// The areas it is there for.
    pub areas: Vec<String>,
}

/// Where a mandate stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MandateState {
    /// Waits for a second person.
    Proposed,
    /// Counts, between its dates.
    Held,
    /// Ended or refused.
    Ended,
}

/// A mandate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Its id.
    pub id: Id<kind::Mandate>,
    /// Who holds it.
    pub person: Id<kind::Person>,
    /// Code of the function.
    pub function: String,
    /// For which organisation.
    pub organisation: Id<kind::Organisation>,
    /// The areas it reaches.
    pub areas: Vec<String>,
    /// From when.
    pub from: Timestamp,
    /// Until when.
    pub until: Option<Timestamp>,
    /// The mandate it stands in for.
    pub deputy_of: Option<Id<kind::Mandate>>,
    /// The decision that gives it.
    pub ground: String,
    /// Where it stands.
    pub state: MandateState,
    /// Who proposed it.
    pub proposed_by: Id<kind::Person>,
}

impl Held {
    /// Whether it counts at this instant.
    #[must_use]
    pub fn counts_at(&self, at: Timestamp) -> bool {
        self.state == MandateState::Held && self.from <= at && self.until.is_none_or(|end| at < end)
    }
    /// Who acts under it.
    #[must_use]
    pub fn actor(&self) -> Actor {
        Actor {
            person: self.person,
            function: self.function.clone(),
            mandate: self.id,
            organisation: self.organisation,
            on_behalf_of: None,
        }
    }
}

/// Somebody on duty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// Under this mandate.
    pub mandate: Id<kind::Mandate>,
    /// Since when.
    pub since: Timestamp,
}

/// The whole directory.
#[derive(Debug, Clone, Default)]
pub struct Roster {
    /// Persons.
    pub persons: HashMap<Id<kind::Person>, Person>,
    /// Organisations.
    pub organisations: HashMap<Id<kind::Organisation>, Organisation>,
    /// Mandates, also ended ones, oldest first.
    pub mandates: Vec<Held>,
    /// Who is on duty, longest first.
    pub duties: Vec<Duty>,
    /// Emergency openings that nobody closed, the latest first, also those whose time is over.
    pub glasses: Vec<Glass>,
}

impl Roster {
    /// Reads it from the rows.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn load(read: &dyn Read) -> Result<Self, StoreError> {
        let mut roster = Self::default();
        for row in read.query("SELECT id, name, login, lang, phone, machine, active, seq FROM person", &[])? {
            let person = person(&row)?;
            roster.persons.insert(person.id, person);
        }
        for row in read.query("SELECT id, code, names, sort, areas FROM organisation", &[])? {
            let one = Organisation {
                id: row.id(0)?,
                code: row.text(1)?.to_owned(),
                names: json(&row, 2).unwrap_or_default(),
                sort: row.text(3)?.to_owned(),
                areas: json(&row, 4).unwrap_or_default(),
            };
            roster.organisations.insert(one.id, one);
        }
        let sql = "SELECT id, person, function_code, organisation, areas, from_at, until_at, deputy_of, ground, state, \
                   proposed_by FROM mandate ORDER BY seq, id";
        for row in read.query(sql, &[])? {
            roster.mandates.push(mandate(&row)?);
        }
        for row in read.query("SELECT mandate, since FROM duty ORDER BY since", &[])? {
            roster.duties.push(Duty { mandate: row.id(0)?, since: row.time(1)? });
        }
        roster.glasses =
            glasses(read, false, MOST_GLASSES)?.into_iter().filter(|g| g.closed_at.is_none()).collect();
        Ok(roster)
    }
    /// The matters that are open in an emergency under a mandate at this instant, each with its end.
    pub fn opened(
        &self,
        mandate: Id<kind::Mandate>,
        at: Timestamp,
    ) -> impl Iterator<Item = (Id<kind::Matter>, Timestamp)> {
        self.glasses
            .iter()
            .filter(move |g| g.mandate == mandate && g.open_at(at))
            .map(|g| (g.matter, g.until))
    }
    /// The mandate with this id.
    #[must_use]
    pub fn mandate(&self, id: Id<kind::Mandate>) -> Option<&Held> {
        self.mandates.iter().find(|m| m.id == id)
    }
    /// Whether a mandate counts at this instant: held, between its dates, by somebody whose account may be used.
    #[must_use]
    pub fn counts(&self, held: &Held, at: Timestamp) -> bool {
        held.counts_at(at) && self.persons.get(&held.person).is_some_and(|p| p.active)
    }
    /// What a person holds at this instant, oldest first.
    pub fn held_by(&self, person: Id<kind::Person>, at: Timestamp) -> impl Iterator<Item = &Held> {
        self.mandates.iter().filter(move |m| m.person == person && self.counts(m, at))
    }
    /// Who holds a function at this instant, in this area if one is asked for.
    pub fn holders<'a>(
        &'a self,
        function: &'a str,
        area: Option<&'a str>,
        at: Timestamp,
    ) -> impl Iterator<Item = &'a Held> {
        self.mandates.iter().filter(move |m| {
            let reaches = area.is_none_or(|a| m.areas.iter().any(|x| x == a));
            m.function == function && reaches && self.counts(m, at)
        })
    }
    /// The person with this login.
    #[must_use]
    pub fn by_login(&self, login: &str) -> Option<&Person> {
        let folded = crate::fold_login(login);
        self.persons.values().find(|p| p.login == folded)
    }
    /// The organisation with this code.
    #[must_use]
    pub fn organisation(&self, code: &str) -> Option<&Organisation> {
        self.organisations.values().find(|o| o.code == code)
    }
    /// A person's name, or nothing when unknown or erased.
    #[must_use]
    pub fn name(&self, person: Id<kind::Person>) -> Option<&str> {
        self.persons.get(&person).map(|p| p.name.as_str()).filter(|n| !n.is_empty())
    }
}

/// Somebody on duty, by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnDuty {
    /// Their name.
    pub name: String,
    /// Code of the function of their mandate.
    pub function: String,
    /// Number at which they are reached.
    pub phone: Option<String>,
    /// Since when.
    pub since: Timestamp,
}

/// Who is on duty at an instant, longest first: nobody whose mandate or account does not count then. Reads those rows alone,
/// so that a page of the past and a live one can ask for it, too.
///
/// # Errors
/// When the rows cannot be read.
pub fn on_duty(read: &dyn Read, at: Timestamp) -> Result<Vec<OnDuty>, StoreError> {
    let sql = "SELECT p.name, m.function_code, p.phone, d.since FROM duty d JOIN mandate m ON m.id = d.mandate JOIN person p ON \
               p.id = m.person WHERE p.active AND m.state = 'held' AND m.from_at <= $1 AND (m.until_at IS NULL OR m.until_at > \
               $1) ORDER BY d.since, m.seq, m.id";
    let one = |row: &Row| {
        Ok(OnDuty {
            name: row.text(0)?.to_owned(),
            function: row.text(1)?.to_owned(),
            phone: row.opt(2, Row::text)?.filter(|p| !p.is_empty()).map(str::to_owned),
            since: row.time(3)?,
        })
    };
    read.query(sql, &[at.into()])?.iter().map(one).collect()
}

/// What the guard knows: every mandate that counts now or later, with the powers of its function. One whose holder's account
/// is closed gives nothing.
#[must_use]
pub fn holdings(roster: &Roster, profile: &Profile) -> Holdings {
    let mut all = Holdings::new();
    let open = |m: &&Held| roster.persons.get(&m.person).is_some_and(|p| p.active);
    for held in roster.mandates.iter().filter(|m| m.state == MandateState::Held).filter(open) {
        let Some(function) = profile.function(&held.function) else { continue };
        let holding = Holding {
            person: held.person,
            function: held.function.clone(),
            powers: function.powers.iter().cloned().collect(),
            clearance: function.clearance,
            everywhere: function.reach == Reach::Everywhere,
            areas: held.areas.iter().cloned().collect(),
            from: held.from,
            until: held.until,
            opened: roster
                .glasses
                .iter()
                .filter(|g| g.mandate == held.id)
                .map(|g| (g.matter, g.until))
                .collect(),
        };
        all.insert(held.id, holding);
    }
    all
}

fn person(row: &Row) -> Result<Person, StoreError> {
    Ok(Person {
        id: row.id(0)?,
        name: row.text(1)?.to_owned(),
        login: row.text(2)?.to_owned(),
        lang: row.text(3)?.parse().unwrap_or(Lang::Fr),
        // A number that was taken away is an empty one.
        phone: row.opt(4, Row::text)?.filter(|p| !p.is_empty()).map(str::to_owned),
        machine: row.bool(5)?,
        active: row.bool(6)?,
        changed_seq: row.int(7)?,
    })
}

fn mandate(row: &Row) -> Result<Held, StoreError> {
    Ok(Held {
        id: row.id(0)?,
        person: row.id(1)?,
        function: row.text(2)?.to_owned(),
        organisation: row.id(3)?,
        areas: json(row, 4).unwrap_or_default(),
        from: row.time(5)?,
        until: row.opt(6, Row::time)?,
        deputy_of: row.opt(7, Row::id)?,
        ground: row.text(8)?.to_owned(),
        state: match row.text(9)? {
            "held" => MandateState::Held,
            "proposed" => MandateState::Proposed,
            _ => MandateState::Ended,
        },
        proposed_by: row.id(10)?,
    })
}

fn json<T: serde::de::DeserializeOwned>(row: &Row, column: usize) -> Option<T> {
    row.text(column).ok().and_then(|t| serde_json::from_str(t).ok())
}
