//! Texts of users made fit for print: nothing is dropped in silence, nothing is taken for markup.
//!
//! Markup needs no escaping here, because texts reach the template as data and are never parsed. What remains is what
//! the archive format or the eye cannot take: characters without a glyph, invisible reordering, endless words.

use std::cell::RefCell;

use crate::fonts::Coverage;
use crate::qr::{self, Code};
use crate::ruler::Ruler;

/// How much is trusted to the fonts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Care {
    /// Everything that some embedded font shows.
    Usual,
    /// Western letters and signs only; after the usual care was not enough.
    Utmost,
}

/// Makes texts fit for print.
pub(crate) struct Cleaner<'a> {
    coverage: &'a Coverage,
    care: Care,
    /// Dots of the codes so far.
    codes: RefCell<Vec<Vec<u8>>>,
}

/// Longest run without a place to break a line, in characters; fits the narrowest text column.
const LONGEST_RUN: usize = 24;
/// About as long as the name of a character: `‹U+4E00›`.
const NAME: usize = 8;
const BREAK_HERE: char = '\u{200b}';

impl<'a> Cleaner<'a> {
    pub(crate) fn new(coverage: &'a Coverage, care: Care) -> Self {
        Self { coverage, care, codes: RefCell::default() }
    }

    /// Measures lines of cleaned texts.
    pub(crate) fn ruler(&self) -> &Ruler {
        &self.coverage.ruler
    }

    /// The text as a QR code; nothing when it is too long for one.
    pub(crate) fn code(&self, text: &str) -> Option<Code> {
        let dots = qr::dots(text)?;
        let mut codes = self.codes.borrow_mut();
        let file = format!("code-{}", codes.len());
        codes.push(dots.luma);
        Some(Code { file, side: dots.side })
    }

    /// The dots of all codes, by the names of their files.
    pub(crate) fn into_codes(self) -> impl Iterator<Item = (String, Vec<u8>)> {
        self.codes.into_inner().into_iter().enumerate().map(|(i, luma)| (format!("code-{i}"), luma))
    }

    /// The text as it can be printed. What cannot be shown is named by its code (`‹U+4E00›`); line ends are `\n`.
    pub(crate) fn text(&self, raw: &str) -> String {
        let mut out = String::with_capacity(raw.len() + 8);
        let mut run = 0;
        for c in raw.trim().replace("\r\n", "\n").chars() {
            match c {
                '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{0b}' | '\u{0c}' | '\u{85}' => {
                    out.push('\n');
                    run = 0;
                }
                ' ' | '\t' => {
                    out.push(' ');
                    run = 0;
                }
                '\u{feff}' | '\u{ad}' => {}
                _ => {
                    // A character that is named takes the room of its name, and a line may end before it.
                    let named = !self.printable(c);
                    let wide = if named { NAME } else { 1 };
                    run = if c == '-' || c == BREAK_HERE { 0 } else { run + wide };
                    if run > LONGEST_RUN && (named || self.may_break_before(c)) {
                        out.push(BREAK_HERE);
                        run = wide;
                    }
                    self.push(&mut out, c);
                }
            }
        }
        out
    }

    fn push(&self, out: &mut String, c: char) {
        if self.printable(c) {
            out.push(c);
        } else {
            out.push_str(&format!("‹U+{:04X}›", u32::from(c)));
        }
    }

    fn printable(&self, c: char) -> bool {
        let code = u32::from(c);
        match code {
            // Controls, directional overrides, private use, tags and non-characters: they hide or reorder what is
            // read, or have no agreed meaning.
            0..=0x1f
            | 0x7f..=0x9f
            | 0x202a..=0x202e
            | 0x2066..=0x2069
            | 0xe000..=0xf8ff
            | 0xfff0..=0xfffc => false,
            0xfdd0..=0xfdef | 0xe_0000.. => false,
            _ if code & 0xfffe == 0xfffe => false,
            0x20 => true,
            0x21..=0x24f => self.coverage.shows(c),
            // Joiners and variation selectors shape their neighbours and have no glyph of their own.
            0x200b..=0x200f | 0xfe00..=0xfe0f => self.care == Care::Usual,
            0x2010..=0x2027 | 0x2030..=0x203a | 0x20ac | 0x2116 => self.coverage.shows(c),
            _ => self.care == Care::Usual && self.coverage.shows(c),
        }
    }

    /// Joined scripts, marks and emoji sequences would change shape when cut.
    fn may_break_before(&self, c: char) -> bool {
        matches!(u32::from(c), 0x21..=0x2ff | 0x370..=0x482 | 0x48a..=0x52f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clean(text: &str, care: Care) -> String {
        let coverage = Coverage::of(&crate::fonts::load().unwrap());
        Cleaner::new(&coverage, care).text(text)
    }

    #[test]
    fn markup_and_accents_stay_as_they_are() {
        let text = "#let x = [*a*] $1 < 2$ @b \\ `c` _d_ «é» œuvre";
        assert_eq!(clean(text, Care::Usual), text);
        assert_eq!(clean(text, Care::Utmost), text);
    }

    #[test]
    fn what_cannot_be_shown_is_named() {
        assert_eq!(clean("a\u{202e}b\u{e000}c", Care::Usual), "a‹U+202E›b‹U+E000›c");
        assert_eq!(clean("c一", Care::Usual), "c‹U+4E00›");
    }

    #[test]
    fn utmost_care_spells_out_other_scripts() {
        assert_eq!(clean("نار", Care::Usual), "نار");
        assert_eq!(clean("ن!", Care::Utmost), "‹U+0646›!");
    }

    #[test]
    fn endless_words_get_places_to_break() {
        let out = clean(&"x".repeat(100), Care::Usual);
        assert_eq!(out.matches(BREAK_HERE).count(), 4);
        assert_eq!(out.replace(BREAK_HERE, ""), "x".repeat(100));
    }

    #[test]
    fn a_run_of_named_characters_gets_places_to_break() {
        let out = clean(&"一".repeat(9), Care::Usual);
        assert_eq!(out.matches(BREAK_HERE).count(), 2, "{out}");
        assert!(out.split(BREAK_HERE).all(|part| part == "‹U+4E00›‹U+4E00›‹U+4E00›"), "{out}");
    }

    #[test]
    fn line_ends_are_one_kind() {
        assert_eq!(clean(" a\r\nb\rc\u{2028}d\te ", Care::Usual), "a\nb\nc\nd e");
    }
}
