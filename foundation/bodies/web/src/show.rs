//! Sessions, items, people, notes and decisions as pages show them.

use bodies::Facts;
use bodies::called::{Guest, guest_of};
use bodies::read::{
    self, AttendanceRow, DecisionRow, InterestRow, ItemRow, NoteRow, PaperRow, ReplyRow, SessionRow, VoteRow,
};
use bodies::session::{ItemSort, ItemState, Presence, Reply, Seat, Votes};
use kernel::{Actor, Handling, Id, Lang, Stated, Text, Timestamp, Words, kind};
use serde::Serialize;
use store::{Read, StoreError};

use crate::briefing::Followed;
use crate::desk::{Desk, Onlooker};
use crate::sample::{AT, name};
use crate::session::log_kept;
use desk::Names;
use web::Typed;

/// A session.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SessionShow {
    pub(crate) id: String,
    pub(crate) body: String,
    pub(crate) body_name: Text,
    pub(crate) number: String,
    pub(crate) state: &'static str,
    /// `convened`, `told`, `attended` or nothing.
    pub(crate) role: &'static str,
    pub(crate) strategic: bool,
    pub(crate) at: Timestamp,
    pub(crate) place: Option<String>,
    pub(crate) call: Option<String>,
    /// Whether it is about something, and its name and address where the reader may see it.
    pub(crate) is_about: bool,
    pub(crate) about: Option<(String, String)>,
    pub(crate) handling: &'static str,
    pub(crate) readers: Vec<Text>,
    pub(crate) areas: Vec<Text>,
    pub(crate) invited: Vec<Text>,
    pub(crate) langs: Vec<&'static str>,
    pub(crate) opened_at: Option<Timestamp>,
    pub(crate) closed_at: Option<Timestamp>,
    pub(crate) ended: Option<Words>,
    /// That it was reopened: when, by whom, why, how many items came back and how many stay elsewhere.
    pub(crate) reopened: Option<(Timestamp, Text, Words, i64, i64)>,
    pub(crate) minutes_version: i64,
    pub(crate) returned: Option<Words>,
    pub(crate) approved: Option<(Timestamp, Text, i64)>,
    /// The session at which the body approved its minutes: id, number, `tacit` or `vote`.
    pub(crate) adopted: Option<(String, String, &'static str)>,
    /// Whether it belongs to a series, and how many minutes it takes.
    pub(crate) of_series: bool,
    pub(crate) long: Option<i64>,
    /// Whether its log, and minutes that nobody approved yet, are kept from the reader.
    pub(crate) log_kept: bool,
    pub(crate) based_on: i64,
}

