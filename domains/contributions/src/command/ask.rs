//! Partners are asked about measures.

use std::collections::BTreeSet;

use kernel::{Id, Lang, Refusal, Text, at_most, kind};
use store::{Deciding, Draft, Failure, Read, Row, StoreError};

use super::OpenCampaign;
use crate::campaign::{Contact, FIRST, Measure, SECOND, link_of, sheet_of, timers};
use crate::event::{ContactNamed, Event, LinkMade, MeasuresAdded, PartnerAsked};
use crate::read::contacts;
use crate::state::{CampaignNow, SheetNow};
use crate::{Facts, Rule, error};

/// A partner that is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    /// Code of its organisation.
    pub code: String,
    /// Its name.
    pub names: Text,
    /// What sort of organisation it is, where that is known.
    pub kind: Option<String>,
    /// Areas it is competent for.
    pub areas: BTreeSet<String>,
    /// Who answers there, the first person first. Where nobody is named, those of the last time are asked again.
    pub contacts: Vec<Contact>,
}

/// Asks partners about measures. Whoever is asked already is asked about those that are new; who answers there is named where nobody with
/// an address was.
#[derive(Debug, Clone)]
pub struct AskPartners {
    /// The campaign.
    pub campaign: Id<kind::Matter>,
    /// Whom.
    pub partners: Vec<Partner>,
    /// About what.
    pub measures: Vec<Measure>,
}

impl Rule for AskPartners {
    type Facts = Facts;
    const NAME: &'static str = "contributions.ask-partners";
    const URGENT: bool = false;
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = CampaignNow::get(cx.read, self.campaign)?;
        cx.guard.permit(cx.actor, "contribution.ask", &now.resource())?;
        now.open()?;
        within(facts, self.partners.len(), self.measures.len())?;
        free(cx, &now, self.partners.iter())?;
        let mut drafts = Vec::new();
        for partner in &self.partners {
            ask(cx, &now, (partner, &self.measures), facts, &mut drafts)?;
        }
        if drafts.is_empty() {
            return Err(Refusal::conflict("refusal-contribution-asked-already").into());
        }
        Ok(drafts)
    }
}

/// Where those whom the plan names are asked.
#[derive(Debug, Clone)]
pub enum Within {
    /// In a campaign that is open.
    Open(Id<kind::Matter>),
    /// In one that this opens.
    New(Box<OpenCampaign>),
}

/// What one partner is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asking {
    /// Whom.
    pub partner: Partner,
    /// About what.
    pub measures: Vec<Measure>,
}

/// Asks many partners in one act, each about measures of its own: those for which the plan names it. The campaign may be opened by the same
/// act. Whoever is asked already is asked about what is new.
#[derive(Debug, Clone)]
pub struct AskNamed {
    /// In which campaign.
    pub within: Within,
    /// Who is asked what.
    pub asked: Vec<Asking>,
}

impl Rule for AskNamed {
    type Facts = Facts;
    const NAME: &'static str = "contributions.ask-named";
    const URGENT: bool = false;
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let (now, mut drafts) = match &self.within {
            Within::Open(id) => (CampaignNow::get(cx.read, *id)?, Vec::new()),
            Within::New(open) => (open.opened(cx), open.decide(cx, facts)?),
        };
        cx.guard.permit(cx.actor, "contribution.ask", &now.resource())?;
        now.open()?;
        let opened = drafts.len();
        within(facts, self.asked.len(), 1)?;
        free(cx, &now, self.asked.iter().map(|one| &one.partner))?;
        let mut codes = BTreeSet::new();
        for Asking { partner, measures } in &self.asked {
            within(facts, 1, measures.len())?;
            // Twice the same would be two sheets of one name.
            if !codes.insert(partner.code.as_str()) {
                return Err(Refusal::conflict("refusal-contribution-asked-already").into());
            }
            ask(cx, &now, (partner, measures), facts, &mut drafts)?;
        }
        if drafts.len() == opened {
            return Err(Refusal::conflict("refusal-contribution-asked-already").into());
        }
        Ok(drafts)
    }
}

/// Refuses nobody, nothing, and too many.
fn within(facts: &Facts, partners: usize, measures: usize) -> Result<(), Refusal> {
    for (field, count, most) in
        [("partners", partners, facts.limits.partners), ("measures", measures, facts.limits.measures)]
    {
        match count {
            0 => return Err(Refusal::missing(field)),
            n if n > most => return Err(error::too_many(field, most)),
            _ => {}
        }
    }
    Ok(())
}

/// A partner is asked for the first time, or about what is new.
fn ask(
    cx: &Deciding<'_>,
    now: &CampaignNow,
    (partner, measures): (&Partner, &[Measure]),
    facts: &Facts,
    drafts: &mut Vec<Draft>,
) -> Result<(), Failure> {
    match SheetNow::find(cx.read, sheet_of(now.id, &partner.code))? {
        Some(sheet) => more(cx, now, &sheet, (partner, measures), facts, drafts),
        None => first(cx, now, (partner, measures), facts, drafts),
    }
}

