//! Two people at the form of an objective, and at that of a project.

use strategy::read::{Eye, accounts, items, objective, project};
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

#[tokio::test]
async fn nobody_overwrites_unseen_what_a_colleague_told_of_a_year() {
    let town = Town::open();
    let (_, id) = town.objectives().await;
    let (head, manager) = (town.browser(HEAD), town.browser(MANAGER));
    let act = format!("/fr/objectives/{id}/account");
    let first = "year=2026&part=reached&text-fr=Le+d%C3%A9but&text-nl=Het+begin";
    assert_eq!(head.post(&act, first).await.status, 303);
    let page = format!("/fr/objectives/{id}?account=2026-reached");
    let form = AtOneForm {
        page: &page,
        act: &act,
        both: ("text-fr", "Le quai.", ["Le pont.", "Le bois."]),
        alone: ("text-nl", ["De kaai.", "De brug."]),
        with: &[],
    };
    let told = || town.read(|r| accounts(r, id));
    let now = || {
        let text = told().remove(0).text;
        (text.fr.unwrap_or_default(), text.nl.unwrap_or_default())
    };
    form.meet(&head, &manager, now).await;
    // The empty form of the page meets what was told of that year as well.
    let drawn = head.get(&format!("/fr/objectives/{id}")).await.text;
    let typed = [("year", "2026"), ("part", "reached"), ("text-fr", "Le port.")];
    let back = head.post(&act, &web::testing::filled(&drawn, &act, &typed)).await;
    assert!(
        back.status == 409 && back.text.contains("Le bois.") && back.text.contains("Le port."),
        "{}",
        back.text
    );
    assert_eq!(told().remove(0).text.fr.as_deref(), Some("Le bois."));
    assert_eq!(head.post(&act, &web::testing::filled(&back.text, &act, &[])).await.status, 303);
    let text = told().remove(0).text;
    assert_eq!((text.fr.as_deref(), text.nl.as_deref()), (Some("Le port."), Some("De brug.")));
}

#[tokio::test]
async fn nobody_corrects_unseen_what_a_colleague_corrected() {
    let town = Town::open();
    let (_, objective) = town.objectives().await;
    let (_, projects) = town.plan(objective, 1).await;
    let id = projects[0];
    let (head, manager) = (town.browser(HEAD), town.browser(MANAGER));
    let page = format!("/fr/projects/{id}");
    let new = "sort=milestone&names-fr=Rapport&names-nl=Verslag&due=2026-03-01";
    assert_eq!(head.post(&format!("{page}/items"), new).await.status, 303);
    let reached = "item=1&on=2026-02-01&words=Remis";
    assert_eq!(head.post(&format!("{page}/items/1/reach"), reached).await.status, 303);
    let act = format!("{page}/items/1/correct");
    let form = AtOneForm {
        page: &page,
        act: &act,
        both: ("words", "Remis au quai", ["Remis au pont", "Remis au bois"]),
        alone: ("names-nl", ["Verslag kaai", "Verslag brug"]),
        with: &[("why", "relu")],
    };
    let now = || {
        let item = town.read(|r| items(r, &[id])).remove(&id).unwrap().remove(0);
        (item.words.map(|w| w.text).unwrap_or_default(), item.item.names.nl.unwrap_or_default())
    };
    form.meet(&head, &manager, now).await;
}

#[tokio::test]
async fn nobody_moves_unseen_what_a_colleague_moved() {
    let town = Town::open();
    let (_, objective) = town.objectives().await;
    let (_, projects) = town.plan(objective, 1).await;
    let id = projects[0];
    let (head, manager) = (town.browser(HEAD), town.browser(MANAGER));
    let page = format!("/fr/projects/{id}");
    let new = "sort=milestone&names-fr=Raport&names-nl=Verslag&due=2026-03-01";
    assert_eq!(head.post(&format!("{page}/items"), new).await.status, 303);
    let act = format!("{page}/items/1/move");
    let form = AtOneForm {
        page: &page,
        act: &act,
        both: ("names-fr", "Rapport du quai", ["Rapport du pont", "Rapport du bois"]),
        alone: ("names-nl", ["Verslag kaai", "Verslag brug"]),
        with: &[("why", "relu")],
    };
    let item = || town.read(|r| items(r, &[id])).remove(&id).unwrap().remove(0).item;
    let now = || {
        let names = item().names;
        (names.fr.unwrap_or_default(), names.nl.unwrap_or_default())
    };
    form.meet(&head, &manager, now).await;
    let drawn = head.get(&page).await.text;
    let sent = |due| web::testing::filled(&drawn, &act, &[("due", due), ("why", "retard du marché")]);
    assert_eq!(manager.post(&act, &sent("2026-04-02")).await.status, 303);
    let back = head.post(&act, &sent("2026-05-01")).await;
    let said = crate::town::plain(&back.text);
    assert!(
        back.status == 409 && said.contains("2 avril 2026") && said.contains("retard du marché"),
        "{said}"
    );
    assert_eq!(item().due.to_string(), "2026-04-02");
}
