//! Tickets: the way from the accountable place into an exercise. Each opens once, within a minute.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use kernel::{Chance, Id, Timestamp, kind};

/// Seconds that a ticket is good for: the browser uses it at once.
const LIFE: i64 = 60;
/// Bytes of chance in a ticket.
const BYTES: usize = 24;

/// For whom a ticket opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ticket {
    pub person: Id<kind::Person>,
    pub mandate: Id<kind::Mandate>,
    until: Timestamp,
}

/// Tickets that were not used yet; in memory only.
#[derive(Default)]
pub(crate) struct Tickets(Mutex<HashMap<String, Ticket>>);

impl Tickets {
    /// A new one.
    pub(crate) fn make(
        &self,
        chance: &dyn Chance,
        now: Timestamp,
        person: Id<kind::Person>,
        mandate: Id<kind::Mandate>,
    ) -> String {
        let mut bytes = [0_u8; BYTES];
        chance.fill(&mut bytes);
        let secret: String = bytes.iter().map(|b| format!("{b:02x}")).collect();
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|_, ticket| now < ticket.until);
        all.insert(secret.clone(), Ticket { person, mandate, until: now.plus_seconds(LIFE) });
        secret
    }

    /// Takes one in; it opens nothing a second time.
    pub(crate) fn take(&self, secret: &str, now: Timestamp) -> Option<Ticket> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.remove(secret).filter(|ticket| now < ticket.until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::SeededChance;

    #[test]
    fn a_ticket_opens_once_and_not_for_long() {
        let (tickets, chance, now) = (Tickets::default(), SeededChance::new(3), Timestamp(0));
        let (person, mandate) = (Id::of_words(&["p"]), Id::of_words(&["m"]));
        let secret = tickets.make(&chance, now, person, mandate);
        assert_eq!(tickets.take("other", now), None);
        assert_eq!(tickets.take(&secret, now.plus_seconds(59)).map(|t| t.person), Some(person));
        assert_eq!(tickets.take(&secret, now), None, "once");
        let late = tickets.make(&chance, now, person, mandate);
        assert_eq!(tickets.take(&late, now.plus_seconds(60)), None, "too late");
    }
}
