//! Figures in the words of a warning. They stand there as `{figure:injured}` and are put in when it is released, from what the
//! incident holds then; only figures that were released to the public go out. A number that somebody typed beside the name of a
//! figure that is not public is caught, too: that is how unconfirmed numbers get out.

use std::collections::BTreeMap;

use kernel::{Lang, Refusal, Text};

use crate::{Facts, error};

/// What a placeholder begins with.
const OPEN: &str = "{figure:";

/// A figure of the incident as it stands now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureNow {
    /// What it counts.
    pub names: Text,
    /// How many.
    pub value: i64,
    /// Of what, where the name does not say it.
    pub unit: String,
    /// Whether it was released to the public.
    pub public: bool,
    /// Whether it was confirmed.
    pub confirmed: bool,
}

/// The text with its figures put in.
///
/// # Errors
/// A refusal at this field that names the figure that may not go out, or that there is not.
pub fn filled(field: &str, text: &str, facts: &Facts) -> Result<String, Refusal> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(OPEN) {
        let (code, tail) = after.split_once('}').ok_or_else(|| error::figure_open(field))?;
        let figure =
            facts.figures.get(code.trim()).ok_or_else(|| error::figure_unknown(field, code.trim()))?;
        if !figure.public {
            return Err(error::figure_not_public(field, code.trim(), figure));
        }
        out.push_str(before);
        out.push_str(&figure.value.to_string());
        rest = tail;
    }
    out.push_str(rest);
    typed(field, &out, &facts.figures, error::figure_typed)?;
    typed(field, &out, &facts.kept, error::figure_kept)?;
    Ok(out)
}

/// A number in one sentence with the name of a figure that is not public and has just that value.
fn typed(
    field: &str,
    text: &str,
    figures: &BTreeMap<String, FigureNow>,
    refused: fn(&str, &str, &FigureNow) -> Refusal,
) -> Result<(), Refusal> {
    for sentence in text.split(['.', '!', '?', '\n', ';']) {
        let numbers = numbers(sentence);
        let folded = store::fold(sentence);
        let hidden = figures.iter().filter(|(_, f)| !f.public && numbers.contains(&f.value));
        for (code, figure) in hidden {
            let names = Lang::ALL.into_iter().filter_map(|lang| figure.names.get(lang));
            if names.map(store::fold).any(|name| name.len() > 2 && folded.contains(name.as_str())) {
                return Err(refused(field, code, figure));
            }
        }
    }
    Ok(())
}

/// The whole numbers in a text, with or without spaces between groups of three digits.
fn numbers(text: &str) -> Vec<i64> {
    let joined: Vec<char> = text.chars().collect();
    let (mut all, mut digits) = (Vec::new(), String::new());
    for (n, c) in joined.iter().enumerate() {
        let next_is_digit = joined.get(n + 1).is_some_and(char::is_ascii_digit);
        match c {
            c if c.is_ascii_digit() => digits.push(*c),
            ' ' | '\u{A0}' | '\u{202F}' if !digits.is_empty() && next_is_digit => {}
            _ if !digits.is_empty() => all.extend(std::mem::take(&mut digits).parse::<i64>()),
            _ => {}
        }
    }
    all.extend(digits.parse::<i64>());
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts() -> Facts {
        let of = |fr: &str, nl: &str, value, public| FigureNow {
            names: Text::three(fr, nl, fr),
            value,
            unit: String::new(),
            public,
            confirmed: public,
        };
        let figures = [
            ("injured".to_owned(), of("Blessés", "Gewonden", 7, false)),
            ("evacuated".to_owned(), of("Évacués", "Geëvacueerden", 1_250, true)),
        ];
        // What strategy counts since.
        let kept = [("evacuated".to_owned(), of("Évacués", "Geëvacueerden", 4_000, false))];
        Facts { figures: figures.into(), kept: kept.into(), ..Facts::bare(jiff::tz::TimeZone::UTC) }
    }

    #[test]
    fn only_public_figures_go_out() {
        let table = [
            ("Il y a {figure:evacuated} évacués.", Ok("Il y a 1250 évacués.")),
            ("{figure: evacuated }/{figure:evacuated}", Ok("1250/1250")),
            ("Rien.", Ok("Rien.")),
            ("Il y a {figure:injured} blessés.", Err("refusal-warning-figure-not-public")),
            ("{figure:dead}", Err("refusal-warning-figure-unknown")),
            ("{figure:evacuated", Err("refusal-warning-figure-open")),
            ("Il y a 7 blessés.", Err("refusal-warning-figure-typed")),
            ("7 GEWONDEN zijn overgebracht", Err("refusal-warning-figure-typed")),
            ("Appelez le 7. Des blessés sont soignés.", Ok("Appelez le 7. Des blessés sont soignés.")),
            ("17 blessés hier", Ok("17 blessés hier")),
            ("1 250 évacués", Ok("1 250 évacués")),
            ("4 000 évacués", Err("refusal-warning-figure-kept")),
            ("Il y a {figure:evacuated} évacués sur 4000.", Err("refusal-warning-figure-kept")),
        ];
        for (text, expected) in table {
            let got = filled("description-fr", text, &facts());
            let got = got.as_deref().map_err(|refusal| refusal.key.as_str());
            assert_eq!(got, expected, "{text}");
        }
        let refusal = filled("description-fr", "{figure:injured}", &facts()).unwrap_err();
        assert_eq!(
            (refusal.field.as_deref(), refusal.facts["figure"].as_str()),
            (Some("description-fr"), "injured")
        );
        // Of what strategy counts neither how many nor how sure.
        let refusal = filled("description-fr", "4000 évacués", &facts()).unwrap_err();
        assert!(!refusal.facts.contains_key("value") && !refusal.facts.contains_key("status"), "{refusal:?}");
    }

    #[test]
    fn numbers_in_a_text() {
        assert_eq!(numbers("de 3 à 1 250, ou 12\u{A0}000 x9y"), [3, 1250, 12_000, 9]);
        assert_eq!(numbers("rien"), Vec::<i64>::new());
    }
}
