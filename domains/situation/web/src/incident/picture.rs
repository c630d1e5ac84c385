//! The timeline as a picture: lanes for the state, the disciplines, the signals and who was told. The template draws it.

use jiff::tz::TimeZone;
use kernel::Timestamp;
use serde::Serialize;
use situation::incident::IncidentState;
use situation::log::{Discipline, EntryKind};
use situation::read::{Happening, IncidentRow, LogRow};
use web::Page;

use super::sample;
use super::turn::{TurnShow, Words};
use crate::log::said;

const LEFT: i64 = 116;
const WIDTH: i64 = 960;
const TOP: i64 = 26;
const LANE: i64 = 26;
/// Steps between ticks, in seconds: what people count in.
const STEPS: &[i64] =
    &[60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400, 172_800, 604_800, 2_592_000];
const MOST_TICKS: i64 = 9;
/// Width of a letter of a state's name, and what is kept free on either side of it: a mark reaches that far.
const LETTER: i64 = 6;
const CLEAR: i64 = 10;

#[derive(Debug, Clone, Serialize)]
pub(crate) struct Picture {
    pub(super) width: i64,
    pub(super) height: i64,
    pub(super) left: i64,
    pub(super) from: Timestamp,
    pub(super) to: Timestamp,
    pub(super) lanes: Vec<Lane>,
    pub(super) phases: Vec<Phase>,
    pub(super) ticks: Vec<Tick>,
    pub(super) marks: Vec<Mark>,
    /// Where the present stands, while work goes on.
    pub(super) now: Option<i64>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct Lane {
    pub(super) name: String,
    pub(super) y: i64,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct Phase {
    pub(super) state: &'static str,
    pub(super) x: i64,
    pub(super) width: i64,
    pub(super) y: i64,
    /// Where its name begins; none where it fits nowhere.
    pub(super) label: Option<i64>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct Tick {
    pub(super) x: i64,
    pub(super) at: Timestamp,
    /// Whether the day is said as well.
    pub(super) day: bool,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct Mark {
    pub(super) x: i64,
    pub(super) y: i64,
    /// `crit`, `warn`, `ok`, `info`, `off`, or nothing.
    pub(super) tone: &'static str,
    /// `decision`, `corrected`, or nothing.
    pub(super) shape: &'static str,
    pub(super) at: Timestamp,
    pub(super) lane: String,
    pub(super) what: String,
    /// Number of the entry in its log, with the log, for a link.
    pub(super) entry: Option<(String, i64)>,
}

impl Mark {
    /// Nothing about it asks to be looked at by itself.
    fn plain(&self) -> bool {
        self.tone.is_empty() && self.shape.is_empty()
    }
    fn and(mut self, more: usize) -> Self {
        if more > 0 {
            self.what = format!("{} (+{more})", self.what);
        }
        self
    }
}

/// The timeline alone, as it arrives live: the picture and the table of turns.
#[derive(Debug, Serialize)]
pub(crate) struct TimelinePart {
    pub(super) picture: Picture,
    pub(super) turns: Vec<TurnShow>,
}

impl TimelinePart {
    pub(crate) fn of(
        row: &IncidentRow,
        turns: &[Happening],
        entries: &[LogRow],
        words: &Words<'_>,
        now: Timestamp,
    ) -> Self {
        let picture = Picture::of(row, turns, entries, words, now);
        Self { picture, turns: turns.iter().map(|turn| TurnShow::of(turn, words)).collect() }
    }
}

impl Page for TimelinePart {
    const TEMPLATE: &'static str = "situation/part-timeline.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        vec![sample::timeline()]
    }
}

/// A scale of instants.
struct Scale {
    from: Timestamp,
    to: Timestamp,
}

impl Scale {
    fn x(&self, at: Timestamp) -> i64 {
        let whole = (self.to.0 - self.from.0).max(1);
        let part = at.0.clamp(self.from.0, self.to.0) - self.from.0;
        let wide = i128::from(WIDTH - LEFT - 14) * i128::from(part) / i128::from(whole);
        LEFT + i64::try_from(wide).unwrap_or(0)
    }
}

impl Picture {
    pub(super) fn of(
        row: &IncidentRow,
        turns: &[Happening],
        entries: &[LogRow],
        words: &Words<'_>,
        now: Timestamp,
    ) -> Self {
        let stated = entries.iter().filter_map(|e| e.stated.map(|s| s.at)).min();
        let from =
            stated.map_or(row.opened_at, |s| s.min(row.opened_at)).max(row.opened_at.plus_seconds(-21_600));
        let end = if row.state.is_live() { now } else { row.closed_at.unwrap_or(now).max(row.last_at) };
        let scale = Scale { from, to: end.max(from.plus_seconds(600)) };
        let mut picture = Self {
            width: WIDTH,
            height: 0,
            left: LEFT,
            from: scale.from,
            to: scale.to,
            lanes: Vec::new(),
            phases: Vec::new(),
            ticks: ticks(&scale, words.zone),
            marks: Vec::new(),
            now: row.state.is_live().then(|| scale.x(now)),
        };
        picture.states(turns, words, &scale, end);
        picture.disciplines(entries, words, &scale);
        picture.others(turns, words, &scale, "incident-lane-signals", |what| {
            what.starts_with("signal-") || what.starts_with("alert-")
        });
        picture.others(turns, words, &scale, "incident-lane-told", |what| {
            matches!(what, "informed" | "not-reached") || what.starts_with("inform-")
        });
        picture.others(turns, words, &scale, "incident-lane-papers", |what| what.starts_with("report-"));
        picture.marks.sort_by_key(|m| m.at);
        picture.height = TOP + i64::try_from(picture.lanes.len()).unwrap_or(0) * LANE + 8;
        picture
    }

    fn lane(&mut self, name: String) -> i64 {
        let y = TOP + i64::try_from(self.lanes.len()).unwrap_or(0) * LANE + LANE / 2;
        self.lanes.push(Lane { name, y });
        y
    }

    /// The states one after another, and the turns that changed them or the incident.
    /// What still holds reaches to `end`: what comes after it on the scale is not known.
    fn states(&mut self, turns: &[Happening], words: &Words<'_>, scale: &Scale, end: Timestamp) {
        let name = words.texts.plain(words.lang, "incident-lane-state");
        let y = self.lane(name.clone());
        let mut open: Option<(IncidentState, Timestamp)> = None;
        for turn in turns.iter().filter(|t| t.what.starts_with("incident") || t.what == "matter-restricted") {
            if let Some(state) = after(&turn.what) {
                self.phases.extend(open.map(|(was, since)| phase(was, since, turn.at, y, scale)));
                open = Some((state, turn.at));
            }
            self.mark(turn, &name, y, words, scale);
        }
        let last = open.filter(|(state, _)| state.is_live());
        self.phases.extend(last.map(|(was, since)| phase(was, since, end, y, scale)));
        self.name_states(words);
    }

    /// Writes the name of each state where no mark stands over it; only the lane of the states has marks so far.
    fn name_states(&mut self, words: &Words<'_>) {
        for phase in &mut self.phases {
            let name = words.texts.plain(words.lang, &format!("incident-state-{}", phase.state));
            let need = i64::try_from(name.chars().count()).unwrap_or(0) * LETTER + 2 * CLEAR;
            let (from, to) = (phase.x, phase.x + phase.width);
            let stops = self.marks.iter().map(|m| m.x).filter(|x| (from..to).contains(x)).collect();
            phase.label = clear(from, to, stops, need).map(|x| x + CLEAR);
        }
    }

    fn disciplines(&mut self, entries: &[LogRow], words: &Words<'_>, scale: &Scale) {
        let multi = words.texts.plain(words.lang, "log-tab-multi");
        let lanes = std::iter::once((None, multi))
            .chain(Discipline::ALL.iter().map(|d| (Some(*d), d.code().to_owned())));
        for (discipline, name) in lanes {
            let of: Vec<&LogRow> =
                entries.iter().filter(|e| !e.withheld && e.discipline == discipline).collect();
            if of.is_empty() {
                continue;
            }
            let y = self.lane(name.clone());
            let mut drawn: Vec<(Mark, usize)> = Vec::new();
            for entry in of {
                let mark = logged(entry, (&name, y), words, scale);
                match drawn.last_mut() {
                    // What stands under the same point cannot be seen or reached: the newest says how many there are.
                    Some((last, more)) if last.x == mark.x && mark.plain() && last.plain() => *more += 1,
                    _ => drawn.push((mark, 0)),
                }
            }
            self.marks.extend(drawn.into_iter().map(|(mark, more)| mark.and(more)));
        }
    }

    /// A lane of its own for turns of one sort, when there are any.
    fn others(
        &mut self,
        turns: &[Happening],
        words: &Words<'_>,
        scale: &Scale,
        name: &str,
        of: impl Fn(&str) -> bool,
    ) {
        let mine: Vec<&Happening> = turns.iter().filter(|t| of(&t.what)).collect();
        if mine.is_empty() {
            return;
        }
        let name = words.texts.plain(words.lang, name);
        let y = self.lane(name.clone());
        for turn in mine {
            self.mark(turn, &name, y, words, scale);
        }
    }

    fn mark(&mut self, turn: &Happening, lane: &str, y: i64, words: &Words<'_>, scale: &Scale) {
        let detail = words.detail(turn);
        let what = words.what(turn);
        self.marks.push(Mark {
            x: scale.x(turn.at),
            y,
            tone: match turn.what.as_str() {
                "informed" => "ok",
                "not-reached" => "crit",
                "inform-dropped" => "off",
                "inform-taken-back" | "inform-required" | "inform-hastened" => "warn",
                _ => "",
            },
            shape: if turn.what.starts_with("incident") { "decision" } else { "" },
            at: turn.at,
            lane: lane.to_owned(),
            what: if detail.is_empty() { what } else { format!("{what} · {detail}") },
            entry: None,
        });
    }
}

/// The mark of an entry in the lane of its discipline.
fn logged(entry: &LogRow, (lane, y): (&str, i64), words: &Words<'_>, scale: &Scale) -> Mark {
    let at = entry.stated.map_or(entry.recorded_at, |s| s.at);
    let kind = words.texts.plain(words.lang, &format!("log-kind-{}", entry.entry_kind));
    let told = said(entry, |key| words.texts.plain(words.lang, key));
    let told: String = told.chars().take(120).collect();
    let unanswered = entry.entry_kind == EntryKind::Request && entry.answered.is_none();
    Mark {
        x: scale.x(at),
        y,
        tone: if unanswered { "warn" } else { "" },
        shape: match entry.entry_kind {
            _ if entry.corrected.is_some() => "corrected",
            EntryKind::Decision => "decision",
            _ => "",
        },
        at,
        lane: lane.to_owned(),
        what: format!("{kind} № {} · {told}", entry.no),
        entry: Some((entry.series.clone(), entry.no)),
    }
}

/// The state that a turn leads to, if it changes it.
fn after(what: &str) -> Option<IncidentState> {
    match what {
        "incident-opened" => Some(IncidentState::Open),
        "incident-confirmed" | "incident-reopened" => Some(IncidentState::Confirmed),
        "incident-contained" => Some(IncidentState::Contained),
        "incident-closed" => Some(IncidentState::Closed),
        _ => None,
    }
}

fn phase(state: IncidentState, since: Timestamp, until: Timestamp, y: i64, scale: &Scale) -> Phase {
    let (x, end) = (scale.x(since), scale.x(until));
    Phase { state: state.code(), x, width: (end - x).max(2), y: y - 8, label: None }
}

/// Where the first stretch of this width between two stops begins.
fn clear(from: i64, to: i64, mut stops: Vec<i64>, need: i64) -> Option<i64> {
    stops.sort_unstable();
    stops.push(to);
    let begins = std::iter::once(from).chain(stops.iter().copied());
    begins.zip(&stops).find(|(begin, stop)| **stop - begin >= need).map(|(begin, _)| begin)
}

/// Ticks at whole local minutes, hours or days.
fn ticks(scale: &Scale, zone: &TimeZone) -> Vec<Tick> {
    let seconds = scale.to.seconds() - scale.from.seconds();
    let last = 2_592_000;
    let step = STEPS.iter().copied().find(|s| seconds / s <= MOST_TICKS).unwrap_or(last);
    let offset = scale.from.to_jiff().map_or(0, |t| i64::from(zone.to_offset(t).seconds()));
    let local = scale.from.seconds() + offset;
    let mut at = local.div_euclid(step) * step + step - offset;
    let mut out = Vec::new();
    while at <= scale.to.seconds() {
        let instant = Timestamp::from_seconds(at);
        out.push(Tick {
            x: scale.x(instant),
            at: instant,
            day: step >= 86_400 || (at + offset) % 86_400 == 0,
        });
        at += step;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_state_stands_where_no_mark_covers_it() {
        assert_eq!(clear(100, 300, Vec::new(), 60), Some(100));
        assert_eq!(clear(100, 300, vec![130, 100], 60), Some(130), "after both marks");
        assert_eq!(clear(100, 300, vec![150, 200, 250], 60), None, "nowhere at all");
    }

    #[test]
    fn ticks_stand_at_whole_local_times() {
        let from: jiff::Timestamp = "2026-11-24T00:52:10Z".parse().unwrap();
        let from = Timestamp::from_jiff(from);
        let zone = TimeZone::get("Europe/Brussels").unwrap();
        for (hours, wanted) in
            [(1, "2026-11-24T01:00:00Z"), (20, "2026-11-24T02:00:00Z"), (24 * 8, "2026-11-24T23:00:00Z")]
        {
            let scale = Scale { from, to: from.plus_seconds(hours * 3600) };
            let all = ticks(&scale, &zone);
            assert_eq!(all.first().map(|t| t.at.rfc3339()).as_deref(), Some(wanted), "{hours}");
            assert!(all.len() <= 10, "{}", all.len());
            assert!(all.windows(2).all(|w| matches!(w, [a, b] if a.x < b.x)));
        }
    }
}
