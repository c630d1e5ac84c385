//! Documents that come back: the samples that `tools/pades/make_samples.py` makes (fictitious people and authorities), and what
//! can be done to them.

use std::path::Path;

use exchange::pades::{Anchors, Checked, Finding, check};
use kernel::Timestamp;
use proptest::prelude::*;

use Finding::*;

fn file(name: &str) -> Vec<u8> {
    std::fs::read(Path::new("tests/pades").join(name)).unwrap()
}

fn anchors() -> Anchors {
    Anchors::from_pem([String::from_utf8(file("anchor.pem")).unwrap().as_str()]).unwrap()
}

/// New year's day of 2027: the samples were signed before.
fn now() -> Timestamp {
    "2027-01-01T00:00:00Z".parse::<jiff::Timestamp>().map(Timestamp::from_jiff).unwrap()
}

fn look(issued: &str, returned: &str) -> Checked {
    check(&file(issued), &file(returned), &anchors(), now())
}

/// Where these letters first stand, from here on.
fn find(bytes: &[u8], letters: &str, from: usize) -> usize {
    let at = bytes.windows(letters.len()).skip(from).position(|w| w == letters.as_bytes());
    from + at.unwrap()
}

/// Where the signature's own bytes stand.
fn own_place(bytes: &[u8]) -> std::ops::Range<usize> {
    let from = find(bytes, "/Contents <", 0);
    from..find(bytes, ">", from)
}

/// Those of what was found that stop it.
fn refusals(checked: &Checked) -> Vec<Finding> {
    checked.all().into_iter().filter(|f| f.refuses()).collect()
}

#[test]
fn a_signed_document_holds_whatever_its_table_and_its_key() {
    for (issued, returned, signer) in [
        ("lines-issued.pdf", "lines-signed.pdf", "Jo Fictitious"),
        ("stream-issued.pdf", "stream-signed.pdf", "Jo Fictitious"),
        ("issued.pdf", "stamped.pdf", "Jo Fictitious"),
        ("issued.pdf", "stamped-by-stranger.pdf", "Jo Fictitious"),
        ("issued.pdf", "rsa.pdf", "Ri Fictitious"),
        ("issued.pdf", "pss.pdf", "Ri Fictitious"),
        ("issued.pdf", "p384.pdf", "Cu Fictitious"),
        ("issued.pdf", "bare-cms.pdf", "Jo Fictitious"),
    ] {
        let checked = look(issued, returned);
        assert!(checked.holds(), "{returned}: {checked:?}");
        assert_eq!(checked.signatures.len(), 1, "{returned}");
        assert_eq!(checked.signatures[0].signer, signer, "{returned}");
        assert!(checked.signatures[0].claimed_at.is_some(), "{returned}");
    }
}

#[test]
fn what_a_certificate_claims_is_told_as_its_claim() {
    let qualified = look("issued.pdf", "stamped.pdf").all();
    assert_eq!(qualified, [Stamped, ClaimsQualified, ClaimsDevice, ClaimsSignature, RevocationUnchecked]);
    let plain = look("issued.pdf", "rsa.pdf").all();
    assert_eq!(plain, [TimeClaimed, NotQualified, RevocationUnchecked]);
}

#[test]
fn a_stamp_counts_where_its_authority_is_trusted() {
    let trusted = look("issued.pdf", "stamped.pdf").signatures.remove(0);
    assert_eq!(trusted.stamped_at.unwrap().rfc3339(), "2026-06-01T12:00:00Z");
    let stranger = look("issued.pdf", "stamped-by-stranger.pdf").signatures.remove(0);
    assert_eq!(stranger.stamped_at, None);
    assert!(stranger.findings.contains(&StampUntrusted));
}

#[test]
fn two_signatures_one_after_the_other_hold_both() {
    let checked = look("issued.pdf", "two.pdf");
    assert!(checked.holds(), "{checked:?}");
    let names: Vec<&str> = checked.signatures.iter().map(|s| s.signer.as_str()).collect();
    assert_eq!(names, ["Jo Fictitious", "Ri Fictitious"]);
}

