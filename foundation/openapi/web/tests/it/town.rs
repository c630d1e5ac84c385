//! A town that offers things: a collection on the map, one that is not, and an act about one of them.

use std::sync::Arc;

use access::Eye;
use axum::Router;
use kernel::{Handling, Point, Refusal};
use openapi::{Act, After, Asking, Body, Collection, Field, Form, Geometry, Item, Mark, Of, Shapes, Source};
use openapi_web::{Desk, Doors};
use stage::{Part, Stage};
use store::{Command, Deciding, Draft, Failure, Read, StoreError};
use web::testing::Browser;

pub(crate) static THINGS: Collection = Collection {
    code: "things",
    title: ["Choses", "Dingen", "Things"],
    what: ["Des choses.", "Dingen.", "Things."],
    shapes: Shapes::Points,
    statuses: &["open", "closed"],
    fields: &[Field::always("name", Of::Names, ["Nom.", "Naam.", "Name."])],
};
static NOTES: Collection =
    Collection { code: "notes", shapes: Shapes::None, statuses: &[], fields: &[], ..THINGS };
static MAKE: Form = Form {
    code: "make-thing",
    collection: "things",
    below: None,
    title: ["Créer", "Maken", "Make"],
    what: ["Crée une chose.", "Maakt een ding.", "Makes a thing."],
    power: "signal.record",
    fields: &[
        Field::always("words", Of::Text, ["Mots.", "Woorden.", "Words."]),
        Field::maybe("n", Of::Whole, ["Nombre.", "Getal.", "Number."]),
    ],
};
static TELL: Form = Form { code: "tell-thing", below: Some("tellings"), power: "log.write", ..MAKE };

/// Seven things, the third closed.
pub(crate) struct Things(&'static Collection);

impl Source for Things {
    fn collection(&self) -> &'static Collection {
        self.0
    }
    fn table(&self) -> Option<&'static str> {
        None
    }
    fn next(&self, _: &dyn Read, _: &Eye, after: &After) -> Result<Vec<Mark>, StoreError> {
        Ok(after.of((1..=7).map(|n| Mark { seq: n, id: format!("t{n}") }).collect()))
    }
    fn item(&self, _: &dyn Read, _: &Eye, id: &str) -> Result<Option<Item>, StoreError> {
        let n = id.strip_prefix('t').and_then(|n| n.parse::<i64>().ok()).filter(|n| (1..=7).contains(n));
        let on_map = self.0.shapes != Shapes::None;
        Ok(n.map(|n| {
            let item = Item {
                id: id.to_owned(),
                seq: n,
                status: on_map.then_some(if n == 3 { "closed" } else { "open" }),
                geometry: on_map.then(|| Geometry::point(Point { lon: 43_000_000 + n, lat: 508_000_000 })),
                page: Some(format!("things/{id}")),
                ..Item::default()
            };
            let name = openapi::item::names(&kernel::Text::both("Chose <b>", "Ding"));
            if on_map { item.with("name", name) } else { item }
        }))
    }
}

struct Write(String, &'static str);

impl Command for Write {
    fn name(&self) -> &'static str {
        "things.make"
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, self.1, &kernel::Resource::service())?;
        let mut draft =
            Draft::new("things.made@1", Some(cx.ids.next()), &serde_json::json!({ "words": self.0 }))?;
        draft.handling = Handling::Service;
        Ok(vec![draft])
    }
}

struct Make(&'static Form);

impl Act for Make {
    fn form(&self) -> &'static Form {
        self.0
    }
    fn command(&self, _: &Asking<'_>, body: &Body) -> Result<Box<dyn Command>, Refusal> {
        Ok(Box::new(Write(body.needed("words")?, self.0.power)))
    }
}

pub(crate) struct Town {
    pub(crate) stage: Stage,
    pub(crate) router: Router,
    pub(crate) desk: Arc<Desk>,
    pub(crate) shell: web::Shell,
}

impl Town {
    pub(crate) fn open() -> Self {
        let parts = vec![
            Part::new("watch-officer").all_powers().everywhere(),
            Part::reader("mayor").areas(&["90001"]),
            Part::new("clerk"),
        ];
        let stage = Stage::open(parts, Vec::new());
        let desk = Arc::new(Desk {
            post: Arc::new(stage.post(&[])),
            sources: vec![Arc::new(Things(&THINGS)), Arc::new(Things(&NOTES))],
            acts: vec![Arc::new(Make(&MAKE)), Arc::new(Make(&TELL))],
            origin: "http://town.test".to_owned(),
            bounds: [4.2, 50.7, 4.5, 50.9],
            version: "1",
        });
        let (shell, router) = stage.shell(vec![openapi_web::contribution(&desk, Doors::default())]);
        Self { stage, router, desk, shell }
    }
    pub(crate) fn officer(&self) -> Browser {
        Browser::new(&self.router, "watch-officer")
    }
    pub(crate) fn as_of(&self, who: &str) -> Browser {
        Browser::new(&self.router, who)
    }
}
