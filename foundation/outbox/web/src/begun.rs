//! What a message begins with: a template of the profile, which fills the fields that are still empty.

use std::collections::BTreeSet;

use kernel::{Lang, Refusal, Text};
use serde::Serialize;
use web::Typed;

use crate::desk::{Desk, MessageTemplate};

/// A template to choose.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TemplateShow {
    code: String,
    names: Text,
    source: Text,
    verified: bool,
}

impl TemplateShow {
    pub(crate) fn all(desk: &Desk) -> Vec<Self> {
        let one = |t: &MessageTemplate| Self {
            code: t.code.clone(),
            names: t.names.clone(),
            source: t.source.clone(),
            verified: t.verified,
        };
        desk.templates.iter().map(one).collect()
    }
    pub(crate) fn samples() -> Vec<Self> {
        let one = |verified| Self {
            code: "state".into(),
            names: Text::three("Point <b>", "Stand", "State"),
            source: Text::both("profil <b>", "profiel <b>"),
            verified,
        };
        vec![one(true), one(false)]
    }
}

/// The form with what the chosen template says, in the fields that are still empty: what was typed stays.
pub(crate) fn filled(desk: &Desk, mut form: Typed) -> Typed {
    let chosen = desk.templates.iter().find(|one| one.code == form.get("template"));
    let Some(template) = chosen else { return form };
    for lang in Lang::ALL {
        for (part, text) in [("subject", &template.subject), ("words", &template.words)] {
            let field = format!("{part}-{lang}");
            if form.get(&field).is_empty()
                && let Some(words) = text.get(lang)
            {
                form.values.insert(field, vec![words.to_owned()]);
            }
        }
    }
    form
}

/// Refuses what a template leaves to be filled in and nobody did. Other brackets are somebody's own words.
pub(crate) fn nothing_open(desk: &Desk, subject: &Text, words: &Text) -> Result<(), Refusal> {
    for lang in Lang::ALL {
        let said = desk.templates.iter().flat_map(|one| [&one.subject, &one.words]);
        let known: BTreeSet<&str> = said.filter_map(|text| text.get(lang)).flat_map(between).collect();
        for (part, text) in [("subject", subject), ("words", words)] {
            let left = text.get(lang).and_then(|text| between(text).find(|gap| known.contains(gap)));
            if let Some(gap) = left {
                let field = format!("{part}-{lang}");
                return Err(Refusal::invalid(&field, "refusal-message-left-open").with("what", gap));
            }
        }
    }
    Ok(())
}

/// What stands between square brackets.
fn between(text: &str) -> impl Iterator<Item = &str> {
    text.split('[').skip(1).filter_map(|rest| rest.split_once(']')).map(|(inside, _)| inside)
}
