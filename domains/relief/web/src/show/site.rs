//! A site, what its kinds of capacity come to, what it told.

use desk::Names;
use kernel::{Text, Timestamp};
use relief::Facts;
use relief::doubt::Doubt;
use relief::level::Total;
use relief::read::{DayRow, ReportRow, SiteRow};
use relief::site::SiteState;
use serde::Serialize;

use super::{NOON, Said};
use crate::desk::Desk;

/// One kind of capacity of a site.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LevelShow {
    pub(crate) site: String,
    pub(crate) kind: String,
    pub(crate) name: Text,
    /// Whether the site has told it.
    pub(crate) told: bool,
    pub(crate) offered: i64,
    pub(crate) held: i64,
    pub(crate) allocated: i64,
    pub(crate) reserved: i64,
    pub(crate) used: i64,
    pub(crate) free: i64,
    pub(crate) over: i64,
    pub(crate) at: Option<Timestamp>,
    pub(crate) stale: bool,
    pub(crate) confirmed: bool,
    pub(crate) tone: &'static str,
}

impl LevelShow {
    pub(crate) fn all(row: &SiteRow, desk: &Desk, facts: &Facts, now: Timestamp) -> Vec<Self> {
        let lists = desk.lists();
        let order = |code: &String| lists.kinds.iter().position(|k| k.code == *code).unwrap_or(usize::MAX);
        let mut kinds: Vec<&String> = row.kinds.iter().collect();
        kinds.sort_by_key(|code| (order(code), (*code).clone()));
        let one = |kind: &String| {
            let level = row.levels.get(kind);
            let now_level = level.map(|l| l.level).unwrap_or_default();
            let after = facts.kinds.get(kind).copied().unwrap_or(0);
            let stale = row.state != SiteState::Closed && level.is_none_or(|l| l.is_stale(now, after));
            let tone = match (now_level.over() > 0, stale, row.state) {
                (true, ..) => "crit",
                (_, _, SiteState::Closed | SiteState::Paused) => "off",
                (_, true, _) => "warn",
                _ => "",
            };
            Self {
                site: row.id.to_string(),
                kind: kind.clone(),
                name: lists.kind(kind),
                told: level.is_some(),
                offered: now_level.offered,
                held: now_level.held,
                allocated: now_level.allocated,
                reserved: now_level.reserved(),
                used: now_level.used,
                free: row.free(kind),
                over: now_level.over(),
                at: level.and_then(|l| l.at),
                stale,
                confirmed: level.is_some_and(|l| l.status == relief::figure::Status::Confirmed),
                tone,
            }
        };
        kinds.into_iter().map(one).collect()
    }
    pub(crate) fn sample(kind: &str, told: bool, over: i64) -> Self {
        Self {
            site: "x".into(),
            kind: kind.into(),
            name: Text::three("Places", "Plaatsen", "Places <b>"),
            told,
            offered: 200,
            held: 10,
            allocated: 20,
            reserved: 30,
            used: 120 + over,
            free: if over > 0 { 0 } else { 50 },
            over,
            at: told.then_some(NOON),
            stale: !told,
            confirmed: over > 0,
            tone: if over > 0 { "crit" } else { "warn" },
        }
    }
}

/// A site, on a row or on its page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SiteShow {
    pub(crate) id: String,
    pub(crate) code: String,
    pub(crate) names: Text,
    pub(crate) place: Option<Said>,
    pub(crate) municipality: Option<Text>,
    pub(crate) organisation: Option<Text>,
    pub(crate) state: &'static str,
    pub(crate) why: Option<Said>,
    /// What it was opened for, on its page for whoever may read that: name and address.
    pub(crate) about: Option<(String, String)>,
    pub(crate) guarded: bool,
    pub(crate) handling: &'static str,
    pub(crate) opened_at: Timestamp,
    /// When its last return came here.
    pub(crate) returned_at: Option<Timestamp>,
    pub(crate) reminded_at: Option<Timestamp>,
    /// Whether nothing came from it today.
    pub(crate) silent: bool,
    /// Whether the reader may mark on the row that it was reminded.
    pub(crate) may_remind: bool,
    pub(crate) levels: Vec<LevelShow>,
    pub(crate) seq: i64,
}

impl SiteShow {
    pub(crate) fn of(row: &SiteRow, desk: &Desk, facts: &Facts, now: Timestamp) -> Self {
        let names = desk.names();
        Self {
            id: row.id.to_string(),
            code: row.code.clone(),
            names: row.names.clone(),
            place: row.place.as_ref().map(Said::of),
            municipality: row.municipality.as_deref().map(|m| Names::of(&names.areas, m)),
            organisation: row.organisation.as_deref().map(|o| Names::of(&names.organisations, o)),
            state: row.state.code(),
            why: row.why.as_ref().map(Said::of),
            about: None,
            guarded: row.handling >= kernel::Handling::NeedToKnow,
            handling: row.handling.code(),
            opened_at: row.opened_at,
            returned_at: row.returned_at,
            reminded_at: row.reminded_at,
            silent: row.is_silent(facts.day_start(now)),
            may_remind: false,
            levels: LevelShow::all(row, desk, facts, now),
            seq: row.changed_seq,
        }
    }
    pub(crate) fn sample(state: SiteState) -> Self {
        let open = state == SiteState::Open;
        Self {
            id: "x".into(),
            code: "hall".into(),
            names: Text::both("Salle <b>", "Zaal"),
            place: Some(Said::sample("kaai <b>")),
            municipality: Some(Text::both("Hautrive", "Hoogoever")),
            organisation: (!open).then(|| Text::both("Croix", "Kruis")),
            state: state.code(),
            why: (!open).then(|| Said::sample("vol <b>")),
            about: Some(("26-0417".into(), if open { "/fr/incidents/x".into() } else { String::new() })),
            guarded: !open,
            handling: if open { "service" } else { "need-to-know" },
            opened_at: NOON,
            returned_at: open.then_some(NOON),
            reminded_at: (!open).then_some(NOON),
            silent: !open,
            may_remind: !open,
            levels: vec![
                LevelShow::sample("places", true, 0),
                LevelShow::sample("beds", true, 12),
                LevelShow::sample("staff", false, 0),
            ],
            seq: 7,
        }
    }
}

