//! What differs between two versions, piece by piece: what a reviewer reads before approving.

use crate::content::{Card, Contact, Frame, Holder, Level};

kernel::coded! {
    /// How a piece differs.
    Change {
        /// It is new.
        Added = "added",
        /// It reads otherwise.
        Changed = "changed",
        /// It is gone.
        Removed = "removed",
    }
}

kernel::coded! {
    /// A part of the first page.
    Part {
        /// The title.
        Titles = "titles",
        /// The risk.
        Risk = "risk",
        /// The first day.
        ValidFrom = "valid-from",
        /// The day by which it has to be revised.
        ReviseBy = "revise-by",
        /// The bodies.
        Bodies = "bodies",
        /// The perimeters.
        Perimeters = "perimeters",
        /// The thresholds.
        Thresholds = "thresholds",
        /// The order of the cards; not a part of the page itself.
        CardOrder = "card-order",
    }
}

/// A card that differs, with the steps that do.
#[derive(Debug, Clone, PartialEq)]
pub struct CardChange<'a> {
    /// The card as it is now, or as it was where it is gone.
    pub card: &'a Card,
    /// How it differs.
    pub change: Change,
    /// For whom it was before, where that changed.
    pub holder_before: Option<&'a Holder>,
    /// Steps that differ: number, text now or before, how. A step at another place counts as changed.
    pub steps: Vec<(u32, &'a kernel::Text, Change)>,
}

/// Everything that differs.
#[derive(Debug, Clone, PartialEq)]
pub struct Differences<'a> {
    /// Parts of the first page.
    pub parts: Vec<Part>,
    /// Cards.
    pub cards: Vec<CardChange<'a>>,
    /// Contacts as they are now, or as they were where they are gone. That one was checked is no difference.
    pub contacts: Vec<(&'a Contact, Change)>,
    /// Levels as they are now, or as they were where they are gone.
    pub levels: Vec<(&'a Level, Change)>,
}

impl Differences<'_> {
    /// Whether nothing differs.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.parts.is_empty() && self.cards.is_empty() && self.contacts.is_empty() && self.levels.is_empty()
    }
}

/// The content of a version, to be compared.
#[derive(Debug, Clone, Copy)]
pub struct Content<'a> {
    /// The first page.
    pub frame: &'a Frame,
    /// Cards, in their order.
    pub cards: &'a [Card],
    /// Contacts.
    pub contacts: &'a [Contact],
    /// Levels.
    pub levels: &'a [Level],
}

/// What differs from `before` to `now`.
#[must_use]
pub fn between<'a>(before: Content<'a>, now: Content<'a>) -> Differences<'a> {
    let mut parts = parts(before.frame, now.frame);
    if order(before.cards, now.cards) != order(now.cards, before.cards) {
        parts.push(Part::CardOrder);
    }
    Differences {
        parts,
        cards: cards(before.cards, now.cards),
        contacts: contacts(before.contacts, now.contacts),
        levels: levels(before.levels, now.levels),
    }
}

/// The numbers of these cards that are among the others, too, in their order.
fn order(cards: &[Card], others: &[Card]) -> Vec<u32> {
    let stayed = |card: &&Card| others.iter().any(|other| other.key == card.key);
    cards.iter().filter(stayed).map(|card| card.key).collect()
}

fn levels<'a>(before: &'a [Level], now: &'a [Level]) -> Vec<(&'a Level, Change)> {
    let mut all = Vec::new();
    for level in now {
        match before.iter().find(|old| old.key == level.key) {
            None => all.push((level, Change::Added)),
            Some(old) if old == level => {}
            Some(_) => all.push((level, Change::Changed)),
        }
    }
    let gone = before.iter().filter(|old| !now.iter().any(|level| level.key == old.key));
    all.extend(gone.map(|level| (level, Change::Removed)));
    all
}

fn parts(before: &Frame, now: &Frame) -> Vec<Part> {
    let all = [
        (Part::Titles, before.titles != now.titles),
        (Part::Risk, before.risk != now.risk),
        (Part::ValidFrom, before.valid_from != now.valid_from),
        (Part::ReviseBy, before.revise_by != now.revise_by),
        (Part::Bodies, before.bodies != now.bodies),
        (Part::Perimeters, before.perimeters != now.perimeters),
        (Part::Thresholds, before.thresholds != now.thresholds),
    ];
    all.into_iter().filter(|(_, differs)| *differs).map(|(part, _)| part).collect()
}

fn cards<'a>(before: &'a [Card], now: &'a [Card]) -> Vec<CardChange<'a>> {
    let mut all = Vec::new();
    for card in now {
        let whole = |change| CardChange { card, change, holder_before: None, steps: Vec::new() };
        match before.iter().find(|old| old.key == card.key) {
            None => all.push(whole(Change::Added)),
            Some(old) if old == card => {}
            Some(old) => all.push(CardChange {
                holder_before: (old.holder != card.holder).then_some(&old.holder),
                steps: steps(old, card),
                ..whole(Change::Changed)
            }),
        }
    }
    let gone = before.iter().filter(|old| !now.iter().any(|card| card.key == old.key));
    all.extend(gone.map(|card| CardChange {
        card,
        change: Change::Removed,
        holder_before: None,
        steps: Vec::new(),
    }));
    all
}

