//! What the pages of logic models know besides the journal: the indicators.

use std::sync::Arc;

use desk::Post;
use indicators::read::{Eye, IndicatorRow, indicator, indicators as all, summary};
use indicators_web::Speak;
use kernel::{Actor, Id, Lang, kind};
use logic::library::{self, Codes, Shipped};
use logic::{Facts, Limits};
use logic_web::{Desk, Elsewhere, Shown};
use store::{Read, StoreError};
use web::Texts;

use super::{World, WorldError, data};

/// Indicators that can be chosen from.
const MOST: i64 = 300;

/// The desk of this place.
///
/// # Errors
/// When the texts of indicators cannot be read, or the models of the profile have a mistake.
pub(crate) fn desk(world: &Arc<World>, post: &Arc<Post>) -> Result<Arc<Desk>, WorldError> {
    let texts = Texts::load(indicators_web::TEXTS).map_err(|e| WorldError::Plain(e.to_string()))?;
    let known = super::figures::facts(world)?;
    let functions = world.profile.functions.iter().map(|f| f.code.clone()).collect();
    let facts = Arc::new(Facts { functions, limits: Limits::default() });
    Ok(Arc::new(Desk {
        post: Arc::clone(post),
        facts: Arc::new(move || Arc::clone(&facts)),
        elsewhere: Arc::new(Told { world: Arc::clone(world), texts, known }),
        shipped: Arc::new(shipped(world)?),
    }))
}

/// The models that the profile in use ships, about measures and with indicators that it ships too.
fn shipped(world: &World) -> Result<Vec<Shipped>, WorldError> {
    let Some(files) = data::profile(&world.config) else { return Ok(Vec::new()) };
    let profile = world.profile.head.code.as_str();
    let indicator = |code: &str| indicators::library::id_of(profile, code);
    let codes = Codes { profile, measure: &programme::point::shipped, indicator: &indicator };
    library::read(files.as_ref(), codes).map_err(|mistakes| WorldError::Plain(mistakes.join("\n")))
}

/// What the package of indicators tells.
struct Told {
    world: Arc<World>,
    texts: Texts,
    known: indicators::Facts,
}

impl Told {
    fn eye(&self, actor: &Actor) -> Eye {
        self.world.guard.holding(actor).map_or_else(Eye::nothing, Eye::of)
    }

    /// The last value with its unit, and whether nobody feeds it.
    fn value(
        &self,
        read: &dyn Read,
        row: IndicatorRow,
        lang: Lang,
    ) -> Result<(Option<String>, bool), StoreError> {
        let unit = row.definition.unit.clone();
        let line = summary(read, row, &self.known, self.world.clock.now())?;
        let names = Arc::new(desk::Names::default());
        let speak =
            Speak { texts: &self.texts, lang, zone: self.known.zone.clone(), names, said: Arc::default() };
        Ok((line.last().map(|v| speak.value(v.value, &unit)), line.silent.is_some()))
    }
}

impl Elsewhere for Told {
    fn indicators(
        &self,
        read: &dyn Read,
        actor: &Actor,
        lang: Lang,
    ) -> Result<Vec<(String, String)>, StoreError> {
        let rows = all(read, &self.eye(actor), MOST)?;
        let followed = rows.into_iter().filter(|row| row.retired.is_none());
        Ok(followed.map(|row| (row.id.to_string(), row.definition.names.show(lang).to_owned())).collect())
    }

    fn indicator(
        &self,
        read: &dyn Read,
        actor: &Actor,
        lang: Lang,
        id: Id<kind::Matter>,
    ) -> Result<Option<Shown>, StoreError> {
        let Some(row) = indicator(read, &self.eye(actor), id)? else { return Ok(None) };
        let name = row.definition.names.show(lang).to_owned();
        let (value, silent) = self.value(read, row, lang)?;
        Ok(Some(Shown { name, path: format!("indicators/{id}"), value, silent }))
    }
}
