//! One-time codes and recovery codes: enrolled, checked with growing delays, each accepted once.

use kernel::{Id, Timestamp, kind};
use sha2::{Digest, Sha256};

use super::factor::{Factor, Sort};
use super::{Vault, VaultError, delay, totp, write};

/// How many recovery codes are made at a time.
const RECOVERY: usize = 10;
/// Seconds in which an enrolment is completed.
const ENROLMENT: i64 = 600;

/// The secret of an application that is being enrolled, and until when that may take.
pub(super) type Pending = (Vec<u8>, Timestamp);

/// An application for codes on its way: shown to its owner and to nobody else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enrolment {
    /// The secret as text, for typing.
    pub secret: String,
    /// The same for the picture (`otpauth://…`).
    pub uri: String,
}

/// An application whose first code was right; it counts once it is [kept](Vault::keep_codes).
#[derive(Debug)]
pub struct NewCodes {
    secret: Vec<u8>,
    step: i64,
}

impl Vault {
    /// Whether one-time codes can be enrolled: only where secrets can be kept encrypted.
    #[must_use]
    pub fn codes_possible(&self) -> bool {
        self.seal.there()
    }

    /// Begins to enrol an application for codes. `issuer` and `login` are what it shows.
    ///
    /// # Errors
    /// When secrets cannot be kept here.
    pub fn begin_codes(
        &self,
        person: Id<kind::Person>,
        issuer: &str,
        login: &str,
    ) -> Result<Enrolment, VaultError> {
        if !self.codes_possible() {
            return Err(VaultError::Unavailable);
        }
        let mut secret = [0_u8; totp::SECRET];
        self.chance.fill(&mut secret);
        let now = self.now();
        let mut pending = write(&self.enrolling);
        pending.retain(|_, (_, until)| *until > now);
        pending.insert(person, (secret.to_vec(), now.plus_seconds(ENROLMENT)));
        drop(pending);
        Ok(enrolment(&secret, issuer, login))
    }

    /// The enrolment that is under way, to show it again after a wrong code.
    #[must_use]
    pub fn enrolling(&self, person: Id<kind::Person>, issuer: &str, login: &str) -> Option<Enrolment> {
        let now = self.now();
        let pending = super::read(&self.enrolling);
        let (secret, _) = pending.get(&person).filter(|(_, until)| *until > now)?;
        Some(enrolment(secret, issuer, login))
    }

    /// Whether the first code of the application is right.
    ///
    /// # Errors
    /// [`VaultError::Wrong`], [`VaultError::Late`] when the enrolment is over, or that one must wait.
    pub fn try_codes(
        &self,
        person: Id<kind::Person>,
        account: &str,
        source: &str,
        code: &str,
    ) -> Result<NewCodes, VaultError> {
        let now = self.now();
        let pending = super::read(&self.enrolling).get(&person).cloned();
        let (secret, _) = pending.filter(|(_, until)| *until > now).ok_or(VaultError::Late)?;
        let subjects = subjects(account, source);
        self.not_too_often(&subjects, now)?;
        match totp::accepted(&secret, &plain(code), seconds(now), 0) {
            Some(step) => Ok(NewCodes { secret, step }),
            None => {
                delay::count(&self.journal, subjects, now)?;
                Err(VaultError::Wrong)
            }
        }
    }

