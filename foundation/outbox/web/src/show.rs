//! Messages as pages show them: names in place of codes, nothing that the reader may not see.

use ::desk::Names;
use kernel::{Handling, Lang, Text, Timestamp, Words};
use outbox::address::in_groups;
use outbox::message::{Channel, Delivery, Reach, State};
use outbox::read::{RecipientRow, RouteRow, Row, TurnRow};
use serde::Serialize;
use serde_json::Value;
use web::Page;

use crate::desk::Desk;
use crate::targets::office_words;

/// An instant for samples.
pub(crate) const AT: Timestamp = Timestamp(1_795_488_000_000_000);

/// Free text with its language.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Said {
    pub(crate) text: String,
    pub(crate) lang: String,
}

impl Said {
    pub(crate) fn of(words: &Words) -> Self {
        Self { text: words.text.clone(), lang: words.lang.code().to_owned() }
    }
    /// What a reader of `lang` is shown of a text.
    pub(crate) fn best(text: &Text, lang: Lang) -> Self {
        let (really, text) = text.best(lang).unwrap_or((lang, ""));
        Self { text: text.to_owned(), lang: really.code().to_owned() }
    }
}

/// A message on a row or on its page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct MessageShow {
    pub(crate) id: String,
    pub(crate) number: String,
    pub(crate) state: &'static str,
    pub(crate) open: bool,
    pub(crate) urgent: bool,
    pub(crate) notice: bool,
    pub(crate) subject: Said,
    /// Subject and text in each language; nothing where it was not written in one.
    pub(crate) written: Vec<(&'static str, Option<(String, String)>)>,
    pub(crate) channels: Vec<&'static str>,
    pub(crate) next_minutes: i64,
    pub(crate) acknowledge_minutes: Option<i64>,
    /// What it is about: name, and address where it has a page.
    pub(crate) about: Option<(String, String)>,
    pub(crate) guarded: bool,
    pub(crate) handling: &'static str,
    pub(crate) writer: Text,
    pub(crate) writer_name: Option<String>,
    pub(crate) written_at: Timestamp,
    pub(crate) released_at: Option<Timestamp>,
    pub(crate) asked: i64,
    pub(crate) known: i64,
    pub(crate) failed: i64,
    pub(crate) next_due: Option<Timestamp>,
    pub(crate) late: bool,
    pub(crate) tone: &'static str,
    /// The later message that took its place: id and number.
    pub(crate) replaced: Option<(String, String)>,
    pub(crate) seq: i64,
}

impl MessageShow {
    /// `names` are those of the desk, asked once for all rows of a page.
    pub(crate) fn of(row: &Row, desk: &Desk, names: &Names, lang: Lang, now: Timestamp) -> Self {
        let written = |l: Lang| {
            let both = row.subject.get(l).zip(row.words.get(l));
            (l.code(), both.map(|(s, w)| (s.to_owned(), w.to_owned())))
        };
        let late = row.is_late(now);
        Self {
            id: row.id.to_string(),
            number: row.number.clone(),
            state: row.state.code(),
            open: row.open,
            urgent: row.urgency == outbox::message::Urgency::Urgent,
            notice: row.content == outbox::message::Content::Notice,
            subject: Said::best(&row.subject, lang),
            written: Lang::ALL.into_iter().map(written).collect(),
            channels: row.channels.iter().map(|c| c.code()).collect(),
            next_minutes: row.next_minutes,
            acknowledge_minutes: row.acknowledge_minutes,
            about: row.about.as_ref().map(|(_, label)| (label.clone(), String::new())),
            guarded: row.handling >= Handling::NeedToKnow,
            handling: row.handling.code(),
            writer: names.function(&row.writer),
            writer_name: row.owner.and_then(|p| (desk.post.person)(p)),
            written_at: row.written_at,
            released_at: row.released_at,
            asked: row.asked,
            known: row.known,
            failed: row.failed,
            next_due: row.next_due.filter(|_| row.state == State::Released),
            late,
            tone: tone(row, late),
            replaced: row.replaced_by.as_ref().map(|(id, number)| (id.to_string(), number.clone())),
            seq: row.changed_seq,
        }
    }
    pub(crate) fn sample(state: State) -> Self {
        let released = state == State::Released;
        let both = |s: &str, w: &str| Some((s.to_owned(), w.to_owned()));
        Self {
            id: kernel::Id::<kernel::kind::Matter>::of_words(&["sample"]).to_string(),
            number: "MSG-26-0001".into(),
            state: state.code(),
            open: state != State::Withdrawn,
            urgent: released,
            notice: state == State::Prepared,
            subject: Said { text: "Évacuation <b>".into(), lang: "fr".into() },
            written: vec![
                ("fr", both("Évacuation <b>", "Quittez la rue.")),
                ("nl", both("Ontruiming", "Verlaat de straat.")),
                ("en", None),
            ],
            channels: vec!["mail", "sms"],
            next_minutes: 5,
            acknowledge_minutes: released.then_some(15),
            about: released.then(|| ("26-0417".to_owned(), "/fr/incidents/x".to_owned())),
            guarded: state == State::Prepared,
            handling: "need-to-know",
            writer: Text::three("Veille", "Wacht", "Watch"),
            writer_name: released.then(|| "Jo O'Neill".to_owned()),
            written_at: AT,
            released_at: released.then_some(AT),
            asked: 3,
            known: 1,
            failed: i64::from(released),
            next_due: released.then_some(AT),
            late: released,
            tone: if released { "crit" } else { "" },
            replaced: (state == State::Withdrawn).then(|| ("x".to_owned(), "MSG-26-0002".to_owned())),
            seq: 31,
        }
    }
}

