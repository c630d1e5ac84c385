//! What ties a text of a copy to the section it belongs to: a name that a word processor keeps, as the tag of a content control and as
//! the name of a bookmark. And a text as a copy can bring it back.

use std::fmt;

use account::typed::heading;
use journal::Hash;
use kernel::{Id, Lang, kind};

const FIRST: &str = "belfry";

/// The name of a text: `belfry_0123456789abcdef_fr_2_117`. Word takes forty characters of a bookmark and letters, digits and `_` only.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Tag {
    /// Account and section, as a hash: codes are longer than what may stand there.
    pub(crate) section: String,
    pub(crate) lang: Lang,
    /// How deep the heading of its section stands.
    pub(crate) under: u8,
    /// The entry in which the text was written that the copy was made of; 0 where nobody had written one.
    pub(crate) seq: i64,
}

impl Tag {
    /// The name of a section within names.
    pub(crate) fn section(account: Id<kind::Matter>, code: &str) -> String {
        short(&format!("{account}\n{code}"))
    }

    /// A name as it stands in a file; nothing for a tag of somebody else.
    pub(crate) fn of(name: &str) -> Option<Self> {
        let mut parts = name.split('_');
        let known = parts.next() == Some(FIRST);
        let section = parts.next().filter(|hash| hash.len() == 16)?.to_owned();
        // Copies are made in the official languages alone.
        let lang = parts.next()?.parse::<Lang>().ok().filter(|lang| *lang != Lang::En)?;
        let (under, seq) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        (known && parts.next().is_none()).then_some(Self { section, lang, under, seq })
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{FIRST}_{}_{}_{}_{}", self.section, self.lang, self.under, self.seq)
    }
}

/// The first sixteen digits of a hash.
pub(crate) fn short(text: &str) -> String {
    Hash::of(text.as_bytes()).to_string().chars().take(16).collect()
}

/// A text as a copy brings it back if nobody touches it: lines without blanks at their ends and without what XML cannot hold, headings
/// written alike, no empty lines around it.
pub(crate) fn plain(words: &str) -> String {
    let line = |line: &str| match heading(line) {
        Some((below, said)) => marked(if below { 2 } else { 1 }, said),
        None => line.chars().filter(|c| *c == '\t' || is_kept(*c)).collect::<String>().trim_end().to_owned(),
    };
    let lines: Vec<String> = words.lines().map(line).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

/// A heading as its author types it.
pub(super) fn marked(deep: usize, said: &str) -> String {
    let said: Vec<&str> = said.split_ascii_whitespace().collect();
    format!("{} {}", "#".repeat(deep), said.join(" "))
}

/// Whether XML can hold a character that stands in a line.
pub(crate) fn is_kept(c: char) -> bool {
    !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_as_it_was_written_and_fits_into_a_bookmark() {
        let section = Tag::section(Id::of_words(&["note"]), "oo.done.actions.7-3");
        let tag = Tag { section, lang: Lang::Nl, under: 5, seq: 1_234_567_890 };
        let name = tag.to_string();
        assert!(name.len() <= 40 && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_'), "{name}");
        assert_eq!(Tag::of(&name), Some(tag));
        for foreign in [
            "",
            "_GoBack",
            "belfry_x_fr_1_2",
            "other_0123456789abcdef_fr_1_2",
            "belfry_0123456789abcdef_en_1_2",
        ] {
            assert_eq!(Tag::of(foreign), None, "{foreign}");
        }
        let long = format!("{name}_1");
        assert_eq!(Tag::of(&long), None);
    }

    #[test]
    fn a_text_is_compared_without_what_a_copy_cannot_carry() {
        assert_eq!(plain("\n a \r\n#  Les   lieux \n##  b\n\u{1}c\t1 \n\n"), " a\n# Les lieux\n## b\nc\t1");
        assert_eq!((plain(""), plain("#1")), (String::new(), "#1".to_owned()));
    }
}
