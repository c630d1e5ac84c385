//! Names by their keys: exact, without the type, nearly, and by their beginning.

use std::collections::{HashMap, HashSet};

use super::words::{self, TYPES, distance, joined, key, single, typeless};
use super::{Entry, Found, OFFERED};

/// How well what matches answers.
const NAME: u32 = 1000;
/// The name of a place without its type ("Puits" for "Place du Puits").
const PLACE_TYPELESS: u32 = 650;
/// The name of a street without its type: offered, or taken beside another street.
const STREET_TYPELESS: u32 = 560;
/// The same beside another street.
const BESIDE: u32 = 820;
/// The name of an area: its middle is offered only.
const AREA: u32 = 500;
/// Off for doubled letters left out or added.
const DOUBLED: u32 = 30;

/// Words that people use for other things than the place that is called so.
const COMMON: &[&str] = &[
    "central",
    "centraal",
    "centre",
    "centrum",
    "hopital",
    "ziekenhuis",
    "commerce",
    "handels",
    "industrie",
    "nijverheids",
    "marche",
    "station",
    "musee",
    "museum",
    "universite",
    "universiteit",
    "parlement",
    "liberte",
    "vrijheids",
    "police",
    "politie",
    "pompiers",
    "brandweer",
    "eglise",
    "cimetiere",
    "kerkhof",
    "ecole",
    "theatre",
    "stade",
    "stadion",
    "piscine",
    "zwembad",
    "tribunal",
    "prison",
    "gevangenis",
    "caserne",
    "kazerne",
    "abattoir",
    "slachthuis",
    "canal",
    "kanaal",
    "reforme",
    "republique",
    "national",
    "nationale",
    "royale",
    "konings",
    "congres",
    "bourse",
    "delta",
    "parking",
];

#[derive(Debug)]
struct Key {
    text: String,
    single: String,
    entry: u32,
    weight: u32,
    /// Letters that make it this one: without the type.
    own: usize,
    /// So many letters must be right at the beginning for a misspelling to count.
    head: usize,
}

/// All keys.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// Sorted by text.
    keys: Vec<Key>,
    by_single: HashMap<String, Vec<u32>>,
    by_three: HashMap<[u8; 3], Vec<u32>>,
}

impl Names {
    pub(super) fn enter(&mut self, entry: u32, what: &Entry) {
        for name in [&what.names.fr, &what.names.nl, &what.names.en].into_iter().flatten() {
            let text = key(name);
            if let Some(rest) = typeless(&text) {
                let street = what.kind == "street";
                let common = rest.len() < 6
                    || COMMON.contains(&rest)
                    || !rest.bytes().all(|b| b.is_ascii_alphabetic());
                let weight = if street || common { STREET_TYPELESS } else { PLACE_TYPELESS };
                self.push(rest.to_owned(), entry, weight);
            }
            self.push(text, entry, NAME);
        }
        for (alias, weight) in &what.aliases {
            self.push(key(alias), entry, *weight);
        }
    }
    pub(super) fn enter_area(&mut self, entry: u32, what: &Entry) {
        for name in [&what.names.fr, &what.names.nl].into_iter().flatten() {
            self.push(key(name), entry, AREA);
        }
    }
    fn push(&mut self, text: String, entry: u32, weight: u32) {
        if text.is_empty() {
            return;
        }
        let own = typeless(&text).map_or(text.len(), str::len);
        let head =
            TYPES.iter().filter(|t| text.starts_with(**t)).map(|t| single(t).len()).max().unwrap_or(0) + 1;
        self.keys.push(Key { single: single(&text), text, entry, weight, own, head });
    }

    /// After the last name.
    pub(super) fn settle(&mut self) {
        // A town by its name is the town, not the hospital that bears it.
        let areas: HashSet<String> =
            self.keys.iter().filter(|k| k.weight == AREA).map(|k| k.text.clone()).collect();
        for key in self.keys.iter_mut().filter(|k| k.weight == PLACE_TYPELESS && areas.contains(&k.text)) {
            key.weight = STREET_TYPELESS;
        }
        self.keys
            .sort_by(|a, b| a.text.cmp(&b.text).then(b.weight.cmp(&a.weight)).then(a.entry.cmp(&b.entry)));
        self.keys.dedup_by(|a, b| a.text == b.text && a.entry == b.entry);
        for (number, key) in (0..).zip(&self.keys) {
            self.by_single.entry(key.single.clone()).or_default().push(number);
            if key.weight > OFFERED && key.own >= 6 {
                for three in threes(&key.single) {
                    self.by_three.entry(three).or_default().push(number);
                }
            }
        }
    }

    /// The one entry that has exactly this name.
    pub(super) fn exactly(&self, text: &str) -> Option<u32> {
        self.same(text).find(|k| k.weight >= NAME).map(|k| k.entry)
    }

