//! Files that mean harm or are damaged: refused with a reason, in bounded time, never a panic.

use exchange::Limits;
use exchange::cap::{self, Code, lifecycle};
use proptest::prelude::*;

use crate::sample::{GOOD, with};

fn refused(bytes: &[u8]) -> Code {
    cap::parse(bytes, &Limits::default()).unwrap_err().code
}

/// Everything that a caller does with a file.
fn use_it(bytes: &[u8]) {
    let Ok(all) = cap::parse_each(bytes, &Limits::default()) else { return };
    let mut ledger = lifecycle::Ledger::default();
    for alert in lifecycle::in_order(all.into_iter().flatten().collect()) {
        ledger.take(&alert);
        let _ = alert.summary();
        for lang in kernel::Lang::ALL {
            assert_eq!(cap::select_info(&alert, lang).is_some(), !alert.infos.is_empty());
        }
        for area in alert.infos.iter().flat_map(|i| &i.areas) {
            let _ = area.holds(kernel::Point { lon: 43_500_000, lat: 508_500_000 });
            area.circles.iter().for_each(|c| drop(c.ring(32)));
        }
    }
}

#[test]
fn document_types_of_all_sorts() {
    let laughs: String =
        (1..10).map(|n| format!("<!ENTITY l{n} \"{}\">", format!("&l{};", n - 1).repeat(10))).collect();
    for doctype in [
        "<!DOCTYPE alert [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>".to_owned(),
        "<!DOCTYPE alert PUBLIC \"-//A//EN\" \"http://127.0.0.1:9/a.dtd\">".to_owned(),
        "<!DOCTYPE alert [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/p\"> %p;]>".to_owned(),
        format!("<!DOCTYPE alert [<!ENTITY l0 \"ha\">{laughs}]>"),
        "<!doctype alert>".to_owned(),
        "<!DOCTYPE".to_owned(),
        format!("<!-- -->\n<?a?><!DOCTYPE a [{}]>", "<!ELEMENT a (b)>".repeat(10_000)),
    ] {
        let text = with("<alert ", &format!("{doctype}<alert ")).replace("Vent violent<", "Vent &x;&l9;<");
        assert_eq!(refused(text.as_bytes()), Code::Doctype, "{doctype:.80}");
    }
    // Without a document type nothing defines the entities.
    assert_eq!(refused(with("Vent violent<", "&xxe;<").as_bytes()), Code::EntityUnknown);
    assert_eq!(refused(with("xmlns=", "a=\"&xxe;\" xmlns=").as_bytes()), Code::EntityUnknown);
    // Inclusion by element is not known either: it stays an element of another namespace.
    let include = "<x:include xmlns:x=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\"/>";
    let alert = cap::parse(with("<info>", &format!("{include}<info>")).as_bytes(), &Limits::default())
        .unwrap()
        .remove(0);
    assert_eq!(alert.warnings[0].code, cap::Odd::ElementForeign);
}

#[test]
fn wrong_encodings() {
    let latin: Vec<u8> =
        GOOD.replace('’', "'").chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    assert_eq!(refused(&latin), Code::EncodingInvalid, "Latin-1 that claims UTF-8");
    let no_claim = latin.splitn(2, |b| *b == b'\n').nth(1).unwrap();
    assert_eq!(refused(no_claim), Code::EncodingInvalid, "Latin-1 that claims nothing");
    assert_eq!(
        refused(with("UTF-8", "ISO-8859-1").as_bytes()),
        Code::EncodingMismatch,
        "UTF-8 that claims Latin-1"
    );
    assert_eq!(
        refused(with("UTF-8", "UTF-16").as_bytes()),
        Code::EncodingMismatch,
        "UTF-8 that claims UTF-16"
    );
    let mut wide: Vec<u8> = GOOD.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(refused(&wide), Code::EncodingMismatch, "UTF-16 that claims UTF-8");
    wide = with("UTF-8", "UTF-16").encode_utf16().flat_map(u16::to_le_bytes).collect();
    wide.pop();
    assert_eq!(refused(&wide), Code::EncodingInvalid, "half a character at the end");
    let four: Vec<u8> = GOOD.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect();
    assert_eq!(refused(&four), Code::EncodingUnsupported, "UTF-32");
    for (label, code) in [
        ("utf-7", Code::EncodingUnsupported),
        ("", Code::EncodingUnsupported),
        ("EBCDIC-CP-US", Code::EncodingUnsupported),
    ] {
        assert_eq!(refused(with("UTF-8", label).as_bytes()), code, "{label}");
    }
}

