//! Templates: strict, escaped, one environment per language, one Rust type per template.

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;
use std::sync::Arc;

use kernel::{Lang, Timestamp};
use minijinja::value::{Serde, merge_maps};
use minijinja::{
    AutoEscape, Environment, Output, State, UndefinedBehavior, Value, context, escape_formatter,
};
use serde::Serialize;

use crate::Texts;
use crate::assets::Assets;
use crate::format::Formats;
use crate::layout::Ui;
use crate::words_in_pages;

/// Escapes what HTML needs escaped, in text and in quoted attributes. The engine's own way also turns every `/` into
/// six letters, which helps nobody and makes addresses unreadable.
fn write(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), minijinja::Error> {
    match value.as_str() {
        Some(text) if !value.is_safe() && *state.auto_escape() == AutoEscape::Html => Ok(escape(out, text)?),
        _ => escape_formatter(out, state, value),
    }
}

/// The same for text that goes into HTML outside a template.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(&mut out, text).unwrap_or_default();
    out
}

fn escape(out: &mut (impl std::fmt::Write + ?Sized), text: &str) -> std::fmt::Result {
    for piece in text.split_inclusive(['&', '<', '>', '"', '\'']) {
        let mut letters = piece.chars();
        let code = match letters.next_back() {
            Some('&') => "&amp;",
            Some('<') => "&lt;",
            Some('>') => "&gt;",
            Some('"') => "&quot;",
            Some('\'') => "&#39;",
            _ => {
                out.write_str(piece)?;
                continue;
            }
        };
        out.write_str(letters.as_str())?;
        out.write_str(code)?;
    }
    Ok(())
}

/// One template file.
#[derive(Debug, Clone, Copy)]
pub struct TemplateFile {
    /// Unique name, with the package's prefix: `situation/floor.html`.
    pub name: &'static str,
    /// Its content.
    pub content: &'static str,
}

/// Lists templates beside a package's `Cargo.toml`: `template_files!("situation/floor.html")` reads
/// `templates/situation/floor.html`.
#[macro_export]
macro_rules! template_files {
    ($($name:literal),* $(,)?) => {
        &[$($crate::TemplateFile {
            name: $name,
            content: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/", $name)),
        }),*]
    };
}

/// What one template needs. Its fields are the template's variables; `ui`, `now` and `lang` are added.
pub trait Page: Serialize {
    /// The template's name.
    const TEMPLATE: &'static str;
    /// Whether it is a whole page with layout, or a fragment.
    const WHOLE: bool = true;
    /// The room that the page belongs to.
    const ROOM: &'static str = "";
    /// The matter whose page this is and which the reader may see: other packages then put their panels beside it (`ui.beside`).
    fn matter(&self) -> Option<kernel::Id<kernel::kind::Matter>> {
        None
    }
    /// Whether everything on it is read at the reader's instant ([`crate::Shell::read`]): it then carries the control that goes back in time.
    const LOOKS_BACK: bool = false;
    /// From when on there is something to look back to: where its matter begins. The first entry of the journal when none.
    fn since(&self) -> Option<Timestamp> {
        None
    }
    /// Typical values: empty, one, many, withheld. The tests render each in every language.
    fn samples() -> Vec<Self>
    where
        Self: Sized;
}

/// A page type, known to the tests that render everything.
#[derive(Clone)]
pub struct PageKind {
    /// The template.
    pub template: &'static str,
    /// Whether it has the layout.
    pub whole: bool,
    /// Its samples.
    pub samples: fn() -> Vec<Value>,
}

impl PageKind {
    /// The kind of `P`.
    #[must_use]
    pub fn of<P: Page>() -> Self {
        Self {
            template: P::TEMPLATE,
            whole: P::WHOLE,
            samples: || P::samples().iter().map(|p| Value::from(Serde(p))).collect(),
        }
    }
}

/// A page could not be drawn.
#[derive(Debug, thiserror::Error)]
pub enum PageError {
    /// The template is wrong, or the page does not hold what it needs.
    #[error("template {name}: {source:#}")]
    Template {
        /// The template.
        name: String,
        /// The engine's answer.
        #[source]
        source: minijinja::Error,
    },
}

