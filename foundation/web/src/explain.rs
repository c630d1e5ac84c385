//! A refusal as a sentence: codes among its facts in words, and a sentence even where nobody wrote one. The code itself goes
//! into the log and, small, beside the reference.

use std::collections::BTreeMap;

use kernel::{Lang, Refusal};

use crate::Shell;

/// Facts that are codes of ours; all others may be what somebody typed and do not go into the log.
pub(crate) const LOGGED: &[&str] = &["power", "field"];
/// What a library has to say about a form may repeat what was typed: it is shown to whoever typed it and to nobody else.
pub(crate) const SHOWN: &[&str] = &["power", "field", "problem"];
/// Longest code shown: what a library has to say about a form can be long.
const LONGEST: usize = 200;

impl Shell {
    /// A sentence for a refusal, in a language.
    #[must_use]
    pub fn sentence(&self, lang: Lang, refusal: &Refusal) -> String {
        self.told(lang, &refusal.key, &refusal.facts)
    }

    /// The text of a refusal or error with these facts; that it has no words, where it has none.
    pub(crate) fn told(&self, lang: Lang, key: &str, facts: &BTreeMap<String, String>) -> String {
        let texts = self.texts();
        if !texts.has(lang, key) {
            tracing::error!(%key, "a refusal has no sentence");
            return texts.plain(lang, "error-unexplained");
        }
        let mut words = facts.clone();
        if let Some(power) = words.get_mut("power") {
            let named = format!("power-{}", power.replace('.', "-"));
            let known = texts.has(lang, &named);
            *power = if known { texts.plain(lang, &named) } else { "unnamed".to_owned() };
        }
        texts.with_facts(lang, key, &words)
    }
}

/// What stands behind a sentence: its key and these of its facts.
pub(crate) fn code(key: &str, facts: &BTreeMap<String, String>, names: &[&str]) -> String {
    let mut code = key.to_owned();
    for name in names {
        if let Some(value) = facts.get(*name) {
            code.extend([" ", value.as_str()]);
        }
    }
    code.chars().take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_names_powers_and_nothing_that_was_typed() {
        let facts = [("power", "log.write"), ("login", "jo"), ("problem", "«jo» is no number")];
        let facts = facts.map(|(n, v)| (n.to_owned(), v.to_owned())).into_iter().collect();
        assert_eq!(code("refusal-power-missing", &facts, LOGGED), "refusal-power-missing log.write");
        assert!(code("error-form", &facts, SHOWN).ends_with("«jo» is no number"));
        assert_eq!(code(&"x".repeat(500), &BTreeMap::new(), SHOWN).len(), LONGEST);
    }
}
