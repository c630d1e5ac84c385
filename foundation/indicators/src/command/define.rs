//! Defining an indicator and describing it anew.

use kernel::{Id, Refusal, Timestamp, Words, kind};
use store::{Deciding, Draft, Event, Failure};

use super::crossing;
use crate::definition::{Definition, Open, is_code};
use crate::event::{IndicatorChanged, IndicatorDefined};
use crate::state::{self, IndicatorNow};
use crate::{Facts, Rule};

/// An indicator is to be followed.
#[derive(Debug, Clone)]
pub struct DefineIndicator {
    /// The indicator to be.
    pub indicator: Id<kind::Matter>,
    /// Its code, for ever: files and sources name it by this.
    pub code: String,
    /// What it means.
    pub definition: Definition,
    /// Who may see it.
    pub open: Open,
}

impl Rule for DefineIndicator {
    type Facts = Facts;
    const NAME: &'static str = "indicators.define";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let resource = state::resource(self.indicator, &self.open, Some(cx.actor.person));
        cx.guard.permit(cx.actor, "indicator.define", &resource)?;
        if !is_code(&self.code) {
            return Err(Refusal::invalid("code", "refusal-indicator-code").with("code", &self.code).into());
        }
        self.definition.check(facts)?;
        self.open.check(facts)?;
        let sql = "SELECT 1 FROM indicator WHERE code = $1 OR id = $2";
        if cx.read.one(sql, &[self.code.as_str().into(), self.indicator.into()])?.is_some() {
            let taken = Refusal::invalid("code", "refusal-indicator-code-taken").with("code", &self.code);
            return Err(taken.into());
        }
        let event = IndicatorDefined {
            code: self.code.clone(),
            definition: self.definition.clone(),
            open: self.open.clone(),
        };
        Ok(vec![event.draft(Some(self.indicator), self.open.handling)?])
    }
}

/// An indicator is described anew.
#[derive(Debug, Clone)]
pub struct ChangeIndicator {
    /// The indicator.
    pub indicator: Id<kind::Matter>,
    /// What it means.
    pub definition: Definition,
    /// Who may see it.
    pub open: Open,
    /// From which period on it means something else: a new version. None where the words are better and the meaning the same.
    pub since: Option<Timestamp>,
    /// Why; needed for a new version.
    pub why: Option<Words>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for ChangeIndicator {
    type Facts = Facts;
    const NAME: &'static str = "indicators.change";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = IndicatorNow::get(cx.read, self.indicator)?;
        cx.guard.permit(cx.actor, "indicator.define", &now.resource())?;
        // Nobody may give it a form that they could not have given it at first.
        let wanted = state::resource(self.indicator, &self.open, now.owner);
        cx.guard.permit(cx.actor, "indicator.define", &wanted)?;
        now.check(self.based_on)?;
        self.definition.check(facts)?;
        self.open.check(facts)?;
        let latest = now.latest()?;
        let broken = latest.definition.breaks(&self.definition);
        if self.since.is_none() && broken {
            return Err(Refusal::invalid("since", "refusal-indicator-new-version").into());
        }
        if self.since.is_none() && latest.definition == self.definition && now.open == self.open {
            return Ok(Vec::new());
        }
        self.later(latest.since, facts)?;
        self.before_no_value(cx)?;
        let other_unit = self.since.is_some() && latest.definition.unit != self.definition.unit;
        let thresholds = if broken || other_unit { Vec::new() } else { now.thresholds.clone() };
        let event = IndicatorChanged {
            version: latest.no + i64::from(self.since.is_some()),
            since: self.since.or(latest.since),
            definition: self.definition.clone(),
            thresholds,
            open: self.open.clone(),
            why: self.why.clone(),
        };
        let mut drafts = vec![event.draft(Some(self.indicator), self.open.handling)?];
        if self.since.is_some() {
            drafts.extend(crossing::all_left(cx.read, &now, self.open.handling)?);
        }
        Ok(drafts)
    }
}

impl ChangeIndicator {
    /// What stands already keeps its meaning: a new version begins after the last value.
    fn before_no_value(&self, cx: &Deciding<'_>) -> Result<(), Failure> {
        let Some(since) = self.since else { return Ok(()) };
        let sql =
            "SELECT 1 FROM indicator_value WHERE indicator = $1 AND standing = 1 AND start >= $2 LIMIT 1";
        match cx.read.one(sql, &[self.indicator.into(), since.into()])? {
            Some(_) => Err(Refusal::invalid("since", "refusal-indicator-since-values").into()),
            None => Ok(()),
        }
    }

    /// A new version begins with a period of its own, after the one before it, and says why.
    fn later(&self, before: Option<Timestamp>, facts: &Facts) -> Result<(), Refusal> {
        let Some(since) = self.since else { return Ok(()) };
        if !self.definition.period.begins(since, &facts.zone) {
            return Err(Refusal::invalid("since", "refusal-indicator-since"));
        }
        if before.is_some_and(|before| since <= before) {
            return Err(Refusal::invalid("since", "refusal-indicator-since-late"));
        }
        let why = self.why.as_ref().ok_or_else(|| Refusal::missing("why"))?;
        why.required("why", facts.limits.text)
    }
}
