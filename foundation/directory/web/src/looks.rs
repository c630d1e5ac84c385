//! The access journal: who looked at what is guarded, and who was refused what. For those who review access.

use access::Seen;
use kernel::{Resource, Text, Timestamp};
use serde::Serialize;
use web::{Answer, Page, PageKind, Query, Routes, Visit, get};

use crate::desk::{Book, Desk};
use crate::looked::{self, Asked, Filter};
use crate::powers::PowerName;

#[derive(Debug, Clone, Serialize)]
pub(crate) struct LookRow {
    at: Timestamp,
    refused: bool,
    person: String,
    name: String,
    function: Text,
    /// The power that was refused.
    power: Option<PowerName>,
    /// The purpose of a look, or of a refusal without power.
    purpose: String,
    /// The matter's identifier, and nothing of what it is.
    matter: Option<String>,
    seq: Option<i64>,
    times: i64,
}

#[derive(Serialize)]
pub(crate) struct LooksPage {
    /// Whether such a journal is kept here.
    kept: bool,
    /// What was asked for.
    filter: Asked,
    /// Whether anything narrows the list.
    narrowed: bool,
    /// The same filter in an address, up to the place.
    address: String,
    /// The key of what is wrong with the filter.
    wrong: Option<&'static str>,
    rows: Vec<LookRow>,
    /// Looks that could not be written down on this page's batches.
    lost: i64,
    newer: Option<i64>,
    older: Option<i64>,
    /// Since when nothing was found, where the search stopped for now.
    back_to: Option<Timestamp>,
}

impl Page for LooksPage {
    const TEMPLATE: &'static str = "directory/looks.html";
    const ROOM: &'static str = "people";
    fn samples() -> Vec<Self> {
        let row = |refused: bool| LookRow {
            at: Timestamp::from_seconds(1_790_000_000),
            refused,
            person: crate::show::uuid_like(2),
            name: if refused { String::new() } else { "Jo O'Neill <b> (fictif)".to_owned() },
            function: Text::three("Bourgmestre", "Burgemeester", "Mayor"),
            power: refused.then(|| PowerName::of("matter.read")),
            purpose: "entry".to_owned(),
            matter: refused.then(|| "0197aabb-c0de-7000-8000-000000000001".to_owned()),
            seq: (!refused).then_some(31),
            times: if refused { 3 } else { 1 },
        };
        let page = |kept, rows: Vec<LookRow>, filter: Asked| Self {
            kept,
            narrowed: filter.narrows(),
            address: filter.address(),
            wrong: filter.narrows().then_some("directory-looks-no-person"),
            filter,
            lost: i64::try_from(rows.len()).unwrap_or(0),
            older: (!rows.is_empty()).then_some(1),
            newer: (!rows.is_empty()).then_some(99),
            back_to: rows.is_empty().then_some(Timestamp::from_seconds(1_790_000_000)),
            rows,
        };
        vec![
            page(false, Vec::new(), Asked::default()),
            page(true, Vec::new(), Asked::sample()),
            page(true, vec![row(true), row(false)], Asked { only: "refused".into(), ..Asked::default() }),
        ]
    }
}

async fn show(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>, Query(asked): Query<Asked>) -> Answer {
    shell.permit(&who, "access.review", &Resource::service())?;
    let book = desk.book(&shell, &reader)?;
    let sought = match asked.matter.trim() {
        "" => None,
        number => shell.read(&reader, |read| shell.matter_numbered(read, number))?,
    };
    let filter = Filter::of(&asked, &book, sought);
    let mut page = LooksPage {
        kept: desk.looks.is_some(),
        narrowed: asked.narrows(),
        address: asked.address(),
        wrong: filter.as_ref().err().copied(),
        rows: Vec::new(),
        lost: 0,
        newer: None,
        older: None,
        back_to: None,
        filter: asked,
    };
    if let (Some(journal), Ok(filter)) = (&desk.looks, filter) {
        let found = web::blocking(|| looked::find(journal, &filter, page.filter.before))?;
        page.rows = found.rows.into_iter().map(|(seen, refused)| row(&book, seen, refused)).collect();
        (page.lost, page.newer, page.older, page.back_to) =
            (found.lost, found.newer, found.older, found.back_to);
    }
    shell.draw(&reader, &page).answer()
}

fn row(book: &Book, seen: Seen, refused: bool) -> LookRow {
    LookRow {
        at: seen.at,
        refused,
        person: seen.person.to_string(),
        name: book.roster.name(seen.person).unwrap_or("").to_owned(),
        function: book.function_name(&seen.function),
        power: (refused && access::POWERS.contains(&seen.what.as_str())).then(|| PowerName::of(&seen.what)),
        purpose: seen.what,
        matter: seen.matter.map(|m| m.to_string()),
        seq: seen.seq,
        times: seen.times,
    }
}

pub(crate) fn routes() -> Routes {
    Routes::new().route("/access-journal", get(show))
}

pub(crate) fn pages() -> Vec<PageKind> {
    vec![PageKind::of::<LooksPage>()]
}
