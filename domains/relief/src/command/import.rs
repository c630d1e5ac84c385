//! Taking in a file of sites and numbers: every line is judged on its own, what is good is taken.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Actor, Guard, Id, Kind, Lang, Refusal, Resource, Text, Words, kind};
use store::{Deciding, Draft, Failure, Read, StoreError, blob_id};

use super::site::OpenSite;
use crate::event::{Event, FigureTold, FileTaken, RefusedLine};
use crate::figure::{Status, Way};
use crate::file::{Line, LineFault, Row};
use crate::site::{Description, SiteState, is_code};
use crate::state::{self, SiteNow};
use crate::{Facts, Rule};

/// The file that is taken in.
#[derive(Debug, Clone)]
pub struct FilePart {
    /// Its SHA-256, hex.
    pub digest: String,
    /// The name it had.
    pub name: String,
}

/// Takes a file in: its good lines, and the list of those that were refused.
#[derive(Debug, Clone)]
pub struct TakeFile {
    /// The file.
    pub file: FilePart,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// What would become of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It opens a site.
    NewSite,
    /// It brings numbers of a site that is there.
    NewFigures,
    /// It says what is known.
    Known,
}

/// A line with what would become of it.
#[derive(Debug, Clone)]
pub struct Judged {
    /// Its number in the file.
    pub line: i64,
    /// What it says, where that can be told.
    pub row: Option<Row>,
    /// What becomes of it.
    pub verdict: Result<Verdict, LineFault>,
}

/// Who takes the file in, and against what it is judged.
#[derive(Clone, Copy)]
pub struct Against<'a> {
    /// The rows.
    pub read: &'a dyn Read,
    /// Whether they may.
    pub guard: &'a dyn Guard,
    /// Who.
    pub actor: &'a Actor,
    /// The catalogues.
    pub facts: &'a Facts,
}

/// What becomes of each line. A new site opens with its first line; the later ones of the same code bring its other kinds.
///
/// # Errors
/// When the rows cannot be read.
pub fn judge(lines: &[Line], against: &Against<'_>) -> Result<Vec<Judged>, StoreError> {
    let (mut seen, mut new) = (BTreeSet::new(), BTreeSet::new());
    let mut all = Vec::with_capacity(lines.len());
    for line in lines {
        let verdict = match &line.row {
            Err(fault) => Err(*fault),
            Ok(row) if seen.contains(&(row.code.clone(), row.kind.clone())) => Err(LineFault::Twice),
            Ok(row) => against.one(row, &new)?,
        };
        if let (Ok(verdict), Ok(row)) = (&verdict, &line.row) {
            seen.insert((row.code.clone(), row.kind.clone()));
            if *verdict == Verdict::NewSite {
                new.insert(row.code.clone());
            }
        }
        all.push(Judged { line: line.line, row: line.row.clone().ok(), verdict });
    }
    Ok(all)
}

impl Against<'_> {
    fn one(&self, row: &Row, new: &BTreeSet<String>) -> Result<Result<Verdict, LineFault>, StoreError> {
        if !is_code(&row.code) {
            return Ok(Err(LineFault::Code));
        }
        if !self.facts.kinds.contains_key(&row.kind) {
            return Ok(Err(LineFault::Kind));
        }
        if new.contains(&row.code) {
            return Ok(Ok(Verdict::NewFigures));
        }
        match SiteNow::by_code(self.read, &row.code)? {
            Some(now) => self.known(row, &now),
            None => Ok(self.unknown(row)),
        }
    }

    /// A line about a site that is there.
    fn known(&self, row: &Row, now: &SiteNow) -> Result<Result<Verdict, LineFault>, StoreError> {
        if self.guard.permit(self.actor, "capacity.report", &now.resource()).is_err() {
            return Ok(Err(LineFault::Forbidden));
        }
        if now.state == SiteState::Closed {
            return Ok(Err(LineFault::Closed));
        }
        if !now.kinds.contains(&row.kind) {
            return Ok(Err(LineFault::Kind));
        }
        let stands = state::level(self.read, now.id, &row.kind)?.filter(|l| l.at.is_some());
        let same = stands.is_some_and(|l| l.figures() == row.figures);
        Ok(Ok(if same { Verdict::Known } else { Verdict::NewFigures }))
    }

    /// A line that would open a site.
    fn unknown(&self, row: &Row) -> Result<Verdict, LineFault> {
        if row.name_fr.is_empty() || row.name_nl.is_empty() {
            return Err(LineFault::Name);
        }
        if [&row.name_fr, &row.name_nl, &row.place]
            .iter()
            .any(|t| t.chars().count() > self.facts.limits.short)
        {
            return Err(LineFault::Long);
        }
        if !row.municipality.is_empty() && !self.facts.municipalities.contains(&row.municipality) {
            return Err(LineFault::Municipality);
        }
        if !row.organisation.is_empty() && !self.facts.organisations.contains(&row.organisation) {
            return Err(LineFault::Organisation);
        }
        let areas = Some(row.municipality.clone()).filter(|m| !m.is_empty()).into_iter().collect();
        let on = Resource { areas, ..Resource::service() };
        let may = |power| self.guard.permit(self.actor, power, &on).is_ok();
        if may("need.serve") && may("capacity.report") {
            Ok(Verdict::NewSite)
        } else {
            Err(LineFault::Forbidden)
        }
    }
}

