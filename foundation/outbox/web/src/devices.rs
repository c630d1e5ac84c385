//! Devices on which somebody allowed notifications: their own, on the page where they say where they are reached.

use kernel::{Id, Refusal, Resource, Timestamp, kind};
use outbox::push::{Device, Subscription};
use serde::{Deserialize, Serialize};
use web::{Answer, Done, Fault, Posted, Who, blocking, fields};

use crate::ask::At;
use crate::desk::Desk;
use crate::rota;
use crate::show::AT;

/// Most characters of what a device is called.
const MOST: usize = 60;

/// A device as its owner sees it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct DeviceShow {
    id: String,
    label: String,
    kept_at: Timestamp,
    used_at: Option<Timestamp>,
    gone_at: Option<Timestamp>,
}

impl DeviceShow {
    pub(crate) fn of(device: Device) -> Self {
        let Device { id, label, kept_at, used_at, gone_at, .. } = device;
        Self { id: id.to_string(), label, kept_at, used_at, gone_at }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let device = |used: bool, gone: bool| Self {
            id: "x".into(),
            label: "Firefox · <b>".into(),
            kept_at: AT,
            used_at: used.then_some(AT),
            gone_at: gone.then_some(AT),
        };
        vec![device(true, false), device(false, false), device(true, true)]
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct DeviceForm {
    label: String,
    endpoint: String,
    key: String,
    secret: String,
    /// The address that the same device had before.
    old: String,
}

/// `POST /rota/devices`: the browser brings what it was given.
pub(crate) async fn keep(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, DeviceForm, ()>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, "matter.read", &Resource::service())?;
    let kept = form.value.as_ref().map_err(|r| r.clone().into()).and_then(|v| v.keep(&at, &who));
    match kept {
        Ok(()) => Ok(done(&at, "rota-done-device")),
        Err(fault) => rota::again(&at, &who, "device", fault, form.typed),
    }
}

impl DeviceForm {
    fn keep(&self, at: &At<'_>, who: &Who) -> Result<(), Fault> {
        fields::present(at.reader)?;
        let push = at.desk.push.as_ref().ok_or_else(|| Refusal::conflict("refusal-push-off"))?;
        let old = fields::some(&self.old);
        let label = match (fields::some(&self.label), &old) {
            (Some(label), _) => label,
            (None, Some(_)) => String::new(),
            (None, None) => return Err(Refusal::missing("label").into()),
        };
        kernel::at_most("label", &label, MOST)?;
        let subscription = Subscription::check(&self.endpoint, &self.key, &self.secret, &push.services)?;
        let (person, now) = (who.actor().person, at.shell.now());
        Ok(blocking(|| at.desk.devices.keep(person, &label, subscription, old.as_deref(), now))?)
    }
}

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Nothing {}

/// `POST /rota/devices/{id}/remove`: it is told nothing more.
pub(crate) async fn remove(sent: Posted<Desk, Nothing, Id<kind::Session>>) -> Answer {
    let at = At { shell: &sent.shell, desk: &sent.desk, reader: &sent.reader };
    at.shell.permit(&sent.who, "matter.read", &Resource::service())?;
    fields::present(at.reader)?;
    blocking(|| at.desk.devices.remove(sent.who.actor().person, sent.id))?;
    Ok(done(&at, "rota-done-device-removed"))
}

/// Nothing of this stands in the journal, so there is no receipt.
fn done(at: &At<'_>, key: &str) -> axum::response::Response {
    let message = at.shell.texts().plain(at.reader.lang, key);
    let done = Done { receipt: None, number: None, message, location: Some(at.reader.url("rota")) };
    at.shell.done(at.reader, &done)
}
