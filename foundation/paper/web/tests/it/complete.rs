//! Every page in every language with every sample, and every text.

use std::sync::Arc;

use crate::town::Town;

#[test]
fn pages_and_texts_are_complete() {
    let town = Town::open();
    drop(town);
    let stage = stage::Stage::open(Vec::new(), Vec::new());
    let zone = jiff::tz::TimeZone::UTC;
    let facts = paper::Facts::bare(zone.clone());
    let desk = Arc::new(paper_web::Desk {
        post: Arc::new(stage.post(&[])),
        facts: Arc::new(move || Arc::new(facts.clone())),
        sources: Vec::new(),
        later: Vec::new(),
        press: Arc::new(press_types::StubPress),
        address: String::new(),
        seal: Arc::new(|_| [0; 32]),
    });
    let all = web::check::contribution(&paper_web::contribution(&desk, &zone), &[]).unwrap();
    assert_eq!(all, Vec::<String>::new());
}
