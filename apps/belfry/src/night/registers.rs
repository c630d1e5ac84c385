//! Registers through the whole program: the profile's entries are taken in, a deputy's question is answered, and an action that is given to
//! somebody becomes a commitment by the flow, whose end shows under its point; a lesson is taken over from its commitment.

use commitments::commitment::{Sort, State};
use registers::asked;
use registers::read::{EntryFilter, Eye, entries, entry, owed, points};
use web::testing::Browser;

use super::doors::House;
use super::phases::id_in;
use crate::flows;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_asked_of_the_house_is_followed_to_its_end() {
    let house = House::open();
    let browser = |function: &str| Browser::new(&house.front.router, &house.token_of(function));
    let (secretary, board) = (browser("policy-secretary"), browser("board-member"));
    let post = async |browser: &Browser, path: &str, form: &str| {
        let reply = browser.post(path, form).await;
        assert_eq!(reply.status, 303, "{path}: {}", reply.text);
        reply
    };
    post(&secretary, "/fr/registers/load", "").await;
    let line = "Qu’a-t-on fait de la résolution du 5 juin 2020 ?";
    let filter = EntryFilter { asked: asked::read(line), ..EntryFilter::default() };
    let today = jiff::civil::Date::ZERO;
    let found = house.world.live.read(|r| entries(r, &Eye::all(), &filter, today, 9)).unwrap();
    assert_eq!(found.len(), 1, "{found:?}");
    let id = found[0].id;
    let page = browser("cabinet").get(&format!("/nl/registers/{id}")).await.text;
    assert!(page.contains("L1161") && page.contains("apotheken"), "{page}");
    let form = "words=Dresser+la+liste+des+services&to=board-member";
    post(&secretary, &format!("/fr/registers/{id}/points/1/take-up"), form).await;
    flows::run(&house.world);
    flows::run(&house.world);
    let taken = house.world.live.read(|r| owed(r, id)).unwrap().remove(0).commitment;
    let row =
        house.world.live.read(|r| commitments::read::commitment(r, &Eye::all(), taken)).unwrap().unwrap();
    assert_eq!((row.sort, row.to.function.as_str()), (Sort::Recommendation, "board-member"));
    assert_eq!(row.about.map(|(about, _)| about), Some(id));
    let shown = secretary.get(&format!("/fr/registers/{id}")).await.text;
    assert!(shown.contains(&row.number) && shown.contains("donné"), "{shown}");
    post(&board, &format!("/fr/orders/{taken}/answer"), "turn=acknowledge").await;
    let shown = secretary.get(&format!("/fr/registers/{id}")).await.text;
    assert!(shown.contains("pris en charge"), "{shown}");
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_lesson_goes_from_its_commitment_to_the_register_and_back() {
    let house = House::open();
    let browser = |function: &str| Browser::new(&house.front.router, &house.token_of(function));
    let (secretary, board, cabinet) =
        (browser("policy-secretary"), browser("board-member"), browser("cabinet"));
    let title = "Oproeplijst+herzien";
    let lesson = id_in(
        &secretary
            .post("/nl/orders", &format!("sort=lesson&title={title}&function=board-member&due=1440"))
            .await,
    );
    let list = "/nl/registers?register=lessons";
    let way = format!("registers/new?lesson={lesson}");
    assert!(secretary.get(list).await.text.contains(&way), "it waits in the list");
    assert!(
        secretary.get(&format!("/nl/orders/{lesson}")).await.text.contains(&way),
        "and says so on its page"
    );
    let page = secretary.get(&format!("/nl/{way}")).await.text;
    assert!(page.contains("value=\"Oproeplijst herzien\""), "{page}");
    let form = format!(
        "lesson={lesson}&register=lessons&names-fr=Liste+d%27appel&names-nl=Oproeplijst&body-fr=Direction&body-nl=Directie&\
         words-fr=Revoir+la+liste&words-nl={title}&owner=board-member&due=2030-01-01"
    );
    let id = id_in(&secretary.post("/nl/registers", &form).await);
    let row = house.world.live.read(|r| entry(r, &Eye::all(), id, jiff::civil::Date::ZERO)).unwrap().unwrap();
    assert_eq!((row.lesson, row.open), (Some(lesson), 1));
    assert_eq!(
        house.world.live.read(|r| points(r, id)).unwrap()[0].point.owner.as_deref(),
        Some("board-member")
    );
    assert!(!secretary.get(list).await.text.contains(&way), "it waits no more");
    assert!(cabinet.get(&format!("/fr/orders/{lesson}")).await.text.contains(&row.number));
    let told =
        house.world.live.read(|r| commitments::read::commitment(r, &Eye::all(), lesson)).unwrap().unwrap();
    let page = cabinet.get(&format!("/fr/registers/{id}")).await.text;
    assert!(page.contains(&told.number) && page.contains("donné"), "{page}");
    // What becomes of the commitment shows on the entry.
    let turn = "turn=execute&words=gedaan";
    assert_eq!(board.post(&format!("/nl/orders/{lesson}/answer"), turn).await.status, 303);
    assert_eq!(
        secretary.post(&format!("/nl/orders/{lesson}/judge"), "verdict=settle&words=").await.status,
        303
    );
    let told =
        house.world.live.read(|r| commitments::read::commitment(r, &Eye::all(), lesson)).unwrap().unwrap();
    assert_eq!(told.state, State::Settled);
    assert!(cabinet.get(&format!("/fr/registers/{id}")).await.text.contains("fait et validé"));
    house.world.close();
}
