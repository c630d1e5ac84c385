//! The page of the centre.

use std::collections::BTreeMap;

use kernel::{Resource, Text, Timestamp};
use serde::Serialize;
use situation::posture::{Need, Posture};
use situation::read::{self, PostureRow, StateRow, StayRow};
use web::{Answer, Fault, Page, Reader, Shell, Typed, Visit, Who};

use crate::desk::{Desk, Names, StateName};

/// Past postures on the page.
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
    note: bool,
    log: bool,
}

#[derive(Debug, Serialize)]
pub(crate) struct CentrePage {
    /// The present posture; nothing before the first was set: the normal watch.
    present: Option<PostureShow>,
    past: Vec<PostureShow>,
    next: Vec<&'static str>,
    states: Vec<StateShow>,
    here: Vec<StayShow>,
    functions: Vec<(String, String)>,
    rooms: Vec<(String, String)>,
    /// States and levels as `state level` pairs with their names.
    levels: Vec<(String, String)>,
    may: May,
    /// Which form was refused: `posture`, `state`, `stay`, or none.
    act: &'static str,
    form: Typed,
    blank: Typed,
}

impl Page for CentrePage {
    const TEMPLATE: &'static str = "situation/centre.html";
    const ROOM: &'static str = "centre";
    fn samples() -> Vec<Self> {
        let at = Timestamp::from_seconds(1_790_000_000);
        let text = || Text::three("<b>", "…", "…");
        let posture = |posture| PostureShow {
            seq: 31,
            posture,
            needs: vec![NeedShow { function: text(), needed: 2, here: 1 }],
            rooms: vec![text()],
            reason: Text::one(kernel::Lang::Fr, "<i>"),
            at,
            recorded_at: at,
            function: text(),
            name: Some("O'Neill <b> (fictif)".to_owned()),
        };
        let state = StateShow {
            state: "threat".to_owned(),
            name: text(),
            level: Some(text()),
            tone: "crit",
            scope: Some(Text::one(kernel::Lang::Nl, "…")),
            source: Text::one(kernel::Lang::Fr, "…"),
            at: Some(at),
            until: Some(at),
            over: true,
            seq: 7,
            function: text(),
            verified: false,
        };
        let silent =
            StateShow { level: None, at: None, until: None, scope: None, over: false, ..state.clone() };
        let stay = |name| StayShow {
            id: "0".to_owned(),
            name,
            function: text(),
            house: Some("<i>".to_owned()),
            room: Some(text()),
            entered_at: at,
        };
        let page = |present, states, here, may, act| Self {
            present,
            past: vec![posture("stand-down")],
            next: vec!["normal", "full"],
            states,
            here,
            functions: vec![("watch-officer".to_owned(), "…".to_owned())],
            rooms: vec![("control".to_owned(), "…".to_owned())],
            levels: vec![("threat 1".to_owned(), "…".to_owned())],
            may,
            act,
            form: Typed::default(),
            blank: Typed::default(),
        };
        let all = May { set: true, note: true, log: true };
        vec![
            page(None, Vec::new(), Vec::new(), May::default(), ""),
            page(
                Some(posture("full")),
                vec![state, silent],
                vec![stay(None), stay(Some("<b>".to_owned()))],
                all,
                "posture",
            ),
        ]
    }
}

/// Reads what the page shows.
pub(super) fn page(
    shell: &Shell,
    desk: &Desk,
    reader: &Reader,
    who: &Who,
    (act, form): (&'static str, Typed),
) -> Result<CentrePage, Fault> {
    let now = reader.as_of.unwrap_or_else(|| shell.now());
    let (postures, states, stays) = shell.read(reader, |read| {
        Ok((read::postures(read, POSTURES)?, read::states_now(read)?, read::stays(read, false, STAYS)?))
    })?;
    let names = desk.names();
    let may = |power| reader.as_of.is_none() && desk.may(who.actor(), power);
    let present = postures.first().map_or(Posture::Normal, |row| row.posture);
    let mut shown =
        postures.into_iter().map(|row| posture(row, desk, &names, &stays)).collect::<Vec<_>>().into_iter();
    Ok(CentrePage {
        present: shown.next(),
        past: shown.collect(),
        next: present.next().map(Posture::code).collect(),
        states: all_states(&names, &states, now),
        here: stays.iter().map(|row| stay(row, desk, &names)).collect(),
        functions: names.askable(reader.lang),
        rooms: listed(&names.rooms, reader),
        levels: names.states.iter().flat_map(|s| levels(s, reader)).collect(),
        may: May { set: may("posture.set"), note: may("state.note"), log: may("log.write") },
        act,
        form,
        blank: Typed::default(),
    })
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