fn first(
    cx: &Deciding<'_>,
    now: &CampaignNow,
    (partner, measures): (&Partner, &[Measure]),
    facts: &Facts,
    drafts: &mut Vec<Draft>,
) -> Result<(), Failure> {
    let (sheet, handling) = (sheet_of(now.id, &partner.code), now.guarded.handling);
    if [&partner.names.fr, &partner.names.nl].into_iter().flatten().all(|name| name.trim().is_empty()) {
        return Err(Refusal::missing("partner-name").into());
    }
    let names = [&partner.names.fr, &partner.names.nl, &partner.names.en];
    names.into_iter().flatten().try_for_each(|name| at_most("partner-name", name, facts.limits.short))?;
    let asked = PartnerAsked {
        campaign: now.id,
        year: now.year,
        partner: partner.code.clone(),
        names: partner.names.clone(),
        kind: partner.kind.clone(),
        areas: partner.areas.clone(),
        readers: now.guarded.readers.clone(),
        measures: measures.to_vec(),
        due: now.due,
        timers: timers(&now.rhythm(facts), now.due, cx.now),
    };
    drafts.push(asked.draft(Some(sheet), handling)?);
    let known = if partner.contacts.iter().all(Contact::is_empty) {
        last_time(cx.read, &partner.code)?
    } else {
        partner.contacts.clone()
    };
    for (n, contact) in (FIRST..=SECOND).zip(known).filter(|(_, contact)| !contact.is_empty()) {
        super::contact(&contact, facts)?;
        drafts.extend(named(sheet, now, n, &contact, facts)?);
    }
    Ok(())
}

/// Whoever is asked already is asked about what is new, and by whom it was said where nobody with an address was known.
fn more(
    cx: &Deciding<'_>,
    now: &CampaignNow,
    sheet: &SheetNow,
    (partner, measures): (&Partner, &[Measure]),
    facts: &Facts,
    drafts: &mut Vec<Draft>,
) -> Result<(), Failure> {
    let before = sheet.asked(cx.read)?;
    let measures: Vec<Measure> = measures.iter().filter(|m| !before.contains(&m.id)).cloned().collect();
    if !measures.is_empty() {
        drafts.push(MeasuresAdded { measures }.draft(Some(sheet.id), sheet.handling())?);
    }
    let known = contacts(cx.read, sheet.id)?;
    for (n, contact) in (FIRST..=SECOND).zip(&partner.contacts).filter(|(_, contact)| !contact.is_empty()) {
        let there = known.iter().find(|row| row.n == n);
        if there.is_none_or(|row| row.mail.is_none() && contact.mail.is_some()) {
            super::contact(contact, facts)?;
            drafts.extend(named(sheet.id, now, n, contact, facts)?);
        }
    }
    Ok(())
}

/// Refuses people who would take the place of others: those have letters with links that open, which end when somebody else is named on
/// the sheet. All such partners are told at once.
fn free<'p>(
    cx: &Deciding<'_>,
    now: &CampaignNow,
    partners: impl Iterator<Item = &'p Partner>,
) -> Result<(), Failure> {
    let mut taken = Vec::new();
    for partner in partners.filter(|p| p.contacts.iter().any(|contact| contact.mail.is_some())) {
        let known = contacts(cx.read, sheet_of(now.id, &partner.code))?;
        let other = (FIRST..=SECOND).zip(&partner.contacts).any(|(n, typed)| {
            let there = known.iter().find(|row| row.n == n).and_then(|row| row.mail.as_ref());
            there.zip(typed.mail.as_ref()).is_some_and(|(old, new)| !old.eq_ignore_ascii_case(new))
        });
        if other {
            let (fr, nl) = (partner.names.show(Lang::Fr), partner.names.show(Lang::Nl));
            taken.push(if fr == nl { fr.to_owned() } else { format!("{fr} / {nl}") });
        }
    }
    if taken.is_empty() {
        return Ok(());
    }
    let refusal = Refusal::invalid("contacts", "refusal-contribution-contact-known");
    Err(refusal.with("names", taken.join(", ")).into())
}

/// The entries that name a person of a partner and make their link, which goes with every letter to them.
pub(super) fn named(
    sheet: Id<kind::Matter>,
    campaign: &CampaignNow,
    n: i64,
    contact: &Contact,
    facts: &Facts,
) -> Result<[Draft; 2], StoreError> {
    let Contact { name, mail, lang } = contact.clone();
    let expires = campaign.due.plus_seconds(facts.rhythm.link_after * 86_400);
    let link = LinkMade { link: link_of(sheet, n), contact: Some(n), whom: None, expires };
    let handling = campaign.guarded.handling;
    // The link comes first: the letter that the name causes carries it.
    Ok([
        link.draft(Some(sheet), handling)?,
        ContactNamed { n, name, mail, lang }.draft(Some(sheet), handling)?,
    ])
}

/// Who was asked at this partner the last time.
fn last_time(read: &dyn Read, partner: &str) -> Result<Vec<Contact>, StoreError> {
    let sql = "SELECT k.n, k.name, k.mail, k.lang, s.id FROM contribution_contact k JOIN contribution_sheet s ON s.id = k.sheet \
               WHERE s.partner = $1 ORDER BY s.asked_seq DESC, k.n";
    let rows = read.query(sql, &[partner.into()])?;
    let Some(latest) = rows.first().map(|row| row.id::<kind::Matter>(4)).transpose()? else {
        return Ok(Vec::new());
    };
    let mut known = vec![Contact::default(), Contact::default()];
    for row in &rows {
        if row.id::<kind::Matter>(4)? != latest {
            break;
        }
        let text = |c| row.opt(c, Row::text).map(|t| t.map(str::to_owned));
        let at = usize::try_from(row.int(0)?).ok().and_then(|n| known.get_mut(n));
        if let Some(contact) = at {
            *contact =
                Contact { name: text(1)?, mail: text(2)?, lang: text(3)?.and_then(|l| l.parse().ok()) };
        }
    }
    Ok(known)
}
