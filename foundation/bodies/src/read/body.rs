//! Bodies: the profile's, then those that persons created.

use kernel::Timestamp;
use store::{Read, Row, StoreError};

use crate::Facts;
use crate::body::Body;
use crate::state::{CreatedBody, json};

/// A body for a page.
#[derive(Debug, Clone)]
pub struct BodyRow {
    /// What it is.
    pub body: Body,
    /// Its version and the journal number of its last change, where a person created it; none for those of the profile.
    pub created: Option<(i64, i64)>,
}

/// All bodies, those of the profile first.
///
/// # Errors
/// When the rows cannot be read.
pub fn bodies(read: &dyn Read, facts: &Facts) -> Result<Vec<BodyRow>, StoreError> {
    let of_profile = facts.bodies.iter().map(|b| BodyRow { body: b.clone(), created: None });
    let mut all: Vec<BodyRow> = of_profile.collect();
    let rows =
        read.query("SELECT content, version, changed_seq FROM body_own ORDER BY created_at, code", &[])?;
    for row in &rows {
        if let Some(body) = json(row, 0) {
            all.push(BodyRow { body, created: Some((row.int(1)?, row.int(2)?)) });
        }
    }
    Ok(all)
}

/// The body with this code.
///
/// # Errors
/// When the rows cannot be read.
pub fn body(read: &dyn Read, facts: &Facts, code: &str) -> Result<Option<BodyRow>, StoreError> {
    if let Some(body) = facts.body(code) {
        return Ok(Some(BodyRow { body: body.clone(), created: None }));
    }
    let found = CreatedBody::find(read, code)?;
    Ok(found.map(|b| BodyRow { body: b.content, created: Some((b.version, b.changed.seq)) }))
}

/// A version of a body that a person created.
#[derive(Debug, Clone)]
pub struct VersionRow {
    /// Its number, from 1.
    pub version: i64,
    /// What the body was.
    pub body: Body,
    /// Since when.
    pub at: Timestamp,
    /// By which function.
    pub function: String,
    /// The journal number.
    pub seq: i64,
}

/// The versions of a body, newest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn body_versions(read: &dyn Read, code: &str) -> Result<Vec<VersionRow>, StoreError> {
    let sql = "SELECT version, content, at, function_code, seq FROM body_version WHERE code = $1 ORDER BY version DESC";
    let rows = read.query(sql, &[code.into()])?;
    let one = |row: &Row| -> Result<Option<VersionRow>, StoreError> {
        let Some(body) = json(row, 1) else { return Ok(None) };
        let (at, function) = (row.time(2)?, row.text(3)?.to_owned());
        Ok(Some(VersionRow { version: row.int(0)?, body, at, function, seq: row.int(4)? }))
    };
    rows.iter().filter_map(|r| one(r).transpose()).collect()
}
