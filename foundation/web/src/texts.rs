//! What people read: Fluent messages in three languages, from every package that has pages.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast;
use kernel::{Lang, Text};

use crate::format;

/// One file of messages.
#[derive(Debug, Clone, Copy)]
pub struct TextFile {
    /// Its language.
    pub lang: Lang,
    /// Where it comes from, for error messages: `web/texts/fr.ftl`.
    pub name: &'static str,
    /// Its content.
    pub content: &'static str,
}

/// Lists the three files of a package: `text_files!("situation")` reads `texts/{fr,nl,en}.ftl` beside its `Cargo.toml`.
#[macro_export]
macro_rules! text_files {
    ($package:literal) => {
        &[
            $crate::text_files!(@one $package, Fr, "fr"),
            $crate::text_files!(@one $package, Nl, "nl"),
            $crate::text_files!(@one $package, En, "en"),
        ]
    };
    ($package:literal, $part:literal) => {
        &[
            $crate::text_files!(@part $package, $part, Fr, "fr"),
            $crate::text_files!(@part $package, $part, Nl, "nl"),
            $crate::text_files!(@part $package, $part, En, "en"),
        ]
    };
    (@part $package:literal, $part:literal, $lang:ident, $code:literal) => {
        $crate::TextFile {
            lang: ::kernel::Lang::$lang,
            name: concat!($package, "/texts/", $part, ".", $code, ".ftl"),
            content: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/texts/", $part, ".", $code, ".ftl")),
        }
    };
    (@one $package:literal, $lang:ident, $code:literal) => {
        $crate::TextFile {
            lang: ::kernel::Lang::$lang,
            name: concat!($package, "/texts/", $code, ".ftl"),
            content: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/texts/", $code, ".ftl")),
        }
    };
}

/// What a message needs to know, by name.
pub type Args<'a> = FluentArgs<'a>;

/// The messages of all packages.
pub struct Texts {
    bundles: BTreeMap<&'static str, FluentBundle<FluentResource>>,
    variables: BTreeMap<&'static str, BTreeMap<String, BTreeSet<String>>>,
}

/// The messages cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum TextsError {
    /// A file is not Fluent.
    #[error("{file}: {problem}")]
    Syntax {
        /// The file.
        file: String,
        /// What is wrong where.
        problem: String,
    },
    /// There is no such message, or it could not be made with these facts.
    #[error("text «{key}» in {lang}: {problem}")]
    Message {
        /// The message.
        key: String,
        /// The language.
        lang: Lang,
        /// What is wrong.
        problem: String,
    },
}

