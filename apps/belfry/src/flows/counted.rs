//! A site counted a day: the sums of that day go on to the indicators, for the whole and for the site's municipality. So arrivals,
//! departures and those present are followed beside the figures of other levels, with charts and thresholds.

use std::sync::Arc;

use indicators::command::{CorrectValue, DefineIndicator, RecordValues};
use indicators::definition::{Definition, Direction, Open, Source, Tier, Unit};
use indicators::period::Period;
use indicators::read::standing;
use indicators::value::{Given, Slot, ValueStatus};
use indicators::{Ask, Facts};
use kernel::{Id, Lang, Text, Words, kind};
use relief::DayTold;
use relief::read::{DaySum, sums_of_day};
use relief_web::TEXTS;
use store::Job;
use web::Texts;

use super::command_id;
use crate::wiring::{World, WorldError, figure_facts};

/// What is followed: the end of its code and of the keys of its texts, and what it reads from a sum.
type Followed = (&'static str, fn(&DaySum) -> i64);

const FOLLOWED: [Followed; 3] =
    [("arrivals", |s| s.arrivals), ("departures", |s| s.departures), ("present", |s| s.present)];

pub(super) fn carry_out(world: &World, job: &Job) -> Result<(), WorldError> {
    let told: DayTold = serde_json::from_value(job.payload.clone())
        .map_err(|e| WorldError::Plain(format!("the job's payload: {e}")))?;
    let facts = Arc::new(figure_facts(world)?);
    // A day that is none was never journalled.
    let Some(start) = Period::Day.parse(&told.day, &facts.zone) else { return Ok(()) };
    let areas = [None, told.municipality.clone()];
    let areas = if told.municipality.is_some() { &areas[..] } else { &areas[..1] };
    for (code, of) in FOLLOWED {
        let indicator = indicator(world, job, code, &facts)?;
        for area in areas {
            let sum = world.live.read(|r| sums_of_day(r, &told.day, area.as_deref()))?;
            let Some(sum) = sum else { continue };
            let slot = Slot { area: area.clone(), start };
            value(world, job, (indicator, code), slot, of(&sum), &facts)?;
        }
    }
    Ok(())
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

/// The value of a day and an area as it is now: recorded, or corrected where another stands.
fn value(
    world: &World,
    job: &Job,
    (indicator, code): (Id<kind::Matter>, &str),
    slot: Slot,
    value: i64,
    facts: &Arc<Facts>,
) -> Result<(), WorldError> {
    let stands = world.live.read(|r| standing(r, indicator))?.get(&slot).copied();
    let part = |verb: &str| {
        let area = slot.area.as_deref().unwrap_or("");
        command_id(job, &format!("{verb}-{code}-{area}"))
    };
    let status = ValueStatus::Unconfirmed;
    match stands {
        Some(was) if was == value => Ok(()),
        Some(_) => {
            let id = part("correct");
            let why = why(world)?;
            let rule = CorrectValue { indicator, slot, value: Some(value), status, why, based_on: None };
            world.as_system_with(id, Ask::boxed(rule, Arc::clone(facts))).map(drop)
        }
        None => {
            let id = part("record");
            let values = vec![Given { slot, value, note: None }];
            let rule = RecordValues { indicator, values, status, source: None };
            world.as_system_with(id, Ask::boxed(rule, Arc::clone(facts))).map(drop)
        }
    }
}

fn why(world: &World) -> Result<Words, WorldError> {
    let texts = Texts::load(TEXTS).map_err(|e| WorldError::Plain(e.to_string()))?;
    let lang = world.profile.head.official.first().copied().unwrap_or(Lang::Fr);
    Ok(Words::new(lang, texts.plain(lang, "relief-indicator-why")))
}
