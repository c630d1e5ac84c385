//! The interface for other programs: lists and items as JSON and GeoJSON, what they hand in, OGC API Features, the OpenAPI
//! document, and a page that explains it to people. Everything comes from the descriptions of the packages ([`openapi`]).

mod at;
mod door;
mod guide;
mod ogc;
mod read;
mod write;

use std::sync::Arc;

use openapi::geometry::Bounds;
use openapi::{Act, Collection, Form, Shapes, Source};
use web::layout::Room;
use web::{Contribution, PageKind, Routes, get, post, template_files, text_files};

pub use guide::{Door, Doors};

/// What the binary hands over.
pub struct Desk {
    /// Who may see what.
    pub post: Arc<desk::Post>,
    /// What may be read.
    pub sources: Vec<Arc<dyn Source>>,
    /// What may be handed in.
    pub acts: Vec<Arc<dyn Act>>,
    /// Address under which the place is reached, without a slash at its end.
    pub origin: String,
    /// The box around the territory.
    pub bounds: Bounds,
    /// Version of the program.
    pub version: &'static str,
}

impl Desk {
    /// The collections.
    pub fn collections(&self) -> impl Iterator<Item = &'static Collection> + '_ {
        self.sources.iter().map(|s| s.collection())
    }
    /// Those on a map.
    pub fn on_map(&self) -> impl Iterator<Item = &'static Collection> + '_ {
        self.collections().filter(|c| c.shapes != Shapes::None)
    }
    /// What may be handed in.
    pub fn forms(&self) -> impl Iterator<Item = &'static Form> + '_ {
        self.acts.iter().map(|a| a.form())
    }
}

/// The routes for programs, the page about them and the room of interfaces, which also leads to the doors of other packages.
#[must_use]
pub fn contribution(desk: &Arc<Desk>, doors: Doors) -> Contribution {
    Contribution {
        templates: template_files!("api/guide.html", "api/interfaces.html"),
        texts: text_files!("openapi-web"),
        pages: vec![PageKind::of::<guide::GuidePage>(), PageKind::of::<guide::InterfacesPage>()],
        routes: Routes::new()
            .route("/api", get(guide::show))
            .route("/interfaces", get(guide::interfaces))
            .with(Arc::new(doors))
            .with(Arc::clone(desk)),
        plain: plain(desk).with(Arc::clone(desk)),
        rooms: vec![Room {
            code: "interfaces",
            icon: "link",
            text: "room-interfaces",
            path: "interfaces",
            power: Some("webhook.keep"),
            low: true,
        }],
        ..Contribution::default()
    }
}

/// One address per collection, so that each is listed, described and tried by itself.
fn plain(desk: &Desk) -> Routes {
    let mut all = Routes::new()
        .route("/api/openapi.json", get(door::document))
        .route("/ogc", get(ogc::landing))
        .route("/ogc/conformance", get(ogc::conformance))
        .route("/ogc/collections", get(ogc::collections));
    for source in &desk.sources {
        let of = source.collection();
        let (base, map) = (format!("/api/v1/{}", of.code), format!("/ogc/collections/{}", of.code));
        let acts = || desk.acts.iter().filter(|a| a.form().collection == of.code);
        let s = || Arc::clone(source);
        let (one, many) = (s(), s());
        let mut list = get(move |at| read::list(Arc::clone(&many), at));
        for act in acts().filter(|a| a.form().below.is_none()) {
            let act = Arc::clone(act);
            list = list.post(move |at, body| write::hand_in(Arc::clone(&act), at, body));
        }
        all = all.route(&base, list);
        all = all.route(&format!("{base}/{{id}}"), get(move |at, id| read::one(Arc::clone(&one), at, id)));
        for act in acts() {
            let Some(below) = act.form().below else { continue };
            let act = Arc::clone(act);
            let about = post(move |at, id, body| write::hand_in_about(Arc::clone(&act), at, id, body));
            all = all.route(&format!("{base}/{{id}}/{below}"), about);
        }
        if of.shapes == Shapes::None {
            continue;
        }
        let (file, items, item) = (s(), s(), s());
        all = all
            .route(&format!("{base}.geojson"), get(move |at| read::file(Arc::clone(&file), at)))
            .route(&map, get(move |at| ogc::collection(of, at)))
            .route(&format!("{map}/items"), get(move |at| ogc::items(Arc::clone(&items), at)))
            .route(&format!("{map}/items/{{id}}"), get(move |at, id| ogc::item(Arc::clone(&item), at, id)));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_and_texts_are_complete() {
        let post = desk::Post::new(Arc::new(|_| None), Arc::new(desk::Names::default()));
        let desk = Arc::new(Desk {
            post: Arc::new(post),
            sources: Vec::new(),
            acts: Vec::new(),
            origin: "https://town.example".to_owned(),
            bounds: [4.3, 50.7, 4.5, 50.9],
            version: "1",
        });
        let found = web::check::contribution(&contribution(&desk, Doors::default()), &[]).unwrap();
        assert_eq!(found, Vec::<String>::new());
    }
}