#[test]
fn each_wrong_document_is_refused_for_its_reason() {
    for (returned, reasons) in [
        ("issued.pdf", vec![Unsigned]),
        ("unsigned-update.pdf", vec![Unsigned]),
        ("changed-later.pdf", vec![LaterChange]),
        ("replaced-then-signed.pdf", vec![Replaced]),
        ("replaced-later.pdf", vec![Replaced, LaterChange]),
        ("noted-then-signed.pdf", vec![Annotated]),
        ("self-signed.pdf", vec![Untrusted]),
        ("expired.pdf", vec![OutOfTime]),
        ("pss-long-salt.pdf", vec![Algorithm]),
        ("stream-signed.pdf", vec![NotOurs]),
    ] {
        let checked = look("issued.pdf", returned);
        assert_eq!(refusals(&checked), reasons, "{returned}");
        assert!(!checked.holds(), "{returned}");
    }
    let nobody = check(&file("issued.pdf"), &file("stamped.pdf"), &Anchors::default(), now());
    assert_eq!(refusals(&nobody), [Untrusted], "nobody is trusted unless the operator says so");
}

#[test]
fn another_range_is_a_part_only() {
    let (issued, good) = (file("issued.pdf"), file("stamped.pdf"));
    let at = find(&good, "/ByteRange", 0);
    let end = find(&good, "]", at);
    let inside = String::from_utf8(good[at..end].to_vec()).unwrap();
    let numbers: Vec<usize> = inside.split(['[', ' ', ']']).filter_map(|n| n.parse().ok()).collect();
    for (n, by) in [(0, 1), (1, 1), (3, 1)] {
        let mut other = numbers.clone();
        other[n] = if n == 0 { by } else { other[n] - by };
        let list: Vec<String> = other.iter().map(usize::to_string).collect();
        let new = format!("{:<width$}", format!("/ByteRange [{}", list.join(" ")), width = inside.len());
        let mut bytes = good.clone();
        bytes[at..end].copy_from_slice(new.as_bytes());
        let checked = check(&issued, &bytes, &anchors(), now());
        assert!(refusals(&checked).contains(&PartOnly), "{n}: {checked:?}");
    }
}

#[test]
fn what_is_cut_off_never_holds() {
    let (issued, good) = (file("issued.pdf"), file("stamped.pdf"));
    for end in (0..good.len()).step_by(37).chain(good.len() - 40..good.len() - 8) {
        let checked = check(&issued, &good[..end], &anchors(), now());
        assert!(!checked.holds(), "{end} bytes hold: {checked:?}");
    }
}

#[test]
fn certificates_that_are_none_are_named() {
    assert!(Anchors::from_pem(["no certificate at all"]).unwrap().is_empty());
    let broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    assert!(Anchors::from_pem([broken]).unwrap_err().contains("certificate 1"));
    assert_eq!(anchors().len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// One byte of another value anywhere: the document no longer holds, unless the byte is in the unused end of the signature's
    /// own place or in the stamp that others put to it.
    #[test]
    fn one_altered_byte_is_found(at in 0_usize..7_000, by in 1_u8..=255) {
        let (issued, good) = (file("lines-issued.pdf"), file("lines-signed.pdf"));
        let at = at % good.len();
        let mut bytes = good.clone();
        bytes[at] = bytes[at].wrapping_add(by);
        let checked = check(&issued, &bytes, &anchors(), now());
        let place = own_place(&good);
        // A letter of the hexadecimal digits may be a capital or not, and white space may stand between them.
        prop_assert!(place.contains(&at) || !checked.holds(), "byte {at} changed by {by}: {checked:?}");
    }

    /// Anything at all behind our bytes: an answer, and never that it holds.
    #[test]
    fn rubbish_never_holds(tail in prop::collection::vec(any::<u8>(), 0..400)) {
        let issued = file("issued.pdf");
        let bytes = [issued.clone(), tail].concat();
        prop_assert!(!check(&issued, &bytes, &anchors(), now()).holds());
    }

    /// A good document with a stretch of it moved, doubled or taken out.
    #[test]
    fn stretches_out_of_place_never_hold(from in 821_usize..13_000, length in 1_usize..600, to in 821_usize..13_000, how in 0..3) {
        let (issued, good) = (file("issued.pdf"), file("stamped.pdf"));
        let (from, to) = (from.min(good.len() - 1), to.min(good.len()));
        let end = (from + length).min(good.len());
        let piece = good[from..end].to_vec();
        let mut bytes = good.clone();
        match how {
            0 => drop(bytes.drain(from..end)),
            1 => drop(bytes.splice(to..to, piece)),
            _ => bytes[from..end].reverse(),
        }
        prop_assume!(bytes != good);
        let checked = check(&issued, &bytes, &anchors(), now());
        let padding = own_place(&good);
        // Noughts among the noughts behind the signature are noughts.
        prop_assume!(!(padding.contains(&from) && padding.contains(&(end - 1)) && how == 2));
        prop_assert!(!checked.holds(), "{checked:?}");
    }
}
