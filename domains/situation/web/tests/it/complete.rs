//! Every text in three languages, every page with every sample, nothing that the content policy would refuse.

use situation_web::contributions;
use web::{Contribution, TemplateFile, TextFile};

use crate::town::Town;

/// All parts of the package as one: they include each other's pieces.
fn whole(town: &Town) -> Contribution {
    let parts = contributions(&town.desk);
    let templates: Vec<TemplateFile> = parts.iter().flat_map(|p| p.templates.iter().copied()).collect();
    let texts: Vec<TextFile> = parts.iter().flat_map(|p| p.texts.iter().copied()).collect();
    Contribution {
        templates: Vec::leak(templates),
        texts: Vec::leak(texts),
        pages: parts.into_iter().flat_map(|p| p.pages).collect(),
        ..Contribution::default()
    }
}

#[test]
fn pages_and_texts_are_complete() {
    let town = Town::open();
    let found = web::check::contribution(&whole(&town), &[]).unwrap();
    // The first line of each says enough; the rest shows the template.
    let first: Vec<&str> = found.iter().map(|f| f.lines().next().unwrap_or(f)).collect();
    assert!(first.is_empty(), "{}", first.join("\n"));
}
