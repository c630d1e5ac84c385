//! Who is called to a session: who was written to and when, and who comes.

use bodies::called::{Called, guest_of};
use bodies::command::{AnswerInvitation, By, CallToSession};
use bodies::read::{self, SessionRow};
use bodies::session::{Reply, Seat};
use kernel::{Refusal, Text, Timestamp};
use serde::{Deserialize, Serialize};
use web::{Answer, Done, Fault, Page, Posted, Typed, Visit, Who, fields};

use crate::briefing::Told;
use crate::called::{CallPart, CalledForm, typed};
use crate::desk::Desk;
use crate::explain::{At, ask};
use crate::letters::LettersShow;
use crate::meeting::seat;
use crate::session::{May, Whole, called as is_called, looked, may, proved, takes_part, there};
use crate::show::{SessionShow, called_name};

/// Somebody who is called.
#[derive(Debug, Clone, Serialize)]
struct CalledShow {
    key: String,
    name: Text,
    /// `yes`, `no`, `deputy`, or nothing.
    reply: &'static str,
    /// The date for which they answered, where the session has another now: they are asked again.
    earlier: Option<Timestamp>,
    /// Whether they are a guest, and their address.
    guest: bool,
    mail: Option<String>,
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
    /// Who is to be called, while it can be chosen.
    call: Option<CallPart>,
    /// What became of the letters about the last change.
    letters: Option<LettersShow>,
    form: Typed,
}

impl Page for InvitationsPage {
    const TEMPLATE: &'static str = "bodies/invitations.html";
    const ROOM: &'static str = "bodies";
    fn samples() -> Vec<Self> {
        let at = crate::sample::AT;
        let told = |state: &str| Told {
            number: "MSG-26-0001".into(),
            mail: None,
            path: "messages/x".into(),
            function: "head".into(),
            area: None,
            name: Some("A. Bodart <b>".into()),
            at: (!matches!(state, "waiting" | "unreleased")).then_some(at),
            state: state.into(),
            written_at: at,
            released: state != "unreleased",
        };
        let one = |reply: &'static str, may| CalledShow {
            key: "head||".into(),
            name: crate::sample::name(),
            reply,
            earlier: (reply == "no").then_some(at),
            guest: reply == "deputy",
            mail: (reply == "deputy").then(|| "a@town.example".into()),
            person: (!reply.is_empty()).then(|| "A. Bodart <b>".into()),
            deputy: (reply == "deputy").then(|| "B. <b>".into()),
            at: (!reply.is_empty()).then_some(at),
            by_link: reply == "yes",
            told: ["unreleased", "waiting", "sent", "delivered", "acknowledged", "covered", "failed"]
                .map(told)
                .into(),
            may,
        };
        let mut form = Typed::default();
        form.put_error(Some("deputy"), "…".into());
        let planned = |call| Self {
            s: SessionShow::sample("planned"),
            called: Vec::new(),
            counts: [0; 4],
            call: Some(call),
            letters: None,
            form: Typed::default(),
        };
        vec![
            Self {
                s: SessionShow::sample("convened"),
                called: ["", "yes", "no", "deputy"].map(|r| one(r, true)).into(),
                counts: [1, 1, 1, 1],
                call: CallPart::samples().pop(),
                letters: LettersShow::samples().pop(),
                form,
            },
            planned(CallPart::samples().remove(0)),
            planned(CallPart::samples().remove(1)),
        ]
    }
}

/// `GET /sessions/{id}/invitations`.
pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.draw(&reader, &page(&at, &who, id, None)?).answer()
}

