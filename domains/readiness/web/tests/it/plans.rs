//! Entering, writing, handing in, approving: through the forms, with what is wrong named beside its field.

use readiness::read::{Eye, contacts, plan, version};
use testkit::NIGHT;

use crate::town::{COORDINATOR, MAYOR, OFFICER, Town, plan_in};

#[tokio::test]
async fn a_plan_goes_its_way_through_the_forms_in_two_languages() {
    let town = Town::open();
    let (coordinator, mayor) = (town.browser(COORDINATOR), town.browser(MAYOR));
    let reply =
        coordinator.post("/fr/plans", "sort=special&title-fr=Crue&title-nl=Overstroming&areas=90001").await;
    let id = plan_in(&reply);
    let at = format!("plans/{id}/versions/1");
    let frame = "title-fr=Crue&title-nl=Overstroming&revise-by=2026-01-01&bodies=committee&colour=red&radius=100&area-fr=&area-nl=&\
                 colour=yellow&radius=&area-fr=Quai&area-nl=Kaai";
    assert_eq!(coordinator.post(&format!("/fr/{at}/frame"), frame).await.status, 303);
    let card = "holder=d:D1&title-fr=Secours&title-nl=Hulp&severity=2&act=save&step=&text-fr=Mesurer&text-nl=&text-en=&minutes=5&\
                step=&text-fr=&text-nl=Sluiten&text-en=&minutes=&reason=1";
    assert_eq!(coordinator.post(&format!("/fr/{at}/cards/0"), card).await.status, 303);
    let contact =
        "organisation=gas-network&number=0490+00+00+01&means=phone&person=Quelqu%27un+(fictif)&act=save";
    assert_eq!(coordinator.post(&format!("/fr/{at}/contacts/0"), contact).await.status, 303);
    let page = coordinator.get(&format!("/fr/{at}")).await.text;
    for part in [
        "Discipline D1",
        "néerlandais manquant",
        "français manquant",
        "motif si omise",
        "rayon de 100 m",
        "Quai",
        "Comité",
        "tel:0490000001",
        "jamais vérifié",
    ] {
        assert!(page.contains(part), "{part}");
    }
    let moved = coordinator.post(&format!("/fr/{at}/cards/1"), &card.replace("act=save", "act=down:0")).await;
    assert_eq!(moved.header("location"), format!("/fr/{at}/cards/1"), "one goes on writing");
    let editor = coordinator.get(&format!("/fr/{at}/cards/1")).await.text;
    assert!(
        editor.find("Sluiten").unwrap() < editor.find("Mesurer").unwrap(),
        "the step moved without a script"
    );

    coordinator.post(&format!("/fr/{at}/submit"), "words=pr%C3%AAt").await;
    assert_eq!(coordinator.get(&format!("/fr/{at}/frame")).await.status, 409, "nobody writes in it now");
    let reply = mayor.post(&format!("/nl/{at}/judge"), "verdict=return&words=").await;
    assert_eq!(reply.status, 422);
    mayor.post(&format!("/nl/{at}/judge"), "verdict=return&words=te+kort").await;
    assert!(coordinator.get(&format!("/fr/{at}")).await.text.contains("te kort"));
    coordinator.post(&format!("/fr/{at}/submit"), "words=").await;
    assert_eq!(mayor.post(&format!("/nl/{at}/judge"), "verdict=approve&words=").await.status, 303);

    let list = mayor.get("/nl/plans").await.text;
    assert!(list.contains("goedgekeurd") && list.contains("data-tone=\"crit\""), "its revision is overdue");
    assert!(list.contains("1 na te kijken") && list.contains("te verifiëren"));
    coordinator.post(&format!("/fr/{at}/contacts/1/checked"), "").await;
    assert!(!mayor.get("/nl/plans").await.text.contains("na te kijken</span>"));
    let reply = coordinator.post(&format!("/fr/plans/{id}/begin"), "").await;
    assert_eq!(reply.header("location"), format!("/fr/plans/{id}/versions/2"));
    coordinator.post(&format!("/fr/plans/{id}/versions/2/contacts/1"), "act=remove").await;
    let page = mayor.get(&format!("/nl/plans/{id}/versions/2")).await.text;
    assert!(page.contains("Wat er veranderd is sinds versie 1") && page.contains("<s>0490 00 00 01</s>"));
    let matter = id.parse().unwrap();
    assert_eq!(town.journal.read(|r| contacts(r, matter, 1)).unwrap().len(), 1, "what holds is as it was");
    mayor.post(&format!("/nl/plans/{id}/withdraw"), "words=vervangen").await;
    assert!(town.journal.read(|r| plan(r, &Eye::all(), matter, None)).unwrap().unwrap().withdrawn);
    assert!(mayor.get("/nl/plans?show=withdrawn").await.text.contains("Overstroming"));
    assert!(!mayor.get("/nl/plans").await.text.contains("Overstroming"));
}

