//! A line as small as a word: where a figure comes from and where it goes.

use std::fmt::Write as _;

use serde::Serialize;

use super::Scale;

/// A small line with its places.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Spark {
    /// Width.
    pub width: i64,
    /// Height.
    pub height: i64,
    /// The line.
    pub path: String,
    /// The last value: x, y, whether it is hollow.
    pub last: (i64, i64, bool),
}

const WIDTH: i64 = 96;
const HEIGHT: i64 = 24;
const ROOM: i64 = 4;

/// Draws the values evenly, oldest first; `hollow` says that the last is not sure. Nothing below two values.
#[must_use]
pub fn spark(values: &[i64], hollow: bool) -> Option<Spark> {
    let last = i64::try_from(values.len()).ok()?.checked_sub(1).filter(|n| *n > 0)?;
    let x = Scale { values: (0, last), places: (ROOM, WIDTH - ROOM) };
    let (low, high) = (*values.iter().min()?, *values.iter().max()?);
    let y = Scale { values: (low, high), places: (HEIGHT - ROOM, ROOM) };
    let mut path = String::new();
    let mut end = (0, 0, hollow);
    for (n, value) in (0i64..).zip(values) {
        let (at, to) = (x.place(n), y.place(*value));
        write!(path, "{}{at} {to}", if n == 0 { 'M' } else { 'L' }).unwrap_or_default();
        end = (at, to, hollow);
    }
    Some(Spark { width: WIDTH, height: HEIGHT, path, last: end })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_a_line() {
        let spark = spark(&[0, 10, 5], true).unwrap();
        assert_eq!((spark.path.as_str(), spark.last), ("M4 20L48 4L92 12", (92, 12, true)));
        assert_eq!(super::spark(&[3, 3], false).unwrap().path, "M4 12L92 12");
        assert_eq!(super::spark(&[3], false), None);
        assert_eq!(super::spark(&[], false), None);
    }
}
