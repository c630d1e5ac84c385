//! Two people at the form of a site, and at that of a need.

use web::testing::AtOneForm;

use crate::town::{OFFICER, Town};

#[tokio::test]
async fn nobody_overwrites_unseen_what_a_colleague_made_of_a_site() {
    let town = Town::open();
    let id = town.hall("hall-1", "90001", 40).await;
    let act = format!("/fr/capacities/{id}/change");
    let form = AtOneForm {
        page: &act,
        act: &act,
        both: ("name-fr", "Salle du quai", ["Salle du pont", "Salle du bois"]),
        alone: ("place", ["Quai Neuf 1", "Quai Neuf 3"]),
        with: &[],
    };
    let now = || {
        let row = town.site(id);
        (row.names.fr.unwrap_or_default(), row.place.map(|p| p.text).unwrap_or_default())
    };
    form.meet(&town.browser(OFFICER), &town.browser(OFFICER), now).await;
    assert_eq!(town.site(id).kinds.len(), 2, "boxes stay ticked");
}

#[tokio::test]
async fn nobody_overwrites_unseen_how_much_a_colleague_said_is_needed() {
    let town = Town::open();
    let id = town.wanted(20, "").await;
    let (page, act) = (format!("/fr/needs/{id}"), format!("/fr/needs/{id}/restate"));
    let form = AtOneForm {
        page: &page,
        act: &act,
        both: ("wanted", "3107", ["4217", "5327"]),
        alone: ("priority", ["urgent", "high"]),
        with: &[("why", "un bus de plus")],
    };
    let now = || {
        let row = town.need(id);
        (row.progress.wanted.to_string(), row.priority.code().to_owned())
    };
    form.meet(&town.browser(OFFICER), &town.browser(OFFICER), now).await;
}

#[tokio::test]
async fn a_need_said_anew_twice_gets_its_first_receipt_and_a_code_is_told_in_words() {
    let town = Town::open();
    let id = town.wanted(20, "").await;
    let officer = town.browser(OFFICER);
    let (page, act) = (format!("/fr/needs/{id}"), format!("/fr/needs/{id}/restate"));
    let drawn = officer.get(&page).await.text;
    let command = testkit::unique().to_string();
    let sent = |typed: &[(&str, &str)]| {
        let typed: Vec<_> = typed.iter().chain(&[("why", "vent")]).copied().collect();
        web::testing::filled(&drawn, &act, &typed)
    };
    let first = sent(&[("priority", "urgent"), ("command_id", &command)]);
    for _ in 0..2 {
        let reply = officer.post(&act, &first).await;
        assert_eq!(reply.status, 303, "{}", reply.text);
    }
    let back = officer.post(&act, &sent(&[("priority", "high")])).await;
    let said = crate::town::plain(&back.text);
    assert!(back.status == 409 && said.contains("Maintenant : « urgent"), "{said}");
}

#[tokio::test]
async fn a_point_that_two_moved_is_never_half_of_each() {
    let town = Town::open();
    let id = town.hall("hall-1", "90001", 40).await;
    let officer = town.browser(OFFICER);
    let act = format!("/fr/capacities/{id}/change");
    let drawn = officer.get(&act).await.text;
    let sent = |page: &str, typed: &[(&str, &str)]| web::testing::filled(page, &act, typed);
    let quick = sent(&drawn, &[("lon", "4.351000"), ("lat", "50.851000")]);
    assert_eq!(officer.post(&act, &quick).await.status, 303);
    let slow = sent(&drawn, &[("lon", "4.361000"), ("lat", "50.861000")]);
    let back = officer.post(&act, &slow).await;
    assert!(back.status == 409 && back.text.contains("4.351000 · 50.851000"), "{}", back.text);
    let point = || town.site(id).point.map(|p| (p.lon_degrees(), p.lat_degrees())).unwrap();
    assert!((point().0 - 4.351).abs() < 1e-5 && (point().1 - 50.851).abs() < 1e-5, "{:?}", point());
    assert_eq!(officer.post(&act, &sent(&back.text, &[])).await.status, 303);
    assert!((point().0 - 4.361).abs() < 1e-5 && (point().1 - 50.861).abs() < 1e-5, "{:?}", point());
    // One of them alone is another point as well.
    let drawn = officer.get(&act).await.text;
    assert_eq!(officer.post(&act, &sent(&drawn, &[("lon", "4.371000")])).await.status, 303);
    let back = officer.post(&act, &sent(&drawn, &[("lat", "50.871000")])).await;
    assert!(back.status == 409 && back.text.contains("4.371000 · 50.861000"), "{}", back.text);
}
