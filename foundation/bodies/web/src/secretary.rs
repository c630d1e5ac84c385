//! The page of whoever prepares sessions: what comes next, and what is missing for each; whose minutes wait.

use bodies::body::Role;
use bodies::read::{self, Eye, SessionFilter, SessionRow};
use bodies::session::{ItemState, SessionState};
use jiff::tz::TimeZone;
use kernel::{Lang, Resource, Text, Timestamp};
use serde::Serialize;
use store::{Read, StoreError};
use web::{Answer, Fault, Page, Visit};

use crate::desk::Desk;
use crate::letter::day;

/// Sessions that are looked at.
const MOST: i64 = 300;
/// Sessions that come later than so many days are left to the calendar.
const DAYS: i64 = 120;
/// Agenda and papers are looked for from so many days before.
const SOON: i64 = 21;
/// Minutes wait too long after so many days.
const LATE: i64 = 30;

/// Something that is missing: `agenda`, `titles`, `papers`, `invitations`, `replies`, `minutes`, `approval`, and how much of it.
#[derive(Debug, Clone, Serialize)]
struct Lack {
    what: &'static str,
    n: i64,
    /// Whether it presses.
    late: bool,
}

/// A session with what is missing for it.
#[derive(Debug, Clone, Serialize)]
struct RowShow {
    id: String,
    body: String,
    name: Text,
    number: String,
    at: Timestamp,
    state: &'static str,
    /// Days until it, or since it.
    days: i64,
    lacks: Vec<Lack>,
    /// Whether it is outside the series of its body.
    extraordinary: bool,
}

#[derive(Debug, Serialize)]
pub(crate) struct SecretaryPage {
    coming: Vec<RowShow>,
    /// Sessions that are over and whose minutes wait.
    waiting: Vec<RowShow>,
    /// Bodies that meet by a rule and have no session ahead; their code and name.
    without: Vec<(String, Text)>,
}

impl Page for SecretaryPage {
    const TEMPLATE: &'static str = "bodies/secretary.html";
    const ROOM: &'static str = "bodies";
    fn samples() -> Vec<Self> {
        let lack = |what: &'static str| Lack { what, n: 2, late: what == "papers" };
        let row = |state: &'static str, lacks: &[&'static str]| RowShow {
            id: "x".into(),
            body: "committee".into(),
            name: crate::sample::name(),
            number: "26-03".into(),
            at: crate::sample::AT,
            state,
            days: 12,
            lacks: lacks.iter().map(|l| lack(l)).collect(),
            extraordinary: state == "convened",
        };
        let all = ["agenda", "titles", "papers", "invitations", "replies"];
        vec![
            Self {
                coming: vec![row("planned", &all), row("convened", &[])],
                waiting: vec![row("closed", &["minutes"]), row("drafted", &["approval", "corrections"])],
                without: vec![("committee".into(), crate::sample::name())],
            },
            Self { coming: Vec::new(), waiting: Vec::new(), without: Vec::new() },
        ]
    }
}

/// `GET /bodies/secretary`.
pub(crate) async fn show(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let (eye, now) = (desk.eye(who.actor()), shell.seen_at(&reader));
    let page = shell.read(&reader, |read| Ok::<_, Fault>(page(read, &eye, &desk, now)?))?;
    shell.draw(&reader, &page).answer()
}

fn page(read: &dyn Read, eye: &Eye, desk: &Desk, now: Timestamp) -> Result<SecretaryPage, StoreError> {
    let filter = SessionFilter { ahead: true, ..SessionFilter::default() };
    let own = |s: &SessionRow| !s.state.foreign() && s.role != Some(Role::Attended);
    let facts = desk.facts();
    let zone = &facts.zone;
    let series = read::all_series(read)?;
    let (mut coming, mut ahead) = (Vec::new(), std::collections::BTreeSet::new());
    for s in read::sessions(read, eye, &filter, MOST)?.iter().filter(|s| own(s) && s.state.ahead()) {
        ahead.insert(s.body.clone());
        if days(zone, now, s.at) <= DAYS {
            let mut row = row(s, days(zone, now, s.at), lacks_before(read, desk, s, now)?);
            row.extraordinary = s.turn.is_none() && series.iter().any(|(body, _)| *body == s.body);
            coming.push(row);
        }
    }
    let mut waiting = Vec::new();
    for s in read::sessions(read, eye, &SessionFilter::default(), MOST)?.iter().filter(|s| own(s)) {
        let lack = match s.state {
            SessionState::Closed => "minutes",
            SessionState::Drafted => "approval",
            _ => continue,
        };
        let since = days(zone, s.closed_at.unwrap_or(s.at), now);
        let mut lacks = vec![Lack { what: lack, n: since, late: since > LATE }];
        let open = read::corrections(read, s.id)?.iter().filter(|c| c.answer.is_none()).count();
        if open > 0 {
            lacks.push(Lack { what: "corrections", n: i64::try_from(open).unwrap_or(0), late: false });
        }
        waiting.push(row(s, days(zone, now, s.at), lacks));
    }
    let mut without = Vec::new();
    for (code, _) in series.into_iter().filter(|(code, _)| !ahead.contains(code)) {
        if let Some(body) = read::body(read, &facts, &code)? {
            without.push((code, body.body.names));
        }
    }
    Ok(SecretaryPage { coming, waiting, without })
}

