//! What is one's own on the page of the rota: devices that take notifications, and one's shifts as a calendar.

use outbox::command::SetShift;
use outbox::push::Devices;
use outbox::whom::Office;
use testkit::NIGHT;

use crate::town::{GUEST, LIAISON, MAYOR, OFFICER, Town, actor};

/// The device of RFC 8291, section 5.
const KEY: &str = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
const SECRET: &str = "BTBZMqHH6r4Tts7J_aSIgg";

fn device(endpoint: &str, more: &str) -> String {
    format!("endpoint={}&key={KEY}&secret={SECRET}{more}", web::encoded(endpoint))
}

#[tokio::test]
async fn a_device_is_allowed_shown_to_its_owner_and_removed() {
    let town = Town::open();
    let mayor = town.browser(MAYOR);
    let head = town.journal.head();
    let endpoint = "https://push.example/send/secret-address";
    assert_eq!(town.browser("").post("/en/rota/devices", &device(endpoint, "&label=x")).await.status, 401);
    assert_eq!(town.browser(GUEST).post("/en/rota/devices", &device(endpoint, "&label=x")).await.status, 403);
    for (typed, said) in [
        (device(endpoint, ""), "label"),
        (device("https://127.0.0.1/x", "&label=x"), "tells nothing"),
        (device("http://push.example/x", "&label=x"), "tells nothing"),
        ("endpoint=https://push.example/x&key=a&secret=b&label=x".to_owned(), "incomplete"),
    ] {
        let reply = mayor.post("/en/rota/devices", &typed).await;
        assert!(reply.status == 422 && reply.text.contains(said), "{typed}: {} {}", reply.status, reply.text);
    }
    let kept = mayor.post("/en/rota/devices", &device(endpoint, "&label=Telephone+%3Cb%3E")).await;
    assert_eq!(kept.status, 303, "{}", kept.text);
    let page = mayor.get("/en/rota").await.text;
    assert!(page.contains("Telephone &lt;b&gt;") && page.contains("not used yet"), "{page}");
    assert!(!page.contains("secret-address") && !page.contains(SECRET), "no secret on a page");
    let other = town.browser(LIAISON).get("/en/rota").await.text;
    assert!(!other.contains("Telephone &lt;"), "others do not see it");
    // The browser got another address: the name goes on.
    let renewed = device("https://push.example/send/next", &format!("&old={}", web::encoded(endpoint)));
    assert_eq!(mayor.post("/en/rota/devices", &renewed).await.status, 303);
    let devices = Devices::new(town.journal.clone());
    let own = devices.of(actor(MAYOR).person).unwrap();
    assert_eq!((own.len(), own[0].label.as_str()), (1, "Telephone <b>"));
    // It is not there any more: its owner is told on every page, and nobody else.
    devices.lost(own[0].id, NIGHT).unwrap();
    let told = "notifications no longer reach this device";
    assert!(mayor.get("/en/messages").await.text.contains(told));
    assert!(!town.browser(LIAISON).get("/en/messages").await.text.contains(told));
    let remove = format!("/en/rota/devices/{}/remove", own[0].id);
    assert_eq!(town.browser(LIAISON).post(&remove, "").await.status, 303);
    assert_eq!(devices.of(actor(MAYOR).person).unwrap().len(), 1, "nobody removes that of others");
    assert_eq!(mayor.post(&remove, "").await.status, 303);
    assert!(!mayor.get("/en/messages").await.text.contains(told));
    assert_eq!(town.journal.head(), head, "nothing of it stands in the journal");
}

#[tokio::test]
async fn whoever_has_no_device_is_reached_otherwise() {
    let town = Town::open();
    let typed = crate::town::form("send", "&channels=push");
    let id = crate::town::id_in(&town.browser(OFFICER).post("/fr/messages", &typed).await);
    let page = town.browser(OFFICER).get(&format!("/fr/messages/{id}")).await.text;
    assert!(page.contains("notification sur un appareil"), "{page}");
    assert!(!page.contains(&actor(MAYOR).person.to_string()), "nobody reads ids");
}

