//! What the pages of registers know besides the journal: what the profile says, and measures, indicators and commitments of other
//! packages.

use std::sync::Arc;

use commitments::commitment::{Sort, State};
use commitments::read::Filter;
use desk::Post;
use indicators::library::{self, Said};
use kernel::{Actor, Id, Lang, Text, kind};
use press_types::Press;
use programme::plan::{Sort as PlanSort, State as PlanState};
use programme::read::{PlanFilter, PointFilter};
use registers::catalogue::Catalogue;
use registers::read::Eye;
use registers::{Facts, Limits};
use registers_web::{Choice, Desk, Lesson, Measured, Outside, Owed};
use store::{Read, StoreError};

use super::daily::today;
use super::{World, WorldError, data};
use crate::places;

/// Most measures and indicators in a list to choose from.
const MOST: usize = 2000;

/// The desk of this place.
///
/// # Errors
/// When the registers of the profile have a mistake, or the folder of files cannot be made.
pub(crate) fn desk(
    world: &Arc<World>,
    post: &Arc<Post>,
    press: Arc<dyn Press>,
) -> Result<Arc<Desk>, WorldError> {
    let catalogue = Arc::new(catalogue(world)?);
    let facts = Arc::new(facts(world, &catalogue));
    let said = library::said(&super::figures::shipped(world, &super::figures::facts(world)?)?);
    Ok(Arc::new(Desk {
        post: Arc::clone(post),
        facts: Arc::new(move || Arc::clone(&facts)),
        catalogue,
        outside: Arc::new(Told(Arc::clone(world), said)),
        blobs: places::blobs(&world.config)?,
        press,
    }))
}

/// What the profile in use says about registers.
pub(crate) fn catalogue(world: &World) -> Result<Catalogue, WorldError> {
    let Some(files) = data::profile(&world.config) else { return Ok(Catalogue::default()) };
    Catalogue::load(files.as_ref(), &world.profile.head.code).map_err(|m| WorldError::Plain(m.join("\n")))
}

/// What the rules may look up.
pub(crate) fn facts(world: &World, catalogue: &Catalogue) -> Facts {
    Facts {
        zone: world.facts.zone.clone(),
        registers: catalogue.registers.iter().map(|r| r.code.clone()).collect(),
        areas: world.ground.reachable().into_iter().map(|a| a.code).collect(),
        functions: world.profile.functions.iter().map(|f| f.code.clone()).collect(),
        instruments: catalogue.instruments.iter().map(|i| i.code.clone()).collect(),
        steps: catalogue.steps.iter().map(|s| s.code.clone()).collect(),
        criteria: catalogue.criteria.iter().map(|c| c.code.clone()).collect(),
        test: catalogue.test_rule(),
        limits: Limits::default(),
    }
}

/// The measures of every regional plan with its name, those in force on this day first: what is followed here was often decided under a
/// plan that is over, and one that follows late must not leave a register without measures. A plan that is still being written has decided
/// nothing yet.
pub(crate) fn measures(
    read: &dyn Read,
    eye: &Eye,
    day: jiff::civil::Date,
) -> Result<Vec<Choice>, StoreError> {
    let filter = PlanFilter { sort: Some(PlanSort::Regional), ..PlanFilter::default() };
    let mut plans = programme::read::plans(read, eye, &filter)?;
    plans.retain(|plan| plan.state != PlanState::Preparing);
    plans.sort_by_key(|plan| !(plan.state.is_in_force() && plan.frame.covers(day)));
    let mut all = Vec::new();
    for plan in plans {
        let short = [Lang::Fr, Lang::Nl].into_iter().all(|lang| plan.frame.short.get(lang).is_some());
        let name = if short { &plan.frame.short } else { &plan.frame.titles };
        for point in programme::read::points(read, eye, plan.id, &PointFilter::default())? {
            let of = |lang| {
                let words = format!("{} {}", point.point.number, point.point.words.text.show(lang));
                format!("{} · {}", name.show(lang), words.trim_end())
            };
            let label = Text::three(of(Lang::Fr), of(Lang::Nl), of(Lang::En));
            all.push(Choice { id: point.id, label });
        }
    }
    all.truncate(MOST);
    Ok(all)
}

/// What other packages know.
struct Told(Arc<World>, Said);

