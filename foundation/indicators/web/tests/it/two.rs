//! Two people at the definition of an indicator.

use indicators::read::{Eye, indicator};
use web::testing::AtOneForm;

use crate::town::{ANALYST, Town};

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
