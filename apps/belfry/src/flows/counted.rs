//! A site counted a day: the sums of that day go on to the indicators, for the whole and for the site's municipality. So arrivals,
//! departures, those present and each of their profiles are followed beside the figures of other levels, with charts and thresholds.
//!
//! The sum of an area is recorded once each of its sites has counted the day, so that one site's count never stands for all. A site
//! that does not count is waited for until one of the area counts a later day, or until none is left that could: then what there is
//! goes on, with the remark how many sites it was of when it was recorded. A count that comes or changes afterwards corrects the
//! value. A profile is of the sites that told it, and its remark says how many they were; guarded sites are not among them.

mod followed;
mod several;

use std::collections::BTreeMap;
use std::sync::Arc;

use indicators::command::{CorrectValue, RecordValues};
use indicators::period::Period;
use indicators::value::{Given, Slot, ValueStatus};
use indicators::{Ask, Facts};
use kernel::{Id, Lang, Words, kind};
use relief::DayTold;
use relief::read::{DaySum, Eye, Reach, day_before, open_sums_of_day, reach, site, sums_of_day};
use relief_web::TEXTS;
use store::{Command, Job};
use web::{Args, Texts};

use self::followed::{Followed, Sum};
use super::{of_both, refused};
use crate::wiring::relief::facts as relief_facts;
use crate::wiring::{World, WorldError, figure_facts};

pub(super) fn carry_out(world: &World, job: &Job) -> Result<(), WorldError> {
    let told: DayTold = serde_json::from_value(job.payload.clone())
        .map_err(|e| WorldError::Plain(format!("the job's payload: {e}")))?;
    let facts = Arc::new(figure_facts(world)?);
    let all = due(world, told, &facts)?;
    // A site closed, and nothing was counted.
    if all.is_empty() {
        return Ok(());
    }
    let (mut asks, mut failed) = (Vec::new(), None);
    for followed in Followed::all(world) {
        let indicator = match followed.indicator(world, job, &all, &facts) {
            Ok(Some(indicator)) => indicator,
            Ok(None) => continue,
            // One that cannot be defined keeps none of the others back.
            Err(e) if refused(&e) => {
                failed = Some(of_both(failed, e));
                continue;
            }
            Err(e) => return Err(e),
        };
        asks.extend(Following { world, indicator, followed, facts: &facts }.asks(&all)?);
    }
    several::ask(world, job, asks)?;
    failed.map_or(Ok(()), Err)
}

/// Of which days and areas a value may be due: the day that was counted, or on which a site closed, and the one before it.
fn due(world: &World, told: DayTold, facts: &Facts) -> Result<Vec<Due>, WorldError> {
    let (sites, mut all) = (relief_facts(world), Vec::new());
    let (day, municipality) = match told.closed {
        None => (told.day, told.municipality),
        Some(closed) => {
            let row = world.live.read(|r| site(r, &Eye::all(), closed.site))?;
            (sites.day(closed.at), row.and_then(|row| row.municipality))
        }
    };
    // A day that is none was never journalled.
    if Period::Day.parse(&day, &facts.zone).is_none() {
        return Ok(all);
    }
    for area in std::iter::once(None).chain(municipality.map(Some)) {
        let before = world.live.read(|r| day_before(r, &day, area.as_deref()))?;
        let days = [Some((day.clone(), false)), before.map(|day| (day, true))];
        for (day, is_left_over) in days.into_iter().flatten() {
            let Some(start) = Period::Day.parse(&day, &facts.zone) else { continue };
            let Some(sum) = world.live.read(|r| sums_of_day(r, &day, area.as_deref()))? else { continue };
            let open = world.live.read(|r| open_sums_of_day(r, &day, area.as_deref()))?;
            let reach = world.live.read(|r| reach(r, &sites, &day, area.as_deref()))?;
            all.push(Due { slot: Slot { area: area.clone(), start }, sum, open, reach, is_left_over });
        }
    }
    Ok(all)
}

/// A day of an area of which a value may be due.
struct Due {
    slot: Slot,
    sum: DaySum,
    /// The same without guarded sites; nothing where no other one counted.
    open: Option<DaySum>,
    reach: Reach,
    /// Not the day that was counted, but the one before it.
    is_left_over: bool,
}

