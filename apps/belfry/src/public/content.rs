//! What is public now, put together from what was released. Nothing else is looked at: not an incident's words, not a draft, not a
//! figure that was not released to the public.

use std::collections::BTreeMap;

use kernel::{Id, Text, Timestamp, kind};
use profile::Status;
use publicsite::{Content, Figure, Item, ItemSort, ItemText, Language, Phone, Place, Standing, Warning};
use situation::log::FigureStatus;
use situation::read::{Eye, LogFilter};
use store::{Read, StoreError};
use warning::Sender;
use warning::item::Sort;
use warning::read::{self as warnings, ItemRow, Stand, WarningRow};
use warning::site::{Site, SiteFigure};

use crate::wiring::World;

/// As much of the past as the site keeps.
const MOST: i64 = 200;

/// Whose site it is.
pub(crate) fn place(world: &World) -> Place {
    let profile = &world.profile;
    let phone = |p: &profile::PublicPhone| Phone {
        number: p.number.clone(),
        names: p.names.clone(),
        others: p.others.clone(),
        verified: p.status == Status::Verified,
    };
    let language =
        |l: &profile::CrisisLanguage| Language { tag: l.tag.clone(), name: l.name.clone(), rtl: l.rtl };
    Place {
        name: profile.warnings.names.clone(),
        others: profile.warnings.others.clone(),
        address: world.config.public.address(world.config.listen),
        zone: world.facts.zone.clone(),
        fictitious: world.config.public.fictitious,
        phones: profile.warnings.phone.iter().map(phone).collect(),
        languages: profile.warnings.language.iter().map(language).collect(),
    }
}

/// Who speaks. In a demonstration nobody who exists.
pub(crate) fn sender(world: &World) -> Sender {
    let warnings = &world.profile.warnings;
    let code = if world.config.public.fictitious { "crisis@demonstration.invalid" } else { &warnings.sender };
    Sender {
        code: code.to_owned(),
        names: warnings.names.clone(),
        others: warnings.others.clone(),
        address: world.config.public.address(world.config.listen),
        codes: warnings.area_codes.clone(),
    }
}

/// Everything that is public at this instant.
pub(super) fn content(world: &World, now: Timestamp) -> Result<Content, StoreError> {
    world.live.read(|read| {
        let rows = warnings::public_warnings(read, MOST)?;
        let items = warnings::public_items(read, MOST)?;
        let site = Site::now(read)?;
        let closed = site.closed.as_ref().map(|closed| closed.at);
        // A closed site keeps the figures that it had.
        let figures = match &site.closed {
            Some(closed) => closed.figures.iter().cloned().map(kept).collect(),
            None => figures(world, read, &site)?,
        };
        let figures_at = figures.iter().map(|f: &Figure| f.at).max();
        // What would have run out after the site was closed changes nothing on it.
        let until = closed.map_or(now, |at| at.min(now));
        let ended = rows.iter().filter(|w| w.says.expires <= until).map(|w| w.says.expires);
        let moments = rows.iter().filter_map(|w| w.released_at).chain(ended);
        let moments = moments.chain(items.iter().filter_map(|i| i.published_at)).chain(figures_at);
        let moments = moments.chain(closed).chain(site.changed.map(|changed| changed.at));
        Ok(Content {
            place: place(world),
            changed_at: moments.max().unwrap_or(now),
            checked_at: now,
            warnings: rows.iter().filter_map(|row| warning(row, now)).collect(),
            items: items.into_iter().filter_map(|row| item(row, site.since)).collect(),
            figures,
            closed,
        })
    })
}

fn warning(row: &WarningRow, now: Timestamp) -> Option<Warning> {
    let by = || row.ended_by.as_ref().map(|e| e.number.clone()).unwrap_or_default();
    let standing = match row.stand(now) {
        Stand::Active | Stand::RunningOut => Standing::Active,
        Stand::Replaced => Standing::Replaced(by()),
        Stand::Cancelled => Standing::Cancelled(by()),
        Stand::Expired => Standing::Expired,
        Stand::Withdrawal => Standing::Withdrawal,
        Stand::Draft | Stand::Submitted | Stand::Returned | Stand::Dropped => return None,
    };
    Some(Warning { alert: row.alert.clone()?, standing })
}

