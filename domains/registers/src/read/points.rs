//! Points of entries with what hangs on them: states, actions, commitments, links, proofs.

use jiff::civil::Date;
use kernel::{Id, Timestamp, Words, kind};
use store::{Read, Row, StoreError};

use super::Eye;
use crate::entry::{Action, Frame, LinkSort, Point, State, Status};
use crate::evidence::Evidence;
use crate::sheet::Proof;
use crate::state::json;

/// A point for a page.
#[derive(Debug, Clone)]
pub struct PointRow {
    /// Its number within the entry.
    pub n: i64,
    /// What it says.
    pub point: Point,
    /// Where it stands.
    pub state: State,
    /// The journal number of the entry that says so.
    pub turned_seq: Option<i64>,
}

/// The points of an entry, in their order.
///
/// # Errors
/// When the rows cannot be read.
pub fn points(read: &dyn Read, entry: Id<kind::Matter>) -> Result<Vec<PointRow>, StoreError> {
    let sql = "SELECT n, content, state, turned_seq FROM registers_point WHERE entry = $1 ORDER BY n";
    let one = |row: &Row| {
        Ok(PointRow {
            n: row.int(0)?,
            point: json(row, 1).unwrap_or_default(),
            state: State::of(row.text(2)?).unwrap_or(State::Open),
            turned_seq: row.opt(3, Row::int)?,
        })
    };
    read.query(sql, &[entry.into()])?.iter().map(one).collect()
}

/// The open points that a function answers for, with the number of their entry, the earliest term first.
///
/// # Errors
/// When the rows cannot be read.
pub fn points_of(
    read: &dyn Read,
    eye: &Eye,
    function: &str,
    limit: i64,
) -> Result<Vec<(Id<kind::Matter>, String, PointRow)>, StoreError> {
    let sees = eye.on("e", 2);
    let mut params = vec![function.into()];
    params.extend(sees.full_params());
    let sql = format!(
        "SELECT p.n, p.content, p.state, p.turned_seq, e.id, e.number FROM registers_point p JOIN registers_entry e ON e.id = \
         p.entry WHERE p.owner_function = $1 AND p.state IN ('open', 'in-progress') AND {} ORDER BY CASE WHEN p.due IS NULL THEN 1 \
         ELSE 0 END, p.due, e.number, p.n LIMIT {limit}",
        sees.full
    );
    let one = |row: &Row| {
        let point = PointRow {
            n: row.int(0)?,
            point: json(row, 1).unwrap_or_default(),
            state: State::of(row.text(2)?).unwrap_or(State::Open),
            turned_seq: row.opt(3, Row::int)?,
        };
        Ok((row.id(4)?, row.text(5)?.to_owned(), point))
    };
    read.query(&sql, &params)?.iter().map(one).collect()
}

/// What was said of where a point stands.
#[derive(Debug, Clone)]
pub struct StatusRow {
    /// The point.
    pub point: i64,
    /// The journal number of its entry.
    pub seq: i64,
    /// What was said.
    pub status: Status,
    /// When it was entered.
    pub at: Timestamp,
    /// By which function.
    pub function: String,
}

/// All that was said of where the points of an entry stand, oldest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn statuses(read: &dyn Read, entry: Id<kind::Matter>) -> Result<Vec<StatusRow>, StoreError> {
    let sql = "SELECT point, seq, content, recorded_at, function_code FROM registers_status WHERE entry = $1 ORDER BY seq";
    let one = |row: &Row| {
        let Some(status) = json(row, 2) else { return Ok(None) };
        Ok(Some(StatusRow {
            point: row.int(0)?,
            seq: row.int(1)?,
            status,
            at: row.time(3)?,
            function: row.text(4)?.to_owned(),
        }))
    };
    let rows = read.query(sql, &[entry.into()])?;
    Ok(rows.iter().map(one).collect::<Result<Vec<_>, StoreError>>()?.into_iter().flatten().collect())
}

/// Something that was done.
#[derive(Debug, Clone)]
pub struct ActionRow {
    /// Its number within the entry.
    pub n: i64,
    /// The point.
    pub point: i64,
    /// What was done.
    pub action: Action,
    /// Why it does not hold, where it was taken back.
    pub withdrawn: Option<Words>,
    /// The journal number of its entry.
    pub seq: i64,
    /// When it was entered.
    pub at: Timestamp,
    /// By which function.
    pub function: String,
}

/// What was done about the points of an entry, by day; what has no day comes last.
///
/// # Errors
/// When the rows cannot be read.
pub fn actions(read: &dyn Read, entry: Id<kind::Matter>) -> Result<Vec<ActionRow>, StoreError> {
    let sql = "SELECT n, point, content, withdrawn, seq, recorded_at, function_code FROM registers_action WHERE entry = $1 ORDER BY \
               CASE WHEN on_day IS NULL THEN 1 ELSE 0 END, on_day, n";
    let one = |row: &Row| {
        Ok(ActionRow {
            n: row.int(0)?,
            point: row.int(1)?,
            action: json(row, 2).unwrap_or_default(),
            withdrawn: json(row, 3),
            seq: row.int(4)?,
            at: row.time(5)?,
            function: row.text(6)?.to_owned(),
        })
    };
    read.query(sql, &[entry.into()])?.iter().map(one).collect()
}

