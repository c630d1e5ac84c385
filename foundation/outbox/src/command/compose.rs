//! A message is written and released.

use std::collections::BTreeSet;

use kernel::{Actor, Handling, Id, Lang, Refusal, Resource, Text, kind};
use store::{Deciding, Draft, Failure, Rule};

use super::optional_short;
use crate::event::{Addressed, AimNamed, Event, Prepared, Released};
use crate::message::{Channel, Content, State, Urgency};
use crate::state::{self, Now};
use crate::whom::{Aim, Contact, Found, Office, Target, routes};
use crate::{Facts, address, error};

/// Writes a message, and releases it at once where those whom it is for were looked up.
#[derive(Debug, Clone)]
pub struct Compose {
    /// The message to be.
    pub message: Id<kind::Matter>,
    /// Subject, in the same languages as the text.
    pub subject: Text,
    /// The text.
    pub words: Text,
    /// How urgent.
    pub urgency: Urgency,
    /// What of it leaves the house.
    pub content: Content,
    /// Channels in the order in which they are tried.
    pub channels: Vec<Channel>,
    /// Minutes until the next channel has its turn.
    pub next_minutes: u32,
    /// Minutes within which each recipient has to acknowledge; none where nobody has to.
    pub acknowledge_minutes: Option<u32>,
    /// What it is about, with what that is called.
    pub about: Option<(Id<kind::Matter>, String)>,
    /// How it is handled.
    pub handling: Handling,
    /// Areas it lies in.
    pub areas: BTreeSet<String>,
    /// Functions that may read it, where it is need-to-know or secret; writer and recipients are added.
    pub readers: BTreeSet<String>,
    /// The entry that causes it, where the program writes it.
    pub origin: Option<Id<kind::Entry>>,
    /// Whom it is for.
    pub to: Vec<Target>,
    /// Those who were found for them: it leaves at once. It waits for its release otherwise.
    pub release: Option<Vec<Found>>,
}

impl Compose {
    /// A plain one: by mail, nobody has to acknowledge.
    #[must_use]
    pub const fn new(message: Id<kind::Matter>, subject: Text, words: Text, to: Vec<Target>) -> Self {
        Self {
            message,
            subject,
            words,
            urgency: Urgency::Routine,
            content: Content::Full,
            channels: Vec::new(),
            next_minutes: 5,
            acknowledge_minutes: None,
            about: None,
            handling: Handling::Service,
            areas: BTreeSet::new(),
            readers: BTreeSet::new(),
            origin: None,
            to,
            release: None,
        }
    }

    fn check(&self, facts: &Facts) -> Result<(), Refusal> {
        self.texts(facts)?;
        if self.handling >= Handling::NeedToKnow && self.content == Content::Full {
            return Err(error::guarded());
        }
        if self.channels.is_empty() {
            return Err(Refusal::missing("channels"));
        }
        if self.channels.iter().collect::<BTreeSet<_>>().len() < self.channels.len() {
            return Err(Refusal::invalid("channels", "refusal-message-channel-twice"));
        }
        let minutes = |field: &str, n: u32, least: u32| match n {
            n if n < least || n > facts.limits.minutes => {
                Err(Refusal::invalid(field, "refusal-message-minutes").with("most", facts.limits.minutes))
            }
            _ => Ok(()),
        };
        minutes("next-minutes", self.next_minutes, 1)?;
        minutes("acknowledge-minutes", self.acknowledge_minutes.unwrap_or(1), 1)?;
        optional_short("about", self.about.as_ref().map(|(_, label)| label), facts)?;
        if self.to.is_empty() {
            return Err(Refusal::missing("to"));
        }
        if self.to.len() > facts.limits.recipients {
            return Err(error::too_many("to", facts.limits.recipients));
        }
        self.to.iter().try_for_each(|target| known(target, facts))
    }

