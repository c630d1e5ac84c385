//! An act is amended: its wording in a language, where the phase holds, what is put in, who is told besides.
//!
//! Whoever may declare amends, and says why. Whoever notes phases completes a language that is missing and adds who is to be
//! told; where others decided, they note the amendment with its source. Once a phase has ended only words are amended, and who
//! is to be told of the end.

use std::collections::BTreeSet;

use kernel::{Id, Lang, Refusal, Stated, Text, Timestamp, Words, kind};
use store::{Deciding, Draft, Failure};

use super::{competent, happened, known, optional, placed, to_tell, wording};
use crate::event::{Amended, Event};
use crate::facts::Regime;
use crate::phase::{Act, Recipient, Standing, State};
use crate::state::{AsItIs, Now, told_of};
use crate::{Facts, Rule, error};

/// Amends the declaration of a phase, or its end.
#[derive(Debug, Clone)]
pub struct AmendPhase {
    /// The phase.
    pub phase: Id<kind::Matter>,
    /// Which act.
    pub act: Act,
    /// The public wording as it is to be; a language that is left out stays as it is.
    pub text: Text,
    /// Codes of the areas in which it is to hold, none for all of them; absent to leave that as it is.
    pub territory: Option<BTreeSet<String>>,
    /// The means as they are to be; absent to leave them.
    pub means: Option<Words>,
    /// Who is to be told besides.
    pub more: BTreeSet<Recipient>,
    /// Why.
    pub reasons: Option<Words>,
    /// Where it is written, where others decided it.
    pub source: Option<Words>,
    /// Whether it is written down for the authority and not done under its function.
    pub noted: bool,
    /// Since when, if not now.
    pub stated: Option<Stated>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

/// What would be other than before.
struct Change {
    text: Text,
    territory: Option<BTreeSet<String>>,
    means: Option<Words>,
    /// Whether it says nothing but what was missing.
    completes: bool,
}

/// Whether both say the same; a browser sends other ends of lines than a script.
fn same(before: &str, after: &str) -> bool {
    before.trim().lines().map(str::trim_end).eq(after.trim().lines().map(str::trim_end))
}

impl AmendPhase {
    /// Nothing is changed yet: under the function of whoever asks, from now on.
    #[must_use]
    pub const fn new(phase: Id<kind::Matter>, act: Act) -> Self {
        Self {
            phase,
            act,
            text: Text { fr: None, nl: None, en: None },
            territory: None,
            means: None,
            more: BTreeSet::new(),
            reasons: None,
            source: None,
            noted: false,
            stated: None,
            based_on: None,
        }
    }

    /// What differs from how it is.
    fn change(&self, was: &AsItIs, facts: &Facts) -> Result<Change, Refusal> {
        let (mut text, mut completes) = (Text::default(), true);
        let wanted = wording(&self.text, facts)?;
        for lang in [Lang::Fr, Lang::Nl] {
            let before = was.text.get(lang).map(str::trim).filter(|t| !t.is_empty());
            let other = |after: &&str| before.is_none_or(|before| !same(before, after));
            let Some(after) = wanted.get(lang).filter(other) else { continue };
            completes &= before.is_none();
            text.set(lang, Some(after.to_owned()));
        }
        let territory = self.territory.clone().filter(|t| *t != was.territory);
        // The same words sent from a page in another language are the same words.
        let stays = |words: &Words| was.means.as_ref().is_some_and(|m| same(&m.text, &words.text));
        let means = optional("means", self.means.as_ref(), facts)?.filter(|m| !stays(m));
        completes &= territory.is_none() && means.is_none();
        Ok(Change { text, territory, means, completes })
    }

    /// Whether the act is there to be amended in this.
    fn possible(&self, now: &Now, change: &Change, since: Timestamp) -> Result<(), Refusal> {
        now.unchanged(self.based_on)?;
        if now.state == State::Contested {
            return Err(error::ended(&now.number, now.state));
        }
        let from = match self.act {
            Act::Declaration => now.since,
            Act::Ending => now.ended_at.ok_or_else(|| error::not_now("refusal-phase-no-end", &now.number))?,
        };
        if since < from {
            return Err(error::before_it_began(from));
        }
        let moves = change.territory.is_some() || change.means.is_some();
        if moves || (self.act == Act::Declaration && !self.more.is_empty()) {
            now.counts()?;
        }
        Ok(())
    }

