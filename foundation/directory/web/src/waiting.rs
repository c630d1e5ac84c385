//! The number at the room in the rail: mandates that wait for the reader as second person.

use store::StoreError;
use web::layout::Badge;
use web::{SurroundCx, Surroundings};

/// Counts what waits, for those who may confirm.
pub(crate) struct Waiting;

impl Surroundings for Waiting {
    fn badges(&self, cx: &SurroundCx<'_>) -> Result<Vec<Badge>, StoreError> {
        if !cx.session.may("mandate.confirm") {
            return Ok(Vec::new());
        }
        let sql =
            "SELECT COUNT(*) FROM mandate WHERE state = 'proposed' AND person <> $1 AND proposed_by <> $1";
        let row = cx.read.one(sql, &[cx.session.actor.person.into()])?;
        let count = row.map(|r| r.int(0)).transpose()?.unwrap_or(0);
        let meaning = cx.shell.texts().plain(cx.reader.lang, "directory-badge-waiting");
        Ok(vec![Badge { room: "people", count, tone: "warn", meaning }])
    }
}
