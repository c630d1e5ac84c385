//! Those who are called to a session, as the pages of invitations show them, and those who were taken off again.

use std::sync::Arc;

use bodies::Facts;
use bodies::called::{Guest, guest_of};
use bodies::read::{self, RemindedRow, ReplyRow, WithdrawnRow};
use bodies::session::Seat;
use kernel::{Text, Timestamp, Words};
use serde::Serialize;
use store::StoreError;

use crate::briefing::Told;
use crate::session::Whole;
use crate::show::called_name;

/// Somebody who is called.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CalledShow {
    pub(crate) key: String,
    pub(crate) name: Text,
    /// `yes`, `no`, `deputy`, or nothing.
    pub(crate) reply: &'static str,
    /// The date for which they answered, where the session has another now: they are asked again.
    pub(crate) earlier: Option<Timestamp>,
    /// Whether they are a guest, and their address.
    pub(crate) guest: bool,
    pub(crate) mail: Option<String>,
    pub(crate) person: Option<String>,
    deputy: Option<String>,
    at: Option<Timestamp>,
    by_link: bool,
    /// When they were last reminded of the date that holds.
    reminded: Option<Timestamp>,
    /// Letters to them, the latest first.
    pub(crate) told: Vec<Told>,
    /// Whether the reader may write their answer down.
    pub(crate) may: bool,
    /// Where they are reminded, while they have not answered and the reader may do that.
    pub(crate) remind: Option<String>,
}

impl CalledShow {
    /// Whether they have not answered for the date that holds.
    pub(crate) fn silent(&self) -> bool {
        self.reply.is_empty() || self.earlier.is_some()
    }
    /// What they answered for the date that holds.
    pub(crate) fn given(&self) -> &'static str {
        if self.earlier.is_some() { "" } else { self.reply }
    }
    pub(crate) fn sample(reply: &'static str, may: bool) -> Self {
        let at = crate::sample::AT;
        Self {
            key: format!("head{reply}||"),
            name: crate::sample::name(),
            reply,
            earlier: (reply == "no").then_some(at),
            guest: reply == "deputy",
            mail: (reply == "deputy").then(|| "a@town.example".into()),
            person: (!reply.is_empty()).then(|| "A. Bodart <b>".into()),
            deputy: (reply == "deputy").then(|| "B. <b>".into()),
            at: (!reply.is_empty()).then_some(at),
            by_link: reply == "yes",
            reminded: (reply == "no").then_some(at),
            told: letters(),
            may,
            remind: (may && reply.is_empty()).then(|| "sessions/x/remind?seat=head%7C%7C".into()),
        }
    }
}

/// Letters as they may stand.
fn letters() -> Vec<Told> {
    let told = |state: &str| Told {
        number: "MSG-26-0001".into(),
        mail: None,
        path: "messages/x".into(),
        function: "head".into(),
        area: None,
        name: Some("A. Bodart <b>".into()),
        at: (!matches!(state, "waiting" | "unreleased")).then_some(crate::sample::AT),
        state: state.into(),
        written_at: crate::sample::AT,
        released: state != "unreleased",
    };
    ["unreleased", "waiting", "sent", "delivered", "acknowledged", "covered", "failed"].map(told).into()
}

/// Somebody who was taken off.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct OffShow {
    name: Text,
    guest: bool,
    mail: Option<String>,
    person: Option<String>,
    at: Timestamp,
    by: Text,
    words: Option<Words>,
    seq: i64,
    /// Letters to them, the latest first.
    told: Vec<Told>,
}

impl OffShow {
    pub(crate) fn samples() -> Vec<Self> {
        let one = |guest: bool| Self {
            name: crate::sample::name(),
            guest,
            mail: guest.then(|| "a@town.example".into()),
            person: guest.then(|| "A. Bodart <b>".into()),
            at: crate::sample::AT,
            by: crate::sample::name(),
            words: guest.then(|| Words::new(kernel::Lang::Nl, "<b>")),
            seq: 4,
            told: if guest { letters() } else { Vec::new() },
        };
        vec![one(true), one(false)]
    }
}

