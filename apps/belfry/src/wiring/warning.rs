//! What the pages of public information know besides the journal: templates, the territory, what an incident offers, prices,
//! platforms of others.

use std::collections::BTreeMap;
use std::sync::Arc;

use desk::Post;
use exchange::cap::{Category, Certainty, Circle, ResponseType, Severity, Urgency};
use kernel::{Actor, Id, Point, Text, kind};
use perimeters::outline::Outline;
use perimeters::read::Filter;
use profile::{NewsTemplate, Status, WarningTemplate};
use situation::log::FigureStatus;
use situation::read::{Eye, FigureRow, figures};
use situation_web::Layers as _;
use store::{Read, StoreError};
use warning::Facts;
use warning::figures::FigureNow;
use warning::item::{ItemText, Sort};
use warning_web::{Channel, Desk, Ground, Outlined, Platform, Tariff, Template, TemplateText, Unserved};

use super::World;
use crate::public;

/// As many perimeters as anybody draws around one incident.
const MOST: i64 = 50;

/// The desk of this place.
pub(crate) fn desk(world: &Arc<World>, post: &Arc<Post>) -> Arc<Desk> {
    let (for_facts, for_outlines) = (Arc::clone(world), Arc::clone(post));
    let (for_figures, for_held, for_archive) = (Arc::clone(world), Arc::clone(world), Arc::clone(world));
    let warnings = &world.profile.warnings;
    Arc::new(Desk {
        post: Arc::clone(post),
        facts: Arc::new(move |read, about| Ok(Arc::new(facts(&for_facts, read, about)?))),
        ground: ground(world),
        templates: warnings.template.iter().filter_map(template).collect(),
        news: warnings.news.iter().filter_map(news).collect(),
        all_clear: texts(&warnings.all_clear),
        spot: Arc::new(super::perimeters::spot),
        outlines: Arc::new(move |read, actor, about| outlines(&for_outlines, read, actor, about)),
        platforms: world
            .profile
            .platforms
            .iter()
            .map(|p| platform(p, &world.profile.outgoing.tariff))
            .collect(),
        place: public::place(world),
        unserved: world.config.public.unserved.map(|u| Unserved { at: u.at.to_string(), taken: u.taken }),
        figures: Arc::new(move |read| public::site_figures(&for_figures, read)),
        held: Arc::new(move |read| public::held_figures(&for_held, read)),
        archive: Arc::new(move || public::archive(&for_archive)),
    })
}

/// The territory as these pages ask it.
pub(super) fn ground(world: &World) -> Ground {
    let ground = Arc::clone(&world.ground);
    Ground::new(world.ground.territory(), Arc::new(move || ground.today()), world.ground.base_map())
}

/// What the rules may look up for a warning about this matter: its figures as they stand now.
pub(super) fn facts(
    world: &World,
    read: &dyn Read,
    about: Option<Id<kind::Matter>>,
) -> Result<Facts, StoreError> {
    let warnings = &world.profile.warnings;
    let mut facts = Facts::bare(world.facts.zone.clone());
    facts.sender = public::sender(world);
    facts.fictitious = world.config.public.fictitious;
    facts.templates = warnings.template.iter().map(|t| t.code.clone()).collect();
    facts.languages.extend(warnings.language.iter().map(|l| l.tag.clone()));
    facts.items_need_two = warnings.items_need_two;
    let of: Vec<_> = about.into_iter().collect();
    let now = |figure: &FigureRow| FigureNow {
        names: world.facts.figures.get(&figure.name).cloned().unwrap_or_else(|| {
            let code = figure.name.as_str();
            Text::three(code, code, code)
        }),
        value: figure.value,
        unit: figure.unit.clone(),
        public: figure.status == FigureStatus::Public,
        confirmed: figure.status != FigureStatus::Unconfirmed,
    };
    let open = figures(read, &Eye::nothing(), &of)?;
    // A number that strategy counts is looked for, so that it does not go out; where it is known besides, it is no secret.
    let known = |f: &FigureRow| open.iter().any(|o| (&o.name, o.value) == (&f.name, f.value));
    let kept = figures(read, &Eye::all(), &of)?.into_iter().filter(|f| !known(f));
    facts.kept = kept.map(|f| (f.name.clone(), now(&f))).collect();
    facts.figures = open.iter().map(|f| (f.name.clone(), now(f))).collect();
    Ok(facts)
}

