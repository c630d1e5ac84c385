//! Persons and machines: registered, corrected, their account closed and opened again.

use kernel::{Id, Lang, Refusal, Resource, kind};
use store::{Command, Deciding, Draft, Failure, Row};

use super::one;
use crate::event::{PersonChanged, PersonRegistered};
use crate::fold_login;

/// Longest name of a person or an account.
const LONGEST_NAME: usize = 120;

/// Registers a person or a machine.
#[derive(Debug, Clone)]
pub struct RegisterPerson {
    /// Their id.
    pub person: Id<kind::Person>,
    /// Their name.
    pub name: String,
    /// The name of their account.
    pub login: String,
    /// Their language.
    pub lang: Lang,
    /// Number at which they are reached on duty.
    pub phone: Option<String>,
    /// Whether it is a machine.
    pub machine: bool,
}

impl Command for RegisterPerson {
    fn name(&self) -> &'static str {
        "directory.register-person"
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, "person.manage", &Resource::service())?;
        let (name, login) = (self.name.trim().to_owned(), fold_login(&self.login));
        named("name", &name)?;
        named("login", &login)?;
        if cx.read.one("SELECT id FROM person WHERE login = $1", &[login.as_str().into()])?.is_some() {
            return Err(Refusal::invalid("login", "refusal-login-taken").with("login", login).into());
        }
        let event = PersonRegistered {
            person: self.person,
            name,
            login,
            lang: self.lang,
            phone: self.phone.clone(),
            machine: self.machine,
        };
        one(&event)
    }
    fn urgent(&self) -> bool {
        false
    }
}

/// Corrects a person's name, language or number, or closes the account or opens it again. What is absent stays, and what
/// stands already is no change: the same form sent twice writes one entry.
#[derive(Debug, Clone)]
pub struct ChangePerson {
    /// The person.
    pub person: Id<kind::Person>,
    /// Their name.
    pub name: Option<String>,
    /// Their language.
    pub lang: Option<Lang>,
    /// Their number; an empty one takes the old one away.
    pub phone: Option<String>,
    /// Whether the account may be used.
    pub active: Option<bool>,
    /// Number of the entry up to which whoever asks had seen things; none where nobody else changes the same.
    pub based_on: Option<i64>,
}

impl ChangePerson {
    /// What differs from how the person stands now.
    fn beside(&self, now: &Now) -> PersonChanged {
        PersonChanged {
            person: self.person,
            name: self.name.as_deref().map(str::trim).filter(|n| *n != now.name).map(str::to_owned),
            lang: self.lang.filter(|l| l.code() != now.lang),
            phone: self.phone.as_deref().map(str::trim).filter(|p| *p != now.phone).map(str::to_owned),
            active: self.active.filter(|a| *a != now.active),
        }
    }
}

impl Command for ChangePerson {
    fn name(&self) -> &'static str {
        "directory.change-person"
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        // One's own language and number are one's own to change.
        let own = self.person == cx.actor.person;
        if !own || self.name.is_some() || self.active.is_some() {
            cx.guard.permit(cx.actor, "person.manage", &Resource::service())?;
        }
        let now = Now::get(cx, self.person)?;
        let event = self.beside(&now);
        if event.name.is_none() && event.lang.is_none() && event.phone.is_none() && event.active.is_none() {
            return Ok(Vec::new());
        }
        if self.based_on.is_some_and(|seen| seen < now.seq) {
            return Err(Refusal::conflict("refusal-person-changed").with("seq", now.seq).into());
        }
        if let Some(name) = &event.name {
            named("name", name)?;
        }
        // Somebody has to be left who can open it again.
        if own && event.active == Some(false) {
            return Err(Refusal {
                field: Some("active".to_owned()),
                ..Refusal::conflict("refusal-own-account")
            }
            .into());
        }
        one(&event)
    }
    fn urgent(&self) -> bool {
        // An account that is closed is closed at once, whatever else waits.
        self.active.is_some()
    }
}

/// A person as they stand now.
struct Now {
    name: String,
    lang: String,
    phone: String,
    active: bool,
    /// Number of the last entry about them.
    seq: i64,
}

impl Now {
    fn get(cx: &Deciding<'_>, id: Id<kind::Person>) -> Result<Self, Failure> {
        let sql = "SELECT name, lang, phone, active, seq FROM person WHERE id = $1";
        let row = cx.read.one(sql, &[id.into()])?.ok_or_else(Refusal::not_found)?;
        Ok(Self {
            name: row.text(0)?.to_owned(),
            lang: row.text(1)?.to_owned(),
            phone: row.opt(2, Row::text)?.unwrap_or_default().to_owned(),
            active: row.bool(3)?,
            seq: row.int(4)?,
        })
    }
}

fn named(field: &str, value: &str) -> Result<(), Refusal> {
    if value.is_empty() {
        return Err(Refusal::invalid(field, "refusal-missing"));
    }
    if value.chars().count() > LONGEST_NAME {
        return Err(Refusal::invalid(field, "refusal-too-long").with("most", LONGEST_NAME));
    }
    Ok(())
}
