//! What the pages of accounts know besides the journal: kinds of account and published accounts of the profile, and what other packages
//! tell them.

mod bodies;
pub(crate) mod deliver;
mod equality;
mod figures;
mod objectives;
mod partners;
mod registers;
mod sources;

use std::sync::Arc;

use account::{Facts, Limits, history, template};
use account_web::{AccountSource, Desk};
use desk::Post;
use kernel::Files;

use super::{World, WorldError};
use crate::config::Config;

/// The desk of this place.
///
/// # Errors
/// When the profile's accounts cannot be used.
pub(crate) fn desk(
    world: &Arc<World>,
    post: &Arc<Post>,
    reports: &situation_web::Desk,
) -> Result<Arc<Desk>, WorldError> {
    let facts = Arc::new(facts(world)?);
    Ok(Arc::new(Desk {
        post: Arc::clone(post),
        facts: Arc::new(move || Arc::clone(&facts)),
        sources: sources(world)?,
        reach: Arc::new(deliver::Told(Arc::clone(world))),
        // An account is printed, kept and signed as situation reports are.
        blobs: reports.blobs.clone(),
        press: Arc::clone(&reports.press),
        authorities: Arc::clone(&reports.authorities),
        address: world.config.url.clone(),
    }))
}

/// What rules may look up.
///
/// # Errors
/// When the profile's accounts cannot be used.
pub(crate) fn facts(world: &World) -> Result<Facts, WorldError> {
    let (templates, histories) = kinds(&world.config)?;
    templates
        .iter()
        .try_for_each(|kind| deliver::known(kind, &world.profile))
        .map_err(WorldError::Profile)?;
    let writes = |f: &&profile::Function| f.powers.iter().any(|power| power == "account.write");
    Ok(Facts {
        zone: world.facts.zone.clone(),
        templates,
        histories,
        functions: world.profile.functions.iter().filter(writes).map(|f| f.code.clone()).collect(),
        limits: Limits::default(),
    })
}

/// The packages that tell accounts something.
///
/// # Errors
/// When the texts of accounts cannot be read.
pub(crate) fn sources(world: &Arc<World>) -> Result<Vec<Arc<dyn AccountSource>>, WorldError> {
    sources::all(world)
}

/// Where the kinds of account stand in the profile.
const FOLDER: &str = "accounts";

type Kinds = (Vec<template::Template>, Vec<history::History>);

/// The kinds of account of the profile in use and its published accounts. A profile may have none.
fn kinds(config: &Config) -> Result<Kinds, WorldError> {
    let files = super::world::profile(config)?.1;
    let wrong = |path: &str, why: String| WorldError::Profile(format!("{path}: {why}"));
    let mut templates = Vec::new();
    for path in files.list(FOLDER) {
        let Some(text) = read(files.as_ref(), &path) else { continue };
        templates.extend(template::read(&text).map_err(|why| wrong(&path, why))?);
    }
    let mut histories = Vec::new();
    for kind in &templates {
        for year in &kind.history {
            let path = format!("{FOLDER}/{year}/{}.toml", kind.code);
            let text = read(files.as_ref(), &path);
            let text = text.ok_or_else(|| wrong(&path, "the published account is not there".to_owned()))?;
            histories.push(history::read(&text).map_err(|why| wrong(&path, why))?);
        }
    }
    Ok((templates, histories))
}

fn read(files: &dyn Files, path: &str) -> Option<String> {
    files.read(path).map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
}
