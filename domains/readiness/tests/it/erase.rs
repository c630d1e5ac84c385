//! Names of people can be erased alone: the plan and what was done stay.

use readiness::command::{BeginVersion, MarkStep};
use readiness::read::{contacts, turns};
use readiness::run::{Mark, StepState};
use store::{Blobs, WriteError};
use testkit::on_both;

use crate::cards::mark;
use crate::town::Town;

#[test]
fn a_contact_goes_from_every_version_and_a_reporter_from_the_card() {
    on_both(|place| {
        let town = Town::on(place);
        let blobs = Blobs::open(&place.dir().join("blobs"), 1_000, None).unwrap();
        let plan = town.approved();
        let seq = |what: &str| {
            let all = town.read(|r| turns(r, plan));
            all.iter().find(|t| t.what == what).unwrap().seq
        };
        town.ask(BeginVersion { plan });
        assert_eq!(town.read(|r| contacts(r, plan, 2)).len(), 1);
        for what in ["plan-entered", "card-set", "version-approved"] {
            assert!(matches!(town.erase(&blobs, seq(what)), Err(WriteError::Refused(_))), "{what}");
        }
        town.erase(&blobs, seq("contact-set")).unwrap();
        assert!(
            town.read(|r| contacts(r, plan, 1)).is_empty() && town.read(|r| contacts(r, plan, 2)).is_empty()
        );
        assert_eq!(town.plan(plan).cards.len(), 2, "the cards are still there");

        let run = town.activate(town.activation(plan));
        let told = MarkStep { reporter: Some("Cpt Fictif".into()), ..mark(run, 2, 1, Mark::Done) };
        let entries = town.ask_as(&town.officer, told).unwrap().entries;
        assert!(matches!(town.erase(&blobs, entries[0].seq), Err(WriteError::Refused(r))
            if r.key == "refusal-erase-readiness-step"));
        town.erase(&blobs, entries[1].seq).unwrap();
        let step = &town.cards(run)[1].steps[0];
        assert_eq!((step.state, step.reporter.as_deref()), (StepState::Done, None));
    });
}
