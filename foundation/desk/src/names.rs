//! Names of what is shown by its code.

use std::collections::BTreeMap;

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
}
