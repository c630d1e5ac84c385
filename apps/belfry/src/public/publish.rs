//! Putting the site in place: signed, drawn, written, moved into place; by a job for each release, and by a round that notices when
//! something ran out.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use exchange::Limits;
use exchange::cap::{self, Alert, Signer};
use kernel::{Id, Timestamp, kind};
use publicsite::{Certificates, Content, Ground, Pushed};
use store::{Ask, Job, Journal};
use warning::command::NotePush;
use warning::{Facts, PUBLISHES, Publish};

use super::content::content;
use crate::wiring::{World, WorldError};
use crate::{keys, places};

/// Without any change the site says after so many seconds that it is still so.
const CHECKED_SECONDS: i64 = 60;

/// Puts the site in place.
pub(crate) struct Publisher {
    folder: PathBuf,
    signer: Signer,
    /// The certificates that signed before.
    earlier: String,
    ground: Ground,
    /// What stands there, and the signed documents by identifier: a signature is made once.
    stands: Mutex<Stands>,
}

#[derive(Default)]
struct Stands {
    content: Option<Content>,
    signed: BTreeMap<String, (Alert, String)>,
}

/// The publisher of this place, made when it is first needed.
///
/// # Errors
/// When the key or its certificate cannot be used.
pub(crate) fn publisher(world: &World) -> Result<Arc<Publisher>, WorldError> {
    if let Some(made) = world.public.get() {
        return Ok(Arc::clone(made));
    }
    let made = Arc::new(Publisher::of(world)?);
    Ok(Arc::clone(world.public.get_or_init(|| made)))
}

impl Publisher {
    fn of(world: &World) -> Result<Self, WorldError> {
        let config = &world.config;
        let names = &world.profile.warnings.names;
        let name = names.show(kernel::Lang::En);
        let signer = keys::warnings(&places::keys(config), &config.warnings, name, world.clock.now())?;
        let today = world.ground.today();
        let territory = world.ground.territory();
        let municipalities = territory
            .areas()
            .iter()
            .filter(|a| a.id.kind == territory::Kind::Municipality && a.exists_on(today));
        let rings = municipalities.filter_map(|a| a.shape.as_deref()).flat_map(|s| s.rings().cloned());
        let ground = Ground { borders: rings.collect() };
        let folder = config.public.folder(&config.data);
        let earlier = keys::earlier(&places::keys(config))?;
        let signed = already_signed(&folder, &[signer.certificate_pem(), earlier.clone()].concat());
        let stands = Mutex::new(Stands { content: None, signed });
        Ok(Self { folder, signer, earlier, ground, stands })
    }

    /// Puts everything that is public now in place.
    ///
    /// # Errors
    /// What the system said, for the page of whoever released it.
    pub(crate) fn push(&self, world: &World) -> Result<Pushed, String> {
        let words = |e: &dyn std::fmt::Display| e.to_string();
        let content = content(world, world.clock.now()).map_err(|e| words(&e))?;
        self.put(world, content)
    }

    fn put(&self, world: &World, content: Content) -> Result<Pushed, String> {
        // Whoever fell in the middle left what stood there before.
        let mut stands = self.stands.lock().unwrap_or_else(PoisonError::into_inner);
        for warning in &content.warnings {
            let known =
                stands.signed.get(warning.identifier()).is_some_and(|(alert, _)| *alert == warning.alert);
            if !known {
                let text = cap::write(&warning.alert, &world.facts.zone);
                let signed = self.signer.sign(&text).map_err(|e| e.to_string())?;
                stands.signed.insert(warning.identifier().to_owned(), (warning.alert.clone(), signed));
            }
        }
        let signed = stands.signed.iter().map(|(id, (_, text))| (id.clone(), text.clone())).collect();
        let certificates =
            Certificates { present: self.signer.certificate_pem(), earlier: self.earlier.clone() };
        let files =
            publicsite::render(&content, &self.ground, &signed, &certificates).map_err(|e| e.to_string())?;
        let (changed, checked, tags) = (content.changed_at, content.checked_at, content.tags());
        let pushed =
            publicsite::push(&self.folder, changed, checked, &tags, &files).map_err(|e| e.to_string())?;
        stands.content = Some(content);
        Ok(pushed)
    }

