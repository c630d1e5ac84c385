//! What a profile says of contributions: `contributions/contributions.toml`. A place without that file asks without groups, letters and reminders.

use kernel::{Files, Text};
use serde::Deserialize;

use crate::facts::Rhythm;
use crate::hint::Hint;

/// The file.
pub const FILE: &str = "contributions/contributions.toml";

/// A code with its name.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// Code, kept in the journal.
    pub code: String,
    /// Name.
    pub names: Text,
}

/// When somebody is written to, in days from the day on which answers are due.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Days {
    /// Days before.
    pub remind_before: Vec<i64>,
    /// Days after.
    pub remind_after: Vec<i64>,
    /// Days after which others are told.
    pub escalate_after: Option<i64>,
    /// Code of the function that is told then, besides the second person of the partner.
    pub escalate_to: Option<String>,
    /// Days after which links open nothing any more.
    pub link_after: i64,
    /// Where that comes from.
    pub source: String,
    /// Whether somebody competent confirmed it.
    pub verified: bool,
}

/// When a measure counts as not sufficiently taken up.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coverage {
    /// Fewer partners than this.
    pub partners: usize,
    /// Fewer areas than this.
    pub areas: usize,
    /// Where that comes from, as readers of the matrix see it.
    pub source: Text,
    /// Whether somebody competent confirmed it.
    pub verified: bool,
}

/// Neighbourhoods that have priority.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Priority {
    /// Codes of areas.
    pub areas: Vec<String>,
    /// Where the list is written.
    pub source: String,
}

/// Everything of `contributions/contributions.toml`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Catalogue {
    /// For whom something is done.
    pub group: Vec<Named>,
    /// Sorts of organisations that can be asked, in the order in which they are offered.
    pub kind: Vec<Named>,
    /// What partners are written at first.
    pub letter: Text,
    /// What partners are asked besides.
    pub question: Vec<Text>,
    /// What whoever judges is made to look at.
    pub checks: Vec<Hint>,
    /// When somebody is written to.
    pub days: Days,
    /// When a measure counts as not sufficiently taken up.
    pub coverage: Coverage,
    /// Neighbourhoods that have priority; none where no public list is known.
    pub priority: Option<Priority>,
}

impl Catalogue {
    /// Reads the file of a profile.
    ///
    /// # Errors
    /// What is wrong with it, in a sentence.
    pub fn read(files: &dyn Files) -> Result<Self, String> {
        let Some(bytes) = files.read(FILE) else { return Ok(Self::default()) };
        let text = std::str::from_utf8(&bytes).map_err(|e| format!("{FILE}: {e}"))?;
        let read: Self = toml::from_str(text).map_err(|e| format!("{FILE}: {e}"))?;
        match read.wrong() {
            Some(wrong) => Err(format!("{FILE}: {wrong}")),
            None => Ok(read),
        }
    }

    fn wrong(&self) -> Option<String> {
        let lacks = |text: &Text| text.fr.is_none() || text.nl.is_none() || text.en.is_none();
        for (at, list) in [("group", &self.group), ("kind", &self.kind)] {
            for (n, one) in list.iter().enumerate() {
                if lacks(&one.names) {
                    return Some(format!("{at} «{}» lacks a language", one.code));
                }
                if list.iter().take(n).any(|other| other.code == one.code) {
                    return Some(format!("{at} «{}» stands there twice", one.code));
                }
            }
        }
        if self.letter.fr.is_some() != self.letter.nl.is_some() {
            return Some("the letter lacks an official language".to_owned());
        }
        let days = &self.days;
        let negative = days.remind_before.iter().chain(&days.remind_after).any(|d| *d < 0)
            || days.escalate_after.is_some_and(|d| d < 0)
            || days.link_after < 0;
        negative.then(|| "days are counted from zero".to_owned())
    }

    /// The days as rules take them.
    #[must_use]
    pub fn rhythm(&self) -> Rhythm {
        Rhythm {
            remind_before: self.days.remind_before.clone(),
            remind_after: self.days.remind_after.clone(),
            escalate_after: self.days.escalate_after,
            link_after: self.days.link_after,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::MemoryFiles;

    fn read(text: &str) -> Result<Catalogue, String> {
        Catalogue::read(&MemoryFiles::default().with(FILE, text.as_bytes().to_vec()))
    }

    #[test]
    fn a_profile_without_the_file_says_nothing_and_a_wrong_one_is_named() {
        assert_eq!(Catalogue::read(&MemoryFiles::default()), Ok(Catalogue::default()));
        let twice = "[[group]]\ncode = \"a\"\nnames = { fr = \"A\", nl = \"A\", en = \"A\" }\n";
        assert!(read(&format!("{twice}{twice}")).unwrap_err().contains("twice"));
        assert!(
            read("[[group]]\ncode = \"a\"\nnames = { fr = \"A\" }\n")
                .unwrap_err()
                .contains("lacks a language")
        );
        assert!(read("checks = [\"no-such\"]").is_err());
        assert_eq!(read("checks = [\"no-area\"]").unwrap().checks, [Hint::NoArea]);
    }
}
