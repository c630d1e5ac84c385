//! What the pages know besides the journal: names of the profile, the territory, people, the printing press.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use access::Holding;
use jiff::civil::Time;
use kernel::{Actor, Id, Lang, Text, Timestamp, kind};
use press_types::Press;
use situation::Facts;
use situation::line::{FigureWords, HeadWords};
use situation::places::{Area, Places};
use situation::read::Eye;
use store::{Entry, Read, StoreError};

/// Names of the catalogues, by code.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// Incident types, in the order of the catalogue.
    pub types: Vec<TypeName>,
    /// Severities from 1 to 4.
    pub severities: BTreeMap<i64, Text>,
    /// Areas of every kind.
    pub areas: BTreeMap<String, Text>,
    /// The areas by which lists are narrowed, with their kind: `municipality`, `zone`.
    pub narrowing: Vec<Area>,
    /// Functions.
    pub functions: BTreeMap<String, Text>,
    /// Functions under which no person acts: named where they did something, never offered to give something to.
    pub technical: BTreeSet<String>,
    /// Organisations.
    pub organisations: BTreeMap<String, Text>,
    /// Figures.
    pub figures: BTreeMap<String, Text>,
    /// Ways in, in the order of the catalogue: what can be chosen, and what each is called.
    pub channels: Vec<(String, Text)>,
    /// Kinds of log entry, likewise.
    pub kinds: Vec<(String, Text)>,
    /// States that others decide, in the order of the catalogue.
    pub states: Vec<StateName>,
    /// The crisis centre, as people here call it.
    pub centre: Option<Text>,
    /// Rooms of the centre.
    pub rooms: BTreeMap<String, Text>,
    /// Rules by which somebody must be told.
    pub rules: BTreeMap<String, RuleName>,
    /// When a day of the watch begins, for the report of it.
    pub day_begins: Time,
}

/// A rule by which somebody must be told, as pages show it.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct RuleName {
    /// Why they must be told.
    pub note: Text,
    /// Law, plan or agreement that it rests on.
    pub basis: Text,
}

/// A state that others decide, as pages show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateName {
    /// Its code.
    pub code: String,
    /// Its name.
    pub names: Text,
    /// Its name in the top bar.
    pub short: Text,
    /// Its levels, from the calmest.
    pub levels: Vec<LevelName>,
    /// Whether an official page confirms them.
    pub verified: bool,
}

/// A level of a state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelName {
    /// Its code.
    pub code: String,
    /// Its name.
    pub names: Text,
    /// 0 quiet, 1 to be noticed, 2 alarming.
    pub weight: u8,
}

impl StateName {
    /// The name of a level, or its code where the profile no longer knows it.
    #[must_use]
    pub fn level(&self, code: &str) -> Text {
        let known = self.levels.iter().find(|l| l.code == code);
        known.map_or_else(|| Text::three(code, code, code), |l| l.names.clone())
    }
    /// How a level shows.
    #[must_use]
    pub fn tone(&self, code: &str) -> &'static str {
        match self.levels.iter().find(|l| l.code == code).map(|l| l.weight) {
            Some(0) | None => "",
            Some(1) => "warn",
            Some(_) => "crit",
        }
    }
}

/// A type of incident as pages show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypeName {
    /// Its code.
    pub code: String,
    /// Its names.
    pub names: Text,
    /// The icon of its category.
    pub icon: String,
    /// Severity proposed at first, 1 to 4.
    pub severity: i64,
    /// What to do or ask at once.
    pub reflex: Vec<Text>,
    /// Words that people type for it, folded; the longest that fits counts.
    pub words: Vec<String>,
}

impl Names {
    /// The functions of which something can be asked, in the order of their names: the program, a screen or a feed carries nothing out.
    #[must_use]
    pub fn askable(&self, lang: Lang) -> Vec<(String, String)> {
        desk::Names::asked_of(&self.functions, &self.technical, lang)
    }
    /// The type with this code.
    #[must_use]
    pub fn incident_type(&self, code: &str) -> Option<&TypeName> {
        self.types.iter().find(|t| t.code == code)
    }
    /// What a type is called, in every language: people say its name, whatever they speak.
    #[must_use]
    pub fn called(&self, code: &str) -> String {
        let named = |of: &TypeName| Lang::ALL.map(|lang| of.names.show(lang).to_owned()).join(" ");
        self.incident_type(code).map_or_else(String::new, named)
    }
    /// The type that these words speak of: the one with the longest fitting word.
    #[must_use]
    pub fn type_of(&self, words: &str) -> Option<&TypeName> {
        let spaced = format!(
            " {} ",
            situation::text::fold(words).replace(|c: char| !c.is_alphanumeric() && c != '\'', " ")
        );
        let fits = |t: &&TypeName| {
            t.words.iter().filter(|w| spaced.contains(&format!(" {w} "))).map(String::len).max().unwrap_or(0)
        };
        self.types
            .iter()
            .map(|t| (fits(&t), t))
            .filter(|(n, _)| *n > 0)
            .max_by_key(|(n, _)| *n)
            .map(|(_, t)| t)
    }
    /// The name of an area.
    #[must_use]
    pub fn area(&self, code: &str) -> Text {
        proper(&Self::or_code(&self.areas, code))
    }
    /// The name of a function.
    #[must_use]
    pub fn function(&self, code: &str) -> Text {
        proper(&Self::or_code(&self.functions, code))
    }
    /// The name of an organisation.
    #[must_use]
    pub fn organisation(&self, code: &str) -> Text {
        proper(&Self::or_code(&self.organisations, code))
    }
    /// The name in a list, or the code where the profile no longer knows it.
    #[must_use]
    pub fn or_code(list: &BTreeMap<String, Text>, code: &str) -> Text {
        list.get(code).cloned().unwrap_or_else(|| Text::three(code, code, code))
    }
}

