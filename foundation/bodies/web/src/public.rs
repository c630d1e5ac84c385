//! The public part of approved minutes, for everybody: a page and its documents, as they were published.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use bodies::event::PublicDecision;
use bodies::read::{self, PublicRow, SessionRow};
use kernel::{Id, Lang, Text, Timestamp, Words, kind};
use serde::Serialize;
use web::{Answer, Fault, Page, Path, Reader, Shell};

use crate::desk::Desk;

#[derive(Debug, Clone, Serialize)]
struct PartShow {
    title: Text,
    text: Text,
    decisions: Vec<(Text, Text)>,
}

#[derive(Debug, Serialize)]
pub(crate) struct PublicPage {
    id: String,
    body: Text,
    number: String,
    held_at: Timestamp,
    issued_at: Timestamp,
    version: i64,
    parts: Vec<PartShow>,
    /// Language and SHA-256 of each document.
    files: Vec<(&'static str, String)>,
    /// When it was withdrawn, and why: then nothing else of it is shown.
    withdrawn: Option<(Timestamp, Words)>,
}

impl Page for PublicPage {
    const TEMPLATE: &'static str = "bodies/public.html";
    fn samples() -> Vec<Self> {
        let at = crate::sample::AT;
        let part = |full: bool| PartShow {
            title: Text::both("Gaz <b>", "Gas"),
            text: Text::both("Le gaz.\n<b>", "Het gas."),
            decisions: if full {
                vec![(Text::both("CC 26-03 / 1", "CC 26-03 / 1"), Text::both("Ouvrir", "Openen"))]
            } else {
                Vec::new()
            },
        };
        let one = |withdrawn: Option<(Timestamp, Words)>| Self {
            id: "x".into(),
            body: Text::three("Comité <b>", "Comité", "Committee"),
            number: "26-03".into(),
            held_at: at,
            issued_at: at,
            version: 2,
            parts: if withdrawn.is_none() { vec![part(true), part(false)] } else { Vec::new() },
            files: if withdrawn.is_none() {
                vec![("fr", "ab12".into()), ("nl", "cd34".into())]
            } else {
                Vec::new()
            },
            withdrawn,
        };
        vec![one(None), one(Some((at, Words::new(Lang::Nl, "<b>"))))]
    }
}

/// What was published. Of what was withdrawn since nothing is left but that it was, and why.
fn issued(shell: &Shell, id: Id<kind::Matter>) -> Result<(SessionRow, PublicRow), Fault> {
    let found = shell.live().read(|read| read::issued(read, id)?.ok_or_else(Fault::not_found))?;
    let (session, mut row) = found;
    if row.withdrawn.is_some() {
        row.parts.clear();
        row.decisions.clear();
        row.files.clear();
    }
    Ok((session, row))
}

/// `GET /minutes/{id}`.
pub(crate) async fn show(State(shell): State<Shell>, reader: Reader, Path(id): Path<String>) -> Answer {
    let id = id.parse().map_err(|_| Fault::not_found())?;
    let (session, row) = issued(&shell, id)?;
    let of = |item: Option<Id<kind::Matter>>| {
        let at = row.decisions.iter().filter(|d: &&PublicDecision| Some(d.item) == item);
        at.map(|d| (d.label.clone(), d.text.clone())).collect()
    };
    let parts = row
        .parts
        .iter()
        .map(|p| PartShow { title: p.title.clone(), text: p.text.clone(), decisions: of(p.item) })
        .collect();
    let page = PublicPage {
        id: id.to_string(),
        body: session.body_names.clone(),
        number: session.number.clone(),
        held_at: session.at,
        issued_at: row.at,
        version: row.version,
        parts,
        files: row.files.iter().map(|f| (f.lang.code(), f.hash.clone())).collect(),
        withdrawn: row.withdrawn.clone(),
    };
    shell.draw(&reader, &page).bare().answer()
}

/// `GET /minutes/{id}/{fr.pdf}`.
pub(crate) async fn file(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    Path((id, file)): Path<(String, String)>,
) -> Answer {
    let id = id.parse().map_err(|_| Fault::not_found())?;
    let (session, row) = issued(&shell, id)?;
    let lang: Option<Lang> = file.strip_suffix(".pdf").and_then(|l| l.parse().ok());
    let found = row.files.iter().find(|f| Some(f.lang) == lang).ok_or_else(Fault::not_found)?;
    crate::paper::given(&desk, found.blob, &format!("{}-{}.pdf", session.number, found.lang))
}
