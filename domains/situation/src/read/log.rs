//! Entries of the logs.

use kernel::{Id, Lang, Precision, Stated, Timestamp, kind};
use store::{Read, Row, StoreError, Value};

use crate::attachment::{Attachment, FileName};
use crate::log::{Discipline, EntryKind, Figure, FigureStatus, Register};
use crate::state::json;
use crate::text::Words;
use access::{Eye, Sees};

/// An entry for a page.
#[derive(Debug, Clone)]
pub struct LogRow {
    /// The journal entry.
    pub id: Id<kind::Entry>,
    /// Its number in the journal.
    pub seq: i64,
    /// Its log.
    pub series: String,
    /// Its number in that log.
    pub no: i64,
    /// The incident, with its number; none for the watch log.
    pub incident: Option<(Id<kind::Matter>, String)>,
    /// Which of the two logs.
    pub register: Register,
    /// What it is.
    pub entry_kind: EntryKind,
    /// The discipline.
    pub discipline: Option<Discipline>,
    /// What it says; empty when withheld.
    pub words: Words,
    /// Who said so.
    pub source: Option<String>,
    /// The figure.
    pub figure: Option<Figure>,
    /// Why the figure of the entry that it corrects is withdrawn, where it is.
    pub withdraws: Option<Words>,
    /// The number of the request it answers.
    pub answers: Option<i64>,
    /// The answer's number.
    pub answered: Option<i64>,
    /// Whether a request was closed without an answer.
    pub closed: bool,
    /// The number of the entry it corrects.
    pub corrects: Option<i64>,
    /// The correction, with its number: this entry is struck through.
    pub corrected: Option<(Id<kind::Entry>, i64)>,
    /// Whether the correction withdrew its figure.
    pub withdrawn: bool,
    /// Attachments.
    pub attachments: Vec<Attachment>,
    /// When it happened or was said.
    pub stated: Option<Stated>,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// By whom.
    pub person: Id<kind::Person>,
    /// Under which function.
    pub function: String,
    /// When it was typed offline.
    pub offline_at: Option<Timestamp>,
    /// Who typed it then, where somebody else released it by name and sent it.
    pub offline_by: Option<Id<kind::Person>>,
    /// Whether the reader may know only that it exists: its incident is kept from them, or the log of strategy is.
    pub withheld: bool,
}

/// Which entries.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LogFilter {
    /// Only of this incident.
    pub incident: Option<Id<kind::Matter>>,
    /// Only the watch log.
    pub watch_only: bool,
    /// Only of this log.
    pub register: Option<Register>,
    /// Only of these kinds.
    pub kinds: Vec<EntryKind>,
    /// Only of these disciplines.
    pub disciplines: Vec<Discipline>,
    /// Multidisciplinary entries as well, when disciplines are named.
    pub multidisciplinary: bool,
    /// Recorded not before; with `by_stated`, stated not before.
    pub from: Option<Timestamp>,
    /// Recorded before; with `by_stated`, stated before.
    pub to: Option<Timestamp>,
    /// Words to be found.
    pub text: String,
    /// Only requests without an answer.
    pub open_requests: bool,
    /// Only entries with a figure.
    pub with_figure: bool,
    /// Only entries before this journal number, for the next page.
    pub before: Option<i64>,
    /// In the order in which things happened or were said, as far as that is stated, and not in which they were written.
    pub by_stated: bool,
    /// With `by_stated`: only entries before this moment and journal number, for the next page.
    pub before_stated: Option<(Timestamp, i64)>,
}

impl LogFilter {
    /// The entries of an incident that gave a figure.
    #[must_use]
    pub fn figures(incident: Id<kind::Matter>) -> Self {
        Self { incident: Some(incident), with_figure: true, ..Self::default() }
    }
}

