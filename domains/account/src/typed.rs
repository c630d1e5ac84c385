//! The text of a section as its author typed it: a line that begins with `# ` is a heading within the section, one that begins with `## ` a
//! heading beneath that. Both languages have the same headings in the same order: the third of one is the third of the other.

use kernel::{Lang, Text};

use crate::block::{Block, Origin};

/// What a text says, piece by piece: its headings, and under each a paragraph, in every language that it has.
#[must_use]
pub fn blocks(text: &Text, from: Option<Origin>) -> Vec<Block> {
    if *text == Text::default() {
        return Vec::new();
    }
    if Lang::ALL.into_iter().all(|lang| headings(text, lang) == 0) {
        return vec![Block::Paragraph { text: text.clone(), from }];
    }
    let told: Vec<(Lang, Vec<Passage<'_>>)> =
        Lang::ALL.into_iter().filter_map(|lang| Some((lang, passages(text.get(lang)?)))).collect();
    let most = told.iter().map(|(_, passages)| passages.len()).max().unwrap_or(0);
    let (mut blocks, mut led) = (Vec::new(), false);
    for n in 0..most {
        let (mut heading, mut words, mut below) = (Text::default(), Text::default(), None);
        for (lang, passages) in &told {
            let Some(passage) = passages.get(n) else { continue };
            if let Some((is_below, said)) = passage.heading {
                // Where the languages do not agree on how deep it stands, the first one counts.
                below.get_or_insert(is_below);
                heading.set(*lang, Some(said.to_owned()));
            }
            words.set(*lang, passage.words());
        }
        if let Some(below) = below {
            // Nothing stands beneath a heading that is not there.
            blocks.push(Block::Heading { text: heading, below: below && led });
            led = true;
        }
        if words != Text::default() {
            blocks.push(Block::Paragraph { text: words, from: from.clone() });
        }
    }
    blocks
}

/// How many headings the text has in a language.
#[must_use]
pub fn headings(text: &Text, lang: Lang) -> usize {
    text.get(lang).map_or(0, |words| words.lines().filter(|line| heading(line).is_some()).count())
}

/// How many headings a text has in French and in Dutch, where it is written in both and they are not as many.
#[must_use]
pub fn uneven(text: &Text) -> Option<(usize, usize)> {
    let written = |lang| text.get(lang).is_some_and(|words| !words.trim().is_empty());
    let (fr, nl) = (headings(text, Lang::Fr), headings(text, Lang::Nl));
    (written(Lang::Fr) && written(Lang::Nl) && fr != nl).then_some((fr, nl))
}

/// Whether a text has as many headings in French as in Dutch, but one of them stands deeper in one of the two.
#[must_use]
pub fn askew(text: &Text) -> bool {
    let (fr, nl) = (depths(text, Lang::Fr), depths(text, Lang::Nl));
    fr.len() == nl.len() && fr != nl
}

/// Which headings of a language stand beneath another: the first never does.
fn depths(text: &Text, lang: Lang) -> Vec<bool> {
    let found = text.get(lang).into_iter().flat_map(str::lines).filter_map(heading);
    found.enumerate().map(|(n, (below, _))| below && n > 0).collect()
}

/// The text as it is quoted elsewhere: its headings are lines like the others.
#[must_use]
pub fn unmarked(text: &Text) -> Text {
    let mut all = text.clone();
    for lang in Lang::ALL.into_iter().filter(|lang| headings(text, *lang) > 0) {
        let plain = |words: &str| {
            let lines = words.lines().map(|line| heading(line).map_or(line, |(_, said)| said));
            lines.collect::<Vec<_>>().join("\n")
        };
        all.set(lang, text.get(lang).map(plain));
    }
    all
}

/// A heading with what stands under it; before the first one there is none.
#[derive(Debug, Default)]
struct Passage<'a> {
    heading: Option<(bool, &'a str)>,
    lines: Vec<&'a str>,
}

impl Passage<'_> {
    fn words(&self) -> Option<String> {
        let words = self.lines.join("\n");
        let words = words.trim();
        (!words.is_empty()).then(|| words.to_owned())
    }
}

