//! Who comes in where.

use kernel::{Handling, Id, kind};
use registers::command::Enter;

use crate::town::{BOARD, CABINET, GUEST, RESOLUTION, SECRETARY, Town, id_in};

#[tokio::test]
async fn readers_read_and_do_not_write() {
    let town = Town::open();
    let id = town.resolution().await;
    for path in ["registers", "registers/agenda", "registers/agenda.csv"] {
        assert_eq!(town.browser(CABINET).get(&format!("/fr/{path}")).await.status, 200, "{path}");
        assert_eq!(town.browser(GUEST).get(&format!("/fr/{path}")).await.status, 403, "{path}");
    }
    let page = format!("/fr/registers/{id}");
    assert_eq!(town.browser(CABINET).get(&page).await.status, 200);
    assert_eq!(town.browser(GUEST).get(&page).await.status, 404);
    for path in ["registers/new", "registers/load", "registers/agenda/new"] {
        assert_eq!(town.browser(CABINET).get(&format!("/fr/{path}")).await.status, 403, "{path}");
    }
    let head = town.journal.head();
    let acts = [
        ("points", "words-fr=x"),
        ("points/1", "words-fr=x"),
        ("points/1/state", "state=open&words-fr=x"),
        ("points/1/action", "words-fr=x"),
        ("points/1/take-up", "words=x&to=cabinet"),
        ("points/1/link", "number=26-0417"),
        ("actions/1/withdraw", "words=x"),
        ("sheets", ""),
        ("change", RESOLUTION),
    ];
    for function in [CABINET, BOARD] {
        for (path, form) in acts {
            let reply = town.browser(function).post(&format!("{page}/{path}"), form).await;
            assert_eq!(reply.status, 403, "{function} {path}");
        }
    }
    assert_eq!(town.browser(CABINET).post("/fr/registers", RESOLUTION).await.status, 403);
    assert_eq!(town.browser(CABINET).post("/fr/registers/load", "").await.status, 403);
    assert_eq!(town.journal.head(), head, "nothing was written");
}

#[tokio::test]
async fn what_is_reserved_is_not_there_for_others() {
    let town = Town::open();
    let secret = id_in(
        &town.browser(SECRETARY).post("/fr/registers", &format!("{RESOLUTION}&handling=need-to-know")).await,
    );
    assert_eq!(town.browser(SECRETARY).get(&format!("/fr/registers/{secret}")).await.status, 200);
    for path in [
        format!("registers/{secret}"),
        format!("registers/{secret}/sheets/1"),
        format!("registers/test/{secret}"),
    ] {
        assert_eq!(town.browser(CABINET).get(&format!("/fr/{path}")).await.status, 404, "{path}");
    }
    let found = town.browser(CABINET).get("/fr/registers?q=pharmacies").await.text;
    assert!(!found.contains(&secret.to_string()), "{found}");
    let frame = town.row(secret).frame;
    let id: Id<kind::Matter> = stage::matter();
    let rule = Enter { handling: Handling::NeedToKnow, ..Enter::new(id, frame) };
    assert!(town.submit(&stage::actor(CABINET), rule, &(town.desk.facts)()).is_err());
}
