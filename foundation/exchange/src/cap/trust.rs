//! Whether a message was signed by a sender whose certificate the operator has configured.
//!
//! Only the key in that certificate counts: what a signature brings with it proves nothing about who made it. Who issued the
//! certificate, until when it holds and whether it was withdrawn is not looked at: it is trusted as long as it is configured.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::container::signed_at;
use super::keys::{self, Key};
use super::signature::{Against, Exact, against};
use crate::Limits;

/// The code under which a message is held back whose sender has to sign and did not, or not with a configured certificate.
pub const SIGNATURE_REQUIRED: &str = "signature-required";

/// A certificate that the operator trusts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    name: String,
    key: Key,
}

impl Certificate {
    /// From the file of a certificate, PEM or DER; `name` is what pages call it. Nothing when it holds no certificate with an
    /// RSA key or a key on P-256 or P-384.
    #[must_use]
    pub fn of_file(name: impl Into<String>, bytes: &[u8]) -> Option<Self> {
        let der = der_of(bytes)?;
        Some(Self { name: name.into(), key: keys::of_certificate(&der)? })
    }
    /// What pages call it.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// The certificate in a file, PEM or DER, as DER.
pub(super) fn der_of(bytes: &[u8]) -> Option<Vec<u8>> {
    match std::str::from_utf8(bytes).ok().filter(|t| t.contains("-----BEGIN CERTIFICATE-----")) {
        Some(text) => {
            let (_, rest) = text.split_once("-----BEGIN CERTIFICATE-----")?;
            let (body, _) = rest.split_once("-----END CERTIFICATE-----")?;
            let compact: String = body.chars().filter(|c| !c.is_whitespace()).collect();
            STANDARD.decode(compact).ok()
        }
        None => Some(bytes.to_vec()),
    }
}

/// What a signature says about who sent a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trust {
    /// No signature.
    Unsigned,
    /// Signed, and there is no certificate to check it with.
    NoCertificate,
    /// Signed with a configured certificate, and unchanged since.
    Checked {
        /// What the certificate is called.
        certificate: String,
        /// White space between elements was changed since; nothing that is read.
        indented: bool,
        /// It rests on SHA-1, which can be forged with effort.
        weak: bool,
    },
    /// Signed, but with none of the configured certificates: do not trust it.
    Stranger,
    /// Signed in a way that is not checked here.
    Unchecked(String),
}

impl Trust {
    /// Whether a configured sender sent exactly this.
    #[must_use]
    pub const fn is_checked(&self) -> bool {
        matches!(self, Self::Checked { .. })
    }
}

/// Checks the signature of a file that holds one message. Of what stands inside a feed or an envelope nothing is claimed: taken
/// out of it, a message may have lost what its signature covered.
#[must_use]
pub fn trust(bytes: &[u8], limits: &Limits, certificates: &[Certificate]) -> Trust {
    let Ok((text, _)) = crate::xml::decode(bytes, limits) else { return Trust::Unsigned };
    let Some(offsets) = signed_at(&text, limits) else {
        return Trust::Unchecked("the message stands in a feed or envelope".to_owned());
    };
    if offsets.is_empty() {
        return Trust::Unsigned;
    }
    if certificates.is_empty() {
        return Trust::NoCertificate;
    }
    let keys: Vec<Key> = certificates.iter().map(|c| c.key.clone()).collect();
    match against(&text, limits, &offsets, &keys) {
        Against::Held(held) => Trust::Checked {
            certificate: certificates.get(held.key).map(|c| c.name.clone()).unwrap_or_default(),
            indented: held.exact == Exact::Nearly,
            weak: held.weak,
        },
        Against::Stranger => Trust::Stranger,
        Against::Unchecked(why) => Trust::Unchecked(why),
    }
}
