//! Who is called to a session, seat by seat: functions, one seat for each area where every area has one, and guests whom no function of
//! this place stands for.

use std::collections::BTreeSet;

use kernel::{Id, Lang, Refusal, at_most, kind};
use serde::{Deserialize, Serialize};

use crate::body::Log;
use crate::session::Seat;
use crate::{Facts, error};

/// What the function of a guest's seat begins with: no code of a profile has a colon.
const GUEST: &str = "guest:";

/// Somebody who is called and whom no function of this place stands for: an organisation, a person, or a person of an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guest {
    /// Their id: it names their seat, also where everything else was erased.
    pub id: Id<kind::Matter>,
    /// Name of the organisation.
    #[serde(default)]
    pub organisation: Option<String>,
    /// Name of the person.
    #[serde(default)]
    pub name: Option<String>,
    /// Mail address to which the invitation goes; without it somebody tells them.
    #[serde(default)]
    pub mail: Option<String>,
    /// Language of the letter; both official ones otherwise.
    #[serde(default)]
    pub lang: Option<Lang>,
}

impl Guest {
    /// Their seat.
    #[must_use]
    pub fn seat(&self) -> Seat {
        Seat::of(format!("{GUEST}{}", self.id))
    }
    /// What they are called by: the organisation, or else the person.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.organisation.as_deref().or(self.name.as_deref())
    }
    fn check(&self, facts: &Facts) -> Result<(), Refusal> {
        if self.title().is_none_or(|t| t.trim().is_empty()) {
            return Err(Refusal::missing("guest-name"));
        }
        let short = |field: &str, text: &Option<String>| {
            at_most(field, text.as_deref().unwrap_or(""), facts.limits.short)
        };
        short("guest-organisation", &self.organisation)?;
        short("guest-name", &self.name)?;
        short("guest-mail", &self.mail)?;
        match &self.mail {
            Some(mail) if !plausible(mail) => {
                Err(Refusal::invalid("guest-mail", "refusal-body-guest-mail").with("mail", mail))
            }
            _ => Ok(()),
        }
    }
}

/// Whether a letter could be addressed like that. Whether it arrives is known when it was sent.
fn plausible(mail: &str) -> bool {
    let wrong = |c: char| c.is_whitespace() || c.is_control() || "<>,;\"".contains(c);
    let parts = mail.split_once('@');
    parts.is_some_and(|(local, host)| {
        !local.is_empty()
            && host.contains('.')
            && !host.contains('@')
            && !host.starts_with('.')
            && !host.ends_with('.')
    }) && !mail.contains(wrong)
}

/// The id of the guest whose seat this is; nothing for a function's.
#[must_use]
pub fn guest_of(seat: &Seat) -> Option<Id<kind::Matter>> {
    seat.function.strip_prefix(GUEST)?.parse().ok()
}

/// Who is called, as somebody chose.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Called {
    /// Functions; one of which every area has one is called in each, or in the areas that are named.
    pub seats: Vec<Seat>,
    /// Guests.
    pub guests: Vec<Guest>,
}

impl Called {
    /// Most guests of one session.
    pub const MOST_GUESTS: usize = 60;

    /// Whether it calls nobody.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.seats.is_empty() && self.guests.is_empty()
    }
    /// The functions that are called.
    #[must_use]
    pub fn functions(&self) -> BTreeSet<String> {
        self.seats.iter().map(|s| s.function.clone()).collect()
    }
    /// Each seat once; a function that is called everywhere is not called in some area besides.
    #[must_use]
    pub(crate) fn tidied(&self) -> Self {
        let whole: BTreeSet<&str> =
            self.seats.iter().filter(|s| is_whole(s)).map(|s| s.function.as_str()).collect();
        let mut seats: Vec<Seat> = Vec::new();
        for seat in &self.seats {
            if (is_whole(seat) || !whole.contains(seat.function.as_str())) && !seats.contains(seat) {
                seats.push(seat.clone());
            }
        }
        Self { seats, guests: self.guests.clone() }
    }
    /// Whether everybody named is somebody.
    ///
    /// # Errors
    /// The refusal for the field at fault.
    pub(crate) fn check(&self, facts: &Facts) -> Result<(), Refusal> {
        for seat in &self.seats {
            facts.function("seat", &seat.function)?;
            let known =
                |area: &String| facts.per.get(&seat.function).is_some_and(|areas| areas.contains(area));
            if let Some(area) = seat.area.as_ref().filter(|a| !known(a)) {
                return Err(Refusal::unknown_code("seat", area));
            }
        }
        if self.guests.len() > Self::MOST_GUESTS {
            return Err(error::too_many("guest-name", Self::MOST_GUESTS));
        }
        self.guests.iter().try_for_each(|guest| guest.check(facts))
    }
}

/// Whether a function is called wherever there is one.
const fn is_whole(seat: &Seat) -> bool {
    seat.area.is_none() && seat.organisation.is_none()
}

