//! An action: what a partner did for a measure.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kernel::{Id, Lang, Refusal, Words, at_most, kind};
use serde::{Deserialize, Serialize};

use crate::{Facts, error};

/// A number with what it counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// The number, in thousandths.
    pub thousandths: i64,
    /// What it counts: `heures`, `deelnemers`.
    pub unit: String,
}

/// An action of last year from which this one was taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Before {
    /// The sheet on which it stands.
    pub sheet: Id<kind::Matter>,
    /// Its number there.
    pub n: i64,
}

/// What a partner did for a measure, as the partner tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    /// The measure.
    pub measure: Id<kind::Matter>,
    /// What was done. Its language is that of the whole action.
    pub what: Words,
    /// Where: codes of areas.
    #[serde(default)]
    pub areas: BTreeSet<String>,
    /// For whom: codes of groups.
    #[serde(default)]
    pub groups: BTreeSet<String>,
    /// First day.
    #[serde(default)]
    pub from: Option<Date>,
    /// Last day.
    #[serde(default)]
    pub until: Option<Date>,
    /// What came of it.
    #[serde(default)]
    pub result: Option<String>,
    /// What came of it in numbers.
    #[serde(default)]
    pub figures: Vec<Figure>,
    /// Addresses of evidence.
    #[serde(default)]
    pub links: Vec<String>,
    /// Files of evidence.
    #[serde(default)]
    pub files: Vec<Id<kind::Blob>>,
    /// What stood in the way.
    #[serde(default)]
    pub obstacles: Option<String>,
    /// What it cost, in cents.
    #[serde(default)]
    pub cost: Option<i64>,
    /// Where the money came from.
    #[serde(default)]
    pub money: Option<String>,
    /// What it was taken over from.
    #[serde(default)]
    pub before: Option<Before>,
}

/// What an action says, in another language: the words of the office beside those of the partner, which stay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Translation {
    /// What was done. Its language is that of the whole translation.
    pub what: Words,
    /// What came of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<String>,
    /// The same numbers with what they count.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Figure>,
    /// What stood in the way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub obstacles: Option<String>,
}

impl Translation {
    /// Whether it says what the action says: all of it, nothing besides, the same numbers, in the other official language.
    ///
    /// # Errors
    /// The field at fault.
    pub fn check(&self, of: &Action, facts: &Facts) -> Result<(), Refusal> {
        self.what.required("what", facts.limits.text)?;
        if self.what.lang == of.lang() || self.what.lang == Lang::En {
            return Err(Refusal::invalid("lang", "refusal-contribution-translation-language"));
        }
        for (field, own, text) in [
            ("result", of.result.as_deref(), self.result.as_deref()),
            ("obstacles", of.obstacles.as_deref(), self.obstacles.as_deref()),
        ] {
            let there = |text: Option<&str>| text.is_some_and(|t| !t.trim().is_empty());
            match (there(own), there(text)) {
                (true, false) => return Err(Refusal::missing(field)),
                (false, true) => {
                    return Err(Refusal::invalid(field, "refusal-contribution-translation-more"));
                }
                _ => text.map_or(Ok(()), |t| at_most(field, t, facts.limits.text))?,
            }
        }
        let numbers = |all: &[Figure]| all.iter().map(|f| f.thousandths).collect::<Vec<_>>();
        if numbers(&self.figures) != numbers(&of.figures) {
            let known = figures_again(&of.figures, "; ");
            let wrong = Refusal::invalid("figures", "refusal-contribution-translation-figures");
            return Err(wrong.with("figures", known));
        }
        self.figures.iter().try_for_each(|f| at_most("figures", &f.unit, facts.limits.short))
    }
}

impl Action {
    /// One of which nothing is known but what was done.
    #[must_use]
    pub fn new(measure: Id<kind::Matter>, what: Words) -> Self {
        Self {
            measure,
            what,
            areas: BTreeSet::new(),
            groups: BTreeSet::new(),
            from: None,
            until: None,
            result: None,
            figures: Vec::new(),
            links: Vec::new(),
            files: Vec::new(),
            obstacles: None,
            cost: None,
            money: None,
            before: None,
        }
    }

    /// Its language.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.what.lang
    }

    /// Whether it can be taken down: what there is makes sense. What is missing besides what was done is a hint for whoever
    /// judges, not a refusal.
    ///
    /// # Errors
    /// The field at fault.
    pub fn check(&self, facts: &Facts) -> Result<(), Refusal> {
        let limits = &facts.limits;
        self.what.required("what", limits.text)?;
        for (field, text) in [("result", &self.result), ("obstacles", &self.obstacles)] {
            text.as_ref().map_or(Ok(()), |t| at_most(field, t, limits.text))?;
        }
        self.money.as_ref().map_or(Ok(()), |t| at_most("money", t, limits.short))?;
        if let Some(code) = self.areas.iter().find(|a| !facts.areas.contains(*a)) {
            return Err(Refusal::unknown_code("areas", code));
        }
        if let Some(code) = self.groups.iter().find(|g| !facts.groups.contains(*g)) {
            return Err(Refusal::unknown_code("groups", code));
        }
        if self.from.zip(self.until).is_some_and(|(from, until)| until < from) {
            return Err(Refusal::invalid("until", "refusal-contribution-order"));
        }
        if self.cost.is_some_and(|cents| cents < 0) {
            return Err(Refusal::invalid("cost", "refusal-contribution-cost"));
        }
        for (field, count) in
            [("figures", self.figures.len()), ("links", self.links.len()), ("files", self.files.len())]
        {
            if count > limits.each {
                return Err(error::too_many(field, limits.each));
            }
        }
        self.figures.iter().try_for_each(|f| at_most("figures", &f.unit, limits.short))?;
        let wrong = |link: &&String| !(link.starts_with("https://") || link.starts_with("http://"));
        if let Some(link) = self.links.iter().find(wrong) {
            return Err(Refusal::invalid("links", "refusal-contribution-link-address").with("value", link));
        }
        self.links.iter().try_for_each(|l| at_most("links", l, limits.short))
    }

    /// Whether it says the same as another one, in whatever letters and spaces.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        let plain = |text: &str| text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ");
        let result = |a: &Self| a.result.as_deref().map(plain);
        plain(&self.what.text) == plain(&other.what.text) && result(self) == result(other)
    }
}

