//! Links: what opens a sheet, until when, and what it never does.

use contributions::campaign::{FIRST, link_of};
use contributions::command::{AskPartners, By, EndLink, Give, MakeLink, NameContact, OpenCampaign, OpenLink};
use contributions::read::{link, links};
use kernel::{Actor, Handling, Id};
use testkit::{NIGHT, on_both, unique};

use crate::town::{DAY, action, campaign, contact, due, get, give, measure, one, partner, town};

fn by(of: crate::town::Matter, link: Id<kernel::kind::Session>) -> Give {
    Give { by: By::Link { link, name: Some("A. Fictif".into()) }, ..give(of, &[action("1.1")]) }
}

#[test]
fn whoever_holds_the_link_answers_until_it_is_over() {
    on_both(|place| {
        let town = town(place);
        let sheet = one(&town);
        let of = link_of(sheet, FIRST);
        let system = Actor::system();
        assert_eq!(
            town.refused(by(sheet, of)).key,
            "refusal-power-missing",
            "nobody can pretend to come by a link"
        );
        assert_eq!(town.system(OpenLink { sheet, link: of }).entries.len(), 1);
        assert_eq!(town.system(OpenLink { sheet, link: of }).entries.len(), 0, "noted the first time");
        town.ask_as(&system, by(sheet, of)).unwrap();
        let row = town.read(|r| link(r, of)).unwrap();
        assert_eq!((row.used, row.contact, row.opened_at.is_some()), (1, Some(FIRST), true));
        assert_eq!(row.expires, due().plus_seconds(60 * DAY));
        let stale = Give { based_on: Some(get(&town, sheet).changed_seq - 1), ..by(sheet, of) };
        assert_eq!(
            town.refused_as(&system, stale).key,
            "refusal-contribution-changed",
            "forwarded and answered twice: the second one is told"
        );
        let other = Id::new(unique());
        assert_eq!(town.refused_as(&system, by(sheet, other)).key, "refusal-contribution-link-closed");
        town.ask(EndLink { sheet, link: of });
        assert_eq!(town.refused_as(&system, by(sheet, of)).key, "refusal-contribution-link-closed");
        town.ask(NameContact { sheet, n: FIRST, contact: contact("c@hautrive.example") });
        town.ask_as(&system, by(sheet, of)).unwrap();
        town.clock.set(due().plus_seconds(61 * DAY));
        assert_eq!(town.refused_as(&system, by(sheet, of)).key, "refusal-contribution-link-closed");
    });
}

#[test]
fn a_link_made_by_hand_has_its_limits() {
    on_both(|place| {
        let town = town(place);
        let sheet = one(&town);
        let make = |days: i64| MakeLink {
            sheet,
            link: Id::new(unique()),
            whom: Some("Quelqu’un (fictif)".into()),
            expires: NIGHT.plus_seconds(days * DAY),
        };
        town.ask(make(30));
        assert_eq!(town.read(|r| links(r, sheet)).len(), 3, "two by mail, one by hand");
        assert_eq!(town.refused(make(0)).key, "refusal-contribution-past");
        assert_eq!(town.refused(make(400)).key, "refusal-contribution-link-long");
        let secret = OpenCampaign { handling: Handling::NeedToKnow, ..campaign() };
        let id = secret.campaign;
        town.ask(secret);
        town.ask(AskPartners {
            campaign: id,
            partners: vec![partner("90001")],
            measures: vec![measure("1.1")],
        });
        let guarded = contributions::campaign::sheet_of(id, "90001");
        assert_eq!(
            town.refused(MakeLink { sheet: guarded, ..make(3) }).key,
            "refusal-contribution-link-guarded"
        );
        assert_eq!(
            town.refused_as(&Actor::system(), by(guarded, link_of(guarded, FIRST))).key,
            "refusal-contribution-link-closed",
            "what only some may read is opened by no link"
        );
    });
}