    /// Each language has both subject and text, or neither; one at least.
    fn texts(&self, facts: &Facts) -> Result<(), Refusal> {
        address::subject(&self.subject, facts.limits.short)?;
        let mut some = false;
        for lang in Lang::ALL {
            let there = |text: &Text| text.get(lang).is_some_and(|t| !t.trim().is_empty());
            match (there(&self.subject), there(&self.words)) {
                (true, false) => return Err(Refusal::missing(&format!("words-{lang}"))),
                (false, true) => return Err(Refusal::missing(&format!("subject-{lang}"))),
                (both, _) => some |= both,
            }
            kernel::at_most(&format!("words-{lang}"), self.words.get(lang).unwrap_or(""), facts.limits.text)?;
        }
        if some { Ok(()) } else { Err(Refusal::missing("subject-fr")) }
    }

    fn event(&self, actor: &Actor, year: i64, no: i64) -> Prepared {
        let offices = || {
            self.to
                .iter()
                .filter_map(office)
                .chain(self.release.iter().flatten().filter_map(|f| f.office.as_ref()))
        };
        let mut readers = self.readers.clone();
        if self.handling >= Handling::NeedToKnow {
            readers.insert(actor.function.clone());
            readers.extend(offices().map(|o| o.function.clone()));
        }
        let mut areas = self.areas.clone();
        if !areas.is_empty() {
            areas.extend(offices().filter_map(|o| o.area.clone()));
        }
        Prepared {
            year,
            no,
            subject: written(&self.subject),
            words: written(&self.words),
            urgency: self.urgency,
            content: self.content,
            channels: self.channels.clone(),
            next_minutes: self.next_minutes,
            acknowledge_minutes: self.acknowledge_minutes,
            about: self.about.as_ref().map(|(matter, _)| *matter),
            about_label: self.about.as_ref().map(|(_, label)| label.clone()),
            areas,
            readers,
            origin: self.origin,
            aims: self.to.iter().map(Aim::from).collect(),
        }
    }
}

fn office(target: &Target) -> Option<&Office> {
    match target {
        Target::Office(office) => Some(office),
        Target::Person(_) | Target::Free(_) => None,
    }
}

/// The languages in which something stands, trimmed.
fn written(text: &Text) -> Text {
    let mut kept = Text::default();
    for lang in Lang::ALL {
        kept.set(lang, text.get(lang).map(|t| t.trim().to_owned()).filter(|t| !t.is_empty()));
    }
    kept
}

fn known(target: &Target, facts: &Facts) -> Result<(), Refusal> {
    match target {
        Target::Person(id) if !facts.persons.contains(id) => {
            Err(Refusal::unknown_code("to", &id.to_string()))
        }
        Target::Office(office) if !facts.functions.contains(&office.function) => {
            Err(Refusal::unknown_code("to", &office.function))
        }
        Target::Free(contact) => reachable(contact, facts),
        Target::Person(_) | Target::Office(_) => Ok(()),
    }
}

/// Somebody typed by hand can be reached at all, at an address that may leave the house.
fn reachable(contact: &Contact, facts: &Facts) -> Result<(), Refusal> {
    if contact.mail.is_none() && contact.phone.is_none() {
        return Err(Refusal::missing("to"));
    }
    optional_short("to", contact.name.as_ref(), facts)?;
    contact.mail.as_ref().map(|m| address::mail("to", m)).transpose()?;
    contact.phone.as_ref().map(|p| address::phone("to", p)).transpose().map(drop)
}

