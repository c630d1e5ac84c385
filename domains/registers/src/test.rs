//! The equal-opportunity test of an instrument, a call, a budget line, a plan: effect by criterion, or why none is owed.

use std::collections::BTreeSet;

use kernel::{Id, Refusal, Text, kind};
use serde::{Deserialize, Serialize};

use crate::error;

kernel::coded! {
    /// Where a test stands.
    Stage {
        /// It is being filled in.
        Draft = "draft",
        /// It waits for somebody else to look at it.
        HandedIn = "handed-in",
        /// Somebody else has looked at it and accepts it.
        Reviewed = "reviewed",
    }
}

kernel::coded! {
    /// The expected effect on those whom a criterion is about.
    Effect {
        /// It helps them.
        Positive = "positive",
        /// It makes no difference to them.
        Neutral = "neutral",
        /// It harms them.
        Negative = "negative",
        /// Nobody knows yet.
        Unknown = "unknown",
    }
}

/// What is found for one criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Code of the criterion.
    pub criterion: String,
    /// The effect.
    pub effect: Effect,
    /// On what that rests.
    #[serde(default)]
    pub words: Text,
    /// What is done against a harm, or to learn more.
    #[serde(default)]
    pub mitigation: Text,
}

/// A test. A change is journalled as a whole.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Test {
    /// Why none is owed; a test without it is owed.
    #[serde(default)]
    pub exempt: Option<Text>,
    /// What is found, by criterion.
    #[serde(default)]
    pub findings: Vec<Finding>,
}

impl Test {
    /// Whether nothing is missing: a reason for the exemption, or a finding with its grounds for each criterion, and an answer to each
    /// harm.
    ///
    /// # Errors
    /// What is missing, at the field of the form.
    pub fn complete(&self, criteria: &[String]) -> Result<(), Refusal> {
        let blank = |text: &Text| {
            kernel::Lang::ALL.into_iter().all(|l| text.get(l).is_none_or(|t| t.trim().is_empty()))
        };
        if let Some(reason) = &self.exempt {
            return if blank(reason) { Err(Refusal::missing("exempt-fr")) } else { Ok(()) };
        }
        let found: BTreeSet<&str> = self.findings.iter().map(|f| f.criterion.as_str()).collect();
        if let Some(lacking) = criteria.iter().find(|code| !found.contains(code.as_str())) {
            return Err(error::criterion_missing(lacking));
        }
        for finding in &self.findings {
            if blank(&finding.words) {
                return Err(Refusal::missing(&format!("words-{}-fr", finding.criterion)));
            }
            if matches!(finding.effect, Effect::Negative | Effect::Unknown) && blank(&finding.mitigation) {
                return Err(error::mitigation_missing(&finding.criterion));
            }
        }
        Ok(())
    }
}

/// The matter of the test of something: one each, the same for ever.
#[must_use]
pub fn test_of(about: Id<kind::Matter>) -> Id<kind::Matter> {
    Id::of_words(&["equal-opportunity-test", &about.to_string()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_is_complete_when_every_criterion_is_answered() {
        let criteria = ["sex".to_owned(), "disability".to_owned()];
        let finding = |criterion: &str, effect, mitigation: &str| Finding {
            criterion: criterion.into(),
            effect,
            words: Text::both("x", "x"),
            mitigation: Text::both(mitigation, ""),
        };
        let field = |test: &Test| test.complete(&criteria).err().and_then(|r| r.field);
        let mut test = Test { findings: vec![finding("sex", Effect::Neutral, "")], ..Test::default() };
        assert_eq!(field(&test).as_deref(), Some("effect-disability"));
        test.findings.push(finding("disability", Effect::Negative, ""));
        assert_eq!(field(&test).as_deref(), Some("mitigation-disability-fr"));
        test.findings.pop();
        test.findings.push(finding("disability", Effect::Negative, "rampe"));
        assert_eq!(field(&test), None);
        let exempt = |reason: &str| Test { exempt: Some(Text::both(reason, "")), ..Test::default() };
        assert_eq!(field(&exempt(" ")).as_deref(), Some("exempt-fr"));
        assert_eq!(field(&exempt("purement interne")), None);
    }

    #[test]
    fn something_has_one_test() {
        let about = Id::of_words(&["an instrument"]);
        assert_eq!(test_of(about), test_of(about));
        assert_ne!(test_of(about), about);
    }
}
