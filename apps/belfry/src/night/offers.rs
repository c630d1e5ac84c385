//! What every package offers to reports, over the demonstration's whole night: to nobody more than the guard permits.

use std::collections::{BTreeMap, BTreeSet};

use access::Eye;
use kernel::{Actor, Guard, Id, kind};
use situation::read::{IncidentFilter, incidents};
use web::{Fault, Offer, OfferCx, Window};

use super::doors::House;

/// What is offered to somebody, or altogether, for the watch or for an incident.
fn offered(house: &House, actor: Option<&Actor>, matter: Option<Id<kind::Matter>>) -> Vec<Offer> {
    let (shell, now) = (&house.front.shell, house.world.clock.now());
    let window = Window { from: now.plus_seconds(-24 * 3600), until: now, matter };
    let all = house.world.live.read(|read| {
        let cx = OfferCx { actor, read, now, texts: shell.texts(), zone: shell.zone() };
        let lists = shell.report_sources().iter().map(|s| s.lines(&cx, &window));
        lists.collect::<Result<Vec<_>, Fault>>()
    });
    all.unwrap_or_else(|e| unreachable!("{e:?}")).into_iter().flatten().collect()
}

/// The matter that a sentence is about, where its key names one: `perimeter:0197…`.
fn about(offer: &Offer) -> Option<Id<kind::Matter>> {
    offer.key.split(':').nth(1)?.parse().ok()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_is_offered_what_the_guard_does_not_permit() {
    let house = House::whole();
    let all = house.world.live.read(|r| incidents(r, &Eye::all(), &IncidentFilter::default(), 200)).unwrap();
    let matters: Vec<_> = std::iter::once(None).chain(all.iter().map(|i| Some(i.id))).collect();
    let permitted = |actor: &Actor, offer: &Offer| {
        let Some(id) = about(offer) else { return true };
        let on = house.world.live.read(|r| house.front.post.guarded(r, id)).unwrap();
        on.is_some_and(|on| house.world.guard.permit(actor, "matter.read", &on).is_ok())
    };
    let (mut words, mut withheld) = (BTreeSet::new(), 0);
    for matter in matters {
        let everything = offered(&house, None, matter);
        words.extend(everything.iter().filter_map(|o| o.key.split(':').next().map(str::to_owned)));
        for offer in &everything {
            assert!(offer.text.fr.is_some() || offer.text.nl.is_some(), "{offer:?}");
        }
        let of: BTreeMap<&str, &Offer> = everything.iter().map(|o| (o.key.as_str(), o)).collect();
        for person in demo::people().iter() {
            let actor = house.world.people.now().mandate(person.mandate()).unwrap().actor();
            let seen = offered(&house, Some(&actor), matter);
            for offer in &seen {
                assert!(permitted(&actor, offer), "{}: {offer:?}", person.function);
                assert!(of.contains_key(offer.key.as_str()), "{}: {offer:?}", person.function);
            }
            withheld += everything.len().saturating_sub(seen.len());
        }
    }
    assert!(withheld > 0, "something is withheld from somebody, or nothing was tried");
    for word in ["incidents", "incident", "phase", "perimeter", "order", "site", "posture", "public"] {
        assert!(words.contains(word), "the night offers {word}: {words:?}");
    }
    house.world.close();
}
