//! Who is called to a session: who was written to and when, and who comes.

use bodies::called::Called;
use bodies::command::{AnswerInvitation, By, CallToSession, WithdrawInvitation};
use bodies::read::SessionRow;
use bodies::session::{Reply, Seat, SessionState};
use kernel::{Refusal, Words};
use serde::{Deserialize, Serialize};
use web::{Answer, Done, Fault, Page, Posted, Typed, Visit, Who, fields};

use crate::called::{CallPart, CalledForm, GUESTS, saying, typed};
use crate::desk::Desk;
use crate::explain::{At, ask};
use crate::invited::{CalledShow, Invited, OffShow};
use crate::letters::LettersShow;
use crate::meeting::seat;
use crate::session::{May, Whole, called as is_called, looked, may, proved, seen, takes_part, there};
use crate::show::SessionShow;

#[derive(Debug, Serialize)]
pub(crate) struct InvitationsPage {
    s: SessionShow,
    called: Vec<CalledShow>,
    /// How many come, stay away, send somebody, have not answered.
    counts: [usize; 4],
    /// How many answered for another date.
    again: usize,
    /// Those who were taken off after it was convened.
    off: Vec<OffShow>,
    /// Whether the reader may remind those who have not answered, and take somebody off.
    convenes: bool,
    /// Who is to be called, while it can be chosen, and what the form says of it.
    call: Option<CallPart>,
    call_form: Typed,
    /// What became of the letters about the last change.
    letters: Option<LettersShow>,
    form: Typed,
}

impl Page for InvitationsPage {
    const TEMPLATE: &'static str = "bodies/invitations.html";
    const ROOM: &'static str = "bodies";
    fn samples() -> Vec<Self> {
        let mut form = Typed::default().with("seat", "headno||").with("words", "<b>");
        form.put_error(Some("words"), "…".into());
        let mut wrong = Typed::default();
        wrong.put_error(Some("deputy"), "…".into());
        let planned = |call| Self {
            s: SessionShow::sample("planned"),
            called: Vec::new(),
            counts: [0; 4],
            again: 0,
            off: Vec::new(),
            convenes: false,
            call: Some(call),
            call_form: Typed::default().as_shown(),
            letters: None,
            form: Typed::default(),
        };
        let convened = |form| Self {
            s: SessionShow::sample("convened"),
            called: ["", "yes", "no", "deputy"].map(|r| CalledShow::sample(r, true)).into(),
            counts: [1, 1, 1, 1],
            again: 1,
            off: OffShow::samples(),
            convenes: true,
            call: CallPart::samples().pop(),
            call_form: Typed::default().as_shown(),
            letters: LettersShow::samples().pop(),
            form,
        };
        let mut all: Vec<Self> = CallPart::samples().into_iter().map(planned).collect();
        all.extend([convened(form), convened(wrong)]);
        all
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
        let actor = who.actor();
        let own = |function: &str| function == actor.function && takes_part(&whole.row, actor);
        let invited = Invited::of(&whole)?;
        let one = |seat: &Seat| {
            let may = at.reader.as_of.is_none() && (writes(whole.may) || own(&seat.function));
            invited.show(seat, may)
        };
        let called: Vec<CalledShow> = invited.seats().iter().map(one).collect();
        let count = |reply: &str| called.iter().filter(|c| c.given() == reply).count();
        let chooses = whole.may.convene && whole.row.state.ahead();
        let begin = || typed(&chosen(&whole.row)).as_shown_with(GUESTS);
        let call_form = form.clone().filter(chosen_in).unwrap_or_else(begin);
        let call = chooses.then(|| {
            CallPart::of(&at.desk.facts(), &whole.names, &whole.row.seats, at.reader.lang, &call_form)
        });
        Ok(InvitationsPage {
            counts: [count("yes"), count("no"), count("deputy"), count("")],
            again: called.iter().filter(|c| c.earlier.is_some()).count(),
            off: invited.off(),
            convenes: whole.may.convene && whole.row.state == SessionState::Convened,
            letters: whole.letters()?,
            s: whole.state(at.shell.now())?.s,
            called,
            call,
            call_form,
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

/// `POST /sessions/{id}/called`: who is called; once it is convened, who is called besides. Whom somebody else chose meanwhile is not
/// left out unseen.
pub(crate) async fn call(sent: Posted<Desk, CalledForm>) -> Answer {
    let (at, id) = (At::of(&sent), sent.id);
    let row = seen(&at, &sent.who, id)?;
    let amended = sent.form.amends_with(Some(id), (typed(&chosen(&row)), row.changed_seq), GUESTS);
    let amended = amended.saying(|field, value| saying(&at, field, value));
    let outcome = async {
        let called = amended.value()?.called(&at)?;
        let who = proved(&sent, id, is_called)?;
        let rule = CallToSession { session: id, called, based_on: sent.form.meta.based_on };
        ask(&at, &who, &sent.form.meta, rule).await
    };
    match outcome.await {
        Err(fault) => {
            at.shell.refill_amended(at.reader, fault, amended, |form| page(&at, &sent.who, id, Some(form)))
        }
        done => answered(&at, &sent.who, id, done, "body-call-chosen", sent.form.typed.clone()),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct WithdrawForm {
    seat: String,
    words: String,
}

/// `POST /sessions/{id}/withdraw`: somebody who was called by mistake is taken off.
pub(crate) async fn withdraw(sent: Posted<Desk, WithdrawForm>) -> Answer {
    let (at, id) = (At::of(&sent), sent.id);
    let outcome = async {
        there(&at, &sent.who, id)?;
        let value = sent.value()?;
        let seat = seat(&value.seat).ok_or_else(|| Refusal::missing("seat"))?;
        let who = proved(&sent, id, is_called)?;
        let words = Words::new(at.reader.lang, value.words.trim());
        ask(&at, &who, &sent.form.meta, WithdrawInvitation { session: id, seat, words }).await
    };
    let outcome = outcome.await;
    answered(&at, &sent.who, id, outcome, "body-take-off-done", sent.form.typed.clone())
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
