//! A plan as wide as five years of five hundred actions: no page asks for more than it shows.

use std::collections::BTreeSet;

use kernel::Text;
use stage::{actor, matter};
use strategy::command::{OpenPlan, SetObjective, SetProject};
use strategy::objective::{Level, Open, Period, Wording};
use strategy::project::{Content, Sort};

use crate::town::{HEAD, MANAGER, READER, Town, plain};

/// One year of so many actions, all under one objective.
fn filled(town: &Town, year: i64, many: usize) {
    let (manager, facts) = (actor(MANAGER), town.desk.facts());
    let (objective, plan) = (matter(), matter());
    let none = Text::default;
    let wording = Wording {
        titles: Text::both("But", "Doel"),
        description: none(),
        desired: none(),
        conditions: none(),
        risks: none(),
        deadline: none(),
        period: Period { from: year, until: year },
        sources: BTreeSet::new(),
        functions: BTreeSet::new(),
        indicators: BTreeSet::new(),
        quoted: None,
    };
    let (code, open) = (format!("OS {year}"), Open::default());
    let set =
        SetObjective { objective, code, level: Level::Strategic, parent: None, wording, open: open.clone() };
    town.submit(&manager, set, &facts).unwrap();
    town.submit(&manager, OpenPlan { plan, year, open: open.clone() }, &facts).unwrap();
    for n in 0..many {
        let content = Content {
            titles: Text::both(format!("Action {n}"), format!("Actie {n}")),
            description: none(),
            objective,
            function: HEAD.into(),
            starts: format!("{year}-01-01").parse().unwrap(),
            ends: format!("{year}-12-31").parse().unwrap(),
            budget: Vec::new(),
            effort: 1,
            after: BTreeSet::new(),
        };
        let (sort, open) = (Sort::Action, open.clone());
        town.submit(&manager, SetProject { project: matter(), plan, sort, content, open }, &facts).unwrap();
    }
}

#[tokio::test]
async fn a_wide_plan_is_shown_in_pages_and_drawn_in_part() {
    let town = Town::open();
    filled(&town, 2026, 230);
    filled(&town, 2025, 20);
    let reader = town.browser(READER);
    let page = plain(&reader.get("/en/projects?year=2026").await.text);
    assert_eq!(page.matches("<tr id=\"project-").count(), 100);
    assert!(page.contains("1 to 100 of 230") && page.contains("page=2"), "{page}");
    let last = plain(&reader.get("/en/projects?year=2026&page=3").await.text);
    assert_eq!(last.matches("<tr id=\"project-").count(), 30);
    assert!(last.contains("201 to 230 of 230") && !last.contains("page=4"));
    let time = plain(&reader.get("/en/projects/time?year=2026").await.text);
    assert_eq!(time.matches("<rect class=\"phase").count(), 60);
    assert!(time.contains("1 to 60 of 230") && time.contains("page=2"), "{time}");
    let last = plain(&reader.get("/en/projects/time?year=2026&page=4").await.text);
    assert_eq!(last.matches("<rect class=\"phase").count(), 50);
    assert!(last.contains("181 to 230 of 230") && !last.contains("page=5"), "{last}");
    let none = plain(&reader.get("/en/projects/time?year=2026&axis=timing&value=on-track").await.text);
    assert_eq!(none.matches("<rect class=\"phase").count(), 0);
    assert!(none.contains("name=\"owner\"") && none.contains("projects?year=2026&amp;axis=timing"), "{none}");
    assert!(page.contains("Print all 230") && page.contains("year=2026&amp;whole=1"), "{page}");
    let paper = plain(&reader.get("/en/projects?year=2026&whole=1").await.text);
    assert_eq!(paper.matches("<tr id=\"project-").count(), 230);
    assert!(paper.contains("data-print") && !paper.contains("page=2"));
    let drawn = plain(&reader.get("/en/projects/time?year=2026&whole=1").await.text);
    assert_eq!(
        (drawn.matches("<rect class=\"phase").count(), drawn.matches("<svg class=\"chart timeline").count()),
        (230, 4)
    );
    let mine = plain(&reader.get(&format!("/en/projects/mine?owner={HEAD}")).await.text);
    assert_eq!(mine.matches("<tr id=\"project-").count(), 100);
    let csv = reader.get("/en/projects/export.csv?year=2026").await.text;
    assert_eq!(csv.lines().count(), 231, "a file holds all of it");
}