impl SessionShow {
    pub(crate) fn of(
        read: &dyn Read,
        desk: &Desk,
        by: Onlooker<'_>,
        lang: Lang,
        row: &SessionRow,
    ) -> Result<Self, StoreError> {
        let names = desk.names();
        let about = match &row.about {
            Some(about) => desk.briefing.about(read, by.actor, lang, about.matter)?,
            None => None,
        };
        let functions =
            |all: &std::collections::BTreeSet<String>| all.iter().map(|f| names.function(f)).collect();
        Ok(Self {
            id: row.id.to_string(),
            body: row.body.clone(),
            body_name: row.body_names.clone(),
            number: row.number.clone(),
            state: row.state.code(),
            role: row.role.map_or("", bodies::body::Role::code),
            strategic: row.log == bodies::body::Log::Strategic,
            at: row.at,
            place: row.place.clone(),
            call: row.call.clone(),
            is_about: row.about.is_some(),
            about,
            handling: row.handling.code(),
            readers: functions(&row.readers),
            areas: row.areas.iter().map(|a| Names::of(&names.areas, a)).collect(),
            invited: if row.called.is_empty() { functions(&row.invited) } else { chosen(&names, row) },
            langs: row.langs.iter().map(|l| l.code()).collect(),
            opened_at: row.opened_at,
            closed_at: row.closed_at,
            ended: row.ended_words.clone().filter(|w| !w.is_blank()),
            reopened: row
                .reopened
                .clone()
                .map(|r| (r.at, names.function(&r.function), r.words, r.back, r.stay)),
            minutes_version: row.minutes_version,
            returned: row.returned.clone().filter(|w| !w.is_blank()),
            approved: row.approved.as_ref().map(|(at, f, seq)| (*at, names.function(f), *seq)),
            adopted: row
                .adopted
                .as_ref()
                .map(|(at, number, how)| (at.to_string(), number.clone(), how.code())),
            of_series: row.turn.is_some(),
            long: row.turn.as_ref().map(|(_, minutes)| *minutes),
            log_kept: log_kept(by, row),
            based_on: row.changed_seq,
        })
    }
    pub(crate) fn sample(state: &'static str) -> Self {
        let full = !matches!(state, "planned" | "cancelled");
        Self {
            id: uuid::Uuid::nil().to_string(),
            body: "committee".into(),
            body_name: Text::three("Comité <b>", "Comité", "Committee"),
            number: "26-03".into(),
            state,
            role: if matches!(state, "noted" | "ended") {
                "told"
            } else if full {
                "attended"
            } else {
                "convened"
            },
            strategic: full,
            at: AT,
            place: full.then(|| "salle <2>".into()),
            call: full.then(|| "https://call.example".into()),
            is_about: full,
            about: (state == "open").then(|| ("26-0417".into(), "incidents/x".into())),
            handling: if full { "need-to-know" } else { "service" },
            readers: if full { vec![name()] } else { Vec::new() },
            areas: if full { vec![name()] } else { Vec::new() },
            invited: if full { vec![name(), name()] } else { Vec::new() },
            langs: vec!["fr", "nl"],
            opened_at: full.then_some(AT),
            closed_at: matches!(state, "closed" | "drafted" | "approved" | "ended").then_some(AT),
            ended: (state == "cancelled").then(|| Words::new(Lang::Nl, "<b>")),
            reopened: (state == "closed").then(|| (AT, name(), Words::new(Lang::Nl, "<b>"), 2, 1)),
            minutes_version: if matches!(state, "drafted" | "approved") { 2 } else { 0 },
            returned: (state == "drafted").then(|| Words::new(Lang::Fr, "point 2")),
            approved: (state == "approved").then(|| (AT, name(), 4712)),
            adopted: (state == "approved").then(|| ("x".into(), "26-04".into(), "vote")),
            of_series: full,
            long: full.then_some(120),
            log_kept: false,
            based_on: 7,
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        ["planned", "convened", "open", "closed", "drafted", "approved", "cancelled", "noted", "ended"]
            .map(Self::sample)
            .into()
    }
}

/// Those who are called, as somebody chose: functions, with their areas where only some are, and guests.
fn chosen(names: &Names, row: &SessionRow) -> Vec<Text> {
    let guests = &row.called.guests;
    let seats = row.called.seats.iter().cloned().chain(guests.iter().map(Guest::seat));
    seats.map(|seat| called_name(names, guests, &seat)).collect()
}

/// An item of the agenda.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ItemShow {
    pub(crate) id: String,
    pub(crate) title: Text,
    pub(crate) owner: Option<Text>,
    pub(crate) minutes: Option<i64>,
    pub(crate) state: &'static str,
    pub(crate) carried: bool,
    pub(crate) carried_into: Option<String>,
    pub(crate) reason: Option<Words>,
    pub(crate) position: Option<Text>,
    pub(crate) documents: Vec<String>,
    /// `information`, `discussion`, `decision`, or nothing.
    pub(crate) sort: &'static str,
    pub(crate) presenter: Option<Text>,
    /// The form that describes it anew.
    pub(crate) form: Typed,
    /// How it is handled, where it is more open than its session.
    pub(crate) handling: &'static str,
    pub(crate) papers: Vec<PaperShow>,
    /// Languages of the session in which its papers are missing.
    pub(crate) lacks: Vec<&'static str>,
    pub(crate) interests: Vec<InterestShow>,
    pub(crate) votes: Vec<VoteShow>,
    /// The session whose minutes are approved at it.
    pub(crate) minutes_of: Option<String>,
    /// The sessions that had it before, the latest first.
    pub(crate) before: Vec<(String, String, Timestamp)>,
    /// When it was said to be dealt with, where that was after the session.
    pub(crate) late: Option<Timestamp>,
}

/// A paper of an item.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PaperShow {
    /// Its content; nothing where the reader may only know that there is one.
    pub(crate) blob: Option<String>,
    pub(crate) name: String,
    /// Its language; nothing where it is in both.
    pub(crate) lang: &'static str,
    /// How it is handled, where it is more closed than its session.
    pub(crate) handling: &'static str,
    /// The entry that filed it.
    pub(crate) seq: i64,
    /// The matter that it is, where it is withheld from this reader and opens to them in an emergency.
    pub(crate) glass: Option<String>,
    /// The same where it is read by those alone who need to know: a look leaves a trace.
    #[serde(skip)]
    pub(crate) guarded: Option<Id<kind::Matter>>,
}

