//! Duties and times as pages show them.

use duties::dates::at_hour;
use duties::duty::Origin;
use duties::occurrence::{Noted, Occurrence, Share, State};
use duties::read::{DutyRow, Falls};
use jiff::civil::Date;
use kernel::{Id, Lang, Text, Timestamp, kind};
use serde::Serialize;
use web::Texts;

use crate::desk::Desk;
use crate::words::sentence;

/// An instant for samples.
pub(crate) const NOON: Timestamp = Timestamp(1_795_518_000_000_000);

/// A local day for a template: as the address has it, and an instant in it for its words.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct DayShow {
    pub(crate) day: String,
    pub(crate) at: Timestamp,
}

impl DayShow {
    pub(crate) fn of(day: Date, desk: &Desk) -> Self {
        let at = at_hour(day, 12, &desk.facts().zone).unwrap_or(Timestamp(0));
        Self { day: day.to_string(), at }
    }
    pub(crate) fn sample() -> Self {
        Self { day: "2026-12-31".into(), at: NOON }
    }
}

/// How the evidence begins that the program notes itself once a body has met.
pub(crate) const SESSIONS: &str = "/sessions/";

/// Whether evidence is the session of a body, on a page of our own.
fn is_session(evidence: &str) -> bool {
    evidence.strip_prefix(SESSIONS).is_some_and(|id| id.parse::<Id<kind::Matter>>().is_ok())
}

/// How a state looks: colour and shape say the same as its word.
pub(crate) const fn tone(state: State) -> &'static str {
    match state {
        State::Missed => "crit",
        State::Near => "warn",
        State::Begun => "info",
        State::Done => "ok",
        State::Ahead | State::Waived => "off",
    }
}

/// A duty in one line.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct DutyShow {
    pub(crate) id: String,
    pub(crate) code: String,
    pub(crate) names: Text,
    pub(crate) function: Text,
    /// Who contributes.
    pub(crate) contributes: Vec<Text>,
    /// Who answers for it in each organisation that owes it.
    pub(crate) each: Option<Text>,
    pub(crate) sentence: String,
    pub(crate) source: String,
    pub(crate) verified: bool,
    pub(crate) own: bool,
    pub(crate) ended: Option<DayShow>,
    pub(crate) reserved: bool,
}

impl DutyShow {
    pub(crate) fn of(row: &DutyRow, desk: &Desk, (lang, texts): (Lang, &Texts)) -> Self {
        Self {
            id: row.id.to_string(),
            code: row.code.clone(),
            names: row.content.names.clone(),
            function: desk.names().function(&row.content.function),
            contributes: row.content.contributes.iter().map(|code| desk.names().function(code)).collect(),
            each: row.content.each.as_ref().map(|each| desk.names().function(&each.function)),
            sentence: sentence(&row.content, lang, texts),
            source: row.content.source.clone(),
            verified: row.content.verified,
            own: row.origin == Origin::Own,
            ended: row.last.map(|day| DayShow::of(day, desk)),
            reserved: row.open.handling >= kernel::Handling::NeedToKnow,
        }
    }
    pub(crate) fn sample(full: bool) -> Self {
        Self {
            id: "x".into(),
            code: "report.yearly".into(),
            names: Text::both("Rapport <b>", "Verslag"),
            function: Text::both("Analyste <b>", "Analist"),
            contributes: if full { vec![Text::both("Chef <b>", "Hoofd")] } else { Vec::new() },
            each: full.then(|| Text::both("Coordinateur <b>", "Coördinator")),
            sentence: "Chaque année <b>".into(),
            source: "note <b>".into(),
            verified: !full,
            own: full,
            ended: full.then(DayShow::sample),
            reserved: full,
        }
    }
}

/// Who noted something.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NotedShow {
    at: Timestamp,
    function: Text,
    seq: i64,
    words: Option<Text>,
}

