//! Everything that ever stood on the site as an item: each version with the entry that put it there, and each withdrawal.

use std::collections::BTreeMap;

use kernel::{Id, Timestamp, kind};
use serde::Deserialize;
use store::{Read, Row, StoreError};

use super::json;
use crate::item::{Sort, Texts};

/// One version of an item as it was published, or its withdrawal. What was erased since has neither texts nor reasons.
#[derive(Debug, Clone)]
pub struct Edition {
    /// The public name of the item.
    pub key: String,
    /// What it is.
    pub sort: Sort,
    /// The version that was published; none where it was withdrawn.
    pub version: Option<i64>,
    /// When.
    pub at: Timestamp,
    /// The journal number of the entry that did so.
    pub seq: i64,
    /// Its id.
    pub entry: Id<kind::Entry>,
    /// Whether its words were erased.
    pub erased: bool,
    /// What it said, by language tag.
    pub texts: Texts,
    /// Why it was withdrawn, by language tag.
    pub reasons: BTreeMap<String, String>,
}

/// What of the entries of both kinds is public.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Said {
    version: Option<i64>,
    texts: Texts,
    reasons: BTreeMap<String, String>,
}

/// Item by item in the order of their names, each from its first version on. Everybody could read it.
///
/// # Errors
/// When the rows cannot be read.
pub fn editions(read: &dyn Read) -> Result<Vec<Edition>, StoreError> {
    let sql = "SELECT i.number, i.sort, t.at, t.seq, t.entry, t.erased, t.detail FROM public_turn t JOIN site_item i ON i.id = t.matter \
               WHERE i.published_version IS NOT NULL AND t.what IN ('item-published', 'item-withdrawn') ORDER BY i.number, t.seq";
    let edition = |row: &Row| {
        let said: Said = json(row, 6).unwrap_or_default();
        Ok(Edition {
            key: row.text(0)?.to_owned(),
            sort: Sort::of(row.text(1)?).unwrap_or(Sort::News),
            version: said.version,
            at: row.time(2)?,
            seq: row.int(3)?,
            entry: row.id(4)?,
            erased: row.bool(5)?,
            texts: said.texts,
            reasons: said.reasons,
        })
    };
    read.query(sql, &[])?.iter().map(edition).collect()
}

/// What this version of an item said when it was published; nothing where it never was, or its words were erased since.
///
/// # Errors
/// When the rows cannot be read.
pub fn edition(read: &dyn Read, id: Id<kind::Matter>, version: i64) -> Result<Option<Texts>, StoreError> {
    let sql =
        "SELECT detail FROM public_turn WHERE matter = $1 AND what = 'item-published' ORDER BY seq DESC";
    let rows = read.query(sql, &[id.into()])?;
    let mut said = rows.iter().filter_map(|row| json::<Said>(row, 0));
    let found = said.find(|said| said.version == Some(version) && !said.texts.is_empty());
    Ok(found.map(|said| said.texts))
}
