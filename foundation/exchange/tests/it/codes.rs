//! Every code of refusal and every oddity has an input that leads to it, and the place is the right one.

use std::collections::BTreeSet;

use exchange::Limits;
use exchange::cap::{self, Code, Odd};

use crate::sample::{GOOD, read, with};

fn refused(bytes: &[u8], limits: &Limits) -> Option<Code> {
    cap::parse(bytes, limits).err().map(|e| e.code)
}

fn small() -> Limits {
    Limits {
        bytes: 40_000,
        depth: 8,
        elements: 200,
        attributes: 6,
        tag_bytes: 500,
        namespaces: 10,
        text_bytes: 2_000,
        messages: 2,
        points: 10,
    }
}

/// Whole files, for what is decided before or beside an alert.
fn files() -> Vec<(Code, String)> {
    let root = |more: &str| with("<alert ", &format!("<alert {more} "));
    let many = |n: usize, f: fn(usize) -> String| (0..n).map(f).collect::<String>();
    let bare = GOOD.split_once("?>").unwrap().1;
    let feed =
        |inside: &str| format!("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry>{inside}</entry></feed>");
    vec![
        (Code::Empty, " \n".to_owned()),
        (Code::TooLarge, format!("{GOOD}{}", " ".repeat(40_000))),
        (Code::EncodingUnsupported, with("UTF-8", "Shift_JIS")),
        (Code::EncodingMismatch, with("UTF-8", "UTF-16")),
        (Code::EncodingMismatch, with("UTF-8", "ISO-8859-1")),
        (Code::EncodingInvalid, with("UTF-8", "US-ASCII")),
        (Code::CharacterForbidden, with("Vent violent<", "Vent\u{1}violent<")),
        (Code::CharacterForbidden, with("Vent violent<", "Vent&#1;violent<")),
        (Code::NotXml, "Vent violent à Valmont".to_owned()),
        (Code::XmlVersion, with("version=\"1.0\"", "version=\"1.1\"")),
        (Code::Malformed, with("</event>", "</Event>")),
        (Code::Malformed, format!("{GOOD}<alert/>")),
        (Code::Malformed, with("<alert ", "<alert a=\"1\" a=\"2\" ")),
        (Code::Truncated, GOOD.split("</info>").next().unwrap().to_owned()),
        (Code::Doctype, with("<alert ", "<!DOCTYPE alert SYSTEM \"file:///etc/passwd\"><alert ")),
        (Code::EntityUnknown, with("Vent violent<", "Vent&nbsp;violent<")),
        (Code::NamespacePrefix, with("<event>", "<cap:event/><event>")),
        (Code::TooDeep, with("<info>", &"<x>".repeat(9))),
        (Code::TooManyElements, with("<info>", &format!("{}<info>", "<code>a</code>".repeat(200)))),
        (Code::TooManyAttributes, root(&many(7, |n| format!("a{n}=\"\" ")))),
        (Code::TagTooLong, root(&format!("a=\"{}\"", "x".repeat(500)))),
        (
            Code::TooManyNamespaces,
            with(
                "<info>",
                &many(4, |n| {
                    format!(
                        "<x {} ",
                        (0..4).map(|m| format!("xmlns:p{n}{m}=\"u\" ")).collect::<String>() + ">"
                    )
                }),
            ),
        ),
        (Code::TextTooLong, with("Vent violent<", &format!("{}<", "v".repeat(2_001)))),
        (Code::NotCap, "<html/>".to_owned()),
        (Code::NotCap, with("urn:oasis:names:tc:emergency:cap:1.2", "urn:example")),
        (Code::CapVersion, with("cap:1.2", "cap:2.0")),
        (Code::CapVersion, with("urn:oasis:names:tc:emergency:cap:1.2", "http://www.incident.com/cap/1.3")),
        (Code::NamespaceMissing, with(" xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"", "")),
        (Code::NoAlert, feed("<title>Vent</title>")),
        (Code::TooManyAlerts, feed(&bare.repeat(3))),
    ]
}

/// One place of an alert.
fn places() -> Vec<(Code, String)> {
    let ring = "50.0,4.0 50.0,5.0 51.0,5.0 51.0,4.0 50.0,4.0";
    vec![
        (Code::ElementMissing, with("  <scope>Public</scope>\n", "")),
        (Code::ElementMissing, with("    <category>Met</category>\n", "")),
        (Code::ElementEmpty, with("<event>Vent violent<", "<event> <")),
        (Code::ElementRepeated, with("<scope>", "<scope>Public</scope><scope>")),
        (Code::ValueUnknown, with(">Severe<", ">severe<")),
        (Code::ValueUnknown, with(">Actual<", ">Real<")),
        (Code::TimeMalformed, with("2031-02-03T04:05:06+01:00", "3 February 2031")),
        (Code::TimeWithoutOffset, with("2031-02-03T04:05:06+01:00", "2031-02-03T04:05:06")),
        (Code::CoordinateInvalid, with("51.0,4.0", "91.0,4.0")),
        (Code::CoordinateInvalid, with("51.0,4.0", "51.0 4.0")),
        (Code::PolygonTooShort, with(ring, "50.0,4.0 50.0,5.0 50.0,4.0")),
        (Code::CircleInvalid, with("</polygon>", "</polygon><circle>50.0,4.0</circle>")),
        (Code::TooManyPoints, with(ring, &format!("{ring} {ring} {ring}"))),
        (Code::SignatureBroken, with("</alert>", &format!("{BROKEN}</alert>"))),
    ]
}

/// A signature whose digest is another message's.
const BROKEN: &str = r#"<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo>
<CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>
<SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/>
<Reference URI=""><Transforms><Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/></Transforms>
<DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>
<DigestValue>47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=</DigestValue></Reference></SignedInfo>
<SignatureValue>AAAA</SignatureValue></Signature>"#;

#[test]
fn every_refusal() {
    let mut seen = BTreeSet::new();
    for (code, text) in files().into_iter().chain(places()) {
        assert_eq!(refused(text.as_bytes(), &small()), Some(code), "{code}: {text}");
        seen.insert(code);
    }
    let all: BTreeSet<Code> = Code::ALL.iter().copied().collect();
    assert_eq!(seen, all);
    assert_eq!(refused(GOOD.as_bytes(), &small()), None, "the limits of this test let the good alert pass");
}

#[test]
fn a_refusal_points_to_the_place() {
    let at = |text: &str| read(text).map_err(|e| (e.line, e.column)).unwrap_err();
    assert_eq!(at(&with(">Severe<", ">severe<")), (15, 5));
    assert_eq!(at(&with("51.0,4.0", "91.0,4.0")), (24, 7));
    assert_eq!(at(&with("  <scope>Public</scope>\n", "")), (2, 1));
    assert_eq!(at(&with("Rafales", "Raf&ales;")), (20, 21));
    // Columns count characters, not bytes.
    assert_eq!(at(&with("Vent violent à Valmont<", "à à&x;<")), (19, 18));
}

/// What is odd about an alert, each with a piece of the place where it is noted.
fn oddities() -> Vec<(Odd, &'static str, String)> {
    let info = |new: &str| with("</instruction>", &format!("</instruction>{new}"));
    let area = |new: &str| with("</geocode>", &format!("</geocode>{new}"));
    let scope = |new: &str| with("</scope>", &format!("</scope>{new}"));
    let update = |new: &str| scope(new).replace("<msgType>Alert<", "<msgType>Update<");
    let cap10 = |text: String| {
        text.replace("urn:oasis:names:tc:emergency:cap:1.2", "http://www.incident.com/cap/1.0")
    };
    let reference = |sender: &str| format!("<references>{sender},1,2031-02-03T04:05:06+01:00</references>");
    let ring = "50.0,4.0 50.0,5.0 51.0,5.0 51.0,4.0 50.0,4.0";
    let many = "<tip/>".repeat(60);
    vec![
        (Odd::ElementUnknown, "info[1]/tip", info("<tip>x</tip>")),
        (Odd::ElementUnknown, "info[1]/event/b", with(">Vent violent<", "><b>!</b>Vent<")),
        (Odd::ElementForeign, "info[1]/tip", info("<tip xmlns=\"urn:x\">x</tip>")),
        (Odd::ElementNewer, "info[1]/responseType", cap10(GOOD.to_owned())),
        (Odd::ElementMissing, "info[1]/area[1]/areaDesc", with("<areaDesc>Valmont</areaDesc>", "")),
        (
            Odd::ElementMissing,
            "info[1]/resource[1]/mimeType",
            info("<resource><resourceDesc>map</resourceDesc></resource>"),
        ),
        (Odd::ElementEmpty, "info[1]/web", info("<web/>")),
        (Odd::ElementOrder, "source", scope("<source>x</source>")),
        (Odd::StrayText, "", scope("hello")),
        (Odd::IdentifierCharacters, "identifier", with("valmont-2031-0007", "valmont 7")),
        (
            Odd::ValueNewer,
            "info[1]/responseType[1]",
            with(">Prepare<", ">Avoid<").replace("cap:1.2", "cap:1.1"),
        ),
        (Odd::ValueDeprecated, "info[1]/certainty", with(">Likely<", ">Very Likely<")),
        (Odd::PairForm, "info[1]/parameter[1]", info("<parameter>level=3</parameter>")),
        (Odd::TimeZulu, "sent", with("2031-02-03T04:05:06+01:00", "2031-02-03T04:05:06Z")),
        (Odd::TimeFraction, "sent", with("2031-02-03T04:05:06+01:00", "2031-02-03T04:05:06.5+01:00")),
        (Odd::ExpiresEarly, "info[1]/expires", with("T12:00:00", "T01:00:00")),
        (Odd::LanguageMalformed, "info[1]/language", with("fr-BE", "fr_BE")),
        (Odd::InfoMissing, "info", format!("{}</alert>", GOOD.split("<info>").next().unwrap())),
        (Odd::ReferenceMalformed, "references", update("<references>a,b</references>")),
        (Odd::ReferenceOtherSender, "references", update(&reference("somebody@else.example"))),
        (Odd::ReferencesMissing, "references", update("")),
        (Odd::RestrictionMissing, "restriction", with(">Public<", ">Restricted<")),
        (Odd::AddressesMissing, "addresses", with(">Public<", ">Private<")),
        (Odd::PasswordIgnored, "password", with("<sent>", "<password>secret</password><sent>")),
        (Odd::PolygonEmpty, "info[1]/area[1]/polygon[1]", with(ring, "")),
        (Odd::PolygonNotClosed, "polygon[1]", with(" 50.0,4.0</polygon>", "</polygon>")),
        (Odd::NumberInvalid, "info[1]/area[1]/altitude", area("<altitude>high</altitude>")),
        (Odd::CeilingAlone, "info[1]/area[1]/ceiling", area("<ceiling>900</ceiling>")),
        (Odd::SignatureUnchecked, "Signature", with("</alert>", &format!("{UNCHECKED}</alert>"))),
        (Odd::More, "", info(&many)),
    ]
}

const UNCHECKED: &str = "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\">...</Signature>";

#[test]
fn every_oddity() {
    let mut seen = BTreeSet::new();
    for (odd, place, text) in oddities() {
        let alert = read(&text).unwrap();
        let found = alert.warnings.iter().any(|w| w.code == odd && w.place.ends_with(place));
        assert!(found, "{odd} at {place}: {:?}", alert.warnings);
        seen.insert(odd);
    }
    // «»: bytes that only Windows-1252 has.
    let text = with("UTF-8", "ISO-8859-1").replace('’', "'").replace("Vent violent<", "Vent ~violent<");
    let bytes: Vec<u8> =
        text.chars().map(|c| if c == '~' { 0x93 } else { u8::try_from(u32::from(c)).unwrap() }).collect();
    let alert = cap::parse(&bytes, &Limits::default()).unwrap().remove(0);
    assert_eq!(alert.warnings.iter().map(|w| w.code).collect::<Vec<_>>(), [Odd::EncodingWidened]);
    assert_eq!(alert.infos[0].event, "Vent \u{201C}violent");
    seen.extend([Odd::EncodingWidened, Odd::SignerUnknown]); // the latter in `signed`
    let all: BTreeSet<Odd> = Odd::ALL.iter().copied().collect();
    assert_eq!(seen, all);
    assert!(read(GOOD).unwrap().warnings.is_empty());
}

#[test]
fn what_is_odd_about_it_stays_within_bounds() {
    let alert = read(&with("</instruction>", &format!("</instruction>{}", "<tip/>".repeat(5_000)))).unwrap();
    assert_eq!(alert.warnings.len(), 51);
    assert_eq!(alert.warnings[50].code, Odd::More);
}
