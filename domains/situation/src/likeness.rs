//! Whether two tellings are of the same thing: by time, place, words and the number that called. Pure, so that every proposal
//! can be explained; nothing is ever merged because of it.
//!
//! The weights say what a duty officer would say. The place counts most: two calls from one crossroads within minutes are
//! nearly always one event. Words alone need three in common, because "smoke" is said every night. A caller who rings again
//! within an hour and a half mostly speaks of the same thing. What lies more than [`SAME_WITHIN_METRES`] apart, or
//! [`SAME_WITHIN_MINUTES`], is not proposed whatever else speaks for it: there are two fires on a bad night.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use kernel::{Id, Point, Timestamp, kind};

use crate::places::Place;
use crate::text::telling_words;

/// How far back something may tell of the same.
pub const SAME_WITHIN_MINUTES: i64 = 180;
/// How far apart two points of the same thing may lie: callers point at what they see.
pub const SAME_WITHIN_METRES: f64 = 600.0;
/// What is scored lower is not proposed.
pub const ENOUGH: u32 = 50;
/// Most that is proposed of one thing.
const MOST: usize = 5;

/// Minutes apart, at most, and what that counts.
const TIMES: [(i64, u32); 4] = [(10, 20), (30, 15), (90, 10), (SAME_WITHIN_MINUTES, 5)];
/// Metres apart, at most, and what that counts.
const DISTANCES: [(f64, u32); 2] = [(150.0, 45), (SAME_WITHIN_METRES, 25)];
/// A street of the same name, where not both are on the map.
const STREET: u32 = 25;
/// The same municipality and nothing better.
const AREA: u32 = 5;
/// Each word in common, up to the most.
const WORD: u32 = 10;
const MOST_WORDS: u32 = 30;
/// The same number to call back.
const NUMBER: u32 = 40;

/// Words that say the same in French, Dutch and English, folded: two callers need not share a language.
const IDEAS: &[&[&str]] = &[
    &["gaz", "gas", "gasgeur", "gaslek", "gaslucht"],
    &["odeur", "geur", "smell", "sent", "ruikt", "gasgeur"],
    &["fumee", "rook", "smoke", "rookontwikkeling"],
    &["feu", "incendie", "brand", "fire", "flammes", "vlammen", "flames", "brule", "brandt"],
    &["explosion", "ontploffing", "explosie", "explose", "ontploft"],
    &["accident", "ongeval", "collision", "aanrijding", "botsing", "crash"],
    &["blesse", "blesses", "gewonde", "gewonden", "gewond", "injured"],
    &["inondation", "overstroming", "flood", "inonde", "overstroomt", "wateroverlast"],
    &["arbre", "boom", "tree", "arbres", "bomen"],
    &["effondrement", "instorting", "collapse", "effondre", "ingestort"],
    &["panne", "storing", "outage", "onderbreking", "coupure"],
    &["metro", "metrostel"],
    &["tram", "tramway", "trams"],
    &["train", "trein"],
    &["bus", "autobus", "bussen"],
    &["voiture", "auto", "wagen", "car", "vehicule", "voertuig"],
    &["camion", "vrachtwagen", "truck", "lorry"],
    &["manifestation", "betoging", "demonstration", "manifestants", "betogers"],
    &["colis", "pakket", "package", "suspect", "verdacht"],
    &["cave", "kelder", "cellar", "basement"],
    &["toit", "dak", "roof"],
    &["ecole", "school"],
    &["hopital", "ziekenhuis", "hospital"],
    &["gare", "station"],
    &["pont", "brug", "bridge"],
    &["canal", "kanaal"],
];

/// A bit for each idea, by word: a floor compares every waiting signal with everything at hand.
static IDEA_OF: LazyLock<BTreeMap<&'static str, u64>> = LazyLock::new(|| {
    let mut all = BTreeMap::new();
    for (n, words) in IDEAS.iter().enumerate() {
        for word in *words {
            *all.entry(*word).or_insert(0) |= 1_u64.checked_shl(u32::try_from(n).unwrap_or(63)).unwrap_or(0);
        }
    }
    all
});

