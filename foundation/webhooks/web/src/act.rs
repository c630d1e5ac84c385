//! Setting up, stopping, letting go on, ending; a new secret; telling again.

use std::collections::BTreeSet;

use kernel::Refusal;
use serde::Deserialize;
use web::{Answer, Posted, Typed, fields};
use webhooks::command::{KeepHook, RotateKey, TurnHook};
use webhooks::hook::{State as Stands, Turn};
use webhooks::message::PING;

use crate::Desk;
use crate::at::At;
use crate::{list, one};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct HookForm {
    label: String,
    address: String,
    groups: BTreeSet<String>,
    areas: BTreeSet<String>,
    mandate: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ActForm {
    turn: String,
    seq: String,
}

/// Its secret is shown with the answer, and never again.
pub(crate) async fn keep(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, HookForm, ()>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.permit(&who)?;
    let who = shell.strong(&reader, who, &form, "webhook-step-up-keep")?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let rule = KeepHook {
            hook: shell.ids().next(),
            label: value.label.clone(),
            address: value.address.clone(),
            groups: value.groups.clone(),
            areas: value.areas.clone(),
            mandate: value.mandate.parse().map_err(|_| Refusal::missing("mandate"))?,
        };
        let hook = rule.hook;
        let receipt = at.ask(&who, &form.meta, rule).await?;
        // A repeat is answered with the first receipt, which names the first hook.
        Ok(receipt.entries.first().and_then(|e| e.matter).unwrap_or(hook))
    };
    match outcome.await {
        Ok(hook) => {
            let row = at.hook(&who, hook)?;
            let secret = Some((desk.secret)(hook, row.key).shown());
            shell.draw(&reader, &one::page(&at, &row, secret, Typed::default())?).answer()
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| list::page(&at, form)),
    }
}

pub(crate) async fn turn(Posted { shell, desk, reader, who, id, form }: Posted<Desk, ActForm>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.hook(&who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let turn = fields::code("turn", &value.turn, Turn::of)?.ok_or_else(|| Refusal::missing("turn"))?;
        // Let go on, it tells an address outside again; stopped or ended, it tells nobody.
        let resumed = (turn == Turn::Resume).then_some("webhook-step-up-resume");
        let who = shell.strong_for(&reader, &who, &form, resumed)?;
        let receipt =
            at.ask(&who, &form.meta, TurnHook { hook: id, turn, based_on: form.meta.based_on }).await?;
        if turn == Turn::Resume {
            web::blocking(|| desk.places.release(id))?;
        }
        Ok((turn, receipt))
    };
    match outcome.await {
        Ok((turn, receipt)) => {
            Ok(shell.done(&reader, &at.done(&format!("webhook-done-{turn}"), id, Some(receipt))))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| one::page(&at, &row, None, form)),
    }
}

/// A new secret, shown with the answer.
pub(crate) async fn rotate(Posted { shell, desk, reader, who, id, form }: Posted<Desk, ActForm>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.hook(&who, id)?;
    let who = shell.strong(&reader, who, &form, "webhook-step-up-secret")?;
    let rule = RotateKey { hook: id, based_on: form.meta.based_on };
    match at.ask(&who, &form.meta, rule).await {
        Ok(_) => {
            let row = at.hook(&who, id)?;
            let secret = Some((desk.secret)(id, row.key).shown());
            shell.draw(&reader, &one::page(&at, &row, secret, Typed::default())?).answer()
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| one::page(&at, &row, None, form)),
    }
}

/// A trial, or an entry once more. Nothing is decided: no entry is written, the attempt stands on the page.
pub(crate) async fn again(Posted { shell, desk, reader, who, id, form }: Posted<Desk, ActForm>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.hook(&who, id)?;
    fields::present(&reader)?;
    if row.state == Stands::Ended {
        return Err(webhooks::error::stands(row.state).into());
    }
    let value = form.value.as_ref().map_err(Clone::clone)?;
    let seq = fields::whole("seq", &value.seq)?.unwrap_or(PING);
    if seq != PING && !(row.kept_seq + 1..=shell.live().head()).contains(&seq) {
        return Err(Refusal::invalid("seq", "refusal-webhook-seq").into());
    }
    // Stopped, it tells an address outside again with this, too.
    let stopped = (row.state != Stands::Running).then_some("webhook-step-up-resume");
    shell.strong_for(&reader, &who, &form, stopped)?;
    web::blocking(|| desk.places.wish(id, seq))?;
    let key = if seq == PING { "webhook-done-ping" } else { "webhook-done-again" };
    Ok(shell.done(&reader, &at.done(key, id, None)))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    #[test]
    fn pages_and_texts_are_complete() {
        let place = testkit::Place::sqlite();
        let (mut definition, _) = testkit::definition("live");
        definition.keeps = webhooks::STEPS.to_vec();
        let journal = store::Journal::open(&place.backend, definition).unwrap();
        let post = desk::Post::new(Arc::new(|_| None), Arc::new(desk::Names::default()));
        let desk = Arc::new(Desk {
            post: Arc::new(post),
            facts: Arc::new(|| Arc::new(webhooks::Facts::default())),
            machines: Arc::new(|_| Vec::new()),
            places: webhooks::Places::new(journal),
            secret: Arc::new(|hook, n| webhooks::signature::secret(&[0; 32], hook, n)),
        });
        let found = web::check::contribution(&crate::contribution(&desk), &[]).unwrap();
        assert_eq!(found, Vec::<String>::new());
    }
}
