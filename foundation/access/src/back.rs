//! Looking back: a past state is read under the handling, the owners and the readers of now.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Handling;
use store::{Read, Row, Statement, StoreError, Value};

/// A matter, and what guards it: the columns of its table.
type Guards = BTreeMap<Vec<u8>, Vec<Value>>;

/// What makes a past state (`then`) say who may see what as it is `now`. What came later is not in it; what is gone keeps what it had.
/// The areas stay those of then: they say where something was, and everything has some, so that they would all have to be compared.
pub(crate) fn as_now(now: &dyn Read, then: &dyn Read, tables: &[&str]) -> Result<Vec<Statement>, StoreError> {
    let (mut out, mut kept) = (Vec::new(), BTreeSet::new());
    for table in tables.iter().filter_map(|statement| Table::of(statement)) {
        table.compare(now, then, &mut out, &mut kept)?;
    }
    if !kept.is_empty() {
        readers(now, then, &kept, &mut out)?;
    }
    Ok(out)
}

/// A table that [`crate::Scope`] can ask.
struct Table<'a> {
    name: &'a str,
    guards: &'static [&'static str],
}

impl<'a> Table<'a> {
    /// The one that this statement makes, where it has the columns that a scope speaks of.
    fn of(statement: &'a str) -> Option<Self> {
        let (name, columns) = statement.strip_prefix("CREATE TABLE ")?.split_once('(')?;
        let has = |wanted: &str| columns.split(',').any(|c| c.split_whitespace().next() == Some(wanted));
        let guards: &[&str] =
            if has("readers") { &["handling", "owner", "readers"] } else { &["handling", "owner"] };
        let asked = has("id") && has("handling") && has("owner");
        asked.then_some(Self { name: name.trim(), guards })
    }

    /// Compares what is or was kept from some; what everybody on duty may read is guarded by nothing else.
    fn compare(
        &self,
        now: &dyn Read,
        then: &dyn Read,
        out: &mut Vec<Statement>,
        kept: &mut BTreeSet<Vec<u8>>,
    ) -> Result<(), StoreError> {
        let (today, past) = (self.kept(now)?, self.kept(then)?);
        for (id, guards) in &today {
            let was = match past.get(id) {
                Some(was) => was.clone(),
                None => match self.one(then, id)? {
                    Some(was) => was,
                    None => continue,
                },
            };
            kept.insert(id.clone());
            if was != *guards {
                out.push(self.put(id, guards));
            }
        }
        for id in past.keys().filter(|id| !today.contains_key(*id)) {
            if let Some(guards) = self.one(now, id)? {
                out.push(self.put(id, &guards));
            }
        }
        Ok(())
    }

    fn kept(&self, read: &dyn Read) -> Result<Guards, StoreError> {
        let (columns, open) = (self.guards.join(", "), Handling::Service.rank());
        let sql = format!("SELECT id, {columns} FROM {} WHERE handling <> {open}", self.name);
        let guards = |row: &Row| Ok((row.bytes(0)?.to_vec(), row.0.iter().skip(1).cloned().collect()));
        read.query(&sql, &[])?.iter().map(guards).collect()
    }

    fn one(&self, read: &dyn Read, id: &[u8]) -> Result<Option<Vec<Value>>, StoreError> {
        let sql = format!("SELECT {} FROM {} WHERE id = $1", self.guards.join(", "), self.name);
        Ok(read.one(&sql, &[id.into()])?.map(|row| row.0))
    }

    fn put(&self, id: &[u8], guards: &[Value]) -> Statement {
        let set: Vec<String> =
            self.guards.iter().zip(2..).map(|(column, n)| format!("{column} = ${n}")).collect();
        let params = std::iter::once(Value::from(id)).chain(guards.iter().cloned()).collect();
        (format!("UPDATE {} SET {} WHERE id = $1", self.name, set.join(", ")), params)
    }
}

/// The functions to which these matters are open.
fn readers(
    now: &dyn Read,
    then: &dyn Read,
    of: &BTreeSet<Vec<u8>>,
    out: &mut Vec<Statement>,
) -> Result<(), StoreError> {
    let (today, past) = (named(now)?, named(then)?);
    for id in of {
        let (today, past) = (today.get(id), past.get(id));
        if today == past {
            continue;
        }
        let id: Value = id.as_slice().into();
        out.push(("DELETE FROM matter_reader WHERE matter = $1".to_owned(), vec![id.clone()]));
        for function in today.into_iter().flatten() {
            let sql = "INSERT INTO matter_reader (matter, function_code) VALUES ($1, $2)".to_owned();
            out.push((sql, vec![id.clone(), function.into()]));
        }
    }
    Ok(())
}

fn named(read: &dyn Read) -> Result<BTreeMap<Vec<u8>, BTreeSet<String>>, StoreError> {
    let mut all: BTreeMap<Vec<u8>, BTreeSet<String>> = BTreeMap::new();
    for row in read.query("SELECT matter, function_code FROM matter_reader", &[])? {
        all.entry(row.bytes(0)?.to_vec()).or_default().insert(row.text(1)?.to_owned());
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn a_table_is_known_by_its_columns() {
        let of = |statement| Table::of(statement).map(|t| (t.name, t.guards.len()));
        assert_eq!(
            of("CREATE TABLE thing (id BYTEA PRIMARY KEY, handling BIGINT NOT NULL, owner BYTEA)"),
            Some(("thing", 2))
        );
        assert_eq!(
            of(
                "CREATE TABLE case_file (id BYTEA PRIMARY KEY, readers TEXT NOT NULL, handling BIGINT NOT NULL, owner BYTEA, at \
                BIGINT NOT NULL)"
            ),
            Some(("case_file", 3))
        );
        assert_eq!(of("CREATE TABLE line (id BYTEA PRIMARY KEY, own_handling BIGINT, owner BYTEA)"), None);
        assert_eq!(of("CREATE INDEX thing_by (id, handling, owner)"), None);
    }
}
