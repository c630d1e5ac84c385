//! Two people at the form of an objective, and at that of a project.

use strategy::read::{Eye, objective, project};
use web::testing::AtOneForm;

use crate::town::{HEAD, MANAGER, Town};

#[tokio::test]
async fn nobody_overwrites_unseen_how_a_colleague_worded_an_objective() {
    let town = Town::open();
    let (_, id) = town.objectives().await;
    let act = format!("/fr/objectives/{id}/change");
    let form = AtOneForm {
        page: &act,
        act: &act,
        both: ("titles-fr", "Coordonner vite", ["Coordonner mieux", "Coordonner loin"]),
        alone: ("desired-nl", ["Samen sterk", "Samen sneller"]),
        with: &[("why", "relu")],
    };
    let now = || {
        let wording = town.read(|r| objective(r, &Eye::all(), id)).unwrap().wording;
        (wording.titles.fr.unwrap_or_default(), wording.desired.nl.unwrap_or_default())
    };
    form.meet(&town.browser(MANAGER), &town.browser(MANAGER), now).await;
    let wording = town.read(|r| objective(r, &Eye::all(), id)).unwrap().wording;
    assert!(wording.functions.contains(HEAD) && wording.sources.contains("declaration"), "boxes stay ticked");
}

#[tokio::test]
async fn nobody_overwrites_unseen_how_a_colleague_described_a_project() {
    let town = Town::open();
    let (_, objective) = town.objectives().await;
    let (_, projects) = town.plan(objective, 1).await;
    let id = projects[0];
    let act = format!("/fr/projects/{id}/change");
    let form = AtOneForm {
        page: &act,
        act: &act,
        both: ("titles-nl", "Project kaai", ["Project brug", "Project bos"]),
        alone: ("description-fr", ["Deux lots.", "Trois lots."]),
        with: &[("why", "relu")],
    };
    let now = || {
        let content = town.read(|r| project(r, &Eye::all(), id)).unwrap().content;
        (content.titles.nl.unwrap_or_default(), content.description.fr.unwrap_or_default())
    };
    form.meet(&town.browser(HEAD), &town.browser(MANAGER), now).await;
}

#[tokio::test]
async fn an_indicator_that_may_not_be_seen_is_neither_told_nor_taken_out() {
    let town = Town::open();
    let (_, id) = town.objectives().await;
    let manager = town.browser(MANAGER);
    let act = format!("/fr/objectives/{id}/change");
    let hidden = kernel::Id::<kernel::kind::Matter>::new(testkit::unique());
    let seen = stage::incident();
    let words =
        "titles-fr=Coordonner&titles-nl=Co%C3%B6rdineren&from=2025&until=2030&why=relu&sources=declaration";
    let both = format!("{words}&functions={HEAD}&indicators={seen}&indicators={hidden}");
    assert_eq!(manager.post(&act, &both).await.status, 303);
    let indicators = || {
        let row = town.read(|r| strategy::read::objective(r, &strategy::read::Eye::all(), id)).unwrap();
        row.wording.indicators
    };
    assert_eq!(indicators().len(), 2);
    let drawn = manager.get(&act).await.text;
    assert!(!drawn.contains(&hidden.to_string()), "{drawn}");
    let sent = |typed: &[(&str, &str)]| web::testing::filled(&drawn, &act, typed);
    assert_eq!(manager.post(&act, &sent(&[("quoted", "p. 3"), ("why", "relu")])).await.status, 303);
    assert!(indicators().contains(&hidden) && indicators().contains(&seen), "{:?}", indicators());
}
