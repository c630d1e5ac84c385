//! Lines of a report drawn from the logs, and what the logs say of them later.

use std::collections::BTreeMap;

use kernel::{Handling, Id, Lang, Text, kind};
use store::{Deciding, Failure, Read, Row, StoreError};

use crate::Facts;
use crate::log::Register;
use crate::report::{Line, MOST_LINES, Offered, Present, Section, Sure};

/// A sentence of the logs with the entry that says it.
pub(crate) struct Drawn {
    pub(crate) said: Offered,
    pub(crate) entry: Id<kind::Entry>,
}

impl Drawn {
    /// The line that it becomes.
    pub(crate) fn line(&self, id: Id<kind::Matter>, section: Section) -> Line {
        Line { id, section, text: self.said.text.clone(), entries: vec![self.entry] }
    }
}

const COLUMNS: &str = "id, entry_kind, words, lang, figure_name, figure_value, figure_unit, figure_about, figure_status, seq, \
                       COALESCE(stated_at, recorded_at), function_code, series, no, corrected_by, answered_by, withdraws, register";
/// Of the log of strategy only what was made public, for a report that others read too.
const OPEN: &str = "(register <> 'strategic' OR figure_status = 'public')";

/// The matter under which the figures of the watch stand.
const WATCH: Id<kind::Matter> = Id::new(uuid::Uuid::nil());

/// What a report can draw from the logs.
pub(crate) struct Wanted<'a> {
    /// The incident; none for the watch.
    pub(crate) matter: Option<Id<kind::Matter>>,
    /// How it is handled.
    pub(crate) handling: Handling,
    /// The beginning of the window and its end, which does not belong to it.
    pub(crate) window: (kernel::Timestamp, kernel::Timestamp),
    /// Whether lines of the log of strategy may stand in it.
    pub(crate) strategy: bool,
    /// Lines that stand already, with their keys.
    pub(crate) known: &'a [Line],
    pub(crate) keys: &'a [String],
}

/// Sentences for a report on a window: entries recorded in it that were not corrected, of each figure the last. What `known` lines lead
/// back to already is left out, and so is a request that was answered: nobody waits for it any more, and its answer stands for itself.
pub(crate) fn drawn(cx: &Deciding<'_>, facts: &Facts, wanted: &Wanted<'_>) -> Result<Vec<Drawn>, Failure> {
    let mut sql = format!(
        "SELECT {COLUMNS} FROM log_entry WHERE corrected_by IS NULL AND recorded_at >= $1 AND recorded_at < $2 AND "
    );
    let mut params = vec![wanted.window.0.into(), wanted.window.1.into()];
    match wanted.matter {
        Some(id) => {
            sql.push_str("matter = $3");
            params.push(id.into());
        }
        None => sql.push_str("matter IS NULL"),
    }
    if !wanted.strategy {
        sql.push_str(" AND ");
        sql.push_str(OPEN);
    }
    sql.push_str(" ORDER BY seq");
    let (mut words, mut figures) = (Vec::new(), BTreeMap::new());
    for row in cx.read.query(&sql, &params)? {
        let entry: Id<kind::Entry> = row.id(0)?;
        let stands = wanted.known.iter().any(|l| l.entries.contains(&entry));
        if !row.is_null(4) && !wanted.keys.contains(&figure_key(row.text(4)?)) {
            // A later figure of the same name takes the place of the earlier one.
            figures.insert(row.text(4)?.to_owned(), figure(&row, facts, wanted.handling)?);
        }
        // A message that carries a figure, or withdraws one, says more than the figure: its words are a line of their own.
        let more = row.text(1)? != "figure" && !row.text(2)?.trim().is_empty();
        let bare = row.is_null(4) && row.is_null(16);
        let open = wanted.strategy || !is_strategic(&row)?;
        if open && !stands && (bare || more) && !is_answered(&row)? {
            words.push(said(&row, wanted.handling)?);
        }
    }
    let mut all: Vec<Drawn> = words.into_iter().chain(figures.into_values()).collect();
    all.sort_by_key(|d| d.said.section.usual());
    all.truncate(MOST_LINES.saturating_sub(wanted.known.len()));
    Ok(all)
}

