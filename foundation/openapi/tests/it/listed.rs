//! Pages of a list: each item once, whatever is written meanwhile, and only what its reader may see.

use std::collections::BTreeSet;

use access::Eye;
use kernel::{Handling, Id, kind};
use openapi::{Asked, Mark, Page, page};
use store::Journal;
use testkit::{Place, on_both, unique};

use crate::things::{Put, Things, open, put, resource, write};

fn ask(journal: &Journal, eye: &Eye, asked: &Asked) -> Page {
    journal.read(|read| page(&Things, read, eye, asked, true)).unwrap()
}

fn some(journal: &Journal, n: i64) -> Vec<Id<kind::Matter>> {
    let ids: Vec<_> = (0..n).map(|_| Id::new(unique())).collect();
    for (n, id) in (0..).zip(&ids) {
        write(journal, *id, &put(n * 1_000_000), Handling::Service);
    }
    ids
}

/// Every page to the end.
fn all(journal: &Journal, eye: &Eye, limit: usize) -> Vec<String> {
    let mut asked = Asked { limit, ..Asked::default() };
    let mut ids = Vec::new();
    loop {
        let page = ask(journal, eye, &asked);
        ids.extend(page.items.into_iter().map(|i| i.id));
        match page.next {
            Some(next) => asked.after = Some(next),
            None => return ids,
        }
    }
}

#[test]
fn every_item_stands_on_one_page() {
    on_both(|place| {
        let journal = open(place);
        let ids: Vec<String> = some(&journal, 7).iter().map(ToString::to_string).collect();
        for limit in [1, 2, 3, 6, 7, 8] {
            assert_eq!(all(&journal, &Eye::all(), limit), ids, "{limit} a page");
        }
        let first = ask(&journal, &Eye::all(), &Asked { limit: 7, ..Asked::default() });
        assert_eq!(
            (first.next, first.matched),
            (None, Some(7)),
            "a full page need not be followed by another"
        );
    });
}

#[test]
fn what_changes_meanwhile_comes_again_and_nothing_is_missed() {
    on_both(|place| {
        let journal = open(place);
        let ids = some(&journal, 4);
        let first = ask(&journal, &Eye::all(), &Asked { limit: 2, ..Asked::default() });
        write(&journal, ids[0], &Put { closed: true, ..put(0) }, Handling::Service);
        let rest = Asked { limit: 10, after: first.next, ..Asked::default() };
        let second: Vec<String> = ask(&journal, &Eye::all(), &rest).items.into_iter().map(|i| i.id).collect();
        assert_eq!(
            second,
            [ids[2], ids[3], ids[0]].map(|id| id.to_string()),
            "the first again, as it is now"
        );
        let since = Asked { since: Some(4), ..Asked::default() };
        assert_eq!(ask(&journal, &Eye::all(), &since).items.len(), 1, "only what changed");
        let both = Asked {
            since: Some(2),
            after: Some(Mark { seq: 1, id: ids[3].to_string() }),
            ..Asked::default()
        };
        assert_eq!(ask(&journal, &Eye::all(), &both).items.len(), 3, "of two beginnings the later one holds");
    });
}

#[test]
fn filters_take_what_they_name() {
    on_both(|place| {
        let journal = open(place);
        let ids = some(&journal, 4);
        let inside = Put { closed: true, areas: BTreeSet::from(["90001".to_owned()]), ..put(0) };
        write(&journal, ids[0], &inside, Handling::Service);
        let found = |asked: Asked| {
            let page = ask(&journal, &Eye::all(), &asked);
            assert_eq!(page.matched, Some(page.items.len()));
            page.items.into_iter().map(|i| i.id).collect::<Vec<_>>()
        };
        let usual = Asked::default;
        assert_eq!(found(Asked { status: Some("closed".into()), ..usual() }), [ids[0].to_string()]);
        assert_eq!(found(Asked { area: Some("90001".into()), ..usual() }), [ids[0].to_string()]);
        assert_eq!(found(Asked { area: Some("90009".into()), ..usual() }), Vec::<String>::new());
        let bbox = Some([4.05, 50.05, 4.25, 50.25]);
        assert_eq!(found(Asked { bbox, ..usual() }), [ids[1], ids[2]].map(|id| id.to_string()));
        let early = testkit::NIGHT.plus_seconds(-1);
        assert_eq!(found(Asked { until: Some(early), ..usual() }), Vec::<String>::new());
        // A page is filled although what lies between does not match.
        let one = Asked { limit: 1, bbox, ..usual() };
        let page = ask(&journal, &Eye::all(), &one);
        assert_eq!((page.items.len(), page.matched), (1, Some(2)));
        assert!(page.next.is_some());
    });
}

#[test]
fn lists_hold_what_the_guard_permits() {
    for place in [Place::sqlite(), Place::postgres()] {
        let journal = open(&place);
        stage::the_lists_hold_what_the_guard_permits(
            3,
            &stage::guard(),
            |seen, _| {
                let id = Id::new(unique());
                let put = Put {
                    areas: seen.areas.clone(),
                    readers: seen.readers.clone(),
                    owner: seen.owner,
                    ..put(1)
                };
                write(&journal, id, &put, seen.handling);
                vec![id]
            },
            |eye| all(&journal, eye, 100).iter().map(|id| id.parse().unwrap()).collect(),
            |id| resource(&journal, id),
        );
    }
}
