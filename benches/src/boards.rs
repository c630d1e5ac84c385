//! The boards of a crisis, filled over HTTP: orders, needs, phases, perimeters, messages, plans; capacities, indicators, bodies, the
//! centre, events, warnings from outside and of one's own.

use std::path::Path;

use crate::program::{Line, Server, between, every};

/// Orders, and needs.
pub const MANY: usize = 1_000;
/// Phases, perimeters, messages, plans, capacities, indicators, events, warnings: as many of each.
pub const SOME: usize = 300;
/// The board of events in one of the twelve months over which they are spread.
pub const MONTH: &str = "events?on=2030-06-15";
/// Bodies, with as many sessions each; people at the centre are as many as all these sessions.
pub const FEW: usize = 17;

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

/// Who fills what: cookies.
pub struct Hands<'a> {
    /// A watch officer.
    pub officer: &'a str,
    /// A coordinator of the municipality.
    pub planner: &'a str,
    /// A programme manager.
    pub manager: &'a str,
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
pub fn fill(server: &Server, Hands { officer, planner, manager }: &Hands<'_>) {
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
        shown(&mut line, officer, board);
    }
    figures(&mut line, officer, manager);
    meetings(&mut line, officer, manager);
    events(&mut line, planner);
    warnings(&mut line, officer);
    for board in ["capacities", "indicators", "bodies", MONTH, "warnings", "public"] {
        shown(&mut line, officer, board);
    }
}

fn shown(line: &mut Line, officer: &str, board: &str) {
    let (_, page) = line.get(&format!("/fr/{board}"), officer);
    let room = board.split('?').next().unwrap_or(board);
    let rows = page.matches(&format!("\"/fr/{room}/")).count();
    assert!(rows > 10, "the board of {board} shows {rows}: {page}");
}

/// Capacities with what they offer, indicators with what was counted.
fn figures(line: &mut Line, officer: &str, manager: &str) {
    for n in 0..SOME {
        let site = format!(
            "code=hall-{n}&name-fr=Salle+{n}&name-nl=Zaal+{n}&municipality={MUNICIPALITY}&kinds=places"
        );
        let site = post(line, officer, "/en/capacities", &site);
        let path = format!("/en/capacities/{}/report", between(&site, "capacities/", "\""));
        post(line, officer, &path, &format!("places-offered={}", 20 + n));
        let indicator = format!(
            "code=figure-{n}&name-fr=Chiffre+{n}&name-nl=Cijfer+{n}&counts-fr=Personnes&unit-fr=personnes&unit-nl=personen&\
             decimals=0&source=registre&tier=regional&period=day&direction=up-is-bad&handling=service"
        );
        let indicator = post(line, manager, "/en/indicators", &indicator);
        let path = format!("/en/indicators/{}/record", between(&indicator, "indicators/", "\""));
        for day in 1..=3 {
            let form = format!("period={day:02}%2F10%2F2025&value={}&status=unconfirmed", n + day);
            post(line, manager, &path, &form);
        }
    }
}

/// Bodies with their sessions, and people at the centre.
fn meetings(line: &mut Line, officer: &str, manager: &str) {
    for n in 0..FEW {
        let body = format!(
            "names-fr=Groupe+{n}&names-nl=Groep+{n}&short-fr=G{n}&short-nl=G{n}&role=convened&chair=programme-manager&\
             members=watch-officer&log=operational&source=ordre"
        );
        let body = post(line, manager, "/en/bodies", &body);
        let path = format!("/fr/bodies/{}/plan", between(&body, "bodies/", "\""));
        for session in 1..=FEW {
            let plan = format!(
                "at=2030-01-{session:02}T08:00&item=Gaz&item=Logement&invited=programme-manager&langs=fr&langs=nl"
            );
            post(line, manager, &path, &plan);
            post(
                line,
                officer,
                "/en/centre/stays",
                &format!("name=Visiteur+{n}-{session}&function=watch-officer"),
            );
        }
    }
}

fn events(line: &mut Line, planner: &str) {
    for n in 0..SOME {
        let (month, day) = (n % 12 + 1, n % 28 + 1);
        let form = format!(
            "names-fr=Course+{n}&names-nl=Loop+{n}&kind=race&from=2030-{month:02}-{day:02}T10:00&\
             until=2030-{month:02}-{day:02}T16:00&municipalities={MUNICIPALITY}&function=municipal-coordinator"
        );
        post(line, planner, "/en/events", &form);
    }
}

/// Warnings from outside, as many files at once as a form takes, and drafts of one's own about incidents.
fn warnings(line: &mut Line, officer: &str) {
    let files: Vec<(String, String)> = (0..SOME).map(|n| (format!("{n}.xml"), alert(n))).collect();
    for some in files.chunks(50) {
        let understood = line.upload("/en/warnings/import", officer, "files", some);
        let digests = every(&understood.body, "name=\"digest\" value=\"", "\"");
        assert_eq!(digests.len(), some.len(), "{}: {}", understood.status, understood.body);
        let form: Vec<String> = digests.iter().map(|digest| format!("digest={digest}")).collect();
        post(line, officer, "/en/warnings/import", &form.join("&"));
    }
    for _ in 0..SOME {
        let opened = "incident-type=gas-leak&severity=2&place=Mill+Street";
        let opened = post(line, officer, "/en/incidents", opened);
        post(line, officer, "/en/public", &warning(between(&opened, "incidents/", "\"")));
    }
}

/// A warning of a weather service, as another program hands it on.
fn alert(n: usize) -> String {
    let info = |lang: &str, event: &str| {
        format!(
            "<info><language>{lang}</language><category>Met</category><event>{event}</event><urgency>Expected</urgency>\
             <severity>Severe</severity><certainty>Likely</certainty><expires>2037-11-24T23:00:00+01:00</expires>\
             <headline>{event} {n}</headline><area><areaDesc>Hautrive</areaDesc><circle>50.85,4.35 1.0</circle></area></info>"
        )
    };
    let infos = info("fr-BE", "Orage") + &info("nl-BE", "Onweer");
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>w-{n}</identifier>\
         <sender>weather@town.example</sender><sent>2026-11-24T01:00:00+01:00</sent><status>Actual</status><msgType>Alert</msgType>\
         <scope>Public</scope>{infos}</alert>"
    )
}

/// The form of a warning about an incident, in the four languages in which authors write, for a polygon.
#[must_use]
pub fn warning(about: &str) -> String {
    let words = |tag: &str| {
        format!(
            "&event-{tag}=Gas&headline-{tag}=Keep+away&instruction-{tag}=Close+all&place-{tag}=Mill+Street&description-{tag}=Gas"
        )
    };
    let corners = "4.340+50.840%0A4.360+50.842%0A4.362+50.858%0A4.350+50.864%0A4.338+50.856";
    format!(
        "about={about}&template=gas&status=Exercise&expires=120&shape=drawn&corners={corners}&category=Safety&urgency=Immediate&\
         severity=Severe&certainty=Observed&responses=Shelter{}",
        ["fr", "nl", "en", "de"].map(words).concat()
    )
}
