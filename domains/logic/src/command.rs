//! What can be asked: one struct per verb, each with the rule that decides it. A model is kept by whoever defines indicators: both
//! say how one would see that something works.

use kernel::{Id, Refusal, Text, Words, kind};
use store::{Deciding, Draft, Failure};

use crate::event::{Described, ElementRemoved, ElementSet, Event, Opened, VersionFixed};
use crate::model::{About, Element, Open, official};
use crate::state::{ModelNow, resource};
use crate::{Facts, Rule, error};

pub use crate::load::{LoadModel, Standing, standing};

/// The power to keep models.
pub const KEEP: &str = "indicator.define";

/// Opens a model.
#[derive(Debug, Clone)]
pub struct OpenModel {
    /// The model to be.
    pub model: Id<kind::Matter>,
    /// What it is called.
    pub names: Text,
    /// What it is about.
    pub about: Option<About>,
    /// Who may see it.
    pub open: Open,
}

impl Rule for OpenModel {
    type Facts = Facts;
    const NAME: &'static str = "logic.open";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, KEEP, &resource(self.model, &self.open, Some(cx.actor.person)))?;
        official("names", &self.names, facts.limits.short)?;
        if let Some(unknown) = self.open.readers.difference(&facts.functions).next() {
            return Err(Refusal::unknown_code("readers", unknown).into());
        }
        let Self { names, about, open, .. } = self.clone();
        let handling = open.handling;
        Ok(vec![Opened { names, about, open }.draft(Some(self.model), handling)?])
    }
}

/// Writes anew what a model is called and what it is about.
#[derive(Debug, Clone)]
pub struct DescribeModel {
    /// The model.
    pub model: Id<kind::Matter>,
    /// What it is called.
    pub names: Text,
    /// What it is about.
    pub about: Option<About>,
    /// The last entry that the page showed of the model.
    pub based_on: Option<i64>,
}

impl Rule for DescribeModel {
    type Facts = Facts;
    const NAME: &'static str = "logic.describe";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = ModelNow::get(cx.read, self.model)?;
        cx.guard.permit(cx.actor, KEEP, &now.resource())?;
        now.seen(self.based_on)?;
        official("names", &self.names, facts.limits.short)?;
        let Self { names, about, .. } = self.clone();
        // What it was called when somebody named it is no other matter.
        if names == now.names && about.as_ref().map(|about| about.matter) == now.about {
            return Ok(Vec::new());
        }
        Ok(vec![Described { names, about }.draft(Some(now.id), now.open.handling)?])
    }
}

/// Writes an element, or writes one anew.
#[derive(Debug, Clone)]
pub struct SetElement {
    /// The model.
    pub model: Id<kind::Matter>,
    /// Which one; a new one where absent.
    pub n: Option<i64>,
    /// What it is.
    pub element: Element,
    /// The last entry that the page showed of the model.
    pub based_on: Option<i64>,
}

impl Rule for SetElement {
    type Facts = Facts;
    const NAME: &'static str = "logic.set-element";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = ModelNow::get(cx.read, self.model)?;
        cx.guard.permit(cx.actor, KEEP, &now.resource())?;
        let others = now.columns(cx.read)?;
        let n = match self.n {
            Some(n) if others.iter().any(|(other, _)| *other == n) => {
                now.seen(self.based_on)?;
                n
            }
            Some(n) => return Err(error::gone(n).into()),
            None => {
                if others.len() >= facts.limits.elements {
                    return Err(error::too_many("words-fr", facts.limits.elements).into());
                }
                let sql = "SELECT numbers FROM logic_model WHERE id = $1";
                cx.read.one(sql, &[now.id.into()])?.map_or(Ok(0), |row| row.int(0))? + 1
            }
        };
        self.element.check(n, &others, facts)?;
        let elements = now.elements(cx.read)?;
        if elements.iter().any(|(other, element)| *other == n && *element == self.element) {
            return Ok(Vec::new());
        }
        // Moved to another column, none may lead back to it.
        for (other, element) in elements.iter().filter(|(_, e)| e.to.contains(&n)) {
            let back = element.column.place().zip(self.element.column.place()).is_some_and(|(a, b)| a > b);
            if back || self.element.column.place().is_none() {
                return Err(Refusal::invalid("column", "refusal-logic-leads-back").with("n", other).into());
            }
        }
        Ok(vec![ElementSet { n, element: self.element.clone() }.draft(Some(now.id), now.open.handling)?])
    }
}

/// Takes an element out. What led to it leads there no more.
#[derive(Debug, Clone)]
pub struct RemoveElement {
    /// The model.
    pub model: Id<kind::Matter>,
    /// Which one.
    pub n: i64,
    /// Why.
    pub why: Words,
}

impl Rule for RemoveElement {
    type Facts = Facts;
    const NAME: &'static str = "logic.remove-element";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = ModelNow::get(cx.read, self.model)?;
        cx.guard.permit(cx.actor, KEEP, &now.resource())?;
        if now.columns(cx.read)?.iter().all(|(n, _)| *n != self.n) {
            return Err(error::gone(self.n).into());
        }
        self.why.required("why", facts.limits.text)?;
        let event = ElementRemoved { n: self.n, why: self.why.clone() };
        Ok(vec![event.draft(Some(now.id), now.open.handling)?])
    }
}

/// Fixes what stands as a version.
#[derive(Debug, Clone)]
pub struct FixVersion {
    /// The model.
    pub model: Id<kind::Matter>,
    /// Why.
    pub why: Words,
    /// The last entry that the page showed of the model.
    pub based_on: Option<i64>,
}

impl Rule for FixVersion {
    type Facts = Facts;
    const NAME: &'static str = "logic.fix-version";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = ModelNow::get(cx.read, self.model)?;
        cx.guard.permit(cx.actor, KEEP, &now.resource())?;
        now.seen(self.based_on)?;
        if now.changed.seq <= now.fixed_seq || now.columns(cx.read)?.is_empty() {
            return Err(error::nothing_new().into());
        }
        self.why.required("why", facts.limits.text)?;
        let event = VersionFixed { no: now.version + 1, why: self.why.clone() };
        Ok(vec![event.draft(Some(now.id), now.open.handling)?])
    }
}