/// A proper name for readers of every language. Where it has none of its own in a language, the name that people there use
/// is the official one: it is no foreign text, and wants no mark that says so.
pub(crate) fn proper(name: &Text) -> Text {
    Text::three(name.show(Lang::Fr), name.show(Lang::Nl), name.show(Lang::En))
}

/// Somebody on duty.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct OnDuty {
    /// Their name.
    pub name: String,
    /// Their function.
    pub function: Text,
    /// Number at which they are reached.
    pub phone: Option<String>,
    /// Since when.
    pub since: Timestamp,
}

/// Who is on duty at an instant, longest first, from the rows as they stood then.
pub type DutyList = Arc<dyn Fn(&dyn Read, Timestamp) -> Result<Vec<OnDuty>, StoreError> + Send + Sync>;

/// What another package draws on the map of the floor: a row of the list that stands for it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Mapped {
    /// The layer of the map: one of [`LAYERS`].
    pub layer: &'static str,
    /// Its id.
    pub id: String,
    /// Its number.
    pub number: String,
    /// What it is.
    pub what: Text,
    /// Where it is.
    pub place: Text,
    /// How it stands: `red`, `orange`, `yellow`, `ready`, `running`.
    pub state: &'static str,
    /// How its row shows.
    pub tone: &'static str,
    /// Its path, without language.
    pub path: String,
}

/// The layers of the map that come from other packages.
pub const LAYERS: [&str; 2] = ["perimeters", "events"];
/// Rows of each of them in the list that stands for the map. Where there are more, the list leads to the layer's own page.
pub const MAPPED: i64 = 40;

/// What this actor may see of them at an instant, from the rows as they stood then.
pub type AlsoMapped =
    Arc<dyn Fn(&dyn Read, &Actor, Timestamp) -> Result<Vec<Mapped>, StoreError> + Send + Sync>;

/// Where somebody is reached, and who stands in.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct Reached {
    /// Number.
    pub phone: Option<String>,
    /// Code of the function that stands in.
    pub deputy: Option<String>,
    /// Number of the deputy.
    pub deputy_phone: Option<String>,
    /// Whether the numbers are invented.
    pub fictitious: bool,
}

/// Map layers as GeoJSON by name: `region`, `zones`, `municipalities`, `neighbourhoods`, `orientation`.
pub trait Layers: Send + Sync {
    /// A layer with names for readers of `lang`.
    fn layer(&self, name: &str, lang: Lang) -> Option<String>;
    /// West, south, east, north in degrees.
    fn bounds(&self) -> [f64; 4];
    /// Address of a base map archive, if one is configured.
    fn base_map(&self) -> Option<String> {
        None
    }
    /// A still picture of the region (SVG) for browsers without WebGL.
    fn still(&self) -> String;
}

/// Finds the mandate that somebody acts under, as it is now.
pub type Holder = Arc<dyn Fn(&Actor) -> Option<Holding> + Send + Sync>;

/// Finds where a function (of an organisation, of an area) is reached.
pub type Reach = Arc<dyn Fn(&str, Option<&str>, Option<&str>) -> Reached + Send + Sync>;

/// Makes the command that starts or ends the duty of a mandate.
pub type SetDuty = Arc<dyn Fn(Id<kind::Mandate>, bool) -> Box<dyn store::Command> + Send + Sync>;

/// Finds the machine's mandate under which what arrives by itself comes in.
pub type Feed = Arc<dyn Fn() -> Option<Actor> + Send + Sync>;

/// A level of a plan that a signal tells of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanLevel {
    /// Title of the plan.
    pub plan: Text,
    /// What the plan calls the level.
    pub level: Text,
    /// The path of the plan, without language.
    pub path: String,
    /// The path where it is activated; nothing where this actor does not activate it, or it cannot be.
    pub activate: Option<String>,
}

