//! What whoever judges should look at: hints, never refusals.

use crate::action::Action;
use crate::campaign;

kernel::coded! {
    /// Something about an action that asks for a look. Which of them count is for the profile to say.
    Hint {
        /// Nothing says what came of it.
        NoResult = "no-result",
        /// A result without a number.
        NoFigure = "no-figure",
        /// It does not say where.
        NoArea = "no-area",
        /// It does not say for whom.
        NoGroup = "no-group",
        /// It does not say when.
        NoPeriod = "no-period",
        /// It lies outside the year that is asked about.
        OutsideYear = "outside-year",
        /// It says the same as last year's.
        SameText = "same-text",
        /// Neither file nor address shows it.
        NoEvidence = "no-evidence",
    }
}

/// The hints about an action of a year; `before` are those of the year before for the same measure.
#[must_use]
pub fn hints(action: &Action, year: i64, before: &[Action], counted: &[Hint]) -> Vec<Hint> {
    let outside = campaign::year(year).is_some_and(|(first, last)| {
        action.from.is_some_and(|d| d > last)
            || action.until.is_some_and(|d| d < first)
            || action.from.is_none() && action.until.is_some_and(|d| d > last)
            || action.until.is_none() && action.from.is_some_and(|d| d < first)
    });
    let all = [
        (Hint::NoResult, action.result.is_none() && action.figures.is_empty()),
        (Hint::NoFigure, action.result.is_some() && action.figures.is_empty()),
        (Hint::NoArea, action.areas.is_empty()),
        (Hint::NoGroup, action.groups.is_empty()),
        (Hint::NoPeriod, action.from.is_none() && action.until.is_none()),
        (Hint::OutsideYear, outside),
        (Hint::SameText, before.iter().any(|b| b.says_the_same(action))),
        (Hint::NoEvidence, action.links.is_empty() && action.files.is_empty()),
    ];
    all.into_iter().filter(|(hint, holds)| *holds && counted.contains(hint)).map(|(hint, _)| hint).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use kernel::{Id, Lang, Words};

    #[test]
    fn each_hint_has_its_cause() {
        let id = Id::of_words(&["m"]);
        let bare = Action::new(id, Words::new(Lang::Fr, "Rondes"));
        let said = |a: &Action, before: &[Action]| hints(a, 2026, before, Hint::ALL);
        assert_eq!(
            said(&bare, &[]),
            [Hint::NoResult, Hint::NoArea, Hint::NoGroup, Hint::NoPeriod, Hint::NoEvidence]
        );
        let full = Action {
            areas: ["90001".to_owned()].into(),
            groups: ["all".to_owned()].into(),
            from: Some(date(2025, 11, 1)),
            until: Some(date(2026, 2, 1)),
            result: Some("12 rondes".into()),
            figures: crate::action::figures("f", "12 rondes").unwrap(),
            links: vec!["https://town.example/r".into()],
            ..bare.clone()
        };
        assert_eq!(said(&full, &[]), [], "what reaches into the year belongs to it");
        let old = Action { until: Some(date(2025, 12, 31)), ..full.clone() };
        assert_eq!(said(&old, &[]), [Hint::OutsideYear]);
        let endless = Action { until: None, ..full.clone() };
        assert_eq!(said(&endless, &[]), [Hint::OutsideYear], "begun before and without an end: ask");
        assert_eq!(said(&full, &[bare.clone(), full.clone()]), [Hint::SameText]);
        let counted = Action { figures: Vec::new(), ..full };
        assert_eq!(said(&counted, &[]), [Hint::NoFigure]);
        assert_eq!(hints(&bare, 2026, &[], &[Hint::NoArea]), [Hint::NoArea], "only what the profile counts");
    }
}
