//! Who is called to a session: who was written to and when, and who comes.

use bodies::command::{AnswerInvitation, By};
use bodies::read;
use bodies::session::Reply;
use kernel::{Refusal, Text, Timestamp};
use serde::{Deserialize, Serialize};
use web::{Answer, Done, Fault, Page, Posted, Typed, Visit, Who, fields};

use crate::briefing::Told;
use crate::desk::Desk;
use crate::explain::{At, ask};
use crate::meeting::seat;
use crate::session::{May, Whole, looked, may, takes_part, there};
use crate::show::{SessionShow, seat_name};

/// Somebody who is called.
#[derive(Debug, Clone, Serialize)]
struct CalledShow {
    key: String,
    name: Text,
    /// `yes`, `no`, `deputy`, or nothing.
    reply: &'static str,
    person: Option<String>,
    deputy: Option<String>,
    at: Option<Timestamp>,
    by_link: bool,
    /// Letters to them, the latest first.
    told: Vec<Told>,
    /// Whether the reader may write their answer down.
    may: bool,
}

#[derive(Debug, Serialize)]
pub(crate) struct InvitationsPage {
    s: SessionShow,
    called: Vec<CalledShow>,
    /// How many come, stay away, send somebody, have not answered.
    counts: [usize; 4],
    form: Typed,
}

impl Page for InvitationsPage {
    const TEMPLATE: &'static str = "bodies/invitations.html";
    const ROOM: &'static str = "bodies";
    fn samples() -> Vec<Self> {
        let at = crate::sample::AT;
        let told = |state: &str| Told {
            number: "MSG-26-0001".into(),
            path: "messages/x".into(),
            function: "head".into(),
            area: None,
            name: Some("A. Bodart <b>".into()),
            at: (state != "waiting").then_some(at),
            state: state.into(),
        };
        let one = |reply: &'static str, may| CalledShow {
            key: "head||".into(),
            name: crate::sample::name(),
            reply,
            person: (!reply.is_empty()).then(|| "A. Bodart <b>".into()),
            deputy: (reply == "deputy").then(|| "B. <b>".into()),
            at: (!reply.is_empty()).then_some(at),
            by_link: reply == "yes",
            told: ["waiting", "sent", "delivered", "acknowledged", "failed"].map(told).into(),
            may,
        };
        let mut form = Typed::default();
        form.put_error(Some("deputy"), "…".into());
        vec![
            Self {
                s: SessionShow::sample("convened"),
                called: ["", "yes", "no", "deputy"].map(|r| one(r, true)).into(),
                counts: [1, 1, 1, 1],
                form,
            },
            Self {
                s: SessionShow::sample("planned"),
                called: Vec::new(),
                counts: [0; 4],
                form: Typed::default(),
            },
        ]
    }
}

/// `GET /sessions/{id}/invitations`.
pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.draw(&reader, &page(&at, &who, id, Typed::default())?).answer()
}

fn page(
    at: &At<'_>,
    who: &Who,
    id: kernel::Id<kernel::kind::Matter>,
    form: Typed,
) -> Result<InvitationsPage, Fault> {
    at.shell.read(at.reader, |read| {
        let whole = Whole::of((at.desk, read), (who.actor(), at.reader.lang), id, |row| may(at, who, row))?;
        let whole = whole.ok_or_else(Fault::not_found)?;
        looked(at.shell, who, &whole.row);
        let told = at.desk.briefing.told(read, id)?;
        let replies = read::replies(read, id)?;
        let actor = who.actor();
        let own = |function: &str| function == actor.function && takes_part(&whole.row, actor);
        let one = |seat: &bodies::session::Seat| {
            let reply = replies.iter().find(|r| r.seat == *seat);
            let theirs = |t: &&Told| t.function == seat.function && t.area == seat.area;
            CalledShow {
                key: seat.key(),
                name: seat_name(&whole.names, seat),
                reply: reply.map_or("", |r| r.reply.code()),
                person: reply.and_then(|r| r.name.clone()),
                deputy: reply.and_then(|r| r.deputy.clone()),
                at: reply.map(|r| r.at),
                by_link: reply.is_some_and(|r| r.by_link),
                told: told.iter().filter(theirs).cloned().collect(),
                may: at.reader.as_of.is_none() && (writes(whole.may) || own(&seat.function)),
            }
        };
        let called: Vec<CalledShow> = read::seats(&at.desk.facts(), &whole.row).iter().map(one).collect();
        let count = |reply: &str| called.iter().filter(|c| c.reply == reply).count();
        Ok(InvitationsPage {
            counts: [count("yes"), count("no"), count("deputy"), count("")],
            s: whole.state()?.s,
            called,
            form,
        })
    })
}

const fn writes(may: May) -> bool {
    may.convene || may.record
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AnswerForm {
    seat: String,
    reply: String,
    name: String,
    deputy: String,
}

/// `POST /sessions/{id}/invitations`: what somebody said, written down for them, or by themselves.
pub(crate) async fn answer(sent: Posted<Desk, AnswerForm>) -> Answer {
    let (at, id) = (At::of(&sent), sent.id);
    let outcome = async {
        there(&at, &sent.who, id)?;
        let value = sent.value()?;
        let rule = AnswerInvitation {
            session: id,
            seat: seat(&value.seat).ok_or_else(|| Refusal::missing("seat"))?,
            reply: fields::code("reply", &value.reply, Reply::of)?
                .ok_or_else(|| Refusal::missing("reply"))?,
            name: fields::some(&value.name),
            deputy: fields::some(&value.deputy),
            by: By::Told,
        };
        ask(&at, &sent.who, &sent.form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let message = at.shell.texts().plain(at.reader.lang, "body-reply-noted");
            let location = Some(at.reader.url(&format!("sessions/{id}/invitations")));
            Ok(at.shell.done(at.reader, &Done { receipt: Some(receipt), number: None, message, location }))
        }
        Err(fault) => at.shell.refill(at.reader, fault, sent.form.typed.clone(), |form| {
            page(&At::of(&sent), &sent.who, id, form)
        }),
    }
}
