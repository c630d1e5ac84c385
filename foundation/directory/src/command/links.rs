//! That an account at a provider is somebody's, is expected to be, or no longer is.

use std::sync::Arc;

use kernel::{Id, Kind, Refusal, Resource, kind};
use profile::Profile;
use store::{Command, Deciding, Draft, Failure};

use super::one;
use crate::event::{AccountLinked, AccountUnlinked, LinkExpected};

/// Longest value of a provider's claim.
const LONGEST: usize = 255;

/// A person will come with this account the first time. Refused, like a password given by another, for oneself and for
/// whoever holds, or is to hold, a powerful function: otherwise one person could come in as the second person.
#[derive(Debug, Clone)]
pub struct ExpectLink {
    /// Who.
    pub person: Id<kind::Person>,
    /// The provider.
    pub issuer: String,
    /// The value of the claim by which they will be known.
    pub value: String,
    /// What the functions are.
    pub profile: Arc<Profile>,
}

impl Command for ExpectLink {
    fn name(&self) -> &'static str {
        "directory.expect-link"
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, "person.manage", &Resource::service())?;
        if cx.actor.person == self.person {
            return Err(Refusal::conflict("refusal-own-link").into());
        }
        let value = self.value.trim();
        if value.is_empty() {
            return Err(Refusal::missing("value").into());
        }
        kernel::at_most("value", value, LONGEST)?;
        person(cx, self.person)?;
        let sql = "SELECT function_code FROM mandate WHERE person = $1 AND state <> 'ended' AND (until_at IS NULL \
                   OR until_at > $2)";
        for row in cx.read.query(sql, &[self.person.into(), cx.now.into()])? {
            if self.profile.function(row.text(0)?).is_none_or(profile::Function::needs_second_person) {
                return Err(Refusal::conflict("refusal-powerful-link").into());
            }
        }
        let event =
            LinkExpected { person: self.person, issuer: self.issuer.clone(), value: value.to_owned() };
        one(&event)
    }
    fn urgent(&self) -> bool {
        false
    }
}

/// An account at a provider is one's own from now on. The caller has had it proved by the provider.
#[derive(Debug, Clone)]
pub struct LinkAccount {
    /// Whose it is: the actor's.
    pub person: Id<kind::Person>,
    /// The provider.
    pub issuer: String,
    /// The account, as the provider calls it for us.
    pub subject: String,
}

impl Command for LinkAccount {
    fn name(&self) -> &'static str {
        "directory.link-account"
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        if cx.actor.person != self.person {
            return Err(Refusal::new(Kind::Forbidden, "refusal-other-link").into());
        }
        person(cx, self.person)?;
        let event =
            AccountLinked { person: self.person, issuer: self.issuer.clone(), subject: self.subject.clone() };
        one(&event)
    }
}

/// An account at a provider is no longer somebody's: by themselves or by an administrator.
#[derive(Debug, Clone)]
pub struct UnlinkAccount {
    /// Whose it was.
    pub person: Id<kind::Person>,
    /// The provider.
    pub issuer: String,
}

impl Command for UnlinkAccount {
    fn name(&self) -> &'static str {
        "directory.unlink-account"
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        if cx.actor.person != self.person {
            cx.guard.permit(cx.actor, "person.manage", &Resource::service())?;
        }
        let event = AccountUnlinked { person: self.person, issuer: self.issuer.clone() };
        one(&event)
    }
}

/// Somebody who may come in at all.
fn person(cx: &Deciding<'_>, id: Id<kind::Person>) -> Result<(), Failure> {
    let row = cx.read.one("SELECT machine, active FROM person WHERE id = $1", &[id.into()])?;
    let row = row.ok_or_else(Refusal::not_found)?;
    if row.bool(0)? {
        return Err(Refusal::conflict("refusal-machine-link").into());
    }
    if !row.bool(1)? {
        return Err(Refusal::conflict("refusal-account-closed").into());
    }
    Ok(())
}
