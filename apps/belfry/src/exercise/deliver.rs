//! An inject happens: what the program can bring in by itself comes in as it would from outside.

use std::sync::Arc;

use exercise::Happening;
use exercise::inject::{Inject, Sort};
use exercise::read::InjectRow;
use kernel::{Id, Timestamp, kind};
use situation::command::{IngestAlert, ReceiveSignal, WriteEntry};
use situation::log::{EntryKind, Figure, FigureStatus};
use situation::places::locate;
use situation::read::{self, Eye};
use situation::signal::{Channel, Told};
use store::{Ask, Command, Job, StoreError};

use crate::night::read_alert;
use crate::wiring::{World, WorldError};

/// Brings an inject in. Each time that it happens is one act, however often it is asked for.
///
/// # Errors
/// The refusal of the act, or why a warning cannot be read.
pub(super) fn deliver(world: &World, no: i64, row: &InjectRow) -> Result<(), WorldError> {
    let id = |what: &str| [what.to_owned(), no.to_string(), row.n.to_string(), row.times.to_string()];
    let words = id("exercise-inject");
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let Some(command) = command(world, &row.says, Id::of_words(&words))? else { return Ok(()) };
    world.as_system_with(Id::of_words(&words), command).map(drop)
}

/// Brings in what an entry says that happens. Where it came in already, the first receipt answers: a repeat writes nothing.
///
/// # Errors
/// As for [`deliver`]; when the job says nothing that is understood.
pub(crate) fn happens(world: &World, job: &Job) -> Result<(), WorldError> {
    let happening: Happening = serde_json::from_value(job.payload.clone())
        .map_err(|e| WorldError::Plain(format!("the job's payload: {e}")))?;
    let (row, injects) = world.live.read(|r| {
        let row = exercise::read::exercise(r, happening.exercise)?;
        Ok::<_, StoreError>((row, exercise::read::injects(r, happening.exercise)?))
    })?;
    let inject = injects.into_iter().find(|inject| inject.n == happening.n);
    let Some((row, inject)) = row.zip(inject) else { return Ok(()) };
    deliver(world, row.no, &InjectRow { times: happening.times, ..inject })
}

/// The act; nothing where people of the exercise's staff play it.
fn command(
    world: &World,
    inject: &Inject,
    matter: Id<kind::Matter>,
) -> Result<Option<Box<dyn Command>>, WorldError> {
    let facts = Arc::clone(&world.facts);
    Ok(match inject.sort {
        Sort::Call => {
            let place =
                inject.place.as_deref().map(|typed| locate(world.ground.as_ref(), typed, inject.words.lang));
            let told = Told { place, ..Told::new(inject.words.clone()) };
            Some(Ask::boxed(ReceiveSignal { signal: matter, channel: Channel::Call, told }, facts))
        }
        Sort::Line => Some(Ask::boxed(line(world, inject)?, facts)),
        Sort::Figure => {
            let figure = inject.figure.as_ref().map(|count| Figure {
                name: count.name.clone(),
                value: count.value,
                unit: String::new(),
                about: false,
                status: FigureStatus::Unconfirmed,
            });
            let entry_kind = EntryKind::Figure;
            Some(Ask::boxed(WriteEntry { figure, entry_kind, ..line(world, inject)? }, facts))
        }
        Sort::Warning => {
            let file = inject.file.as_deref().unwrap_or("");
            let incoming = read_alert(world, file.as_bytes()).map_err(WorldError::Plain)?;
            Some(Ask::boxed(IngestAlert { signal: matter, incoming }, facts))
        }
        Sort::Phone | Sort::Colleague => None,
    })
}

/// A line in the log of the worst emergency that goes on; in the watch log where there is none.
fn line(world: &World, inject: &Inject) -> Result<WriteEntry, WorldError> {
    let filter = read::IncidentFilter { live: true, ..read::IncidentFilter::default() };
    let rows = world.live.read(|r| read::incidents(r, &Eye::all(), &filter, 1))?;
    let source = inject.to.as_ref().and_then(|f| world.names.functions.get(f));
    Ok(WriteEntry {
        source: source.map(|name| name.show(inject.words.lang).to_owned()),
        ..WriteEntry::message(rows.first().map(|i| i.id), inject.words.clone())
    })
}

/// Lets everything happen whose time has come.
pub(super) fn due(world: &World, exercise: Id<kind::Matter>, no: i64, now: Timestamp) {
    let waiting = world.live.read(|r| match exercise::read::exercise(r, exercise)? {
        Some(row) if row.state == exercise::exercise::State::Open => exercise::read::due(r, exercise, now),
        _ => Ok(Vec::new()),
    });
    let waiting = match waiting {
        Ok(waiting) => waiting,
        Err(e) => return tracing::error!(error = %e, no, "the injects of an exercise cannot be read"),
    };
    for row in waiting {
        if let Err(e) = one(world, exercise, no, row.n) {
            tracing::error!(error = %e, no, inject = row.n, "an inject did not happen");
        }
    }
}

fn one(world: &World, exercise: Id<kind::Matter>, no: i64, n: i64) -> Result<(), WorldError> {
    let facts = Arc::new(exercise::Facts::bare(world.facts.zone.clone()));
    let rule = exercise::command::DeliverInject { exercise, n, by: exercise::inject::By::Clock };
    let id = Id::of_words(&["exercise-inject-due", &no.to_string(), &n.to_string()]);
    world.as_system_with(id, Ask::boxed(rule, facts))?;
    let rows = world.live.read(|r| exercise::read::injects(r, exercise))?;
    rows.iter().find(|row| row.n == n).map_or(Ok(()), |row| deliver(world, no, row))
}
