//! What an open campaign says, asks and until when is corrected.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Handling, Id, Refusal, Text, Timestamp, Words, kind};
use store::{Deciding, Draft, Failure};

use super::due::LONGEST_REASON;
use super::open::{QUESTIONS, worded};
use super::optional_words;
use crate::campaign::timers;
use crate::event::{CampaignAmended, Event, QuestionTurned, Turned};
use crate::read::unaware;
use crate::state::{CampaignNow, Wording};
use crate::{Facts, Reminders, Rule, error};

/// Corrects an open campaign: everything as it is to be. Answers and drafts stay as they are; letters to come follow the day and the
/// reminders, and whoever knows another day is told of it where that is wanted.
#[derive(Debug, Clone)]
pub struct AmendCampaign {
    /// The campaign.
    pub campaign: Id<kind::Matter>,
    /// What it is called.
    pub names: Text,
    /// What partners are written.
    pub letter: Text,
    /// What partners are asked besides, by number; nothing for what is not asked any more. New ones come after those that are there.
    pub questions: Vec<Option<Text>>,
    /// Until when answers are due.
    pub due: Timestamp,
    /// When its partners are reminded; as the profile says where nothing is said.
    pub reminders: Option<Reminders>,
    /// Why: wanted where the day moves, for it may go out in a letter.
    pub words: Option<Words>,
    /// Who is told of the day by a letter: exactly those of whom it was shown, sheets with the people of each. Nobody where this is nothing.
    pub tell: Option<BTreeSet<(Id<kind::Matter>, i64)>>,
    /// The entry that the page had seen.
    pub based_on: Option<i64>,
}

impl Rule for AmendCampaign {
    type Facts = Facts;
    const NAME: &'static str = "contributions.amend-campaign";
    const URGENT: bool = false;
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = CampaignNow::get(cx.read, self.campaign)?;
        cx.guard.permit(cx.actor, "contribution.ask", &now.resource())?;
        now.open()?;
        let before = Wording::get(cx.read, now.id)?;
        before.changed.seen(self.based_on, error::campaign_changed)?;
        let asked: Vec<Text> = self.questions.iter().flatten().cloned().collect();
        worded(&self.names, &self.letter, &asked, facts)?;
        self.reminders.as_ref().map_or(Ok(()), Reminders::check)?;
        let mut event = CampaignAmended {
            names: turned(&before.names, &self.names),
            letter: turned(&before.letter, &self.letter),
            questions: self.questions(&before)?,
            reminders: (self.reminders != now.reminders)
                .then(|| Turned { was: now.reminders.clone(), now: self.reminders.clone() }),
            due: self.day(cx, &now, facts)?,
            words: self.words.clone(),
            sheets: now.sheets(cx.read)?,
            ..CampaignAmended::default()
        };
        if event.plans() {
            event.timers = timers(&facts.rhythm.with(self.reminders.as_ref()), self.due, cx.now);
        }
        if event.due.is_some() {
            event.links_until = Some(self.due.plus_seconds(facts.rhythm.link_after * 86_400));
        }
        event.told = self.told(cx, &now)?;
        if event.is_empty() && event.told.is_empty() {
            return Err(Refusal::conflict("refusal-contribution-amend-nothing").into());
        }
        Ok(vec![event.draft(Some(now.id), now.guarded.handling)?])
    }
}

impl AmendCampaign {
    /// The day, where it moves: ahead, and for a reason.
    fn day(
        &self,
        cx: &Deciding<'_>,
        now: &CampaignNow,
        facts: &Facts,
    ) -> Result<Option<Turned<Timestamp>>, Refusal> {
        let most = facts.limits.text.min(LONGEST_REASON);
        if self.due == now.due {
            optional_words("words", self.words.as_ref(), facts)?;
            return Ok(None);
        }
        if self.due <= cx.now {
            return Err(Refusal::invalid("due", "refusal-contribution-past"));
        }
        self.words.as_ref().ok_or_else(|| Refusal::missing("words"))?.required("words", most)?;
        Ok(Some(Turned { was: now.due, now: self.due }))
    }

    /// What changes of the questions. Each keeps its number: what was answered stands under it.
    fn questions(&self, before: &Wording) -> Result<Vec<QuestionTurned>, Refusal> {
        let known: BTreeMap<i64, &Text> = (1..).zip(&before.questions).collect();
        let wanted: BTreeMap<i64, &Text> =
            (1..).zip(&self.questions).filter_map(|(n, asks)| Some((n, asks.as_ref()?))).collect();
        let mut all = Vec::new();
        for (question, asks) in &known {
            let was = Some(*asks).filter(|_| !before.gone.contains(question));
            let now = wanted.get(question).copied();
            let same = match (was, now) {
                (Some(was), Some(now)) => same(was, now),
                (was, now) => was.is_none() && now.is_none(),
            };
            if !same {
                all.push(QuestionTurned { question: *question, was: was.cloned(), now: now.cloned() });
            }
        }
        // New ones are counted on, whatever row they were typed in.
        let new = wanted.iter().filter(|(n, _)| !known.contains_key(n)).map(|(_, asks)| (*asks).clone());
        let next = i64::try_from(before.questions.len()).unwrap_or(i64::MAX).saturating_add(1);
        all.extend((next..).zip(new).map(|(question, now)| QuestionTurned {
            question,
            was: None,
            now: Some(now),
        }));
        if known.len() + all.iter().filter(|turn| turn.question >= next).count() > MOST {
            return Err(error::too_many("questions", MOST));
        }
        Ok(all)
    }

    /// The sheets that are told of the day: nobody else than whoever was shown.
    fn told(&self, cx: &Deciding<'_>, now: &CampaignNow) -> Result<Vec<Id<kind::Matter>>, Failure> {
        let Some(shown) = &self.tell else { return Ok(Vec::new()) };
        if now.guarded.handling >= Handling::NeedToKnow {
            return Err(Refusal::conflict("refusal-contribution-remind-guarded").into());
        }
        let whom = unaware(cx.read, now.id, self.due)?;
        if whom.is_empty() {
            return Err(Refusal::invalid("tell", "refusal-contribution-tell-nobody").into());
        }
        if whom != *shown {
            return Err(Refusal::conflict("refusal-contribution-remind-preview").into());
        }
        let sheets: BTreeSet<Id<kind::Matter>> = whom.into_iter().map(|(sheet, _)| sheet).collect();
        Ok(sheets.into_iter().collect())
    }
}

/// More questions are not counted, those that are not asked any more included.
const MOST: usize = 3 * QUESTIONS;

/// Both, where they differ in words.
fn turned(was: &Text, now: &Text) -> Option<Turned<Text>> {
    (!same(was, now)).then(|| Turned { was: was.clone(), now: now.clone() })
}

/// Whether two texts say the same in both official languages; a browser ends lines in its own way.
fn same(was: &Text, now: &Text) -> bool {
    let plain = |text: Option<&str>| {
        text.unwrap_or_default().replace("\r\n", "\n").replace('\r', "\n").trim().to_owned()
    };
    let both = |text: &Text| (plain(text.fr.as_deref()), plain(text.nl.as_deref()));
    both(was) == both(now)
}
