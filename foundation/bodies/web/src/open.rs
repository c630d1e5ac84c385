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
use kernel::{Handling, Refusal, Text, Timestamp, Words};
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
    /// Whether it was moved after people were called, and why the last time.
    moved: bool,
    why: Option<Words>,
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
            moved: !reply.is_empty(),
            why: (reply == "yes").then(|| Words::new(kernel::Lang::Nl, "<b>")),
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

/// There is nothing at this link, or nothing any more; or whoever it was made for was taken off the session since.
#[derive(Debug, Serialize)]
pub(crate) struct GonePage {
    /// The session of which they were invited: its body, its number, and when it begins.
    off: Option<(Text, String, Timestamp)>,
}

impl Page for GonePage {
    const TEMPLATE: &'static str = "bodies/gone.html";
    fn samples() -> Vec<Self> {
        let off = (Text::three("Comité <b>", "Comité", "Committee"), "26-03".into(), crate::sample::AT);
        vec![Self { off: None }, Self { off: Some(off) }]
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
    let (link, row, seat) = match find(&at, &secret)? {
        Behind::Seat(found) => *found,
        other => return gone(&at, other),
    };
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
    let (link, row, seat) = match find(&at, &secret)? {
        Behind::Seat(found) => *found,
        other => return gone(&at, other),
    };
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

/// What is behind a secret.
enum Behind {
    /// The link, its session as it is now and the seat that it answers for.
    Seat(Box<(Link, SessionRow, Seat)>),
    /// The session from which that seat was taken off.
    Off(Box<SessionRow>),
    Nothing,
}

fn find(at: &At<'_>, secret: &str) -> Result<Behind, Fault> {
    let Some(link) = at.desk.links.find(secret)? else { return Ok(Behind::Nothing) };
    at.shell.live().read(|read| {
        // Who may read it may have been narrowed since.
        let row =
            read::session(read, &Eye::all(), link.matter)?.filter(|s| s.handling < Handling::NeedToKnow);
        let Some(row) = row else { return Ok(Behind::Nothing) };
        if let Some(seat) = read::seat_of(&at.desk.facts(), &row, link.link) {
            return Ok(Behind::Seat(Box::new((link, row, seat))));
        }
        let theirs = |off: &read::WithdrawnRow| read::link_of(row.id, &off.seat) == link.link;
        let off = read::withdrawn(read, row.id)?.iter().any(theirs);
        Ok(if off { Behind::Off(Box::new(row)) } else { Behind::Nothing })
    })
}

fn page(
    at: &At<'_>,
    (link, row, seat): (Link, &SessionRow, &Seat),
    sent: bool,
    form: Typed,
) -> Result<AnswerPage, Fault> {
    let (items, replies, turns) = at.shell.live().read(|read| {
        Ok::<_, Fault>((read::items(read, row.id)?, read::replies(read, row.id)?, read::turns(read, row.id)?))
    })?;
    let called = turns.into_iter().skip_while(|t| t.what != "session-convened");
    let moved = called.filter(|t| t.what == "session-moved").last();
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
        moved: moved.is_some(),
        why: moved.and_then(|t| t.words).filter(|w| !w.is_blank()),
        for_at: row.at.0,
        takes: row.state == SessionState::Convened,
        sent,
        expires: link.expires,
        form,
    })
}

/// Whoever was taken off is told so, and of which session; of its agenda and place nothing any more.
fn gone(at: &At<'_>, behind: Behind) -> Answer {
    let (off, status) = match behind {
        Behind::Off(row) => (Some((row.body_names, row.number, row.at)), StatusCode::GONE),
        Behind::Seat(_) | Behind::Nothing => (None, StatusCode::NOT_FOUND),
    };
    at.shell.draw(at.reader, &GonePage { off }).bare().status(status).answer()
}
