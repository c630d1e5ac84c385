//! A phase on a row of a list, in the panel and on its own page.

use desk::Names;
use emergency::Facts;
use emergency::phase::{Heard, Standing, State};
use emergency::read::PhaseRow;
use kernel::{Actor, Handling, Lang, Text, Timestamp};
use serde::Serialize;
use web::Page;

use super::Said;
use crate::desk::{Desk, level_name, regime};

/// A phase.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PhaseShow {
    pub(crate) id: String,
    pub(crate) number: String,
    pub(crate) level: &'static str,
    /// "Provincial phase".
    pub(crate) name: Text,
    /// The competent authority, as a word in a sentence.
    pub(crate) authority: Text,
    pub(crate) state: &'static str,
    pub(crate) live: bool,
    pub(crate) since: Timestamp,
    pub(crate) ended_at: Option<Timestamp>,
    pub(crate) declared_as: &'static str,
    pub(crate) ended_as: Option<&'static str>,
    pub(crate) waits: bool,
    pub(crate) about_label: String,
    /// Where the emergency has its page, on the page of the phase.
    pub(crate) about_url: Option<String>,
    pub(crate) guarded: bool,
    pub(crate) handling: &'static str,
    /// None for everywhere.
    pub(crate) territory: Vec<Text>,
    pub(crate) criteria: Vec<(Text, bool)>,
    pub(crate) reasons: Option<Said>,
    pub(crate) means: Option<Said>,
    pub(crate) fr: Option<String>,
    pub(crate) nl: Option<String>,
    pub(crate) act: Text,
    pub(crate) article: Option<String>,
    pub(crate) verified: bool,
    pub(crate) version: String,
    pub(crate) bodies: Vec<Text>,
    pub(crate) freezes: bool,
    pub(crate) by: Text,
    pub(crate) by_name: Option<String>,
    pub(crate) recorded_at: Timestamp,
    pub(crate) heard: Option<HeardShow>,
    /// Who spoke; on the page of the phase.
    pub(crate) speaker: Option<(Option<String>, Option<String>)>,
    pub(crate) to_tell: i64,
    pub(crate) late: bool,
    /// How often it was amended.
    pub(crate) amended: i64,
    pub(crate) evaluation: Option<String>,
    /// The higher phase in whose support it goes on.
    pub(crate) under: Option<String>,
    pub(crate) tone: &'static str,
    pub(crate) seq: i64,
}

/// How something was said.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct HeardShow {
    pub(crate) means: &'static str,
    pub(crate) read_back: bool,
    pub(crate) source: Option<Said>,
    /// The day that the message or document bears.
    pub(crate) dated: Option<Timestamp>,
}

impl HeardShow {
    pub(crate) fn of(heard: &Heard) -> Self {
        Self {
            means: heard.means.code(),
            read_back: heard.read_back,
            source: heard.source.as_ref().map(Said::of),
            dated: heard.dated,
        }
    }
}

/// Amber while a word of the authority is missing.
const fn tone(state: State, waits: bool) -> &'static str {
    match (state, waits) {
        (_, true) => "warn",
        (State::InForce, false) => "crit",
        (State::Supporting, false) => "info",
        (State::ScaledDown | State::Lifted | State::Contested, false) => "off",
    }
}

/// The same, and red while somebody should have been told of its end.
fn marked(row: &PhaseRow, now: Timestamp) -> &'static str {
    let ended = !row.state.is_live();
    match (ended && row.is_late(now), ended && row.to_tell > 0) {
        (true, _) => "crit",
        (false, true) => "warn",
        (false, false) => tone(row.state, row.waits()),
    }
}

impl PhaseShow {
    pub(crate) fn of(row: &PhaseRow, desk: &Desk, facts: &Facts, now: Timestamp) -> Self {
        let (names, said) = (desk.names(), &row.said);
        let regime = regime(facts, &said.regime.version, row.level, row.since);
        let plain = |text: &Option<String>| text.clone().filter(|t| !t.trim().is_empty());
        Self {
            id: row.id.to_string(),
            number: row.number.clone(),
            level: row.level.code(),
            name: level_name(facts, &said.regime.version, row.level, row.since),
            authority: regime.map_or_else(Text::default, |r| r.authority.clone()),
            state: row.state.code(),
            live: row.state.is_live(),
            since: row.since,
            ended_at: row.ended_at,
            declared_as: row.declared_as.code(),
            ended_as: row.ended_as.map(Standing::code),
            waits: row.waits(),
            about_label: row.about_label.clone(),
            about_url: None,
            guarded: row.handling >= Handling::NeedToKnow,
            handling: row.handling.code(),
            territory: said.territory.iter().map(|code| Names::of(&names.areas, code)).collect(),
            criteria: said.criteria.iter().map(|c| (c.text.clone(), c.verified)).collect(),
            reasons: said.reasons.as_ref().map(Said::of),
            means: said.means.as_ref().map(Said::of),
            fr: plain(&said.text.fr),
            nl: plain(&said.text.nl),
            act: said.regime.act.clone(),
            article: said.regime.article.clone(),
            verified: said.regime.verified,
            version: said.regime.version.clone(),
            bodies: said.bodies.iter().map(|code| desk.body(code)).collect(),
            freezes: said.freezes,
            by: names.function(&row.function),
            by_name: (desk.post.person)(row.person),
            recorded_at: row.recorded_at,
            heard: said.heard.as_ref().map(HeardShow::of),
            speaker: None,
            to_tell: row.to_tell,
            late: row.is_late(now),
            amended: row.amended,
            evaluation: row.evaluation.map(|id| id.to_string()),
            under: row.under.map(|id| id.to_string()),
            tone: marked(row, now),
            seq: row.changed_seq,
        }
    }

