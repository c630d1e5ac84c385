//! Who is on duty now, kept fresh on every console; and one's own duty, begun and ended with one click.

use std::sync::Arc;

use axum::extract::State;
use directory::command::SetDuty;
use kernel::{Id, Text, Timestamp, kind};
use serde::{Deserialize, Serialize};
use store::Entry;
use web::live::{Fragment, FragmentCx, Fragments, Mode};
use web::{Answer, CommandForm, Done, Fault, Page, PageKind, Reader, Routes, Shell, Visit, Who, get};

use crate::desk::{Book, Desk, settle};
use crate::sessions::{counting, label};

/// The topic of the list.
const TOPIC: &str = "duty";

#[derive(Debug, Clone, Serialize)]
pub(crate) struct DutyRow {
    mandate: String,
    person: String,
    name: String,
    function: Text,
    organisation: Text,
    phone: Option<String>,
    since: Timestamp,
}

/// The list, as it stands on the page and arrives live.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct DutyPart {
    rows: Vec<DutyRow>,
}

#[derive(Serialize)]
pub(crate) struct DutyPage {
    rows: Vec<DutyRow>,
    /// What the reader holds: mandate, label, on duty.
    own: Vec<(String, Text, bool)>,
}

impl Page for DutyPart {
    const TEMPLATE: &'static str = "directory/part-duty.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        vec![Self { rows: Vec::new() }, Self { rows: vec![sample(true), sample(false)] }]
    }
}

impl Page for DutyPage {
    const TEMPLATE: &'static str = "directory/duty.html";
    const ROOM: &'static str = "people";
    fn samples() -> Vec<Self> {
        let own = |on| vec![(crate::show::uuid_like(1), Text::three("Veille", "Wacht", "Watch"), on)];
        vec![
            Self { rows: Vec::new(), own: Vec::new() },
            Self { rows: vec![sample(true)], own: own(true) },
            Self { rows: vec![sample(false)], own: own(false) },
        ]
    }
}

fn sample(phone: bool) -> DutyRow {
    DutyRow {
        mandate: crate::show::uuid_like(1),
        person: crate::show::uuid_like(2),
        name: "Jo O'Neill <b> (fictif)".to_owned(),
        function: Text::three("Officier de veille", "Wachtofficier", "Watch officer"),
        organisation: Text::both("Hautrive", "Hoogoever"),
        phone: phone.then(|| "+32 2 000 00 00".to_owned()),
        since: Timestamp::from_seconds(1_789_990_000),
    }
}

fn rows(book: &Book) -> Vec<DutyRow> {
    let of = |duty: &directory::Duty| {
        let held = book.roster.mandates.iter().find(|m| m.id == duty.mandate)?;
        // A mandate that ran out ends the duty with it, whether or not anybody said so.
        let person = book.roster.persons.get(&held.person).filter(|_| book.roster.counts(held, book.at))?;
        Some(DutyRow {
            mandate: held.id.to_string(),
            person: person.id.to_string(),
            name: person.name.clone(),
            function: book.function_name(&held.function),
            organisation: book.organisation_name(held.organisation),
            phone: person.phone.clone(),
            since: duty.since,
        })
    };
    book.roster.duties.iter().filter_map(of).collect()
}

async fn show(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    let book = desk.book(&shell, &reader)?;
    let on = |id| book.roster.duties.iter().any(|d| d.mandate == id);
    let own = counting(&book.roster, who.actor().person, book.at);
    let page = DutyPage {
        rows: rows(&book),
        own: own.map(|m| (m.id.to_string(), label(&book.roster, &book.profile, m), on(m.id))).collect(),
    };
    shell.draw(&reader, &page).topics(TOPIC).answer()
}

#[derive(Deserialize)]
struct Form {
    mandate: Id<kind::Mandate>,
    on: bool,
}

async fn post(State(shell): State<Shell>, reader: Reader, who: Who, form: CommandForm<Form>) -> Answer {
    let Form { mandate, on } = form.value.map_err(Fault::Refused)?;
    let receipt = shell.submit(&who, &form.meta, SetDuty { mandate, on }).await?;
    settle(&shell)?;
    let key = if on { "directory-duty-begun" } else { "directory-duty-over" };
    let message = shell.texts().plain(reader.lang, key);
    let location = Some(reader.url("duty"));
    Ok(shell.done(&reader, &Done { receipt: Some(receipt), number: None, message, location }))
}

pub(crate) fn routes() -> Routes {
    Routes::new().route("/duty", get(show).post(post))
}

pub(crate) fn pages() -> Vec<PageKind> {
    vec![PageKind::of::<DutyPage>(), PageKind::of::<DutyPart>()]
}

/// Draws the list again whenever somebody comes, goes, or is called otherwise.
pub(crate) struct LiveDuty(pub(crate) Arc<Desk>);

impl Fragments for LiveDuty {
    fn topics(&self, entry: &Entry) -> Vec<String> {
        let touches = [
            "directory.duty-started",
            "directory.duty-ended",
            "directory.mandate-ended",
            "directory.person-changed",
        ];
        if touches.contains(&entry.kind()) { vec![TOPIC.to_owned()] } else { Vec::new() }
    }
    fn render(&self, cx: &FragmentCx<'_>, _: &Entry) -> Result<Vec<Fragment>, Fault> {
        // No date of the list depends on the zone.
        let book = self.0.open(cx.read, cx.now, jiff::tz::TimeZone::UTC)?;
        let html = cx.draw(&DutyPart { rows: rows(&book) })?;
        let target = "duty-list".to_owned();
        Ok(vec![Fragment { topic: TOPIC.to_owned(), target, mode: Mode::Morph, html, say: None }])
    }
}
