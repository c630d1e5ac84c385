//! The page of the centre.

use std::collections::BTreeMap;

use kernel::{Resource, Text, Timestamp};
use serde::Serialize;
use situation::inform::Means;
use situation::posture::{Need, Posture, Standing};
use situation::read::{self, AnswerRow, PostureRow, StateRow, StayRow};
use web::{Answer, Fault, Page, Reader, Shell, Typed, Visit, Who};

use super::posture as posture_form;
use crate::desk::{Desk, Names, StateName};

/// Past postures on the page, besides those that wait.
const POSTURES: i64 = 30;
/// People on the page.
const STAYS: i64 = 300;

/// A posture as it shows.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PostureShow {
    seq: i64,
    posture: &'static str,
    needs: Vec<NeedShow>,
    rooms: Vec<Text>,
    reason: Text,
    at: Timestamp,
    recorded_at: Timestamp,
    function: Text,
    name: Option<String>,
    /// Its entry, for what is said of it.
    entry: String,
    standing: &'static str,
    ordered: Option<OrderedShow>,
    answer: Option<AnswerShow>,
    /// Whether this reader may confirm or contest it.
    may_answer: bool,
}

/// By whom it was ordered, where somebody else recorded it.
#[derive(Debug, Clone, Serialize)]
struct OrderedShow {
    function: Text,
    name: Option<String>,
    means: &'static str,
}

/// What somebody who may set it said of it.
#[derive(Debug, Clone, Serialize)]
struct AnswerShow {
    words: Option<Text>,
    at: Timestamp,
    function: Text,
    name: Option<String>,
    seq: i64,
}

/// Who is needed, and how many of them are there.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NeedShow {
    function: Text,
    needed: u32,
    here: usize,
}

impl NeedShow {
    pub(crate) fn sample() -> Self {
        Self { function: Text::three("<b>", "…", "…"), needed: 2, here: 1 }
    }
}

/// A state as it shows.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct StateShow {
    pub(super) state: String,
    pub(super) name: Text,
    pub(super) level: Option<Text>,
    pub(super) tone: &'static str,
    pub(super) scope: Option<Text>,
    pub(super) source: Text,
    pub(super) at: Option<Timestamp>,
    pub(super) until: Option<Timestamp>,
    pub(super) over: bool,
    pub(super) seq: i64,
    pub(super) function: Text,
    pub(super) verified: bool,
}

/// Somebody in the centre.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct StayShow {
    id: String,
    name: Option<String>,
    function: Text,
    house: Option<String>,
    room: Option<Text>,
    entered_at: Timestamp,
}

/// What this function may do here.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub(crate) struct May {
    set: bool,
    /// Notes what others decided: a state received, a posture that somebody ordered.
    note: bool,
    log: bool,
}

#[derive(Debug, Serialize)]
pub(crate) struct CentrePage {
    /// What people here call it.
    called: Option<Text>,
    /// The present posture; nothing before the first was set: the normal watch.
    present: Option<PostureShow>,
    past: Vec<PostureShow>,
    next: Vec<&'static str>,
    states: Vec<StateShow>,
    here: Vec<StayShow>,
    functions: Vec<(String, String)>,
    /// Functions that set the posture: it is recorded as ordered by one of them.
    orderers: Vec<(String, String)>,
    means: Vec<&'static str>,
    rooms: Vec<(String, String)>,
    /// States and levels as `state level` pairs with their names.
    levels: Vec<(String, String)>,
    may: May,
    /// Which form was refused: `posture`, `state`, `stay`, `answer-` with the entry of a posture, or none.
    act: String,
    /// Whether that form stands on the page no more: what was typed in it stands alone then.
    stranded: bool,
    form: Typed,
    blank: Typed,
    /// How the form of the posture begins.
    begun: Typed,
}

impl Page for CentrePage {
    const TEMPLATE: &'static str = "situation/centre.html";
    const ROOM: &'static str = "centre";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let state = sample::state();
        let silent =
            StateShow { level: None, at: None, until: None, scope: None, over: false, ..state.clone() };
        let page = |present, states, here, may, act: &str| Self {
            called: (!act.is_empty()).then(sample::text),
            present,
            past: vec![
                PostureShow { entry: "1".to_owned(), ..sample::recorded("unconfirmed", None) },
                sample::recorded("confirmed", Some(sample::said(None))),
                sample::recorded("contested", Some(sample::said(Some(sample::text())))),
                sample::posture("stand-down"),
            ],
            next: vec!["normal", "full"],
            states,
            here,
            functions: vec![("watch-officer".to_owned(), "…".to_owned())],
            orderers: vec![("watch-officer".to_owned(), "…".to_owned())],
            means: vec!["phone"],
            rooms: vec![("control".to_owned(), "…".to_owned())],
            levels: vec![("threat 1".to_owned(), "…".to_owned())],
            may,
            act: act.to_owned(),
            stranded: false,
            form: Typed::default(),
            blank: Typed::default(),
            begun: Typed::default().with("function", "watch-officer").with("count", "2"),
        };
        let all = May { set: true, note: true, log: true };
        let here = vec![sample::stay(None), sample::stay(Some("<b>".to_owned()))];
        let waits = Some(sample::recorded("unconfirmed", None));
        vec![
            page(None, Vec::new(), Vec::new(), May::default(), ""),
            page(Some(sample::posture("full")), vec![state, silent], here, all, "posture"),
            page(waits, Vec::new(), Vec::new(), May { set: false, ..all }, "answer-0"),
            Self {
                stranded: true,
                form: Typed { error: Some("<b>".to_owned()), ..Typed::default().with("words", "<b>") },
                ..page(None, Vec::new(), Vec::new(), all, "answer-2")
            },
        ]
    }
}

