//! What changed since a time: the reader's own last look, or one that they name. On the page of a report, and over all of them.

use kernel::{Id, Resource, Text, Timestamp, kind};
use serde::{Deserialize, Serialize};
use situation::read::{self, LookRow, ReportRow};
use situation::report::{Amber, ReportState};
use store::Read;
use web::{Answer, Fault, Page, Query, Reader, Shell, Typed, Visit, Who, blocking, fields};

use super::counts::Counts;
use super::list::ReportShow;
use super::one::Whole;
use super::sources::Asking;
use super::turned::{Side, Turn, turned};
use crate::desk::Desk;

/// Looks that follow each other within this time are one visit, as the rows count them.
const VISIT_SECONDS: i64 = 600;
/// Reports on the page over all of them.
const REPORTS: i64 = 12;

/// What changed in one report.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SinceShow {
    /// The report's address.
    pub(crate) id: String,
    at: Timestamp,
    /// Whether that is the reader's own last look.
    own: bool,
    /// The version that was there then, if another one: its number, its address.
    then: Option<(String, String)>,
    /// Whether there was nothing then.
    new: bool,
    changes: Vec<ChangeShow>,
}

/// A line that was added, changed, taken out, or is no longer right.
#[derive(Debug, Clone, Serialize)]
struct ChangeShow {
    /// `added`, `changed`, `gone` or `amber`.
    what: &'static str,
    section: &'static str,
    /// In French and in Dutch, before and after.
    before: (Option<String>, Option<String>),
    after: (Option<String>, Option<String>),
}

impl SinceShow {
    pub(crate) fn sample() -> Self {
        let texts = |fr: &str| (Some(fr.to_owned()), None);
        let change = |what| ChangeShow {
            what,
            section: "figures",
            before: if what == "added" { (None, None) } else { texts("Blessés : 3 <b>") },
            after: if what == "gone" { (None, None) } else { texts("Blessés : 7") },
        };
        Self {
            id: "x".into(),
            at: Timestamp(1_795_480_000_000_000),
            own: true,
            then: Some(("R-26-0007/1".into(), "y".into())),
            new: false,
            changes: ["added", "changed", "gone", "amber"].map(change).into(),
        }
    }
}

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    since: String,
}

/// Where it is asked.
pub(super) struct At<'a> {
    pub(super) shell: &'a Shell,
    pub(super) desk: &'a Desk,
    pub(super) reader: &'a Reader,
    pub(super) who: &'a Who,
}

impl At<'_> {
    /// The time that was named, or nothing; a time that cannot be read is refused.
    fn named(&self, asked: &Asked) -> Result<Option<Timestamp>, Fault> {
        let stated = fields::stated("since", &asked.since, self.shell.now(), self.shell.zone())?;
        Ok(stated.map(|s| s.at))
    }

    /// When this reader last looked at the report, before the visit that goes on.
    fn own_look(&self, looks: &[LookRow]) -> Option<Timestamp> {
        let actor = self.who.actor();
        let ours = |l: &&LookRow| l.person == actor.person;
        let looks = looks.iter().filter(ours);
        let before = |l: &LookRow| {
            let last = l.last?;
            if last.plus_seconds(VISIT_SECONDS) < self.shell.now() { Some(last) } else { l.before }
        };
        looks.filter_map(before).max()
    }

    /// The reader's last look at this report, or at a version before it.
    fn own(&self, read: &dyn Read, row: &ReportRow) -> Result<Option<Timestamp>, Fault> {
        let eye = self.desk.eye(self.who.actor());
        let mut all = read::report_looks(read, row.id)?;
        for version in versions(read, &eye, row)? {
            if version.id != row.id {
                all.extend(read::report_looks(read, version.id)?);
            }
        }
        Ok(self.own_look(&all))
    }

    /// What changed in this report since then.
    fn changes(&self, row: ReportRow, at: Timestamp, own: bool) -> Result<SinceShow, Fault> {
        let eye = self.desk.eye(self.who.actor());
        let now = self.shell.now();
        let live = self.shell.live();
        let whole = live.read(|read| {
            let asking = Asking::page(self.shell, self.desk.facts(), read, now);
            Whole::of(read, &eye, row)?.compared(&asking)
        })?;
        let then = blocking(|| {
            let past = live.as_of(live.seq_at(at)?)?;
            past.read(|read| {
                let known = read::report(read, &eye, whole.row.id)?;
                let family = match (&known, whole.row.series) {
                    (Some(row), _) => versions(read, &eye, row)?,
                    (None, Some(series)) => read::report_versions(read, &eye, series)?,
                    (None, None) => match whole.row.revises {
                        Some(old) => read::report(read, &eye, old)?.into_iter().collect(),
                        None => Vec::new(),
                    },
                };
                let issued = |r: &&ReportRow| r.state == ReportState::Issued;
                let found = family.iter().find(issued).cloned().or(known);
                let Some(found) = found else { return Ok::<_, Fault>(None) };
                let lines = read::report_traced_lines(read, found.id)?;
                Ok(Some((found, lines)))
            })
        })?;
        Ok(told(&whole, then, at, own))
    }
}

