//! The form that asks for something.

use std::collections::BTreeSet;

use desk::Names;
use kernel::{Handling, Id, Refusal, Timestamp, kind};
use relief::command::{AskNeed, Asker};
use relief::need::Priority;
use relief::site::Contact;
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Posted, Query, Typed, Visit, Who, fields};

use crate::at::At;
use crate::desk::{Desk, Lists};
use crate::site::form::point;

#[derive(Serialize)]
pub(crate) struct AskPage {
    kinds: Vec<(String, String)>,
    groups: Vec<(String, String)>,
    priorities: Vec<&'static str>,
    functions: Vec<(String, String)>,
    organisations: Vec<(String, String)>,
    municipalities: Vec<(String, String)>,
    /// What it will be about: id and name.
    about: Option<(String, String)>,
    form: Typed,
}

impl Page for AskPage {
    const TEMPLATE: &'static str = "relief/ask.html";
    const ROOM: &'static str = "capacities";
    fn samples() -> Vec<Self> {
        let one = |code: &str| vec![(code.to_owned(), format!("{code} <b>"))];
        let page = |about, form| Self {
            kinds: one("places"),
            groups: one("families"),
            priorities: priorities(),
            functions: one("mayor"),
            organisations: one("cross"),
            municipalities: one("90001"),
            about,
            form,
        };
        let mut wrong = Typed::default().with("wanted", "<b>").with("groups", "families");
        wrong.put_error(Some("wanted"), "…".into());
        vec![page(None, Typed::default()), page(Some(("x".into(), "26-0417".into())), wrong)]
    }
}

/// The ordinary one first: it is chosen where nothing is.
fn priorities() -> Vec<&'static str> {
    Priority::ALL.iter().rev().map(|p| p.code()).collect()
}

/// What the address begins the form with.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Begun {
    said: String,
    about: String,
}

pub(crate) async fn blank(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(begun): Query<Begun>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.somewhere(&who, "need.ask")?;
    let form = said(Typed::default().with("about", begun.about.trim()), begun.said.trim(), &desk.lists());
    shell.draw(&reader, &page(&at, &who, form)?).answer()
}

/// `40 beds for the night`: a number, a kind by one of its names, and what else was said.
fn said(form: Typed, text: &str, lists: &Lists) -> Typed {
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    if first.is_empty() || !first.bytes().all(|b| b.is_ascii_digit()) {
        return if text.is_empty() { form } else { form.with("words", text) };
    }
    let form = form.with("wanted", first);
    let (word, more) = rest.trim().split_once(' ').unwrap_or((rest.trim(), ""));
    let named = |names: &kernel::Text| {
        kernel::Lang::ALL.iter().filter_map(|l| names.get(*l)).any(|n| store::fold(n) == store::fold(word))
    };
    match lists.kinds.iter().find(|k| k.code == word || named(&k.names)) {
        Some(kind) if !word.is_empty() => form.with("kind", kind.code.as_str()).with("words", more.trim()),
        _ => form.with("words", rest.trim()),
    }
}

fn page(at: &At<'_>, who: &Who, form: Typed) -> Result<AskPage, Fault> {
    let (lang, names, lists) = (at.reader.lang, at.desk.names(), at.desk.lists());
    let about = match form.get("about").parse::<Id<kind::Matter>>() {
        Ok(id) => at.shell.live().read(|read| at.named(read, who, id))?.map(|n| (id.to_string(), n.0)),
        Err(_) => None,
    };
    Ok(AskPage {
        kinds: lists.kind_choices(lang),
        groups: lists.groups.iter().map(|(code, n)| (code.clone(), n.show(lang).to_owned())).collect(),
        priorities: priorities(),
        functions: names.askable(lang),
        organisations: Names::choices(&names.organisations, lang),
        municipalities: at.desk.municipalities(lang),
        about,
        form,
    })
}

/// A need as it was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct NeedForm {
    kind: String,
    wanted: String,
    place: String,
    lon: String,
    lat: String,
    municipality: String,
    due: String,
    groups: Vec<String>,
    priority: String,
    words: String,
    function: String,
    organisation: String,
    name: String,
    phone: String,
    mail: String,
    about: String,
    about_number: String,
}

