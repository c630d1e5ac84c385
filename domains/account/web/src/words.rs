//! Words of this package for the sources that the binary joins: heads of tables and short sentences, in three languages.

use kernel::{Lang, Text};
use web::{Args, Texts, TextsError};

/// The texts of this package, by key.
pub struct Speaker(Texts);

impl Speaker {
    /// Reads them.
    ///
    /// # Errors
    /// When the texts cannot be read, which would be a defect of this package.
    pub fn new() -> Result<Self, TextsError> {
        Texts::load(crate::TEXTS).map(Self)
    }

    /// The text of this key in every language.
    #[must_use]
    pub fn words(&self, key: &str) -> Text {
        self.say(key, &[])
    }

    /// The same with facts.
    #[must_use]
    pub fn say(&self, key: &str, facts: &[(&'static str, String)]) -> Text {
        let one = |lang: Lang| {
            let mut args = Args::new();
            for (name, value) in facts {
                args.set(*name, value.clone());
            }
            self.0.say(lang, key, &args)
        };
        Text::three(one(Lang::Fr), one(Lang::Nl), one(Lang::En))
    }

    /// The same with a number that chooses the plural.
    #[must_use]
    pub fn count(&self, key: &str, n: i64) -> Text {
        let one = |lang: Lang| {
            let mut args = Args::new();
            args.set("n", n);
            self.0.say(lang, key, &args)
        };
        Text::three(one(Lang::Fr), one(Lang::Nl), one(Lang::En))
    }
}
