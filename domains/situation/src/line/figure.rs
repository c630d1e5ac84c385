//! `7 blessés`, `ongeveer 350 geëvacueerden`, `injured=7`: a number and what it counts.

use std::collections::BTreeMap;

use crate::log::{Figure, FigureStatus, LARGEST_FIGURE};
use crate::text::fold;

/// Words that people type for the figures of the catalogue, folded, in any language, with the figure's code.
#[derive(Debug, Clone, Default)]
pub struct FigureWords(BTreeMap<String, String>);

impl FigureWords {
    /// From words and the codes they stand for.
    #[must_use]
    pub fn new<'a>(words: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        Self(words.into_iter().map(|(w, c)| (fold(w), c.to_owned())).collect())
    }
    fn code(&self, word: &str) -> Option<&str> {
        let folded = fold(word.trim_matches(|c: char| !c.is_alphanumeric()));
        self.0.get(&folded).map(String::as_str)
    }
}

/// The first figure in the words. The words stay as they are: the sentence is what was said.
pub(super) fn find(words: &[String], known: &FigureWords) -> Option<Figure> {
    for (index, word) in words.iter().enumerate() {
        if let Some((name, value)) = word.split_once('=')
            && let (Some(code), Some((value, about))) = (known.code(name), number(value))
        {
            return Some(figure(code, value, about));
        }
        let Some((value, marked)) = number(word) else { continue };
        let Some(code) = words.get(index + 1).and_then(|w| known.code(w)) else { continue };
        let before = index.checked_sub(1).and_then(|i| words.get(i)).map(|w| fold(w));
        let roughly = before.as_deref().is_some_and(|w| {
            matches!(
                w,
                "environ" | "env." | "ongeveer" | "ca." | "about" | "some" | "zowat" | "pres" | "+/-" | "±"
            )
        });
        return Some(figure(code, value, marked || roughly));
    }
    None
}

fn figure(code: &str, value: i64, about: bool) -> Figure {
    Figure { name: code.to_owned(), value, unit: String::new(), about, status: FigureStatus::Unconfirmed }
}

/// A whole number, perhaps marked as an estimate with `~` or `±`.
fn number(word: &str) -> Option<(i64, bool)> {
    let bare = word.trim_start_matches(['~', '±']);
    let value: i64 = bare.trim_end_matches([',', ';']).parse().ok()?;
    if (0..=LARGEST_FIGURE).contains(&value) { Some((value, bare.len() != word.len())) } else { None }
}
