//! Texts in the languages of one document, ready to print.

use kernel::{Lang, Text};
use press_types::{EntryRef, Languages, PressError};
use serde::Serialize;

use crate::dates::Dates;
use crate::labels::{self, Words};
use crate::qr::Code;
use crate::ruler::{Face, Ruler, Run};
use crate::safe::Cleaner;

/// A text in one language.
#[derive(Serialize)]
pub(crate) struct Said {
    /// Nothing where it is the language of the whole document.
    lang: Option<&'static str>,
    text: String,
    /// Nothing where it is a text like any other.
    tone: Option<Tone>,
}

/// What stands in for a text; the template shows each in its own way.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Tone {
    Missing,
    Withheld,
}

/// The number of an entry and where it leads.
#[derive(Serialize)]
pub(crate) struct Ref {
    number: String,
    url: Option<String>,
}

/// Longest address that becomes a link.
const LONGEST_URL: usize = 2_000;

/// Writes texts in the languages of one document, always in their order.
pub(crate) struct Writer<'a> {
    /// The document's languages.
    pub(crate) langs: Vec<Lang>,
    /// Times of the document's zone.
    pub(crate) dates: Dates,
    clean: &'a Cleaner<'a>,
}

impl<'a> Writer<'a> {
    pub(crate) fn new(languages: Languages, zone: &str, clean: &'a Cleaner<'a>) -> Result<Self, PressError> {
        Ok(Self { langs: languages.list(), dates: Dates::new(zone)?, clean })
    }

    /// One text per language.
    pub(crate) fn each(&self, write: impl Fn(Lang) -> String) -> Vec<Said> {
        self.langs.iter().map(|&lang| self.said(lang, write(lang), None)).collect()
    }
    /// A text as a QR code; nothing when it is too long for one.
    pub(crate) fn drawn(&self, text: &str) -> Option<Code> {
        self.clean.code(text)
    }
    /// Measures lines.
    pub(crate) fn ruler(&self) -> &Ruler {
        self.clean.ruler()
    }
    /// A label of ours.
    pub(crate) fn label(&self, words: Words) -> Vec<Said> {
        self.each(|lang| words.get(lang).to_owned())
    }
    /// A label of ours with a number in it.
    pub(crate) fn counted(&self, words: Words, number: &str) -> Vec<Said> {
        self.each(|lang| words.get(lang).replace("{n}", number))
    }
    /// A user's text; a missing language is said to be missing.
    pub(crate) fn text(&self, text: &Text) -> Vec<Said> {
        self.langs.iter().map(|&lang| self.one(text, lang)).collect()
    }
    /// A user's text that is the same whatever its language, such as where numbers come from: what is missing in one language is
    /// said in another, marked with it.
    pub(crate) fn known(&self, text: &Text) -> Vec<Said> {
        let clean = |lang: Lang| text.get(lang).map(|raw| self.clean.text(raw)).filter(|t| !t.is_empty());
        let other = || Lang::ALL.into_iter().find_map(|lang| clean(lang).map(|text| (lang, text)));
        let said = |&lang: &Lang| match (clean(lang), other()) {
            (None, Some((own, text))) => self.said(own, format!("{text} ({})", own.code()), None),
            _ => self.one(text, lang),
        };
        self.langs.iter().map(said).collect()
    }
    /// What somebody said in the language that they speak: where none of the document's other languages has it, it stands there once,
    /// marked with its own. What nobody said leaves its place empty.
    pub(crate) fn spoken(&self, text: &Text) -> Vec<Said> {
        let has = |lang: &Lang| text.get(*lang).is_some_and(|raw| !self.clean.text(raw).is_empty());
        if !Lang::ALL.iter().any(has) {
            return self.each(|_| String::new());
        }
        let said = self.known(text);
        // Side by side the same words would stand there twice: those that are marked are enough.
        match self.langs.iter().position(|lang| !has(lang)) {
            Some(first) => said.into_iter().skip(first).take(1).collect(),
            None => said,
        }
    }
    /// A user's text in one language.
    pub(crate) fn one(&self, text: &Text, lang: Lang) -> Said {
        match text.get(lang).map(|raw| self.clean.text(raw)).filter(|clean| !clean.is_empty()) {
            Some(text) => self.said(lang, text, None),
            None => self.said(lang, labels::MISSING.get(lang).to_owned(), Some(Tone::Missing)),
        }
    }
    /// That a text exists and is not told.
    pub(crate) fn withheld(&self) -> Vec<Said> {
        let said =
            |&lang: &Lang| self.said(lang, labels::WITHHELD.get(lang).to_owned(), Some(Tone::Withheld));
        self.langs.iter().map(said).collect()
    }
    fn said(&self, lang: Lang, text: String, tone: Option<Tone>) -> Said {
        let own = self.langs.first() == Some(&lang);
        Said { lang: (!own).then(|| lang.code()), text, tone }
    }
    /// A user's text that has no language: numbers, names of journals.
    pub(crate) fn raw(&self, text: &str) -> String {
        self.clean.text(text)
    }
    /// A hash or key: printed in one piece when it is one.
    pub(crate) fn code(&self, text: &str) -> String {
        let plain = text.len() <= 64 && text.chars().all(|c| c.is_ascii_graphic());
        if plain { text.to_owned() } else { self.clean.text(text) }
    }
    /// An entry's number, with a link when its address is one that a reader may follow.
    pub(crate) fn entry(entry: &EntryRef) -> Ref {
        let url = &entry.url;
        let web = url.starts_with("https://") || url.starts_with("http://");
        let plain = url.len() <= LONGEST_URL && url.bytes().all(|b| b.is_ascii_graphic());
        Ref { number: entry.number.to_string(), url: (web && plain).then(|| url.clone()) }
    }
    /// The same label in all languages, joined for places without a language of their own (title, file properties).
    pub(crate) fn joined(&self, write: impl Fn(Lang) -> String) -> String {
        let mut parts: Vec<String> = self.langs.iter().map(|&lang| write(lang)).collect();
        parts.dedup();
        parts.join(" – ")
    }
}

impl Ref {
    /// What is printed.
    pub(crate) fn number(&self) -> &str {
        &self.number
    }
}

impl Said {
    /// The text alone.
    pub(crate) fn into_text(self) -> String {
        self.text
    }
    /// The text, to be read only.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }
    /// The text as it is set at this size, points.
    pub(crate) fn run(&self, size: f64) -> Run<'_> {
        Run { text: &self.text, face: Face::Regular, size }
    }
    /// Text longer than this may be cut by the end of a page.
    pub(crate) fn length(&self) -> usize {
        self.text.len()
    }
}
