//! Two people at the form of a perimeter.

use perimeters::outline::Outline;
use web::testing::{AtOneForm, filled};

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
    let sent = filled(&drawn, &act, &typed);
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
    let sent = |colour| filled(&drawn, &act, &[("colour", colour), ("reason", "vent")]);
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
        filled(page, &act, &typed)
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
        filled(page, &act, &typed).replace("%0D%0A", "%0A").replace("%0A", "%0D%0A")
    };
    let page = officer.get(&act).await.text;
    let form = sent(&page, &[("shape", "drawn"), ("corners", &triangle(0.002))]);
    assert_eq!(officer.post(&act, &form).await.status, 303);
    let page = officer.get(&act).await.text;
    assert_eq!(officer.post(&act, &sent(&page, &[("access-fr", "Personne.")])).await.status, 303);
    let later = officer.get(&act).await.text;
    assert_eq!(officer.post(&act, &sent(&later, &[("corners", &triangle(0.003))])).await.status, 303);
}

/// A square with a hole, which nobody draws corner by corner: the form shows it as a pasted outline.
fn square(d: f64) -> String {
    let ring = |west: f64, south: f64, d: f64| {
        let (east, north) = (west + d, south + d);
        let corner = |x: f64, y: f64| format!("[{x:.6},{y:.6}]");
        let all = [(west, south), (east, south), (east, north), (west, north), (west, south)];
        format!("[{}]", all.map(|(x, y)| corner(x, y)).join(","))
    };
    let (west, south) = (4.39, 50.80);
    let rings = [ring(west, south, d), ring(west + d / 4.0, south + d / 4.0, d / 2.0)];
    format!(r#"{{"type":"Polygon","coordinates":[{}]}}"#, rings.join(","))
}

#[tokio::test]
async fn a_file_of_an_outline_does_not_take_the_place_of_a_colleagues_unseen() {
    let town = Town::open();
    let id = town.set().await;
    let (slow, quick) = (town.browser(OFFICER), town.browser(OFFICER));
    let act = format!("/fr/perimeters/{id}/change");
    let sent = |page: &str, typed: &[(&str, &str)]| {
        let typed: Vec<_> = typed.iter().chain(&[("reason", "vent")]).copied().collect();
        filled(page, &act, &typed)
    };
    let pasted = |page: &str, d: f64| sent(page, &[("shape", "pasted"), ("geojson", &square(d))]);
    let page = quick.get(&act).await.text;
    assert_eq!(quick.post(&act, &pasted(&page, 0.004)).await.status, 303);
    let old = slow.get(&act).await.text;
    assert_eq!(quick.post(&act, &pasted(&old, 0.005)).await.status, 303);
    let outline = || town.row(id).says.outline;
    let theirs = outline();
    // The form as it was drawn, and a file beside it.
    let field = |(name, value): (&str, &str)| {
        format!("--x\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{}\r\n", decoded(value))
    };
    let form = sent(&old, &[]);
    let mut body: String = form.split('&').filter_map(|pair| pair.split_once('=')).map(field).collect();
    body += "--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.geojson\"\r\n\r\n";
    body += &format!("{}\r\n--x--\r\n", square(0.006));
    let request = slow.ask(&act).method("POST");
    let request = request.header("content-type", "multipart/form-data; boundary=x");
    let back = slow.send(request, body).await;
    assert_eq!(back.status, 409, "{}", back.text);
    assert_eq!(outline(), theirs, "nothing is written over");
    let corner = "4.396000,50.806000";
    assert!(back.text.contains(corner), "what the file said stands in the form: {}", back.text);
    assert_eq!(slow.post(&act, &sent(&back.text, &[])).await.status, 303);
    assert_ne!(outline(), theirs, "chosen knowingly");
}

/// A value as it was before it was encoded.
fn decoded(value: &str) -> String {
    let mut parts = value.split('%');
    let first = parts.next().unwrap_or("").as_bytes().to_vec();
    let bytes = parts.fold(first, |mut all, part| {
        let (hex, rest) = part.split_at(2);
        all.push(u8::from_str_radix(hex, 16).unwrap());
        all.extend(rest.bytes());
        all
    });
    String::from_utf8(bytes).unwrap()
}
