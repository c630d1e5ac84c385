//! The access journal: who looked at what is guarded, and who was refused what. For those who review access.

use access::Seen;
use kernel::{Resource, Text, Timestamp};
use serde::{Deserialize, Serialize};
use store::Entry;
use web::{Answer, Fault, Page, PageKind, Query, Routes, Visit, get};

use crate::desk::{Book, Desk};
use crate::powers::PowerName;

/// Batches on one page; each holds what a few seconds brought.
const PAGE: i64 = 50;

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
    /// The beginning of the matter's identifier: enough to tell two apart, and nothing of what it is.
    matter: Option<String>,
    seq: Option<i64>,
    times: i64,
}

#[derive(Serialize)]
pub(crate) struct LooksPage {
    /// Whether such a journal is kept here.
    kept: bool,
    only: &'static str,
    rows: Vec<LookRow>,
    /// Looks that could not be written down on this page's batches.
    lost: i64,
    newer: Option<i64>,
    older: Option<i64>,
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
            matter: refused.then(|| "0197aabb".to_owned()),
            seq: (!refused).then_some(31),
            times: if refused { 3 } else { 1 },
        };
        let page = |kept, rows: Vec<LookRow>, only| Self {
            kept,
            only,
            lost: i64::try_from(rows.len()).unwrap_or(0),
            older: (!rows.is_empty()).then_some(1),
            newer: (!rows.is_empty()).then_some(99),
            rows,
        };
        vec![
            page(false, Vec::new(), ""),
            page(true, Vec::new(), ""),
            page(true, vec![row(true), row(false)], "refused"),
        ]
    }
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    before: Option<i64>,
    #[serde(default)]
    only: String,
}

/// The body of both kinds of entry.
#[derive(Deserialize)]
struct Batch {
    #[serde(default)]
    seen: Vec<Seen>,
    #[serde(default)]
    lost: i64,
}

async fn show(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>, Query(asked): Query<Asked>) -> Answer {
    shell.permit(&who, "access.review", &Resource::service())?;
    let only = ["looked", "refused"].into_iter().find(|o| *o == asked.only).unwrap_or("");
    let book = desk.book(&shell, &reader)?;
    let mut page =
        LooksPage { kept: desk.looks.is_some(), only, rows: Vec::new(), lost: 0, newer: None, older: None };
    if let Some(journal) = &desk.looks {
        let head = journal.head();
        let to = asked.before.map_or(head, |b| b.saturating_sub(1)).clamp(0, head);
        let entries = web::blocking(|| journal.entries((to - PAGE).max(0), to, PAGE))?;
        page.older = entries.first().map(|e| e.header.seq).filter(|seq| *seq > 1);
        page.newer = (to < head).then(|| (to + PAGE + 1).min(head + 1));
        fill(&mut page, &book, &entries)?;
    }
    shell.draw(&reader, &page).answer()
}

fn fill(page: &mut LooksPage, book: &Book, entries: &[Entry]) -> Result<(), Fault> {
    for entry in entries {
        let refused = entry.kind() == "access.refused";
        if !refused && entry.kind() != "access.looked" || entry.destroyed {
            continue;
        }
        let batch: Batch = entry.event().ok_or_else(|| {
            Fault::internal(format!("entry {} of the access journal cannot be read", entry.header.seq))
        })?;
        page.lost += batch.lost;
        if page.only.is_empty() || (page.only == "refused") == refused {
            page.rows.extend(batch.seen.into_iter().map(|s| row(book, s, refused)));
        }
    }
    page.rows.sort_by_key(|r| std::cmp::Reverse(r.at));
    Ok(())
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
        matter: seen.matter.map(|m| m.to_string().chars().take(8).collect()),
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
