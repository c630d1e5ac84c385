//! Objectives, plans and projects as pages show them: names in place of codes, nothing that the reader may not see.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kernel::{Handling, Id, Lang, Text, Timestamp, Words, kind};
use serde::Serialize;
use strategy::Facts;
use strategy::axis::{Axis, Trend};
use strategy::objective::{Level, Phase};
use strategy::project::{Item, ItemSort, Sort, State};
use strategy::read::{ItemRow, ObjectiveRow, ProjectRow, StandRow, TurnRow};
use web::Typed;

use crate::desk::Lens;

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
    pub(crate) fn sample(text: &str) -> Self {
        Self { text: text.to_owned(), lang: Lang::Nl.code().to_owned() }
    }
}

/// An instant for samples.
pub(crate) const NOON: Timestamp = Timestamp(1_795_488_000_000_000);

/// The code of an objective, which the journal keeps as it was given, as each language abbreviates its kind: `OO 7.1` is `OD 7.1` in
/// Dutch. Any other code is the same everywhere.
#[must_use]
pub fn code(code: &str) -> Text {
    match code.split_once(' ') {
        Some(("OS" | "SD" | "SO", n)) => Text::three(format!("OS {n}"), format!("SD {n}"), format!("SO {n}")),
        Some(("OO" | "OD", n)) => Text::three(format!("OO {n}"), format!("OD {n}"), format!("OO {n}")),
        _ => Text::three(code, code, code),
    }
}

/// A day, with an instant of it that templates can write.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Day {
    pub(crate) iso: String,
    pub(crate) at: Timestamp,
}

impl Day {
    /// Noon of that day in the zone of the place.
    pub(crate) fn of(day: Date, facts: &Facts) -> Self {
        let noon = facts.zone.to_timestamp(day.at(12, 0, 0, 0));
        let at = noon.map_or(Timestamp(0), Timestamp::from_jiff);
        Self { iso: day.to_string(), at }
    }
    pub(crate) fn sample() -> Self {
        Self { iso: "2026-11-24".into(), at: NOON }
    }
}

/// An axis with how it stands. There are always four of them, and never one for all.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct AxisShow {
    pub(crate) axis: &'static str,
    /// Code of its value; none where nothing was said yet.
    pub(crate) value: Option<String>,
    pub(crate) names: Option<Text>,
    pub(crate) tone: &'static str,
    pub(crate) trend: Option<&'static str>,
    pub(crate) words: Option<Said>,
    pub(crate) at: Option<Timestamp>,
    pub(crate) function: Option<Text>,
    /// Whether nothing was said for longer than a quarter.
    pub(crate) silent: bool,
}

/// The colour of a value; the word stands beside it.
pub(crate) fn tone(facts: &Facts, value: &str) -> &'static str {
    match facts.rank(value) {
        Some(0) => "ok",
        Some(1) => "warn",
        Some(_) => "crit",
        None => "off",
    }
}

impl AxisShow {
    /// The four axes of something that is there since then; what has ended is not asked about any more.
    pub(crate) fn all(
        stands: Option<&BTreeMap<Axis, StandRow>>,
        desk: &Lens<'_>,
        (since, now, asked): (Timestamp, Timestamp, bool),
    ) -> Vec<Self> {
        let facts = desk.facts();
        let one = |axis: &Axis| {
            let stand = stands.and_then(|all| all.get(axis));
            let last = stand.map_or(since, |s| s.at);
            Self {
                axis: axis.code(),
                value: stand.map(|s| s.value.clone()),
                names: stand.map(|s| desk.value(&s.value)),
                tone: stand.map_or("off", |s| tone(&facts, &s.value)),
                trend: stand.and_then(|s| s.trend).map(Trend::code),
                words: stand.and_then(|s| s.words.as_ref()).map(Said::of),
                at: stand.map(|s| s.at),
                function: stand.map(|s| desk.names().function(&s.function)),
                silent: asked && facts.is_silent(last, now),
            }
        };
        Axis::ALL.iter().map(one).collect()
    }

