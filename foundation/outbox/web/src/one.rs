//! One message: what it says, where each recipient stands, its history, and the forms of writer and recipient.

use kernel::{Id, kind};
use outbox::message::{Reach, State as Stands};
use outbox::read;
use serde::Serialize;
use web::{Answer, Fault, Page, Reader, Typed, Visit, Who};

use crate::ask::At;
use crate::board::{named, platforms};
use crate::desk::Desk;
use crate::show::{MessageShow, RecipientShow, TurnShow, WHAT};
use crate::targets::office_words;

#[derive(Serialize)]
pub(crate) struct OnePage {
    pub(crate) m: MessageShow,
    pub(crate) recipients: Vec<RecipientShow>,
    /// Whom it is for, as its writer meant it, while it waits for its release.
    pub(crate) aims: Vec<String>,
    pub(crate) turns: Vec<TurnShow>,
    /// Whether the reader sends messages.
    pub(crate) may_send: bool,
    /// Whether it was written to the reader and waits for them.
    pub(crate) mine: bool,
    /// Platforms to which what it is about can be handed over, and that matter.
    pub(crate) platforms: Vec<(String, kernel::Text)>,
    pub(crate) about_id: Option<String>,
    /// Which of the forms was sent and refused.
    pub(crate) act: &'static str,
    pub(crate) form: Typed,
    pub(crate) blank: Typed,
}

impl Page for OnePage {
    const TEMPLATE: &'static str = "messages/one.html";
    const ROOM: &'static str = "messages";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let page = |state: Stands, may: bool, act| Self {
            m: MessageShow::sample(state),
            recipients: Reach::ALL.iter().map(|r| RecipientShow::sample(*r)).collect(),
            aims: vec!["Bourgmestre <b>".into()],
            turns: WHAT.iter().map(|w| TurnShow::sample(w)).collect(),
            may_send: may,
            mine: may,
            platforms: vec![("national".into(), kernel::Text::three("A", "B", "C"))],
            about_id: may.then(|| "x".to_owned()),
            act,
            form: Typed::default().with("words", "<b>"),
            blank: Typed::default(),
        };
        let mut all: Vec<Self> = Stands::ALL.iter().map(|s| page(*s, true, "voice")).collect();
        let mut wrong = page(Stands::Released, true, "withdraw");
        wrong.form.put_error(Some("words"), "…".into());
        all.push(wrong);
        all.push(page(Stands::Released, false, ""));
        all
    }
}

pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = load(&at, &who, id, "", Typed::default())?;
    shell.draw(&reader, &page).topics(format!("message:{id}")).about(format!("message:{id}")).answer()
}

/// A form of this page was refused: the page as it is now, with what was typed.
pub(crate) fn again(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    act: &'static str,
    fault: Fault,
    typed: Typed,
) -> Answer {
    at.shell.refill(at.reader, fault, typed, |form| load(at, who, id, act, form))
}

fn load(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    act: &'static str,
    form: Typed,
) -> Result<OnePage, Fault> {
    let (shell, desk, reader) = (at.shell, at.desk, at.reader);
    let (actor, present) = (who.actor(), reader.as_of.is_none());
    let (eye, facts, names) = (desk.post.eye(actor), desk.facts(actor), desk.post.names());
    let now = shell.seen_at(reader);
    let page = shell.read(reader, |read| {
        let row = read::message(read, &eye, id)?.ok_or_else(Fault::not_found)?;
        let on = read::resource(read, id)?.ok_or_else(Fault::not_found)?;
        let mut m = MessageShow::of(&row, desk, &names, reader.lang, now);
        if let Some((about, _)) = row.about {
            let page = named(shell, desk, read, reader, who, about)?;
            m.about =
                m.about.map(|(label, _)| page.map_or((label, String::new()), |(n, p)| (n, reader.url(&p))));
        }
        let rows = read::recipients(read, id)?;
        let sends = shell.permits(who, "message.send", &on);
        let mut recipients = RecipientShow::all(&rows, &row, desk, reader.lang, now);
        if !sends {
            RecipientShow::withhold_typed(&mut recipients, &rows);
        }
        let ours = |r: &&read::RecipientRow| {
            let office = || r.office.as_ref().is_some_and(|o| facts.seat.is(&actor.function, o));
            r.person == Some(actor.person) || office()
        };
        let waits = |n: i64| recipients.iter().any(|r| r.n == n && r.waits);
        let mine = present && rows.iter().filter(ours).any(|r| waits(r.n));
        let aims = if row.state == Stands::Prepared { read::aims(read, id)? } else { Vec::new() };
        Ok(OnePage {
            aims: aims
                .iter()
                .map(|a| if sends { aim(a, desk, reader) } else { meant(a, desk, reader) })
                .collect(),
            turns: read::turns(read, id)?
                .iter()
                .map(|t| TurnShow::of(t, desk, &names, &recipients))
                .collect(),
            may_send: present && sends,
            mine,
            platforms: if m.about.is_some() { platforms(desk) } else { Vec::new() },
            about_id: row.about.map(|(id, _)| id.to_string()),
            recipients,
            m,
            act,
            form,
            blank: Typed::default(),
        })
    })?;
    if page.m.guarded {
        shell.trail().looked(actor, Some(id), None, "message");
    }
    Ok(page)
}

/// Whom the writer meant, for those who do not send messages: whose address was typed by hand is not for them.
fn meant(row: &read::AimRow, desk: &Desk, reader: &Reader) -> String {
    let typed = row.person.is_none() && row.office.is_none();
    if typed { format!("№ {}", row.n + 1) } else { aim(row, desk, reader) }
}

/// Whom the writer meant, in words.
pub(crate) fn aim(row: &read::AimRow, desk: &Desk, reader: &Reader) -> String {
    if let Some(person) = row.person {
        return desk.name(person);
    }
    if let Some(office) = &row.office {
        return office_words(&desk.post.names(), office, reader.lang);
    }
    let c = &row.contact;
    let parts = [c.name.as_deref(), c.mail.as_deref(), c.phone.as_deref(), c.lang.map(kernel::Lang::code)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