/// The versions of a report, the latest first; those of the one that it replaces while it has no number.
fn versions(read: &dyn Read, eye: &read::Eye, row: &ReportRow) -> Result<Vec<ReportRow>, Fault> {
    let series = match (row.series, row.revises) {
        (Some(series), _) => Some(series),
        (None, Some(old)) => read::report(read, eye, old)?.and_then(|r| r.series),
        (None, None) => None,
    };
    Ok(match series {
        Some(series) => read::report_versions(read, eye, series)?,
        None => Vec::new(),
    })
}

/// Both states side by side.
fn told(
    whole: &Whole,
    then: Option<(ReportRow, Vec<read::TracedLine>)>,
    at: Timestamp,
    own: bool,
) -> SinceShow {
    let new: Vec<Side> = whole.lines.iter().map(Into::into).collect();
    let (row, old) = then
        .map_or((None, Vec::new()), |(row, lines)| (Some(row), lines.into_iter().map(Side::from).collect()));
    let turned = turned(&old, &new);
    let texts = |text: &Text| (text.fr.clone(), text.nl.clone());
    let mut changes = Vec::new();
    for ((side, turn), before) in new.iter().zip(&turned.turns).zip(&turned.before) {
        let Some(turn) = turn else { continue };
        changes.push(ChangeShow {
            what: if *turn == Turn::Added { "added" } else { "changed" },
            section: side.line.section.code(),
            before: before.as_ref().map(texts).unwrap_or_default(),
            after: texts(&side.line.text),
        });
    }
    changes.extend(turned.gone.iter().map(|line| ChangeShow {
        what: "gone",
        section: line.section.code(),
        before: texts(&line.text),
        after: (None, None),
    }));
    for (line, amber) in whole.lines.iter().zip(&whole.ambers) {
        // That a line of an issued report grew old is no change of what it says.
        let turned = |a: &&Amber| a.older.is_none() && a.now.as_ref().is_none_or(|n| n.as_of >= at);
        let Some(amber) = amber.as_ref().filter(turned) else { continue };
        changes.push(ChangeShow {
            what: "amber",
            section: line.line.section.code(),
            before: texts(&line.line.text),
            after: now_says(amber, whole.row.handling),
        });
    }
    let then = row.as_ref().filter(|r| r.id != whole.row.id);
    SinceShow {
        id: whole.row.id.to_string(),
        at,
        own,
        then: then.map(|r| (r.number.clone().unwrap_or_default(), r.id.to_string())),
        new: row.is_none(),
        changes,
    }
}