fn is_strategic(row: &Row) -> Result<bool, StoreError> {
    Ok(row.text(17)? == Register::Strategic.code())
}

/// Whether a line was drawn from the log of strategy.
pub(crate) fn of_strategy(read: &dyn Read, said: &Offered) -> Result<bool, StoreError> {
    let ours = ["log:", "figure:"].iter().any(|prefix| said.key.starts_with(prefix));
    let Some(seq) = said.seq.filter(|_| ours) else { return Ok(false) };
    let row = read.one("SELECT register FROM log_entry WHERE seq = $1", &[seq.into()])?;
    row.map_or(Ok(false), |row| Ok(row.text(0)? == Register::Strategic.code()))
}

fn is_answered(row: &Row) -> Result<bool, StoreError> {
    Ok(row.text(1)? == "request" && !row.is_null(15))
}

/// Whether the line with this key asks for something that was answered since: it does not stand in the next version.
pub(crate) fn settled(read: &dyn Read, key: &str) -> Result<bool, StoreError> {
    let Some(id) = key.strip_prefix("log:").and_then(|id| id.parse().ok()) else { return Ok(false) };
    entry(read, id)?.map_or(Ok(false), |row| is_answered(&row))
}

/// What the logs say now, with the entry that says it.
pub(crate) type Now = (Present, Option<Id<kind::Entry>>);

/// For whom it is asked: the incident, none for the watch; how it is handled; whether the log of strategy counts.
pub(crate) type Asked = (Option<Id<kind::Matter>>, Handling, bool);

/// What the logs say now of a line drawn from them; nothing for a line that comes from elsewhere.
pub(crate) fn now(
    read: &dyn Read,
    facts: &Facts,
    (matter, handling, strategy): Asked,
    key: &str,
) -> Result<Option<Now>, StoreError> {
    let gone = Ok(Some((Present::Gone, None)));
    if let Some(name) = key.strip_prefix("figure:") {
        let Some(id) = figure_of(read, matter, name, strategy)? else { return gone };
        let Some(row) = entry(read, id)? else { return gone };
        let drawn = figure(&row, facts, handling)?;
        return Ok(Some((Present::Says(drawn.said), Some(drawn.entry))));
    }
    let Some(id) = key.strip_prefix("log:") else { return Ok(None) };
    let Ok(mut id) = id.parse::<Id<kind::Entry>>() else { return gone };
    // A correction may be corrected in its turn; nobody does that for ever.
    for _ in 0..100 {
        let Some(row) = entry(read, id)? else { return gone };
        match row.opt(14, Row::id)? {
            Some(by) => id = by,
            None if !strategy && is_strategic(&row)? => return gone,
            // Nothing was left but that the figure is withdrawn.
            None if !row.is_null(16) && row.text(2)?.trim().is_empty() => return gone,
            None => {
                let drawn = said(&row, handling)?;
                return Ok(Some((Present::Says(drawn.said), Some(drawn.entry))));
            }
        }
    }
    gone
}

/// What the logs say now of a line that a report holds. Of a line of strategy nothing newer is told where the report takes none of them;
/// of another, nothing of strategy: that it takes some does not turn an open line into one of them.
pub(crate) fn later(
    read: &dyn Read,
    facts: &Facts,
    (matter, handling, takes_strategy): Asked,
    said: &Offered,
) -> Result<Option<Present>, StoreError> {
    let strategy = of_strategy(read, said)?;
    if strategy && !takes_strategy {
        return Ok(Some(Present::Says(said.clone())));
    }
    Ok(now(read, facts, (matter, handling, strategy), &said.key)?.map(|(present, _)| present))
}

