//! Ed25519 keys with the name under which they sign, in the forms that others read: C2SP verifier key and PEM.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::Signer as _;

use crate::Hasher;

/// The algorithm byte of Ed25519 in C2SP signed notes.
const ED25519: u8 = 1;
/// What precedes the 32 key bytes in a SubjectPublicKeyInfo of Ed25519 (RFC 8410).
const SPKI_PREFIX: [u8; 12] = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];

/// Why something is not a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// The name is empty, or holds a space or a plus sign.
    #[error("a key's name has no spaces and no plus signs")]
    Name,
    /// Not the form of a key.
    #[error("not an Ed25519 key in the expected form")]
    Form,
    /// The key id is not that of this name and key.
    #[error("the key id does not belong to this name and key")]
    Id,
    /// A key under which anybody can sign.
    #[error("a weak key")]
    Weak,
}

/// A public key and its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKey {
    name: String,
    key: ed25519_dalek::VerifyingKey,
}

impl PublicKey {
    /// A key of this name.
    ///
    /// # Errors
    /// When the name cannot stand in a note, or the bytes are no good key.
    pub fn new(name: &str, bytes: &[u8; 32]) -> Result<Self, KeyError> {
        if name.is_empty() || name.contains(|c: char| c.is_whitespace() || c.is_control() || c == '+') {
            return Err(KeyError::Name);
        }
        let key = ed25519_dalek::VerifyingKey::from_bytes(bytes).map_err(|_| KeyError::Form)?;
        if key.is_weak() {
            return Err(KeyError::Weak);
        }
        Ok(Self { name: name.to_owned(), key })
    }
    /// The name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
    /// The first four bytes of `SHA-256(name 0A 01 key)`: which key of this name signed.
    #[must_use]
    pub fn id(&self) -> [u8; 4] {
        let digest = Hasher::default()
            .with(self.name.as_bytes())
            .with(&[b'\n', ED25519])
            .with(self.key.as_bytes())
            .finish();
        let [a, b, c, d, ..] = digest.0;
        [a, b, c, d]
    }
    /// SubjectPublicKeyInfo in PEM, as `openssl pkey -pubin` reads it.
    #[must_use]
    pub fn to_pem(&self) -> String {
        let mut der = SPKI_PREFIX.to_vec();
        der.extend_from_slice(self.key.as_bytes());
        format!("-----BEGIN PUBLIC KEY-----\n{}\n-----END PUBLIC KEY-----\n", STANDARD.encode(der))
    }
    /// The key in a PEM file, under this name.
    ///
    /// # Errors
    /// When it is not the PEM of an Ed25519 public key.
    pub fn from_pem(name: &str, pem: &str) -> Result<Self, KeyError> {
        let inner = pem.trim().strip_prefix("-----BEGIN PUBLIC KEY-----");
        let inner =
            inner.and_then(|rest| rest.strip_suffix("-----END PUBLIC KEY-----")).ok_or(KeyError::Form)?;
        let base64: String = inner.split_ascii_whitespace().collect();
        let der = STANDARD.decode(base64).map_err(|_| KeyError::Form)?;
        let key = der.strip_prefix(&SPKI_PREFIX).and_then(|key| key.try_into().ok()).ok_or(KeyError::Form)?;
        Self::new(name, key)
    }
    /// Whether this key made this signature of these bytes.
    #[must_use]
    pub fn verifies(&self, message: &[u8], signature: &[u8; 64]) -> bool {
        self.key.verify_strict(message, &ed25519_dalek::Signature::from_bytes(signature)).is_ok()
    }
}

impl fmt::Display for PublicKey {
    /// The C2SP verifier key: `name+id+base64(01 key)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut bytes = vec![ED25519];
        bytes.extend_from_slice(self.key.as_bytes());
        write!(f, "{}+{:08x}+{}", self.name, u32::from_be_bytes(self.id()), STANDARD.encode(bytes))
    }
}

impl FromStr for PublicKey {
    type Err = KeyError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        // Base64 uses the plus sign too, so only the first two of them separate.
        let mut parts = text.splitn(3, '+');
        let (Some(name), Some(id), Some(key)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(KeyError::Form);
        };
        let bytes = STANDARD.decode(key).map_err(|_| KeyError::Form)?;
        let key = bytes.strip_prefix(&[ED25519]).and_then(|key| key.try_into().ok()).ok_or(KeyError::Form)?;
        let key = Self::new(name, key)?;
        if format!("{:08x}", u32::from_be_bytes(key.id())) == id { Ok(key) } else { Err(KeyError::Id) }
    }
}

/// A secret key and its name. Has no text form: where it is kept is the operator's business.
pub struct SigningKey {
    secret: ed25519_dalek::SigningKey,
    public: PublicKey,
}

impl SigningKey {
    /// The key whose secret seed these 32 random bytes are.
    ///
    /// # Errors
    /// When the name cannot stand in a note.
    pub fn new(name: &str, seed: &[u8; 32]) -> Result<Self, KeyError> {
        let secret = ed25519_dalek::SigningKey::from_bytes(seed);
        let public = PublicKey::new(name, secret.verifying_key().as_bytes())?;
        Ok(Self { secret, public })
    }
    /// Its public half.
    #[must_use]
    pub fn public(&self) -> &PublicKey {
        &self.public
    }
    /// The signature of these bytes.
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.secret.sign(message).to_bytes()
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningKey({})", self.public)
    }
}
