//! A campaign is opened, and closed.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Refusal, Text, Timestamp, Words, kind};
use store::{Deciding, Draft, Failure};

use super::{both, optional_words};
use crate::event::{CampaignClosed, CampaignOpened, CampaignReopened, Event};
use crate::state::{CampaignNow, Guarded};
use crate::{Facts, Reminders, Rule, campaign, error};

/// Most questions of a campaign.
pub(super) const QUESTIONS: usize = 20;

/// Opens a campaign. Nobody is asked yet.
#[derive(Debug, Clone)]
pub struct OpenCampaign {
    /// The campaign to be.
    pub campaign: Id<kind::Matter>,
    /// The year that is asked about.
    pub year: i64,
    /// What it is called.
    pub names: Text,
    /// What partners are written.
    pub letter: Text,
    /// What partners are asked besides.
    pub questions: Vec<Text>,
    /// Until when answers are due.
    pub due: Timestamp,
    /// How it is handled.
    pub handling: Handling,
    /// Areas it lies in.
    pub areas: BTreeSet<String>,
    /// Functions that may read it, where it is need-to-know or secret; the one that opens it is added.
    pub readers: BTreeSet<String>,
    /// When its partners are reminded; as the profile says where nothing is said.
    pub reminders: Option<Reminders>,
}

impl OpenCampaign {
    /// Who may read it: whoever opens a restricted one among them.
    fn own_readers(&self, cx: &Deciding<'_>) -> BTreeSet<String> {
        let mut readers = self.readers.clone();
        if self.handling >= Handling::NeedToKnow {
            readers.insert(cx.actor.function.clone());
        }
        readers
    }

    /// The campaign as it is once it was opened.
    pub(super) fn opened(&self, cx: &Deciding<'_>) -> CampaignNow {
        CampaignNow {
            id: self.campaign,
            year: self.year,
            due: self.due,
            closed: false,
            reminders: self.reminders.clone(),
            guarded: Guarded {
                handling: self.handling,
                areas: self.areas.clone(),
                readers: self.own_readers(cx),
                owner: Some(cx.actor.person),
            },
        }
    }
}

impl Rule for OpenCampaign {
    type Facts = Facts;
    const NAME: &'static str = "contributions.open-campaign";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, "contribution.ask", &self.opened(cx).resource())?;
        if !(2000..=2100).contains(&self.year) || campaign::year(self.year).is_none() {
            return Err(Refusal::invalid("year", "refusal-contribution-year").into());
        }
        worded(&self.names, &self.letter, &self.questions, facts)?;
        self.reminders.as_ref().map_or(Ok(()), Reminders::check)?;
        if self.due <= cx.now {
            return Err(Refusal::invalid("due", "refusal-contribution-past").into());
        }
        let event = CampaignOpened {
            year: self.year,
            names: self.names.clone(),
            letter: self.letter.clone(),
            questions: self.questions.clone(),
            due: self.due,
            areas: self.areas.clone(),
            readers: self.own_readers(cx),
            reminders: self.reminders.clone(),
        };
        Ok(vec![event.draft(Some(self.campaign), self.handling)?])
    }
}

/// What partners read is said in both languages, and within its limits.
pub(super) fn worded(names: &Text, letter: &Text, questions: &[Text], facts: &Facts) -> Result<(), Refusal> {
    both("names", names, facts.limits.short)?;
    both("letter", letter, facts.limits.text)?;
    if questions.len() > QUESTIONS {
        return Err(error::too_many("questions", QUESTIONS));
    }
    questions.iter().try_for_each(|q| both("questions", q, facts.limits.short))
}

/// Closes a campaign: what is open stays as it is, and nobody can answer any more.
#[derive(Debug, Clone)]
pub struct CloseCampaign {
    /// The campaign.
    pub campaign: Id<kind::Matter>,
    /// Why now.
    pub words: Option<Words>,
}

impl Rule for CloseCampaign {
    type Facts = Facts;
    const NAME: &'static str = "contributions.close-campaign";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = CampaignNow::get(cx.read, self.campaign)?;
        cx.guard.permit(cx.actor, "contribution.ask", &now.resource())?;
        now.open()?;
        optional_words("words", self.words.as_ref(), facts)?;
        let event = CampaignClosed { words: self.words.clone() };
        Ok(vec![event.draft(Some(now.id), now.guarded.handling)?])
    }
}

/// Opens a campaign again that was closed, for those who answer late: links and letters to come go on as long as they would have.
#[derive(Debug, Clone)]
pub struct ReopenCampaign {
    /// The campaign.
    pub campaign: Id<kind::Matter>,
    /// Why.
    pub words: Words,
}

impl Rule for ReopenCampaign {
    type Facts = Facts;
    const NAME: &'static str = "contributions.reopen-campaign";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = CampaignNow::get(cx.read, self.campaign)?;
        cx.guard.permit(cx.actor, "contribution.ask", &now.resource())?;
        if !now.closed {
            return Err(Refusal::conflict("refusal-contribution-open").into());
        }
        self.words.required("words", facts.limits.text)?;
        let event = CampaignReopened { words: self.words.clone() };
        Ok(vec![event.draft(Some(now.id), now.guarded.handling)?])
    }
}