/// Numbers with what they count, a line or a semicolon apart: `250 heures; 12,5 ateliers`.
///
/// # Errors
/// The first that is none.
pub fn figures(field: &str, text: &str) -> Result<Vec<Figure>, Refusal> {
    let parts = text.split(['\n', ';']).map(str::trim).filter(|part| !part.is_empty());
    parts
        .map(|part| {
            figure(part)
                .ok_or_else(|| Refusal::invalid(field, "refusal-contribution-figure").with("value", part))
        })
        .collect()
}

fn figure(part: &str) -> Option<Figure> {
    let end = part
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}' | '-')));
    let (number, unit) = end.and_then(|at| part.split_at_checked(at)).unwrap_or((part, ""));
    Some(Figure { thousandths: decimal(number, 3)?, unit: unit.trim().to_owned() })
}

/// A number with so many decimals as a whole one: `12,5` with three is 12 500. Spaces between digits are allowed.
#[must_use]
pub fn decimal(text: &str, decimals: u32) -> Option<i64> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let (sign, plain) = plain.strip_prefix('-').map_or((1, plain.as_str()), |rest| (-1, rest));
    let (whole, part) = plain.split_once([',', '.']).unwrap_or((plain, ""));
    let places = usize::try_from(decimals).ok()?;
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || part.len() > places || !digits(whole) || !digits(part) {
        return None;
    }
    let part = format!("{part:0<places$}");
    let part: i64 = if part.is_empty() { 0 } else { part.parse().ok()? };
    let whole: i64 = whole.parse().ok()?;
    whole.checked_mul(10_i64.checked_pow(decimals)?)?.checked_add(part)?.checked_mul(sign)
}

/// The same back, with a comma and without zeros at the end.
#[must_use]
pub fn decimal_again(value: i64, decimals: u32) -> String {
    let unit = 10_u64.pow(decimals);
    let (sign, size) = (if value < 0 { "-" } else { "" }, value.unsigned_abs());
    let part = format!("{:0width$}", size % unit, width = usize::try_from(decimals).unwrap_or(0));
    let part = part.trim_end_matches('0');
    if part.is_empty() { format!("{sign}{}", size / unit) } else { format!("{sign}{},{part}", size / unit) }
}

/// Figures as a field takes them back, `between` each other.
#[must_use]
pub fn figures_again(figures: &[Figure], between: &str) -> String {
    let one = |f: &Figure| format!("{} {}", decimal_again(f.thousandths, 3), f.unit).trim().to_owned();
    figures.iter().map(one).collect::<Vec<_>>().join(between)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_as_people_write_them() {
        let read = |text: &str| figures("figures", text);
        let one = |thousandths, unit: &str| Figure { thousandths, unit: unit.to_owned() };
        assert_eq!(
            read("250 heures; 12,5 ateliers\n1 200 deelnemers").unwrap(),
            [one(250_000, "heures"), one(12_500, "ateliers"), one(1_200_000, "deelnemers")]
        );
        assert_eq!(read("12"), Ok(vec![one(12_000, "")]));
        assert_eq!(read("  "), Ok(Vec::new()));
        for wrong in ["beaucoup", "1,2345 x", "1.2.3 x", "- x"] {
            assert_eq!(read(wrong).unwrap_err().key, "refusal-contribution-figure", "{wrong}");
        }
        assert_eq!(
            figures_again(&read("250 heures; 12,50 ateliers").unwrap(), "; "),
            "250 heures; 12,5 ateliers"
        );
    }

    #[test]
    fn money_comes_back_as_it_was() {
        for (text, cents, again) in [("1 250,50", 125_050, "1250,5"), ("0,05", 5, "0,05"), ("-3", -300, "-3")]
        {
            assert_eq!(decimal(text, 2), Some(cents), "{text}");
            assert_eq!(decimal_again(cents, 2), again);
        }
        assert_eq!((decimal("", 2), decimal("1,234", 2), decimal("x", 2)), (None, None, None));
    }

    #[test]
    fn the_same_text_in_other_letters_is_the_same() {
        let id = Id::of_words(&["m"]);
        let one = |text: &str| Action::new(id, Words::new(Lang::Fr, text));
        assert!(one("Ateliers  au Quartier").says_the_same(&one("ateliers au quartier ")));
        assert!(!one("Ateliers").says_the_same(&one("Rondes")));
        let other = Action { result: Some("12".into()), ..one("Ateliers") };
        assert!(!one("Ateliers").says_the_same(&other));
    }
}
