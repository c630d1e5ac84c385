//! The agenda: adding an item, ordering, dealing with it, carrying it over or dropping it, this place's position.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use bodies::command::{AddItem, CarryItem, OrderItems, SetPosition, SettleItem};
use bodies::read;
use bodies::session::Item;
use kernel::{Id, Refusal, kind};
use serde::Deserialize;
use web::{Answer, CommandForm, Fault, Path, Reader, Shell, Who};

use crate::desk::Desk;
use crate::explain::{At, ask};
use crate::session::answered;
use web::fields;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ItemForm {
    fr: String,
    nl: String,
    owner: String,
    minutes: String,
}

pub(crate) async fn add(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<ItemForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let outcome = async {
        crate::session::there(&at, &who, id)?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let minutes = fields::whole("minutes", &value.minutes)?;
        let wrong = |_| Refusal::invalid("minutes", "refusal-body-minutes");
        let item = Item {
            id: shell.ids().next(),
            title: fields::both(&value.fr, &value.nl),
            owner: fields::some(&value.owner),
            minutes: minutes.map(|m| u32::try_from(m).map_err(wrong)).transpose()?,
            documents: Vec::new(),
            carried_from: None,
        };
        ask(&at, &who, &form.meta, AddItem { session: id, item }).await
    };
    answered(&at, &who, id, outcome.await, ("item", "body-item-added"), form.typed)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct SettleForm {
    /// `drop` or `dealt`.
    how: String,
    words: String,
    /// The session on whose page the button stands, where it is another.
    back: String,
}

pub(crate) async fn settle(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path((id, item)): Path<(Id<kind::Matter>, Id<kind::Matter>)>,
    form: CommandForm<SettleForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let back = form.value.as_ref().ok().and_then(|v| v.back.parse().ok()).unwrap_or(id);
    let outcome = async {
        crate::session::there(&at, &who, id)?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let rule = SettleItem {
            session: id,
            item,
            drop: value.how == "drop",
            words: fields::words(&value.words, reader.lang),
        };
        ask(&at, &who, &form.meta, rule).await
    };
    answered(&at, &who, back, outcome.await, ("settle", "body-item-settled-done"), form.typed)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct CarryForm {
    /// The session that takes it up.
    into: String,
}

pub(crate) async fn carry(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path((id, item)): Path<(Id<kind::Matter>, Id<kind::Matter>)>,
    form: CommandForm<CarryForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let into = form.value.as_ref().ok().and_then(|v| v.into.parse::<Id<kind::Matter>>().ok());
    let outcome = async {
        crate::session::there(&at, &who, id)?;
        let into = into.ok_or_else(|| crate::session::unknown("into"))?;
        let rule = CarryItem { session: id, item, into, as_item: shell.ids().next() };
        ask(&at, &who, &form.meta, rule).await
    };
    answered(&at, &who, into.unwrap_or(id), outcome.await, ("carry", "body-item-carried-done"), form.typed)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct OrderForm {
    /// `up` or `down`.
    to: String,
}

pub(crate) async fn order(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path((id, item)): Path<(Id<kind::Matter>, Id<kind::Matter>)>,
    form: CommandForm<OrderForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let outcome = async {
        crate::session::there(&at, &who, id)?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let eye = desk.eye(who.actor());
        let rows = shell.live().read(|read| {
            read::session(read, &eye, id)?.ok_or_else(Fault::not_found)?;
            Ok::<_, Fault>(read::items(read, id)?)
        })?;
        let ids: Vec<_> = rows.iter().map(|r| r.id).collect();
        let order = shifted(&ids, item, value.to == "up").ok_or_else(Fault::not_found)?;
        ask(&at, &who, &form.meta, OrderItems { session: id, order }).await
    };
    answered(&at, &who, id, outcome.await, ("order", "body-items-ordered"), form.typed)
}

/// The order in which one item has changed places with its neighbour; as it was at the end of the list.
fn shifted<T: Copy + PartialEq>(ids: &[T], item: T, up: bool) -> Option<Vec<T>> {
    let from = ids.iter().position(|id| *id == item)?;
    let to = if up { from.checked_sub(1) } else { from.checked_add(1) };
    let mut order = ids.to_vec();
    if let Some(to) = to.filter(|to| *to < order.len()) {
        order.swap(from, to);
    }
    Some(order)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct PositionForm {
    fr: String,
    nl: String,
}

pub(crate) async fn position(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path((id, item)): Path<(Id<kind::Matter>, Id<kind::Matter>)>,
    form: CommandForm<PositionForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let outcome = async {
        crate::session::there(&at, &who, id)?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let rule = SetPosition { session: id, item, position: fields::both(&value.fr, &value.nl) };
        ask(&at, &who, &form.meta, rule).await
    };
    answered(&at, &who, id, outcome.await, ("position", "body-position-set"), form.typed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_changes_places_with_its_neighbour() {
        let table = [
            (2, true, Some(vec![2, 1, 3])),
            (2, false, Some(vec![1, 3, 2])),
            (1, true, Some(vec![1, 2, 3])),
            (3, false, Some(vec![1, 2, 3])),
            (9, true, None),
        ];
        for (item, up, wanted) in table {
            assert_eq!(shifted(&[1, 2, 3], item, up), wanted, "{item} {up}");
        }
    }
}
