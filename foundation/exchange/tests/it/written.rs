//! Our own alerts: what is written is read again as it was, always the same bytes, and signed so that others can check it.
#![expect(clippy::indexing_slicing, reason = "a test that looks where nothing is must stop")]

use std::process::Command;

use exchange::Limits;
use exchange::cap::{
    self, Alert, AreaDesc, Category, Certainty, Certificate, Circle, Code, Info, MsgType, Pair, Ref,
    Resource, ResponseType, Scope, Severity, SignError, Signer, Status, Trust, Urgency, Version, trust,
};
use jiff::tz::TimeZone;
use kernel::{Point, Timestamp};
use proptest::prelude::*;

use crate::sample::read;

const NOON: Timestamp = Timestamp(1_795_608_000_000_000);

pub(crate) fn zone() -> TimeZone {
    TimeZone::get("Europe/Brussels").unwrap()
}

fn info(language: &str) -> Info {
    let ring = [(43_950_000, 508_050_000), (44_950_000, 508_050_000), (44_950_000, 509_050_001)];
    let mut ring: Vec<Point> = ring.map(|(lon, lat)| Point { lon, lat }).into();
    ring.push(ring[0]);
    Info {
        language: Some(language.into()),
        categories: vec![Category::Safety, Category::Cbrne],
        event: "Fuite de gaz".into(),
        response_types: vec![ResponseType::Shelter, ResponseType::AllClear],
        urgency: Urgency::Immediate,
        severity: Severity::Severe,
        certainty: Certainty::Observed,
        audience: Some("riverains".into()),
        event_codes: vec![Pair { name: "profile:event".into(), value: "gas".into() }],
        effective: Some(NOON),
        onset: Some(NOON.plus_seconds(-60)),
        expires: Some(NOON.plus_seconds(7200)),
        sender_name: Some("Ville de Hautrive".into()),
        headline: Some("Fermez portes & fenêtres <maintenant>".into()),
        description: Some("Ligne un\nligne deux ]]> \"fin\"".into()),
        instruction: Some("Restez à l’intérieur.".into()),
        web: Some("https://crise.example/fr/?a=1&b=2".into()),
        contact: Some("112".into()),
        parameters: vec![Pair { name: "n".into(), value: "1 < 2".into() }],
        resources: vec![Resource {
            description: "Carte".into(),
            mime_type: Some("image/svg+xml".into()),
            size: Some(1024),
            uri: Some("https://crise.example/map.svg".into()),
            inline: 0,
            digest: Some("00ff".into()),
        }],
        areas: vec![AreaDesc {
            text: "Quartier des Prés".into(),
            polygons: vec![ring],
            circles: vec![Circle { centre: Point { lon: -43_950_001, lat: 508_050_000 }, radius_m: 1_250 }],
            geocodes: vec![Pair { name: "NIS".into(), value: "90001".into() }],
            altitude_m: Some(-3),
            ceiling_m: Some(120),
        }],
    }
}

pub(crate) fn full() -> Alert {
    Alert {
        version: Version::V1_2,
        identifier: "W-26-0001".into(),
        sender: "crisis@hautrive.example".into(),
        sent: NOON,
        status: Status::Exercise,
        msg_type: MsgType::Update,
        source: Some("D5".into()),
        scope: Scope::Restricted,
        restriction: Some("exercice".into()),
        addresses: vec!["a@b.example".into(), "two words".into()],
        codes: vec!["profile:1".into()],
        note: Some("Exercice <fictif>".into()),
        references: vec![Ref {
            sender: "crisis@hautrive.example".into(),
            identifier: "W-26-0000".into(),
            sent: NOON.plus_seconds(-600),
        }],
        incidents: vec!["26-0417".into(), "rue du Moulin".into()],
        infos: vec![info("fr-BE"), info("nl-BE")],
        signed: false,
        warnings: Vec::new(),
    }
}

