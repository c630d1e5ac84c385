//! Single words with a meaning: an incident's number, a discipline, a telephone number, marks, and words at the start.

use super::head::before_colon;
use super::{HeadWords, IncidentRef};
use crate::log::{Discipline, EntryKind, Register};
use crate::signal::Channel;
use crate::text::fold;

/// `26-0417`, `#26-0417`, `#417`.
pub(super) fn take_incident(left: &mut Vec<String>) -> Option<IncidentRef> {
    let found = left.iter().enumerate().find_map(|(i, w)| incident(w).map(|r| (i, r)));
    found.map(|(index, reference)| {
        left.remove(index);
        reference
    })
}

fn incident(word: &str) -> Option<IncidentRef> {
    let word = word.trim_end_matches([':', ',', ';']);
    let (bare, hash) = word.strip_prefix('#').map_or((word, false), |w| (w, true));
    if let Some((year, no)) = bare.split_once('-') {
        let digits = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
        if year.len() == 2 && digits(year) && no.len() >= 4 && no.len() <= 6 && digits(no) {
            return Some(IncidentRef::Number(bare.to_owned()));
        }
        return None;
    }
    if hash { bare.parse().ok().filter(|n| *n > 0).map(IncidentRef::ThisYear) } else { None }
}

/// `D1` to `D5`.
pub(super) fn take_discipline(left: &mut Vec<String>) -> Option<Discipline> {
    let of = |w: &str| Discipline::of(&w.trim_end_matches([':', ',']).to_uppercase());
    let found = left.iter().enumerate().find_map(|(i, w)| of(w).map(|d| (i, d)));
    found.map(|(index, discipline)| {
        left.remove(index);
        discipline
    })
}

/// A mark that stands alone or at the end of a word.
pub(super) fn take_mark(left: &mut Vec<String>, mark: &str) -> bool {
    let Some(index) = left.iter().position(|w| w == mark || w.ends_with(mark)) else { return false };
    let rest = left.get(index).map(|w| w.trim_end_matches(mark).to_owned()).unwrap_or_default();
    if rest.is_empty() {
        left.remove(index);
    } else if let Some(word) = left.get_mut(index) {
        *word = rest;
    }
    true
}

/// A telephone number over one or several words: `0470 12 34 56`, `02/555.12.34`, `+32 470 123456`.
pub(super) fn take_phone(left: &mut Vec<String>) -> Option<String> {
    for first in 0..left.len() {
        let starts = left.get(first).is_some_and(|w| {
            let w = w.strip_prefix("tel:").unwrap_or(w);
            (w.starts_with('0') && w.len() >= 2) || w.starts_with("+3") || w.starts_with("+4")
        });
        if !starts {
            continue;
        }
        for last in (first..left.len().min(first + 6)).rev() {
            let words = left.get(first..=last).unwrap_or_default();
            let all = words.iter().all(|w| w.chars().all(|c| c.is_ascii_digit() || "+/.-()".contains(c)));
            let digits: usize = words.iter().map(|w| w.chars().filter(char::is_ascii_digit).count()).sum();
            if all && (9..=13).contains(&digits) {
                let number = words.join(" ");
                left.drain(first..=last);
                return Some(number);
            }
        }
    }
    None
}

/// Words at the start that say how it came in or what the entry is, each taken out with its colon.
pub(super) fn take_head(
    left: &mut Vec<String>,
    heads: &HeadWords,
) -> (Option<Channel>, Option<EntryKind>, Option<Register>) {
    let (mut channel, mut kind, mut register) = (None, None, None);
    for _ in 0..3 {
        // The place's own words first: one of them may begin with a word of the program.
        if let Some((head, words)) = before_colon(left) {
            let (by, what) = (heads.channel(&head), heads.kind(&head));
            let own = if channel.is_none() && by.is_some() {
                channel = by;
                true
            } else if kind.is_none() && what.is_some() {
                kind = what;
                true
            } else {
                false
            };
            if own {
                left.drain(..words);
                continue;
            }
        }
        let Some(first) = left.first() else { break };
        let colon = first.ends_with(':');
        let word = fold(first.trim_end_matches(':'));
        let found = if channel.is_none()
            && (colon || left.len() > 1)
            && let Some(c) = channel_word(&word, colon)
        {
            channel = Some(c);
            true
        } else if kind.is_none()
            && colon
            && let Some(k) = kind_word(&word)
        {
            kind = Some(k);
            true
        } else if register.is_none()
            && colon
            && matches!(word.as_str(), "strategique" | "strategisch" | "strategic")
        {
            register = Some(Register::Strategic);
            true
        } else {
            false
        };
        if !found {
            break;
        }
        left.remove(0);
    }
    (channel, kind, register)
}

/// Without a colon only words that never begin what is told.
fn channel_word(word: &str, colon: bool) -> Option<Channel> {
    let channel = match word {
        "appel" | "oproep" | "call" => Channel::Call,
        "radio" => Channel::Radio,
        "mail" | "e-mail" | "courriel" => Channel::Mail,
        "partenaire" | "partner" => Channel::Partner,
        "social" | "sociaal" | "reseaux" => Channel::Social,
        "terrain" | "field" => Channel::Field,
        _ => return None,
    };
    let alone = matches!(word, "appel" | "oproep" | "radio" | "mail" | "call");
    if colon || alone { Some(channel) } else { None }
}

fn kind_word(word: &str) -> Option<EntryKind> {
    Some(match word {
        "message" | "bericht" => EntryKind::Message,
        "observation" | "waarneming" | "constat" | "vaststelling" => EntryKind::Observation,
        "mesure" | "maatregel" | "measure" => EntryKind::Measure,
        "decision" | "beslissing" | "besluit" => EntryKind::Decision,
        "demande" | "vraag" | "verzoek" | "request" => EntryKind::Request,
        "chiffre" | "cijfer" | "figure" => EntryKind::Figure,
        _ => return None,
    })
}
