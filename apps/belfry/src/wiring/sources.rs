//! Rounds that fetch figures from configured addresses and take them in.

use std::sync::Arc;

use indicators::Ask;
use indicators::command::ImportValues;
use indicators::event::RefusedLine;
use indicators_web::{Desk, Taken, take_file};
use kernel::Refusal;
use situation_web::{Feeds, Stuck};
use web::Fault;

use super::{Live, World, feeds};
use crate::fetch::Turn;
use crate::sources::Source;

/// One turn of every address; the page of the addresses looks into `states`.
pub(crate) fn fetch(world: &World, desk: &Desk, states: &Feeds, sources: &[Source]) {
    for source in sources {
        let (settings, now) = (source.settings(), world.clock.now());
        let code = feeds::figures(&settings.indicator);
        let mut taken = Taken::default();
        let outcome = source.turn(now, |bytes| {
            taken = take(world, desk, source, bytes)?;
            Ok(())
        });
        match outcome {
            Ok(Turn::NotYet) => {}
            // What was refused of the last file is refused still.
            Ok(Turn::Same) => states.answered(&code, now, false),
            Ok(Turn::Fresh) => {
                let (values, refused) = (taken.values, taken.refused.len());
                tracing::info!(indicator = settings.indicator, values, refused, "figures from an address");
                states.answered(&code, now, values > 0);
                states.stuck(&code, taken.refused.iter().map(line).collect());
            }
            Err(why) => {
                tracing::warn!(indicator = settings.indicator, url = settings.url, error = %why, "figures did not come");
                states.failed(&code, now, Refusal::from(&why));
            }
        }
    }
}

/// A refused line for the page of the addresses.
fn line(refused: &RefusedLine) -> Stuck {
    let key = format!("indicators-line-{}", refused.fault);
    Stuck { what: refused.line.to_string(), why: Refusal::conflict(&key) }
}

fn take(world: &World, desk: &Desk, source: &Source, bytes: &[u8]) -> Result<Taken, String> {
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
    taken.map_err(|fault| match fault.refusal() {
        Some(refusal) => refusal.to_string(),
        None => fault.to_string(),
    })
}

/// The addresses of the configuration.
pub(crate) fn sources(world: &World) -> Vec<Source> {
    world.config.indicator_sources.iter().cloned().map(Source::new).collect()
}

/// Holds what the rounds work with.
pub(super) fn round(world: &Live, desk: Arc<Desk>, states: Arc<Feeds>) -> impl Fn() + Send + 'static {
    let (world, sources) = (Arc::clone(world), sources(world));
    move || fetch(&world, &desk, &states, &sources)
}
