//! What kind of answer a line asks for: one place, a crossroads, something between two places.

use super::words;

/// One way to read what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Query {
    /// A place.
    One(Vec<String>),
    /// Where two streets meet.
    Meet(Vec<String>, Vec<String>),
    /// Between two places, on a street if one is named.
    Between {
        /// The street; empty when none is named.
        street: Vec<String>,
        /// One end.
        a: Vec<String>,
        /// The other.
        b: Vec<String>,
    },
}

const ACROSS: &[&str] = &["x", "/", "&", "+"];
const AND: &[&str] = &["et", "en", "and", "met", "avec", "with"];
const CORNER: &[&str] = &[
    "coin",
    "hoek",
    "angle",
    "corner",
    "croisement",
    "carrefour",
    "intersection",
    "kruispunt",
    "kruising",
    "junction",
];
const BETWEEN: &[&str] = &["entre", "tussen", "between"];

/// All ways to read it. Those with two streets come along with the plain one, whose name might contain the same word.
pub(super) fn read(typed: &str) -> Vec<Query> {
    let all = words::words(typed);
    let is = |list: &[&str], word: &String| list.contains(&word.as_str());
    let mut ways = Vec::new();
    if let Some(at) = all.iter().position(|w| is(BETWEEN, w)) {
        let (street, rest) = (part(&all, 0, at), part(&all, at + 1, all.len()));
        let ands = rest.iter().enumerate().filter(|(_, w)| is(AND, w) || is(ACROSS, w));
        ways.extend(ands.filter_map(|(n, _)| {
            let (a, b) = (part(&rest, 0, n), part(&rest, n + 1, rest.len()));
            (!a.is_empty() && !b.is_empty()).then(|| Query::Between { street: street.clone(), a, b })
        }));
    } else if let Some(at) = all.iter().position(|w| is(ACROSS, w)) {
        ways.extend(two(&part(&all, 0, at), &part(&all, at + 1, all.len())));
    } else if let Some(at) = all.iter().position(|w| is(CORNER, w)) {
        let (before, after) = (part(&all, 0, at), part(&all, at + 1, all.len()));
        if before.is_empty() { ways.extend(after_corner(&after)) } else { ways.extend(two(&before, &after)) }
    }
    ways.push(Query::One(all));
    ways
}

/// "coin A et B", or "hoek A B": every place to part them.
fn after_corner(words: &[String]) -> Vec<Query> {
    let ands: Vec<usize> =
        (0..words.len()).filter(|n| words.get(*n).is_some_and(|w| AND.contains(&w.as_str()))).collect();
    if ands.is_empty() {
        return (1..words.len())
            .filter_map(|n| two(&part(words, 0, n), &part(words, n, words.len())))
            .collect();
    }
    ands.iter().filter_map(|n| two(&part(words, 0, *n), &part(words, n + 1, words.len()))).collect()
}

fn two(a: &[String], b: &[String]) -> Option<Query> {
    let corner = |w: &&String| !CORNER.contains(&w.as_str());
    let (a, b): (Vec<String>, Vec<String>) =
        (a.iter().filter(corner).cloned().collect(), b.iter().filter(corner).cloned().collect());
    (!a.is_empty() && !b.is_empty()).then_some(Query::Meet(again(a), again(b)))
}

fn part(words: &[String], from: usize, to: usize) -> Vec<String> {
    again(words.get(from..to).unwrap_or_default().to_vec())
}

/// Abbreviations that count only at the beginning: "x r. Haute".
fn again(mut words: Vec<String>) -> Vec<String> {
    if let Some(first) = words.first_mut() {
        match first.as_str() {
            "r" => "rue".clone_into(first),
            "q" => "quai".clone_into(first),
            "plein" => "place".clone_into(first),
            _ => {}
        }
    }
    words
}

/// Without house numbers and what announces them; nothing when there are none.
pub(super) fn without_numbers(words: &[String]) -> Option<Vec<String>> {
    let number = |w: &String| {
        let digits = w.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) && w.len() - digits.len() <= 3
    };
    if !words.iter().any(number) {
        return None;
    }
    let announces = |w: &String| {
        matches!(w.as_str(), "n" | "no" | "nr" | "num" | "numero" | "nummer" | "bus" | "bte" | "boite")
    };
    let rest: Vec<String> = words.iter().filter(|w| !number(w) && !announces(w)).cloned().collect();
    (!rest.is_empty()).then_some(rest)
}

/// What is left when the words end (or begin) with the name of a town.
pub(super) fn without_town<'a>(words: &'a [String], town: &str) -> Option<&'a [String]> {
    let most = words.len().min(6);
    let at_end = (1..most)
        .map(|n| words.split_at(words.len() - n))
        .find(|(_, t)| words::joined(t) == town)
        .map(|(rest, _)| rest);
    at_end.or_else(|| {
        (1..most).map(|n| words.split_at(n)).find(|(t, _)| words::joined(t) == town).map(|(_, rest)| rest)
    })
}
