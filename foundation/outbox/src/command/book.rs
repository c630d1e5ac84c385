//! The book of addresses: where people and offices are reached.

use kernel::{Handling, Id, Lang, Refusal, Resource, kind};
use store::{Deciding, Draft, Failure, Rule};

use crate::event::{AddressKept, Event};
use crate::whom::Office;
use crate::{Facts, address};

/// Whose addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Holder {
    /// A person's.
    Person(Id<kind::Person>),
    /// An office's: a duty desk, a mailbox that several people read.
    Office(Office),
}

/// Keeps the addresses of somebody; what is absent is taken away. Everybody may keep their own.
#[derive(Debug, Clone)]
pub struct KeepAddress {
    /// Whose.
    pub holder: Holder,
    /// Mail address.
    pub mail: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Language of an office.
    pub lang: Option<Lang>,
}

impl Rule for KeepAddress {
    type Facts = Facts;
    const NAME: &'static str = "outbox.keep-address";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let own = matches!(self.holder, Holder::Person(id) if id == cx.actor.person) && !cx.actor.is_system();
        if !own {
            cx.guard.permit(cx.actor, "rota.keep", &Resource::service())?;
        }
        let (person, office) = match &self.holder {
            Holder::Person(id) if !facts.persons.contains(id) => {
                return Err(Refusal::unknown_code("person", &id.to_string()).into());
            }
            Holder::Office(o) if !facts.functions.contains(&o.function) => {
                return Err(Refusal::unknown_code("function", &o.function).into());
            }
            Holder::Person(id) => (Some(*id), None),
            Holder::Office(o) => (None, Some(o.clone())),
        };
        let event = AddressKept {
            person,
            office,
            mail: self.mail.as_ref().map(|m| address::mail("mail", m)).transpose()?,
            phone: self.phone.as_ref().map(|p| address::phone("phone", p)).transpose()?,
            lang: self.lang.filter(|_| person.is_none()),
        };
        Ok(vec![event.draft(None, Handling::Service)?])
    }
}
