//! What is too long for a message, made to fit: whoever reads it finds the whole where the message leads.

use kernel::{Lang, Text};

/// A text, or as many whole words of its beginning as fit where it is longer; a word that takes more than half of the room is cut.
pub(crate) fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let room = most.saturating_sub(1);
    let head: String = text.chars().take(room).collect();
    let whole = text.chars().nth(room).is_some_and(char::is_whitespace);
    let words = head.rsplit_once(char::is_whitespace).map(|(words, _)| words.trim_end());
    let words = words.filter(|words| !whole && words.chars().count() * 2 >= room);
    format!("{}…", words.unwrap_or(head.trim_end()))
}

/// The same in each language that the text has.
pub(crate) fn cut_all(text: &Text, most: usize) -> Text {
    let mut short = Text::default();
    for lang in Lang::ALL {
        short.set(lang, text.get(lang).map(|words| cut(words, most)));
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_reason_is_cut_and_says_so() {
        assert_eq!(cut("salle prise", 11), "salle prise");
        assert_eq!(cut("dégât des eaux", 5), "dégâ…");
        assert_eq!(cut("dégât des eaux", 9), "dégât…", "between two words");
        assert_eq!(cut("dégât des eaux", 10), "dégât des…");
        assert_eq!(cut("voir abcdefghijklmnop", 12), "voir abcdef…", "most of it is one word");
        let both = Text::both("dégât des eaux", "kort");
        assert_eq!(cut_all(&both, 9), Text::both("dégât…", "kort"));
    }
}
