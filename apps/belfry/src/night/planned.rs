//! A race through the whole program: announced by a coordinator, its session's decisions in its file, opened on the day as an
//! incident with the run-sheet beside it, a lesson that becomes a commitment and stands in the next edition; and one that opens
//! by the clock.

use commitments::commitment::Sort;
use kernel::{Id, kind};
use planned::planned::{State, incident_of};
use planned::read::{EventRow, Eye, event, lessons};
use web::fields;
use web::testing::{Browser, Reply};

use super::doors::House;
use crate::flows;

fn row(house: &House, id: Id<kind::Matter>) -> EventRow {
    house.world.live.read(|r| event(r, &Eye::all(), id)).unwrap().unwrap()
}

fn id_in(reply: &Reply) -> Id<kind::Matter> {
    assert_eq!(reply.status, 303, "{}", reply.text);
    reply.header("location").rsplit('/').next().unwrap().parse().unwrap()
}

async fn post(browser: &Browser, path: &str, form: &str) -> Reply {
    let reply = browser.post(path, form).await;
    assert_eq!(reply.status, 303, "{path}: {}", reply.text);
    reply
}

/// A race in an hour, in the first municipality of the place, with one row; ready.
pub(super) async fn race(house: &House, planner: &Browser) -> Id<kind::Matter> {
    let zone = &house.world.facts.zone;
    let at = |hours: i64| fields::calendar_again(house.world.clock.now().plus_seconds(hours * 3600), zone);
    let reachable = house.world.ground.reachable();
    let municipality = &reachable.iter().find(|a| a.kind == "municipality").unwrap().code;
    let form = format!(
        "names-fr=Course&names-nl=Loop&kind=race&from={}&until={}&municipalities={municipality}&function=planning-official&place=Grand-Place",
        at(1),
        at(6)
    );
    let id = id_in(&post(planner, "/fr/events", &form).await);
    post(planner, &format!("/fr/events/{id}/sheet"), "time=T-30&what-fr=Postes&what-nl=Posten&discipline=D2")
        .await;
    for step in ["prepare", "coordinate"] {
        post(planner, &format!("/fr/events/{id}/step"), &format!("step={step}")).await;
    }
    for check in &house.world.profile.events.check {
        let path = format!("/fr/events/{id}/checks/{}", check.code);
        if check.kinds.is_empty() || check.kinds.iter().any(|k| k == "race") {
            post(planner, &path, "answer=yes&name=A.+Dubois").await;
        }
    }
    id
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_race_is_prepared_run_and_learnt_from() {
    let house = House::open();
    let browser = |function: &str| Browser::new(&house.front.router, &house.token_of(function));
    let (planner, officer) = (browser("planning-official"), browser("watch-officer"));
    let id = race(&house, &planner).await;
    let body = house
        .world
        .profile
        .bodies
        .iter()
        .find(|b| b.code.contains("security"))
        .unwrap_or(&house.world.profile.bodies[0]);
    let page = planner.get(&format!("/fr/events/{id}")).await.text;
    let convene = format!("bodies/{}/plan?about={id}", body.code);
    assert!(page.contains(&convene), "{page}");
    post(&planner, &format!("/fr/events/{id}/step"), "step=ready").await;
    let opened = post(&officer, &format!("/fr/events/{id}/open"), "").await;
    let incident = incident_of(id);
    assert!(opened.header("location").ends_with(&format!("/incidents/{incident}")));
    let found =
        house.world.live.read(|r| situation::read::incident(r, &Eye::all(), incident)).unwrap().unwrap();
    let kind = house.world.profile.events.kind.iter().find(|k| k.code == "race").unwrap();
    assert_eq!(found.incident_type, kind.incident_type);
    assert_eq!(row(&house, id).incident, Some((incident, found.number.clone())));
    let page = officer.get(&format!("/fr/incidents/{incident}")).await.text;
    assert!(page.contains("id=\"planned-beside\"") && page.contains("Postes"), "{page}");
    post(&officer, &format!("/fr/events/{id}/sheet/1/mark"), "mark=done&back=incident").await;
    post(&officer, &format!("/fr/events/{id}/step"), "step=end").await;
    let lesson = "words=Plus+de+barri%C3%A8res&function=municipal-coordinator";
    post(&planner, &format!("/fr/events/{id}/evaluation/lesson"), lesson).await;
    flows::run(&house.world);
    flows::run(&house.world);
    let drawn = house.world.live.read(|r| lessons(r, id)).unwrap().remove(0);
    let given = house.world.live.read(|r| commitments::read::commitment(r, &Eye::all(), drawn.commitment));
    let given = given.unwrap().unwrap();
    assert_eq!((given.sort, given.to.function.as_str()), (Sort::Lesson, "municipal-coordinator"));
    assert_eq!(given.about.as_ref().map(|(about, _)| *about), Some(id));
    let next = id_in(&post(&planner, &format!("/fr/events/{id}/next"), "from=2027-11-28T10:00").await);
    let page = planner.get(&format!("/fr/events/{next}")).await.text;
    assert!(page.contains("Plus de barrières") && page.contains(&given.number), "{page}");
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_ready_race_opens_by_the_clock_once() {
    let house = House::open();
    let planner = Browser::new(&house.front.router, &house.token_of("planning-official"));
    let supervisor = Browser::new(&house.front.router, &house.token_of("watch-supervisor"));
    let id = race(&house, &planner).await;
    post(&planner, &format!("/fr/events/{id}/step"), "step=ready").await;
    let now = house.world.clock.now();
    let when = fields::calendar_again(now.plus_seconds(300), &house.world.facts.zone);
    post(&supervisor, &format!("/fr/events/{id}/opening"), &format!("opening={when}")).await;
    flows::run(&house.world);
    assert_eq!(row(&house, id).state, State::Ready, "not before its time");
    house.clock.skip(600_000_000);
    flows::run(&house.world);
    flows::run(&house.world);
    let opened = row(&house, id);
    assert_eq!(opened.state, State::Running);
    let found = house.world.live.read(|r| situation::read::incident(r, &Eye::all(), incident_of(id)));
    assert_eq!(found.unwrap().map(|i| i.number), opened.incident.map(|(_, number)| number));
    house.world.close();
}
