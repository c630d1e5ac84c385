//! Signatures: made here with a fresh key over text that is written in its canonical form already, so that the reader's
//! canonical form is checked against one that it did not make.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use exchange::cap::{Code, Odd};
use ring::digest::{SHA256, digest};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _};

use crate::sample::{GOOD, read};

const DSIG: &str = "http://www.w3.org/2000/09/xmldsig#";
const EXCLUSIVE: &str = "http://www.w3.org/2001/10/xml-exc-c14n#";
const INCLUSIVE: &str = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";

/// The good alert, signed.
fn signed(form: &str) -> String {
    sign(GOOD.split_once("?>").unwrap().1.trim(), form)
}

/// An alert in canonical form, signed. In the inclusive form `SignedInfo` also carries the namespaces around it.
fn sign(canonical: &str, form: &str) -> String {
    let sha = STANDARD.encode(digest(&SHA256, canonical.as_bytes()));
    let info = format!(
        "<ds:CanonicalizationMethod Algorithm=\"{form}\"></ds:CanonicalizationMethod>\
         <ds:SignatureMethod Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256\"></ds:SignatureMethod>\
         <ds:Reference URI=\"\"><ds:Transforms><ds:Transform Algorithm=\"{DSIG}enveloped-signature\"></ds:Transform>\
         <ds:Transform Algorithm=\"{form}\"></ds:Transform></ds:Transforms>\
         <ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"></ds:DigestMethod>\
         <ds:DigestValue>{sha}</ds:DigestValue></ds:Reference>"
    );
    let around = if form == INCLUSIVE { "xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\" " } else { "" };
    let message = format!("<ds:SignedInfo {around}xmlns:ds=\"{DSIG}\">{info}</ds:SignedInfo>");
    let random = SystemRandom::new();
    let key = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).unwrap();
    let key = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, key.as_ref(), &random).unwrap();
    let value = STANDARD.encode(key.sign(&random, message.as_bytes()).unwrap());
    let certificate = STANDARD.encode(certificate(key.public_key().as_ref()));
    let signature = format!(
        "<ds:Signature xmlns:ds=\"{DSIG}\"><ds:SignedInfo>{info}</ds:SignedInfo><ds:SignatureValue>{value}</ds:SignatureValue>\
         <ds:KeyInfo><ds:X509Data><ds:X509Certificate>{certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature>"
    );
    canonical.replace("</alert>", &format!("{signature}</alert>"))
}

/// The least that has the form of a certificate for a key on P-256.
fn certificate(point: &[u8]) -> Vec<u8> {
    let value = |tag: u8, content: &[u8]| {
        let length = u8::try_from(content.len()).unwrap();
        let head = if length < 128 { vec![tag, length] } else { vec![tag, 0x81, length] };
        [&head, content].concat()
    };
    let kind = value(0x06, &[0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01]);
    let curve = value(0x06, &[0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07]);
    let algorithm = value(0x30, &[kind, curve].concat());
    let bits = value(0x03, &[&[0], point].concat());
    let info = value(0x30, &[algorithm, bits].concat());
    let empty = value(0x30, &[]);
    let body = [value(0x02, &[1]), empty.clone(), empty.clone(), empty.clone(), empty, info].concat();
    value(0x30, &value(0x30, &body))
}

#[test]
fn a_good_signature_is_noted_and_any_change_refuses_the_alert() {
    for form in [EXCLUSIVE, INCLUSIVE] {
        let text = signed(form);
        let alert = read(&text).unwrap();
        assert!(alert.signed);
        assert_eq!(alert.warnings.iter().map(|w| w.code).collect::<Vec<_>>(), [Odd::SignerUnknown]);
        for (old, new) in [
            ("Rafales jusqu’à 110", "Rafales jusqu’à 40"),
            (">Severe<", ">Minor<"),
            ("    <instruction>", "    x<instruction>"),
            ("ds:DigestValue>", "ds:DigestValue>A"),
            ("<ds:SignatureValue>", "<ds:SignatureValue>AAAA"),
            ("xmlenc#sha256\"></ds:DigestMethod>", "xmlenc#sha256\" b=\"\"></ds:DigestMethod>"),
            ("<ds:X509Certificate>", "<ds:X509Certificate>M"),
        ] {
            let changed = text.replacen(old, new, 1);
            assert_ne!(changed, text, "{old}");
            assert_eq!(read(&changed).unwrap_err().code, Code::SignatureBroken, "{form}: {old}");
        }
        // What the canonical form does not see is no change.
        for (old, new) in [
            ("<scope>Public</scope>", "<scope\n>Public</scope >"),
            ("    <instruction>", "    <!-- x --><instruction>"),
        ] {
            let same = text.replacen(old, new, 1);
            assert_ne!(same, text);
            assert_eq!(read(&same).unwrap().warnings[0].code, Odd::SignerUnknown, "{form}: {old}");
        }
    }
}

#[test]
fn a_signed_file_that_was_indented_anew_says_so() {
    let compact: String = GOOD.split_once("?>").unwrap().1.lines().map(str::trim).collect();
    for form in [EXCLUSIVE, INCLUSIVE] {
        let text = sign(&compact, form);
        assert_eq!(read(&text).unwrap().warnings[0].detail, "signed, signer not known here");
        let style = "<?xml-stylesheet href=\"a\"?>\n<alert ";
        for (old, new) in [("><", ">\n  <"), ("<ds:Reference", "\n<ds:Reference"), ("<alert ", style)] {
            let warning = read(&text.replace(old, new)).unwrap().warnings.remove(0);
            assert_eq!(warning.code, Odd::SignerUnknown, "{form}: {old}");
            assert!(warning.detail.contains("white space"), "{form}: {old}");
        }
        // What was signed with its white space has to keep it: nobody can tell what it was.
        let changed = signed(form).replace("\n    <", "\n\t<");
        assert_eq!(read(&changed).unwrap_err().code, Code::SignatureBroken);
    }
}

#[test]
fn what_cannot_be_checked_is_noted() {
    let text = signed(EXCLUSIVE);
    for (old, new, why) in [
        ("URI=\"\"", "URI=\"#part\"", "not the whole message"),
        ("xmldsig-more#ecdsa-sha256", "xmldsig-more#ecdsa-ripemd160", "signature method"),
        ("xmlenc#sha256\"></ds:DigestMethod>", "xmlenc#md4\"></ds:DigestMethod>", "digest method"),
        ("enveloped-signature", "enveloping", "transform"),
        ("<ds:X509Certificate>", "<ds:X509Certificate/><ds:Other>", "no key"),
        ("<ds:SignatureValue>", "<ds:Value>", "no «SignatureValue»"),
    ] {
        let mut changed = text.replacen(old, new, 1);
        if new.ends_with("<ds:Other>") {
            changed = changed.replace("</ds:X509Certificate>", "</ds:Other>");
        }
        changed = if new == "<ds:Value>" {
            changed.replace("</ds:SignatureValue>", "</ds:Value>")
        } else {
            changed
        };
        let alert = read(&changed).unwrap();
        assert_eq!(alert.warnings[0].code, Odd::SignatureUnchecked, "{old}");
        assert!(alert.warnings[0].detail.contains(why), "{}", alert.warnings[0].detail);
    }
}
