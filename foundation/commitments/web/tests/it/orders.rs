//! Giving, answering, deciding: through the forms, in three languages, with what is wrong named beside its field.

use commitments::addressee::{Addressee, Escalation, Means, Missed, Office, StandIn};
use commitments::command::{EscalateCommitment, GiveCommitment};
use commitments::commitment::{Sort, State};
use kernel::{Actor, Lang, Words};
use testkit::NIGHT;

use crate::town::{GUEST, MAYOR, OFFICER, TRAM, Town, actor, id_in, incident};

#[tokio::test]
async fn an_order_goes_its_way_through_the_forms_in_two_languages() {
    let town = Town::open();
    let (officer, tram) = (town.browser(OFFICER), town.browser(TRAM));
    let id =
        town.give_with("&words=jusqu%27%C3%A0+nouvel+ordre&ground=art.+3&name=Quelqu%27un+(fictif)").await;
    let page = officer.get(&format!("/fr/orders/{id}")).await.text;
    for part in [
        "O-26-0001",
        "Arrêter les trams",
        "art. 3",
        "à vérifier",
        "Dispatching",
        "Quelqu&#39;un (fictif)",
        "C. Delvaux",
        "0490 00 00 10",
    ] {
        assert!(page.contains(part), "{part}");
    }
    let board = tram.get("/nl/orders?show=mine").await.text;
    assert!(board.contains("O-26-0001") && board.contains("Ontvangst bevestigen"), "one click acknowledges");
    assert!(tram.get("/nl/orders/new").await.status == 403, "who gives no orders has no form");
    tram.post(&format!("/nl/orders/{id}/answer"), "turn=acknowledge").await;
    assert_eq!(town.row(id).state, State::Acknowledged);
    let reply = tram.post(&format!("/nl/orders/{id}/answer"), "turn=execute").await;
    assert_eq!(reply.status, 422);
    assert!(reply.text.contains("Zeg wat er gedaan is, voeg een foto toe of geef de plaats."));
    tram.post(&format!("/nl/orders/{id}/answer"), "turn=execute&words=alle+trams+staan&place=depot").await;
    let page = officer.get(&format!("/en/orders/{id}")).await.text;
    assert!(
        page.contains("alle trams staan") && page.contains("lang=\"nl\"") && page.contains("Accept as done")
    );
    let reply = officer.post(&format!("/en/orders/{id}/judge"), "verdict=return&words=").await;
    assert_eq!(reply.status, 422);
    officer.post(&format!("/en/orders/{id}/judge"), "verdict=return&words=line+4+runs&due=15").await;
    assert_eq!(town.row(id).due, Some(NIGHT.plus_seconds(900)));
    officer
        .post(
            &format!("/en/orders/{id}/voice"),
            "turn=execute&words=stopped&name=A.+Fictif&number=0490&stated=03:39&read-back=1",
        )
        .await;
    let page = officer.get(&format!("/en/orders/{id}")).await.text;
    assert!(page.contains("by voice") && page.contains("A. Fictif") && page.contains("read back"));
    officer.post(&format!("/en/orders/{id}/judge"), "verdict=settle&words=").await;
    assert_eq!(town.row(id).state, State::Settled);
    assert!(officer.get("/en/orders?show=ended").await.text.contains("O-26-0001"));
    assert!(!officer.get("/en/orders").await.text.contains("O-26-0001"));
}

