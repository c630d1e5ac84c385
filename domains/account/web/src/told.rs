//! Those to whom an account goes: who is told when it is issued, and afterwards what became of it.

use std::collections::BTreeMap;

use account::addressee::{Addressee, Way};
use account::read::{self, AccountRow, ToldRow};
use desk::letter::Stands;
use kernel::{Text, Timestamp};
use serde::Serialize;
use store::{Read, StoreError};

use crate::desk::Desk;
use crate::list::testing_at;

/// Somebody to whom an account goes.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct AddresseeShow {
    names: Text,
    /// Whether it is an organisation that has nobody here.
    outside: bool,
    /// What would become of a message now; none where they were told of its issue, or where nothing is issued any more.
    way: Option<&'static str>,
    told: Vec<ToldShow>,
}

/// Once that they were told.
#[derive(Debug, Clone, Serialize)]
struct ToldShow {
    /// The number of the erratum; none where it was the issue.
    erratum: Option<i64>,
    /// What became of the message: a [`Way`], or [`TAKEN_BACK`].
    way: &'static str,
    at: Timestamp,
    seq: i64,
    message: Option<String>,
}

/// The message was taken back before it left.
const TAKEN_BACK: &str = "taken-back";

impl AddresseeShow {
    pub(crate) fn samples(told: bool) -> Vec<Self> {
        let once = |way: &Way| ToldShow {
            erratum: (*way == Way::Waits).then_some(1),
            way: way.code(),
            at: testing_at(),
            seq: 9,
            message: (*way != Way::Shut).then(|| "m".to_owned()),
        };
        let one = |way: &Way| Self {
            names: Text::both("Cabinet <b>", "Kabinet"),
            outside: *way == Way::Nobody,
            way: (!told).then(|| way.code()),
            told: if told { vec![once(way), ToldShow { way: TAKEN_BACK, ..once(way) }] } else { Vec::new() },
        };
        Way::ALL.iter().map(one).collect()
    }
}

/// To whom it goes, or would go if it were issued now.
///
/// # Errors
/// When the storage fails.
pub(crate) fn addressees(
    desk: &Desk,
    read: &dyn Read,
    row: &AccountRow,
    live: bool,
) -> Result<Vec<AddresseeShow>, StoreError> {
    let told = read::told(read, row.id)?;
    let errata: BTreeMap<i64, i64> = read::errata(read, row.id)?.iter().map(|e| (e.seq, e.n)).collect();
    let once = |t: &ToldRow| {
        let stands = t.message.map(|id| desk.reach.stands(read, id)).transpose()?.flatten();
        // What was noted when the message was written holds until it is released, or taken back.
        let (way, at) = match (t.way, stands) {
            (Way::Waits | Way::Nobody, Some(Stands::Left(at))) => (Way::Leaves.code(), at),
            (_, Some(Stands::TakenBack)) => (TAKEN_BACK, t.at),
            (way, _) => (way.code(), t.at),
        };
        let erratum = errata.get(&t.of).copied();
        let message = t.message.map(|id| id.to_string());
        Ok::<_, StoreError>(ToldShow { erratum, way, at, seq: t.seq, message })
    };
    let one = |to: &Addressee| {
        let own = told.iter().filter(|t| t.to == *to);
        let told = own.map(once).collect::<Result<Vec<ToldShow>, _>>()?;
        // As of an earlier moment nobody knows what the directory and the book of addresses said then.
        let way = if live && told.is_empty() { Some(desk.reach.way(read, to)?.code()) } else { None };
        let outside = matches!(to, Addressee::Organisation(_));
        Ok(AddresseeShow { names: desk.addressee(to), outside, way, told })
    };
    whom(desk, row).iter().map(one).collect()
}

/// Those to whom it goes: as it was issued, or as its kind says. What was published elsewhere goes to nobody any more.
pub(crate) fn whom(desk: &Desk, row: &AccountRow) -> Vec<Addressee> {
    if let Some(issued) = &row.issued {
        return issued.addressees.clone();
    }
    let kind = desk.facts().template(&row.kind).map(|t| t.addressees.clone());
    kind.filter(|_| row.document.is_none()).unwrap_or_default()
}
