//! What every package offers to reports, over the demonstration's whole night: to nobody more than the guard permits.

use std::collections::{BTreeMap, BTreeSet};

use access::Eye;
use kernel::{Actor, Guard, Id, kind};
use situation::read::{IncidentFilter, incidents};
use web::{Fault, Offer, OfferCx, Window};

use super::doors::House;

/// What is offered to somebody, or altogether, for the watch or for an incident.
fn offered(house: &House, actor: Option<&Actor>, matter: Option<Id<kind::Matter>>) -> Vec<Offer> {
    let now = house.world.clock.now();
    offered_in(house, actor, Window { from: now.plus_seconds(-24 * 3600), until: now, matter })
}

/// The same for any window.
fn offered_in(house: &House, actor: Option<&Actor>, window: Window) -> Vec<Offer> {
    let (shell, now) = (&house.front.shell, house.world.clock.now());
    let all = house.world.live.read(|read| {
        let cx = OfferCx { actor, read, now, texts: shell.texts(), zone: shell.zone() };
        let lists = shell.report_sources().iter().map(|s| s.lines(&cx, &window));
        lists.collect::<Result<Vec<_>, Fault>>()
    });
    all.unwrap_or_else(|e| unreachable!("{e:?}")).into_iter().flatten().collect()
}

/// The matter that a sentence is about, where its key names one: `perimeter:0197…`. A decision is handled as its session.
fn about(offer: &Offer) -> Option<Id<kind::Matter>> {
    let (sort, id) = offer.key.split_once(':')?;
    let id = if sort == "decision" { offer.page.strip_prefix("sessions/")? } else { id.split(':').next()? };
    id.parse().ok()
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
                // What a report compares it with later says the same: no sentence is called wrong as soon as it is taken.
                let compared = of.get(offer.key.as_str());
                assert_eq!(compared.map(|o| &o.text), Some(&offer.text), "{}: {offer:?}", person.function);
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

/// The words of the keys: which sources say something.
fn sources(offers: &[Offer]) -> BTreeSet<&str> {
    offers.iter().filter_map(|o| o.key.split(':').next()).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_source_keeps_to_the_window_of_the_report() {
    let house = House::whole();
    let now = house.world.clock.now();
    let hours = |from: i64, until: i64, matter| Window {
        from: now.plus_seconds(from * 3600),
        until: now.plus_seconds(until * 3600),
        matter,
    };
    let all = house.world.live.read(|r| incidents(r, &Eye::all(), &IncidentFilter::default(), 200)).unwrap();
    let (mut gone, mut stay) = (BTreeSet::new(), BTreeSet::new());
    let matters: Vec<_> = std::iter::once(None).chain(all.iter().map(|i| Some(i.id))).collect();
    for matter in &matters {
        // The night, and an hour two days later: what was over by then is told no more, what stands is told in both.
        let night = offered_in(&house, None, hours(-24, 0, *matter));
        let later = offered_in(&house, None, hours(48, 49, *matter));
        let told: BTreeSet<&str> = later.iter().map(|o| o.key.as_str()).collect();
        for offer in &night {
            let word = offer.key.split(':').next().unwrap().to_owned();
            if told.contains(offer.key.as_str()) {
                stay.insert(word)
            } else {
                gone.insert(word)
            };
        }
        // What is followed over weeks has no place in a report of an hour on one matter.
        let short = offered_in(&house, None, hours(-1, 0, *matter));
        assert!(matter.is_none() || !sources(&short).contains("indicator"), "{matter:?}");
    }
    for word in ["public", "indicator"] {
        assert!(gone.contains(word), "{word} was over: {gone:?}");
    }
    for word in ["perimeter", "order", "site", "posture"] {
        assert!(stay.contains(word) && !gone.contains(word), "{word} stands whatever the window: {gone:?}");
    }
    house.world.close();
}
