//! The board: which commitments there are, in the order in which they want attention.

use kernel::{Handling, Id, Timestamp, Words, kind};
use store::{Read, StoreError, Value};

use super::{Eye, GRACE_SECONDS};
use crate::Seat;
use crate::addressee::{Means, Office};
use crate::commitment::{Sort, State};
use crate::state::json;

/// A commitment for a page.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// Its number.
    pub number: String,
    /// What sort.
    pub sort: Sort,
    /// Where it stands.
    pub state: State,
    /// What is to be done.
    pub title: Words,
    /// What more there is to say.
    pub words: Option<Words>,
    /// The legal ground as stated, and whether the giver says that it was checked.
    pub ground: Option<(Words, bool)>,
    /// Until when it has to be acknowledged.
    pub acknowledge_by: Option<Timestamp>,
    /// Until when it has to be done.
    pub due: Option<Timestamp>,
    /// Until when something has to happen next.
    pub next_due: Option<Timestamp>,
    /// What it is about, with its name.
    pub about: Option<(Id<kind::Matter>, String)>,
    /// How it is handled.
    pub handling: Handling,
    /// Which function gave it, for which organisation; no organisation where the program did.
    pub giver: (String, Option<Id<kind::Organisation>>),
    /// Who gave it.
    pub owner: Option<Id<kind::Person>>,
    /// When.
    pub given_at: Timestamp,
    /// The journal number of that.
    pub given_seq: i64,
    /// The entry from which it comes.
    pub origin: Option<Id<kind::Entry>>,
    /// How often it was sent back.
    pub returned: i64,
    /// The journal number of its last change.
    pub changed_seq: i64,
    /// To whom it is given now.
    pub to: Office,
    /// The person there, and where they are reached.
    pub name: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Mail address.
    pub mail: Option<String>,
    /// To how many it was passed on.
    pub passed_on: i64,
    /// To whom last.
    pub passed_to: Option<PassedTo>,
    /// When it was last recorded that it is acknowledged, done, declined or settled, since it was last put right (other times, another
    /// addressee, sent back).
    pub turned_at: Option<Timestamp>,
}

/// To whom it was passed on.
#[derive(Debug, Clone)]
pub struct PassedTo {
    /// The office.
    pub office: Office,
    /// The person who was found there, where they have an account.
    pub person: Option<Id<kind::Person>>,
    /// The person there otherwise.
    pub name: Option<String>,
    /// How they are to be told.
    pub means: Option<Means>,
}

impl Row {
    /// Whether the time is over, with its grace.
    #[must_use]
    pub fn is_overdue(&self, now: Timestamp) -> bool {
        self.next_due.is_some_and(|at| at <= late_by(now))
    }
}

/// Whatever had to happen by then, or earlier, is late now.
const fn late_by(now: Timestamp) -> Timestamp {
    now.plus_seconds(-GRACE_SECONDS)
}

/// A seat as a condition: commitments given or passed on to it.
#[derive(Debug, Clone, Default)]
pub struct Mine {
    /// The function acted under.
    pub function: String,
    /// From where.
    pub seat: Seat,
}

impl Mine {
    fn sql(&self, params: &mut Vec<Value>) -> String {
        let mut put = |value: Value| {
            params.push(value);
            format!("${}", params.len())
        };
        let function = put(self.function.as_str().into());
        let organisation = match &self.seat.organisation {
            Some(code) => {
                format!("(m.organisation IS NULL OR m.organisation = {})", put(code.as_str().into()))
            }
            None => "m.organisation IS NULL".to_owned(),
        };
        let areas: Vec<String> = self.seat.areas.iter().map(|a| put(a.as_str().into())).collect();
        let area = match (self.seat.everywhere, areas.is_empty()) {
            (true, _) => "1 = 1".to_owned(),
            (false, true) => "m.area IS NULL".to_owned(),
            (false, false) => format!("(m.area IS NULL OR m.area IN ({}))", areas.join(", ")),
        };
        format!(
            "c.id IN (SELECT m.commitment FROM commitment_addressee m WHERE m.active = TRUE AND m.function_code = {function} AND \
             {organisation} AND {area})"
        )
    }
}

/// What the board is to show.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Given or passed on to this seat.
    pub mine: Option<Mine>,
    /// Given by this desk.
    pub given_by: Option<(String, Id<kind::Organisation>)>,
    /// Waiting for this seat and desk: to be answered, or to be looked at because it came back or is late.
    pub waiting: Option<(Mine, Id<kind::Organisation>)>,
    /// What a watch hands over: orders and decisions, and of what runs for months whatever is due by then.
    pub handed: Option<Timestamp>,
    /// About this matter.
    pub about: Option<Id<kind::Matter>>,
    /// Late now.
    pub overdue: bool,
    /// Nothing is to come any more; open ones otherwise.
    pub ended: bool,
    /// Both.
    pub all: bool,
    /// Of this sort.
    pub sort: Option<Sort>,
    /// Passed over.
    pub skip: i64,
}

