//! Which incident type a line typed in a hurry speaks of.

use store::fold;

use crate::{IncidentType, Profile};

impl Profile {
    /// The type whose longest word or phrase stands in the line, whatever its language, case and accents; at the same
    /// length the one that stands first in the line.
    #[must_use]
    pub fn suggest_type(&self, line: &str) -> Option<&IncidentType> {
        let line = spaced(line);
        let mut best: Option<(usize, usize, &IncidentType)> = None;
        for one in &self.incident_types {
            for word in one.words.values().flatten() {
                let word = spaced(word);
                let Some(at) = line.find(&word) else { continue };
                if best.is_none_or(|(length, place, _)| (word.len(), place) > (length, at)) {
                    best = Some((word.len(), at, one));
                }
            }
        }
        best.map(|(_, _, one)| one)
    }
}

/// Folded words with one space around each, so that a phrase is found as whole words only.
pub(crate) fn spaced(text: &str) -> String {
    let folded = fold(text);
    let mut out = String::from(" ");
    for word in folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        out.push_str(word);
        out.push(' ');
    }
    out
}
