//! The agenda: adding an item, ordering, dealing with it, carrying it over or dropping it, this place's position.

use bodies::command::{AddItem, CarryItem, OrderItems, ReopenItem, SetPosition, SettleItem};
use bodies::read;
use bodies::session::Item;
use kernel::{Id, Refusal, kind};
use serde::Deserialize;
use web::{Answer, Fault, Posted};

use crate::desk::Desk;
use crate::session::{take, take_to};
use web::fields;

/// A form about an item of a session.
type OfItem<F> = Posted<Desk, F, (Id<kind::Matter>, Id<kind::Matter>)>;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ItemForm {
    fr: String,
    nl: String,
    owner: String,
    minutes: String,
}

pub(crate) async fn add(sent: Posted<Desk, ItemForm>) -> Answer {
    let id = sent.id;
    take(sent, id, ("item", "body-item-added"), |at, sent| {
        let value = sent.value()?;
        let minutes = fields::whole("minutes", &value.minutes)?;
        let wrong = |_| Refusal::invalid("minutes", "refusal-body-minutes");
        let item = Item {
            id: at.shell.ids().next(),
            title: fields::both(&value.fr, &value.nl),
            owner: fields::some(&value.owner),
            minutes: minutes.map(|m| u32::try_from(m).map_err(wrong)).transpose()?,
            documents: Vec::new(),
            carried_from: None,
        };
        Ok(AddItem { session: id, item })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct SettleForm {
    /// `drop`, `dealt`, or `open`: it was neither.
    how: String,
    words: String,
    /// The session on whose page the button stands, where it is another.
    back: String,
}

pub(crate) async fn settle(sent: OfItem<SettleForm>) -> Answer {
    let (id, item) = sent.id;
    let back = sent.form.value.as_ref().ok().and_then(|v| v.back.parse().ok()).unwrap_or(id);
    if sent.form.value.as_ref().is_ok_and(|v| v.how == "open") {
        let done = ("settle", "body-item-reopened-done");
        return take_to(sent, (id, back), done, |_, _| Ok(ReopenItem { session: id, item })).await;
    }
    take_to(sent, (id, back), ("settle", "body-item-settled-done"), |at, sent| {
        let value = sent.value()?;
        Ok(SettleItem {
            session: id,
            item,
            drop: value.how == "drop",
            words: fields::words(&value.words, at.reader.lang),
        })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct CarryForm {
    /// The session that takes it up.
    into: String,
}

pub(crate) async fn carry(sent: OfItem<CarryForm>) -> Answer {
    let (id, item) = sent.id;
    let into = sent.form.value.as_ref().ok().and_then(|v| v.into.parse::<Id<kind::Matter>>().ok());
    take_to(sent, (id, into.unwrap_or(id)), ("carry", "body-item-carried-done"), |at, _| {
        let into = into.ok_or_else(|| crate::session::unknown("into"))?;
        Ok(CarryItem { session: id, item, into, as_item: at.shell.ids().next() })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct OrderForm {
    /// `up` or `down`.
    to: String,
}

pub(crate) async fn order(sent: OfItem<OrderForm>) -> Answer {
    let (id, item) = sent.id;
    take(sent, id, ("order", "body-items-ordered"), |at, sent| {
        let value = sent.value()?;
        let eye = at.desk.eye(sent.who.actor());
        let rows = at.shell.live().read(|read| {
            read::session(read, &eye, id)?.ok_or_else(Fault::not_found)?;
            Ok::<_, Fault>(read::items(read, id)?)
        })?;
        let ids: Vec<_> = rows.iter().map(|r| r.id).collect();
        let order = shifted(&ids, item, value.to == "up").ok_or_else(Fault::not_found)?;
        Ok(OrderItems { session: id, order })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ReorderForm {
    /// Every item, in the new order.
    item: Vec<String>,
}

/// `POST /sessions/{id}/order`: the whole agenda as it was dragged.
pub(crate) async fn reorder(sent: Posted<Desk, ReorderForm>) -> Answer {
    let id = sent.id;
    take(sent, id, ("order", "body-items-ordered"), |_, sent| {
        let parsed: Option<Vec<Id<kind::Matter>>> =
            sent.value()?.item.iter().map(|i| i.parse().ok()).collect();
        let order = parsed.ok_or_else(|| Refusal::conflict("refusal-body-order"))?;
        Ok(OrderItems { session: id, order })
    })
    .await
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

pub(crate) async fn position(sent: OfItem<PositionForm>) -> Answer {
    let (id, item) = sent.id;
    take(sent, id, ("position", "body-position-set"), |_, sent| {
        let value = sent.value()?;
        Ok(SetPosition { session: id, item, position: fields::both(&value.fr, &value.nl) })
    })
    .await
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