impl Filter {
    fn sql(&self, now: Timestamp, params: &mut Vec<Value>) -> String {
        let mut all = vec![match (self.all, self.ended) {
            (true, _) => "1 = 1".to_owned(),
            (false, ended) => format!("c.live = {}", i64::from(!ended)),
        }];
        if let Some(mine) = &self.mine {
            all.push(mine.sql(params));
        }
        if let Some((mine, organisation)) = &self.waiting {
            all.push(waiting_sql(mine, *organisation, now, params));
        }
        let mut put = |value: Value| {
            params.push(value);
            format!("${}", params.len())
        };
        if let Some((function, organisation)) = &self.given_by {
            let (function, organisation) = (put(function.as_str().into()), put((*organisation).into()));
            all.push(format!("c.giver_function = {function} AND c.giver_organisation = {organisation}"));
        }
        if let Some(by) = self.handed {
            all.push(format!("(c.sort IN ('order', 'decision') OR c.next_due <= {})", put(by.into())));
        }
        if let Some(about) = self.about {
            all.push(format!("c.about = {}", put(about.into())));
        }
        if let Some(sort) = self.sort {
            all.push(format!("c.sort = {}", put(sort.code().into())));
        }
        if self.overdue {
            all.push(format!("c.next_due <= {}", put(late_by(now).into())));
        }
        all.join(" AND ")
    }
}

/// What the addressee has not answered, and what the giver has to look at.
fn waiting_sql(
    mine: &Mine,
    organisation: Id<kind::Organisation>,
    now: Timestamp,
    params: &mut Vec<Value>,
) -> String {
    let to_us = mine.sql(params);
    let mut put = |value: Value| {
        params.push(value);
        format!("${}", params.len())
    };
    let (function, organisation) = (put(mine.function.as_str().into()), put(organisation.into()));
    let late = put(late_by(now).into());
    format!(
        "((c.state IN ('given', 'acknowledged') AND {to_us}) OR (c.giver_function = {function} AND c.giver_organisation = \
         {organisation} AND (c.state IN ('executed', 'declined') OR c.next_due <= {late})))"
    )
}

pub(super) const COLUMNS: &str = "c.id, c.number, c.sort, c.state, c.title, c.words, c.ground, c.ground_verified, \
     c.acknowledge_by, c.due, c.next_due, c.about, c.about_label, c.handling, c.giver_function, c.giver_organisation, c.owner, \
     c.given_at, c.given_seq, c.origin, c.returned, c.changed_seq, a.function_code, a.organisation, a.area, p.name, p.phone, \
     p.mail, (SELECT COUNT(*) FROM commitment_addressee e WHERE e.commitment = c.id AND e.step IS NOT NULL), l.function_code, \
     l.organisation, l.area, l.person, q.name, l.means, (SELECT MAX(t.recorded_at) FROM commitment_turn t WHERE \
     t.commitment = c.id AND t.what IN ('acknowledged', 'executed', 'declined', 'settled') AND t.seq > (SELECT \
     COALESCE(MAX(u.seq), 0) FROM commitment_turn u WHERE u.commitment = c.id AND u.what IN ('returned', 'redated', \
     'readdressed')))";

pub(super) const FROM: &str = "commitment c LEFT JOIN commitment_addressee a ON a.commitment = c.id AND a.active = TRUE AND \
     a.step IS NULL LEFT JOIN commitment_contact p ON p.commitment = c.id AND p.step = -1 LEFT JOIN \
     commitment_addressee l ON l.commitment = c.id AND l.n = (SELECT MAX(x.n) FROM commitment_addressee x WHERE x.commitment = \
     c.id AND x.step IS NOT NULL) LEFT JOIN commitment_contact q ON q.commitment = c.id AND q.step = l.step";

const ORDER: &str =
    "c.live DESC, CASE WHEN c.next_due IS NULL THEN 1 ELSE 0 END, c.next_due, c.given_seq DESC";

/// The board: what is open first, the most urgent before the others, the latest given before older ones.
///
/// # Errors
/// When the rows cannot be read.
pub fn board(
    read: &dyn Read,
    eye: &Eye,
    filter: &Filter,
    now: Timestamp,
    limit: i64,
) -> Result<Vec<Row>, StoreError> {
    let mut params = Vec::new();
    let wanted = filter.sql(now, &mut params);
    let sees = eye.on("c", params.len() + 1);
    params.extend(sees.full_params());
    // Which ones is found out first: what a row tells besides is looked up for those that are shown alone.
    let sql = format!(
        "SELECT {COLUMNS} FROM {FROM} WHERE c.id IN (SELECT c.id FROM commitment c WHERE {wanted} AND {} ORDER BY {ORDER} LIMIT \
         {limit} OFFSET {}) ORDER BY {ORDER}",
        sees.full,
        filter.skip.max(0)
    );
    read.query(&sql, &params)?.iter().map(row).collect()
}

