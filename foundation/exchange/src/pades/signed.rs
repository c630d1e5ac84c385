//! One CMS signature (RFC 5652): what it signs, who made it, whether it holds.

use cms::cert::CertificateChoices;
use cms::content_info::ContentInfo;
use cms::signed_data::{SignedData, SignerIdentifier, SignerInfo};
use der::asn1::{ObjectIdentifier as Oid, OctetString, SetOfVec, UtcTime};
use der::{Any, Decode, Encode, Sequence};
use kernel::Timestamp;
use x509_cert::Certificate;
use x509_cert::attr::Attribute;
use x509_cert::ext::pkix::SubjectKeyIdentifier;
use x509_cert::spki::AlgorithmIdentifierOwned;

use super::DATA;
use super::algorithm::{Held, digest, holds};

const SIGNED_DATA: Oid = Oid::new_unwrap("1.2.840.113549.1.7.2");
const CONTENT_TYPE: Oid = Oid::new_unwrap("1.2.840.113549.1.9.3");
const MESSAGE_DIGEST: Oid = Oid::new_unwrap("1.2.840.113549.1.9.4");
const SIGNING_TIME: Oid = Oid::new_unwrap("1.2.840.113549.1.9.5");
const SIGNING_CERTIFICATE: Oid = Oid::new_unwrap("1.2.840.113549.1.9.16.2.47");
const SIGNING_CERTIFICATE_1: Oid = Oid::new_unwrap("1.2.840.113549.1.9.16.2.12");
const TIME_STAMP: Oid = Oid::new_unwrap("1.2.840.113549.1.9.16.2.14");
const SHA_256: Oid = Oid::new_unwrap("2.16.840.1.101.3.4.2.1");
/// Most certificates that a signature may bring.
const MOST: usize = 32;

/// A signature that can be read.
pub(super) struct Signed {
    data: SignedData,
    info: SignerInfo,
    /// The certificates that it brings.
    pub(super) certificates: Vec<Certificate>,
    /// Whose it is.
    pub(super) signer: Certificate,
}

/// What is wrong with one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flaw {
    /// It signs something else.
    Content,
    /// It signs other bytes.
    Digest,
    /// The key did not make it.
    Signature,
    /// It is made in a way that does not count here.
    Algorithm,
    /// It does not name its certificate, or another one.
    Certificate,
}

impl Signed {
    /// Reads it; what follows the outermost element is padding and may only be noughts.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let length = outermost(bytes)?;
        if bytes.get(length..)?.iter().any(|b| *b != 0) {
            return None;
        }
        Self::of(&ContentInfo::from_der(bytes.get(..length)?).ok()?)
    }

    fn of(content: &ContentInfo) -> Option<Self> {
        if content.content_type != SIGNED_DATA {
            return None;
        }
        let data: SignedData = content.content.decode_as().ok()?;
        let brought = data.certificates.as_ref()?.0.iter().take(MOST);
        let certificates: Vec<Certificate> = brought
            .filter_map(|c| if let CertificateChoices::Certificate(c) = c { Some(c.clone()) } else { None })
            .collect();
        let mut infos = data.signer_infos.0.iter();
        let (info, None) = (infos.next()?.clone(), infos.next()) else { return None };
        let signer = certificates.iter().find(|c| is(c, &info.sid))?.clone();
        Some(Self { data, info, certificates, signer })
    }

    /// Whether it holds over these stretches, taken as one; for a signature inside, over its own content.
    pub(super) fn check(&self, over: &[&[u8]], sort: Oid) -> Result<(), Flaw> {
        let attributes = self.info.signed_attrs.as_ref().ok_or(Flaw::Certificate)?;
        let named: Oid = single(attributes, CONTENT_TYPE).ok_or(Flaw::Content)?;
        if named != sort || self.data.encap_content_info.econtent_type != sort {
            return Err(Flaw::Content);
        }
        let stated: OctetString = single(attributes, MESSAGE_DIGEST).ok_or(Flaw::Digest)?;
        let is = digest(&self.info.digest_alg, over).ok_or(Flaw::Algorithm)?;
        if stated.as_bytes() != is {
            return Err(Flaw::Digest);
        }
        // Authorities that stamp times still use the older attribute, which RFC 3161 asks for; for a document it does not count.
        let named =
            self.names_its_certificate(attributes) || (sort != DATA && self.names_it_as_of_old(attributes));
        if !named {
            return Err(Flaw::Certificate);
        }
        let message = attributes.to_der().map_err(|_| Flaw::Signature)?;
        let key = &self.signer.tbs_certificate.subject_public_key_info;
        let (how, hash) = (&self.info.signature_algorithm, Some(&self.info.digest_alg));
        match holds(key, how, hash, &message, self.info.signature.as_bytes()) {
            Held::Yes => Ok(()),
            Held::No => Err(Flaw::Signature),
            Held::Unknown => Err(Flaw::Algorithm),
        }
    }

    /// What it carries inside; nothing when it is apart from what it signs.
    pub(super) fn inside(&self) -> Option<Vec<u8>> {
        let content = self.data.encap_content_info.econtent.as_ref()?;
        content.decode_as::<OctetString>().ok().map(OctetString::into_bytes)
    }

    pub(super) const fn is_apart(&self) -> bool {
        self.data.encap_content_info.econtent.is_none()
    }

    /// When the signer says that it was.
    pub(super) fn claimed_at(&self) -> Option<Timestamp> {
        let attributes = self.info.signed_attrs.as_ref()?;
        let seconds = single::<UtcTime>(attributes, SIGNING_TIME).map(|t| t.to_unix_duration().as_secs());
        Some(Timestamp::from_seconds(i64::try_from(seconds?).ok()?))
    }

    /// The value that a time stamp is over.
    pub(super) fn value(&self) -> &[u8] {
        self.info.signature.as_bytes()
    }

    /// A time stamp that was put to it later, with its own signature. `Some(None)` when there is one that cannot be read.
    pub(super) fn time_stamp(&self) -> Option<Option<Self>> {
        let attributes = self.info.unsigned_attrs.as_ref()?;
        let found = attributes.iter().find(|a| a.oid == TIME_STAMP)?;
        let content = found.values.get(0).and_then(|v| v.decode_as::<ContentInfo>().ok());
        Some(content.and_then(|c| Self::of(&c)))
    }

    /// The attribute that binds the signature to one certificate: without it another one with the same key could be put in
    /// its place.
    fn names_its_certificate(&self, attributes: &SetOfVec<Attribute>) -> bool {
        let Some(named) = single::<SigningCertificate>(attributes, SIGNING_CERTIFICATE) else { return false };
        let Some(first) = named.certificates.first() else { return false };
        let Ok(bytes) = self.signer.to_der() else { return false };
        let hash = first.hash.clone().unwrap_or_else(sha_256);
        digest(&hash, &[&bytes]).is_some_and(|is| is == first.value.as_bytes())
    }

    fn names_it_as_of_old(&self, attributes: &SetOfVec<Attribute>) -> bool {
        let named = single::<OldSigningCertificate>(attributes, SIGNING_CERTIFICATE_1);
        let Some(first) = named.as_ref().and_then(|n| n.certificates.first()) else { return false };
        let Ok(bytes) = self.signer.to_der() else { return false };
        let is = ring::digest::digest(&ring::digest::SHA1_FOR_LEGACY_USE_ONLY, &bytes);
        is.as_ref() == first.value.as_bytes()
    }
}

