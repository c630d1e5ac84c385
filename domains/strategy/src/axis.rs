//! How something stands: four axes, each with a value of its own. They are never added up.

use crate::Facts;

kernel::coded! {
    /// One side of how an objective, a project or an action stands.
    Axis {
        /// Whether it keeps its dates.
        Timing = "timing",
        /// Whether it keeps its budget.
        Budget = "budget",
        /// Whether it is as good as was meant.
        Quality = "quality",
        /// Whether it brings about what was meant.
        Result = "result",
    }
}

kernel::coded! {
    /// Where an axis goes, by its last two values.
    Trend {
        /// It stands better than before.
        Better = "better",
        /// As before.
        Same = "same",
        /// Worse than before.
        Worse = "worse",
    }
}

/// Where an axis goes from one value to the next; nothing where one of them says nothing about that.
#[must_use]
pub fn trend(facts: &Facts, before: Option<&str>, now: &str) -> Option<Trend> {
    let before = before?;
    if before == now {
        return Some(Trend::Same);
    }
    let (was, is) = (facts.rank(before)?, facts.rank(now)?);
    Some(match is.cmp(&was) {
        std::cmp::Ordering::Less => Trend::Better,
        std::cmp::Ordering::Equal => Trend::Same,
        std::cmp::Ordering::Greater => Trend::Worse,
    })
}

/// Whether a reason must be given: it stands worse than before, or not as planned from the beginning.
#[must_use]
pub fn needs_reason(facts: &Facts, before: Option<&str>, now: &str) -> bool {
    let was = before.and_then(|code| facts.rank(code)).unwrap_or(0);
    facts.rank(now).is_some_and(|is| is > was)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ValueKind;

    fn facts() -> Facts {
        let mut facts = Facts::bare(jiff::tz::TimeZone::UTC);
        let kind = |(code, rank): (&str, Option<i64>)| ValueKind { code: code.into(), rank };
        facts.values =
            [("plan", Some(0)), ("watch", Some(1)), ("off", Some(2)), ("not-begun", None)].map(kind).into();
        facts
    }

    #[test]
    fn the_last_two_values_say_where_it_goes() {
        use Trend::{Better, Same, Worse};
        let table = [
            (None, "plan", None, false),
            (None, "watch", None, true),
            (Some("plan"), "plan", Some(Same), false),
            (Some("plan"), "watch", Some(Worse), true),
            (Some("watch"), "off", Some(Worse), true),
            (Some("off"), "watch", Some(Better), false),
            (Some("off"), "off", Some(Same), false),
            (Some("not-begun"), "plan", None, false),
            (Some("not-begun"), "off", None, true),
            (Some("off"), "not-begun", None, false),
            (Some("not-begun"), "not-begun", Some(Same), false),
        ];
        for (before, now, wanted, reason) in table {
            assert_eq!(trend(&facts(), before, now), wanted, "{before:?} {now}");
            assert_eq!(needs_reason(&facts(), before, now), reason, "{before:?} {now}");
        }
    }
}
