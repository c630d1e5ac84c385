//! The view: rows made from this package's events.

use std::collections::BTreeSet;

use kernel::{Id, Words, kind};
use store::{Entry, Read, StoreError, Tx, Value, View, to_json};

use crate::event::{
    AheadSet, Begun, Done, DutyEnded, DutySet, Event, FeedEnded, FeedMade, FeedOpened, Met, Missed, Reminded,
    Reopened, Started, Waived,
};
use crate::occurrence::Mark;

/// Rows of duties, of what was noted of their times, of addresses of calendars; history.
#[derive(Debug, Default)]
pub struct DutyView;

impl View for DutyView {
    fn name(&self) -> &'static str {
        "duties"
    }
    fn version(&self) -> u32 {
        4
    }
    fn tables(&self) -> &'static [&'static str] {
        // Days are written as ISO 8601 and compare as texts. A time has a row once something was noted of it.
        &[
            "CREATE TABLE year_duty (id BYTEA PRIMARY KEY, code TEXT NOT NULL, content TEXT NOT NULL, open TEXT NOT NULL, origin TEXT NOT \
             NULL, function_code TEXT NOT NULL, handling BIGINT NOT NULL, owner BYTEA, from_day TEXT NOT NULL, last_day TEXT, \
             ahead_day TEXT, hash TEXT, why TEXT, set_at BIGINT NOT NULL, changed_seq BIGINT NOT NULL, changed_at BIGINT NOT NULL, \
             changed_function TEXT NOT NULL)",
            "CREATE UNIQUE INDEX duty_code ON year_duty (origin, code)",
            // Whom a duty concerns: who answers for it and who contributes.
            "CREATE TABLE duty_concerned (duty BYTEA NOT NULL, function_code TEXT NOT NULL, PRIMARY KEY (duty, function_code))",
            "CREATE INDEX duty_concerned_function ON duty_concerned (function_code)",
            "CREATE TABLE duty_time (duty BYTEA NOT NULL, key TEXT NOT NULL, due TEXT NOT NULL, event_day TEXT, words TEXT, mark TEXT \
             NOT NULL, begun_at BIGINT, begun_function TEXT, begun_seq BIGINT, begun_words TEXT, closed_at BIGINT, closed_function \
             TEXT, closed_seq BIGINT, closed_words TEXT, on_day TEXT, evidence TEXT, missed_seq BIGINT, owed_seq BIGINT, PRIMARY KEY \
             (duty, key))",
            "CREATE INDEX duty_time_due ON duty_time (due)",
            // What one organisation has noted of a time that each of its sort owes, or that it owed it when its day passed.
            "CREATE TABLE duty_share (duty BYTEA NOT NULL, key TEXT NOT NULL, organisation TEXT NOT NULL, due TEXT NOT NULL, mark TEXT \
             NOT NULL, begun_at BIGINT, begun_function TEXT, begun_seq BIGINT, begun_words TEXT, closed_at BIGINT, closed_function \
             TEXT, closed_seq BIGINT, closed_words TEXT, on_day TEXT, evidence TEXT, PRIMARY KEY (duty, key, organisation))",
            "CREATE INDEX duty_share_due ON duty_share (due)",
            "CREATE TABLE duty_said (duty BYTEA NOT NULL, key TEXT NOT NULL, days BIGINT NOT NULL, due TEXT NOT NULL, seq BIGINT NOT \
             NULL, PRIMARY KEY (duty, key, days, due))",
            "CREATE TABLE duty_turn (duty BYTEA NOT NULL, seq BIGINT NOT NULL, what TEXT NOT NULL, key TEXT, due TEXT, recorded_at \
             BIGINT NOT NULL, function_code TEXT NOT NULL, organisations TEXT, PRIMARY KEY (duty, seq))",
            // A function, or a function in an organisation, whose duties stand as a calendar: the matter of its addresses.
            "CREATE TABLE duty_circle (id BYTEA PRIMARY KEY, function_code TEXT NOT NULL)",
            "CREATE TABLE duty_feed (link BYTEA PRIMARY KEY, function_code TEXT NOT NULL, organisation TEXT, made_by BYTEA, expires_at \
             BIGINT NOT NULL, made_at BIGINT NOT NULL, opened_at BIGINT, ended_at BIGINT)",
            "CREATE INDEX duty_feed_function ON duty_feed (function_code, made_at)",
        ]
    }
    fn apply(&self, tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
        let (Some(what), Some(id)) = (entry.kind().strip_prefix("duties."), entry.header.matter) else {
            return Ok(());
        };
        let told = match what {
            "duty-set" => set(tx, entry, id)?,
            "duty-ended" => ended(tx, entry, id)?,
            "ahead-set" => return ahead(tx, entry, id),
            "started" => started(tx, entry, id)?,
            "begun" => begun(tx, entry, id)?,
            "done" => done(tx, entry, id)?,
            "waived" => waived(tx, entry, id)?,
            "reopened" => reopened(tx, entry, id)?,
            "reminded" => reminded(tx, entry, id)?,
            "missed" => missed(tx, entry, id)?,
            "met" => met(tx, entry, id)?,
            "feed-made" => return feed_made(tx, entry, id),
            "feed-opened" => {
                return FeedOpened::of(entry).map_or(Ok(()), |e| feed(tx, entry, "opened_at", e.link));
            }
            "feed-ended" => {
                return FeedEnded::of(entry).map_or(Ok(()), |e| feed(tx, entry, "ended_at", e.link));
            }
            _ => return Ok(()),
        };
        remember(tx, entry, id, what, told)
    }
    fn stays(&self, _: &dyn Read, entry: &Entry) -> Result<Option<&'static str>, StoreError> {
        Ok(match entry.kind().strip_prefix("duties.") {
            // It decides who sees it, and gives its number.
            Some("duty-set") => Some("refusal-erase-guard"),
            // Without them it would stand elsewhere, or a number would be given twice.
            Some(
                "duty-ended" | "ahead-set" | "started" | "begun" | "done" | "waived" | "reopened" | "missed"
                | "met",
            ) => Some("refusal-erase-duties"),
            _ => None,
        })
    }
}