/// A file that was put aside without an entry: what the scanner holds back, and receipts of messages that say nothing we know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    /// `scanned` or `receipt`.
    pub way: &'static str,
    /// Its name; the beginning of its hash where nothing more is known.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// When it came.
    pub at: Timestamp,
    /// Why, in the words of whatever refused it.
    pub why: String,
}

/// The files that were put aside, the latest first.
pub type PutAside = Arc<dyn Fn() -> Result<Vec<Aside>, StoreError> + Send + Sync>;

/// Matters that an entry is about without naming them: the incident as which an event was opened.
pub type AlsoAbout = Arc<dyn Fn(&Entry) -> Vec<Id<kind::Matter>> + Send + Sync>;

/// The levels of plans that a signal tells of, as far as this actor may see the plans.
pub type PlanLevels =
    Arc<dyn Fn(&dyn Read, &Actor, Id<kind::Matter>) -> Result<Vec<PlanLevel>, StoreError> + Send + Sync>;

/// What the binary hands to the pages. Everything may change while running (profile, directory), so it is asked each time.
pub struct Desk {
    /// What rules may look up.
    pub facts: Arc<dyn Fn() -> Arc<Facts> + Send + Sync>,
    /// Names of the catalogues.
    pub names: Arc<dyn Fn() -> Arc<Names> + Send + Sync>,
    /// The gazetteer and the areas.
    pub places: Arc<dyn Places>,
    /// The map.
    pub layers: Arc<dyn Layers>,
    /// Words for figures on the command line.
    pub figure_words: FigureWords,
    /// The place's own words at the head of a line, for ways in and kinds of entry.
    pub head_words: HeadWords,
    /// The mandate that somebody acts under, as it is now.
    pub holding: Holder,
    /// A person's name.
    pub person: Arc<dyn Fn(Id<kind::Person>) -> Option<String> + Send + Sync>,
    /// Who is on duty.
    pub on_duty: DutyList,
    /// Where a function (of an organisation, of an area) is reached.
    pub reached: Reach,
    /// Looks at reports that are not written down yet.
    pub looks: Arc<crate::Looks>,
    /// Prints documents.
    pub press: Arc<dyn Press>,
    /// Files: what was attached, and what is held back.
    pub blobs: store::Blobs,
    /// Authorities behind the certificates of those who sign documents.
    pub authorities: Arc<exchange::pades::Anchors>,
    /// Address under which people reach this place, for links in documents.
    pub address: String,
    /// The command that starts (`true`) or ends the duty of a mandate; nothing where duty is kept elsewhere.
    pub duty: Option<SetDuty>,
    /// Who takes in what arrives by itself (a machine's mandate), as things are now; nothing where nothing does.
    pub feed: Feed,
    /// What is known of the addresses that are asked in turn.
    pub feeds: Arc<crate::Feeds>,
    /// Files that were put aside without an entry.
    pub aside: PutAside,
    /// What other packages draw on the map.
    pub also_mapped: AlsoMapped,
    /// What other packages say of a day of the watch.
    pub also_today: crate::AlsoToday,
    /// Levels of plans that a signal tells of.
    pub plan_levels: PlanLevels,
    /// Matters that an entry is about without naming them: the incident as which an event was opened.
    pub also_about: AlsoAbout,
    /// Certificates with which senders of public warnings sign.
    pub certificates: Arc<Vec<exchange::cap::Certificate>>,
}

impl Desk {
    /// What this person may see now. Without a mandate that counts: nothing.
    #[must_use]
    pub fn eye(&self, actor: &Actor) -> Eye {
        (self.holding)(actor).map_or_else(Eye::nothing, Eye::of)
    }
    /// What this session may see now: of a machine, without the log of strategy where its token does not give it.
    pub(crate) fn sees(&self, who: &web::Who) -> Eye {
        ::desk::narrowed(self.eye(who.actor()), who.0.only.as_ref())
    }
    /// The same for what arrives by itself.
    pub(crate) fn sees_live(&self, cx: &web::live::FragmentCx<'_>) -> Eye {
        ::desk::narrowed(self.eye(cx.actor), cx.only)
    }
    /// Whether their function gives this power somewhere: to show or hide what can be done. The rules decide.
    #[must_use]
    pub fn may(&self, actor: &Actor, power: &str) -> bool {
        (self.holding)(actor).is_some_and(|held| held.powers.contains(power))
    }
    /// Facts for a command.
    #[must_use]
    pub fn facts(&self) -> Arc<Facts> {
        (self.facts)()
    }
    /// Names for a page.
    #[must_use]
    pub fn names(&self) -> Arc<Names> {
        (self.names)()
    }
}
