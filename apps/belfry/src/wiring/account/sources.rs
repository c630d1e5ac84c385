//! What other packages tell accounts.

use std::sync::Arc;

use account_web::{AccountSource, Speaker};

use super::objectives::Objectives;
use super::partners::Partners;
use super::registers::Registers;
use crate::wiring::{World, WorldError};

/// Every package that tells something. What nobody tells is said to be missing where it is wanted.
///
/// # Errors
/// When the texts of accounts cannot be read, which would be a defect of the program.
pub(super) fn all(world: &Arc<World>) -> Result<Vec<Arc<dyn AccountSource>>, WorldError> {
    let speaker = Arc::new(Speaker::new().map_err(|e| WorldError::Plain(e.to_string()))?);
    let objectives = Objectives {
        world: Arc::clone(world),
        facts: Arc::new(crate::wiring::strategy::facts(world)),
        lists: Arc::new(crate::wiring::strategy::lists(&world.profile.objectives)),
        speaker: Arc::clone(&speaker),
    };
    let partners = Partners { speaker: Arc::clone(&speaker) };
    Ok(vec![Arc::new(objectives), Arc::new(partners), Arc::new(Registers { speaker })])
}