impl PaperShow {
    fn of(row: &PaperRow, opens: bool) -> Self {
        let withheld = row.blob.is_none();
        let opens = |handling: Handling| withheld && opens && handling == Handling::NeedToKnow;
        let guards = |handling: Handling| !withheld && handling >= Handling::NeedToKnow;
        Self {
            blob: row.blob.map(|b| b.to_string()),
            name: row.name.clone(),
            lang: row.lang.map_or("", Lang::code),
            handling: row.closed.map_or("", |(_, handling)| handling.code()),
            seq: row.seq,
            glass: row.closed.filter(|(_, h)| opens(*h)).map(|(id, _)| id.to_string()),
            guarded: row.closed.filter(|(_, h)| guards(*h)).map(|(id, _)| id),
        }
    }
    fn samples() -> Vec<Self> {
        let read = |lang: &'static str, handling: &'static str| Self {
            blob: Some(format!("b{lang}{handling}")),
            name: "plan <b>.pdf".into(),
            lang,
            handling,
            seq: 31,
            glass: None,
            guarded: None,
        };
        let withheld = |handling, glass: Option<&str>| Self {
            blob: None,
            name: String::new(),
            glass: glass.map(str::to_owned),
            ..read("nl", handling)
        };
        let closed = [withheld("professional-secrecy", None), withheld("need-to-know", Some("x"))];
        [read("fr", ""), read("", ""), read("fr", "need-to-know")].into_iter().chain(closed).collect()
    }
}

/// Somebody who declared an interest.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct InterestShow {
    pub(crate) who: Text,
    pub(crate) of: Option<Text>,
    pub(crate) function: String,
    pub(crate) organisation: String,
    pub(crate) area: String,
    pub(crate) words: Option<Words>,
}

/// A vote on an item.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct VoteShow {
    pub(crate) no: i64,
    pub(crate) question: Option<Text>,
    pub(crate) votes: Votes,
    pub(crate) outcome: &'static str,
    /// By name: who, and `yes`, `no` or `abstained`.
    pub(crate) ballots: Vec<(Text, &'static str)>,
    pub(crate) seq: i64,
    /// When it was recorded, where that was after the session.
    pub(crate) late: Option<Timestamp>,
}

/// What the record of a session says of its items, beyond what they are.
pub(crate) struct Around {
    pub(crate) papers: Vec<PaperRow>,
    /// Whether those that are need-to-know and withheld open to the reader in an emergency.
    pub(crate) opens: bool,
    pub(crate) interests: Vec<InterestRow>,
    pub(crate) votes: Vec<VoteRow>,
}

impl Around {
    pub(crate) fn of(
        read: &dyn Read,
        (eye, opens): (&read::Eye, bool),
        session: Id<kind::Matter>,
    ) -> Result<Self, StoreError> {
        Ok(Self {
            papers: bodies::read::papers(read, eye, session)?,
            opens,
            interests: bodies::read::interests(read, session)?,
            votes: bodies::read::votes(read, session)?,
        })
    }
}

/// A seat in words: the function, and of whom.
fn seat_words(names: &Names, seat: &Seat) -> (Text, Option<Text>) {
    let person = PersonShow::expected(names, seat);
    (person.title, person.of)
}

/// The seat of somebody who is called as one name: of a guest the organisation, or else the person.
pub(crate) fn called_name(names: &Names, guests: &[Guest], seat: &Seat) -> Text {
    match guest_of(seat) {
        Some(_) => PersonShow::expected(names, seat).named(guests).title,
        None => seat_name(names, seat),
    }
}

/// A seat as one name.
pub(crate) fn seat_name(names: &Names, seat: &Seat) -> Text {
    let (title, of) = seat_words(names, seat);
    let Some(of) = of else { return title };
    let one = |lang| format!("{} ({})", title.show(lang), of.show(lang));
    Text::three(one(Lang::Fr), one(Lang::Nl), one(Lang::En))
}

/// The number of an item on the agenda, as in the letters to those invited: what was taken off counts for nothing.
pub(crate) fn number_of(items: &[ItemShow], id: &str) -> Option<usize> {
    items.iter().filter(|i| i.state != ItemState::Dropped.code()).position(|i| i.id == id).map(|n| n + 1)
}

