//! Finding entries, signals and incidents by words, and whatever has a number by it.

use kernel::{Handling, Lang, Resource};
use serde::{Deserialize, Serialize};
use situation::read::{self, Eye, Found, IncidentFilter};
use web::{Answer, Fault, Numbered, Page, Query, Shell, Visit, Who};

use crate::desk::{Desk, Names, TypeName};
use crate::log::{LogItem, looked};
use crate::show::{IncidentShow, SignalShow};

/// Hits of each kind.
const EACH: i64 = 40;
/// Types of the catalogue that a word may name; a word that names more says too little.
const MOST_TYPES: usize = 5;

#[derive(Serialize)]
pub(crate) struct SearchPage {
    q: String,
    /// What has exactly the number that was typed: name and address, without language.
    numbered: Vec<(String, String)>,
    incidents: Vec<IncidentShow>,
    signals: Vec<SignalShow>,
    log: Vec<LogItem>,
    /// How many of each kind show at most.
    each: usize,
    with_incident: bool,
    may_correct: bool,
}

impl Page for SearchPage {
    const TEMPLATE: &'static str = "situation/search.html";
    const ROOM: &'static str = "search";
    fn samples() -> Vec<Self> {
        let page = |q: &str, log| Self {
            q: q.to_owned(),
            numbered: Vec::new(),
            incidents: Vec::new(),
            signals: Vec::new(),
            log,
            each: 6,
            with_incident: true,
            may_correct: false,
        };
        let found = Self {
            numbered: vec![("O-26-0004 <b>".to_owned(), "orders/x".to_owned())],
            incidents: vec![IncidentShow::sample("open"), IncidentShow::sample_withheld()],
            signals: vec![SignalShow::sample("new"), SignalShow::sample_withheld()],
            ..page("<b>", LogItem::samples())
        };
        vec![page("", Vec::new()), page("<b>", Vec::new()), found]
    }
}

#[derive(Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    q: String,
}

pub(crate) async fn search(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let (eye, names) = (desk.sees(&who), desk.names());
    let q: String = asked.q.trim().chars().take(300).collect();
    let (found, numbered) = shell.read(&reader, |read| {
        let mut found = read::search(read, &eye, &q, EACH)?;
        of_types(read, &eye, &names, &q, &mut found)?;
        note(&shell, read, &who, &found)?;
        let numbered = numbered(&shell, read, &eye, &who, reader.lang, &q)?;
        Ok((found, numbered))
    })?;
    let at = kernel::Timestamp(0);
    let page = SearchPage {
        numbered,
        incidents: found.incidents.iter().map(|row| IncidentShow::of(row, &[], &names)).collect(),
        signals: found
            .signals
            .iter()
            .map(|row| SignalShow::of(row, &names, reader.lang, &[], false))
            .collect(),
        log: LogItem::all(&found.log, &shell, &desk, &reader, at),
        each: usize::try_from(EACH).unwrap_or(usize::MAX),
        with_incident: true,
        may_correct: false,
        q,
    };
    shell.draw(&reader, &page).answer()
}

/// What has this number, in whatever package, for the list of what was found: what is guarded and was found was looked at.
fn numbered(
    shell: &Shell,
    read: &dyn store::Read,
    eye: &Eye,
    who: &Who,
    lang: Lang,
    q: &str,
) -> Result<Vec<(String, String)>, Fault> {
    let all = of_others(shell, read, eye, who, lang, q)?;
    for one in all.iter().filter(|one| one.handling >= Handling::NeedToKnow) {
        shell.trail().looked(who.actor(), Some(one.id), None, "search");
    }
    Ok(all.into_iter().map(|one| (one.name, one.path)).collect())
}

/// What has this number, in whatever package: orders, messages, phases, warnings; and reports. Numbers of incidents and signals are
/// among their words.
pub(crate) fn of_others(
    shell: &Shell,
    read: &dyn store::Read,
    eye: &Eye,
    who: &Who,
    lang: Lang,
    q: &str,
) -> Result<Vec<Numbered>, Fault> {
    let number = q.to_uppercase();
    let plain = number.bytes().all(|b| b.is_ascii_alphanumeric() || b"-/".contains(&b));
    if !plain || !number.contains('-') {
        return Ok(Vec::new());
    }
    let report = read::report_by_number(read, eye, &number)?.map(|row| {
        let about = row.incident.map(|(_, number)| format!(" · {number}")).unwrap_or_default();
        let name = format!("{}{about}", row.number.unwrap_or_default());
        Numbered { id: row.id, handling: row.handling, name, path: format!("reports/{}", row.id) }
    });
    // Those of incidents and signals are found by their words, with the rest of their rows.
    let own = |one: &Numbered| one.path.starts_with("incidents/") || one.path.starts_with("signals/");
    let other = shell.numbered(read, who, lang, &number)?.filter(|one| !own(one));
    Ok(report.into_iter().chain(other).collect())
}

/// Incidents whose type is called so, in any language: the journal holds its code, people type its name.
fn of_types(
    read: &dyn store::Read,
    eye: &Eye,
    names: &Names,
    q: &str,
    found: &mut Found,
) -> Result<(), Fault> {
    let asked = store::words(q);
    let called = |kind: &&TypeName| {
        let known: Vec<String> = Lang::ALL.iter().flat_map(|l| store::words(kind.names.show(*l))).collect();
        !asked.is_empty() && asked.iter().all(|w| known.iter().any(|k| k.starts_with(w.as_str())))
    };
    for kind in names.types.iter().filter(called).take(MOST_TYPES) {
        let filter = IncidentFilter { incident_type: Some(kind.code.clone()), ..IncidentFilter::default() };
        for row in read::incidents(read, eye, &filter, EACH)? {
            if found.incidents.iter().all(|known| known.id != row.id) {
                found.incidents.push(row);
            }
        }
    }
    found.incidents.sort_by_key(|row| std::cmp::Reverse(row.opened_at));
    found.incidents.truncate(usize::try_from(EACH).unwrap_or(usize::MAX));
    Ok(())
}

/// What is guarded and was found was looked at.
fn note(shell: &Shell, read: &dyn store::Read, who: &Who, found: &Found) -> Result<(), Fault> {
    let incidents = found.incidents.iter().filter(|i| !i.withheld).map(|i| (i.id, i.handling));
    let signals = found.signals.iter().filter(|s| !s.withheld).map(|s| (s.id, s.handling));
    for (id, _) in incidents.chain(signals).filter(|(_, handling)| *handling >= Handling::NeedToKnow) {
        shell.trail().looked(who.actor(), Some(id), None, "search");
    }
    looked(shell, read, who, &found.log)
}
