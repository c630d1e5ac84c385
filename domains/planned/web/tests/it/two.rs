//! Two people at the description of an event.

use web::testing::AtOneForm;

use crate::town::{COORDINATOR, OFFICIAL, Town};

#[tokio::test]
async fn nobody_overwrites_unseen_how_a_colleague_described_an_event() {
    let town = Town::open();
    let id = town.run().await;
    let act = format!("/fr/events/{id}/change");
    let form = AtOneForm {
        page: &act,
        act: &act,
        both: ("names-fr", "Course du canal", ["Course des ponts", "Course du bois"]),
        alone: ("place", ["Quai Neuf", "Plaine des jeux"]),
        with: &[],
    };
    let now = || {
        let description = town.event(id).description;
        (description.names.fr.unwrap_or_default(), description.place.map(|p| p.text).unwrap_or_default())
    };
    form.meet(&town.browser(COORDINATOR), &town.browser(OFFICIAL), now).await;
}