/// Reads what the page shows.
pub(super) fn page(
    shell: &Shell,
    desk: &Desk,
    reader: &Reader,
    who: &Who,
    (act, form): (&str, Typed),
) -> Result<CentrePage, Fault> {
    let now = shell.seen_at(reader);
    let (now_row, mut postures, states, stays) = shell.read(reader, |read| {
        let (now, all) = (read::posture_now(read)?, read::postures_listed(read, POSTURES)?);
        Ok((now, all, read::states_now(read)?, read::stays(read, false, STAYS)?))
    })?;
    let names = desk.names();
    let may = |power| reader.as_of.is_none() && desk.may(who.actor(), power);
    let present = now_row.as_ref().map_or(Posture::Normal, |row| row.posture);
    postures.retain(|row| now_row.as_ref().is_none_or(|now| now.seq != row.seq));
    // Nobody confirms what they recorded themselves.
    let answers = |row: &PostureRow| may("posture.set") && row.person != who.actor().person;
    let shown = |row: PostureRow| {
        let may_answer = row.standing == Standing::Unconfirmed && answers(&row);
        PostureShow { may_answer, ..posture(row, desk, &names, &stays) }
    };
    let begun = posture_form::begin(now_row.as_ref());
    let (now_shown, past) = (now_row.map(shown), postures.into_iter().map(shown).collect::<Vec<_>>());
    Ok(CentrePage {
        called: names.centre.clone(),
        stranded: stranded(act, now_shown.as_ref(), &past),
        present: now_shown,
        past,
        next: present.next().map(Posture::code).collect(),
        states: all_states(&names, &states, now),
        here: stays.iter().map(|row| stay(row, desk, &names)).collect(),
        functions: names.askable(reader.lang),
        orderers: orderers(desk, &names, reader),
        means: Means::ALL.iter().map(|means| means.code()).collect(),
        rooms: listed(&names.rooms, reader),
        levels: names.states.iter().flat_map(|s| levels(s, reader)).collect(),
        may: May { set: may("posture.set"), note: may("state.note"), log: may("log.write") },
        act: act.to_owned(),
        form,
        blank: Typed::default(),
        begun,
    })
}

/// Whether an answer was refused to a posture that this reader may answer no more, since somebody else was faster.
fn stranded(act: &str, present: Option<&PostureShow>, past: &[PostureShow]) -> bool {
    act.strip_prefix("answer-")
        .is_some_and(|of| !present.into_iter().chain(past).any(|p| p.may_answer && p.entry == of))
}

/// Whoever may order a posture, as a form offers them.
fn orderers(desk: &Desk, names: &Names, reader: &Reader) -> Vec<(String, String)> {
    let all = desk.facts().posture_by.iter().map(|code| (code.clone(), names.function(code))).collect();
    listed(&all, reader)
}

/// Codes and names in the reader's language, as a form offers them.
fn listed(names: &BTreeMap<String, Text>, reader: &Reader) -> Vec<(String, String)> {
    let mut all: Vec<_> =
        names.iter().map(|(code, n)| (code.clone(), n.show(reader.lang).to_owned())).collect();
    all.sort_by_cached_key(|(code, name)| (store::fold(name), code.clone()));
    all
}

fn levels(state: &StateName, reader: &Reader) -> Vec<(String, String)> {
    let one = |level: &crate::desk::LevelName| {
        let name = format!("{} · {}", state.short.show(reader.lang), level.names.show(reader.lang));
        (format!("{} {}", state.code, level.code), name)
    };
    state.levels.iter().map(one).collect()
}

/// Who is needed in this posture, and how many of them are there.
pub(crate) fn needs(row: &PostureRow, names: &Names, stays: &[StayRow]) -> Vec<NeedShow> {
    let need = |need: &Need| NeedShow {
        function: Names::or_code(&names.functions, &need.function),
        needed: need.count,
        here: stays.iter().filter(|s| s.function == need.function).count(),
    };
    row.needs.iter().map(need).collect()
}

