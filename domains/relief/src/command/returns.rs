//! The return of a link: numbers of one site, or of all sites of a municipality, from somebody without an account.

use kernel::{Id, Refusal, kind};
use store::{Deciding, Draft, Failure};

use super::day::counted;
use super::link::{Scope, open_link};
use super::report::{How, teller, told};
use crate::event::Event as _;
use crate::figure::{By, Counted, Told};
use crate::state::SiteNow;
use crate::{Facts, Rule, error};

/// What one site returns.
#[derive(Debug, Clone, Default)]
pub struct SiteReturn {
    /// The site's place in the form: the beginning of its fields.
    pub prefix: String,
    /// Its numbers.
    pub figures: Vec<Told>,
    /// What it counted in a day.
    pub counted: Option<Counted>,
}

/// Takes a return: unconfirmed, and all of it or nothing. Asked by the program alone, for whoever opened the link.
#[derive(Debug, Clone)]
pub struct TakeReturn {
    /// The link.
    pub link: Id<kind::Session>,
    /// What each site returns.
    pub sites: Vec<(Id<kind::Matter>, SiteReturn)>,
    /// The name of whoever returns it.
    pub name: Option<String>,
}

impl Rule for TakeReturn {
    type Facts = Facts;
    const NAME: &'static str = "relief.take-return";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        if !cx.actor.is_system() {
            return Err(Refusal::forbidden("capacity.report").into());
        }
        let scope = open_link(cx.read, self.link, cx.now)?;
        if self.sites.len() > facts.limits.sites {
            return Err(error::too_many("sites", facts.limits.sites).into());
        }
        let by = By::Link { link: self.link, name: self.name.clone() };
        let how = How::by_link(&by);
        let mut drafts = Vec::new();
        for (site, of) in &self.sites {
            let now = SiteNow::get(cx.read, *site)?;
            if !scope.opens(&now) {
                return Err(error::link_closed().into());
            }
            if of.figures.is_empty() && of.counted.is_none() {
                continue;
            }
            let mut of_site = Vec::new();
            if !of.figures.is_empty() {
                of_site = told(cx, facts, &now, &of.figures, &how, &of.prefix)?;
                // The name goes to the end, after the count.
                of_site.retain(|d| d.kind != crate::event::TellerNamed::KIND);
            }
            if let Some(day) = &of.counted {
                of_site.push(counted(cx, facts, &now, day, &how, &of.prefix)?);
            }
            of_site.extend(teller(&by, &now, of_site.len())?);
            drafts.extend(of_site);
        }
        if drafts.is_empty() {
            return Err(Refusal::new(kernel::Kind::Invalid, "refusal-relief-return-empty").into());
        }
        Ok(drafts)
    }
}

impl Scope {
    /// Whether a link with this scope takes the returns of this site: what only some may read is opened by none.
    pub(crate) fn opens(&self, now: &SiteNow) -> bool {
        let within = match self {
            Self::Site(id) => *id == now.id,
            Self::Municipality(code) => now.municipality.as_ref() == Some(code),
        };
        within && now.guarded.handling < kernel::Handling::NeedToKnow
    }
}
