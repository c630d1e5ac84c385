//! Every page drawn in every language; no text missing.

use std::sync::Arc;

use crate::town::Town;

#[test]
fn pages_and_texts_are_complete() {
    let town = Town::open();
    let own = warning_web::contribution(&Arc::clone(&town.desk));
    assert_eq!(web::check::contribution(&own, &[]).unwrap(), Vec::<String>::new());
}
