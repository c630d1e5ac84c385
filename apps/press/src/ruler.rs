//! How many lines a text certainly takes. The typesetter finds a row's height by laying it out once for trial, which is a
//! quarter of the time of a whole report; where the number of lines is beyond doubt, it is spared that.

use typst::layout::Abs;
use typst::text::{Font, FontStyle, FontVariations};

/// What the true width of a line may differ from the sum of its letters (rounding), as a share.
const SLACK: f64 = 0.001;
/// The characters whose widths are known: western letters, and the block of dashes, quotes, arrows and "№".
const KNOWN: [(u32, u32); 3] = [(0, 0x100), (0x152, 0x154), (0x2010, 0x2200)];

/// The faces that texts are set in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Face {
    /// Upright, regular weight.
    Regular,
    /// Upright, semibold.
    Strong,
}

/// A piece of a text in one face.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Run<'a> {
    /// The letters.
    pub(crate) text: &'a str,
    /// What they are set in.
    pub(crate) face: Face,
    /// How large, points.
    pub(crate) size: f64,
}

impl Run<'_> {
    /// The same in semibold.
    pub(crate) fn strong(self) -> Self {
        Self { face: Face::Strong, ..self }
    }
}

/// Widths of letters in the faces of the text, in ems.
pub(crate) struct Ruler {
    widths: [Widths; 2],
    /// Height of capitals, in ems; `None` where the faces differ, because then no row is sure.
    cap: Option<f64>,
}

/// Widths of letters in one face, in ems. A report is set without kerning and ligatures: each letter is as wide as it is.
#[derive(Default)]
struct Widths {
    letters: Vec<Option<f64>>,
}

impl Widths {
    fn of(&self, c: char) -> Option<f64> {
        let (code, mut before) = (u32::from(c), 0);
        for (from, to) in KNOWN {
            if (from..to).contains(&code) {
                return self.letters.get((before + code - from) as usize).copied().flatten();
            }
            before += to - from;
        }
        None
    }
}

impl Ruler {
    /// Reads the text faces among the fonts.
    pub(crate) fn of(fonts: &[Font]) -> Self {
        let face = |weight| {
            let font = fonts.iter().find(|f| {
                let info = f.info();
                info.family == "IBM Plex Sans"
                    && info.variant.style == FontStyle::Normal
                    && info.variant.weight.to_number() == weight
            })?;
            let set =
                font.clone().instantiate(font.info().variant, Abs::pt(10.0), &FontVariations::default());
            let width = |code| {
                let glyph = set.ttf().glyph_index(char::from_u32(code)?)?;
                set.x_advance(glyph.0).map(|em| em.get())
            };
            let letters = KNOWN.iter().flat_map(|&(from, to)| from..to).map(width).collect();
            Some((Widths { letters }, set.metrics().cap_height.get()))
        };
        let (Some((regular, cap)), Some((strong, bold))) = (face(400), face(600)) else {
            return Self { widths: Default::default(), cap: None };
        };
        Self { widths: [regular, strong], cap: ((cap - bold).abs() < 1e-9).then_some(cap) }
    }

    /// Height of capitals, in ems.
    pub(crate) fn cap(&self) -> Option<f64> {
        self.cap
    }

    /// Width of a text in one line, in points; nothing where a letter is of another script.
    pub(crate) fn wide(&self, run: Run<'_>) -> Option<f64> {
        let widths = self.widths(run.face);
        run.text.chars().map(|c| Some(widths.of(c)? * run.size)).sum()
    }

    /// Lines of a text of several runs in a column of `width` points, of which the first line has `indent` less. Nothing when
    /// it is not beyond doubt: a letter of another script, a line end of its own, a line that ends too close to the edge.
    pub(crate) fn lines(&self, runs: &[Run<'_>], indent: f64, width: f64) -> Option<usize> {
        let mut letters = Vec::with_capacity(runs.iter().map(|run| run.text.len()).sum());
        for run in runs {
            // Addresses end lines where they like.
            if run.text.contains("://") || run.text.contains("www.") {
                return None;
            }
            let widths = self.widths(run.face);
            for c in run.text.chars() {
                letters.push(Letter { c, width: widths.of(c)? * run.size });
            }
        }
        let fewest = fill(&letters, indent, width * (1.0 + SLACK), Breaks::Many)?;
        let most = fill(&letters, indent, width * (1.0 - SLACK), Breaks::Few)?;
        (fewest == most).then_some(most)
    }

    fn widths(&self, face: Face) -> &Widths {
        let [regular, strong] = &self.widths;
        match face {
            Face::Regular => regular,
            Face::Strong => strong,
        }
    }
}

/// A letter and its width.
#[derive(Clone, Copy)]
struct Letter {
    c: char,
    width: f64,
}

/// Lines when each takes as many pieces as fit; nothing when a piece does not fit at all.
fn fill(letters: &[Letter], indent: f64, width: f64, breaks: Breaks) -> Option<usize> {
    let (mut lines, mut at, mut empty) = (1, indent, true);
    for piece in pieces(letters, breaks) {
        if piece.long > width - if lines == 1 { indent } else { 0.0 } {
            return None;
        }
        if empty {
            at += piece.long;
        } else if at + piece.gap + piece.long <= width {
            at += piece.gap + piece.long;
        } else {
            lines += 1;
            at = piece.long;
        }
        empty = false;
    }
    Some(lines)
}

/// Where lines may end. The rules of Unicode (UAX 14) lie between the two.
#[derive(Clone, Copy, PartialEq)]
enum Breaks {
    /// At spaces that surely part words, and after hyphens within them.
    Few,
    /// At every space, and around signs that may end or begin a line.
    Many,
}

/// Letters that stay together.
#[derive(Debug, Default, PartialEq)]
struct Piece {
    /// Width of the space before it.
    gap: f64,
    /// Its own width.
    long: f64,
    /// How many letters.
    count: usize,
}

const DASH: char = '—';

/// Signs that end a clause: a space after one parts words, and none ends a line where a letter or digit follows at once.
fn ends_clause(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':')
}

