//! Whether a hook is told of an entry: its kind, its area, and what the hook's mandate may read now.

use std::sync::Arc;

use desk::Post;
use kernel::{Actor, Guard, Handling, Id, Lang, Resource, kind};
use openapi::Collection;
use store::{Entry, Read, StoreError};
use webhooks::Facts;
use webhooks::message::{Message, of};
use webhooks::read::HookRow;

use crate::wiring::World;

/// The language of the page that a message names; the page offers the others.
const LANG: Lang = Lang::Fr;

/// What decides.
pub(super) struct Hearing {
    pub(super) world: Arc<World>,
    /// Knows the matters of every package.
    pub(super) post: Arc<Post>,
    /// The collections of the interface, to say where an item is read.
    pub(super) collections: Vec<&'static Collection>,
}

impl Hearing {
    /// The message for a hook; nothing where it is not told.
    pub(super) fn message(
        &self,
        read: &dyn Read,
        facts: &Facts,
        hook: &HookRow,
        entry: &Entry,
    ) -> Result<Option<Message>, StoreError> {
        let wanted =
            facts.groups.iter().filter(|g| hook.groups.contains(&g.code)).any(|g| g.holds(entry.kind()));
        let Some(actor) = self.actor(hook.mandate).filter(|_| wanted) else { return Ok(None) };
        let Some(on) = self.guarded(read, entry)? else { return Ok(None) };
        let outside = !hook.areas.is_empty() && hook.areas.is_disjoint(&on.areas);
        if outside || self.world.guard.permit(&actor, "matter.read", &on).is_err() {
            return Ok(None);
        }
        let closed = |power| self.world.guard.permit(&actor, power, &Resource::service()).is_err();
        if self.post.reserved(read, entry)?.is_some_and(closed) {
            return Ok(None);
        }
        let page = match entry.header.matter {
            Some(id) => self.post.about(read, LANG, id)?.map(|(_, path)| path),
            None => None,
        };
        let origin = self.world.config.url.trim_end_matches('/');
        let link = page.as_deref().zip(entry.header.matter).and_then(|(path, id)| self.link(path, id));
        let link = link.map(|path| format!("{origin}{path}"));
        let page = page.map(|path| format!("{origin}/{LANG}/{path}"));
        Ok(Some(of(entry, link.as_deref(), page.as_deref())))
    }

    /// What guards an entry as things are now. One without a matter is of the service as a whole where its kind is told at all.
    fn guarded(&self, read: &dyn Read, entry: &Entry) -> Result<Option<Resource>, StoreError> {
        let written = entry.header.handling;
        let on = match entry.header.matter {
            None if written <= Handling::Service => Some(Resource::service()),
            None => None,
            Some(id) => self.post.guarded(read, id)?,
        };
        // An entry that was handled more strictly than its matter is now keeps its own level.
        Ok(on.map(|on| Resource { handling: on.handling.max(written), ..on }))
    }

    /// The machine, while its mandate counts.
    fn actor(&self, mandate: Id<kind::Mandate>) -> Option<Actor> {
        let (roster, now) = (self.world.people.now(), self.world.clock.now());
        let held = roster.mandate(mandate).filter(|m| roster.counts(m, now))?;
        let machine = roster.persons.get(&held.person).is_some_and(|p| p.machine && p.active);
        machine.then(|| held.actor())
    }

    /// Where the item is read as JSON: by its id, also where its page goes by a number.
    fn link(&self, page: &str, id: Id<kind::Matter>) -> Option<String> {
        let (room, rest) = page.split_once('/')?;
        let code = crate::api::collection_of(room);
        let known = self.collections.iter().any(|c| c.code == code) && !rest.contains('/');
        known.then(|| format!("/api/v1/{code}/{id}"))
    }
}
