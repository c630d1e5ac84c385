//! What the pages of paper know besides the journal: the packages that print and those whose lines can be entered afterwards, the
//! press, the key of what is not sent.

use std::sync::Arc;

use desk::Post;
use kernel::{Id, kind};
use paper::Facts;
use paper_web::{Desk, Seal};
use sha2::{Digest, Sha256};

use super::{World, WorldError};
use crate::{keys, places};

/// The desk of this place.
///
/// # Errors
/// When the key cannot be read or made.
pub(crate) fn desk(
    world: &Arc<World>,
    post: &Arc<Post>,
    situation: &Arc<situation_web::Desk>,
) -> Result<Arc<Desk>, WorldError> {
    let orders = super::orders::desk(world, post)?;
    let facts = Arc::new(Facts::bare(world.facts.zone.clone()));
    Ok(Arc::new(Desk {
        post: Arc::clone(post),
        facts: Arc::new(move || Arc::clone(&facts)),
        sources: vec![
            Arc::new(situation_web::Paper(Arc::clone(situation))),
            Arc::new(emergency_web::Paper(super::emergency::desk(world, post, None))),
            Arc::new(commitments_web::Paper(Arc::clone(&orders))),
            Arc::new(relief_web::Paper(super::relief::desk(world, post)?)),
            Arc::new(perimeters_web::Paper(super::perimeters::desk(world, post))),
            Arc::new(readiness_web::Paper(super::plans::desk(world, post))),
            Arc::new(outbox_web::Paper(super::outbox::desk(world, post, None)?)),
        ],
        later: vec![
            Arc::new(situation_web::Later::new(Arc::clone(situation))),
            Arc::new(commitments_web::Orders(orders)),
        ],
        press: Arc::clone(&situation.press),
        address: world.config.url.clone(),
        seal: seal(keys::unsent(&places::keys(&world.config))?),
    }))
}

/// One key per person out of one of the place: whoever has one can work out no other.
fn seal(key: [u8; 32]) -> Seal {
    Arc::new(move |person: Id<kind::Person>| {
        let inner = Sha256::new().chain_update(key).chain_update(person.raw().as_bytes()).finalize();
        Sha256::new().chain_update(key).chain_update(inner).finalize().into()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_person_has_a_key_of_their_own_and_the_place_gives_each_its_own() {
        let person = |n: u128| Id::of_words(&["person", &n.to_string()]);
        let (here, there) = (seal([1; 32]), seal([2; 32]));
        assert_eq!(here(person(1)), here(person(1)));
        assert_ne!(here(person(1)), here(person(2)));
        assert_ne!(here(person(1)), there(person(1)));
    }
}
