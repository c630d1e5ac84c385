//! Those who were called to a session and have not answered are reminded, one or all of them: who gets the letter, how and in which
//! language, and who gets none and why, is shown first.

use std::collections::BTreeMap;

use bodies::command::RemindInvited;
use bodies::error;
use bodies::read::{self, REMIND_AGAIN};
use bodies::session::{Seat, SessionState};
use kernel::{Id, Text, Timestamp, kind};
use serde::{Deserialize, Serialize};
use web::{Answer, CommandForm, Done, Fault, Page, Posted, Query, Typed, Visit, Who};

use crate::briefing::Reach;
use crate::desk::Desk;
use crate::explain::{At, ask};
use crate::invited::{CalledShow, Invited};
use crate::session::{CALL, Whole, looked, may, seen};
use crate::show::SessionShow;

/// Somebody who has not answered.
#[derive(Debug, Clone, Serialize)]
struct RowShow {
    key: String,
    name: Text,
    person: Option<String>,
    mail: Option<String>,
    /// The date for which they answered, where the session has another now.
    earlier: Option<Timestamp>,
    /// Whom a letter would reach, and how.
    reach: Vec<Reach>,
    /// When they were last reminded, and by whom.
    last: Option<Timestamp>,
    by: Option<Text>,
    /// `leaves`, or why none does: `recent`, `unreleased`, `no-address`, `no-way`.
    letter: &'static str,
}

#[derive(Debug, Serialize)]
pub(crate) struct RemindPage {
    s: SessionShow,
    /// The one who is reminded: the key of their seat, and their name. Otherwise all who have not answered.
    one: Option<(String, Text)>,
    rows: Vec<RowShow>,
    /// Names what is shown: only that leaves.
    seen: String,
    /// How many letters leave, how many get none from here, and how many were reminded less than a day ago.
    leaving: usize,
    unreached: usize,
    recent: usize,
    /// Whether letters leave by themselves; otherwise they wait for their release.
    leaves: bool,
    form: Typed,
}

impl Page for RemindPage {
    const TEMPLATE: &'static str = "bodies/remind.html";
    const ROOM: &'static str = "bodies";
    fn samples() -> Vec<Self> {
        let at = crate::sample::AT;
        let reach = |by: &'static str| Reach {
            name: (by != "mail").then(|| "A. Bodart <b>".into()),
            by,
            lang: (by == "push").then_some("nl"),
        };
        let row = |letter: &'static str| RowShow {
            key: "head||".into(),
            name: crate::sample::name(),
            person: (letter == "leaves").then(|| "A. Bodart <b>".into()),
            mail: (letter == "leaves").then(|| "a@town.example".into()),
            earlier: (letter == "recent").then_some(at),
            reach: match letter {
                "leaves" => ["mail", "sms", "push", "voice"].map(reach).into(),
                "no-address" | "no-way" => Vec::new(),
                _ => vec![reach("mail")],
            },
            last: (letter == "recent").then_some(at),
            by: (letter == "recent").then(crate::sample::name),
            letter,
        };
        let page = |rows, one, form| Self {
            s: SessionShow::sample("convened"),
            one,
            rows,
            seen: "ab".into(),
            leaving: 1,
            unreached: 2,
            recent: 2,
            leaves: false,
            form,
        };
        let rows = ["leaves", "recent", "unreleased", "no-address", "no-way"].map(row).to_vec();
        let mut wrong = Typed::default().with("again", "1");
        wrong.put_error(None, "…".into());
        let one = Some(("head||".to_owned(), crate::sample::name()));
        let nobody = page(Vec::new(), None, Typed::default());
        vec![
            page(rows.clone(), None, Typed::default()),
            page(rows, one, wrong),
            Self { leaving: 0, unreached: 0, recent: 0, leaves: true, ..nobody },
        ]
    }
}

/// Whom the page is about; all where that is nothing.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Chosen {
    seat: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct RemindForm {
    seat: String,
    /// Also those who were reminded less than a day ago.
    again: String,
    /// `look` or `remind`.
    step: String,
    /// What was shown.
    seen: String,
}

