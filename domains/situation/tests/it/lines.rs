//! What is understood of a line, in three languages, around midnight and when the clock changes.

use jiff::tz::TimeZone;
use kernel::{Lang, Timestamp};
use situation::line::{FigureWords, HeadWords, IncidentRef, Parsed, Reading, parse, split_place};
use situation::log::{Discipline, EntryKind, Register};
use situation::places::PlaceHow;
use situation::signal::Channel;

use crate::town::Gazetteer;

fn at(text: &str) -> Timestamp {
    Timestamp::from_jiff(text.parse().unwrap())
}

fn read_at(text: &str, now: &str, lang: Lang) -> Parsed {
    let zone = TimeZone::get("Europe/Brussels").unwrap();
    let figures = FigureWords::new([
        ("blessés", "injured"),
        ("gewonden", "injured"),
        ("injured", "injured"),
        ("évacués", "evacuated"),
        ("geëvacueerden", "evacuated"),
    ]);
    let heads = HeadWords::new(
        [("Standard", "call"), ("réseaux sociaux", "social"), ("Radio ASTRID", "radio"), ("avis", "cap")],
        [("vu", "observation")],
    );
    parse(text, &Reading { now: at(now), zone: &zone, lang, figures: &figures, heads: &heads })
}

fn read(text: &str) -> Parsed {
    read_at(text, "2026-07-24T00:47:00Z", Lang::Fr)
}

#[test]
fn words_of_the_place_at_the_head_say_how_it_came_in_or_what_it_is_and_need_a_colon() {
    let called = read("standard: gaz rue Haute");
    assert_eq!((called.channel, called.words.text.as_str()), (Some(Channel::Call), "gaz rue Haute"));
    let heard = read("réseaux sociaux : fumée au quai");
    assert_eq!((heard.channel, heard.words.text.as_str()), (Some(Channel::Social), "fumée au quai"));
    let seen = read("standard: vu: une colonne de fumée");
    assert_eq!((seen.channel, seen.entry_kind), (Some(Channel::Call), Some(EntryKind::Observation)));
    assert_eq!(seen.words.text, "une colonne de fumée");
    let on_air = read("Radio ASTRID: fumée");
    assert_eq!((on_air.channel, on_air.words.text.as_str()), (Some(Channel::Radio), "fumée"));
    let plain = read("vu une colonne de fumée: dense");
    assert_eq!((plain.entry_kind, plain.words.text.as_str()), (None, "vu une colonne de fumée: dense"));
    assert_eq!(read("avis: gaz").channel, None, "nobody notes a feed by hand");
}

#[test]
fn a_stated_time_is_the_latest_past_one() {
    let table = [
        ("gaz @02:41", "2026-07-24T00:47:00Z", "2026-07-24T00:41:00Z"),
        ("gaz @23:50", "2026-07-24T00:47:00Z", "2026-07-23T21:50:00Z"),
        ("dit à 14h32 : fumée", "2026-07-24T13:00:00Z", "2026-07-24T12:32:00Z"),
        ("dit à 14h32 : fumée", "2026-07-24T09:00:00Z", "2026-07-23T12:32:00Z"),
        ("gezegd om 14.32 rook", "2026-07-24T13:00:00Z", "2026-07-24T12:32:00Z"),
        ("said at 14:32, smoke", "2026-07-24T13:00:00Z", "2026-07-24T12:32:00Z"),
        ("@14u05 rook", "2026-07-24T13:00:00Z", "2026-07-24T12:05:00Z"),
        // The watch of the caller is a minute ahead.
        ("@02:48 gaz", "2026-07-24T00:47:00Z", "2026-07-24T00:48:00Z"),
        // 25 October 2026: 02:30 exists twice; the later one that has passed is meant.
        ("@02:30 gaz", "2026-10-25T01:45:00Z", "2026-10-25T01:30:00Z"),
        ("@02:30 gaz", "2026-10-25T00:45:00Z", "2026-10-25T00:30:00Z"),
        // 29 March 2026: 02:30 does not exist; the moment after the jump is taken.
        ("@02:30 gaz", "2026-03-29T02:00:00Z", "2026-03-29T01:30:00Z"),
    ];
    for (text, now, wanted) in table {
        let parsed = read_at(text, now, Lang::Fr);
        assert_eq!(parsed.stated.map(|s| s.at.rfc3339()).as_deref(), Some(wanted), "{text} at {now}");
    }
}

#[test]
fn a_time_to_come_or_a_number_is_not_a_stated_time() {
    for text in [
        "rendez-vous à 14h32",
        "2.5 km de fumée",
        "@25:00 gaz",
        "@2:4 gaz",
        "colonne de 14:32 m",
        "@",
        "score 3:1",
    ] {
        assert_eq!(read(text).stated, None, "{text}");
        assert_eq!(read(text).words.text, text);
        let marked = text.strip_prefix('@').and_then(|rest| rest.strip_suffix(" gaz"));
        assert_eq!(read(text).misread_time.as_deref(), marked, "what is no time is said: {text}");
    }
    assert_eq!(read("gaz @02:41").misread_time, None);
}