    /// One of each state and sureness.
    pub(crate) fn samples() -> Vec<Self> {
        let sure = [Standing::Own, Standing::Unconfirmed, Standing::Confirmed, Standing::Received];
        let all = State::ALL.iter().flat_map(|state| sure.map(|sure| Self::sample(*state, sure)));
        all.chain([Self::sample(State::Contested, Standing::Contested)]).collect()
    }

    pub(crate) fn sample(state: State, sure: Standing) -> Self {
        let at = Timestamp(1_795_488_000_000_000);
        let three = |t: &str| Text::three(t, t, t);
        let rich = sure == Standing::Unconfirmed;
        let ended = !state.is_live();
        Self {
            id: "x".into(),
            number: "PH-26-0001".into(),
            level: "provincial",
            name: Text::three("Phase provinciale", "Provinciale fase", "Provincial phase"),
            authority: three("the governor"),
            state: state.code(),
            live: state.is_live(),
            since: at,
            ended_at: ended.then_some(at),
            declared_as: sure.code(),
            ended_as: ended.then_some("unconfirmed"),
            waits: sure.waits(),
            about_label: "26-0417 <b>".into(),
            about_url: rich.then(|| "/fr/incidents/x".to_owned()),
            guarded: rich,
            handling: "need-to-know",
            territory: if rich { vec![three("Hautrive")] } else { Vec::new() },
            criteria: vec![(three("several"), rich), (three("growing"), false)],
            reasons: rich.then(|| Said::sample("<b>", Lang::Nl)),
            means: rich.then(|| Said::sample("deux", Lang::Fr)),
            fr: rich.then(|| "La phase".to_owned()),
            nl: None,
            act: three("an act"),
            article: rich.then(|| "3".to_owned()),
            verified: !rich,
            version: "provincial-1".into(),
            bodies: vec![three("CC")],
            freezes: rich,
            by: three("Watch officer"),
            by_name: rich.then(|| "Quelqu’un (fictif)".to_owned()),
            recorded_at: if rich { at.plus_seconds(300) } else { at },
            heard: rich.then(|| HeardShow {
                means: "phone",
                read_back: true,
                source: Some(Said::sample("mail 12", Lang::Fr)),
                dated: Some(at),
            }),
            speaker: rich.then(|| (Some("A. Fictif".to_owned()), None)),
            to_tell: if rich { 2 } else { 0 },
            late: rich,
            amended: if rich { 2 } else { 0 },
            evaluation: ended.then(|| "x".to_owned()),
            under: (state == State::Supporting).then(|| "y".to_owned()),
            tone: tone(state, sure.waits()),
            seq: 31,
        }
    }
}

/// Rows as this reader sees them.
pub(crate) fn shown(rows: &[PhaseRow], desk: &Desk, actor: &Actor, now: Timestamp) -> Vec<PhaseShow> {
    let facts = desk.facts(actor);
    rows.iter().map(|row| PhaseShow::of(row, desk, &facts, now)).collect()
}

/// A list of phases, or one row alone, as it arrives live.
#[derive(Serialize)]
pub(crate) struct ListPart {
    /// Element id of the list; empty for the rows alone.
    pub(crate) list: &'static str,
    pub(crate) rows: Vec<PhaseShow>,
}

impl Page for ListPart {
    const TEMPLATE: &'static str = "emergency/part-list.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        ["", "phases-present"].map(|list| Self { list, rows: PhaseShow::samples() }).into()
    }
}

/// Where a phase stands.
#[derive(Serialize)]
pub(crate) struct StatePart {
    pub(crate) p: PhaseShow,
}

impl Page for StatePart {
    const TEMPLATE: &'static str = "emergency/part-state.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        PhaseShow::samples().into_iter().map(|p| Self { p }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amber_while_a_word_is_missing_and_red_only_in_force() {
        let table = [
            (State::InForce, true, "warn"),
            (State::InForce, false, "crit"),
            (State::Supporting, false, "info"),
            (State::Lifted, false, "off"),
            (State::Lifted, true, "warn"),
            (State::Contested, false, "off"),
        ];
        for (state, waits, wanted) in table {
            assert_eq!(tone(state, waits), wanted, "{state} {waits}");
        }
    }
}
