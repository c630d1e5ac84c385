//! Which algorithms count, and checking one signature with one key.

use der::asn1::ObjectIdentifier as Oid;
use der::{Decode, Encode, Sequence};
use ring::digest::{self, SHA256, SHA384, SHA512};
use ring::signature::{self as scheme, UnparsedPublicKey, VerificationAlgorithm};
use x509_cert::spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};

const SHA_256: Oid = Oid::new_unwrap("2.16.840.1.101.3.4.2.1");
const SHA_384: Oid = Oid::new_unwrap("2.16.840.1.101.3.4.2.2");
const SHA_512: Oid = Oid::new_unwrap("2.16.840.1.101.3.4.2.3");
const RSA: Oid = Oid::new_unwrap("1.2.840.113549.1.1.1");
const RSA_PSS: Oid = Oid::new_unwrap("1.2.840.113549.1.1.10");
const RSA_256: Oid = Oid::new_unwrap("1.2.840.113549.1.1.11");
const RSA_384: Oid = Oid::new_unwrap("1.2.840.113549.1.1.12");
const RSA_512: Oid = Oid::new_unwrap("1.2.840.113549.1.1.13");
const EC: Oid = Oid::new_unwrap("1.2.840.10045.2.1");
const P_256: Oid = Oid::new_unwrap("1.2.840.10045.3.1.7");
const P_384: Oid = Oid::new_unwrap("1.3.132.0.34");
const ECDSA_256: Oid = Oid::new_unwrap("1.2.840.10045.4.3.2");
const ECDSA_384: Oid = Oid::new_unwrap("1.2.840.10045.4.3.3");

/// Whether a signature holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Held {
    /// It does.
    Yes,
    /// It does not.
    No,
    /// It is made in a way that does not count here.
    Unknown,
}

/// The digest that is named, of these bytes.
pub(super) fn digest(name: &AlgorithmIdentifierOwned, bytes: &[&[u8]]) -> Option<Vec<u8>> {
    let algorithm = match name.oid {
        SHA_256 => &SHA256,
        SHA_384 => &SHA384,
        SHA_512 => &SHA512,
        _ => return None,
    };
    let mut context = digest::Context::new(algorithm);
    bytes.iter().for_each(|b| context.update(b));
    Some(context.finish().as_ref().to_vec())
}

/// Parameters of RSA-PSS (RFC 4055).
#[derive(Sequence)]
struct Pss {
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT", optional = "true")]
    hash: Option<AlgorithmIdentifierOwned>,
    #[asn1(context_specific = "1", tag_mode = "EXPLICIT", optional = "true")]
    mask: Option<AlgorithmIdentifierOwned>,
    #[asn1(context_specific = "2", tag_mode = "EXPLICIT", optional = "true")]
    salt: Option<u32>,
    #[asn1(context_specific = "3", tag_mode = "EXPLICIT", optional = "true")]
    trailer: Option<u32>,
}

/// Whether this key made this signature over this message. `hash` is what the signer names beside the bare `rsaEncryption`.
pub(super) fn holds(
    key: &SubjectPublicKeyInfoOwned,
    algorithm: &AlgorithmIdentifierOwned,
    hash: Option<&AlgorithmIdentifierOwned>,
    message: &[u8],
    signature: &[u8],
) -> Held {
    let Some(scheme) = chosen(key, algorithm, hash) else { return Held::Unknown };
    let Some(bits) = key.subject_public_key.as_bytes() else { return Held::Unknown };
    match UnparsedPublicKey::new(scheme, bits).verify(message, signature) {
        Ok(()) => Held::Yes,
        Err(_) => Held::No,
    }
}

fn chosen(
    key: &SubjectPublicKeyInfoOwned,
    algorithm: &AlgorithmIdentifierOwned,
    hash: Option<&AlgorithmIdentifierOwned>,
) -> Option<&'static dyn VerificationAlgorithm> {
    let curve = key.algorithm.parameters.as_ref().and_then(|p| p.decode_as::<Oid>().ok());
    Some(match (key.algorithm.oid, curve, algorithm.oid) {
        (RSA, _, RSA_256) => &scheme::RSA_PKCS1_2048_8192_SHA256,
        (RSA, _, RSA_384) => &scheme::RSA_PKCS1_2048_8192_SHA384,
        (RSA, _, RSA_512) => &scheme::RSA_PKCS1_2048_8192_SHA512,
        (RSA, _, RSA) => match hash?.oid {
            SHA_256 => &scheme::RSA_PKCS1_2048_8192_SHA256,
            SHA_384 => &scheme::RSA_PKCS1_2048_8192_SHA384,
            SHA_512 => &scheme::RSA_PKCS1_2048_8192_SHA512,
            _ => return None,
        },
        (RSA | RSA_PSS, _, RSA_PSS) => pss(algorithm)?,
        (EC, Some(P_256), ECDSA_256) => &scheme::ECDSA_P256_SHA256_ASN1,
        (EC, Some(P_256), ECDSA_384) => &scheme::ECDSA_P256_SHA384_ASN1,
        (EC, Some(P_384), ECDSA_256) => &scheme::ECDSA_P384_SHA256_ASN1,
        (EC, Some(P_384), ECDSA_384) => &scheme::ECDSA_P384_SHA384_ASN1,
        _ => return None,
    })
}

/// One hash throughout, and as much salt as it is long: other mixtures do not count.
fn pss(algorithm: &AlgorithmIdentifierOwned) -> Option<&'static dyn VerificationAlgorithm> {
    let parameters = Pss::from_der(&algorithm.parameters.as_ref()?.to_der().ok()?).ok()?;
    let hash = parameters.hash?.oid;
    let inner = parameters.mask?.parameters?.decode_as::<AlgorithmIdentifierOwned>().ok()?;
    if inner.oid != hash || parameters.trailer.is_some_and(|t| t != 1) {
        return None;
    }
    Some(match (hash, parameters.salt?) {
        (SHA_256, 32) => &scheme::RSA_PSS_2048_8192_SHA256,
        (SHA_384, 48) => &scheme::RSA_PSS_2048_8192_SHA384,
        (SHA_512, 64) => &scheme::RSA_PSS_2048_8192_SHA512,
        _ => return None,
    })
}
