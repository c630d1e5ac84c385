//! Polygons, circles and heights, from text to integers.

use kernel::Point;

use super::model::Circle;

/// Why a shape was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Unread {
    /// Not a coordinate pair on Earth; the words at fault.
    Coordinate(String),
    /// Fewer than four points, counted after closing.
    TooShort(usize),
    /// More points than are still allowed.
    TooMany,
    /// Not "centre radius".
    Circle,
}

/// A ring, and whether it had to be closed. Nothing for a polygon without points.
pub(super) fn polygon(text: &str, allowed: usize) -> Result<Option<(Vec<Point>, bool)>, Unread> {
    let mut ring = Vec::new();
    for word in text.split_whitespace() {
        if ring.len() >= allowed {
            return Err(Unread::TooMany);
        }
        ring.push(point(word)?);
    }
    let (Some(first), Some(last)) = (ring.first().copied(), ring.last().copied()) else { return Ok(None) };
    let open = first != last;
    if open {
        ring.push(first);
    }
    match ring.len() {
        n @ 0..4 => Err(Unread::TooShort(n)),
        _ => Ok(Some((ring, open))),
    }
}

/// A circle: `latitude,longitude radius-in-kilometres`.
pub(super) fn circle(text: &str) -> Result<Circle, Unread> {
    let mut words = text.split_whitespace();
    let (Some(centre), Some(radius), None) = (words.next(), words.next(), words.next()) else {
        return Err(Unread::Circle);
    };
    let centre = point(centre)?;
    // Half the Earth's circumference is the most that a circle on it can mean.
    let kilometres = decimal(radius).filter(|r| (0.0..=20_038.0).contains(r)).ok_or(Unread::Circle)?;
    Ok(Circle { centre, radius_m: rounded(kilometres * 1000.0).unsigned_abs() })
}

/// Whole metres from decimal feet; nothing when it is not a height that anything on Earth could have.
pub(super) fn metres_from_feet(text: &str) -> Option<i64> {
    decimal(text).filter(|f| f.abs() <= 1e6).map(|feet| rounded(feet * 0.3048))
}

/// `latitude,longitude` in decimal degrees.
fn point(word: &str) -> Result<Point, Unread> {
    let read = || {
        let (lat, lon) = word.split_once(',')?;
        Point::from_degrees(decimal(lon)?, decimal(lat)?)
    };
    read().ok_or_else(|| Unread::Coordinate(word.chars().take(60).collect()))
}

/// A decimal number without exponent, infinity or the like.
fn decimal(text: &str) -> Option<f64> {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let plain = unsigned.bytes().all(|b| b.is_ascii_digit() || b == b'.')
        && unsigned.bytes().any(|b| b.is_ascii_digit());
    (plain && text.len() <= 40).then(|| text.parse().ok()).flatten()
}

#[expect(clippy::cast_possible_truncation, reason = "both callers bound the value to below 1e8")]
fn rounded(value: f64) -> i64 {
    value.round() as i64
}

#[cfg(test)]
mod tests {
    use super::{Unread, circle, metres_from_feet, polygon};

    #[test]
    fn polygons() {
        let (ring, open) = polygon("50.8,4.3 50.9,4.3\n50.9,4.4 50.8,4.3", 10).unwrap().unwrap();
        assert_eq!((ring.len(), open), (4, false));
        assert_eq!((ring[0].lat, ring[0].lon), (508_000_000, 43_000_000));
        let (ring, open) = polygon("50.8,4.3 50.9,4.3 50.9,4.4", 10).unwrap().unwrap();
        assert_eq!((ring.len(), open, ring[0] == ring[3]), (4, true, true));
        assert_eq!(polygon("  ", 10), Ok(None));
        assert_eq!(polygon("50.8,4.3 50.9,4.3 50.8,4.3", 10), Err(Unread::TooShort(3)));
        assert_eq!(polygon("50.8,4.3", 10), Err(Unread::TooShort(1)));
        assert_eq!(polygon("1,1 2,2 3,3 1,1", 3), Err(Unread::TooMany));
        for wrong in ["50.8;4.3", "91,4", "50,181", "NaN,4", "1e1,4", "50.8,", "+-5,4", ".,4"] {
            assert_eq!(polygon(wrong, 10), Err(Unread::Coordinate(wrong.to_owned())));
        }
    }

    #[test]
    fn circles_and_heights() {
        assert_eq!(circle("32.9525,-115.5527 0").unwrap().radius_m, 0);
        assert_eq!(circle("50.85,4.35 1.2345").unwrap().radius_m, 1235);
        for wrong in ["50.85,4.35", "50.85,4.35 -1", "50.85,4.35 far", "50.85,4.35 1 2", "50.85,4.35 99999"] {
            assert_eq!(circle(wrong), Err(Unread::Circle), "{wrong}");
        }
        assert_eq!(metres_from_feet("9842.5197"), Some(3000));
        assert_eq!(metres_from_feet("high"), None);
    }
}
