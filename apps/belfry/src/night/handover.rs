//! A watch is handed over whole: what every room holds open stands on the page and is accepted one by one.

use std::collections::BTreeSet;
use std::sync::Arc;

use commitments::addressee::Addressee;
use commitments::command::{GiveCommitment, Judge, Verdict};
use commitments::commitment::Sort;
use commitments::{Ask, Facts};
use kernel::{Handling, Lang, Words};
use situation::handover::ItemKind;
use situation::read::{handover_items, running_handover};
use web::testing::Browser;

use super::doors::House;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_order_is_handed_over_with_the_watch() {
    let house = House::open();
    let world = &house.world;
    let codes: Vec<&str> = house.front.shell.open_work().iter().map(|s| s.code()).collect();
    let distinct: BTreeSet<&str> = codes.iter().copied().collect();
    let wanted = ["activation", "message", "need", "order", "perimeter", "phase"];
    assert_eq!(distinct.into_iter().collect::<Vec<_>>(), wanted, "each under a code of its own");
    assert_eq!(codes.len(), wanted.len());

    let mut facts = Facts::bare(world.facts.zone.clone());
    facts.functions = world.names.functions.keys().cloned().collect();
    let facts = Arc::new(facts);
    let give = |words: &str, handling| {
        let id = world.ids().next();
        let (title, to) = (Words::new(Lang::Fr, words), Addressee::of("transport-liaison"));
        let rule = GiveCommitment { handling, ..GiveCommitment::new(id, Sort::Order, title, to) };
        world.as_system(Ask::boxed(rule, Arc::clone(&facts))).unwrap();
        id
    };
    let order = give("Couper le courant de traction", Handling::Service);
    give("Rencontrer le témoin protégé", Handling::ProfessionalSecrecy);

    let officer = Browser::new(&house.front.router, &house.token_of("watch-officer"));
    let before = officer.get("/fr/handover").await.text;
    assert!(
        before.contains("Ordres et décisions en cours") && before.contains("Couper le courant de traction"),
        "{before}"
    );
    let begun = officer.post("/fr/handover", "to-function=watch-supervisor&words=").await;
    assert_eq!(begun.status, 303, "{}", begun.text);
    let (id, items) = world
        .live
        .read(|r| {
            let id = running_handover(r)?.unwrap().id;
            Ok::<_, store::StoreError>((id, handover_items(r, id)?))
        })
        .unwrap();
    let orders: Vec<_> = items.iter().filter(|i| i.source.as_deref() == Some("order")).collect();
    assert!(orders.len() == 2 && orders.iter().all(|i| i.kind == ItemKind::Other), "{items:?}");

    let relief = Browser::new(&house.front.router, &house.token_of("watch-supervisor"));
    let page = relief.get("/nl/handover").await.text;
    assert!(page.contains("Lopende orders") && page.contains("Couper le courant de traction"), "{page}");
    assert!(!page.contains("témoin protégé") && page.contains("Afgeschermd"), "its number alone");
    let item = orders.iter().find(|i| i.about == order).unwrap();
    let accepted = relief.post(&format!("/nl/handovers/{id}/items/{}", item.id), "words=gezien").await;
    assert_eq!(accepted.status, 303, "{}", accepted.text);
    let words = Some(Words::new(Lang::Fr, "Plus nécessaire"));
    let withdraw = Judge { commitment: order, verdict: Verdict::Withdraw, words, based_on: None };
    world.as_system(Ask::boxed(withdraw, Arc::clone(&facts))).unwrap();
    let page = relief.get("/nl/handover").await.text;
    assert!(
        page.contains("<q>gezien</q>") && page.contains("intussen geregeld"),
        "drawn as it is now: {page}"
    );
    house.world.close();
}
