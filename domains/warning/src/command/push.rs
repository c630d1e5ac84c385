//! What became of putting something on the public site, and asking for another attempt.

use kernel::{Id, Refusal, kind};
use store::{Deciding, Draft, Failure, Rule};

use super::{RELEASE, SITE};
use crate::event::{Event, PushAsked, PushFailed, Pushed};
use crate::state::{ItemNow, Now, common};
use crate::statement::State;
use crate::{Facts, error};

/// Longest reason that is kept.
const MOST: usize = 300;

/// Notes what became of it. Asked by the program alone, which carried the job out.
#[derive(Debug, Clone)]
pub struct NotePush {
    /// The warning or item.
    pub matter: Id<kind::Matter>,
    /// Pages and bytes of the site as it stands now, or what the system said.
    pub outcome: Result<(i64, i64), String>,
}

impl Rule for NotePush {
    type Facts = Facts;
    const NAME: &'static str = "warning.note-push";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        if !cx.actor.is_system() {
            return Err(Refusal::forbidden(RELEASE).into());
        }
        let common = common(cx.read, self.matter)?.ok_or_else(Refusal::not_found)?;
        let (about, matter, handling) = (common.about, Some(common.id), common.handling);
        let draft = match &self.outcome {
            Ok((pages, bytes)) => Pushed { about, pages: *pages, bytes: *bytes }.draft(matter, handling)?,
            Err(reason) => {
                let reason = reason.chars().take(MOST).collect();
                PushFailed { about, reason }.draft(matter, handling)?
            }
        };
        Ok(vec![draft])
    }
}

/// Asks for another attempt.
#[derive(Debug, Clone)]
pub struct AskPush {
    /// The warning or item.
    pub matter: Id<kind::Matter>,
}

impl Rule for AskPush {
    type Facts = Facts;
    const NAME: &'static str = "warning.ask-push";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let (common, power, public) = match Now::find(cx.read, self.matter)? {
            Some(now) => (now.common, RELEASE, now.state == State::Released),
            None => {
                let item = ItemNow::get(cx.read, self.matter)?;
                (item.common, SITE, item.published.is_some())
            }
        };
        cx.guard.permit(cx.actor, power, &common.resource())?;
        if !public {
            return Err(error::never_published().into());
        }
        Ok(vec![PushAsked { about: common.about }.draft(Some(common.id), common.handling)?])
    }
}