fn row(s: &SessionRow, days: i64, lacks: Vec<Lack>) -> RowShow {
    RowShow {
        id: s.id.to_string(),
        body: s.body.clone(),
        name: s.body_names.clone(),
        number: s.number.clone(),
        at: s.at,
        state: s.state.code(),
        days: days.abs(),
        lacks,
        extraordinary: false,
    }
}

/// Days from one instant to another, as people count them in a calendar: whatever the hour, tomorrow is one day away.
fn days(zone: &TimeZone, from: Timestamp, to: Timestamp) -> i64 {
    day(from, zone).until(day(to, zone)).map_or(0, |span| i64::from(span.get_days()))
}

/// What is missing for a session that is still to come.
fn lacks_before(
    read: &dyn Read,
    desk: &Desk,
    s: &SessionRow,
    now: Timestamp,
) -> Result<Vec<Lack>, StoreError> {
    let facts = desk.facts();
    let soon = days(&facts.zone, now, s.at) <= SOON;
    let mut lacks = Vec::new();
    let mut lack = |what: &'static str, n: usize| {
        if n > 0 {
            lacks.push(Lack { what, n: i64::try_from(n).unwrap_or(i64::MAX), late: soon });
        }
    };
    let items = read::items(read, s.id)?;
    let live: Vec<_> = items.iter().filter(|i| i.state == ItemState::Open).collect();
    lack("agenda", usize::from(live.is_empty()));
    let official = [Lang::Fr, Lang::Nl];
    let spoken = |lang: &Lang| official.contains(lang) && s.langs.contains(lang);
    let wanted: Vec<Lang> = official.into_iter().filter(spoken).collect();
    let half = live.iter().filter(|i| wanted.iter().any(|l| i.title.get(*l).is_none())).count();
    lack("titles", half);
    // Only in which languages there are papers is looked at: that shows to whoever reads the session.
    let papers = read::papers(read, &Eye::all(), s.id)?;
    let one_sided = live.iter().filter(|i| {
        let own: Vec<_> = papers.iter().filter(|p| p.item == i.id).collect();
        !own.is_empty() && wanted.iter().any(|l| !own.iter().any(|p| p.lang.is_none_or(|is| is == *l)))
    });
    lack("papers", one_sided.count());
    // Letters that are written and wait for their release have told nobody yet: no answer is missing.
    let convened = s.state == SessionState::Convened;
    let told = if convened { desk.briefing.told(read, s.id)? } else { Vec::new() };
    let unsent = !told.is_empty() && !told.iter().any(|t| t.released);
    lack("invitations", usize::from(s.state == SessionState::Planned || unsent));
    if convened && !unsent {
        let replies = read::replies(read, s.id)?;
        let silent = read::seats(&facts, s);
        lack(
            "replies",
            silent
                .iter()
                .filter(|seat| !replies.iter().any(|r| r.earlier.is_none() && r.seat == **seat))
                .count(),
        );
    }
    Ok(lacks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar_whatever_the_hour() {
        let zone = TimeZone::get("Europe/Brussels").unwrap();
        let at = |text: &str| Timestamp::from_jiff(text.parse().unwrap());
        let seen = at("2023-09-12T16:00:00Z");
        assert_eq!(days(&zone, seen, at("2023-09-19T08:00:00Z")), 7);
        assert_eq!(days(&zone, seen, at("2023-09-21T08:00:00Z")), 9);
        assert_eq!(days(&zone, seen, at("2023-09-12T08:00:00Z")), 0, "this morning is today");
        let (before, after) = (at("2023-10-28T22:30:00Z"), at("2023-10-29T23:30:00Z"));
        assert_eq!(days(&zone, before, after), 1, "a day of 25 hours");
    }
}
