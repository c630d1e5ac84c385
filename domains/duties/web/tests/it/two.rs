//! Two people at the form of a duty.

use duties::read::duty;
use web::testing::AtOneForm;

use crate::town::{SECRETARY, Town};

#[tokio::test]
async fn nobody_overwrites_unseen_what_a_colleague_made_of_a_duty() {
    let town = Town::open();
    let secretary = town.browser(SECRETARY);
    let own = "name-fr=Inventaire&name-nl=Inventaris&function=head&sort=every&months=6&source=note";
    let id = stage::id_in(&secretary.post("/fr/duties", own).await);
    let act = format!("/fr/duties/{id}/change");
    let form = AtOneForm {
        page: &act,
        act: &act,
        both: ("name-fr", "Inventaire du quai", ["Inventaire du pont", "Inventaire du bois"]),
        alone: ("note-nl", ["tellen aan de kaai", "tellen aan de brug"]),
        with: &[("why", "relu")],
    };
    let now = || {
        let content = town.read(|r| duty(r, &duties::read::Eye::all(), id)).unwrap().content;
        let note = content.note.and_then(|note| note.nl).unwrap_or_default();
        (content.names.fr.unwrap_or_default(), note)
    };
    form.meet(&secretary, &town.browser(SECRETARY), now).await;
}

#[tokio::test]
async fn a_rhythm_that_both_changed_is_told_in_words() {
    let town = Town::open();
    let secretary = town.browser(SECRETARY);
    let own = "name-fr=Inventaire&name-nl=Inventaris&function=head&sort=every&months=6&source=note";
    let id = stage::id_in(&secretary.post("/fr/duties", own).await);
    let act = format!("/fr/duties/{id}/change");
    let drawn = secretary.get(&act).await.text;
    let quick = [("sort", "yearly"), ("month", "3"), ("day", "1"), ("verified", "1"), ("why", "relu")];
    let quick = web::testing::filled(&drawn, &act, &quick);
    assert_eq!(secretary.post(&act, &quick).await.status, 303);
    let slow = [("sort", "weekday"), ("month", "5"), ("nth", "2"), ("weekday", "4"), ("why", "relu")];
    let back = secretary.post(&act, &web::testing::filled(&drawn, &act, &slow)).await;
    let said = back.text.replace(['\u{a0}', '\u{202f}'], " ").replace("&#x27;", "'");
    assert_eq!(back.status, 409, "{said}");
    for words in ["Maintenant : « chaque année à une date »", "Maintenant : « mars »"] {
        assert!(said.contains(words), "{words}: {said}");
    }
}