pub(crate) async fn ask(Posted { shell, desk, reader, who, form, .. }: Posted<Desk, NeedForm, ()>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.somewhere(&who, "need.ask")?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let now = form.meta.captured_at.unwrap_or_else(|| shell.now());
        let rule = value.rule(&at, &who, now)?;
        let receipt = at.ask(&who, &form.meta, rule).await?;
        let id = receipt.entries.first().and_then(|e| e.matter).ok_or_else(Fault::not_found)?;
        Ok((at.need(&who, id)?, receipt))
    };
    match outcome.await {
        Ok((row, receipt)) => {
            let path = format!("needs/{}", row.id);
            Ok(shell.done(&reader, &at.done("relief-done-asked", &row.number, &path, receipt)))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| page(&at, &who, form)),
    }
}

impl NeedForm {
    fn rule(&self, at: &At<'_>, who: &Who, now: Timestamp) -> Result<AskNeed, Fault> {
        let lang = at.reader.lang;
        let wanted = fields::whole("wanted", &self.wanted)?.ok_or_else(|| Refusal::missing("wanted"))?;
        let kind = fields::some(&self.kind).ok_or_else(|| Refusal::missing("kind"))?;
        let groups: BTreeSet<String> = self.groups.iter().filter_map(|g| fields::some(g)).collect();
        let rule = AskNeed {
            place: fields::words(&self.place, lang),
            point: point(&self.lon, &self.lat)?,
            municipality: fields::some(&self.municipality),
            due: fields::moment("due", &self.due, now, at.shell.zone())?,
            groups,
            priority: fields::code("priority", &self.priority, Priority::of)?.unwrap_or(Priority::Normal),
            words: fields::words(&self.words, lang),
            asker: Asker {
                function: fields::some(&self.function),
                organisation: fields::some(&self.organisation),
                contact: Contact {
                    name: fields::some(&self.name),
                    phone: fields::some(&self.phone),
                    mail: fields::some(&self.mail),
                },
            },
            ..AskNeed::new(at.shell.ids().next(), kind, wanted)
        };
        self.about(at, who, rule)
    }

    /// What it is about, which then decides who may read it: the number typed, or what the page came from.
    fn about(&self, at: &At<'_>, who: &Who, rule: AskNeed) -> Result<AskNeed, Fault> {
        let number = self.about_number.trim();
        at.shell.live().read(|read| {
            let id = match self.about.trim().parse() {
                Ok(id) => id,
                Err(_) if number.is_empty() => return Ok(rule),
                Err(_) => {
                    let unknown =
                        || Refusal::invalid("about-number", "refusal-relief-about").with("number", number);
                    (at.desk.post.find)(read, who.actor(), number)?.ok_or_else(unknown)?
                }
            };
            let (name, _) = at.named(read, who, id)?.ok_or_else(Fault::not_found)?;
            let on = at.desk.post.guarded(read, id)?.ok_or_else(Fault::not_found)?;
            Ok(AskNeed {
                about: Some((id, name)),
                handling: on.handling.max(Handling::Service),
                areas: on.areas,
                readers: on.readers,
                ..rule
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use kernel::Text;

    use super::*;
    use crate::desk::KindName;

    #[test]
    fn a_line_typed_in_a_hurry_fills_the_form() {
        let kind =
            |code: &str, fr: &str, en: &str| KindName { code: code.into(), names: Text::three(fr, fr, en) };
        let lists = Lists {
            kinds: vec![kind("places", "Places", "Places"), kind("beds", "Lits", "Beds")],
            ..Lists::default()
        };
        let table = [
            ("40 beds for the night", ("40", "beds", "for the night")),
            ("340 PLACES", ("340", "places", "")),
            ("12 generators", ("12", "", "generators")),
            ("blankets", ("", "", "blankets")),
            ("7", ("7", "", "")),
            ("", ("", "", "")),
        ];
        for (text, wanted) in table {
            let form = said(Typed::default(), text, &lists);
            assert_eq!((form.get("wanted"), form.get("kind"), form.get("words")), wanted, "{text}");
        }
    }
}