    /// As [`Names::find_all`]; where several different places have the name, they are offered only.
    pub(super) fn find(&self, words: &[String], beside: bool) -> Vec<Found> {
        let mut all = self.find_all(words, beside);
        let best = all.iter().map(|f| f.1).max().unwrap_or(0);
        if !beside && best > OFFERED && all.iter().filter(|f| f.1 == best).count() > 1 {
            for found in &mut all {
                found.1 = found.1.min(OFFERED);
            }
        }
        all
    }

    /// Entries that answer to these words, each once, with their scores.
    pub(super) fn find_all(&self, words: &[String], beside: bool) -> Vec<Found> {
        let text = joined(words);
        if text.len() < 2 {
            return Vec::new();
        }
        let lift =
            |k: &Key| if beside && (STREET_TYPELESS..BESIDE).contains(&k.weight) { BESIDE } else { k.weight };
        let mut found: Vec<Found> = self.same(&text).map(|k| (k.entry, lift(k))).collect();
        if found.is_empty() {
            for once in [single(&text), single(&joined(&corrected(words)))] {
                let doubled = self.by_single.get(&once).into_iter().flatten();
                let keys = doubled.filter_map(|n| self.keys.get(*n as usize));
                found.extend(keys.map(|k| (k.entry, lift(k) - DOUBLED)));
                if found.is_empty() {
                    found.extend(self.nearly(&once));
                }
            }
        }
        if found.iter().all(|f| f.1 <= OFFERED) && text.len() >= 4 {
            found.extend(self.beginning(&text));
        }
        found.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
        found.dedup_by_key(|f| f.0);
        found
    }

    fn same<'a>(&'a self, text: &'a str) -> impl Iterator<Item = &'a Key> {
        let first = self.keys.partition_point(|k| k.text.as_str() < text);
        self.keys.iter().skip(first).take_while(move |k| k.text == text)
    }

    fn beginning(&self, text: &str) -> impl Iterator<Item = Found> {
        let first = self.keys.partition_point(|k| k.text.as_str() < text);
        let keys = self.keys.iter().skip(first).take_while(|k| k.text.starts_with(text)).take(8);
        let score =
            |k: &Key| u32::try_from(300 + 280 * text.len() / k.text.len().max(1)).unwrap_or(0).min(OFFERED);
        keys.map(|k| (k.entry, score(k))).collect::<Vec<_>>().into_iter()
    }

    /// Misspelt names: the longer the name, the more letters may be wrong; never the first, never in short names.
    fn nearly(&self, text: &str) -> Vec<Found> {
        let mut shared: HashMap<u32, usize> = HashMap::new();
        let all = threes(text);
        for number in all.iter().filter_map(|three| self.by_three.get(three)).flatten() {
            *shared.entry(*number).or_default() += 1;
        }
        let enough = (all.len() / 2).saturating_sub(1).max(1);
        let near = shared.into_iter().filter(|(_, count)| *count >= enough);
        near.filter_map(|(number, _)| {
            let key = self.keys.get(number as usize)?;
            let most = match key.own {
                0..6 => return None,
                6..10 => 1,
                10..15 => 2,
                _ => 3,
            };
            let head = |t: &str| t.bytes().take(key.head).collect::<Vec<u8>>();
            if head(&key.single) != head(text) {
                return None;
            }
            let wrong = distance(text.as_bytes(), key.single.as_bytes(), most)?;
            let off = u32::try_from(wrong * 1600 / key.own.max(1)).unwrap_or(1000).min(1000);
            Some((key.entry, key.weight * (1000 - off) / 1000))
        })
        .collect()
    }
}

/// The first word put right when it is nearly a type of street ("bulevard", "chausée"), and articles that were written
/// without their apostrophe taken off ("quai de lindustrie").
fn corrected(words: &[String]) -> Vec<String> {
    let words = typed_right(words).unwrap_or_else(|| words.to_vec());
    let last = words.len().saturating_sub(1);
    let glued = |w: &str| {
        let rest = w.strip_prefix(['l', 'd'])?;
        (rest.len() >= 5 && rest.starts_with(['a', 'e', 'i', 'o', 'u', 'y', 'h'])).then(|| rest.to_owned())
    };
    // Only a word that follows others: alone, it may well be a name.
    let put_right = |(at, w): (usize, String)| if at > 0 && at == last { glued(&w).unwrap_or(w) } else { w };
    words.into_iter().enumerate().map(put_right).collect()
}

fn typed_right(words: &[String]) -> Option<Vec<String>> {
    let (first, rest) = words.split_first().filter(|(first, rest)| first.len() >= 5 && !rest.is_empty())?;
    if TYPES.contains(&first.as_str()) {
        return None;
    }
    let right = TYPES
        .iter()
        .find(|t| t.len() >= 5 && words::distance(first.as_bytes(), t.as_bytes(), 2).is_some())?;
    Some([(*right).to_owned()].into_iter().chain(rest.iter().cloned()).collect())
}

fn threes(text: &str) -> Vec<[u8; 3]> {
    let mut all: Vec<[u8; 3]> = text.as_bytes().array_windows().copied().collect();
    all.sort_unstable();
    all.dedup();
    all
}