impl Rule for TakeFile {
    type Facts = Facts;
    const NAME: &'static str = "relief.take-file";
    const URGENT: bool = false;
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        // The areas of each line are asked for one by one.
        cx.guard.permit(cx.actor, "capacity.report", &Resource::service())?;
        if self.lines.len() > facts.limits.lines {
            return Err(crate::error::too_many("files", facts.limits.lines).into());
        }
        let against = Against { read: cx.read, guard: cx.guard, actor: cx.actor, facts };
        let judged = judge(&self.lines, &against)?;
        let (mut refused, mut good) = (Vec::new(), Vec::new());
        for one in &judged {
            match (&one.verdict, &one.row) {
                (Ok(Verdict::Known), _) => {}
                (Ok(verdict), Some(row)) => good.push((*verdict, row)),
                (Err(fault), _) => refused.push(RefusedLine { line: one.line, fault: *fault }),
                (Ok(_), None) => {}
            }
        }
        if good.is_empty() {
            return Err(Refusal::new(Kind::Invalid, "refusal-relief-file-nothing").into());
        }
        let event = FileTaken {
            file: blob_id(&self.file.digest),
            digest: self.file.digest.clone(),
            name: self.file.name.clone(),
            lines: i64::try_from(good.len()).unwrap_or(i64::MAX),
            refused,
        };
        let mut drafts = vec![event.draft(None, kernel::Handling::Service)?];
        self.take(cx, facts, &good, &mut drafts)?;
        Ok(drafts)
    }
}

impl TakeFile {
    fn take(
        &self,
        cx: &Deciding<'_>,
        facts: &Facts,
        good: &[(Verdict, &Row)],
        drafts: &mut Vec<Draft>,
    ) -> Result<(), Failure> {
        let mut opened: BTreeMap<&str, Id<kind::Matter>> = BTreeMap::new();
        for (verdict, row) in good {
            if *verdict == Verdict::NewSite {
                let id = cx.ids.next();
                opened.insert(&row.code, id);
                let kinds =
                    good.iter().filter(|(_, r)| r.code == row.code).map(|(_, r)| r.kind.clone()).collect();
                drafts.extend(OpenSite::new(id, &row.code, described(row, kinds)).drafts(cx, facts)?);
            }
            let (id, handling) = match opened.get(row.code.as_str()) {
                Some(id) => (*id, kernel::Handling::Service),
                None => {
                    let now = SiteNow::by_code(cx.read, &row.code)?.ok_or_else(Refusal::not_found)?;
                    (now.id, now.guarded.handling)
                }
            };
            let event = FigureTold {
                kind: row.kind.clone(),
                figures: row.figures,
                status: Status::Unconfirmed,
                way: Way::File,
                source: Some(Words::new(Lang::Fr, self.file.name.clone())),
                link: None,
            };
            drafts.push(event.draft(Some(id), handling)?);
        }
        Ok(())
    }
}

fn described(row: &Row, kinds: BTreeSet<String>) -> Description {
    let some = |text: &str| Some(text.to_owned()).filter(|t| !t.is_empty());
    Description {
        names: Text::both(&row.name_fr, &row.name_nl),
        place: some(&row.place).map(|place| Words::new(Lang::Fr, place)),
        point: None,
        municipality: some(&row.municipality),
        organisation: some(&row.organisation),
        kinds,
    }
}
