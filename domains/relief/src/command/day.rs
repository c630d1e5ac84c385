//! What a site counts in a day: who came, who left, who is there.

use std::collections::BTreeMap;

use kernel::{Id, Refusal, kind};
use store::{Deciding, Draft, Failure};

use super::report::{How, teller};
use super::{count, known};
use crate::event::{DayCounted, Event};
use crate::figure::{By, Counted, Status};
use crate::state::SiteNow;
use crate::{Facts, Rule};

/// Writes down the count of a day. A later count of the same day stands instead of an earlier one.
#[derive(Debug, Clone)]
pub struct CountDay {
    /// The site.
    pub site: Id<kind::Matter>,
    /// What was counted.
    pub counted: Counted,
    /// Who tells; not by a link, which goes through [`super::TakeReturn`].
    pub by: By,
}

impl Rule for CountDay {
    type Facts = Facts;
    const NAME: &'static str = "relief.count-day";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SiteNow::get(cx.read, self.site)?;
        cx.guard.permit(cx.actor, "capacity.report", &now.resource())?;
        if self.by.link().is_some() {
            return Err(Refusal::forbidden("capacity.report").into());
        }
        let how = How { status: Status::Unconfirmed, by: &self.by, source: None, stated: None };
        let mut drafts = vec![counted(cx, facts, &now, &self.counted, &how, "")?];
        drafts.extend(teller(&self.by, &now, drafts.len())?);
        Ok(drafts)
    }
}

/// The count of a day as an event.
pub(super) fn counted(
    cx: &Deciding<'_>,
    facts: &Facts,
    now: &SiteNow,
    of: &Counted,
    how: &How<'_>,
    prefix: &str,
) -> Result<Draft, Failure> {
    now.not_closed()?;
    let field = |name: &str| format!("{prefix}{name}");
    if of.day.parse::<jiff::civil::Date>().is_err() {
        return Err(Refusal::invalid(&field("day"), "refusal-relief-day").into());
    }
    // Days compare as their texts do.
    if of.day > facts.day(cx.now) {
        return Err(Refusal::in_the_future(&field("day")).into());
    }
    count(&field("arrivals"), of.arrivals, 0)?;
    count(&field("departures"), of.departures, 0)?;
    if let Some(present) = of.present {
        count(&field("present"), present, 0)?;
    }
    profiles(facts, of, &field)?;
    let event = DayCounted {
        day: of.day.clone(),
        arrivals: of.arrivals,
        departures: of.departures,
        present: of.present,
        profile: of.profile.clone(),
        municipality: now.municipality.clone(),
        way: how.way(),
        link: how.by.link(),
    };
    Ok(event.draft(Some(now.id), now.guarded.handling)?)
}

/// Every code is one of the catalogue, and those that answer one question are no more than those present.
fn profiles(facts: &Facts, of: &Counted, field: &dyn Fn(&str) -> String) -> Result<(), Refusal> {
    let mut sums: BTreeMap<&str, i64> = BTreeMap::new();
    for (code, n) in &of.profile {
        let name = field(&format!("profile-{code}"));
        known(&name, code, facts.profiles.keys())?;
        count(&name, *n, 0)?;
        let question = facts.profiles.get(code).map_or("", String::as_str);
        let sum = sums.entry(question).or_default();
        *sum += n;
        let present = of.present.ok_or_else(|| Refusal::missing(&field("present")))?;
        if *sum > present {
            return Err(Refusal::invalid(&name, "refusal-relief-profile-more").with("present", present));
        }
    }
    Ok(())
}
