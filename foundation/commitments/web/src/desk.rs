//! What the pages know besides the journal: names of the profile, seats, people, links, files.

use std::collections::BTreeMap;
use std::sync::Arc;

use access::{Eye, Holding};
use commitments::addressee::Office;
use commitments::links::Links;
use commitments::read::Mine;
use commitments::{Facts, Seat};
use kernel::{Actor, Id, Lang, Text, kind};
use store::{Read, StoreError};
use web::Matters;

/// Names of the catalogues, by code.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// Functions.
    pub functions: BTreeMap<String, Text>,
    /// Organisations.
    pub organisations: BTreeMap<String, Text>,
    /// Areas that an office may be tied to.
    pub areas: BTreeMap<String, Text>,
}

impl Names {
    /// The name in a list, or the code where the profile no longer knows it. A proper name without words in a language stands in
    /// its official ones.
    #[must_use]
    pub fn of(list: &BTreeMap<String, Text>, code: &str) -> Text {
        let shown = |lang| list.get(code).map(|t| t.show(lang)).filter(|t| !t.is_empty()).unwrap_or(code);
        Text::three(shown(Lang::Fr), shown(Lang::Nl), shown(Lang::En))
    }
    /// Codes and names in a language, in the order of the names. The program has a name, too; nothing is given to it.
    #[must_use]
    pub fn choices(list: &BTreeMap<String, Text>, lang: Lang) -> Vec<(String, String)> {
        let mut all: Vec<(String, String)> = list
            .iter()
            .filter(|(code, _)| *code != "system")
            .map(|(code, name)| (code.clone(), name.show(lang).to_owned()))
            .collect();
        all.sort_by_key(|(_, name)| store::fold(name));
        all
    }
}

/// What rules may look up, for whoever asks from their seat.
pub type Seated = Arc<dyn Fn(&Actor) -> Arc<Facts> + Send + Sync>;

/// Finds the number at which an office is reached.
pub type Reach = Arc<dyn Fn(&Office) -> Option<String> + Send + Sync>;

/// Finds the mandate that somebody acts under, as it is now.
pub type Holder = Arc<dyn Fn(&Actor) -> Option<Holding> + Send + Sync>;

/// Finds a matter by the number people say, as far as this actor may see it.
pub type Find =
    Arc<dyn Fn(&dyn Read, &Actor, &str) -> Result<Option<Id<kind::Matter>>, StoreError> + Send + Sync>;

/// What the binary hands to the pages. Everything may change while running, so it is asked each time.
pub struct Desk {
    /// What rules may look up, for whoever asks from their seat.
    pub facts: Seated,
    /// Names of the catalogues.
    pub names: Arc<dyn Fn() -> Arc<Names> + Send + Sync>,
    /// The mandate that somebody acts under, as it is now.
    pub holding: Holder,
    /// A person's name.
    pub person: Arc<dyn Fn(Id<kind::Person>) -> Option<String> + Send + Sync>,
    /// Number at which an office is reached.
    pub reached: Reach,
    /// The matters of other packages: what an order can be about.
    pub matters: Vec<Arc<dyn Matters>>,
    /// Finds one of them by its number.
    pub find: Find,
    /// The secrets of links.
    pub links: Links,
    /// Files.
    pub blobs: store::Blobs,
    /// Address under which people reach this place, for links.
    pub address: String,
}

impl Desk {
    /// What this person may see now. Without a mandate that counts: nothing.
    #[must_use]
    pub fn eye(&self, actor: &Actor) -> Eye {
        (self.holding)(actor).map_or_else(Eye::nothing, Eye::of)
    }
    /// Whether their function gives this power somewhere: to show or hide what can be done. The rules decide.
    #[must_use]
    pub fn may(&self, actor: &Actor, power: &str) -> bool {
        (self.holding)(actor).is_some_and(|held| held.powers.contains(power))
    }
    /// Facts for whoever asks.
    #[must_use]
    pub fn facts(&self, actor: &Actor) -> Arc<Facts> {
        (self.facts)(actor)
    }
    /// Names for a page.
    #[must_use]
    pub fn names(&self) -> Arc<Names> {
        (self.names)()
    }
    /// The seat of somebody, as a condition on the board.
    pub(crate) fn mine(&self, actor: &Actor) -> Mine {
        let seat: Seat = self.facts(actor).seat.clone();
        Mine { function: actor.function.clone(), seat }
    }
    /// Name and address of a matter of another package.
    pub(crate) fn about(
        &self,
        read: &dyn Read,
        lang: Lang,
        id: Id<kind::Matter>,
    ) -> Result<Option<(String, String)>, StoreError> {
        for matters in &self.matters {
            if let Some(page) = matters.page(read, lang, id)? {
                return Ok(Some(page));
            }
        }
        Ok(None)
    }
    /// What guards a matter of another package.
    pub(crate) fn guarded(
        &self,
        read: &dyn Read,
        id: Id<kind::Matter>,
    ) -> Result<Option<kernel::Resource>, StoreError> {
        for matters in &self.matters {
            if let Some(resource) = matters.resource(read, id)? {
                return Ok(Some(resource));
            }
        }
        Ok(None)
    }
}