impl NotedShow {
    fn of(noted: &Noted, desk: &Desk) -> Self {
        Self {
            at: noted.at,
            function: desk.names().function(&noted.function),
            seq: noted.seq,
            words: noted.words.as_ref().map(kernel::Words::as_text),
        }
    }
    fn sample() -> Self {
        let words = Some(Text::one(Lang::Fr, "envoyé <b>"));
        Self { at: NOON, function: Text::both("Analyste", "Analist"), seq: 9, words }
    }
}

/// What one organisation owes of a time.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ShareShow {
    pub(crate) code: String,
    pub(crate) name: Text,
    pub(crate) state: &'static str,
    pub(crate) tone: &'static str,
    pub(crate) open: bool,
    pub(crate) begun: Option<NotedShow>,
    pub(crate) closed: Option<NotedShow>,
    pub(crate) on: Option<DayShow>,
    pub(crate) late: bool,
    pub(crate) evidence: Option<String>,
    pub(crate) evidence_link: bool,
    /// Whether it was noted once for all of them.
    pub(crate) for_all: bool,
}

impl ShareShow {
    fn of(share: &Share, due: Date, desk: &Desk) -> Self {
        Self {
            code: share.organisation.clone(),
            name: desk.organisation(&share.organisation),
            state: share.state.code(),
            tone: tone(share.state),
            open: share.state.is_open(),
            begun: share.begun.as_ref().map(|n| NotedShow::of(n, desk)),
            closed: share.closed.as_ref().map(|n| NotedShow::of(n, desk)),
            on: share.on.map(|day| DayShow::of(day, desk)),
            late: share.late(due),
            evidence: share.evidence.clone(),
            evidence_link: share.evidence.as_ref().is_some_and(|e| e.starts_with("https://")),
            for_all: share.for_all,
        }
    }
    fn sample(state: State, for_all: bool) -> Self {
        let closed = !state.is_open();
        let evidence = closed.then(|| if for_all { "PV <b>" } else { "https://town.example/<b>" }.to_owned());
        Self {
            code: format!("hautrive-{state}"),
            name: Text::both("Hautrive <b>", "Hoogoever"),
            state: state.code(),
            tone: tone(state),
            open: !closed,
            begun: (state == State::Begun).then(NotedShow::sample),
            closed: closed.then(NotedShow::sample),
            on: (state == State::Done).then(DayShow::sample),
            late: state == State::Done && !for_all,
            evidence_link: closed && !for_all,
            evidence,
            for_all,
        }
    }
}

/// Those that have not closed it first, each by its name in the reader's language.
fn in_order(shares: &mut [ShareShow], lang: Lang) {
    shares.sort_by_cached_key(|share| (!share.open, store::fold(share.name.show(lang))));
}

/// A time of a duty.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TimeShow {
    pub(crate) key: String,
    pub(crate) due: DayShow,
    pub(crate) state: &'static str,
    pub(crate) tone: &'static str,
    /// The year that it is about.
    pub(crate) about: Option<String>,
    /// The event that it counts from, with what it is about.
    pub(crate) started: Option<(DayShow, Text)>,
    pub(crate) begun: Option<NotedShow>,
    pub(crate) closed: Option<NotedShow>,
    pub(crate) on: Option<DayShow>,
    pub(crate) late: bool,
    pub(crate) evidence: Option<String>,
    /// Whether the evidence is an address that can be opened.
    pub(crate) evidence_link: bool,
    /// Whether it is a page of our own: the session of a body that did it.
    pub(crate) evidence_session: bool,
    pub(crate) missed_seq: Option<i64>,
    pub(crate) open: bool,
    /// What each organisation owes of it: those that have not closed it first.
    pub(crate) shares: Vec<ShareShow>,
    /// How many of them have closed it.
    pub(crate) settled: usize,
}