/// What is compared of a signal or an incident.
#[derive(Debug, Clone)]
pub struct Telling {
    /// Its telling words, each with the ideas that it stands for.
    words: BTreeMap<String, u64>,
    /// The ideas of all of them.
    ideas: u64,
    /// Words of its place's names.
    pub streets: BTreeSet<String>,
    /// The municipalities it lies in.
    pub areas: BTreeSet<String>,
    /// Where it is.
    pub point: Option<Point>,
    /// From when; for an incident its opening.
    pub from: Timestamp,
    /// Until when; for an incident what was last written about it.
    pub to: Timestamp,
    /// The number to call back, digits only.
    pub number: Option<String>,
}

impl Telling {
    /// These words, told at this instant, nothing else known.
    #[must_use]
    pub fn of(words: &str, at: Timestamp) -> Self {
        let mut telling = Self {
            words: BTreeMap::new(),
            ideas: 0,
            streets: BTreeSet::new(),
            areas: BTreeSet::new(),
            point: None,
            from: at,
            to: at,
            number: None,
        };
        telling.say(words);
        telling
    }
    /// These words too.
    pub fn say(&mut self, words: &str) {
        for word in telling_words(words) {
            let ideas = IDEA_OF.get(word.as_str()).copied().unwrap_or(0);
            self.ideas |= ideas;
            self.words.insert(word, ideas);
        }
    }
    /// Begun at one instant, and last heard of at another.
    #[must_use]
    pub fn lasting(mut self, one: Timestamp, other: Timestamp) -> Self {
        (self.from, self.to) = (one.min(other), one.max(other));
        self
    }
    /// With where it is.
    #[must_use]
    pub fn at(mut self, place: Option<&Place>) -> Self {
        let Some(place) = place else { return self };
        self.point = place.point;
        self.streets = telling_words(&place.typed);
        for name in place.name.iter().flat_map(|n| kernel::Lang::ALL.into_iter().filter_map(|l| n.get(l))) {
            self.streets.extend(telling_words(name));
        }
        self.areas =
            place.areas.iter().filter(|a| a.kind == "municipality").map(|a| a.code.clone()).collect();
        self
    }
    /// With the number to call back: its last eight digits, so that +32 and 0 are the same.
    #[must_use]
    pub fn from_number(mut self, number: Option<&str>) -> Self {
        let digits: Vec<char> = number.unwrap_or("").chars().filter(char::is_ascii_digit).collect();
        self.number = (digits.len() >= 6).then(|| digits.iter().rev().take(8).rev().collect());
        self
    }
}

/// Why two tellings may be the same.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Likeness {
    /// How much speaks for it; from [`ENOUGH`] on it is proposed.
    pub score: u32,
    /// Minutes between them.
    pub minutes: i64,
    /// Metres between them, where both are on the map.
    pub metres: Option<u32>,
    /// Words in common, as the first says them.
    pub words: Vec<String>,
    /// Words of a street in common, where not both are on the map.
    pub streets: Vec<String>,
    /// The same number called.
    pub same_number: bool,
}

/// How alike two tellings are; nothing when they lie too far apart in time or place.
#[must_use]
pub fn likeness(one: &Telling, other: &Telling) -> Option<Likeness> {
    let minutes = minutes_apart(one, other);
    let time = TIMES.iter().find(|(most, _)| minutes <= *most)?.1;
    let mut found = Likeness { minutes, ..Likeness::default() };
    let place = match one.point.zip(other.point) {
        Some((a, b)) => {
            let metres = a.metres_to(b);
            found.metres = Some(whole_metres(metres));
            DISTANCES.iter().find(|(most, _)| metres <= *most)?.1
        }
        None => by_name(one, other, &mut found),
    };
    found.words = shared_words(one, other);
    let shared = u32::try_from(found.words.len()).unwrap_or(u32::MAX);
    found.same_number = one.number.is_some() && one.number == other.number;
    let number = if found.same_number { NUMBER } else { 0 };
    found.score = time + place + shared.saturating_mul(WORD).min(MOST_WORDS) + number;
    Some(found)
}

