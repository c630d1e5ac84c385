//! Opening an incident without a signal before it.

use kernel::{Refusal, Resource, Text};
use serde::Deserialize;
use situation::command::OpenIncident;
use situation::incident::{Opening, Severity};
use situation::read;
use web::{Answer, Done, Fault, Posted, Reader};

use super::choices::opened_on;
use super::list;
use crate::desk::Desk;
use crate::explain::{At, ask};
use crate::point;
use crate::typed;

#[derive(Deserialize)]
pub(crate) struct OpenForm {
    #[serde(rename = "incident-type", default)]
    incident_type: String,
    #[serde(default)]
    severity: String,
    #[serde(rename = "title-fr", default)]
    title_fr: String,
    #[serde(rename = "title-nl", default)]
    title_nl: String,
    #[serde(default)]
    place: String,
    #[serde(default)]
    lon: String,
    #[serde(default)]
    lat: String,
    #[serde(default)]
    handling: String,
    #[serde(default)]
    readers: Vec<String>,
}

pub(crate) async fn open(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, OpenForm, ()>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let (handling, readers) = opened_on((&shell, &desk, &who), (&value.handling, &value.readers))?;
        let opening = Opening { handling, readers, ..value.opening(&desk, &reader)? };
        let rule = OpenIncident { incident: shell.ids().next(), opening };
        let receipt = ask(&at, &who, &form.meta, rule).await?;
        // A second click gets the first receipt, and with it the first incident.
        let id = receipt.entries.first().and_then(|e| e.matter).ok_or_else(Fault::not_found)?;
        let eye = desk.eye(who.actor());
        let row = shell.live().read(|read| Ok::<_, Fault>(read::incident(read, &eye, id)?))?;
        Ok::<_, Fault>((receipt, id, row.map_or_else(String::new, |r| r.number)))
    };
    match outcome.await {
        Ok((receipt, id, number)) => {
            let facts = std::collections::BTreeMap::from([("number".to_owned(), number.clone())]);
            let message = shell.texts().with_facts(reader.lang, "incident-opened", &facts);
            let location = Some(reader.url(&format!("incidents/{id}")));
            Ok(shell.done(&reader, &Done { receipt: Some(receipt), number: Some(number), message, location }))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| {
            shell.permit(&who, "matter.read", &Resource::service())?;
            list::page(&shell, &desk, &reader, &who, list::Asked::default(), form)
        }),
    }
}

impl OpenForm {
    fn opening(&self, desk: &Desk, reader: &Reader) -> Result<Opening, Refusal> {
        if self.incident_type.is_empty() {
            return Err(kernel::Refusal::missing("incident-type"));
        }
        let rank = typed::code("severity", &self.severity, |t| t.parse().ok().and_then(Severity::from_rank))?;
        let proposed = desk.facts().types.get(&self.incident_type).map(|t| t.default_severity);
        let severity = rank.or(proposed).unwrap_or(Severity::Serious);
        Ok(Opening {
            title: title(&self.title_fr, &self.title_nl),
            place: point::place(desk, &self.place, (&self.lon, &self.lat), reader.lang)?,
            ..Opening::new(&self.incident_type, severity)
        })
    }
}

/// A name in one or both languages; what was not typed stays missing.
pub(super) fn title(fr: &str, nl: &str) -> Text {
    Text { fr: typed::some(fr), nl: typed::some(nl), en: None }
}
