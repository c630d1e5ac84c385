//! What the rules propose: who must be told, the lines of a report, what is open at a handover, what belongs together.

use std::collections::BTreeSet;

use kernel::{Id, Point, Text, Timestamp, kind};
use store::{Deciding, Failure, Read, Row, StoreError};

use crate::Facts;
use crate::event::InformRequired;
use crate::handover::{Item, ItemKind, MOST_ITEMS};
use crate::incident::Severity;
use crate::inform::{MustInform, Recipient};
use crate::places::Area;
use crate::report::{Line, MOST_LINES, Section};
use crate::state::json;
use crate::text::telling_words;

/// Who must be told of an incident of this type and severity in these areas, most urgent first, nobody twice. The rows
/// carry no id yet.
#[must_use]
pub fn to_inform(
    facts: &Facts,
    incident_type: &str,
    severity: Severity,
    areas: &[Area],
    now: Timestamp,
) -> Vec<InformRequired> {
    let category = facts.types.get(incident_type).map_or("", |t| t.category.as_str());
    let mut rows: Vec<InformRequired> = Vec::new();
    for rule in &facts.must_inform {
        let named = rule.types.is_empty() || rule.types.iter().any(|t| t == incident_type || t == category);
        if !named || severity.rank() < rule.from.rank() {
            continue;
        }
        for recipient in recipients(rule, areas) {
            let due_at = now.plus_seconds(i64::from(rule.within_minutes).saturating_mul(60));
            if let Some(known) = rows.iter_mut().find(|r| r.recipient == recipient) {
                if due_at < known.due_at {
                    known.due_at = due_at;
                    known.rule = Some(rule.code.clone());
                }
                continue;
            }
            rows.push(InformRequired {
                notification: Id::new(uuid_nil()),
                rule: Some(rule.code.clone()),
                recipient,
                due_at,
                note: rule.note.clone(),
                verified: rule.verified,
                deputy_for: None,
            });
        }
    }
    rows.sort_by_key(|r| r.due_at);
    rows
}

const fn uuid_nil() -> uuid::Uuid {
    uuid::Uuid::nil()
}

fn recipients(rule: &MustInform, areas: &[Area]) -> Vec<Recipient> {
    let counted = rule.per.as_deref().unwrap_or("municipality");
    let touched: BTreeSet<&str> =
        areas.iter().filter(|a| a.kind == counted).map(|a| a.code.as_str()).collect();
    if touched.len() < usize::try_from(rule.areas_at_least).unwrap_or(usize::MAX) {
        return Vec::new();
    }
    let one = |area: Option<&str>| Recipient {
        function: rule.function.clone(),
        organisation: rule.organisation.clone(),
        area: area.map(str::to_owned),
    };
    match rule.per {
        None => vec![one(None)],
        Some(_) => touched.into_iter().map(|a| one(Some(a))).collect(),
    }
}

/// Lines for a report on a window: entries recorded in `[from, to)` that were not corrected, and the figures as they are
/// now. Entries that `known` lines lead back to already are left out.
pub(crate) fn report_lines(
    cx: &Deciding<'_>,
    facts: &Facts,
    matter: Option<Id<kind::Matter>>,
    window: (Timestamp, Timestamp),
    known: &[Line],
) -> Result<Vec<Line>, Failure> {
    let mut sql = "SELECT id, entry_kind, words, lang, figure_name, figure_value, figure_unit, figure_about FROM log_entry \
                   WHERE corrected_by IS NULL AND recorded_at >= $1 AND recorded_at < $2 AND "
        .to_owned();
    let mut params = vec![window.0.into(), window.1.into()];
    match matter {
        Some(id) => {
            sql.push_str("matter = $3");
            params.push(id.into());
        }
        None => sql.push_str("matter IS NULL"),
    }
    sql.push_str(" ORDER BY seq");
    let mut lines = Vec::new();
    for row in cx.read.query(&sql, &params)? {
        let entry: Id<kind::Entry> = row.id(0)?;
        if known.iter().any(|l| l.entries.contains(&entry)) {
            continue;
        }
        let section = match row.text(1)? {
            "figure" => Section::Figures,
            "measure" | "decision" => Section::Measures,
            "request" => Section::Outlook,
            _ => Section::Situation,
        };
        let mut line =
            |section, text| lines.push(Line { id: cx.ids.next(), section, text, entries: vec![entry] });
        if !row.is_null(4) {
            line(Section::Figures, figure_text(&row, facts)?);
        }
        // A message that carries a figure says more than the figure: its words are a line of their own.
        if row.is_null(4) || (section != Section::Figures && !row.text(2)?.trim().is_empty()) {
            line(section, words_text(&row)?);
        }
    }
    lines.sort_by_key(|l| l.section);
    lines.truncate(MOST_LINES.saturating_sub(known.len()));
    Ok(lines)
}

