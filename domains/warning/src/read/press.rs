//! The list of the press, and who was sent what.

use std::collections::BTreeSet;

use kernel::{Id, Lang, Timestamp, kind};
use serde::Deserialize;
use store::{Read, Row, StoreError};

use super::{Eye, json};

/// Somebody of the press.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PressRow {
    /// Their id.
    pub id: Id<kind::Matter>,
    /// For whom they work.
    pub organisation: String,
    /// Their name, where it is a person's address.
    pub name: Option<String>,
    /// Mail address.
    pub mail: String,
    /// The language in which they are written to.
    pub lang: Lang,
    /// Since when they are on the list.
    pub added_at: Timestamp,
    /// The journal number of the entry that put them there: what is erased when they ask for it.
    pub added_seq: i64,
    /// Whether they still are.
    pub listed: bool,
}

impl PressRow {
    /// What they are called by.
    #[must_use]
    pub fn title(&self) -> String {
        match &self.name {
            Some(name) => format!("{name}, {}", self.organisation),
            None => self.organisation.clone(),
        }
    }
}

/// Something public that was sent to the press.
#[derive(Debug, Clone)]
pub struct SendingRow {
    /// The journal number of its entry.
    pub seq: i64,
    /// The id of its entry.
    pub entry: Id<kind::Entry>,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub person: Id<kind::Person>,
    /// Under which function.
    pub function: String,
    /// The warning or item.
    pub matter: Id<kind::Matter>,
    /// Its number or public name.
    pub number: String,
    /// Whether it is an item of the site; a warning otherwise.
    pub item: bool,
    /// The version that was sent.
    pub version: Option<i64>,
    /// To whom.
    pub to: BTreeSet<Id<kind::Matter>>,
}

/// Everybody who is or was on the list, by organisation. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn press(read: &dyn Read) -> Result<Vec<PressRow>, StoreError> {
    let sql = "SELECT id, organisation, name, mail, lang, added_at, added_seq, removed_at FROM public_press ORDER BY organisation, mail, \
               added_seq";
    let one = |row: &Row| {
        Ok(PressRow {
            id: row.id(0)?,
            organisation: row.text(1)?.to_owned(),
            name: row.opt(2, Row::text)?.map(str::to_owned),
            mail: row.text(3)?.to_owned(),
            lang: row.text(4)?.parse().unwrap_or(Lang::Fr),
            added_at: row.time(5)?,
            added_seq: row.int(6)?,
            listed: row.opt(7, Row::time)?.is_none(),
        })
    };
    read.query(sql, &[])?.iter().map(one).collect()
}

/// What of the entry is asked for.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Said {
    version: Option<i64>,
    addressees: BTreeSet<Id<kind::Matter>>,
}

/// What was sent, the latest first, as far as the reader may see what it was.
///
/// # Errors
/// When the rows cannot be read.
pub fn sendings(read: &dyn Read, eye: &Eye, limit: usize) -> Result<Vec<SendingRow>, StoreError> {
    let mut all = of_table(read, eye, limit, "public_warning")?;
    all.extend(of_table(read, eye, limit, "site_item")?);
    all.sort_by_key(|sending| std::cmp::Reverse(sending.seq));
    all.truncate(limit);
    Ok(all)
}

fn of_table(read: &dyn Read, eye: &Eye, limit: usize, table: &str) -> Result<Vec<SendingRow>, StoreError> {
    let sees = eye.on("x", 1);
    let sql = format!(
        "SELECT t.seq, t.entry, t.at, t.person, t.function_code, t.matter, x.number, t.detail FROM public_turn t JOIN {table} x ON \
         x.id = t.matter WHERE t.what = 'press-sent' AND {} ORDER BY t.seq DESC LIMIT {limit}",
        sees.full
    );
    let one = |row: &Row| {
        let said: Said = json(row, 7).unwrap_or_default();
        Ok(SendingRow {
            seq: row.int(0)?,
            entry: row.id(1)?,
            at: row.time(2)?,
            person: row.id(3)?,
            function: row.text(4)?.to_owned(),
            matter: row.id(5)?,
            number: row.text(6)?.to_owned(),
            item: table == "site_item",
            version: said.version,
            to: said.addressees,
        })
    };
    read.query(&sql, &sees.full_params())?.iter().map(one).collect()
}