    pub(crate) fn samples() -> Vec<Self> {
        let trends = [Some(Trend::Better), Some(Trend::Same), Some(Trend::Worse), None];
        let one = |(axis, trend): (&Axis, Option<Trend>)| Self {
            axis: axis.code(),
            value: trend.map(|_| "on-track".into()),
            names: trend.map(|_| Text::three("selon le plan <b>", "volgens plan", "on track")),
            tone: "ok",
            trend: trend.map(Trend::code),
            words: trend.map(|_| Said::sample("reden <b>")),
            at: trend.map(|_| NOON),
            function: trend.map(|_| Text::both("Chef", "Hoofd")),
            silent: trend != Some(Trend::Same),
        };
        Axis::ALL.iter().zip(trends).map(one).collect()
    }
}

/// An objective.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ObjectiveShow {
    pub(crate) id: String,
    pub(crate) code: Text,
    pub(crate) level: &'static str,
    pub(crate) titles: Text,
    pub(crate) version: i64,
    pub(crate) given: bool,
    pub(crate) quoted: Option<String>,
    pub(crate) from: String,
    pub(crate) until: String,
    pub(crate) year: Option<String>,
    pub(crate) phase: Option<&'static str>,
    /// The day since which its cycle stands there.
    pub(crate) since: Option<Day>,
    /// When that was recorded, where it was another day.
    pub(crate) recorded: Option<Timestamp>,
    pub(crate) functions: Vec<Text>,
    pub(crate) axes: Vec<AxisShow>,
    pub(crate) guarded: bool,
    pub(crate) handling: &'static str,
    pub(crate) seq: i64,
}

impl ObjectiveShow {
    pub(crate) fn of(
        row: &ObjectiveRow,
        stands: Option<&BTreeMap<Axis, StandRow>>,
        desk: &Lens<'_>,
        now: Timestamp,
    ) -> Self {
        let (names, facts) = (desk.names(), desk.facts());
        let since = row.cycle.map(|(_, at)| row.cycle_since.unwrap_or_else(|| facts.day(at)));
        let recorded = row.cycle.map(|(_, at)| at).filter(|at| Some(facts.day(*at)) != since);
        Self {
            id: row.id.to_string(),
            code: code(&row.code),
            level: row.level.code(),
            titles: row.wording.titles.clone(),
            version: row.version,
            given: row.given,
            quoted: row.wording.quoted.clone(),
            from: row.wording.period.from.to_string(),
            until: row.wording.period.until.to_string(),
            year: row.cycle.map(|(turn, _)| turn.year.to_string()),
            phase: row.cycle.map(|(turn, _)| turn.phase.code()),
            since: since.map(|day| Day::of(day, &facts)),
            recorded,
            functions: row.wording.functions.iter().map(|f| names.function(f)).collect(),
            axes: AxisShow::all(stands, desk, (row.set_at, now, true)),
            guarded: row.open.handling >= Handling::NeedToKnow,
            handling: row.open.handling.code(),
            seq: row.changed_seq,
        }
    }

    pub(crate) fn sample(level: Level, phase: Option<Phase>) -> Self {
        let full = phase.is_some();
        Self {
            id: "x".into(),
            code: code("OO 1.1"),
            level: level.code(),
            titles: Text::both("Coordonner <b>", "Coördineren"),
            version: 2,
            given: full,
            quoted: full.then(|| "note <b>".into()),
            from: "2024".into(),
            until: if full { "2029".into() } else { "2024".into() },
            year: full.then(|| "2026".into()),
            phase: phase.map(Phase::code),
            since: full.then(Day::sample),
            recorded: phase.filter(|p| *p != Phase::FollowUp).map(|_| NOON),
            functions: if full { vec![Text::both("Chef <b>", "Hoofd")] } else { Vec::new() },
            axes: AxisShow::samples(),
            guarded: full,
            handling: "need-to-know",
            seq: 4,
        }
    }
}

/// A deliverable or milestone.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ItemShow {
    pub(crate) n: i64,
    pub(crate) sort: &'static str,
    pub(crate) names: Text,
    pub(crate) due: Day,
    /// The day that was said first, where it is another.
    pub(crate) first: Option<Day>,
    pub(crate) done: Option<Day>,
    pub(crate) late: bool,
    pub(crate) words: Option<Said>,
    /// Address of what proves that it was reached.
    pub(crate) proof: Option<String>,
    /// As its form takes it back.
    pub(crate) form: Typed,
    /// What was said when it was reached, as the form that corrects it takes it back.
    pub(crate) reached: Typed,
}