/// The entry that gives a figure now; without strategy the last one that everybody may know.
fn figure_of(
    read: &dyn Read,
    matter: Option<Id<kind::Matter>>,
    name: &str,
    strategy: bool,
) -> Result<Option<Id<kind::Entry>>, StoreError> {
    let row = if strategy {
        let sql = "SELECT entry FROM figure_now WHERE matter = $1 AND name = $2";
        read.one(sql, &[matter.unwrap_or(WATCH).into(), name.into()])?
    } else {
        let (of, mut params) = ("matter = $2", vec![name.into()]);
        params.extend(matter.map(store::Value::from));
        let of = if matter.is_some() { of } else { "matter IS NULL" };
        let sql = format!(
            "SELECT id FROM log_entry WHERE figure_name = $1 AND {of} AND corrected_by IS NULL AND {OPEN} ORDER BY seq DESC LIMIT 1"
        );
        read.one(&sql, &params)?
    };
    row.map(|row| row.id(0)).transpose()
}

fn entry(read: &dyn Read, id: Id<kind::Entry>) -> Result<Option<Row>, StoreError> {
    read.one(&format!("SELECT {COLUMNS} FROM log_entry WHERE id = $1"), &[id.into()])
}

fn figure_key(name: &str) -> String {
    format!("figure:{name}")
}

fn section_of(entry_kind: &str) -> Section {
    match entry_kind {
        "figure" => Section::Victims,
        "measure" | "decision" => Section::Done,
        "request" => Section::Asked,
        _ => Section::What,
    }
}

/// The words of an entry in the language in which they were written.
fn said(row: &Row, handling: Handling) -> Result<Drawn, StoreError> {
    let words = row.text(2)?.trim();
    let text = if words.is_empty() { Text::default() } else { Text::one(lang_of(row)?, words) };
    let key = format!("log:{}", row.id::<kind::Entry>(0)?);
    offered(row, handling, (key, section_of(row.text(1)?), text, Sure::Confirmed))
}

/// The figure of an entry, with how far it may be relied on.
fn figure(row: &Row, facts: &Facts, handling: Handling) -> Result<Drawn, StoreError> {
    let sure = match row.opt(8, Row::text)? {
        Some("public") => Sure::Public,
        Some("confirmed") => Sure::Confirmed,
        _ => Sure::Unconfirmed,
    };
    let key = figure_key(row.text(4)?);
    offered(row, handling, (key, Section::Victims, figure_text(row, facts)?, sure))
}

fn offered(
    row: &Row,
    handling: Handling,
    (key, section, text, sure): (String, Section, Text, Sure),
) -> Result<Drawn, StoreError> {
    let said = Offered {
        key,
        section,
        text,
        sure,
        handling,
        as_of: row.time(10)?,
        by: row.text(11)?.to_owned(),
        seq: Some(row.int(9)?),
        page: format!("log/{}/{}", row.text(12)?, row.int(13)?),
        series: None,
    };
    Ok(Drawn { said, entry: row.id(0)? })
}

fn lang_of(row: &Row) -> Result<Lang, StoreError> {
    Ok(row.text(3)?.parse().unwrap_or(Lang::Fr))
}

/// A figure of the catalogue in every language that has its name; one without a name there in the language of its entry.
fn figure_text(row: &Row, facts: &Facts) -> Result<Text, StoreError> {
    let (name, value, unit) = (row.text(4)?, row.int(5)?, row.text(6)?);
    let about = if row.bool(7)? { "± " } else { "" };
    let said = format!("{about}{value} {unit}");
    let mut text = Text::default();
    let mut set = |lang, label: &str| {
        let space = if lang == Lang::Fr { "\u{a0}" } else { "" };
        text.set(lang, Some(format!("{label}{space}: {}", said.trim())));
    };
    match facts.figures.get(name) {
        Some(names) => {
            for lang in Lang::ALL {
                if let Some(label) = names.get(lang) {
                    set(lang, label);
                }
            }
        }
        None => set(lang_of(row)?, name),
    }
    Ok(text)
}