    /// What is public now, where the site says something else, or has not been looked at for a while.
    fn due(&self, world: &World, now: Timestamp) -> Result<Option<Content>, WorldError> {
        let fresh = content(world, now)?;
        let stands = self.stands.lock().unwrap_or_else(PoisonError::into_inner);
        let same = stands.content.as_ref().is_some_and(|old| {
            let recent = old.checked_at.plus_seconds(CHECKED_SECONDS) > now && old.checked_at <= now;
            // A site on which nothing ever stood has no date of its own.
            let undated = fresh.changed_at == fresh.checked_at;
            let changed_at = if undated { old.changed_at } else { fresh.changed_at };
            recent && Content { checked_at: old.checked_at, changed_at, ..fresh.clone() } == *old
        });
        Ok((!same).then_some(fresh))
    }
}

/// The signed documents of the site as it stands, if one of these certificates made them: neither a restart nor a new key signs
/// anything anew.
fn already_signed(folder: &Path, certificates: &str) -> BTreeMap<String, (Alert, String)> {
    let Some(bundle) = publicsite::current(folder) else { return BTreeMap::new() };
    let each = certificates.split_inclusive("-----END CERTIFICATE-----");
    let own: Vec<cap::Certificate> =
        each.filter_map(|pem| cap::Certificate::of_file("own", pem.as_bytes())).collect();
    let limits = Limits::default();
    let document = |path: &str| {
        let bytes = bundle.file(path)?;
        let text = String::from_utf8(bytes.to_vec()).ok()?;
        if !cap::trust(bytes, &limits, &own).is_checked() {
            return None;
        }
        let mut alert = cap::parse(bytes, &limits).ok()?.pop()?;
        // As it was before it was signed.
        (alert.signed, alert.warnings) = (false, Vec::new());
        Some((alert.identifier.clone(), (alert, text)))
    };
    bundle.paths().filter(|p| p.starts_with("/cap/")).filter_map(document).collect()
}

/// A job: something was released. What became of it is noted on its page; what failed is tried again.
pub(crate) fn carry_out(world: &World, job: &Job) -> Result<(), WorldError> {
    let publish: Publish = serde_json::from_value(job.payload.clone())
        .map_err(|e| WorldError::Plain(format!("the job's payload: {e}")))?;
    let outcome = publisher(world).map_err(|e| e.to_string()).and_then(|publisher| publisher.push(world));
    let Some(matter) = publish.matter else { return outcome.map(drop).map_err(WorldError::Plain) };
    let whole = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let noted = match &outcome {
        Ok(pushed) => Ok((whole(pushed.pages), whole(pushed.bytes))),
        Err(reason) => Err(reason.clone()),
    };
    // The first failure is noted; that the same still holds is not, each time anew.
    if noted.is_ok() || job.attempts == 0 {
        let facts = Arc::new(Facts::bare(world.facts.zone.clone()));
        let part = if noted.is_ok() { "pushed" } else { "failed" };
        let id: Id<kind::Command> = Id::of_words(&[&job.queue, &job.key, part, ""]);
        world.as_system_with(id, Ask::boxed(NotePush { matter, outcome: noted }, facts))?;
    }
    outcome.map(drop).map_err(WorldError::Plain)
}

/// Calls `soon` whenever something was committed that people outside wait for. On the writer's thread: it must only pass the word.
pub(crate) fn listen(journal: &Journal, soon: impl Fn() + Send + Sync + 'static) {
    journal.subscribe(Box::new(move |what| {
        if what.entries.iter().any(|e| PUBLISHES.contains(&e.header.kind.as_str())) {
            soon();
        }
    }));
}

/// A round: something ran out, or it is time to say that nothing changed.
pub(crate) fn round(world: &World) {
    let now = world.clock.now();
    let outcome = publisher(world).and_then(|publisher| {
        let Some(content) = publisher.due(world, now)? else { return Ok(()) };
        publisher.put(world, content).map(drop).map_err(WorldError::Plain)
    });
    if let Err(e) = outcome {
        tracing::error!(error = %e, "the public site could not be put in place");
    }
}
