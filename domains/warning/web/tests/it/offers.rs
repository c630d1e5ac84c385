//! What warnings to the public offer to reports: to whom, within which time, and what becomes of a sentence that was taken.

use kernel::{Id, kind};
use stage::{Became, Offers, became, incident, secret, window};
use testkit::NIGHT;
use web::{Part, Sureness};

use crate::town::{AUTHOR, MAYOR, OTHER_MAYOR, SECOND, Town, form};

/// Another one of its chain, released by the second person a minute later.
async fn followed(town: &Town, before: Id<kind::Matter>, act: &str) -> Id<kind::Matter> {
    town.stage.clock.advance_seconds(60);
    let form = form(&format!("follows={before}&act={act}"));
    let id = stage::id_in(&town.browser(AUTHOR).post("/fr/public", &form).await);
    assert_eq!(town.browser(AUTHOR).post(&format!("/fr/public/{id}/submit"), "").await.status, 303);
    let released = town.browser(SECOND).post(&format!("/fr/public/{id}/release"), "").await;
    assert_eq!(released.status, 303, "{}", released.text);
    id
}

#[tokio::test]
async fn a_warning_is_given_updated_and_withdrawn_under_one_key() {
    let town = Town::open();
    let offers = Offers::of(&[warning_web::contribution(&town.desk)]);
    let now = |who: Option<&str>| offers.now(&town.stage, who, Some(incident()));
    town.written().await;
    assert!(now(None).is_empty(), "what nobody outside saw is in no report");
    let first = town.released().await;
    let given = now(Some(AUTHOR)).remove(0);
    assert_eq!((given.key.clone(), given.part), (format!("public:{first}"), Part::Hazards));
    assert_eq!((given.sure, given.as_of), (Sureness::Public, NIGHT));
    let (fr, nl) = (given.text.fr.as_deref().unwrap(), given.text.nl.as_deref().unwrap());
    assert!(fr.contains("grave") && fr.contains("headline fr") && nl.contains("headline nl"), "{fr} {nl}");
    assert_eq!(now(Some(MAYOR)), now(None));
    for who in [OTHER_MAYOR, "nobody"] {
        assert!(now(Some(who)).is_empty(), "{who}");
    }
    assert!(offers.now(&town.stage, None, Some(secret())).is_empty(), "about another matter");
    let update = followed(&town, first, "update").await;
    assert_eq!(became(&given, &now(None)), Became::Other);
    let updated = now(None).remove(0);
    assert_eq!((updated.page, updated.as_of), (format!("public/{update}"), NIGHT.plus_seconds(60)));
    followed(&town, update, "cancel").await;
    let all = now(None);
    assert_eq!(all.len(), 1, "its withdrawal is no warning: {all:?}");
    assert_eq!(
        (all[0].key.clone(), all[0].part, all[0].as_of),
        (given.key, Part::Done, NIGHT.plus_seconds(120))
    );
    let after = NIGHT.plus_seconds(121);
    let next = offers.to(&town.stage.journal, None, after, &window(after, after.plus_seconds(60), None));
    assert!(next.is_empty(), "it was over before this window began: {next:?}");
}

#[tokio::test]
async fn one_that_runs_out_says_so_without_anybody_doing_anything() {
    let town = Town::open();
    let offers = Offers::of(&[warning_web::contribution(&town.desk)]);
    town.released().await;
    let given = offers.now(&town.stage, None, None).remove(0);
    town.stage.clock.advance_seconds(119 * 60);
    assert_eq!(became(&given, &offers.now(&town.stage, None, None)), Became::Same);
    town.stage.clock.advance_seconds(60);
    let over = offers.now(&town.stage, None, None);
    assert_eq!((became(&given, &over), over[0].part), (Became::Other, Part::Done));
    let before = window(NIGHT.plus_seconds(-60), NIGHT, None);
    assert!(
        offers.to(&town.stage.journal, None, NIGHT, &before).is_empty(),
        "it was given after this window"
    );
}