/// A deliverable or milestone back in the fields of its form.
pub(crate) fn item_again(item: &Item) -> Typed {
    named_again(item).with("due", item.due.to_string())
}

/// Its name alone: what was reached is due no more.
fn named_again(item: &Item) -> Typed {
    let name = |lang| item.names.get(lang).unwrap_or_default();
    Typed::default().with("names-fr", name(Lang::Fr)).with("names-nl", name(Lang::Nl))
}

/// What was said of something reached, back in the fields of the form that corrects it.
pub(crate) fn reached_again(row: &ItemRow) -> Typed {
    named_again(&row.item)
        .with("on", row.done.map_or_else(String::new, |day| day.to_string()))
        .with("words", row.words.as_ref().map_or_else(String::new, |words| words.text.clone()))
        .with("proof", row.proof.clone().unwrap_or_default())
}

impl ItemShow {
    pub(crate) fn of(row: &ItemRow, facts: &Facts, today: Date) -> Self {
        Self {
            n: row.n,
            sort: row.item.sort.code(),
            names: row.item.names.clone(),
            due: Day::of(row.item.due, facts),
            first: (row.first_due != row.item.due).then(|| Day::of(row.first_due, facts)),
            done: row.done.map(|done| Day::of(done, facts)),
            late: row.is_late(today),
            form: item_again(&row.item).as_shown(),
            reached: reached_again(row).as_shown(),
            words: row.words.as_ref().map(Said::of),
            proof: row.proof.clone(),
        }
    }
    pub(crate) fn sample(sort: ItemSort, done: bool) -> Self {
        Self {
            n: 1,
            sort: sort.code(),
            names: Text::both("Rapport <b>", "Verslag"),
            due: Day::sample(),
            first: done.then(Day::sample),
            done: done.then(Day::sample),
            late: !done,
            words: done.then(|| Said::sample("klaar <b>")),
            proof: done.then(|| "https://example.org/<b>".into()),
            form: Typed::default().with("names-fr", "Rapport <b>"),
            reached: Typed::default().with("names-fr", "Rapport <b>").with("on", "2026-11-24"),
        }
    }
}

/// A project or an action.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ProjectShow {
    pub(crate) id: String,
    pub(crate) number: String,
    pub(crate) year: String,
    pub(crate) sort: &'static str,
    pub(crate) titles: Text,
    /// Its objective by code and address; nothing where the reader may not see it.
    pub(crate) objective: Option<(Text, String)>,
    pub(crate) function: Text,
    pub(crate) starts: Day,
    pub(crate) ends: Day,
    pub(crate) state: &'static str,
    pub(crate) state_at: Timestamp,
    pub(crate) state_words: Option<Said>,
    pub(crate) open: bool,
    pub(crate) axes: Vec<AxisShow>,
    /// The next of what is due and was not reached.
    pub(crate) next: Option<ItemShow>,
    pub(crate) cents: i64,
    pub(crate) effort: i64,
    pub(crate) late: i64,
    /// Whether it begins before what it waits for is over.
    pub(crate) conflict: bool,
    pub(crate) guarded: bool,
    pub(crate) handling: &'static str,
    pub(crate) seq: i64,
}

/// What a project is shown with.
#[derive(Clone, Copy)]
pub(crate) struct With<'a> {
    pub(crate) desk: &'a Lens<'a>,
    pub(crate) now: Timestamp,
    /// Code and address of the objectives that the reader may see.
    pub(crate) objectives: &'a BTreeMap<Id<kind::Matter>, (Text, String)>,
    pub(crate) stands: &'a BTreeMap<Id<kind::Matter>, BTreeMap<Axis, StandRow>>,
    pub(crate) items: &'a BTreeMap<Id<kind::Matter>, Vec<ItemRow>>,
    pub(crate) conflict: bool,
}