/// Red where nobody answers or nothing arrives, amber where somebody has to release it.
const fn tone(row: &Row, late: bool) -> &'static str {
    match row.state {
        State::Released if row.open && (late || row.failed > 0) => "crit",
        State::Released if row.open => "info",
        State::Released => "ok",
        State::Prepared => "warn",
        State::Withdrawn => "off",
    }
}

/// Somebody who gets it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RecipientShow {
    pub(crate) n: i64,
    pub(crate) who: String,
    pub(crate) office: Option<String>,
    pub(crate) lang: Option<&'static str>,
    /// Instead of whom.
    pub(crate) instead_of: Option<String>,
    pub(crate) reach: &'static str,
    pub(crate) tone: &'static str,
    pub(crate) acknowledge_by: Option<Timestamp>,
    pub(crate) late: bool,
    pub(crate) acknowledged_at: Option<Timestamp>,
    pub(crate) way: Option<&'static str>,
    pub(crate) said_by: Option<String>,
    pub(crate) said: Option<Said>,
    pub(crate) escalated_at: Option<Timestamp>,
    /// To whom it was passed on.
    pub(crate) passed_to: Vec<String>,
    pub(crate) routes: Vec<RouteShow>,
    /// Whether an officer can write an acknowledgement down.
    pub(crate) waits: bool,
    /// Whether name and addresses are kept from this reader.
    #[serde(skip)]
    pub(crate) withheld: bool,
}

/// A route of a recipient.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RouteShow {
    pub(crate) channel: &'static str,
    pub(crate) address: String,
    pub(crate) state: &'static str,
    pub(crate) tone: &'static str,
    pub(crate) at: Timestamp,
    pub(crate) reason: Option<String>,
    pub(crate) reference: Option<String>,
}

