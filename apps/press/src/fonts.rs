//! The embedded fonts and what they can show.

use press_types::PressError;
use typst::foundations::Bytes;
use typst::text::Font;

use crate::ruler::Ruler;

include!(concat!(env!("OUT_DIR"), "/font_files.rs"));

/// All embedded fonts.
pub(crate) fn load() -> Result<Vec<Font>, PressError> {
    let fonts: Vec<Font> = FILES.iter().filter_map(|file| Font::new(Bytes::new(*file), 0)).collect();
    if fonts.len() == FILES.len() { Ok(fonts) } else { Err(PressError::Fonts) }
}

/// Which characters the embedded fonts can show, and how wide the common ones are.
pub(crate) struct Coverage {
    /// Measures lines.
    pub(crate) ruler: Ruler,
    /// Sorted code points that some font shows in every use we make of it.
    known: Vec<u32>,
}

impl Coverage {
    /// Reads it from the fonts' own tables.
    pub(crate) fn of(fonts: &[Font]) -> Self {
        let mut known: Vec<u32> = fonts.iter().flat_map(|font| font.info().coverage.iter()).collect();
        known.sort_unstable();
        known.dedup();
        Self { ruler: Ruler::of(fonts), known }
    }
    /// Whether some font has a glyph for it.
    pub(crate) fn shows(&self, c: char) -> bool {
        c.is_ascii_graphic() || self.known.binary_search(&u32::from(c)).is_ok()
    }
}
