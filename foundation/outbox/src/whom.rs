//! Whom a message is for: as it was asked, and as it was found when it was released.

use kernel::{Id, Lang, Timestamp, kind};
use serde::{Deserialize, Serialize};

use crate::message::Channel;

/// An office: whoever acts under a function, perhaps for one organisation or in one area.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Office {
    /// Code of the function.
    pub function: String,
    /// Code of the organisation, where the function alone does not say.
    #[serde(default)]
    pub organisation: Option<String>,
    /// Code of the area, where there is one such function per area.
    #[serde(default)]
    pub area: Option<String>,
}

impl Office {
    /// The function, of whatever organisation and area.
    #[must_use]
    pub fn of(function: impl Into<String>) -> Self {
        Self { function: function.into(), organisation: None, area: None }
    }
}

/// Somebody without an account and where they are reached: personal data, in an entry that can be erased alone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contact {
    /// Name.
    pub name: Option<String>,
    /// Mail address.
    pub mail: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Their language, where it is known; both official ones otherwise.
    pub lang: Option<Lang>,
    /// Whose devices can be told, where any can: a person's id. Nobody types it.
    pub devices: Option<String>,
}

/// Whom the writer means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A person of the directory.
    Person(Id<kind::Person>),
    /// Whoever is on call for an office, or holds it.
    Office(Office),
    /// An address typed by hand.
    Free(Contact),
}

/// A [`Target`] as it stands in the journal: an address typed by hand has an entry of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aim {
    /// A person of the directory.
    #[serde(default)]
    pub person: Option<Id<kind::Person>>,
    /// An office.
    #[serde(default)]
    pub office: Option<Office>,
}

impl From<&Target> for Aim {
    fn from(target: &Target) -> Self {
        match target {
            Target::Person(id) => Self { person: Some(*id), office: None },
            Target::Office(office) => Self { person: None, office: Some(office.clone()) },
            Target::Free(_) => Self { person: None, office: None },
        }
    }
}

/// Somebody found for a target, with where they are reached: the outcome of a look into the directory, the rota and the book of
/// addresses, made when the message is released.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// The person, where there is one with an account.
    pub person: Option<Id<kind::Person>>,
    /// The office for which they are found.
    pub office: Option<Office>,
    /// Name, addresses and language.
    pub contact: Contact,
}

impl Found {
    /// Whether it leaves the house by this: the recipient has no account here.
    #[must_use]
    pub const fn outside(&self) -> bool {
        self.person.is_none()
    }
}

/// One way to one recipient, and when its turn comes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    /// The channel.
    pub channel: Channel,
    /// Address or number.
    pub address: String,
    /// Not before.
    pub at: Timestamp,
}

/// The routes to somebody: each channel in order for which there is an address, `minutes` apart; what does not suffice goes along with
/// the next.
#[must_use]
pub fn routes(channels: &[Channel], contact: &Contact, minutes: u32, now: Timestamp) -> Vec<Route> {
    let address = |channel: Channel| match channel {
        Channel::Push => &contact.devices,
        Channel::Mail => &contact.mail,
        Channel::Sms | Channel::Voice => &contact.phone,
    };
    let known = channels.iter().filter_map(|c| address(*c).clone().map(|a| (*c, a)));
    let apart = i64::from(minutes).saturating_mul(60);
    let mut at = now;
    known
        .map(|(channel, address)| {
            let route = Route { channel, address, at };
            if channel.suffices() {
                at = at.plus_seconds(apart);
            }
            route
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_channel_without_an_address_has_no_turn() {
        let now = Timestamp::from_seconds(1_000);
        let contact =
            Contact { mail: Some("a@town.example".into()), phone: Some("0490".into()), ..Contact::default() };
        let all = [Channel::Mail, Channel::Sms, Channel::Voice];
        let turns = |contact: &Contact| -> Vec<(Channel, i64)> {
            routes(&all, contact, 5, now).iter().map(|r| (r.channel, r.at.seconds() - 1_000)).collect()
        };
        assert_eq!(turns(&contact), [(Channel::Mail, 0), (Channel::Sms, 300), (Channel::Voice, 600)]);
        let phone = Contact { mail: None, ..contact };
        assert_eq!(turns(&phone), [(Channel::Sms, 0), (Channel::Voice, 300)]);
        assert_eq!(turns(&Contact::default()), []);
        let devices = Contact { devices: Some("x".into()), ..phone };
        let all = [Channel::Push, Channel::Mail, Channel::Sms, Channel::Voice];
        let turns: Vec<(Channel, i64)> =
            routes(&all, &devices, 5, now).iter().map(|r| (r.channel, r.at.seconds() - 1_000)).collect();
        assert_eq!(turns, [(Channel::Push, 0), (Channel::Sms, 0), (Channel::Voice, 300)]);
    }
}
