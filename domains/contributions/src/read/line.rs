//! The matrix line by line: what a partner was asked about in a year and what it answered, counted in advance and packed in the row
//! of its sheet. A year of a hundred partners and a hundred measures is a hundred rows.

use kernel::{Id, Text, Timestamp, kind};
use serde::{Deserialize, Serialize};
use store::{Read, Row, StoreError};

use super::Eye;
use super::coverage::Counts;
use super::sheet::seen;
use crate::campaign::{Answer, Stand};
use crate::state::json;

/// A measure on a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "PackedCell", into = "PackedCell")]
pub struct LineCell {
    /// The measure.
    pub measure: Id<kind::Matter>,
    /// Code of its theme when it was asked about.
    pub theme: String,
    /// What stands there.
    pub stand: Stand,
    /// How many actions, each counted once.
    pub counts: Counts,
}

type PackedCell = (Id<kind::Matter>, String, Stand, [i64; 4]);

impl From<PackedCell> for LineCell {
    fn from((measure, theme, stand, counts): PackedCell) -> Self {
        Self { measure, theme, stand, counts: counts.into() }
    }
}

impl From<LineCell> for PackedCell {
    fn from(of: LineCell) -> Self {
        (of.measure, of.theme, of.stand, of.counts.into())
    }
}

/// Actions of a measure on a line in one area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "PackedPlace", into = "PackedPlace")]
pub struct LinePlace {
    /// Which cell of the line, counted from 0.
    pub cell: usize,
    /// Code of the area.
    pub area: String,
    /// How many actions.
    pub counts: Counts,
}

type PackedPlace = (usize, String, [i64; 4]);

impl From<PackedPlace> for LinePlace {
    fn from((cell, area, counts): PackedPlace) -> Self {
        Self { cell, area, counts: counts.into() }
    }
}

impl From<LinePlace> for PackedPlace {
    fn from(of: LinePlace) -> Self {
        (of.cell, of.area, of.counts.into())
    }
}

impl From<[i64; 4]> for Counts {
    fn from([given, accepted, returned, refused]: [i64; 4]) -> Self {
        Self { given, accepted, returned, refused }
    }
}

impl From<Counts> for [i64; 4] {
    fn from(of: Counts) -> Self {
        [of.given, of.accepted, of.returned, of.refused]
    }
}

/// The line of a partner in a year.
#[derive(Debug, Clone)]
pub struct LineRow {
    /// Code of the partner.
    pub partner: String,
    /// Its name when it was asked.
    pub names: Text,
    /// The year.
    pub year: i64,
    /// Until when the answer is due.
    pub due: Timestamp,
    /// Whether the campaign is closed.
    pub closed: bool,
    /// What it was asked about.
    pub cells: Vec<LineCell>,
    /// The same by area; empty where nobody asked for that.
    pub places: Vec<LinePlace>,
}

impl LineRow {
    /// How a cell reads at a moment.
    #[must_use]
    pub fn answer(&self, cell: &LineCell, now: Timestamp) -> Answer {
        Answer::to(cell.stand, self.closed || self.due <= now)
    }
}

/// The lines of these years, by partner, of what the reader may see; areas only from the year `placed` on.
///
/// # Errors
/// When the rows cannot be read.
pub fn lines(
    read: &dyn Read,
    eye: &Eye,
    (from, to): (i64, i64),
    placed: i64,
) -> Result<Vec<LineRow>, StoreError> {
    let mut params = vec![from.into(), to.into(), placed.into()];
    let sees = seen(eye, &mut params);
    let sql = format!(
        "SELECT s.partner, s.names, s.year, s.due, c.closed_at, s.cells, CASE WHEN s.year >= $3 THEN s.places ELSE '[]' END FROM \
         contribution_sheet s JOIN contribution_campaign c ON c.id = s.campaign WHERE s.year BETWEEN $1 AND $2 AND {sees} ORDER BY \
         s.partner, s.asked_seq"
    );
    let one = |row: &Row| {
        Ok(LineRow {
            partner: row.text(0)?.to_owned(),
            names: json(row, 1).unwrap_or_default(),
            year: row.int(2)?,
            due: row.time(3)?,
            closed: !row.is_null(4),
            cells: json(row, 5).unwrap_or_default(),
            places: json(row, 6).unwrap_or_default(),
        })
    };
    read.query(&sql, &params)?.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_comes_back_as_it_was_packed() {
        let counts = Counts { given: 1, accepted: 2, returned: 3, refused: 4 };
        let measure = Id::of_words(&["m"]);
        let cells = vec![LineCell { measure, theme: "8".into(), stand: Stand::Answered, counts }];
        let places = vec![LinePlace { cell: 0, area: "90001".into(), counts }];
        let packed = serde_json::to_string(&cells).unwrap();
        assert_eq!(packed, format!("[[\"{measure}\",\"8\",\"answered\",[1,2,3,4]]]"));
        assert_eq!(serde_json::from_str::<Vec<LineCell>>(&packed).unwrap(), cells);
        let packed = serde_json::to_string(&places).unwrap();
        assert_eq!(serde_json::from_str::<Vec<LinePlace>>(&packed).unwrap(), places);
    }
}
