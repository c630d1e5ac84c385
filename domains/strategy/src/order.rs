//! What waits for what: a circle is found with its whole chain, and a project that begins before what it waits for is over is named.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kernel::{Id, kind};

/// What each project waits for.
pub type Waits = BTreeMap<Id<kind::Matter>, BTreeSet<Id<kind::Matter>>>;

/// The shortest way from `from` along what it waits for to `to`, both included.
#[must_use]
pub fn way(waits: &Waits, from: Id<kind::Matter>, to: Id<kind::Matter>) -> Option<Vec<Id<kind::Matter>>> {
    let mut came: BTreeMap<Id<kind::Matter>, Option<Id<kind::Matter>>> = BTreeMap::from([(from, None)]);
    let mut next = vec![from];
    while !next.is_empty() {
        let mut further = Vec::new();
        for at in next {
            if at == to {
                let mut chain = vec![at];
                let mut before = came.get(&at).copied().flatten();
                while let Some(one) = before {
                    chain.push(one);
                    before = came.get(&one).copied().flatten();
                }
                chain.reverse();
                return Some(chain);
            }
            for one in waits.get(&at).into_iter().flatten() {
                if !came.contains_key(one) {
                    came.insert(*one, Some(at));
                    further.push(*one);
                }
            }
        }
        next = further;
    }
    None
}

/// The circle that would be there if `project` waited for all of `after`: it begins and ends with the project.
#[must_use]
pub fn circle(
    waits: &Waits,
    project: Id<kind::Matter>,
    after: &BTreeSet<Id<kind::Matter>>,
) -> Option<Vec<Id<kind::Matter>>> {
    after.iter().find_map(|first| {
        let way = way(waits, *first, project)?;
        Some(std::iter::once(project).chain(way).collect())
    })
}

/// Whether something begins too early: on or before the last day of what it waits for.
#[must_use]
pub fn too_early(starts: Date, ends_before: Date) -> bool {
    starts <= ends_before
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(n: u8) -> Id<kind::Matter> {
        Id::of_words(&[&n.to_string()])
    }
    fn waits(pairs: &[(u8, &[u8])]) -> Waits {
        pairs.iter().map(|(of, on)| (id(*of), on.iter().map(|n| id(*n)).collect())).collect()
    }

    #[test]
    fn a_circle_is_named_with_its_whole_chain() {
        let there = waits(&[(1, &[2]), (2, &[3, 4]), (4, &[5])]);
        let chain = |of: u8, on: &[u8]| circle(&there, id(of), &on.iter().map(|n| id(*n)).collect());
        assert_eq!(chain(5, &[1]), Some(vec![id(5), id(1), id(2), id(4), id(5)]));
        assert_eq!(chain(3, &[3]), Some(vec![id(3), id(3)]));
        assert_eq!(chain(3, &[2]), Some(vec![id(3), id(2), id(3)]));
        assert_eq!(chain(1, &[5, 3]), None);
        assert_eq!(chain(9, &[1]), None);
        assert_eq!(way(&there, id(1), id(9)), None);
    }

    #[test]
    fn the_day_after_is_not_too_early() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        assert!(too_early(day("2026-03-31"), day("2026-03-31")));
        assert!(!too_early(day("2026-04-01"), day("2026-03-31")));
    }
}
