//! Which of an alert's texts to show to whom. Nothing is translated; what is not in the reader's language says so.

use kernel::Lang;

use super::model::{Alert, Info};

/// What an alert says in one language. There may be several blocks: one per area, hazard or time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken<'a> {
    /// The sender's language tag, as first written.
    pub tag: &'a str,
    /// The blocks, in file order. Never empty.
    pub infos: Vec<&'a Info>,
}

/// What to show to one reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection<'a> {
    /// The texts.
    pub spoken: Spoken<'a>,
    /// Whether they are in the reader's language.
    pub own: bool,
}

impl<'a> Spoken<'a> {
    /// The block that weighs most, by severity, then urgency, then certainty; the first of equals.
    #[must_use]
    pub fn gravest(&self) -> Option<&'a Info> {
        self.infos.iter().copied().min_by_key(|i| (i.severity, i.urgency, i.certainty))
    }
    /// The places in words, each once.
    #[must_use]
    pub fn places(&self) -> Vec<&'a str> {
        let mut out = Vec::new();
        for area in self.infos.iter().flat_map(|i| &i.areas) {
            if !area.text.is_empty() && !out.contains(&area.text.as_str()) {
                out.push(area.text.as_str());
            }
        }
        out
    }
}

/// Everything that an alert says, by language, in the order in which the languages first appear.
#[must_use]
pub fn by_language(alert: &Alert) -> Vec<Spoken<'_>> {
    let mut out: Vec<Spoken<'_>> = Vec::new();
    for info in &alert.infos {
        match out.iter_mut().find(|s| s.tag.eq_ignore_ascii_case(info.language())) {
            Some(spoken) => spoken.infos.push(info),
            None => out.push(Spoken { tag: info.language(), infos: vec![info] }),
        }
    }
    out
}

/// The texts for a reader: in the reader's language, else in English, else in the first language of the file.
/// Nothing only when the alert says nothing at all.
#[must_use]
pub fn select_info(alert: &Alert, reader: Lang) -> Option<Selection<'_>> {
    let mut all = by_language(alert);
    let own = best(&all, reader);
    let index = own.or_else(|| best(&all, Lang::En)).unwrap_or(0);
    (index < all.len()).then(|| Selection { spoken: all.swap_remove(index), own: own.is_some() })
}

/// Where this language is, the region's own variety before any other.
fn best(all: &[Spoken<'_>], lang: Lang) -> Option<usize> {
    let primary = |tag: &str| tag.split('-').next().is_some_and(|p| p.eq_ignore_ascii_case(lang.code()));
    let local = all.iter().position(|s| s.tag.eq_ignore_ascii_case(lang.locale()));
    local.or_else(|| all.iter().position(|s| primary(s.tag)))
}
