//! What can be asked about people, and the rules: nobody grants a function to himself, and one that is powerful needs a
//! second person.

mod credentials;
mod factors;
mod glass;
mod links;
mod persons;

use std::sync::Arc;

use kernel::{Actor, Id, Refusal, Resource, Text, Timestamp, kind};
use profile::{Profile, Reach};
use store::{Command, Deciding, Draft, Event, Failure, Row};

use crate::event::{
    DutyEnded, DutyStarted, FunctionAssumed, MandateConfirmed, MandateEnded, MandateProposed,
    OrganisationRegistered,
};

pub use credentials::{EndToken, GivePassword, MakeToken};
pub use factors::{AddFactor, MakeRecovery, RemoveFactor, ResetFactors, Witnessed};
pub use glass::{BreakGlass, CloseGlass, ReviewGlass};
pub use links::{ExpectLink, LinkAccount, UnlinkAccount};
pub use persons::{ChangePerson, RegisterPerson};

/// Registers an organisation.
#[derive(Debug, Clone)]
pub struct RegisterOrganisation(pub OrganisationRegistered);

impl Command for RegisterOrganisation {
    fn name(&self) -> &'static str {
        "directory.register-organisation"
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, "person.manage", &Resource::service())?;
        if self.0.names == Text::default() {
            return Err(Refusal::invalid("names", "refusal-missing").into());
        }
        let known =
            cx.read.one("SELECT id FROM organisation WHERE code = $1", &[self.0.code.as_str().into()])?;
        if let Some(row) = known {
            let id: Id<kind::Organisation> = row.id(0)?;
            if id == self.0.organisation {
                return Ok(Vec::new());
            }
            return Err(Refusal::invalid("code", "refusal-code-taken").with("code", &self.0.code).into());
        }
        one(&self.0)
    }
    fn urgent(&self) -> bool {
        false
    }
}

/// Proposes that somebody holds a function. Counts at once unless a second person has to confirm it.
#[derive(Debug, Clone)]
pub struct ProposeMandate {
    /// Its id.
    pub mandate: Id<kind::Mandate>,
    /// Who is to hold it.
    pub person: Id<kind::Person>,
    /// Code of the function.
    pub function: String,
    /// For which organisation.
    pub organisation: Id<kind::Organisation>,
    /// The areas it reaches.
    pub areas: Vec<String>,
    /// From when.
    pub from: Timestamp,
    /// Until when, if known.
    pub until: Option<Timestamp>,
    /// The mandate it stands in for.
    pub deputy_of: Option<Id<kind::Mandate>>,
    /// The decision that gives it.
    pub ground: String,
    /// What the functions are.
    pub profile: Arc<Profile>,
}

impl Command for ProposeMandate {
    fn name(&self) -> &'static str {
        "directory.propose-mandate"
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, "mandate.propose", &Resource::service())?;
        not_oneself(cx.actor, self.person)?;
        let function = self.profile.function(&self.function);
        let function = function.ok_or_else(|| {
            Refusal::invalid("function", "refusal-unknown-code").with("code", &self.function)
        })?;
        if function.reach == Reach::Areas && self.areas.is_empty() {
            return Err(Refusal::invalid("areas", "refusal-missing").into());
        }
        if self.until.is_some_and(|until| until <= self.from) {
            return Err(Refusal::invalid("until", "refusal-dates-reversed").into());
        }
        for (field, sql, id) in [
            ("person", "SELECT id FROM person WHERE id = $1", self.person.raw()),
            ("organisation", "SELECT id FROM organisation WHERE id = $1", self.organisation.raw()),
        ] {
            let known = cx.read.one(sql, &[id.into()])?;
            known.ok_or_else(|| Refusal::invalid(field, "refusal-missing"))?;
        }
        if let Some(other) = self.deputy_of {
            same_function(cx, other, &self.function)?;
        }
        let event = MandateProposed {
            mandate: self.mandate,
            person: self.person,
            function: self.function.clone(),
            organisation: self.organisation,
            areas: self.areas.clone(),
            from: self.from,
            until: self.until,
            deputy_of: self.deputy_of,
            ground: self.ground.clone(),
            // The installation itself has no second person yet; its acts stand in the journal as the system's.
            second_person: function.needs_second_person() && !cx.actor.is_system(),
        };
        one(&event)
    }
    fn urgent(&self) -> bool {
        false
    }
}

/// Confirms a proposed mandate, as a second person.
#[derive(Debug, Clone)]
pub struct ConfirmMandate {
    /// The mandate.
    pub mandate: Id<kind::Mandate>,
}

