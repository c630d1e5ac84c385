//! The page of a link: one order, one answer, without an account and without anything of the inside.

use std::sync::Arc;

use axum::Extension;
use axum::extract::{FromRequest as _, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect};
use commitments::answer::By;
use commitments::command::{AnswerCommitment, OpenLink};
use commitments::commitment::{State as Stands, after};
use commitments::read::{self, Eye, Row};
use desk::links::{Link, holder};
use kernel::{Actor, Handling};
use serde::{Deserialize, Serialize};
use web::{Answer, CommandForm, CommandMeta, Fault, Page, Path, Reader, Shell, TakesFiles, Typed, fields};

use crate::answer::turn;
use crate::ask::At;
use crate::desk::Desk;
use crate::show::OrderShow;
use crate::{files, one};

#[derive(Serialize)]
pub(crate) struct LinkPage {
    o: OrderShow,
    answers: Vec<&'static str>,
    expires: kernel::Timestamp,
    /// Something was sent just now.
    sent: bool,
    form: Typed,
}

impl Page for LinkPage {
    const TEMPLATE: &'static str = "commitments/link.html";
    fn samples() -> Vec<Self> {
        let page = |state: Stands, sent| Self {
            o: OrderShow::sample(state),
            answers: one::answers(state),
            expires: kernel::Timestamp(1_795_488_000_000_000),
            sent,
            form: Typed::default(),
        };
        let mut wrong = page(Stands::Acknowledged, false);
        wrong.form.put_error(Some("words"), "…".into());
        vec![page(Stands::Given, false), page(Stands::Declined, true), page(Stands::Executed, true), wrong]
    }
}

/// There is nothing at this link, or nothing any more.
#[derive(Serialize)]
pub(crate) struct GonePage {}

impl Page for GonePage {
    const TEMPLATE: &'static str = "commitments/gone.html";
    fn samples() -> Vec<Self> {
        vec![Self {}]
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sent {
    sent: String,
}

pub(crate) async fn show(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    Path(secret): Path<String>,
    web::Query(asked): web::Query<Sent>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let Some((link, row)) = find(&at, &secret)? else { return gone(&at) };
    let opened = OpenLink { commitment: link.matter, link: link.link };
    if let Err(e) = at.ask(&holder("commitment.answer"), &CommandMeta::default(), opened).await {
        // Whoever holds the link gets the order all the same.
        tracing::warn!(error = %e, "that a link was opened could not be noted");
    }
    let page = page(&at, link, &row, !asked.sent.is_empty(), Typed::default());
    shell.draw(&reader, &page).bare().answer()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct LinkForm {
    turn: String,
    name: String,
    words: String,
    place: String,
}

pub(crate) async fn answer(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    Path(secret): Path<String>,
    mut request: Request,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    // Only whoever holds a link may leave photos while the form comes, which may take minutes.
    if find(&at, &secret)?.is_some() {
        request.extensions_mut().insert(TakesFiles);
    }
    let form = CommandForm::<LinkForm>::from_request(request, &shell).await?;
    let Some((link, row)) = find(&at, &secret)? else { return gone(&at) };
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let turn = turn(&value.turn)?;
        // What will be refused anyway leaves no file behind.
        let taken = !answers(&row).is_empty() && after(row.state, turn).is_some();
        let photos = if taken { files::keep(&at, &Actor::system(), &form.files)? } else { Vec::new() };
        let rule = AnswerCommitment {
            by: By::Link { link: link.link, name: fields::some(&value.name) },
            words: fields::words(&value.words, reader.lang),
            place: fields::words(&value.place, reader.lang),
            photos,
            ..AnswerCommitment::new(link.matter, turn)
        };
        let meta = CommandMeta { command_id: form.meta.command_id, ..CommandMeta::default() };
        at.ask(&holder("commitment.answer"), &meta, rule).await
    };
    match outcome.await {
        Ok(_) => Ok(Redirect::to(&reader.url(&format!("o/{secret}?sent=1"))).into_response()),
        Err(fault) => {
            let Some(refusal) = fault.refusal() else { return Err(fault) };
            let mut typed = form.typed;
            typed.put_error(refusal.field.as_deref(), shell.sentence(reader.lang, refusal));
            let page = page(&at, link, &row, false, typed);
            shell.draw(&reader, &page).bare().status(StatusCode::UNPROCESSABLE_ENTITY).answer()
        }
    }
}

/// The link behind a secret and its order as it is now; nothing where it opens nothing.
fn find(at: &At<'_>, secret: &str) -> Result<Option<(Link, Row)>, Fault> {
    let Some(link) = at.desk.links.find(secret)? else { return Ok(None) };
    at.shell.live().read(|read| {
        let made = read::links(read, link.matter)?.into_iter().find(|l| l.link == link.link);
        if made.is_none_or(|l| l.ended_at.is_some()) {
            return Ok(None);
        }
        // Who may read it may have been narrowed since.
        let row = read::commitment(read, &Eye::all(), link.matter)?;
        Ok(row.filter(|r| r.handling < Handling::NeedToKnow).map(|row| (link, row)))
    })
}

fn page(at: &At<'_>, link: Link, row: &Row, sent: bool, form: Typed) -> LinkPage {
    LinkPage {
        o: OrderShow::of(row, at.desk, at.shell.now(), false),
        answers: answers(row),
        expires: link.expires,
        sent,
        form,
    }
}

/// What a link takes: nothing once the order was reported done.
fn answers(row: &Row) -> Vec<&'static str> {
    match row.state {
        Stands::Executed | Stands::Settled | Stands::Withdrawn => Vec::new(),
        state => one::answers(state),
    }
}

fn gone(at: &At<'_>) -> Answer {
    at.shell.draw(at.reader, &GonePage {}).bare().status(StatusCode::NOT_FOUND).answer()
}