impl ItemShow {
    /// With its papers, interests and votes.
    pub(crate) fn with(mut self, names: &Names, row: &ItemRow, around: &Around, langs: &[Lang]) -> Self {
        let papers: Vec<&PaperRow> = around.papers.iter().filter(|p| p.item == row.id).collect();
        let in_lang = |lang: Lang| papers.iter().any(|p| p.lang.is_none_or(|l| l == lang));
        if !papers.is_empty() {
            self.lacks =
                langs.iter().filter(|l| **l != Lang::En && !in_lang(**l)).map(|l| l.code()).collect();
        }
        self.papers = papers.iter().map(|p| PaperShow::of(p, around.opens)).collect();
        let interest = |i: &InterestRow| {
            let (who, of) = seat_words(names, &i.seat);
            InterestShow {
                who,
                of,
                function: i.seat.function.clone(),
                organisation: i.seat.organisation.clone().unwrap_or_default(),
                area: i.seat.area.clone().unwrap_or_default(),
                words: i.words.clone(),
            }
        };
        self.interests = around.interests.iter().filter(|i| i.item == row.id).map(interest).collect();
        let vote = |v: &VoteRow| VoteShow {
            no: v.no,
            question: v.question.clone(),
            votes: v.votes,
            outcome: v.outcome.code(),
            ballots: v.ballots.iter().map(|b| (seat_name(names, &b.seat), b.choice.code())).collect(),
            seq: v.seq,
            late: v.late,
        };
        self.votes = around.votes.iter().filter(|v| v.item == row.id).map(vote).collect();
        self
    }
}

impl ItemShow {
    pub(crate) fn of(names: &Names, row: &ItemRow) -> Self {
        Self {
            id: row.id.to_string(),
            title: row.title.clone(),
            owner: row.owner.as_deref().map(|f| names.function(f)),
            minutes: row.minutes,
            state: row.state.code(),
            carried: row.carried_from.is_some(),
            carried_into: row.carried_into.map(|id| id.to_string()),
            reason: row.reason.clone().filter(|w| !w.is_blank()),
            position: row.position_of_ours.clone(),
            documents: row.documents.iter().map(|d| d.name.clone()).collect(),
            sort: row.sort.map_or("", bodies::session::ItemSort::code),
            presenter: row.presenter.as_deref().map(|f| names.function(f)),
            form: described(row).as_shown(),
            handling: row.handling.map_or("", Handling::code),
            papers: Vec::new(),
            lacks: Vec::new(),
            interests: Vec::new(),
            votes: Vec::new(),
            minutes_of: row.minutes_of.map(|id| id.to_string()),
            before: Vec::new(),
            late: row.late,
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let interest = || InterestShow {
            who: name(),
            of: Some(name()),
            function: "head".into(),
            organisation: String::new(),
            area: "90001".into(),
            words: Some(Words::new(Lang::Nl, "<b>")),
        };
        let vote = |outcome: &'static str, named: bool| VoteShow {
            no: 1,
            question: named.then(|| Text::one(Lang::Fr, "<b>")),
            votes: Votes { yes: 2, no: 1, abstained: 0 },
            outcome,
            ballots: if named {
                vec![(name(), "yes"), (name(), "no"), (name(), "abstained")]
            } else {
                Vec::new()
            },
            seq: 9,
            late: named.then_some(AT),
        };
        let one = |state: &'static str, full: bool| Self {
            sort: match (state, full) {
                ("open", true) => "decision",
                ("open", false) => "discussion",
                ("dealt", _) => "information",
                _ => "",
            },
            presenter: full.then(name),
            form: if full { described_sample() } else { Typed::default() },
            handling: if full { "public" } else { "" },
            papers: if full { PaperShow::samples() } else { Vec::new() },
            lacks: if full { vec!["nl"] } else { Vec::new() },
            interests: if full { vec![interest()] } else { Vec::new() },
            votes: if full {
                vec![vote("carried", true), vote("lost", false), vote("tie", false)]
            } else {
                Vec::new()
            },
            minutes_of: (state == "open" && !full).then(|| "x".into()),
            before: if full { vec![("x".into(), "26-02".into(), AT)] } else { Vec::new() },
            late: (state == "dealt").then_some(AT),
            id: format!("item-{state}"),
            title: if full { Text::both("Gaz <b>", "Gas") } else { Text::one(Lang::Fr, "Divers") },
            owner: full.then(name),
            minutes: full.then_some(10),
            state,
            carried: full,
            carried_into: (state == "carried").then(|| "x".into()),
            reason: (state == "dropped").then(|| Words::new(Lang::Nl, "later")),
            position: full.then(|| Text::one(Lang::Fr, "pour")),
            documents: if full { vec!["plan.pdf".into()] } else { Vec::new() },
        };
        vec![
            one("open", true),
            one("open", false),
            one("dealt", true),
            one("carried", false),
            one("dropped", true),
        ]
    }
}