#[test]
fn single_words_with_a_meaning() {
    let parsed = read("appel décision: fermer le tunnel 26-0417 D3 @02:41 !!");
    assert_eq!(parsed.channel, Some(Channel::Call));
    assert_eq!(parsed.entry_kind, Some(EntryKind::Decision));
    assert_eq!(parsed.incident, Some(IncidentRef::Number("26-0417".into())));
    assert_eq!(parsed.discipline, Some(Discipline::D3));
    assert!(parsed.urgent && !parsed.unsure);
    assert_eq!(parsed.words.text, "fermer le tunnel");
    assert_eq!(read("#417 suite").incident.unwrap().number(26), "26-0417");
    assert_eq!(read("beslissing: tunnel dicht").entry_kind, Some(EntryKind::Decision));
    assert_eq!(read("request: buses").entry_kind, Some(EntryKind::Request));
    assert_eq!(read("stratégique: décision: fermer").register, Some(Register::Strategic));
    assert_eq!(read("décision difficile à prendre").entry_kind, None, "without a colon it is a sentence");
    assert_eq!(read("partner meldt rook").channel, None);
}

#[test]
fn numbers_to_call_back() {
    for (text, number) in [
        ("odeur de gaz 0470 12 34 56", "0470 12 34 56"),
        ("02/555.12.34 gasgeur", "02/555.12.34"),
        ("rappeler +32 470 123456 fumée", "+32 470 123456"),
    ] {
        assert_eq!(read(text).call_back.as_deref(), Some(number), "{text}");
    }
    for text in ["07 blessés", "chaussée 112", "0470 12", "26-0417"] {
        assert_eq!(read(text).call_back, None, "{text}");
    }
}

#[test]
fn figures_in_words() {
    for (text, name, value, about) in [
        ("7 blessés, 2 graves", "injured", 7, false),
        ("ongeveer 350 geëvacueerden", "evacuated", 350, true),
        ("~40 évacués", "evacuated", 40, true),
        ("injured=7", "injured", 7, false),
    ] {
        let parsed = read(text);
        let figure = parsed.figure.unwrap();
        assert_eq!((figure.name.as_str(), figure.value, figure.about), (name, value, about), "{text}");
        assert_eq!(parsed.words.text, text, "the sentence stays as it was said");
    }
    assert_eq!(read("7 voitures").figure, None);
    assert_eq!(read("99999999999999999999 blessés").figure, None);
}

#[test]
fn where_the_words_end_and_the_place_begins() {
    let (what, place) = split_place("gas smell rue du Moulin x quai Neuf", &Gazetteer, Lang::En);
    let place = place.unwrap();
    assert_eq!(
        (what.as_str(), place.typed.as_str(), place.how),
        ("gas smell", "rue du Moulin x quai Neuf", PlaceHow::Crossroads)
    );
    assert_eq!(place.areas.len(), 4);
    let (what, place) = split_place("rue du Moulin: fumée noire", &Gazetteer, Lang::Fr);
    assert_eq!((what.as_str(), place.unwrap().typed.as_str()), ("fumée noire", "rue du Moulin"));
    let (what, place) = split_place("fumée noire à quai Neuf", &Gazetteer, Lang::Fr);
    assert_eq!((what.as_str(), place.is_some()), ("fumée noire", true));
    let (what, place) = split_place("quelque part au nord", &Gazetteer, Lang::Fr);
    assert_eq!((what.as_str(), place), ("quelque part au nord", None), "an unknown place never blocks");
    let (what, place) = split_place("quai Neuf", &Gazetteer, Lang::Fr);
    assert_eq!((what.as_str(), place.is_some()), ("quai Neuf", true));
}

#[test]
fn what_follows_the_place_is_told_as_well() {
    for (text, what, typed) in [
        ("quai Neuf, deux personnes dans l'eau", "deux personnes dans l'eau", "quai Neuf"),
        (
            "fumée noire quai Neuf, deux personnes à l'étage",
            "fumée noire, deux personnes à l'étage",
            "quai Neuf",
        ),
        ("incendie, rue du Moulin, deux blessés", "incendie, deux blessés", "rue du Moulin"),
        ("quai Neuf,évacuation", "évacuation", "quai Neuf"),
        ("gaz, 2,5 m de fumée: place du Marché", "gaz, 2,5 m de fumée", "place du Marché"),
        ("fumée quai Neuf, Hautrive", "fumée", "quai Neuf, Hautrive"),
        ("gaz quai Neuf @26:99", "gaz @26:99", "quai Neuf"),
        ("@26:99 gaz quai Neuf", "@26:99 gaz", "quai Neuf"),
    ] {
        let (left, place) = split_place(&read(text).words.text, &Gazetteer, Lang::Fr);
        assert_eq!((left.as_str(), place.unwrap().typed.as_str()), (what, typed), "{text}");
    }
    let many = "mots, ".repeat(600);
    assert_eq!(split_place(&many, &Gazetteer, Lang::Fr), (many.trim().to_owned(), None));
}

#[test]
fn a_name_inside_a_stretch_or_a_crossroads_is_not_the_place() {
    let stretch = "rue du Moulin entre quai Neuf et place du Marché";
    let (what, place) = split_place(&format!("accident {stretch}"), &Gazetteer, Lang::Fr);
    let place = place.unwrap();
    assert_eq!(
        (what.as_str(), place.typed.as_str(), place.how),
        ("accident", stretch, PlaceHow::Between),
        "although the square answers better by itself"
    );
    let (_, place) = split_place("gaz rue du Moulin x quai Neuf, à côté", &Gazetteer, Lang::Fr);
    assert_eq!(place.unwrap().how, PlaceHow::Crossroads);
}

proptest::proptest! {
    #[test]
    fn nothing_typed_is_ever_an_error(text in ".{0,200}") {
        let parsed = read(&text);
        let _ = split_place(&parsed.words.text, &Gazetteer, Lang::Nl);
    }
}
