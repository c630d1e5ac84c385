//! Certificates: from a signer up to an authority that the operator trusts, and what a certificate claims of itself.

use der::asn1::{ObjectIdentifier as Oid, OctetStringRef};
use der::{Decode, DecodePem, Encode, Sequence};
use kernel::Timestamp;
use x509_cert::Certificate;
use x509_cert::ext::pkix::{BasicConstraints, ExtendedKeyUsage, KeyUsage, KeyUsages};

use super::algorithm::{Held, holds};

const QC_STATEMENTS: Oid = Oid::new_unwrap("1.3.6.1.5.5.7.1.3");
const QC_COMPLIANCE: Oid = Oid::new_unwrap("0.4.0.1862.1.1");
const QC_DEVICE: Oid = Oid::new_unwrap("0.4.0.1862.1.4");
const QC_TYPE: Oid = Oid::new_unwrap("0.4.0.1862.1.6");
const QC_SEAL: Oid = Oid::new_unwrap("0.4.0.1862.1.6.2");
const QC_SIGNATURE: Oid = Oid::new_unwrap("0.4.0.1862.1.6.1");
const TIME_STAMPING: Oid = Oid::new_unwrap("1.3.6.1.5.5.7.3.8");
const COMMON_NAME: Oid = Oid::new_unwrap("2.5.4.3");
/// Longest chain.
const LONGEST: usize = 8;

/// Authorities that the operator trusts.
#[derive(Debug, Clone, Default)]
pub struct Anchors(Vec<Certificate>);

impl Anchors {
    /// From files of certificates (PEM, one or more in each).
    ///
    /// # Errors
    /// Which block is no certificate.
    pub fn from_pem<'a>(files: impl IntoIterator<Item = &'a str>) -> Result<Self, String> {
        let mut all = Vec::new();
        for file in files {
            for (n, block) in file.split_inclusive("-----END CERTIFICATE-----").enumerate() {
                let Some(at) = block.find("-----BEGIN CERTIFICATE-----") else { continue };
                let text = block.get(at..).unwrap_or("");
                let one = Certificate::from_pem(text).map_err(|e| format!("certificate {}: {e}", n + 1))?;
                all.push(one);
            }
        }
        Ok(Self(all))
    }
    /// How many there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len()
    }
    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// How a chain ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Chain {
    /// At an authority that is trusted.
    Trusted,
    /// Nowhere that is.
    Unknown,
    /// There, but a certificate was not valid at the time.
    OutOfTime,
}

/// Follows a certificate up to an anchor, at this instant.
pub(super) fn chain(leaf: &Certificate, others: &[Certificate], anchors: &Anchors, at: Timestamp) -> Chain {
    let mut in_time = valid_at(leaf, at);
    let mut now = leaf;
    for _ in 0..LONGEST {
        if let Some(anchor) = anchors.0.iter().find(|a| *a == now || issued(a, now)) {
            in_time &= valid_at(anchor, at);
            return if in_time { Chain::Trusted } else { Chain::OutOfTime };
        }
        let above = others.iter().find(|c| *c != now && authority(c) && issued(c, now));
        let Some(above) = above else { return Chain::Unknown };
        in_time &= valid_at(above, at);
        now = above;
    }
    Chain::Unknown
}

fn issued(above: &Certificate, below: &Certificate) -> bool {
    let (a, b) = (&above.tbs_certificate, &below.tbs_certificate);
    let Ok(message) = b.to_der() else { return false };
    let Some(signature) = below.signature.as_bytes() else { return false };
    a.subject == b.issuer
        && below.signature_algorithm == b.signature
        && holds(&a.subject_public_key_info, &below.signature_algorithm, None, &message, signature)
            == Held::Yes
}

/// Whether a certificate may vouch for others.
fn authority(certificate: &Certificate) -> bool {
    let tbs = &certificate.tbs_certificate;
    let basic = tbs.get::<BasicConstraints>().ok().flatten().is_some_and(|(_, b)| b.ca);
    let usage = tbs.get::<KeyUsage>().ok().flatten();
    basic && usage.is_none_or(|(_, u)| u.0.contains(KeyUsages::KeyCertSign))
}

fn valid_at(certificate: &Certificate, at: Timestamp) -> bool {
    let validity = &certificate.tbs_certificate.validity;
    let seconds =
        |t: &x509_cert::time::Time| i64::try_from(t.to_unix_duration().as_secs()).unwrap_or(i64::MAX);
    let at = at.0.div_euclid(1_000_000);
    (seconds(&validity.not_before)..=seconds(&validity.not_after)).contains(&at)
}

/// Whether a certificate's key may sign documents.
pub(super) fn may_sign(certificate: &Certificate) -> bool {
    let usage = certificate.tbs_certificate.get::<KeyUsage>().ok().flatten();
    usage.is_none_or(|(_, u)| {
        u.0.contains(KeyUsages::NonRepudiation) || u.0.contains(KeyUsages::DigitalSignature)
    })
}

/// Whether a certificate is there to stamp times, and for nothing else.
pub(super) fn stamps_time(certificate: &Certificate) -> bool {
    let usage = certificate.tbs_certificate.get::<ExtendedKeyUsage>().ok().flatten();
    usage.is_some_and(|(_, u)| u.0 == [TIME_STAMPING])
}

/// The name that a certificate gives its holder.
pub(super) fn name(certificate: &Certificate) -> String {
    let parts = certificate.tbs_certificate.subject.0.iter().flat_map(|r| r.0.iter());
    let common = parts.filter(|p| p.oid == COMMON_NAME).find_map(|p| {
        // Both kinds of text in use; others are shown as the certificate writes the whole name.
        p.value
            .decode_as::<String>()
            .ok()
            .or_else(|| p.value.decode_as::<der::asn1::PrintableStringRef<'_>>().ok().map(|s| s.to_string()))
    });
    let name = common.unwrap_or_else(|| certificate.tbs_certificate.subject.to_string());
    name.chars().filter(|c| !c.is_control()).take(200).collect()
}

/// What a certificate claims of itself (ETSI EN 319 412-5).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Claims {
    /// It is a qualified certificate.
    pub(super) qualified: bool,
    /// Its key is in a device for qualified signatures.
    pub(super) device: bool,
    /// It is for signatures of persons.
    pub(super) signature: bool,
    /// It is for seals of organisations.
    pub(super) seal: bool,
}

#[derive(Sequence)]
struct Statement {
    id: Oid,
    #[asn1(optional = "true")]
    info: Option<der::Any>,
}

/// Reads them; none where there are none.
pub(super) fn claims(certificate: &Certificate) -> Claims {
    let mut claims = Claims::default();
    let all = certificate.tbs_certificate.extensions.iter().flatten();
    let Some(extension) = all.into_iter().find(|e| e.extn_id == QC_STATEMENTS) else { return claims };
    let Ok(bytes) = OctetStringRef::new(extension.extn_value.as_bytes()) else { return claims };
    let Ok(statements) = Vec::<Statement>::from_der(bytes.as_bytes()) else { return claims };
    for statement in statements {
        match statement.id {
            QC_COMPLIANCE => claims.qualified = true,
            QC_DEVICE => claims.device = true,
            QC_TYPE => {
                let kinds = statement.info.and_then(|i| i.decode_as::<Vec<Oid>>().ok()).unwrap_or_default();
                claims.signature |= kinds.contains(&QC_SIGNATURE);
                claims.seal |= kinds.contains(&QC_SEAL);
            }
            _ => {}
        }
    }
    claims
}
