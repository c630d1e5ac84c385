//! A night's phases through the whole program: a mayor telephones one in, the officer records it, the mayor confirms, the high
//! official takes over and lifts, and what was learnt becomes a commitment.

use std::collections::BTreeSet;

use commitments::commitment::{Sort, State};
use commitments::read::commitment;
use emergency::phase::{Standing, State as Stands};
use emergency::read::{Eye, PhaseRow, lessons, phase};
use kernel::{Handling, Id, kind};
use situation::read::{IncidentFilter, IncidentRow, incidents};
use web::fields;
use web::testing::{Browser, Reply};

use super::doors::House;
use crate::flows;

/// An incident in the mayor's municipality that is open to all on duty, and that municipality.
pub(super) fn subject(house: &House, areas: &BTreeSet<String>) -> (IncidentRow, String) {
    let filter = IncidentFilter::default();
    let all = house.world.live.read(|r| incidents(r, &Eye::all(), &filter, 100)).unwrap();
    let here = |i: &IncidentRow| {
        let found = i.areas_of("municipality").find(|code| areas.contains(*code)).map(str::to_owned);
        found.filter(|_| i.handling <= Handling::Service)
    };
    all.into_iter().find_map(|i| here(&i).map(|area| (i, area))).unwrap()
}

fn row(house: &House, id: Id<kind::Matter>) -> PhaseRow {
    house.world.live.read(|r| phase(r, &Eye::all(), id)).unwrap().unwrap()
}

pub(super) fn id_in(reply: &Reply) -> Id<kind::Matter> {
    assert_eq!(reply.status, 303, "{}", reply.text);
    reply.header("location").rsplit('/').next().unwrap().parse().unwrap()
}

async fn post(browser: &Browser, path: &str, form: &str) {
    let reply = browser.post(path, form).await;
    assert_eq!(reply.status, 303, "{path}: {}", reply.text);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn from_a_telephone_call_to_a_lesson() {
    let house = House::open();
    let browser = |function: &str| Browser::new(&house.front.router, &house.insider(function));
    let (officer, mayor, official) = (browser("watch-officer"), browser("mayor"), browser("high-official"));
    let (incident, area) = subject(&house, &house.areas_of("mayor"));
    let about = incident.id;
    let before = house.world.clock.now().plus_seconds(-600);
    let stated = fields::again(before, &house.world.facts.zone).replace(' ', "+");
    let form = format!(
        "about={about}&level=communal&way=heard&stated={stated}&territory={area}&heard-means=phone&read-back=1"
    );
    let communal = id_in(&officer.post("/fr/phases", &form).await);
    assert_eq!(row(&house, communal).declared_as, Standing::Unconfirmed);
    let page = mayor.get(&format!("/nl/incidents/{about}")).await.text;
    assert!(
        page.contains("id=\"phase-panel\"") && page.contains("te bevestigen"),
        "the panel is on its page"
    );
    post(&mayor, &format!("/nl/phases/{communal}/answer"), "act=declaration&verdict=confirm&words=klopt")
        .await;
    let confirmed = row(&house, communal);
    assert_eq!(
        (confirmed.declared_as, confirmed.since.seconds() / 60),
        (Standing::Confirmed, before.seconds() / 60)
    );
    let form = format!(
        "about={about}&level=provincial&way=own&criteria=several-communes&reasons=deux+communes&text-fr=La+phase"
    );
    assert_eq!(mayor.post("/fr/phases", &form).await.status, 403, "that is not the mayor's to declare");
    let province = id_in(&official.post("/fr/phases", &form).await);
    assert_eq!(row(&house, communal).state, Stands::Supporting);
    assert!(row(&house, province).to_tell > 1, "the mayors concerned and the national centre are to be told");
    let chip = mayor.get("/nl/phases").await.text;
    assert!(chip.contains("id=\"chip-phase\"") && chip.contains("Provinciale fase"));
    let form = "how=lift&way=own&reasons=termin%C3%A9&text-fr=Lev%C3%A9e&text-nl=Opgeheven";
    post(&official, &format!("/fr/phases/{province}/end"), form).await;
    let evaluation = row(&house, province).evaluation.unwrap();
    assert_eq!(row(&house, communal).state, Stands::InForce);
    let keep = |verb: &str| format!("/fr/evaluations/{evaluation}/{verb}");
    post(&official, &keep("debrief"), "debrief=hot&took-part=mayor&took-part=high-official").await;
    post(&official, &keep("finding"), "debrief=hot&sort=badly&discipline=D1&words=appel+tardif").await;
    let form = "words=Revoir+la+liste+d%27appel&function=planning-official&due=1440&finding=1";
    post(&official, &keep("lesson"), form).await;
    let drawn = house.world.live.read(|r| lessons(r, evaluation)).unwrap().remove(0);
    flows::run(&house.world);
    flows::run(&house.world);
    let given = house.world.live.read(|r| commitment(r, &Eye::all(), drawn.commitment)).unwrap().unwrap();
    assert_eq!((given.sort, given.state, given.due), (Sort::Lesson, State::Given, drawn.due));
    assert_eq!(
        (given.title.text.as_str(), given.to.function.as_str()),
        ("Revoir la liste d'appel", "planning-official")
    );
    assert_eq!(given.about.map(|(id, _)| id), Some(about));
    let page = official.get(&format!("/fr/evaluations/{evaluation}")).await.text;
    assert!(page.contains(&given.number), "the lesson leads to its commitment");
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_contested_phase_stands_in_the_report_of_its_day_alone() {
    let house = House::open();
    let browser = |function: &str| Browser::new(&house.front.router, &house.insider(function));
    let (officer, mayor) = (browser("watch-officer"), browser("mayor"));
    let (incident, area) = subject(&house, &house.areas_of("mayor"));
    let form = format!(
        "about={}&level=communal&way=heard&territory={area}&heard-means=phone&read-back=1",
        incident.id
    );
    let id = id_in(&officer.post("/fr/phases", &form).await);
    let contest = "act=declaration&verdict=contest&words=pas+dit";
    post(&mayor, &format!("/fr/phases/{id}/answer"), contest).await;
    assert_eq!(row(&house, id).state, Stands::Contested);
    house.clock.skip(3 * 86_400 * 1_000_000);
    let officer = Browser::new(&house.front.router, &house.token_of("watch-officer"));
    let list = officer.get("/fr/reports/daily").await.text;
    let dates = list.split("/fr/reports/daily/").skip(1).filter_map(|rest| rest.split('"').next());
    let mut with = BTreeSet::new();
    let mut days = BTreeSet::new();
    for date in dates {
        let page = officer.get(&format!("/fr/reports/daily/{date}")).await.text;
        days.insert(date);
        if page.contains(&format!("/fr/phases/{id}\"")) {
            with.insert(date);
        }
    }
    assert!(days.len() > 3, "{days:?}");
    assert_eq!(with.len(), 1, "{with:?}");
    house.world.close();
}
