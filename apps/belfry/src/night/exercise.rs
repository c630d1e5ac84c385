//! An exercise through the assembled program: the night is forked, played at its own address under a mark, and leaves nothing behind
//! but a lesson.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use commitments::commitment::Sort;
use commitments::read::commitment;
use exercise::read;
use exercise_web::Houses as _;
use kernel::{Id, kind};
use store::{Journal, Submission};
use tower::ServiceExt;
use web::testing::{Browser, Reply};

use super::confided::{Confided, WORDS};
use super::doors::House;
use crate::exercise::gate;
use crate::flows;

const HOST: &str = "exercise-1.localhost";

/// The whole program as it listens: the place and its exercises.
fn outer(house: &House) -> Router {
    gate(house.front.router.clone(), &house.houses)
}

/// A request at the address of the exercise, with this session.
async fn there(outer: &Router, session: &str, path: &str, form: Option<&str>) -> Reply {
    let request =
        Request::builder().uri(path).header("host", HOST).header("cookie", format!("session={session}"));
    let request = match form {
        Some(form) => request
            .method("POST")
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from(form.to_owned())),
        None => request.body(Body::empty()),
    };
    Reply::of(outer.clone().oneshot(request.unwrap()).await.unwrap()).await
}

/// Sends a form that must be carried out.
async fn done(browser: &Browser, path: &str, form: &str) -> String {
    let reply = browser.post(path, form).await;
    assert_eq!(reply.status, 303, "{path} {form}: {}", reply.text);
    reply.header("location").to_owned()
}

/// A session of whoever was admitted, through their ticket.
async fn come_in(outer: &Router, browser: &Browser) -> String {
    let ticket = browser.get("/fr/exercises/1/enter").await;
    assert_eq!(ticket.status, 303, "{}", ticket.text);
    let address = ticket.header("location").to_owned();
    let path = address.strip_prefix(&format!("http://{HOST}")).unwrap().to_owned();
    let inside = there(outer, "", &path, None).await;
    assert_eq!(inside.status, 303, "{}", inside.text);
    let cookie = inside.header("set-cookie").split(';').next().unwrap();
    let again = there(outer, "", &path, None).await;
    assert_eq!(again.header("set-cookie"), "", "a ticket opens once");
    cookie.strip_prefix("session=").unwrap().to_owned()
}

fn admit(login: &str, function: &str, area: &str) -> String {
    let person = demo::people().iter().find(|p| p.login == login).unwrap().id();
    format!("person={person}&function={function}&area={area}")
}

/// Everything below the folder of what leaves, with its size.
fn left(house: &House) -> BTreeSet<(String, u64)> {
    let mut all = BTreeSet::new();
    let mut folders =
        vec![house.world.config.data.join("outbox"), house.world.config.data.join("checkpoints")];
    while let Some(folder) = folders.pop() {
        for file in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            if file.path().is_dir() {
                folders.push(file.path());
            } else {
                all.insert((file.path().display().to_string(), file.metadata().unwrap().len()));
            }
        }
    }
    all
}

/// The journal of the one exercise.
fn played(house: &House) -> (read::ExerciseRow, Journal) {
    played_as(house, 1)
}