/// The total of one kind of capacity.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TotalShow {
    pub(crate) kind: String,
    pub(crate) name: Text,
    pub(crate) total: Total,
    /// What needs still miss.
    pub(crate) missing: i64,
    /// What they miss beyond what is free.
    pub(crate) gap: i64,
}

impl TotalShow {
    pub(crate) fn of(kind: &str, total: Total, missing: i64, desk: &Desk) -> Self {
        let gap = (missing - total.free).max(0);
        Self { kind: kind.to_owned(), name: desk.lists().kind(kind), total, missing, gap }
    }
    pub(crate) fn sample(gap: i64) -> Self {
        let total = Total {
            sites: 4,
            stale: gap.min(2),
            silent: gap.min(1),
            unconfirmed: gap.min(3),
            offered: 400,
            reserved: 20,
            used: 180,
            free: 200,
            over: gap.min(5),
        };
        let name = Text::both("Places", "Plaatsen");
        Self { kind: "places".into(), name, total, missing: 200 + gap, gap }
    }
}

/// What a site told once.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ReportShow {
    pub(crate) seq: i64,
    pub(crate) kind: Text,
    pub(crate) at: Timestamp,
    pub(crate) recorded_at: Timestamp,
    pub(crate) offered: i64,
    pub(crate) held: i64,
    pub(crate) used: i64,
    pub(crate) status: &'static str,
    pub(crate) way: &'static str,
    pub(crate) source: Option<Said>,
    pub(crate) teller: Option<String>,
    pub(crate) function: Text,
    pub(crate) person: Option<String>,
    pub(crate) standing: bool,
    pub(crate) corrected_by: Option<i64>,
    pub(crate) corrects: Option<i64>,
    pub(crate) why: Option<Said>,
}

impl ReportShow {
    pub(crate) fn of(row: &ReportRow, desk: &Desk) -> Self {
        Self {
            seq: row.seq,
            kind: desk.lists().kind(&row.kind),
            at: row.at,
            recorded_at: row.recorded_at,
            offered: row.figures.offered,
            held: row.figures.held,
            used: row.figures.used,
            status: row.status.code(),
            way: row.way.code(),
            source: row.source.as_ref().map(Said::of),
            teller: row.teller.clone(),
            function: desk.names().function(&row.function),
            person: (desk.post.person)(row.person),
            standing: row.standing,
            corrected_by: row.corrected_by,
            corrects: row.corrects,
            why: row.why.as_ref().map(Said::of),
        }
    }
    pub(crate) fn sample(standing: bool) -> Self {
        Self {
            seq: 3,
            kind: Text::both("Places", "Plaatsen"),
            at: NOON,
            recorded_at: kernel::Timestamp(NOON.0 + 60_000_000),
            offered: 200,
            held: 0,
            used: 120,
            status: if standing { "confirmed" } else { "unconfirmed" },
            way: if standing { "link" } else { "voice" },
            source: standing.then(|| Said::sample("lijst <b>")),
            teller: standing.then(|| "Quelqu’un <b>".into()),
            function: Text::three("Programme", "Programma", "Program"),
            person: (!standing).then(|| "C. Delvaux".into()),
            standing,
            corrected_by: (!standing).then_some(4),
            corrects: standing.then_some(2),
            why: Some(Said::sample("fout <b>")),
        }
    }
}

/// A day that was counted.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct DayShow {
    pub(crate) day: String,
    /// Its noon.
    pub(crate) at: Option<Timestamp>,
    pub(crate) arrivals: i64,
    pub(crate) departures: i64,
    pub(crate) present: Option<i64>,
    /// Profiles of those present: name and how many.
    pub(crate) profile: Vec<(Text, i64)>,
    /// More than there are places: how many of those, and of which kind.
    pub(crate) over: Option<(i64, Text)>,
    /// How many there would be by the count of the day before, where it is far from that.
    pub(crate) would: Option<i64>,
}

impl DayShow {
    pub(crate) fn of(row: &DayRow, desk: &Desk, doubt: Option<Doubt>) -> Self {
        let lists = desk.lists();
        let known = lists.profiles.iter();
        let profile = known.filter_map(|p| row.profile.get(&p.code).map(|n| (p.names.clone(), *n)));
        let would = doubt.as_ref().and_then(|d| d.sum).map(|(_, would)| would);
        let over = doubt.and_then(|d| d.over).map(|(kind, offered)| (offered, lists.kind(&kind)));
        Self {
            day: row.day.clone(),
            at: crate::flow::noon(&row.day, &desk.facts().zone),
            arrivals: row.arrivals,
            departures: row.departures,
            present: row.present,
            profile: profile.collect(),
            over,
            would,
        }
    }
    pub(crate) fn sample(present: Option<i64>) -> Self {
        let profile =
            present.map(|n| (Text::both("0 à 17 ans <b>", "0 tot 17 jaar"), n)).into_iter().collect();
        Self {
            day: "2026-11-26".into(),
            at: present.map(|_| NOON),
            arrivals: 12,
            departures: 3,
            present,
            profile,
            over: present.map(|n| (n - 1, Text::both("places <b>", "plaatsen"))),
            would: present,
        }
    }
}
