//! One sheet of paper: what fits on it, and what is only on the screen.

use kernel::{Lang, Text};
use serde::Serialize;

/// Lines of a sheet of A4 in the type of a briefing, below its head: 237 mm of 3.75 mm, less a tenth.
pub(crate) const LINES: usize = 56;
/// Characters of a line: 186 mm.
const WIDTH: usize = 100;
/// Lines of a section besides its rows: its heading, the space before it, and that there is more.
const SECTION: usize = 3;

/// The rows of a section: those on the sheet, and those that are only on the screen.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Cut<T> {
    pub(crate) rows: Vec<T>,
    pub(crate) rest: Vec<T>,
}

impl<T> Cut<T> {
    /// Some rows on the sheet and some beside it, or none at all.
    pub(crate) fn sample(some: bool, rows: impl Fn() -> Vec<T>) -> Self {
        let of = || if some { rows() } else { Vec::new() };
        Self { rows: of(), rest: of() }
    }
}

/// How much room is left on a sheet.
#[derive(Debug)]
pub(crate) struct Sheet(usize);

impl Sheet {
    /// A sheet with so many sections that say something. Each has room for its heading, whatever those before it take.
    pub(crate) const fn with(sections: usize) -> Self {
        Self(LINES.saturating_sub(sections.saturating_mul(SECTION)))
    }
    /// Takes the first of these that fit, at most so many; `lines` says how many lines a row takes.
    pub(crate) fn take<T>(&mut self, all: Vec<T>, most: usize, lines: impl Fn(&T) -> usize) -> Cut<T> {
        let (mut rows, mut rest) = (Vec::new(), Vec::new());
        for row in all {
            let takes = lines(&row).max(1);
            // What matters less does not slip in where something before it did not fit.
            if rest.is_empty() && rows.len() < most && takes <= self.0 {
                self.0 -= takes;
                rows.push(row);
            } else {
                rest.push(row);
            }
        }
        Cut { rows, rest }
    }
}

/// How many lines so many characters take.
pub(crate) const fn lines_of(characters: usize) -> usize {
    characters.div_ceil(WIDTH)
}

/// Characters of a text as a reader of this language sees it.
pub(crate) fn characters(text: &Text, lang: Lang) -> usize {
    text.show(lang).chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_to_be_said_takes_one_sheet_and_nothing_is_lost() {
        for (sections, rows, long) in [(1, 3, 20), (8, 30, 90), (8, 30, 450), (8, 200, 90), (9, 60, 4000)] {
            let mut sheet = Sheet::with(sections);
            let mut taken = sections * SECTION;
            for _ in 0..sections {
                let cut = sheet.take(vec![long; rows], 12, |n| lines_of(*n));
                taken += cut.rows.iter().map(|n| lines_of(*n)).sum::<usize>();
                assert_eq!(cut.rows.len() + cut.rest.len(), rows);
                assert!(cut.rows.len() <= 12);
            }
            assert!(taken <= LINES, "{sections} sections of {rows} rows of {long}: {taken} lines");
        }
    }

    #[test]
    fn the_first_stand_on_it_and_the_order_stays() {
        let mut sheet = Sheet::with(1);
        let cut = sheet.take((0..5).collect(), 3, |_| 1);
        assert_eq!((cut.rows, cut.rest), (vec![0, 1, 2], vec![3, 4]));
        let cut = sheet.take(vec![40, 90, 1], 9, |n| *n);
        assert_eq!((cut.rows, cut.rest), (vec![40], vec![90, 1]));
    }
}
