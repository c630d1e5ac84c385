//! By which key the place names itself to push services (VAPID, RFC 8292): a browser binds a device to its public half, so that nobody
//! else can tell the device anything even if they knew the address.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use kernel::Timestamp;
use serde_json::json;
use web_push_native::p256::SecretKey;
use web_push_native::p256::ecdsa::signature::{Signer, Verifier};
use web_push_native::p256::ecdsa::{Signature, SigningKey};

/// A token holds so long, in seconds; services take at most 24 hours.
const HOLDS: i64 = 6 * 3600;

/// The key of a place. Its private half never leaves it.
#[derive(Clone)]
pub struct Key {
    signing: SigningKey,
    public: String,
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Key").field("public", &self.public).finish_non_exhaustive()
    }
}

impl Key {
    /// The key of these bytes; nothing for the few that are none.
    #[must_use]
    pub fn from_seed(seed: &[u8; 32]) -> Option<Self> {
        let secret = SecretKey::from_slice(seed).ok()?;
        let signing = SigningKey::from(secret);
        let point = signing.verifying_key().to_encoded_point(false);
        Some(Self { public: URL_SAFE_NO_PAD.encode(point.as_bytes()), signing })
    }

    /// Its public half, uncompressed, base64url: what a browser is given when it asks for an address.
    #[must_use]
    pub fn public(&self) -> &str {
        &self.public
    }

    /// What a device gives back to say that this letter was shown or opened on it: nobody else can make it.
    #[must_use]
    pub fn receipt(&self, letter: &str) -> String {
        let signature: Signature = self.signing.sign(receipted(letter).as_bytes());
        format!("{letter}.{}", URL_SAFE_NO_PAD.encode(signature.to_bytes()))
    }

    /// The letter whose receipt this is; nothing where it is none of ours.
    #[must_use]
    pub fn receipted<'a>(&self, receipt: &'a str) -> Option<&'a str> {
        let (letter, proof) = receipt.rsplit_once('.')?;
        let signature = Signature::from_slice(&URL_SAFE_NO_PAD.decode(proof).ok()?).ok()?;
        self.signing.verifying_key().verify(receipted(letter).as_bytes(), &signature).ok().map(|()| letter)
    }

    /// The head line `authorization` of a request to this service. `contact` is where the service can reach the operator (`mailto:…`
    /// or `https://…`).
    #[must_use]
    pub fn authorization(&self, service: &str, contact: &str, now: Timestamp) -> String {
        let encoded = |value: serde_json::Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let head = encoded(json!({ "typ": "JWT", "alg": "ES256" }));
        let exp = now.seconds() + HOLDS;
        let claims = encoded(json!({ "aud": service, "exp": exp, "sub": contact }));
        let said = format!("{head}.{claims}");
        let signature: Signature = self.signing.sign(said.as_bytes());
        format!("vapid t={said}.{}, k={}", URL_SAFE_NO_PAD.encode(signature.to_bytes()), self.public)
    }
}

/// What is signed for a receipt; no token to a service reads like it.
fn receipted(letter: &str) -> String {
    format!("push-receipt\0{letter}")
}

#[cfg(test)]
mod tests {
    use web_push_native::p256::ecdsa::VerifyingKey;

    use super::*;

    #[test]
    fn a_receipt_says_which_letter_and_nobody_else_makes_one() {
        let key = Key::from_seed(&[7; 32]).unwrap();
        let receipt = key.receipt("0197.0.1");
        assert_eq!(key.receipted(&receipt), Some("0197.0.1"));
        assert_eq!(receipt, key.receipt("0197.0.1"), "the same for every try");
        let other = Key::from_seed(&[8; 32]).unwrap().receipt("0197.0.1");
        let moved = receipt.replace("0197.0.1.", "0197.0.2.");
        for wrong in [other.as_str(), &moved, "0197.0.1", "0197.0.1.", "", ".", "0197.0.1.%"] {
            assert_eq!(key.receipted(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_service_can_check_who_asks() {
        let key = Key::from_seed(&[7; 32]).unwrap();
        let now = Timestamp::from_seconds(1_795_488_000);
        let line = key.authorization("https://push.example", "mailto:it@town.example", now);
        let (token, k) = line.strip_prefix("vapid t=").unwrap().split_once(", k=").unwrap();
        assert_eq!(k, key.public());
        let [head, claims, signature] = token.split('.').collect::<Vec<_>>()[..] else { panic!("{token}") };
        let value = |part: &str| {
            serde_json::from_slice::<serde_json::Value>(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()
        };
        assert_eq!(value(head)["alg"], "ES256");
        assert_eq!(
            value(claims),
            json!({ "aud": "https://push.example", "exp": 1_795_509_600_i64, "sub": "mailto:it@town.example" })
        );
        let public = VerifyingKey::from_sec1_bytes(&URL_SAFE_NO_PAD.decode(k).unwrap()).unwrap();
        let signature = Signature::from_slice(&URL_SAFE_NO_PAD.decode(signature).unwrap()).unwrap();
        assert!(public.verify(format!("{head}.{claims}").as_bytes(), &signature).is_ok());
        assert!(public.verify(format!("{head}.{head}").as_bytes(), &signature).is_err());
    }

    #[test]
    fn not_every_number_is_a_key_and_none_is_shown() {
        assert!(Key::from_seed(&[0; 32]).is_none() && Key::from_seed(&[255; 32]).is_none());
        let shown = format!("{:?}", Key::from_seed(&[7; 32]).unwrap());
        assert!(shown.contains("public") && !shown.contains("signing"), "{shown}");
    }
}
