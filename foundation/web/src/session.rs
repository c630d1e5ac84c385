//! Who sits at the console: what the shell needs to know, and the trait through which the directory tells it.

use std::collections::BTreeSet;

use kernel::{Actor, Id, Lang, Text, Timestamp, kind};
use serde::Serialize;

use crate::Fault;

/// A signed-in browser.
#[derive(Debug, Clone)]
pub struct Session {
    /// Identifier of the session; never the secret of the cookie.
    pub id: Id<kind::Session>,
    /// The person's name, for their own eyes.
    pub name: String,
    /// Person, function, mandate and organisation acted under.
    pub actor: Actor,
    /// Label of the function acted under, with its organisation: `Watch officer · Control room`.
    pub label: Text,
    /// All functions that the person may act under now.
    pub functions: Vec<FunctionChoice>,
    /// Consoles with the same class see the same: live fragments are drawn once for all of them.
    pub class: String,
    /// Codes of the powers of the present function, to show or hide what can be done. The guard decides, not this list.
    pub powers: Vec<String>,
    /// A machine's token: the guard is asked about these powers alone, whatever the mandate gives. None for a person.
    pub only: Option<BTreeSet<String>>,
    /// Writing is locked until the password is given again.
    pub locked: bool,
    /// Address without language of a page that has to be dealt with first (`account/own-password`): until then nothing else
    /// is open, neither reading nor writing, except leaving and help. None for nearly everybody.
    pub owes: Option<&'static str>,
    /// The person's language, where they chose one.
    pub lang: Option<Lang>,
}

impl Session {
    /// Whether the present function has this power somewhere.
    #[must_use]
    pub fn may(&self, power: &str) -> bool {
        self.powers.iter().any(|p| p == power)
    }
}

/// A function that the person holds.
#[derive(Debug, Clone, Serialize)]
pub struct FunctionChoice {
    /// The mandate that gives it.
    pub mandate: Id<kind::Mandate>,
    /// Label with organisation.
    pub label: Text,
    /// Whom the person stands in for, if so.
    pub deputy_of: Option<String>,
    /// Until when it is held, if known.
    pub until: Option<Timestamp>,
}

/// A role offered with one click; demonstration only.
#[derive(Debug, Clone, Serialize)]
pub struct RoleOffer {
    /// Its code.
    pub code: String,
    /// Who one is then.
    pub label: Text,
    /// What one can see then.
    pub hint: Text,
    /// The role's own address, so that several roles live side by side in one browser; none for this host.
    pub url: Option<String>,
}

/// Someone asks to come in.
#[derive(Debug, Clone)]
pub struct Attempt {
    /// The account's name as typed.
    pub login: String,
    /// The password as typed.
    pub password: String,
    /// Network address or its prefix, for the progressive delay.
    pub source: String,
}

/// A new session.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// The secret for the cookie; shown once, kept nowhere.
    pub token: String,
    /// Seconds that the cookie may live.
    pub max_age: i64,
    /// The person, so that the page greets in the right language.
    pub lang: Option<Lang>,
}

/// Sign-in and sessions. Implemented by the directory; methods may block (hashing, fsync) and are called where that is
/// allowed, except [`Sessions::resolve`], which is called for every page and must take well under a millisecond.
pub trait Sessions: Send + Sync {
    /// The session of a cookie; nothing when unknown or expired.
    ///
    /// # Errors
    /// When the storage fails.
    fn resolve(&self, token: &str) -> Result<Option<Session>, Fault>;

    /// The session that a machine's token stands for, with the powers of its scopes; nothing when unknown or expired.
    ///
    /// # Errors
    /// When the storage fails.
    fn machine(&self, _token: &str) -> Result<Option<Session>, Fault> {
        Ok(None)
    }

    /// Opens a session. A wrong name and a wrong password are one refusal, `refusal-sign-in`; a wait is
    /// `refusal-sign-in-wait` with the fact `seconds`.
    ///
    /// # Errors
    /// The refusal.
    fn sign_in(&self, attempt: &Attempt) -> Result<SignedIn, Fault>;

    /// Ends a session.
    ///
    /// # Errors
    /// When the storage fails.
    fn sign_out(&self, token: &str) -> Result<(), Fault>;

    /// Acts under another function from now on; journalled.
    ///
    /// # Errors
    /// When the mandate is not the person's, or not valid now.
    fn switch_function(&self, token: &str, mandate: Id<kind::Mandate>) -> Result<(), Fault>;

    /// Locks writing.
    ///
    /// # Errors
    /// When the storage fails.
    fn lock(&self, token: &str) -> Result<(), Fault>;

    /// Unlocks writing.
    ///
    /// # Errors
    /// When the password is wrong, or one must wait.
    fn unlock(&self, token: &str, password: &str, source: &str) -> Result<(), Fault>;

    /// Another officer takes over this console: ends the present session and opens theirs.
    ///
    /// # Errors
    /// As [`Sessions::sign_in`]; the present session then stays.
    fn change_officer(&self, token: &str, attempt: &Attempt) -> Result<SignedIn, Fault> {
        let new = self.sign_in(attempt)?;
        self.sign_out(token)?;
        Ok(new)
    }

    /// Roles on offer at this host; demonstration only.
    fn offers(&self, _host: &str) -> Vec<RoleOffer> {
        Vec::new()
    }

    /// Opens a session in an offered role.
    ///
    /// # Errors
    /// When there is no such offer.
    fn take_role(&self, _code: &str, _host: &str) -> Result<SignedIn, Fault> {
        Err(Fault::not_found())
    }
}
