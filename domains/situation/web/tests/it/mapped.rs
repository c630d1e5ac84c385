//! The list that stands for the map, and who is on duty: on the page, live, and as they were.

use kernel::{Handling, Id, kind};
use serde::{Deserialize, Serialize};
use situation::command::{ChangeIncident, DropInform, RestrictMatter, SetAside, TakeStep};
use situation::incident::{Outcome, Severity, Step};
use situation::read::{Eye, informs};
use situation::signal::AsideReason;
use situation::text::Words;
use situation::{Facts, Rule};
use store::{Deciding, Draft, Event, Failure};
use testkit::NIGHT;

use crate::console::Console;
use crate::town::{MAYOR, OFFICER, Town};

/// What other packages write: the list of those who are on duty, a perimeter.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Relieved {}
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Cordoned {}
store::events! {
    Relieved = "directory.duty-started@1",
    Cordoned = "perimeters.perimeter-set@1",
}

struct Wrote<E>(E);

impl<E: Event + Serialize + Send + Sync + 'static> Rule for Wrote<E> {
    type Facts = Facts;
    const NAME: &'static str = "town.wrote";
    fn decide(&self, _: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        Ok(vec![self.0.draft(None, Handling::Service)?])
    }
}

fn list(page: &str) -> &str {
    page.split_once("id=\"map-table\"").unwrap().1.split_once("</table>").unwrap().0
}

fn row(of: &str, id: Id<kind::Matter>) -> String {
    format!("map-{of}-{id}")
}

#[tokio::test]
async fn calls_and_incidents_come_to_the_list_and_leave_it_as_on_the_map() {
    let town = Town::open();
    let mut floor = Console::open(&town, OFFICER, "fr", "floor").await;
    let call = town.call("odeur de gaz", "quai Neuf");
    let shown = floor.fragment("map-rows-signals").await;
    assert!(
        shown.mode == "upsert" && shown.html.contains(&row("signal", call)) && shown.html.contains("odeur"),
        "{shown:?}"
    );
    let gas = town.incident("gas-leak", Severity::Serious);
    let shown = floor.fragment("map-rows-incidents").await;
    assert!(shown.html.contains(&row("incident", gas)) && shown.html.contains("Fuite de gaz"), "{shown:?}");
    let page = town.browser(OFFICER).get("/fr/watch").await.text;
    assert!(list(&page).contains(&row("signal", call)) && list(&page).contains(&row("incident", gas)));
    let severity = Some(Severity::Major);
    town.ask(ChangeIncident { incident: Some(gas), severity, ..ChangeIncident::default() });
    assert!(floor.fragment("map-rows-incidents").await.html.contains("Majeur"));
    town.ask(SetAside { signal: call, reason: AsideReason::Duplicate, words: None, based_on: None });
    assert_eq!(floor.fragment(&row("signal", call)).await.mode, "remove", "dealt with");
    // Nothing closes over those who are still to be told.
    for due in town.read(|r| informs(r, &Eye::all(), gas)) {
        town.ask(DropInform { notification: due.id, words: Some(Words::new(kernel::Lang::Fr, "essai")) });
    }
    for step in [Step::Confirm, Step::Contain, Step::Close] {
        town.ask(TakeStep {
            incident: gas,
            step,
            outcome: (step == Step::Close).then_some(Outcome::DealtWith),
            words: None,
            with_open_requests: true,
            based_on: None,
        });
    }
    assert_eq!(floor.fragment(&row("incident", gas)).await.mode, "remove", "closed");
    let page = town.browser(OFFICER).get("/fr/watch").await.text;
    assert!(!list(&page).contains(&row("signal", call)) && !list(&page).contains(&row("incident", gas)));
}

#[tokio::test]
async fn the_list_shows_nobody_more_than_the_map() {
    let town = Town::open();
    let mut mayor = Console::open(&town, MAYOR, "fr", "floor").await;
    let gas = town.incident("gas-leak", Severity::Serious);
    assert!(mayor.fragment("map-rows-incidents").await.html.contains("Fuite de gaz"));
    town.ask(RestrictMatter {
        incident: gas,
        handling: Handling::NeedToKnow,
        readers: Default::default(),
        words: Words::new(kernel::Lang::Fr, "enquête"),
        based_on: None,
    });
    assert_eq!(mayor.fragment(&row("incident", gas)).await.mode, "remove");
    let page = town.browser(MAYOR).get("/fr/watch").await.text;
    assert!(!list(&page).contains(&gas.to_string()), "{}", list(&page));
}

#[tokio::test]
async fn what_other_packages_draw_on_the_map_stands_in_the_list() {
    let town = Town::open();
    town.call("odeur de gaz", "quai Neuf");
    let mut officer = Console::open(&town, OFFICER, "fr", "floor").await;
    let mut mayor = Console::open(&town, MAYOR, "fr", "floor").await;
    assert!(!list(&town.browser(OFFICER).get("/fr/watch").await.text).contains("P-26-0007"));
    town.clock.advance_seconds(900);
    town.ask(Wrote(Cordoned {}));
    let rows = officer.fragment("map-rows-perimeters").await;
    assert_eq!(rows.mode, "morph");
    for wanted in
        ["id=\"map-perimeters-7\"", "P-26-0007", "Périmètre", "Fuite &lt;gaz&gt;", "Hautrive", "rouge"]
    {
        assert!(rows.html.contains(wanted), "{wanted} in {rows:?}");
    }
    assert!(!mayor.fragment("map-rows-perimeters").await.html.contains("P-26-0007"), "not for a mayor");
    let page = town.browser(OFFICER).get("/nl/watch").await.text;
    assert!(list(&page).contains("P-26-0007") && list(&page).contains("rood"), "{}", list(&page));
    assert!(!list(&town.browser(MAYOR).get("/nl/watch").await.text).contains("P-26-0007"));
    let path = format!("/nl/watch?as_of={}", NIGHT.plus_seconds(300).rfc3339());
    let then = town.browser(OFFICER).get(&path).await.text;
    assert!(!list(&then).contains("P-26-0007"), "as it was then: {}", list(&then));
}

#[tokio::test]
async fn whoever_is_on_duty_is_named_live_and_as_it_was() {
    let town = Town::open();
    town.call("odeur de gaz", "quai Neuf");
    let mut floor = Console::open(&town, MAYOR, "nl", "floor").await;
    let on_duty = |page: &str| {
        let (_, part) = page.split_once("id=\"floor-duty\" data-refresh").unwrap();
        part.split_once("</details>").unwrap().0.to_owned()
    };
    assert!(on_duty(&town.browser(MAYOR).get("/nl/watch").await.text).contains("C. Delvaux"));
    town.clock.advance_seconds(3600);
    town.ask(Wrote(Relieved {}));
    let part = floor.fragment("floor-duty").await;
    assert!(part.mode == "morph" && on_duty(&part.html).contains("M. Janssens"), "{part:?}");
    assert!(!part.html.contains("C. Delvaux"), "{part:?}");
    let now = on_duty(&town.browser(MAYOR).get("/nl/watch").await.text);
    assert!(now.contains("M. Janssens") && !now.contains("C. Delvaux"), "{now}");
    for path in ["watch", "handover"] {
        let path = format!("/nl/{path}?as_of={}", NIGHT.plus_seconds(600).rfc3339());
        let then = town.browser(OFFICER).get(&path).await.text;
        let (_, then) = then.split_once("<main").unwrap();
        assert!(then.contains("C. Delvaux") && !then.contains("M. Janssens"), "{path}: {then}");
    }
}