/// Who sits at the table of one session, from what the session says.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Table<'a> {
    /// Functions that sit in the body, the chair first.
    pub(crate) seats: &'a [String],
    /// Functions that are called.
    pub(crate) invited: &'a BTreeSet<String>,
    /// What somebody chose.
    pub(crate) called: &'a Called,
    /// Seats that were taken off since, and not called again.
    pub(crate) withdrawn: &'a [Seat],
    /// Areas that the session concerns.
    pub(crate) areas: &'a BTreeSet<String>,
    /// Whether its room is that of a crisis: there a function sits at the table, whoever of its areas speaks for it.
    pub(crate) crisis: bool,
}

impl Table<'_> {
    /// A body whose strategic log is kept for a crisis, unless it meets for years.
    pub(crate) fn is_crisis(log: Log, of_series: bool) -> bool {
        log == Log::Strategic && !of_series
    }
    /// Everybody who is called: a letter for each.
    pub(crate) fn called(&self, facts: &Facts) -> Vec<Seat> {
        let mut all: Vec<Seat> = self.order().flat_map(|f| self.of(facts, f, false)).collect();
        all.extend(self.called.guests.iter().map(Guest::seat));
        all
    }
    /// The functions that are called once this seat is not: where it is one of several of its function, the others one by one.
    pub(crate) fn without(&self, facts: &Facts, seat: &Seat) -> Vec<Seat> {
        let one = |function: &String| {
            let mut own = self.of(facts, function, false);
            if own.contains(seat) {
                own.retain(|s| s != seat);
                return own;
            }
            let chosen: Vec<Seat> =
                self.called.seats.iter().filter(|s| s.function == *function).cloned().collect();
            if chosen.is_empty() { vec![Seat::of(function.as_str())] } else { chosen }
        };
        self.order().flat_map(one).collect()
    }
    /// Those who sit in the body: what a quorum counts. The seat of an area counts no more once it is taken off; a function that is taken
    /// off entirely still does: who sits in the body is not said by its invitations.
    pub(crate) fn members(&self, facts: &Facts) -> Vec<Seat> {
        let counts = |seat: &Seat| seat.area.is_none() || !self.withdrawn.contains(seat);
        self.seats.iter().flat_map(|f| self.of(facts, f, self.crisis)).filter(counts).collect()
    }
    /// Those who should be at the table: who was chosen; where nobody chose or somebody was only taken off, who sits in the body and who is
    /// called, without whoever was taken off.
    pub(crate) fn expected(&self, facts: &Facts) -> Vec<Seat> {
        let functions: Vec<&String> = if self.called.is_empty() || !self.withdrawn.is_empty() {
            self.seats.iter().chain(self.invited.iter().filter(|f| !self.seats.contains(f))).collect()
        } else {
            self.order().collect()
        };
        let mut all: Vec<Seat> = functions.into_iter().flat_map(|f| self.of(facts, f, self.crisis)).collect();
        all.retain(|seat| !self.withdrawn.contains(seat));
        all.extend(self.called.guests.iter().map(Guest::seat));
        all
    }
    /// The functions that are called, those of the body first.
    fn order(&self) -> impl Iterator<Item = &String> {
        let own = self.seats.iter().filter(|f| self.invited.contains(*f));
        own.chain(self.invited.iter().filter(|f| !self.seats.contains(f)))
    }
    /// The seats of one function: those chosen; where none was, one in each of its areas, of those that the session concerns.
    fn of(&self, facts: &Facts, function: &str, by_function: bool) -> Vec<Seat> {
        let chosen = || self.called.seats.iter().filter(|s| s.function == function);
        if chosen().next().is_some() && !chosen().any(is_whole) {
            return chosen().cloned().collect();
        }
        let all = facts.seats(function);
        let here = |seat: &&Seat| seat.area.as_ref().is_some_and(|a| self.areas.contains(a));
        let concerned: Vec<Seat> = all.iter().filter(here).cloned().collect();
        if !concerned.is_empty() {
            concerned
        } else if by_function {
            vec![Seat::of(function)]
        } else {
            all
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_address_has_a_host() {
        for (mail, fits) in [
            ("a@town.example", true),
            ("a.b+c@sub.town.example", true),
            ("a@town", false),
            ("@town.example", false),
            ("a b@town.example", false),
            ("a@town.example, b@town.example", false),
            ("a@b@town.example", false),
            ("a@town.example.", false),
        ] {
            assert_eq!(plausible(mail), fits, "{mail}");
        }
    }

    #[test]
    fn a_function_called_everywhere_is_not_called_in_some_area_besides() {
        let area = |code: &str| Seat { area: Some(code.into()), ..Seat::of("mayor") };
        let of = |seats: Vec<Seat>| Called { seats, guests: Vec::new() }.tidied().seats;
        assert_eq!(of(vec![area("1"), Seat::of("mayor"), area("2")]), [Seat::of("mayor")]);
        assert_eq!(of(vec![area("1"), area("1"), area("2")]), [area("1"), area("2")]);
    }
}
