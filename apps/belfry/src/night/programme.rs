//! The plans of a profile through the whole program: taken in by the programme manager, read by a coordinator and the cabinet, moved on by who
//! adopts.

use programme::plan::{self, Sort, State};
use programme::point::{self, Standing};
use programme::read::{Eye, PlanFilter, PointFilter, down, plans, points};
use web::testing::Browser;

use super::doors::House;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_plans_of_the_profile_are_taken_in_once_and_read_by_all() {
    let house = House::open();
    let browser = |function: &str| Browser::new(&house.front.router, &house.token_of(function));
    let (manager, cabinet) = (browser("programme-manager"), browser("cabinet"));
    let page = manager.get("/fr/plan/load").await.text;
    assert!(!page.contains("h-faults"), "every line of the files can be read: {page}");
    let taken = manager.post("/fr/plan/load", "").await;
    assert_eq!(taken.status, 303, "{}", taken.text);
    let head = house.world.live.head();
    assert_eq!(manager.post("/fr/plan/load", "").await.status, 303);
    assert_eq!(house.world.live.head(), head, "twice is once");

    let all = house.world.live.read(|r| plans(r, &Eye::all(), &PlanFilter::default())).unwrap();
    let regional: Vec<_> = all.iter().filter(|p| p.sort == Sort::Regional).collect();
    let running = regional.iter().find(|p| p.state == State::Running).unwrap();
    let closed = regional.iter().find(|p| p.state == State::Closed).unwrap();
    assert_eq!(running.frame.predecessor, Some(closed.id));
    assert_eq!((running.headings.len(), running.frame.expected), (17, Some(77)));
    let known =
        house.world.live.read(|r| points(r, &Eye::all(), running.id, &PointFilter::default())).unwrap();
    // What no public page confirms is a number without a text; what is there says where it was read. A number implies those before it.
    let told: Vec<&str> =
        known.iter().filter(|p| p.point.words.has_words()).map(|p| p.point.number.as_str()).collect();
    assert_eq!(told, ["3.4", "5.5", "8.8"]);
    let of_theme = |theme: &str| known.iter().filter(|p| p.point.theme.as_deref() == Some(theme)).count();
    assert_eq!(["1", "2", "3", "5", "6", "8", "9"].map(of_theme), [9, 0, 10, 5, 2, 8, 0]);
    for row in &known {
        let words = &row.point.words;
        assert_eq!(words.has_words(), words.standing != Standing::Missing, "{}", row.point.number);
        assert!(words.source.is_some(), "{}", row.point.number);
    }

    // Two points of the plan about bicycles are piloted by the house, two are somebody else's.
    let page = cabinet.get("/nl/plan/pilots?organisation=safe-brussels").await.text;
    let bikes = |n: &str| page.contains(&format!("measures/{}", point::shipped("bicycle-theft", n)));
    assert!(bikes("A") && bikes("B") && bikes("C") && bikes("D"), "{page}");
    let mayor = Browser::new(&house.front.router, &house.insider("mayor"));
    let page = mayor.get(&format!("/nl/plan/{}", running.id)).await.text;
    assert!(page.contains("Zorgen voor een goede opvang van de slachtoffers"), "{page}");
    // Up to the national plan, down to the zones and municipalities; of their plans nothing is known but that there are some.
    let page = cabinet.get("/fr/plan/cascade").await.text;
    assert!(page.contains(&plan::shipped("pns-2022-2025").to_string()), "{page}");
    let below = house.world.live.read(|r| down(r, running.id)).unwrap();
    let bound = |sort: Sort| {
        all.iter().filter(|p| p.sort == sort && below.iter().any(|link| link.other == p.id)).count()
    };
    assert_eq!((bound(Sort::Zonal), bound(Sort::Prevention)), (6, 20));
    let mut below = all.iter().filter(|p| matches!(p.sort, Sort::Zonal | Sort::Prevention));
    assert!(below.all(|p| p.points == 0 && p.frame.period().is_none()));
    assert_eq!(cabinet.get("/fr/plan/load").await.status, 403);

    // Whoever keeps the plan does not close it; whoever closes it waits for the decisions.
    let step = format!("/fr/plan/{}/step", running.id);
    assert_eq!(manager.post(&step, "step=close").await.status, 403);
    assert_eq!(browser("high-official").post(&step, "step=close").await.status, 409);
    house.world.close();
}
