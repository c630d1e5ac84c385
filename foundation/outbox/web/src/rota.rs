//! The rota: who is on call now, gaps ahead, shifts handed on; and where people and offices are reached.

use std::collections::BTreeSet;

use kernel::{Id, Refusal, Resource, Timestamp, kind};
use outbox::Facts;
use outbox::address::in_groups;
use outbox::command::{AnswerSwap, AskSwap, RemoveShift, SetShift};
use outbox::read::{self, BookRow, ShiftRow};
use outbox::rota::{AHEAD_DAYS, gaps, on_call};
use outbox::whom::Office;
use serde::{Deserialize, Serialize};
use store::Rule;
use web::{Answer, Fault, Page, Posted, Typed, Visit, Who, fields};

use crate::ask::At;
use crate::calendar::CalendarShow;
use crate::desk::Desk;
use crate::devices::DeviceShow;
use crate::show::AT;
use crate::targets::{Choices, office_words};

/// Shifts that ended longer ago than this name no office that has to be covered.
const BEHIND_DAYS: i64 = 30;
/// Shifts are shown so many days ahead.
const SHOWN_DAYS: i64 = 60;

#[derive(Serialize)]
pub(crate) struct RotaPage {
    pub(crate) now_on_call: Vec<OnCallShow>,
    pub(crate) gaps: Vec<GapShow>,
    pub(crate) shifts: Vec<ShiftShow>,
    pub(crate) book: Vec<BookShow>,
    /// Where the reader is reached.
    pub(crate) own: BookShow,
    pub(crate) own_id: String,
    /// Where the reader allows notifications, and with which key on one more; none where they cannot be sent.
    pub(crate) devices: Vec<DeviceShow>,
    pub(crate) push: Option<String>,
    /// The reader's calendar, and its address where it was made just now.
    pub(crate) calendar: Option<CalendarShow>,
    pub(crate) made: Option<String>,
    pub(crate) choices: Choices,
    pub(crate) may_keep: bool,
    pub(crate) present: bool,
    /// Faults of a table that was sent.
    pub(crate) wrong: Vec<String>,
    pub(crate) act: &'static str,
    pub(crate) form: Typed,
    pub(crate) blank: Typed,
}

/// Who is on call for an office now.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct OnCallShow {
    office: String,
    who: Option<String>,
    deputy: Option<String>,
    phone: Option<String>,
    until: Option<Timestamp>,
}

/// A time without anybody on call.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct GapShow {
    office: String,
    from: Timestamp,
    until: Timestamp,
}

/// A shift.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ShiftShow {
    id: String,
    office: String,
    who: String,
    deputy: Option<String>,
    from: Timestamp,
    until: Timestamp,
    /// Who is asked to take it over, and from whom it was taken over.
    asked: Option<String>,
    taken_from: Option<String>,
    current: bool,
    mine: bool,
    asks_me: bool,
}

/// Where somebody is reached.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct BookShow {
    who: String,
    mail: Option<String>,
    phone: Option<String>,
    lang: Option<&'static str>,
}

impl Page for RotaPage {
    const TEMPLATE: &'static str = "messages/rota.html";
    const ROOM: &'static str = "rota";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let shift = |mine: bool, asks_me: bool| ShiftShow {
            id: "x".into(),
            office: "Bourgmestre · Hautrive".into(),
            who: "A. Fictief <b>".into(),
            deputy: mine.then(|| "B. Fictief".to_owned()),
            from: AT,
            until: AT.plus_seconds(86_400),
            asked: asks_me.then(|| "moi".to_owned()),
            taken_from: (!mine).then(|| "C. Fictief".to_owned()),
            current: mine,
            mine,
            asks_me,
        };
        let on_call = |who: Option<&str>| OnCallShow {
            office: "Bourgmestre".into(),
            who: who.map(str::to_owned),
            deputy: who.map(|_| "B. Fictief".to_owned()),
            phone: who.map(|_| "0490000011".to_owned()),
            until: who.map(|_| AT),
        };
        let line = BookShow {
            who: "Trams <b>".into(),
            mail: Some("a@b.example".into()),
            phone: Some("0490000011".into()),
            lang: Some("nl"),
        };
        let mut wrong = Typed::default().with("function", "mayor");
        wrong.put_error(Some("until"), "…".into());
        let full = Self {
            now_on_call: vec![on_call(Some("A. Fictief")), on_call(None)],
            gaps: vec![GapShow { office: "Bourgmestre".into(), from: AT, until: AT.plus_seconds(3600) }],
            shifts: vec![shift(true, false), shift(false, true), shift(false, false)],
            book: vec![line.clone()],
            own: line,
            may_keep: true,
            present: true,
            wrong: vec!["Ligne 2 : <b>".into()],
            act: "set",
            form: wrong,
            devices: DeviceShow::samples(),
            push: Some("BA".into()),
            calendar: Some(CalendarShow::sample()),
            made: Some("https://town.example/fr/rota/calendar/x.ics".into()),
            ..Self::empty()
        };
        vec![Self::empty(), full]
    }
}

