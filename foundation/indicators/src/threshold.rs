//! From which value on somebody has to act: level, responsible function, action, and the ground of it all.

use kernel::{Refusal, Text, Words};
use serde::{Deserialize, Serialize};

use crate::Facts;
use crate::definition::{is_code, official};

kernel::coded! {
    /// How a value is compared with a threshold.
    Compare {
        /// The value or more.
        AtLeast = "at-least",
        /// More than the value.
        Above = "above",
        /// The value or less.
        AtMost = "at-most",
        /// Less than the value.
        Below = "below",
    }
}

impl Compare {
    /// Whether the level lies above the threshold, not beneath it.
    #[must_use]
    pub const fn is_upward(self) -> bool {
        matches!(self, Self::AtLeast | Self::Above)
    }
}

/// A level with what leads to it and what follows from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Threshold {
    /// Code of the level: `watch`, `alert`, `crisis`, or a word of the plan.
    pub code: String,
    /// Names of the level.
    pub names: Text,
    /// How it is compared.
    pub compare: Compare,
    /// With what, in the unit's smallest step.
    pub value: i64,
    /// It falls back only beyond this: below it for an upward level, above it for a downward one. At the threshold itself for
    /// a level without such a margin.
    pub clear: i64,
    /// So many periods in a row must reach it; at least one.
    pub hold: u32,
    /// Code of the function that is responsible then.
    pub responsible: String,
    /// What they do.
    pub action: Words,
    /// Plan, law or agreement that says so.
    #[serde(default)]
    pub ground: Option<Words>,
    /// Whether the ground was checked against its source.
    #[serde(default)]
    pub verified: bool,
}

impl Threshold {
    /// Whether a value reaches it.
    #[must_use]
    pub const fn met(&self, value: i64) -> bool {
        match self.compare {
            Compare::AtLeast => value >= self.value,
            Compare::Above => value > self.value,
            Compare::AtMost => value <= self.value,
            Compare::Below => value < self.value,
        }
    }
    /// Whether a level once reached still holds at this value.
    #[must_use]
    pub const fn holds(&self, value: i64) -> bool {
        if self.compare.is_upward() { value >= self.clear } else { value <= self.clear }
    }
}

/// Whether these thresholds make a ladder: known functions, codes of their own, each further than the one before.
pub(crate) fn check(all: &[Threshold], facts: &Facts) -> Result<(), Refusal> {
    if all.len() > facts.limits.thresholds {
        let refusal = Refusal::invalid("thresholds", "refusal-indicator-thresholds-many");
        return Err(refusal.with("most", facts.limits.thresholds));
    }
    for (n, one) in all.iter().enumerate() {
        alone(n, one, facts)?;
        if all.iter().take(n).any(|other| other.code == one.code) {
            return Err(
                Refusal::invalid(&at(n, "code"), "refusal-indicator-level-twice").with("code", &one.code)
            );
        }
        let Some(before) = n.checked_sub(1).and_then(|n| all.get(n)) else { continue };
        let upward = one.compare.is_upward();
        let further = if upward { one.value > before.value } else { one.value < before.value };
        if upward != before.compare.is_upward() || !further {
            return Err(Refusal::invalid(&at(n, "value"), "refusal-indicator-ladder"));
        }
    }
    Ok(())
}

fn alone(n: usize, one: &Threshold, facts: &Facts) -> Result<(), Refusal> {
    if !is_code(&one.code) {
        return Err(Refusal::invalid(&at(n, "code"), "refusal-indicator-code").with("code", &one.code));
    }
    official(&at(n, "name"), &one.names, &facts.limits)?;
    let margin = if one.compare.is_upward() { one.clear <= one.value } else { one.clear >= one.value };
    if !margin {
        return Err(Refusal::invalid(&at(n, "clear"), "refusal-indicator-clear"));
    }
    if !(1..=1000).contains(&one.hold) {
        return Err(Refusal::invalid(&at(n, "hold"), "refusal-indicator-hold"));
    }
    if !facts.functions.contains(&one.responsible) {
        return Err(if one.responsible.is_empty() {
            Refusal::missing(&at(n, "responsible"))
        } else {
            Refusal::unknown_code(&at(n, "responsible"), &one.responsible)
        });
    }
    one.action.required(&at(n, "action"), facts.limits.text)?;
    one.ground.as_ref().map_or(Ok(()), |g| g.required(&at(n, "ground"), facts.limits.short))
}

/// The field of the form that asks for this part of the threshold with this place, from 1.
#[must_use]
pub fn at(n: usize, part: &str) -> String {
    format!("t{}-{part}", n + 1)
}