impl RecipientShow {
    /// Those who get a message, in their order.
    pub(crate) fn all(
        rows: &[RecipientRow],
        row: &Row,
        desk: &Desk,
        lang: Lang,
        now: Timestamp,
    ) -> Vec<Self> {
        let names = desk.post.names();
        let office = |r: &RecipientRow| r.office.as_ref().map(|o| office_words(&names, o, lang));
        let who = |r: &RecipientRow| {
            let name = r.name.clone().or_else(|| r.person.map(|p| desk.name(p)));
            name.or_else(|| office(r)).unwrap_or_else(|| format!("№ {}", r.n + 1))
        };
        let live = row.state == State::Released;
        let one = |r: &RecipientRow| {
            let known = matches!(r.reach, Reach::Acknowledged | Reach::Covered);
            let late = live && !known && r.acknowledge_by.is_some_and(|by| by <= now);
            Self {
                n: r.n,
                who: who(r),
                office: office(r).filter(|o| *o != who(r)),
                lang: r.lang.map(Lang::code),
                instead_of: r.instead_of.and_then(|n| rows.iter().find(|o| o.n == n)).map(who),
                reach: r.reach.code(),
                tone: match r.reach {
                    Reach::Acknowledged | Reach::Covered => "ok",
                    _ if late => "crit",
                    Reach::Failed => "crit",
                    Reach::Delivered | Reach::Sent => "info",
                    Reach::Waiting => "",
                },
                acknowledge_by: r.acknowledge_by.filter(|_| live && !known),
                late,
                acknowledged_at: r.acknowledged.map(|(at, _)| at),
                way: r.acknowledged.and_then(|(_, way)| way).map(outbox::message::Way::code),
                said_by: r.said_by.clone(),
                said: r.said.as_ref().map(Said::of),
                escalated_at: r.escalated_at,
                passed_to: rows.iter().filter(|o| o.instead_of == Some(r.n)).map(who).collect(),
                routes: r.routes.iter().map(RouteShow::of).collect(),
                waits: live && !known,
                withheld: false,
            }
        };
        rows.iter().map(one).collect()
    }
    /// Who it is in one line, as the list has it: name and office.
    fn label(&self) -> String {
        match &self.office {
            Some(office) => format!("{} ({office})", self.who),
            None => self.who.clone(),
        }
    }
    /// Without name and addresses: they were typed by hand, for those who send messages. What a relay answers often repeats an address.
    fn withhold(&mut self) {
        self.who = format!("№ {}", self.n + 1);
        self.said_by = None;
        self.withheld = true;
        for route in &mut self.routes {
            route.address = String::new();
            route.reference = None;
            route.reason = route.reason.take().filter(|reason| reason == OURS);
        }
    }
    /// Withholds those whose name and addresses were typed by hand; `rows` are what these were made of.
    pub(crate) fn withhold_typed(all: &mut [Self], rows: &[RecipientRow]) {
        for (shown, row) in all.iter_mut().zip(rows) {
            if row.person.is_none() && row.office.is_none() {
                shown.withhold();
            }
        }
    }
    pub(crate) fn sample(reach: Reach) -> Self {
        let known = reach == Reach::Acknowledged;
        Self {
            n: 0,
            who: "A. Fictief <b>".into(),
            office: known.then(|| "Bourgmestre · Hautrive".to_owned()),
            lang: known.then_some("nl"),
            instead_of: (reach == Reach::Covered).then(|| "B. Fictief".to_owned()),
            reach: reach.code(),
            tone: if known { "ok" } else { "crit" },
            acknowledge_by: (!known).then_some(AT),
            late: !known,
            acknowledged_at: known.then_some(AT),
            way: known.then_some("voice"),
            said_by: known.then(|| "cabinet".to_owned()),
            said: known.then(|| Said { text: "begrepen".into(), lang: "nl".into() }),
            escalated_at: (reach == Reach::Sent || reach == Reach::Failed).then_some(AT),
            passed_to: if reach == Reach::Sent { vec!["C. Fictief <b>".to_owned()] } else { Vec::new() },
            routes: if reach == Reach::Waiting {
                Vec::new()
            } else {
                Delivery::ALL.iter().map(|d| RouteShow::sample(*d)).collect()
            },
            waits: !known,
            withheld: false,
        }
    }
}

/// The one reason that is ours and not a relay's: it names nobody.
const OURS: &str = "not-configured";

/// The address of a route as people read it: where devices are told is nobody's business.
pub(crate) fn shown_address(channel: Channel, address: String) -> String {
    match channel {
        Channel::Push => String::new(),
        Channel::Sms | Channel::Voice => in_groups(&address),
        Channel::Mail => address,
    }
}

impl RouteShow {
    fn of(row: &RouteRow) -> Self {
        Self {
            channel: row.channel.code(),
            address: shown_address(row.channel, row.address.clone()),
            state: row.state.code(),
            tone: match row.state {
                Delivery::Waiting => "",
                Delivery::Sent => "info",
                Delivery::Delivered => "ok",
                Delivery::Failed => "crit",
            },
            at: row.at.unwrap_or(row.due_at),
            reason: row.reason.clone(),
            reference: row.reference.clone(),
        }
    }
    fn sample(state: Delivery) -> Self {
        let failed = state == Delivery::Failed;
        Self {
            channel: "mail",
            address: "a@town.example".into(),
            state: state.code(),
            tone: "",
            at: AT,
            reason: failed.then(|| "550 unknown <b>".to_owned()),
            reference: (!failed).then(|| "2.0.0 ok".to_owned()),
        }
    }
}

/// One line of the history.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TurnShow {
    pub(crate) seq: i64,
    pub(crate) at: Timestamp,
    pub(crate) recorded_at: Timestamp,
    pub(crate) stated: bool,
    pub(crate) what: String,
    pub(crate) function: Text,
    pub(crate) person: Option<String>,
    pub(crate) erased: bool,
    /// Which recipient, as the list of them has it.
    pub(crate) recipient: Option<String>,
    /// To whom it was passed on.
    pub(crate) to: Vec<String>,
    pub(crate) channel: Option<String>,
    pub(crate) way: Option<String>,
    pub(crate) reason: Option<String>,
    pub(crate) words: Option<Said>,
}

