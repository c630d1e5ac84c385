//! Numbers of entries as people write them: `3-7, 12`.

use kernel::Refusal;
use store::MOST_ERASED;

/// The numbers in a line, each once and in order. Commas, semicolons and spaces stand between them, a hyphen or a dash
/// between the ends of a range.
///
/// # Errors
/// When something in it is no number, or there are too many; names it and the field.
pub(super) fn read(field: &str, text: &str) -> Result<Vec<i64>, Refusal> {
    let wrong = |part: &str| {
        let shown: String = part.chars().take(40).collect();
        Refusal::invalid(field, "refusal-erase-numbers").with("value", shown)
    };
    let many = || Refusal::invalid(field, "refusal-erase-many").with("most", MOST_ERASED);
    let mut numbers = Vec::new();
    for part in joined(text).split([',', ';', ' ', '\n', '\t']).filter(|p| !p.is_empty()) {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        let number = |text: &str| text.parse::<i64>().ok().filter(|n| *n > 0);
        let (Some(first), Some(last)) = (number(first), number(last)) else { return Err(wrong(part)) };
        if last < first {
            return Err(wrong(part));
        }
        let most = i64::try_from(MOST_ERASED).unwrap_or(i64::MAX);
        if last - first >= most {
            return Err(many());
        }
        numbers.extend(first..=last);
    }
    numbers.sort_unstable();
    numbers.dedup();
    match numbers.len() {
        0 => Err(Refusal::invalid(field, "refusal-erase-none")),
        n if n > MOST_ERASED => Err(many()),
        _ => Ok(numbers),
    }
}

/// One hyphen for every dash, without spaces around it, and no number signs.
fn joined(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '-' | '–' | '—' => {
                out.truncate(out.trim_end().len());
                out.push('-');
            }
            '№' | '\u{a0}' | '\u{202f}' => {}
            c if c.is_whitespace() && out.ends_with('-') => {}
            c => out.push(c),
        }
    }
    out
}

/// The shortest line that says these numbers, which are in order.
pub(super) fn shown(numbers: &[i64]) -> String {
    let mut ranges: Vec<(i64, i64)> = Vec::new();
    for n in numbers {
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == *n => *last = *n,
            _ => ranges.push((*n, *n)),
        }
    }
    let one = |(first, last): &(i64, i64)| {
        if first == last { first.to_string() } else { format!("{first}–{last}") }
    };
    ranges.iter().map(one).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_and_ranges_are_read_as_people_write_them() {
        let all = vec![3, 4, 5, 6, 7, 12, 20];
        for text in ["3-7, 12, 20", "№ 20; 3 – 7 12", "12,3–5\n5-7,20", "3-7,12,20,12"] {
            assert_eq!(read("entries", text).unwrap(), all, "{text}");
        }
        assert_eq!(shown(&all), "3–7, 12, 20");
        assert_eq!(read("entries", &shown(&all)).unwrap(), all, "what is shown can be typed again");
    }

    #[test]
    fn what_is_no_number_is_named() {
        for text in ["x", "7-3", "0", "1-", "-5", "1--2", "99999999999999999999"] {
            let refusal = read("entries", text).unwrap_err();
            assert_eq!(
                (refusal.key.as_str(), refusal.field.as_deref()),
                ("refusal-erase-numbers", Some("entries")),
                "{text}"
            );
        }
        assert_eq!(read("entries", " , ").unwrap_err().key, "refusal-erase-none");
        for text in ["1-501", "1-9223372036854775807", "1-300, 400-700"] {
            assert_eq!(read("entries", text).unwrap_err().key, "refusal-erase-many", "{text}");
        }
        assert_eq!(read("entries", "1-500").unwrap().len(), 500);
    }
}
