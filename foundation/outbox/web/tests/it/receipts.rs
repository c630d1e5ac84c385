//! What a device says of a notification: it was shown, somebody opened it.

use outbox::message::{Channel, Reach};
use outbox::read::recipients;
use outbox::sender::letter_id;

use crate::town::{OFFICER, Town, form, id_in, key};

#[tokio::test]
async fn a_device_says_that_it_showed_and_that_somebody_opened() {
    let town = Town::open();
    let id = id_in(&town.browser(OFFICER).post("/fr/messages", &form("send", "&channels=push")).await);
    let mayor = || town.read(|r| recipients(r, id)).remove(0);
    let route = mayor().routes.iter().position(|r| r.channel == Channel::Push).unwrap();
    let receipt = key().receipt(&letter_id(id, 0, i64::try_from(route).unwrap()));
    // No account, no session: whoever has what was sealed for the device.
    let device = town.browser("");
    let tell = async |receipt: &str, what: &str| {
        device.post("/nl/push/receipt", &format!("receipt={receipt}&what={what}")).await.status.as_u16()
    };
    let head = town.journal.head();
    assert_eq!(tell("x.0.0.y", "shown").await, 404, "not one of ours");
    assert_eq!(
        tell(&receipt.replacen(&format!(".0.{route}."), ".1.0.", 1), "shown").await,
        404,
        "of another letter"
    );
    assert_eq!((tell(&receipt, "liked").await, tell("", "shown").await), (404, 404));
    assert_eq!(town.journal.head(), head);
    assert_eq!(tell(&receipt, "shown").await, 204);
    assert_eq!(mayor().reach, Reach::Delivered);
    assert_eq!((tell(&receipt, "opened").await, tell(&receipt, "opened").await), (204, 204));
    assert_eq!(town.journal.head(), head + 2, "each once");
    assert_eq!(mayor().reach, Reach::Delivered, "that somebody opened it is no acknowledgement");
    let page = town.browser(OFFICER).get(&format!("/fr/messages/{id}")).await.text;
    assert!(page.contains("Ouverte depuis la notification"), "{page}");
}
