//! QR codes as pictures of one dot for each module.

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};
use serde::Serialize;

/// A code that stands in a document.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Code {
    /// The file among the document's data that holds its dots.
    pub(crate) file: String,
    /// How many dots it is wide and high.
    pub(crate) side: usize,
}

/// The dots of a code with its quiet zone, one byte each from black (0) to white (255), line by line.
pub(crate) struct Dots {
    /// How many are in a line, and how many lines.
    pub(crate) side: usize,
    /// All of them.
    pub(crate) luma: Vec<u8>,
}

/// Light modules around a code, as many as its standard (ISO/IEC 18004) asks for.
const QUIET: i32 = 4;

/// The text as a QR code; nothing when it is too long for one (about 2,300 bytes). A picture costs the typesetter a third of what a
/// drawing in lines does, and is as sharp: a dot is a square however large it is printed.
pub(crate) fn dots(text: &str) -> Option<Dots> {
    let code = coded(text)?;
    let all = -QUIET..code.size() + QUIET;
    // Outside of the code every module is light.
    let dark = |x, y| code.get_module(x, y);
    let luma =
        all.clone().flat_map(|y| all.clone().map(move |x| if dark(x, y) { 0 } else { u8::MAX })).collect();
    Some(Dots { side: all.count(), luma })
}

fn coded(text: &str) -> Option<QrCode> {
    // Any of the eight masks can be read. Trying them all to find the one with the fewest likenesses to a finder pattern
    // costs more than the rest of the code, and a signed note is as good as random under each.
    let (segments, mask) = (QrSegment::make_segments(text), Some(Mask::new(0)));
    let (least, most) = (Version::MIN, Version::MAX);
    QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, least, most, mask, true).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_has_the_modules_of_the_code_and_a_quiet_zone() {
        let text = "town.example/journal/live\n18204\nq2VkGm3c0q3o5dQb0Xz0n7mWl1f8qE0m2sT3uV4wX5Y=\n";
        let picture = dots(text).unwrap();
        let code = coded(text).unwrap();
        let side = usize::try_from(code.size()).unwrap() + 8;
        assert_eq!((picture.side, picture.luma.len()), (side, side * side));
        for (i, &luma) in picture.luma.iter().enumerate() {
            let (x, y) = (i32::try_from(i % side).unwrap() - 4, i32::try_from(i / side).unwrap() - 4);
            assert_eq!(luma == 0, code.get_module(x, y), "{x} {y}");
        }
        assert!(picture.luma.iter().take(4 * side).all(|&luma| luma == 255), "four light lines above");
        assert_eq!(picture.luma[4 * side + 4], 0, "a finder pattern begins dark");
    }

    #[test]
    fn what_is_too_long_has_no_code() {
        assert!(dots(&"x".repeat(3_000)).is_none());
    }
}