#[tokio::test]
async fn what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let cases = [
        ("title=&function=mayor", "This field is needed."),
        ("title=Kept&function=", "This field is needed."),
        ("title=Kept&function=mayor&due=soon", "“soon” is no time to come."),
        ("title=Kept&function=mayor&acknowledge-by=30&due=10", "before it has to be acknowledged"),
        ("title=Kept&function=mayor&about-number=26-9999", "There is no incident 26-9999"),
        ("title=Kept&function=mayor&first-to=mayor&first-minutes=x", "Give a number of minutes"),
    ];
    for (form, wanted) in cases {
        let reply = officer.post("/en/orders", form).await;
        assert_eq!(reply.status, 422, "{form}");
        assert!(reply.text.contains(wanted), "{form}");
        assert!(!form.contains("Kept") || reply.text.contains("value=\"Kept\""), "{form}");
    }
    let id = town.give().await;
    let before = town.row(id).changed_seq;
    town.browser(TRAM).post(&format!("/fr/orders/{id}/answer"), "turn=acknowledge").await;
    let form = format!("words=plus+tard&due=60&based_on={before}");
    let reply = officer.post(&format!("/fr/orders/{id}/redate"), &form).await;
    assert_eq!(reply.status, 409);
    assert!(reply.text.contains("Dispatching a changé ceci à") && reply.text.contains("plus tard"));
}

#[tokio::test]
async fn what_is_late_is_red_in_the_list_and_in_the_rail_and_is_passed_on() {
    let town = Town::open();
    let step = Escalation {
        after: Missed::NotAcknowledged,
        minutes: 5,
        to: Addressee::of(MAYOR),
        means: Means::Phone,
    };
    let commitment = kernel::Id::new(testkit::unique());
    let rule = GiveCommitment {
        acknowledge_by: Some(NIGHT.plus_seconds(600)),
        escalation: vec![step],
        ..GiveCommitment::new(commitment, Sort::Order, Words::new(Lang::Fr, "Arrêter"), Addressee::of(TRAM))
    };
    town.ask_as(&actor(OFFICER), rule);
    let officer = town.browser(OFFICER);
    let calm = officer.get("/fr/orders").await.text;
    assert!(!calm.contains("data-tone=\"crit\"") && calm.contains("data-due"));
    town.clock.set(NIGHT.plus_seconds(900));
    let planned = NIGHT.plus_seconds(900);
    town.ask_as(&Actor::system(), EscalateCommitment { commitment, step: 0, planned, stands_in: None });
    let late = officer.get("/fr/orders?show=late").await.text;
    assert!(late.contains(&format!("id=\"order-{commitment}\" data-state=\"given\" data-tone=\"crit\"")));
    assert!(late.contains("class=\"badge\" data-tone=\"crit\""), "the rail says so on every page");
    let page = officer.get(&format!("/fr/orders/{commitment}")).await.text;
    assert!(page.contains("transmis à") && page.contains("à informer · téléphone"));
    let mayor = town.browser(MAYOR);
    assert!(mayor.get("/nl/orders?show=mine").await.text.contains("O-26-0001"), "the mayor is in it now");
    officer.post(&format!("/fr/orders/{commitment}/told"), "addressee=1&means=phone&whom=cabinet").await;
    assert!(officer.get(&format!("/fr/orders/{commitment}")).await.text.contains("cabinet"));
    mayor.post(&format!("/nl/orders/{commitment}/answer"), "turn=acknowledge").await;
    assert_eq!(town.row(commitment).state, State::Acknowledged);
}

#[tokio::test]
async fn whoever_comes_next_is_proposed_and_can_be_taken_out() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let blank = officer.get("/fr/orders/new").await.text;
    assert!(
        blank.contains("<details open><summary>Transmettre en cas de retard"),
        "it does not hide: {blank}"
    );
    for (step, minutes) in [("first", "5"), ("second", "10")] {
        let field = format!("name=\"{step}-minutes\" type=\"text\" value=\"{minutes}\"");
        assert!(blank.contains(&field), "{field} {blank}");
    }
    let chosen = |page: &str, step: &str| {
        let select = page.split(&format!("id=\"give-{step}-to\"")).nth(1).unwrap();
        select.split("</select>").next().unwrap().to_owned()
    };
    assert!(chosen(&blank, "first").contains("value=\"@deputy\" selected"), "{blank}");
    assert!(chosen(&blank, "second").contains("value=\"@giver\" selected"), "{blank}");

    let refused =
        officer.post("/fr/orders", "title=&function=mayor&first-to=&first-minutes=5&second-to=").await;
    assert_eq!(refused.status, 422);
    for step in ["first", "second"] {
        assert!(!chosen(&refused.text, step).contains("selected"), "what was taken out stays out");
    }

    let kept = town.give_with("&first-to=mayor&first-minutes=5&first-means=phone").await;
    let alone = town.give_with("&first-to=&first-minutes=5&first-means=phone").await;
    let planned = NIGHT.plus_seconds(900);
    town.clock.set(planned);
    for (commitment, addressees) in [(kept, 2), (alone, 1)] {
        let rule = EscalateCommitment { commitment, step: 0, planned, stands_in: None };
        town.ask_as(&Actor::system(), rule);
        let now = town.read(|r| commitments::read::addressees(r, commitment));
        assert_eq!(now.len(), addressees);
    }
}

