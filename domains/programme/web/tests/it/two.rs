//! Two people at the forms of a plan: what it is, its measures, its headings.

use web::testing::AtOneForm;

use crate::town::{COUNCIL, MANAGER, Town};

#[tokio::test]
async fn nobody_overwrites_unseen_what_a_colleague_made_of_a_plan() {
    let town = Town::open();
    let id = town.opened("").await;
    let act = format!("/fr/plan/{id}/change");
    let form = AtOneForm {
        page: &act,
        act: &act,
        both: ("titles-nl", "Plan kaai", ["Plan brug", "Plan bos"]),
        alone: ("remark-fr", ["Relu en mai.", "Relu en juin."]),
        with: &[],
    };
    let now = || {
        let frame = town.plan(id).frame;
        (frame.titles.nl.unwrap_or_default(), frame.remark.fr.unwrap_or_default())
    };
    form.meet(&town.browser(MANAGER), &town.browser(MANAGER), now).await;
}

#[tokio::test]
async fn nobody_overwrites_unseen_what_a_colleague_wrote_in_a_measure() {
    let town = Town::open();
    let plan = town.opened("").await;
    let id = town.measure(plan, "8.8", "theme=8&areas=90001&functions=programme-manager").await;
    let act = format!("/fr/measures/{id}/change");
    let form = AtOneForm {
        page: &act,
        act: &act,
        both: ("text-fr", "Veiller au quai", ["Veiller au pont", "Veiller au bois"]),
        alone: ("text-nl", ["Op de kaai letten", "Op de brug letten"]),
        with: &[],
    };
    let now = || {
        let text = town.point(id).point.words.text;
        (text.fr.unwrap_or_default(), text.nl.unwrap_or_default())
    };
    form.meet(&town.browser(MANAGER), &town.browser(MANAGER), now).await;
    assert!(town.point(id).point.areas.contains("90001"), "boxes stay ticked");
}

#[tokio::test]
async fn nobody_corrects_unseen_the_adoption_that_a_colleague_corrected() {
    let town = Town::open();
    let id = town.opened("").await;
    town.adopted(id).await;
    let council = town.browser(COUNCIL);
    let act = format!("/fr/plan/{id}/adoption");
    let drawn = council.get(&format!("/fr/plan/{id}")).await.text;
    let sent = |page: &str, on| web::testing::filled(page, &act, &[("on", on), ("why", "relu")]);
    let on = || town.plan(id).adopted_on.map(|day| day.to_string());
    assert_eq!(council.post(&act, &sent(&drawn, "2025-02-02")).await.status, 303);
    let back = council.post(&act, &sent(&drawn, "2025-03-01")).await;
    let said = crate::town::plain(&back.text);
    assert!(back.status == 409 && said.contains("2 février 2025"), "{said}");
    assert!(said.contains("value=\"2025-03-01\""), "what was typed stays: {said}");
    assert_eq!(on().as_deref(), Some("2025-02-02"));
    let again = web::testing::filled(&back.text, &act, &[("why", "relu")]);
    assert_eq!(council.post(&act, &again).await.status, 303);
    assert_eq!(on().as_deref(), Some("2025-03-01"), "chosen knowingly");
}

#[tokio::test]
async fn headings_that_two_wrote_stand_side_by_side() {
    let town = Town::open();
    let id = town.opened("").await;
    let manager = town.browser(MANAGER);
    let act = format!("/fr/plan/{id}/outline");
    let drawn = manager.get(&act).await.text;
    let sent = |page: &str, lines| web::testing::filled(page, &act, &[("headings", lines)]);
    assert_eq!(manager.post(&act, &sent(&drawn, "theme;8;Trafic;Smokkel")).await.status, 303);
    let back = manager.post(&act, &sent(&drawn, "theme;8;Fraude;Fraude")).await;
    assert_eq!(back.status, 409, "{}", back.text);
    assert!(back.text.contains("theme;8;Trafic;Smokkel") && back.text.contains("theme;8;Fraude;Fraude"));
    let heading = || town.plan(id).headings[0].words.text.fr.clone().unwrap();
    assert_eq!((town.plan(id).headings.len(), heading().as_str()), (1, "Trafic"));
    let again = web::testing::filled(&back.text, &act, &[]);
    assert_eq!(manager.post(&act, &again).await.status, 303);
    assert_eq!(heading(), "Fraude", "chosen knowingly");
}

#[tokio::test]
async fn a_theme_that_both_changed_is_told_by_its_words() {
    let town = Town::open();
    let plan = town.opened("").await;
    let id = town.measure(plan, "8.8", "areas=90001&functions=programme-manager").await;
    let manager = town.browser(MANAGER);
    let outline = format!("/fr/plan/{plan}/outline");
    let lines = "theme;8;Trafic;Smokkel\ntheme;9;Fraude;Fraude\ntheme;10;Bruit;Lawaai";
    let page = manager.get(&outline).await.text;
    let lines = web::testing::filled(&page, &outline, &[("headings", lines)]);
    assert_eq!(manager.post(&outline, &lines).await.status, 303);
    let act = format!("/fr/measures/{id}/change");
    let drawn = manager.get(&act).await.text;
    let sent = |theme| web::testing::filled(&drawn, &act, &[("theme", theme)]);
    assert_eq!(manager.post(&act, &sent("9")).await.status, 303);
    let back = manager.post(&act, &sent("10")).await;
    let said = back.text.replace(['\u{a0}', '\u{202f}'], " ");
    assert!(back.status == 409 && said.contains("« 9 · Fraude »"), "{said}");
}
