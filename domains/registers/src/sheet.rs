//! An answer sheet: what was asked, what was done, what remains, with which figures; in two languages, approved by somebody else and
//! frozen with the fingerprint of all that stands on it.

use kernel::{Lang, Text};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::entry::missing;
use crate::evidence::Evidence;

kernel::coded! {
    /// Where a sheet stands.
    Stage {
        /// It is being written.
        Draft = "draft",
        /// It waits for somebody else to approve it.
        HandedIn = "handed-in",
        /// It was approved and is frozen.
        Approved = "approved",
    }
}

/// What stands on it. A change is journalled as a whole.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// The point it answers; the whole entry where absent.
    #[serde(default)]
    pub point: Option<i64>,
    /// What was asked.
    pub asked: Text,
    /// What was done.
    pub done: Text,
    /// What remains.
    pub remains: Text,
    /// The figures, each with its source.
    #[serde(default)]
    pub figures: Text,
}

impl Sheet {
    /// The parts that an answer cannot do without, by the name of their field.
    #[must_use]
    pub fn required(&self) -> [(&'static str, &Text); 3] {
        [("asked", &self.asked), ("done", &self.done), ("remains", &self.remains)]
    }
    /// All parts by the name of their field.
    #[must_use]
    pub fn parts(&self) -> [(&'static str, &Text); 4] {
        [("asked", &self.asked), ("done", &self.done), ("remains", &self.remains), ("figures", &self.figures)]
    }
    /// The official languages in which one of the required parts has no words.
    #[must_use]
    pub fn missing(&self) -> Vec<Lang> {
        let lacks = |lang: &Lang| self.required().iter().any(|(_, text)| missing(text).contains(lang));
        [Lang::Fr, Lang::Nl].into_iter().filter(lacks).collect()
    }
}

/// A piece of evidence with what it proves, as it stood when the sheet was frozen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proof {
    /// Of which point.
    pub point: i64,
    /// What it proves.
    pub of: Text,
    /// When that was, as exactly as it is known.
    #[serde(default)]
    pub on: Option<String>,
    /// Where it is.
    pub evidence: Evidence,
}

/// The fingerprint of a frozen sheet: SHA-256, hex, over sheet and proofs as JSON with fields in a fixed order.
///
/// # Errors
/// When they cannot be written as JSON, which would be a defect of their types.
pub fn fingerprint(sheet: &Sheet, proofs: &[Proof]) -> Result<String, serde_json::Error> {
    let bytes = serde_json::to_vec(&(sheet, proofs))?;
    Ok(Sha256::digest(&bytes).iter().map(|b| format!("{b:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_lacks_a_language_when_one_required_part_does() {
        let both = || Text::both("a", "b");
        let mut sheet = Sheet { asked: both(), done: both(), remains: both(), ..Sheet::default() };
        assert!(sheet.missing().is_empty(), "figures may be missing");
        sheet.remains = Text::one(Lang::Fr, "a");
        assert_eq!(sheet.missing(), [Lang::Nl]);
    }

    #[test]
    fn every_word_and_every_proof_changes_the_fingerprint() {
        let sheet = Sheet { asked: Text::both("a", "b"), ..Sheet::default() };
        let proof =
            Proof { point: 1, of: Text::both("x", "y"), on: None, evidence: Evidence::document("p. 1") };
        let plain = fingerprint(&sheet, &[]).unwrap();
        assert_eq!((plain.len(), plain.clone()), (64, fingerprint(&sheet, &[]).unwrap()));
        let other = Sheet { asked: Text::both("a", "c"), ..sheet.clone() };
        assert_ne!(plain, fingerprint(&other, &[]).unwrap());
        assert_ne!(plain, fingerprint(&sheet, &[proof]).unwrap());
    }
}
