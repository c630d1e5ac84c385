//! Two incidents of another package, known as the packages under test know them: by id, number and page.

use std::collections::BTreeSet;

use axum::extract::State;
use kernel::{Handling, Id, Lang, Resource, kind};
use serde::Serialize;
use store::{Read, StoreError};
use web::{Answer, Contribution, Matters, Page, Path, Reader, Routes, Shell, TemplateFile, Who, get};

/// What the incident is called.
pub const NUMBER: &str = "26-0417";
/// What the one is called that only the watch officer may read.
pub const SECRET_NUMBER: &str = "26-0418";

/// The incident, in the western quarter (90001), for everyone in service.
#[must_use]
pub fn incident() -> Id<kind::Matter> {
    Id::of_words(&["an incident"])
}

/// Another, need-to-know, that only `watch-officer` reads.
#[must_use]
pub fn secret() -> Id<kind::Matter> {
    Id::of_words(&["a secret incident"])
}

pub(crate) fn of_number(number: &str) -> Option<Id<kind::Matter>> {
    match number {
        NUMBER => Some(incident()),
        SECRET_NUMBER => Some(secret()),
        _ => None,
    }
}

/// In service, in these areas.
pub(crate) fn guarded(areas: &[&str]) -> Resource {
    let areas = areas.iter().map(|a| (*a).to_owned()).collect();
    Resource { matter: Some(incident()), areas, ..Resource::service() }
}

/// Need-to-know, for the watch officer.
pub(crate) fn closed() -> Resource {
    Resource {
        matter: Some(secret()),
        handling: Handling::NeedToKnow,
        readers: BTreeSet::from(["watch-officer".to_owned()]),
        ..guarded(&["90001"])
    }
}

/// Both, as another package guards and names them.
pub(crate) struct Incidents {
    pub(crate) open: Resource,
    pub(crate) closed: Resource,
}

impl Matters for Incidents {
    fn resource(&self, _: &dyn Read, matter: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
        Ok([&self.open, &self.closed].into_iter().find(|r| r.matter == Some(matter)).cloned())
    }
    fn page(
        &self,
        _: &dyn Read,
        _: Lang,
        matter: Id<kind::Matter>,
    ) -> Result<Option<(String, String)>, StoreError> {
        let name = match matter {
            m if m == incident() => format!("{NUMBER} Gaz"),
            m if m == secret() => format!("{SECRET_NUMBER} Réservé"),
            _ => return Ok(None),
        };
        Ok(Some((name, format!("incidents/{matter}"))))
    }
}

#[derive(Serialize)]
struct IncidentPage {
    id: Id<kind::Matter>,
}

impl Page for IncidentPage {
    const TEMPLATE: &'static str = "stage/incident.html";
    fn matter(&self) -> Option<Id<kind::Matter>> {
        Some(self.id)
    }
    fn samples() -> Vec<Self> {
        vec![Self { id: incident() }]
    }
}

async fn show(
    State(shell): State<Shell>,
    reader: Reader,
    _: Who,
    Path(id): Path<Id<kind::Matter>>,
) -> Answer {
    shell.draw(&reader, &IncidentPage { id }).topics("incident").answer()
}

/// Their page, which draws what others put beside it.
#[must_use]
pub fn incidents() -> Contribution {
    const CONTENT: &str = "{% extends \"layout.html\" %}{% block content %}{% for p in ui.beside %}{{ p.html|safe }}{% endfor %}{% endblock %}";
    Contribution {
        templates: &[TemplateFile { name: "stage/incident.html", content: CONTENT }],
        routes: Routes::new().route("/incidents/{id}", get(show)),
        ..Contribution::default()
    }
}
