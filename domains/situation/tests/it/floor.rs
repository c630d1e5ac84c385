//! A floor with ten thousand incidents is still read at once.

use std::time::Instant;

use kernel::Handling;
use situation::command::OpenIncident;
use situation::incident::{Opening, Severity};
use situation::read::{Eye, MOST_COUNTED, floor};
use situation::{Ask, Facts};
use store::{Stamp, Submission};
use testkit::{NIGHT, Place, command_id};

use crate::town::{Town, all, matter, on_the_border};

#[test]
fn ten_thousand_live_incidents() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let facts = std::sync::Arc::new(Facts { must_inform: Vec::new(), ..(*town.facts).clone() });
    let (done, wait) = std::sync::mpsc::channel();
    for _ in 0..10_000 {
        let opening = Opening {
            place: Some(on_the_border()),
            handling: Handling::Service,
            ..Opening::new("fire", Severity::Minor)
        };
        let submission = Submission {
            command_id: command_id(),
            actor: town.officer.clone(),
            command: Ask::boxed(OpenIncident { incident: matter(), opening }, facts.clone()),
            stamp: std::sync::Arc::new(Stamp::default()),
        };
        let done = done.clone();
        town.journal.submit(submission, Box::new(move |r| done.send(r.is_ok()).unwrap()));
    }
    assert!((0..10_000).all(|_| wait.recv().unwrap()));
    let eye: Eye = all();
    let mut best = f64::MAX;
    for _ in 0..5 {
        let start = Instant::now();
        let seen = town.read(|r| floor(r, &eye, NIGHT, 60));
        best = best.min(start.elapsed().as_secs_f64() * 1000.0);
        assert_eq!((seen.counts.live, seen.incidents.len()), (MOST_COUNTED, 60));
    }
    eprintln!("floor with 10,000 live incidents: {best:.2} ms (best of five)");
    assert!(best < 100.0, "far beyond anything a page can bear: {best} ms");
}
