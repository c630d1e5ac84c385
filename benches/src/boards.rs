//! The boards of a crisis, filled over HTTP: orders, needs, phases, perimeters, messages, plans.

use std::path::Path;

use crate::program::{Line, Server, between};

/// Orders, and needs.
pub const MANY: usize = 1_000;
/// Phases, perimeters, messages, plans: as many of each.
pub const SOME: usize = 300;

/// The code of the one municipality that [`outline`] draws.
pub const MUNICIPALITY: &str = "c1";

/// Writes the outline of a small city for `init --area`; the file's name within the folder.
///
/// # Panics
/// When it cannot be written.
#[must_use]
pub fn outline(folder: &Path) -> &'static str {
    const NAME: &str = "city.geojson";
    let ring = "[[4.30,50.80],[4.40,50.80],[4.40,50.90],[4.30,50.90],[4.30,50.80]]";
    let feature = |properties: &str| {
        format!(
            r#"{{"type":"Feature","properties":{{{properties}}},"geometry":{{"type":"Polygon","coordinates":[{ring}]}}}}"#
        )
    };
    let municipality = format!(
        r#""kind":"municipality","code":"{MUNICIPALITY}","name_fr":"Hautrive","name_nl":"Hoogoever""#
    );
    let features = [feature(r#""kind":"region""#), feature(&municipality)].join(",");
    let text = format!(r#"{{"type":"FeatureCollection","features":[{features}]}}"#);
    std::fs::write(folder.join(NAME), text).unwrap();
    NAME
}

fn post(line: &mut Line, cookie: &str, path: &str, form: &str) -> String {
    let answer = line.post(path, cookie, form);
    assert!(answer.status == 200 || answer.status == 201, "{path}: {}: {}", answer.status, answer.body);
    answer.body
}

/// Orders and needs beside the incidents, then phases that an officer heard of, perimeters and messages, each about an incident of its
/// own, and plans on their way. `planner` writes the plans, `officer` everything else.
///
/// # Panics
/// When one of them is refused, or a board does not show them.
pub fn fill(server: &Server, officer: &str, planner: &str) {
    let mut line = server.connect();
    for n in 0..MANY {
        let order = format!("sort=order&title=Stop+line+{n}&function=mayor&acknowledge-by=10&due=30");
        post(&mut line, officer, "/en/orders", &order);
        post(&mut line, officer, "/en/needs", &format!("wanted={}&kind=places", n + 1));
    }
    for n in 0..SOME {
        let opened = "incident-type=gas-leak&severity=2&place=Mill+Street";
        let opened = post(&mut line, officer, "/en/incidents", opened);
        let about = between(&opened, "incidents/", "\"");
        let phase = format!(
            "about={about}&level=communal&way=heard&territory={MUNICIPALITY}&heard-means=phone&read-back=1"
        );
        post(&mut line, officer, "/en/phases", &phase);
        let perimeter = format!(
            "about={about}&colour=orange&shape=circle&metres={}&lon=4.35&lat=50.85&decided-by=watch-officer&reason=Gas",
            100 + n
        );
        post(&mut line, officer, "/en/perimeters", &perimeter);
        let message = format!(
            "do=send&subject-fr=Gaz+{n}&words-fr=Partez.&to=office:watch-officer&about={about}&channels=mail&\
             next-minutes=5&acknowledge-minutes=600"
        );
        post(&mut line, officer, "/en/messages", &message);
        let plan = format!("sort=special&title-fr=Plan+{n}&title-nl=Plan+{n}&areas={MUNICIPALITY}");
        post(&mut line, planner, "/en/plans", &plan);
    }
    for board in ["phases", "perimeters", "messages", "plans"] {
        let (_, page) = line.get(&format!("/fr/{board}"), officer);
        let rows = page.matches(&format!("\"/fr/{board}/")).count();
        assert!(rows > 10, "the board of {board} shows {rows}: {page}");
    }
}
