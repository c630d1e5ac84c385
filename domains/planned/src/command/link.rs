//! Links that show the calendar without an account: made and ended by whoever plans events, opened by whoever holds them.

use kernel::{Handling, Id, Refusal, Resource, Timestamp, kind};
use store::{Deciding, Draft, Failure};

use super::{error, short};
use crate::event::{Event, LinkEnded, LinkMade, LinkOpened};
use crate::state::some_text;
use crate::{Facts, Rule};

/// What the links of a municipality, or of the whole, are about: one matter each, the same for ever.
#[must_use]
pub fn circle(municipality: Option<&str>) -> Id<kind::Matter> {
    Id::of_words(&["planned-calendar", municipality.unwrap_or_default()])
}

/// What guards a calendar: that of its municipality; that of all of them each, for nobody shows by a link what they do not see.
#[must_use]
pub fn guards(municipality: Option<&str>, facts: &Facts) -> Vec<Resource> {
    let one = |code: &str| Resource {
        matter: Some(circle(municipality)),
        areas: [code.to_owned()].into(),
        ..Resource::service()
    };
    match municipality {
        Some(code) => vec![one(code)],
        None => facts.areas.keys().filter(|code| facts.is_municipality(code)).map(|code| one(code)).collect(),
    }
}

fn permit(cx: &Deciding<'_>, municipality: Option<&str>, facts: &Facts) -> Result<(), Refusal> {
    cx.guard.permit(cx.actor, "event.plan", &Resource::service())?;
    guards(municipality, facts).iter().try_for_each(|on| cx.guard.permit(cx.actor, "event.plan", on))
}

/// Makes a link. The secret is made beside the journal once this was carried out.
#[derive(Debug, Clone)]
pub struct MakeLink {
    /// Id of the link to be.
    pub link: Id<kind::Session>,
    /// Code of the municipality whose events it shows; all of them where absent.
    pub municipality: Option<String>,
    /// For whom.
    pub whom: Option<String>,
    /// Until when it opens.
    pub expires: Timestamp,
}

impl Rule for MakeLink {
    type Facts = Facts;
    const NAME: &'static str = "planned.make-link";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let municipality = self.municipality.as_deref();
        permit(cx, municipality, facts)?;
        if let Some(code) = municipality.filter(|code| !facts.is_municipality(code)) {
            return Err(Refusal::unknown_code("municipality", code).into());
        }
        short("whom", self.whom.as_ref(), facts)?;
        if self.expires <= cx.now {
            return Err(error::in_the_past("days", self.expires).into());
        }
        if self.expires > cx.now.plus_seconds(facts.limits.link_seconds) {
            return Err(error::too_long("days", facts.limits.link_seconds / 86_400).into());
        }
        let event = LinkMade {
            link: self.link,
            municipality: self.municipality.clone(),
            whom: self.whom.clone(),
            expires: self.expires,
        };
        Ok(vec![event.draft(Some(circle(municipality)), Handling::Service)?])
    }
}

/// The municipality of a link that is there, and whether it was opened before.
fn of_link(cx: &Deciding<'_>, link: Id<kind::Session>) -> Result<(Option<String>, bool), Failure> {
    let sql = "SELECT municipality, opened_at FROM planned_link WHERE link = $1 AND ended_at IS NULL AND expires_at > $2";
    let row = cx.read.one(sql, &[link.into(), cx.now.into()])?.ok_or_else(Refusal::not_found)?;
    Ok((some_text(&row, 0)?, !row.is_null(1)))
}

/// A link was opened; journalled the first time. Asked by the program alone.
#[derive(Debug, Clone)]
pub struct OpenLink {
    /// The link.
    pub link: Id<kind::Session>,
}

impl Rule for OpenLink {
    type Facts = Facts;
    const NAME: &'static str = "planned.open-link";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        if !cx.actor.is_system() {
            return Err(Refusal::forbidden("event.plan").into());
        }
        let (municipality, opened) = of_link(cx, self.link)?;
        if opened {
            return Ok(Vec::new());
        }
        let event = LinkOpened { link: self.link };
        Ok(vec![event.draft(Some(circle(municipality.as_deref())), Handling::Service)?])
    }
}

/// Ends a link.
#[derive(Debug, Clone)]
pub struct EndLink {
    /// The link.
    pub link: Id<kind::Session>,
}

impl Rule for EndLink {
    type Facts = Facts;
    const NAME: &'static str = "planned.end-link";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let (municipality, _) = of_link(cx, self.link)?;
        permit(cx, municipality.as_deref(), facts)?;
        let event = LinkEnded { link: self.link };
        Ok(vec![event.draft(Some(circle(municipality.as_deref())), Handling::Service)?])
    }
}
