//! Sign-in and sessions of the shell, from the vault, the roster and the profile.

use std::collections::BTreeSet;
use std::sync::Arc;

use directory::command::{AssumeFunction, Witnessed};
use directory::vault::{CameIn, Seat, Sort, Vault, VaultError};
use directory::{Held, MandateState, Person, Roster};
use kernel::{Id, Ids, Kind, Refusal, Text, Timestamp, kind};
use profile::{Function, Profile};
use store::{Journal, Stamp, Submission};
use web::{
    Assurance, Attempt, Challenge, Fault, FunctionChoice, Means, OtherWay, Proof, RoleOffer, Session,
    Sessions, SignedIn, Stepped, StoryOffer,
};

use crate::class;
use crate::demo::Demo;
use crate::factors::{FACTORS, SECOND_FACTOR};
use crate::own_password::OWN_PASSWORD;

/// The profile in force, asked each time because it may change.
pub type ProfileNow = Arc<dyn Fn() -> Arc<Profile> + Send + Sync>;
/// The directory as it is now.
pub type RosterNow = Arc<dyn Fn() -> Arc<Roster> + Send + Sync>;
/// Versions that a decision rests on, as they are now.
pub type StampNow = Arc<dyn Fn() -> Arc<Stamp> + Send + Sync>;

/// Implements [`Sessions`] for the staff side.
pub struct VaultSessions {
    journal: Journal,
    vault: Arc<Vault>,
    profile: ProfileNow,
    roster: RosterNow,
    demo: Option<Demo>,
    stamp: StampNow,
    ways: Vec<OtherWay>,
}

impl VaultSessions {
    /// Sessions of this vault. `demo` lists the roles on offer; only the demonstration hands any in.
    #[must_use]
    pub fn new(
        journal: Journal,
        vault: Arc<Vault>,
        profile: ProfileNow,
        roster: RosterNow,
        demo: Option<Demo>,
    ) -> Self {
        let stamp = Arc::new(Stamp::default());
        Self {
            journal,
            vault,
            profile,
            roster,
            demo,
            stamp: Arc::new(move || Arc::clone(&stamp)),
            ways: Vec::new(),
        }
    }

    /// With the versions that the header of "acts under another function" carries.
    #[must_use]
    pub fn stamped(self, stamp: StampNow) -> Self {
        Self { stamp, ..self }
    }

    /// With providers that vouch for people, on offer beside name and password.
    #[must_use]
    pub fn offering(self, ways: Vec<OtherWay>) -> Self {
        Self { ways, ..self }
    }

    fn now(&self) -> Timestamp {
        self.journal.definition().clock.now()
    }

    fn seat(&self, token: &str) -> Result<Seat, Fault> {
        self.vault.seat(token).ok_or(Fault::SignIn)
    }

    fn enter(&self, person: &Person, held: &Held, came: CameIn<'_>) -> Result<SignedIn, Fault> {
        let (token, max_age) = self.vault.open_session_as(person.id, held.id, came).map_err(fault)?;
        Ok(SignedIn { token, max_age, lang: Some(person.lang) })
    }

    /// Whether this account is entered with one click: then there is no password, given or own.
    fn plays(&self, person: &Person) -> bool {
        self.demo.as_ref().is_some_and(|d| d.plays(&person.login))
    }