/// A template whose words are none of the protocol is a finding of the profile's check.
pub(super) fn template(of: &WarningTemplate) -> Option<Template> {
    Some(Template {
        code: of.code.clone(),
        names: of.names.clone(),
        category: Category::from_word(&of.category)?,
        urgency: Urgency::from_word(&of.urgency)?,
        severity: Severity::from_word(&of.severity)?,
        certainty: Certainty::from_word(&of.certainty)?,
        responses: of.responses.iter().filter_map(|r| ResponseType::from_word(r)).collect(),
        hours: i64::from(of.hours),
        source: of.source.clone(),
        verified: of.status == Status::Verified,
        texts: texts(&of.text),
    })
}

/// One that begins neither news nor an answer is a finding of the profile's check.
fn news(of: &NewsTemplate) -> Option<warning_web::NewsTemplate> {
    let text = |t: &profile::NewsText| ItemText { title: t.title.clone(), body: t.body.clone() };
    Some(warning_web::NewsTemplate {
        code: of.code.clone(),
        names: of.names.clone(),
        sort: Sort::of(&of.sort)?,
        source: of.source.clone(),
        verified: of.status == Status::Verified,
        texts: of.text.iter().map(|(tag, t)| (tag.clone(), text(t))).collect(),
    })
}

fn texts(of: &BTreeMap<String, profile::TemplateText>) -> BTreeMap<String, TemplateText> {
    let one = |(tag, t): (&String, &profile::TemplateText)| {
        let text = TemplateText {
            event: t.event.clone(),
            headline: t.headline.clone(),
            description: t.description.clone(),
            instruction: t.instruction.clone(),
            contact: t.contact.clone(),
        };
        (tag.clone(), text)
    };
    of.iter().map(one).collect()
}

/// The perimeters around an incident that this person may see, as far as they hold.
fn outlines(
    post: &Post,
    read: &dyn Read,
    actor: &Actor,
    about: Id<kind::Matter>,
) -> Result<Vec<Outlined>, StoreError> {
    let filter = Filter { about: Some(about), ..Filter::default() };
    let rows = perimeters::read::list(read, &post.eye(actor), &filter, MOST)?;
    let one = |row: perimeters::read::PerimeterRow| {
        let (polygons, circles) = match &row.says.outline {
            Outline::Circle { centre, metres } => {
                (Vec::new(), vec![Circle { centre: *centre, radius_m: metres.unsigned_abs() }])
            }
            Outline::Polygon { polygons } | Outline::Area { polygons, .. } => {
                let at = |[lon, lat]: &[i64; 2]| Point { lon: *lon, lat: *lat };
                // The protocol knows no holes: a warning reaches a little more, never less.
                let outer = polygons.iter().filter_map(|rings| rings.first());
                (outer.map(|ring| ring.iter().map(at).collect()).collect(), Vec::new())
            }
        };
        let label = format!("{} · {}", row.number, row.says.colour.code());
        Outlined { id: row.id.to_string(), label: Text::three(&label, &label, &label), polygons, circles }
    };
    Ok(rows.into_iter().map(one).collect())
}

fn tariff(of: &profile::Tariff) -> Tariff {
    Tariff { mills: i64::from(of.mills), source: of.source.clone(), verified: of.status == Status::Verified }
}

/// A platform with its own prices; what our own letters cost says nothing of them.
fn platform(of: &profile::Platform, tariffs: &[profile::Tariff]) -> Platform {
    let price = |code: &str| {
        let fits = |t: &&profile::Tariff| t.channel == code && t.platform.as_ref() == Some(&of.code);
        tariffs.iter().find(fits).map(tariff)
    };
    let channel = |code: &String| Channel { code: code.clone(), tariff: price(code) };
    let channels = of.channels.iter().map(channel).collect();
    Platform { code: of.code.clone(), names: of.names.clone(), channels }
}