impl RotaPage {
    fn empty() -> Self {
        Self {
            now_on_call: Vec::new(),
            gaps: Vec::new(),
            shifts: Vec::new(),
            book: Vec::new(),
            own: BookShow::default(),
            own_id: String::new(),
            devices: Vec::new(),
            push: None,
            calendar: None,
            made: None,
            choices: Choices::sample(),
            may_keep: false,
            present: false,
            wrong: Vec::new(),
            act: "",
            form: Typed::default(),
            blank: Typed::default(),
        }
    }
}

pub(crate) async fn show(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = load(&at, &who, "", Typed::default())?;
    shell.draw(&reader, &page).topics("rota").answer()
}

/// A form of this page was refused: the page as it is now, with what was typed.
pub(crate) fn again(at: &At<'_>, who: &Who, act: &'static str, fault: Fault, typed: Typed) -> Answer {
    at.shell.refill(at.reader, fault, typed, |form| load(at, who, act, form))
}

pub(crate) fn load(at: &At<'_>, who: &Who, act: &'static str, form: Typed) -> Result<RotaPage, Fault> {
    let (shell, desk, reader, actor) = (at.shell, at.desk, at.reader, who.actor());
    shell.permit(who, "matter.read", &Resource::service())?;
    let now = shell.seen_at(reader);
    let (begin, end) = (now.plus_seconds(-BEHIND_DAYS * 86_400), now.plus_seconds(SHOWN_DAYS * 86_400));
    let (shifts, book, own, calendar) = shell.read(reader, |read| {
        let shifts = read::shifts(read, begin, end)?;
        let own = read::kept(read, Some(actor.person), None)?;
        Ok((shifts, read::book(read)?, own, read::calendar_of(read, actor.person)?))
    })?;
    let devices = if reader.as_of.is_none() { desk.devices.of(actor.person)? } else { Vec::new() };
    let lines: BTreeSet<Office> = shifts.iter().map(|s| s.office.clone()).collect();
    let names = desk.post.names();
    let words = |o: &Office| office_words(&names, o, reader.lang);
    let phone =
        |p: Id<kind::Person>| book.iter().find(|b| b.person == Some(p)).and_then(|b| b.contact.phone.clone());
    let on = |office: &Office| {
        let found = on_call(&shifts, office, now);
        OnCallShow {
            office: words(office),
            who: found.map(|s| desk.name(s.person)),
            deputy: found.and_then(|s| s.deputy).map(|p| desk.name(p)),
            phone: found.and_then(|s| phone(s.person)).map(|n| in_groups(&n)),
            until: found.map(|s| s.until),
        }
    };
    let ahead = gaps(&shifts, &lines, now, now.plus_seconds(AHEAD_DAYS * 86_400));
    let may_keep = reader.as_of.is_none() && desk.post.may(actor, "rota.keep");
    // Addresses of people are shown to those who keep the rota; everybody sees their own.
    let listed = book.iter().filter(|b| may_keep || b.person.is_none());
    Ok(RotaPage {
        now_on_call: lines.iter().map(on).collect(),
        gaps: ahead
            .into_iter()
            .map(|g| GapShow { office: words(&g.office), from: g.from, until: g.until })
            .collect(),
        shifts: shifts
            .iter()
            .filter(|s| s.until > now)
            .map(|s| ShiftShow::of(s, desk, actor.person, now, words(&s.office)))
            .collect(),
        book: listed.map(|b| BookShow::of(b, desk, b.office.as_ref().map(words))).collect(),
        own: own.map(|b| BookShow::of(&b, desk, None)).unwrap_or_default(),
        own_id: actor.person.to_string(),
        devices: devices.into_iter().map(DeviceShow::of).collect(),
        push: desk.push.as_ref().map(|p| p.key.clone()),
        calendar: calendar.filter(|c| c.expires > now).map(CalendarShow::of),
        made: None,
        choices: Choices::of(desk, reader),
        may_keep,
        present: reader.as_of.is_none(),
        wrong: Vec::new(),
        act,
        form,
        blank: Typed::default(),
    })
}