impl ProjectShow {
    pub(crate) fn of(row: &ProjectRow, with: With<'_>) -> Self {
        let facts = with.desk.facts();
        let today = facts.day(with.now);
        let open = row.state == State::Open;
        let items = with.items.get(&row.id);
        let next = items.and_then(|all| all.iter().find(|item| item.done.is_none()));
        Self {
            id: row.id.to_string(),
            number: row.number.clone(),
            year: row.year.to_string(),
            sort: row.sort.code(),
            titles: row.content.titles.clone(),
            objective: with.objectives.get(&row.content.objective).cloned(),
            function: with.desk.names().function(&row.content.function),
            starts: Day::of(row.content.starts, &facts),
            ends: Day::of(row.content.ends, &facts),
            state: row.state.code(),
            state_at: row.state_at,
            state_words: row.state_words.as_ref().map(Said::of),
            open,
            axes: AxisShow::all(with.stands.get(&row.id), with.desk, (row.set_at, with.now, open)),
            next: next.filter(|_| open).map(|item| ItemShow::of(item, &facts, today)),
            cents: row.content.cents(),
            effort: row.content.effort,
            late: row.late,
            conflict: with.conflict,
            guarded: row.open.handling >= Handling::NeedToKnow,
            handling: row.open.handling.code(),
            seq: row.changed_seq,
        }
    }

    pub(crate) fn sample(state: State, sort: Sort) -> Self {
        let open = state == State::Open;
        Self {
            id: "x".into(),
            number: "P-26-001".into(),
            year: "2026".into(),
            sort: sort.code(),
            titles: Text::both("Caméras <b>", "Camera's"),
            objective: open.then(|| (code("OO 1.1 <b>"), "objectives/x".into())),
            function: Text::both("Chef <b>", "Hoofd"),
            starts: Day::sample(),
            ends: Day::sample(),
            state: state.code(),
            state_at: NOON,
            state_words: (!open).then(|| Said::sample("reden <b>")),
            open,
            axes: AxisShow::samples(),
            next: open.then(|| ItemShow::sample(ItemSort::Milestone, false)),
            cents: if open { 1_250_000 } else { 0 },
            effort: if open { 15 } else { 0 },
            late: i64::from(open) * 2,
            conflict: open,
            guarded: open,
            handling: "need-to-know",
            seq: 9,
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        State::ALL
            .iter()
            .zip([Sort::Project, Sort::Action, Sort::Action])
            .map(|(s, k)| Self::sample(*s, k))
            .collect()
    }
}

/// A line of the history.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TurnShow {
    pub(crate) seq: i64,
    pub(crate) what: String,
    pub(crate) late: bool,
    pub(crate) at: Timestamp,
    pub(crate) function: Text,
    pub(crate) erased: bool,
    /// The state to which a project was turned.
    pub(crate) state: Option<String>,
    /// Why, where somebody said so.
    pub(crate) why: Option<Said>,
    /// The axis that was reported, with its value and the colour of that.
    pub(crate) axis: Option<(&'static str, Text, &'static str)>,
}

impl TurnShow {
    pub(crate) fn of(row: &TurnRow, desk: &Lens<'_>) -> Self {
        Self {
            seq: row.seq,
            what: row.what.clone(),
            late: row.late,
            at: row.at,
            function: desk.names().function(&row.function),
            erased: row.erased,
            state: row.turned_to.clone(),
            why: row.why.as_ref().map(Said::of),
            axis: None,
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let whats =
            strategy::event::KINDS.iter().filter_map(|k| k.strip_prefix("strategy.")?.split('@').next());
        let one = |what: &str| Self {
            seq: 7,
            what: what.to_owned(),
            late: what == "item-written",
            at: NOON,
            function: Text::both("Chef", "Hoofd"),
            erased: what == "account-written",
            state: None,
            why: (what == "item-corrected").then(|| Said::sample("reden <b>")),
            axis: (what == "axis-reported")
                .then(|| ("timing", Text::both("attention <b>", "aandacht"), "warn")),
        };
        let turned = |to: &State| Self { state: Some(to.code().to_owned()), ..one("project-turned") };
        whats.map(one).chain(State::ALL.iter().map(turned)).collect()
    }
}
