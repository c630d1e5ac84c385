//! Feeds of transport operators: invented ones, written field by field here, and real ones whose outcome is pinned.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use exchange::gtfs_rt::{self, Cause, Code, Effect, Incrementality, Limits};

const PINNED: &str = include_str!("gtfs-corpus.txt");

fn varint(mut n: u64) -> Vec<u8> {
    let mut out = Vec::new();
    loop {
        let low = u8::try_from(n & 0x7F).unwrap();
        n >>= 7;
        if n == 0 {
            out.push(low);
            return out;
        }
        out.push(low | 0x80);
    }
}

fn number(field: u64, n: u64) -> Vec<u8> {
    [varint(field << 3), varint(n)].concat()
}

fn bytes(field: u64, content: &[u8]) -> Vec<u8> {
    [varint(field << 3 | 2), varint(content.len() as u64), content.to_vec()].concat()
}

fn text(field: u64, content: &str) -> Vec<u8> {
    bytes(field, content.as_bytes())
}

fn header(incrementality: u64) -> Vec<u8> {
    bytes(1, &[text(1, "2.0"), number(2, incrementality), number(3, 1_795_488_000)].concat())
}

fn translated(field: u64, texts: &[(&str, &str)]) -> Vec<u8> {
    let one = |(words, language): &(&str, &str)| bytes(1, &[text(1, words), text(2, language)].concat());
    bytes(field, &texts.iter().flat_map(one).collect::<Vec<u8>>())
}

/// A line cut by an accident, said in two languages, until further notice.
fn interrupted() -> Vec<u8> {
    let trip = [text(1, "trip-7"), text(5, "route-of-trip")].concat();
    [
        bytes(1, &[number(1, 1_795_488_000), number(2, u64::MAX)].concat()),
        bytes(5, &[text(1, "town"), text(2, "9")].concat()),
        bytes(5, &[bytes(4, &trip), text(5, "stop-1")].concat()),
        number(6, 6),
        number(7, 1),
        translated(10, &[("Ligne 9 interrompue", "fr"), ("", "de"), ("Lijn 9 onderbroken", "nl")]),
        translated(11, &[("Entre A et B.", "fr")]),
        // Fields that a later version may add.
        text(40, "?"),
        number(41, 3),
    ]
    .concat()
}

fn entity(id: &str, rest: &[u8]) -> Vec<u8> {
    bytes(2, &[text(1, id), rest.to_vec()].concat())
}

#[test]
fn an_alert_is_read_with_its_languages_times_and_what_it_touches() {
    let others = entity("t", &bytes(3, &bytes(1, &text(1, "trip"))));
    let deleted = entity("a0", &number(2, 1));
    let feed = [header(1), entity("a1", &bytes(5, &interrupted())), others, deleted].concat();
    let feed = gtfs_rt::parse(&feed, &Limits::default()).unwrap();
    assert_eq!((feed.version.as_str(), feed.incrementality), ("2.0", Incrementality::Differential));
    assert_eq!(feed.timestamp.unwrap().seconds(), 1_795_488_000);
    assert_eq!((feed.others, feed.entities.len()), (1, 2));
    assert_eq!((feed.entities[1].id.as_str(), feed.entities[1].alert.as_ref()), ("a0", None));
    let alert = feed.entities[0].alert.as_ref().unwrap();
    assert_eq!((alert.cause, alert.effect), (Cause::Accident, Effect::NoService));
    let said: Vec<_> = alert.header.iter().map(|t| (t.language.as_deref(), t.text.as_str())).collect();
    assert_eq!(said, [(Some("fr"), "Ligne 9 interrompue"), (Some("nl"), "Lijn 9 onderbroken")]);
    assert_eq!(alert.periods[0].end, None, "the largest number means until further notice");
    assert_eq!(alert.periods[0].start, feed.timestamp);
    assert_eq!(alert.informed[0].route.as_deref(), Some("9"));
    let journey = &alert.informed[1];
    assert_eq!(journey.route.as_deref(), Some("route-of-trip"));
    assert_eq!((journey.trip.as_deref(), journey.stop.as_deref()), (Some("trip-7"), Some("stop-1")));
}