/// What an item is, in the fields of the form that describes it anew.
pub(crate) fn described(row: &ItemRow) -> Typed {
    let title = |lang| row.title.get(lang).unwrap_or_default();
    Typed::default()
        .with("fr", title(Lang::Fr))
        .with("nl", title(Lang::Nl))
        .with("sort", row.sort.unwrap_or(ItemSort::Discussion).code())
        .with("presenter", row.presenter.clone().unwrap_or_default())
        .with("minutes", row.minutes.map_or_else(String::new, |m| m.to_string()))
        .with("handling", row.handling.map_or("", Handling::code))
}

fn described_sample() -> Typed {
    let form = Typed::default().with("fr", "Gaz <b>").with("sort", "decision").with("presenter", "head");
    let mut form = form.with("handling", "public").as_shown();
    form.put_error(Some("fr"), "…".to_owned());
    form.put_error(None, "…".to_owned());
    form
}

/// The agenda as pages show it.
pub(crate) fn item_shows(names: &Names, rows: &[ItemRow]) -> Vec<ItemShow> {
    rows.iter().map(|row| ItemShow::of(names, row)).collect()
}

/// Somebody at the table, or somebody who should be.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PersonShow {
    /// The function's code, for the form; what tells this seat from others.
    pub(crate) function: String,
    pub(crate) organisation: String,
    pub(crate) area: String,
    pub(crate) key: String,
    pub(crate) title: Text,
    pub(crate) of: Option<Text>,
    /// `present`, `remote`, `represented`, `excused`, `left`; `expected` when nothing was marked.
    pub(crate) presence: &'static str,
    pub(crate) there: bool,
    pub(crate) name: Option<String>,
    pub(crate) by: Option<String>,
    pub(crate) came_at: Option<Timestamp>,
    pub(crate) left_at: Option<Timestamp>,
    /// What they answered to the invitation: `yes`, `no`, `deputy`, or nothing.
    pub(crate) reply: &'static str,
    pub(crate) deputy: Option<String>,
    /// Whether they answered for a date that holds no more.
    pub(crate) earlier: bool,
}

impl PersonShow {
    /// A guest is called by their organisation, or else by their name; a dash stands where both were erased.
    pub(crate) fn named(mut self, guests: &[Guest]) -> Self {
        let Some(id) = guest_of(&Seat::of(self.function.as_str())) else { return self };
        let guest = guests.iter().find(|g| g.id == id);
        let title = guest.and_then(Guest::title).unwrap_or("—");
        self.title = Text::three(title, title, title);
        let person = guest.filter(|g| g.organisation.is_some()).and_then(|g| g.name.clone());
        self.name = self.name.or(person);
        self
    }
    /// With that they were excused for another date.
    pub(crate) fn excused_before(self, was: bool) -> Self {
        if was { Self { reply: Reply::Away.code(), earlier: true, ..self } } else { self }
    }
    /// With what they answered.
    pub(crate) fn answered(mut self, reply: Option<&ReplyRow>) -> Self {
        if let Some(reply) = reply {
            self.reply = reply.reply.code();
            self.earlier = reply.earlier.is_some();
            self.deputy.clone_from(&reply.deputy);
            self.name = self.name.or_else(|| reply.name.clone());
        }
        self
    }
    pub(crate) fn of(names: &Names, row: &AttendanceRow) -> Self {
        Self {
            presence: row.presence.code(),
            there: row.presence.there(),
            name: row.name.clone(),
            by: row.by.clone().filter(|_| row.presence == Presence::Represented),
            came_at: row.came_at,
            left_at: row.left_at,
            ..Self::expected(names, &row.seat)
        }
    }
    pub(crate) fn expected(names: &Names, seat: &Seat) -> Self {
        let organisation = seat.organisation.as_deref().map(|o| Names::of(&names.organisations, o));
        let area = seat.area.as_deref().map(|a| Names::of(&names.areas, a));
        Self {
            function: seat.function.clone(),
            organisation: seat.organisation.clone().unwrap_or_default(),
            area: seat.area.clone().unwrap_or_default(),
            key: seat.key().replace(['|', ':'], "-"),
            title: names.function(&seat.function),
            of: organisation.or(area),
            presence: "expected",
            there: false,
            name: None,
            by: None,
            came_at: None,
            left_at: None,
            reply: "",
            deputy: None,
            earlier: false,
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let one = |presence: &'static str| Self {
            reply: if presence == "expected" { "deputy" } else { "" },
            deputy: (presence == "expected").then(|| "B. Lambin <b>".into()),
            earlier: presence == "expected",
            function: "head".into(),
            organisation: String::new(),
            area: "90001".into(),
            key: format!("head-{presence}"),
            title: name(),
            of: (presence != "expected").then(name),
            presence,
            there: matches!(presence, "present" | "remote" | "represented"),
            name: (presence == "present").then(|| "A. Bodart <b>".into()),
            by: (presence == "represented").then(|| "capitaine".into()),
            came_at: (presence != "expected").then_some(AT),
            left_at: (presence == "left").then_some(AT),
        };
        ["expected", "present", "remote", "represented", "excused", "left"].map(one).into()
    }
}

