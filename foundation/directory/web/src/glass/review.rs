//! Every emergency opening, for those who review access: who, what, why, until when, what was looked at, and the verdict.

use directory::command::ReviewGlass;
use directory::{Glass, Verdict, glasses};
use kernel::{Handling, Refusal, Resource, Text, Timestamp, Words};
use serde::{Deserialize, Serialize};
use store::Read;
use web::{Answer, Done, Fault, Page, Posted, Reader, Shell, Typed, Visit, Who};

use crate::desk::{Book, Desk, settle};

/// Openings on the page, the latest first.
const MOST: i64 = 200;

/// Name of where an opened matter stands, and its address for whoever may read that page.
type Place = Option<(String, Option<String>)>;

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
    /// What it is called on the page on which it stands, and that page's address for whoever may read it.
    place: Place,
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
            place: (n > 1).then(|| ("26-03, № 31 <b>".to_owned(), (n == 2).then(|| "sessions/x".to_owned()))),
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

/// What was opened, where it stands on the page of another matter: reviewers are told of which one is spoken and nothing of what it is.
/// Where that other matter is itself reserved, only those who read it are told.
fn place(shell: &Shell, reader: &Reader, who: &Who, read: &dyn Read, glass: &Glass) -> Result<Place, Fault> {
    let Some((name, path, on)) = shell.placed(read, reader.lang, glass.matter)? else { return Ok(None) };
    let reads = shell.permits(who, "matter.read", &on);
    Ok((reads || on.handling <= Handling::Service).then(|| (name, reads.then_some(path))))
}

fn row(book: &Book, who: &Who, (glass, place): (Glass, Place)) -> GlassRow {
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
        place,
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
    let all = shell.read(reader, |read| {
        let placed = |glass: Glass| Ok((place(shell, reader, who, read, &glass)?, glass));
        glasses(read, false, MOST)?.into_iter().map(placed).collect::<Result<Vec<_>, Fault>>()
    })?;
    let rows = all.into_iter().map(|(place, glass)| row(&book, who, (glass, place))).collect();
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
