//! Passkeys (W3C Web Authentication): registered, and asked for at sign-in, before acts and to unlock. The device must verify
//! its user each time; a counter that goes backwards is refused, since then there is a copy.

use std::collections::HashMap;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use kernel::{Id, Timestamp, kind};
use ring::hmac;
use serde_json::{Value, json};
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Url, Webauthn, WebauthnBuilder, WebauthnError,
};

use super::factor::{Factor, Sort};
use super::{Vault, VaultError, delay, write};

/// Seconds that a question waits for its answer.
const LIFE: i64 = 300;
/// Questions that may wait at a time; the oldest go first.
const MOST: usize = 10_000;

/// Under which address passkeys are made and used, and what the browser calls it.
#[derive(Debug, Clone)]
pub struct RelyingParty {
    /// `https://host` or `https://host:port`.
    pub origin: String,
    /// The name of the place.
    pub name: String,
}

/// The side of the browser's ceremonies that we are.
#[derive(Default)]
pub(super) struct Passkeys {
    webauthn: Option<Webauthn>,
    /// `host` or `host:port`, as browsers send it.
    host: String,
    waiting: HashMap<String, (Timestamp, Waiting)>,
}

enum Waiting {
    Registration(Id<kind::Person>, PasskeyRegistration),
    Authentication(DiscoverableAuthentication),
}

/// A passkey that a device has made; it counts once it is [kept](Vault::keep_passkey).
#[derive(Debug)]
pub struct NewPasskey(Passkey);

/// A question for a browser: its name, and what the credentials interface takes.
#[derive(Debug, Clone)]
pub struct Question {
    /// Comes back with the answer.
    pub id: String,
    /// The options, as JSON.
    pub options: Value,
}

impl Passkeys {
    /// Nothing where the address is none under which browsers make passkeys: they want a name, and TLS unless it is this machine.
    pub(super) fn of(party: &RelyingParty) -> Self {
        let Ok(origin) = Url::parse(&party.origin) else { return Self::default() };
        let Some(url::Host::Domain(name)) = origin.host() else { return Self::default() };
        let local = name == "localhost" || name.ends_with(".localhost");
        if origin.scheme() != "https" && !local {
            return Self::default();
        }
        let webauthn = WebauthnBuilder::new(name, &origin).and_then(|b| b.rp_name(&party.name).build()).ok();
        let host = origin.port().map_or_else(|| name.to_owned(), |port| format!("{name}:{port}"));
        Self { webauthn, host, waiting: HashMap::new() }
    }

    fn wait(&mut self, id: &str, what: Waiting, now: Timestamp) {
        self.waiting.retain(|_, (until, _)| *until > now);
        if self.waiting.len() >= MOST
            && let Some(oldest) =
                self.waiting.iter().min_by_key(|(_, (until, _))| *until).map(|(id, _)| id.clone())
        {
            self.waiting.remove(&oldest);
        }
        self.waiting.insert(id.to_owned(), (now.plus_seconds(LIFE), what));
    }

    /// Each question is answered once.
    fn take(&mut self, id: &str, now: Timestamp) -> Result<(Webauthn, Waiting), VaultError> {
        let (until, what) = self.waiting.remove(id).ok_or(VaultError::Late)?;
        let webauthn = self.webauthn.clone().ok_or(VaultError::Unavailable)?;
        if until > now { Ok((webauthn, what)) } else { Err(VaultError::Late) }
    }
}

impl Vault {
    /// Whether browsers make and use passkeys at this host.
    #[must_use]
    pub fn passkeys_at(&self, host: &str) -> bool {
        let passkeys = super::read(&self.passkeys);
        passkeys.webauthn.is_some() && passkeys.host == host
    }