    /// What comes before anything else: a password of one's own; where the function asks for it, a second factor to have, and
    /// to have used in this session.
    fn owes(&self, person: &Person, function: Option<&Function>, seat: &Seat) -> Option<&'static str> {
        if self.plays(person) {
            return None;
        }
        if self.vault.owes_password(person.id) {
            return Some(OWN_PASSWORD);
        }
        if !function.is_some_and(|f| f.second_factor)
            || seat.proved.as_ref().is_some_and(|(by, _)| strong(by))
        {
            return None;
        }
        Some(if self.vault.has_factor(person.id) { SECOND_FACTOR } else { FACTORS })
    }

    /// A password counts as a fresh proof only of somebody who has nothing else.
    fn assurance(&self, person: &Person, seat: &Seat) -> Assurance {
        let counts = |by: &str| strong(by) || !self.vault.has_factor(person.id);
        let fresh = seat.proved.as_ref().filter(|(by, _)| counts(by));
        Assurance {
            proved: seat.proved.clone(),
            strong_until: fresh.map(|(_, at)| at.plus_seconds(self.vault.fresh_seconds())),
            exempt: self.plays(person),
            stepped: None,
        }
    }

    /// Which sort of proof it was, if it holds.
    fn check(&self, person: &Person, proof: &Proof, source: &str) -> Result<&'static str, Fault> {
        match proof {
            Proof::Password(_) if self.vault.has_factor(person.id) => {
                Err(Refusal::invalid("step_up_password", "refusal-step-up-password").into())
            }
            Proof::Password(password) => self
                .vault
                .check_password(Some(person.id), &person.login, source, password)
                .map(|()| "password")
                .map_err(|e| field(fault(e), "step_up_password")),
            Proof::Code(code) => self
                .vault
                .check_code(person.id, &person.login, source, code)
                .map(Sort::code)
                .map_err(|e| field(code_fault(e), "step_up_code")),
            Proof::Passkey(answer) => self
                .vault
                .check_passkey(answer, source, Some(person.id))
                .map(|_| Sort::Passkey.code())
                .map_err(|e| field(fault(e), "step_up_passkey")),
        }
    }

    fn session(&self, roster: &Roster, seat: &Seat) -> Option<Session> {
        let (profile, now) = ((self.profile)(), self.now());
        let person = roster.persons.get(&seat.person)?;
        let all: Vec<&Held> = counting(roster, person.id, now).collect();
        // Who holds nothing any more, or whose account is closed, has nothing to do here.
        all.first()?;
        let acting = roster.mandates.iter().find(|m| m.id == seat.mandate && m.person == person.id)?;
        let function = profile.function(&acting.function).filter(|_| roster.counts(acting, now));
        Some(Session {
            id: seat.id,
            name: person.name.clone(),
            actor: actor(roster, acting),
            label: label(roster, &profile, acting),
            functions: all.iter().map(|m| choice(roster, &profile, m)).collect(),
            class: class::of(acting, function, roster.opened(acting.id, now).map(|o| o.0)),
            // A function that ended gives nothing; another one can be chosen.
            powers: function.map_or_else(|| [].into(), |f| Arc::clone(&f.powers)),
            only: None,
            locked: seat.locked,
            owes: self.owes(person, function, seat),
            lang: Some(person.lang),
            assurance: self.assurance(person, seat),
        })
    }
}

impl Sessions for VaultSessions {
    fn resolve(&self, token: &str) -> Result<Option<Session>, Fault> {
        let Some(seat) = self.vault.seat(token) else { return Ok(None) };
        Ok(self.session(&(self.roster)(), &seat))
    }

    fn machine(&self, token: &str) -> Result<Option<Session>, Fault> {
        let Some(known) = self.vault.token(token) else { return Ok(None) };
        let (roster, profile, now) = ((self.roster)(), (self.profile)(), self.now());
        let held = roster.mandates.iter().find(|m| m.id == known.mandate && roster.counts(m, now));
        let Some((held, function)) = held.and_then(|m| Some((m, profile.function(&m.function)?))) else {
            return Ok(None);
        };
        let Some(person) = roster.persons.get(&held.person).filter(|p| p.machine) else { return Ok(None) };
        // Whoever writes strategy reads it: a token that was given only the one as well.
        let whole: access::Powers = function.powers.iter().cloned().collect();
        let given: access::Powers = known.scopes.iter().cloned().collect();
        let powers: BTreeSet<String> = whole.intersection(&given).cloned().collect();
        Ok(Some(Session {
            id: known.id,
            name: person.name.clone(),
            actor: actor(&roster, held),
            label: label(&roster, &profile, held),
            functions: vec![choice(&roster, &profile, held)],
            class: class::narrowed(held, function, &powers),
            powers: powers.iter().cloned().collect(),
            only: Some(powers),
            locked: false,
            owes: None,
            lang: Some(person.lang),
            assurance: Assurance::exempt(),
        }))
    }

    fn sign_in(&self, attempt: &Attempt) -> Result<SignedIn, Fault> {
        let roster = (self.roster)();
        // A machine has tokens and no password: for it the answer is that of an unknown name.
        let person = roster.by_login(&attempt.login).filter(|p| !p.machine);
        let account = directory::fold_login(&attempt.login);
        self.vault
            .check_password(person.map(|p| p.id), &account, &attempt.source, &attempt.password)
            .map_err(fault)?;
        let person = person.ok_or_else(|| fault(VaultError::Wrong))?;
        // Said only to whoever knows the password.
        if !person.active {
            return Err(fault(VaultError::Closed));
        }
        let held = likeliest(&roster, person.id, self.now()).ok_or_else(|| fault(VaultError::NoFunction))?;
        self.enter(person, held, CameIn::PASSWORD)
    }

    fn other_ways(&self, _: &str) -> Vec<OtherWay> {
        self.ways.clone()
    }

    fn passkeys(&self, host: &str) -> bool {
        self.vault.passkeys_at(host)
    }

    fn challenge(&self, host: &str, login: Option<&str>, token: Option<&str>) -> Result<Challenge, Fault> {
        if !self.vault.passkeys_at(host) {
            return Err(fault(VaultError::Unavailable));
        }
        let roster = (self.roster)();
        let account = login.map(directory::fold_login);
        let person = match token {
            Some(token) => Some(self.seat(token)?.person),
            None => login.and_then(|l| roster.by_login(l)).filter(|p| !p.machine).map(|p| p.id),
        };
        let asked = self.vault.ask_passkey(person, account.as_deref()).map_err(fault)?;
        Ok(Challenge { id: asked.id, options: asked.options })
    }