/// One page of a log, newest first.
#[derive(Debug, Clone)]
pub struct LogPage {
    /// The entries.
    pub rows: Vec<LogRow>,
    /// `before` of the next page, when there is one.
    pub next: Option<i64>,
    /// `before_stated` of the next page, when there is one in the order of what is stated.
    pub next_stated: Option<(Timestamp, i64)>,
}

impl LogPage {
    /// The first so many of the same log in the order in which it was written, as if only they had been asked for.
    #[must_use]
    pub fn first(&self, limit: i64) -> Self {
        let keep = usize::try_from(limit).unwrap_or(usize::MAX);
        if self.rows.len() <= keep {
            return self.clone();
        }
        let rows: Vec<LogRow> = self.rows.iter().take(keep).cloned().collect();
        Self { next: rows.last().map(|r| r.seq), next_stated: None, rows }
    }
}

impl LogRow {
    /// When it happened or was said, as far as that is stated; otherwise when it was recorded.
    #[must_use]
    pub fn happened_at(&self) -> Timestamp {
        self.stated.map_or(self.recorded_at, |stated| stated.at)
    }
}

/// [`LogRow::happened_at`] as a term.
const HAPPENED: &str = "COALESCE(e.stated_at, e.recorded_at)";

const COLUMNS: &str = "e.id, e.seq, e.series, e.no, e.matter, i.number, e.register, e.entry_kind, e.discipline, e.words, e.lang, \
     e.source, e.figure_name, e.figure_value, e.figure_unit, e.figure_about, e.figure_status, e.answers_no, e.answered_no, \
     e.closed, e.corrects_no, e.corrected_by, e.corrected_by_no, e.attachments, e.stated_at, e.stated_precision, \
     e.recorded_at, e.person, e.function_code, e.offline_at, e.attachment_names, e.offline_person, e.withdraws, \
     e.withdraws_lang, e.withdrawn";
/// The column after them: whether the reader may read it in full.
const FULL: usize = 35;

/// Entries, newest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn log(read: &dyn Read, eye: &Eye, filter: &LogFilter, limit: i64) -> Result<LogPage, StoreError> {
    let (mut rest, params) = conditions(eye, filter);
    let first = if filter.by_stated { format!("{HAPPENED} DESC, ") } else { String::new() };
    rest.push_str(&format!(" ORDER BY {first}e.seq DESC LIMIT {}", limit.saturating_add(1)));
    let mut rows = select(read, eye, &rest, params)?;
    let keep = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = rows.len() > keep;
    rows.truncate(keep);
    let last = rows.last().filter(|_| more);
    let next = last.filter(|_| !filter.by_stated).map(|r| r.seq);
    let next_stated = last.filter(|_| filter.by_stated).map(|r| (r.happened_at(), r.seq));
    Ok(LogPage { rows, next, next_stated })
}