/// The place by its names, where not both are on the map.
fn by_name(one: &Telling, other: &Telling, found: &mut Likeness) -> u32 {
    let names = |words: &Telling, place: &Telling| -> Vec<String> {
        let said = |w: &&String| words.words.contains_key(*w) || words.streets.contains(*w);
        place.streets.iter().filter(said).cloned().collect()
    };
    let mut streets = names(one, other);
    streets.extend(names(other, one));
    streets.sort();
    streets.dedup();
    if !streets.is_empty() {
        found.streets = streets;
        return STREET;
    }
    if one.areas.intersection(&other.areas).next().is_some() { AREA } else { 0 }
}

/// The words of the first that the other says too, in any of the languages; those of the place left out, which count by
/// themselves.
fn shared_words(one: &Telling, other: &Telling) -> Vec<String> {
    let of_place = |word: &String| one.streets.contains(word) || other.streets.contains(word);
    let said = |word: &String, ideas: u64| ideas & other.ideas != 0 || other.words.contains_key(word);
    let shared = one.words.iter().filter(|(word, ideas)| said(word, **ideas) && !of_place(word));
    shared.map(|(word, _)| word.clone()).collect()
}

fn minutes_apart(one: &Telling, other: &Telling) -> i64 {
    let between = |earlier: Timestamp, later: Timestamp| later.seconds().saturating_sub(earlier.seconds());
    let apart = if one.from > other.to {
        between(other.to, one.from)
    } else if other.from > one.to {
        between(one.to, other.from)
    } else {
        0
    };
    apart / 60
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a distance on the ground, rounded"
)]
fn whole_metres(metres: f64) -> u32 {
    metres.round().clamp(0.0, 1e9) as u32
}

/// Something at hand that a signal may tell of again.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// The incident or signal.
    pub id: Id<kind::Matter>,
    /// Its number.
    pub number: String,
    /// Whether it is an incident.
    pub is_incident: bool,
    /// What is compared of it.
    pub telling: Telling,
}

/// Something that may belong together with what came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// The incident or signal.
    pub id: Id<kind::Matter>,
    /// Its number.
    pub number: String,
    /// Whether it is an incident.
    pub is_incident: bool,
    /// Why it is proposed.
    pub why: Likeness,
}

