//! A model as columns with arrows: geometry for the template; the table beneath says the same.

use logic::model::{Column, Element};
use serde::Serialize;

/// Width of a box, of the room between columns, and what a line of text takes.
const BOX: i64 = 210;
const GAP: i64 = 56;
const LINE: i64 = 16;
/// Room above and below the words of a box, between boxes, and for the heads of columns.
const PAD: i64 = 10;
const APART: i64 = 14;
const HEAD: i64 = 34;
/// Letters that fit into a line of a box.
const LETTERS: usize = 28;
/// Lines of a box; the rest stands in the table.
const LINES: usize = 5;

/// A box of an element.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct BoxShow {
    pub(crate) n: i64,
    x: i64,
    y: i64,
    height: i64,
    /// Where each line of its words stands, and what it says.
    lines: Vec<(i64, String)>,
    /// Whether an indicator shows it.
    shown: bool,
}

/// The whole.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Picture {
    width: i64,
    height: i64,
    box_width: i64,
    /// The code of each column and the middle of its head.
    heads: Vec<(&'static str, i64)>,
    boxes: Vec<BoxShow>,
    /// The path of each arrow, and the numbers that it joins.
    arrows: Vec<(String, i64, i64)>,
}

/// The columns from left to right.
const COLUMNS: [Column; 4] = [Column::Input, Column::Activity, Column::Output, Column::Outcome];

/// Words in lines that fit into a box.
fn lines(words: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        match all.last_mut().filter(|line| line.chars().count() + 1 + word.chars().count() <= LETTERS) {
            Some(line) => {
                line.push(' ');
                line.push_str(word);
            }
            None => all.push(word.chars().take(LETTERS).collect()),
        }
    }
    if all.len() > LINES {
        all.truncate(LINES);
        if let Some(last) = all.last_mut() {
            last.push('…');
        }
    }
    all
}

/// Draws a model whose words are these, by number.
pub(crate) fn picture(elements: &[(i64, Element)], words: &dyn Fn(&Element) -> String) -> Picture {
    let (mut boxes, mut lowest): (Vec<BoxShow>, i64) = (Vec::new(), HEAD);
    let mut heads = Vec::new();
    for (place, column) in (0i64..).zip(COLUMNS) {
        let x = place * (BOX + GAP);
        heads.push((column.code(), x + BOX / 2));
        let mut y = HEAD;
        for (n, element) in elements.iter().filter(|(_, e)| e.column == column) {
            let text = lines(&words(element));
            let height = i64::try_from(text.len().max(1)).unwrap_or(1) * LINE + 2 * PAD;
            let placed = (1i64..).zip(text).map(|(k, line)| (y + PAD + k * LINE - 4, line)).collect();
            boxes.push(BoxShow { n: *n, x, y, height, lines: placed, shown: element.indicator.is_some() });
            y += height + APART;
        }
        lowest = lowest.max(y);
    }
    let arrows = elements.iter().flat_map(|(n, element)| {
        let from = boxes.iter().find(|b| b.n == *n);
        let ends = element.to.iter().filter_map(|to| boxes.iter().find(|b| b.n == *to));
        from.into_iter().flat_map(move |from| ends.clone().map(move |to| (arrow(from, to), from.n, to.n)))
    });
    let arrows = arrows.collect();
    // Beside each other in the last column, an arrow goes around its right.
    let last = |n: &i64| boxes.iter().any(|b| b.n == *n && b.x == 3 * (BOX + GAP));
    let around = elements.iter().any(|(n, element)| last(n) && element.to.iter().any(last));
    let width = 4 * BOX + 3 * GAP + if around { GAP / 2 } else { 0 };
    Picture { width, height: lowest, box_width: BOX, heads, boxes, arrows }
}

/// From the right side of one box to the left of the other, with its head; beside each other in one column, around the right.
fn arrow(from: &BoxShow, to: &BoxShow) -> String {
    let (y, end_y) = (from.y + from.height / 2, to.y + to.height / 2);
    let x = from.x + BOX;
    if from.x == to.x {
        let out = x + GAP / 2;
        return format!(
            "M{x} {y}C{out} {y} {out} {end_y} {x} {end_y}M{} {}L{x} {end_y}L{} {}",
            x + 8,
            end_y - 4,
            x + 8,
            end_y + 4
        );
    }
    let end = to.x;
    let (first, second) = (x + GAP / 2, end - GAP / 2);
    format!(
        "M{x} {y}C{first} {y} {second} {end_y} {end} {end_y}M{} {}L{end} {end_y}L{} {}",
        end - 8,
        end_y - 4,
        end - 8,
        end_y + 4
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Text;

    #[test]
    fn words_fit_into_their_box() {
        assert_eq!(lines(""), Vec::<String>::new());
        assert_eq!(lines("une seule ligne"), ["une seule ligne"]);
        let long = lines(&"mot ".repeat(80));
        assert_eq!(long.len(), LINES);
        assert!(long.iter().all(|l| l.chars().count() <= LETTERS + 1) && long.last().unwrap().ends_with('…'));
        assert_eq!(lines(&"x".repeat(40))[0].len(), LETTERS);
    }

    #[test]
    fn columns_go_from_left_to_right_and_arrows_with_them() {
        let element = |column, to: &[i64]| Element {
            column,
            words: Text::both("x", "x"),
            indicator: None,
            to: to.iter().copied().collect(),
        };
        let all = vec![
            (1, element(Column::Outcome, &[])),
            (2, element(Column::Input, &[3])),
            (3, element(Column::Activity, &[1])),
            // What stands beneath is no box.
            (4, element(Column::Assumption, &[1])),
        ];
        let drawn = picture(&all, &|_| "deux mots".to_owned());
        let places: Vec<(i64, i64)> = drawn.boxes.iter().map(|b| (b.n, b.x)).collect();
        assert_eq!(places, [(2, 0), (3, BOX + GAP), (1, 3 * (BOX + GAP))]);
        assert_eq!(drawn.width, 4 * BOX + 3 * GAP);
        let later = [(1, element(Column::Outcome, &[2])), (2, element(Column::Outcome, &[]))];
        assert_eq!(
            picture(&later, &|_| "x".to_owned()).width,
            drawn.width + GAP / 2,
            "room for the way around"
        );
        let joined: Vec<(i64, i64)> = drawn.arrows.iter().map(|(_, from, to)| (*from, *to)).collect();
        assert_eq!(joined, [(2, 3), (3, 1)]);
    }
}
