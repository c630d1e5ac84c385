//! Registers through the whole program: the profile's entries are taken in, a deputy's question is answered, and an action that is given to
//! somebody becomes a commitment by the flow, whose end shows under its point.

use commitments::commitment::Sort;
use registers::asked;
use registers::read::{EntryFilter, Eye, entries, owed};
use web::testing::Browser;

use super::doors::House;
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
