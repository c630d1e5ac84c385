//! Breaking the glass: for an hour, with a reason, reviewed by somebody else.

use std::collections::BTreeSet;

use directory::command::{BreakGlass, CloseGlass, ReviewGlass};
use directory::{GLASS_MINUTES, Roster, Verdict, glasses, glasses_open, glasses_waiting};
use kernel::{Actor, Guard, Handling, Id, Lang, Power, Refusal, Resource, Words, kind};
use testkit::{on_both, unique};

use crate::{House, actor};

/// Permits everything but reading what is need-to-know under the function `officer`.
pub(crate) struct ClosedToOfficers;

impl Guard for ClosedToOfficers {
    fn permit(&self, actor: &Actor, power: Power, resource: &Resource) -> Result<(), Refusal> {
        let closed = actor.function == "officer" && resource.handling >= Handling::NeedToKnow;
        if closed && power == "matter.read" { Err(Refusal::forbidden(power)) } else { Ok(()) }
    }
}

fn closed(matter: Id<kind::Matter>) -> Resource {
    Resource {
        matter: Some(matter),
        handling: Handling::NeedToKnow,
        areas: BTreeSet::new(),
        readers: BTreeSet::new(),
        owner: None,
    }
}

fn words(text: &str) -> Words {
    Words::new(Lang::Fr, text)
}

pub(crate) fn ask_for(matter: Id<kind::Matter>, reason: &str) -> BreakGlass {
    BreakGlass { glass: Id::new(unique()), matter, resource: closed(matter), reason: words(reason) }
}

/// Somebody to whom need-to-know matters are closed.
fn shut_out(house: &House) -> Actor {
    Actor { function: "officer".into(), ..actor(house.person("officer")) }
}

#[test]
fn it_opens_for_an_hour_and_ends_by_itself_or_before() {
    on_both(|place| {
        let house = House::on(place);
        let officer = shut_out(&house);
        let matter = Id::new(unique());
        assert_eq!(house.refused(&officer, ask_for(matter, "  ")).key, "refusal-missing");
        let first = ask_for(matter, "fuite de gaz, personne joignable (fictif)");
        house.ask(&officer, first.clone()).unwrap();
        let now = testkit::NIGHT;
        let open = house.journal.read(|r| glasses_open(r, officer.mandate, now)).unwrap();
        assert_eq!((open.len(), open[0].id, open[0].matter), (1, first.glass, matter));
        assert_eq!(open[0].until, now.plus_seconds(GLASS_MINUTES * 60));
        let later = now.plus_seconds(GLASS_MINUTES * 60);
        assert!(
            house.journal.read(|r| glasses_open(r, officer.mandate, later)).unwrap().is_empty(),
            "an hour later"
        );
        let roster = house.journal.read(|r| Roster::load(r)).unwrap();
        assert_eq!(roster.opened(officer.mandate, now).count(), 1);
        assert_eq!(roster.opened(officer.mandate, later).count(), 0);
        house.ask(&officer, CloseGlass(first.glass)).unwrap();
        assert!(
            house.journal.read(|r| glasses_open(r, officer.mandate, now)).unwrap().is_empty(),
            "closed before"
        );
        assert_eq!(
            house.ask(&officer, CloseGlass(first.glass)).unwrap().entries.len(),
            0,
            "closed is closed"
        );
    });
}

#[test]
fn somebody_else_reviews_it_once_and_what_was_not_justified_ends() {
    on_both(|place| {
        let house = House::on(place);
        let officer = shut_out(&house);
        let reviewer = actor(house.person("reviewer"));
        let opening = ask_for(Id::new(unique()), "curiosité (fictif)");
        house.ask(&officer, opening.clone()).unwrap();
        let waits = |of: &Actor| house.journal.read(|r| glasses_waiting(r, of.person)).unwrap();
        assert_eq!((waits(&reviewer), waits(&officer)), (1, 0), "one's own does not wait for oneself");
        let review = ReviewGlass {
            glass: opening.glass,
            verdict: Verdict::Unjustified,
            words: words("le supérieur était joignable (fictif)"),
        };
        assert_eq!(house.refused(&officer, review.clone()).key, "refusal-glass-own");
        assert_eq!(house.ask(&reviewer, review.clone()).unwrap().entries.len(), 2, "the verdict and the end");
        assert_eq!(house.refused(&reviewer, review).key, "refusal-glass-reviewed");
        let all = house.journal.read(|r| glasses(r, false, 10)).unwrap();
        assert_eq!(
            all[0].review.as_ref().map(|r| (r.verdict, r.person)),
            Some((Verdict::Unjustified, reviewer.person))
        );
        assert!(!all[0].open_at(testkit::NIGHT));
        assert_eq!(waits(&reviewer), 0);
    });
}

#[test]
fn only_what_is_closed_and_need_to_know_can_be_opened() {
    on_both(|place| {
        let house = House::on(place);
        let officer = shut_out(&house);
        let matter = Id::new(unique());
        let with = |handling| BreakGlass {
            resource: Resource { handling, ..closed(matter) },
            ..ask_for(matter, "urgence (fictive)")
        };
        for handling in [Handling::Public, Handling::Service, Handling::ProfessionalSecrecy] {
            assert_eq!(house.refused(&officer, with(handling)).key, "refusal-glass-handling");
        }
        let reader = actor(house.person("reader"));
        let refused = house.refused(&reader, with(Handling::NeedToKnow));
        assert_eq!(refused.key, "refusal-glass-open", "it is open to whoever may read it");
    });
}
