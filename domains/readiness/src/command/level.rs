//! Levels of a version: writing them, and noting that one was reached.

use kernel::{Id, Refusal, kind};
use store::{Deciding, Draft, Failure, Rule};

use super::{check, writable};
use crate::content::Level;
use crate::event::{Event, LevelMet, LevelRemoved, LevelSet};
use crate::state::{PlanNow, levels};
use crate::{Facts, error};

/// Writes a level of a draft.
#[derive(Debug, Clone)]
pub struct SetLevel {
    /// The plan.
    pub plan: Id<kind::Matter>,
    /// The version.
    pub version: i64,
    /// The level. A new one has the number 0 and is given its own.
    pub level: Level,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for SetLevel {
    type Facts = Facts;
    const NAME: &'static str = "readiness.set-level";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let (now, of) = writable(cx, self.plan, self.version, self.based_on)?;
        let all = levels(cx.read, self.plan, of.no)?;
        let before = all.iter().find(|l| l.key == self.level.key);
        if self.level.key != 0 && before.is_none() {
            return Err(Refusal::not_found().into());
        }
        check::level(&self.level, &of.cards, facts)?;
        let mut others = all.iter().filter(|l| l.key != self.level.key);
        if others.any(|l| l.is(&self.level.indicator, &self.level.threshold)) {
            return Err(Refusal::invalid("threshold", "refusal-readiness-level-twice").into());
        }
        if before == Some(&self.level) {
            return Ok(Vec::new());
        }
        let mut level = self.level.clone();
        if level.key == 0 {
            if all.len() >= facts.limits.few {
                return Err(error::too_many("threshold", facts.limits.few).into());
            }
            level.key = next(cx, self.plan)?;
        }
        let event = LevelSet { version: of.no, level };
        Ok(vec![event.draft(Some(self.plan), now.resource.handling)?])
    }
}

/// The next number of a level: one that no version of the plan has now.
fn next(cx: &Deciding<'_>, plan: Id<kind::Matter>) -> Result<u32, Failure> {
    let sql = "SELECT COALESCE(MAX(k), 0) FROM readiness_level WHERE plan = $1";
    let last = cx.read.one(sql, &[plan.into()])?.map_or(Ok(0), |r| r.int(0))?;
    Ok(u32::try_from(last).unwrap_or(0).saturating_add(1))
}

/// Takes a level out of a draft.
#[derive(Debug, Clone)]
pub struct RemoveLevel {
    /// The plan.
    pub plan: Id<kind::Matter>,
    /// The version.
    pub version: i64,
    /// Its number.
    pub level: u32,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for RemoveLevel {
    type Facts = Facts;
    const NAME: &'static str = "readiness.remove-level";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let (now, of) = writable(cx, self.plan, self.version, self.based_on)?;
        if !levels(cx.read, self.plan, of.no)?.iter().any(|l| l.key == self.level) {
            return Err(Refusal::not_found().into());
        }
        let event = LevelRemoved { version: of.no, k: self.level };
        Ok(vec![event.draft(Some(self.plan), now.resource.handling)?])
    }
}

/// Notes at a plan that the figure of one of its levels reached the threshold. Asked by the program alone. Nothing happens where
/// the plan does not have that level any more.
#[derive(Debug, Clone)]
pub struct MeetLevel {
    /// The plan.
    pub plan: Id<kind::Matter>,
    /// The number of the level.
    pub level: u32,
    /// The signal by which the watch learns of it.
    pub signal: Id<kind::Matter>,
}

impl Rule for MeetLevel {
    type Facts = Facts;
    const NAME: &'static str = "readiness.meet-level";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        if !cx.actor.is_system() {
            return Err(Refusal::forbidden("plan.write").into());
        }
        let now = PlanNow::get(cx.read, self.plan)?;
        let Some(version) = now.valid.filter(|_| !now.withdrawn) else { return Ok(Vec::new()) };
        let all = levels(cx.read, self.plan, version)?;
        let Some(level) = all.into_iter().find(|l| l.key == self.level) else { return Ok(Vec::new()) };
        let Level { key, names, responsible, .. } = level;
        let event = LevelMet { version, k: key, names, signal: self.signal, responsible };
        Ok(vec![event.draft(Some(self.plan), now.resource.handling)?])
    }
}
