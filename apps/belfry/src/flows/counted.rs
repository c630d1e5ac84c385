//! A site counted a day: the sums of that day go on to the indicators, for the whole and for the site's municipality. So arrivals,
//! departures and those present are followed beside the figures of other levels, with charts and thresholds.
//!
//! The sum of an area is recorded once each of its sites has counted the day, so that one site's count never stands for all. A site
//! that does not count is waited for until one of the area counts a later day, or until none is left that could: then what there is
//! goes on, with the remark how many sites it was of when it was recorded. A count that comes or changes afterwards corrects the
//! value.

use std::sync::Arc;

use indicators::command::{CorrectValue, DefineIndicator, RecordValues};
use indicators::definition::{Definition, Direction, Open, Source, Tier, Unit};
use indicators::period::Period;
use indicators::read::standing;
use indicators::value::{Given, Slot, ValueStatus};
use indicators::{Ask, Facts};
use kernel::{Id, Lang, Text, Words, kind};
use relief::DayTold;
use relief::read::{DaySum, Eye, Reach, day_before, reach, site, sums_of_day};
use relief_web::TEXTS;
use store::Job;
use web::{Args, Texts};

use super::command_id;
use crate::wiring::relief::facts as relief_facts;
use crate::wiring::{World, WorldError, figure_facts};

/// What is followed: the end of its code and of the keys of its texts, and what it reads from a sum.
type Followed = (&'static str, fn(&DaySum) -> i64);

const FOLLOWED: [Followed; 3] =
    [("arrivals", |s| s.arrivals), ("departures", |s| s.departures), ("present", |s| s.present)];

pub(super) fn carry_out(world: &World, job: &Job) -> Result<(), WorldError> {
    let told: DayTold = serde_json::from_value(job.payload.clone())
        .map_err(|e| WorldError::Plain(format!("the job's payload: {e}")))?;
    let facts = Arc::new(figure_facts(world)?);
    let all = due(world, told, &facts)?;
    // A site closed, and nothing was counted.
    if all.is_empty() {
        return Ok(());
    }
    for (code, of) in FOLLOWED {
        let indicator = indicator(world, job, code, &facts)?;
        let stands = world.live.read(|r| standing(r, indicator))?;
        let followed = Following { world, job, indicator, code, facts: &facts };
        for due in &all {
            followed.goes_on(due, of(&due.sum), stands.get(&due.slot).copied())?;
        }
    }
    Ok(())
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
        let days = [Some((day.clone(), "record")), before.map(|day| (day, "left-over"))];
        for (day, verb) in days.into_iter().flatten() {
            let Some(start) = Period::Day.parse(&day, &facts.zone) else { continue };
            let Some(sum) = world.live.read(|r| sums_of_day(r, &day, area.as_deref()))? else { continue };
            let reach = world.live.read(|r| reach(r, &sites, &day, area.as_deref()))?;
            all.push(Due { slot: Slot { area: area.clone(), start }, sum, reach, verb });
        }
    }
    Ok(all)
}

/// A day of an area of which a value may be due.
struct Due {
    slot: Slot,
    sum: DaySum,
    reach: Reach,
    /// `record` the day itself, `left-over` the one before it.
    verb: &'static str,
}

/// One figure that is followed, for one job.
struct Following<'a> {
    world: &'a World,
    job: &'a Job,
    indicator: Id<kind::Matter>,
    code: &'static str,
    facts: &'a Arc<Facts>,
}

impl Following<'_> {
    /// Records the value once all sites have counted or nobody is waited for, or corrects the one that stands. Of the day before only
    /// what still waited for a site is recorded: what stands there was not changed by this count.
    fn goes_on(&self, due: &Due, value: i64, stands: Option<i64>) -> Result<(), WorldError> {
        let ripe = due.reach.is_whole() || due.reach.passed;
        match stands {
            None if ripe => self.record(due, value),
            Some(was) if was != value && due.verb == "record" => self.correct(due, value),
            _ => Ok(()),
        }
    }

    fn command(&self, verb: &str, due: &Due) -> Id<kind::Command> {
        let (code, area) = (self.code, due.slot.area.as_deref().unwrap_or(""));
        command_id(self.job, &format!("{verb}-{code}-{area}"))
    }

    fn record(&self, due: &Due, value: i64) -> Result<(), WorldError> {
        let note = if due.reach.is_whole() { None } else { Some(of_sites(self.world, due.reach)?) };
        let values = vec![Given { slot: due.slot.clone(), value, note }];
        let (indicator, status) = (self.indicator, ValueStatus::Unconfirmed);
        let rule = RecordValues { indicator, values, status, source: None };
        let id = self.command(due.verb, due);
        self.world.as_system_with(id, Ask::boxed(rule, Arc::clone(self.facts))).map(drop)
    }

    fn correct(&self, due: &Due, value: i64) -> Result<(), WorldError> {
        let mut why = why(self.world)?;
        if !due.reach.is_whole() {
            why.text = format!("{} ({})", why.text, of_sites(self.world, due.reach)?.text);
        }
        let (indicator, status, slot) = (self.indicator, ValueStatus::Unconfirmed, due.slot.clone());
        let rule = CorrectValue { indicator, slot, value: Some(value), status, why, based_on: None };
        let id = self.command("correct", due);
        self.world.as_system_with(id, Ask::boxed(rule, Arc::clone(self.facts))).map(drop)
    }
}

/// The indicator that follows this; defined the first time.
fn indicator(
    world: &World,
    job: &Job,
    code: &str,
    facts: &Arc<Facts>,
) -> Result<Id<kind::Matter>, WorldError> {
    let id = Id::of_words(&["relief-indicator", code]);
    if world.live.read(|r| indicators::read::resource(r, id))?.is_some() {
        return Ok(id);
    }
    let texts = Texts::load(TEXTS).map_err(|e| WorldError::Plain(e.to_string()))?;
    let said = |key: &str| {
        let key = format!("relief-indicator-{key}");
        let text = |lang| texts.plain(lang, &key);
        Text::three(text(Lang::Fr), text(Lang::Nl), text(Lang::En))
    };
    let lang = world.profile.head.official.first().copied().unwrap_or(Lang::Fr);
    let municipalities = world.ground.reachable().into_iter().filter(|a| a.kind == "municipality");
    let rule = DefineIndicator {
        indicator: id,
        code: format!("relief-{code}"),
        definition: Definition {
            names: said(code),
            counts: said(&format!("{code}-counts")),
            unit: Unit { sign: said("unit"), decimals: 0 },
            source: Source {
                words: Words::new(lang, texts.plain(lang, "relief-indicator-source")),
                organisation: None,
            },
            tier: Tier::Regional,
            by: municipalities.map(|a| a.code).collect(),
            period: Period::Day,
            expected_minutes: None,
            direction: Direction::Neutral,
            plan: None,
        },
        open: Open::default(),
    };
    world.as_system_with(command_id(job, &format!("define-{code}")), Ask::boxed(rule, Arc::clone(facts)))?;
    Ok(id)
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