/// What is known of those who are called to a session.
pub(crate) struct Invited<'a> {
    whole: &'a Whole<'a>,
    facts: Arc<Facts>,
    told: Vec<Told>,
    replies: Vec<ReplyRow>,
    reminded: Vec<RemindedRow>,
    off: Vec<WithdrawnRow>,
    /// When it was last moved.
    moved: Option<Timestamp>,
}

impl<'a> Invited<'a> {
    pub(crate) fn of(whole: &'a Whole<'a>) -> Result<Self, StoreError> {
        let (read, id) = (whole.read, whole.row.id);
        let turns = read::turns(read, id)?;
        Ok(Self {
            whole,
            facts: whole.desk.facts(),
            told: whole.desk.briefing.told(read, id)?,
            replies: read::replies(read, id)?,
            reminded: read::reminded(read, id)?,
            off: read::withdrawn(read, id)?,
            moved: turns.iter().rev().find(|t| t.what == "session-moved").map(|t| t.at),
        })
    }
    pub(crate) fn seats(&self) -> Vec<Seat> {
        read::seats(&self.facts, &self.whole.row)
    }
    /// When a seat was last reminded, whatever the date was then.
    pub(crate) fn last(&self, seat: &Seat) -> Option<&RemindedRow> {
        self.reminded.iter().find(|r| r.seat == *seat)
    }
    /// Somebody who is called. `may`: whether the reader may write their answer down.
    pub(crate) fn show(&self, seat: &Seat, may: bool) -> CalledShow {
        let reply = self.replies.iter().find(|r| r.seat == *seat);
        let guests = &self.whole.row.called.guests;
        let guest = guest_of(seat).and_then(|id| guests.iter().find(|g| g.id == id));
        let mail = guest.and_then(|g| g.mail.clone());
        let since = |at: &Timestamp| self.moved.is_none_or(|moved| *at >= moved);
        let mut show = CalledShow {
            key: seat.key(),
            name: called_name(&self.whole.names, guests, seat),
            earlier: reply.and_then(|r| r.earlier),
            guest: guest_of(seat).is_some(),
            told: self.letters(seat, mail.as_deref()),
            mail,
            reply: reply.map_or("", |r| r.reply.code()),
            person: reply.and_then(|r| r.name.clone()).or_else(|| guest.and_then(person)),
            deputy: reply.and_then(|r| r.deputy.clone()),
            at: reply.map(|r| r.at),
            by_link: reply.is_some_and(|r| r.by_link),
            reminded: self.last(seat).map(|r| r.at).filter(since),
            may,
            remind: None,
        };
        let path = || format!("sessions/{}/remind?seat={}", self.whole.row.id, web::encoded(&show.key));
        show.remind = (show.silent() && self.whole.may.convene).then(path);
        show
    }
    /// Those who were taken off and not called again.
    pub(crate) fn off(&self) -> Vec<OffShow> {
        let one = |row: &WithdrawnRow| {
            let mail = row.guest.as_ref().and_then(|g| g.mail.clone());
            OffShow {
                name: called_name(&self.whole.names, row.guest.as_slice(), &row.seat),
                guest: guest_of(&row.seat).is_some(),
                person: row.guest.as_ref().and_then(person),
                at: row.at,
                by: self.whole.names.function(&row.function),
                words: row.words.clone().filter(|w| !w.is_blank()),
                seq: row.seq,
                told: self.letters(&row.seat, mail.as_deref()),
                mail,
            }
        };
        self.off.iter().map(one).collect()
    }
    fn letters(&self, seat: &Seat, mail: Option<&str>) -> Vec<Told> {
        let theirs = |t: &&Told| match mail {
            Some(mail) => t.mail.as_deref() == Some(mail),
            None => t.function == seat.function && t.area == seat.area,
        };
        self.told.iter().filter(theirs).cloned().collect()
    }
}

/// The person of an organisation; a guest without one is called by their own name already.
fn person(guest: &Guest) -> Option<String> {
    guest.organisation.as_ref().and(guest.name.clone())
}
