//! Told, not reached, no longer to be told; not so after all.

use std::collections::BTreeMap;

use kernel::{Id, Refusal, kind};
use serde::Deserialize;
use situation::Rule;
use situation::command::{DropInform, MarkNotReached, MarkTold, TakeBackInform};
use situation::inform::{Means, Recipient};
use situation::read::InformRow;
use store::Receipt;
use web::{Answer, CommandForm, Done, Posted, Wants, Who};

use super::{page, row};
use crate::desk::Desk;
use crate::explain::{At, ask};
use crate::show::named;
use crate::typed;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct MarkForm {
    means: String,
    whom: String,
    words: String,
    stated: String,
    /// Anything: the deputy is to be told at once.
    deputy: String,
}

pub(crate) async fn told(sent: Posted<Desk, MarkForm>) -> Answer {
    // Whoever was told while the console had no connection was told then.
    let now = sent.typed_at();
    let Posted { shell, desk, reader, who, id, form } = sent;
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    mark(&at, &who, id, form, "told", |value, _| {
        Ok(MarkTold {
            notification: id,
            means: means(&value.means)?,
            whom: typed::some(&value.whom),
            words: typed::some_words(&value.words, reader.lang),
            stated: typed::stated(&value.stated, now, shell.zone())?,
        })
    })
    .await
}

pub(crate) async fn missed(sent: Posted<Desk, MarkForm>) -> Answer {
    let now = sent.typed_at();
    let Posted { shell, desk, reader, who, id, form } = sent;
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    mark(&at, &who, id, form, "missed", |value, row| {
        let deputy = if value.deputy.is_empty() { None } else { deputy(&desk, row) };
        Ok(MarkNotReached {
            notification: id,
            means: means(&value.means)?,
            words: typed::some_words(&value.words, reader.lang),
            deputy,
            stated: typed::stated(&value.stated, now, shell.zone())?,
        })
    })
    .await
}

pub(crate) async fn drop_it(Posted { shell, desk, reader, who, id, form }: Posted<Desk, MarkForm>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let rule = |value: &MarkForm, _: &InformRow| {
        Ok(DropInform { notification: id, words: typed::some_words(&value.words, reader.lang) })
    };
    mark(&at, &who, id, form, "drop", rule).await
}

pub(crate) async fn take_back(
    Posted { shell, desk, reader, who, id, form }: Posted<Desk, MarkForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let rule = |value: &MarkForm, _: &InformRow| {
        Ok(TakeBackInform { notification: id, words: typed::some_words(&value.words, reader.lang) })
    };
    mark(&at, &who, id, form, "back", rule).await
}

/// By telephone unless something else is said.
fn means(text: &str) -> Result<Means, Refusal> {
    Ok(typed::code("means", text, Means::of)?.unwrap_or(Means::Phone))
}

/// Whoever stands in for them, with the same organisation and area.
fn deputy(desk: &Desk, row: &InformRow) -> Option<Recipient> {
    let r = &row.recipient;
    let reached = (desk.reached)(&r.function, r.organisation.as_deref(), r.area.as_deref());
    reached.deputy.map(|function| Recipient { function, ..r.clone() })
}

async fn mark<R: Rule<Facts = situation::Facts> + 'static>(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    form: CommandForm<MarkForm>,
    act: &'static str,
    rule: impl FnOnce(&MarkForm, &InformRow) -> Result<R, Refusal>,
) -> Answer {
    let row = row(at, who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        ask(at, who, &form.meta, rule(value, &row)?).await
    };
    match outcome.await {
        Ok(receipt) => Ok(at.shell.done(at.reader, &done(at, &row, act, receipt))),
        Err(fault) => at.shell.refill(at.reader, fault, form.typed, |form| {
            // As it is now: somebody else may have marked it meanwhile.
            page(at, who, &self::row(at, who, id)?, act, form)
        }),
    }
}

fn done(at: &At<'_>, row: &InformRow, act: &str, receipt: Receipt) -> Done {
    let name = named(&row.recipient, &at.desk.names());
    let facts = BTreeMap::from([("who".to_owned(), name.show(at.reader.lang).to_owned())]);
    let message = at.shell.texts().with_facts(at.reader.lang, &format!("tell-done-{act}"), &facts);
    // The outbox stays where it is: the row changes by itself. A page of its own leads back to the incident.
    let stays = at.reader.wants == Wants::Json;
    let location = (!stays).then(|| at.reader.url(&format!("incidents/{}", row.incident.0)));
    Done { receipt: Some(receipt), number: None, message, location }
}
