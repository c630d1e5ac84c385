//! How many lines a text certainly takes. The typesetter finds a row's height by laying it out once for trial, which is a
//! quarter of the time of a whole report; where the number of lines is beyond doubt, it is spared that.

use typst::layout::Abs;
use typst::text::{Font, FontStyle, FontVariations};

/// What the true width of a line may differ from the sum of its letters (kerning), as a share.
const SLACK: f64 = 0.01;
/// The characters whose widths are known.
const KNOWN: u32 = 0x250;

/// Widths of letters in the upright regular face, in ems.
pub(crate) struct Ruler {
    widths: Vec<Option<f64>>,
    /// Height of capitals, in ems; `None` where upright and italic differ, because then no row is sure.
    cap: Option<f64>,
}

impl Ruler {
    /// Reads the text face among the fonts.
    pub(crate) fn of(fonts: &[Font]) -> Self {
        let face = |style| {
            fonts.iter().find(|f| {
                let info = f.info();
                info.family == "IBM Plex Sans"
                    && info.variant.style == style
                    && info.variant.weight.to_number() == 400
            })
        };
        let set = |font: &Font| {
            font.clone().instantiate(font.info().variant, Abs::pt(10.0), &FontVariations::default())
        };
        let (upright, italic) = (face(FontStyle::Normal).map(set), face(FontStyle::Italic).map(set));
        let (Some(upright), Some(italic)) = (upright, italic) else {
            return Self { widths: Vec::new(), cap: None };
        };
        let width = |c: char| {
            let glyph = upright.ttf().glyph_index(c)?;
            upright.x_advance(glyph.0).map(|em| em.get())
        };
        let cap = upright.metrics().cap_height.get();
        let same = (cap - italic.metrics().cap_height.get()).abs() < 1e-9;
        Self {
            widths: (0..KNOWN).map(|code| char::from_u32(code).and_then(width)).collect(),
            cap: same.then_some(cap),
        }
    }

    /// Height of capitals, in ems.
    pub(crate) fn cap(&self) -> Option<f64> {
        self.cap
    }

    /// Lines of `text` in a column of `width` ems. Nothing when it is not beyond doubt: a letter of another script, a line end
    /// of its own, a line that ends too close to the edge.
    pub(crate) fn lines(&self, text: &str, width: f64) -> Option<usize> {
        let fewest = self.fill(text, width * (1.0 + SLACK), Breaks::Many)?;
        let most = self.fill(text, width * (1.0 - SLACK), Breaks::Few)?;
        (fewest == most).then_some(most)
    }

    /// Lines when each takes as many words as fit.
    fn fill(&self, text: &str, width: f64, breaks: Breaks) -> Option<usize> {
        let space = self.width(' ')?;
        let (mut lines, mut at) = (1, 0.0);
        for (gap, piece) in pieces(text, breaks) {
            let mut long = 0.0;
            for c in piece.chars() {
                long += self.width(c)?;
            }
            if long > width {
                return None;
            }
            let gap = if gap { space } else { 0.0 };
            if at == 0.0 {
                at = long;
            } else if at + gap + long <= width {
                at += gap + long;
            } else {
                lines += 1;
                at = long;
            }
        }
        Some(lines)
    }

    fn width(&self, c: char) -> Option<f64> {
        self.widths.get(u32::from(c) as usize).copied().flatten()
    }
}

/// Where lines may end. The rules of Unicode (UAX 14) lie between the two.
#[derive(Clone, Copy, PartialEq)]
enum Breaks {
    /// At spaces that surely part words.
    Few,
    /// At every space, and after signs that may end a line.
    Many,
}

/// Signs that end a clause: a space after one parts words, and none ends a line where a letter or digit follows at once.
fn ends_clause(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':')
}

/// The text in pieces that stay together, each with whether a space stands before it.
fn pieces(text: &str, breaks: Breaks) -> impl Iterator<Item = (bool, String)> {
    let mut all: Vec<(bool, String)> = vec![(false, String::new())];
    let mut last = 'a';
    let mut after = text.chars().peekable();
    while let Some(c) = after.next() {
        let Some((_, piece)) = all.last_mut() else { break };
        let word_follows = after.peek().is_some_and(|c| c.is_alphanumeric());
        let ends = match breaks {
            Breaks::Many => true,
            Breaks::Few => word_follows && (last.is_alphanumeric() || ends_clause(last)),
        };
        if c == ' ' && ends {
            all.push((true, String::new()));
        } else {
            piece.push(c);
            let glued = c.is_alphanumeric() || ends_clause(c) || matches!(c, '\'' | '\u{a0}');
            if breaks == Breaks::Many && !glued {
                all.push((false, String::new()));
            }
        }
        last = c;
    }
    all.into_iter().filter(|(_, piece)| !piece.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ruler() -> Ruler {
        Ruler::of(&crate::fonts::load().unwrap())
    }

    #[test]
    fn words_that_surely_fit_are_counted() {
        let ruler = ruler();
        assert_eq!(ruler.lines("Gaz coupé", 20.0), Some(1));
        assert_eq!(ruler.lines("Périmètre de 100 m fermé des deux côtés du quai.", 10.0), Some(3));
        assert!(ruler.cap().is_some());
    }

    #[test]
    fn doubt_is_no_number() {
        let ruler = ruler();
        let wide: f64 = "Gaz coupé".chars().map(|c| ruler.width(c).unwrap()).sum();
        assert_eq!(ruler.lines("Gaz coupé", wide * 1.01), None, "too close to the edge");
        assert_eq!(ruler.lines("Anticonstitutionnellement", 5.0), None, "a word that does not fit");
        assert_eq!(ruler.lines("نار", 20.0), None, "another script");
        assert_eq!(ruler.lines("deux\nlignes", 20.0), None, "a line end of its own");
    }

    #[test]
    fn few_places_to_break_are_surely_places() {
        let few: Vec<_> = pieces("quai : « feu » fort, ici", Breaks::Few).collect();
        let said: Vec<&str> = few.iter().map(|(_, p)| p.as_str()).collect();
        assert_eq!(said, ["quai : « feu » fort,", "ici"]);
        let many: Vec<_> = pieces("a-b c", Breaks::Many).map(|(gap, p)| format!("{gap} {p}")).collect();
        assert_eq!(many, ["false a-", "false b", "true c"]);
    }
}
