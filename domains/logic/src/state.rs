//! The rows that rules look at: a model as it is now.

use kernel::{Id, Refusal, Resource, Text, kind};
use store::{Changed, Failure, Read, Row, StoreError, json};

use crate::error;
use crate::model::{Column, Element, Open};

/// A model now.
pub(crate) struct ModelNow {
    pub(crate) id: Id<kind::Matter>,
    pub(crate) names: Text,
    /// What it is about.
    pub(crate) about: Option<Id<kind::Matter>>,
    pub(crate) open: Open,
    pub(crate) owner: Option<Id<kind::Person>>,
    pub(crate) version: i64,
    /// The last entry of the version that was fixed last.
    pub(crate) fixed_seq: i64,
    pub(crate) changed: Changed,
}

impl ModelNow {
    pub(crate) fn find(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Self>, StoreError> {
        let sql = "SELECT id, open, owner, version, fixed_seq, changed_seq, changed_at, changed_function, names, about FROM \
                   logic_model WHERE id = $1";
        let Some(row) = read.one(sql, &[id.into()])? else { return Ok(None) };
        let open = json(&row, 1).ok_or_else(|| StoreError::Journal("a model without readers".to_owned()))?;
        Ok(Some(Self {
            id: row.id(0)?,
            names: json(&row, 8).unwrap_or_default(),
            about: row.opt(9, Row::id)?,
            open,
            owner: row.opt(2, Row::id)?,
            version: row.int(3)?,
            fixed_seq: row.int(4)?,
            changed: Changed::of(&row, 5)?,
        }))
    }

    pub(crate) fn get(read: &dyn Read, id: Id<kind::Matter>) -> Result<Self, Failure> {
        Ok(Self::find(read, id)?.ok_or_else(Refusal::not_found)?)
    }

    pub(crate) fn resource(&self) -> Resource {
        resource(self.id, &self.open, self.owner)
    }

    pub(crate) fn seen(&self, based_on: Option<i64>) -> Result<(), Refusal> {
        self.changed.seen(based_on, |changed| changed.refusal(error::CHANGED))
    }

    /// Its elements by number.
    pub(crate) fn elements(&self, read: &dyn Read) -> Result<Vec<(i64, Element)>, StoreError> {
        elements(read, self.id)
    }

    /// Its elements by number, as far as others look at them.
    pub(crate) fn columns(&self, read: &dyn Read) -> Result<Vec<(i64, Column)>, StoreError> {
        Ok(self.elements(read)?.into_iter().map(|(n, e)| (n, e.column)).collect())
    }
}

/// The elements of a model by number.
pub(crate) fn elements(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<(i64, Element)>, StoreError> {
    let sql = "SELECT n, content FROM logic_element WHERE model = $1 ORDER BY n";
    let rows = read.query(sql, &[id.into()])?;
    let mut all = Vec::with_capacity(rows.len());
    for row in &rows {
        // What cannot be read must not be erased, so that does not happen.
        if let Some(element) = json(row, 1) {
            all.push((row.int(0)?, element));
        }
    }
    Ok(all)
}

/// What guards a model.
pub(crate) fn resource(id: Id<kind::Matter>, open: &Open, owner: Option<Id<kind::Person>>) -> Resource {
    Resource {
        matter: Some(id),
        handling: open.handling,
        readers: open.readers.clone(),
        owner,
        ..Resource::service()
    }
}
