//! Running numbers as people say them: `S-26-0417`.

use serde::{Deserialize, Serialize};

/// A pattern for a number that starts again each year: `{yy}` or `{yyyy}` is the year, `{n}` or `{n:4}` the number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct NumberFormat {
    pattern: String,
    parts: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Literal(String),
    Year2,
    Year4,
    Number(usize),
}

impl NumberFormat {
    /// The number written out. `year` is the full year.
    #[must_use]
    pub fn write(&self, year: i64, number: i64) -> String {
        let mut out = String::new();
        for part in &self.parts {
            match part {
                Part::Literal(text) => out.push_str(text),
                Part::Year2 => out.push_str(&format!("{:02}", year.rem_euclid(100))),
                Part::Year4 => out.push_str(&format!("{year:04}")),
                Part::Number(width) => out.push_str(&format!("{number:0width$}")),
            }
        }
        out
    }
}

impl TryFrom<String> for NumberFormat {
    type Error = String;

    fn try_from(pattern: String) -> Result<Self, String> {
        let mut parts = Vec::new();
        let mut rest = pattern.as_str();
        while let Some((before, after)) = rest.split_once('{') {
            if !before.is_empty() {
                parts.push(Part::Literal(before.to_owned()));
            }
            let (token, tail) =
                after.split_once('}').ok_or_else(|| format!("«{pattern}»: a brace is not closed"))?;
            parts.push(token_part(token).ok_or_else(|| format!("«{pattern}»: «{{{token}}}» is not known"))?);
            rest = tail;
        }
        if !rest.is_empty() {
            parts.push(Part::Literal(rest.to_owned()));
        }
        if !parts.iter().any(|part| matches!(part, Part::Number(_))) {
            return Err(format!("«{pattern}»: there is no {{n}} in it"));
        }
        Ok(Self { pattern, parts })
    }
}

fn token_part(token: &str) -> Option<Part> {
    match token {
        "yy" => Some(Part::Year2),
        "yyyy" => Some(Part::Year4),
        "n" => Some(Part::Number(1)),
        _ => {
            let width: usize = token.strip_prefix("n:")?.parse().ok()?;
            (1..=12).contains(&width).then_some(Part::Number(width))
        }
    }
}

impl From<NumberFormat> for String {
    fn from(format: NumberFormat) -> Self {
        format.pattern
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_the_pattern_says() {
        let cases = [
            ("S-{yy}-{n:4}", 2026, 417, "S-26-0417"),
            ("{yyyy}/{n}", 2026, 7, "2026/7"),
            ("{yy}-{n:4}", 2005, 12_345, "05-12345"),
        ];
        for (pattern, year, number, expected) in cases {
            let format = NumberFormat::try_from(pattern.to_owned()).unwrap();
            assert_eq!(format.write(year, number), expected);
        }
    }

    #[test]
    fn a_pattern_without_number_or_with_an_unknown_token_is_refused() {
        for pattern in ["{yy}", "{n", "{m}-{n}", "{n:0}", "{n:99}", ""] {
            assert!(NumberFormat::try_from(pattern.to_owned()).is_err(), "{pattern}");
        }
    }
}
