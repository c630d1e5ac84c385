//! Levels of a plan on its pages, and cards that change places without a script.

use kernel::{Id, kind};
use readiness::command::MeetLevel;
use readiness::read::levels;

use crate::town::{COORDINATOR, FIRE, MAYOR, OFFICER, Town, plan_in};

/// A draft with two cards. Its id.
async fn draft(town: &Town) -> String {
    let coordinator = town.browser(COORDINATOR);
    let id = plan_in(
        &coordinator.post("/fr/plans", "sort=special&title-fr=Accueil&title-nl=Opvang&areas=90001").await,
    );
    for (holder, title) in [("f:watch-officer", "Veille"), ("f:mayor", "Ville")] {
        let card = format!(
            "holder={holder}&title-fr={title}&title-nl={title}&severity=2&step=&text-fr=Appeler&text-nl=Bellen&text-en=&minutes=&act=save"
        );
        let reply = coordinator.post(&format!("/fr/plans/{id}/versions/1/cards/0"), &card).await;
        assert_eq!(reply.status, 303, "{}", reply.text);
    }
    id
}

const LEVEL: &str = "name-fr=Alerte+accueil&name-nl=Alarm+opvang&threshold=occupancy/full&action-fr=Ouvrir+un+site&\
                     action-nl=Een+locatie+openen&cards=1&act=save";

#[tokio::test]
async fn a_level_names_a_threshold_and_the_page_says_when_it_is_reached_and_leads_to_the_activation() {
    let town = Town::open();
    let (coordinator, mayor) = (town.browser(COORDINATOR), town.browser(MAYOR));
    let id = draft(&town).await;
    let at = format!("/fr/plans/{id}/versions/1");
    let form = coordinator.get(&format!("{at}/levels/0")).await.text;
    assert!(
        form.contains("value=\"occupancy/full\"") && form.contains("Officier de veille · Veille"),
        "{form}"
    );
    let wrong = coordinator.post(&format!("{at}/levels/0"), &LEVEL.replace("full", "flood")).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.text.contains("Alerte accueil"), "what was typed is kept");
    assert_eq!(
        coordinator.post(&format!("{at}/levels/0"), &LEVEL.replace("occupancy/full", "")).await.status,
        422
    );
    assert_eq!(coordinator.post(&format!("{at}/levels/0"), LEVEL).await.status, 303);
    let page = coordinator.get(&at).await.text;
    for part in
        ["Alerte accueil", "Occupancy fr", "seuil « full fr »", "Ouvrir un site", "atteint", "Hautrive fr"]
    {
        assert!(page.replace(['\u{a0}', '\u{202f}'], " ").contains(part), "{part}: {page}");
    }
    assert!(!page.contains(&format!("/fr/plans/{id}/activate")), "a draft is not activated");
    coordinator.post(&format!("{at}/submit"), "words=").await;
    mayor.post(&format!("/nl/plans/{id}/versions/1/judge"), "verdict=approve&words=").await;
    let page = town.browser(OFFICER).get(&format!("/nl/plans/{id}")).await.text;
    let level = page.split("id=\"level-1\"").nth(1).unwrap();
    let level = level.split("</li>").next().unwrap();
    assert!(level.contains("bereikt") && level.contains(&format!("/nl/plans/{id}/activate")), "{level}");
    let other = mayor.get(&format!("/nl/plans/{id}")).await.text;
    let level = other.split("id=\"level-1\"").nth(1).unwrap().split("</li>").next().unwrap();
    assert!(!level.contains("/activate"), "the mayor activates nothing here");
    // The next version: another wording, then without the level.
    coordinator.post(&format!("/fr/plans/{id}/begin"), "").await;
    let second = format!("/fr/plans/{id}/versions/2");
    coordinator.post(&format!("{second}/levels/1"), &LEVEL.replace("Alerte", "Alarme")).await;
    let page = coordinator.get(&second).await.text;
    let changes = page.split("id=\"changes\"").nth(1).unwrap();
    assert!(changes.contains("Alarme accueil · modifié"), "{changes}");
    coordinator.post(&format!("{second}/levels/1"), "act=remove").await;
    let page = coordinator.get(&second).await.text;
    assert!(page.contains("<s>Alerte accueil</s>") && page.contains("Aucun niveau"), "{page}");
}

/// What the form adds for whoever answers for the level, and for one action; one row of each stays empty.
const WHOSE: &str = "who-function=fire&who-organisation=gas-network&who-area=&who-function=&who-organisation=&who-area=&\
                     does-function=mayor&does-organisation=&does-area=&does-fr=Ouvrir+la+salle&does-nl=De+zaal+openen&\
                     does-en=&does-minutes=90&does-function=&does-organisation=&does-area=&does-fr=&does-nl=&does-en=&\
                     does-minutes=";

/// An approved plan with that level. Its id.
async fn held(town: &Town) -> String {
    let id = draft(town).await;
    let (coordinator, at) = (town.browser(COORDINATOR), format!("/fr/plans/{id}/versions/1"));
    let reply = coordinator.post(&format!("{at}/levels/0"), &format!("{LEVEL}&{WHOSE}")).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    coordinator.post(&format!("{at}/submit"), "words=").await;
    let reply = town.browser(MAYOR).post(&format!("{at}/judge"), "verdict=approve&words=").await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    id
}

