//! Two people at the form of a perimeter.

use perimeters::outline::Outline;
use web::testing::AtOneForm;

use crate::town::{OFFICER, Town};

#[tokio::test]
async fn nobody_overwrites_unseen_what_a_colleague_made_of_a_perimeter() {
    let town = Town::open();
    let id = town.set().await;
    let (slow, quick) = (town.browser(OFFICER), town.browser(OFFICER));
    let act = format!("/fr/perimeters/{id}/change");
    let form = AtOneForm {
        page: &act,
        act: &act,
        both: ("metres", "261", ["317", "433"]),
        alone: ("access-fr", ["Pompiers seuls.", "Ambulances aussi."]),
        with: &[("reason", "vent")],
    };
    let now = || {
        let says = town.row(id).says;
        let Outline::Circle { metres, .. } = says.outline else { return Default::default() };
        (metres.to_string(), says.access.fr.unwrap_or_default())
    };
    form.meet(&slow, &quick, now).await;
}

#[tokio::test]
async fn a_repeat_gets_its_first_receipt_though_the_form_now_says_it_otherwise() {
    let town = Town::open();
    let id = town.set().await;
    let officer = town.browser(OFFICER);
    let act = format!("/fr/perimeters/{id}/change");
    let drawn = officer.get(&act).await.text;
    let command = "01935fa2-0000-7000-8000-0000000000c1";
    let typed = [("lon", "4.4"), ("lat", "50.81"), ("command_id", command), ("reason", "vent")];
    let sent = web::testing::filled(&drawn, &act, &typed);
    for _ in 0..2 {
        let reply = officer.post(&act, &sent).await;
        assert_eq!(reply.status, 303, "{}", reply.text);
    }
    assert!(officer.get(&act).await.text.contains("4.400000"));
}

#[tokio::test]
async fn a_code_that_both_changed_is_told_in_words() {
    let town = Town::open();
    let id = town.set().await;
    let officer = town.browser(OFFICER);
    let act = format!("/fr/perimeters/{id}/change");
    let drawn = officer.get(&act).await.text;
    let sent = |colour| web::testing::filled(&drawn, &act, &[("colour", colour), ("reason", "vent")]);
    assert_eq!(officer.post(&act, &sent("red")).await.status, 303);
    let back = officer.post(&act, &sent("yellow")).await;
    let said = back.text.replace(['\u{a0}', '\u{202f}'], " ");
    assert!(back.status == 409 && said.contains("Maintenant : « Rouge"), "{said}");
    assert!(said.contains("par watch-officer à"), "{said}");
}

#[tokio::test]
async fn a_radius_that_a_colleague_changed_is_not_lost_beneath_another_shape() {
    let town = Town::open();
    let id = town.set().await;
    let officer = town.browser(OFFICER);
    let act = format!("/fr/perimeters/{id}/change");
    let drawn = officer.get(&act).await.text;
    let sent = |page: &str, typed: &[(&str, &str)]| {
        let typed: Vec<_> = typed.iter().chain(&[("reason", "vent")]).copied().collect();
        web::testing::filled(page, &act, &typed)
    };
    assert_eq!(officer.post(&act, &sent(&drawn, &[("metres", "317")])).await.status, 303);
    let area = {
        let (_, areas) = drawn.split_once("name=\"area\"").unwrap();
        let code = |part: &str| part.split('"').next().unwrap().to_owned();
        areas.split("<option value=\"").skip(1).map(code).find(|code| !code.is_empty()).unwrap()
    };
    let back = officer.post(&act, &sent(&drawn, &[("shape", "area"), ("area", &area)])).await;
    let said = back.text.replace(['\u{a0}', '\u{202f}'], " ");
    assert!(back.status == 409 && said.contains("317 m »"), "{said}");
    assert!(matches!(town.row(id).says.outline, Outline::Circle { metres: 317, .. }), "nothing is lost");
    assert_eq!(officer.post(&act, &sent(&back.text, &[])).await.status, 303);
    assert!(matches!(town.row(id).says.outline, Outline::Area { .. }), "chosen knowingly");
}

#[tokio::test]
async fn corners_are_the_same_however_a_browser_ends_their_lines() {
    let town = Town::open();
    let id = town.set().await;
    let officer = town.browser(OFFICER);
    let act = format!("/fr/perimeters/{id}/change");
    let Outline::Circle { centre, .. } = town.row(id).says.outline else { panic!("a circle") };
    let (x, y) = (centre.lon_degrees(), centre.lat_degrees());
    let triangle = |d: f64| format!("{x:.6} {y:.6}\n{:.6} {y:.6}\n{x:.6} {:.6}", x + d, y + d);
    // As a browser does it: every end of a line is two signs.
    let sent = |page: &str, typed: &[(&str, &str)]| {
        let typed: Vec<_> = typed.iter().chain(&[("reason", "vent")]).copied().collect();
        web::testing::filled(page, &act, &typed).replace("%0D%0A", "%0A").replace("%0A", "%0D%0A")
    };
    let page = officer.get(&act).await.text;
    let form = sent(&page, &[("shape", "drawn"), ("corners", &triangle(0.002))]);
    assert_eq!(officer.post(&act, &form).await.status, 303);
    let page = officer.get(&act).await.text;
    assert_eq!(officer.post(&act, &sent(&page, &[("access-fr", "Personne.")])).await.status, 303);
    let later = officer.get(&act).await.text;
    assert_eq!(officer.post(&act, &sent(&later, &[("corners", &triangle(0.003))])).await.status, 303);
}
