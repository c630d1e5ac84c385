//! What changed between two states of a report: two versions, or the same one then and now.

use kernel::{Lang, Text};
use situation::read::{ReportLineRow, TracedLine};
use situation::report::Line;

/// What became of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Turn {
    /// It was not there.
    Added,
    /// It says something else now.
    Changed,
}

impl Turn {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
        }
    }
}

/// A line in one of two states, with what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Side {
    pub(crate) line: Line,
    /// The key of what it was drawn from; nothing for a line of its author's own.
    pub(crate) key: Option<String>,
}

impl From<TracedLine> for Side {
    fn from(of: TracedLine) -> Self {
        Self { line: of.line, key: of.said.map(|s| s.key) }
    }
}

impl From<&ReportLineRow> for Side {
    fn from(of: &ReportLineRow) -> Self {
        Self { line: of.line.clone(), key: of.said.as_ref().map(|s| s.key.clone()) }
    }
}

/// The differences between two states.
#[derive(Debug, Default)]
pub(crate) struct Turned {
    /// For each line of the new state, in order.
    pub(crate) turns: Vec<Option<Turn>>,
    /// What each line of the new state said before, where it was there.
    pub(crate) before: Vec<Option<Text>>,
    /// Lines of the old state that are gone.
    pub(crate) gone: Vec<Line>,
}

impl Turned {
    /// How many lines were added and changed.
    pub(crate) fn counts(&self) -> (usize, usize) {
        let of = |turn| self.turns.iter().filter(|t| **t == Some(turn)).count();
        (of(Turn::Added), of(Turn::Changed))
    }
}

/// Compares two states. Lines are the same line when they were drawn from the same thing, or lead back to the same entries; lines without
/// either when they say the same in one of the languages.
pub(crate) fn turned(old: &[Side], new: &[Side]) -> Turned {
    let mut left: Vec<&Side> = old.iter().collect();
    let mut found = Turned::default();
    for side in new {
        let at = left.iter().position(|o| is_same(o, side));
        let before = at.map(|at| left.remove(at));
        found.turns.push(match before {
            None => Some(Turn::Added),
            Some(before) if before.line.text != side.line.text => Some(Turn::Changed),
            Some(_) => None,
        });
        found.before.push(before.map(|b| b.line.text.clone()));
    }
    found.gone = left.into_iter().map(|s| s.line.clone()).collect();
    found
}

fn is_same(a: &Side, b: &Side) -> bool {
    if a.line.section != b.line.section {
        return false;
    }
    if a.key.is_some() && b.key.is_some() {
        return a.key == b.key;
    }
    if a.line.entries != b.line.entries {
        return false;
    }
    let alike = |lang| a.line.text.get(lang).is_some() && a.line.text.get(lang) == b.line.text.get(lang);
    !a.line.entries.is_empty() || a.line.id == b.line.id || Lang::ALL.into_iter().any(alike)
}

#[cfg(test)]
mod tests {
    use kernel::Id;
    use situation::report::Section;

    use super::*;

    fn side(entry: u128, fr: &str, nl: Option<&str>, key: Option<&str>) -> Side {
        let entries = if entry == 0 { Vec::new() } else { vec![Id::new(uuid::Uuid::from_u128(entry))] };
        let text = Text { fr: Some(fr.to_owned()), nl: nl.map(str::to_owned), en: None };
        let line = Line { id: Id::new(testkit::unique()), section: Section::Situation, text, entries };
        Side { line, key: key.map(str::to_owned) }
    }

    #[test]
    fn a_version_names_what_it_changed() {
        let old = [
            side(1, "a", None, None),
            side(2, "b", None, None),
            side(0, "by hand", None, None),
            side(0, "gone", None, None),
            side(7, "Blessés : 3", None, Some("figure:injured")),
        ];
        let new = [
            side(1, "a", Some("A"), None),
            side(2, "b", None, None),
            side(0, "by hand", Some("x"), None),
            side(3, "c", None, None),
            // Another entry corrected it: it is the same figure.
            side(9, "Blessés : 7", None, Some("figure:injured")),
        ];
        let found = turned(&old, &new);
        let turns = [Some(Turn::Changed), None, Some(Turn::Changed), Some(Turn::Added), Some(Turn::Changed)];
        assert_eq!(found.turns, turns);
        assert_eq!(found.counts(), (1, 3));
        assert_eq!(found.before[4].as_ref().and_then(|t| t.fr.as_deref()), Some("Blessés : 3"));
        assert_eq!(found.gone.iter().map(|l| l.text.fr.as_deref()).collect::<Vec<_>>(), [Some("gone")]);
    }

    #[test]
    fn nothing_changed_is_nothing_changed() {
        let old = [side(1, "a", None, Some("log:1")), side(0, "by hand", None, None)];
        assert_eq!(turned(&old, &old).turns, [None, None]);
        assert_eq!(turned(&[], &[]).counts(), (0, 0));
    }
}