    fn passkey_in(&self, answer: &str, source: &str) -> Result<SignedIn, Fault> {
        let person = self.vault.check_passkey(answer, source, None).map_err(fault)?;
        let roster = (self.roster)();
        let person =
            roster.persons.get(&person).filter(|p| !p.machine).ok_or_else(|| fault(VaultError::Passkey))?;
        if !person.active {
            return Err(fault(VaultError::Closed));
        }
        let held = likeliest(&roster, person.id, self.now()).ok_or_else(|| fault(VaultError::NoFunction))?;
        self.enter(person, held, CameIn::PASSKEY)
    }

    fn means(&self, token: &str, host: &str) -> Result<Means, Fault> {
        let person = self.seat(token)?.person;
        let factors = self.vault.factors(person);
        let has = |sort| factors.iter().any(|f| f.sort == sort);
        Ok(Means {
            passkey: has(Sort::Passkey) && self.vault.passkeys_at(host),
            code: has(Sort::Totp) || self.vault.recovery_left(person) > 0,
            password: factors.is_empty(),
        })
    }

    fn prove(&self, token: &str, proof: &Proof, source: &str) -> Result<(String, Timestamp), Fault> {
        let seat = self.seat(token)?;
        let roster = (self.roster)();
        let person = roster.persons.get(&seat.person).ok_or(Fault::SignIn)?;
        let by = self.check(person, proof, source)?;
        let at = self.vault.set_proved(token, by).map_err(fault)?;
        Ok((by.to_owned(), at))
    }

    fn witnessed(&self, command: Box<dyn store::Command>, stepped: &Stepped) -> Box<dyn store::Command> {
        Box::new(Witnessed { command, by: stepped.by.clone(), at: stepped.at })
    }

    fn sign_out(&self, token: &str) -> Result<(), Fault> {
        self.vault.end_session(token).map_err(fault)
    }

    fn switch_function(&self, token: &str, mandate: Id<kind::Mandate>) -> Result<(), Fault> {
        let seat = self.seat(token)?;
        if seat.locked {
            return Err(Fault::Locked);
        }
        if seat.mandate == mandate {
            return Ok(());
        }
        let roster = (self.roster)();
        let held = counting(&roster, seat.person, self.now()).find(|m| m.id == mandate);
        let held =
            held.ok_or_else(|| Fault::from(Refusal::new(Kind::Forbidden, "refusal-mandate-not-held")))?;
        let definition = self.journal.definition();
        self.journal.submit_blocking(Submission {
            command_id: Ids::new(definition.clock.as_ref(), definition.chance.as_ref()).next(),
            actor: actor(&roster, held),
            command: Box::new(AssumeFunction { mandate }),
            stamp: (self.stamp)(),
        })?;
        self.vault.set_mandate(token, mandate).map_err(fault)
    }

    fn lock(&self, token: &str) -> Result<(), Fault> {
        self.vault.set_locked(token, true).map_err(fault)
    }

    fn unlock(&self, token: &str, proof: &Proof, source: &str) -> Result<(), Fault> {
        let seat = self.seat(token)?;
        let roster = (self.roster)();
        let person = roster.persons.get(&seat.person).ok_or(Fault::SignIn)?;
        // A role of the demonstration was entered without a password and has none to give.
        if !self.plays(person) {
            let checked = match proof {
                Proof::Password(password) => {
                    self.vault.check_password(Some(person.id), &person.login, source, password)
                }
                Proof::Passkey(answer) => self.vault.check_passkey(answer, source, Some(person.id)).map(drop),
                // A code alone shows that somebody has the telephone, not who it is.
                Proof::Code(_) => Err(VaultError::Wrong),
            };
            checked.map_err(|e| field(fault(e), "password"))?;
        }
        self.vault.set_locked(token, false).map_err(fault)
    }

    fn offers(&self, host: &str) -> Vec<RoleOffer> {
        self.demo.as_ref().map(|d| d.offers(host)).unwrap_or_default()
    }

    fn story(&self) -> Option<StoryOffer> {
        self.demo.as_ref().and_then(Demo::story)
    }

    fn take_role(&self, code: &str, host: &str) -> Result<SignedIn, Fault> {
        let role = self.demo.as_ref().and_then(|d| d.role(code, host)).ok_or_else(Fault::not_found)?;
        let (roster, now) = ((self.roster)(), self.now());
        let person = roster.by_login(&role.login).ok_or_else(Fault::not_found)?;
        let held = counting(&roster, person.id, now).find(|m| m.function == role.function);
        let held = held.ok_or_else(|| fault(VaultError::NoFunction))?;
        self.enter(person, held, CameIn::ROLE)
    }
}