impl Rule for Compose {
    type Facts = Facts;
    const NAME: &'static str = "outbox.compose";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let resource =
            Resource { matter: Some(self.message), areas: self.areas.clone(), ..Resource::service() };
        cx.guard.permit(cx.actor, "message.send", &resource)?;
        // What is about something takes its handling from there; otherwise it is a choice of its own.
        if self.handling >= Handling::NeedToKnow && self.about.is_none() {
            cx.guard.permit(cx.actor, "matter.restrict", &Resource::service())?;
        }
        self.check(facts)?;
        let year = facts.year(cx.now);
        let no = state::next(cx.read, &format!("message:{year:02}"))?;
        let (matter, handling) = (Some(self.message), self.handling);
        let prepared = self.event(cx.actor, year, no);
        let mut drafts = vec![prepared.draft(matter, handling)?];
        for (aim, target) in (0..).zip(&self.to) {
            let Target::Free(Contact { name, mail, phone, lang, .. }) = target.clone() else { continue };
            drafts.push(AimNamed { aim, name, mail, phone, lang }.draft(matter, handling)?);
        }
        if let Some(found) = &self.release {
            let plan = Plan {
                message: self.message,
                handling,
                about: self.about.as_ref().map(|(matter, _)| *matter),
                channels: &self.channels,
                next_minutes: self.next_minutes,
                acknowledge_minutes: self.acknowledge_minutes,
            };
            drafts.extend(plan.release(cx, found, facts)?);
        }
        Ok(drafts)
    }
}

/// Releases a message that was prepared: it leaves to those who were found.
#[derive(Debug, Clone)]
pub struct Release {
    /// The message.
    pub message: Id<kind::Matter>,
    /// Those who were found for its aims.
    pub found: Vec<Found>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for Release {
    type Facts = Facts;
    const NAME: &'static str = "outbox.release";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.message)?;
        cx.guard.permit(cx.actor, "message.send", &now.resource())?;
        now.unchanged(self.based_on)?;
        now.must_be(State::Prepared)?;
        // What it is about may have been closed to others since.
        if now.handling >= Handling::NeedToKnow && now.content == Content::Full {
            return Err(error::guarded().into());
        }
        Plan::of(&now).release(cx, &self.found, facts)
    }
}

/// How a message reaches its recipients.
pub(super) struct Plan<'a> {
    message: Id<kind::Matter>,
    handling: Handling,
    about: Option<Id<kind::Matter>>,
    channels: &'a [Channel],
    next_minutes: u32,
    acknowledge_minutes: Option<u32>,
}

impl<'a> Plan<'a> {
    pub(super) const fn of(now: &'a Now) -> Self {
        Self {
            message: now.id,
            handling: now.handling,
            about: now.about,
            channels: now.channels.as_slice(),
            next_minutes: now.next_minutes,
            acknowledge_minutes: now.acknowledge_minutes,
        }
    }

    fn release(&self, cx: &Deciding<'_>, found: &[Found], facts: &Facts) -> Result<Vec<Draft>, Failure> {
        if found.is_empty() {
            return Err(error::nobody().into());
        }
        if found.len() > facts.limits.recipients {
            return Err(error::too_many("to", facts.limits.recipients).into());
        }
        let count = i64::try_from(found.len()).unwrap_or(i64::MAX);
        let mut drafts =
            vec![Released { recipients: count, about: self.about }.draft(Some(self.message), self.handling)?];
        for (n, one) in (0..).zip(found) {
            drafts.push(self.addressed(cx, n, one, None)?);
        }
        Ok(drafts)
    }

    /// One recipient with their routes. An address that must not leave the house is none.
    pub(super) fn addressed(
        &self,
        cx: &Deciding<'_>,
        n: i64,
        found: &Found,
        instead_of: Option<i64>,
    ) -> Result<Draft, Failure> {
        let Contact { name, mail, phone, lang, devices } = found.contact.clone();
        let contact = Contact {
            mail: mail.and_then(|m| address::mail("to", &m).ok()),
            phone: phone.and_then(|p| address::phone("to", &p).ok()),
            devices,
            ..Contact::default()
        };
        let by = self.acknowledge_minutes.map(|m| cx.now.plus_seconds(i64::from(m) * 60));
        let event = Addressed {
            recipient: n,
            instead_of,
            person: found.person,
            office: found.office.clone(),
            name,
            lang,
            routes: routes(self.channels, &contact, self.next_minutes, cx.now),
            acknowledge_by: by,
        };
        Ok(event.draft(Some(self.message), self.handling)?)
    }
}
