//! The page of a link in an invitation: one session, one seat, one answer, without an account.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect};
use bodies::command::{AnswerInvitation, By};
use bodies::read::{self, Eye, SessionRow};
use bodies::session::{Reply, Seat, SessionState};
use desk::links::{Link, holder};
use kernel::{Handling, Refusal, Text, Timestamp};
use serde::{Deserialize, Serialize};
use web::{Answer, CommandForm, CommandMeta, Fault, Page, Path, Reader, Shell, Typed, fields};

use crate::desk::Desk;
use crate::explain::{At, ask};
use crate::show::called_name;

#[derive(Debug, Serialize)]
pub(crate) struct AnswerPage {
    body: Text,
    number: String,
    at: Timestamp,
    place: Option<String>,
    call: Option<String>,
    /// `convened`, `cancelled`, …
    state: &'static str,
    seat: Text,
    items: Vec<Text>,
    /// What was answered before: `yes`, `no`, `deputy` or nothing; and who comes.
    reply: &'static str,
    deputy: Option<String>,
    /// The date for which it was, where the session has another now.
    earlier: Option<Timestamp>,
    /// The date that is answered for, in microseconds.
    for_at: i64,
    /// Whether an answer is still taken.
    takes: bool,
    sent: bool,
    expires: Timestamp,
    form: Typed,
}

impl Page for AnswerPage {
    const TEMPLATE: &'static str = "bodies/answer.html";
    fn samples() -> Vec<Self> {
        let at = crate::sample::AT;
        let one = |state: &'static str, reply: &'static str| Self {
            body: Text::three("Comité <b>", "Comité", "Committee"),
            number: "26-03".into(),
            at,
            place: (state == "convened").then(|| "salle <2>".into()),
            call: (state == "convened").then(|| "https://call.example".into()),
            state,
            seat: crate::sample::name(),
            items: if reply.is_empty() { Vec::new() } else { vec![Text::one(kernel::Lang::Fr, "Gaz <b>")] },
            reply,
            deputy: (reply == "deputy").then(|| "B. <b>".into()),
            earlier: (reply == "deputy").then_some(at),
            for_at: at.0,
            takes: state == "convened",
            sent: reply == "yes",
            expires: at,
            form: Typed::default(),
        };
        let mut wrong = one("convened", "");
        wrong.form.put_error(Some("deputy"), "…".into());
        vec![one("convened", "yes"), one("convened", "deputy"), one("cancelled", "no"), wrong]
    }
}

/// There is nothing at this link, or nothing any more.
#[derive(Debug, Serialize)]
pub(crate) struct GonePage {}

impl Page for GonePage {
    const TEMPLATE: &'static str = "bodies/gone.html";
    fn samples() -> Vec<Self> {
        vec![Self {}]
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sent {
    sent: String,
}

/// `GET /i/{secret}`. A link that is forwarded shows the same to whoever opens it, and takes an answer for the same seat.
pub(crate) async fn show(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    Path(secret): Path<String>,
    web::Query(asked): web::Query<Sent>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let Some((link, row, seat)) = find(&at, &secret)? else { return gone(&at) };
    let page = page(&at, (link, &row, &seat), !asked.sent.is_empty(), Typed::default())?;
    shell.draw(&reader, &page).bare().answer()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AnswerForm {
    reply: String,
    name: String,
    deputy: String,
    /// The date that the page showed.
    at: String,
}

/// `POST /i/{secret}`. Used twice, the last answer counts and the page says what was said before.
pub(crate) async fn answer(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    Path(secret): Path<String>,
    form: CommandForm<AnswerForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let Some((link, row, seat)) = find(&at, &secret)? else { return gone(&at) };
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let reply = fields::code("reply", &value.reply, Reply::of)?;
        let rule = AnswerInvitation {
            session: row.id,
            seat: seat.clone(),
            reply: reply.ok_or_else(|| Refusal::missing("reply"))?,
            name: fields::some(&value.name),
            deputy: fields::some(&value.deputy),
            by: By::Link,
            for_at: fields::whole("at", &value.at)?.map(Timestamp),
        };
        let meta = CommandMeta { command_id: form.meta.command_id, ..CommandMeta::default() };
        ask(&at, &holder("body.record"), &meta, rule).await
    };
    match outcome.await {
        Ok(_) => Ok(Redirect::to(&reader.url(&format!("i/{secret}?sent=1"))).into_response()),
        Err(fault) => {
            let Some(refusal) = fault.refusal() else { return Err(fault) };
            let mut typed = form.typed;
            typed.put_error(refusal.field.as_deref(), shell.sentence(reader.lang, refusal));
            let page = page(&at, (link, &row, &seat), false, typed)?;
            shell.draw(&reader, &page).bare().status(StatusCode::UNPROCESSABLE_ENTITY).answer()
        }
    }
}

/// The link behind a secret, its session as it is now and the seat that it answers for; nothing where it opens nothing.
fn find(at: &At<'_>, secret: &str) -> Result<Option<(Link, SessionRow, Seat)>, Fault> {
    let Some(link) = at.desk.links.find(secret)? else { return Ok(None) };
    at.shell.live().read(|read| {
        // Who may read it may have been narrowed since.
        let row =
            read::session(read, &Eye::all(), link.matter)?.filter(|s| s.handling < Handling::NeedToKnow);
        let seat = row.as_ref().and_then(|row| read::seat_of(&at.desk.facts(), row, link.link));
        Ok(row.zip(seat).map(|(row, seat)| (link, row, seat)))
    })
}

fn page(
    at: &At<'_>,
    (link, row, seat): (Link, &SessionRow, &Seat),
    sent: bool,
    form: Typed,
) -> Result<AnswerPage, Fault> {
    let (items, replies) = at
        .shell
        .live()
        .read(|read| Ok::<_, Fault>((read::items(read, row.id)?, read::replies(read, row.id)?)))?;
    let reply = replies.iter().find(|r| r.seat == *seat);
    Ok(AnswerPage {
        body: row.body_names.clone(),
        number: row.number.clone(),
        at: row.at,
        place: row.place.clone(),
        call: row.call.clone(),
        state: row.state.code(),
        seat: called_name(&at.desk.names(), &row.called.guests, seat),
        items: items.into_iter().map(|i| i.title).collect(),
        reply: reply.map_or("", |r| r.reply.code()),
        deputy: reply.and_then(|r| r.deputy.clone()),
        earlier: reply.and_then(|r| r.earlier),
        for_at: row.at.0,
        takes: row.state == SessionState::Convened,
        sent,
        expires: link.expires,
        form,
    })
}

fn gone(at: &At<'_>) -> Answer {
    at.shell.draw(at.reader, &GonePage {}).bare().status(StatusCode::NOT_FOUND).answer()
}
