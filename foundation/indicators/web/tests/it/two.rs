//! Two people at the definition of an indicator, at its goal, its levels and one of its values.

use indicators::read::{Eye, indicator, latest};
use web::testing::{AtOneForm, filled};

use crate::town::{ANALYST, Town, day, given};

#[tokio::test]
async fn nobody_overwrites_unseen_how_a_colleague_defined_an_indicator() {
    let town = Town::open();
    let id = town.places("places", indicators::definition::Open::default());
    let act = format!("/fr/indicators/{id}/change");
    let form = AtOneForm {
        page: &act,
        act: &act,
        both: ("name-fr", "Places au quai", ["Places au pont", "Places au bois"]),
        alone: ("plan", ["plan du quai", "plan du pont"]),
        with: &[("why", "relu")],
    };
    let now = || {
        let definition = town.read(|r| indicator(r, &Eye::all(), id)).unwrap().definition;
        (definition.names.fr.unwrap_or_default(), definition.plan.map(|p| p.text).unwrap_or_default())
    };
    form.meet(&town.browser(ANALYST), &town.browser(ANALYST), now).await;
}

#[tokio::test]
async fn a_scale_that_both_changed_is_told_in_words() {
    let town = Town::open();
    let id = town.places("places", indicators::definition::Open::default());
    let analyst = town.browser(ANALYST);
    let act = format!("/fr/indicators/{id}/change");
    let drawn = analyst.get(&act).await.text;
    let sent = |tier| web::testing::filled(&drawn, &act, &[("tier", tier), ("why", "relu")]);
    assert_eq!(analyst.post(&act, &sent("municipal")).await.status, 303);
    let back = analyst.post(&act, &sent("national")).await;
    let said = back.text.replace(['\u{a0}', '\u{202f}'], " ");
    assert!(back.status == 409 && said.contains("Maintenant : « communale »"), "{said}");
}

fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

#[tokio::test]
async fn nobody_overwrites_unseen_what_a_colleague_aims_at() {
    let town = Town::open();
    let id = town.places("places", indicators::definition::Open::default());
    let analyst = town.browser(ANALYST);
    let act = format!("/fr/indicators/{id}/goal");
    let goal = "baseline=120&baseline-on=2020-12-31&baseline-source=rapport&target=60&target-by=2027-12-31&target-source=plan&\
        decided=conseil";
    assert_eq!(analyst.post(&act, goal).await.status, 303);
    let form = AtOneForm {
        page: &act,
        act: &act,
        both: ("baseline-source", "rapport du quai", ["rapport du pont", "rapport du bois"]),
        alone: ("decided", ["conseil du quai", "conseil du pont"]),
        with: &[("why", "relu")],
    };
    let goal = || town.read(|r| indicator(r, &Eye::all(), id)).unwrap().goal;
    let now = || {
        let goal = goal();
        (goal.baseline.unwrap().source.text, goal.target.unwrap().decided.text)
    };
    form.meet(&analyst, &town.browser(ANALYST), now).await;
    // A number and a day are told as people write them.
    let drawn = analyst.get(&act).await.text;
    let sent = |value, by| filled(&drawn, &act, &[("target", value), ("target-by", by), ("why", "relu")]);
    assert_eq!(analyst.post(&act, &sent("50", "2028-12-31")).await.status, 303);
    let back = analyst.post(&act, &sent("40", "2029-12-31")).await;
    let said = plain(&back.text);
    assert!(
        back.status == 409 && said.contains("« 50 places »") && said.contains("31 décembre 2028"),
        "{said}"
    );
    assert_eq!(goal().target.unwrap().value, 50);
}

