//! Names of what is shown by its code.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Lang, Text};

/// Names of the profile and of the territory, by code.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// Functions.
    pub functions: BTreeMap<String, Text>,
    /// Organisations.
    pub organisations: BTreeMap<String, Text>,
    /// Areas that an office may be tied to.
    pub areas: BTreeMap<String, Text>,
    /// Functions under which no person acts: named where they did something, never offered to give something to.
    pub technical: BTreeSet<String>,
}

impl Names {
    /// The name in a list, or the code where the profile no longer knows it. A proper name without words in a language stands in
    /// its official ones.
    #[must_use]
    pub fn of(list: &BTreeMap<String, Text>, code: &str) -> Text {
        let shown = |lang| list.get(code).map(|t| t.show(lang)).filter(|t| !t.is_empty()).unwrap_or(code);
        Text::three(shown(Lang::Fr), shown(Lang::Nl), shown(Lang::En))
    }

    /// The name of a function.
    #[must_use]
    pub fn function(&self, code: &str) -> Text {
        Self::of(&self.functions, code)
    }

    /// Codes and names in a language, in the order of the names. The program has a name, too; nothing is given to it.
    #[must_use]
    pub fn choices(list: &BTreeMap<String, Text>, lang: Lang) -> Vec<(String, String)> {
        let mut all: Vec<(String, String)> = list
            .iter()
            .filter(|(code, _)| *code != "system")
            .map(|(code, name)| (code.clone(), name.show(lang).to_owned()))
            .collect();
        all.sort_by_key(|(_, name)| store::fold(name));
        all
    }

    /// The functions of which something can be asked, as [`Self::choices`] gives them: a screen or a feed carries nothing out.
    #[must_use]
    pub fn askable(&self, lang: Lang) -> Vec<(String, String)> {
        Self::asked_of(&self.functions, &self.technical, lang)
    }

    /// The same of lists that stand elsewhere.
    #[must_use]
    pub fn asked_of(
        functions: &BTreeMap<String, Text>,
        technical: &BTreeSet<String>,
        lang: Lang,
    ) -> Vec<(String, String)> {
        let mut all = Self::choices(functions, lang);
        all.retain(|(code, _)| !technical.contains(code));
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_asked_of_a_screen() {
        let named = |code: &str| (code.to_owned(), Text::three(code, code, code));
        let functions = ["mayor", "system", "wall-display"].map(named).into();
        let names = Names { functions, technical: ["wall-display".to_owned()].into(), ..Names::default() };
        let codes = |all: Vec<(String, String)>| all.into_iter().map(|(code, _)| code).collect::<Vec<_>>();
        assert_eq!(codes(names.askable(Lang::Fr)), ["mayor"]);
        assert_eq!(codes(Names::choices(&names.functions, Lang::Fr)), ["mayor", "wall-display"]);
    }
}
