//! The regional plans of a year, whether they are over by now or not, and since when their measures were put to partners.

use std::collections::BTreeMap;

use account_web::SourceCx;
use kernel::{Id, kind};
use programme::plan::Sort;
use programme::read::{PlanFilter, PlanRow, PointFilter, PointRow, plans, points};
use store::StoreError;

use crate::wiring::contributions::{asked_of, years};

/// The plans of a year with their measures, and the year in which the first of them began.
#[derive(Default)]
pub(super) struct Known {
    pub(super) plans: Vec<(PlanRow, Vec<PointRow>)>,
    pub(super) since: i64,
}

impl Known {
    /// The years of these plans up to this one.
    pub(super) fn until(&self, year: i64) -> Vec<i64> {
        (self.since..=year).collect()
    }

    /// Whether this is a measure of one of these plans, which had begun in this year.
    pub(super) fn asks(&self, measure: Id<kind::Matter>, year: i64) -> bool {
        let of = self.plans.iter().find(|(_, points)| points.iter().any(|p| p.id == measure));
        of.is_some_and(|(plan, _)| began(plan).is_some_and(|first| first <= year))
    }

    /// The plan that has a theme of this code.
    pub(super) fn of_theme(&self, code: &str) -> Option<&PlanRow> {
        let has = |points: &[PointRow]| points.iter().any(|p| p.point.theme.as_deref() == Some(code));
        self.plans.iter().find(|(_, points)| has(points)).map(|(plan, _)| plan)
    }
}

/// The year in which a plan began, where it is known.
pub(super) fn began(plan: &PlanRow) -> Option<i64> {
    years(plan).map(|(from, _)| from)
}

/// The regional plans of the year of an account. One that is closed by now counts: the account of its last year is written after that.
///
/// # Errors
/// When the rows cannot be read.
pub(super) fn known(cx: &SourceCx<'_>) -> Result<Known, StoreError> {
    let filter = PlanFilter { sort: Some(Sort::Regional), ..PlanFilter::default() };
    let mut found = Known { since: cx.year, ..Known::default() };
    for plan in plans(cx.read, cx.eye, &filter)? {
        if asked_of(plan.state, years(&plan), cx.year) {
            found.since = found.since.min(began(&plan).unwrap_or(cx.year));
            let all = points(cx.read, cx.eye, plan.id, &PointFilter::default())?;
            found.plans.push((plan, all));
        }
    }
    Ok(found)
}

/// The code of each measure's plan with that of its theme, as the coverage asks for it.
pub(super) fn themes(known: &Known) -> BTreeMap<Id<kind::Matter>, String> {
    let of = |(plan, points): &(PlanRow, Vec<PointRow>)| -> Vec<(Id<kind::Matter>, String)> {
        let theme = |p: &PointRow| p.point.theme.as_deref().unwrap_or_default().to_owned();
        points.iter().map(|p| (p.id, crate::wiring::contributions::theme(plan, &theme(p)))).collect()
    };
    known.plans.iter().flat_map(of).collect()
}
