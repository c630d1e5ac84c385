//! Texts are taken over from a copy that was edited in a word processor and came back: several at once, each as if it had been written
//! on its page.

use kernel::{Id, Lang, Refusal, Text, at_most, kind};
use store::{Deciding, Draft, Failure};

use super::write::writable;
use crate::event::{Edited, Event, SectionWritten};
use crate::state::Now;
use crate::{Facts, Rule};

/// A text in one language, as the copy has it.
#[derive(Debug, Clone)]
pub struct EditedText {
    /// The section.
    pub section: String,
    /// The language.
    pub lang: Lang,
    /// The words; none where the copy has none any more.
    pub words: Option<String>,
}

/// Takes texts over from an edited copy, all in one act.
#[derive(Debug, Clone)]
pub struct TakeEdits {
    /// The account.
    pub account: Id<kind::Matter>,
    /// The copy from which they come.
    pub edited: Edited,
    /// The texts that were chosen.
    pub texts: Vec<EditedText>,
    /// The last entry that the page showed.
    pub based_on: Option<i64>,
}

impl Rule for TakeEdits {
    type Facts = Facts;
    const NAME: &'static str = "account.take-edits";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::open(cx, self.account)?;
        at_most("texts", &self.edited.name, 300)?;
        if self.texts.is_empty() {
            return Err(Refusal::missing("texts").into());
        }
        let written = self.written(cx, &now, facts)?;
        if written.is_empty() {
            return Ok(Vec::new());
        }
        now.unchanged(self.based_on)?;
        let draft = |(section, text)| {
            let event = SectionWritten { section, text, edited: Some(self.edited.clone()) };
            event.draft(Some(now.id), now.handling)
        };
        written.into_iter().map(|one| Ok(draft(one)?)).collect()
    }
}

impl TakeEdits {
    /// Every section that says something else then, with its text in all languages: the one that was not chosen stays as it is.
    fn written(&self, cx: &Deciding<'_>, now: &Now, facts: &Facts) -> Result<Vec<(String, Text)>, Failure> {
        let mut all: Vec<(&str, Text, Text)> = Vec::new();
        for one in &self.texts {
            at_most("texts", one.words.as_deref().unwrap_or_default(), facts.limits.text)?;
            if !all.iter().any(|(code, ..)| *code == one.section) {
                let text = writable(now, cx, &one.section)?.text;
                all.push((&one.section, text.clone(), text));
            }
            if let Some((_, _, text)) = all.iter_mut().find(|(code, ..)| *code == one.section) {
                text.set(one.lang, one.words.clone().filter(|words| !words.trim().is_empty()));
            }
        }
        let differs =
            |(code, before, text): (&str, Text, Text)| (before != text).then(|| (code.to_owned(), text));
        Ok(all.into_iter().filter_map(differs).collect())
    }
}