/// How many there are, of those that the reader may see.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Counts {
    /// Open.
    pub open: i64,
    /// Open, and waiting for this desk: the number in the rail.
    pub waiting: i64,
    /// Open and late.
    pub overdue: i64,
    /// Open, and given or passed on to this seat.
    pub mine: i64,
    /// Open, and given by this desk.
    pub given: i64,
}

/// The numbers over the board.
///
/// # Errors
/// When the rows cannot be read.
pub fn counts(
    read: &dyn Read,
    eye: &Eye,
    mine: &Mine,
    organisation: Id<kind::Organisation>,
    now: Timestamp,
) -> Result<Counts, StoreError> {
    let all = Filter { all: true, ..Filter::default() };
    let waiting = Some((mine.clone(), organisation));
    let (mine, given) = (Some(mine.clone()), Some((mine.function.clone(), organisation)));
    let parts = [
        Filter { waiting, ..all.clone() },
        Filter { overdue: true, ..all.clone() },
        Filter { mine, ..all.clone() },
        Filter { given_by: given, ..all },
    ];
    let [open, waiting, overdue, mine, given] = tally(read, eye, &Filter::default(), &parts, now)?;
    Ok(Counts { open, waiting, overdue, mine, given })
}

/// How many wait for this desk (to answer, or to look at what came back or is late), and how many of them are late: the number in the
/// rail.
///
/// # Errors
/// When the rows cannot be read.
pub fn waiting(
    read: &dyn Read,
    eye: &Eye,
    mine: &Mine,
    organisation: Id<kind::Organisation>,
    now: Timestamp,
) -> Result<(i64, i64), StoreError> {
    let ours = Filter { waiting: Some((mine.clone(), organisation)), ..Filter::default() };
    let late = Filter { all: true, overdue: true, ..Filter::default() };
    let [all, late] = tally(read, eye, &ours, &[late], now)?;
    Ok((all, late))
}

/// How many there are of a filter, and how many of them are of each of the others: read once.
fn tally<const N: usize>(
    read: &dyn Read,
    eye: &Eye,
    filter: &Filter,
    parts: &[Filter],
    now: Timestamp,
) -> Result<[i64; N], StoreError> {
    let mut params = Vec::new();
    let mut sums = vec!["COUNT(*)".to_owned()];
    for part in parts {
        sums.push(format!("COALESCE(SUM(CASE WHEN {} THEN 1 ELSE 0 END), 0)", part.sql(now, &mut params)));
    }
    let wanted = filter.sql(now, &mut params);
    let sees = eye.on("c", params.len() + 1);
    params.extend(sees.full_params());
    let sql = format!("SELECT {} FROM commitment c WHERE {wanted} AND {}", sums.join(", "), sees.full);
    let mut found = [0; N];
    if let Some(row) = read.one(&sql, &params)? {
        for (n, at) in found.iter_mut().zip(0..) {
            *n = row.int(at)?;
        }
    }
    Ok(found)
}

pub(super) fn row(row: &store::Row) -> Result<Row, StoreError> {
    let text = |c| row.opt(c, store::Row::text).map(|t| t.map(str::to_owned));
    let ground: Option<Words> = json(row, 6);
    let verified = row.bool(7)?;
    Ok(Row {
        id: row.id(0)?,
        number: row.text(1)?.to_owned(),
        sort: Sort::of(row.text(2)?).unwrap_or(Sort::Order),
        state: State::of(row.text(3)?).unwrap_or(State::Given),
        title: json(row, 4).unwrap_or_else(Words::erased),
        words: json(row, 5),
        ground: ground.map(|words| (words, verified)),
        acknowledge_by: row.opt(8, store::Row::time)?,
        due: row.opt(9, store::Row::time)?,
        next_due: row.opt(10, store::Row::time)?,
        about: row
            .opt(11, store::Row::id)?
            .map(|id| Ok::<_, StoreError>((id, text(12)?.unwrap_or_default())))
            .transpose()?,
        handling: Handling::from_rank(row.int(13)?).unwrap_or(Handling::ProfessionalSecrecy),
        giver: (row.text(14)?.to_owned(), row.opt(15, store::Row::id)?),
        owner: row.opt(16, store::Row::id)?,
        given_at: row.time(17)?,
        given_seq: row.int(18)?,
        origin: row.opt(19, store::Row::id)?,
        returned: row.int(20)?,
        changed_seq: row.int(21)?,
        to: Office { function: text(22)?.unwrap_or_default(), organisation: text(23)?, area: text(24)? },
        name: text(25)?,
        phone: text(26)?,
        mail: text(27)?,
        passed_on: row.int(28)?,
        passed_to: match text(29)? {
            Some(function) => Some(PassedTo {
                office: Office { function, organisation: text(30)?, area: text(31)? },
                person: row.opt(32, store::Row::id)?,
                name: text(33)?,
                means: text(34)?.as_deref().and_then(Means::of),
            }),
            None => None,
        },
        turned_at: row.opt(35, store::Row::time)?,
    })
}
