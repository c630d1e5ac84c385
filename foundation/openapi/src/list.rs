//! One page of a collection.

use access::Eye;
use store::{Read, StoreError};

use crate::{After, Asked, Item, Mark, Source};

/// Most items that are looked at to count those that match; beyond, nobody says how many there are.
pub const MOST_COUNTED: usize = 10_000;
/// Marks fetched at a time.
const AT_ONCE: i64 = 250;

/// A page of a list.
#[derive(Debug, Default)]
pub struct Page {
    /// The items.
    pub items: Vec<Item>,
    /// The last of them, where more follow: the next page begins after it.
    pub next: Option<Mark>,
    /// How many there are on all pages, where that was asked and they are not too many to count.
    pub matched: Option<usize>,
}

/// The page that is asked for: in order of the last change, so that whoever reads to the end and then asks for what changed
/// `since` misses nothing, whatever is written meanwhile.
///
/// # Errors
/// When the rows cannot be read.
pub fn page(
    source: &dyn Source,
    read: &dyn Read,
    eye: &Eye,
    asked: &Asked,
    count: bool,
) -> Result<Page, StoreError> {
    let mut page = Page::default();
    let begin = asked.after.clone();
    let mut last = None;
    walk(source, read, eye, asked, begin, |mark, item| {
        if page.items.len() == asked.limit {
            page.next = last.take();
            return false;
        }
        last = Some(mark);
        page.items.push(item);
        true
    })?;
    if count {
        page.matched = matched(source, read, eye, asked)?;
    }
    Ok(page)
}

/// How many there are; nothing where they are too many to count.
fn matched(
    source: &dyn Source,
    read: &dyn Read,
    eye: &Eye,
    asked: &Asked,
) -> Result<Option<usize>, StoreError> {
    let most = i64::try_from(MOST_COUNTED).unwrap_or(i64::MAX).saturating_add(1);
    let after = After { since: asked.since, mark: None, area: asked.area.clone(), limit: most };
    let marks = source.next(read, eye, &after)?;
    if marks.len() > MOST_COUNTED {
        return Ok(None);
    }
    if asked.is_plain() {
        return Ok(Some(marks.len()));
    }
    let mut n = 0;
    for mark in marks {
        n += usize::from(source.item(read, eye, &mark.id)?.is_some_and(|item| asked.takes(&item)));
    }
    Ok(Some(n))
}

/// Goes through what is asked for until `each` has enough.
fn walk(
    source: &dyn Source,
    read: &dyn Read,
    eye: &Eye,
    asked: &Asked,
    begin: Option<Mark>,
    mut each: impl FnMut(Mark, Item) -> bool,
) -> Result<(), StoreError> {
    let mut after = After { since: asked.since, mark: begin, area: asked.area.clone(), limit: AT_ONCE };
    loop {
        let marks = source.next(read, eye, &after)?;
        let full = i64::try_from(marks.len()).is_ok_and(|n| n == AT_ONCE);
        for mark in marks {
            after.mark = Some(mark.clone());
            let Some(item) = source.item(read, eye, &mark.id)?.filter(|item| asked.takes(item)) else {
                continue;
            };
            if !each(mark, item) {
                return Ok(());
            }
        }
        if !full {
            return Ok(());
        }
    }
}