#[tokio::test]
async fn the_board_says_to_whom_it_went_and_on_which_way() {
    let town = Town::open();
    let steps = "&first-to=%40deputy&first-minutes=5&first-means=phone&second-to=%40giver&second-minutes=10&second-means=mail";
    let commitment = town.give_with(steps).await;
    let officer = town.browser(OFFICER);
    let board = |lang: &'static str| {
        let officer = &officer;
        async move { officer.get(&format!("/{lang}/orders")).await.text }
    };
    let found = StandIn { person: Some(actor(OFFICER).person), ..StandIn::of(Office::of(MAYOR)) };
    let pass = |step, seconds, stands_in| {
        let planned = NIGHT.plus_seconds(seconds);
        town.clock.set(planned);
        town.ask_as(&Actor::system(), EscalateCommitment { commitment, step, planned, stands_in });
    };
    pass(0, 900, Some(found));
    let first = board("fr").await;
    assert!(first.contains("transmis une fois → Bourgmestre"), "{first}");
    assert!(first.contains("C. Delvaux · téléphone"), "{first}");
    let page = officer.get(&format!("/fr/orders/{commitment}")).await.text;
    assert!(page.contains("→ Bourgmestre") && page.contains("C. Delvaux"), "{page}");
    pass(1, 1200, None);
    let second = board("nl").await;
    assert!(second.contains("2 keer doorgegeven → Wachtofficier"), "{second}");
    assert!(second.contains("· e-mail"), "{second}");
}

#[tokio::test]
async fn an_order_about_something_is_seen_on_its_page_and_only_where_that_is() {
    let town = Town::open();
    let (officer, about) = (town.browser(OFFICER), incident());
    let line = "/fr/command";
    let form = format!("text=ordre+arr%C3%AAter+les+trams&context=incident:{about}");
    let reply = officer.post_json(line, &form).await;
    let to = reply.json()["location"].as_str().unwrap().to_owned();
    assert_eq!(to, format!("/fr/orders/new?title=arr%C3%AAter%20les%20trams&about={about}"));
    let blank = officer.get(&to).await.text;
    assert!(blank.contains("value=\"arrêter les trams\"") && blank.contains("26-0417 Gaz"));
    let id = town.give_with(&format!("&about={about}")).await;
    assert_eq!(town.row(id).about, Some((about, "26-0417 Gaz".to_owned())));
    let page = officer.get(&format!("/fr/incidents/{about}")).await.text;
    assert!(
        page.contains("Un ordre en cours à ce sujet.") && page.contains(&format!("/fr/orders?about={about}"))
    );
    assert!(officer.get(&format!("/fr/orders?about={about}")).await.text.contains("O-26-0001"));
    let mayor = town.browser(MAYOR);
    assert_eq!(
        mayor.get(&format!("/fr/orders/{id}")).await.status,
        404,
        "it lies elsewhere, as the incident does"
    );
    assert!(!mayor.get(&format!("/fr/incidents/{about}")).await.text.contains("ordre en cours"));
    assert_eq!(town.browser(GUEST).get("/fr/orders").await.status, 403);
}

