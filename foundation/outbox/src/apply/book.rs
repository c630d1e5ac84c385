//! Rows of the book of addresses, of the rota, and of what was entered elsewhere.

use kernel::{Id, kind};
use store::{Entry, StoreError, Tx};

use super::json;
use crate::event::{AddressKept, EnteredElsewhere, Event, ShiftRemoved, ShiftSet, SwapAnswered, SwapAsked};
use crate::whom::Office;

/// The key of somebody in the book.
pub(crate) fn holder(person: Option<Id<kind::Person>>, office: Option<&Office>) -> String {
    match (person, office) {
        (Some(person), _) => format!("person:{person}"),
        (None, Some(o)) => format!(
            "office:{}|{}|{}",
            o.function,
            o.organisation.as_deref().unwrap_or(""),
            o.area.as_deref().unwrap_or("")
        ),
        (None, None) => String::new(),
    }
}

pub(super) fn kept(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    let Some(e) = AddressKept::of(entry) else { return Ok(()) };
    let office = e.office.as_ref();
    tx.execute(
        "INSERT INTO message_book (holder, person, function_code, organisation, area, mail, phone, lang, kept_at) VALUES ($1, $2, $3, \
         $4, $5, $6, $7, $8, $9) ON CONFLICT (holder) DO UPDATE SET mail = excluded.mail, phone = excluded.phone, lang = \
         excluded.lang, kept_at = excluded.kept_at",
        &[
            holder(e.person, office).into(),
            e.person.into(),
            office.map(|o| o.function.as_str()).into(),
            office.and_then(|o| o.organisation.clone()).into(),
            office.and_then(|o| o.area.clone()).into(),
            e.mail.clone().into(),
            e.phone.clone().into(),
            e.lang.map(kernel::Lang::code).into(),
            entry.header.recorded.at.into(),
        ],
    )
    .map(drop)
}

pub(super) fn shift(tx: &dyn Tx, entry: &Entry, what: &str) -> Result<(), StoreError> {
    match what {
        "shift-set" => {
            let Some(e) = ShiftSet::of(entry) else { return Ok(()) };
            set(tx, entry, &e)
        }
        "shift-removed" => {
            let Some(e) = ShiftRemoved::of(entry) else { return Ok(()) };
            tx.execute("DELETE FROM rota_shift WHERE id = $1", &[e.shift.into()]).map(drop)
        }
        "swap-asked" => {
            let Some(e) = SwapAsked::of(entry) else { return Ok(()) };
            tx.execute("UPDATE rota_shift SET asked = $2 WHERE id = $1", &[e.shift.into(), e.to.into()])
                .map(drop)
        }
        _ => {
            let Some(e) = SwapAnswered::of(entry) else { return Ok(()) };
            let sql = if e.accepted {
                // A deputy who takes the shift is no deputy of their own.
                "UPDATE rota_shift SET taken_from = person, person = $2, asked = NULL, set_seq = $3, deputy = CASE WHEN deputy = $2 \
                 THEN person ELSE deputy END WHERE id = $1"
            } else {
                "UPDATE rota_shift SET asked = NULL, set_seq = $3 WHERE id = $1 AND asked = $2"
            };
            tx.execute(sql, &[e.shift.into(), e.to.into(), entry.header.seq.into()]).map(drop)
        }
    }
}

fn set(tx: &dyn Tx, entry: &Entry, e: &ShiftSet) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO rota_shift (id, function_code, organisation, area, person, deputy, from_at, until_at, set_seq) VALUES ($1, $2, \
         $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (id) DO UPDATE SET function_code = excluded.function_code, organisation = \
         excluded.organisation, area = excluded.area, person = excluded.person, deputy = excluded.deputy, from_at = \
         excluded.from_at, until_at = excluded.until_at, asked = NULL, taken_from = NULL, set_seq = excluded.set_seq",
        &[
            e.shift.into(),
            e.office.function.as_str().into(),
            e.office.organisation.clone().into(),
            e.office.area.clone().into(),
            e.person.into(),
            e.deputy.into(),
            e.from.into(),
            e.until.into(),
            entry.header.seq.into(),
        ],
    )
    .map(drop)
}

pub(super) fn entered(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    let Some(e) = EnteredElsewhere::of(entry) else { return Ok(()) };
    let h = &entry.header;
    tx.execute(
        "INSERT INTO message_elsewhere (platform, about, seq, values_json, reference, at, recorded_at, person, function_code) VALUES \
         ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (about, platform, seq) DO NOTHING",
        &[
            e.platform.as_str().into(),
            e.about.into(),
            h.seq.into(),
            json(&e.values)?.into(),
            e.reference.clone().into(),
            h.stated.map_or(h.recorded.at, |s| s.at).into(),
            h.recorded.at.into(),
            h.actor.person.into(),
            h.actor.function.as_str().into(),
        ],
    )
    .map(drop)
}
