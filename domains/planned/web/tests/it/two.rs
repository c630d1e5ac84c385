//! Two people at the description of an event, and at its place.

use web::testing::{AtOneForm, filled};

use crate::town::{COORDINATOR, OFFICIAL, Town, plain, upload, went};

#[tokio::test]
async fn nobody_overwrites_unseen_how_a_colleague_described_an_event() {
    let town = Town::open();
    let id = town.run().await;
    let act = format!("/fr/events/{id}/change");
    let form = AtOneForm {
        page: &act,
        act: &act,
        both: ("names-fr", "Course du canal", ["Course des ponts", "Course du bois"]),
        alone: ("place", ["Quai Neuf", "Plaine des jeux"]),
        with: &[],
    };
    let now = || {
        let description = town.event(id).description;
        (description.names.fr.unwrap_or_default(), description.place.map(|p| p.text).unwrap_or_default())
    };
    form.meet(&town.browser(COORDINATOR), &town.browser(OFFICIAL), now).await;
}

fn point(name: &str, at: &str) -> String {
    format!(
        r#"{{"type":"Feature","properties":{{"name":"{name}"}},"geometry":{{"type":"Point","coordinates":[{at}]}}}}"#
    )
}

/// The hidden fields of the form that draws, as a browser sends them with a file.
fn hidden(page: &str, act: &str) -> Vec<(String, String)> {
    let of = |name: &str| {
        let sent = filled(page, act, &[]);
        let all = sent.split('&').filter_map(|pair| pair.split_once('='));
        all.filter(|(n, _)| *n == name).map(|(_, v)| v.replace("%20", " ").replace("%3D", "=")).next_back()
    };
    ["based_on", "knew"].iter().filter_map(|name| Some(((*name).to_owned(), of(name)?))).collect()
}

#[tokio::test]
async fn a_file_does_not_take_the_place_of_what_a_colleague_drew() {
    let town = Town::open();
    let id = town.run().await;
    let (slow, quick) = (town.browser(COORDINATOR), town.browser(OFFICIAL));
    let act = format!("/fr/events/{id}/place");
    let names = || -> Vec<String> {
        town.event(id).figures.into_iter().filter_map(|figure| figure.names.fr).collect()
    };
    went(&quick.post(&act, "figure=point&corners=4.394+50.804&name=Accueil").await);
    // The form that draws is the last one of the page.
    let drawn = |page: &str| page.rsplit_once("<form class=\"form\"").unwrap().1.to_owned();
    let old = drawn(&slow.get(&act).await.text);
    went(&quick.post(&act, "figure=point&corners=4.395+50.805&name=Buvette").await);
    let sent = hidden(&old, &act);
    assert_eq!(sent.len(), 2, "the form says what it shows: {old}");
    let fields: Vec<(&str, &str)> = sent.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let file = point("Tribune", "4.396,50.806");
    let back = upload(&slow, &act, "file", file.as_bytes(), &fields).await;
    let said = plain(&back.text);
    assert!(back.status == 409 && said.contains("Maintenant : « 1 Point Accueil, 2 Point Buvette"), "{said}");
    assert!(said.contains("Tribune"), "what the file said stands in the form: {said}");
    assert_eq!(names(), ["Accueil", "Buvette"]);
    went(&slow.post(&act, &filled(&drawn(&back.text), &act, &[])).await);
    assert_eq!(names(), ["Tribune"], "chosen knowingly");
}

#[tokio::test]
async fn one_more_stands_beside_what_a_colleague_drew_and_a_repeat_draws_nothing() {
    let town = Town::open();
    let id = town.run().await;
    let (slow, quick) = (town.browser(COORDINATOR), town.browser(OFFICIAL));
    let act = format!("/fr/events/{id}/place");
    let drawn = |page: &str| page.rsplit_once("<form class=\"form\"").unwrap().1.to_owned();
    let old = drawn(&slow.get(&act).await.text);
    went(&quick.post(&act, "figure=point&corners=4.394+50.804&name=Accueil").await);
    let command = testkit::unique().to_string();
    let typed = [
        ("figure", "point"),
        ("corners", "4.395 50.805"),
        ("name", "Buvette"),
        ("command_id", command.as_str()),
    ];
    let back = slow.post(&act, &filled(&old, &act, &typed)).await;
    assert_eq!(back.status, 409, "the page is looked at again");
    let said = plain(&back.text);
    assert!(
        !said.contains("Maintenant : «") && said.contains("Accueil") && said.contains("Buvette"),
        "{said}"
    );
    let again = filled(&drawn(&back.text), &act, &[]);
    for _ in 0..2 {
        went(&slow.post(&act, &again).await);
    }
    assert_eq!(town.event(id).figures.len(), 2, "the colleague's stays, and a repeat gets its first receipt");
}

#[tokio::test]
async fn a_figure_goes_that_was_meant_though_a_colleague_changed_the_numbers() {
    let town = Town::open();
    let id = town.run().await;
    let coordinator = town.browser(COORDINATOR);
    let act = format!("/fr/events/{id}/place");
    for (corner, name) in [("4.394+50.804", "Accueil"), ("4.395+50.805", "Buvette"), ("4.396+50.806", "Cour")]
    {
        went(&coordinator.post(&act, &format!("figure=point&corners={corner}&name={name}")).await);
    }
    let page = coordinator.get(&act).await.text;
    let which = |n: usize| {
        let (_, row) = page.split_once(&format!("id=\"figure-{n}\"")).unwrap();
        let (_, mark) = row.split_once("name=\"which\" value=\"").unwrap();
        mark.split('"').next().unwrap().to_owned()
    };
    let (first, third) = (which(1), which(3));
    went(&coordinator.post(&act, &format!("drop=1&which={first}")).await);
    went(&coordinator.post(&act, &format!("drop=3&which={third}")).await);
    let left: Vec<_> = town.event(id).figures.into_iter().filter_map(|figure| figure.names.fr).collect();
    assert_eq!(left, ["Buvette"]);
    assert_eq!(coordinator.post(&act, &format!("drop=1&which={first}")).await.status, 409, "it is gone");
}