fn conditions(eye: &Eye, filter: &LogFilter) -> (String, Vec<Value>) {
    let mut rest = String::from("1 = 1");
    let mut params: Vec<Value> = Vec::new();
    let mut also = |sql: &str, value: Value| {
        params.push(value);
        rest.push_str(&format!(" AND {sql} ${}", params.len()));
    };
    if let Some(id) = filter.incident {
        also("e.matter =", id.into());
    }
    if let Some(register) = filter.register {
        also("e.register =", register.code().into());
    }
    // Whoever goes by what happened asks for its days, not for those of writing.
    let at = if filter.by_stated { HAPPENED } else { "e.recorded_at" };
    if let Some(from) = filter.from {
        also(&format!("{at} >="), from.into());
    }
    if let Some(to) = filter.to {
        also(&format!("{at} <"), to.into());
    }
    if let Some(before) = filter.before {
        also("e.seq <", before.into());
    }
    if let Some((before, seq)) = filter.before_stated {
        params.extend([before.into(), seq.into()]);
        let (at, no) = (params.len() - 1, params.len());
        rest.push_str(&format!(" AND ({HAPPENED} < ${at} OR ({HAPPENED} = ${at} AND e.seq < ${no}))"));
    }
    if filter.watch_only {
        rest.push_str(" AND e.matter IS NULL");
    }
    if filter.with_figure {
        rest.push_str(" AND e.figure_name IS NOT NULL");
    }
    if filter.open_requests {
        rest.push_str(
            " AND e.entry_kind = 'request' AND e.answered_by IS NULL AND e.corrected_by IS NULL AND e.closed = FALSE",
        );
    }
    if !filter.kinds.is_empty() {
        let codes: Vec<String> = filter.kinds.iter().map(|k| format!("'{k}'")).collect();
        rest.push_str(&format!(" AND e.entry_kind IN ({})", codes.join(", ")));
    }
    if !filter.disciplines.is_empty() || filter.multidisciplinary {
        let mut any: Vec<String> =
            filter.disciplines.iter().map(|d| format!("e.discipline = '{d}'")).collect();
        if filter.multidisciplinary {
            any.push("e.discipline IS NULL".to_owned());
        }
        rest.push_str(&format!(" AND ({})", any.join(" OR ")));
    }
    found(eye, &filter.text, &mut rest, &mut params);
    // Whoever asks for entries of a kind, of a discipline or with a figure asks what they say.
    let of_what = !filter.kinds.is_empty() || !filter.disciplines.is_empty() || filter.multidisciplinary;
    if of_what || filter.with_figure {
        readable(eye, &mut rest, &mut params);
    }
    (rest, params)
}

/// Words may be searched only where they may be read.
fn found(eye: &Eye, text: &str, rest: &mut String, params: &mut Vec<Value>) {
    let words = store::words(text);
    if words.is_empty() {
        return;
    }
    for word in words {
        params.push(word.as_str().into());
        params.push(store::after_prefix(&word).into());
        rest.push_str(&format!(
            " AND EXISTS (SELECT 1 FROM word x WHERE x.scope = 'log' AND x.seq = e.seq AND x.word >= ${} AND x.word < ${})",
            params.len() - 1,
            params.len()
        ));
    }
    readable(eye, rest, params);
}

/// What an entry says is asked about only where it may be read: an answer would tell it.
fn readable(eye: &Eye, rest: &mut String, params: &mut Vec<Value>) {
    let sees = sees(eye, params.len() + 1);
    rest.push_str(&format!(" AND {}", sees.full));
    params.extend(sees.full_params());
}

/// The condition under which an entry stands in the log of strategy.
pub(crate) const STRATEGIC: &str = "e.register = 'strategic'";

/// Which entries may be read and which show at all: by their incident, and by which of the two logs they stand in.
fn sees(eye: &Eye, first: usize) -> Sees {
    eye.on_log(("i", "e.matter"), STRATEGIC, first)
}

fn select(read: &dyn Read, eye: &Eye, rest: &str, params: Vec<Value>) -> Result<Vec<LogRow>, StoreError> {
    let sees = sees(eye, params.len() + 1);
    let sql = format!(
        "SELECT {COLUMNS}, CASE WHEN {} THEN 1 ELSE 0 END FROM log_entry e LEFT JOIN incident i ON i.id = e.matter WHERE {} AND \
         {rest}",
        sees.full, sees.shown
    );
    let mut all = params;
    all.extend(sees.params);
    read.query(&sql, &all)?.iter().map(row).collect()
}

/// One entry.
///
/// # Errors
/// When the rows cannot be read.
pub fn entry(read: &dyn Read, eye: &Eye, id: Id<kind::Entry>) -> Result<Option<LogRow>, StoreError> {
    Ok(select(read, eye, "e.id = $1", vec![id.into()])?.pop())
}

/// Whether the log of an incident goes on after this journal number. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn written_after(read: &dyn Read, incident: Id<kind::Matter>, seq: i64) -> Result<bool, StoreError> {
    let sql = "SELECT 1 FROM log_entry WHERE matter = $1 AND seq > $2 LIMIT 1";
    Ok(read.one(sql, &[incident.into(), seq.into()])?.is_some())
}

