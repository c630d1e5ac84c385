//! The page of a link: what it shows to whom, what it takes, and that it opens nothing else.

use commitments::commitment::State;
use kernel::{Id, kind};
use testkit::NIGHT;
use web::testing::{Browser, Reply};

use crate::town::{OFFICER, TRAM, Town};

/// Makes a link as the officer does; the address without host.
async fn make(town: &Town, id: Id<kind::Matter>) -> String {
    let reply = town
        .browser(OFFICER)
        .post(&format!("/fr/orders/{id}/links"), "whom=Quelqu%27un&hours=2&lang=nl")
        .await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    assert!(reply.text.contains("<svg") && reply.text.contains("Il n’est montré que cette fois."));
    assert!(
        reply.text.contains("<p id=\"link-address\"><code>")
            && reply.text.contains("data-copy=\"link-address\"")
    );
    let (_, rest) = reply.text.split_once("<code>http://town.test").unwrap();
    rest.split('<').next().unwrap().to_owned()
}

async fn upload(stranger: &Browser, address: &str, fields: &[(&str, &str)], photo: &[u8]) -> Reply {
    let mut body = Vec::new();
    for (name, value) in fields {
        body.extend(
            format!("--x\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes(),
        );
    }
    body.extend(
        b"--x\r\ncontent-disposition: form-data; name=\"photos\"; filename=\"IMG_1.jpg\"\r\ncontent-type: image/jpeg\r\n\r\n",
    );
    body.extend(photo);
    body.extend(b"\r\n--x--\r\n");
    let request =
        stranger.ask(address).method("POST").header("content-type", "multipart/form-data; boundary=x");
    stranger.send(request, body).await
}

#[tokio::test]
async fn a_stranger_answers_one_order_with_a_photo_and_sees_nothing_of_the_inside() {
    let town = Town::open();
    let id = town.give_with("&words=jusqu%27%C3%A0+nouvel+ordre").await;
    let address = make(&town, id).await;
    assert!(address.starts_with("/nl/o/"));
    let stranger = Browser::new(&town.router, "");
    let page = stranger.get(&address).await;
    assert_eq!(page.status, 200);
    assert!(page.text.contains("O-26-0001") && page.text.contains("Ontvangst bevestigen"));
    assert!(
        !page.text.contains("class=\"rail\"")
            && !page.text.contains("data-live")
            && !page.text.contains("/nl/orders")
    );
    assert!(
        !page.text.contains("C. Delvaux") && !page.text.contains("<script"),
        "no names of the house, no scripts"
    );
    let french = stranger.get(&address.replacen("/nl/", "/fr/", 1)).await.text;
    assert!(french.contains("Accuser réception") && french.contains("hreflang=\"en\""));
    let reply = stranger.post(&address, "turn=execute").await;
    assert_eq!(reply.status, 422);
    assert!(reply.text.contains("Zeg wat er gedaan is"));
    stranger.post(&address, "turn=acknowledge&name=A.+Fictief").await;
    assert_eq!(town.row(id).state, State::Acknowledged);
    let jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 0x10, b'J', b'F', b'I', b'F', 0, 1];
    let fields = [("turn", "execute"), ("name", "A. Fictief"), ("place", "depot")];
    let script = upload(&stranger, &address, &fields, b"<html><script>").await;
    assert!(script.status == 422 && script.text.contains("van een soort die niet bewaard wordt"));
    let done = upload(&stranger, &address, &fields, &jpeg).await;
    assert_eq!(done.status, 303, "{}", done.text);
    assert!(stranger.get(done.header("location")).await.text.contains("Goed ontvangen"));
    assert_eq!(town.row(id).state, State::Executed);
    let page = town.browser(OFFICER).get(&format!("/fr/orders/{id}")).await.text;
    assert!(page.contains("par lien") && page.contains("A. Fictief") && page.contains("Lien ouvert"));
    let secret = address.rsplit('/').next().unwrap();
    assert!(!page.contains(secret), "the secret is shown once");
    let file = page.split(&format!("/fr/orders/{id}/files/")).nth(1).unwrap().split('"').next().unwrap();
    let photo = town.browser(OFFICER).get(&format!("/fr/orders/{id}/files/{file}")).await;
    assert_eq!((photo.status.as_u16(), photo.header("content-type")), (200, "image/jpeg"));
    let other = town.give().await;
    let wrong = town.browser(OFFICER).get(&format!("/fr/orders/{other}/files/{file}")).await;
    assert_eq!(wrong.status, 404, "a file is given out with its own order only");
    let after = stranger.post(&address, "turn=reply&words=encore").await;
    assert!(after.status == 422 && after.text.contains("neemt geen antwoord meer aan"));
}