impl ShiftShow {
    fn of(row: &ShiftRow, desk: &Desk, me: Id<kind::Person>, now: Timestamp, office: String) -> Self {
        Self {
            id: row.id.to_string(),
            office,
            who: desk.name(row.person),
            deputy: row.deputy.map(|p| desk.name(p)),
            from: row.from,
            until: row.until,
            asked: row.asked.map(|p| desk.name(p)),
            taken_from: row.taken_from.map(|p| desk.name(p)),
            current: row.from <= now,
            mine: row.person == me,
            asks_me: row.asked == Some(me),
        }
    }
}

impl BookShow {
    fn of(row: &BookRow, desk: &Desk, office: Option<String>) -> Self {
        Self {
            who: office.or_else(|| row.person.map(|p| desk.name(p))).unwrap_or_default(),
            mail: row.contact.mail.clone(),
            phone: row.contact.phone.clone(),
            lang: row.contact.lang.map(kernel::Lang::code),
        }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ShiftForm {
    function: String,
    organisation: String,
    area: String,
    person: String,
    deputy: String,
    from: String,
    until: String,
    to: String,
    accept: String,
}

/// A person chosen from a list; nothing where none is.
pub(crate) fn person(field: &str, text: &str) -> Result<Option<Id<kind::Person>>, Refusal> {
    fields::code(field, text, |t| t.parse().ok())
}

/// A form about a shift, or about none yet.
type Sent<P> = Posted<Desk, ShiftForm, P>;

/// Takes one of the forms of this page: its name with what is said when it is done, and what it asks for.
async fn take<P, R: Rule<Facts = Facts> + 'static>(
    sent: Sent<P>,
    (act, done): (&'static str, &str),
    rule: impl FnOnce(&At<'_>, &ShiftForm) -> Result<R, Refusal>,
) -> Answer {
    let at = At { shell: &sent.shell, desk: &sent.desk, reader: &sent.reader };
    let outcome = async { at.ask(&sent.who, &sent.form.meta, rule(&at, sent.value()?)?).await };
    match outcome.await {
        Ok(receipt) => Ok(at.shell.done(at.reader, &at.done_at("rota", done, receipt))),
        Err(fault) => again(&at, &sent.who, act, fault, sent.form.typed.clone()),
    }
}

pub(crate) async fn set(sent: Sent<()>) -> Answer {
    sent.shell.permit(&sent.who, "rota.keep", &Resource::service())?;
    take(sent, ("set", "rota-done-set"), |at, v| {
        let zone = at.shell.zone();
        let time = |field: &str, text: &str| {
            fields::calendar(field, text, zone)?.ok_or_else(|| Refusal::missing(field))
        };
        let function = fields::some(&v.function).ok_or_else(|| Refusal::missing("function"))?;
        Ok(SetShift {
            shift: at.shell.ids().next(),
            office: Office {
                function,
                organisation: fields::some(&v.organisation),
                area: fields::some(&v.area),
            },
            person: person("person", &v.person)?.ok_or_else(|| Refusal::missing("person"))?,
            deputy: person("deputy", &v.deputy)?,
            from: time("from", &v.from)?,
            until: time("until", &v.until)?,
        })
    })
    .await
}

pub(crate) async fn remove(sent: Sent<Id<kind::Matter>>) -> Answer {
    let shift = sent.id;
    take(sent, ("shift", "rota-done-removed"), |_, _| Ok(RemoveShift { shift })).await
}

pub(crate) async fn swap(sent: Sent<Id<kind::Matter>>) -> Answer {
    sent.shell.permit(&sent.who, "matter.read", &Resource::service())?;
    let shift = sent.id;
    take(sent, ("shift", "rota-done-asked"), |_, v| {
        let to = person("to", &v.to)?.ok_or_else(|| Refusal::missing("to"))?;
        Ok(AskSwap { shift, to })
    })
    .await
}

pub(crate) async fn answer(sent: Sent<Id<kind::Matter>>) -> Answer {
    let shift = sent.id;
    take(sent, ("shift", "rota-done-answered"), |_, v| Ok(AnswerSwap { shift, accept: v.accept == "1" }))
        .await
}