impl TimeShow {
    pub(crate) fn of(time: &Occurrence, duty: &DutyRow, desk: &Desk, lang: Lang) -> Self {
        let year = i64::from(time.due.year());
        let mut shares: Vec<ShareShow> =
            time.shares.iter().map(|share| ShareShow::of(share, time.due, desk)).collect();
        in_order(&mut shares, lang);
        Self {
            key: time.key.clone(),
            due: DayShow::of(time.due, desk),
            state: time.state.code(),
            tone: tone(time.state),
            about: duty.content.about.map(|n| (year + n).to_string()),
            started: time.started.as_ref().map(|(day, words)| (DayShow::of(*day, desk), words.as_text())),
            begun: time.begun.as_ref().map(|n| NotedShow::of(n, desk)),
            closed: time.closed.as_ref().map(|n| NotedShow::of(n, desk)),
            on: time.on.map(|day| DayShow::of(day, desk)),
            late: time.late(),
            evidence: time.evidence.clone(),
            evidence_link: time.evidence.as_ref().is_some_and(|e| e.starts_with("https://")),
            evidence_session: time.evidence.as_deref().is_some_and(is_session),
            missed_seq: time.missed_seq,
            open: time.state.is_open(),
            settled: time.settled().0,
            shares,
        }
    }
    pub(crate) fn sample(state: State) -> Self {
        let closed = !state.is_open();
        Self {
            key: "2026-12-31".into(),
            due: DayShow::sample(),
            state: state.code(),
            tone: tone(state),
            about: closed.then(|| "2025".into()),
            started: (state == State::Near).then(|| (DayShow::sample(), Text::one(Lang::Nl, "dossier <b>"))),
            begun: (state != State::Ahead).then(NotedShow::sample),
            closed: closed.then(NotedShow::sample),
            on: (state == State::Done).then(DayShow::sample),
            late: state == State::Done,
            evidence: match state {
                State::Done => Some("https://town.example/<b>".into()),
                State::Waived => Some(format!("{SESSIONS}x")),
                _ => None,
            },
            evidence_link: state == State::Done,
            evidence_session: state == State::Waived,
            missed_seq: (state == State::Missed).then_some(7),
            open: !closed,
            shares: match state {
                State::Missed => State::ALL.iter().map(|s| ShareShow::sample(*s, false)).collect(),
                State::Done => {
                    vec![ShareShow::sample(State::Done, true), ShareShow::sample(State::Done, false)]
                }
                _ => Vec::new(),
            },
            settled: if matches!(state, State::Missed | State::Done) { 2 } else { 0 },
        }
    }
}

/// A duty with one of its times, in a list.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FallShow {
    pub(crate) duty: DutyShow,
    pub(crate) time: TimeShow,
}

impl FallShow {
    pub(crate) fn of(falls: &Falls, desk: &Desk, words: (Lang, &Texts)) -> Self {
        Self {
            duty: DutyShow::of(&falls.duty, desk, words),
            time: TimeShow::of(&falls.time, &falls.duty, desk, words.0),
        }
    }
    pub(crate) fn sample(state: State) -> Self {
        Self { duty: DutyShow::sample(state == State::Done), time: TimeShow::sample(state) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn organisations_stand_in_the_order_of_the_readers_language() {
        let share = |code: &str, fr: &str, nl: &str, state| ShareShow {
            code: code.into(),
            name: Text::both(fr, nl),
            ..ShareShow::sample(state, false)
        };
        let mut shares = vec![
            share("a", "Bourg-le-Haut", "Opburg", State::Done),
            share("b", "Hautrive", "Verhoog", State::Missed),
            share("c", "Valcourt", "Dalhof", State::Missed),
        ];
        for (lang, wanted) in [(Lang::Fr, ["b", "c", "a"]), (Lang::Nl, ["c", "b", "a"])] {
            in_order(&mut shares, lang);
            let codes: Vec<&str> = shares.iter().map(|share| share.code.as_str()).collect();
            assert_eq!(codes, wanted, "{lang}");
        }
    }

    #[test]
    fn only_the_address_of_a_session_says_that_a_body_met() {
        assert!(is_session("/sessions/019f0000-0000-7000-8000-000000000001"));
        for typed in ["/sessions/", "/sessions/hier", "/sessions/x/agenda", "https://town.example/sessions/1"]
        {
            assert!(!is_session(typed), "{typed}");
        }
    }
}