/// The words in the language in which they were written.
fn words_text(row: &Row) -> Result<Text, StoreError> {
    let words = row.text(2)?.trim();
    if words.is_empty() { Ok(Text::default()) } else { Ok(Text::one(lang_of(row)?, words)) }
}

fn lang_of(row: &Row) -> Result<kernel::Lang, StoreError> {
    Ok(row.text(3)?.parse().unwrap_or(kernel::Lang::Fr))
}

/// A figure of the catalogue in every language that has its name; one without a name there in the language of its entry.
fn figure_text(row: &Row, facts: &Facts) -> Result<Text, StoreError> {
    let (name, value, unit) = (row.text(4)?, row.int(5)?, row.text(6)?);
    let about = if row.bool(7)? { "± " } else { "" };
    let said = format!("{about}{value} {unit}");
    let mut text = Text::default();
    let mut set = |lang, label: &str| {
        let space = if lang == kernel::Lang::Fr { "\u{a0}" } else { "" };
        text.set(lang, Some(format!("{label}{space}: {}", said.trim())));
    };
    match facts.figures.get(name) {
        Some(names) => {
            for lang in kernel::Lang::ALL {
                if let Some(label) = names.get(lang) {
                    set(lang, label);
                }
            }
        }
        None => set(lang_of(row)?, name),
    }
    Ok(text)
}

/// What is open: signals that wait, live incidents, people to be told, requests without an answer, drafts of reports.
pub(crate) fn open_items(cx: &Deciding<'_>) -> Result<Vec<Item>, Failure> {
    let queries: [(ItemKind, &str); 5] = [
        (
            ItemKind::Signal,
            "SELECT id, id, number, words, lang, NULL FROM signal WHERE state IN ('intake', 'new') ORDER BY received_at",
        ),
        (
            ItemKind::Incident,
            "SELECT id, id, number, incident_type, '', title FROM incident WHERE live = 1 \
             ORDER BY severity DESC, opened_at",
        ),
        (
            ItemKind::Inform,
            "SELECT n.id, n.matter, i.number, n.function_code, '', NULL FROM notification n JOIN incident i ON i.id = \
             n.matter WHERE n.state = 'due' ORDER BY n.due_at",
        ),
        (
            ItemKind::Request,
            "SELECT id, matter, series, words, lang, NULL FROM log_entry WHERE entry_kind = 'request' AND answered_by IS \
             NULL AND corrected_by IS NULL AND closed = FALSE ORDER BY seq",
        ),
        (
            ItemKind::Report,
            "SELECT r.id, r.matter, COALESCE(i.number, ''), '', '', NULL FROM report r LEFT JOIN incident i ON i.id = \
             r.matter WHERE r.state = 'draft' ORDER BY r.drafted_at",
        ),
    ];
    let mut items = Vec::new();
    for (kind, sql) in queries {
        for row in cx.read.query(&format!("{sql} LIMIT {MOST_ITEMS}"), &[])? {
            let label = match (json::<Text>(&row, 5), row.text(4)?.parse()) {
                (Some(title), _) if title != Text::default() => title,
                (_, Ok(lang)) => Text::one(lang, row.text(3)?),
                // A code of a catalogue; the page knows its name.
                _ => Text { en: Some(row.text(3)?.to_owned()), ..Text::default() },
            };
            items.push(Item {
                id: cx.ids.next(),
                kind,
                about: row.id(0)?,
                matter: row.opt(1, Row::id)?,
                number: row.text(2)?.to_owned(),
                label,
            });
        }
    }
    items.truncate(usize::try_from(MOST_ITEMS).unwrap_or(usize::MAX));
    Ok(items)
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
    /// How much speaks for it, 0 to 100.
    pub score: u32,
    /// How far away, in metres, where both are on the map.
    pub metres: Option<u32>,
}

/// How far back a call may tell of the same thing.
const SAME_WITHIN_MINUTES: i64 = 180;
/// How near it must be to be proposed.
const SAME_WITHIN_METRES: f64 = 600.0;

