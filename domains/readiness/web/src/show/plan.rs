//! A plan and its versions, in lists and heads.

use desk::Names;
use kernel::{Handling, Text, Timestamp};
use readiness::plan::{Standing, Status};
use readiness::read::{PlanRow, VersionRow};
use serde::Serialize;

use super::{AT, Said, id, name};
use crate::at::At;

/// So many days before the day of revision it is amber.
const SOON: i32 = 60;

/// A plan in a list or in the head of its pages.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PlanShow {
    pub(crate) id: String,
    pub(crate) titles: Text,
    pub(crate) risk: Option<Text>,
    pub(crate) standing: &'static str,
    pub(crate) sort: &'static str,
    pub(crate) organisation: Option<Text>,
    pub(crate) author: Text,
    pub(crate) areas: Vec<Text>,
    pub(crate) valid: Option<(i64, &'static str)>,
    pub(crate) open: Option<(i64, &'static str)>,
    pub(crate) withdrawn: bool,
    pub(crate) revise_by: Option<Timestamp>,
    /// Amber when the day comes near, red when it is over.
    pub(crate) revise_tone: &'static str,
    pub(crate) contacts: i64,
    pub(crate) stale: i64,
    pub(crate) source: Option<String>,
    /// What was read there and what not, as the profile says it.
    pub(crate) remark: Option<Text>,
    pub(crate) guarded: bool,
    pub(crate) handling: &'static str,
}

impl PlanShow {
    pub(crate) fn of(row: &PlanRow, at: &At<'_>) -> Self {
        let names = at.desk.post.names();
        let today = at.today();
        let tone = row.frame.revise_by.map_or("", |by| match today.until(by).map(|s| s.get_days()) {
            Ok(days) if days < 0 => "crit",
            Ok(days) if days <= SOON => "warn",
            _ => "",
        });
        Self {
            id: row.id.to_string(),
            titles: row.frame.titles.clone(),
            risk: row.frame.risk.clone(),
            standing: row.standing.code(),
            sort: row.sort.code(),
            organisation: row.organisation.as_deref().map(|o| Names::of(&names.organisations, o)),
            author: names.function(&row.author_function),
            areas: row.areas.iter().map(|a| Names::of(&names.areas, a)).collect(),
            valid: row.valid.map(|(no, status)| (no, status.code())),
            open: row.open.map(|(no, status)| (no, status.code())),
            withdrawn: row.withdrawn,
            revise_by: row.frame.revise_by.and_then(|day| at.instant(day)),
            revise_tone: if row.valid.is_some() { tone } else { "" },
            contacts: row.contacts,
            stale: if at.checked_before().is_some() { row.stale } else { 0 },
            source: row.source.clone(),
            remark: (at.desk.lists)().remarks.get(&row.id).cloned(),
            guarded: row.handling >= Handling::NeedToKnow,
            handling: row.handling.code(),
        }
    }
    pub(crate) fn sample(standing: Standing) -> Self {
        let own = standing == Standing::Own;
        let valid =
            (standing != Standing::TitleOnly).then_some((2, if own { "approved" } else { "shipped" }));
        Self {
            id: id(),
            titles: name("Gaz"),
            risk: own.then(|| name("Explosion")),
            standing: standing.code(),
            sort: "special",
            organisation: own.then(|| name("Centre")),
            author: name("Coordination"),
            areas: if own { vec![name("Hautrive"), name("Valcourt")] } else { Vec::new() },
            valid,
            open: own.then_some((3, "draft")),
            withdrawn: false,
            revise_by: own.then_some(AT),
            revise_tone: if own { "crit" } else { "" },
            contacts: if own { 4 } else { 0 },
            stale: if own { 2 } else { 0 },
            source: (!own).then(|| "note, page 3 <b>".to_owned()),
            remark: (standing == Standing::Fictitious).then(|| name("Inventé <b>")),
            guarded: own,
            handling: "need-to-know",
        }
    }
}

/// A version in a list or in the head of its page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct VersionShow {
    pub(crate) no: i64,
    pub(crate) status: &'static str,
    pub(crate) begun_from: Option<i64>,
    pub(crate) author: Text,
    pub(crate) authors: Vec<String>,
    pub(crate) begun_at: Timestamp,
    pub(crate) submitted_at: Option<Timestamp>,
    pub(crate) approved_at: Option<Timestamp>,
    pub(crate) approved_by: Option<Text>,
    pub(crate) words: Option<Said>,
    pub(crate) seq: i64,
}

impl VersionShow {
    pub(crate) fn of(row: &VersionRow, at: &At<'_>) -> Self {
        let names = at.desk.post.names();
        Self {
            no: row.no,
            status: row.status.code(),
            begun_from: row.begun_from,
            author: names.function(&row.author_function),
            authors: row.authors.iter().filter_map(|p| (at.desk.post.person)(*p)).collect(),
            begun_at: row.begun_at,
            submitted_at: row.submitted_at,
            approved_at: row.approved.as_ref().map(|a| a.0),
            approved_by: row.approved.as_ref().map(|a| names.function(&a.1)),
            words: row.words.as_ref().map(Said::of),
            seq: row.changed_seq,
        }
    }
    pub(crate) fn sample(status: Status) -> Self {
        let approved = status == Status::Approved;
        Self {
            no: 3,
            status: status.code(),
            begun_from: approved.then_some(2),
            author: name("Coordination"),
            authors: vec!["Jo O'Neill".to_owned()],
            begun_at: AT,
            submitted_at: (status != Status::Draft).then_some(AT),
            approved_at: approved.then_some(AT),
            approved_by: approved.then(|| name("Mayor")),
            words: (status == Status::Draft).then(Said::sample),
            seq: 31,
        }
    }
}
