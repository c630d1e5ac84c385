//! Every emergency opening, for those who review access: who, what, why, until when, what was looked at, and the verdict.

use directory::command::ReviewGlass;
use directory::{Glass, Verdict, glasses};
use kernel::{Refusal, Resource, Text, Timestamp, Words};
use serde::{Deserialize, Serialize};
use web::{Answer, Done, Fault, Page, Posted, Reader, Shell, Typed, Visit, Who};

use crate::desk::{Book, Desk, settle};

/// Openings on the page, the latest first.
const MOST: i64 = 200;

#[derive(Debug, Clone, Serialize)]
pub(crate) struct GlassRow {
    id: String,
    person: String,
    name: String,
    function: Text,
    reason: Text,
    at: Timestamp,
    seq: i64,
    until: Timestamp,
    /// Whether it holds now.
    open: bool,
    /// The reader's own: somebody else reviews it.
    own: bool,
    /// The beginning of the matter's identifier, as the access journal shows it.
    matter: String,
    verdict: Option<Verdict>,
    review: Text,
    reviewer: String,
    reviewed_at: Option<Timestamp>,
}

#[derive(Serialize)]
pub(crate) struct GlassesPage {
    rows: Vec<GlassRow>,
    blank: Typed,
    /// The row whose form was refused, with what was typed.
    refused: String,
    form: Typed,
}

impl Page for GlassesPage {
    const TEMPLATE: &'static str = "directory/glasses.html";
    const ROOM: &'static str = "people";
    fn samples() -> Vec<Self> {
        let row = |n: u8, verdict: Option<Verdict>| GlassRow {
            id: crate::show::uuid_like(n),
            person: crate::show::uuid_like(2),
            name: if n == 3 { String::new() } else { "Jo O'Neill <b> (fictif)".to_owned() },
            function: Text::three("Veille", "Wacht", "Watch"),
            reason: Text::one(kernel::Lang::Fr, "…"),
            at: Timestamp::from_seconds(1_790_000_000),
            seq: 31,
            until: Timestamp::from_seconds(1_790_003_600),
            open: n == 1,
            own: n == 2,
            matter: "0197aabb".to_owned(),
            verdict,
            review: verdict.map(|_| Text::one(kernel::Lang::Nl, "…")).unwrap_or_default(),
            reviewer: "<i>".to_owned(),
            reviewed_at: verdict.map(|_| Timestamp::from_seconds(1_790_003_600)),
        };
        let mut wrong = Typed::default();
        wrong.put_error(Some("words"), "…".to_owned());
        let rows = vec![row(1, None), row(2, None), row(3, Some(Verdict::Unjustified))];
        let page = |rows, refused, form| Self { rows, refused, form, blank: Typed::default() };
        vec![page(Vec::new(), String::new(), Typed::default()), page(rows, crate::show::uuid_like(1), wrong)]
    }
}

fn row(book: &Book, who: &Who, glass: Glass) -> GlassRow {
    let name = |person| book.roster.name(person).unwrap_or("").to_owned();
    GlassRow {
        open: glass.open_at(book.at),
        own: glass.person == who.actor().person,
        id: glass.id.to_string(),
        person: glass.person.to_string(),
        name: name(glass.person),
        function: book.function_name(&glass.function),
        reason: glass.reason.as_text(),
        at: glass.opened_at,
        seq: glass.opened_seq,
        until: glass.closed_at.unwrap_or(glass.until),
        matter: glass.matter.to_string().chars().take(8).collect(),
        verdict: glass.review.as_ref().map(|r| r.verdict),
        reviewer: glass.review.as_ref().map(|r| name(r.person)).unwrap_or_default(),
        reviewed_at: glass.review.as_ref().map(|r| r.at),
        review: glass.review.map(|r| r.words.as_text()).unwrap_or_default(),
    }
}

fn page(
    desk: &Desk,
    shell: &Shell,
    reader: &Reader,
    who: &Who,
    (refused, form): (String, Typed),
) -> Result<GlassesPage, Fault> {
    let book = desk.book(shell, reader)?;
    let all = shell.read(reader, |read| Ok(glasses(read, false, MOST)?))?;
    let rows = all.into_iter().map(|glass| row(&book, who, glass)).collect();
    Ok(GlassesPage { rows, refused, form, blank: Typed::default() })
}

pub(super) async fn list(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    shell.permit(&who, "access.review", &Resource::service())?;
    let page = page(&desk, &shell, &reader, &who, (String::new(), Typed::default()))?;
    shell.draw(&reader, &page).answer()
}

#[derive(Deserialize)]
pub(super) struct Form {
    #[serde(default)]
    verdict: String,
    #[serde(default)]
    words: String,
}

pub(super) async fn review(
    Posted { shell, desk, reader, who, id: glass, form }: Posted<Desk, Form>,
) -> Answer {
    shell.permit(&who, "access.review", &Resource::service())?;
    let outcome = async {
        let typed = form.value.as_ref().map_err(Clone::clone)?;
        let verdict = Verdict::of(&typed.verdict).ok_or_else(|| Refusal::missing("verdict"))?;
        let words = Words::new(reader.lang, typed.words.trim());
        shell.submit(&who, &form.meta, ReviewGlass { glass, verdict, words }).await
    };
    match outcome.await {
        Ok(receipt) => {
            settle(&shell)?;
            let message = shell.texts().plain(reader.lang, "directory-glass-reviewed");
            let location = Some(reader.url("glass"));
            Ok(shell.done(&reader, &Done { receipt: Some(receipt), number: None, message, location }))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| {
            page(&desk, &shell, &reader, &who, (glass.to_string(), form))
        }),
    }
}
