//! What a notification says, sealed for one device: the service in between carries it and cannot read it (RFC 8291).

use web_push_native::p256::PublicKey;
use web_push_native::{Auth, encrypt};

use super::Subscription;

/// The device's own values are none, or the note is too long for a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unfit;

impl std::fmt::Display for Unfit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the device's key cannot be used")
    }
}

/// Longest note in bytes: services take bodies of 4096 (RFC 8030, 7.2), of which head, padding and seal take 103.
const MOST: usize = 3_993;

/// The body of a request to the push service (`aes128gcm`). Each is sealed under a fresh key, so that two of the same note differ.
///
/// # Errors
/// When the subscription cannot be used.
pub fn seal(to: &Subscription, note: &[u8]) -> Result<Vec<u8>, Unfit> {
    let (key, secret) = to.values().ok_or(Unfit)?;
    if note.len() > MOST {
        return Err(Unfit);
    }
    let key = PublicKey::from_sec1_bytes(&key).map_err(|_| Unfit)?;
    encrypt(note.to_vec(), &key, &Auth::from(secret)).map_err(|_| Unfit)
}

#[cfg(test)]
mod tests {
    use base64::Engine;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    use web_push_native::decrypt;
    use web_push_native::p256::SecretKey;

    use super::super::address::tests::{KEY, SECRET};
    use super::*;

    fn bytes(text: &str) -> Vec<u8> {
        URL_SAFE_NO_PAD.decode(text).unwrap()
    }

    fn opened(sealed: Vec<u8>) -> Option<Vec<u8>> {
        let private = SecretKey::from_slice(&bytes("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94")).unwrap();
        let secret: [u8; 16] = bytes(SECRET).try_into().unwrap();
        decrypt(sealed, &private, &Auth::from(secret)).ok()
    }

    fn device() -> Subscription {
        Subscription { endpoint: "https://push.example/a".into(), key: KEY.into(), secret: SECRET.into() }
    }

    /// The example of RFC 8291, section 5 (worked out in its appendix A), opened with the private key that stands there.
    #[test]
    fn the_example_of_the_standard_opens() {
        let sealed = "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_\
                      yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";
        let said = opened(bytes(sealed)).unwrap();
        assert_eq!(said, b"When I grow up, I want to be a watermelon");
    }

    #[test]
    fn what_is_sealed_opens_for_the_device_alone_and_never_looks_the_same() {
        let (one, two) = (seal(&device(), b"MSG-26-0001").unwrap(), seal(&device(), b"MSG-26-0001").unwrap());
        assert_ne!(one, two);
        // Salt of 16 bytes, size of a record, length of the key that follows (RFC 8188, 2.1).
        assert_eq!(one.get(20), Some(&65));
        assert!(!one.windows(3).any(|w| w == b"MSG"));
        assert_eq!(opened(one.clone()).unwrap(), b"MSG-26-0001");
        let mut changed = one;
        *changed.last_mut().unwrap() ^= 1;
        assert_eq!(opened(changed), None);
        let sealed = seal(&device(), &[b'x'; MOST]).unwrap();
        assert!(sealed.len() <= 4_096, "{}", sealed.len());
        assert_eq!(seal(&device(), &[b'x'; MOST + 1]), Err(Unfit));
        assert_eq!(seal(&Subscription { key: String::new(), ..device() }, b"x"), Err(Unfit));
    }
}