/// The key and the day of the time that an entry is about.
type Told = Option<(String, String)>;

fn told(key: &str, due: jiff::civil::Date) -> Told {
    Some((key.to_owned(), due.to_string()))
}

fn maybe(words: Option<&Words>) -> Result<Option<String>, StoreError> {
    words.map(to_json).transpose()
}

fn set(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<Told, StoreError> {
    let Some(e) = DutySet::of(entry) else { return Ok(None) };
    let h = &entry.header;
    let nobody = h.actor.person.raw().is_nil();
    tx.execute(
        "INSERT INTO year_duty (id, code, content, open, origin, function_code, handling, owner, from_day, last_day, ahead_day, hash, why, \
         set_at, changed_seq, changed_at, changed_function) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, NULL, $10, $11, $12, $13, $14, \
         $13, $15) ON CONFLICT (id) DO UPDATE SET content = excluded.content, open = excluded.open, function_code = \
         excluded.function_code, handling = excluded.handling, from_day = excluded.from_day, last_day = NULL, ahead_day = \
         excluded.ahead_day, hash = excluded.hash, why = excluded.why, changed_seq = excluded.changed_seq, changed_at = \
         excluded.changed_at, changed_function = excluded.changed_function",
        &[
            id.into(),
            e.code.as_str().into(),
            to_json(&e.content)?.into(),
            to_json(&e.open)?.into(),
            e.origin.code().into(),
            e.content.function.as_str().into(),
            e.open.handling.rank().into(),
            (!nobody).then_some(h.actor.person).into(),
            e.from.to_string().into(),
            e.until.map(|day| day.to_string()).into(),
            e.hash.clone().into(),
            maybe(e.why.as_ref())?.into(),
            h.recorded.at.into(),
            h.seq.into(),
            h.actor.function.as_str().into(),
        ],
    )?;
    access::set_readers(tx, id, e.open.readers.iter().map(String::as_str))?;
    tx.execute("DELETE FROM duty_concerned WHERE duty = $1", &[id.into()])?;
    let each = e.content.each.as_ref().map(|each| &each.function);
    for function in e.content.contributes.iter().chain([&e.content.function]).chain(each) {
        let sql = "INSERT INTO duty_concerned (duty, function_code) VALUES ($1, $2) ON CONFLICT (duty, function_code) DO NOTHING";
        tx.execute(sql, &[id.into(), function.as_str().into()])?;
    }
    Ok(None)
}

fn ended(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<Told, StoreError> {
    let Some(e) = DutyEnded::of(entry) else { return Ok(None) };
    let h = &entry.header;
    tx.execute(
        "UPDATE year_duty SET last_day = $2, why = $3, changed_seq = $4, changed_at = $5, changed_function = $6 WHERE id = $1",
        &[
            id.into(),
            e.last.to_string().into(),
            maybe(e.why.as_ref())?.into(),
            h.seq.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
        ],
    )?;
    Ok(None)
}

fn ahead(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = AheadSet::of(entry) else { return Ok(()) };
    let sql = "UPDATE year_duty SET ahead_day = $2 WHERE id = $1";
    tx.execute(sql, &[id.into(), e.until.to_string().into()]).map(drop)
}

fn started(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<Told, StoreError> {
    let Some(e) = Started::of(entry) else { return Ok(None) };
    tx.execute(
        "INSERT INTO duty_time (duty, key, due, event_day, words, mark) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (duty, key) DO \
         NOTHING",
        &[
            id.into(),
            e.key.as_str().into(),
            e.due.to_string().into(),
            e.event.to_string().into(),
            to_json(&e.words)?.into(),
            Mark::Open.code().into(),
        ],
    )?;
    Ok(told(&e.key, e.due))
}

/// What was noted of a time changes: `columns` with their values, from `$4` on; of the whole, or of the organisations that are named.
fn note(
    tx: &dyn Tx,
    (id, key, due): (Id<kind::Matter>, &str, jiff::civil::Date),
    organisations: &BTreeSet<String>,
    (columns, values): (&str, Vec<Value>),
) -> Result<Told, StoreError> {
    // A time of which one organisation noted something is there, whatever the rule says later.
    tx.execute(
        "INSERT INTO duty_time (duty, key, due, mark) VALUES ($1, $2, $3, $4) ON CONFLICT (duty, key) DO NOTHING",
        &[id.into(), key.into(), due.to_string().into(), Mark::Open.code().into()],
    )?;
    let mut params: Vec<Value> = vec![id.into(), key.into(), due.to_string().into()];
    params.extend(values);
    if organisations.is_empty() {
        let sql = format!("UPDATE duty_time SET due = $3, {columns} WHERE duty = $1 AND key = $2");
        tx.execute(&sql, &params)?;
        return Ok(told(key, due));
    }
    let last = params.len() + 1;
    let sql = format!(
        "UPDATE duty_share SET due = $3, {columns} WHERE duty = $1 AND key = $2 AND organisation = ${last}"
    );
    owed(tx, (id, key, due), organisations)?;
    for organisation in organisations {
        let mut own = params.clone();
        own.push(organisation.as_str().into());
        tx.execute(&sql, &own)?;
    }
    Ok(told(key, due))
}

/// Each of these organisations has a share of a time, whoever is one of its sort later.
fn owed(
    tx: &dyn Tx,
    (id, key, due): (Id<kind::Matter>, &str, jiff::civil::Date),
    organisations: &BTreeSet<String>,
) -> Result<(), StoreError> {
    organisations.iter().try_for_each(|organisation| {
        tx.execute(
            "INSERT INTO duty_share (duty, key, organisation, due, mark) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (duty, key, \
             organisation) DO NOTHING",
            &[
                id.into(),
                key.into(),
                organisation.as_str().into(),
                due.to_string().into(),
                Mark::Open.code().into(),
            ],
        )
        .map(drop)
    })
}

/// Whoever closed nothing and is not among those that owed a time had left the sort by then: they have no share of it.
fn left(tx: &dyn Tx, (id, key): (Id<kind::Matter>, &str), owed: &BTreeSet<String>) -> Result<(), StoreError> {
    let sql =
        "SELECT organisation FROM duty_share WHERE duty = $1 AND key = $2 AND mark IN ('open', 'begun')";
    let rows = tx.query(sql, &[id.into(), key.into()])?;
    let sql = "DELETE FROM duty_share WHERE duty = $1 AND key = $2 AND organisation = $3";
    for row in rows.iter().filter(|_| !owed.is_empty()) {
        let code = row.text(0)?;
        if !owed.contains(code) {
            tx.execute(sql, &[id.into(), key.into(), code.into()])?;
        }
    }
    Ok(())
}

fn begun(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<Told, StoreError> {
    let Some(e) = Begun::of(entry) else { return Ok(None) };
    let h = &entry.header;
    let columns = "mark = $4, begun_at = $5, begun_function = $6, begun_seq = $7, begun_words = $8";
    let values = vec![
        Mark::Begun.code().into(),
        h.recorded.at.into(),
        h.actor.function.as_str().into(),
        h.seq.into(),
        maybe(e.words.as_ref())?.into(),
    ];
    note(tx, (id, &e.key, e.due), &e.organisations, (columns, values))
}

const CLOSED: &str = "mark = $4, closed_at = $5, closed_function = $6, closed_seq = $7, closed_words = $8, on_day = $9, evidence = $10";

fn closed(
    entry: &Entry,
    mark: Mark,
    words: Option<&Words>,
    on: Option<jiff::civil::Date>,
    evidence: Option<String>,
) -> Result<Vec<Value>, StoreError> {
    let h = &entry.header;
    Ok(vec![
        mark.code().into(),
        h.recorded.at.into(),
        h.actor.function.as_str().into(),
        h.seq.into(),
        maybe(words)?.into(),
        on.map(|day| day.to_string()).into(),
        evidence.into(),
    ])
}

fn done(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<Told, StoreError> {
    let Some(e) = Done::of(entry) else { return Ok(None) };
    let values = closed(entry, Mark::Done, e.words.as_ref(), Some(e.on), e.evidence.clone())?;
    note(tx, (id, &e.key, e.due), &e.organisations, (CLOSED, values))
}

fn waived(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<Told, StoreError> {
    let Some(e) = Waived::of(entry) else { return Ok(None) };
    let values = closed(entry, Mark::Waived, Some(&e.why), None, None)?;
    note(tx, (id, &e.key, e.due), &e.organisations, (CLOSED, values))
}

fn reopened(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<Told, StoreError> {
    let Some(e) = Reopened::of(entry) else { return Ok(None) };
    let columns = "mark = CASE WHEN begun_at IS NULL THEN 'open' ELSE 'begun' END, closed_at = NULL, closed_function = NULL, \
                   closed_seq = NULL, closed_words = NULL, on_day = NULL, evidence = NULL";
    note(tx, (id, &e.key, e.due), &e.organisations, (columns, Vec::new()))
}

fn said(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, of: (&str, &str, i64)) -> Result<(), StoreError> {
    let (key, due, days) = of;
    tx.execute(
        "INSERT INTO duty_said (duty, key, days, due, seq) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (duty, key, days, due) DO NOTHING",
        &[id.into(), key.into(), days.into(), due.into(), entry.header.seq.into()],
    )
    .map(drop)
}

fn reminded(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<Told, StoreError> {
    let Some(e) = Reminded::of(entry) else { return Ok(None) };
    said(tx, entry, id, (&e.key, &e.due.to_string(), i64::from(e.days)))?;
    Ok(told(&e.key, e.due))
}

fn missed(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<Told, StoreError> {
    let Some(e) = Missed::of(entry) else { return Ok(None) };
    said(tx, entry, id, (&e.key, &e.due.to_string(), 0))?;
    // That is said of the whole. Those that owed it are those named and those that had closed it: whoever joins later did not miss it.
    left(tx, (id, &e.key), &e.organisations)?;
    owed(tx, (id, &e.key, e.due), &e.organisations)?;
    let fast = if e.organisations.is_empty() { "missed_seq = $4" } else { "missed_seq = $4, owed_seq = $4" };
    note(tx, (id, &e.key, e.due), &BTreeSet::new(), (fast, vec![entry.header.seq.into()]))
}

fn met(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<Told, StoreError> {
    let Some(e) = Met::of(entry) else { return Ok(None) };
    said(tx, entry, id, (&e.key, &e.due.to_string(), 0))?;
    left(tx, (id, &e.key), &e.organisations)?;
    owed(tx, (id, &e.key, e.due), &e.organisations)?;
    note(tx, (id, &e.key, e.due), &BTreeSet::new(), ("owed_seq = $4", vec![entry.header.seq.into()]))
}

fn feed_made(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = FeedMade::of(entry) else { return Ok(()) };
    let h = &entry.header;
    let sql = "INSERT INTO duty_circle (id, function_code) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING";
    tx.execute(sql, &[id.into(), e.function.as_str().into()])?;
    tx.execute(
        "INSERT INTO duty_feed (link, function_code, organisation, made_by, expires_at, made_at) VALUES ($1, $2, $3, $4, $5, $6) ON \
         CONFLICT (link) DO NOTHING",
        &[
            e.link.into(),
            e.function.as_str().into(),
            e.organisation.clone().into(),
            h.actor.person.into(),
            e.expires.into(),
            h.recorded.at.into(),
        ],
    )
    .map(drop)
}

fn feed(tx: &dyn Tx, entry: &Entry, column: &str, link: Id<kind::Session>) -> Result<(), StoreError> {
    let sql = format!("UPDATE duty_feed SET {column} = $2 WHERE link = $1 AND {column} IS NULL");
    tx.execute(&sql, &[link.into(), entry.header.recorded.at.into()]).map(drop)
}

/// One line of the history of a duty.
fn remember(
    tx: &dyn Tx,
    entry: &Entry,
    id: Id<kind::Matter>,
    what: &str,
    told: Told,
) -> Result<(), StoreError> {
    let h = &entry.header;
    let (key, due) = told.unzip();
    tx.execute(
        "INSERT INTO duty_turn (duty, seq, what, key, due, recorded_at, function_code, organisations) VALUES ($1, $2, $3, $4, $5, $6, \
         $7, $8) ON CONFLICT (duty, seq) DO NOTHING",
        &[
            id.into(),
            h.seq.into(),
            what.into(),
            key.into(),
            due.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
            entry.fields.get("organisations").map(to_json).transpose()?.into(),
        ],
    )
    .map(drop)
}