/// Whether this proof is more than a password.
fn strong(by: &str) -> bool {
    by != "password"
}

/// What a person holds at this instant, oldest first.
pub(crate) fn counting(
    roster: &Roster,
    person: Id<kind::Person>,
    now: Timestamp,
) -> impl Iterator<Item = &Held> {
    roster.held_by(person, now)
}

/// The function that is most likely meant at sign-in: the one on duty, else the first held.
pub(crate) fn likeliest(roster: &Roster, person: Id<kind::Person>, now: Timestamp) -> Option<&Held> {
    let on_duty = |m: &&Held| roster.duties.iter().any(|d| d.mandate == m.id);
    counting(roster, person, now).find(on_duty).or_else(|| counting(roster, person, now).next())
}

/// Who acts under a mandate, and for whom where it is a deputy's.
fn actor(roster: &Roster, held: &Held) -> kernel::Actor {
    kernel::Actor { on_behalf_of: principal(roster, held).map(|m| m.person), ..held.actor() }
}

/// The mandate that this one stands in for.
pub(crate) fn principal<'a>(roster: &'a Roster, held: &Held) -> Option<&'a Held> {
    roster.mandates.iter().find(|m| Some(m.id) == held.deputy_of)
}

fn choice(roster: &Roster, profile: &Profile, held: &Held) -> FunctionChoice {
    FunctionChoice {
        mandate: held.id,
        label: label(roster, profile, held),
        deputy_of: principal(roster, held).and_then(|m| roster.name(m.person)).map(str::to_owned),
        until: held.until,
    }
}

/// `Watch officer · Control room`, in each language as far as the names exist in it.
pub(crate) fn label(roster: &Roster, profile: &Profile, held: &Held) -> Text {
    let function = function_name(profile.function(&held.function), &held.function);
    let Some(organisation) = roster.organisations.get(&held.organisation) else { return function };
    let mut label = Text::default();
    for lang in kernel::Lang::ALL {
        label.set(lang, Some(format!("{} · {}", function.show(lang), organisation.names.show(lang))));
    }
    label
}

/// The name of a function, or its code where the profile no longer knows it.
pub(crate) fn function_name(function: Option<&Function>, code: &str) -> Text {
    function.map_or_else(|| Text::three(code, code, code), |f| f.names.clone())
}

/// Whether a mandate waits, counts, is to come or is over.
pub(crate) fn standing(held: &Held, now: Timestamp) -> &'static str {
    match held.state {
        MandateState::Proposed => "proposed",
        MandateState::Ended => "ended",
        MandateState::Held if now < held.from => "coming",
        MandateState::Held if held.counts_at(now) => "held",
        MandateState::Held => "past",
    }
}

/// What stands between a person and the vault, in words.
pub(crate) fn fault(e: VaultError) -> Fault {
    match e {
        VaultError::Wrong => Refusal::new(Kind::Invalid, "refusal-sign-in").into(),
        VaultError::Wait(seconds) => {
            Refusal::new(Kind::Invalid, "refusal-sign-in-wait").with("seconds", seconds).into()
        }
        VaultError::Length { least, most } => Refusal::invalid("password", "refusal-password-length")
            .with("least", least)
            .with("most", most)
            .into(),
        VaultError::Same => Refusal::invalid("password", "refusal-password-same").into(),
        VaultError::Late => Refusal::new(Kind::Invalid, "refusal-factor-late").into(),
        VaultError::Passkey => Refusal::new(Kind::Invalid, "refusal-passkey").into(),
        VaultError::Copied => Refusal::new(Kind::Invalid, "refusal-passkey-copied").into(),
        VaultError::Known => Refusal::conflict("refusal-passkey-known").into(),
        VaultError::Unknown => Fault::not_found(),
        VaultError::LastWay => Refusal::conflict("refusal-last-way").into(),
        VaultError::Unavailable => Refusal::conflict("refusal-factor-unavailable").into(),
        VaultError::Closed => Refusal::new(Kind::Forbidden, "refusal-account-closed").into(),
        VaultError::NoFunction => Refusal::new(Kind::Forbidden, "refusal-no-function").into(),
        VaultError::Storage(_) => Fault::internal(e),
    }
}

/// The same of a code: what was wrong is the code, not a password.
pub(crate) fn code_fault(e: VaultError) -> Fault {
    match e {
        VaultError::Wrong => Refusal::new(Kind::Invalid, "refusal-code").into(),
        other => fault(other),
    }
}

/// The same refusal, said beside a field.
pub(crate) fn field(fault: Fault, name: &str) -> Fault {
    match fault {
        Fault::Refused(refusal) => Fault::Refused(Refusal { field: Some(name.to_owned()), ..refusal }),
        other => other,
    }
}