/// One figure that is followed, for one job.
struct Following<'a> {
    world: &'a World,
    indicator: Id<kind::Matter>,
    followed: Followed<'a>,
    facts: &'a Arc<Facts>,
}

impl Following<'_> {
    /// Records a value once all sites have counted or nobody is waited for, or corrects the one that stands. Of the day before only
    /// what still waited for a site is recorded: what stands there was not changed by this count. One command records for each area,
    /// so that an area which the indicator does not take keeps no other one back.
    fn asks(&self, all: &[Due]) -> Result<Vec<Arc<dyn Command>>, WorldError> {
        let mut values: BTreeMap<Option<String>, Vec<Given>> = BTreeMap::new();
        let mut asks: Vec<Arc<dyn Command>> = Vec::new();
        for due in all {
            let stands = self
                .world
                .live
                .read(|r| indicators::read::value(r, self.indicator, &due.slot))?
                .map(|v| v.value);
            let (sum, ripe) = (self.followed.sum(due), due.reach.is_whole() || due.reach.passed);
            match (stands, sum) {
                (None, Some(sum)) if ripe => {
                    values.entry(due.slot.area.clone()).or_default().push(self.given(due, &sum)?);
                }
                (Some(was), sum) if !due.is_left_over && sum.map(|s| s.value) != Some(was) => {
                    asks.push(self.correction(due, sum)?);
                }
                _ => {}
            }
        }
        asks.splice(0..0, values.into_values().map(|values| self.recording(values)));
        Ok(asks)
    }

    fn recording(&self, values: Vec<Given>) -> Arc<dyn Command> {
        let (indicator, status) = (self.indicator, ValueStatus::Unconfirmed);
        let rule = RecordValues { indicator, values, status, source: None };
        Arc::from(Ask::boxed(rule, Arc::clone(self.facts)))
    }

    fn given(&self, due: &Due, sum: &Sum) -> Result<Given, WorldError> {
        let note = if sum.reach.is_whole() { None } else { Some(of_sites(self.world, sum.reach)?) };
        Ok(Given { slot: due.slot.clone(), value: sum.value, note })
    }

    /// Nothing stands any more where no site tells it now.
    fn correction(&self, due: &Due, sum: Option<Sum>) -> Result<Arc<dyn Command>, WorldError> {
        let mut why = why(self.world)?;
        if let Some(sum) = sum.filter(|sum| !sum.reach.is_whole()) {
            why.text = format!("{} ({})", why.text, of_sites(self.world, sum.reach)?.text);
        }
        let (indicator, status, slot) = (self.indicator, ValueStatus::Unconfirmed, due.slot.clone());
        let value = sum.map(|sum| sum.value);
        let rule = CorrectValue { indicator, slot, value, status, why, based_on: None };
        Ok(Arc::from(Ask::boxed(rule, Arc::clone(self.facts))))
    }
}

fn why(world: &World) -> Result<Words, WorldError> {
    let texts = Texts::load(TEXTS).map_err(|e| WorldError::Plain(e.to_string()))?;
    let lang = world.profile.head.official.first().copied().unwrap_or(Lang::Fr);
    Ok(Words::new(lang, texts.plain(lang, "relief-indicator-why")))
}

/// Of how many sites a sum is, some of which have not counted. The indicator is open to more readers than a guarded site: where one
/// is among them, no number tells that it is there.
fn of_sites(world: &World, reach: Reach) -> Result<Words, WorldError> {
    let texts = Texts::load(TEXTS).map_err(|e| WorldError::Plain(e.to_string()))?;
    let lang = world.profile.head.official.first().copied().unwrap_or(Lang::Fr);
    if reach.guarded {
        return Ok(Words::new(lang, texts.plain(lang, "relief-indicator-some-sites")));
    }
    let mut args = Args::new();
    args.set("counted", reach.counted.to_string());
    args.set("sites", reach.sites.to_string());
    Ok(Words::new(lang, texts.say(lang, "relief-indicator-of-sites", &args)))
}
