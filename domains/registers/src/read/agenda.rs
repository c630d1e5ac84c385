//! Instruments of the regulation agenda.

use kernel::{Handling, Id, Words, kind};
use store::{Read, Row, StoreError, Value};

use super::{Eye, TestRow, test};
use crate::instrument::{Instrument, Progress, Step};
use crate::state::json;

/// An instrument for a page.
#[derive(Debug, Clone)]
pub struct InstrumentRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// Its number.
    pub number: String,
    /// What stands about it.
    pub instrument: Instrument,
    /// Where it stands.
    pub progress: Progress,
    /// Why.
    pub words: Option<Words>,
    /// How it is handled.
    pub handling: Handling,
    /// The journal number of its last change.
    pub changed_seq: i64,
}

/// An instrument with its steps and its test: a line of Annex 2.
#[derive(Debug, Clone)]
pub struct AgendaLine {
    /// The instrument.
    pub row: InstrumentRow,
    /// Its steps as they were set, in no particular order.
    pub steps: Vec<Step>,
    /// Its equal-opportunity test, where it has one.
    pub test: Option<TestRow>,
}

const COLUMNS: &str = "i.id, i.number, i.content, i.progress, i.progress_words, i.handling, i.changed_seq FROM registers_instrument i";

fn row(row: &Row) -> Result<Option<InstrumentRow>, StoreError> {
    let Some(instrument) = json(row, 2) else { return Ok(None) };
    Ok(Some(InstrumentRow {
        id: row.id(0)?,
        number: row.text(1)?.to_owned(),
        instrument,
        progress: Progress::of(row.text(3)?).unwrap_or(Progress::Dropped),
        words: json(row, 4),
        handling: Handling::from_rank(row.int(5)?).unwrap_or(Handling::ProfessionalSecrecy),
        changed_seq: row.int(6)?,
    }))
}

/// The regulation agenda of a year, by number: Annex 2 of the policy note.
///
/// # Errors
/// When the rows cannot be read.
pub fn agenda(read: &dyn Read, eye: &Eye, year: i64) -> Result<Vec<AgendaLine>, StoreError> {
    let sees = eye.on("i", 2);
    let mut params: Vec<Value> = vec![year.into()];
    params.extend(sees.full_params());
    let sql = format!("SELECT {COLUMNS} WHERE i.year = $1 AND {} ORDER BY i.number LIMIT 1000", sees.full);
    let mut all = Vec::new();
    for found in read.query(&sql, &params)? {
        let Some(row) = row(&found)? else { continue };
        let (steps, test) = (steps(read, row.id)?, test(read, eye, row.id)?);
        all.push(AgendaLine { row, steps, test });
    }
    Ok(all)
}

/// The years that have an agenda, the latest first, of what the reader may see.
///
/// # Errors
/// When the rows cannot be read.
pub fn years(read: &dyn Read, eye: &Eye) -> Result<Vec<i64>, StoreError> {
    let sees = eye.on("i", 1);
    let sql = format!(
        "SELECT DISTINCT i.year FROM registers_instrument i WHERE {} ORDER BY i.year DESC",
        sees.full
    );
    read.query(&sql, &sees.full_params())?.iter().map(|row| row.int(0)).collect()
}

/// An instrument, where the reader may see it.
///
/// # Errors
/// When the rows cannot be read.
pub fn instrument(
    read: &dyn Read,
    eye: &Eye,
    id: Id<kind::Matter>,
) -> Result<Option<InstrumentRow>, StoreError> {
    let sees = eye.on("i", 2);
    let mut params: Vec<Value> = vec![id.into()];
    params.extend(sees.full_params());
    let sql = format!("SELECT {COLUMNS} WHERE i.id = $1 AND {}", sees.full);
    Ok(read.one(&sql, &params)?.as_ref().map(row).transpose()?.flatten())
}

/// The steps of an instrument as they were set, in no particular order: the profile says which comes first.
///
/// # Errors
/// When the rows cannot be read.
pub fn steps(read: &dyn Read, instrument: Id<kind::Matter>) -> Result<Vec<Step>, StoreError> {
    let sql = "SELECT content FROM registers_step WHERE instrument = $1 ORDER BY code";
    Ok(read.query(sql, &[instrument.into()])?.iter().filter_map(|row| json(row, 0)).collect())
}
