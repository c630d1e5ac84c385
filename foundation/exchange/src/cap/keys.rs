//! Public keys and signature methods: what a certificate of X.509 says its key is, and nothing else of it.

use ring::signature::{
    self, EcdsaVerificationAlgorithm, RsaParameters, RsaPublicKeyComponents, UnparsedPublicKey,
};

/// A public key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Key {
    /// RSA: both numbers big-endian, without leading zeros.
    Rsa { modulus: Vec<u8>, exponent: Vec<u8> },
    /// On the curve P-256: the point, uncompressed.
    P256(Vec<u8>),
    /// On the curve P-384.
    P384(Vec<u8>),
}

/// A signature method.
#[derive(Clone, Copy)]
pub(super) enum Scheme {
    Rsa(&'static RsaParameters),
    P256(&'static EcdsaVerificationAlgorithm),
    P384(&'static EcdsaVerificationAlgorithm),
}

/// The method of this name. SHA-1 and keys of 1024 bits are weak, but senders still sign with them; as no signer is
/// trusted for a signature, nothing hangs on their strength.
pub(super) fn scheme(name: &str) -> Option<Scheme> {
    Some(match name {
        "http://www.w3.org/2000/09/xmldsig#rsa-sha1" => {
            Scheme::Rsa(&signature::RSA_PKCS1_1024_8192_SHA1_FOR_LEGACY_USE_ONLY)
        }
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256" => {
            Scheme::Rsa(&signature::RSA_PKCS1_1024_8192_SHA256_FOR_LEGACY_USE_ONLY)
        }
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384" => {
            Scheme::Rsa(&signature::RSA_PKCS1_2048_8192_SHA384)
        }
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512" => {
            Scheme::Rsa(&signature::RSA_PKCS1_1024_8192_SHA512_FOR_LEGACY_USE_ONLY)
        }
        "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256" => {
            Scheme::P256(&signature::ECDSA_P256_SHA256_FIXED)
        }
        "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384" => {
            Scheme::P384(&signature::ECDSA_P384_SHA384_FIXED)
        }
        _ => return None,
    })
}

impl Scheme {
    /// Whether a key is of the kind that this method needs.
    pub(super) fn fits(self, key: &Key) -> bool {
        matches!(
            (self, key),
            (Self::Rsa(_), Key::Rsa { .. }) | (Self::P256(_), Key::P256(_)) | (Self::P384(_), Key::P384(_))
        )
    }

    /// Whether the holder of the key made this signature of this message.
    pub(super) fn verifies(self, key: &Key, message: &[u8], value: &[u8]) -> bool {
        match (self, key) {
            (Self::Rsa(parameters), Key::Rsa { modulus, exponent }) => {
                RsaPublicKeyComponents { n: modulus, e: exponent }.verify(parameters, message, value).is_ok()
            }
            (Self::P256(method), Key::P256(point)) | (Self::P384(method), Key::P384(point)) => {
                UnparsedPublicKey::new(method, point).verify(message, value).is_ok()
            }
            _ => false,
        }
    }
}

const INTEGER: u8 = 0x02;
const BITS: u8 = 0x03;
const OID: u8 = 0x06;
const SEQUENCE: u8 = 0x30;
/// `[0]`: the version of a certificate, absent in the first one.
const VERSION: u8 = 0xA0;
const RSA: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01];
const EC: &[u8] = &[0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01];
const P256: &[u8] = &[0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07];
const P384: &[u8] = &[0x2B, 0x81, 0x04, 0x00, 0x22];

/// The key in a certificate (RFC 5280, 4.1), if it is of a kind that is checked here. Who issued the certificate and
/// until when it holds is not looked at.
pub(super) fn of_certificate(der: &[u8]) -> Option<Key> {
    let (certificate, _) = expect(der, SEQUENCE)?;
    let (mut rest, _) = expect(certificate, SEQUENCE)?;
    if let Some((_, after)) = expect(rest, VERSION) {
        rest = after;
    }
    // Serial number, signature algorithm, issuer, validity, subject.
    for tag in [INTEGER, SEQUENCE, SEQUENCE, SEQUENCE, SEQUENCE] {
        (_, rest) = expect(rest, tag)?;
    }
    let (info, _) = expect(rest, SEQUENCE)?;
    let (algorithm, rest) = expect(info, SEQUENCE)?;
    let (bits, _) = expect(rest, BITS)?;
    // The first byte counts unused bits; a key is whole bytes.
    let key = bits.strip_prefix(&[0])?;
    let (kind, parameters) = expect(algorithm, OID)?;
    if kind == RSA {
        let (numbers, _) = expect(key, SEQUENCE)?;
        let (modulus, rest) = expect(numbers, INTEGER)?;
        let (exponent, _) = expect(rest, INTEGER)?;
        return Some(Key::Rsa { modulus: unsigned(modulus), exponent: unsigned(exponent) });
    }
    if kind != EC {
        return None;
    }
    match expect(parameters, OID)?.0 {
        P256 => Some(Key::P256(key.to_owned())),
        P384 => Some(Key::P384(key.to_owned())),
        _ => None,
    }
}

/// A number without its leading zeros.
pub(super) fn unsigned(number: &[u8]) -> Vec<u8> {
    number.iter().copied().skip_while(|b| *b == 0).collect()
}

/// The content of the value that comes first, when it has this tag, and what follows it.
fn expect(input: &[u8], tag: u8) -> Option<(&[u8], &[u8])> {
    let (found, rest) = input.split_first()?;
    let (length, rest) = length(rest)?;
    (*found == tag).then(|| rest.split_at_checked(length)).flatten()
}

fn length(input: &[u8]) -> Option<(usize, &[u8])> {
    let (first, rest) = input.split_first()?;
    if *first < 0x80 {
        return Some((usize::from(*first), rest));
    }
    let count = usize::from(*first & 0x7F);
    let (bytes, rest) = (1..=3).contains(&count).then(|| rest.split_at_checked(count)).flatten()?;
    Some((bytes.iter().fold(0, |sum, b| (sum << 8) | usize::from(*b)), rest))
}

#[cfg(test)]
mod tests {
    use super::{length, of_certificate, unsigned};

    #[test]
    fn lengths() {
        assert_eq!(length(&[5, 1]), Some((5, &[1_u8][..])));
        assert_eq!(length(&[0x82, 1, 0]), Some((256, &[][..])));
        for wrong in [&[][..], &[0x80], &[0x81], &[0x82, 1], &[0x84, 1, 1, 1, 1], &[0xFF]] {
            assert_eq!(length(wrong), None, "{wrong:?}");
        }
        assert_eq!(unsigned(&[0, 0, 3, 0]), [3, 0]);
    }

    #[test]
    fn what_is_no_certificate_has_no_key() {
        for wrong in [&[][..], &[0x30], &[0x30, 0], &[0x30, 2, 0x30, 0], &[0x30, 0x83, 0xFF, 0xFF, 0xFF]] {
            assert_eq!(of_certificate(wrong), None, "{wrong:?}");
        }
    }
}
