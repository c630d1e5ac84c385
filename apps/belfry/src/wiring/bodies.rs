//! What the pages of bodies know besides the journal: the profile's bodies and names, and what other packages tell a session.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use bodies::body::Body;
use bodies::holidays::Holidays;
use bodies::read::SessionRow;
use bodies::session::Seat;
use bodies::{Facts, Limits, Remarks};
use bodies_web::{Brief, BriefEntry, BriefFigure, Briefing, Desk, Followed, Reach};
use desk::Post;
use desk::links::Links;
use kernel::{Actor, Guard, Id, Lang, Text, Timestamp, kind};
use outbox::message::{Channel, Delivery};
use press_types::{AsOf, Pack, Press, Sheet};
use situation::log::EntryKind;
use situation::read::{self, Eye, LogFilter};
use store::{Read, StoreError};
use web::Matters;

use super::{World, WorldError};
use crate::places;

/// Most letters about a session that a page shows.
const LETTERS: i64 = 50;
/// Most decisions of a log in a briefing.
const ENTRIES: i64 = 30;

/// The desk of this place; minutes are printed and signed as situation reports are, and where nothing is printed not at all.
///
/// # Errors
/// When the folder of files cannot be made.
pub(crate) fn desk(
    world: &Arc<World>,
    post: &Arc<Post>,
    reports: Option<&situation_web::Desk>,
) -> Result<Arc<Desk>, WorldError> {
    // The profile and the territory stay as they are while the program runs.
    let facts = Arc::new(facts(world));
    let (clock, chance) = (Arc::clone(&world.clock), Arc::clone(&world.chance));
    Ok(Arc::new(Desk {
        post: Arc::clone(post),
        facts: Arc::new(move || Arc::clone(&facts)),
        briefing: Arc::new(Told { world: Arc::clone(world), matters: post.matters.clone() }),
        leaves: world.profile.outgoing.automatic.sessions && !world.config.messages.open().is_empty(),
        links: Links::new(world.live.clone(), clock, chance),
        blobs: places::blobs(&world.config)?,
        press: reports.map(|r| Arc::new(Printed(Arc::clone(&r.press))) as Arc<dyn bodies_web::Printer>),
        authorities: reports.map(|r| Arc::clone(&r.authorities)).unwrap_or_default(),
        address: world.config.url.clone(),
    }))
}

/// Minutes as sheets of the press.
struct Printed(Arc<dyn Press>);

impl bodies_web::Printer for Printed {
    fn print(&self, of: &bodies_web::Document) -> Result<Vec<u8>, String> {
        let (seq, at, head) = of.as_of.clone();
        let pack = Pack {
            title: Some(of.title.clone()),
            number: Some(of.number.clone()),
            as_of: AsOf { seq: u64::try_from(seq).unwrap_or(0), at, head },
            printed_at: of.printed_at,
            function: of.body.clone(),
            organisation: of.organisation.clone(),
            fictitious: of.fictitious,
            zone: of.zone.clone(),
            languages: of.languages.clone(),
            sheets: vec![Sheet { name: "1".to_owned(), handling: of.handling, content: of.content.clone() }],
        };
        self.0.pack(&pack).map_err(|e| e.to_string())
    }
}

/// What the rules may look up.
pub(crate) fn facts(world: &World) -> Facts {
    Facts {
        zone: world.facts.zone.clone(),
        bodies: world.profile.bodies.iter().map(Body::of_profile).collect(),
        remarks: world.profile.bodies.iter().map(remarks).collect(),
        functions: functions(world),
        per: per(world),
        holidays: Holidays(world.profile.holidays.clone()),
        limits: Limits::default(),
    }
}

fn remarks(of: &profile::Body) -> (String, Remarks) {
    (of.code.clone(), Remarks { body: of.remark.clone(), rhythm: of.rhythm_remark.clone() })
}

/// Functions of which each area of a kind has one, with the codes of those areas.
fn per(world: &World) -> BTreeMap<String, Vec<String>> {
    let areas = world.ground.reachable();
    let of = |kind: &str| areas.iter().filter(|a| a.kind == kind).map(|a| a.code.clone()).collect::<Vec<_>>();
    let one = |f: &profile::Function| f.per.as_deref().map(|kind| (f.code.clone(), of(kind)));
    world.profile.functions.iter().filter_map(one).collect()
}

/// Those that a person can hold.
fn functions(world: &World) -> BTreeSet<String> {
    world.profile.functions.iter().map(|f| f.code.clone()).collect()
}

/// What incidents and commitments tell a session.
struct Told {
    world: Arc<World>,
    matters: Vec<Arc<dyn Matters>>,
}

impl Told {
    fn eye(&self, actor: &Actor) -> Option<Eye> {
        self.world.guard.holding(actor).map(Eye::of)
    }
}

impl Briefing for Told {
    fn since(
        &self,
        read: &dyn Read,
        eye: &Eye,
        about: Id<kind::Matter>,
        from: Timestamp,
    ) -> Result<Brief, StoreError> {
        let seen = read::incident(read, eye, about)?.filter(|i| !i.withheld);
        if seen.is_none() {
            return Ok(Brief::default());
        }
        let figure = |f: read::FigureRow| {
            let name = self.world.names.figures.get(&f.name).cloned();
            BriefFigure {
                name: name.unwrap_or_else(|| Text::three(&f.name, &f.name, &f.name)),
                value: f.value,
                unit: f.unit,
                about: f.about,
                status: f.status.code().to_owned(),
                at: f.at,
            }
        };
        let kinds = vec![EntryKind::Decision];
        let filter = LogFilter { incident: Some(about), kinds, from: Some(from), ..LogFilter::default() };
        let rows = read::log(read, eye, &filter, ENTRIES)?.rows;
        let standing = rows.into_iter().filter(|e| !e.withheld && e.corrected.is_none());
        Ok(Brief {
            figures: read::figures(read, eye, &[about])?.into_iter().map(figure).collect(),
            entries: standing
                .map(|e| BriefEntry {
                    at: e.stated.map_or(e.recorded_at, |s| s.at),
                    path: format!("log/{}/{}", e.series, e.no),
                    words: e.words,
                })
                .collect(),
        })
    }

