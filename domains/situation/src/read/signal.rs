//! Signals and public warnings.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Lang, Point, Stated, Timestamp, kind};
use store::{Read, Row, StoreError, Value};

use crate::cap::Warning;
use crate::likeness::Telling;
use crate::places::{Area, Place};
use crate::signal::{AsideReason, Certainty, Channel, SignalState};
use crate::state::{json, tie};
use crate::text::Words;
use crate::transit::Notice;
use access::Eye;

/// A signal for a page.
#[derive(Debug, Clone)]
pub struct SignalRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// Its number.
    pub number: String,
    /// How it came in.
    pub channel: Channel,
    /// Where its qualification stands.
    pub state: SignalState,
    /// What was told; empty when withheld.
    pub words: Words,
    /// Where.
    pub place: Option<Place>,
    /// The areas it lies in.
    pub areas: Vec<Area>,
    /// How sure.
    pub certainty: Option<Certainty>,
    /// Name of the caller.
    pub caller: Option<String>,
    /// Number to call back.
    pub call_back: Option<String>,
    /// Who told it.
    pub source: Option<String>,
    /// Whether it is urgent.
    pub urgent: bool,
    /// How it is handled.
    pub handling: Handling,
    /// The incident it hangs on, with its number.
    pub incident: Option<(Id<kind::Matter>, String)>,
    /// Why it was set aside.
    pub reason: Option<(AsideReason, Option<Words>)>,
    /// When it was said.
    pub stated: Option<Stated>,
    /// When its number was given.
    pub received_at: Timestamp,
    /// By which function.
    pub function: String,
    /// When it was typed offline.
    pub offline_at: Option<Timestamp>,
    /// The journal number of its last change, for `based_on`.
    pub changed_seq: i64,
    /// What the warning says, when it is one.
    pub warning: Option<WarningRow>,
    /// What the transport operator announces, when it is a notice.
    pub notice: Option<NoticeRow>,
    /// The signal that stands for it, when it was merged.
    pub merged_into: Option<(Id<kind::Matter>, String)>,
    /// The signal it was split from.
    pub split_from: Option<(Id<kind::Matter>, String)>,
    /// How many others were merged into it.
    pub told_again: i64,
    /// Whether the reader may know only that it exists.
    pub withheld: bool,
}

/// The public warning behind a signal.
#[derive(Debug, Clone)]
pub struct WarningRow {
    /// What it says.
    pub body: Warning,
    /// Its sender.
    pub sender: String,
    /// Its identifier.
    pub identifier: String,
    /// When it was sent.
    pub sent: Timestamp,
    /// Whether the sender cancelled it.
    pub withdrawn: bool,
    /// How often it was updated.
    pub updates: i64,
}

/// The notice of a transport operator behind a signal.
#[derive(Debug, Clone)]
pub struct NoticeRow {
    /// What it says.
    pub body: Notice,
    /// The feed it came in.
    pub feed: String,
    /// The id that the feed gives it.
    pub id: String,
    /// How often it changed.
    pub updates: i64,
    /// Since when it is announced no more.
    pub ended_at: Option<Timestamp>,
}

impl SignalRow {
    /// What is compared of it with others.
    #[must_use]
    pub fn telling(&self) -> Telling {
        let at = self.stated.map_or(self.received_at, |s| s.at);
        Telling::of(&self.words.text, at)
            .lasting(at, self.received_at)
            .at(self.place.as_ref())
            .from_number(self.call_back.as_deref())
    }
    /// The point on the map, if any.
    #[must_use]
    pub fn point(&self) -> Option<Point> {
        self.place.as_ref().and_then(|p| p.point)
    }
    /// The codes of its areas of a kind.
    pub fn areas_of<'a>(&'a self, area_kind: &'a str) -> impl Iterator<Item = &'a str> {
        self.areas.iter().filter(move |a| a.kind == area_kind).map(|a| a.code.as_str())
    }
}

