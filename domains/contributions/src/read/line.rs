//! The matrix line by line: what a partner was asked about in a year and what it answered, counted in advance and packed in the row
//! of its sheet. A year of a hundred partners and a hundred measures is a hundred rows.

use kernel::{Id, Text, Timestamp, kind};
use serde::{Deserialize, Serialize};
use store::{Read, StoreError};

use super::Eye;
use super::coverage::Counts;
use super::sheet::seen;
use crate::campaign::{Answer, Stand};
use crate::state::json;

/// A measure that a line asks about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "PackedAsked", into = "PackedAsked")]
pub struct LineAsked {
    /// The measure.
    pub measure: Id<kind::Matter>,
    /// Code of its theme when it was asked about.
    pub theme: String,
}

type PackedAsked = (Id<kind::Matter>, String);

impl From<PackedAsked> for LineAsked {
    fn from((measure, theme): PackedAsked) -> Self {
        Self { measure, theme }
    }
}

impl From<LineAsked> for PackedAsked {
    fn from(of: LineAsked) -> Self {
        (of.measure, of.theme)
    }
}

/// What stands on a line about a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineCell {
    /// What stands there.
    pub stand: Stand,
    /// How many actions, each counted once.
    pub counts: Counts,
}

/// Cells in few bytes: the first letter of what stands there, then the four counts between points, without the noughts at the end
/// (`a5` is five given, `a.2` two accepted, `o` no answer). Years side by side read hundreds of thousands of them.
pub(crate) fn pack(cells: &[LineCell]) -> String {
    let mut packed = String::with_capacity(cells.len() * 3);
    for cell in cells {
        packed.push(letter(cell.stand));
        let counts: [i64; 4] = cell.counts.into();
        let told = counts.iter().rposition(|n| *n != 0).map_or(0, |at| at + 1);
        for (n, count) in counts.iter().take(told).enumerate() {
            if n > 0 {
                packed.push('.');
            }
            if *count != 0 {
                packed.push_str(&count.to_string());
            }
        }
    }
    packed
}

/// The cells that were packed; none where that is not readable.
fn unpack(packed: &str) -> Vec<LineCell> {
    let mut cells = Vec::with_capacity(packed.len() / 2);
    let mut now: Option<(Stand, [i64; 4], usize)> = None;
    let made = |(stand, counts, _): (Stand, [i64; 4], usize)| LineCell { stand, counts: counts.into() };
    for byte in packed.bytes() {
        if let Some(stand) = stand(byte) {
            cells.extend(now.replace((stand, [0; 4], 0)).map(made));
            continue;
        }
        let Some((_, counts, at)) = &mut now else { return Vec::new() };
        match byte {
            b'.' => *at += 1,
            b'0'..=b'9' => {
                let Some(count) = counts.get_mut(*at) else { return Vec::new() };
                *count = count.saturating_mul(10).saturating_add(i64::from(byte - b'0'));
            }
            _ => return Vec::new(),
        }
    }
    cells.extend(now.map(made));
    cells
}

const fn letter(stand: Stand) -> char {
    match stand {
        Stand::Open => 'o',
        Stand::Nothing => 'n',
        Stand::Answered => 'a',
    }
}

const fn stand(letter: u8) -> Option<Stand> {
    match letter {
        b'o' => Some(Stand::Open),
        b'n' => Some(Stand::Nothing),
        b'a' => Some(Stand::Answered),
        _ => None,
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
    /// The campaign in which it was asked.
    pub campaign: Id<kind::Matter>,
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
    /// Which list of [`Lines::asked`] it was asked about.
    pub asked: usize,
    /// What stands there, measure by measure in the order of that list.
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

/// Lines, and what they ask about. Partners are mostly asked about the same: a list stands once for all of them.
#[derive(Debug, Clone, Default)]
pub struct Lines {
    /// Lists of measures, each in the order in which they were asked about.
    pub asked: Vec<Vec<LineAsked>>,
    /// The lines, by partner.
    pub lines: Vec<LineRow>,
}

impl Lines {
    /// The list of a line.
    #[must_use]
    pub fn of(&self, line: &LineRow) -> &[LineAsked] {
        self.asked.get(line.asked).map_or(&[], Vec::as_slice)
    }
}

/// The lines of these years, by partner, of what the reader may see; areas only from the year `placed` on.
///
/// # Errors
/// When the rows cannot be read.
pub fn lines(read: &dyn Read, eye: &Eye, (from, to): (i64, i64), placed: i64) -> Result<Lines, StoreError> {
    let mut params = vec![from.into(), to.into(), placed.into()];
    let sees = seen(eye, &mut params);
    let sql = format!(
        "SELECT s.partner, s.names, s.year, s.due, c.closed_at, s.cells, CASE WHEN s.year >= $3 THEN s.places ELSE '[]' END, s.asked, s.campaign \
         FROM contribution_sheet s JOIN contribution_campaign c ON c.id = s.campaign WHERE s.year BETWEEN $1 AND $2 AND {sees} ORDER \
         BY s.partner, s.asked_seq"
    );
    let rows = read.query(&sql, &params)?;
    let mut found = Lines::default();
    let mut packed: Vec<&str> = Vec::new();
    for row in &rows {
        let list = row.text(7)?;
        let asked = if let Some(at) = packed.iter().position(|known| *known == list) {
            at
        } else {
            packed.push(list);
            found.asked.push(serde_json::from_str(list).unwrap_or_default());
            packed.len() - 1
        };
        found.lines.push(LineRow {
            campaign: row.id(8)?,
            partner: row.text(0)?.to_owned(),
            names: json(row, 1).unwrap_or_default(),
            year: row.int(2)?,
            due: row.time(3)?,
            closed: !row.is_null(4),
            asked,
            cells: unpack(row.text(5)?),
            places: json(row, 6).unwrap_or_default(),
        });
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_comes_back_as_it_was_packed() {
        let cell = |stand, counts: [i64; 4]| LineCell { stand, counts: counts.into() };
        let cells = [
            cell(Stand::Answered, [1, 20, 3, 4]),
            cell(Stand::Open, [0; 4]),
            cell(Stand::Nothing, [0; 4]),
            cell(Stand::Answered, [0, 2, 0, 0]),
            cell(Stand::Answered, [0, 0, 0, 107]),
            cell(Stand::Answered, [5, 0, 0, 0]),
        ];
        let packed = pack(&cells);
        assert_eq!(packed, "a1.20.3.4ona.2a...107a5");
        assert_eq!(unpack(&packed), cells);
        assert!(unpack("").is_empty());
        for unreadable in ["5", "x", "a1.2.3.4.5", "a1x"] {
            assert!(unpack(unreadable).is_empty(), "{unreadable}");
        }
        let measure = Id::of_words(&["m"]);
        let asked = vec![LineAsked { measure, theme: "8".into() }];
        let packed = serde_json::to_string(&asked).unwrap();
        assert_eq!(packed, format!("[[\"{measure}\",\"8\"]]"));
        assert_eq!(serde_json::from_str::<Vec<LineAsked>>(&packed).unwrap(), asked);
        let counts = Counts { given: 1, accepted: 2, returned: 3, refused: 4 };
        let places = vec![LinePlace { cell: 0, area: "90001".into(), counts }];
        let packed = serde_json::to_string(&places).unwrap();
        assert_eq!(serde_json::from_str::<Vec<LinePlace>>(&packed).unwrap(), places);
    }
}
