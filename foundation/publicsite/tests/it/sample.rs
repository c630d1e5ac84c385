//! A site of an invented town: a warning that holds, one that was withdrawn, news, figures.

use std::collections::BTreeMap;

use exchange::cap::{
    Alert, AreaDesc, Category, Certainty, Circle, Info, MsgType, ResponseType, Scope, Severity, Status,
    Urgency, Version,
};
use jiff::tz::TimeZone;
use kernel::{Point, Text, Timestamp};
use publicsite::{
    Bundle, Certificates, Content, Figure, File, Ground, Item, ItemSort, ItemText, Language, Phone, Place,
    Standing, Warning, render,
};

/// 24 November 2026, 03:40 in the town.
pub(crate) const NIGHT: Timestamp = Timestamp(1_795_488_000_000_000);

pub(crate) fn info(language: &str, headline: &str) -> Info {
    let text = |t: &str| Some(t.to_owned());
    Info {
        language: text(language),
        categories: vec![Category::Safety],
        event: "Fuite de gaz".into(),
        response_types: vec![ResponseType::Shelter],
        urgency: Urgency::Immediate,
        severity: Severity::Severe,
        certainty: Certainty::Observed,
        audience: None,
        event_codes: Vec::new(),
        effective: Some(NIGHT),
        onset: None,
        expires: Some(NIGHT.plus_seconds(7200)),
        sender_name: None,
        headline: text(headline),
        description: text("Une conduite est <ouverte>.\n\nLes secours sont là."),
        instruction: text("Fermez portes & fenêtres."),
        web: None,
        contact: text("112"),
        parameters: Vec::new(),
        resources: Vec::new(),
        areas: vec![AreaDesc {
            text: "rue du Moulin".into(),
            polygons: Vec::new(),
            circles: vec![Circle { centre: Point { lon: 43_950_000, lat: 508_050_000 }, radius_m: 400 }],
            geocodes: Vec::new(),
            altitude_m: None,
            ceiling_m: None,
        }],
    }
}

pub(crate) fn alert(identifier: &str, infos: Vec<Info>) -> Alert {
    Alert {
        version: Version::V1_2,
        identifier: identifier.into(),
        sender: "crisis@hautrive.example".into(),
        sent: NIGHT,
        status: Status::Actual,
        msg_type: MsgType::Alert,
        source: None,
        scope: Scope::Public,
        restriction: None,
        addresses: Vec::new(),
        codes: Vec::new(),
        note: None,
        references: Vec::new(),
        incidents: Vec::new(),
        infos,
        signed: false,
        warnings: Vec::new(),
    }
}

pub(crate) fn place() -> Place {
    Place {
        name: Text::three("Ville de Hautrive", "Stad Hoogoever", "Town of Hautrive"),
        others: BTreeMap::from([("ar".into(), "مدينة".into())]),
        address: "https://crise.example".into(),
        zone: TimeZone::get("Europe/Brussels").unwrap(),
        fictitious: false,
        phones: vec![Phone {
            number: "112".into(),
            names: Text::three("Urgence", "Noodgeval", "Emergency"),
            others: BTreeMap::from([("ar".into(), "الطوارئ".into())]),
            verified: true,
        }],
        languages: vec![
            Language { tag: "uk".into(), name: "Українська".into(), rtl: false },
            Language { tag: "ar".into(), name: "العربية".into(), rtl: true },
        ],
    }
}

pub(crate) fn content() -> Content {
    let active =
        vec![info("fr-BE", "Fermez tout"), info("nl-BE", "Sluit alles"), info("ar", "أغلقوا كل شيء")];
    let item = |title: &str| ItemText { title: title.into(), body: "Un.\n\nDeux.".into() };
    Content {
        place: place(),
        warnings: vec![
            Warning { alert: alert("W-26-0002", active), standing: Standing::Active },
            Warning {
                alert: alert("W-26-0001", vec![info("fr-BE", "Ancienne"), info("nl-BE", "Oude")]),
                standing: Standing::Cancelled("W-26-0003".into()),
            },
        ],
        items: vec![
            Item {
                key: "n-26-0001".into(),
                sort: ItemSort::Question,
                texts: BTreeMap::from([
                    ("fr".into(), item("Où dormir ?")),
                    ("nl".into(), item("Waar slapen?")),
                ]),
                first_at: NIGHT,
                at: NIGHT,
                version: 2,
                withdrawn: None,
                earlier: false,
            },
            Item {
                key: "n-26-0002".into(),
                sort: ItemSort::News,
                texts: BTreeMap::new(),
                first_at: NIGHT,
                at: NIGHT,
                version: 1,
                withdrawn: Some(BTreeMap::from([
                    ("fr".into(), "erreur <b>".into()),
                    ("nl".into(), "fout".into()),
                ])),
                earlier: false,
            },
        ],
        figures: vec![Figure {
            names: Text::three("Évacués", "Geëvacueerden", "Evacuated"),
            value: 1_340,
            unit: String::new(),
            about: true,
            at: NIGHT,
            source: Text::three("Ville", "Stad", "Town"),
        }],
        closed: None,
        changed_at: NIGHT,
        checked_at: NIGHT.plus_seconds(60),
    }
}

pub(crate) fn ground() -> Ground {
    Ground { borders: vec![vec![[4.38, 50.80], [4.41, 50.80], [4.41, 50.82], [4.38, 50.80]]] }
}

pub(crate) fn files(content: &Content) -> Vec<File> {
    let signed =
        content.warnings.iter().map(|w| (w.identifier().to_owned(), "<alert/>".to_owned())).collect();
    let certificates = Certificates {
        present: "-----BEGIN CERTIFICATE-----\nnow\n".into(),
        earlier: "-----BEGIN CERTIFICATE-----\nbefore\n".into(),
    };
    render(content, &ground(), &signed, &certificates).unwrap()
}

pub(crate) fn bundle(content: &Content) -> Bundle {
    let bytes = Bundle::write(content.changed_at, content.checked_at, &content.tags(), &files(content));
    Bundle::read(&bytes).unwrap()
}

/// The page under this path as text.
pub(crate) fn page(content: &Content, path: &str) -> String {
    String::from_utf8(bundle(content).file(path).unwrap_or_else(|| unreachable!("no {path}")).to_vec())
        .unwrap()
}