#[tokio::test]
async fn who_answers_for_a_level_is_written_in_its_form_with_what_is_wrong_beside_it() {
    let town = Town::open();
    let coordinator = town.browser(COORDINATOR);
    let id = draft(&town).await;
    let form = format!("/en/plans/{id}/versions/1/levels/0");
    let cases = [
        ("who-function=fire", "who-function=", "Choose a function in each row"),
        ("does-function=mayor", "does-function=", "Choose a function in each row"),
        ("does-minutes=90", "does-minutes=0", "Give a number of minutes, at most"),
        ("does-minutes=90", "does-minutes=soon", "soon"),
        ("does-fr=Ouvrir+la+salle&does-nl=De+zaal+openen", "does-fr=&does-nl=", "This field is needed."),
    ];
    for (from, to, wanted) in cases {
        let reply = coordinator.post(&form, &format!("{LEVEL}&{}", WHOSE.replacen(from, to, 1))).await;
        assert_eq!(reply.status, 422, "{to}");
        assert!(reply.text.contains(wanted) && reply.text.contains("Alerte accueil"), "{to}: {}", reply.text);
        assert!(reply.text.contains("value=\"gas-network\" selected"), "{to}: what was chosen is kept");
    }
    let reply = coordinator.post(&form, &format!("{LEVEL}&{}", WHOSE.replace("fire", "nobody"))).await;
    assert_eq!(reply.status, 422);
    assert_eq!(coordinator.post(&form, &format!("{LEVEL}&{WHOSE}")).await.status, 303);
    let plan: Id<kind::Matter> = id.parse().unwrap();
    let level = town.read(|r| levels(r, plan, 1)).remove(0);
    assert_eq!((level.responsible.len(), level.acts.len(), level.acts[0].minutes), (1, 1, Some(90)));
    let again = coordinator.get(&format!("/en/plans/{id}/versions/1/levels/1")).await.text;
    assert!(again.contains("value=\"Ouvrir la salle\"") && again.contains("value=\"90\""), "{again}");
    let page = coordinator.get(&format!("/fr/plans/{id}/versions/1")).await.text;
    for part in ["Pompiers · Réseau de gaz", "Bourgmestre", "Ouvrir la salle", "dans les 90 min"] {
        assert!(page.replace(['\u{a0}', '\u{202f}'], " ").contains(part), "{part}: {page}");
    }
    assert!(!page.contains("id=\"level-told-1\""), "nobody is told of a draft");
}

#[tokio::test]
async fn the_page_says_who_was_told_and_the_activation_what_is_asked_of_whom() {
    let town = Town::open();
    let id = held(&town).await;
    let plan: Id<kind::Matter> = id.parse().unwrap();
    let (officer, path) = (town.browser(OFFICER), format!("/fr/plans/{id}"));
    assert!(!officer.get(&path).await.text.contains("id=\"level-told-1\""), "it was not reached yet");
    town.system(MeetLevel { plan, level: 1, signal: Id::of_words(&["signal"]) });
    let page = officer.get(&path).await.text;
    let told = page.split("id=\"level-told-1\"").nth(1).unwrap().split("</span>").next().unwrap();
    assert!(told.contains("Pompiers") && told.contains("confirmé") && told.contains("non joint"), "{told}");
    assert!(told.contains("/fr/messages/told"), "{told}");
    assert!(!town.browser(FIRE).get(&path).await.text.contains("/fr/messages/told"), "who may not see it");
    // The level that is reached is chosen already.
    let form = officer.get(&format!("{path}/activate")).await.text;
    assert!(form.contains("<option value=\"1\" selected>Alerte accueil"), "{form}");
    assert!(form.contains("Ouvrir la salle"), "{form}");
    let wrong = officer.post(&format!("{path}/activate"), "reason=Afflux&level=9").await;
    assert!(wrong.status == 422 && wrong.text.contains("Afflux"), "{}", wrong.text);
    let reply = officer.post(&format!("{path}/activate"), "reason=Afflux&level=1").await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    let board = officer.get(reply.header("location")).await.text;
    let acts = board.split("id=\"run-acts\"").nth(1).unwrap().split("</section>").next().unwrap();
    for part in ["Bourgmestre", "Ouvrir la salle", "M-26-0007", "en retard"] {
        assert!(acts.contains(part), "{part}: {acts}");
    }
    let paper = officer.get(&format!("{}/print", reply.header("location"))).await.text;
    assert!(paper.contains("Ouvrir la salle") && paper.contains("M-26-0007"), "{paper}");
}

#[tokio::test]
async fn cards_change_places_by_their_buttons() {
    let town = Town::open();
    let coordinator = town.browser(COORDINATOR);
    let id = draft(&town).await;
    let at = format!("/fr/plans/{id}/versions/1");
    let place = |page: &str, card: u32| page.find(&format!("id=\"plan-card-{card}\"")).unwrap();
    let page = coordinator.get(&at).await.text;
    assert!(place(&page, 1) < place(&page, 2));
    let reply = coordinator.post(&format!("{at}/cards/1/move"), "way=down").await;
    assert_eq!(
        (reply.status.as_u16(), reply.header("location")),
        (303, format!("{at}#plan-card-1").as_str())
    );
    let page = coordinator.get(&at).await.text;
    assert!(place(&page, 2) < place(&page, 1));
    assert_eq!(coordinator.post(&format!("{at}/cards/1/move"), "way=sideways").await.status, 422);
    assert_eq!(town.browser(OFFICER).post(&format!("{at}/cards/1/move"), "way=up").await.status, 403);
}
