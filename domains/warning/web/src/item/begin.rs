//! What an item begins with: a template of the profile, which fills all its languages at once, or nothing. It is chosen before
//! anything is typed, so that no template ever takes the place of somebody's words.

use kernel::{Id, Lang, Text, kind};
use serde::Serialize;
use web::{Fault, Page, Typed, Who};

use crate::ask::At;
use crate::desk::NewsTemplate;
use crate::show::Said;

/// The templates to choose from.
#[derive(Serialize)]
pub(crate) struct BeginPage {
    templates: Vec<BegunWith>,
    about: String,
    /// Name and address of what it is about.
    named: Option<(String, String)>,
}

/// A template.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct BegunWith {
    code: String,
    names: Text,
    sort: &'static str,
    title: Option<Said>,
    source: Text,
    verified: bool,
}

impl Page for BeginPage {
    const TEMPLATE: &'static str = "public/item-begin.html";
    const ROOM: &'static str = "public";
    fn samples() -> Vec<Self> {
        let page = |about: &str, named| Self {
            templates: vec![BegunWith::sample(true), BegunWith::sample(false)],
            about: about.to_owned(),
            named,
        };
        vec![page("", None), page("x", Some(("26-0417 <b>".into(), "incidents/x".into())))]
    }
}

impl BeginPage {
    pub(super) fn load(at: &At<'_>, who: &Who, about: &str) -> Result<Self, Fault> {
        let named = match about.parse::<Id<kind::Matter>>() {
            Ok(id) => at.shell.live().read(|read| at.named(read, who, id))?,
            Err(_) => None,
        };
        let templates = at.desk.news.iter().map(|one| BegunWith::of(one, at.reader.lang)).collect();
        Ok(Self { templates, about: about.to_owned(), named })
    }
}

impl BegunWith {
    pub(super) fn of(template: &NewsTemplate, lang: Lang) -> Self {
        let order = [lang.code(), "fr", "nl"];
        let title = order.into_iter().find_map(|tag| Some((tag, template.texts.get(tag)?)));
        Self {
            code: template.code.clone(),
            names: template.names.clone(),
            sort: template.sort.code(),
            title: title.map(|(tag, t)| Said { lang: tag.into(), text: t.title.clone() }),
            source: template.source.clone(),
            verified: template.verified,
        }
    }
    pub(super) fn sample(verified: bool) -> Self {
        Self {
            code: "first".into(),
            names: Text::three("Première <b>", "Eerste", "First"),
            sort: if verified { "news" } else { "question" },
            title: verified.then(|| Said { lang: "fr".into(), text: "[lieu] <b>".into() }),
            source: Text::both("profil <b>", "profiel <b>"),
            verified,
        }
    }
}

/// The form with what a template says, in all its languages.
pub(super) fn begun(template: &NewsTemplate) -> Typed {
    let form = Typed::default().with("template", template.code.clone()).with("sort", template.sort.code());
    template.texts.iter().fold(form, |form, (tag, text)| {
        form.with(&format!("title-{tag}"), text.title.clone()).with(&format!("body-{tag}"), text.body.clone())
    })
}
