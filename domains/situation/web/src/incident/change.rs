//! Changing type, severity, name and place; links to other incidents.

use kernel::{Id, Refusal, kind};
use serde::Deserialize;
use situation::command::{ChangeIncident, LinkIncidents, UnlinkIncidents};
use situation::incident::{Relation, Severity};
use situation::read::{self, Eye, IncidentRow};
use web::{Answer, Fault, Known, Meanwhile, Now, Posted, Typed, Who};

use super::load::{again, done, now, present};
use super::open::title;
use crate::desk::Desk;
use crate::explain::{At, ask, by_number};
use crate::meanwhile::{CHANGED, said_by, tells};
use crate::point::{self, Moved, PlaceFields};
use crate::typed;

/// The fields of the form, and those that give another place when they are filled.
pub(super) const FIELDS: &[Known] = &[
    ("incident-type", &[]),
    ("severity", &[]),
    ("place", &["lon", "lat", "off-map"]),
    ("title-fr", &[]),
    ("title-nl", &[]),
];

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
        if !form.meta.repeated {
            Meanwhile::check(&form.typed, &present(&row), FIELDS)?;
        }
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

/// The form as it comes back where somebody else changed the incident since it was drawn; nothing for any other refusal.
pub(super) fn after(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    fault: &Fault,
    typed: &Typed,
) -> Result<Option<Meanwhile>, Fault> {
    if !fault.refusal().is_some_and(|refusal| Meanwhile::is(refusal, CHANGED)) {
        return Ok(None);
    }
    let row = now(at, who, id)?;
    let present = present(&row);
    // Who changed something is said of what the reader sees anyway.
    let turns = at.shell.live().read(|read| Ok::<_, Fault>(read::timeline(read, &Eye::all(), id)?))?;
    let changed: Vec<i64> = turns.iter().filter(|t| t.what == "incident-changed").map(|t| t.seq).collect();
    let say = |field: &str| {
        let by = said_by(at.shell, at.desk, at.reader, &changed, |entry| match field {
            "incident-type" => tells(entry, &["incident_type"]),
            "place" => tells(entry, &["place", "place_removed"]),
            "severity" => tells(entry, &["severity"]),
            _ => tells(entry, &["title"]),
        })?;
        Ok(Now { value: value(at, field, present.get(field)), by })
    };
    let about = (&present, row.changed_seq);
    Ok(Some(Meanwhile::of(at.shell, at.reader, typed.clone(), about, FIELDS, say)?))
}

/// What stands in a field, in words.
fn value(at: &At<'_>, field: &str, value: &str) -> String {
    let (names, lang) = (at.desk.names(), at.reader.lang);
    match (field, value) {
        (_, "") => at.shell.texts().plain(lang, "turn-none"),
        ("incident-type", code) => {
            names.incident_type(code).map_or_else(|| code.to_owned(), |t| t.names.show(lang).to_owned())
        }
        ("severity", rank) => {
            let named = rank.parse().ok().and_then(|rank: i64| names.severities.get(&rank).cloned());
            named.map_or_else(|| rank.to_owned(), |name| name.show(lang).to_owned())
        }
        _ => value.to_owned(),
    }
}

impl ChangeForm {
    /// Only what differs from what the incident says now, and from what the form showed.
    fn rule(
        &self,
        at: &At<'_>,
        row: &IncidentRow,
        typed: &Typed,
        based_on: Option<i64>,
    ) -> Result<ChangeIncident, Refusal> {
        let rank = typed::code("severity", &self.severity, |t| t.parse().ok().and_then(Severity::from_rank))?;
        let left = |field: &str| typed::left(typed, FIELDS, field);
        let mut named = title(&self.title_fr, &self.title_nl);
        // A name that somebody else gave since the form was drawn was never there to be emptied.
        if left("title-fr") || (named.fr.is_none() && !typed.knew("title-fr")) {
            named.fr.clone_from(&row.title.fr);
        }
        if left("title-nl") || (named.nl.is_none() && !typed.knew("title-nl")) {
            named.nl.clone_from(&row.title.nl);
        }
        let same_name = (named.fr == row.title.fr) && (named.nl == row.title.nl);
        let place = self.place(at, row, typed)?;
        Ok(ChangeIncident {
            incident: Some(row.id),
            incident_type: typed::some(&self.incident_type).filter(|_| !left("incident-type")),
            severity: rank.filter(|_| !left("severity")),
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
            sent: typed.values.contains_key("place") && !typed::left(typed, FIELDS, "place"),
            knew: typed.knew("place"),
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
