//! Rows of a structure that was taken in anew, and of sections that were removed.

use kernel::{Id, kind};
use store::{Entry, StoreError, Tx, to_json as json};

use crate::event::{Event, SectionsRemoved, StructureRenewed};
use crate::section::Standing;

/// What stands in no place of the new structure leaves.
const NOWHERE: i64 = -1;

pub(super) fn renewed(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = StructureRenewed::of(entry) else { return Ok(()) };
    let sql = "UPDATE account SET subjects = $2 WHERE id = $1";
    tx.execute(sql, &[id.into(), json(&e.subjects)?.into()])?;
    let sql = "UPDATE account_section SET position = $2 WHERE account = $1";
    tx.execute(sql, &[id.into(), NOWHERE.into()])?;
    for (position, section) in (0_i64..).zip(&e.sections) {
        tx.execute(
            "INSERT INTO account_section (account, code, position, content, words, standing, function_code) VALUES ($1, $2, $3, \
             $4, $5, $6, $7) ON CONFLICT (account, code) DO UPDATE SET position = excluded.position, content = excluded.content",
            &[
                id.into(),
                section.code.as_str().into(),
                position.into(),
                json(section)?.into(),
                "{}".into(),
                Standing::Open.code().into(),
                section.function.clone().into(),
            ],
        )?;
        let (open, code) = (Standing::Open.code(), section.code.as_str());
        if section.gone {
            // Nobody owes a text about what is no longer there.
            let sql = "UPDATE account_section SET standing = $3 WHERE account = $1 AND code = $2 AND standing IN ('asked', \
                       'returned')";
            tx.execute(sql, &[id.into(), code.into(), open.into()])?;
        } else {
            let sql = "UPDATE account_section SET function_code = $3 WHERE account = $1 AND code = $2 AND standing = $4";
            tx.execute(sql, &[id.into(), code.into(), section.function.clone().into(), open.into()])?;
        }
    }
    let sql = "DELETE FROM account_section WHERE account = $1 AND position = $2";
    tx.execute(sql, &[id.into(), NOWHERE.into()]).map(drop)
}

pub(super) fn removed(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = SectionsRemoved::of(entry) else { return Ok(()) };
    for code in &e.codes {
        let sql = "DELETE FROM account_section WHERE account = $1 AND code = $2";
        tx.execute(sql, &[id.into(), code.as_str().into()])?;
    }
    Ok(())
}
