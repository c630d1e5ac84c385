//! What other packages tell accounts.

use std::sync::Arc;

use account_web::{AccountSource, Speaker};

use super::bodies::Bodies;
use super::objectives::Objectives;
use super::partners::Partners;
use super::registers::Registers;
use crate::wiring::{World, WorldError};

/// Every package that tells something. What nobody tells is said to be missing where it is wanted.
///
/// # Errors
/// When the texts of accounts or the registers of the profile cannot be read.
pub(super) fn all(world: &Arc<World>) -> Result<Vec<Arc<dyn AccountSource>>, WorldError> {
    let speaker = Arc::new(Speaker::new().map_err(|e| WorldError::Plain(e.to_string()))?);
    let objectives = Objectives {
        world: Arc::clone(world),
        facts: Arc::new(crate::wiring::strategy::facts(world)),
        lists: Arc::new(crate::wiring::strategy::lists(&world.profile.objectives)),
        speaker: Arc::clone(&speaker),
    };
    let catalogue = crate::wiring::contributions::catalogue(world);
    let partners = Partners {
        speaker: Arc::clone(&speaker),
        rule: (catalogue.coverage.partners, catalogue.coverage.areas),
        areas: crate::wiring::contributions::areas(world),
        groups: catalogue.group.into_iter().map(|g| (g.code, g.names)).collect(),
    };
    let criteria = crate::wiring::registers::catalogue(world)?.criteria;
    Ok(vec![
        Arc::new(objectives),
        Arc::new(partners),
        Arc::new(Bodies { speaker: Arc::clone(&speaker) }),
        Arc::new(Registers { speaker, criteria }),
    ])
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use account::template;

    use super::super::{bodies, objectives, partners, registers};

    /// What an account tells of itself.
    const OWN: &str = "account.subjects";

    #[test]
    fn every_source_of_every_kind_that_is_shipped_has_a_teller() {
        let told: BTreeSet<&str> = [
            objectives::KEYS.as_slice(),
            partners::KEYS.as_slice(),
            registers::KEYS.as_slice(),
            bodies::KEYS.as_slice(),
        ]
        .concat()
        .into_iter()
        .chain([OWN])
        .collect();
        let mut wanted = BTreeSet::new();
        for profile in std::fs::read_dir(testkit::root().join("profiles")).unwrap().flatten() {
            let file = profile.path().join("accounts/kinds.toml");
            let Ok(text) = std::fs::read_to_string(&file) else { continue };
            for kind in template::read(&text).unwrap() {
                for part in kind.section {
                    wanted.extend(part.source.map(|key| (kind.code.clone(), key)));
                }
            }
        }
        assert!(wanted.len() > 20, "only {} sources were found", wanted.len());
        let untold: Vec<_> = wanted.iter().filter(|(_, key)| !told.contains(key.as_str())).collect();
        assert!(untold.is_empty(), "nobody tells {untold:?}");
        let unused: Vec<_> = told.iter().filter(|key| !wanted.iter().any(|(_, w)| w == *key)).collect();
        assert!(unused.is_empty(), "no kind of account wants {unused:?}");
    }
}