/// Which signals.
#[derive(Debug, Clone, Default)]
pub struct SignalFilter {
    /// In these states; all when empty.
    pub states: Vec<SignalState>,
    /// Received not before.
    pub from: Option<Timestamp>,
    /// Received before.
    pub to: Option<Timestamp>,
    /// Through this channel.
    pub channel: Option<Channel>,
    /// Words to be found.
    pub text: String,
    /// Passed over, for the pages after the first.
    pub skip: i64,
}

const COLUMNS: &str = "s.id, s.number, s.channel, s.state, s.words, s.lang, s.place, s.areas, s.certainty, s.caller, s.call_back, \
     s.source, s.urgent, s.handling, s.incident, s.incident_number, s.reason, s.reason_words, s.stated_at, s.stated_precision, \
     s.received_at, s.received_function, s.offline_at, s.changed_seq, w.body, w.alert_sender, w.alert_identifier, \
     w.alert_sent, w.withdrawn, w.updates, n.body, n.feed, n.id, n.updates, n.ended_at, s.merged_into, s.merged_number, \
     s.split_from, s.split_number, s.told_again, s.reason_lang";
/// The column after them: whether the reader may read it in full.
const FULL: usize = 41;

pub(super) fn select(
    read: &dyn Read,
    eye: &Eye,
    rest: &str,
    params: Vec<Value>,
) -> Result<Vec<SignalRow>, StoreError> {
    let sees = eye.on("s", params.len() + 1);
    let sql = format!(
        "SELECT {COLUMNS}, CASE WHEN {} THEN 1 ELSE 0 END FROM signal s LEFT JOIN warning w ON w.signal = s.id LEFT JOIN \
         transit n ON n.signal = s.id WHERE {} AND {rest}",
        sees.full, sees.shown
    );
    let mut all = params;
    all.extend(sees.params);
    read.query(&sql, &all)?.iter().map(row).collect()
}

/// Signals, newest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn signals(
    read: &dyn Read,
    eye: &Eye,
    filter: &SignalFilter,
    limit: i64,
) -> Result<Vec<SignalRow>, StoreError> {
    let mut rest = String::from("1 = 1");
    let mut params: Vec<Value> = Vec::new();
    if !filter.states.is_empty() {
        let codes: Vec<String> = filter.states.iter().map(|s| format!("'{s}'")).collect();
        rest.push_str(&format!(" AND s.state IN ({})", codes.join(", ")));
    }
    let mut also = |sql: &str, value: Value| {
        params.push(value);
        rest.push_str(&format!(" AND {sql} ${}", params.len()));
    };
    if let Some(from) = filter.from {
        also("s.received_at >=", from.into());
    }
    if let Some(to) = filter.to {
        also("s.received_at <", to.into());
    }
    if let Some(channel) = filter.channel {
        also("s.channel =", channel.code().into());
    }
    for word in store::words(&filter.text) {
        params.push(word.as_str().into());
        params.push(store::after_prefix(&word).into());
        rest.push_str(&format!(
            " AND EXISTS (SELECT 1 FROM word x WHERE x.scope = 'signal' AND x.seq = 0 AND x.id = s.id AND x.word >= ${} AND x.word < ${})",
            params.len() - 1,
            params.len()
        ));
    }
    // Words may be searched only where they may be read.
    if !filter.text.trim().is_empty() {
        let sees = eye.on("s", params.len() + 1);
        rest.push_str(&format!(" AND {}", sees.full));
        params.extend(sees.full_params());
    }
    // Which ones is found out first: a row is wide, and its warning stands elsewhere.
    let (order, skip) = ("ORDER BY s.received_at DESC, s.no DESC", filter.skip.max(0));
    let sees = eye.on("s", params.len() + 1);
    params.extend(sees.params);
    let wanted = format!(
        "s.id IN (SELECT s.id FROM signal s WHERE {} AND {rest} {order} LIMIT {limit} OFFSET {skip}) {order}",
        sees.shown
    );
    select(read, eye, &wanted, params)
}

/// One signal.
///
/// # Errors
/// When the rows cannot be read.
pub fn signal(read: &dyn Read, eye: &Eye, id: Id<kind::Matter>) -> Result<Option<SignalRow>, StoreError> {
    Ok(select(read, eye, "s.id = $1", vec![id.into()])?.pop())
}