#[test]
fn a_full_alert_comes_back_as_it_was_in_any_zone() {
    let alert = full();
    for zone in [zone(), TimeZone::UTC, TimeZone::fixed(jiff::tz::offset(-5))] {
        let text = cap::write(&alert, &zone);
        assert_eq!(read(&text).unwrap(), alert, "{text}");
        assert_eq!(cap::write(&read(&text).unwrap(), &zone), text, "the same bytes again");
    }
    assert!(cap::write(&alert, &TimeZone::UTC).contains("<sent>2026-11-25T12:00:00-00:00</sent>"));
    assert!(cap::write(&alert, &zone()).contains("<sent>2026-11-25T13:00:00+01:00</sent>"));
}

fn text() -> impl Strategy<Value = String> {
    "[^\\x00-\\x1F\\x7F-\\x9F]{1,40}"
        .prop_map(|s| s.trim().replace(['\u{FFFE}', '\u{FFFF}'], ""))
        .prop_filter("empty", |s| !s.trim().is_empty() && s.trim() == s)
}

fn point() -> impl Strategy<Value = Point> {
    (-1_800_000_000_i64..=1_800_000_000, -900_000_000_i64..=900_000_000)
        .prop_map(|(lon, lat)| Point { lon, lat })
}

prop_compose! {
    pub(crate) fn alerts()(
        texts in prop::collection::vec(text(), 6),
        ring in prop::collection::vec(point(), 3..12),
        centre in point(),
        (radius_m, altitude, seconds) in (0_u64..20_000_000, -500_i64..9_000, -1_000_000_i64..1_000_000),
        severity in prop::sample::select(Severity::ALL),
        urgency in prop::sample::select(Urgency::ALL),
        some in any::<bool>(),
    ) -> Alert {
        let mut alert = full();
        alert.sent = NOON.plus_seconds(seconds);
        alert.note = some.then(|| texts[0].clone());
        let info = &mut alert.infos[0];
        info.event = texts[1].clone();
        info.headline = Some(texts[2].clone());
        info.description = some.then(|| texts[3].clone());
        info.parameters[0].value = texts[4].clone();
        info.severity = severity;
        info.urgency = urgency;
        info.expires = Some(NOON.plus_seconds(seconds + 60));
        let area = &mut info.areas[0];
        area.text = texts[5].clone();
        area.polygons = vec![ring.iter().copied().chain(ring.first().copied()).collect()];
        area.circles = vec![Circle { centre, radius_m }];
        area.altitude_m = Some(altitude);
        alert.infos[1].expires = None;
        alert
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]
    #[test]
    fn any_alert_comes_back_as_it_was(alert in alerts()) {
        prop_assert_eq!(read(&cap::write(&alert, &zone())).unwrap(), alert);
    }
}

/// Real messages that nobody here wrote, read, written and read again: nothing is lost but what the types do not keep.
#[test]
fn real_messages_survive_being_written() {
    let Some(shared) = testkit::shared_data() else { return };
    let mut seen = 0;
    for entry in walkdir::WalkDir::new(shared.join("cap")) {
        let entry = entry.unwrap();
        if !entry.file_type().is_file() {
            continue;
        }
        let Ok(alerts) = cap::parse(&std::fs::read(entry.path()).unwrap(), &Limits::default()) else {
            continue;
        };
        for alert in alerts {
            let again = read(&cap::write(&alert, &zone())).unwrap();
            let plain = |mut a: Alert| {
                (a.version, a.signed, a.warnings) = (Version::V1_2, false, Vec::new());
                a.sent = Timestamp::from_seconds(a.sent.seconds());
                a.infos.iter_mut().flat_map(|i| &mut i.resources).for_each(|r| r.inline = 0);
                a
            };
            assert_eq!(plain(again), plain(alert), "{}", entry.path().display());
            seen += 1;
        }
    }
    assert!(seen > 20, "{seen}");
}

/// A signer with a certificate that it issued to itself, and that certificate.
pub(crate) fn signer() -> (Signer, String) {
    let key = cap::new_key().unwrap();
    let pem =
        cap::self_issued(&key, "Ville de Hautrive <fictif>", NOON, NOON.plus_seconds(86_400 * 365)).unwrap();
    (Signer::new(&key, pem.as_bytes()).unwrap(), pem)
}