#[tokio::test]
async fn an_unknown_an_expired_and_an_ended_link_say_so_kindly() {
    let town = Town::open();
    let id = town.give().await;
    let stranger = Browser::new(&town.router, "");
    let gone = |reply: Reply| {
        assert_eq!(reply.status, 404);
        assert!(
            reply.text.contains("Deze link opent niets")
                && reply.text.contains("Bel wie hem u gestuurd heeft")
        );
        assert!(!reply.text.contains("O-26-0001"));
    };
    gone(stranger.get("/nl/o/abc").await);
    let head = town.journal.head();
    gone(stranger.post("/nl/o/abc", "turn=acknowledge").await);
    assert_eq!(town.journal.head(), head);
    let ended = make(&town, id).await;
    let page = town.browser(OFFICER).get(&format!("/fr/orders/{id}")).await.text;
    let end = page
        .split("action=\"")
        .find(|a| a.contains("/links/") && a.split('"').next().unwrap().ends_with("/end"))
        .unwrap();
    let end = end.split('"').next().unwrap();
    assert_eq!(town.browser(OFFICER).post(end, "").await.status, 303);
    gone(stranger.get(&ended).await);
    let expired = make(&town, id).await;
    town.clock.set(NIGHT.plus_seconds(2 * 3600));
    gone(stranger.get(&expired).await);
    gone(stranger.post(&expired, "turn=acknowledge").await);
}

#[tokio::test]
async fn a_link_is_made_by_the_givers_house_alone() {
    let town = Town::open();
    let id = town.give().await;
    let reply = town.browser(TRAM).post(&format!("/fr/orders/{id}/links"), "hours=2").await;
    assert_eq!(reply.status, 403);
    let sent = format!("hours=2&command_id={}", testkit::unique());
    let officer = town.browser(OFFICER);
    assert_eq!(officer.post(&format!("/fr/orders/{id}/links"), &sent).await.status, 200);
    let again = officer.post(&format!("/fr/orders/{id}/links"), &sent).await;
    assert_eq!(again.status, 409, "sent twice, shown once");
}

#[tokio::test]
async fn whoever_makes_a_link_proves_it_first_and_keeps_what_was_typed() {
    let town = Town::open();
    let id = town.give().await;
    let form = "whom=Quelqu%27un&hours=2&lang=nl";
    let made =
        stage::proved(&town.journal, &town.router, OFFICER, &format!("/fr/orders/{id}/links"), form).await;
    assert!(made.text.contains("Quelqu") && made.text.contains("http://town.test/nl/o/"), "{}", made.text);
    // Whoever may not make one is asked nothing.
    let tram = Browser::new(&town.router, &web::testing::unproved(TRAM));
    let refused = tram.post(&format!("/fr/orders/{id}/links"), form).await;
    assert!(refused.status == 403 && !refused.text.contains("step_up_password"), "{}", refused.text);
}

#[tokio::test]
async fn nothing_is_written_of_what_comes_by_a_link_that_opens_nothing() {
    let town = Town::open();
    let address = make(&town, town.give().await).await;
    let place = testkit::Place::sqlite();
    let blobs = store::Blobs::open(&place.dir().join("blobs"), 1_000, None).unwrap();
    let router = town.shell_with(vec![commitments_web::contribution(&town.desk)], |setup| {
        setup.erasures.blobs = Some(blobs);
    });
    // Whatever would be written cannot be.
    std::fs::remove_dir(place.dir().join("blobs/in")).unwrap();
    let stranger = Browser::new(&router.1, "");
    let jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 0x10, b'J', b'F', b'I', b'F', 0, 1];
    let fields = [("turn", "acknowledge"), ("name", "A. Fictief")];
    assert_eq!(upload(&stranger, "/nl/o/abc", &fields, &jpeg).await.status, 404);
    assert!(upload(&stranger, &address, &fields, &jpeg).await.status.is_server_error());
}