/// The address of a calendar, without the place before it.
async fn made(town: &Town, function: &str, typed: &str) -> String {
    let reply = town.browser(function).post("/en/rota/calendar", typed).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    let (_, rest) = reply.text.split_once("http://town.test").unwrap();
    rest.split('<').next().unwrap().to_owned()
}

#[tokio::test]
async fn ones_own_shifts_stand_at_an_address_until_it_is_ended() {
    let town = Town::open();
    let shift = |person, deputy, area: &str, hours: i64| SetShift {
        shift: kernel::Id::of_words(&["shift", area]),
        office: Office { area: Some(area.into()), ..Office::of(MAYOR) },
        person,
        deputy,
        from: NIGHT.plus_seconds(hours * 3600),
        until: NIGHT.plus_seconds((hours + 8) * 3600),
    };
    let (mayor, liaison) = (actor(MAYOR).person, actor(LIAISON).person);
    town.ask_as(&actor(OFFICER), shift(mayor, Some(liaison), "90001", 0));
    town.ask_as(&actor(OFFICER), shift(liaison, None, "90002", 10));
    let first = made(&town, MAYOR, "days=30&lang=nl").await;
    assert!(first.starts_with("/nl/rota/calendar/") && first.ends_with(".ics"), "{first}");
    let stranger = town.browser("");
    let feed = stranger.get(&first).await;
    assert_eq!(feed.status, 200);
    assert!(feed.headers["content-type"].to_str().unwrap().starts_with("text/calendar"));
    assert_eq!(feed.headers["cache-control"], "private, no-store");
    assert_eq!(feed.text.matches("BEGIN:VEVENT").count(), 1, "{}", feed.text);
    assert!(feed.text.contains("SUMMARY:Van wacht · Burgemeester · Hoogoever"), "{}", feed.text);
    assert!(!feed.text.contains("fictif"), "no names of others: {}", feed.text);
    let theirs = made(&town, LIAISON, "days=30&lang=en").await;
    let feed = stranger.get(&theirs).await.text;
    assert_eq!(feed.matches("BEGIN:VEVENT").count(), 2, "{feed}");
    assert!(feed.contains("Deputy on call · "), "{feed}");
    assert_eq!(testkit::outlook(&feed), Vec::<String>::new(), "{feed}");
    // Another address: the one before opens nothing.
    let second = made(&town, MAYOR, "").await;
    assert_eq!(stranger.get(&first).await.status, 404);
    assert_eq!(stranger.get(&second).await.status, 200);
    for wrong in ["/en/rota/calendar/x", "/en/rota/calendar/.ics"] {
        assert_eq!(stranger.get(wrong).await.status, 404, "{wrong}");
    }
    let browser = town.browser(MAYOR);
    let page = browser.get("/en/rota").await.text;
    assert!(!page.contains(&second), "its secret is shown once");
    let (_, rest) = page.split_once("/en/rota/calendar/").unwrap();
    let end = format!("/en/rota/calendar/{}", rest.split('"').next().unwrap());
    assert_eq!(town.browser(LIAISON).post(&end, "").await.status, 404, "nobody ends that of others");
    assert_eq!(browser.post(&end, "").await.status, 303);
    assert_eq!(stranger.get(&second).await.status, 404);
    let wrong = browser.post("/en/rota/calendar", "days=500").await;
    assert!(wrong.status == 422 && wrong.text.contains("from 1 to 400"), "{}", wrong.text);
}

#[tokio::test]
async fn whoever_makes_an_address_proves_it_first() {
    let town = Town::open();
    let form = "days=30&lang=nl";
    let reply = stage::proved(&town.journal, &town.router, MAYOR, "/en/rota/calendar", form).await;
    let (_, rest) = reply.text.split_once("http://town.test").unwrap();
    let address = rest.split('<').next().unwrap();
    assert_eq!(town.browser("").get(address).await.status, 200, "{address}");
}

#[tokio::test]
async fn an_address_ends_by_its_time() {
    let town = Town::open();
    let address = made(&town, MAYOR, "days=1").await;
    town.clock.set(NIGHT.plus_seconds(86_401));
    assert_eq!(town.browser("").get(&address).await.status, 404);
}
