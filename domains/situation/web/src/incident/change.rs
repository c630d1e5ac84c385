//! Changing type, severity, name and place; links to other incidents.

use kernel::Refusal;
use serde::Deserialize;
use situation::command::{ChangeIncident, LinkIncidents, UnlinkIncidents};
use situation::incident::{Relation, Severity};
use situation::read::IncidentRow;
use web::{Answer, Posted, Typed};

use super::load::{again, done, now};
use super::open::title;
use crate::desk::Desk;
use crate::explain::{At, ask, by_number};
use crate::point::{self, Moved, PlaceFields};
use crate::typed;

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct ChangeForm {
    incident_type: String,
    severity: String,
    title_fr: String,
    title_nl: String,
    place: String,
    lon: String,
    lat: String,
    /// The place that was found is not the one that is meant: only the words stay.
    off_map: String,
    words: String,
}

pub(crate) async fn change(
    Posted { shell, desk, reader, who, id, form }: Posted<Desk, ChangeForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: Some(id) };
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let row = now(&at, &who, id)?;
        ask(&at, &who, &form.meta, value.rule(&at, &row, &form.typed, form.meta.based_on)?).await
    };
    match outcome.await {
        Ok(receipt) => {
            let number = now(&at, &who, id)?.number;
            let key =
                if receipt.entries.is_empty() { "incident-nothing-changed" } else { "incident-changed" };
            Ok(done(&at, id, receipt, key, &[("number", number)]))
        }
        Err(fault) => again(&at, &who, id, "change", fault, form.typed),
    }
}

impl ChangeForm {
    /// Only what differs from what the incident says now.
    fn rule(
        &self,
        at: &At<'_>,
        row: &IncidentRow,
        typed: &Typed,
        based_on: Option<i64>,
    ) -> Result<ChangeIncident, Refusal> {
        let rank = typed::code("severity", &self.severity, |t| t.parse().ok().and_then(Severity::from_rank))?;
        let mut named = title(&self.title_fr, &self.title_nl);
        // A name that somebody else gave since the form was drawn was never there to be emptied.
        if named.fr.is_none() && !typed::knew(typed, "title-fr") {
            named.fr.clone_from(&row.title.fr);
        }
        if named.nl.is_none() && !typed::knew(typed, "title-nl") {
            named.nl.clone_from(&row.title.nl);
        }
        let same_name = (named.fr == row.title.fr) && (named.nl == row.title.nl);
        let place = self.place(at, row, typed)?;
        Ok(ChangeIncident {
            incident: Some(row.id),
            incident_type: typed::some(&self.incident_type),
            severity: rank,
            title: if same_name { None } else { Some(kernel::Text { en: row.title.en.clone(), ..named }) },
            place_removed: place == Moved::Goes,
            place: if let Moved::To(place) = place { Some(place) } else { None },
            words: typed::some_words(&self.words, at.reader.lang),
            based_on,
        })
    }

    fn place(&self, at: &At<'_>, row: &IncidentRow, typed: &Typed) -> Result<Moved, Refusal> {
        let fields = PlaceFields {
            words: &self.place,
            point: (&self.lon, &self.lat),
            off_map: !self.off_map.is_empty(),
            sent: typed.values.contains_key("place"),
            knew: typed::knew(typed, "place"),
        };
        point::moved(at.desk, fields, row.place.as_ref(), at.reader.lang)
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct LinkForm {
    other: String,
    relation: String,
}

pub(crate) async fn link(Posted { shell, desk, reader, who, id, form }: Posted<Desk, LinkForm>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: Some(id) };
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let relation = typed::code("relation", &value.relation, Relation::of)?;
        let relation = relation.ok_or_else(|| kernel::Refusal::missing("relation"))?;
        let other = by_number(&at, &who, "other", &value.other)?;
        let receipt = ask(&at, &who, &form.meta, LinkIncidents { incident: id, other, relation }).await?;
        Ok((receipt, value.other.trim().to_owned()))
    };
    match outcome.await {
        Ok((receipt, number)) => Ok(done(&at, id, receipt, "incident-linked", &[("number", number)])),
        Err(fault) => again(&at, &who, id, "link", fault, form.typed),
    }
}

pub(crate) async fn unlink(Posted { shell, desk, reader, who, id, form }: Posted<Desk, LinkForm>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: Some(id) };
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let other = by_number(&at, &who, "other", &value.other)?;
        let receipt = ask(&at, &who, &form.meta, UnlinkIncidents { incident: id, other }).await?;
        Ok((receipt, value.other.trim().to_owned()))
    };
    match outcome.await {
        Ok((receipt, number)) => Ok(done(&at, id, receipt, "incident-unlinked", &[("number", number)])),
        Err(fault) => again(&at, &who, id, "link", fault, form.typed),
    }
}
