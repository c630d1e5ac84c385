//! What opened after a handover began and stands on its list in no place yet.

use std::collections::BTreeSet;

use kernel::{Id, kind};
use store::{Read, Row, StoreError, Value};

use super::{HandoverItemRow, HandoverRow, PASSED_ON};
use crate::handover::{Elsewhere, ItemKind, MOST_OF_A_KIND};
use crate::propose::{OPENS, Opens, Since};

/// What is open now and was not when the handover began, as items that nobody has accepted; the id of each is that of what it is about.
/// `others` is what other packages hold open now. What was open all along and was too much for the list is not among it, as far as can be
/// told.
///
/// # Errors
/// When the rows cannot be read.
pub fn handover_late(
    read: &dyn Read,
    handover: &HandoverRow,
    others: &[Elsewhere],
) -> Result<Vec<HandoverItemRow>, StoreError> {
    let mut late = Vec::new();
    for opens in &OPENS {
        late.extend(opened(read, handover, opens)?);
    }
    let listed = "SELECT about FROM handover_item WHERE handover = $1 AND source IS NOT NULL";
    let listed = read.query(listed, &[handover.id.into()])?;
    let listed: BTreeSet<Id<kind::Matter>> = listed.iter().map(|r| r.id(0)).collect::<Result<_, _>>()?;
    // Of a package that had more open than the list holds nobody can tell what is new.
    let told = |o: &&Elsewhere| {
        let counted = handover.left.iter().any(|l| l.source.as_ref() == Some(&o.source));
        !counted && !listed.contains(&o.about)
    };
    late.extend(others.iter().filter(told).map(|o| HandoverItemRow {
        source: Some(o.source.clone()),
        ..pending(ItemKind::Other, o.about, Some(o.about), o.number.clone())
    }));
    Ok(late)
}

fn opened(
    read: &dyn Read,
    handover: &HandoverRow,
    opens: &Opens,
) -> Result<Vec<HandoverItemRow>, StoreError> {
    let Opens { kind, id, columns, from, order, since } = opens;
    let from = from.replace("{passed_on}", PASSED_ON);
    let mut params: Vec<Value> = vec![handover.id.into()];
    let mut after = String::new();
    if handover.left.iter().any(|l| l.kind == *kind && l.source.is_none()) {
        let (column, value) = match since {
            Since::Entry(column) => (column, handover.seq.into()),
            Since::Time(column) => (column, handover.started_at.into()),
        };
        after = format!(" AND {column} > $2");
        params.push(value);
    }
    let sql = format!(
        "SELECT {id}, {columns} FROM {from} AND {id} NOT IN (SELECT h.about FROM handover_item h WHERE h.handover = $1){after} ORDER \
         BY {order} LIMIT {MOST_OF_A_KIND}"
    );
    let rows = read.query(&sql, &params)?;
    rows.iter()
        .map(|row| Ok(pending(*kind, row.id(0)?, row.opt(1, Row::id)?, row.text(2)?.to_owned())))
        .collect()
}

const fn pending(
    kind: ItemKind,
    about: Id<kind::Matter>,
    matter: Option<Id<kind::Matter>>,
    number: String,
) -> HandoverItemRow {
    HandoverItemRow {
        id: about,
        kind,
        source: None,
        about,
        matter,
        number,
        accepted_at: None,
        accepted_function: None,
        words: None,
        offline: None,
        added_at: None,
    }
}
