//! Who is told of what, and the form for one more.

use desk::Names;
use kernel::{Id, Text, Timestamp, kind};
use serde::Serialize;
use web::{Answer, Fault, Page, Typed, Visit};
use webhooks::Place;
use webhooks::hook::State as Stands;
use webhooks::read::{self, HookRow};

use crate::Desk;
use crate::at::At;

/// A hook as pages show it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct HookShow {
    pub(crate) id: String,
    pub(crate) label: String,
    pub(crate) address: String,
    /// Codes of groups of events: `webhook-group-{code}` names them.
    pub(crate) groups: Vec<String>,
    pub(crate) areas: Vec<Text>,
    pub(crate) machine: Option<String>,
    pub(crate) state: &'static str,
    pub(crate) tone: &'static str,
    /// A backup was put back: nothing leaves.
    pub(crate) held: bool,
    /// Since when it is told in vain.
    pub(crate) vain_since: Option<Timestamp>,
    pub(crate) next_at: Option<Timestamp>,
    pub(crate) given_up_since: Option<Timestamp>,
    pub(crate) old_until: Option<Timestamp>,
    pub(crate) kept_at: Timestamp,
    /// The last entry that it was told or need not be told.
    pub(crate) seq: i64,
}

impl HookShow {
    pub(crate) fn of(at: &At<'_>, row: &HookRow) -> Result<Self, Fault> {
        let place = at.desk.places.of(row.id)?.unwrap_or(Place::begin(row.kept_seq));
        let (names, now) = (at.desk.post.names(), at.shell.now());
        let machines = (at.desk.machines)(at.reader.lang);
        let running = row.state == Stands::Running;
        let vain_since = place.vain_since.filter(|_| running);
        Ok(Self {
            id: row.id.to_string(),
            label: row.label.clone(),
            address: row.address.clone(),
            groups: row.groups.iter().cloned().collect(),
            areas: row.areas.iter().map(|code| Names::of(&names.areas, code)).collect(),
            machine: machines.into_iter().find(|(id, _)| *id == row.mandate).map(|(_, name)| name),
            state: row.state.code(),
            tone: match row.state {
                Stands::GivenUp => "crit",
                Stands::Running if place.held || vain_since.is_some() => "warn",
                Stands::Running => "ok",
                Stands::Paused | Stands::Ended => "off",
            },
            held: place.held && running,
            vain_since,
            next_at: vain_since.map(|_| place.next_at),
            given_up_since: row.given_up_since,
            old_until: row.old_until.filter(|until| now < *until),
            kept_at: row.kept_at,
            seq: place.seq,
        })
    }
    #[must_use]
    pub(crate) fn sample(state: &'static str, held: bool) -> Self {
        let at = Timestamp::from_seconds(1_795_488_000);
        Self {
            id: "0197".to_owned(),
            label: "Partenaire <b>".to_owned(),
            address: "https://partner.example/in".to_owned(),
            groups: vec!["incidents".to_owned()],
            areas: if held { vec![Text::both("Hautrive", "Hoogoever")] } else { Vec::new() },
            machine: held.then(|| "Feed".to_owned()),
            state,
            tone: "warn",
            held,
            vain_since: held.then_some(at),
            next_at: held.then_some(at),
            given_up_since: (state == "given-up").then_some(at),
            old_until: held.then_some(at),
            kept_at: at,
            seq: 4_711,
        }
    }
}

#[derive(Debug, Serialize)]
pub(crate) struct ListPage {
    rows: Vec<HookShow>,
    ended: Vec<HookShow>,
    machines: Vec<(String, String)>,
    groups: Vec<(String, String)>,
    areas: Vec<(String, String)>,
    only_here: bool,
    form: Typed,
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "webhooks/list.html";
    const ROOM: &'static str = "interfaces";
    fn samples() -> Vec<Self> {
        let some = |name: &str| vec![("x".to_owned(), name.to_owned())];
        let mut wrong = Typed::default().with("address", "<b>");
        wrong.put_error(Some("address"), "…".to_owned());
        let empty = Self {
            rows: Vec::new(),
            ended: Vec::new(),
            machines: Vec::new(),
            groups: some("Incidents"),
            areas: some("Hautrive"),
            only_here: true,
            form: Typed::default(),
        };
        let rows = ["running", "paused", "given-up"].map(|s| HookShow::sample(s, s == "running")).to_vec();
        let full = Self {
            rows,
            ended: vec![HookShow::sample("ended", false)],
            machines: some("Feed <b>"),
            groups: some("Incidents"),
            areas: some("Hautrive"),
            only_here: false,
            form: wrong,
        };
        vec![empty, full]
    }
}

/// What a group of events is called.
fn group(at: &At<'_>, code: &str) -> String {
    at.shell.texts().plain(at.reader.lang, &format!("webhook-group-{code}"))
}

pub(crate) fn page(at: &At<'_>, form: Typed) -> Result<ListPage, Fault> {
    let (lang, facts) = (at.reader.lang, (at.desk.facts)());
    let (rows, ended) = at.shell.read(at.reader, |r| Ok((read::hooks(r, false)?, read::hooks(r, true)?)))?;
    let show = |rows: &[HookRow]| rows.iter().map(|row| HookShow::of(at, row)).collect::<Result<Vec<_>, _>>();
    let id = |(id, name): (Id<kind::Mandate>, String)| (id.to_string(), name);
    Ok(ListPage {
        rows: show(&rows)?,
        ended: show(&ended)?,
        machines: (at.desk.machines)(lang).into_iter().map(id).collect(),
        groups: facts.groups.iter().map(|g| (g.code.clone(), group(at, &g.code))).collect(),
        areas: Names::choices(&at.desk.post.names().areas, lang),
        only_here: facts.addresses.only_here,
        form,
    })
}

pub(crate) async fn show(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.permit(&who)?;
    shell.draw(&reader, &page(&at, Typed::default())?).answer()
}