/// What among these a telling may be of again, the likeliest first, incidents before signals that are as likely.
pub fn among<'a>(telling: &Telling, candidates: impl IntoIterator<Item = &'a Candidate>) -> Vec<Match> {
    let mut found: Vec<Match> = candidates
        .into_iter()
        .filter_map(|c| {
            let why = likeness(telling, &c.telling).filter(|why| why.score >= ENOUGH)?;
            Some(Match { id: c.id, number: c.number.clone(), is_incident: c.is_incident, why })
        })
        .collect();
    found.sort_by(|a, b| {
        let key = |m: &Match| (std::cmp::Reverse(m.why.score), !m.is_incident, m.why.minutes);
        key(a).cmp(&key(b)).then_with(|| a.number.cmp(&b.number))
    });
    found.truncate(MOST);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: Point = Point { lon: 43_200_000, lat: 508_450_000 };
    const NEAR: Point = Point { lat: 508_460_000, ..HERE };
    const ROUND_THE_CORNER: Point = Point { lat: 508_490_000, ..HERE };
    const FAR: Point = Point { lat: 509_450_000, ..HERE };

    fn told(words: &str, minute: i64, point: Option<Point>) -> Telling {
        let at = Timestamp::from_seconds(1_790_000_000 + minute * 60);
        Telling { point, ..Telling::of(words, at) }
    }

    fn in_street(words: &str, minute: i64, street: &str) -> Telling {
        told(words, minute, None).at(Some(&Place::words(kernel::Lang::Fr, street)))
    }

    fn proposed(one: &Telling, other: &Telling) -> bool {
        likeness(one, other).is_some_and(|l| l.score >= ENOUGH)
    }

    #[test]
    fn calls_of_the_same_thing_are_proposed_and_others_are_not() {
        let gas = told("Forte odeur de gaz, la cave est pleine", 0, Some(HERE));
        let table = [
            ("same place, four minutes later, in Dutch", told("gasgeur in de kelder", 4, Some(NEAR)), true),
            ("same place, other words", told("des gens sortent dans la rue", 9, Some(NEAR)), true),
            ("round the corner, one word", told("ça sent le gaz", 6, Some(ROUND_THE_CORNER)), true),
            ("round the corner, no word", told("chien errant", 6, Some(ROUND_THE_CORNER)), false),
            ("elsewhere in the town", told("odeur de gaz dans la cave", 2, Some(FAR)), false),
            ("the day before", told("odeur de gaz dans la cave", -1_440, Some(HERE)), false),
            ("no place, three words", told("gaslucht, een sterke geur uit de kelder", 3, None), true),
            ("no place, one word", told("een gaslek", 3, None), false),
            ("no place, other thing", told("boom over de weg", 3, None), false),
        ];
        for (name, other, same) in table {
            assert_eq!(proposed(&gas, &other), same, "{name}: {:?}", likeness(&gas, &other));
            assert_eq!(proposed(&other, &gas), same, "{name}, the other way round");
        }
    }

    #[test]
    fn a_street_stands_for_a_point_where_there_is_none() {
        let fire = in_street("Rookontwikkeling boven een dak", 0, "Molenstraat 12");
        assert!(proposed(&fire, &in_street("fumée noire", 8, "au coin de la Molenstraat")));
        assert!(!proposed(&fire, &in_street("fumée noire", 8, "Nieuwe Kaai")));
        let why = likeness(&fire, &in_street("fumée", 8, "Molenstraat")).unwrap();
        assert_eq!((why.streets, why.minutes), (vec!["molenstraat".to_owned()], 8));
        assert_eq!(why.words, ["rookontwikkeling"], "said as the first caller said it");
        let spoken = in_street("de rook komt uit de Molenstraat", 2, "");
        assert!(proposed(&fire, &spoken), "the street stands among the words");
    }

    #[test]
    fn a_caller_who_rings_again_is_recognised_however_the_number_is_written() {
        let first = told("brand", 0, None).from_number(Some("0470 12 34 56"));
        let again = told("c'est encore moi", 20, None).from_number(Some("+32 470 12 34 56"));
        assert!(proposed(&first, &again));
        assert!(likeness(&first, &again).unwrap().same_number);
        let late = told("c'est encore moi", 170, None).from_number(Some("+32470123456"));
        assert!(!proposed(&first, &late), "hours later it may be anything");
        let short = told("x", 0, None).from_number(Some("112"));
        assert_eq!(short.number, None, "an emergency number is nobody's");
        let elsewhere = told("gaz", 1, Some(FAR)).from_number(Some("0470123456"));
        assert!(!proposed(&Telling { point: Some(HERE), ..first }, &elsewhere));
    }

    #[test]
    fn an_incident_that_is_still_written_about_is_as_near_as_its_last_entry() {
        let call = told("explosion de gaz", 300, Some(HERE));
        let begun = told("explosion", 0, Some(NEAR));
        assert!(!proposed(&call, &begun));
        let lasting = Telling { to: Timestamp::from_seconds(1_790_000_000 + 295 * 60), ..begun };
        assert_eq!(likeness(&call, &lasting).map(|l| l.minutes), Some(5));
    }

    #[test]
    fn the_likeliest_stands_first_and_an_incident_before_a_signal() {
        let candidate = |n: u32, is_incident, telling| Candidate {
            id: Id::new(uuid::Uuid::from_u128(u128::from(n))),
            number: n.to_string(),
            is_incident,
            telling,
        };
        let mut all = vec![
            candidate(1, false, told("gaz", 1, Some(NEAR))),
            candidate(2, true, told("gas", 1, Some(NEAR))),
            candidate(3, false, told("geur van gas in de kelder", 0, Some(HERE))),
            candidate(4, false, told("gas", 1, Some(FAR))),
        ];
        let call = told("odeur de gaz à la cave", 2, Some(HERE));
        let numbers =
            |all: &[Candidate]| -> Vec<String> { among(&call, all).into_iter().map(|m| m.number).collect() };
        assert_eq!(numbers(&all), ["3", "2", "1"]);
        all.extend((10..30).map(|n| candidate(n, false, told("gas", 2, Some(HERE)))));
        assert_eq!(numbers(&all).len(), MOST);
    }
}
