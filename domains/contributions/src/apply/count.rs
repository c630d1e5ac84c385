//! Where the answers of a sheet stand, and its counts in the matrix: worked out anew whenever something on it changed, so that
//! pages add up a few rows instead of reading every action.

use std::collections::BTreeMap;

use kernel::{Id, kind};
use store::{StoreError, Tx};

use super::json;
use crate::campaign::Stand;
use crate::read::{Counts, LineAsked, LineCell, LinePlace, pack};

/// An action that counts as an answer: it stands, whatever was decided about it.
const STANDS: &str = "a.sheet = m.sheet AND a.measure = m.measure AND a.dropped = FALSE";

/// The four counts of actions.
const COUNTS: &str = "SUM(CASE WHEN a.standing = 'given' THEN 1 ELSE 0 END), SUM(CASE WHEN a.standing = 'accepted' THEN 1 ELSE 0 \
                      END), SUM(CASE WHEN a.standing = 'returned' THEN 1 ELSE 0 END), SUM(CASE WHEN a.standing IN ('refused', \
                      'withdrawn') THEN 1 ELSE 0 END)";

const CELL: &str = "INSERT INTO contribution_cell (sheet, measure, number, theme, partner, area, year, given, accepted, returned, \
                    refused)";

pub(super) fn sheet(tx: &dyn Tx, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let sheet = [id.into()];
    // An action says more than that there is nothing to report; the reason goes once there is one.
    tx.execute(
        &format!(
            "UPDATE contribution_asked AS m SET reason = NULL, none_standing = NULL, none_words = NULL, none_judged_at = NULL, \
             none_judged_function = NULL WHERE m.sheet = $1 AND EXISTS (SELECT 1 FROM contribution_action \
             a WHERE {STANDS})"
        ),
        &sheet,
    )?;
    tx.execute(
        &format!(
            "UPDATE contribution_asked AS m SET state = CASE WHEN EXISTS (SELECT 1 FROM contribution_action a WHERE {STANDS}) \
             THEN 'answered' WHEN m.reason IS NOT NULL THEN 'nothing' ELSE 'open' END WHERE m.sheet = $1"
        ),
        &sheet,
    )?;
    tx.execute("DELETE FROM contribution_cell WHERE sheet = $1", &sheet)?;
    tx.execute(
        &format!(
            "{CELL} SELECT m.sheet, m.measure, m.number, m.theme, m.partner, '', m.year, {COUNTS} FROM contribution_asked m JOIN \
             contribution_action a ON {STANDS} WHERE m.sheet = $1 GROUP BY m.sheet, m.measure, m.number, m.theme, m.partner, \
             m.year"
        ),
        &sheet,
    )?;
    tx.execute(
        &format!(
            "{CELL} SELECT m.sheet, m.measure, m.number, m.theme, m.partner, p.area, m.year, {COUNTS} FROM contribution_asked m \
             JOIN contribution_action a ON {STANDS} JOIN contribution_place p ON p.sheet = a.sheet AND p.n = a.n WHERE m.sheet \
             = $1 GROUP BY m.sheet, m.measure, m.number, m.theme, m.partner, p.area, m.year"
        ),
        &sheet,
    )?;
    totals(tx, id)?;
    line(tx, id)
}

/// The line of the sheet in the matrix, packed.
fn line(tx: &dyn Tx, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let sql = "SELECT m.measure, m.theme, m.state, COALESCE(c.given, 0), COALESCE(c.accepted, 0), COALESCE(c.returned, 0), \
               COALESCE(c.refused, 0) FROM contribution_asked m LEFT JOIN contribution_cell c ON c.sheet = m.sheet AND c.measure \
               = m.measure AND c.area = '' WHERE m.sheet = $1 ORDER BY m.n";
    let (mut asked, mut cells) = (Vec::new(), Vec::new());
    for row in tx.query(sql, &[id.into()])? {
        asked.push(LineAsked { measure: row.id(0)?, theme: row.text(1)?.to_owned() });
        let stand = Stand::of(row.text(2)?).unwrap_or(Stand::Open);
        cells.push(LineCell { stand, counts: Counts::of(&row, 3)? });
    }
    let at: BTreeMap<Id<kind::Matter>, usize> =
        asked.iter().enumerate().map(|(n, of)| (of.measure, n)).collect();
    let sql = "SELECT measure, area, given, accepted, returned, refused FROM contribution_cell WHERE sheet = $1 AND area <> '' \
               ORDER BY measure, area";
    let mut places = Vec::new();
    for row in tx.query(sql, &[id.into()])? {
        let Some(cell) = at.get(&row.id(0)?).copied() else { continue };
        places.push(LinePlace { cell, area: row.text(1)?.to_owned(), counts: Counts::of(&row, 2)? });
    }
    tx.execute(
        "UPDATE contribution_sheet SET asked = $2, cells = $3, places = $4 WHERE id = $1",
        &[id.into(), json(&asked)?.into(), pack(&cells).into(), json(&places)?.into()],
    )
    .map(drop)
}

/// The numbers of the sheet itself.
fn totals(tx: &dyn Tx, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let asked = "SELECT COUNT(*) FROM contribution_asked m WHERE m.sheet = contribution_sheet.id";
    let cells = |what: &str| {
        format!(
            "(SELECT COALESCE(SUM(c.{what}), 0) FROM contribution_cell c WHERE c.sheet = contribution_sheet.id AND c.area = '')"
        )
    };
    let sql = format!(
        "UPDATE contribution_sheet SET measures = ({asked}), open = ({asked} AND m.state = 'open'), reported_none = ({asked} AND m.state \
         = 'nothing'), none_returned = ({asked} AND m.state = 'nothing' AND m.none_standing = 'returned'), none_given = ({asked} AND m.state = 'nothing' AND \
         m.none_standing = 'given'), given = {}, accepted = {}, returned = {}, refused = {} WHERE id = $1",
        cells("given"),
        cells("accepted"),
        cells("returned"),
        cells("refused")
    );
    tx.execute(&sql, &[id.into()]).map(drop)
}
