//! Rows of sites.

use kernel::{Id, kind};
use store::{Entry, StoreError, Tx, Value};

use super::json;
use crate::event::{ContactNamed, Event, SiteChanged, SiteOpened, SiteTurned};
use crate::site::Description;

/// Columns of a description, in the order of the statements below: `$2` to `$8`.
fn columns(d: &Description) -> Result<Vec<Value>, StoreError> {
    Ok(vec![
        json(&d.names)?.into(),
        d.place.as_ref().map(json).transpose()?.into(),
        d.point.map(|p| p.lon).into(),
        d.point.map(|p| p.lat).into(),
        d.municipality.clone().into(),
        d.organisation.clone().into(),
        json(&d.kinds)?.into(),
    ])
}

pub(super) fn opened(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = SiteOpened::of(entry) else { return Ok(()) };
    let h = &entry.header;
    let nobody = h.actor.person.raw().is_nil();
    let areas = e.description.areas();
    let mut params: Vec<Value> = vec![id.into()];
    params.extend(columns(&e.description)?);
    params.extend([
        e.code.as_str().into(),
        e.about.into(),
        e.about_label.clone().into(),
        json(&areas)?.into(),
        json(&e.readers)?.into(),
        h.handling.rank().into(),
        (!nobody).then_some(h.actor.person).into(),
        h.recorded.at.into(),
        h.seq.into(),
        h.actor.function.as_str().into(),
    ]);
    tx.execute(
        "INSERT INTO relief_site (id, names, place, lon, lat, municipality, organisation, kinds, code, about, about_label, \
         areas, readers, handling, owner, opened_at, changed_seq, changed_at, changed_function, state) VALUES ($1, $2, $3, $4, \
         $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $16, $18, 'open')",
        &params,
    )?;
    access::set_areas(tx, id, areas.iter().map(String::as_str))?;
    access::set_readers(tx, id, e.readers.iter().map(String::as_str))
}

pub(super) fn changed(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = SiteChanged::of(entry) else { return Ok(()) };
    let areas = e.description.areas();
    let mut params: Vec<Value> = vec![id.into()];
    params.extend(columns(&e.description)?);
    params.push(json(&areas)?.into());
    tx.execute(
        "UPDATE relief_site SET names = $2, place = $3, lon = $4, lat = $5, municipality = $6, organisation = $7, kinds = $8, \
         areas = $9 WHERE id = $1",
        &params,
    )?;
    access::set_areas(tx, id, areas.iter().map(String::as_str))?;
    touched(tx, entry, id)
}

/// The kind of the entry says that it was turned; where to stays in the body, which must be there.
pub(super) fn turned(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = SiteTurned::of(entry) else { return Ok(()) };
    tx.execute(
        "UPDATE relief_site SET state = $2, why = $3 WHERE id = $1",
        &[id.into(), e.to.code().into(), json(&e.why)?.into()],
    )?;
    touched(tx, entry, id)
}

/// The person there. Nothing is left of them once the entry is erased.
pub(super) fn named(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = ContactNamed::of(entry) else { return Ok(()) };
    tx.execute(
        "INSERT INTO relief_contact (matter, name, phone, mail) VALUES ($1, $2, $3, $4) ON CONFLICT (matter) DO UPDATE SET \
         name = excluded.name, phone = excluded.phone, mail = excluded.mail",
        &[id.into(), e.name.clone().into(), e.phone.clone().into(), e.mail.clone().into()],
    )
    .map(drop)
}

/// A page drawn before has not seen it.
fn touched(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let h = &entry.header;
    tx.execute(
        "UPDATE relief_site SET changed_seq = $2, changed_at = $3, changed_function = $4 WHERE id = $1",
        &[id.into(), h.seq.into(), h.recorded.at.into(), h.actor.function.as_str().into()],
    )
    .map(drop)
}