/// Who would be reminded.
struct Found {
    s: SessionShow,
    one: Option<(String, Text)>,
    rows: Vec<RowShow>,
    seats: Vec<Seat>,
    seen: String,
    again: bool,
}

impl Found {
    /// Nothing where nobody is called who has this key.
    fn of(
        at: &At<'_>,
        who: &Who,
        id: Id<kind::Matter>,
        (key, again): (&str, bool),
    ) -> Result<Option<Self>, Fault> {
        at.shell.live().read(|read| {
            let by = (at.desk.onlooker(who), at.reader.lang);
            let whole = Whole::of((at.desk, read), by, id, |row| may(at, who, row))?;
            let whole = whole.ok_or_else(Fault::not_found)?;
            let invited = Invited::of(&whole)?;
            let all = invited.seats();
            let one = match all.iter().find(|seat| seat.key() == key) {
                Some(seat) => Some((key.to_owned(), invited.show(seat, false).name)),
                None if key.is_empty() => None,
                None => return Ok(None),
            };
            let wanted = |seat: &&Seat| key.is_empty() || seat.key() == key;
            let silent: Vec<(Seat, CalledShow)> = all
                .iter()
                .filter(wanted)
                .map(|seat| (seat.clone(), invited.show(seat, false)))
                .filter(|(_, show)| show.silent())
                .collect();
            let seats: Vec<Seat> = silent.iter().map(|(seat, _)| seat.clone()).collect();
            let reached = at.desk.briefing.reached(read, &whole.row, &seats)?;
            let since = at.shell.now().plus_seconds(-REMIND_AGAIN);
            let rows: Vec<RowShow> = silent
                .into_iter()
                .zip(reached)
                .map(|((seat, show), reach)| {
                    let last = invited.last(&seat);
                    let recent = last.is_some_and(|r| r.at > since) && !again;
                    RowShow {
                        letter: letter(at.desk, &show, (&reach, recent)),
                        last: last.map(|r| r.at),
                        by: last.map(|r| whole.names.function(&r.function)),
                        key: show.key,
                        name: show.name,
                        person: show.person,
                        mail: show.mail,
                        earlier: show.earlier,
                        reach,
                    }
                })
                .collect();
            let leaves = |seat: &Seat| rows.iter().any(|r| r.letter == "leaves" && r.key == seat.key());
            // Another date, or another choice, is another preview.
            let place = format!("{id}:{}:{again}:{key}", whole.row.at.0);
            let told = rows.iter().map(|r| format!("{}:{}:{:?}:{:?}", r.key, r.letter, r.reach, r.last));
            let told: Vec<String> = ["body-remind".to_owned(), place].into_iter().chain(told).collect();
            let words: Vec<&str> = told.iter().map(String::as_str).collect();
            Ok(Some(Self {
                s: whole.state(at.shell.now())?.s,
                one,
                seats: seats.into_iter().filter(leaves).collect(),
                seen: Id::<kind::Matter>::of_words(&words).to_string(),
                rows,
                again,
            }))
        })
    }

    fn page(&self, at: &At<'_>, form: Typed) -> RemindPage {
        let count = |wanted: &dyn Fn(&RowShow) -> bool| self.rows.iter().filter(|row| wanted(row)).count();
        let since = at.shell.now().plus_seconds(-REMIND_AGAIN);
        let sent = |row: &RowShow| matches!(row.letter, "leaves" | "recent");
        RemindPage {
            s: self.s.clone(),
            one: self.one.clone(),
            seen: self.seen.clone(),
            leaving: self.seats.len(),
            unreached: count(&|row| matches!(row.letter, "no-address" | "no-way")),
            recent: count(&|row| sent(row) && row.last.is_some_and(|at| at > since)),
            leaves: at.desk.leaves,
            rows: self.rows.clone(),
            form,
        }
    }
}

/// Whether a letter leaves to somebody, or why none does.
fn letter(desk: &Desk, show: &CalledShow, (reach, recent): (&[Reach], bool)) -> &'static str {
    if !desk.briefing.sends() {
        "no-way"
    } else if reach.is_empty() {
        "no-address"
    } else if show.told.iter().any(|t| !t.released) {
        "unreleased"
    } else if recent {
        "recent"
    } else {
        "leaves"
    }
}