fn page(
    at: &At<'_>,
    who: &Who,
    id: kernel::Id<kernel::kind::Matter>,
    form: Option<Typed>,
) -> Result<InvitationsPage, Fault> {
    at.shell.read(at.reader, |read| {
        let by = (at.desk.onlooker(who), at.reader.lang);
        let whole = Whole::of((at.desk, read), by, id, |row| may(at, who, row))?;
        let whole = whole.ok_or_else(Fault::not_found)?;
        looked(at.shell, who, &whole.row);
        let told = at.desk.briefing.told(read, id)?;
        let replies = read::replies(read, id)?;
        let actor = who.actor();
        let own = |function: &str| function == actor.function && takes_part(&whole.row, actor);
        let (facts, guests) = (at.desk.facts(), &whole.row.called.guests);
        let one = |seat: &Seat| {
            let reply = replies.iter().find(|r| r.seat == *seat);
            let guest = guest_of(seat).and_then(|id| guests.iter().find(|g| g.id == id));
            let mail = guest.and_then(|g| g.mail.clone());
            let theirs = |t: &&Told| match &mail {
                Some(mail) => t.mail.as_ref() == Some(mail),
                None => t.function == seat.function && t.area == seat.area,
            };
            CalledShow {
                key: seat.key(),
                name: called_name(&whole.names, guests, seat),
                earlier: reply.and_then(|r| r.earlier),
                guest: guest_of(seat).is_some(),
                mail: mail.clone(),
                reply: reply.map_or("", |r| r.reply.code()),
                person: reply
                    .and_then(|r| r.name.clone())
                    .or_else(|| guest.filter(|g| g.organisation.is_some()).and_then(|g| g.name.clone())),
                deputy: reply.and_then(|r| r.deputy.clone()),
                at: reply.map(|r| r.at),
                by_link: reply.is_some_and(|r| r.by_link),
                told: told.iter().filter(theirs).cloned().collect(),
                may: at.reader.as_of.is_none() && (writes(whole.may) || own(&seat.function)),
            }
        };
        let called: Vec<CalledShow> = read::seats(&facts, &whole.row).iter().map(one).collect();
        let given = |c: &CalledShow| if c.earlier.is_some() { "" } else { c.reply };
        let count = |reply: &str| called.iter().filter(|c| given(c) == reply).count();
        let chooses = whole.may.convene && whole.row.state.ahead();
        let call = chooses.then(|| {
            let form = form.clone().filter(chosen_in).unwrap_or_else(|| typed(&chosen(&whole.row)));
            CallPart::of(&facts, &whole.names, &whole.row.seats, at.reader.lang, &form)
        });
        Ok(InvitationsPage {
            counts: [count("yes"), count("no"), count("deputy"), count("")],
            letters: whole.letters()?,
            s: whole.state(at.shell.now())?.s,
            called,
            call,
            form: form.unwrap_or_default(),
        })
    })
}

/// Whether what was typed is the choice of who is called, not an answer of one of them.
fn chosen_in(form: &Typed) -> bool {
    form.values.contains_key("guest-name")
}

/// What the form begins with: what was chosen, or else those who are called without that.
fn chosen(row: &SessionRow) -> Called {
    if !row.called.is_empty() {
        return row.called.clone();
    }
    Called { seats: row.invited.iter().map(Seat::of).collect(), guests: Vec::new() }
}

/// `POST /sessions/{id}/called`: who is called; once it is convened, who is called besides.
pub(crate) async fn call(sent: Posted<Desk, CalledForm>) -> Answer {
    let (at, id) = (At::of(&sent), sent.id);
    let outcome = async {
        there(&at, &sent.who, id)?;
        let called = sent.value()?.called(&at)?;
        let who = proved(&sent, id, is_called)?;
        let rule = CallToSession { session: id, called, based_on: sent.form.meta.based_on };
        ask(&at, &who, &sent.form.meta, rule).await
    };
    let outcome = outcome.await;
    answered(&at, &sent.who, id, outcome, "body-call-chosen", sent.form.typed.clone())
}

/// On with the page of invitations.
fn answered(
    at: &At<'_>,
    who: &Who,
    id: kernel::Id<kernel::kind::Matter>,
    outcome: Result<store::Receipt, Fault>,
    key: &str,
    typed: Typed,
) -> Answer {
    match outcome {
        Ok(receipt) => {
            let message = at.shell.texts().plain(at.reader.lang, key);
            let location = Some(at.reader.url(&format!("sessions/{id}/invitations")));
            Ok(at.shell.done(at.reader, &Done { receipt: Some(receipt), number: None, message, location }))
        }
        Err(fault) => at.shell.refill(at.reader, fault, typed, |form| page(at, who, id, Some(form))),
    }
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
            for_at: None,
        };
        ask(&at, &sent.who, &sent.form.meta, rule).await
    };
    let outcome = outcome.await;
    answered(&at, &sent.who, id, outcome, "body-reply-noted", sent.form.typed.clone())
}
