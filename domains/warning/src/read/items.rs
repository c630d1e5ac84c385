//! Items of the public site.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Handling, Id, Timestamp, kind};
use store::{Read, Row, StoreError};

use super::{Eye, PushRow, handling, json};
use crate::item::{Sort, Standing, Texts};

/// An item for a page.
#[derive(Debug, Clone)]
pub struct ItemRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// Its public name.
    pub key: String,
    /// What it is about.
    pub about: Option<Id<kind::Matter>>,
    /// What that was called when it was begun.
    pub about_label: String,
    /// What it is.
    pub sort: Sort,
    /// Where it stands.
    pub standing: Standing,
    /// Which version this is.
    pub version: i64,
    /// What it says.
    pub texts: Texts,
    /// The version on the site, where it ever was there.
    pub published_version: Option<i64>,
    /// What the site says.
    pub published_texts: Option<Texts>,
    /// When it was first published.
    pub first_at: Option<Timestamp>,
    /// When its version on the site was published, or it was withdrawn from there.
    pub published_at: Option<Timestamp>,
    /// Why it was withdrawn, by language tag.
    pub reasons: BTreeMap<String, String>,
    /// Whoever had a hand in it.
    pub hands: BTreeSet<Id<kind::Person>>,
    /// How it is handled.
    pub handling: Handling,
    /// The journal number of its beginning.
    pub set_seq: i64,
    /// Whether it stands on the public site.
    pub push: Option<PushRow>,
    /// The journal number of its last change.
    pub changed_seq: i64,
    /// When that was.
    pub changed_at: Timestamp,
}

const COLUMNS: &str = "i.id, i.number, i.about, i.about_label, i.sort, i.standing, i.version, i.texts, i.published_version, \
                       i.published_texts, i.first_at, i.published_at, i.reasons, i.hands, i.handling, i.set_seq, i.push, \
                       i.push_at, i.push_error, i.changed_seq, i.changed_at";

/// The list, the latest change first.
///
/// # Errors
/// When the rows cannot be read.
pub fn items(read: &dyn Read, eye: &Eye, limit: i64) -> Result<Vec<ItemRow>, StoreError> {
    let sees = eye.on("i", 1);
    let sql = format!(
        "SELECT {COLUMNS} FROM site_item i WHERE {} ORDER BY i.changed_seq DESC LIMIT {limit}",
        sees.full
    );
    read.query(&sql, &sees.full_params())?.iter().map(row).collect()
}

/// An item, where the reader may see it.
///
/// # Errors
/// When the rows cannot be read.
pub fn item(read: &dyn Read, eye: &Eye, id: Id<kind::Matter>) -> Result<Option<ItemRow>, StoreError> {
    let sees = eye.on("i", 2);
    let mut params = vec![id.into()];
    params.extend(sees.full_params());
    let sql = format!("SELECT {COLUMNS} FROM site_item i WHERE i.id = $1 AND {}", sees.full);
    read.one(&sql, &params)?.as_ref().map(row).transpose()
}

/// What is on the site, and what was there and was withdrawn, the latest first. Everybody may read it.
///
/// # Errors
/// When the rows cannot be read.
pub fn public_items(read: &dyn Read, limit: i64) -> Result<Vec<ItemRow>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM site_item i WHERE i.published_version IS NOT NULL ORDER BY i.published_at DESC, i.set_seq DESC LIMIT \
         {limit}"
    );
    read.query(&sql, &[])?.iter().map(row).collect()
}

fn row(row: &Row) -> Result<ItemRow, StoreError> {
    Ok(ItemRow {
        id: row.id(0)?,
        key: row.text(1)?.to_owned(),
        about: row.opt(2, Row::id)?,
        about_label: row.text(3)?.to_owned(),
        sort: Sort::of(row.text(4)?).unwrap_or(Sort::News),
        standing: Standing::of(row.text(5)?).unwrap_or(Standing::Withdrawn),
        version: row.int(6)?,
        texts: json(row, 7).unwrap_or_default(),
        published_version: row.opt(8, Row::int)?,
        published_texts: json(row, 9),
        first_at: row.opt(10, Row::time)?,
        published_at: row.opt(11, Row::time)?,
        reasons: json(row, 12).unwrap_or_default(),
        hands: json(row, 13).unwrap_or_default(),
        handling: handling(row, 14)?,
        set_seq: row.int(15)?,
        push: PushRow::of(row, 16)?,
        changed_seq: row.int(19)?,
        changed_at: row.time(20)?,
    })
}