/// Every line that a history can have.
pub(crate) const WHAT: &[&str] = &[
    "prepared",
    "released",
    "addressed",
    "sent",
    "delivered",
    "opened",
    "failed",
    "acknowledged",
    "escalated",
    "withdrawn",
];

impl TurnShow {
    /// `recipients` are those of the message as its page shows them: who is withheld there is not named here.
    pub(crate) fn of(row: &TurnRow, desk: &Desk, names: &Names, recipients: &[RecipientShow]) -> Self {
        let d = &row.detail;
        let who = |n: i64| {
            let known = recipients.iter().find(|r| r.n == n);
            known.map_or_else(|| format!("№ {}", n + 1), RecipientShow::label)
        };
        let to = d.get("to").and_then(Value::as_array).into_iter().flatten();
        let n = d.get("recipient").and_then(Value::as_i64);
        let kept = n.is_some_and(|n| recipients.iter().any(|r| r.n == n && r.withheld));
        let text = |name: &str| d.get(name).and_then(Value::as_str).map(str::to_owned);
        let words: Option<Words> = d.get("words").and_then(|w| serde_json::from_value(w.clone()).ok());
        Self {
            seq: row.seq,
            at: row.at,
            recorded_at: row.recorded_at,
            stated: row.at != row.recorded_at,
            what: row.what.clone(),
            function: names.function(&row.function),
            person: (desk.post.person)(row.person),
            erased: row.erased,
            recipient: n.map(who),
            to: to.filter_map(Value::as_i64).map(who).collect(),
            channel: text("channel"),
            way: text("way"),
            reason: text("reason").filter(|reason| !kept || reason == OURS),
            words: words.filter(|w| !w.is_blank()).map(|w| Said::of(&w)),
        }
    }
    pub(crate) fn sample(what: &str) -> Self {
        let failed = what == "failed";
        Self {
            seq: 31,
            at: AT,
            recorded_at: AT,
            stated: failed,
            what: what.to_owned(),
            function: Text::three("Veille", "Wacht", "Watch"),
            person: failed.then(|| "Jo O'Neill".to_owned()),
            erased: what == "addressed",
            recipient: (failed || what == "escalated").then(|| "A. Fictief <b> (Bourgmestre)".to_owned()),
            to: if what == "escalated" { vec!["C. Fictief <b>".to_owned()] } else { Vec::new() },
            channel: (what == "sent").then(|| "sms".to_owned()),
            way: (what == "acknowledged").then(|| "link".to_owned()),
            reason: failed.then(|| "550 <b>".to_owned()),
            words: (what == "withdrawn").then(|| Said { text: "fausse alerte".into(), lang: "fr".into() }),
        }
    }
}

/// A row of the board, as it arrives live.
#[derive(Debug, Serialize)]
pub(crate) struct RowPart {
    pub(crate) m: MessageShow,
}

impl Page for RowPart {
    const TEMPLATE: &'static str = "messages/part-row.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        State::ALL.iter().map(|s| Self { m: MessageShow::sample(*s) }).collect()
    }
}

/// Where a message stands, on its page.
#[derive(Debug, Serialize)]
pub(crate) struct StatePart {
    pub(crate) m: MessageShow,
}

impl Page for StatePart {
    const TEMPLATE: &'static str = "messages/part-state.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        State::ALL.iter().map(|s| Self { m: MessageShow::sample(*s) }).collect()
    }
}

/// Its recipients.
#[derive(Debug, Serialize)]
pub(crate) struct RecipientsPart {
    pub(crate) recipients: Vec<RecipientShow>,
}

impl Page for RecipientsPart {
    const TEMPLATE: &'static str = "messages/part-recipients.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let all = Reach::ALL.iter().map(|r| RecipientShow::sample(*r)).collect();
        vec![Self { recipients: all }, Self { recipients: Vec::new() }]
    }
}

/// Its history.
#[derive(Debug, Serialize)]
pub(crate) struct TurnsPart {
    pub(crate) turns: Vec<TurnShow>,
}

impl Page for TurnsPart {
    const TEMPLATE: &'static str = "messages/part-turns.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        vec![Self { turns: WHAT.iter().map(|w| TurnShow::sample(w)).collect() }, Self { turns: Vec::new() }]
    }
}