/// `SigningCertificate` (RFC 2634), by SHA-1.
#[derive(Sequence)]
struct OldSigningCertificate {
    certificates: Vec<OldNamed>,
    #[asn1(optional = "true")]
    policies: Option<Any>,
}

#[derive(Sequence)]
struct OldNamed {
    value: OctetString,
    #[asn1(optional = "true")]
    issuer: Option<Any>,
}

/// `SigningCertificateV2` (RFC 5035).
#[derive(Sequence)]
struct SigningCertificate {
    certificates: Vec<Named>,
    #[asn1(optional = "true")]
    policies: Option<Any>,
}

#[derive(Sequence)]
struct Named {
    /// SHA-256 where it is not said.
    #[asn1(optional = "true")]
    hash: Option<AlgorithmIdentifierOwned>,
    value: OctetString,
    #[asn1(optional = "true")]
    issuer: Option<Any>,
}

fn sha_256() -> AlgorithmIdentifierOwned {
    AlgorithmIdentifierOwned { oid: SHA_256, parameters: None }
}

/// The one value of an attribute that may stand once.
fn single<T: for<'a> der::Choice<'a> + for<'a> der::DecodeValue<'a>>(
    attributes: &SetOfVec<Attribute>,
    name: Oid,
) -> Option<T> {
    let mut all = attributes.iter().filter(|a| a.oid == name);
    let (one, None) = (all.next()?, all.next()) else { return None };
    if one.values.len() != 1 {
        return None;
    }
    one.values.get(0)?.decode_as().ok()
}

fn is(certificate: &Certificate, named: &SignerIdentifier) -> bool {
    let tbs = &certificate.tbs_certificate;
    match named {
        SignerIdentifier::IssuerAndSerialNumber(n) => {
            n.issuer == tbs.issuer && n.serial_number == tbs.serial_number
        }
        SignerIdentifier::SubjectKeyIdentifier(n) => {
            tbs.get::<SubjectKeyIdentifier>().ok().flatten().is_some_and(|(_, own)| own == *n)
        }
    }
}

/// Bytes of the outermost element with its head.
fn outermost(bytes: &[u8]) -> Option<usize> {
    let first = *bytes.get(1)?;
    if bytes.first() != Some(&0x30) {
        return None;
    }
    if first < 0x80 {
        return Some(2 + usize::from(first));
    }
    let count = usize::from(first & 0x7f);
    if !(1..=4).contains(&count) {
        return None;
    }
    let length = bytes.get(2..2 + count)?.iter().fold(0_usize, |n, b| (n << 8) | usize::from(*b));
    length.checked_add(2 + count).filter(|all| *all <= bytes.len())
}
