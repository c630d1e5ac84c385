//! What one version of a warning says otherwise than another.

use serde::Serialize;
use warning::statement::{Spoken, Statement};

/// One difference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Difference {
    /// What: the end of a text key.
    pub(crate) what: &'static str,
    /// In which language, where it is words.
    pub(crate) tag: String,
    pub(crate) before: String,
    pub(crate) after: String,
}

/// What is other in `after`.
pub(crate) fn differences(
    before: &Statement,
    after: &Statement,
    time: impl Fn(kernel::Timestamp) -> String,
) -> Vec<Difference> {
    let mut all = Vec::new();
    let mut put = |what: &'static str, tag: &str, before: String, after: String| {
        if before != after {
            all.push(Difference { what, tag: tag.to_owned(), before, after });
        }
    };
    for (what, of) in CODES {
        put(what, "", of(before).to_owned(), of(after).to_owned());
    }
    put("expires", "", time(before.expires), time(after.expires));
    put("area", "", area(before), area(after));
    let mut tags: Vec<&String> = before.texts.keys().chain(after.texts.keys()).collect();
    tags.sort();
    tags.dedup();
    let blank = Spoken::default();
    for tag in tags {
        let (old, new) = (before.texts.get(tag).unwrap_or(&blank), after.texts.get(tag).unwrap_or(&blank));
        for ((what, old), (_, new)) in old.parts().into_iter().zip(new.parts()) {
            put(what, tag, old.to_owned(), new.to_owned());
        }
    }
    all
}

type Code = (&'static str, fn(&Statement) -> &'static str);

const CODES: [Code; 5] = [
    ("status", |s| s.status.as_str()),
    ("category", |s| s.category.as_str()),
    ("urgency", |s| s.urgency.as_str()),
    ("severity", |s| s.severity.as_str()),
    ("certainty", |s| s.certainty.as_str()),
];

/// An area in a few signs, enough to see that it is another.
fn area(says: &Statement) -> String {
    let area = &says.area;
    let circles = area
        .circles
        .iter()
        .map(|c| format!("○ {} m, {:.5} {:.5}", c.radius_m, c.centre.lat_degrees(), c.centre.lon_degrees()));
    let corners: usize = area.polygons.iter().map(Vec::len).sum();
    let polygons = (corners > 0).then(|| {
        let first = area
            .polygons
            .iter()
            .flatten()
            .next()
            .map(|p| format!("{:.5} {:.5}", p.lat_degrees(), p.lon_degrees()));
        format!("⬠ {} ({corners}), {}", area.polygons.len(), first.unwrap_or_default())
    });
    let codes: Vec<&str> = area.codes.iter().map(String::as_str).collect();
    circles.chain(polygons).chain([codes.join(" ")]).filter(|p| !p.is_empty()).collect::<Vec<_>>().join(" · ")
}
