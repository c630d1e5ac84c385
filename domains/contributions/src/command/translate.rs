//! The office says in the other language what a partner wrote in one.

use kernel::{Id, Refusal, kind};
use store::{Deciding, Draft, Failure};

use crate::action::Translation;
use crate::event::{Event, Translated};
use crate::read::actions;
use crate::state::SheetNow;
use crate::{Facts, Rule, error};

/// Says an action in the other language, or says it anew there. What the partner wrote stays as it is; once the partner writes it anew,
/// what was translated goes.
#[derive(Debug, Clone)]
pub struct Translate {
    /// The sheet.
    pub sheet: Id<kind::Matter>,
    /// Number of the action.
    pub action: i64,
    /// What it says there.
    pub translation: Translation,
    /// The journal number up to which the sheet had been seen.
    pub based_on: Option<i64>,
}

impl Rule for Translate {
    type Facts = Facts;
    const NAME: &'static str = "contributions.translate";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SheetNow::get(cx.read, self.sheet)?;
        cx.guard.permit(cx.actor, "contribution.judge", &now.resource())?;
        now.unchanged(self.based_on)?;
        let all = actions(cx.read, self.sheet)?;
        let found = all.iter().find(|a| a.n == self.action).ok_or_else(|| error::gone(self.action))?;
        self.translation.check(&found.action, facts)?;
        let lang = self.translation.what.lang;
        if found.translations.iter().any(|t| t.lang() == lang && t.translation == self.translation) {
            return Err(Refusal::conflict("refusal-contribution-translation-same").into());
        }
        let event = Translated { action: self.action, translation: self.translation.clone() };
        Ok(vec![event.draft(Some(now.id), now.handling())?])
    }
}
