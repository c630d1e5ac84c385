//! The plans that a profile ships: titles, and fictitious sets.

use std::collections::BTreeMap;

use kernel::{Handling, Id, Refusal, kind};
use store::{Deciding, Draft, Failure, Rule};

use crate::Facts;
use crate::content::{Level, Shipped};
use crate::event::{Event, LevelRemoved, LevelSet, PlanShipped};
use crate::plan::Standing;
use crate::state::{PlanNow, levels};

/// Takes in the plans of the profile, those that are new or read otherwise than before. Asked by the program alone, at every
/// start. A plan in which somebody has written since is left as it is.
#[derive(Debug, Clone)]
pub struct ShipPlans {
    /// All of them.
    pub plans: Vec<Shipped>,
    /// The levels of those that have some.
    pub levels: BTreeMap<Id<kind::Matter>, Vec<Level>>,
}

impl Rule for ShipPlans {
    type Facts = Facts;
    const NAME: &'static str = "readiness.ship-plans";
    const URGENT: bool = false;
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        if !cx.actor.is_system() {
            return Err(Refusal::forbidden("plan.write").into());
        }
        let mut drafts = Vec::new();
        for content in &self.plans {
            let now = PlanNow::find(cx.read, content.plan)?;
            let last = now.as_ref().map_or(0, |now| now.last);
            if let Some(now) = &now
                && (now.withdrawn || written_here(cx, content)?)
            {
                continue;
            }
            let before = now.as_ref().filter(|now| same(now, content));
            let version = match before {
                Some(now) => now.valid,
                None => {
                    let version = (content.standing != Standing::TitleOnly).then(|| last.saturating_add(1));
                    let event = PlanShipped { content: content.clone(), version };
                    drafts.push(event.draft(Some(content.plan), Handling::Service)?);
                    version
                }
            };
            let Some(version) = version else { continue };
            let old = if before.is_some() { levels(cx.read, content.plan, version)? } else { Vec::new() };
            self.levels_of(content, version, &old, &mut drafts)?;
        }
        Ok(drafts)
    }
}

impl ShipPlans {
    /// What brings the levels of a version to those of the profile.
    fn levels_of(
        &self,
        content: &Shipped,
        version: i64,
        old: &[Level],
        drafts: &mut Vec<Draft>,
    ) -> Result<(), Failure> {
        let wanted = self.levels.get(&content.plan).map_or(&[][..], Vec::as_slice);
        for level in wanted.iter().filter(|level| !old.contains(level)) {
            let event = LevelSet { version, level: level.clone() };
            drafts.push(event.draft(Some(content.plan), Handling::Service)?);
        }
        for gone in old.iter().filter(|level| !wanted.iter().any(|w| w.key == level.key)) {
            let event = LevelRemoved { version, k: gone.key };
            drafts.push(event.draft(Some(content.plan), Handling::Service)?);
        }
        Ok(())
    }
}

/// Whether a version of it is somebody's own.
fn written_here(cx: &Deciding<'_>, content: &Shipped) -> Result<bool, Failure> {
    let sql = "SELECT 1 FROM readiness_version WHERE plan = $1 AND authors <> '[]' LIMIT 1";
    Ok(cx.read.one(sql, &[content.plan.into()])?.is_some())
}

/// Whether it reads as it did.
fn same(now: &PlanNow, content: &Shipped) -> bool {
    let before = now.shipped.as_deref().and_then(|text| serde_json::from_str::<Shipped>(text).ok());
    before.as_ref() == Some(content)
}
