//! The sessions to come and those that go on, nearest first: what the floor has to be ready for.

use bodies::read::{self, SessionFilter};
use kernel::{Id, Lang, Resource, kind};
use serde::{Deserialize, Serialize};
use store::{Read, StoreError};
use web::{Answer, Page, Query, Visit};

use crate::desk::{Desk, Onlooker};
use crate::show::SessionShow;

/// Most rows.
const ROWS: i64 = 200;

/// The rows, as they arrive live: all of them, so that a new one stands at its time.
#[derive(Debug, Serialize)]
pub(crate) struct RowsPart {
    pub(crate) rows: Vec<SessionShow>,
}

impl Page for RowsPart {
    const TEMPLATE: &'static str = "bodies/part-rows.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        vec![Self { rows: Vec::new() }, Self { rows: SessionShow::samples() }]
    }
}

/// The sessions to come and those that go on, or all of them, as this actor may see them.
pub(crate) fn rows(
    read: &dyn Read,
    desk: &Desk,
    (by, lang): (Onlooker<'_>, Lang),
    filter: &SessionFilter,
) -> Result<Vec<SessionShow>, StoreError> {
    let rows = read::sessions(read, &desk.eye(by.actor), filter, ROWS)?;
    rows.iter().map(|s| SessionShow::of(read, desk, by, lang, s)).collect()
}

#[derive(Debug, Serialize)]
pub(crate) struct SessionsPage {
    rows: Vec<SessionShow>,
    /// What they are about, where only those about one thing are shown.
    about: Option<(String, String)>,
    /// Whether those that are over are shown as well.
    all: bool,
}

impl Page for SessionsPage {
    const TEMPLATE: &'static str = "bodies/sessions.html";
    const ROOM: &'static str = "bodies";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        vec![
            Self { rows: Vec::new(), about: None, all: false },
            Self {
                rows: SessionShow::samples(),
                about: Some(("26-0417".into(), "incidents/x".into())),
                all: true,
            },
        ]
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    about: String,
    all: String,
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let matter: Option<Id<kind::Matter>> = asked.about.parse().ok();
    let all = !asked.all.is_empty() || matter.is_some();
    let page = shell.read(&reader, |read| {
        let about = match matter {
            Some(matter) => desk.briefing.about(read, who.actor(), reader.lang, matter)?,
            None => None,
        };
        let filter = SessionFilter { body: None, about: matter, ahead: !all };
        let rows = rows(read, &desk, (desk.onlooker(&who), reader.lang), &filter)?;
        Ok(SessionsPage { rows, about, all })
    })?;
    let drawn = shell.draw(&reader, &page);
    match (matter, all) {
        // Those about one thing are fresh with the page.
        (Some(_), _) => drawn.answer(),
        (None, true) => drawn.topics("sessions-all").answer(),
        (None, false) => drawn.topics("sessions").answer(),
    }
}