    /// Whether whoever asks may say this, and has said what goes with it.
    fn permitted(
        &self,
        cx: &Deciding<'_>,
        facts: &Facts,
        regime: &Regime,
        now: &Now,
        change: &Change,
    ) -> Result<(), Failure> {
        let on = now.resource();
        if self.noted {
            cx.guard.permit(cx.actor, "phase.note", &on)?;
            if change.completes {
                return Ok(());
            }
            if now.standing(self.act) != Some(Standing::Received) {
                return Err(error::not_to_amend(regime).into());
            }
            if self.source.as_ref().is_none_or(Words::is_blank) {
                return Err(Refusal::missing("source").into());
            }
            return Ok(());
        }
        competent(cx, facts, regime, &on, &now.territory)?;
        if let Some(territory) = &change.territory {
            competent(cx, facts, regime, &on, territory)?;
        }
        if !change.completes && self.reasons.as_ref().is_none_or(Words::is_blank) {
            return Err(Refusal::missing("reasons").into());
        }
        Ok(())
    }

    /// A new territory is one that the regime knows, and meets no other phase of the level.
    fn fits(&self, cx: &Deciding<'_>, facts: &Facts, regime: &Regime, now: &Now) -> Result<(), Failure> {
        let Some(territory) = &self.territory else { return Ok(()) };
        placed(territory, regime, facts)?;
        let all = Now::live(cx.read, now.on.about)?;
        let same = |one: &&Now| one.id != now.id && one.level == now.level && one.meets(territory);
        all.iter().find(same).map_or(Ok(()), |by| Err(error::already(by).into()))
    }

    /// Who is to be told besides: those added, and those whom the regime names for a new territory.
    fn recipients(
        &self,
        cx: &Deciding<'_>,
        facts: &Facts,
        regime: &Regime,
        now: &Now,
        territory: Option<&BTreeSet<String>>,
    ) -> Result<Vec<Recipient>, Failure> {
        known(&self.more, facts)?;
        let before = told_of(cx.read, now.id, self.act.into())?;
        let named = territory.map(|codes| {
            let touched = if codes.is_empty() { &now.on.areas } else { codes };
            regime.recipients(facts, touched)
        });
        let all = before.iter().cloned().chain(named.into_iter().flatten()).chain(self.more.iter().cloned());
        let all = to_tell(cx, facts, all, !self.noted)?;
        Ok(all.into_iter().filter(|one| !before.contains(one)).collect())
    }
}

impl Rule for AmendPhase {
    type Facts = Facts;
    const NAME: &'static str = "emergency.amend";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.phase)?;
        let since = happened(self.stated, cx.now, facts)?;
        let regime = facts.regime(now.level, since).ok_or_else(|| error::no_regime(now.level, since))?;
        let was = AsItIs::of(cx.read, &now, self.act)?;
        let change = self.change(&was, facts)?;
        self.permitted(cx, facts, regime, &now, &change)?;
        self.possible(&now, &change, since)?;
        if change.territory.is_some() {
            self.fits(cx, facts, regime, &now)?;
        }
        let recipients = self.recipients(cx, facts, regime, &now, change.territory.as_ref())?;
        if change.completes && change.text == Text::default() && recipients.is_empty() {
            return Err(error::not_now("refusal-phase-unchanged", &now.number).into());
        }
        let event = Amended {
            n: was.amended.saturating_add(1),
            act: self.act,
            reasons: optional("reasons", self.reasons.as_ref(), facts)?,
            territory: change.territory,
            means: change.means,
            text: change.text,
            tell_by: (!recipients.is_empty()).then(|| since.plus_seconds(regime.inform_seconds)),
            recipients,
            source: optional("source", self.source.as_ref(), facts)?,
            about: now.on.about,
        };
        let mut draft = event.draft(Some(now.id), now.on.handling)?;
        draft.stated = self.stated;
        Ok(vec![draft])
    }
}