fn posture(row: PostureRow, desk: &Desk, names: &Names, stays: &[StayRow]) -> PostureShow {
    PostureShow {
        seq: row.seq,
        posture: row.posture.code(),
        needs: needs(&row, names, stays),
        rooms: row.rooms.iter().map(|room| Names::or_code(&names.rooms, room)).collect(),
        reason: row.reason.as_text(),
        at: row.at,
        recorded_at: row.recorded_at,
        function: Names::or_code(&names.functions, &row.function),
        name: (desk.person)(row.person),
        entry: row.entry.to_string(),
        standing: row.standing.code(),
        ordered: row.ordered.map(|ordered| OrderedShow {
            function: Names::or_code(&names.functions, &ordered.function),
            name: row.speaker,
            means: ordered.means.code(),
        }),
        answer: row.answer.map(|answer| said(answer, desk, names)),
        may_answer: false,
    }
}

fn said(answer: AnswerRow, desk: &Desk, names: &Names) -> AnswerShow {
    AnswerShow {
        words: answer.words.as_ref().map(kernel::Words::as_text),
        at: answer.at,
        function: Names::or_code(&names.functions, &answer.function),
        name: (desk.person)(answer.person),
        seq: answer.seq,
    }
}

/// Every state of the catalogue with the latest word on it; those of which nothing was ever received say so.
fn all_states(names: &Names, rows: &[StateRow], now: Timestamp) -> Vec<StateShow> {
    let mut all = Vec::new();
    for known in &names.states {
        let of: Vec<_> = rows.iter().filter(|r| r.state == known.code).collect();
        if of.is_empty() {
            all.push(StateShow {
                state: known.code.clone(),
                name: known.names.clone(),
                level: None,
                tone: "",
                scope: None,
                source: Text::default(),
                at: None,
                until: None,
                over: false,
                seq: 0,
                function: Text::default(),
                verified: known.verified,
            });
        }
        all.extend(of.into_iter().map(|row| state(row, known, names, now)));
    }
    all
}

/// A word on a state as it shows.
pub(super) fn state(row: &StateRow, known: &StateName, names: &Names, now: Timestamp) -> StateShow {
    let over = row.is_over(now);
    StateShow {
        state: row.state.clone(),
        name: known.names.clone(),
        level: Some(known.level(&row.level)),
        tone: if over { "off" } else { known.tone(&row.level) },
        scope: row.scope.as_ref().map(kernel::Words::as_text),
        source: row.source.as_text(),
        at: Some(row.at),
        until: row.until,
        over,
        seq: row.seq,
        function: Names::or_code(&names.functions, &row.function),
        verified: known.verified,
    }
}

fn stay(row: &StayRow, desk: &Desk, names: &Names) -> StayShow {
    StayShow {
        id: row.id.to_string(),
        name: row.name.clone().or_else(|| row.person.and_then(|p| (desk.person)(p))),
        function: Names::or_code(&names.functions, &row.function),
        house: row.house.clone(),
        room: row.room.as_ref().map(|room| Names::or_code(&names.rooms, room)),
        entered_at: row.entered_at,
    }
}

pub(crate) async fn show(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let page = page(&shell, &desk, &reader, &who, ("", Typed::default()))?;
    shell.draw(&reader, &page).answer()
}

/// What a page shows, for the test that draws every page.
mod sample {
    use kernel::{Lang, Text, Timestamp};

    use super::{AnswerShow, NeedShow, OrderedShow, PostureShow, StateShow, StayShow};

    const AT: Timestamp = Timestamp::from_seconds(1_790_000_000);

    pub(super) fn text() -> Text {
        Text::three("<b>", "…", "…")
    }

    pub(super) fn posture(posture: &'static str) -> PostureShow {
        PostureShow {
            seq: 31,
            posture,
            needs: vec![NeedShow::sample()],
            rooms: vec![text()],
            reason: Text::one(Lang::Fr, "<i>"),
            at: AT,
            recorded_at: AT,
            function: text(),
            name: Some("O'Neill <b> (fictif)".to_owned()),
            entry: "0".to_owned(),
            standing: "own",
            ordered: None,
            answer: None,
            may_answer: false,
        }
    }

    pub(super) fn recorded(standing: &'static str, answer: Option<AnswerShow>) -> PostureShow {
        PostureShow {
            standing,
            ordered: Some(OrderedShow { function: text(), name: Some("<i>".to_owned()), means: "phone" }),
            answer,
            may_answer: standing == "unconfirmed",
            ..posture("full")
        }
    }

    pub(super) fn said(words: Option<Text>) -> AnswerShow {
        AnswerShow { words, at: AT, function: text(), name: None, seq: 32 }
    }

    pub(super) fn state() -> StateShow {
        StateShow {
            state: "threat".to_owned(),
            name: text(),
            level: Some(text()),
            tone: "crit",
            scope: Some(Text::one(Lang::Nl, "…")),
            source: Text::one(Lang::Fr, "…"),
            at: Some(AT),
            until: Some(AT),
            over: true,
            seq: 7,
            function: text(),
            verified: false,
        }
    }

    pub(super) fn stay(name: Option<String>) -> StayShow {
        StayShow {
            id: "0".to_owned(),
            name,
            function: text(),
            house: Some("<i>".to_owned()),
            room: Some(text()),
            entered_at: AT,
        }
    }
}
