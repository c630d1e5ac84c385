//! What a new version of a report changed against the one before.

use kernel::Lang;
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

/// The differences between two versions.
#[derive(Debug, Default)]
pub(crate) struct Turned {
    /// For each line of the new version, in order.
    pub(crate) turns: Vec<Option<Turn>>,
    /// Lines of the old version that are gone.
    pub(crate) gone: Vec<Line>,
}

impl Turned {
    /// How many lines were added and changed.
    pub(crate) fn counts(&self) -> (usize, usize) {
        let of = |turn| self.turns.iter().filter(|t| **t == Some(turn)).count();
        (of(Turn::Added), of(Turn::Changed))
    }
}

/// Compares two versions. Lines are the same line when they lead back to the same entries; lines without entries when
/// they say the same in one of the languages.
pub(crate) fn turned(old: &[Line], new: &[Line]) -> Turned {
    let mut left: Vec<&Line> = old.iter().collect();
    let mut turns = Vec::with_capacity(new.len());
    for line in new {
        let at = left.iter().position(|o| is_same(o, line));
        turns.push(match at.map(|at| left.remove(at)) {
            None => Some(Turn::Added),
            Some(before) if before.text != line.text => Some(Turn::Changed),
            Some(_) => None,
        });
    }
    Turned { turns, gone: left.into_iter().cloned().collect() }
}

fn is_same(a: &Line, b: &Line) -> bool {
    if a.section != b.section || a.entries != b.entries {
        return false;
    }
    let alike = |lang| a.text.get(lang).is_some() && a.text.get(lang) == b.text.get(lang);
    !a.entries.is_empty() || Lang::ALL.into_iter().any(alike)
}

#[cfg(test)]
mod tests {
    use kernel::{Id, Text};
    use situation::report::Section;

    use super::*;

    fn line(entry: u128, fr: &str, nl: Option<&str>) -> Line {
        let entries = if entry == 0 { Vec::new() } else { vec![Id::new(uuid::Uuid::from_u128(entry))] };
        let text = Text { fr: Some(fr.to_owned()), nl: nl.map(str::to_owned), en: None };
        Line { id: Id::new(testkit::unique()), section: Section::Situation, text, entries }
    }

    #[test]
    fn a_version_names_what_it_changed() {
        let old = [line(1, "a", None), line(2, "b", None), line(0, "by hand", None), line(0, "gone", None)];
        let new =
            [line(1, "a", Some("A")), line(2, "b", None), line(0, "by hand", Some("x")), line(3, "c", None)];
        let found = turned(&old, &new);
        assert_eq!(found.turns, [Some(Turn::Changed), None, Some(Turn::Changed), Some(Turn::Added)]);
        assert_eq!(found.counts(), (1, 2));
        assert_eq!(found.gone.iter().map(|l| l.text.fr.as_deref()).collect::<Vec<_>>(), [Some("gone")]);
    }

    #[test]
    fn nothing_changed_is_nothing_changed() {
        let old = [line(1, "a", None), line(0, "by hand", None)];
        assert_eq!(turned(&old, &old).turns, [None, None]);
        assert_eq!(turned(&[], &[]).counts(), (0, 0));
    }
}