/// Refuses where this person may remind nobody of this session, or where there is nothing to be reminded of.
fn ground(at: &At<'_>, who: &Who, id: Id<kind::Matter>) -> Result<(), Fault> {
    web::fields::present(at.reader)?;
    let row = seen(at, who, id)?;
    let on = at.shell.live().read(|read| Ok::<_, Fault>(read::resource(read, id)?))?;
    at.shell.permit(who, "body.convene", &on.ok_or_else(Fault::not_found)?)?;
    if row.state != SessionState::Convened {
        return Err(at.explained(error::state("refusal-body-remind-state", row.state).into()));
    }
    if row.at <= at.shell.now() {
        return Err(error::not_now("refusal-body-remind-past").into());
    }
    looked(at.shell, who, &row);
    Ok(())
}

/// A form that was not sent yet: another preview is another act.
fn once(at: &At<'_>, mut typed: Typed) -> Typed {
    let command: Id<kind::Command> = at.shell.ids().next();
    typed.values.insert("command_id".to_owned(), vec![command.to_string()]);
    typed
}

/// `GET /sessions/{id}/remind?seat=…`: who would be reminded.
pub(crate) async fn look(
    Visit { shell, desk, reader, who, id }: Visit<Desk>,
    Query(chosen): Query<Chosen>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    ground(&at, &who, id)?;
    let found = Found::of(&at, &who, id, (&chosen.seat, false))?.ok_or_else(Fault::not_found)?;
    shell.draw(&reader, &found.page(&at, once(&at, Typed::default()))).answer()
}

enum Step {
    Shown(Box<RemindPage>),
    Asked(Done),
}

/// `POST /sessions/{id}/remind`: shows who would be reminded, or reminds those who were shown.
pub(crate) async fn remind(
    Posted { shell, desk, reader, who, id, form }: Posted<Desk, RemindForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    ground(&at, &who, id)?;
    match step(&at, &who, id, &form).await {
        Ok(Step::Shown(page)) => shell.draw(&reader, &*page).answer(),
        Ok(Step::Asked(done)) => Ok(shell.done(&reader, &done)),
        Err(fault) => {
            let (seat, again) = form
                .value
                .as_ref()
                .map_or_else(|_| Default::default(), |value| (value.seat.clone(), value.again == "1"));
            // Whoever was taken off meanwhile: the page shows all who have not answered.
            let found = match Found::of(&at, &who, id, (&seat, again))? {
                Some(found) => found,
                None => Found::of(&at, &who, id, ("", again))?.ok_or_else(Fault::not_found)?,
            };
            shell.refill(&reader, fault, once(&at, form.typed), |typed| Ok(found.page(&at, typed)))
        }
    }
}

async fn step(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    form: &CommandForm<RemindForm>,
) -> Result<Step, Fault> {
    let value = form.value.as_ref().map_err(Clone::clone)?;
    let found = Found::of(at, who, id, (&value.seat, value.again == "1"))?;
    let found = found.ok_or_else(|| error::not_now("refusal-body-remind-preview"))?;
    if value.step != "remind" {
        return Ok(Step::Shown(Box::new(found.page(at, once(at, form.typed.clone())))));
    }
    // What is no longer as it was shown reminds nobody: the rule refuses, unless this very form was carried out before.
    let same = found.seen == value.seen;
    let seats = if same { found.seats } else { Vec::new() };
    let purpose = (same && at.desk.leaves).then_some(CALL);
    let who = &at.shell.strong_for(at.reader, who, form, purpose)?;
    let count = seats.len();
    let rule = RemindInvited { session: id, seats, again: found.again };
    let receipt = ask(at, who, &form.meta, rule).await?;
    let facts = BTreeMap::from([("n".to_owned(), count.to_string())]);
    let key = match (receipt.repeated, at.desk.leaves) {
        (true, _) => "body-remind-done-before",
        (false, true) => "body-remind-done",
        (false, false) => "body-remind-done-waits",
    };
    let message = at.shell.texts().with_facts(at.reader.lang, key, &facts);
    let location = Some(at.reader.url(&format!("sessions/{id}/invitations")));
    Ok(Step::Asked(Done { receipt: Some(receipt), number: None, message, location }))
}
