//! How far a hook has come, what was answered, what is wished for.

use testkit::{NIGHT, on_both};
use webhooks::{Outcome, Place, Places, Wish};

use crate::town::{kept, town};

fn answered(status: u16) -> Outcome {
    Outcome { status: Some(status), why: String::new(), millis: 3 }
}

#[test]
fn a_place_is_kept_with_what_was_answered() {
    on_both(|place| {
        let town = town(place);
        let (id, other) = (kept(&town), kept(&town));
        let places = Places::new(town.journal.clone());
        assert_eq!(places.of(id).unwrap(), None);
        let vain = Place::begin(7).in_vain(NIGHT).in_vain(NIGHT.plus_seconds(60));
        assert_eq!((vain.seq, vain.attempts, vain.vain_since), (7, 2, Some(NIGHT)), "it stays where it was");
        assert_eq!(vain.next_at, NIGHT.plus_seconds(60 + 120));
        places.put(id, vain, Some((8, NIGHT, answered(503))), None).unwrap();
        assert_eq!(places.of(id).unwrap(), Some(vain));
        let taken = vain.taken(8);
        assert_eq!((taken.seq, taken.attempts, taken.vain_since), (8, 0, None));
        places.put(id, taken, Some((8, NIGHT.plus_seconds(1), answered(204))), None).unwrap();
        let all = places.attempts(id, 10).unwrap();
        let seen: Vec<_> = all.iter().map(|a| (a.n, a.seq, a.outcome.status, a.outcome.taken())).collect();
        assert_eq!(seen, [(2, 8, Some(204), true), (1, 8, Some(503), false)], "the newest first");
        assert_eq!(places.attempts(other, 10).unwrap(), [], "each has its own");
    });
}

#[test]
fn a_wish_is_fulfilled_once() {
    on_both(|place| {
        let town = town(place);
        let id = kept(&town);
        let places = Places::new(town.journal.clone());
        places.wish(id, 0).unwrap();
        places.wish(id, 5).unwrap();
        assert_eq!(places.wishes(id).unwrap(), [Wish { n: 1, seq: 0 }, Wish { n: 2, seq: 5 }]);
        places
            .put(id, Place::begin(1), Some((0, NIGHT, answered(200))), Some(Wish { n: 1, seq: 0 }))
            .unwrap();
        assert_eq!(places.wishes(id).unwrap(), [Wish { n: 2, seq: 5 }]);
    });
}

#[test]
fn what_is_held_goes_on_when_somebody_says_so() {
    on_both(|place| {
        let town = town(place);
        let id = kept(&town);
        let places = Places::new(town.journal.clone());
        places.put(id, Place::begin(3).in_vain(NIGHT), None, None).unwrap();
        town.journal.keep(|k| k.execute("UPDATE webhook_place SET held = TRUE", &[]).map(drop)).unwrap();
        assert!(places.of(id).unwrap().unwrap().held);
        places.release(id).unwrap();
        assert_eq!(places.of(id).unwrap(), Some(Place::begin(3)), "at once, from where it stood");
    });
}

#[test]
fn old_attempts_are_forgotten() {
    on_both(|place| {
        let town = town(place);
        let id = kept(&town);
        let places = Places::new(town.journal.clone());
        for n in 0..510 {
            places.put(id, Place::begin(n), Some((n, NIGHT, answered(200))), None).unwrap();
        }
        let all = places.attempts(id, 1_000).unwrap();
        assert_eq!((all.len(), all[0].n, all[499].n), (500, 510, 11));
    });
}
