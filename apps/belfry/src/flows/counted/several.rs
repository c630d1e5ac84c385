//! Several commands as one: what a count changes is written at once.

use std::sync::Arc;

use store::{Command, Deciding, Draft, Failure, Job};

use crate::flows::{command_id, of_both, refused};
use crate::wiring::{World, WorldError};

/// Asks for all of them; where the rules refuse one, for each alone, so that it keeps none of the others back.
pub(super) fn ask(world: &World, job: &Job, asks: Vec<Arc<dyn Command>>) -> Result<(), WorldError> {
    if asks.is_empty() {
        return Ok(());
    }
    match world.as_system_with(command_id(job, "values"), Box::new(Several(asks.clone()))) {
        Err(e) if refused(&e) && asks.len() > 1 => {}
        done => return done.map(drop),
    }
    let mut failed = None;
    for (n, ask) in (1..).zip(asks) {
        // What an earlier try wrote is no longer asked for: the place in the list then belongs to another ask.
        let id = command_id(job, &format!("value-{}-{n}", job.attempts));
        if let Err(e) = world.as_system_with(id, Box::new(Several(vec![ask]))) {
            failed = Some(of_both(failed, e));
        }
    }
    failed.map_or(Ok(()), Err)
}

/// Commands about different indicators or slots: none changes what another one decides by.
struct Several(Vec<Arc<dyn Command>>);

impl Command for Several {
    fn name(&self) -> &'static str {
        self.0.first().map_or("indicators.record-values", |first| first.name())
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        let mut drafts = Vec::new();
        for ask in &self.0 {
            drafts.extend(ask.decide(cx)?);
        }
        Ok(drafts)
    }
    fn urgent(&self) -> bool {
        self.0.iter().any(|ask| ask.urgent())
    }
}