impl Texts {
    /// Reads all files.
    ///
    /// # Errors
    /// When one is not Fluent, or a key stands twice in one language.
    pub fn load<'a>(files: impl IntoIterator<Item = &'a TextFile>) -> Result<Self, TextsError> {
        let mut all = Self { bundles: BTreeMap::new(), variables: BTreeMap::new() };
        for lang in Lang::ALL {
            all.bundles.insert(lang.code(), bundle(lang));
            all.variables.insert(lang.code(), BTreeMap::new());
        }
        for file in files {
            all.add(file)?;
        }
        Ok(all)
    }

    fn add(&mut self, file: &TextFile) -> Result<(), TextsError> {
        let syntax = |problem| TextsError::Syntax { file: file.name.to_owned(), problem };
        let content = spaced(file.lang, file.content);
        let resource = FluentResource::try_new(content).map_err(|(_, errors)| {
            syntax(errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))
        })?;
        if let Some(known) = self.variables.get_mut(file.lang.code()) {
            for entry in resource.entries() {
                if let ast::Entry::Message(m) = entry {
                    let mut found = BTreeSet::new();
                    m.value.iter().for_each(|p| variables(p, &mut found));
                    known.insert(m.id.name.to_owned(), found);
                }
            }
        }
        let Some(bundle) = self.bundles.get_mut(file.lang.code()) else { return Ok(()) };
        bundle
            .add_resource(resource)
            .map_err(|errors| syntax(errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")))
    }

    /// Puts the same words in the place of a message, in every language.
    ///
    /// # Errors
    /// When they are not Fluent.
    pub(crate) fn replace(&mut self, key: &str, words: &str) -> Result<(), TextsError> {
        for (lang, bundle) in &mut self.bundles {
            let resource = FluentResource::try_new(format!("{key} = {words}\n")).map_err(|_| {
                TextsError::Syntax { file: (*lang).to_owned(), problem: format!("{key} = {words}") }
            })?;
            bundle.add_resource_overriding(resource);
        }
        Ok(())
    }

    /// Puts the names that a place has for something in the place of a message, in each language in which there is one. They are taken
    /// as they stand: nothing in them is Fluent.
    ///
    /// # Errors
    /// When they cannot be taken.
    pub(crate) fn call(&mut self, key: &str, names: &Text) -> Result<(), TextsError> {
        for lang in Lang::ALL {
            let name = names.get(lang).map(str::trim).filter(|name| !name.is_empty());
            let Some(name) = name.filter(|_| self.has(lang, key)) else { continue };
            let Some(bundle) = self.bundles.get_mut(lang.code()) else { continue };
            let words = name.replace('\\', "\\\\").replace('"', "\\\"").replace(['\n', '\r'], " ");
            let message = format!("{key} = {{\"{words}\"}}\n");
            let resource = FluentResource::try_new(message).map_err(|_| TextsError::Syntax {
                file: lang.code().to_owned(),
                problem: format!("{key}: «{name}»"),
            })?;
            bundle.add_resource_overriding(resource);
        }
        Ok(())
    }

    /// The message in this language.
    ///
    /// # Errors
    /// When there is none, or a fact is missing.
    pub fn get(&self, lang: Lang, key: &str, args: &Args<'_>) -> Result<String, TextsError> {
        let problem =
            |problem: &str| TextsError::Message { key: key.to_owned(), lang, problem: problem.to_owned() };
        let bundle = self.bundles.get(lang.code()).ok_or_else(|| problem("no such language"))?;
        let pattern =
            bundle.get_message(key).and_then(|m| m.value()).ok_or_else(|| problem("no such message"))?;
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        match errors.first() {
            None => Ok(text),
            Some(e) => Err(problem(&e.to_string())),
        }
    }

    /// The message, or its key in brackets where there is none: a page with a hole is better than no page.
    #[must_use]
    pub fn say(&self, lang: Lang, key: &str, args: &Args<'_>) -> String {
        self.get(lang, key, args).unwrap_or_else(|e| {
            tracing::error!(error = %e, "a text is missing");
            format!("⟦{key}⟧")
        })
    }

    /// As [`Texts::say`] for a message without facts.
    #[must_use]
    pub fn plain(&self, lang: Lang, key: &str) -> String {
        self.say(lang, key, &Args::new())
    }

    /// As [`Texts::say`] with facts as texts, as a refusal carries them.
    #[must_use]
    pub fn with_facts(&self, lang: Lang, key: &str, facts: &BTreeMap<String, String>) -> String {
        let mut args = Args::new();
        for (name, value) in facts {
            args.set(name.as_str(), fact(value));
        }
        self.say(lang, key, &args)
    }

    /// Whether there is such a message.
    #[must_use]
    pub fn has(&self, lang: Lang, key: &str) -> bool {
        self.variables.get(lang.code()).is_some_and(|v| v.contains_key(key))
    }

    /// Every key of a language with the names of the facts that its message uses.
    #[must_use]
    pub fn keys(&self, lang: Lang) -> &BTreeMap<String, BTreeSet<String>> {
        static NONE: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        self.variables.get(lang.code()).unwrap_or(&NONE)
    }

    /// Messages for the browser: those whose key starts with `js-`, with `{name}` where a fact goes.
    #[must_use]
    pub fn for_browser(&self, lang: Lang) -> Vec<(String, String)> {
        let keys = self.keys(lang).iter().filter(|(key, _)| key.starts_with("js-"));
        keys.map(|(key, names)| {
            let mut args = Args::new();
            for name in names {
                args.set(name.clone(), FluentValue::from(format!("{{{name}}}")));
            }
            (key.clone(), self.say(lang, key, &args))
        })
        .collect()
    }
}

/// A whole number stays a number, so that messages can choose a plural by it.
fn fact(value: &str) -> FluentValue<'_> {
    match value.parse::<i64>() {
        Ok(n) if value.len() < 16 => FluentValue::from(n),
        _ => FluentValue::from(value),
    }
}

fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let id = lang.locale().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match lang {
        Lang::Fr => |v, _| number(Lang::Fr, v),
        Lang::Nl => |v, _| number(Lang::Nl, v),
        Lang::En => |v, _| number(Lang::En, v),
    }));
    bundle
}

#[expect(clippy::cast_possible_truncation, reason = "facts are whole numbers far below 2^53")]
fn number(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(n) => Some(format::integer(lang, n.value as i64)),
        _ => None,
    }
}

/// French sets a thin unbreakable space before double punctuation and inside guillemets; nobody should have to type it.
fn spaced(lang: Lang, content: &str) -> String {
    if lang != Lang::Fr {
        return content.to_owned();
    }
    let pairs = [(" :", "\u{a0}:"), (" ;", "\u{202f};"), (" !", "\u{202f}!"), (" ?", "\u{202f}?")];
    let mut text = content.replace("« ", "«\u{202f}").replace(" »", "\u{202f}»").replace(" %", "\u{202f}%");
    for (typed, set) in pairs {
        text = text.replace(typed, set);
    }
    text
}

fn variables(pattern: &ast::Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression(expression: &ast::Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        ast::Expression::Inline(inline) => in_inline(inline, found),
        ast::Expression::Select { selector, variants } => {
            in_inline(selector, found);
            variants.iter().for_each(|v| variables(&v.value, found));
        }
    }
}

fn in_inline(inline: &ast::InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        ast::InlineExpression::Placeable { expression } => in_expression(expression, found),
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|a| in_inline(a, found));
        }
        _ => {}
    }
}