/// A note.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NoteShow {
    pub(crate) no: i64,
    pub(crate) seq: i64,
    pub(crate) taken_away: bool,
    pub(crate) item: Option<Text>,
    pub(crate) words: Words,
    pub(crate) at: Timestamp,
    pub(crate) stated: Option<Stated>,
    pub(crate) recorded_at: Timestamp,
    pub(crate) by: Text,
    pub(crate) corrects: Option<i64>,
    pub(crate) corrected: Option<i64>,
    /// When it was written down, where that was after the session.
    pub(crate) late: Option<Timestamp>,
}

impl NoteShow {
    pub(crate) fn of(names: &Names, items: &[ItemRow], row: &NoteRow) -> Self {
        let item = row.item.and_then(|id| items.iter().find(|i| i.id == id));
        Self {
            no: row.no,
            seq: row.seq,
            taken_away: row.sort == bodies::session::NoteSort::TakenAway,
            item: item.map(|i| i.title.clone()),
            words: row.words.clone(),
            at: row.at,
            stated: row.stated,
            recorded_at: row.recorded_at,
            by: names.function(&row.function),
            corrects: row.corrects,
            corrected: row.corrected,
            late: row.late,
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let one = |no: i64, full: bool| Self {
            no,
            seq: 40 + no,
            taken_away: full,
            item: full.then(|| Text::one(Lang::Fr, "Gaz")),
            words: Words::new(if full { Lang::Nl } else { Lang::Fr }, "<b>"),
            at: AT,
            stated: full.then_some(Stated { at: AT, precision: kernel::Precision::Minute }),
            recorded_at: AT,
            by: name(),
            corrects: full.then_some(1),
            corrected: (!full).then_some(2),
            late: full.then_some(AT),
        };
        vec![one(1, false), one(2, true), Self { corrected: None, ..one(3, false) }]
    }
}

/// A decision.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct DecisionShow {
    pub(crate) id: String,
    pub(crate) session: String,
    pub(crate) no: i64,
    pub(crate) label: Text,
    pub(crate) item: Option<Text>,
    /// The id of the item, or nothing.
    pub(crate) item_id: String,
    pub(crate) fr: Option<String>,
    pub(crate) nl: Option<String>,
    pub(crate) en: Option<String>,
    pub(crate) how: &'static str,
    pub(crate) votes: Option<Votes>,
    /// Who is asked to do something.
    pub(crate) to: Option<Text>,
    pub(crate) to_of: Option<Text>,
    pub(crate) acknowledge_by: Option<Timestamp>,
    pub(crate) due: Option<Timestamp>,
    pub(crate) ground: Option<Words>,
    pub(crate) followed: Option<Followed>,
    pub(crate) at: Timestamp,
    pub(crate) withdrawn: Option<(Timestamp, Words)>,
    pub(crate) seq: i64,
    /// When it was recorded, where that was after the session.
    pub(crate) late: Option<Timestamp>,
    /// The form that words it in a language, as it came back.
    pub(crate) sent: Option<(&'static str, Typed)>,
}

impl DecisionShow {
    /// Whether something is still to be done, as far as is known.
    pub(crate) fn is_open(&self) -> bool {
        self.withdrawn.is_none() && self.followed.as_ref().is_none_or(|f| f.open)
    }
    pub(crate) fn samples() -> Vec<Self> {
        let votes = Votes { yes: 3, no: 1, abstained: 0 };
        let one = |how: &'static str, full: bool| Self {
            id: format!("decision-{how}"),
            session: "x".into(),
            no: 1,
            label: Text::three("CC 26-03 / 1", "CC 26-03 / 1", "CC 26-03 / 1"),
            item: full.then(|| Text::one(Lang::Fr, "Gaz")),
            item_id: String::new(),
            fr: Some("Ouvrir <b>".into()),
            nl: full.then(|| "Openen".into()),
            en: full.then(|| "Open".into()),
            how,
            votes: (how == "vote").then_some(votes),
            to: full.then(name),
            to_of: full.then(name),
            acknowledge_by: full.then_some(AT),
            due: full.then_some(AT),
            ground: full.then(|| Words::new(Lang::Nl, "art. 1")),
            followed: full.then(|| Followed {
                number: "D-26-0001".into(),
                path: "orders/x".into(),
                open: true,
                late: true,
            }),
            at: AT,
            withdrawn: None,
            seq: 41,
            late: full.then_some(AT),
            sent: full.then(|| {
                let mut form = Typed::default().with("text", "<b>").as_shown();
                form.put_error(Some("text"), "…".to_owned());
                form.put_error(None, "…".to_owned());
                ("nl", form)
            }),
        };
        let gone = Self { withdrawn: Some((AT, Words::new(Lang::Fr, "erreur"))), ..one("chair", false) };
        let done = Followed { number: "x".into(), path: "orders/y".into(), open: false, late: false };
        let settled = Self { followed: Some(done), id: "settled".into(), ..one("vote", true) };
        vec![one("consensus", false), one("vote", true), gone, settled]
    }
}

