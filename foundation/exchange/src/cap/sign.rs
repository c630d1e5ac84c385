//! An XML signature over an alert of ours: enveloped, exclusive canonical form, SHA-256, ECDSA on P-256.
//!
//! Everybody who has the certificate can tell whether the alert is ours and whole; `xmlsec1` does in a test.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::digest::{SHA256, digest};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _};

use super::keys::{self, Key};
use super::trust::der_of;
use crate::xml::{Method, Space, Subset, canonical};

const DSIG: &str = "http://www.w3.org/2000/09/xmldsig#";
const EXCLUSIVE: &str = "http://www.w3.org/2001/10/xml-exc-c14n#";
const ECDSA: &str = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
const SHA: &str = "http://www.w3.org/2001/04/xmlenc#sha256";

/// Why alerts cannot be signed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SignError {
    /// The file holds no private key of the kind that is used here.
    #[error("not a private key on P-256 in PKCS #8 (with its public half)")]
    Key,
    /// The file holds no certificate.
    #[error("not a certificate with a key on P-256")]
    Certificate,
    /// The certificate speaks of another key.
    #[error("the certificate belongs to another key")]
    Pair,
    /// The document is none.
    #[error("not an alert")]
    Document,
    /// The operating system gave no chance.
    #[error("the operating system gives no random numbers")]
    Chance,
}

/// A key with its certificate. The numbers that ECDSA needs come from the operating system: `ring` takes them from nowhere else.
pub struct Signer {
    key: EcdsaKeyPair,
    certificate: Vec<u8>,
    random: SystemRandom,
}

impl std::fmt::Debug for Signer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Signer").finish_non_exhaustive()
    }
}

impl Signer {
    /// From a private key (PKCS #8, DER) and the file of its certificate (PEM or DER).
    ///
    /// # Errors
    /// What is wrong with which of the two, or that they do not belong together.
    pub fn new(key: &[u8], certificate: &[u8]) -> Result<Self, SignError> {
        let random = SystemRandom::new();
        let key = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, key, &random)
            .map_err(|_| SignError::Key)?;
        let certificate = der_of(certificate).ok_or(SignError::Certificate)?;
        match keys::of_certificate(&certificate) {
            Some(Key::P256(point)) if point == key.public_key().as_ref() => {
                Ok(Self { key, certificate, random })
            }
            Some(Key::P256(_)) => Err(SignError::Pair),
            _ => Err(SignError::Certificate),
        }
    }

    /// The document with a signature as the last child of its root. It may not be signed yet.
    ///
    /// # Errors
    /// When the text is no document that ends with its root, or no random numbers are to be had.
    pub fn sign(&self, document: &str) -> Result<String, SignError> {
        let method = Method::Exclusive(std::collections::BTreeSet::new());
        let message = canonical(document, Subset::Without(&[]), &method, false, Space::All)
            .ok_or(SignError::Document)?;
        let (head, tail) = document.rsplit_once("</").ok_or(SignError::Document)?;
        let info = signed_info(&STANDARD.encode(digest(&SHA256, message.as_bytes())));
        // In its own canonical form the element names the namespace, which in the document stands one element further out.
        let signed = format!("<ds:SignedInfo xmlns:ds=\"{DSIG}\">{info}</ds:SignedInfo>");
        let value = self.key.sign(&self.random, signed.as_bytes()).map_err(|_| SignError::Chance)?;
        let (value, certificate) = (STANDARD.encode(value), STANDARD.encode(&self.certificate));
        Ok(format!(
            "{head}<ds:Signature xmlns:ds=\"{DSIG}\"><ds:SignedInfo>{info}</ds:SignedInfo><ds:SignatureValue>{value}\
             </ds:SignatureValue><ds:KeyInfo><ds:X509Data><ds:X509Certificate>{certificate}</ds:X509Certificate></ds:X509Data>\
             </ds:KeyInfo></ds:Signature></{tail}"
        ))
    }

    /// The certificate as a PEM file, for those who want to check.
    #[must_use]
    pub fn certificate_pem(&self) -> String {
        super::issue::pem(&self.certificate)
    }
}

fn signed_info(digest: &str) -> String {
    format!(
        "<ds:CanonicalizationMethod Algorithm=\"{EXCLUSIVE}\"></ds:CanonicalizationMethod>\
         <ds:SignatureMethod Algorithm=\"{ECDSA}\"></ds:SignatureMethod>\
         <ds:Reference URI=\"\"><ds:Transforms><ds:Transform Algorithm=\"{DSIG}enveloped-signature\"></ds:Transform>\
         <ds:Transform Algorithm=\"{EXCLUSIVE}\"></ds:Transform></ds:Transforms>\
         <ds:DigestMethod Algorithm=\"{SHA}\"></ds:DigestMethod><ds:DigestValue>{digest}</ds:DigestValue></ds:Reference>"
    )
}