/// One signal by its number.
///
/// # Errors
/// When the rows cannot be read.
pub fn signal_by_number(read: &dyn Read, eye: &Eye, number: &str) -> Result<Option<SignalRow>, StoreError> {
    Ok(select(read, eye, "s.number = $1", vec![number.into()])?.pop())
}

/// The number that the next signal of a year (its last two digits) will have, unless somebody else is quicker.
///
/// # Errors
/// When the rows cannot be read.
pub fn next_signal_number(read: &dyn Read, year: i64) -> Result<String, StoreError> {
    let no = crate::state::next(read, &format!("signal:{year:02}"))?;
    Ok(crate::signal::number(year, no))
}

/// The signals that hang on an incident, oldest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn signals_of(
    read: &dyn Read,
    eye: &Eye,
    incident: Id<kind::Matter>,
) -> Result<Vec<SignalRow>, StoreError> {
    select(read, eye, "s.incident = $1 ORDER BY s.received_at, s.no LIMIT 500", vec![incident.into()])
}

/// The functions to which a signal is open that is kept from others.
///
/// # Errors
/// When the rows cannot be read.
pub fn signal_readers(read: &dyn Read, id: Id<kind::Matter>) -> Result<BTreeSet<String>, StoreError> {
    crate::state::readers(read, id)
}

fn row(row: &Row) -> Result<SignalRow, StoreError> {
    let withheld = row.int(FULL)? == 0;
    let shown = |c| if withheld { Ok(None) } else { row.opt(c, Row::text).map(|t| t.map(str::to_owned)) };
    let lang = row.text(5)?.parse().unwrap_or(Lang::En);
    let words = if withheld { String::new() } else { row.text(4)?.to_owned() };
    let reason = shown(16)?.as_deref().and_then(AsideReason::of);
    Ok(SignalRow {
        id: row.id(0)?,
        number: row.text(1)?.to_owned(),
        channel: Channel::of(row.text(2)?).unwrap_or(Channel::Call),
        state: SignalState::of(row.text(3)?).unwrap_or(SignalState::New),
        words: Words::new(lang, words),
        place: if withheld { None } else { json(row, 6) },
        areas: if withheld { Vec::new() } else { json(row, 7).unwrap_or_default() },
        certainty: shown(8)?.as_deref().and_then(Certainty::of),
        caller: shown(9)?,
        call_back: shown(10)?,
        source: shown(11)?,
        urgent: row.bool(12)?,
        handling: Handling::from_rank(row.int(13)?).unwrap_or(Handling::ProfessionalSecrecy),
        incident: match (row.opt(14, Row::id)?, shown(15)?) {
            (Some(id), Some(number)) => Some((id, number)),
            _ => None,
        },
        reason: match reason {
            Some(reason) => Some((reason, super::inform::words(row, 17, 40)?)),
            None => None,
        },
        stated: super::log::stated(row, 18)?,
        received_at: row.time(20)?,
        function: row.text(21)?.to_owned(),
        offline_at: row.opt(22, Row::time)?,
        changed_seq: row.int(23)?,
        warning: if withheld || row.is_null(24) { None } else { Some(warning(row)?) },
        notice: if withheld || row.is_null(30) { None } else { Some(notice(row)?) },
        merged_into: if withheld { None } else { tie(row, 35)? },
        split_from: if withheld { None } else { tie(row, 37)? },
        told_again: row.int(39)?,
        withheld,
    })
}

fn notice(row: &Row) -> Result<NoticeRow, StoreError> {
    Ok(NoticeRow {
        body: json(row, 30).unwrap_or_default(),
        feed: row.text(31)?.to_owned(),
        id: row.text(32)?.to_owned(),
        updates: row.int(33)?,
        ended_at: row.opt(34, Row::time)?,
    })
}

fn warning(row: &Row) -> Result<WarningRow, StoreError> {
    Ok(WarningRow {
        body: json(row, 24).unwrap_or_default(),
        sender: row.text(25)?.to_owned(),
        identifier: row.text(26)?.to_owned(),
        sent: row.time(27)?,
        withdrawn: row.bool(28)?,
        updates: row.int(29)?,
    })
}
