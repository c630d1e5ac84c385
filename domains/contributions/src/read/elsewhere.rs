//! What other packages ask: what was accepted of a year, what stands beside a measure.

use kernel::{Id, Text, Timestamp, kind};
use store::{Read, Row, StoreError};

use super::Eye;
use super::coverage::{Counts, Span, in_cell};
use super::sheet::{PlacedAction, seen};
use crate::campaign::Standing;
use crate::state::json;

/// What was accepted for a measure.
#[derive(Debug, Clone)]
pub struct Accepted {
    /// The measure.
    pub measure: Id<kind::Matter>,
    /// Its number.
    pub number: String,
    /// Code of its theme.
    pub theme: String,
    /// Its text when it was asked about.
    pub titles: Text,
    /// The actions.
    pub actions: Vec<PlacedAction>,
}

/// Most actions of a year that a document takes.
const MOST: i64 = 50_000;

/// What was accepted of a year, by theme and measure in the order of their numbers; of what the reader may see.
///
/// # Errors
/// When the rows cannot be read.
pub fn accepted(
    read: &dyn Read,
    eye: &Eye,
    year: i64,
    theme: Option<&str>,
) -> Result<Vec<Accepted>, StoreError> {
    let span = Span { from: year, to: year, theme: theme.map(str::to_owned) };
    let mut all: Vec<Accepted> = Vec::new();
    for action in in_cell(read, eye, None, None, None, &span, MOST)? {
        if action.row.standing != Standing::Accepted {
            continue;
        }
        let measure = action.row.action.measure;
        match all.iter_mut().find(|a| a.measure == measure) {
            Some(found) => found.actions.push(action),
            None => {
                let sql = "SELECT theme FROM contribution_asked WHERE sheet = $1 AND measure = $2";
                let row = read.one(sql, &[action.sheet.into(), measure.into()])?;
                let theme = row.map_or(Ok(String::new()), |row| row.text(0).map(str::to_owned))?;
                let titles =
                    super::coverage::title(read, measure)?.map(|(_, titles)| titles).unwrap_or_default();
                let number = action.number.clone();
                all.push(Accepted { measure, number, theme, titles, actions: vec![action] });
            }
        }
    }
    all.sort_by_key(|a| (order(&a.theme), order(&a.number)));
    Ok(all)
}

/// Partners that were asked in a year and of whom an answer is missing on some measure, the day being over or not.
///
/// # Errors
/// When the rows cannot be read.
pub fn silent(read: &dyn Read, eye: &Eye, year: i64) -> Result<Vec<(String, Text, i64)>, StoreError> {
    let mut params = vec![year.into()];
    let sees = seen(eye, &mut params);
    let sql = format!(
        "SELECT s.partner, s.names, s.open FROM contribution_sheet s WHERE s.year = $1 AND s.open > 0 AND {sees} ORDER BY s.partner"
    );
    let one = |row: &Row| Ok((row.text(0)?.to_owned(), json(row, 1).unwrap_or_default(), row.int(2)?));
    read.query(&sql, &params)?.iter().map(one).collect()
}

/// `2.10` after `2.9`.
fn order(number: &str) -> Vec<(u64, String)> {
    number.split(['.', ':']).map(|part| (part.parse().unwrap_or(u64::MAX), part.to_owned())).collect()
}

/// What a partner said about a measure in a year.
#[derive(Debug, Clone)]
pub struct BesideRow {
    /// The year.
    pub year: i64,
    /// The sheet.
    pub sheet: Id<kind::Matter>,
    /// Name of the partner.
    pub names: Text,
    /// `open`, `nothing` or `answered`.
    pub state: String,
    /// Until when the answer is due.
    pub due: Timestamp,
    /// The actions.
    pub counts: Counts,
}

/// Who said what about a measure, the latest year first; of what the reader may see.
///
/// # Errors
/// When the rows cannot be read.
pub fn beside(
    read: &dyn Read,
    eye: &Eye,
    measure: Id<kind::Matter>,
    limit: i64,
) -> Result<Vec<BesideRow>, StoreError> {
    let mut params = vec![measure.into()];
    let sees = seen(eye, &mut params);
    let sql = format!(
        "SELECT m.year, m.sheet, s.names, m.state, s.due, COALESCE(c.given, 0), COALESCE(c.accepted, 0), COALESCE(c.returned, 0), \
         COALESCE(c.refused, 0) FROM contribution_asked m JOIN contribution_sheet s ON s.id = m.sheet LEFT JOIN contribution_cell \
         c ON c.sheet = m.sheet AND c.measure = m.measure AND c.area = '' WHERE m.measure = $1 AND {sees} ORDER BY m.year DESC, \
         s.partner LIMIT {limit}"
    );
    let one = |row: &Row| {
        Ok(BesideRow {
            year: row.int(0)?,
            sheet: row.id(1)?,
            names: json(row, 2).unwrap_or_default(),
            state: row.text(3)?.to_owned(),
            due: row.time(4)?,
            counts: Counts {
                given: row.int(5)?,
                accepted: row.int(6)?,
                returned: row.int(7)?,
                refused: row.int(8)?,
            },
        })
    };
    read.query(&sql, &params)?.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_are_in_the_order_in_which_people_count() {
        let mut all = ["2.10", "10.1", "2.9", "1.2"];
        all.sort_by_key(|n| super::order(n));
        assert_eq!(all, ["1.2", "2.9", "2.10", "10.1"]);
    }
}