fn passages(words: &str) -> Vec<Passage<'_>> {
    let (mut all, mut last) = (Vec::new(), Passage::default());
    for line in words.lines() {
        match heading(line) {
            Some(found) => {
                let next = Passage { heading: Some(found), lines: Vec::new() };
                all.push(std::mem::replace(&mut last, next));
            }
            None => last.lines.push(line),
        }
    }
    all.push(last);
    all
}

/// A line as a heading: whether it stands beneath another, and what it says.
#[must_use]
pub fn heading(line: &str) -> Option<(bool, &str)> {
    let line = line.trim();
    let (below, said) = match line.strip_prefix("## ") {
        Some(said) => (true, said),
        None => (false, line.strip_prefix("# ")?),
    };
    Some((below, said.trim())).filter(|(_, said)| !said.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraph(fr: Option<&str>, nl: Option<&str>) -> Block {
        let text = Text { fr: fr.map(str::to_owned), nl: nl.map(str::to_owned), en: None };
        Block::Paragraph { text, from: None }
    }
    fn titled(fr: &str, nl: &str, below: bool) -> Block {
        Block::Heading { text: Text::both(fr, nl), below }
    }

    #[test]
    fn a_text_is_cut_at_its_headings_the_same_in_both_languages() {
        let text = Text::both(
            "avant\n\n# Lieux\r\nun\ndeux\n## Rues\ntrois\n# Outils",
            "voor\n# Plaatsen\neen\ntwee\n## Straten\ndrie\n# Middelen",
        );
        let wanted = [
            paragraph(Some("avant"), Some("voor")),
            titled("Lieux", "Plaatsen", false),
            paragraph(Some("un\ndeux"), Some("een\ntwee")),
            titled("Rues", "Straten", true),
            paragraph(Some("trois"), Some("drie")),
            titled("Outils", "Middelen", false),
        ];
        assert_eq!(blocks(&text, None), wanted);
        assert_eq!((headings(&text, Lang::Fr), uneven(&text)), (3, None));
        assert_eq!(unmarked(&Text::one(Lang::Fr, "# A\nb\n## C")), Text::one(Lang::Fr, "A\nb\nC"));
    }

    #[test]
    fn a_heading_that_one_language_does_not_have_is_missing_there() {
        let text = Text::both("# A\nun\n# B\ndeux", "# a\neen");
        assert_eq!(uneven(&text), Some((2, 1)));
        let all = blocks(&text, None);
        assert_eq!(all.get(2), Some(&Block::Heading { text: Text::one(Lang::Fr, "B"), below: false }));
        assert_eq!(all.get(3), Some(&paragraph(Some("deux"), None)));
        let french = Text::one(Lang::Fr, "# A\nun");
        assert_eq!(uneven(&french), None, "what nobody wrote yet is not compared");
    }

    #[test]
    fn a_heading_that_stands_deeper_in_one_language_is_told() {
        let told = |fr: &str, nl: &str| (uneven(&Text::both(fr, nl)), askew(&Text::both(fr, nl)));
        assert_eq!(told("# A\nun\n## B", "# a\neen\n# b"), (None, true));
        assert_eq!(told("# A\n## B\n# C", "# a\n# b\n## c"), (None, true));
        assert_eq!(told("# A\n## B", "# a\n## b"), (None, false));
        assert_eq!(told("# A\n## B", "# a"), (Some((2, 1)), false), "that is said already");
        assert_eq!(told("## A\n## B", "# a\n## b"), (None, false), "nothing stands beneath no heading");
        assert!(!askew(&Text::one(Lang::Fr, "# A\n## B")), "what nobody wrote yet is not compared");
    }

    #[test]
    fn what_is_no_heading_stays_as_it_was_typed() {
        for words in ["un\n\ndeux ", "#1 des priorités", "#", "# ", "### x", "a # b"] {
            let text = Text::one(Lang::Fr, words);
            assert_eq!(blocks(&text, None), [Block::Paragraph { text: text.clone(), from: None }]);
            assert_eq!(unmarked(&text), text);
        }
        assert_eq!(blocks(&Text::default(), None), []);
        let alone = blocks(&Text::one(Lang::Nl, "## x"), None);
        assert_eq!(alone, [Block::Heading { text: Text::one(Lang::Nl, "x"), below: false }]);
    }
}