/// The journal of the exercise with this number.
fn played_as(house: &House, no: i64) -> (read::ExerciseRow, Journal) {
    let row = house.world.live.read(|r| read::by_number(r, no)).unwrap().unwrap();
    let journal = house.houses.journal(&row).unwrap().unwrap();
    (row, journal)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_goes_along_by_name_and_nothing_that_the_forker_may_not_read() {
    let house = House::open();
    let leader = Browser::new(&outer(&house), &house.insider("planning-official"));
    done(&leader, "/fr/exercises", "title=Nuit&sort=command-post&from=night&at=").await;
    let (row, journal) = played(&house);
    let origin = row.origin.clone().unwrap();
    let first = journal.entry(1).unwrap().unwrap();
    assert_eq!((first.kind(), origin.seq), ("exercise.begun", house.world.live.head() - 1));
    let head = house.world.live.raw_entries(origin.seq - 1, 1).unwrap();
    assert_eq!(
        origin.head,
        ::journal::Hash::of(&head[0].header).to_string(),
        "it names the entry that it comes from"
    );
    let person = demo::people().iter().find(|p| p.function == "planning-official").unwrap();
    let held = house.world.people.now().mandate(person.mandate()).unwrap().actor();
    let mut taken = BTreeSet::new();
    for entry in journal.entries(1, i64::MAX, 100_000).unwrap() {
        let text = serde_json::to_string(&entry.fields).unwrap();
        for one in demo::people() {
            let family = one.name.split_whitespace().nth(1).unwrap();
            assert!(
                family.starts_with('(') || !text.contains(family),
                "{family} in entry {}: {text}",
                entry.header.seq
            );
        }
        taken.insert(entry.header.id);
    }
    let (mut kept, mut shut) = (0, 0);
    for entry in house.world.live.entries(0, origin.seq, 100_000).unwrap() {
        let reads = house.houses.readable(&held, &entry).unwrap();
        assert!(reads || !taken.contains(&entry.header.id), "entry {} was not to be read", entry.header.seq);
        kept += i64::from(taken.contains(&entry.header.id));
        shut += i64::from(!reads);
    }
    assert_eq!((kept, kept + row.left), (row.taken, origin.seq));
    assert!(row.taken > 50 && shut > 0, "something is shut to the forker: {row:?}");
    house.houses.end();
    house.world.close();
}

/// A profile by which an officer of the watch leads exercises: of the others who do, each reads the log of strategy.
fn officer_leads(profile: &std::path::Path) {
    let file = profile.join("functions.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    let last = "    \"warning.write\",\n]\n";
    assert_eq!(text.matches(last).count(), 1);
    std::fs::write(&file, text.replace(last, "    \"warning.write\", \"exercise.lead\",\n]\n")).unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_log_of_strategy_goes_along_for_those_alone_who_read_it() {
    let house = House::with_profile(officer_leads);
    let said = Confided::said(&house).await;
    let published = said.published(&house);
    let id = |seq: i64| house.world.live.entry(seq).unwrap().unwrap().header.id;
    for (no, function, reads) in [(1, "watch-officer", false), (2, "planning-official", true)] {
        let leader = Browser::new(&house.front.router, &house.insider(function));
        done(&leader, "/fr/exercises", "title=Nuit&sort=command-post&from=night&at=").await;
        let (_, journal) = played_as(&house, no);
        let all = journal.entries(1, i64::MAX, 100_000).unwrap();
        let taken: BTreeSet<_> = all.iter().map(|e| e.header.id).collect();
        for seq in [said.open, published] {
            assert!(taken.contains(&id(seq)), "{function}: {seq} is for everybody");
        }
        for seq in &said.strategic {
            assert_eq!(taken.contains(&id(*seq)), reads, "{function}: {seq}");
        }
        let tells = all.iter().any(|e| serde_json::to_string(&e.fields).unwrap().contains(WORDS));
        assert!(reads || !tells, "{function}");
    }
    house.houses.end();
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_is_played_under_a_mark_on_its_own_clock_and_the_real_night_stays_as_it_was() {
    let house = House::open();
    let outer = outer(&house);
    let leader = Browser::new(&outer, &house.insider("planning-official"));
    done(&leader, "/fr/exercises", "title=Nuit&sort=command-post&from=night&at=").await;
    let (row, journal) = played(&house);
    let (head, before) = (house.world.live.head(), left(&house));
    // One plays what one is in life, the other something else.
    done(&leader, "/fr/exercises/1/parts", &admit("officer", "watch-officer", "")).await;
    let area = house.areas_of("mayor").into_iter().next().unwrap();
    done(&leader, "/fr/exercises/1/parts", &admit("d2", "mayor", &area)).await;
    let officer = come_in(&outer, &Browser::new(&outer, &house.insider("watch-officer"))).await;
    let mayor = come_in(&outer, &Browser::new(&outer, &house.insider("representative-d2"))).await;
    for (session, path) in [(&officer, "/fr/watch"), (&mayor, "/nl/incidents"), (&officer, "/en/reports")] {
        let page = there(&outer, session, path, None).await;
        assert_eq!(page.status, 200, "{path}");
        assert!(page.text.contains(&format!("<title>{} · ", web::EXERCISE)), "{path}: {}", page.text);
        assert!(page.text.contains("class=\"exercise-mark\"") && page.text.contains("EX-1"), "{path}");
    }
    let real = Browser::new(&outer, &house.insider("watch-officer"));
    assert!(!real.get("/fr/watch").await.text.contains("class=\"exercise-mark\""));
    assert_eq!(
        there(&outer, &house.insider("watch-officer"), "/fr/watch", None).await.status,
        303,
        "another's sessions open nothing"
    );
    assert_eq!(
        real.get("/fr/exercises/1/now").await.status,
        403,
        "a watch officer neither leads nor observes"
    );
    let said =
        there(&outer, &officer, "/fr/command", Some("text=odeur+de+gaz+rue+de+l%27exercice&context=")).await;
    assert!(said.status.is_success() || said.status == 303, "{}", said.text);
    assert!(journal.head() > row.taken + 2, "what is played is written there");
    done(&leader, "/fr/exercises/1/injects", "do=set&sort=line&words=Inject+de+l%27horloge&at=%2B10").await;
    let standing = house.houses.setting(1).unwrap();
    assert_eq!(standing.shown, row.start, "it stands until the leader lets it run");
    done(&leader, "/fr/exercises/1/clock", "do=x10").await;
    done(&leader, "/fr/exercises/1/clock", "do=next").await;
    let filter = situation::read::LogFilter::default();
    // It is said to have happened first; a moment later its line is there.
    let came_in = || {
        let log = journal.read(|r| situation::read::log(r, &situation::read::Eye::all(), &filter, 100));
        log.unwrap().rows.iter().any(|e| e.words.text == "Inject de l'horloge")
    };
    let happened = || {
        let rows = journal.read(|r| read::injects(r, row.id)).unwrap();
        rows[0].delivered.is_some_and(|at| at >= rows[0].says.at) && came_in()
    };
    for _ in 0..100 {
        if happened() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    assert!(happened(), "its time came on the clock of the exercise, as a line of the log");
    assert_eq!(
        (house.world.live.head(), left(&house)),
        (head, before),
        "nothing of it reached the real place"
    );
    let jobs = journal.count_jobs().unwrap();
    assert!(jobs.iter().all(|j| j.queue != outbox::SEND_QUEUE), "nothing waits to be sent: {jobs:?}");
    house.houses.end();
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_ends_verifies_and_only_a_lesson_leaves_it() {
    let house = House::open();
    let outer = outer(&house);
    let leader = Browser::new(&outer, &house.insider("planning-official"));
    done(&leader, "/fr/exercises", "title=Vide&sort=table-top&from=empty&at=").await;
    done(&leader, "/fr/exercises/1/scenario", "from=library&shelf=gas").await;
    done(&leader, "/fr/exercises/1/parts", &admit("officer", "watch-officer", "")).await;
    let officer = come_in(&outer, &Browser::new(&outer, &house.insider("watch-officer"))).await;
    assert_eq!(there(&outer, &officer, "/fr/watch", None).await.status, 200);
    let incidents = there(&outer, &officer, "/fr/incidents", None).await.text;
    assert!(!incidents.contains("26-0417"), "it begins empty");
    done(&leader, "/fr/exercises/1/end", "do=end&words=bien+jou%C3%A9").await;
    assert_eq!(there(&outer, &officer, "/fr/watch", None).await.status, 303, "with its end everybody is out");
    done(&leader, "/fr/exercises/1/end", "do=close&words=").await;
    let over = there(&outer, &officer, "/fr/watch", None).await;
    assert!(over.header("location").starts_with("http://127.0.0.1"), "back to the real place");
    let (row, journal) = played(&house);
    let mut verifier = ::journal::verify::Verifier::new(Some("exercise-1"), &[]);
    for raw in journal.raw_entries(0, 100_000).unwrap() {
        verifier.push(&raw.header, raw.body.as_deref());
    }
    let report = verifier.finish();
    assert!(report.faults.is_empty(), "{:?}", report.faults);
    assert_eq!((row.entries, row.root), (Some(report.entries), Some(report.root.to_string())));
    assert_eq!(journal.checkpoints(9).unwrap().len(), 1, "signed, and kept beside it");
    let note = leader.post("/fr/exercises/1/notes", "mark=well&words=trop+tard").await;
    assert!(note.status.is_client_error(), "a closed journal is only read");
    let lesson = "words=Revoir+la+liste+d%27appel&function=planning-official&due=1440";
    done(&leader, "/fr/exercises/1/lessons", lesson).await;
    flows::run(&house.world);
    let drawn = house.world.live.read(|r| read::lessons(r, row.id)).unwrap().remove(0);
    let id: Id<kind::Matter> = drawn.commitment;
    let given =
        house.world.live.read(|r| commitment(r, &commitments::read::Eye::all(), id)).unwrap().unwrap();
    assert_eq!((given.sort, given.about.map(|(id, _)| id)), (Sort::Lesson, Some(row.id)));
    done(&leader, "/fr/exercises/1/end", "do=remove&words=conservation").await;
    assert_eq!(leader.get("/fr/exercises/1").await.status, 404);
    assert!(!house.world.config.data.join("exercises/exercise-1").exists(), "its files are gone");
    house.houses.end();
    house.world.close();
}

/// As where the program stops right after the entry that says that an inject happens: what comes in by it comes in afterwards, once.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_inject_that_was_only_said_to_happen_happens_once() {
    let house = House::open();
    let leader = Browser::new(&house.front.router, &house.insider("planning-official"));
    done(&leader, "/fr/exercises", "title=Nuit&sort=command-post&from=night&at=").await;
    let (row, journal) = played(&house);
    done(&leader, "/fr/exercises/1/injects", "do=set&sort=line&words=Inject+interrompu&at=%2B600").await;
    let rule = exercise::command::DeliverInject { exercise: row.id, n: 1, by: exercise::inject::By::Hand };
    let facts = Arc::new(exercise::Facts::bare(house.world.facts.zone.clone()));
    let said = Submission {
        command_id: house.world.ids().next(),
        actor: kernel::Actor::system(),
        command: store::Ask::boxed(rule, facts),
        stamp: Arc::clone(&house.world.stamp),
    };
    journal.submit_blocking(said).unwrap();
    let filter = situation::read::LogFilter::default();
    let lines = || {
        let log = journal.read(|r| situation::read::log(r, &situation::read::Eye::all(), &filter, 100));
        log.unwrap().rows.iter().filter(|e| e.words.text == "Inject interrompu").count()
    };
    let carried_out = async |wanted: i64| {
        let ours = |j: &store::JobCount| j.queue == exercise::INJECT_QUEUE && j.state == "done";
        for _ in 0..100 {
            let all = journal.count_jobs().unwrap();
            if all.iter().filter(|j| ours(j)).map(|j| j.count).sum::<i64>() == wanted {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        unreachable!("{:?}", journal.count_jobs());
    };
    carried_out(1).await;
    assert_eq!(lines(), 1, "the job with the entry brings it in");
    // By hand it happens again: another line, not a third.
    done(&leader, "/fr/exercises/1/injects/1", "do=deliver").await;
    carried_out(2).await;
    assert_eq!(lines(), 2, "each time once, though the job asks for it, too");
    house.houses.end();
    house.world.close();
}
