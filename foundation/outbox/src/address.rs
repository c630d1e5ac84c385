//! Addresses and subjects as they may leave the house: whatever would end a line of a mail's head is refused here, before anything
//! is journalled.

use kernel::{Refusal, Text, at_most};

/// Longest mail address (RFC 5321, 4.5.3.1.3).
const MOST_MAIL: usize = 254;
/// Most digits of a telephone number (E.164 has 15), with room for an extension.
const MOST_DIGITS: usize = 20;

/// A mail address, trimmed.
///
/// # Errors
/// The refusal for this field.
pub fn mail(field: &str, text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    let wrong = || Refusal::invalid(field, "refusal-message-mail").with("value", text);
    let (local, domain) = text.rsplit_once('@').ok_or_else(wrong)?;
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !"<>()[],;:\"\\@".contains(c);
    let labels = || domain.split('.');
    let label = |l: &str| {
        !l.is_empty()
            && !l.starts_with('-')
            && !l.ends_with('-')
            && l.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    let sound = !local.is_empty()
        && local.chars().all(plain)
        && !local.starts_with('.')
        && !local.ends_with('.')
        && labels().count() >= 2
        && labels().all(label);
    if sound && text.len() <= MOST_MAIL { Ok(text.to_owned()) } else { Err(wrong()) }
}

/// A telephone number as people write it; what is kept has `+` and digits only.
///
/// # Errors
/// The refusal for this field.
pub fn phone(field: &str, text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    let wrong = || Refusal::invalid(field, "refusal-message-phone").with("value", text);
    let rest = text.strip_prefix('+').unwrap_or(text);
    if !rest.chars().all(|c| c.is_ascii_digit() || " ./-()".contains(c)) {
        return Err(wrong());
    }
    let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
    if !(3..=MOST_DIGITS).contains(&digits.len()) {
        return Err(wrong());
    }
    Ok(if text.starts_with('+') { format!("+{digits}") } else { digits })
}

/// A telephone number as people read it out: in groups, where it is one of this country. Any other stays as it is.
#[must_use]
pub fn in_groups(number: &str) -> String {
    let (start, rest) = match number.strip_prefix("+32") {
        Some(rest) => ("+32 ", rest),
        None => match number.strip_prefix('0') {
            Some(rest) => ("0", rest),
            None => return number.to_owned(),
        },
    };
    // Free and premium numbers have groups of their own.
    if ["800", "90"].iter().any(|own| rest.starts_with(own)) {
        return number.to_owned();
    }
    // One digit for the zones of the large cities, three for mobile numbers, two for all other zones.
    let first: usize = match (rest.len(), rest.bytes().next()) {
        (8, Some(b'2' | b'3' | b'4' | b'9')) => 1,
        (8, Some(b'1' | b'5'..=b'8')) => 2,
        (9, Some(b'4')) => 3,
        _ => return number.to_owned(),
    };
    let long = if first == 1 { first + 3 } else { first + 2 };
    let mut said = start.to_owned();
    for (n, digit) in rest.chars().enumerate() {
        if !digit.is_ascii_digit() {
            return number.to_owned();
        }
        if n == first || (n >= long && (n - long).is_multiple_of(2)) {
            said.push(' ');
        }
        said.push(digit);
    }
    said
}

/// A subject in each of its languages: one line each.
///
/// # Errors
/// The refusal for the field `subject-{language}`.
pub fn subject(text: &Text, most: usize) -> Result<(), Refusal> {
    for lang in kernel::Lang::ALL {
        let Some(line) = text.get(lang) else { continue };
        let field = format!("subject-{lang}");
        at_most(&field, line, most)?;
        if line.chars().any(char::is_control) {
            return Err(Refusal::invalid(&field, "refusal-message-subject-line"));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Lang;

    #[test]
    fn mail_addresses() {
        for good in ["a@town.example", " jo.o'neill+x@sub.town.example ", "burgemeester@stad.example"] {
            assert_eq!(mail("mail", good).unwrap(), good.trim());
        }
        for bad in [
            "",
            "a",
            "a@",
            "@b.example",
            "a@b",
            "a b@c.example",
            "a@b.example\r\nBcc: x@y.example",
            "a@-b.example",
            "<a@b.example>",
            "a@b..example",
            ".a@b.example",
            "a,b@c.example",
            "a@b@c.example",
        ] {
            assert!(mail("mail", bad).is_err(), "{bad}");
        }
        assert!(mail("mail", &format!("{}@town.example", "a".repeat(250))).is_err());
    }

    #[test]
    fn telephone_numbers() {
        assert_eq!(phone("phone", "0490 00.00/11").unwrap(), "0490000011");
        assert_eq!(phone("phone", "+32 (490) 00-00-11").unwrap(), "+32490000011");
        for bad in ["", "12", "+", "call me", "0490\n11", "1234567890123456789012", "04+90"] {
            assert!(phone("phone", bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn numbers_are_read_in_groups() {
        for (kept, read) in [
            ("+3220009005", "+32 2 000 90 05"),
            ("020009005", "02 000 90 05"),
            ("+32490000011", "+32 490 00 00 11"),
            ("0490000012", "0490 00 00 12"),
            ("+3210000011", "+32 10 00 00 11"),
            ("081000011", "081 00 00 11"),
            ("112", "112"),
            ("+33100000000", "+33100000000"),
            ("+32 2 000 00 05", "+32 2 000 00 05"),
            ("080012345", "080012345"),
        ] {
            assert_eq!(in_groups(kept), read, "{kept}");
        }
    }

    #[test]
    fn a_subject_is_one_line() {
        assert!(subject(&Text::both("Réunion", "Vergadering"), 100).is_ok());
        let two = Text::one(Lang::Nl, "Vergadering\r\nBcc: x@y.example");
        assert_eq!(subject(&two, 100).unwrap_err().field.as_deref(), Some("subject-nl"));
        assert!(subject(&Text::one(Lang::Fr, "x".repeat(101)), 100).is_err());
    }
}
