//! Links that show a calendar without an account.

use kernel::{Id, Kind, kind};
use planned::command::{EndLink, MakeLink, OpenLink};
use planned::read::{link, links};
use testkit::on_both;

use crate::town::town;

#[test]
fn a_link_is_made_opened_once_and_ended() {
    on_both(|place| {
        let town = town(place);
        let id: Id<kind::Session> = Id::new(testkit::unique());
        let made = MakeLink {
            link: id,
            municipality: Some("90001".into()),
            whom: Some("Tourisme".into()),
            expires: town.now().plus_seconds(86_400),
        };
        let wrong = |municipality: &str| MakeLink { municipality: Some(municipality.into()), ..made.clone() };
        assert_eq!(town.refused(wrong("z1")).field.as_deref(), Some("municipality"));
        assert_eq!(
            town.refused(MakeLink { expires: town.now(), ..made.clone() }).field.as_deref(),
            Some("days")
        );
        let long = MakeLink { expires: town.now().plus_seconds(500 * 86_400), ..made.clone() };
        assert_eq!(town.refused(long).key, "refusal-planned-longest");
        town.ask(made);
        assert_eq!(town.refused(OpenLink { link: id }).kind, Kind::Forbidden, "the program alone says so");
        assert_eq!(town.system(OpenLink { link: id }).entries.len(), 1);
        assert!(town.system(OpenLink { link: id }).entries.is_empty(), "the first time only");
        town.ask(EndLink { link: id });
        let row = town.read(|r| link(r, id)).unwrap();
        assert!(row.opened_at.is_some() && row.ended_at.is_some());
        assert_eq!(town.refused(EndLink { link: id }).kind, Kind::NotFound);
        assert_eq!(town.read(|r| links(r, 9)).len(), 1);
    });
}
