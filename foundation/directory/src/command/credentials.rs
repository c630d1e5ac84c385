//! That somebody was given a password, or a machine a token. The secrets themselves never come near the journal.

use std::collections::BTreeSet;
use std::sync::Arc;

use kernel::{Id, Refusal, Resource, Timestamp, kind};
use profile::Profile;
use store::{Command, Deciding, Draft, Failure, Row};

use super::one;
use crate::event::{PasswordGiven, TokenEnded, TokenMade};

/// A password was given to somebody by another person. Refused for whoever holds, or is to hold, a powerful function:
/// otherwise one person could come in as the second person.
#[derive(Debug, Clone)]
pub struct GivePassword {
    /// To whom.
    pub person: Id<kind::Person>,
    /// What the functions are.
    pub profile: Arc<Profile>,
}

impl Command for GivePassword {
    fn name(&self) -> &'static str {
        "directory.give-password"
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, "person.manage", &Resource::service())?;
        let sql = "SELECT machine FROM person WHERE id = $1";
        let row = cx.read.one(sql, &[self.person.into()])?.ok_or_else(Refusal::not_found)?;
        if row.bool(0)? {
            return Err(Refusal::conflict("refusal-machine-password").into());
        }
        let sql = "SELECT function_code FROM mandate WHERE person = $1 AND state <> 'ended' AND (until_at IS NULL \
                   OR until_at > $2)";
        for row in cx.read.query(sql, &[self.person.into(), cx.now.into()])? {
            if self.profile.function(row.text(0)?).is_none_or(profile::Function::needs_second_person) {
                return Err(Refusal::conflict("refusal-powerful-password").into());
            }
        }
        one(&PasswordGiven { person: self.person })
    }
    fn urgent(&self) -> bool {
        false
    }
}

/// A token for a machine: some of the powers that its mandate gives, until a day.
#[derive(Debug, Clone)]
pub struct MakeToken {
    /// Its id, which is no secret.
    pub token: Id<kind::Session>,
    /// The machine's mandate.
    pub mandate: Id<kind::Mandate>,
    /// The powers it may use.
    pub scopes: BTreeSet<String>,
    /// What it is for.
    pub label: String,
    /// Until when.
    pub until: Timestamp,
    /// What the functions are.
    pub profile: Arc<Profile>,
}

impl Command for MakeToken {
    fn name(&self) -> &'static str {
        "directory.make-token"
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, "person.manage", &Resource::service())?;
        let sql = "SELECT m.function_code, m.state, m.until_at, p.machine FROM mandate m JOIN person p ON p.id = m.person \
                   WHERE m.id = $1";
        let row = cx.read.one(sql, &[self.mandate.into()])?.ok_or_else(|| missing("mandate"))?;
        let until: Option<Timestamp> = row.opt(2, Row::time)?;
        let counts = row.text(1)? == "held" && until.is_none_or(|end| cx.now < end);
        if !counts || !row.bool(3)? {
            return Err(Refusal::invalid("mandate", "refusal-not-a-machine").into());
        }
        let function = self.profile.function(row.text(0)?);
        // As the guard counts them: whoever writes strategy reads it.
        let gives: access::Powers = function.iter().flat_map(|f| f.powers.iter().cloned()).collect();
        if let Some(scope) = self.scopes.iter().find(|scope| !gives.contains(*scope)) {
            return Err(Refusal::invalid("scopes", "refusal-scope").with("power", scope).into());
        }
        if self.scopes.is_empty() {
            return Err(missing("scopes").into());
        }
        if self.label.trim().is_empty() {
            return Err(missing("label").into());
        }
        if self.until <= cx.now {
            return Err(Refusal::invalid("until", "refusal-dates-reversed").into());
        }
        let event = TokenMade {
            token: self.token,
            mandate: self.mandate,
            scopes: self.scopes.iter().cloned().collect(),
            label: self.label.trim().to_owned(),
            until: self.until,
        };
        one(&event)
    }
    fn urgent(&self) -> bool {
        false
    }
}

/// A machine's token ends.
#[derive(Debug, Clone)]
pub struct EndToken {
    /// The token.
    pub token: Id<kind::Session>,
}

impl Command for EndToken {
    fn name(&self) -> &'static str {
        "directory.end-token"
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, "person.manage", &Resource::service())?;
        one(&TokenEnded { token: self.token })
    }
}

fn missing(field: &str) -> Refusal {
    Refusal::invalid(field, "refusal-missing")
}
