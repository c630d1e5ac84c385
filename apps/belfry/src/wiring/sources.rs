//! Rounds that fetch figures from configured addresses and take them in.

use std::sync::Arc;

use indicators::Ask;
use indicators::command::ImportValues;
use indicators_web::{Desk, take_file};
use web::Fault;

use super::{Live, World};
use crate::sources::Source;

/// One turn of every address.
pub(super) fn fetch(world: &World, desk: &Desk, sources: &[Source]) {
    for source in sources {
        let settings = source.settings();
        let outcome = source.turn(world.clock.now(), |bytes| take(world, desk, source, bytes));
        match outcome {
            Ok(true) => tracing::info!(indicator = settings.indicator, "figures were fetched"),
            Ok(false) => {}
            Err(e) => {
                tracing::warn!(indicator = settings.indicator, url = settings.url, error = %e, "figures did not come");
            }
        }
    }
}

fn take(world: &World, desk: &Desk, source: &Source, bytes: &[u8]) -> Result<(), String> {
    let settings = source.settings();
    let part = world.ids().uuid().to_string();
    let submit = |piece: ImportValues| {
        let command = Ask::boxed(piece, desk.facts());
        world.as_system(command).map(drop).map_err(Fault::internal)
    };
    let taken = take_file(
        &world.live,
        desk,
        (&settings.indicator, &settings.url),
        bytes,
        (world.clock.now(), settings.status.into(), &part),
        submit,
    );
    let taken = taken.map_err(|fault| match fault.refusal() {
        Some(refusal) => refusal.to_string(),
        None => fault.to_string(),
    })?;
    tracing::info!(
        indicator = settings.indicator,
        values = taken.values,
        refused = taken.refused,
        "figures from an address"
    );
    Ok(())
}

/// The addresses of the configuration.
pub(super) fn sources(world: &World) -> Vec<Source> {
    world.config.indicator_sources.iter().cloned().map(Source::new).collect()
}

/// Holds what the rounds work with.
pub(super) fn round(world: &Live, desk: Arc<Desk>) -> impl Fn() + Send + 'static {
    let (world, sources) = (Arc::clone(world), sources(world));
    move || fetch(&world, &desk, &sources)
}
