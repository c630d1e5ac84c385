//! Who will be told of an account is seen before it is issued, and afterwards that they were; whoever cannot hand a text in is not asked.

use account::addressee::{Addressee, Way};
use account::command::TellAddressee;
use kernel::Actor;

use crate::town::{BOARD, KEEPER, READER, Town, done, facts, taken_back};

#[tokio::test(flavor = "multi_thread")]
async fn those_to_whom_it_goes_are_named_before_and_after() {
    let town = Town::open();
    let id = town.opened("policy-note", 2024).await;
    let page = |function: &'static str| {
        let browser = town.browser(function);
        async move { browser.get(&format!("/fr/accounts/{id}/issue")).await.text }
    };
    let before = page(BOARD).await;
    assert!(before.contains("Destinataires") && before.contains("Cabinet"), "{before}");
    assert!(
        before.contains("sera averti par un message") && before.contains("aucune adresse connue"),
        "{before}"
    );
    let list = town.browser(READER).get("/nl/accounts").await.text;
    assert!(!list.contains("gericht aan uw functie"), "nothing is out yet: {list}");

    let own = format!("/fr/accounts/{id}");
    let page_of = town.browser(KEEPER).get(&own).await.text;
    assert!(page_of.contains("qui sera averti et comment"), "{page_of}");

    town.issue(id).await;
    let page_of = town.browser(KEEPER).get(&own).await.text;
    assert!(page_of.contains("qui a été averti"), "{page_of}");
    let out = town.account(id).issued.unwrap();
    assert_eq!(out.addressees.len(), 4);
    assert!(page(BOARD).await.contains("le message est en préparation"));
    let facts = std::sync::Arc::new(facts());
    for to in &out.addressees {
        let (way, message) = match to {
            Addressee::Function(_) => (Way::Leaves, Some(stage::matter())),
            Addressee::Organisation(_) => (Way::Nobody, Some(stage::matter())),
        };
        let tell = TellAddressee { account: id, to: to.clone(), of: out.seq, way, message };
        town.submit(&Actor::system(), tell, &facts).unwrap();
    }
    let after = page(BOARD).await;
    assert!(after.contains("averti par un message") && after.contains("sans adresse connue"), "{after}");
    assert!(!after.contains("le message est en préparation"), "{after}");
    let (to, message) = (out.addressees[0].clone(), Some(taken_back()));
    let tell = TellAddressee { account: id, to, of: out.seq + 1, way: Way::Waits, message };
    town.submit(&Actor::system(), tell, &facts).unwrap();
    assert!(page(BOARD).await.contains("message retiré avant son envoi"), "nobody was told by it");
    assert!(!after.contains("/messages/"), "who may not send does not open the message");
    let list = town.browser(READER).get("/nl/accounts").await.text;
    assert!(list.contains("gericht aan uw functie"), "{list}");
    assert!(!town.browser(KEEPER).get("/nl/accounts").await.text.contains("gericht aan uw functie"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_published_note_stands_as_it_was_published() {
    let town = Town::open();
    let id = town.taken().await;
    let (own, keeper, board) = (format!("/fr/accounts/{id}"), town.browser(KEEPER), town.browser(BOARD));
    let drafts = ["Projet :", ">à écrire", "Ce qui manque", "manque encore", "relecture", "name=\"shown\""];
    for page in ["", "/print", "/issue", "/sections/oo.status.7-1"] {
        let text = board.get(&format!("{own}{page}")).await.text;
        assert!(text.contains("Repris du document publié le 28 octobre 2022"), "{page}: {text}");
        for draft in drafts {
            assert!(!text.contains(draft), "{page}: {draft}: {text}");
        }
    }
    assert!(!keeper.get(&own).await.text.contains("value=\"review\""), "no step is offered");
    let paper = keeper.get(&format!("{own}/account.pdf?in=nl")).await.text;
    assert!(paper.contains("Overgenomen uit het document dat op 28 oktober 2022"), "{paper}");
    let head = town.journal.head();
    for (browser, act) in [(&keeper, "step"), (&board, "freeze"), (&board, "issue")] {
        let reply = browser.post(&format!("{own}/{act}"), "step=review&shown=x&words=x").await;
        assert!(reply.status == 409 && reply.text.contains("a été publié ailleurs"), "{act}: {}", reply.text);
    }
    assert_eq!(town.journal.head(), head);
    // Taken in by mistake, it can be given up with a reason, and taken in anew.
    done(&keeper.post(&format!("{own}/step"), "step=drop&words=erreur").await);
    town.taken().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_function_that_cannot_hand_in_is_neither_offered_nor_asked() {
    let town = Town::open();
    let id = town.opened("policy-note", 2024).await;
    let path = format!("/fr/accounts/{id}/sections/os.description.7");
    let keeper = town.browser(KEEPER);
    let page = keeper.get(&path).await.text;
    assert!(page.contains("<option value=\"programme-manager\" selected"), "{page}");
    assert!(!page.contains("<option value=\"board-member\""), "{page}");
    let refused = keeper.post(&format!("{path}/ask"), "function=board-member&due=2099-01-31").await;
    assert_eq!(refused.status, 422, "{}", refused.text);
    assert!(refused.text.contains("Direction ne peut pas remettre de texte"), "{}", refused.text);
    done(&keeper.post(&format!("{path}/ask"), "function=programme-manager&due=2099-01-31").await);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_is_cut_to_a_year() {
    let town = Town::open();
    town.taken().await;
    town.opened("policy-note", 2024).await;
    let browser = town.browser(READER);
    let all = browser.get("/fr/accounts").await.text;
    assert!(all.contains("NO-2022") && all.contains("NO-2024"), "{all}");
    let one = browser.get("/fr/accounts?year=2024").await.text;
    assert!(
        !one.contains("NO-2022") && one.contains("NO-2024") && one.contains("Voir toutes les années"),
        "{one}"
    );
    let none = town.browser(KEEPER).get("/fr/accounts?year=2027").await.text;
    assert!(
        none.contains("value=\"2027\""),
        "the year that was asked for is the one that is offered: {none}"
    );
}
