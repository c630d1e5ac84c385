//! Two people at the form of a site.

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
