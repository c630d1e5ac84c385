//! A key for signing alerts, and a certificate that its holder issued to itself: what a place begins with until an authority
//! gives it one. Whoever wants to trust it gets it by a way of their own.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use kernel::Timestamp;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair as _};

use super::sign::SignError;

const EC_KEY: &[u8] = &[0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01];
const P256: &[u8] = &[0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07];
const ECDSA_SHA256: &[u8] = &[0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x02];
const COMMON_NAME: &[u8] = &[0x55, 0x04, 0x03];

/// A new private key on P-256, as PKCS #8 (DER). The numbers come from the operating system.
///
/// # Errors
/// When it gives none.
pub fn new_key() -> Result<Vec<u8>, SignError> {
    let made = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &SystemRandom::new());
    made.map(|key| key.as_ref().to_vec()).map_err(|_| SignError::Chance)
}

/// A certificate for this key, issued by itself under this name, that holds from one day to another (RFC 5280), as PEM.
///
/// # Errors
/// When the key is none, a day lies outside 1950 to 2049, or no random numbers are to be had.
pub fn self_issued(key: &[u8], name: &str, from: Timestamp, until: Timestamp) -> Result<String, SignError> {
    let random = SystemRandom::new();
    let key = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, key, &random)
        .map_err(|_| SignError::Key)?;
    let point = key.public_key().as_ref();
    let algorithm = value(0x30, &[value(0x06, &[ECDSA_SHA256])]);
    let name = value(
        0x30,
        &[value(0x31, &[value(0x30, &[value(0x06, &[COMMON_NAME]), value(0x0C, &[name.as_bytes()])])])],
    );
    let validity = value(0x30, &[utc(from)?, utc(until)?]);
    let kind = value(0x30, &[value(0x06, &[EC_KEY]), value(0x06, &[P256])]);
    let public = value(0x30, &[kind, value(0x03, &[&[0], point])]);
    let body = value(
        0x30,
        &[
            // Version 3.
            value(0xA0, &[value(0x02, &[[2_u8]])]),
            serial(point),
            algorithm.clone(),
            name.clone(),
            validity,
            name,
            public,
        ],
    );
    let signature = key.sign(&random, &body).map_err(|_| SignError::Chance)?;
    let whole = value(0x30, &[body, algorithm, value(0x03, &[&[0], signature.as_ref()])]);
    Ok(pem(&whole))
}

/// A number that no other key gets: eight bytes of its digest, positive.
fn serial(point: &[u8]) -> Vec<u8> {
    let digest = ring::digest::digest(&ring::digest::SHA256, point);
    let mut bytes: Vec<u8> = digest.as_ref().iter().copied().take(8).collect();
    if let Some(first) = bytes.first_mut() {
        *first = (*first & 0x3F) | 0x40;
    }
    value(0x02, &[bytes])
}

fn utc(at: Timestamp) -> Result<Vec<u8>, SignError> {
    let civil = at.to_jiff().map(|t| jiff::tz::Offset::UTC.to_datetime(t));
    let civil = civil.filter(|c| (1950..2050).contains(&c.year())).ok_or(SignError::Certificate)?;
    Ok(value(0x17, &[civil.strftime("%y%m%d%H%M%SZ").to_string().as_bytes()]))
}

/// A value with its tag and length (X.690).
fn value<P: AsRef<[u8]>>(tag: u8, parts: &[P]) -> Vec<u8> {
    let content: Vec<u8> = parts.iter().flat_map(|p| p.as_ref().iter().copied()).collect();
    let mut out = vec![tag];
    let bytes = content.len().to_be_bytes();
    let length: Vec<u8> = bytes.iter().copied().skip_while(|b| *b == 0).collect();
    match (content.len(), length.as_slice()) {
        (0, _) => out.push(0),
        (1..128, [short]) => out.push(*short),
        (_, long) => {
            out.push(0x80 | u8::try_from(long.len()).unwrap_or(0));
            out.extend_from_slice(long);
        }
    }
    out.extend(content);
    out
}

/// Lines of 64 characters between the two marks.
pub(super) fn pem(der: &[u8]) -> String {
    let body = STANDARD.encode(der);
    let mut out = String::from("-----BEGIN CERTIFICATE-----\n");
    for (n, c) in body.chars().enumerate() {
        if n > 0 && n.is_multiple_of(64) {
            out.push('\n');
        }
        out.push(c);
    }
    out.push_str("\n-----END CERTIFICATE-----\n");
    out
}
