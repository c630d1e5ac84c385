//! What others do, within a second.
//!
//! | topic | who listens | what comes |
//! |---|---|---|
//! | `perimeters` | the list of all | rows that it has, or a new one |
//! | `perimeters:{matter}` | the list around one matter | the same, of that matter |
//! | `perimeter:{id}` | the page of one | `perimeter-state`, `perimeter-inside`, `perimeter-points`, `perimeter-versions` |
//! | `beside:{matter}` | the page of an incident | `perimeters-beside` |
//! | `floor` | the watch floor | `perimeters-seen`: the map fetches its layer again |

use std::sync::Arc;

use kernel::{Id, kind};
use perimeters::read;
use serde::Serialize;
use store::Entry;
use web::live::{Fragment, FragmentCx, Fragments, Mode, Topic};
use web::{Fault, Page};

use crate::around::BesidePart;
use crate::desk::Desk;
use crate::list::samples;
use crate::show::{PerimeterShow, PointShow, VersionShow};

/// Draws the fragments of this package.
pub(crate) struct Live(pub(crate) Arc<Desk>);

macro_rules! parts {
    ($($(#[$meta:meta])* $name:ident { $($field:ident: $type:ty),+ } = $template:literal, $samples:expr;)+) => {$(
        $(#[$meta])*
        #[derive(Serialize)]
        pub(crate) struct $name { $($field: $type),+ }

        impl Page for $name {
            const TEMPLATE: &'static str = $template;
            const WHOLE: bool = false;
            fn samples() -> Vec<Self> {
                $samples
            }
        }
    )+};
}

parts! {
    /// A row of the list.
    RowPart { p: PerimeterShow } = "perimeters/part-row.html", samples().into_iter().map(|p| Self { p }).collect();
    /// What it says.
    StatePart { p: PerimeterShow } = "perimeters/part-state.html", samples().into_iter().map(|p| Self { p }).collect();
    /// What lies inside, as decided.
    InsidePart { p: PerimeterShow } = "perimeters/part-inside.html", samples().into_iter().map(|p| Self { p }).collect();
    /// Its points.
    PointsPart { points: Vec<PointShow> } = "perimeters/part-points.html",
        vec![Self { points: Vec::new() }, Self { points: PointShow::samples() }];
    /// Its versions.
    VersionsPart { versions: Vec<VersionShow> } = "perimeters/part-versions.html",
        vec![Self { versions: VersionShow::samples() }];
}

fn about(entry: &Entry) -> Option<Id<kind::Matter>> {
    entry.kind().starts_with("perimeters.").then_some(entry.header.matter)?
}

/// What the perimeter is around, as the entry says; nothing once its body is destroyed.
fn around(entry: &Entry) -> Option<Id<kind::Matter>> {
    entry.fields.get("about")?.as_str()?.parse().ok()
}

impl Fragments for Live {
    fn topics(&self, entry: &Entry) -> Vec<Topic> {
        let Some(id) = about(entry) else { return Vec::new() };
        let mut topics = vec!["perimeters".to_owned(), "floor".to_owned(), format!("perimeter:{id}")];
        let near = around(entry).into_iter();
        topics.extend(near.flat_map(|about| [format!("beside:{about}"), format!("perimeters:{about}")]));
        topics
    }

    fn render(&self, cx: &FragmentCx<'_>, entry: &Entry) -> Result<Vec<Fragment>, Fault> {
        let Some(id) = about(entry) else { return Ok(Vec::new()) };
        let (desk, eye) = (&self.0, self.0.post.eye(cx.actor));
        let Some(row) = read::perimeter(cx.read, &eye, id)? else { return Ok(Vec::new()) };
        let p = PerimeterShow::of(&row, desk, cx.now);
        let mut all = Vec::new();
        let lists = ["perimeters".to_owned(), format!("perimeters:{}", row.about)];
        let lists: Vec<&String> = lists.iter().filter(|t| cx.wanted(t)).collect();
        if !lists.is_empty() {
            let html = cx.draw(&RowPart { p: p.clone() })?;
            // One that was just set is new to a list that shows all; one that changed stands where it stands.
            let (target, mode) = if row.set_seq == entry.header.seq {
                ("perimeters-list".to_owned(), Mode::Upsert)
            } else {
                (format!("perimeter-{id}"), Mode::Morph)
            };
            all.extend(lists.into_iter().map(|topic| piece(topic, &target, mode, html.clone())));
        }
        if cx.wanted("floor") {
            all.push(piece("floor", "perimeters-seen", Mode::Inner, entry.header.seq.to_string()));
        }
        let topic = format!("beside:{}", row.about);
        if cx.wanted(&topic) {
            let part = BesidePart::of(cx.read, desk, cx.actor, row.about, (cx.now, true))?;
            all.push(piece(&topic, "perimeters-beside", Mode::Morph, cx.draw(&part)?));
        }
        let topic = format!("perimeter:{id}");
        if cx.wanted(&topic) {
            let points = read::points(cx.read, id)?;
            let points = PointsPart { points: points.iter().map(|r| PointShow::of(r, cx.now)).collect() };
            let versions = VersionsPart { versions: VersionShow::all(&read::turns(cx.read, id)?, desk) };
            all.push(piece(&topic, "perimeter-points", Mode::Morph, cx.draw(&points)?));
            all.push(piece(&topic, "perimeter-versions", Mode::Morph, cx.draw(&versions)?));
            all.push(piece(&topic, "perimeter-inside", Mode::Morph, cx.draw(&InsidePart { p: p.clone() })?));
            all.push(piece(&topic, "perimeter-state", Mode::Morph, cx.draw(&StatePart { p })?));
        }
        Ok(all)
    }
}

fn piece(topic: &str, target: &str, mode: Mode, html: String) -> Fragment {
    Fragment { topic: topic.to_owned(), target: target.to_owned(), mode, html, say: None }
}
