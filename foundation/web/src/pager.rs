//! A long list, a page at a time: which rows stand on it, and the ways to those before and after. `tables.pager` draws it.

use serde::Serialize;

/// The last page that anybody is led to: whoever wants more narrows the list.
const LAST: usize = 1_000;

/// Which page of a list is asked for, and how many rows a page has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    page: usize,
    rows: usize,
}

/// The ways to other pages of a list, and which rows stand on this one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Pager {
    /// The number of the first row, from 1 on.
    pub first: usize,
    /// The number of the last row; less than the first where there is none.
    pub last: usize,
    /// The address of the page before.
    pub previous: Option<String>,
    /// The address of the page after.
    pub next: Option<String>,
}

impl Turn {
    /// The page that an address names (`page=2`), of a list with so many rows on a page. What is no number is the first page.
    #[must_use]
    pub fn of(asked: &str, rows: usize) -> Self {
        Self::at(asked.trim().parse().unwrap_or(1), rows)
    }

    /// The page with this number, from 1 on.
    #[must_use]
    pub fn at(page: usize, rows: usize) -> Self {
        Self { page: page.clamp(1, LAST), rows: rows.max(1) }
    }

    /// The number of the page, from 1 on.
    #[must_use]
    pub const fn number(self) -> usize {
        self.page
    }

    /// How many rows have to be read, from the first of the list on: one more than are shown says that there is a next page.
    #[must_use]
    pub fn limit(self) -> i64 {
        i64::try_from(self.page * self.rows + 1).unwrap_or(i64::MAX)
    }

    /// How many rows stand before the page: a list that may grow long is read after them.
    #[must_use]
    pub fn skip(self) -> i64 {
        i64::try_from(self.before()).unwrap_or(i64::MAX)
    }

    /// How many rows have to be read after those before the page: one more than are shown says that there is a next page.
    #[must_use]
    pub fn most(self) -> i64 {
        i64::try_from(self.rows + 1).unwrap_or(i64::MAX)
    }

    /// The rows of the page out of the list, which holds at least [`limit`](Self::limit) of them where there are so many.
    #[must_use]
    pub fn cut<T>(self, list: &[T]) -> &[T] {
        let from = self.before().min(list.len());
        let until = (from + self.rows).min(list.len());
        list.get(from..until).unwrap_or_default()
    }

    /// The ways to other pages; `to` writes the address of the page with this number.
    #[must_use]
    pub fn pager<T>(self, list: &[T], to: impl Fn(usize) -> String) -> Pager {
        self.ways(self.cut(list).len(), list.len() > self.before() + self.rows, to)
    }

    /// As [`pager`](Self::pager), where [`most`](Self::most) rows were read after those before the page: the one too many goes.
    pub fn take<T>(self, rows: &mut Vec<T>, to: impl Fn(usize) -> String) -> Pager {
        let more = rows.len() > self.rows;
        rows.truncate(self.rows);
        self.ways(rows.len(), more, to)
    }

    /// How many rows stand before the page.
    const fn before(self) -> usize {
        (self.page - 1) * self.rows
    }

    fn ways(self, shown: usize, more: bool, to: impl Fn(usize) -> String) -> Pager {
        Pager {
            first: self.before() + 1,
            last: self.before() + shown,
            previous: (self.page > 1).then(|| to(self.page - 1)),
            next: (more && self.page < LAST).then(|| to(self.page + 1)),
        }
    }
}

impl Pager {
    /// For templates that are tried out: a page in the middle, or the only one.
    #[must_use]
    pub fn sample(middle: bool) -> Self {
        let to = |n: usize| middle.then(|| format!("?page={n}"));
        Self { first: if middle { 51 } else { 1 }, last: 52, previous: to(1), next: to(3) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_shown_a_page_at_a_time() {
        let list: Vec<usize> = (1..=120).collect();
        let shown = |asked: &str| {
            let turn = Turn::of(asked, 50);
            let read = usize::try_from(turn.limit()).unwrap().min(list.len());
            let read = &list[..read];
            let of_all = (turn.cut(read).to_vec(), turn.pager(read, |n| n.to_string()));
            let (skip, most) = (usize::try_from(turn.skip()).unwrap(), usize::try_from(turn.most()).unwrap());
            let mut after: Vec<usize> = list.iter().copied().skip(skip).take(most).collect();
            let pager = turn.take(&mut after, |n| n.to_string());
            assert_eq!((after, pager), of_all, "read from the page on it is the same");
            of_all
        };
        let ways = |first, last, previous: &str, next: &str| {
            let way = |to: &str| Some(to.to_owned()).filter(|to| !to.is_empty());
            Pager { first, last, previous: way(previous), next: way(next) }
        };
        for page in ["", "1", "0", "-3", "nothing"] {
            assert_eq!(shown(page), ((1..=50).collect(), ways(1, 50, "", "2")), "{page}");
        }
        assert_eq!(shown("2"), ((51..=100).collect(), ways(51, 100, "1", "3")));
        assert_eq!(shown("3"), ((101..=120).collect(), ways(101, 120, "2", "")));
        assert_eq!(shown("9"), (Vec::new(), ways(401, 400, "8", "")));
        assert_eq!(Turn::of("1", 120).pager(&list, |n| n.to_string()).next, None);
    }
}