impl Command for ConfirmMandate {
    fn name(&self) -> &'static str {
        "directory.confirm-mandate"
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, "mandate.confirm", &Resource::service())?;
        let now = Now::get(cx, self.mandate)?;
        if now.state != "proposed" {
            return Err(Refusal::conflict("refusal-mandate-state").with("state", now.state).into());
        }
        not_oneself(cx.actor, now.person)?;
        if now.proposed_by == cx.actor.person {
            return Err(Refusal::conflict("refusal-second-person").into());
        }
        one(&MandateConfirmed { mandate: self.mandate })
    }
}

/// Ends a mandate, or refuses a proposed one. Everybody may lay down what they hold.
#[derive(Debug, Clone)]
pub struct EndMandate {
    /// The mandate.
    pub mandate: Id<kind::Mandate>,
    /// Why.
    pub reason: String,
}

impl Command for EndMandate {
    fn name(&self) -> &'static str {
        "directory.end-mandate"
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx, self.mandate)?;
        if now.person != cx.actor.person {
            cx.guard.permit(cx.actor, "mandate.propose", &Resource::service())?;
        }
        if now.state == "ended" {
            return Ok(Vec::new());
        }
        if self.reason.trim().is_empty() {
            return Err(Refusal::invalid("reason", "refusal-missing").into());
        }
        one(&MandateEnded { mandate: self.mandate, reason: self.reason.trim().to_owned() })
    }
}

/// Acts under another of one's functions from now on.
#[derive(Debug, Clone)]
pub struct AssumeFunction {
    /// The mandate.
    pub mandate: Id<kind::Mandate>,
}

impl Command for AssumeFunction {
    fn name(&self) -> &'static str {
        "directory.assume-function"
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx, self.mandate)?;
        if !now.counts(cx.actor, cx.now) {
            return Err(Refusal::new(kernel::Kind::Forbidden, "refusal-mandate-not-held").into());
        }
        one(&FunctionAssumed { mandate: self.mandate })
    }
}

/// Starts or ends one's duty.
#[derive(Debug, Clone)]
pub struct SetDuty {
    /// Under this mandate.
    pub mandate: Id<kind::Mandate>,
    /// On duty from now on, or no longer.
    pub on: bool,
}

impl Command for SetDuty {
    fn name(&self) -> &'static str {
        "directory.set-duty"
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx, self.mandate)?;
        if !cx.actor.is_system() && !now.counts(cx.actor, cx.now) {
            return Err(Refusal::new(kernel::Kind::Forbidden, "refusal-mandate-not-held").into());
        }
        let on =
            cx.read.one("SELECT mandate FROM duty WHERE mandate = $1", &[self.mandate.into()])?.is_some();
        match (on, self.on) {
            (false, true) => one(&DutyStarted { mandate: self.mandate }),
            (true, false) => one(&DutyEnded { mandate: self.mandate }),
            _ => Ok(Vec::new()),
        }
    }
}

/// A mandate as it is now.
struct Now {
    person: Id<kind::Person>,
    state: String,
    proposed_by: Id<kind::Person>,
    from: Timestamp,
    until: Option<Timestamp>,
    /// Whether the person's account may be used.
    active: bool,
}

impl Now {
    fn get(cx: &Deciding<'_>, id: Id<kind::Mandate>) -> Result<Self, Failure> {
        let sql = "SELECT m.person, m.state, m.proposed_by, m.from_at, m.until_at, p.active FROM mandate m JOIN person p \
                   ON p.id = m.person WHERE m.id = $1";
        let row = cx.read.one(sql, &[id.into()])?.ok_or_else(Refusal::not_found)?;
        Ok(Self {
            person: row.id(0)?,
            state: row.text(1)?.to_owned(),
            proposed_by: row.id(2)?,
            from: row.time(3)?,
            until: row.opt(4, Row::time)?,
            active: row.bool(5)?,
        })
    }
    fn counts(&self, actor: &Actor, at: Timestamp) -> bool {
        let dated = self.from <= at && self.until.is_none_or(|end| at < end);
        self.person == actor.person && self.active && self.state == "held" && dated
    }
}

fn not_oneself(actor: &Actor, person: Id<kind::Person>) -> Result<(), Refusal> {
    if actor.person == person { Err(Refusal::conflict("refusal-own-mandate")) } else { Ok(()) }
}

/// A deputy stands in for somebody who holds, or is to hold, the same function.
fn same_function(cx: &Deciding<'_>, other: Id<kind::Mandate>, function: &str) -> Result<(), Failure> {
    let sql = "SELECT id FROM mandate WHERE id = $1 AND function_code = $2 AND state <> 'ended'";
    let known = cx.read.one(sql, &[other.into(), function.into()])?;
    known.map(drop).ok_or_else(|| Refusal::invalid("deputy_of", "refusal-deputy-function").into())
}

fn one<T: Event>(event: &T) -> Result<Vec<Draft>, Failure> {
    Ok(vec![Draft::new(T::KIND, None, event)?])
}
