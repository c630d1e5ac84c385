//! All bodies by what they are to this place, each with its last and next session.

use bodies::body::{Body, Role};
use bodies::read::{self, Eye};
use kernel::{Resource, Text, Timestamp};
use serde::Serialize;
use store::Read;
use web::{Answer, Fault, Page, Visit};

use crate::desk::Desk;
use crate::plan::ProposalShow;

/// A body on a row.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct BodyRowShow {
    code: String,
    name: Text,
    short: Text,
    created: bool,
    /// Its next session: id, state, when.
    next: Option<(String, &'static str, Timestamp)>,
    last: Option<(String, &'static str, Timestamp)>,
    /// When its rhythm would have it meet, where nothing is planned.
    proposal: Option<ProposalShow>,
    /// The document where it is written.
    source: String,
    /// Whether this reader notes what others tell of it.
    notes: bool,
}

/// The bodies of one role.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Group {
    role: &'static str,
    bodies: Vec<BodyRowShow>,
}

#[derive(Debug, Serialize)]
pub(crate) struct BodiesPage {
    groups: Vec<Group>,
    may_convene: bool,
}

impl Page for BodiesPage {
    const TEMPLATE: &'static str = "bodies/bodies.html";
    const ROOM: &'static str = "bodies";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let at = crate::sample::AT;
        let row = |full: bool, proposal| BodyRowShow {
            code: "committee".into(),
            name: crate::sample::name(),
            short: Text::three("CC <b>", "CC", "CC"),
            created: full,
            next: full.then(|| ("x".into(), "convened", at)),
            last: full.then(|| ("y".into(), "approved", at)),
            proposal,
            source: "loi <b> / wet".into(),
            notes: full,
        };
        let rows = || {
            let proposed = ProposalShow::samples().into_iter().map(|p| row(false, Some(p)));
            [row(true, None), row(false, None)].into_iter().chain(proposed).collect::<Vec<_>>()
        };
        let groups = ["convened", "told", "attended", "other"].map(|role| Group { role, bodies: rows() });
        let full = Self { groups: groups.into(), may_convene: true };
        vec![full, Self { groups: Vec::new(), may_convene: false }]
    }
}

pub(crate) async fn show(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let (eye, now) = (desk.eye(who.actor()), shell.seen_at(&reader));
    let may = |power| reader.as_of.is_none() && desk.may(who.actor(), power);
    let page = shell.read(&reader, |read| {
        Ok(BodiesPage {
            groups: groups(read, &eye, &desk, (now, shell.zone()), |body| {
                reader.as_of.is_none() && crate::foreign::notes(&desk, who.actor(), body)
            })?,
            may_convene: may("body.convene"),
        })
    })?;
    shell.draw(&reader, &page).answer()
}

fn groups(
    read: &dyn Read,
    eye: &Eye,
    desk: &Desk,
    (now, zone): (Timestamp, &jiff::tz::TimeZone),
    notes: impl Fn(&Body) -> bool,
) -> Result<Vec<Group>, Fault> {
    let facts = desk.facts();
    let order = [Some(Role::Convened), Some(Role::Told), Some(Role::Attended), None];
    let mut groups: Vec<Group> = order
        .iter()
        .map(|role| Group { role: role.map_or("other", Role::code), bodies: Vec::new() })
        .collect();
    for row in read::bodies(read, &facts)? {
        let body = row.body;
        let brief = |s: read::SessionRow| (s.id.to_string(), s.state.code(), s.at);
        let show = BodyRowShow {
            next: read::next_session(read, eye, &body.code)?.map(brief),
            last: read::last_session(read, eye, &body.code, None)?.map(brief),
            proposal: read::proposal(read, eye, &body, now, zone)?.as_ref().map(ProposalShow::of),
            created: row.created.is_some(),
            notes: notes(&body),
            code: body.code.clone(),
            name: body.names.clone(),
            short: body.short.clone(),
            source: body.source,
        };
        let place = order.iter().position(|role| *role == body.role);
        if let Some(group) = place.and_then(|n| groups.get_mut(n)) {
            group.bodies.push(show);
        }
    }
    groups.retain(|g| !g.bodies.is_empty());
    Ok(groups)
}
