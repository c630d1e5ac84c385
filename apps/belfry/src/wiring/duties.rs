//! What the pages of the year wheel know besides the journal, and the duties that the profile ships.

use std::sync::Arc;

use bodies::holidays::Holidays;
use desk::Post;
use desk::links::Links;
use duties::command::TakeRules;
use duties::dates::{AHEAD_YEARS, day_of};
use duties::duty::{Content, Each, Lead};
use duties::rhythm::Off;
use duties::{Facts, Member, Offered};
use duties_web::Desk;
use profile::{Duty, Status, organisation_id};
use store::Ask;

use super::{World, WorldError};

/// The desk of this place.
///
/// # Errors
/// When a duty of the profile has another shape than its check takes it to have, which would be a defect.
pub(crate) fn desk(world: &Arc<World>, post: &Arc<Post>) -> Result<Arc<Desk>, WorldError> {
    let facts = Arc::new(facts(world)?);
    let (clock, chance) = (Arc::clone(&world.clock), Arc::clone(&world.chance));
    Ok(Arc::new(Desk {
        post: Arc::clone(post),
        facts: Arc::new(move || Arc::clone(&facts)),
        links: Links::new(world.live.clone(), clock, chance),
        address: world.config.url.clone(),
    }))
}

/// What the rules may look up.
///
/// # Errors
/// As [`desk`].
pub(crate) fn facts(world: &World) -> Result<Facts, WorldError> {
    let profile = &world.profile;
    let zone = world.facts.zone.clone();
    let year = day_of(world.clock.now(), &zone).year();
    let holidays = Holidays(profile.holidays.clone());
    // A wheel is looked at for some years back and for ten ahead; the program is started anew before they are over.
    let years = year - AHEAD_YEARS..=year + 2 * AHEAD_YEARS;
    let days =
        years.flat_map(|year| holidays.of_year(year).into_iter().map(|(day, _)| day).collect::<Vec<_>>());
    Ok(Facts {
        functions: profile.functions.iter().map(|f| f.code.clone()).collect(),
        holidays: days.collect(),
        members: members(profile),
        offered: profile.duties.iter().map(offered).collect::<Result<_, _>>()?,
        profile: (profile.head.code.clone(), profile.hash().to_owned()),
        ..Facts::bare(zone)
    })
}

/// The organisations of the profile, under the ids by which people act for them.
fn members(profile: &profile::Profile) -> Vec<Member> {
    let one = |o: &profile::Organisation| Member {
        code: o.code.clone(),
        kind: o.kind.clone(),
        id: organisation_id(&profile.head.code, &o.code),
    };
    profile.organisations.iter().map(one).collect()
}

/// Takes in the duties of the profile where none was ever taken in; what changes later waits for somebody who looks at it.
///
/// # Errors
/// When the journal cannot be written.
pub(crate) fn ship(world: &World) -> Result<(), WorldError> {
    let rule = TakeRules { hash: world.profile.hash().to_owned() };
    world.as_system(Ask::boxed(rule, Arc::new(facts(world)?))).map(drop)
}

fn offered(of: &Duty) -> Result<Offered, WorldError> {
    // The profile writes rhythms in the shape of the rules.
    let rhythm = serde_json::to_value(&of.rhythm).and_then(serde_json::from_value);
    let rhythm = rhythm.map_err(|e| WorldError::Plain(format!("duties.toml, «{}»: {e}", of.code)))?;
    let lead = |lead: &profile::DutyLead| Lead { days: lead.days, what: lead.what.clone() };
    Ok(Offered {
        code: of.code.clone(),
        content: Content {
            names: of.names.clone(),
            rhythm,
            about: of.about,
            off: of.off.as_deref().and_then(Off::of),
            function: of.function.clone(),
            each: of.each.as_ref().map(|e| Each { kind: e.kind.clone(), function: e.function.clone() }),
            contributes: of.contributes.iter().cloned().collect(),
            leads: of.lead.iter().map(lead).collect(),
            source: of.source.clone(),
            note: of.note.clone(),
            verified: of.status == Status::Verified,
        },
    })
}
