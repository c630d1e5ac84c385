//! Invented names, numbers and addresses: the same for the same person, and marked.

use std::collections::{BTreeMap, BTreeSet};

use regex::Regex;
use sha2::{Digest, Sha256};

use super::table::Class;

/// Stands before every invented name.
pub const MARK: char = '◇';

const FIRST: [&str; 8] = ["Lin", "Val", "Hoog", "Mar", "Ter", "Bel", "Ro", "Wes"];
const SECOND: [&str; 8] = ["develd", "mance", "horst", "delin", "brake", "quin", "lare", "zeel"];
/// Shorter names are words of other meaning too often to be looked for in free text.
const SHORTEST: usize = 4;
/// More names than this are not looked for in free text; nobody has so many.
const MOST: usize = 20_000;

/// Invents, and remembers what it invented.
pub struct Fictions {
    salt: [u8; 32],
    file: String,
    names: BTreeMap<String, String>,
    given: BTreeSet<String>,
    /// Names as they may stand in free text, each with the whole name that it belongs to.
    spoken: BTreeMap<String, String>,
    sought: Option<Regex>,
}

impl Fictions {
    pub(super) fn new(salt: [u8; 32], file: String) -> Self {
        Self {
            salt,
            file,
            names: BTreeMap::new(),
            given: BTreeSet::new(),
            spoken: BTreeMap::new(),
            sought: None,
        }
    }

    /// Remembers what somebody is called, so that it is found in free text too: as a whole, and of the people of the directory
    /// also by the longer words of their name.
    pub(super) fn learn(&mut self, class: Class, text: &str, known: bool) {
        if class != Class::Name || self.spoken.len() >= MOST {
            return;
        }
        let whole = text.trim();
        let parts = whole.split_whitespace().filter(|word| known && begins_large(word));
        for spoken in std::iter::once(whole).chain(parts) {
            if spoken.chars().count() >= SHORTEST {
                self.spoken.entry(spoken.to_lowercase()).or_insert_with(|| whole.to_owned());
            }
        }
        self.sought = None;
    }

    /// What stands in the place of a text of this class.
    ///
    /// # Errors
    /// When the names cannot be looked for; a defect of the program.
    pub fn replace(&mut self, class: Class, text: &str) -> Result<String, regex::Error> {
        let blank = text.trim().is_empty();
        Ok(match class {
            Class::Plain => text.to_owned(),
            _ if blank => text.to_owned(),
            Class::Text => self.screened(text)?,
            Class::Name => self.name(text.trim()),
            Class::Login => format!("x{:06}", self.number(text) % 1_000_000),
            Class::Phone => self.phone(text),
            Class::Mail => self.mail(text),
            Class::Contact if text.contains('@') => self.mail(text),
            Class::Contact if text.bytes().filter(u8::is_ascii_digit).count() >= 6 => self.phone(text),
            Class::Contact => self.name(text.trim()),
            Class::File => self.file.clone(),
            Class::Copied => String::new(),
        })
    }

    fn name(&mut self, whole: &str) -> String {
        if let Some(known) = self.names.get(whole) {
            return known.clone();
        }
        let number = self.number(whole);
        let pick = |from: &[&'static str; 8], n: u64| {
            from.get(usize::try_from(n % 8).unwrap_or(0)).copied().unwrap_or("")
        };
        let initial = char::from(b'A' + u8::try_from(number / 64 % 26).unwrap_or(0));
        let family = format!("{}{}", pick(&FIRST, number), pick(&SECOND, number / 8));
        let mut name = format!("{MARK} {initial}. {family}");
        let mut next = 2;
        while !self.given.insert(name.clone()) {
            name = format!("{MARK} {initial}. {family} {next}");
            next += 1;
        }
        self.names.insert(whole.to_owned(), name.clone());
        name
    }

    /// No subscriber's number begins with 000.
    fn phone(&self, text: &str) -> String {
        let n = self.number(text) % 1_000_000;
        format!("000 {:02} {:02} {:02}", n / 10_000, n / 100 % 100, n % 100)
    }

    /// The ending `.invalid` belongs to nobody.
    fn mail(&self, text: &str) -> String {
        format!("x{:06}@exercise.invalid", self.number(text) % 1_000_000)
    }

    fn number(&self, text: &str) -> u64 {
        let mut hash = Sha256::new();
        hash.update(self.salt);
        hash.update(text.trim().to_lowercase().as_bytes());
        hash.finalize().iter().take(8).fold(0, |n, byte| n << 8 | u64::from(*byte))
    }

    /// Free text without the names that are known, and without numbers and addresses of mail.
    fn screened(&mut self, text: &str) -> Result<String, regex::Error> {
        let sought = match self.sought.take() {
            Some(sought) => sought,
            None => self.seek()?,
        };
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        for found in sought.find_iter(text) {
            out.push_str(text.get(at..found.start()).unwrap_or(""));
            let said = found.as_str();
            out.push_str(&match self.spoken.get(&said.to_lowercase()).cloned() {
                Some(whole) => self.name(&whole),
                None if said.contains('@') => self.mail(said),
                None if is_number(said) => self.phone(said),
                None => said.to_owned(),
            });
            at = found.end();
        }
        out.push_str(text.get(at..).unwrap_or(""));
        self.sought = Some(sought);
        Ok(out)
    }