#[tokio::test]
async fn what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost() {
    let town = Town::open();
    let coordinator = town.browser(COORDINATOR);
    let reply = coordinator.post("/en/plans", "title-fr=&title-nl=&risk-fr=Kept").await;
    assert_eq!(reply.status, 422);
    assert!(reply.text.contains("This field is needed.") && reply.text.contains("value=\"Kept\""));
    let id = plan_in(&coordinator.post("/en/plans", "title-fr=Gaz&title-nl=Gas").await);
    let at = format!("/en/plans/{id}/versions/1");
    let cases = [
        ("frame", "title-fr=Kept&revise-by=soon", "“soon” is no date"),
        ("frame", "title-fr=Kept&valid-from=2026-02-01&revise-by=2026-01-01", "falls before the first day"),
        (
            "frame",
            "title-fr=Kept&colour=red&radius=70000&area-fr=&area-nl=",
            "Give a radius of 1 to 50,000 m",
        ),
        (
            "cards/0",
            "title-fr=Kept&holder=&step=&text-fr=x&text-nl=&text-en=&minutes=",
            "This field is needed.",
        ),
        ("cards/0", "title-fr=Kept&holder=f:mayor", "This field is needed."),
        (
            "cards/0",
            "title-fr=Kept&holder=f:mayor&step=&text-fr=x&text-nl=&text-en=&minutes=99999",
            "Give a number of minutes, at most",
        ),
        ("contacts/0", "organisation=gas-network&number=&note=Kept", "This field is needed."),
    ];
    for (form, typed, wanted) in cases {
        let reply = coordinator.post(&format!("{at}/{form}"), typed).await;
        assert_eq!(reply.status, 422, "{form} {typed}");
        assert!(reply.text.contains(wanted) && reply.text.contains("Kept"), "{form} {typed}");
    }
    let reply = coordinator.post(&format!("{at}/submit"), "words=Kept").await;
    assert!(
        reply.status == 422 && reply.text.contains("Write at least one card") && reply.text.contains("Kept")
    );
    let matter = id.parse().unwrap();
    let seen = town.journal.read(|r| version(r, matter, 1)).unwrap().unwrap().changed_seq;
    coordinator.post(&format!("{at}/frame"), "title-fr=Nouveau&title-nl=Nieuw").await;
    let reply = coordinator.post(&format!("{at}/frame"), &format!("title-fr=Kept&based_on={seen}")).await;
    assert_eq!(reply.status, 409);
    assert!(reply.text.contains("Coordinator changed this at") && reply.text.contains("value=\"Kept\""));
}

#[tokio::test]
async fn a_title_says_that_it_is_one_and_the_command_line_finds_it() {
    let town = Town::open();
    let (_, title) = town.ship();
    let officer = town.browser(OFFICER);
    let reply = officer.post_json("/fr/command", "text=plan+g%C3%A9n%C3%A9ral").await;
    assert_eq!(reply.json()["location"], "/fr/plans?q=g%C3%A9n%C3%A9ral");
    let list = officer.get("/fr/plans?q=general").await.text;
    assert!(list.contains("Plan général") && list.contains("titre seul, contenu non encodé"));
    assert!(!list.contains("Gaz (fictif)"));
    let page = officer.get(&format!("/fr/plans/{title}")).await.text;
    assert!(page.contains("a note, page 3") && page.contains("Il ne peut pas être activé"));
    let reply = officer.post(&format!("/fr/plans/{title}/activate"), "reason=x").await;
    assert_eq!(reply.status, 409);
    assert!(reply.text.contains("seul le titre est connu ici"));
    let choose = officer.get("/fr/activations/new").await.text;
    assert!(choose.contains("Titres seuls") && choose.contains("Gaz (fictif)"));
}

#[tokio::test]
async fn plans_and_activations_go_back_in_time() {
    let town = Town::open();
    town.clock.set(NIGHT.plus_seconds(600));
    let id = town.approved().await;
    town.clock.set(NIGHT.plus_seconds(1200));
    let officer = town.browser(OFFICER);
    let (before, after) = (NIGHT.plus_seconds(300), NIGHT.plus_seconds(900));
    assert!(!officer.back("/fr/plans", before).await.contains(&id), "not yet entered");
    assert!(officer.back("/fr/plans", after).await.contains(&id));
    officer.back(&format!("/nl/plans/{id}"), after).await;
    officer.back("/en/activations", after).await;
}

#[tokio::test]
async fn a_long_list_of_activations_comes_in_pages() {
    let town = Town::open();
    let plan = town.approved().await;
    let officer = town.browser(OFFICER);
    for _ in 0..51 {
        let reply = officer.post(&format!("/fr/plans/{plan}/activate"), "reason=exercice").await;
        assert_eq!(reply.status, 303, "{}", reply.text);
        let to = reply.header("location");
        assert_eq!(officer.post(&format!("{to}/end"), "words=fini").await.status, 303);
    }
    let runs = |page: &str| page.matches("<li data-state=\"ended\"").count();
    let first = officer.get("/fr/activations").await.text;
    assert!(runs(&first) == 50 && first.contains("1 à 50") && first.contains("?page=2"), "{first}");
    let second = officer.get("/fr/activations?page=2").await.text;
    assert!(runs(&second) == 1 && second.contains("51 à 51") && second.contains("?page=1"), "{second}");
    let behind = officer.get("/fr/activations?page=9").await.text;
    assert!(behind.contains("?page=8") && !behind.contains("class=\"empty\""), "{behind}");
}
