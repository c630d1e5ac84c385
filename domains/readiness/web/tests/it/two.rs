//! Two people at the forms of a draft: its first page, a card, a contact, a level.

use kernel::{Id, kind};
use readiness::read::{contacts, levels, version};
use web::testing::{AtOneForm, filled};

use crate::town::{COORDINATOR, Town, plan_in};

const CARD: &str = "holder=f:watch-officer&title-fr=Veille&title-nl=Wacht&types=explosion&severity=2&step=&text-fr=Appeler&text-nl=Bellen&\
                    text-en=&minutes=10&step=&text-fr=Ouvrir&text-nl=Openen&text-en=&minutes=&reason=1&act=save";

/// A draft with these forms sent. Its id, and where its version is.
async fn draft(town: &Town, forms: &[(&str, &str)]) -> (Id<kind::Matter>, String) {
    let coordinator = town.browser(COORDINATOR);
    let reply = coordinator.post("/fr/plans", "sort=special&title-fr=Gaz&title-nl=Gas&areas=90001").await;
    let id = plan_in(&reply);
    let at = format!("/fr/plans/{id}/versions/1");
    for (path, form) in forms {
        let reply = coordinator.post(&format!("{at}/{path}"), form).await;
        assert_eq!(reply.status, 303, "{}", reply.text);
    }
    (id.parse().unwrap(), at)
}

#[tokio::test]
async fn nobody_overwrites_unseen_what_a_colleague_wrote_on_the_first_page() {
    let town = Town::open();
    let frame = "title-fr=Gaz&title-nl=Gas&colour=red&radius=100&area-fr=&area-nl=&bodies=committee";
    let (id, at) = draft(&town, &[("frame", frame)]).await;
    let act = format!("{at}/frame");
    let form = AtOneForm {
        page: &act,
        act: &act,
        both: ("risk-fr", "Fuite au quai", ["Fuite au pont", "Fuite au bois"]),
        alone: ("title-en", ["Gas leak", "Gas cloud"]),
        with: &[],
    };
    let frame = || town.read(|r| version(r, id, 1)).unwrap().frame;
    let now = || (frame().risk.and_then(|r| r.fr).unwrap_or_default(), frame().titles.en.unwrap_or_default());
    form.meet(&town.browser(COORDINATOR), &town.browser(COORDINATOR), now).await;
    assert_eq!((frame().perimeters.len(), frame().bodies.len()), (1, 1), "rows and boxes stay");
}

#[tokio::test]
async fn nobody_overwrites_unseen_what_a_colleague_wrote_on_a_card() {
    let town = Town::open();
    let (id, at) = draft(&town, &[("cards/0", CARD)]).await;
    let act = format!("{at}/cards/1");
    let form = AtOneForm {
        page: &act,
        act: &act,
        both: ("title-fr", "Veille du quai", ["Veille du pont", "Veille du bois"]),
        alone: ("title-en", ["Watch", "Night watch"]),
        with: &[],
    };
    let card = || town.read(|r| version(r, id, 1)).unwrap().cards[0].clone();
    let now = || (card().title.fr.unwrap_or_default(), card().title.en.unwrap_or_default());
    form.meet(&town.browser(COORDINATOR), &town.browser(COORDINATOR), now).await;
    let steps = card().steps;
    assert_eq!((steps.len(), steps[1].needs_reason), (2, true), "the steps stay with their boxes");
}

#[tokio::test]
async fn steps_that_two_wrote_stand_side_by_side_and_those_left_alone_follow() {
    let town = Town::open();
    let (id, at) = draft(&town, &[("cards/0", CARD)]).await;
    let coordinator = town.browser(COORDINATOR);
    let act = format!("{at}/cards/1");
    let steps = || -> Vec<String> {
        let card = town.read(|r| version(r, id, 1)).unwrap().cards[0].clone();
        card.steps.into_iter().map(|s| s.text.fr.unwrap_or_default()).collect()
    };
    let drawn = coordinator.get(&act).await.text;
    let typed = |first: &'static str| {
        let rows =
            [["1", first, "Bellen", "10"], ["2", "Ouvrir", "Openen", ""], ["", "Fermer", "Sluiten", ""]];
        let cell = |row: &[&'static str; 4]| {
            [("step", row[0]), ("text-fr", row[1]), ("text-nl", row[2]), ("text-en", ""), ("minutes", row[3])]
        };
        rows.iter().flat_map(cell).collect::<Vec<_>>()
    };
    // The quicker one words a step anew and adds one.
    assert_eq!(coordinator.post(&act, &filled(&drawn, &act, &typed("Téléphoner"))).await.status, 303);
    assert_eq!(steps(), ["Téléphoner", "Ouvrir", "Fermer"]);
    // Who left the steps alone takes them over.
    let back = coordinator.post(&act, &filled(&drawn, &act, &[("title-fr", "Veille de nuit")])).await;
    assert_eq!(back.status, 409, "{}", back.text);
    assert_eq!(coordinator.post(&act, &filled(&back.text, &act, &[])).await.status, 303);
    assert_eq!(steps(), ["Téléphoner", "Ouvrir", "Fermer"]);
    // Who changed them too sees the others before their own stand.
    let back = coordinator.post(&act, &filled(&drawn, &act, &typed("Prévenir"))).await;
    assert_eq!(back.status, 409, "{}", back.text);
    let said = back.text.replace(['\u{a0}', '\u{202f}'], " ");
    assert!(said.contains("Maintenant : « Téléphoner · Bellen · 10; Ouvrir · Openen"), "{said}");
    assert_eq!(coordinator.post(&act, &filled(&back.text, &act, &[])).await.status, 303);
    assert_eq!(steps()[0], "Prévenir");
}

#[tokio::test]
async fn nobody_overwrites_unseen_whom_a_colleague_wrote_down_to_call() {
    let town = Town::open();
    let contact = "organisation=gas-network&number=0490+00+00+01&means=phone&act=save";
    let (id, at) = draft(&town, &[("contacts/0", contact)]).await;
    let act = format!("{at}/contacts/1");
    let form = AtOneForm {
        page: &act,
        act: &act,
        both: ("number", "0490 00 00 02", ["0490 00 00 03", "0490 00 00 04"]),
        alone: ("note", ["la nuit aussi", "le jour seulement"]),
        with: &[],
    };
    let contact = || town.read(|r| contacts(r, id, 1)).remove(0);
    let now = || (contact().number, contact().note.map(|n| n.text).unwrap_or_default());
    form.meet(&town.browser(COORDINATOR), &town.browser(COORDINATOR), now).await;
}

#[tokio::test]
async fn nobody_overwrites_unseen_what_a_colleague_wrote_of_a_level() {
    let town = Town::open();
    let level = "name-fr=Alerte&name-nl=Alarm&threshold=occupancy/full&action-fr=Ouvrir&action-nl=Openen&who-function=mayor&\
                 who-organisation=&who-area=&act=save";
    let (id, at) = draft(&town, &[("levels/0", level)]).await;
    let act = format!("{at}/levels/1");
    let form = AtOneForm {
        page: &act,
        act: &act,
        both: ("name-fr", "Alerte quai", ["Alerte pont", "Alerte bois"]),
        alone: ("action-nl", ["Twee locaties openen", "Drie locaties openen"]),
        with: &[],
    };
    let level = || town.read(|r| levels(r, id, 1)).remove(0);
    let now = || (level().names.fr.unwrap_or_default(), level().action.nl.unwrap_or_default());
    form.meet(&town.browser(COORDINATOR), &town.browser(COORDINATOR), now).await;
    assert_eq!(level().responsible.len(), 1, "rows stay");
}