#[tokio::test]
async fn the_board_and_one_order_go_back_in_time() {
    let (town, at) = (Town::open(), |seconds| NIGHT.plus_seconds(seconds));
    town.clock.set(at(600));
    let id = town.give().await;
    town.clock.set(at(1200));
    let (officer, tram) = (town.browser(OFFICER), town.browser(TRAM));
    tram.post(&format!("/nl/orders/{id}/answer"), "turn=acknowledge").await;
    assert!(!officer.back("/en/orders", at(300)).await.contains("O-26-0001"), "it was not given yet");
    assert!(officer.back("/en/orders", at(900)).await.contains("O-26-0001"));
    let given = format!("/en/orders/{id}");
    let before = officer.back(&given, at(900)).await;
    assert!(
        before.contains("O-26-0001") && !before.contains(&format!("action=\"/en/orders/{id}/")),
        "{before}"
    );
    assert_eq!(officer.get(&format!("{given}?as_of={}", at(300).rfc3339())).await.status, 404);
}

#[tokio::test]
async fn an_order_to_somebody_outside_asks_for_a_proof_and_acts_inside_do_not() {
    let town = Town::open();
    let officer = web::testing::Browser::new(&town.router, &web::testing::unproved(OFFICER));
    let inside = format!("sort=order&title=Couper+le+courant&function={MAYOR}");
    let order = id_in(&officer.post("/fr/orders", &inside).await);
    let outside = format!("{inside}&name=A.+Fictif&mail=a%40town.example&ground=art.+11");
    let reply = stage::proved(&town.journal, &town.router, OFFICER, "/fr/orders", &outside).await;
    let row = town.row(id_in(&reply));
    assert_eq!((row.title.text.as_str(), row.mail.as_deref()), ("Couper le courant", Some("a@town.example")));
    // What somebody owes is not told by itself; what was said on the telephone is written down at once.
    let owed = outside.replace("sort=order", "sort=lesson");
    assert_eq!(officer.post("/fr/orders", &owed).await.status, 303);
    let voice = format!("/fr/orders/{order}/voice");
    let said = officer.post(&voice, "turn=acknowledge&name=B.+Fictif&number=0490&read-back=1").await;
    assert_eq!(said.status, 303, "{}", said.text);
    assert_eq!(
        officer.post(&format!("/fr/orders/{order}/judge"), "verdict=withdraw&words=x").await.status,
        303
    );
}

#[tokio::test]
async fn a_long_board_comes_in_pages_and_its_count_is_that_of_all() {
    let town = Town::open();
    for _ in 0..51 {
        town.give().await;
    }
    let officer = town.browser(OFFICER);
    let orders = |page: &str| page.matches("<li id=\"order-").count();
    let first = officer.get("/en/orders?sort=order").await.text;
    assert_eq!(orders(&first), 50);
    assert!(first.contains("1 to 50") && first.contains("id=\"n-orders-open\">51<"), "{first}");
    assert!(first.contains("?show=&amp;sort=order&amp;about=&amp;page=2"), "{first}");
    let second = officer.get("/en/orders?show=&sort=order&about=&page=2").await.text;
    assert_eq!(orders(&second), 1);
    assert!(second.contains("51 to 51") && second.contains("id=\"n-orders-open\">51<"), "{second}");
    assert!(second.contains("rel=\"prev\"") && !second.contains("rel=\"next\""), "{second}");
    // Behind the last page nothing says that there are no orders.
    let behind = officer.get("/en/orders?page=9").await.text;
    assert!(behind.contains("id=\"orders-empty\" hidden") && behind.contains("page=8"), "{behind}");
    town.clock.advance_seconds(600);
    let then = officer.back("/en/orders?page=2", NIGHT.plus_seconds(300)).await;
    assert!(orders(&then) == 1 && then.contains("page=1&amp;as_of="), "{then}");
}