    /// Asks a browser to make a passkey. `login` and `name` are what the device shows.
    ///
    /// # Errors
    /// When passkeys cannot be used here.
    pub fn ask_new_passkey(
        &self,
        person: Id<kind::Person>,
        login: &str,
        name: &str,
    ) -> Result<Question, VaultError> {
        let known = self.passkeys_of(person)?.into_iter().map(|(_, key)| key.cred_id().clone()).collect();
        let mut passkeys = write(&self.passkeys);
        let webauthn = passkeys.webauthn.as_ref().ok_or(VaultError::Unavailable)?;
        let name = if name.is_empty() { login } else { name };
        let (options, state) = webauthn
            .start_passkey_registration(person.raw(), login, name, Some(known))
            .map_err(|e| storage(&e))?;
        let mut options =
            serde_json::to_value(options.public_key).map_err(|e| VaultError::Storage(e.to_string()))?;
        // A passkey that the device finds by itself spares typing the name; a device that cannot do that is taken all the same.
        if let Some(chosen) = options.get_mut("authenticatorSelection").and_then(Value::as_object_mut) {
            chosen.insert("residentKey".to_owned(), json!("preferred"));
            chosen.insert("requireResidentKey".to_owned(), json!(false));
        }
        let id = URL_SAFE_NO_PAD.encode(self.secret());
        passkeys.wait(&id, Waiting::Registration(person, state), self.now());
        Ok(Question { id, options })
    }

    /// What the browser answered to [`Vault::ask_new_passkey`].
    ///
    /// # Errors
    /// [`VaultError::Late`] when the question is over, [`VaultError::Passkey`] when the answer does not hold.
    pub fn try_new_passkey(&self, person: Id<kind::Person>, answer: &str) -> Result<NewPasskey, VaultError> {
        let (id, credential): (String, RegisterPublicKeyCredential) = parsed(answer)?;
        let (webauthn, waiting) = write(&self.passkeys).take(&id, self.now())?;
        let Waiting::Registration(asked, state) = waiting else { return Err(VaultError::Late) };
        if asked != person {
            return Err(VaultError::Late);
        }
        let key =
            webauthn.finish_passkey_registration(&credential, &state).map_err(|_| VaultError::Passkey)?;
        let handle = key.cred_id().to_vec();
        let sql = "SELECT id FROM factor WHERE handle = $1";
        let known = self.journal.keep(move |k| Ok(k.one(sql, &[handle.into()])?.is_some()))?;
        if known { Err(VaultError::Known) } else { Ok(NewPasskey(key)) }
    }