/// What a line may begin with after a space.
fn begins(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, DASH | '→' | '№' | '(')
}
/// What a space may follow at the end of a line.
fn ends(c: char) -> bool {
    c.is_alphanumeric() || ends_clause(c) || matches!(c, DASH | '→' | '№' | ')' | '%')
}

/// The text in pieces that stay together.
fn pieces(letters: &[Letter], breaks: Breaks) -> Vec<Piece> {
    let mut all = Vec::new();
    let mut piece = Piece::default();
    let mut end = |piece: &mut Piece, gap| {
        if piece.count == 0 {
            piece.gap += gap;
        } else {
            all.push(std::mem::replace(piece, Piece { gap, ..Piece::default() }));
        }
    };
    let mut last = 'a';
    let mut after = letters.iter().skip(1).map(|next| next.c);
    for &Letter { c, width } in letters {
        let next = after.next();
        let parts = match breaks {
            Breaks::Many => true,
            Breaks::Few => next.is_some_and(begins) && ends(last) && (last, next) != (DASH, Some(DASH)),
        };
        if c == ' ' && parts {
            end(&mut piece, width);
        } else {
            if breaks == Breaks::Many && c == DASH {
                end(&mut piece, 0.0);
            }
            piece.long += width;
            piece.count += 1;
            let glued = c.is_alphanumeric() || ends_clause(c) || matches!(c, '\'' | '’' | '\u{a0}');
            let hyphen = c == '-' && last.is_alphabetic() && next.is_some_and(char::is_alphabetic);
            if hyphen || (breaks == Breaks::Many && !glued) {
                end(&mut piece, 0.0);
            }
        }
        last = c;
    }
    end(&mut piece, 0.0);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ruler() -> Ruler {
        Ruler::of(&crate::fonts::load().unwrap())
    }

    fn lines(text: &str, width: f64) -> Option<usize> {
        ruler().lines(&[Run { text, face: Face::Regular, size: 1.0 }], 0.0, width)
    }

    #[test]
    fn words_that_surely_fit_are_counted() {
        assert_eq!(lines("Gaz coupé", 20.0), Some(1));
        assert_eq!(lines("Périmètre de 100 m fermé des deux côtés du quai.", 10.0), Some(3));
        assert_eq!(lines("L’égout du quai n’a pas été rouvert — la nuit.", 10.0), Some(3));
        assert!(ruler().cap().is_some());
        let capitals = "AVATAVAT AVATAVAT";
        let wide: f64 = capitals.chars().map(|c| ruler().widths(Face::Regular).of(c).unwrap()).sum();
        assert_eq!(lines(capitals, wide * 1.02), Some(1), "a line takes what its letters take");
        assert_eq!(lines(capitals, wide * 0.98), Some(2));
    }

    #[test]
    fn runs_of_several_faces_make_one_text() {
        let ruler = ruler();
        let run = |text, face| Run { text, face, size: 2.0 };
        let runs = [run("Gaz ", Face::Strong), run("coupé ", Face::Strong), run("ici", Face::Regular)];
        assert_eq!(ruler.lines(&runs, 0.0, 40.0), Some(1));
        assert_eq!(ruler.lines(&runs, 0.0, 11.0), Some(2));
        assert_eq!(ruler.lines(&runs, 29.0, 40.0), Some(2), "the first line is shorter");
        assert_eq!(ruler.lines(&runs, 39.0, 40.0), None, "no word fits into the first line");
    }

    #[test]
    fn doubt_is_no_number() {
        let ruler = ruler();
        let wide: f64 = "Hunnu nun".chars().map(|c| ruler.widths(Face::Regular).of(c).unwrap()).sum();
        assert_eq!(lines("Hunnu nun", wide * 1.0005), None, "too close to the edge");
        assert_eq!(lines("Anticonstitutionnellement", 5.0), None, "a word that does not fit");
        assert_eq!(lines("نار", 20.0), None, "another script");
        assert_eq!(lines("deux\nlignes", 20.0), None, "a line end of its own");
        assert_eq!(lines("voir www.valmont.example", 30.0), None, "an address");
    }

    #[test]
    fn few_places_to_break_are_surely_places() {
        let counts = |text: &str, breaks| {
            let letters: Vec<Letter> = text.chars().map(|c| Letter { c, width: 1.0 }).collect();
            pieces(&letters, breaks).iter().map(|p| (p.gap > 0.0, p.count)).collect::<Vec<_>>()
        };
        let few = counts("quai : « feu » fort, ici — là", Breaks::Few);
        assert_eq!(few, [(false, 20), (true, 3), (true, 1), (true, 2)]);
        let joined = counts("n° (2 m) Dir-PC-Ops 4-5", Breaks::Few);
        assert_eq!(joined, [(false, 5), (true, 2), (true, 4), (false, 3), (false, 3), (true, 3)]);
        assert_eq!(counts("a-b c", Breaks::Many), [(false, 2), (false, 1), (true, 1)]);
        assert_eq!(counts("a — b", Breaks::Many), [(false, 1), (true, 1), (true, 1)]);
        assert_eq!(counts("a—b", Breaks::Many), [(false, 1), (false, 1), (false, 1)]);
        assert_eq!(counts("a  b", Breaks::Few), [(false, 4)], "two spaces part nothing for sure");
    }
}
