//! A file that hangs on an entry, and the name under which somebody chose it.

use kernel::{Id, kind};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

/// An attachment: what was stored, and how it was called where it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// The stored content.
    pub blob: Id<kind::Blob>,
    /// Its name; none where none was kept, or where it was erased.
    pub name: Option<FileName>,
}

/// The name of a file as somebody chose it, fit to be shown and to be offered again: without its folders, without anything
/// that cannot be seen, of a bearable length. It may name a person, so it stands in the body of the entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FileName(String);

/// Most letters of a name.
pub const LONGEST_NAME: usize = 120;

/// Most letters of an ending that stays whole when a name is shortened.
const LONGEST_ENDING: usize = 8;

impl FileName {
    /// The name in what was chosen; nothing where nothing is left of it.
    #[must_use]
    pub fn cleaned(chosen: &str) -> Option<Self> {
        let last = chosen.rsplit(['/', '\\']).next().unwrap_or("");
        let seen: String = last.nfc().filter_map(visible).collect();
        let words = seen.split_whitespace().collect::<Vec<_>>().join(" ");
        let name = words.trim_matches(|c: char| c == '.' || c == ' ');
        if name.is_empty() { None } else { Some(Self(shortened(name))) }
    }
    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
    /// What stands after the last point, in small letters; empty when nothing does.
    #[must_use]
    pub fn ending(&self) -> String {
        self.0.rsplit_once('.').map_or_else(String::new, |(_, ending)| ending.to_lowercase())
    }
}

/// A letter that can be seen. A line end parts words; marks that turn the direction of writing could make
/// `invoice-gpj.exe` look like a picture, and go like every other sign without a shape.
fn visible(c: char) -> Option<char> {
    match c {
        '\u{00AD}'
        | '\u{061C}'
        | '\u{180E}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}'
        | '\u{FFF9}'..='\u{FFFB}'
        | '\u{E0000}'..='\u{E007F}' => None,
        c if c.is_control() || c == '\u{2028}' || c == '\u{2029}' => Some(' '),
        c => Some(c),
    }
}

/// The beginning and the ending of a long name.
fn shortened(name: &str) -> String {
    if name.chars().count() <= LONGEST_NAME {
        return name.to_owned();
    }
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if ending.chars().count() <= LONGEST_ENDING => (stem, format!(".{ending}")),
        _ => (name, String::new()),
    };
    let room = LONGEST_NAME.saturating_sub(ending.chars().count() + 1);
    let beginning: String = stem.chars().take(room).collect();
    format!("{}…{ending}", beginning.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_as_people_and_machines_give_them() {
        let table = [
            ("photo 1.jpg", "photo 1.jpg"),
            ("../../etc/passwd", "passwd"),
            (r"C:\Users\a.peeters\Bureau\plan d'accès.pdf", "plan d'accès.pdf"),
            ("deux\r\nlignes\t.txt", "deux lignes .txt"),
            ("le \"grand\" plan.pdf", "le \"grand\" plan.pdf"),
            ("Протокол осмотра.docx", "Протокол осмотра.docx"),
            ("facture-\u{202E}gpj.exe", "facture-gpj.exe"),
            ("\u{200F}صورة\u{200E}.png", "صورة.png"),
            (".htaccess", "htaccess"),
            ("e\u{301}tat.txt", "état.txt"),
            ("nul\0octet.txt", "nul octet.txt"),
        ];
        for (chosen, kept) in table {
            assert_eq!(FileName::cleaned(chosen).as_ref().map(FileName::as_str), Some(kept), "{chosen:?}");
        }
        for nothing in ["", "  ", "..", "folder/", "\u{200B}\u{202E}", "\n\n"] {
            assert_eq!(FileName::cleaned(nothing), None, "{nothing:?}");
        }
    }

    #[test]
    fn a_long_name_keeps_its_ending() {
        let long = FileName::cleaned(&format!("{}.pdf", "ж".repeat(4_000))).unwrap();
        assert_eq!(long.as_str().chars().count(), LONGEST_NAME);
        assert!(long.as_str().ends_with("ж….pdf") && long.ending() == "pdf");
        let no_ending = FileName::cleaned(&format!("a.{}", "b".repeat(300))).unwrap();
        assert_eq!(no_ending.as_str().chars().count(), LONGEST_NAME);
        let fits = "a".repeat(LONGEST_NAME);
        assert_eq!(FileName::cleaned(&fits).unwrap().as_str(), fits);
    }
}
