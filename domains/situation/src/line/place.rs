//! Where the words end and the place begins: the gazetteer says.

use kernel::Lang;

use crate::places::{Place, PlaceHit, PlaceHow, Places, SURE_ENOUGH};

/// Longest place in words.
const LONGEST: usize = 14;

/// Splits "gas smell Mill Street x Quay Road" into what and where. Tries the end of the line, the part before a colon or
/// comma, and the whole; the best answer of the gazetteer wins, the longest among equals. Without an answer everything
/// stays in the words.
#[must_use]
pub fn split_place(text: &str, places: &dyn Places, lang: Lang) -> (String, Option<Place>) {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut best: Option<(u32, usize, String, String, PlaceHit)> = None;
    let mut consider = |what: String, place: String, length: usize| {
        let typed = place.trim_matches([',', ';', ':', '.', ' ']).to_owned();
        let Some(hit) = places.resolve(&typed, lang).into_iter().next().filter(|h| h.score >= SURE_ENOUGH)
        else {
            return;
        };
        let better = best.as_ref().is_none_or(|(score, long, ..)| (hit.score, length) > (*score, *long));
        if better {
            best = Some((hit.score, length, what, typed, hit));
        }
    };
    for start in words.len().saturating_sub(LONGEST)..words.len() {
        let what = words.get(..start).unwrap_or_default().join(" ");
        let place = words.get(start..).unwrap_or_default();
        consider(what, place.join(" "), place.len());
    }
    if let Some((before, after)) = text.split_once([':', ',']) {
        consider(after.trim().to_owned(), before.to_owned(), before.split_whitespace().count());
    }
    let Some((_, _, what, typed, hit)) = best else { return (text.trim().to_owned(), None) };
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
    let what = without_joint(&what);
    // A line that is nothing but a place says what it says: the words are the place.
    if what.is_empty() { (text.trim().to_owned(), Some(place)) } else { (what, Some(place)) }
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
