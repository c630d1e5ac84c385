//! What the pages know besides the journal and the desk of every package: the plans that the profile ships, the areas, today.

use std::sync::Arc;

use ::desk::{Names, Post};
use jiff::civil::Date;
use kernel::{Actor, Lang, Text};
use programme::Facts;
use programme::file::{Library, Named};
use programme::read::Eye;

/// An area by its name.
#[derive(Debug, Clone)]
pub struct AreaName {
    /// Its code.
    pub code: String,
    /// What it is: `municipality`, `zone`, `neighbourhood`.
    pub kind: String,
    /// Its name.
    pub names: Text,
}

/// What the binary hands to the pages. Everything may change while running, so it is asked each time.
pub struct Desk {
    /// Rights, names and the matters of other packages.
    pub post: Arc<Post>,
    /// What rules may look up.
    pub facts: Arc<dyn Fn() -> Arc<Facts> + Send + Sync>,
    /// What the profile ships.
    pub library: Arc<dyn Fn() -> Arc<Library> + Send + Sync>,
    /// The areas in which a measure can be carried out, in the order in which the interface offers them.
    pub areas: Arc<dyn Fn() -> Arc<Vec<AreaName>> + Send + Sync>,
    /// Today, in the zone of the place.
    pub today: Arc<dyn Fn() -> Date + Send + Sync>,
}

impl Desk {
    /// What this person may see now. Without a mandate that counts: nothing.
    #[must_use]
    pub fn eye(&self, actor: &Actor) -> Eye {
        self.post.eye(actor)
    }
    /// Facts for a command.
    #[must_use]
    pub fn facts(&self) -> Arc<Facts> {
        (self.facts)()
    }
    /// What the profile ships.
    #[must_use]
    pub fn library(&self) -> Arc<Library> {
        (self.library)()
    }
    /// Names for a page.
    #[must_use]
    pub fn names(&self) -> Arc<Names> {
        self.post.names()
    }
    /// The areas of this kind by name; of every kind where none is named.
    #[must_use]
    pub(crate) fn area_choices(&self, kinds: &[&str], lang: Lang) -> Vec<(String, String)> {
        let all = (self.areas)();
        let fits = all.iter().filter(|a| kinds.is_empty() || kinds.contains(&a.kind.as_str()));
        fits.map(|a| (a.code.clone(), a.names.show(lang).to_owned())).collect()
    }
}

/// Names by code, for everything that a page of plans shows.
pub(crate) struct Speak {
    names: Arc<Names>,
    library: Arc<Library>,
    areas: Arc<Vec<AreaName>>,
}

impl Speak {
    pub(crate) fn of(desk: &Desk) -> Self {
        Self { names: desk.names(), library: desk.library(), areas: (desk.areas)() }
    }
    pub(crate) fn function(&self, code: &str) -> Text {
        self.names.function(code)
    }
    pub(crate) fn organisation(&self, code: &str) -> Text {
        Names::of(&self.names.organisations, code)
    }
    pub(crate) fn area(&self, code: &str) -> Text {
        let found = self.areas.iter().find(|a| a.code == code).map(|a| a.names.clone());
        found.unwrap_or_else(|| Names::of(&self.names.areas, code))
    }
    pub(crate) fn group(&self, code: &str) -> Text {
        named(&self.library.groups, code)
    }
    pub(crate) fn resolution(&self, code: &str) -> Text {
        named(&self.library.resolutions, code)
    }
}

fn named(list: &[Named], code: &str) -> Text {
    let found = list.iter().find(|one| one.code == code).map(|one| one.names.clone());
    found.unwrap_or_else(|| Text::three(code, code, code))
}

/// Codes and names of a list in a language.
pub(crate) fn choices(list: &[Named], lang: Lang) -> Vec<(String, String)> {
    list.iter().map(|one| (one.code.clone(), one.names.show(lang).to_owned())).collect()
}
