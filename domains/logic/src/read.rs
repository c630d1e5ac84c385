//! What pages ask: models as values, cut to what the reader may see.

use kernel::{Handling, Id, Resource, Text, Timestamp, Words, kind};
use store::{Read, Row, StoreError, Value, json};

use crate::model::{About, Column, Element, Open};
use crate::state::{self, ModelNow};

pub use access::Eye;

/// A model for a page.
#[derive(Debug, Clone)]
pub struct ModelRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// What it is called.
    pub names: Text,
    /// What it is about.
    pub about: Option<About>,
    /// Who may see it.
    pub open: Open,
    /// The number of the version that was fixed last; none where it is 0.
    pub version: i64,
    /// Whether something was changed since.
    pub draft: bool,
    /// The journal number of its last change.
    pub changed_seq: i64,
    /// When that was.
    pub changed_at: Timestamp,
    /// What it is made of, by number.
    pub elements: Vec<(i64, Element)>,
}

impl ModelRow {
    /// Assumptions that no indicator shows.
    pub fn blind(&self) -> impl Iterator<Item = &(i64, Element)> {
        self.elements.iter().filter(|(_, e)| e.column == Column::Assumption && e.indicator.is_none())
    }
}

const COLUMNS: &str =
    "m.id, m.names, m.about, m.label, m.open, m.version, m.fixed_seq, m.changed_seq, m.changed_at";

fn chosen(
    read: &dyn Read,
    eye: &Eye,
    rest: &str,
    mut params: Vec<Value>,
) -> Result<Vec<ModelRow>, StoreError> {
    let sees = eye.on("m", params.len() + 1);
    params.extend(sees.full_params());
    let sql = format!("SELECT {COLUMNS} FROM logic_model m WHERE {} AND {rest}", sees.full);
    read.query(&sql, &params)?.iter().map(|found| row(read, found)).collect()
}

fn row(read: &dyn Read, row: &Row) -> Result<ModelRow, StoreError> {
    let id = row.id(0)?;
    let shut = Open { handling: Handling::ProfessionalSecrecy, readers: Default::default() };
    let about: Option<Id<kind::Matter>> = row.opt(2, Row::id)?;
    let label = row.opt(3, Row::text)?.unwrap_or_default().to_owned();
    Ok(ModelRow {
        id,
        names: json(row, 1).unwrap_or_default(),
        about: about.map(|matter| About { matter, label }),
        open: json(row, 4).unwrap_or(shut),
        version: row.int(5)?,
        draft: row.int(7)? > row.int(6)?,
        changed_seq: row.int(7)?,
        changed_at: row.time(8)?,
        elements: state::elements(read, id)?,
    })
}

/// The models that the reader may see, the latest change first.
///
/// # Errors
/// When the rows cannot be read.
pub fn models(read: &dyn Read, eye: &Eye, limit: i64) -> Result<Vec<ModelRow>, StoreError> {
    chosen(read, eye, &format!("1 = 1 ORDER BY m.changed_at DESC, m.id LIMIT {limit}"), Vec::new())
}

/// A model, where the reader may see it.
///
/// # Errors
/// When the rows cannot be read.
pub fn model(read: &dyn Read, eye: &Eye, id: Id<kind::Matter>) -> Result<Option<ModelRow>, StoreError> {
    Ok(chosen(read, eye, "m.id = $1", vec![id.into()])?.pop())
}

/// The models about a matter.
///
/// # Errors
/// When the rows cannot be read.
pub fn about(read: &dyn Read, eye: &Eye, matter: Id<kind::Matter>) -> Result<Vec<ModelRow>, StoreError> {
    chosen(read, eye, "m.about = $1 ORDER BY m.opened_at, m.id", vec![matter.into()])
}

/// A version that was fixed.
#[derive(Debug, Clone)]
pub struct VersionRow {
    /// Its number.
    pub no: i64,
    /// What it was made of.
    pub elements: Vec<(i64, Element)>,
    /// Why it was fixed.
    pub why: Option<Words>,
    /// When.
    pub at: Timestamp,
    /// Under which function.
    pub function: String,
    /// The journal number.
    pub seq: i64,
}

/// The versions of a model, the latest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn versions(read: &dyn Read, model: Id<kind::Matter>) -> Result<Vec<VersionRow>, StoreError> {
    let sql = "SELECT no, content, why, at, function_code, seq FROM logic_version WHERE model = $1 ORDER BY no DESC";
    let one = |row: &Row| {
        Ok(VersionRow {
            no: row.int(0)?,
            elements: json(row, 1).unwrap_or_default(),
            why: json(row, 2),
            at: row.time(3)?,
            function: row.text(4)?.to_owned(),
            seq: row.int(5)?,
        })
    };
    read.query(sql, &[model.into()])?.iter().map(one).collect()
}

/// What guards a model; nothing where it is none.
///
/// # Errors
/// When the rows cannot be read.
pub fn resource(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
    Ok(ModelNow::find(read, id)?.map(|now| now.resource()))
}