#[test]
fn wherever_a_feed_is_cut_or_changed_nothing_panics_and_half_of_it_is_not_believed() {
    let whole = [header(0), entity("a1", &bytes(5, &interrupted())), entity("a2", &bytes(5, &interrupted()))];
    let feed = whole.concat();
    let ends = [0, whole[0].len(), whole[0].len() + whole[1].len(), feed.len()];
    for cut in 0..=feed.len() {
        let outcome = gtfs_rt::parse(&feed[..cut], &Limits::default());
        // Between two entities a cut cannot be told from a shorter feed: that is why a feed is fetched whole or not at all.
        assert_eq!(outcome.is_ok(), cut > 0 && ends.contains(&cut), "{cut}: {outcome:?}");
    }
    for at in 0..feed.len() {
        for flip in [0x01, 0x80, 0xFF] {
            let mut changed = feed.clone();
            changed[at] ^= flip;
            drop(gtfs_rt::parse(&changed, &Limits::default()));
        }
    }
}

#[test]
fn what_is_beyond_the_limits_is_refused_with_its_name() {
    let alert = bytes(5, &interrupted());
    let feed = [header(0), entity("a1", &alert), entity("a2", &alert)].concat();
    let refused = |limits: Limits| gtfs_rt::parse(&feed, &limits).unwrap_err().code;
    let usual = Limits::default;
    assert_eq!(refused(Limits { bytes: 10, ..usual() }), Code::TooLarge);
    assert_eq!(refused(Limits { entities: 1, ..usual() }), Code::TooMany);
    assert_eq!(refused(Limits { alerts: 1, ..usual() }), Code::TooMany);
    assert_eq!(refused(Limits { informed: 1, ..usual() }), Code::TooMany);
    assert_eq!(refused(Limits { translations: 1, ..usual() }), Code::TooMany);
    assert_eq!(refused(Limits { periods: 0, ..usual() }), Code::TooMany);
    assert_eq!(refused(Limits { text_bytes: 5, ..usual() }), Code::TextTooLong);
}

#[test]
fn real_feeds_have_the_outcome_that_is_pinned() {
    let Some(shared) = testkit::shared_data() else { return };
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(shared.join("gtfs-rt")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name.ends_with(".pb") {
            found.insert(name, outcome(&std::fs::read(&path).unwrap()));
        }
    }
    let pinned: BTreeMap<String, String> = PINNED
        .lines()
        .filter(|l| !l.is_empty() && !l.starts_with('#'))
        .map(|l| l.split_once(": ").unwrap())
        .map(|(name, outcome)| (name.to_owned(), outcome.to_owned()))
        .collect();
    let mut all = String::new();
    for (name, outcome) in &found {
        writeln!(all, "{name}: {outcome}").unwrap();
    }
    assert_eq!(found, pinned, "found:\n{all}");
}

fn outcome(bytes: &[u8]) -> String {
    match gtfs_rt::parse(bytes, &Limits::default()) {
        Err(e) => format!("refused {} at {}", e.code, e.at),
        Ok(feed) => {
            let alerts = feed.entities.iter().filter_map(|e| e.alert.as_ref());
            let texts: usize = alerts.clone().map(|a| a.header.len() + a.description.len()).sum();
            let (whole, n) = (feed.incrementality == Incrementality::Full, alerts.count());
            let kind = if whole { "whole" } else { "changes" };
            let dated = if feed.timestamp.is_some() { "dated" } else { "undated" };
            format!(
                "accepted {}, {kind}, {dated}, {n} alerts, {texts} texts, {} others",
                feed.version, feed.others
            )
        }
    }
}
