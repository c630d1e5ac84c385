//! What goes along from the accountable journal: by which tables, and as far as whoever asks may read it.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use access::Holding;
use desk::Post;
use exercise::screen::Tables;
use include_dir::{Dir, include_dir};
use kernel::{Actor, Guard, Handling, Id, Resource, kind};
use store::{Entry, Journal, StoreError};

use crate::wiring::World;

static FIELDS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/exercise/fields");

/// The tables of all packages, or why they cannot be read; a test reads them.
static TABLES: LazyLock<Result<Tables, String>> = LazyLock::new(|| {
    let files = FIELDS.files().filter(|f| f.path().extension().is_some_and(|e| e == "toml"));
    Tables::read(files.filter_map(|f| Some((f.path().file_stem()?.to_str()?, f.contents_utf8()?))))
});

/// The tables of all packages.
///
/// # Errors
/// When one cannot be read; a defect of the program.
pub(super) fn tables() -> Result<&'static Tables, StoreError> {
    TABLES.as_ref().map_err(|e| StoreError::Journal(e.clone()))
}

/// What somebody may read, asked entry by entry. Rights, owners and handling are those of now.
pub(super) struct Sight {
    live: Journal,
    guard: Arc<dyn Guard>,
    post: Arc<Post>,
    actor: Actor,
    held: Option<Holding>,
    /// Whether they read the log of strategy.
    strategy: bool,
    known: HashMap<Id<kind::Matter>, bool>,
}

impl Sight {
    pub(super) fn of(world: &World, post: &Arc<Post>, actor: &Actor) -> Self {
        Self {
            live: world.live.clone(),
            guard: world.guard.clone(),
            post: Arc::clone(post),
            held: world.guard.holding(actor),
            strategy: world.guard.permit(actor, "log.read-strategic", &Resource::service()).is_ok(),
            actor: actor.clone(),
            known: HashMap::new(),
        }
    }

    /// Whether this entry may be read.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub(super) fn reads(&mut self, entry: &Entry) -> Result<bool, StoreError> {
        let Some(held) = &self.held else { return Ok(false) };
        if entry.header.handling > held.clearance {
            return Ok(false);
        }
        if self.keeps_strategy(entry)? {
            return Ok(false);
        }
        let Some(matter) = entry.header.matter else {
            // Who is who, and the profile, are open to everybody on duty; the watch log to whoever reads at all.
            let open = ["directory.", "profile."].iter().any(|p| entry.kind().starts_with(p));
            return Ok(
                open || (held.powers.contains("matter.read") && entry.header.handling <= Handling::Service)
            );
        };
        if let Some(known) = self.known.get(&matter) {
            return Ok(*known);
        }
        // A matter that no package knows any more is nobody's to take along.
        let on = self.live.read(|read| self.post.guarded(read, matter))?;
        let reads = on.is_some_and(|on| self.guard.permit(&self.actor, "matter.read", &on).is_ok());
        self.known.insert(matter, reads);
        Ok(reads)
    }

    /// Whether it is of the log of strategy, and that log is not for whoever asks. Names and addresses are no reason here: the screen
    /// takes them out.
    fn keeps_strategy(&self, entry: &Entry) -> Result<bool, StoreError> {
        // Most of a journal need not be looked at for this.
        if self.strategy || !["situation.", "bodies."].iter().any(|package| entry.kind().starts_with(package))
        {
            return Ok(false);
        }
        let power = self.live.read(|read| self.post.reserved(read, entry))?;
        Ok(power.is_some_and(|power| power == "log.read-strategic"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Adding a field to an event asks what becomes of it in an exercise.
    #[test]
    fn every_field_of_every_event_has_a_class() {
        let tables = tables().unwrap();
        let mut lacking = Vec::new();
        let mut locks = 0;
        for folder in ["domains", "foundation"] {
            for package in std::fs::read_dir(testkit::root().join(folder)).unwrap().flatten() {
                if let Ok(lock) = std::fs::read_to_string(package.path().join("events.lock")) {
                    locks += 1;
                    lacking.extend(tables.lacks(&lock));
                }
            }
        }
        assert!(locks >= 10, "only {locks} pinned files were found");
        assert!(
            lacking.is_empty(),
            "say in src/exercise/fields how these are carried:\n  {}",
            lacking.join("\n  ")
        );
    }

    #[test]
    fn people_are_never_plain() {
        use exercise::screen::Class;
        let tables = tables().unwrap();
        let table = [
            ("directory.person-registered@1", "name", Class::Name),
            ("directory.person-registered@1", "phone", Class::Phone),
            ("directory.person-registered@1", "login", Class::Login),
            ("situation.signal-received@1", "caller", Class::Name),
            ("situation.signal-received@1", "call_back", Class::Contact),
            ("situation.signal-received@1", "words.text", Class::Text),
            ("situation.informed@1", "whom", Class::Name),
            ("situation.site-entered@1", "name", Class::Name),
            ("situation.posture-set@1", "speaker", Class::Name),
            ("situation.log-written@2", "attachments", Class::File),
            ("commitments.acknowledged@1", "number", Class::Contact),
            ("commitments.acknowledged@1", "photos", Class::File),
            ("bodies.foreign-noted@1", "told_by", Class::Name),
            ("emergency.speaker-named@1", "name", Class::Name),
            ("perimeters.point-contact@1", "contact", Class::Contact),
            ("readiness.contact-set@1", "contact.person", Class::Name),
            ("outbox.addressed@1", "routes.address", Class::Contact),
            ("relief.contact-named@1", "mail", Class::Mail),
        ];
        for (kind, path, class) in table {
            assert_eq!(tables.class(kind, path), Some(class), "{kind} {path}");
        }
        for kind in [
            "directory.token-made",
            "directory.account-linked",
            "commitments.link-made",
            "outbox.address-kept",
        ] {
            assert!(tables.of(kind).unwrap().leaves(kind), "{kind} stays behind");
        }
    }
}