impl Told {
    fn eye(&self, actor: &Actor) -> Eye {
        self.0.guard.holding(actor).map_or_else(Eye::nothing, Eye::of)
    }
    fn day(&self) -> jiff::civil::Date {
        today(&self.0)
    }
    fn told(&self, row: commitments::read::Row) -> Owed {
        Owed {
            id: row.id,
            late: row.is_overdue(self.0.clock.now()),
            words: row.title.as_text(),
            to: row.to.function,
            organisation: row.to.organisation,
            area: row.to.area,
            due: row.due,
            state: row.state.code().to_owned(),
            open: row.state.is_live(),
            stands: !matches!(row.state, State::Withdrawn | State::Declined),
            about: row.about.map(|(_, label)| label),
            number: row.number,
        }
    }
}

impl Outside for Told {
    fn objective(&self, code: &str) -> Text {
        strategy_web::objective_code(code)
    }
    fn measures(&self, read: &dyn Read, actor: &Actor) -> Result<Vec<Choice>, StoreError> {
        measures(read, &self.eye(actor), self.day())
    }

    fn indicators(&self, read: &dyn Read, actor: &Actor) -> Result<Vec<Choice>, StoreError> {
        let most = i64::try_from(MOST).unwrap_or(i64::MAX);
        let rows = indicators::read::indicators(read, &self.eye(actor), most)?;
        let standing = rows.into_iter().filter(|row| row.retired.is_none());
        Ok(standing.map(|row| Choice { id: row.id, label: row.definition.names }).collect())
    }

    fn measured(
        &self,
        read: &dyn Read,
        actor: &Actor,
        id: Id<kind::Matter>,
    ) -> Result<Option<Measured>, StoreError> {
        let Some(row) = indicators::read::indicator(read, &self.eye(actor), id)? else { return Ok(None) };
        let values = indicators::read::latest(read, id, None, 10)?;
        let last = values.into_iter().find(|v| v.standing && v.version == row.version);
        let unit = &row.definition.unit;
        let value = last.as_ref().map(|v| {
            let plain = indicators::number::plain(v.value, unit.decimals);
            let of = |lang: Lang| {
                let number = if lang == Lang::En { plain.clone() } else { plain.replace('.', ",") };
                format!("{number}\u{a0}{}", unit.sign.show(lang))
            };
            Text::three(of(Lang::Fr), of(Lang::Nl), of(Lang::En))
        });
        let source = row.definition.source.words.text.clone();
        let source = last.as_ref().and_then(|v| v.source.clone()).unwrap_or(source);
        let plain = || Text::three(source.as_str(), source.as_str(), source.as_str());
        Ok(Some(Measured {
            source: Some(self.1.get(&source).cloned().unwrap_or_else(plain)),
            of: last.map(|v| v.slot.start),
            name: row.definition.names,
            value,
            path: format!("indicators/{id}"),
        }))
    }

    fn owed(&self, read: &dyn Read, actor: &Actor, id: Id<kind::Matter>) -> Result<Option<Owed>, StoreError> {
        Ok(commitments::read::commitment(read, &self.eye(actor), id)?.map(|row| self.told(row)))
    }

    fn lessons(&self, read: &dyn Read, actor: &Actor, limit: i64) -> Result<Vec<Owed>, StoreError> {
        let filter = Filter { sort: Some(Sort::Lesson), all: true, ..Filter::default() };
        // One that was declined is still its giver's to pass on; one that was withdrawn is nobody's.
        let rows = commitments::read::board(read, &self.eye(actor), &filter, self.0.clock.now(), limit)?;
        Ok(rows.into_iter().filter(|row| row.state != State::Withdrawn).map(|row| self.told(row)).collect())
    }

    fn lesson(
        &self,
        read: &dyn Read,
        actor: &Actor,
        id: Id<kind::Matter>,
    ) -> Result<Option<Lesson>, StoreError> {
        let row = commitments::read::commitment(read, &self.eye(actor), id)?;
        Ok(row.filter(|row| row.sort == Sort::Lesson).map(|row| Lesson {
            title: row.title.clone(),
            words: row.words.clone(),
            given: row.given_at,
            giver: row.giver.0.clone(),
            settled: row.turned_at.filter(|_| row.state == State::Settled),
            owed: self.told(row),
        }))
    }
}
