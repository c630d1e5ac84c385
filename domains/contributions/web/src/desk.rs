//! What the pages know besides the journal and the desk of every package: the measures of plans, partners, the profile's lists.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use contributions::campaign::Measure;
use contributions::draft::Drafts;
use contributions::hint::Hint;
use contributions::{Facts, read::Eye};
use desk::letter::Stands;
use desk::links::Links;
use desk::{Names, Post};
use jiff::civil::Date;
use kernel::{Actor, Id, Text, kind};
use store::{Read, StoreError};
use territory::Territory;

/// A plan whose measures partners can be asked about.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The plan.
    pub id: Id<kind::Matter>,
    /// What it is called.
    pub names: Text,
    /// Codes and names of its themes, in their order.
    pub themes: Vec<(String, Text)>,
}

/// A measure of a plan.
#[derive(Debug, Clone)]
pub struct PlanMeasure {
    /// The measure as a campaign asks about it.
    pub measure: Measure,
    /// Its plan.
    pub plan: Id<kind::Matter>,
    /// Codes of the organisations that the plan names for it: who pilots it, and who takes part.
    pub named: BTreeSet<String>,
    /// The first and the last year of its plan; nothing where nobody knows them, and the plan is in force all the same.
    pub years: Option<(i64, i64)>,
}

/// The plans of this place, told by the package that keeps them. The binary joins the two.
pub trait Measures: Send + Sync {
    /// Plans that this person may see, the latest first.
    ///
    /// # Errors
    /// When the storage fails.
    fn plans(&self, read: &dyn Read, actor: &Actor) -> Result<Vec<Plan>, StoreError>;
    /// Their measures that are in force in a year, by theme and number.
    ///
    /// # Errors
    /// When the storage fails.
    fn measures(&self, read: &dyn Read, actor: &Actor, year: i64) -> Result<Vec<PlanMeasure>, StoreError>;
    /// The page of a measure, without language.
    fn path(&self, measure: Id<kind::Matter>) -> Option<String>;
    /// The form that begins a project, without language; its address takes `year`, `titles-fr`, `titles-nl`, `description-fr` and
    /// `description-nl`. Nothing where projects are kept elsewhere.
    fn projects(&self) -> Option<String> {
        None
    }
}

/// An organisation that can be asked.
#[derive(Debug, Clone)]
pub struct PartnerName {
    /// Its code.
    pub code: String,
    /// Its name.
    pub names: Text,
    /// What sort of organisation.
    pub kind: String,
    /// Areas it is competent for.
    pub areas: BTreeSet<String>,
}

/// When a measure counts as not sufficiently taken up.
#[derive(Debug, Clone, Default)]
pub struct Rule {
    /// Fewer partners than this.
    pub partners: usize,
    /// Fewer areas than this.
    pub areas: usize,
    /// Where that comes from.
    pub source: Text,
    /// Whether somebody competent confirmed it.
    pub verified: bool,
}

/// The lists of the profile, in the order in which the interface offers them.
#[derive(Debug, Clone, Default)]
pub struct Lists {
    /// For whom: codes and names.
    pub groups: Vec<(String, Text)>,
    /// Organisations that can be asked.
    pub partners: Vec<PartnerName>,
    /// Names of their sorts.
    pub kinds: Vec<(String, Text)>,
    /// What partners are written at first.
    pub letter: Text,
    /// What partners are asked besides.
    pub questions: Vec<Text>,
    /// What whoever judges is made to look at.
    pub hints: Vec<Hint>,
    /// When a measure counts as not sufficiently taken up.
    pub rule: Rule,
    /// Codes of neighbourhoods that have priority, and where that is written; none where no public list is known.
    pub priority: Option<(BTreeSet<String>, String)>,
}

/// How many letters about a campaign and its partners wait for somebody who releases them, of those that this person may see. The package
/// that sends them says it; the binary joins the two.
pub type Waiting = Arc<dyn Fn(&dyn Read, &Actor, Id<kind::Matter>) -> Result<i64, StoreError> + Send + Sync>;

/// Where a letter stands, by the message that it became; nothing where there is none. The package that sends them says it; the binary
/// joins the two.
pub type Written =
    Arc<dyn Fn(&dyn Read, Id<kind::Matter>) -> Result<Option<Stands>, StoreError> + Send + Sync>;

/// The territory with the day on which it is asked.
#[derive(Clone)]
pub struct Ground {
    /// The territory.
    pub territory: Arc<Territory>,
    /// Today, in the zone of the place.
    pub today: Arc<dyn Fn() -> Date + Send + Sync>,
    /// Address of the base map, where there is one.
    pub base_map: Option<String>,
}

/// What the binary hands to the pages. Everything may change while running, so it is asked each time.
pub struct Desk {
    /// Rights, names and the matters of other packages.
    pub post: Arc<Post>,
    /// What rules may look up.
    pub facts: Arc<dyn Fn() -> Arc<Facts> + Send + Sync>,
    /// The lists of the profile.
    pub lists: Arc<dyn Fn() -> Arc<Lists> + Send + Sync>,
    /// The plans.
    pub measures: Arc<dyn Measures>,
    /// The territory.
    pub ground: Ground,
    /// The secrets of links.
    pub links: Links,
    /// What is written and not sent yet.
    pub drafts: Drafts,
    /// Files.
    pub blobs: store::Blobs,
    /// Address under which people reach this place, for links.
    pub address: String,
    /// Letters that wait for their release.
    pub waiting: Waiting,
    /// Whether letters to partners leave by themselves: then whoever causes one proves themselves, and otherwise whoever releases it.
    pub leaves: bool,
    /// Whether this place sends mail at all.
    pub mail: bool,
    /// Where a letter stands.
    pub written: Written,
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
    /// The lists of the profile.
    #[must_use]
    pub fn lists(&self) -> Arc<Lists> {
        (self.lists)()
    }
    /// Names for a page.
    #[must_use]
    pub fn names(&self) -> Arc<Names> {
        self.post.names()
    }
    /// Names of the areas in which an action can take place, those of every kind.
    pub(crate) fn areas(&self) -> BTreeMap<String, Text> {
        let known = &self.facts().areas;
        let all = self.ground.territory.areas().iter().filter(|a| known.contains(&a.id.code));
        all.map(|a| (a.id.code.clone(), a.names.clone())).collect()
    }
    /// Names of groups.
    pub(crate) fn groups(&self) -> BTreeMap<String, Text> {
        self.lists().groups.iter().cloned().collect()
    }
}