#[test]
fn our_signature_is_checked_by_our_own_reader_and_any_change_is_seen() {
    let (signer, pem) = signer();
    let text = signer.sign(&cap::write(&full(), &zone())).unwrap();
    let alert = read(&text).unwrap();
    assert!(
        alert.signed && alert.warnings[0].detail == "signed, signer not known here",
        "{:?}",
        alert.warnings
    );
    let own = Certificate::of_file("own", pem.as_bytes()).unwrap();
    let (stranger, _) = (Certificate::of_file("x", self::signer().1.as_bytes()).unwrap(), ());
    let limits = Limits::default();
    assert!(trust(text.as_bytes(), &limits, &[stranger.clone(), own]).is_checked());
    assert_eq!(trust(text.as_bytes(), &limits, &[stranger]), Trust::Stranger);
    for (old, new) in
        [("Restez", "Sortez"), (">Severe<", ">Minor<"), ("SignatureValue>", "SignatureValue>AAAA")]
    {
        let changed = text.replacen(old, new, 1);
        assert_eq!(read(&changed).unwrap_err().code, Code::SignatureBroken, "{old}");
    }
    assert_eq!(signer.certificate_pem(), pem);
}

#[test]
fn a_key_and_a_certificate_that_do_not_belong_together_are_refused() {
    let (key, other) = (cap::new_key().unwrap(), cap::new_key().unwrap());
    let pem = cap::self_issued(&key, "x", NOON, NOON.plus_seconds(60)).unwrap();
    let refused = |key: &[u8], pem: &[u8]| Signer::new(key, pem).map(drop).unwrap_err();
    assert_eq!(refused(&other, pem.as_bytes()), SignError::Pair);
    assert_eq!(refused(b"x", pem.as_bytes()), SignError::Key);
    assert_eq!(refused(&key, b"x"), SignError::Certificate);
    let signer = Signer::new(&key, pem.as_bytes()).unwrap();
    assert_eq!(signer.sign("no document"), Err(SignError::Document));
}

/// A program that nobody here wrote, where it is installed; in continuous integration it must be.
fn has(program: &str, version: &str) -> bool {
    let there = Command::new(program).arg(version).output().is_ok_and(|o| o.status.success());
    if !there {
        assert!(std::env::var_os("CI").is_none(), "tools/setup.sh test installs {program}");
        eprintln!("{program} is not installed: not checked with it");
    }
    there
}

#[test]
fn xmlsec1_and_openssl_believe_our_signature_and_certificate_and_no_changed_word() {
    let folder = tempfile::tempdir().unwrap();
    let (signer, pem) = signer();
    let text = signer.sign(&cap::write(&full(), &zone())).unwrap();
    let file = |name: &str, content: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, content).unwrap();
        path
    };
    let certificate = file("own.pem", &pem);
    if has("openssl", "version") {
        let seen = Command::new("openssl")
            .args(["x509", "-noout", "-subject", "-in"])
            .arg(&certificate)
            .output()
            .unwrap();
        assert!(seen.status.success() && String::from_utf8_lossy(&seen.stdout).contains("Ville de Hautrive"));
    }
    if !has("xmlsec1", "--version") {
        return;
    }
    let verify = |path: &std::path::Path| {
        let mut command = Command::new("xmlsec1");
        command.args(["--verify", "--enabled-key-data", "x509", "--trusted-pem"]).arg(&certificate);
        // The certificate holds for a year from the day of the message.
        command.args(["--verification-gmt-time", "2026-12-01 00:00:00"]).arg(path);
        command.output().unwrap()
    };
    let good = verify(&file("good.xml", &text));
    assert!(good.status.success(), "{}", String::from_utf8_lossy(&good.stderr));
    let changed = file("changed.xml", &text.replacen("Restez", "Sortez", 1));
    assert!(!verify(&changed).status.success(), "a changed word is seen");
}
