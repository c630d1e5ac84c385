//! The page that explains the interface to people, and the room that leads to everything about interfaces.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use kernel::{Resource, Text};
use openapi::{Asked, Collection, Field, Form, Of, Said, Shapes, Source};
use serde::Serialize;
use web::{Answer, Fault, Page, Reader, Shell, Visit, Who};

use crate::Desk;

/// A page of another package that belongs to the room of interfaces.
#[derive(Debug, Clone, Serialize)]
pub struct Door {
    /// Its address without language.
    pub path: &'static str,
    /// Key of what it is called.
    pub title: &'static str,
    /// Key of what is done there, in a sentence.
    pub what: &'static str,
    /// The power that it asks for.
    pub power: &'static str,
}

/// Those pages.
#[derive(Debug, Clone, Default)]
pub struct Doors(pub Vec<Door>);

#[derive(Debug, Clone, Serialize)]
struct FieldShow {
    name: &'static str,
    sort: &'static str,
    codes: Vec<&'static str>,
    always: bool,
    said: Text,
}

#[derive(Debug, Clone, Serialize)]
struct CollectionShow {
    code: &'static str,
    title: Text,
    what: Text,
    on_map: bool,
    statuses: Vec<&'static str>,
    fields: Vec<FieldShow>,
    /// An item that the reader may see, as it goes out.
    example: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
struct FormShow {
    path: String,
    title: Text,
    what: Text,
    power: String,
    fields: Vec<FieldShow>,
}

/// `/api`
#[derive(Debug, Serialize)]
pub(crate) struct GuidePage {
    origin: String,
    collections: Vec<CollectionShow>,
    forms: Vec<FormShow>,
    may_tokens: bool,
}

/// `/interfaces`
#[derive(Debug, Serialize)]
pub(crate) struct InterfacesPage {
    doors: Vec<Door>,
    collections: usize,
    forms: usize,
}

fn text(said: &Said) -> Text {
    let [fr, nl, en] = *said;
    Text::three(fr, nl, en)
}

/// The word for the sort of a field: its text is `api-sort-{word}`.
const fn sort(of: &Of) -> &'static str {
    match of {
        Of::Text => "text",
        Of::Code(_) => "code",
        Of::Words => "words",
        Of::Names => "names",
        Of::Whole => "whole",
        Of::Number => "number",
        Of::Flag => "flag",
        Of::Moment => "moment",
        Of::Id => "id",
        Of::Texts => "texts",
        Of::Object(_) => "object",
        Of::Objects(_) => "objects",
    }
}

fn fields(all: &[Field]) -> Vec<FieldShow> {
    let one = |field: &Field| FieldShow {
        name: field.name,
        sort: sort(&field.of),
        codes: if let Of::Code(codes) = field.of { codes.to_vec() } else { Vec::new() },
        always: field.always,
        said: text(&field.said),
    };
    all.iter().map(one).collect()
}

impl CollectionShow {
    fn of(of: &Collection, example: Option<String>) -> Self {
        Self {
            code: of.code,
            title: text(&of.title),
            what: text(&of.what),
            on_map: of.shapes != Shapes::None,
            statuses: of.statuses.to_vec(),
            fields: fields(of.fields),
            example,
        }
    }
}

impl FormShow {
    fn of(form: &Form) -> Self {
        Self {
            path: form.path(),
            title: text(&form.title),
            what: text(&form.what),
            power: format!("power-{}", form.power.replace('.', "-")),
            fields: fields(form.fields),
        }
    }
}