    fn seek(&self) -> Result<Regex, regex::Error> {
        let mut names: Vec<&String> = self.spoken.keys().collect();
        // The longest first: a whole name goes before a part of it.
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        let names: Vec<String> = names.into_iter().map(|name| regex::escape(name)).collect();
        let mail = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+";
        // Not within a hash; an id is no number, however many digits it begins with.
        let number = r"(?:\+|\b)\d[\d ./-]{7,}\d\b";
        let id = r"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b";
        let mut all = vec![id.to_owned(), mail.to_owned(), number.to_owned()];
        if !names.is_empty() {
            // A mark of its own ends a word as well as a letter that is none.
            all.insert(0, format!(r"\b(?:{})", names.join("|")));
        }
        regex::RegexBuilder::new(&all.join("|")).case_insensitive(true).size_limit(64 << 20).build()
    }
}

fn begins_large(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// A telephone number has nine digits or more and begins with 0 or +; a date with a year of four digits is none.
fn is_number(said: &str) -> bool {
    let digits = said.bytes().filter(u8::is_ascii_digit).count();
    let mut parts = said.split(['/', '.', '-', ' ']);
    let part = |text: Option<&str>| text.and_then(|t| t.parse::<u32>().ok());
    let (day, month, year) = (part(parts.next()), part(parts.next()), part(parts.next()));
    let date = day.is_some_and(|d| d <= 31)
        && month.is_some_and(|m| m <= 12)
        && year.is_some_and(|y| (1900..2100).contains(&y));
    let id = said.len() == 36 && said.bytes().filter(|b| *b == b'-').count() == 4;
    digits >= 9 && !id && (said.starts_with('0') || said.starts_with('+')) && !date
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fictions() -> Fictions {
        let mut all = Fictions::new([7; 32], "file".into());
        all.learn(Class::Name, "Jan Testelmans", true);
        all.learn(Class::Name, "mevrouw Proefkens", false);
        all
    }

    #[test]
    fn the_same_person_is_called_the_same_everywhere_and_marked() {
        let mut all = fictions();
        let name = all.replace(Class::Name, "Jan Testelmans").unwrap();
        assert!(name.starts_with(MARK) && !name.contains("Testelmans"), "{name}");
        assert_eq!(all.replace(Class::Name, " Jan Testelmans ").unwrap(), name);
        let text =
            all.replace(Class::Text, "Testelmans belt; JAN TESTELMANS komt. Testelmansstraat?").unwrap();
        assert_eq!(text.matches(&name).count(), 3, "{text}");
        assert!(!text.to_lowercase().contains("testelmans"), "{text}");
        assert_ne!(all.replace(Class::Name, "Els Anders").unwrap(), name);
        assert_ne!(
            Fictions::new([8; 32], String::new()).replace(Class::Name, "Jan Testelmans").unwrap(),
            name
        );
    }

    #[test]
    fn numbers_and_addresses_go_and_dates_and_counts_stay() {
        let mut all = fictions();
        let stays = [
            "24/11/2026 02:10",
            "02:41, 7 gewonden",
            "№ 26-0417",
            "1 250 000 000 euro",
            "112",
            "S-26-0912",
            "2026-11-24",
            "01980123-4567-7890-8123-456789012345",
            "ab0123456789cd",
        ];
        for text in stays {
            assert_eq!(all.replace(Class::Text, text).unwrap(), text);
        }
        for text in ["0470 12 34 56", "+32 470 12.34.56", "02/511.20.30", "a.b@town.example"] {
            let said = format!("bel {text} terug");
            let kept = all.replace(Class::Text, &said).unwrap();
            assert!(!kept.contains(text) && kept.ends_with(" terug"), "{text}: {kept}");
        }
    }

    #[test]
    fn each_class_has_its_own_way() {
        let mut all = fictions();
        let mut of = |class, text: &str| all.replace(class, text).unwrap();
        assert!(of(Class::Phone, "0470 12 34 56").starts_with("000 "));
        assert!(of(Class::Mail, "a@b.example").ends_with("@exercise.invalid"));
        assert!(of(Class::Contact, "a@b.example").ends_with("@exercise.invalid"));
        assert!(of(Class::Contact, "ASTRID 02 511 20 30").starts_with("000 "));
        assert!(of(Class::Contact, "de heer Voorbeeld").starts_with(MARK));
        assert_eq!(of(Class::File, "0198"), "file");
        assert_eq!(of(Class::Plain, "D1"), "D1");
        assert_eq!(of(Class::Name, " "), " ");
        assert!(of(Class::Login, "jan").starts_with('x'));
    }
}
