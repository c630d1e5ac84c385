//! QR codes as drawings.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};

/// An SVG of the text as a QR code with its quiet zone; nothing when it is too long for one (about 2,300 bytes).
pub(crate) fn svg(text: &str) -> Option<String> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let start = x;
            while x < size && code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                let width = x - start;
                write!(path, "M{start} {y}h{width}v1h-{width}z").ok()?;
            }
            x += 1;
        }
    }
    let full = size + 8;
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-4 -4 {full} {full}\"><path fill=\"#000\" d=\"{path}\"/></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_drawing_has_the_modules_of_the_code() {
        let text = "town.example/journal/live\n18204\nq2VkGm3c0q3o5dQb0Xz0n7mWl1f8qE0m2sT3uV4wX5Y=\n";
        let drawing = svg(text).unwrap();
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).unwrap();
        let dark = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        let expected = dark.filter(|&(x, y)| code.get_module(x, y)).count();
        let drawn: usize =
            drawing.split('h').skip(1).filter_map(|run| run.split('v').next()?.parse::<usize>().ok()).sum();
        assert_eq!(drawn, expected);
    }

    #[test]
    fn what_is_too_long_has_no_code() {
        assert_eq!(svg(&"x".repeat(3_000)), None);
    }
}