/// One entry by its log and number: what a permalink names.
///
/// # Errors
/// When the rows cannot be read.
pub fn entry_by_number(
    read: &dyn Read,
    eye: &Eye,
    series: &str,
    no: i64,
) -> Result<Option<LogRow>, StoreError> {
    Ok(select(read, eye, "e.series = $1 AND e.no = $2", vec![series.into(), no.into()])?.pop())
}

/// A stated time in two columns.
pub(super) fn stated(row: &Row, first: usize) -> Result<Option<Stated>, StoreError> {
    let Some(at) = row.opt(first, Row::time)? else { return Ok(None) };
    let precision = match row.opt(first + 1, Row::text)? {
        Some("second") => Precision::Second,
        Some("hour") => Precision::Hour,
        Some("day") => Precision::Day,
        _ => Precision::Minute,
    };
    Ok(Some(Stated { at, precision }))
}

fn row(row: &Row) -> Result<LogRow, StoreError> {
    let withheld = row.int(FULL)? == 0;
    let shown = |c| if withheld { Ok(None) } else { row.opt(c, Row::text).map(|t| t.map(str::to_owned)) };
    let lang = row.text(10)?.parse().unwrap_or(Lang::En);
    let withdrawn_in = row.opt(33, Row::text)?.and_then(|l| l.parse().ok()).unwrap_or(Lang::En);
    Ok(LogRow {
        id: row.id(0)?,
        seq: row.int(1)?,
        series: row.text(2)?.to_owned(),
        no: row.int(3)?,
        incident: match (row.opt(4, Row::id)?, row.opt(5, Row::text)?) {
            (Some(id), Some(number)) => Some((id, number.to_owned())),
            _ => None,
        },
        register: Register::of(row.text(6)?).unwrap_or(Register::Operational),
        entry_kind: EntryKind::of(row.text(7)?).unwrap_or(EntryKind::Message),
        discipline: shown(8)?.as_deref().and_then(Discipline::of),
        words: Words::new(lang, if withheld { String::new() } else { row.text(9)?.to_owned() }),
        source: shown(11)?,
        figure: if withheld { None } else { figure(row)? },
        withdraws: shown(32)?.map(|why| Words::new(withdrawn_in, why)),
        answers: row.opt(17, Row::int)?,
        answered: row.opt(18, Row::int)?,
        closed: row.bool(19)?,
        corrects: row.opt(20, Row::int)?,
        corrected: match (row.opt(21, Row::id)?, row.opt(22, Row::int)?) {
            (Some(id), Some(no)) => Some((id, no)),
            _ => None,
        },
        withdrawn: !withheld && row.bool(34)?,
        attachments: if withheld { Vec::new() } else { attachments(row) },
        stated: stated(row, 24)?,
        recorded_at: row.time(26)?,
        person: row.id(27)?,
        function: row.text(28)?.to_owned(),
        offline_at: row.opt(29, Row::time)?,
        offline_by: if withheld { None } else { row.opt(31, Row::id)? },
        withheld,
    })
}

/// The files with their names, as far as they have any.
fn attachments(row: &Row) -> Vec<Attachment> {
    let blobs: Vec<Id<kind::Blob>> = json(row, 23).unwrap_or_default();
    let mut names = json::<Vec<Option<FileName>>>(row, 30).unwrap_or_default().into_iter();
    blobs.into_iter().map(|blob| Attachment { blob, name: names.next().flatten() }).collect()
}

fn figure(row: &Row) -> Result<Option<Figure>, StoreError> {
    let Some(name) = row.opt(12, Row::text)? else { return Ok(None) };
    Ok(Some(Figure {
        name: name.to_owned(),
        value: row.int(13)?,
        unit: row.text(14)?.to_owned(),
        about: row.bool(15)?,
        status: FigureStatus::of(row.text(16)?).unwrap_or(FigureStatus::Unconfirmed),
    }))
}