/// Live incidents and waiting signals that a new signal may tell of again: near in place and time, or alike in words.
///
/// # Errors
/// When the rows cannot be read.
pub fn same_as(
    read: &dyn Read,
    words: &str,
    point: Option<Point>,
    now: Timestamp,
    but: Option<Id<kind::Matter>>,
) -> Result<Vec<Match>, StoreError> {
    let since = now.plus_seconds(-SAME_WITHIN_MINUTES.saturating_mul(60));
    let rows = read.query(
        "SELECT i.id, i.number, TRUE, i.lon, i.lat, COALESCE(s.words, ''), i.opened_at FROM incident i LEFT JOIN signal s \
         ON s.id = i.signal WHERE i.live = 1 AND i.handling < 2 AND i.changed_at >= $1 \
         UNION ALL SELECT id, number, FALSE, lon, lat, words, received_at FROM signal WHERE state = 'new' AND channel <> \
         'cap' AND received_at >= $1 ORDER BY 7 DESC LIMIT 200",
        &[since.into()],
    )?;
    let mine = telling_words(words);
    let mut found = Vec::new();
    for row in rows {
        let id = row.id(0)?;
        if Some(id) == but {
            continue;
        }
        let there = match (row.opt(3, Row::int)?, row.opt(4, Row::int)?) {
            (Some(lon), Some(lat)) => Some(Point { lon, lat }),
            _ => None,
        };
        let metres = point.zip(there).map(|(a, b)| a.metres_to(b));
        let theirs = telling_words(row.text(5)?);
        let score = likeness(&mine, &theirs, metres);
        if score >= 40 {
            let metres = metres.map(whole_metres);
            found.push(Match {
                id,
                number: row.text(1)?.to_owned(),
                is_incident: row.bool(2)?,
                score,
                metres,
            });
        }
    }
    found.sort_by_key(|m| (std::cmp::Reverse(m.score), !m.is_incident));
    found.truncate(5);
    Ok(found)
}

/// Something at hand that a signal may tell of again, with its telling words and its point.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// The incident or signal.
    pub id: Id<kind::Matter>,
    /// Its number.
    pub number: String,
    /// Whether it is an incident.
    pub is_incident: bool,
    /// Its telling words.
    pub words: BTreeSet<String>,
    /// Where it is.
    pub point: Option<Point>,
}

/// As [`same_as`], among what is at hand already: a page with many signals asks the rows only once.
#[must_use]
pub fn same_among(
    words: &str,
    point: Option<Point>,
    but: Id<kind::Matter>,
    candidates: &[Candidate],
) -> Vec<Match> {
    let mine = telling_words(words);
    let scored = candidates.iter().filter(|c| c.id != but).map(|c| {
        let metres = point.zip(c.point).map(|(a, b)| a.metres_to(b));
        (likeness(&mine, &c.words, metres), metres, c)
    });
    let mut found: Vec<Match> = scored
        .filter(|(score, ..)| *score >= 40)
        .map(|(score, metres, c)| Match {
            id: c.id,
            number: c.number.clone(),
            is_incident: c.is_incident,
            score,
            metres: metres.map(whole_metres),
        })
        .collect();
    found.sort_by_key(|m| (std::cmp::Reverse(m.score), !m.is_incident));
    found.truncate(5);
    found
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a distance on the ground, rounded"
)]
fn whole_metres(metres: f64) -> u32 {
    metres.round().clamp(0.0, 1e9) as u32
}

/// Near counts 60 at most, words 40 at most.
fn likeness(mine: &BTreeSet<String>, theirs: &BTreeSet<String>, metres: Option<f64>) -> u32 {
    let near = match metres {
        Some(m) if m <= 150.0 => 60,
        Some(m) if m <= SAME_WITHIN_METRES => 40,
        Some(_) => return 0,
        None => 0,
    };
    let shared = u32::try_from(mine.intersection(theirs).count()).unwrap_or(0);
    near + shared.saturating_mul(20).min(40)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(number: &str, words: &str, point: Option<Point>) -> Candidate {
        let (id, words) = (Id::new(uuid::Uuid::from_u128(number.len() as u128)), telling_words(words));
        Candidate { id, number: number.into(), is_incident: true, words, point }
    }

    #[test]
    fn what_is_near_or_says_the_same_belongs_together() {
        let here = Point { lon: 43_200_000, lat: 508_450_000 };
        let near = Point { lat: 508_460_000, ..here };
        let far = Point { lat: 509_450_000, ..here };
        let all = [
            candidate("1", "", Some(near)),
            candidate("22", "smoke gas", Some(far)),
            candidate("333", "gas explosion cellar", None),
        ];
        let nobody = Id::new(uuid::Uuid::nil());
        let found = same_among("explosion, smell of gas in the cellar", Some(here), nobody, &all);
        let found: Vec<_> = found.iter().map(|m| (m.number.as_str(), m.metres)).collect();
        assert_eq!(found, [("1", Some(111)), ("333", None)], "far away it is another");
        let not_itself = same_among("gas", Some(here), all[0].id, &all);
        assert!(not_itself.is_empty(), "{not_itself:?}");
    }
}
