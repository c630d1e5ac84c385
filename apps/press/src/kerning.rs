//! How letters move towards each other, from the font's own table: "VA" is narrower than V and A, "fi" is one sign.

use ttf_parser::gpos::{PairAdjustment, PositioningSubtable};
use ttf_parser::opentype_layout::LayoutTable;
use ttf_parser::{GlyphId, Tag};
use typst::text::FontInstance;

/// The characters between which it is known: the usual western ones, of two blocks and some more.
const BLOCKS: [std::ops::Range<u32>; 2] = [0x20..0x7f, 0xa0..0x100];
const MORE: [char; 8] = ['œ', 'Œ', '’', '‘', '“', '”', '–', '—'];

fn usual() -> Vec<char> {
    BLOCKS.into_iter().flatten().filter_map(char::from_u32).chain(MORE).collect()
}

/// Where a character stands among the usual ones.
fn place(c: char) -> Option<usize> {
    let mut before = 0;
    for block in BLOCKS {
        if block.contains(&u32::from(c)) {
            return Some((before + u32::from(c) - block.start) as usize);
        }
        before += block.end - block.start;
    }
    Some(before as usize + MORE.iter().position(|&more| more == c)?)
}

/// Moves between two letters, in ems.
#[derive(Default)]
pub(crate) struct Kerning {
    /// All moves after the first letter, then those after the second; empty when the font has none.
    moves: Vec<f32>,
    letters: usize,
}

impl Kerning {
    /// Reads it from the font.
    pub(crate) fn of(font: &FontInstance) -> Self {
        let face = font.ttf();
        let Some(table) = face.tables().gpos else { return Self::default() };
        let lookups = lookups(&table);
        let em = f32::from(face.units_per_em());
        let glyphs: Vec<Option<GlyphId>> = usual().into_iter().map(|c| face.glyph_index(c)).collect();
        let mut moves = Vec::with_capacity(glyphs.len() * glyphs.len());
        for first in &glyphs {
            // Most letters are the first of a pair in few of the tables.
            let of_first: Vec<Vec<&PairAdjustment<'_>>> = lookups
                .iter()
                .map(|all| all.iter().filter(|p| first.is_some_and(|g| p.coverage().contains(g))).collect())
                .collect();
            for second in &glyphs {
                let total: i32 = match (first, second) {
                    (Some(first), Some(second)) => of_first
                        .iter()
                        .filter_map(|all| all.iter().find_map(|p| apart(p, *first, *second)))
                        .map(i32::from)
                        .sum(),
                    _ => 0,
                };
                moves.push(total as f32 / em);
            }
        }
        let mut kerning = Self { moves, letters: glyphs.len() };
        for (first, second, both) in [('f', 'i', 'ﬁ'), ('f', 'l', 'ﬂ')] {
            let width = |c| face.glyph_index(c).and_then(|g| face.glyph_hor_advance(g)).map(f32::from);
            let apart = width(first).zip(width(second)).zip(width(both)).map(|((a, b), both)| both - a - b);
            if let (Some(apart), Some(slot)) = (apart, kerning.slot(first, second)) {
                *slot = apart / em;
            }
        }
        kerning
    }

    fn slot(&mut self, first: char, second: char) -> Option<&mut f32> {
        let at = place(first)? * self.letters + place(second)?;
        self.moves.get_mut(at)
    }

    /// How far `second` moves away from `first`; mostly negative or nothing.
    pub(crate) fn between(&self, first: char, second: char) -> f64 {
        let at = place(first).zip(place(second)).map(|(a, b)| a * self.letters + b);
        at.and_then(|at| self.moves.get(at)).map_or(0.0, |&v| f64::from(v))
    }
}

/// The pair tables of Latin script, by lookup: of each lookup the first table that knows a pair decides.
fn lookups<'a>(table: &LayoutTable<'a>) -> Vec<Vec<PairAdjustment<'a>>> {
    let script = table.scripts.find(Tag::from_bytes(b"latn"));
    let Some(language) = script.and_then(|script| script.default_language) else { return Vec::new() };
    language
        .feature_indices
        .into_iter()
        .filter_map(|index| table.features.get(index))
        .filter(|feature| feature.tag == Tag::from_bytes(b"kern"))
        .flat_map(|feature| feature.lookup_indices)
        .filter_map(|index| table.lookups.get(index))
        .map(|lookup| {
            let all = (0..lookup.subtables.len()).filter_map(|i| lookup.subtables.get(i));
            all.filter_map(|t| if let PositioningSubtable::Pair(pair) = t { Some(pair) } else { None })
                .collect()
        })
        .collect()
}

fn apart(pair: &PairAdjustment<'_>, first: GlyphId, second: GlyphId) -> Option<i16> {
    let (value, _) = match pair {
        PairAdjustment::Format1 { coverage, sets } => sets.get(coverage.get(first)?)?.get(second)?,
        PairAdjustment::Format2 { coverage, classes, matrix } => {
            coverage.get(first)?;
            matrix.get((classes.0.get(first), classes.1.get(second)))?
        }
    };
    Some(value.x_advance)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn v_and_a_move_together_and_n_and_n_do_not() {
        let fonts = crate::fonts::load().unwrap();
        let plain = fonts.iter().find(|f| f.info().family == "IBM Plex Sans").unwrap();
        let variant = plain.info().variant;
        let size = typst::layout::Abs::pt(10.0);
        let kerning = Kerning::of(&plain.clone().instantiate(variant, size, &Default::default()));
        assert!(kerning.between('V', 'A') < -0.01);
        assert!(kerning.between('n', 'n').abs() < 1e-9);
        assert!(kerning.between('l', '’').abs() > 0.0 || kerning.between('’', 'a').abs() > 0.0);
        assert!(kerning.between('V', 'ن').abs() < 1e-9, "what is not known is nothing");
    }

    #[test]
    fn each_usual_letter_has_its_place() {
        for (i, c) in usual().into_iter().enumerate() {
            assert_eq!(place(c), Some(i), "{c}");
        }
        assert_eq!(place('ن'), None);
    }
}
