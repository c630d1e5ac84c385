//! Erasing in a place that has one of everything: whatever goes, the views can be rebuilt and every page still opens.

use std::collections::BTreeSet;

use store::{Erase, MOST_ERASED};
use web::testing::Browser;

use super::doors::{House, links};

/// Orders as the program itself and carries it out.
fn erase(house: &House, entries: Vec<i64>) {
    let live = &house.world.live;
    let views = live.definition().views.clone();
    let erase = Erase { entries, reason: "test".to_owned(), power: "journal.erase", views };
    let by = house.world.as_system(Box::new(erase)).unwrap().entries.first().unwrap().seq;
    live.carry_out(by, None).unwrap();
}

/// Kind of an entry that may be erased; nothing when it has to stay, or is gone.
fn erasable(house: &House, seq: i64) -> Option<String> {
    let candidate = house.world.live.candidates(&[seq]).unwrap().remove(0);
    let entry = candidate.entry.unwrap();
    (candidate.stays.is_none() && !entry.destroyed).then_some(entry.header.kind)
}

/// Every page that has no parameter, and what those link to, for everybody of the night.
async fn every_page_opens(house: &House) {
    let plain: BTreeSet<String> = house
        .front
        .shell
        .routes()
        .iter()
        .filter(|r| r.method == "GET" && !r.path.ends_with("/live"))
        .map(|r| r.path.replacen("{lang}", "en", 1))
        .filter(|path| !path.contains('{'))
        .collect();
    let mut opened = 0;
    for token in &house.insiders {
        let (mut todo, mut seen) = (plain.clone(), BTreeSet::new());
        for _ in 0..2 {
            let mut next = BTreeSet::new();
            for path in todo.iter().filter(|path| !path.ends_with("/live")) {
                let page = Browser::new(&house.front.router, token).get(path).await;
                assert!(page.status.as_u16() < 500, "{path}: {}", page.text);
                opened += usize::from(page.status == 200);
                next.extend(links(&page.text));
            }
            seen.extend(todo);
            todo = next.difference(&seen).cloned().collect();
        }
    }
    assert!(opened > 100, "{opened}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_is_erased_the_views_are_rebuilt_and_every_page_still_opens() {
    let house = House::open();
    let mut kinds = BTreeSet::new();
    let head = house.world.live.head();
    for seq in 1..=head {
        if let Some(kind) = erasable(&house, seq)
            && kinds.insert(kind)
        {
            erase(&house, vec![seq]);
        }
    }
    assert!(kinds.len() > 15, "{kinds:?}");
    every_page_opens(&house).await;
    let rest: Vec<i64> = (1..=head).filter(|seq| erasable(&house, *seq).is_some()).collect();
    for some in rest.chunks(MOST_ERASED) {
        erase(&house, some.to_vec());
    }
    every_page_opens(&house).await;
    assert_eq!(house.world.live.compare_with_rebuild().unwrap(), Vec::new());
    house.world.close();
}
