//! Matters in the order in which they last changed: what programs fetch that want everything new.

use kernel::{Id, kind};
use store::{Read, StoreError, Value};

use crate::Eye;

/// Which matters of a table. The table has the columns that [`crate::Scope`] asks for, and `changed_seq`.
#[derive(Debug, Clone, Copy)]
pub struct Changed<'a> {
    /// The table.
    pub table: &'static str,
    /// From this entry on; of those that it changed the ones after this matter.
    pub after: Option<(i64, Option<Id<kind::Matter>>)>,
    /// Only those in this area.
    pub area: Option<&'a str>,
    /// At most so many.
    pub limit: i64,
}

impl Changed<'_> {
    /// The matters that this reader may read, with the entries that changed them last.
    ///
    /// # Errors
    /// When the rows cannot be read.
    pub fn list(&self, read: &dyn Read, eye: &Eye) -> Result<Vec<(i64, Id<kind::Matter>)>, StoreError> {
        let (seq, id) = self.after.unwrap_or((0, None));
        // No id is empty: every matter comes after that.
        let id = id.map_or(Value::Bytes(Vec::new()), Value::from);
        let mut params: Vec<Value> = vec![seq.into(), id];
        let mut wanted = "(x.changed_seq > $1 OR (x.changed_seq = $1 AND x.id > $2))".to_owned();
        if let Some(area) = self.area {
            params.push(area.into());
            wanted.push_str(
                " AND EXISTS (SELECT 1 FROM matter_area xa WHERE xa.matter = x.id AND xa.area = $3)",
            );
        }
        let sees = eye.on("x", params.len() + 1);
        params.extend(sees.full_params());
        let sql = format!(
            "SELECT x.changed_seq, x.id FROM {} x WHERE {wanted} AND {} ORDER BY x.changed_seq, x.id LIMIT {}",
            self.table, sees.full, self.limit
        );
        read.query(&sql, &params)?.iter().map(|row| Ok((row.int(0)?, row.id(1)?))).collect()
    }
}
