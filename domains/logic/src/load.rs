//! Taking in a model that a profile ships: once. What people made of it since stays.

use kernel::{Lang, Refusal};
use store::{Deciding, Draft, Failure, Read, StoreError};

use crate::command::KEEP;
use crate::event::{ElementSet, Event, Opened};
use crate::library::Shipped;
use crate::model::{Column, Element, Open, official};
use crate::state::{ModelNow, elements, resource};
use crate::{Facts, Rule, error};

kernel::coded! {
    /// How a model of the profile stands here.
    Standing {
        /// It is not here.
        New = "new",
        /// It is here as the profile has it.
        Same = "same",
        /// It is here and says something else. That stays.
        Other = "other",
    }
}

/// How a model of the profile stands here.
///
/// # Errors
/// When the rows cannot be read.
pub fn standing(read: &dyn Read, shipped: &Shipped) -> Result<Standing, StoreError> {
    if ModelNow::find(read, shipped.model)?.is_none() {
        return Ok(Standing::New);
    }
    let here = elements(read, shipped.model)?;
    let same = here.len() == shipped.elements.len()
        && here.iter().zip(shipped.numbered()).all(|((n, here), (m, there))| *n == m && says(here, there));
    Ok(if same { Standing::Same } else { Standing::Other })
}

/// Whether an element says what the profile's says. A language that the profile was given since makes nothing different: what was taken in
/// stays as it was.
fn says(here: &Element, shipped: &Element) -> bool {
    let mut known = shipped.clone();
    for lang in Lang::ALL {
        if here.words.get(lang).is_none() {
            known.words.set(lang, None);
        }
    }
    *here == known
}

/// Takes in a model that a profile ships. What it is about and the indicators that it names are looked at by the page that asks.
#[derive(Debug, Clone)]
pub struct LoadModel {
    /// The model.
    pub shipped: Shipped,
}

impl Rule for LoadModel {
    type Facts = Facts;
    const NAME: &'static str = "logic.load";
    const URGENT: bool = false;
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let (shipped, open) = (&self.shipped, Open::default());
        cx.guard.permit(cx.actor, KEEP, &resource(shipped.model, &open, Some(cx.actor.person)))?;
        if ModelNow::find(cx.read, shipped.model)?.is_some() {
            return Ok(Vec::new());
        }
        official("names", &shipped.names, facts.limits.short)?;
        if shipped.elements.len() > facts.limits.elements {
            return Err(error::too_many("words-fr", facts.limits.elements).into());
        }
        let columns: Vec<(i64, Column)> = shipped.numbered().map(|(n, e)| (n, e.column)).collect();
        let check = |(n, element): (i64, &Element)| -> Result<(), Refusal> {
            element.check(n, &columns, facts).map_err(|refusal| refusal.with("element", n))
        };
        shipped.numbered().try_for_each(check)?;
        let (matter, handling) = (Some(shipped.model), open.handling);
        let (names, about) = (shipped.names.clone(), Some(shipped.about.clone()));
        let mut drafts = vec![Opened { names, about, open }.draft(matter, handling)?];
        for (n, element) in shipped.numbered() {
            drafts.push(ElementSet { n, element: element.clone() }.draft(matter, handling)?);
        }
        Ok(drafts)
    }
}