/// Decisions as pages show them, with what became of what they ask.
pub(crate) fn decision_shows(
    read: &dyn Read,
    desk: &Desk,
    actor: &Actor,
    names: &Names,
    items: &[ItemRow],
    rows: &[DecisionRow],
) -> Result<Vec<DecisionShow>, StoreError> {
    let one = |row: &DecisionRow| {
        let asked = row.assignment.as_ref();
        let followed = match asked {
            Some(a) => desk.briefing.followed(read, actor, a.commitment)?,
            None => None,
        };
        let seat = asked.map(|a| PersonShow::expected(names, &a.to));
        let item = row.item.and_then(|id| items.iter().find(|i| i.id == id));
        Ok(DecisionShow {
            id: row.id.to_string(),
            session: row.session.to_string(),
            no: row.no,
            label: row.label.clone(),
            item: item.map(|i| i.title.clone()),
            item_id: row.item.map(|id| id.to_string()).unwrap_or_default(),
            fr: row.text.fr.clone(),
            nl: row.text.nl.clone(),
            en: row.text.en.clone(),
            how: row.how.code(),
            votes: row.votes,
            to: seat.as_ref().map(|s| s.title.clone()),
            to_of: seat.and_then(|s| s.of),
            acknowledge_by: asked.and_then(|a| a.acknowledge_by),
            due: asked.and_then(|a| a.due),
            ground: asked.and_then(|a| a.ground.clone()),
            followed,
            at: row.at,
            withdrawn: row.withdrawn.clone(),
            seq: row.seq,
            late: row.late,
            sent: None,
        })
    };
    rows.iter().map(one).collect()
}

/// How many seats are taken of those needed.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct QuorumShow {
    pub(crate) needed: i64,
    pub(crate) there: i64,
    pub(crate) seats: i64,
    pub(crate) met: bool,
}

impl QuorumShow {
    pub(crate) fn of(facts: &Facts, row: &SessionRow, attendance: &[AttendanceRow]) -> Option<Self> {
        let there = attendance.iter().filter(|a| a.presence.there()).map(|a| a.seat.clone());
        let count = read::quorum(facts, row, &there.collect::<Vec<_>>())?;
        Some(Self { needed: count.needed, there: count.there, seats: count.seats, met: count.met() })
    }
}
