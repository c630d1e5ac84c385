//! Writing in a draft: its first page and its cards.

use kernel::{Id, Refusal, kind};
use store::{Deciding, Draft, Failure, Rule};

use super::{check, writable};
use crate::content::{Card, Frame};
use crate::event::{CardRemoved, CardSet, Event, FrameSet};
use crate::{Facts, error};

/// Writes the first page of a version.
#[derive(Debug, Clone)]
pub struct SetFrame {
    /// The plan.
    pub plan: Id<kind::Matter>,
    /// The version.
    pub version: i64,
    /// All of the page.
    pub frame: Frame,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for SetFrame {
    type Facts = Facts;
    const NAME: &'static str = "readiness.set-frame";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let (now, of) = writable(cx, self.plan, self.version, self.based_on)?;
        check::frame(&self.frame, facts)?;
        if of.frame == self.frame {
            return Ok(Vec::new());
        }
        let event = FrameSet { version: of.no, frame: self.frame.clone() };
        Ok(vec![event.draft(Some(self.plan), now.resource.handling)?])
    }
}

/// Writes a card of a version.
#[derive(Debug, Clone)]
pub struct SetCard {
    /// The plan.
    pub plan: Id<kind::Matter>,
    /// The version.
    pub version: i64,
    /// The card. A new one has the number 0 and is given its own; so have its new steps.
    pub card: Card,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for SetCard {
    type Facts = Facts;
    const NAME: &'static str = "readiness.set-card";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let (now, of) = writable(cx, self.plan, self.version, self.based_on)?;
        let before = of.cards.iter().find(|c| c.key == self.card.key);
        if self.card.key != 0 && before.is_none() {
            return Err(Refusal::not_found().into());
        }
        let mut card = self.card.clone();
        number_steps(&mut card, before);
        if card.key == 0 {
            if of.cards.len() >= facts.limits.cards {
                return Err(error::too_many("cards", facts.limits.cards).into());
            }
            card.key = next_card(cx, self.plan)?;
        }
        check::card(&card, facts)?;
        if before == Some(&card) {
            return Ok(Vec::new());
        }
        let event = CardSet { version: of.no, card };
        Ok(vec![event.draft(Some(self.plan), now.resource.handling)?])
    }
}

/// New steps get numbers that no step of the card has or had in this version.
fn number_steps(card: &mut Card, before: Option<&Card>) {
    let earlier = before.into_iter().flat_map(|c| &c.steps).map(|s| s.key);
    let mut last = earlier.chain(card.steps.iter().map(|s| s.key)).max().unwrap_or(0);
    for step in card.steps.iter_mut().filter(|s| s.key == 0) {
        last = last.saturating_add(1);
        step.key = last;
    }
}

/// The next number of a card: one that no version of the plan has given.
fn next_card(cx: &Deciding<'_>, plan: Id<kind::Matter>) -> Result<u32, Failure> {
    let rows = cx.read.query("SELECT cards FROM readiness_version WHERE plan = $1", &[plan.into()])?;
    let cards = rows.iter().flat_map(|row| crate::state::json::<Vec<Card>>(row, 0).unwrap_or_default());
    Ok(cards.map(|c| c.key).max().unwrap_or(0).saturating_add(1))
}

/// Takes a card out of a version.
#[derive(Debug, Clone)]
pub struct RemoveCard {
    /// The plan.
    pub plan: Id<kind::Matter>,
    /// The version.
    pub version: i64,
    /// Its number.
    pub card: u32,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for RemoveCard {
    type Facts = Facts;
    const NAME: &'static str = "readiness.remove-card";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let (now, of) = writable(cx, self.plan, self.version, self.based_on)?;
        if !of.cards.iter().any(|c| c.key == self.card) {
            return Err(Refusal::not_found().into());
        }
        let event = CardRemoved { version: of.no, card: self.card };
        Ok(vec![event.draft(Some(self.plan), now.resource.handling)?])
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use kernel::Text;

    use super::*;
    use crate::content::{Holder, Step};

    fn card(keys: &[u32]) -> Card {
        let step =
            |key: &u32| Step { key: *key, text: Text::both("a", "b"), minutes: None, needs_reason: false };
        Card {
            key: 1,
            holder: Holder::Function("mayor".into()),
            title: Text::both("a", "b"),
            types: BTreeSet::new(),
            severity_from: 1,
            steps: keys.iter().map(step).collect(),
        }
    }

    #[test]
    fn a_new_step_never_takes_the_number_of_one_that_was_there() {
        let mut new = card(&[3, 0, 1, 0]);
        number_steps(&mut new, Some(&card(&[1, 2, 3, 7])));
        let keys: Vec<u32> = new.steps.iter().map(|s| s.key).collect();
        assert_eq!(keys, [3, 8, 1, 9]);
    }
}