    fn followed(
        &self,
        read: &dyn Read,
        actor: &Actor,
        commitment: Id<kind::Matter>,
    ) -> Result<Option<Followed>, StoreError> {
        let Some(eye) = self.eye(actor) else { return Ok(None) };
        let row = commitments::read::commitment(read, &eye, commitment)?;
        Ok(row.map(|row| Followed {
            late: row.is_overdue(self.world.clock.now()),
            open: row.state.is_live(),
            path: format!("orders/{}", row.id),
            number: row.number,
        }))
    }

    fn about(
        &self,
        read: &dyn Read,
        actor: &Actor,
        lang: Lang,
        matter: Id<kind::Matter>,
    ) -> Result<Option<(String, String)>, StoreError> {
        for matters in &self.matters {
            let Some(resource) = matters.resource(read, matter)? else { continue };
            if self.world.guard.permit(actor, "matter.read", &resource).is_err() {
                return Ok(None);
            }
            return matters.page(read, lang, matter);
        }
        Ok(None)
    }

    fn sends(&self) -> bool {
        !crate::outbox::channels(&self.world).is_empty()
    }

    fn reached(
        &self,
        read: &dyn Read,
        session: &SessionRow,
        seats: &[Seat],
    ) -> Result<Vec<Vec<Reach>>, StoreError> {
        seats.iter().map(|seat| reached(&self.world, read, (session, seat))).collect()
    }

    fn told(&self, read: &dyn Read, session: Id<kind::Matter>) -> Result<Vec<bodies_web::Told>, StoreError> {
        let filter =
            outbox::read::Filter { all: true, about: Some(session), ..outbox::read::Filter::default() };
        let (now, eye) = (self.world.clock.now(), outbox::read::Eye::all());
        let mut all = Vec::new();
        for message in outbox::read::board(read, &eye, &filter, now, LETTERS)? {
            let released = message.released_at.is_some();
            if !released && message.state == outbox::message::State::Withdrawn {
                continue;
            }
            let letters = if released { left(read, message.id)? } else { meant(read, message.id)? };
            all.extend(letters.into_iter().map(|letter| bodies_web::Told {
                number: message.number.clone(),
                path: format!("messages/{}", message.id),
                written_at: message.written_at,
                released,
                ..letter
            }));
        }
        Ok(all)
    }
}

/// Whom a letter of the program to a seat would reach now, and by what.
fn reached(
    world: &World,
    read: &dyn Read,
    (session, seat): (&SessionRow, &Seat),
) -> Result<Vec<Reach>, StoreError> {
    let Some(target) = crate::outbox::target(&session.called.guests, seat) else { return Ok(Vec::new()) };
    let (channels, now) = (crate::outbox::channels(world), world.clock.now());
    let one = |found: outbox::whom::Found| {
        let routes = outbox::whom::routes(&channels, &found.contact, 0, now);
        // What does not suffice goes along with the next.
        let first = routes.iter().find(|r| r.channel.suffices()).or_else(|| routes.first())?;
        let lang = found.contact.lang.map(Lang::code);
        Some(Reach { name: found.contact.name.clone(), by: first.channel.code(), lang })
    };
    Ok(crate::outbox::found(world, read, &target)?.into_iter().filter_map(one).collect())
}

/// Those to whom a message that was released goes.
fn left(read: &dyn Read, message: Id<kind::Matter>) -> Result<Vec<bodies_web::Told>, StoreError> {
    let one = |to: outbox::read::RecipientRow| {
        let left = |r: &outbox::read::RouteRow| (r.state != Delivery::Waiting).then_some(r.at).flatten();
        let mail = to.routes.iter().find(|r| r.channel == Channel::Mail).map(|r| r.address.clone());
        bodies_web::Told {
            mail: mail.filter(|_| to.office.is_none()),
            at: to.routes.iter().filter_map(left).max(),
            state: to.reach.code().to_owned(),
            ..letter(to.office, to.name)
        }
    };
    Ok(outbox::read::recipients(read, message)?.into_iter().map(one).collect())
}

/// Those whom a message means that waits to be released.
fn meant(read: &dyn Read, message: Id<kind::Matter>) -> Result<Vec<bodies_web::Told>, StoreError> {
    let one = |aim: outbox::read::AimRow| bodies_web::Told {
        mail: aim.contact.mail.filter(|_| aim.office.is_none()),
        ..letter(aim.office, aim.contact.name)
    };
    Ok(outbox::read::aims(read, message)?.into_iter().map(one).collect())
}

/// A letter of which nothing is known but for whom it is.
fn letter(office: Option<outbox::whom::Office>, name: Option<String>) -> bodies_web::Told {
    let (function, area) = office.map_or_else(Default::default, |o| (o.function, o.area));
    bodies_web::Told {
        number: String::new(),
        path: String::new(),
        mail: None,
        function,
        area,
        name,
        at: None,
        state: "unreleased".to_owned(),
        written_at: Timestamp(0),
        released: false,
    }
}
