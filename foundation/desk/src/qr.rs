//! QR codes as drawings, for a link that somebody scans from a screen.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};

/// An SVG of the text as a QR code with its quiet zone; nothing when it is too long for one.
#[must_use]
pub fn svg(text: &str) -> Option<String> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        for x in (0..size).filter(|x| code.get_module(*x, y)) {
            write!(path, "M{x} {y}h1v1h-1z").ok()?;
        }
    }
    let full = size + 8;
    // White below black in either theme: cameras want it so.
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"qr\" aria-hidden=\"true\" width=\"240\" height=\"240\" viewBox=\"-4 -4 {full} \
         {full}\"><path fill=\"#fff\" d=\"M-4 -4h{full}v{full}h-{full}z\"/><path fill=\"#000\" d=\"{path}\"/></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_drawing_has_the_modules_of_the_code() {
        let text = "https://town.example/nl/o/q2VkGm3c0q3o5dQb0Xz0n7mWl1f8qE0m2sT3uV4wX5Y";
        let (drawing, code) = (svg(text).unwrap(), QrCode::encode_text(text, QrCodeEcc::Medium).unwrap());
        let dark = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        let expected = dark.filter(|&(x, y)| code.get_module(x, y)).count();
        assert_eq!(drawing.matches("h1v1h-1z").count(), expected);
        assert_eq!(svg(&"x".repeat(3_000)), None);
    }
}