    /// Keeps a passkey: from now on it opens the door.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn keep_passkey(
        &self,
        person: Id<kind::Person>,
        id: Id<kind::Factor>,
        label: &str,
        new: &NewPasskey,
    ) -> Result<(), VaultError> {
        let secret = serde_json::to_vec(&new.0).map_err(|e| VaultError::Storage(e.to_string()))?;
        let factor =
            Factor { id, sort: Sort::Passkey, label: label.to_owned(), added: self.now(), used: None };
        self.insert(person, &factor, secret, 0, Some(new.0.cred_id().to_vec()))?;
        self.remember(person, factor);
        Ok(())
    }

    /// Asks a browser for a passkey: any of ours, or one of this account's. An account that does not exist, or has none, gets a
    /// question that looks the same.
    ///
    /// # Errors
    /// When passkeys cannot be used here.
    pub fn ask_passkey(
        &self,
        person: Option<Id<kind::Person>>,
        account: Option<&str>,
    ) -> Result<Question, VaultError> {
        let known = person.map(|p| self.passkeys_of(p)).transpose()?.unwrap_or_default();
        let mut handles: Vec<String> =
            known.iter().map(|(_, key)| URL_SAFE_NO_PAD.encode(key.cred_id())).collect();
        if let Some(account) = account.filter(|_| handles.is_empty()) {
            let made_up = hmac::sign(&self.decoy, account.as_bytes());
            handles.push(URL_SAFE_NO_PAD.encode(made_up.as_ref()));
        }
        let mut passkeys = write(&self.passkeys);
        let webauthn = passkeys.webauthn.as_ref().ok_or(VaultError::Unavailable)?;
        let (options, state) = webauthn.start_discoverable_authentication().map_err(|e| storage(&e))?;
        let mut options =
            serde_json::to_value(options.public_key).map_err(|e| VaultError::Storage(e.to_string()))?;
        if let Some(options) = options.as_object_mut() {
            let allowed: Vec<Value> =
                handles.iter().map(|h| json!({ "type": "public-key", "id": h })).collect();
            options.insert("allowCredentials".to_owned(), Value::Array(allowed));
        }
        let id = URL_SAFE_NO_PAD.encode(self.secret());
        passkeys.wait(&id, Waiting::Authentication(state), self.now());
        Ok(Question { id, options })
    }

    /// Whose passkey answered. Wrong answers cost growing delays for the source. `of`: it has to be this person's.
    ///
    /// # Errors
    /// [`VaultError::Late`], [`VaultError::Passkey`], [`VaultError::Copied`] when its counter went backwards,
    /// [`VaultError::Wait`], or the storage's.
    pub fn check_passkey(
        &self,
        answer: &str,
        source: &str,
        of: Option<Id<kind::Person>>,
    ) -> Result<Id<kind::Person>, VaultError> {
        let now = self.now();
        let subjects = [format!("source:{source}:passkey"), format!("source:{source}")];
        let wait = delay::wait(&self.journal, &subjects, now)?;
        if wait > 0 {
            return Err(VaultError::Wait(wait));
        }
        let found = self.answered(answer, of, now);
        if matches!(found, Err(VaultError::Passkey | VaultError::Copied)) {
            delay::count(&self.journal, subjects, now)?;
        }
        found
    }

    fn answered(
        &self,
        answer: &str,
        of: Option<Id<kind::Person>>,
        now: Timestamp,
    ) -> Result<Id<kind::Person>, VaultError> {
        let (id, credential): (String, PublicKeyCredential) = parsed(answer)?;
        let (webauthn, waiting) = write(&self.passkeys).take(&id, now)?;
        let Waiting::Authentication(state) = waiting else { return Err(VaultError::Late) };
        let handle = credential.get_credential_id().to_vec();
        let row = self.journal.keep(move |k| {
            let sql = "SELECT id, person, secret FROM factor WHERE handle = $1 AND sort = 'passkey'";
            let row = k.one(sql, &[handle.into()])?;
            row.map(|r| Ok((r.id(0)?, r.id(1)?, r.bytes(2)?.to_vec()))).transpose()
        })?;
        let (factor, person, secret): (Id<kind::Factor>, Id<kind::Person>, Vec<u8>) =
            row.ok_or(VaultError::Passkey)?;
        // What the device says of its owner must fit the row.
        let named = credential.get_user_unique_id().is_none_or(|user| user == person.raw().as_bytes());
        if !named || of.is_some_and(|p| p != person) {
            return Err(VaultError::Passkey);
        }
        let mut key: Passkey =
            serde_json::from_slice(&secret).map_err(|e| VaultError::Storage(e.to_string()))?;
        let result = webauthn.finish_discoverable_authentication_v2(&credential, state, &key).map_err(
            |e| match e {
                WebauthnError::CredentialPossibleCompromise => VaultError::Copied,
                _ => VaultError::Passkey,
            },
        )?;
        let count = i64::from(result.counter());
        key.update_credential(&result);
        let secret = serde_json::to_vec(&key).map_err(|e| VaultError::Storage(e.to_string()))?;
        // Of two answers with the same count one is a copy's: the row decides which came first.
        let sql = "UPDATE factor SET secret = $2, step = $3, used_at = $4 WHERE id = $1 AND (step < $3 OR ($3 = 0 AND step = 0))";
        let taken = self
            .journal
            .keep(move |k| k.execute(sql, &[factor.into(), secret.into(), count.into(), now.into()]))?;
        if taken != 1 {
            return Err(VaultError::Copied);
        }
        self.touched(person, factor, now);
        Ok(person)
    }

    fn passkeys_of(&self, person: Id<kind::Person>) -> Result<Vec<(Id<kind::Factor>, Passkey)>, VaultError> {
        let rows = self.journal.keep(move |k| {
            let sql =
                "SELECT id, secret FROM factor WHERE person = $1 AND sort = 'passkey' ORDER BY added_at, id";
            let rows = k.query(sql, &[person.into()])?;
            rows.iter().map(|row| Ok((row.id(0)?, row.bytes(1)?.to_vec()))).collect::<Result<Vec<_>, _>>()
        })?;
        rows.into_iter()
            .map(|(id, secret): (_, Vec<u8>)| {
                let key = serde_json::from_slice(&secret).map_err(|e| VaultError::Storage(e.to_string()))?;
                Ok((id, key))
            })
            .collect()
    }
}

/// `{"id": …, "credential": …}` as our own module sends it.
fn parsed<T: serde::de::DeserializeOwned>(answer: &str) -> Result<(String, T), VaultError> {
    #[derive(serde::Deserialize)]
    struct Answer<T> {
        id: String,
        credential: T,
    }
    let answer: Answer<T> = serde_json::from_str(answer).map_err(|_| VaultError::Passkey)?;
    Ok((answer.id, answer.credential))
}

fn storage(e: &WebauthnError) -> VaultError {
    VaultError::Storage(format!("passkeys: {e}"))
}