    /// Keeps an application: from now on its codes count. The code that confirmed it does not count again.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn keep_codes(
        &self,
        person: Id<kind::Person>,
        id: Id<kind::Factor>,
        label: &str,
        new: &NewCodes,
    ) -> Result<(), VaultError> {
        let sealed = self.seal.close(&new.secret, &row_of(person, id), self.chance.as_ref())?;
        let factor = Factor { id, sort: Sort::Totp, label: label.to_owned(), added: self.now(), used: None };
        self.insert(person, &factor, sealed, new.step, None)?;
        write(&self.enrolling).remove(&person);
        self.remember(person, factor);
        Ok(())
    }

    /// Whether this is a code of the person's application now, or one of their recovery codes; says which. Each is accepted
    /// once. Wrong ones cost growing delays.
    ///
    /// # Errors
    /// [`VaultError::Wrong`], [`VaultError::Wait`], or the storage's.
    pub fn check_code(
        &self,
        person: Id<kind::Person>,
        account: &str,
        source: &str,
        code: &str,
    ) -> Result<Sort, VaultError> {
        let now = self.now();
        let subjects = subjects(account, source);
        self.not_too_often(&subjects, now)?;
        let code = plain(code);
        let six = code.len() == 6 && code.bytes().all(|b| b.is_ascii_digit());
        let found = if six {
            self.use_code(person, &code, now)?.then_some(Sort::Totp)
        } else {
            self.use_recovery(person, &code)?.then_some(Sort::Recovery)
        };
        match found {
            Some(sort) => {
                delay::forget(&self.journal, subjects)?;
                Ok(sort)
            }
            None => {
                delay::count(&self.journal, subjects, now)?;
                Err(VaultError::Wrong)
            }
        }
    }

    /// Ten new recovery codes, shown this once; those from before end.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn new_recovery(&self, person: Id<kind::Person>) -> Result<Vec<String>, VaultError> {
        let codes: Vec<String> = (0..RECOVERY).map(|_| self.recovery_code()).collect();
        let rows: Vec<(Id<kind::Factor>, Vec<u8>)> =
            codes.iter().map(|code| (self.ids().next(), hash(&plain(code)))).collect();
        let now = self.now();
        self.journal.keep(move |k| {
            k.execute("DELETE FROM factor WHERE person = $1 AND sort = 'recovery'", &[person.into()])?;
            for (id, hash) in rows {
                k.execute(
                    "INSERT INTO factor (id, person, sort, secret, label, added_at, step) VALUES ($1, $2, 'recovery', $3, '', $4, 0)",
                    &[id.into(), person.into(), hash.into(), now.into()],
                )?;
            }
            Ok(())
        })?;
        write(&self.factors).recovery.insert(person, codes.len());
        Ok(codes)
    }

    fn use_code(&self, person: Id<kind::Person>, code: &str, now: Timestamp) -> Result<bool, VaultError> {
        let rows = self.journal.keep(move |k| {
            let sql = "SELECT id, secret, step FROM factor WHERE person = $1 AND sort = 'totp'";
            let rows = k.query(sql, &[person.into()])?;
            rows.iter()
                .map(|row| Ok((row.id(0)?, row.bytes(1)?.to_vec(), row.int(2)?)))
                .collect::<Result<Vec<_>, _>>()
        })?;
        for (id, sealed, last) in rows {
            let secret = self.seal.open(&sealed, &row_of(person, id))?;
            let Some(step) = totp::accepted(&secret, code, seconds(now), last) else { continue };
            // Whoever comes second with the same code finds the step taken.
            let sql = "UPDATE factor SET step = $2, used_at = $3 WHERE id = $1 AND step < $2";
            let taken = self.journal.keep(move |k| k.execute(sql, &[id.into(), step.into(), now.into()]))?;
            if taken == 1 {
                self.touched(person, id, now);
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn use_recovery(&self, person: Id<kind::Person>, code: &str) -> Result<bool, VaultError> {
        let hash = hash(code);
        let sql = "DELETE FROM factor WHERE person = $1 AND sort = 'recovery' AND secret = $2";
        let gone = self.journal.keep(move |k| k.execute(sql, &[person.into(), hash.into()]))?;
        if gone == 1
            && let Some(left) = write(&self.factors).recovery.get_mut(&person)
        {
            *left = left.saturating_sub(1);
        }
        Ok(gone == 1)
    }

    fn not_too_often(&self, subjects: &[String; 2], now: Timestamp) -> Result<(), VaultError> {
        let wait = delay::wait(&self.journal, subjects, now)?;
        if wait > 0 { Err(VaultError::Wait(wait)) } else { Ok(()) }
    }

    /// 128 random bits as letters and digits that can be read from paper: without I, L, O and U.
    fn recovery_code(&self) -> String {
        const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        let mut bytes = [0_u8; 16];
        self.chance.fill(&mut bytes);
        let mut rest = u128::from_be_bytes(bytes);
        let mut text = String::new();
        for n in 0..26 {
            if n > 0 && n % 5 == 0 && n < 25 {
                text.push('-');
            }
            let index = usize::try_from(rest & 31).unwrap_or(0);
            text.extend(ALPHABET.get(index).map(|b| char::from(*b)));
            rest >>= 5;
        }
        text
    }
}

fn enrolment(secret: &[u8], issuer: &str, login: &str) -> Enrolment {
    let secret = totp::base32(secret);
    let mut uri = url::Url::parse("otpauth://totp/").ok();
    if let Some(uri) = &mut uri {
        // Label and issuer as the applications want them: "issuer:account", and the issuer once more.
        uri.set_path(&format!("/{issuer}:{login}"));
        uri.query_pairs_mut().append_pair("secret", &secret).append_pair("issuer", issuer);
    }
    Enrolment { uri: uri.map_or_else(String::new, |u| u.to_string().replace('+', "%20")), secret }
}

/// Delays of codes are counted apart from those of passwords: who knows the password does not slow its owner.
fn subjects(account: &str, source: &str) -> [String; 2] {
    [format!("account:{account}:code"), format!("source:{source}")]
}

/// As typed, without what people put between the letters, and the letters that look alike made one.
fn plain(code: &str) -> String {
    let typed = code.chars().filter(|c| c.is_ascii_alphanumeric()).map(|c| c.to_ascii_uppercase());
    typed
        .map(|c| match c {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .take(64)
        .collect()
}

fn hash(code: &str) -> Vec<u8> {
    Sha256::digest(code.as_bytes()).to_vec()
}

fn seconds(at: Timestamp) -> i64 {
    at.0.div_euclid(1_000_000)
}

fn row_of(person: Id<kind::Person>, factor: Id<kind::Factor>) -> Vec<u8> {
    [person.raw().as_bytes().as_slice(), factor.raw().as_bytes()].concat()
}