#[tokio::test]
async fn levels_that_both_changed_are_one() {
    let town = Town::open();
    let id = town.places("places", indicators::definition::Open::default());
    let analyst = town.browser(ANALYST);
    let act = format!("/fr/indicators/{id}/thresholds");
    let drawn = analyst.get(&act).await.text;
    let sent = |page: &str, field, value| filled(page, &act, &[(field, value), ("why", "relu")]);
    assert_eq!(analyst.post(&act, &sent(&drawn, "t1-value", "75")).await.status, 303);
    let values = || {
        let row = town.read(|r| indicator(r, &Eye::all(), id)).unwrap();
        row.thresholds.iter().map(|t| (t.value, t.action.text.clone())).collect::<Vec<_>>()
    };
    let back = analyst.post(&act, &sent(&drawn, "t2-action", "fermer")).await;
    let said = plain(&back.text);
    // Both values are on the page, with how things stand in words.
    assert_eq!(back.status, 409, "{said}");
    for part in ["Maintenant : «", "75 places", "ouvrir un site", ">fermer</textarea>"] {
        assert!(said.replace("\n", "").contains(part), "{part}: {said}");
    }
    let action = || "ouvrir un site".to_owned();
    assert_eq!(values(), [(75, action()), (1000, action())], "nothing was overwritten");
    assert_eq!(analyst.post(&act, &sent(&back.text, "t2-clear", "900")).await.status, 303);
    assert_eq!(values(), [(80, action()), (1000, "fermer".into())], "the second time it is a choice");
    // Who left the levels alone has those of the colleague.
    let (old, new) = (analyst.get(&act).await.text, analyst.get(&act).await.text);
    assert_eq!(analyst.post(&act, &sent(&new, "t1-value", "76")).await.status, 303);
    let back = analyst.post(&act, &filled(&old, &act, &[("why", "relu")])).await;
    assert!(!plain(&back.text).contains("Maintenant : «"), "{}", back.text);
    assert!(back.status != 409 || back.text.contains("value=\"76\""), "{}", back.text);
    assert_eq!(values().remove(0).0, 76);
}

#[tokio::test]
async fn a_value_that_both_correct_is_told_and_one_that_is_gone_says_so() {
    let town = Town::open();
    let id = town.places("places", indicators::definition::Open::default());
    town.record(id, vec![given("90001", 22, 60)]);
    let analyst = town.browser(ANALYST);
    let page = format!("/fr/indicators/{id}/value?area=90001&start={}", day(22).0);
    let act = format!("/fr/indicators/{id}/correct");
    let sent = |page: &str, field, value| filled(page, &act, &[(field, value), ("why", "recompté")]);
    let value = || town.read(|r| latest(r, id, Some("90001"), 1)).first().map(|v| v.value);
    let drawn = analyst.get(&page).await.text;
    assert_eq!(analyst.post(&act, &sent(&drawn, "value", "61")).await.status, 303);
    let back = analyst.post(&act, &sent(&drawn, "value", "62")).await;
    let said = plain(&back.text);
    assert!(back.status == 409 && said.contains("« 61 places »") && said.contains("value=\"62\""), "{said}");
    assert_eq!(value(), Some(61));
    assert_eq!(analyst.post(&act, &sent(&back.text, "value", "62")).await.status, 303);
    assert_eq!(value(), Some(62));
    // Struck out by the one, and again by a repeat; corrected by the other.
    let drawn = analyst.get(&page).await.text;
    let command = ("command_id", "01920000-0000-7000-8000-00000000c0de");
    let never = filled(&drawn, &act, &[("never", "on"), ("why", "aucun site"), command]);
    assert_eq!(analyst.post(&act, &never).await.status, 303);
    let head = town.journal.head();
    assert_eq!(analyst.post(&act, &never).await.status, 303, "a repeat gets its first receipt");
    let back = analyst.post(&act, &sent(&drawn, "value", "63")).await;
    let said = plain(&back.text);
    assert!(back.status == 409 && said.contains("il n’y a plus rien à corriger"), "{said}");
    assert!(said.contains("<dd>63</dd>") && said.contains("<dd>recompté</dd>"), "{said}");
    assert_eq!((town.journal.head(), value()), (head, None));
}
