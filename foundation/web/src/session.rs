//! Who sits at the console: what the shell needs to know, and the trait through which the directory tells it.

use std::collections::BTreeSet;
use std::sync::Arc;

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
    pub powers: Arc<[String]>,
    /// A machine's token: the guard is asked about these powers alone, whatever the mandate gives. None for a person.
    pub only: Option<BTreeSet<String>>,
    /// Writing is locked until the password is given again.
    pub locked: bool,
    /// Address without language of a page that has to be dealt with first (`account/own-password`): until then nothing else
    /// is open, neither reading nor writing, except leaving and help. None for nearly everybody.
    pub owes: Option<&'static str>,
    /// The person's language, where they chose one.
    pub lang: Option<Lang>,
    /// How sure we are that it is this person.
    pub assurance: Assurance,
}

impl Session {
    /// Whether the present function has this power somewhere.
    #[must_use]
    pub fn may(&self, power: &str) -> bool {
        self.powers.iter().any(|p| p == power)
    }
}

/// How sure we are that the person at the browser is who the session says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Assurance {
    /// The last proof given in this session besides coming in: its kind (`passkey`, `totp`, `recovery`, `password`) and when.
    pub proved: Option<(String, Timestamp)>,
    /// Until when that proof counts as fresh: an act with effect outside asks for a new one afterwards.
    pub strong_until: Option<Timestamp>,
    /// Nothing is ever asked: machines, which prove themselves with each request, and the roles of a demonstration.
    pub exempt: bool,
    /// The proof that this request gave for its act: goes into the record beside it.
    pub stepped: Option<Stepped>,
}

impl Assurance {
    /// Of somebody of whom nothing more is asked.
    #[must_use]
    pub fn exempt() -> Self {
        Self { exempt: true, ..Self::default() }
    }
    /// Whether the last proof is still fresh.
    #[must_use]
    pub fn fresh(&self, now: Timestamp) -> bool {
        self.strong_until.is_some_and(|until| now < until)
    }
}

/// What a person can prove themselves with right now; what the page that asks for it offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Means {
    /// A passkey.
    pub passkey: bool,
    /// A one-time code, or a recovery code in its place.
    pub code: bool,
    /// The password alone: only where there is nothing else and the function asks for nothing else.
    pub password: bool,
}

/// What somebody proves themselves with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proof {
    /// The password as typed.
    Password(String),
    /// A one-time code or a recovery code as typed.
    Code(String),
    /// What the browser answered to a [`Challenge`] of a passkey, as JSON.
    Passkey(String),
}

/// A question that a passkey answers.
#[derive(Debug, Clone)]
pub struct Challenge {
    /// Names it when the answer comes.
    pub id: String,
    /// What the browser wants: `publicKey` of the credentials interface, as JSON.
    pub options: serde_json::Value,
}

/// A proof that was accepted, for the record of the act that it was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stepped {
    /// Kind of proof: `passkey`, `totp`, `recovery`, `password`.
    pub by: String,
    /// When it was given.
    pub at: Timestamp,
    /// Text key of what it was asked for.
    pub purpose: &'static str,
}

/// Another way to come in than name, password or passkey: a provider that vouches for people.
#[derive(Debug, Clone, Serialize)]
pub struct OtherWay {
    /// What the button says: the provider's name.
    pub label: Text,
    /// Address without language that a link leads to (`sign-in/with/city`), with `?next=`. A link and not a form: it leads on to
    /// the provider, and the policy (`form-action 'self'`) lets no form lead to another site.
    pub path: String,
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

/// What is told above the roles on offer; demonstration only.
#[derive(Debug, Clone, Serialize)]
pub struct StoryOffer {
    /// The question at the head of the page.
    pub title: Text,
    /// What is played.
    pub story: Text,
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

    /// Unlocks writing, by password or passkey.
    ///
    /// # Errors
    /// When the proof is wrong, or one must wait.
    fn unlock(&self, token: &str, proof: &Proof, source: &str) -> Result<(), Fault>;

    /// Another officer takes over this console: ends the present session and opens theirs.
    ///
    /// # Errors
    /// As [`Sessions::sign_in`]; the present session then stays.
    fn change_officer(&self, token: &str, attempt: &Attempt) -> Result<SignedIn, Fault> {
        let new = self.sign_in(attempt)?;
        self.sign_out(token)?;
        Ok(new)
    }

    /// Whether passkeys can be used at this host.
    fn passkeys(&self, _host: &str) -> bool {
        false
    }

    /// A question for a passkey: for anybody, for whoever has this account, or for whoever has this session.
    ///
    /// # Errors
    /// When passkeys cannot be used here.
    fn challenge(&self, _host: &str, _login: Option<&str>, _token: Option<&str>) -> Result<Challenge, Fault> {
        Err(Fault::not_found())
    }

    /// Opens a session by a passkey's answer, without a password.
    ///
    /// # Errors
    /// The refusal: `refusal-passkey` when it is not one of ours, `refusal-sign-in-wait` when one must wait.
    fn passkey_in(&self, _answer: &str, _source: &str) -> Result<SignedIn, Fault> {
        Err(Fault::not_found())
    }

    /// Other ways to come in at this host, in the order in which they are offered.
    fn other_ways(&self, _host: &str) -> Vec<OtherWay> {
        Vec::new()
    }

    /// What the person of this session can prove themselves with under their present function.
    ///
    /// # Errors
    /// When the session is over.
    fn means(&self, _token: &str, _host: &str) -> Result<Means, Fault> {
        Ok(Means::default())
    }

    /// The person of this session proves themselves once more; from then on the session is strong for a while. Returns the kind
    /// of proof that it was.
    ///
    /// # Errors
    /// The refusal, beside its field: `step_up_code`, `step_up_password`, `step_up_passkey`.
    fn prove(&self, _token: &str, _proof: &Proof, _source: &str) -> Result<(String, Timestamp), Fault> {
        Err(Fault::not_found())
    }

    /// The same command, which also writes down that this proof was given for it.
    fn witnessed(&self, command: Box<dyn store::Command>, _stepped: &Stepped) -> Box<dyn store::Command> {
        command
    }

    /// Roles on offer at this host; demonstration only.
    fn offers(&self, _host: &str) -> Vec<RoleOffer> {
        Vec::new()
    }

    /// What is told above them, where it is more than who one is tonight.
    fn story(&self) -> Option<StoryOffer> {
        None
    }

    /// Opens a session in an offered role.
    ///
    /// # Errors
    /// When there is no such offer.
    fn take_role(&self, _code: &str, _host: &str) -> Result<SignedIn, Fault> {
        Err(Fault::not_found())
    }
}
