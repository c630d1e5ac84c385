//! Secrets and signatures as Standard Webhooks 1.0 has them: HMAC-SHA256 over id, time and body.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use kernel::{Id, Timestamp, kind};
use ring::hmac;

/// A secret that signs what one hook is told.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret([u8; 32]);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}

/// The secret of a hook, the `n`th: made from the place's key, so that none has to be kept, neither here nor in a backup.
#[must_use]
pub fn secret(place: &[u8; 32], hook: Id<kind::Matter>, n: i64) -> Secret {
    let key = hmac::Key::new(hmac::HMAC_SHA256, place);
    let tag = hmac::sign(&key, format!("webhook\0{hook}\0{n}").as_bytes());
    let mut bytes = [0; 32];
    bytes.iter_mut().zip(tag.as_ref()).for_each(|(to, from)| *to = *from);
    Secret(bytes)
}

impl Secret {
    /// As it is shown, once.
    #[must_use]
    pub fn shown(&self) -> String {
        format!("whsec_{}", STANDARD.encode(self.0))
    }
}

/// The header `webhook-signature`: one signature per secret that holds.
#[must_use]
pub fn signatures(secrets: &[Secret], id: &str, at: Timestamp, body: &str) -> String {
    let signed = format!("{id}.{}.{body}", at.seconds());
    let one = |secret: &Secret| {
        let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &secret.0), signed.as_bytes());
        format!("v1,{}", STANDARD.encode(tag))
    };
    secrets.iter().map(one).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The key that the implementations of the standard test with, and what they sign with it.
    #[test]
    fn the_standards_own_example() {
        let key = STANDARD.decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").unwrap();
        let tag = hmac::sign(
            &hmac::Key::new(hmac::HMAC_SHA256, &key),
            b"msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{\"test\": 2432232314}",
        );
        assert_eq!(STANDARD.encode(tag), "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    #[test]
    fn each_hook_and_each_turn_has_its_own_secret() {
        let (a, b) = (Id::new(uuid::Uuid::from_u128(1)), Id::new(uuid::Uuid::from_u128(2)));
        let of = |place: u8, hook, n| secret(&[place; 32], hook, n).shown();
        let all = [of(1, a, 1), of(1, a, 2), of(1, b, 1), of(2, a, 1)];
        let different: std::collections::BTreeSet<_> = all.iter().collect();
        assert_eq!(different.len(), 4);
        assert_eq!(of(1, a, 1), all[0], "the same again");
        assert!(all[0].starts_with("whsec_") && !format!("{:?}", secret(&[1; 32], a, 1)).contains("1"));
    }

    #[test]
    fn two_secrets_sign_twice() {
        let hook = Id::new(uuid::Uuid::from_u128(1));
        let both = [secret(&[1; 32], hook, 2), secret(&[1; 32], hook, 1)];
        let header = signatures(&both, "msg_1", Timestamp::from_seconds(7), "{}");
        let parts: Vec<&str> = header.split(' ').collect();
        assert_eq!(parts.len(), 2);
        assert_eq!(parts[1], signatures(&both[1..], "msg_1", Timestamp::from_seconds(7), "{}"));
    }
}
