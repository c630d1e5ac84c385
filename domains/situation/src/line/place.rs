//! Where the words end and the place begins: the gazetteer says.

use std::ops::Range;

use kernel::Lang;

use crate::places::{Place, PlaceHit, PlaceHow, Places, SURE_ENOUGH};

/// Longest place in words.
const LONGEST: usize = 14;
/// Pieces between commas that are looked at, from each end: a place stands early or late in what people type.
const PIECES: usize = 4;
/// Longest name of a town that may follow a street behind a comma, in words.
const TOWN: usize = 3;

/// Splits "gas smell Mill Street x Quay Road, two people" into what and where. In each piece between commas and colons the
/// words at its end are tried; the best answer of the gazetteer wins, the longest among equals, and the words before and
/// after it are what is told. Without an answer everything stays in the words.
#[must_use]
pub fn split_place(text: &str, places: &dyn Places, lang: Lang) -> (String, Option<Place>) {
    let words = words(text);
    let Some(Found { at, typed, hit }) = best(candidates(&words, places, lang)) else {
        return (text.trim().to_owned(), None);
    };
    let answer = places.areas_at(hit.point);
    let place = Place {
        typed,
        lang,
        how: hit.how,
        name: Some(hit.name),
        point: Some(hit.point),
        areas: answer.areas,
        territory: answer.territory,
    };
    let what = around(&words, &at);
    // A line that is nothing but a place says what it says: the words are the place.
    if what.is_empty() { (text.trim().to_owned(), Some(place)) } else { (what, Some(place)) }
}

/// An answer of the gazetteer to some of the words.
struct Found {
    at: Range<usize>,
    typed: String,
    hit: PlaceHit,
}

/// The words, also where no space follows a comma; `2,5` and `14:32` stay whole.
fn words(text: &str) -> Vec<&str> {
    let mut all = Vec::new();
    for word in text.split_whitespace() {
        if word.contains(|c: char| c.is_ascii_digit()) {
            all.push(word);
        } else {
            all.extend(word.split_inclusive([',', ';', ':']));
        }
    }
    all
}

/// Whether a piece ends behind this word.
fn ends(word: &str) -> bool {
    word.ends_with([',', ';', ':'])
}

/// Pieces of the line, as ranges of words. What begins with `@` was meant as a time and belongs to no place.
fn pieces(words: &[&str]) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let mut start = 0;
    for (index, word) in words.iter().enumerate() {
        let time = word.starts_with('@');
        if time || ends(word) {
            all.push(start..if time { index } else { index + 1 });
            start = index + 1;
        }
    }
    all.push(start..words.len());
    all.retain(|piece| !piece.is_empty());
    let count = all.len();
    let near_an_end = |n: usize| n < PIECES || n + PIECES >= count;
    all.into_iter().enumerate().filter(|(n, _)| near_an_end(*n)).map(|(_, piece)| piece).collect()
}

fn candidates(words: &[&str], places: &dyn Places, lang: Lang) -> Vec<Found> {
    let pieces = pieces(words);
    let resolve = |at: Range<usize>| {
        let typed = words.get(at.clone()).unwrap_or_default().join(" ");
        let typed = typed.trim_matches([',', ';', ':', '.', ' ']).to_owned();
        let hit = places.resolve(&typed, lang).into_iter().next().filter(|h| h.score >= SURE_ENOUGH);
        hit.map(|hit| Found { at, typed, hit })
    };
    let mut all = Vec::new();
    for (n, piece) in pieces.iter().enumerate() {
        let town = pieces.get(n + 1).filter(|next| next.start == piece.end && next.len() <= TOWN);
        for start in piece.end.saturating_sub(LONGEST).max(piece.start)..piece.end {
            all.extend(resolve(start..piece.end));
            all.extend(town.and_then(|town| resolve(start..town.end)));
        }
    }
    all
}

/// The best answer. A single name inside a crossroads or a stretch is a part of it, however well it answers by itself.
fn best(all: Vec<Found>) -> Option<Found> {
    let joined = |f: &Found| matches!(f.hit.how, PlaceHow::Crossroads | PlaceHow::Between);
    let holding: Vec<Range<usize>> = all.iter().filter(|f| joined(f)).map(|f| f.at.clone()).collect();
    let inside = |f: &Found| holding.iter().any(|h| h.start <= f.at.start && f.at.end <= h.end);
    let rest = all.into_iter().filter(|f| joined(f) || !inside(f));
    // Among equals the first of them: the earlier in the line.
    rest.reduce(|best, next| {
        let rank = |f: &Found| (f.hit.score, f.at.len());
        if rank(&next) > rank(&best) { next } else { best }
    })
}

/// The words before and after the place.
fn around(words: &[&str], at: &Range<usize>) -> String {
    let before = without_joint(&words.get(..at.start).unwrap_or_default().join(" "));
    let after = words.get(at.end..).unwrap_or_default().join(" ");
    let comma = at.end.checked_sub(1).and_then(|last| words.get(last)).is_some_and(|last| ends(last));
    match (before.is_empty(), after.is_empty()) {
        (true, _) => after,
        (false, true) => before,
        (false, false) if comma => format!("{before}, {after}"),
        (false, false) => format!("{before} {after}"),
    }
}

/// What is left of the joint between what and where: a comma, a dash, "at", "à", "op".
fn without_joint(what: &str) -> String {
    let mut words: Vec<&str> = what.split_whitespace().collect();
    while let Some(last) = words.last() {
        let folded = crate::text::fold(last);
        let joint = matches!(
            folded.as_str(),
            "at" | "on"
                | "in"
                | "a"
                | "au"
                | "sur"
                | "dans"
                | "op"
                | "aan"
                | "bij"
                | "te"
                | "-"
                | ","
                | "coin"
                | "hoek"
        );
        if !joint {
            break;
        }
        words.pop();
    }
    words.join(" ").trim_end_matches([',', ';', ':', '-', ' ']).to_owned()
}

impl PlaceHow {
    /// Whether the point is an estimate.
    #[must_use]
    pub const fn is_estimate(self) -> bool {
        matches!(self, Self::Between)
    }
}
