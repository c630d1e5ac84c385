//! A partner answers, as a whole; until something was judged it may answer anew.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Id, Refusal, Words, kind};
use store::{Deciding, Draft, Failure};

use super::{link, optional_short};
use crate::action::Action;
use crate::campaign::Standing;
use crate::event::{Event, Given, NothingToReport, Numbered, QuestionAnswer};
use crate::state::{CampaignNow, Said, SheetNow};
use crate::{Facts, Rule, error};

/// How an answer comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// In the program, by somebody with an account.
    Program,
    /// By a link without account.
    Link {
        /// The link.
        link: Id<kind::Session>,
        /// Who says so.
        name: Option<String>,
    },
}

/// Answers. What is not named stays as it is.
#[derive(Debug, Clone)]
pub struct Give {
    /// The sheet.
    pub sheet: Id<kind::Matter>,
    /// How it comes.
    pub by: By,
    /// What was done: with the number that it replaces, or a new one.
    pub actions: Vec<(Option<i64>, Action)>,
    /// Numbers of actions that are taken back.
    pub dropped: BTreeSet<i64>,
    /// Measures for which there is nothing to report, with the reason.
    pub nothing: BTreeMap<Id<kind::Matter>, Words>,
    /// Answers to the questions of the campaign, by their number from 1.
    pub answers: BTreeMap<i64, Words>,
    /// The file out of which it was read.
    pub file: Option<Id<kind::Blob>>,
    /// The journal number up to which the sheet had been seen.
    pub based_on: Option<i64>,
}

impl Give {
    /// An answer with nothing in it yet.
    #[must_use]
    pub const fn new(sheet: Id<kind::Matter>, by: By) -> Self {
        Self {
            sheet,
            by,
            actions: Vec::new(),
            dropped: BTreeSet::new(),
            nothing: BTreeMap::new(),
            answers: BTreeMap::new(),
            file: None,
            based_on: None,
        }
    }
}

impl Rule for Give {
    type Facts = Facts;
    const NAME: &'static str = "contributions.give";
    const URGENT: bool = false;
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SheetNow::get(cx.read, self.sheet)?;
        // A link is used by the program alone; nobody else can pretend to come by one.
        if matches!(self.by, By::Link { .. }) != cx.actor.is_system() {
            return Err(Refusal::forbidden("contribution.give").into());
        }
        cx.guard.permit(cx.actor, "contribution.give", &now.resource())?;
        if let By::Link { link, name } = &self.by {
            link::still_open(cx.read, &now, *link, cx.now)?;
            optional_short("name", name.as_ref(), facts)?;
        }
        now.open()?;
        now.unchanged(self.based_on)?;
        let (asked, before) = (now.asked(cx.read)?, now.actions(cx.read)?);
        let actions = self.numbered(cx, &now, &asked, &before, facts)?;
        self.dropped.iter().try_for_each(|n| changeable(&before, *n).map(drop))?;
        let nothing = self.nothing(&asked, &before, &now.nothing(cx.read)?, &actions, facts)?;
        let answers = self.answers(now.questions(cx.read)?, facts)?;
        if actions.is_empty() && self.dropped.is_empty() && nothing.is_empty() && answers.is_empty() {
            return Err(Refusal::conflict("refusal-contribution-empty").into());
        }
        let (link, name) = match &self.by {
            By::Program => (None, None),
            By::Link { link, name } => (Some(*link), name.clone()),
        };
        let dropped = self.dropped.iter().copied().collect();
        let version = now.version + 1;
        let event = Given { version, actions, dropped, nothing, answers, link, name, file: self.file };
        Ok(vec![event.draft(Some(now.id), now.handling())?])
    }
}

/// Takes in what many partners of one campaign did, out of one file: all of it, or nothing.
#[derive(Debug, Clone)]
pub struct GiveMany {
    /// The campaign.
    pub campaign: Id<kind::Matter>,
    /// The answers, one for each partner at most.
    pub gives: Vec<Give>,
}

