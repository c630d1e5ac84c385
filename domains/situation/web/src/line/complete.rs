//! How a line could go on: words at its head, numbers of live incidents, names of places.

use situation::places::SURE_ENOUGH;
use situation::read::{self, IncidentFilter};
use situation::text::fold;
use web::{Fault, Line, Proposal};

use super::words;
use crate::desk::Desk;

/// Live incidents that are looked through for a number.
const LIVE: i64 = 200;
/// Words of a place that are tried at the caret, longest first.
const PLACE_WORDS: usize = 4;

pub(super) fn proposals(desk: &Desk, line: &Line) -> Result<Vec<Proposal>, Fault> {
    // Only what stands before the caret is completed, and only at the end of a line.
    if line.caret < line.text.chars().count() || line.text.ends_with(' ') || line.text.starts_with('?') {
        return Ok(Vec::new());
    }
    let last = line.text.split_whitespace().next_back().unwrap_or("");
    let before = line.text.strip_suffix(last).unwrap_or("");
    let mut found = Vec::new();
    if before.trim().is_empty() {
        found.extend(heads(line, last));
    }
    found.extend(incidents(desk, line, before, last)?);
    if found.is_empty() {
        found.extend(places(desk, line));
    }
    Ok(found)
}

fn proposal(insert: String, title: &str, more: String) -> Proposal {
    Proposal { caret: insert.chars().count(), insert, title: title.to_owned(), more }
}

/// Words that say what the line is.
fn heads(line: &Line, typed: &str) -> Vec<Proposal> {
    let wanted = fold(typed);
    if wanted.chars().count() < 2 {
        return Vec::new();
    }
    let lang = line.reader.lang;
    let offered = words::offered(lang).iter();
    let fits = offered.filter(|(word, _)| fold(word).starts_with(&wanted) && fold(word) != wanted);
    fits.map(|(word, key)| proposal(format!("{word} "), word, line.shell.texts().plain(lang, key))).collect()
}

/// Numbers of live incidents that hold what was typed: `#4`, `417`, `26-04`; after `go` too.
fn incidents(desk: &Desk, line: &Line, before: &str, typed: &str) -> Result<Vec<Proposal>, Fault> {
    let digits = typed.trim_start_matches('#');
    let goes = matches!(fold(before.trim()).as_str(), "go" | "aller" | "naar");
    let marked = typed.starts_with('#') || (digits.contains('-') && digits.len() >= 3);
    let numeric = digits.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    if !numeric || (digits.is_empty() && !typed.starts_with('#')) || !(goes || marked) {
        return Ok(Vec::new());
    }
    let (names, lang) = (desk.names(), line.reader.lang);
    let eye = desk.eye(line.who.actor());
    let live = IncidentFilter { live: true, ..IncidentFilter::default() };
    let rows = line.shell.live().read(|r| read::incidents(r, &eye, &live, LIVE))?;
    let fits = rows.iter().filter(|row| !row.withheld && row.number.contains(digits) && row.number != typed);
    let show = |row: &read::IncidentRow| {
        let kind = names.incident_type(&row.incident_type).map_or("", |t| t.names.show(lang));
        let place = row.place.as_ref().map_or("", |p| p.show(lang));
        let more = [kind, place].iter().filter(|t| !t.is_empty()).copied().collect::<Vec<_>>().join(" · ");
        proposal(format!("{before}{} ", row.number), &row.number, more)
    };
    Ok(fits.map(show).collect())
}

/// Places whose name begins with the last words, when what was typed is not one already.
fn places(desk: &Desk, line: &Line) -> Vec<Proposal> {
    let (names, lang) = (desk.names(), line.reader.lang);
    let words: Vec<&str> = line.text.split_whitespace().collect();
    for length in (1..=PLACE_WORDS.min(words.len())).rev() {
        let typed = words.get(words.len() - length..).unwrap_or_default().join(" ");
        if typed.chars().count() < 4 {
            continue;
        }
        let hits = desk.places.resolve(&typed, lang);
        if hits.first().is_none_or(|best| best.score >= SURE_ENOUGH) {
            if hits.is_empty() {
                continue;
            }
            return Vec::new();
        }
        let before = words.get(..words.len() - length).unwrap_or_default().join(" ");
        let show = |hit: &situation::places::PlaceHit| {
            let name = hit.name.show(lang);
            let areas = desk.places.areas_at(hit.point).areas;
            let towns = areas.iter().filter(|a| a.kind == "municipality");
            let towns: Vec<&str> =
                towns.filter_map(|a| names.areas.get(&a.code)).map(|t| t.show(lang)).collect();
            let insert = format!("{before} {name} ").trim_start().to_owned();
            proposal(insert, name, towns.join(" · "))
        };
        return hits.iter().take(5).map(show).collect();
    }
    Vec::new()
}
