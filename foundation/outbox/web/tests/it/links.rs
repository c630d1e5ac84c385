//! The page of a link: what it shows to whom, what it takes, and that it opens nothing else.

use desk::links::Link;
use kernel::{Id, Lang, Words, kind};
use outbox::command::Withdraw;
use outbox::message::Way;
use outbox::read::recipients;
use outbox::sender::link_id;
use testkit::NIGHT;
use web::testing::Browser;

use crate::town::{OFFICER, Town, actor};

/// A link to the mayor, as a letter has it.
fn make(town: &Town, message: Id<kind::Matter>) -> String {
    let link = Link { link: link_id(message, 0), matter: message, expires: NIGHT.plus_seconds(3600) };
    format!("/nl/m/{}", town.desk.links.make(link).unwrap())
}

#[tokio::test]
async fn a_stranger_reads_one_message_and_acknowledges_it_once() {
    let town = Town::open();
    let id = town.send().await;
    let address = make(&town, id);
    let stranger = Browser::new(&town.router, "");
    let head = town.journal.head();
    let page = stranger.get(&address).await;
    assert_eq!(page.status, 200);
    assert!(page.text.contains("MSG-26-0001") && page.text.contains("Verlaat de straat."));
    assert!(page.text.contains("Ik heb dit gelezen"));
    assert!(
        !page.text.contains("class=\"rail\"")
            && !page.text.contains("<script")
            && !page.text.contains("liaison")
    );
    let french = stranger.get(&address.replacen("/nl/", "/fr/", 1)).await.text;
    assert!(french.contains("Quittez la rue."));
    let english = stranger.get(&address.replacen("/nl/", "/en/", 1)).await.text;
    assert!(english.contains("This message was written in French only."), "{english}");
    assert_eq!(town.journal.head(), head, "looking acknowledges nothing: programs look, too");
    assert_eq!(stranger.post(&address, "name=A.+Fictief&words=onderweg").await.status, 303);
    let mayor = town.journal.read(|r| recipients(r, id)).unwrap().remove(0);
    assert_eq!(mayor.acknowledged.unwrap().1, Some(Way::Link));
    assert_eq!(mayor.said_by.as_deref(), Some("A. Fictief"));
    let head = town.journal.head();
    let page = stranger.get(&address).await.text;
    assert!(page.contains("Bevestigd. Dank u.") && !page.contains("<form"), "{page}");
    assert_eq!(stranger.post(&address, "name=B").await.status, 303);
    assert_eq!(town.journal.head(), head, "once");
    let secret = address.rsplit('/').next().unwrap();
    let entries = town.journal.entries(0, town.journal.head(), 100).unwrap();
    assert!(entries.iter().all(|e| !format!("{e:?}").contains(secret)), "the secret stands in no entry");
}

#[tokio::test]
async fn a_link_that_expired_or_is_another_opens_nothing() {
    let town = Town::open();
    let id = town.send().await;
    let address = make(&town, id);
    let stranger = Browser::new(&town.router, "");
    for wrong in [format!("{address}A"), address.to_lowercase(), "/nl/m/x".to_owned()] {
        let page = stranger.get(&wrong).await;
        assert_eq!(page.status, 404, "{wrong}");
        assert!(page.text.contains("Achter deze link is er niets"));
        assert_eq!(stranger.post(&wrong, "").await.status, 404);
    }
    let rule = Withdraw { message: id, words: Words::new(Lang::Fr, "faux"), based_on: None };
    town.ask_as(&actor(OFFICER), rule);
    let page = stranger.get(&address).await.text;
    assert!(page.contains("Dit bericht is ingetrokken.") && !page.contains("<form"));
    town.clock.set(NIGHT.plus_seconds(3600));
    assert_eq!(stranger.get(&address).await.status, 404);
}
