//! Rows of plans.

use std::collections::BTreeSet;

use kernel::{Id, Lang, kind};
use store::{Entry, StoreError, Tx};

use super::{by, json, open_to};
use crate::content::{Frame, Shipped};
use crate::event::{Event, PlanEntered, PlanShipped};
use crate::plan::{Sort, Standing, Status};

/// What a plan's row begins with.
struct Begun<'a> {
    code: Option<&'a str>,
    standing: Standing,
    sort: Sort,
    organisation: Option<&'a str>,
    areas: &'a BTreeSet<String>,
    readers: &'a BTreeSet<String>,
    source: Option<&'a str>,
    frame: &'a Frame,
}

pub(super) fn entered(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = PlanEntered::of(entry) else { return Ok(()) };
    let begun = Begun {
        code: None,
        standing: Standing::Own,
        sort: e.sort,
        organisation: e.organisation.as_deref(),
        areas: &e.areas,
        readers: &e.readers,
        source: None,
        frame: &e.frame,
    };
    begin(tx, entry, id, &begun)?;
    super::version::begin(tx, entry, id, (1, None, Status::Draft), &e.frame, "[]")?;
    tx.execute("UPDATE readiness_plan SET open_no = 1 WHERE id = $1", &[id.into()]).map(drop)
}

/// A plan that came with the profile: its title at least, and the version that it makes.
pub(super) fn shipped(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(PlanShipped { content, version }) = PlanShipped::of(entry) else { return Ok(()) };
    let (none, before) =
        (BTreeSet::new(), tx.one("SELECT 1 FROM readiness_plan WHERE id = $1", &[id.into()])?);
    if before.is_none() {
        let begun = Begun {
            code: Some(&content.code),
            standing: content.standing,
            sort: content.sort,
            organisation: content.organisation.as_deref(),
            areas: &none,
            readers: &none,
            source: Some(&content.source),
            frame: &content.frame,
        };
        begin(tx, entry, id, &begun)?;
    }
    tx.execute(
        "UPDATE readiness_plan SET shipped = $2, standing = $3, sort = $4, organisation = $5, source = $6, changed_seq = $7 WHERE \
         id = $1",
        &[
            id.into(),
            json(&content)?.into(),
            content.standing.code().into(),
            content.sort.code().into(),
            content.organisation.clone().into(),
            content.source.as_str().into(),
            entry.header.seq.into(),
        ],
    )?;
    let Some(no) = version else { return title(tx, id, &content.frame) };
    version_of(tx, entry, id, no, &content)
}

fn version_of(
    tx: &dyn Tx,
    entry: &Entry,
    id: Id<kind::Matter>,
    no: i64,
    content: &Shipped,
) -> Result<(), StoreError> {
    super::version::begin(
        tx,
        entry,
        id,
        (no, None, Status::Shipped),
        &content.frame,
        &json(&content.cards)?,
    )?;
    for contact in &content.contacts {
        super::version::contact(tx, id, no, contact)?;
    }
    holds(tx, id, no)
}

fn begin(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, of: &Begun<'_>) -> Result<(), StoreError> {
    let h = &entry.header;
    tx.execute(
        "INSERT INTO readiness_plan (id, code, standing, sort, handling, owner, organisation, author_function, areas, readers, \
         source, withdrawn, frame, folded, entered_at, changed_seq) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, FALSE, \
         $12, $13, $14, $15)",
        &[
            id.into(),
            of.code.map(str::to_owned).into(),
            of.standing.code().into(),
            of.sort.code().into(),
            h.handling.rank().into(),
            by(entry).into(),
            of.organisation.map(str::to_owned).into(),
            h.actor.function.as_str().into(),
            json(of.areas)?.into(),
            json(of.readers)?.into(),
            of.source.map(str::to_owned).into(),
            json(of.frame)?.into(),
            folded(of.frame).into(),
            h.recorded.at.into(),
            h.seq.into(),
        ],
    )?;
    open_to(tx, id, of.areas, of.readers)
}

/// What the list is searched by.
fn folded(frame: &Frame) -> String {
    let risk = frame.risk.as_ref();
    let all = Lang::ALL.iter().flat_map(|l| [frame.titles.get(*l), risk.and_then(|r| r.get(*l))]);
    store::fold(&all.flatten().collect::<Vec<_>>().join(" "))
}

/// The list shows this first page.
pub(super) fn title(tx: &dyn Tx, id: Id<kind::Matter>, frame: &Frame) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE readiness_plan SET frame = $2, folded = $3 WHERE id = $1",
        &[id.into(), json(frame)?.into(), folded(frame).into()],
    )
    .map(drop)
}

/// This version holds from now on; what held before is replaced.
pub(super) fn holds(tx: &dyn Tx, id: Id<kind::Matter>, no: i64) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE readiness_version SET status = 'replaced' WHERE plan = $1 AND no <> $2 AND status IN ('approved', 'shipped')",
        &[id.into(), no.into()],
    )?;
    tx.execute(
        "UPDATE readiness_plan SET valid_no = $2, open_no = CASE WHEN open_no = $2 THEN NULL ELSE open_no END WHERE id = $1",
        &[id.into(), no.into()],
    )?;
    let sql = "SELECT frame FROM readiness_version WHERE plan = $1 AND no = $2";
    let frame = tx.one(sql, &[id.into(), no.into()])?.and_then(|row| crate::state::json::<Frame>(&row, 0));
    frame.map_or(Ok(()), |frame| title(tx, id, &frame))
}

pub(super) fn withdrawn(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE readiness_plan SET withdrawn = TRUE, valid_no = NULL, open_no = NULL, changed_seq = $2 WHERE id = $1",
        &[id.into(), entry.header.seq.into()],
    )?;
    tx.execute(
        "UPDATE readiness_version SET status = 'withdrawn' WHERE plan = $1 AND status <> 'replaced'",
        &[id.into()],
    )
    .map(drop)
}

#[cfg(test)]
mod tests {
    use kernel::Text;

    use super::*;

    #[test]
    fn a_plan_is_found_by_title_and_risk_in_every_language() {
        let frame = Frame {
            titles: Text::both("Métro", "Metro"),
            risk: Some(Text::both("Fumée", "Rook")),
            ..Frame::default()
        };
        let folded = folded(&frame);
        assert!(folded.contains("metro") && folded.contains("fumee") && folded.contains("rook"), "{folded}");
    }
}
