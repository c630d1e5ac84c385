//! What the pages know besides the journal and the desk of every package: seats, who is found for whom, which channels are open, and
//! what platforms of others ask for.

use std::collections::BTreeMap;
use std::sync::Arc;

use ::desk::links::Links;
use kernel::{Actor, Id, Lang, Text, Timestamp, kind};
use outbox::message::Channel;
use outbox::push::{Devices, Key, Services};
use outbox::read::Mine;
use outbox::whom::{Found, Office, Target};
use outbox::{Facts, Seat};
use press_types::Press;
use store::{Read, StoreError};

use crate::letters::Letters;

/// What rules may look up, for whoever asks from their seat.
pub type Seated = Arc<dyn Fn(&Actor) -> Arc<Facts> + Send + Sync>;

/// Finds those who are meant, as the directory, the rota and the book of addresses have them now.
pub type Finder = Arc<dyn Fn(&dyn Read, &Target) -> Result<Vec<Found>, StoreError> + Send + Sync>;

/// Persons of the directory, with their names, logins and whether they may be chosen.
pub type People = Arc<dyn Fn() -> Vec<(Id<kind::Person>, String, String)> + Send + Sync>;

/// What a matter offers to platforms of others: values by code, already fit for everybody to see.
#[derive(Debug, Clone, Default)]
pub struct Subject {
    /// Values by code (`number`, `title-fr`, `place`, …).
    pub values: BTreeMap<String, String>,
    /// The area as GeoJSON, where it is drawn.
    pub area: Option<String>,
}

impl Subject {
    /// Whether this value is the words of a warning to the public, and none holds.
    pub(crate) fn lacks_warning(&self, from: &str) -> bool {
        let public = |code: &str| code.starts_with("message-");
        public(from) && !self.values.keys().any(|code| public(code))
    }
}

/// Asks a matter for what it offers to platforms of others at an instant; nothing where it is none that can be handed over.
pub type Subjects = Arc<
    dyn Fn(&dyn Read, (Lang, Timestamp), Id<kind::Matter>) -> Result<Option<Subject>, StoreError>
        + Send
        + Sync,
>;

/// Whoever still has to be told about a matter, for a message that somebody releases.
pub type ToTell = Arc<dyn Fn(&dyn Read, Id<kind::Matter>) -> Result<Vec<Office>, StoreError> + Send + Sync>;

/// The matters that belong to one, itself among them: a request, and what was asked of each partner in it.
pub type Parts =
    Arc<dyn Fn(&dyn Read, Id<kind::Matter>) -> Result<Vec<Id<kind::Matter>>, StoreError> + Send + Sync>;

/// A number of the place's own list: whom to call for an office, and who stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// The office.
    pub office: Office,
    /// Telephone number.
    pub phone: String,
    /// The function that stands in.
    pub deputy: Option<String>,
    /// Its number, or a second line.
    pub deputy_phone: Option<String>,
    /// Whether the numbers are invented.
    pub fictitious: bool,
}

/// The telephone number that a person gave, as the directory has it.
pub type Phone = Arc<dyn Fn(Id<kind::Person>) -> Option<String> + Send + Sync>;

/// The place's own list of numbers.
pub type Numbers = Arc<dyn Fn() -> Vec<Number> + Send + Sync>;

/// A platform of others, as the profile has it.
#[derive(Debug, Clone)]
pub struct Platform {
    /// Code, in addresses.
    pub code: String,
    /// Name.
    pub names: Text,
    /// Its fields, in the order in which it asks for them.
    pub fields: Vec<PlatformField>,
    /// Where its fields were read.
    pub source: Text,
    /// Whether somebody competent confirmed them.
    pub verified: bool,
}

/// A field of a platform of others.
#[derive(Debug, Clone)]
pub struct PlatformField {
    /// Code.
    pub code: String,
    /// Name as it stands there.
    pub names: Text,
    /// Which value of the matter goes into it.
    pub from: String,
    /// Most characters that it takes, where that is known.
    pub most: Option<usize>,
}

/// What is needed to allow notifications on a device.
#[derive(Clone)]
pub struct Push {
    /// Public half of the place's key, as browsers want it (base64url).
    pub key: String,
    /// Which push services may be told.
    pub services: Services,
    /// The key: what comes back from a device is held against it.
    pub own: Key,
}

/// What one letter costs on a channel, as the profile has it.
#[derive(Debug, Clone)]
pub struct Tariff {
    /// The channel.
    pub channel: Channel,
    /// Thousandths of a euro.
    pub mills: i64,
    /// Where the price was read.
    pub source: String,
    /// Whether somebody competent confirmed it.
    pub verified: bool,
}

/// What a message begins with, as the profile has it.
#[derive(Debug, Clone)]
pub struct MessageTemplate {
    /// Code.
    pub code: String,
    /// Name.
    pub names: Text,
    /// The subject, with what is to be filled in between square brackets.
    pub subject: Text,
    /// The text, likewise.
    pub words: Text,
    /// Where the wording comes from.
    pub source: Text,
    /// Whether somebody competent confirmed it.
    pub verified: bool,
}

/// What the binary hands to the pages. Everything may change while running, so it is asked each time.
pub struct Desk {
    /// The desk of every package.
    pub post: Arc<::desk::Post>,
    /// What rules may look up, for whoever asks from their seat.
    pub facts: Seated,
    /// Persons of the directory.
    pub people: People,
    /// Who is found for whom.
    pub found: Finder,
    /// The place's own list of numbers, for the telephone tree.
    pub numbers: Numbers,
    /// Where a person is reached by telephone.
    pub phone: Phone,
    /// The secrets of links.
    pub links: Links,
    /// Channels on which something can leave.
    pub open: Vec<Channel>,
    /// Letters as text.
    pub letters: Arc<Letters>,
    /// Address under which people reach this place.
    pub address: String,
    /// Devices on which people allowed notifications.
    pub devices: Devices,
    /// What is needed to allow them on one more; nothing where none can be sent.
    pub push: Option<Push>,
    /// Prices, where the profile has any.
    pub tariffs: Vec<Tariff>,
    /// What a message can begin with.
    pub templates: Vec<MessageTemplate>,
    /// Platforms of others.
    pub platforms: Vec<Platform>,
    /// Prints what goes into their fields; nothing where nothing is printed.
    pub press: Option<Arc<dyn Press>>,
    /// What a matter offers to them.
    pub subjects: Subjects,
    /// Whoever still has to be told about a matter.
    pub to_tell: ToTell,
    /// What belongs to a matter, for messages that are released together.
    pub parts: Parts,
}

impl Desk {
    /// Facts for whoever asks.
    pub(crate) fn facts(&self, actor: &Actor) -> Arc<Facts> {
        (self.facts)(actor)
    }
    /// The seat of somebody, as a condition on the board.
    pub(crate) fn mine(&self, actor: &Actor) -> Mine {
        let seat: Seat = self.facts(actor).seat.clone();
        Mine::of(actor, seat)
    }
    /// A person's name; the beginning of their id where nobody knows it any more.
    pub(crate) fn name(&self, person: Id<kind::Person>) -> String {
        (self.post.person)(person).unwrap_or_else(|| person.to_string().chars().take(8).collect())
    }
    /// A platform by its code.
    pub(crate) fn platform(&self, code: &str) -> Option<&Platform> {
        self.platforms.iter().find(|p| p.code == code)
    }
}