/// All templates of all packages, in three languages. A template is compiled when it is first drawn: all of them at once would take a third
/// of the memory of a program that has nothing to do.
pub struct Pages {
    environments: BTreeMap<&'static str, Environment<'static>>,
    names: Vec<&'static str>,
}

impl Pages {
    /// Makes all templates ready. A file of the same name in one of `folders` goes before the built-in one and is read
    /// again at every start, so that a template can be changed without compiling.
    ///
    /// # Errors
    /// The first template of `folders` that is wrong; those inside the program are compiled by the tests.
    pub fn load(
        files: &[TemplateFile],
        folders: &[PathBuf],
        texts: &Arc<Texts>,
        zone: &jiff::tz::TimeZone,
        assets: &Arc<Assets>,
    ) -> Result<Self, PageError> {
        let inside: Arc<HashMap<&'static str, &'static str>> =
            Arc::new(files.iter().map(|file| (file.name, file.content)).collect());
        let mut environments = BTreeMap::new();
        for lang in Lang::ALL {
            let mut env = Environment::new();
            env.set_undefined_behavior(UndefinedBehavior::Strict);
            env.set_auto_escape_callback(|name| {
                if name.ends_with(".txt") { AutoEscape::None } else { AutoEscape::Html }
            });
            env.set_formatter(write);
            env.add_global("lang", lang.code());
            env.add_global("brand", crate::site::brand(lang));
            words_in_pages::add(&mut env, lang, texts, &Formats::new(lang, zone.clone()), assets);
            for file in files {
                if let Some(own) =
                    folders.iter().find_map(|f| std::fs::read_to_string(f.join(file.name)).ok())
                {
                    env.add_template_owned(file.name, own)
                        .map_err(|source| PageError::Template { name: file.name.to_owned(), source })?;
                }
            }
            let inside = Arc::clone(&inside);
            env.set_loader(move |name| Ok(inside.get(name).map(|content| (*content).to_owned())));
            environments.insert(lang.code(), env);
        }
        Ok(Self { environments, names: files.iter().map(|file| file.name).collect() })
    }

    /// Compiles every template in every language; for tests.
    ///
    /// # Errors
    /// The first template that is wrong.
    pub fn compile(&self) -> Result<(), PageError> {
        for env in self.environments.values() {
            for name in &self.names {
                env.get_template(name)
                    .map_err(|source| PageError::Template { name: (*name).to_owned(), source })?;
            }
        }
        Ok(())
    }

    /// Draws a whole page.
    ///
    /// # Errors
    /// When the template asks for something that the page does not hold.
    pub fn whole<P: Page>(&self, lang: Lang, ui: &Ui, page: &P) -> Result<String, PageError> {
        self.value(lang, P::TEMPLATE, Some(ui), ui.now, Value::from(Serde(page)))
    }

    /// Draws a fragment, without layout.
    ///
    /// # Errors
    /// As [`Pages::whole`].
    pub fn part<P: Page>(&self, lang: Lang, now: Timestamp, page: &P) -> Result<String, PageError> {
        self.value(lang, P::TEMPLATE, None, now, Value::from(Serde(page)))
    }

    /// Draws a template by its name; the tests' door to every page.
    ///
    /// # Errors
    /// As [`Pages::whole`].
    pub fn value(
        &self,
        lang: Lang,
        template: &str,
        ui: Option<&Ui>,
        now: Timestamp,
        page: Value,
    ) -> Result<String, PageError> {
        let failed = |source| PageError::Template { name: template.to_owned(), source };
        let missing = || minijinja::Error::new(minijinja::ErrorKind::TemplateNotFound, lang.code());
        let env = self.environments.get(lang.code()).ok_or_else(missing).map_err(failed)?;
        let frame = match ui {
            Some(ui) => context! { ui => Value::from(Serde(ui)), now => now.0 },
            None => context! { now => now.0 },
        };
        env.get_template(template).and_then(|t| t.render(merge_maps([frame, page]))).map_err(failed)
    }

    /// Names of all templates.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().copied()
    }
}
