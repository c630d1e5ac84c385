//! What these pages know besides the journal.

use std::collections::BTreeMap;
use std::sync::Arc;

use exchange::cap::{Category, Certainty, Circle, ResponseType, Severity, Urgency};
use kernel::{Actor, Id, Point, Text, kind};
use store::{Read, StoreError};
use warning::Facts;
use warning::item::{Sort, Texts};
use warning::site::SiteFigure;

use crate::ground::Ground;

/// Finds where a matter of another package is, and what that place is called.
pub type Spot =
    Arc<dyn Fn(&dyn Read, Id<kind::Matter>) -> Result<Option<(Point, Text)>, StoreError> + Send + Sync>;

/// What the rules may look up for a warning about this matter.
pub type FactsOf =
    Arc<dyn Fn(&dyn Read, Option<Id<kind::Matter>>) -> Result<Arc<Facts>, StoreError> + Send + Sync>;

/// The outlines drawn around a matter that this person may see.
pub type Outlines =
    Arc<dyn Fn(&dyn Read, &Actor, Id<kind::Matter>) -> Result<Vec<Outlined>, StoreError> + Send + Sync>;

/// The figures that the public site shows now.
pub type Figures = Arc<dyn Fn(&dyn Read) -> Result<Vec<SiteFigure>, StoreError> + Send + Sync>;

/// The whole public site as it stands, as an archive (ZIP); or why there is none.
pub type Archive = Arc<dyn Fn() -> Result<Vec<u8>, String> + Send + Sync>;

/// An outline that somebody drew around a matter: a perimeter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlined {
    /// Its id as text.
    pub id: String,
    /// What it is called.
    pub label: Text,
    /// Rings.
    pub polygons: Vec<Vec<Point>>,
    /// Circles.
    pub circles: Vec<Circle>,
}

/// What a warning begins with.
#[derive(Debug, Clone)]
pub struct Template {
    /// Code.
    pub code: String,
    /// Name.
    pub names: Text,
    /// Kind of event.
    pub category: Category,
    /// When to act.
    pub urgency: Urgency,
    /// How bad.
    pub severity: Severity,
    /// How sure.
    pub certainty: Certainty,
    /// What people should do.
    pub responses: Vec<ResponseType>,
    /// For how many hours it holds.
    pub hours: i64,
    /// Where the wording comes from.
    pub source: Text,
    /// Whether somebody competent confirmed it.
    pub verified: bool,
    /// The words, by language tag.
    pub texts: BTreeMap<String, TemplateText>,
}

/// The words of a template in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TemplateText {
    /// The event in a few words.
    pub event: String,
    /// One line.
    pub headline: String,
    /// What happened.
    pub description: String,
    /// What to do.
    pub instruction: String,
    /// Whom to ask.
    pub contact: String,
}

/// What news or an answer begins with.
#[derive(Debug, Clone)]
pub struct NewsTemplate {
    /// Code.
    pub code: String,
    /// Name.
    pub names: Text,
    /// What it begins.
    pub sort: Sort,
    /// Where the wording comes from.
    pub source: Text,
    /// Whether somebody competent confirmed it.
    pub verified: bool,
    /// The words, by language tag.
    pub texts: Texts,
}

/// What it costs to alert one person.
#[derive(Debug, Clone)]
pub struct Tariff {
    /// Thousandths of a euro.
    pub mills: i64,
    /// Where the price was read.
    pub source: String,
    /// Whether somebody competent confirmed it.
    pub verified: bool,
}

/// A channel on which a platform alerts people.
#[derive(Debug, Clone)]
pub struct Channel {
    /// `mail`, `sms`, `voice`.
    pub code: String,
    /// Its price, where one is known.
    pub tariff: Option<Tariff>,
}

/// A platform of others, into which people copy by hand.
#[derive(Debug, Clone)]
pub struct Platform {
    /// Code.
    pub code: String,
    /// Name.
    pub names: Text,
    /// The channels on which it alerts people.
    pub channels: Vec<Channel>,
}

/// Why the site is not served by this program, although it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unserved {
    /// The address on which it should listen.
    pub at: String,
    /// Another program listens there.
    pub taken: bool,
}

/// What the binary hands to the pages. Everything may change while running, so it is asked each time.
pub struct Desk {
    /// Who may see and do what, names, the matters of others.
    pub post: Arc<desk::Post>,
    /// What rules may look up.
    pub facts: FactsOf,
    /// The territory.
    pub ground: Ground,
    /// The profile's templates.
    pub templates: Vec<Template>,
    /// The profile's templates of news and answers.
    pub news: Vec<NewsTemplate>,
    /// Words that withdraw a warning, by language tag.
    pub all_clear: BTreeMap<String, TemplateText>,
    /// Where an incident is.
    pub spot: Spot,
    /// What is drawn around it.
    pub outlines: Outlines,
    /// Platforms of others, with their channels and prices.
    pub platforms: Vec<Platform>,
    /// Whose site it is, as every page of the site says it.
    pub place: publicsite::Place,
    /// Why nobody is served, where the listener could not be opened.
    pub unserved: Option<Unserved>,
    /// Its figures.
    pub figures: Figures,
    /// Figures that are still public and do not show: they stood on it before it was opened anew.
    pub held: Figures,
    /// All of it, for whoever keeps it.
    pub archive: Archive,
}

impl Desk {
    /// The tags of the languages that may be written in, the official ones first.
    #[must_use]
    pub fn tags(&self) -> Vec<&str> {
        let own = ["fr", "nl", "en", "de"].into_iter();
        own.chain(self.place.languages.iter().map(|l| l.tag.as_str())).collect()
    }
    /// The template of this code.
    #[must_use]
    pub fn template(&self, code: &str) -> Option<&Template> {
        self.templates.iter().find(|t| t.code == code)
    }
    /// The template of news or of an answer of this code.
    #[must_use]
    pub fn news_template(&self, code: &str) -> Option<&NewsTemplate> {
        self.news.iter().find(|t| t.code == code)
    }
}
