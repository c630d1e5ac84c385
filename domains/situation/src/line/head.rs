//! Words at the head of a line that say how it came in or what the entry is: those of the place, beside those that the program knows.

use crate::log::EntryKind;
use crate::signal::Channel;
use crate::text::fold;

/// Most words of one head: `sociale media:`.
const LONGEST: usize = 3;

/// The place's own words for ways in and kinds of entry, folded, in any language. At the head of a line they end with a colon: without one
/// they may begin what is told.
#[derive(Debug, Clone, Default)]
pub struct HeadWords {
    channels: Vec<(String, Channel)>,
    kinds: Vec<(String, EntryKind)>,
}

impl HeadWords {
    /// From words and the codes that they stand for; a code that the program does not know stands for nothing.
    #[must_use]
    pub fn new<'a>(
        channels: impl IntoIterator<Item = (&'a str, &'a str)>,
        kinds: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Self {
        let channels = channels.into_iter().filter_map(|(w, code)| Some((fold(w), Channel::of(code)?)));
        let kinds = kinds.into_iter().filter_map(|(w, code)| Some((fold(w), EntryKind::of(code)?)));
        // Nobody notes a feed or an indicator by hand.
        let by_hand = channels.filter(|(_, c)| c.is_by_hand());
        Self { channels: by_hand.collect(), kinds: kinds.collect() }
    }
    /// The kind of entry that a line with this head is.
    #[must_use]
    pub fn kind(&self, head: &str) -> Option<EntryKind> {
        let head = fold(head);
        self.kinds.iter().find(|(word, _)| *word == head).map(|(_, kind)| *kind)
    }
    /// The way by which a line with this head came in.
    #[must_use]
    pub fn channel(&self, head: &str) -> Option<Channel> {
        let head = fold(head);
        self.channels.iter().find(|(word, _)| *word == head).map(|(_, channel)| *channel)
    }
}

/// The words up to the first one with a colon, without it, and how many they are.
pub(super) fn before_colon(left: &[String]) -> Option<(String, usize)> {
    let last = left.iter().take(LONGEST).position(|word| word.ends_with(':'))?;
    let words = left.get(..=last)?.join(" ");
    Some((words.trim_end_matches(':').trim_end().to_owned(), last + 1))
}