/// What the source says now, as far as the readers of a report on this level may know.
fn now_says(amber: &Amber, level: kernel::Handling) -> (Option<String>, Option<String>) {
    let shown = amber.now.as_ref().filter(|o| o.handling <= level);
    shown.map_or((None, None), |o| (o.text.fr.clone(), o.text.nl.clone()))
}

/// At the head of a report: since the time that was named, or since the reader's own last look. Nothing for who looks the first time.
pub(super) fn of_report(
    at: &At<'_>,
    id: Id<kind::Matter>,
    asked: &Asked,
) -> Result<Option<SinceShow>, Fault> {
    if at.reader.as_of.is_some() {
        return Ok(None);
    }
    let eye = at.desk.eye(at.who.actor());
    let named = at.named(asked)?;
    let (row, own) = at.shell.live().read(|read| {
        let row = read::report(read, &eye, id)?.ok_or_else(Fault::not_found)?;
        let own = if named.is_none() { at.own(read, &row)? } else { None };
        Ok::<_, Fault>((row, own))
    })?;
    match named.or(own) {
        Some(since) => at.changes(row, since, named.is_none()).map(Some),
        None => Ok(None),
    }
}

/// What changed over all reports.
#[derive(Debug, Serialize)]
pub(crate) struct SincePage {
    reports: Vec<(ReportShow, SinceShow)>,
    at: Option<Timestamp>,
    own: bool,
    form: Typed,
}

impl Page for SincePage {
    const TEMPLATE: &'static str = "situation/reports-since.html";
    const ROOM: &'static str = "reports";
    fn samples() -> Vec<Self> {
        let at = Some(Timestamp(1_795_480_000_000_000));
        let mut quiet = SinceShow::sample();
        quiet.changes = Vec::new();
        let fresh = SinceShow { new: true, then: None, own: false, ..SinceShow::sample() };
        let shows = [SinceShow::sample(), quiet, fresh].map(|s| (ReportShow::sample("issued"), s));
        let mut wrong = Typed::default().with("since", "25:00");
        wrong.put_error(Some("since"), "…".into());
        vec![
            Self { reports: Vec::new(), at: None, own: true, form: wrong },
            Self { reports: shows.into(), at, own: false, form: Typed::default().with("since", "21:00") },
        ]
    }
}

/// Every report that stands, with what changed in it.
pub(crate) async fn all(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let at = At { shell: &shell, desk: &desk, reader: &reader, who: &who };
    let mut form = Typed::default().with("since", asked.since.as_str());
    let named = match at.named(&asked) {
        Ok(named) => named,
        Err(fault) => {
            let refusal = fault.refusal().cloned().ok_or(fault)?;
            form.put_error(Some("since"), shell.sentence(reader.lang, &refusal));
            let page = SincePage { reports: Vec::new(), at: None, own: false, form };
            return shell.draw(&reader, &page).answer();
        }
    };
    let (eye, names, facts) = (desk.eye(who.actor()), desk.names(), desk.facts());
    let rows = shell.live().read(|read| {
        let rows = read::reports(read, &eye, None, 3 * REPORTS)?;
        let stands = rows.into_iter().filter(|r| r.state != ReportState::Superseded);
        let mut with_looks = Vec::new();
        for row in stands.take(usize::try_from(REPORTS).unwrap_or(usize::MAX)) {
            let own = at.own(read, &row)?;
            with_looks.push((row, own));
        }
        Ok::<_, Fault>(with_looks)
    })?;
    let last = rows.iter().filter_map(|(_, own)| *own).max();
    let mut reports = Vec::new();
    for (row, own) in rows {
        // Who never saw it sees what is new since they last saw any.
        let Some(since) = named.or(own).or(last) else { continue };
        let show = ReportShow::of(&row, &names).living(&facts, Counts::default());
        let changes = at.changes(row, since, named.is_none())?;
        reports.push((show, changes));
    }
    let page = SincePage { reports, at: named.or(last), own: named.is_none(), form };
    shell.draw(&reader, &page).topics("reports").answer()
}