fn steps<'a>(before: &'a Card, now: &'a Card) -> Vec<(u32, &'a kernel::Text, Change)> {
    let mut all = Vec::new();
    // Only the order among those that stayed says whether one was moved.
    let stayed = |card: &'a Card, other: &'a Card| {
        card.steps
            .iter()
            .filter(|s| other.steps.iter().any(|o| o.key == s.key))
            .map(|s| s.key)
            .collect::<Vec<u32>>()
    };
    let (order_before, order_now) = (stayed(before, now), stayed(now, before));
    for step in &now.steps {
        match before.steps.iter().find(|old| old.key == step.key) {
            None => all.push((step.key, &step.text, Change::Added)),
            Some(old) => {
                let place = |order: &[u32]| order.iter().position(|key| *key == step.key);
                if old != step || place(&order_before) != place(&order_now) {
                    all.push((step.key, &step.text, Change::Changed));
                }
            }
        }
    }
    let gone = before.steps.iter().filter(|old| !now.steps.iter().any(|step| step.key == old.key));
    all.extend(gone.map(|step| (step.key, &step.text, Change::Removed)));
    all
}

fn contacts<'a>(before: &'a [Contact], now: &'a [Contact]) -> Vec<(&'a Contact, Change)> {
    let same = |a: &Contact, b: &Contact| {
        Contact { checked: None, ..a.clone() } == Contact { checked: None, ..b.clone() }
    };
    let mut all = Vec::new();
    for contact in now {
        match before.iter().find(|old| old.key == contact.key) {
            None => all.push((contact, Change::Added)),
            Some(old) if same(old, contact) => {}
            Some(_) => all.push((contact, Change::Changed)),
        }
    }
    let gone = before.iter().filter(|old| !now.iter().any(|contact| contact.key == old.key));
    all.extend(gone.map(|contact| (contact, Change::Removed)));
    all
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use kernel::Text;

    use super::*;
    use crate::content::{Means, Step};

    fn card(key: u32, steps: &[(u32, &str)]) -> Card {
        let step = |(key, text): &(u32, &str)| Step {
            key: *key,
            text: Text::both(*text, *text),
            minutes: None,
            needs_reason: false,
        };
        Card {
            key,
            holder: Holder::Function("mayor".into()),
            title: Text::both("carte", "kaart"),
            types: BTreeSet::new(),
            severity_from: 1,
            steps: steps.iter().map(step).collect(),
        }
    }

    fn contact(key: u32, number: &str, checked: Option<&str>) -> Contact {
        Contact {
            key,
            function: Some("mayor".into()),
            organisation: None,
            label: None,
            person: None,
            number: number.into(),
            means: Means::Phone,
            note: None,
            checked: checked.and_then(|d| d.parse().ok()),
        }
    }

    #[test]
    fn what_differs_is_named_piece_by_piece() {
        let before = [card(1, &[(1, "a"), (2, "b"), (3, "c")]), card(2, &[(1, "x")]), card(3, &[(1, "y")])];
        let now = [card(1, &[(2, "b"), (1, "a!"), (4, "d")]), card(2, &[(1, "x")]), card(4, &[(1, "z")])];
        let found = cards(&before, &now);
        let short: Vec<(u32, Change)> = found.iter().map(|c| (c.card.key, c.change)).collect();
        assert_eq!(short, [(1, Change::Changed), (4, Change::Added), (3, Change::Removed)]);
        let steps: Vec<(u32, Change)> =
            found[0].steps.iter().map(|(key, _, change)| (*key, *change)).collect();
        assert_eq!(
            steps,
            [(2, Change::Changed), (1, Change::Changed), (4, Change::Added), (3, Change::Removed)],
            "moved, reworded, new, gone"
        );
    }

    #[test]
    fn a_step_that_moved_up_only_because_another_went_is_no_difference() {
        let (before, now) = ([card(1, &[(1, "a"), (2, "b")])], [card(1, &[(2, "b")])]);
        let found = cards(&before, &now);
        let steps: Vec<(u32, Change)> =
            found[0].steps.iter().map(|(key, _, change)| (*key, *change)).collect();
        assert_eq!(steps, [(1, Change::Removed)]);
    }

    #[test]
    fn cards_that_changed_places_and_levels_that_read_otherwise_are_named() {
        let frame = Frame::default();
        let level = |key, threshold: &str| Level {
            key,
            names: Text::both("alerte", "alarm"),
            indicator: "water".into(),
            threshold: threshold.into(),
            action: Text::both("a", "b"),
            cards: BTreeSet::new(),
            responsible: Vec::new(),
            acts: Vec::new(),
        };
        let (cards, swapped) = ([card(1, &[]), card(2, &[])], [card(2, &[]), card(1, &[])]);
        let (old, new) = ([level(1, "low"), level(2, "high")], [level(1, "middle"), level(3, "high")]);
        let content = |cards, levels| Content { frame: &frame, cards, contacts: &[], levels };
        let found = between(content(&cards, &old), content(&swapped, &new));
        assert_eq!(found.parts, [Part::CardOrder]);
        assert!(found.cards.is_empty(), "the cards themselves read as they did");
        let levels: Vec<(u32, Change)> = found.levels.iter().map(|(l, change)| (l.key, *change)).collect();
        assert_eq!(levels, [(1, Change::Changed), (3, Change::Added), (2, Change::Removed)]);
        let gone = between(content(&cards, &old), content(&cards[1..], &old));
        assert!(gone.parts.is_empty(), "one that went moves nothing");
    }

    #[test]
    fn that_a_contact_was_checked_is_no_difference() {
        let before = [contact(1, "1", None), contact(2, "2", None)];
        let now = [contact(1, "1", Some("2026-11-24")), contact(2, "3", None)];
        let found = contacts(&before, &now);
        assert_eq!(found, [(&now[1], Change::Changed)]);
        let frame = Frame::default();
        let content = Content { frame: &frame, cards: &[], contacts: &before, levels: &[] };
        assert!(between(content, content).is_empty());
    }
}