#[test]
fn too_much_of_anything() {
    let limits = Limits::default();
    assert_eq!(refused(&vec![b'<'; limits.bytes + 1]), Code::TooLarge);
    let deep = with("<info>", &"<info>".repeat(100_000));
    assert_eq!(refused(deep.as_bytes()), Code::TooDeep);
    assert_eq!(refused("<a>".repeat(1_000_000).as_bytes()), Code::NotCap);
    let wide = with("<info>", &format!("{}<info>", "<code>a</code>".repeat(60_000)));
    assert_eq!(refused(wide.as_bytes()), Code::TooManyElements);
    let points = "50.0,4.0 ".repeat(100_001);
    assert_eq!(refused(with("50.0,4.0 50.0,5.0", &points).as_bytes()), Code::TooManyPoints);
    let long = with("Rafales", &"r".repeat(limits.text_bytes + 1));
    assert_eq!(refused(long.as_bytes()), Code::TextTooLong);
    // The same through many pieces, none of which is too long by itself.
    let pieces = with("Rafales", &format!("{}<!-- -->", "r".repeat(1000)).repeat(2100));
    assert_eq!(refused(pieces.as_bytes()), Code::TextTooLong);
    let attributes: String = (0..40).map(|n| format!(" a{n}=\"\"")).collect();
    assert_eq!(refused(with("<info>", &format!("<info{attributes}>")).as_bytes()), Code::TooManyAttributes);
    // A claim is not a size: nothing is allocated for it.
    let claim = with(
        "</instruction>",
        "</instruction><resource><resourceDesc>a</resourceDesc><mimeType>a/b</mimeType><size>999999999999999999999999</size></resource>",
    );
    let alert = cap::parse(claim.as_bytes(), &limits).unwrap().remove(0);
    assert_eq!(alert.warnings[0].code, cap::Odd::NumberInvalid);
}

#[test]
fn cut_off_at_every_byte() {
    let end = GOOD.trim_end().len();
    for length in 0..end {
        let cut = &GOOD.as_bytes()[..length];
        let error = cap::parse(cut, &Limits::default()).unwrap_err();
        let expected = [Code::Empty, Code::Truncated, Code::EncodingInvalid, Code::Malformed];
        assert!(expected.contains(&error.code), "{length}: {error}");
    }
    assert!(cap::parse(&GOOD.as_bytes()[..end], &Limits::default()).is_ok());
}

#[test]
fn every_byte_changed_to_what_hurts_most() {
    for index in 0..GOOD.len() {
        for byte in [0, b'<', b'>', b'&', b'"', b'/', 0x80, 0xFF] {
            let mut bytes = GOOD.as_bytes().to_vec();
            bytes[index] = byte;
            use_it(&bytes);
        }
    }
}

proptest! {
    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        use_it(&bytes);
    }

    #[test]
    fn any_pieces_of_markup(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..60)) {
        use_it(pieces.concat().as_bytes());
    }

    #[test]
    fn a_good_file_with_changed_bytes(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12)) {
        let mut bytes = GOOD.as_bytes().to_vec();
        for (index, byte) in changes {
            let index = index.index(bytes.len());
            bytes[index] = byte;
        }
        use_it(&bytes);
    }

    #[test]
    fn a_good_file_with_a_piece_moved(from in any::<prop::sample::Index>(), to in any::<prop::sample::Index>(), length in 1_usize..200) {
        let mut bytes = GOOD.as_bytes().to_vec();
        let start = from.index(bytes.len());
        let end = (start + length).min(bytes.len());
        let piece: Vec<u8> = bytes.drain(start..end).collect();
        let at = to.index(bytes.len() + 1);
        bytes.splice(at..at, piece);
        use_it(&bytes);
    }
}

const PIECES: &[&str] = &[
    "<?xml version=\"1.0\"?>",
    "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\">",
    "</alert>",
    "<feed xmlns=\"http://www.w3.org/2005/Atom\">",
    "</feed>",
    "<info>",
    "</info>",
    "<area>",
    "</area>",
    "<identifier>a</identifier><sender>b</sender><sent>2031-02-03T04:05:06+01:00</sent>",
    "<status>Actual</status><msgType>Cancel</msgType><scope>Public</scope>",
    "<references>b,a,2031-02-03T04:05:06+01:00 x</references>",
    "<category>Met</category><event>e</event><urgency>Past</urgency><severity>Minor</severity><certainty>Likely</certainty>",
    "<polygon>1,1 2,2 3,3</polygon>",
    "<circle>90,180 20000</circle>",
    "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"><SignedInfo>",
    "<CanonicalizationMethod Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"/>",
    "<Reference URI=\"\"><DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/><DigestValue>AAAA</DigestValue></Reference>",
    "</SignedInfo></Signature>",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "&amp;",
    "&#xD;",
    " ",
];
