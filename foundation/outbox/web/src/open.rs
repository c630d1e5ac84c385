//! The page of a link: one message, one button, without an account and without anything of the inside. Looking acknowledges nothing:
//! programs that look at mail open links, too.

use std::sync::Arc;

use ::desk::links::{Link, holder};
use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect};
use kernel::{Handling, Lang, Text, Timestamp};
use outbox::command::{Acknowledge, By};
use outbox::message::{Content, Reach, State as Stands};
use outbox::read::{self, Eye, RecipientRow, Row};
use outbox::sender::link_id;
use serde::{Deserialize, Serialize};
use web::{Answer, CommandForm, CommandMeta, Fault, Page, Path, Reader, Shell, Typed, fields};

use crate::ask::At;
use crate::desk::Desk;
use crate::show::{AT, Said};

#[derive(Serialize)]
pub(crate) struct LinkPage {
    number: String,
    subject: Said,
    words: Said,
    writer: Text,
    released_at: Option<Timestamp>,
    acknowledge_by: Option<Timestamp>,
    /// When this recipient, or somebody for them, acknowledged.
    known: bool,
    known_at: Option<Timestamp>,
    withdrawn: bool,
    expires: Timestamp,
    form: Typed,
}

impl Page for LinkPage {
    const TEMPLATE: &'static str = "messages/link.html";
    fn samples() -> Vec<Self> {
        let page = |known: bool, withdrawn| Self {
            number: "MSG-26-0001".into(),
            subject: Said { text: "Ontruiming <b>".into(), lang: "nl".into() },
            words: Said { text: "Verlaat de straat.\n\nNu.".into(), lang: "nl".into() },
            writer: Text::three("Veille", "Wacht", "Watch"),
            released_at: Some(AT),
            acknowledge_by: (!known).then_some(AT),
            known,
            known_at: known.then_some(AT),
            withdrawn,
            expires: AT,
            form: Typed::default(),
        };
        let mut wrong = page(false, false);
        wrong.form.put_error(Some("name"), "…".into());
        vec![page(false, false), page(true, false), page(false, true), wrong]
    }
}

/// There is nothing at this link, or nothing any more.
#[derive(Serialize)]
pub(crate) struct GonePage {}

impl Page for GonePage {
    const TEMPLATE: &'static str = "messages/gone.html";
    fn samples() -> Vec<Self> {
        vec![Self {}]
    }
}

pub(crate) async fn show(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    Path(secret): Path<String>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let Some(found) = find(&at, &secret)? else { return gone(&at) };
    let page = page(&at, &found, Typed::default());
    shell.draw(&reader, &page).bare().answer()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct LinkForm {
    name: String,
    words: String,
}

pub(crate) async fn acknowledge(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    Path(secret): Path<String>,
    form: CommandForm<LinkForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let Some(found) = find(&at, &secret)? else { return gone(&at) };
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let rule = Acknowledge {
            message: found.link.matter,
            recipient: Some(found.recipient.n),
            by: By::Link { name: fields::some(&value.name) },
            words: fields::words(&value.words, reader.lang),
            stated: None,
        };
        let meta = CommandMeta { command_id: form.meta.command_id, ..CommandMeta::default() };
        at.ask(&holder("matter.read"), &meta, rule).await
    };
    match outcome.await {
        Ok(_) => Ok(Redirect::to(&reader.url(&format!("m/{secret}"))).into_response()),
        Err(fault) => {
            let Some(refusal) = fault.refusal() else { return Err(fault) };
            let mut typed = form.typed;
            typed.put_error(refusal.field.as_deref(), shell.sentence(reader.lang, refusal));
            let page = page(&at, &found, typed);
            shell.draw(&reader, &page).bare().status(StatusCode::UNPROCESSABLE_ENTITY).answer()
        }
    }
}

/// What a secret opens, as it is now.
struct Opened {
    link: Link,
    row: Row,
    recipient: RecipientRow,
}

fn find(at: &At<'_>, secret: &str) -> Result<Option<Opened>, Fault> {
    let Some(link) = at.desk.links.find(secret)? else { return Ok(None) };
    at.shell.live().read(|read| {
        let Some(row) = read::message(read, &Eye::all(), link.matter)? else { return Ok(None) };
        // Who may read it may have been narrowed since.
        if row.handling >= Handling::NeedToKnow || row.content == Content::Notice {
            return Ok(None);
        }
        let recipient =
            read::recipients(read, link.matter)?.into_iter().find(|r| link_id(link.matter, r.n) == link.link);
        Ok(recipient.map(|recipient| Opened { link, row, recipient }))
    })
}

fn page(at: &At<'_>, opened: &Opened, form: Typed) -> LinkPage {
    let Opened { link, row, recipient } = opened;
    let lang: Lang = at.reader.lang;
    LinkPage {
        number: row.number.clone(),
        subject: Said::best(&row.subject, lang),
        words: Said::best(&row.words, lang),
        writer: at.desk.post.names().function(&row.writer),
        released_at: row.released_at,
        acknowledge_by: recipient.acknowledge_by,
        known: matches!(recipient.reach, Reach::Acknowledged | Reach::Covered),
        known_at: recipient.acknowledged.map(|(at, _)| at),
        withdrawn: row.state == Stands::Withdrawn,
        expires: link.expires,
        form,
    }
}

fn gone(at: &At<'_>) -> Answer {
    at.shell.draw(at.reader, &GonePage {}).bare().status(StatusCode::NOT_FOUND).answer()
}