/// `since`: what was published until then belongs to an earlier crisis.
fn item(row: ItemRow, since: Option<Timestamp>) -> Option<Item> {
    let withdrawn = (row.standing == warning::item::Standing::Withdrawn).then_some(row.reasons);
    // That something was taken away does not bring it back among the news of another crisis.
    let from = if withdrawn.is_some() { row.first_at } else { row.published_at };
    let text = |(tag, t): (String, warning::item::ItemText)| (tag, ItemText { title: t.title, body: t.body });
    Some(Item {
        key: row.key,
        sort: match row.sort {
            Sort::News => ItemSort::News,
            Sort::Question => ItemSort::Question,
        },
        texts: row.published_texts.unwrap_or_default().into_iter().map(text).collect(),
        first_at: row.first_at?,
        at: row.published_at?,
        version: row.published_version?,
        earlier: since.is_some_and(|since| from.is_some_and(|at| at <= since)),
        withdrawn,
    })
}

/// The latest public value of each figure of the incidents about which something is public. A newer value that was not released does
/// not take the place of one that was. A site that was opened anew begins without any: neither is a matter looked at of which nothing
/// was published since, nor does a figure come back that stood on the site of an earlier crisis.
fn figures(world: &World, read: &dyn Read, site: &Site) -> Result<Vec<Figure>, StoreError> {
    Ok(split(world, read, site)?.0)
}

/// The figures that show, and those that are still public and are an earlier crisis's.
fn split(world: &World, read: &dyn Read, site: &Site) -> Result<(Vec<Figure>, Vec<Figure>), StoreError> {
    let mut all = Vec::new();
    for matter in warnings::public_matters(read, site.since)? {
        all.extend(figures_of(world, read, matter)?);
    }
    let earlier: Vec<Figure> = site.earlier.iter().cloned().map(kept).collect();
    Ok(all.into_iter().partition(|figure| !earlier.contains(figure)))
}

/// What is still public of an emergency about which something was published since the site was opened anew, and does not show there.
pub(crate) fn held_figures(world: &World, read: &dyn Read) -> Result<Vec<SiteFigure>, StoreError> {
    let site = Site::now(read)?;
    if site.closed.is_some() || site.earlier.is_empty() {
        return Ok(Vec::new());
    }
    Ok(split(world, read, &site)?.1.into_iter().map(as_kept).collect())
}

/// The figures of the site as they are kept when it is closed.
pub(crate) fn site_figures(world: &World, read: &dyn Read) -> Result<Vec<SiteFigure>, StoreError> {
    Ok(figures(world, read, &Site::now(read)?)?.into_iter().map(as_kept).collect())
}

fn as_kept(f: Figure) -> SiteFigure {
    SiteFigure { names: f.names, value: f.value, unit: f.unit, about: f.about, at: f.at, source: f.source }
}

fn kept(f: SiteFigure) -> Figure {
    Figure { names: f.names, value: f.value, unit: f.unit, about: f.about, at: f.at, source: f.source }
}

fn figures_of(world: &World, read: &dyn Read, matter: Id<kind::Matter>) -> Result<Vec<Figure>, StoreError> {
    let page = situation::read::log(read, &Eye::all(), &LogFilter::figures(matter), MOST)?;
    let mut latest = BTreeMap::new();
    for row in page.rows.into_iter().filter(|r| r.corrected.is_none()) {
        let Some(figure) = row.figure.filter(|f| f.status == FigureStatus::Public) else { continue };
        let at = row.stated.map_or(row.recorded_at, |s| s.at);
        // The log comes newest first.
        latest.entry(figure.name.clone()).or_insert((figure, at));
    }
    let named =
        |code: &str| world.facts.figures.get(code).cloned().unwrap_or_else(|| Text::three(code, code, code));
    let one = |(code, (figure, at)): (String, (situation::log::Figure, Timestamp))| Figure {
        names: named(&code),
        value: figure.value,
        unit: figure.unit,
        about: figure.about,
        at,
        source: world.profile.warnings.names.clone(),
    };
    Ok(latest.into_iter().map(one).collect())
}