/// What proves what was done about an entry, or about one of its points: what stands beside an answer.
///
/// # Errors
/// When the rows cannot be read.
pub fn proofs(
    read: &dyn Read,
    entry: Id<kind::Matter>,
    point: Option<i64>,
) -> Result<Vec<Proof>, StoreError> {
    let wanted = |n: i64| point.is_none_or(|p| p == n);
    let mut all = Vec::new();
    for action in actions(read, entry)?.into_iter().filter(|a| a.withdrawn.is_none() && wanted(a.point)) {
        let source = action.action.source.clone().map(Evidence::document);
        for evidence in source.into_iter().chain(action.action.evidence) {
            let (of, on) = (action.action.words.clone(), action.action.on.clone());
            all.push(Proof { point: action.point, of, on, evidence });
        }
    }
    for said in statuses(read, entry)?.into_iter().filter(|s| wanted(s.point)) {
        let source = said.status.source.clone().map(Evidence::document);
        for evidence in source.into_iter().chain(said.status.evidence) {
            let (of, on) = (said.status.words.clone(), Some(said.status.on.clone()));
            all.push(Proof { point: said.point, of, on, evidence });
        }
    }
    Ok(all)
}

/// Something that somebody is to do about a point.
#[derive(Debug, Clone)]
pub struct OwedRow {
    /// The commitment that came of it.
    pub commitment: Id<kind::Matter>,
    /// The point.
    pub point: i64,
    /// What is to be done.
    pub words: Option<Words>,
    /// Code of the function that is to do it.
    pub to: String,
    /// Until when.
    pub due: Option<Date>,
}

/// What was taken up about the points of an entry, in that order.
///
/// # Errors
/// When the rows cannot be read.
pub fn owed(read: &dyn Read, entry: Id<kind::Matter>) -> Result<Vec<OwedRow>, StoreError> {
    let sql =
        "SELECT commitment, point, words, to_function, due FROM registers_owed WHERE entry = $1 ORDER BY seq";
    let one = |row: &Row| {
        Ok(OwedRow {
            commitment: row.id(0)?,
            point: row.int(1)?,
            words: json(row, 2),
            to: row.text(3)?.to_owned(),
            due: row.opt(4, Row::text)?.and_then(|day| day.parse().ok()),
        })
    };
    read.query(sql, &[entry.into()])?.iter().map(one).collect()
}

/// What a point is linked with.
#[derive(Debug, Clone)]
pub struct LinkRow {
    /// The point.
    pub point: i64,
    /// With what sort of thing.
    pub sort: LinkSort,
    /// With which.
    pub target: Id<kind::Matter>,
    /// What that was called when it was linked.
    pub label: String,
}

/// What the points of an entry are linked with.
///
/// # Errors
/// When the rows cannot be read.
pub fn links(read: &dyn Read, entry: Id<kind::Matter>) -> Result<Vec<LinkRow>, StoreError> {
    let sql =
        "SELECT point, sort, target, label FROM registers_link WHERE entry = $1 ORDER BY point, sort, label";
    let one = |row: &Row| {
        Ok(LinkRow {
            point: row.int(0)?,
            sort: LinkSort::of(row.text(1)?).unwrap_or(LinkSort::Matter),
            target: row.id(2)?,
            label: row.text(3)?.to_owned(),
        })
    };
    read.query(sql, &[entry.into()])?.iter().map(one).collect()
}

/// A point that is linked with a matter.
#[derive(Debug, Clone)]
pub struct LinkedRow {
    /// Its entry.
    pub entry: Id<kind::Matter>,
    /// The number of that.
    pub number: String,
    /// The document.
    pub frame: Frame,
    /// The point.
    pub n: i64,
    /// What it says.
    pub point: Point,
    /// Where it stands.
    pub state: State,
}

/// The points that hang on a matter of another package, as far as the reader may see their entries: those that are linked with it, and
/// all those of the entry that was made of it.
///
/// # Errors
/// When the rows cannot be read.
pub fn linked_to(read: &dyn Read, eye: &Eye, target: Id<kind::Matter>) -> Result<Vec<LinkedRow>, StoreError> {
    let sees = eye.on("e", 2);
    let mut params = vec![target.into()];
    params.extend(sees.full_params());
    let sql = format!(
        "SELECT e.id, e.number, e.frame, p.n, p.content, p.state FROM registers_entry e JOIN registers_point p ON p.entry = e.id WHERE \
         e.id IN (SELECT id FROM registers_entry WHERE lesson = $1 UNION SELECT entry FROM registers_link WHERE target = $1) AND \
         (e.lesson = $1 OR EXISTS (SELECT 1 FROM registers_link l WHERE l.entry = p.entry AND l.point = p.n AND l.target = $1)) AND \
         {} ORDER BY e.number, p.n LIMIT 100",
        sees.full
    );
    let one = |row: &Row| {
        let Some(frame) = json(row, 2) else { return Ok(None) };
        Ok(Some(LinkedRow {
            entry: row.id(0)?,
            number: row.text(1)?.to_owned(),
            frame,
            n: row.int(3)?,
            point: json(row, 4).unwrap_or_default(),
            state: State::of(row.text(5)?).unwrap_or(State::Open),
        }))
    };
    let rows = read.query(&sql, &params)?;
    Ok(rows.iter().map(one).collect::<Result<Vec<_>, StoreError>>()?.into_iter().flatten().collect())
}

/// A point with the last thing that was said of it up to a day.
#[derive(Debug, Clone)]
pub struct Followed {
    /// Its entry.
    pub entry: Id<kind::Matter>,
    /// The number of that.
    pub number: String,
    /// The document.
    pub frame: Frame,
    /// Its number within the entry.
    pub n: i64,
    /// What it says.
    pub point: Point,
    /// Where it stood; nothing where nothing was said by then.
    pub status: Option<Status>,
    /// The answer sheet of the entry that was approved last.
    pub answered: Option<i64>,
}