impl Page for GuidePage {
    const TEMPLATE: &'static str = "api/guide.html";
    const ROOM: &'static str = "interfaces";
    fn samples() -> Vec<Self> {
        const SAID: Said = ["Un <b>", "Een", "A"];
        const EACH: &[Field] = &[
            Field::always("text", Of::Text, SAID),
            Field::maybe("code", Of::Code(&["a", "b"]), SAID),
            Field::maybe("words", Of::Words, SAID),
            Field::maybe("names", Of::Names, SAID),
            Field::maybe("whole", Of::Whole, SAID),
            Field::maybe("number", Of::Number, SAID),
            Field::maybe("flag", Of::Flag, SAID),
            Field::maybe("moment", Of::Moment, SAID),
            Field::maybe("id", Of::Id, SAID),
            Field::maybe("texts", Of::Texts, SAID),
            Field::maybe("object", Of::Object(&[]), SAID),
            Field::maybe("objects", Of::Objects(&[]), SAID),
        ];
        let collection = Collection {
            code: "things",
            title: SAID,
            what: SAID,
            shapes: Shapes::Points,
            statuses: &["open"],
            fields: EACH,
        };
        let plain = Collection { shapes: Shapes::None, statuses: &[], ..collection };
        let form = Form {
            code: "tell",
            collection: "things",
            below: None,
            title: SAID,
            what: SAID,
            power: "thing.tell",
            fields: EACH,
        };
        let page = |collections, forms, may_tokens| Self {
            origin: "https://town.example".to_owned(),
            collections,
            forms,
            may_tokens,
        };
        let example = Some("{ \"id\": \"<b>\" }".to_owned());
        vec![
            page(Vec::new(), Vec::new(), false),
            page(
                vec![CollectionShow::of(&collection, example), CollectionShow::of(&plain, None)],
                vec![FormShow::of(&form)],
                true,
            ),
        ]
    }
}

impl Page for InterfacesPage {
    const TEMPLATE: &'static str = "api/interfaces.html";
    const ROOM: &'static str = "interfaces";
    fn samples() -> Vec<Self> {
        let door = Door { path: "api", title: "api-title", what: "api-lede", power: "" };
        vec![
            Self { doors: Vec::new(), collections: 0, forms: 0 },
            Self { doors: vec![door], collections: 13, forms: 4 },
        ]
    }
}

/// The first item that the reader may see, as it goes out.
fn example(
    shell: &Shell,
    desk: &Desk,
    reader: &Reader,
    who: &Who,
    source: &dyn Source,
) -> Result<Option<String>, Fault> {
    let (of, eye) = (source.collection(), desk.post.sees(who));
    let asked = Asked { limit: 1, ..Asked::default() };
    let page = shell.read(reader, |read| Ok(openapi::page(source, read, &eye, &asked, false)?))?;
    let (base, pages) =
        (format!("{}/api/v1/{}", desk.origin, of.code), format!("{}/{}", desk.origin, reader.lang));
    let mut json = page.items.first().map(|item| item.json(of, &base, &pages));
    // A surface has thousands of corners; the first show how they are written.
    if let Some(lines) =
        json.as_mut().and_then(|j| j.pointer_mut("/geometry/coordinates/0")).and_then(|l| l.as_array_mut())
    {
        lines.truncate(4);
    }
    json.map(|json| serde_json::to_string_pretty(&json).map_err(Fault::internal)).transpose()
}

pub(crate) async fn show(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    let reads = shell.permits(&who, "matter.read", &Resource::service());
    let mut collections = Vec::new();
    for source in &desk.sources {
        let shown = if reads { example(&shell, &desk, &reader, &who, source.as_ref())? } else { None };
        collections.push(CollectionShow::of(source.collection(), shown));
    }
    let page = GuidePage {
        origin: desk.origin.clone(),
        collections,
        forms: desk.forms().map(FormShow::of).collect(),
        may_tokens: who.0.may("person.manage"),
    };
    shell.draw(&reader, &page).answer()
}

pub(crate) async fn interfaces(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    Extension(doors): Extension<Arc<Doors>>,
    reader: Reader,
    who: Who,
) -> Answer {
    shell.permit(&who, "webhook.keep", &Resource::service())?;
    let page = InterfacesPage {
        doors: doors.0.iter().filter(|d| d.power.is_empty() || who.0.may(d.power)).cloned().collect(),
        collections: desk.sources.len(),
        forms: desk.acts.len(),
    };
    shell.draw(&reader, &page).answer()
}
