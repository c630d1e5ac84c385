//! What templates see of perimeters.

mod inside;
mod perimeter;
mod point;
mod turn;

pub(crate) use inside::{DifferenceShow, InsideShow};
pub(crate) use perimeter::{OutlineShow, PerimeterShow, each_language, tone};
pub(crate) use point::PointShow;
pub(crate) use turn::{TurnShow, VersionShow, history};

use kernel::{Lang, Words};
use serde::Serialize;

/// Words with the language they are in.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Said {
    pub(crate) text: String,
    pub(crate) lang: &'static str,
}

impl Said {
    pub(crate) fn of(words: &Words) -> Self {
        Self { text: words.text.clone(), lang: words.lang.code() }
    }
    pub(crate) fn sample(text: &str) -> Self {
        Self::of(&Words::new(Lang::Nl, text))
    }
}
