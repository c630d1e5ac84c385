//! To whom an order was given and passed on, and the links that open it.

use commitments::addressee::Means;
use commitments::commitment::State;
use commitments::read::{AddresseeRow, LinkRow, Row};
use kernel::Timestamp;
use serde::Serialize;

use super::OfficeShow;
use crate::desk::Desk;

/// Somebody to whom it was given or passed on.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct AddresseeShow {
    pub(crate) n: i64,
    pub(crate) passed_on: bool,
    pub(crate) office: OfficeShow,
    pub(crate) name: Option<String>,
    pub(crate) phone: Option<String>,
    pub(crate) means: Option<&'static str>,
    pub(crate) since: Timestamp,
    pub(crate) active: bool,
    pub(crate) told_at: Option<Timestamp>,
    pub(crate) told_means: Option<&'static str>,
    pub(crate) told_whom: Option<String>,
    /// Whether somebody still has to tell them.
    pub(crate) to_be_told: bool,
}

impl AddresseeShow {
    pub(crate) fn of(row: &AddresseeRow, order: &Row, desk: &Desk) -> Self {
        let told = row.told.as_ref();
        // Whoever has answered knows of it.
        let unknown = row.step.is_some() || order.state == State::Given;
        Self {
            n: row.n,
            passed_on: row.step.is_some(),
            office: OfficeShow::of(&row.office, desk, &desk.names()),
            name: row.person.and_then(|p| (desk.post.person)(p)).or_else(|| row.name.clone()),
            phone: row.phone.clone(),
            means: row.means.map(Means::code),
            since: row.since,
            active: row.active,
            told_at: told.map(|t| t.0),
            told_means: told.and_then(|t| t.1).map(Means::code),
            told_whom: told.and_then(|t| t.2.clone()),
            to_be_told: told.is_none() && row.active && unknown && order.state.waits_for_addressee(),
        }
    }
    pub(crate) fn sample(told: bool) -> Self {
        let at = Timestamp(1_795_488_000_000_000);
        Self {
            n: i64::from(told),
            passed_on: told,
            office: OfficeShow::sample(),
            name: Some("Quelqu’un (fictif)".into()),
            phone: None,
            means: told.then_some("phone"),
            since: at,
            active: told,
            told_at: told.then_some(at),
            told_means: told.then_some("phone"),
            told_whom: told.then(|| "cabinet".to_owned()),
            to_be_told: !told,
        }
    }
}

/// A link that was made.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LinkShow {
    pub(crate) id: String,
    pub(crate) whom: Option<String>,
    pub(crate) made_at: Timestamp,
    pub(crate) expires: Timestamp,
    pub(crate) opened_at: Option<Timestamp>,
    pub(crate) used: i64,
    /// `open`, `ended` or `expired`.
    pub(crate) state: &'static str,
}

impl LinkShow {
    pub(crate) fn of(row: &LinkRow, now: Timestamp) -> Self {
        let state = match row.ended_at {
            Some(_) => "ended",
            None if row.expires <= now => "expired",
            None => "open",
        };
        Self {
            id: row.link.to_string(),
            whom: row.whom.clone(),
            made_at: row.made_at,
            expires: row.expires,
            opened_at: row.opened_at,
            used: row.used,
            state,
        }
    }
    pub(crate) fn sample(state: &'static str) -> Self {
        let at = Timestamp(1_795_488_000_000_000);
        let open = state == "open";
        Self {
            id: "x".into(),
            whom: open.then(|| "Quelqu’un (fictif)".to_owned()),
            made_at: at,
            expires: at,
            opened_at: open.then_some(at),
            used: 2,
            state,
        }
    }
}
