//! Values as people write them, and as whole numbers in the unit's smallest step.

/// Most that a value may be, in its smallest step: far beyond any figure, and sums of many still fit.
pub const MOST: i64 = 1_000_000_000_000_000;
/// Most decimals of a unit.
pub const MOST_DECIMALS: u8 = 3;

kernel::coded! {
    /// Why a text is not a value.
    NotANumber {
        /// It is not a number at all.
        Words = "words",
        /// It has more decimals than the unit.
        Decimals = "decimals",
        /// Nobody can mean so much.
        Range = "range",
    }
}

/// A value as typed (`1 234,5`, `1234.5`, `−3`) in steps of 10 to the minus `decimals`.
///
/// The last comma or point is the decimal sign, unless the unit has no decimals and three digits follow: those are
/// thousands. Spaces and apostrophes between thousands are passed over.
///
/// # Errors
/// Why it is none.
pub fn parse(text: &str, decimals: u8) -> Result<i64, NotANumber> {
    let bare: String = text.chars().filter(|c| !c.is_whitespace() && !"'’".contains(*c)).collect();
    let (negative, digits) = match bare.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest),
        None => (false, bare.strip_prefix('+').unwrap_or(&bare)),
    };
    let (whole, part) = split(digits, decimals).ok_or(NotANumber::Words)?;
    let part = part.trim_end_matches('0');
    if part.len() > usize::from(decimals) {
        return Err(NotANumber::Decimals);
    }
    let padded = format!("{whole}{part:0<width$}", width = usize::from(decimals));
    let value: i64 = padded.parse().map_err(|_| NotANumber::Range)?;
    if value > MOST {
        return Err(NotANumber::Range);
    }
    Ok(if negative { -value } else { value })
}

/// Digits before and after the decimal sign, thousands joined; nothing when anything else stands there.
fn split(text: &str, decimals: u8) -> Option<(String, String)> {
    let signs: Vec<(usize, char)> = text.char_indices().filter(|(_, c)| matches!(c, ',' | '.')).collect();
    let after = |at: usize| text.get(at + 1..).unwrap_or("");
    let decimal = match signs.last() {
        None => None,
        // "1.234" of a unit without decimals, "1.234.567" of any: thousands.
        Some((at, sign)) => {
            let same = signs.iter().filter(|(_, s)| s == sign).count();
            let thousands = (decimals == 0 && after(*at).len() == 3) || same > 1;
            (!thousands).then_some(*at)
        }
    };
    let (whole, part) = match decimal {
        Some(at) => (text.get(..at)?, after(at)),
        None => (text, ""),
    };
    let groups: Vec<&str> = whole.split([',', '.']).collect();
    let good_groups = groups.len() == 1 || groups.iter().skip(1).all(|g| g.len() == 3);
    let whole: String = groups.concat();
    let digits = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
    let some = !whole.is_empty() && (decimal.is_none() || !part.is_empty());
    (some && good_groups && digits(&whole) && digits(part)).then(|| (whole, part.to_owned()))
}

/// A value with a point before its decimals, as in files: `1234.5`.
#[must_use]
pub fn plain(value: i64, decimals: u8) -> String {
    let step = 10_u64.pow(u32::from(decimals.min(MOST_DECIMALS)));
    let (sign, size) = (if value < 0 { "-" } else { "" }, value.unsigned_abs());
    if decimals == 0 {
        return format!("{sign}{size}");
    }
    format!("{sign}{}.{:0width$}", size / step, size % step, width = usize::from(decimals.min(MOST_DECIMALS)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn values_as_people_write_them() {
        let table = [
            ("12", 0, Ok(12)),
            ("1 234", 0, Ok(1234)),
            ("1.234", 0, Ok(1234)),
            ("1.234.567", 0, Ok(1_234_567)),
            ("1.234", 3, Ok(1234)),
            ("1 234,5", 1, Ok(12_345)),
            ("1.234,5", 1, Ok(12_345)),
            ("1,234.5", 1, Ok(12_345)),
            ("12,50", 1, Ok(125)),
            ("-3,25", 2, Ok(-325)),
            ("−3", 0, Ok(-3)),
            ("+7", 0, Ok(7)),
            ("12,55", 1, Err(NotANumber::Decimals)),
            ("1.5", 0, Err(NotANumber::Decimals)),
            ("", 0, Err(NotANumber::Words)),
            ("-", 0, Err(NotANumber::Words)),
            ("12 %", 0, Err(NotANumber::Words)),
            (",5", 1, Err(NotANumber::Words)),
            ("5,", 1, Err(NotANumber::Words)),
            ("12.34.567", 0, Err(NotANumber::Words)),
            ("99999999999999999999999", 0, Err(NotANumber::Range)),
            ("2000000000000000", 0, Err(NotANumber::Range)),
        ];
        for (typed, decimals, wanted) in table {
            assert_eq!(parse(typed, decimals), wanted, "{typed} with {decimals} decimals");
        }
    }

    proptest! {
        #[test]
        fn a_written_value_reads_back(value in -MOST..=MOST, decimals in 0u8..=3) {
            prop_assert_eq!(parse(&plain(value, decimals), decimals), Ok(value));
        }
        #[test]
        fn no_text_stops_it(text in "\\PC{0,40}", decimals in 0u8..=3) {
            if let Ok(value) = parse(&text, decimals) {
                prop_assert!(value.abs() <= MOST);
            }
        }
    }
}
