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
    fn a_subject_is_one_line() {
        assert!(subject(&Text::both("Réunion", "Vergadering"), 100).is_ok());
        let two = Text::one(Lang::Nl, "Vergadering\r\nBcc: x@y.example");
        assert_eq!(subject(&two, 100).unwrap_err().field.as_deref(), Some("subject-nl"));
        assert!(subject(&Text::one(Lang::Fr, "x".repeat(101)), 100).is_err());
    }
}
