//! A pack: its number, its sheets, the ways in which it leaves the program.

kernel::coded! {
    /// How a pack came onto paper.
    Way {
        /// Somebody printed the page.
        Page = "page",
        /// Somebody fetched the document.
        Pdf = "pdf",
        /// The program put it into the folder, or handed it to the printer, by itself.
        Folder = "folder",
    }
}

/// The number as people say it: `PP-26-0012`.
#[must_use]
pub fn number(year: i64, no: i64) -> String {
    format!("PP-{year:02}-{no:04}")
}

/// What a sheet is called: its place in the pack, and a letter once it was exchanged: `3`, `3b`, `3c`, after `3z` `3-27`.
#[must_use]
pub fn sheet(place: i64, edition: i64) -> String {
    match u8::try_from(edition) {
        Ok(0 | 1) => place.to_string(),
        Ok(n @ 2..=26) => format!("{place}{}", char::from(b'a' + n - 1)),
        _ => format!("{place}-{edition}"),
    }
}

/// Whether this is a fingerprint: SHA-256 in hexadecimal.
#[must_use]
pub fn is_fingerprint(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_keep_their_place_and_count_their_editions() {
        let table =
            [(3, 1, "3"), (3, 2, "3b"), (12, 3, "12c"), (1, 26, "1z"), (1, 27, "1-27"), (1, 300, "1-300")];
        for (place, edition, name) in table {
            assert_eq!(sheet(place, edition), name);
        }
        assert_eq!(number(26, 12), "PP-26-0012");
    }

    #[test]
    fn fingerprints_are_lower_case_hexadecimal() {
        assert!(is_fingerprint(&"0a".repeat(32)));
        for wrong in ["", "0a", &"0A".repeat(32), &"0g".repeat(32), &"0a".repeat(33)] {
            assert!(!is_fingerprint(wrong), "{wrong}");
        }
    }
}
