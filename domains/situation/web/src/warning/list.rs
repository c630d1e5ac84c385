//! Which warnings hold, and which held.

use kernel::{Lang, Resource, Text, Timestamp};
use serde::{Deserialize, Serialize};
use situation::cap::Shape;
use situation::places::Area;
use situation::read::{self, SignalRow, WarningRow};
use web::{Answer, Fault, Page, Pager, Query, Turn, Visit};

use super::one::MessageShow;
use crate::desk::{Desk, Names};
use crate::feed::FeedShow;
use crate::floor::MapShow;
use crate::show::{SignalShow, geometry, tone};

/// Warnings of each list on one page.
const PAGE: usize = 50;
/// Most messages without a signal.
const NOTED: i64 = 50;

/// A warning on a row.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct WarningRowShow {
    pub(crate) s: SignalShow,
    /// Every area of ours that it touches, the largest kind first.
    pub(crate) areas: Vec<Text>,
    /// Whether it holds now.
    pub(crate) holds: bool,
    pub(crate) tone: &'static str,
    /// Its ground as GeoJSON geometry, with the tone of how grave it is there.
    pub(crate) grounds: Vec<(&'static str, String)>,
}

impl WarningRowShow {
    pub(crate) fn of(row: &SignalRow, names: &Names, lang: Lang, now: Timestamp) -> Self {
        let body = row.warning.as_ref();
        let holds = body.is_some_and(|w| still(w, now));
        let as_now = |stated: &'static str| if holds { stated } else { "off" };
        Self {
            s: SignalShow::of(row, names, lang, &[], false),
            areas: by_name(&row.areas, names),
            holds,
            tone: as_now(body.map_or("info", |w| tone(&w.body.severity))),
            grounds: grounds(row, now),
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let area = || Text::both("Hautrive", "Hoogoever");
        let grounds = || vec![("crit", "{}".to_owned()), ("off", "{}".to_owned())];
        let row = |s: SignalShow, holds, tone| Self {
            s,
            areas: vec![area(), area()],
            holds,
            tone,
            grounds: grounds(),
        };
        let bare = Self { areas: Vec::new(), ..row(SignalShow::sample_warning(), false, "off") };
        vec![
            row(SignalShow::sample_warning(), true, "crit"),
            bare,
            row(SignalShow::sample_withheld(), false, "off"),
        ]
    }
}

/// Whether a warning holds at this instant.
fn still(warning: &WarningRow, now: Timestamp) -> bool {
    !warning.withdrawn && warning.body.expires.is_none_or(|end| end > now)
}

/// The ground of a warning, piece by piece, with the tone of how grave it is there at this instant; nothing for any other signal.
pub(crate) fn grounds(row: &SignalRow, now: Timestamp) -> Vec<(&'static str, String)> {
    let Some(warning) = &row.warning else { return Vec::new() };
    let holds = still(warning, now);
    let piece = |(severity, shapes): &(Option<String>, Vec<Shape>)| {
        let tone = severity.as_deref().filter(|_| holds).map_or("off", tone);
        Some((tone, geometry(shapes)?))
    };
    warning.body.grounds(now).iter().filter_map(piece).collect()
}

/// Names of these areas: the region before zones, zones before municipalities.
pub(super) fn by_name(areas: &[Area], names: &Names) -> Vec<Text> {
    let rank = |kind: &str| match kind {
        "region" => 0,
        "zone" => 1,
        "municipality" => 2,
        _ => 3,
    };
    let mut areas: Vec<_> = areas.iter().collect();
    areas.sort_by_key(|a| (rank(&a.kind), a.code.clone()));
    areas.into_iter().map(|a| names.area(&a.code)).collect()
}

/// A row alone, as it arrives live.
#[derive(Debug, Serialize)]
pub(crate) struct RowPart {
    pub(crate) w: WarningRowShow,
}

impl Page for RowPart {
    const TEMPLATE: &'static str = "situation/part-warning-row.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        WarningRowShow::samples().into_iter().map(|w| Self { w }).collect()
    }
}

/// What the address asks for: a page of each list, from 1 on.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    page: String,
    ended: String,
}

/// A page of one of the lists.
#[derive(Debug, Default, Serialize)]
struct Part {
    rows: Vec<WarningRowShow>,
    pager: Pager,
}

#[derive(Debug, Serialize)]
pub(crate) struct WarningsPage {
    in_force: Part,
    ended: Part,
    /// Files in quarantine, for those who may look into them.
    held: Option<i64>,
    may_import: bool,
    /// Messages that made no signal, for those who may take warnings in or look into files.
    noted: Vec<MessageShow>,
    /// How the addresses fare that are asked in turn, for those who may take warnings in or look into files.
    feeds: Vec<FeedShow>,
    map: MapShow,
}

impl Page for WarningsPage {
    const TEMPLATE: &'static str = "situation/warnings.html";
    const ROOM: &'static str = "warnings";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let part = |rows, middle| Part { rows, pager: Pager::sample(middle) };
        let page = |in_force: Vec<WarningRowShow>, held: Option<i64>, may_import| Self {
            ended: part(in_force.clone(), may_import),
            in_force: part(in_force, held.is_some()),
            held,
            may_import,
            noted: if may_import { ["test", "late"].map(MessageShow::sample).into() } else { Vec::new() },
            feeds: if may_import { FeedShow::samples() } else { Vec::new() },
            map: MapShow { bounds: "4,50,5,51".into(), pmtiles: String::new() },
        };
        vec![page(Vec::new(), None, false), page(WarningRowShow::samples(), Some(2), true)]
    }
}

pub(crate) async fn list(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let (eye, names, now) = (desk.eye(who.actor()), desk.names(), shell.seen_at(&reader));
    let look = super::quarantine::may_look(&desk, &who);
    let may_import = desk.may(who.actor(), "signal.record");
    let (first, second) = (Turn::of(&asked.page, PAGE), Turn::of(&asked.ended, PAGE));
    let (in_force, ended, held, noted) = shell.read(&reader, |read| {
        let held = if look { Some(read::held_count(read)?) } else { None };
        let noted = if look || may_import { read::alerts_noted(read, NOTED)? } else { Vec::new() };
        let ended = read::warnings_ended(read, &eye, now, second.limit())?;
        Ok::<_, Fault>((read::warnings_in_force(read, &eye, now, first.limit())?, ended, held, noted))
    })?;
    let rows = |rows: &[SignalRow]| -> Vec<WarningRowShow> {
        rows.iter().map(|r| WarningRowShow::of(r, &names, reader.lang, now)).collect()
    };
    let page = WarningsPage {
        in_force: Part {
            rows: rows(first.cut(&in_force)),
            pager: first.pager(&in_force, |n| format!("?page={n}&ended={}", second.number())),
        },
        ended: Part {
            rows: rows(second.cut(&ended)),
            pager: second.pager(&ended, |n| format!("?page={}&ended={n}", first.number())),
        },
        held,
        may_import: reader.as_of.is_none() && may_import,
        noted: noted.into_iter().map(MessageShow::of).collect(),
        feeds: if (look || may_import) && reader.as_of.is_none() {
            desk.feeds.now().iter().map(|s| FeedShow::of(s, &shell, reader.lang, now)).collect()
        } else {
            Vec::new()
        },
        map: MapShow::of(&desk),
    };
    shell.draw(&reader, &page).topics("warnings").answer()
}