impl Rule for GiveMany {
    type Facts = Facts;
    const NAME: &'static str = "contributions.give-many";
    const URGENT: bool = false;
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = CampaignNow::get(cx.read, self.campaign)?;
        cx.guard.permit(cx.actor, "contribution.ask", &now.resource())?;
        now.open()?;
        if self.gives.is_empty() {
            return Err(Refusal::conflict("refusal-contribution-empty").into());
        }
        let (mut drafts, mut sheets) = (Vec::new(), BTreeSet::new());
        for give in &self.gives {
            let own = SheetNow::find(cx.read, give.sheet)?.is_some_and(|sheet| sheet.campaign == now.id);
            // A second answer to a sheet would count its numbers and its version without the first.
            if !own || !sheets.insert(give.sheet) {
                return Err(error::not_asked().into());
            }
            drafts.extend(give.decide(cx, facts)?);
        }
        Ok(drafts)
    }
}

type Before = BTreeMap<i64, (Id<kind::Matter>, Standing)>;

/// The measure of an action that stands and was not judged.
fn changeable(before: &Before, n: i64) -> Result<Id<kind::Matter>, Refusal> {
    match before.get(&n) {
        None => Err(error::gone(n)),
        Some((_, standing)) if !standing.is_open() => Err(error::judged(n, *standing)),
        Some((measure, _)) => Ok(*measure),
    }
}

impl Give {
    fn numbered(
        &self,
        cx: &Deciding<'_>,
        now: &SheetNow,
        asked: &BTreeSet<Id<kind::Matter>>,
        before: &Before,
        facts: &Facts,
    ) -> Result<Vec<Numbered>, Failure> {
        let mut next = now.next(cx.read)?;
        let mut all = Vec::with_capacity(self.actions.len());
        for (n, action) in &self.actions {
            action.check(facts)?;
            if !asked.contains(&action.measure) {
                return Err(error::not_asked().into());
            }
            let n = match n {
                Some(n) => {
                    changeable(before, *n)?;
                    *n
                }
                None => {
                    next += 1;
                    next - 1
                }
            };
            all.push(Numbered { n, action: action.clone() });
        }
        let replaced = self.actions.iter().filter(|(n, _)| n.is_some()).count();
        if before.len() + all.len() - replaced > facts.limits.actions {
            return Err(error::too_many("what", facts.limits.actions).into());
        }
        Ok(all)
    }

    /// Answers are to questions that are asked, and say something.
    fn answers(&self, asked: i64, facts: &Facts) -> Result<Vec<QuestionAnswer>, Refusal> {
        let one = |(question, words): (&i64, &Words)| {
            if !(1..=asked).contains(question) {
                return Err(Refusal::unknown_code("question", &question.to_string()));
            }
            words.required("answer", facts.limits.text)?;
            Ok(QuestionAnswer { question: *question, words: words.clone() })
        };
        self.answers.iter().map(one).collect()
    }

    /// Nothing to report says so only where there is no action, and never without a reason. Once that was accepted it is not said anew.
    fn nothing(
        &self,
        asked: &BTreeSet<Id<kind::Matter>>,
        before: &Before,
        said: &Said,
        actions: &[Numbered],
        facts: &Facts,
    ) -> Result<Vec<NothingToReport>, Refusal> {
        let mut all = Vec::new();
        for (measure, reason) in &self.nothing {
            if !asked.contains(measure) {
                return Err(error::not_asked());
            }
            reason.required("reason", facts.limits.text)?;
            if let Some((number, standing)) = said.get(measure)
                && *standing == Standing::Accepted
            {
                return Err(error::nothing_judged(number, *standing));
            }
            let stays = before.iter().any(|(n, (of, _))| of == measure && !self.dropped.contains(n));
            if stays || actions.iter().any(|a| a.action.measure == *measure) {
                return Err(Refusal::conflict("refusal-contribution-both"));
            }
            all.push(NothingToReport { measure: *measure, reason: reason.clone() });
        }
        Ok(all)
    }
}
