//! QR codes as drawings.

use std::fmt::Write as _;

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

/// An SVG of the text as a QR code with its quiet zone; nothing when it is too long for one (about 2,300 bytes).
pub(crate) fn svg(text: &str) -> Option<String> {
    let code = coded(text)?;
    let size = code.size();
    let mut path = String::new();
    for Block { x, y, width, height } in blocks(&code) {
        write!(path, "M{x} {y}h{width}v{height}h-{width}z").ok()?;
    }
    let full = size + 8;
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-4 -4 {full} {full}\"><path fill=\"#000\" d=\"{path}\"/></svg>"
    ))
}

fn coded(text: &str) -> Option<QrCode> {
    // Any of the eight masks can be read. Trying them all to find the one with the fewest likenesses to a finder pattern
    // costs more than the rest of the code, and a signed note is as good as random under each.
    let (segments, mask) = (QrSegment::make_segments(text), Some(Mask::new(0)));
    let (least, most) = (Version::MIN, Version::MAX);
    QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, least, most, mask, true).ok()
}

/// Dark modules next to each other.
#[derive(Clone, Copy)]
struct Block {
    x: i32,
    y: i32,
    width: i32,
    height: i32,
}

/// The dark modules of a code: the runs of each line, those of the same place in several lines as one.
fn blocks(code: &QrCode) -> Vec<Block> {
    let size = code.size();
    let mut done = Vec::new();
    let mut open: Vec<Block> = Vec::new();
    for y in 0..size {
        let mut now = Vec::new();
        let mut x = 0;
        while x < size {
            let start = x;
            while x < size && code.get_module(x, y) {
                x += 1;
            }
            let width = x - start;
            if width > 0 {
                let above = open.iter().position(|b| b.x == start && b.width == width);
                let block = above.map(|i| open.swap_remove(i));
                let block = block.unwrap_or(Block { x: start, y, width, height: 0 });
                now.push(Block { height: block.height + 1, ..block });
            }
            x += 1;
        }
        done.append(&mut open);
        open = now;
    }
    done.append(&mut open);
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_drawing_has_the_modules_of_the_code() {
        let text = "town.example/journal/live\n18204\nq2VkGm3c0q3o5dQb0Xz0n7mWl1f8qE0m2sT3uV4wX5Y=\n";
        let drawing = svg(text).unwrap();
        let code = coded(text).unwrap();
        let mut drawn = std::collections::HashSet::new();
        for path in drawing.split('M').skip(1) {
            let numbers: Vec<i32> =
                path.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok()).collect();
            let [x, y, width, height, ..] = numbers[..] else { panic!("{path}") };
            for at in (0..width * height).map(|i| (x + i % width, y + i / width)) {
                assert!(drawn.insert(at), "{at:?} is drawn twice");
            }
        }
        let size = code.size();
        let dark =
            (0..size).flat_map(|y| (0..size).map(move |x| (x, y))).filter(|&(x, y)| code.get_module(x, y));
        assert_eq!(drawn, dark.collect());
    }

    #[test]
    fn what_is_too_long_has_no_code() {
        assert_eq!(svg(&"x".repeat(3_000)), None);
    }
}
